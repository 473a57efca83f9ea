"""Classify a line around a text: a remark on its source, a link elsewhere, the number of a chapter, a price."""

from __future__ import annotations

import re
from functools import cache

from serge_cli.extract.layout.dates import NUMERIC_DATE, YEAR
from serge_cli.extract.layout.openings import LINE, REMARK, credit_words, opening_of, plain
from serge_cli.language import everywhere

_VOLUME = re.compile(
    r"(?P<name>[^\d]{4,70}?),?\s(?:\d{1,3}|[IVXLC]{1,7})(?P<part>[.,:/]\s?\d{1,2})?"
    r"(?P<year>,?\s\(?(?:[^()\d]{0,20}\s)?(?:1[5-9]|20)\d\d\)?)?(?:\s?[:,]\s?(?:pp?\.\s?)?\d{1,4}(?:[-–]\d{1,4})?)?"
)
_PUBLISHER = re.compile(r"[^\W\d_][\w .]{1,30}: [^.:]{2,60}, \[?(?:1[4-9]|20)\d\d\]?\.?")
_URL = re.compile(r"https?://[^\s<>)\]]+|\bwww\.[^\s<>)\]]+")
_EMAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,40}")
_PARTS = re.compile(r"\s*(?:[|•·»«←→›‹>/↑↓\n\t]|\s{3,}|\u00a0{2,}|\s[–—-]\s)\s*")
_LINK = re.compile(r"!?\[([^\]\n]{0,200})\]\([^)\n]{0,400}\)")
_NUMERAL = re.compile(r"[\divxlcIVXLC]{1,7}[.)]?$")


@cache
def _source_sign() -> re.Pattern[str]:
    return re.compile(rf"{everywhere().imprint.source_signs}|\bISBN\b|№|https?://|\$\d|£\d")


@cache
def _issue() -> re.Pattern[str]:
    return re.compile(rf"{everywhere().imprint.issue_signs}|№|\b\d{{1,3}}[:/]\d{{1,3}}\b")


@cache
def _trade() -> re.Pattern[str]:
    """Return the pattern of the extent or the price of a book."""
    extent = rf"\b\d{{1,4}}\s?(?:{everywhere().imprint.extents})\b\.?(?!\s?\d)"
    return re.compile(rf"{extent}|[$£€]\s?\d|\d\s?(?:€|{everywhere().imprint.currencies})|\bISBN\b")


def is_periodical(words: str) -> bool:
    """Return whether the words name an issue of a periodical: number or volume beside its name."""
    return _issue().search(words) is not None or _is_volume(words)


def _is_volume(words: str) -> bool:
    """Return whether the words are a journal's name and no more than its volume: `Journal of Wool Studies 18.4 (2011)`."""
    found = _VOLUME.fullmatch(words) if len(words) <= LINE else None
    if found is None:
        return False
    name = found["name"].casefold().split()
    is_issue = bool(found["part"] or found["year"]) or len(name) > 2
    return is_issue and not everywhere().imprint.periodicals.isdisjoint(name)


def is_source(words: str) -> bool:
    """Return whether a line is a remark on the source: who transcribed it, where it was printed, a bibliographic reference."""
    line = plain(words)
    if len(line) > REMARK:
        return False
    evident = YEAR.search(line) is not None or _source_sign().search(line) is not None or NUMERIC_DATE.search(line) is not None
    if _PUBLISHER.fullmatch(line):
        return True
    if opening_of(line.casefold(), credit_words()):
        return evident or len(line) <= LINE
    if is_periodical(line) and len(line) <= LINE and not line.endswith((".", "?", "!")):
        return True
    return evident and _source_sign().search(line) is not None and line.count(",") >= 2


def publication_of(words: str) -> str | None:
    """Return the publication that a remark on the source names, its opening words left out."""
    line = plain(words)
    opening = opening_of(line.casefold(), everywhere().imprint.sources)
    if not opening:
        periodical = (("," in line and _source_sign().search(line)) or is_periodical(line)) and not opening_of(
            line.casefold(), credit_words()
        )
        return line if periodical and not is_book_trade(line) else None
    rest = line[len(opening) :].lstrip(" :.,—–-")
    return rest.rstrip(". ") + "." if rest and rest.endswith(".") else rest or None


def is_closing(words: str) -> bool:
    """Return whether a line is a remark after a text: last updated, about the author, copyright."""
    return bool(opening_of(plain(words).casefold(), everywhere().imprint.closings))


def is_link(words: str) -> bool:
    """Return whether a block leads elsewhere: every part of it begins with a link's opening or consists of link words."""
    if len(words) > REMARK:
        return False
    bare = plain_links(words)
    if words and not bare:
        return True
    parts = [part for part in _PARTS.split(bare) if part.strip(" .:")]
    if len(parts) >= 3 and "|" in bare and all(len(part.split()) <= 3 for part in parts):
        return True
    return bool(parts) and all(_leads(part.casefold().strip(" .:*_()[]"), among=len(parts)) for part in parts)


def plain_links(words: str) -> str:
    """Return the words with Markdown links replaced by their texts; empty for a block that is only links."""
    if "](" not in words:
        return words
    if not _LINK.sub("", words).strip(" |•·/-–—*\n\t"):
        return ""
    return _LINK.sub(r"\1", words)


def _leads(part: str, among: int) -> bool:
    words = part.split()
    if among > 1 and 0 < len(words) <= 4 and words[-1] in everywhere().imprint.link_words:
        return True
    if not words or part.isdigit():
        return True
    opening = opening_of(part, everywhere().imprint.links)
    if opening and (len(words) <= 8 or part[len(opening) :].startswith(":")):
        return True
    return len(words) <= 6 and all(word.strip(",&-–—") in everywhere().imprint.link_words or not word.strip(",&-–—") for word in words)


def has_email(words: str) -> bool:
    """Return whether an e-mail address stands in the words."""
    return "@" in words and _EMAIL.search(words) is not None


def url_in(words: str) -> str | None:
    """Return the first web address in the words."""
    found = _URL.search(words)
    return found.group().rstrip(".,;") if found else None


def is_division(words: str) -> bool:
    """Return whether a line is a chapter's number, with or without its word: `Chapter IV. The Flood`, `II`, `3.`."""
    line = plain(words).strip("[]()")
    parts = line.split()
    if not parts or len(parts) > 16:
        return False
    if len(parts) == 1:
        return _NUMERAL.match(parts[0]) is not None
    return parts[0].casefold() in everywhere().imprint.divisions and len(parts[1].strip(".:—-")) > 0 and _is_ordinal(parts[1])


def _is_ordinal(word: str) -> bool:
    bare = word.strip(".:—–-")
    return _NUMERAL.match(bare) is not None or bare.casefold() in everywhere().imprint.ordinals


def is_book_trade(words: str) -> bool:
    """Return whether extent or price stand in a line, as in the header of a review: `Prairie & Sons. 412 pp. $35`."""
    return len(words) <= REMARK and _trade().search(words) is not None
