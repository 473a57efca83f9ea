"""What a short block is by its wording: a person's name, a byline, a date, a remark on the source, links.

Words come from the languages' tables, all at once, because the head of a file is too short to tell its language by.
"""

from __future__ import annotations

import re
from functools import cache

from serge_cli.language import languages
from serge_cli.language.imprints import (
    author_verbs,
    byline_words,
    calendar_words,
    closing_words,
    credit_words,
    date_words,
    division_words,
    function_words,
    given_names,
    link_openings,
    link_words,
    opening_of,
    ordinal_words,
    periodical_words,
    season_words,
    source_words,
    translator_words,
)
from serge_cli.model.quick_dataclass import dataclass

_NAME_WORD = re.compile(r"(?:[^\W\d_]\.){1,4}|[^\W\d_](?:[^\W\d_]|[’'‘-](?=[^\W\d_]))*\.?")
_INITIALS = re.compile(r"((?:[^\W\d_]\.\s?){1,4}-?)(?=[^\W\d_]{2})")
_DEGREES = re.compile(r"^(?:(?:Dr|Prof|Mrs?|Ms|Rev)\.\s|Professor\s|Doctor\s)+(?=\S+\s\S)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]\d\d|20\d\d)(?!\d)")
_DATE_WORD = re.compile(r"[^\W\d_]+|\d+")
_TIME = re.compile(
    r"(?<![\s,|–—-])[\s,|–—-]++(?:(?:at|um|à|alle)\s)?\d{1,2}[.:h]\d{2}\s?(?:[ap]\.?m\.?|[A-Z]{2,4}|Uhr|h)?(?:\s[A-Z]{2,4})?$",
    re.IGNORECASE,
)
_NUMERIC_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_SOURCE_SIGN = re.compile(
    r"\bpp?\.\s?\d|\bpp\b|\bNo\.?\s?\d|\bNos\.|\bVol\b|\bvol\.|\bPress\b|\bISBN\b|\bS\.\s?\d|\bn[°º]|\bNr\.|№|\bVerlag\b|\b[Tt]\.\s?\d|\b[Tt]ome\s\d|https?://|\b[Éé]d\.|\$\d|£\d"
)
_ISSUE = re.compile(
    r"\bNos?\.?\s?\d|\bNumber\s\d|\bn[uú]m\.|\b[Vv]ol\b|\bn[°º]|\bNr\.|№|\b\d{1,3}[:/]\d{1,3}\b|\b[Ii]ssue\b|\bHeft\b|\b[Tt]\.\s?\d{1,3}\b|\b[Tt]ome\s\d|\b[Vv]olume\b"
)
_VOLUME = re.compile(
    r"(?P<name>[^\d]{4,70}?),?\s(?:\d{1,3}|[IVXLC]{1,7})(?P<part>[.,:/]\s?\d{1,2})?(?P<year>,?\s\(?(?:[^()\d]{0,20}\s)?(?:1[5-9]|20)\d\d\)?)?"
    r"(?:\s?[:,]\s?(?:pp?\.\s?)?\d{1,4}(?:[-–]\d{1,4})?)?"
)
_PUBLISHER = re.compile(r"[^\W\d_][\w .]{1,30}: [^.:]{2,60}, \[?(?:1[4-9]|20)\d\d\]?\.?")
_URL = re.compile(r"https?://[^\s<>)\]]+|\bwww\.[^\s<>)\]]+")
_EMAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,40}")
_PARTS = re.compile(r"\s*(?:[|•·»«←→›‹>/↑↓\n\t]|\s{3,}|\u00a0{2,}|\s[–—-]\s)\s*")
_LINK = re.compile(r"!?\[([^\]\n]{0,200})\]\([^)\n]{0,400}\)")
_BAR = re.compile(r"\s*[|•·]\s*")
_SPLIT_NAMES = re.compile(r"\s*(?:,|;|&|/|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bи\b|\bwith\b|\bavec\b)\s*")
_NUMERAL = re.compile(r"[\divxlcIVXLC]{1,7}[.)]?$")
_TRADE = re.compile(
    r"\b\d{1,4}\s?(?:pp?|pages|Seiten|S|páginas|págs|pagine|pagg|с|стр)\b\.?(?!\s?\d)|[$£€]\s?\d|\d\s?(?:€|Euro\b|EUR\b|руб)|\bISBN\b"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Whom a line names as authors and as translator."""

    authors: tuple[str, ...] = ()
    translator: str | None = None
    explicit: bool = False  # the line says `by`, or what comes to the same


def plain(words: str) -> str:
    """Return the words on one line, without emphasis marks, trimmed."""
    return " ".join(words.split()).strip("*_ ")


@cache
def _particles() -> frozenset[str]:
    return frozenset().union(*(table.naming.particles for table in languages().values())) - {"of", "the"}


@cache
def _no_names() -> frozenset[str]:
    naming = [table.naming for table in languages().values()]
    return frozenset().union(*(n.not_names | n.group_words for n in naming)) | calendar_words() | function_words()


def name_words(words: str) -> list[str]:
    """Return the words of a person's name; an empty list where the line is none."""
    if len(words) > 60:
        return []
    spaced = _INITIALS.sub(lambda found: found.group(1).strip() + " ", words) if "." in words else words
    parts = spaced.split()
    if not 2 <= len(parts) <= 6:
        return []
    good = all(_NAME_WORD.fullmatch(part) and (part[0].isupper() or part in _particles()) for part in parts)
    capitals = [part for part in parts if part[0].isupper()]
    if not good or len(capitals) < 2 or not parts[-1][0].isupper() or (parts[-1].endswith(".") and len(parts[-1]) < 3):
        return []
    return [] if any(part.casefold() in _no_names() for part in capitals) else parts


def is_name(words: str, *, strict: bool = False) -> bool:
    """Tell whether the line is a person's name; with `strict`, only where a known given name or initials say so."""
    parts = name_words(words)
    return bool(parts) and (not strict or parts[0].endswith(".") or parts[0].casefold() in given_names())


def shown_name(name: str) -> str:
    """Return a name as it is usually written: without `Dr.`; one in capitals only gets small letters."""
    name = _DEGREES.sub("", name)
    name = name.strip(" .,;:*_") if not re.search(r"\b[^\W\d_]\.$", name) else name.strip(" ,;:*_")
    if name.isupper() and len(name) > 4:
        return name.title()
    words = name.split()
    surname = len(words) > 1 and len(words[-1]) > 3 and words[-1].isupper() and not words[-1].endswith(".")
    return " ".join((*words[:-1], words[-1].title())) if surname else name


@cache
def _author_openings() -> frozenset[str]:
    return byline_words() - translator_words()


def read_byline(words: str) -> Byline | None:
    """Return whom a line names as its authors and translator; None where it is no byline."""
    words = plain(words)
    if not words or len(words) > 140:
        return None
    lowered = words.casefold()
    translator = _after(words, opening_of(lowered, translator_words()))
    if translator:
        return Byline(translator=translator, explicit=True)
    opening = opening_of(lowered, _author_openings())
    if opening:
        rest = words[len(opening) :].lstrip(" :—–-")
        return _named(rest, explicit=True) if rest[:1].isupper() or rest[:2] in {"de", "vo", "va"} else None
    name, *behind = _BAR.split(words)
    if behind and all(read_date(part) or is_periodical(part) for part in behind):
        words = name
    return _named(words, explicit=False) if is_name(_SPLIT_NAMES.split(words, maxsplit=1)[0]) else None


def _after(words: str, opening: str) -> str | None:
    rest = words[len(opening) :].lstrip(" :.—–-") if opening else ""
    name = re.split(r"[,;(|]| – | — ", rest, maxsplit=1)[0].strip()
    if not name and opening:
        return None
    return shown_name(name) if is_name(name) else None


def _named(rest: str, *, explicit: bool) -> Byline | None:
    authors: list[str] = []
    parts = re.split(r"\s*[|•·(]\s*|\s[–—-]\s|\s{2,}", rest, maxsplit=1)
    for part in _SPLIT_NAMES.split(parts[0]):
        opening = opening_of(part.casefold(), translator_words())
        if opening:
            return Byline(tuple(authors), _after(part, opening), explicit=True) if authors else None
        name = leading_name(part) if explicit else part
        if not is_name(name):
            break
        authors.append(shown_name(name))
    if not authors and explicit and _single(parts[0]):
        authors.append(shown_name(parts[0]))
    if not explicit and len(authors) != len(_SPLIT_NAMES.split(rest)):
        return None
    return Byline(tuple(authors), None, explicit) if authors else None


def leading_name(part: str) -> str:
    """Return the name at the head of `Jane Doe Published March 3`, else the part itself."""
    words = part.split()
    kept: list[str] = []
    for word in words:
        if len(kept) >= 2 and (word.casefold() in _stops() or (not word[0].isupper() and word not in _particles())):
            break
        kept.append(word)
    return " ".join(kept)


@cache
def _stops() -> frozenset[str]:
    return (
        frozenset(opening.split()[0] for opening in credit_words()) | calendar_words() | {"on", "in", "for", "at", "le", "am", "el", "il"}
    )


def _single(words: str) -> bool:
    """Tell whether the words are one capitalised word: a pen name (`by Voltaire`)."""
    return _NAME_WORD.fullmatch(words) is not None and words[0].isupper() and len(words) > 3 and words.casefold() not in _no_names()


def read_date(words: str) -> str | None:
    """Return the date that a line consists of, parentheses and a place before it left out; None where it is no date."""
    words = _TIME.sub("", plain(words).strip("()[]")).rstrip(" ,|–—-")
    if not words or len(words) > 60 or not any(character.isdigit() for character in words):
        return None
    if _NUMERIC_DATE.fullmatch(words):
        return words
    place, _, rest = words.rpartition(", ")
    for candidate in (words, rest) if place and _is_place(place) else (words,):
        if _only_date_words(candidate):
            return candidate
    head, _, rest = words.partition(", ")
    return rest if rest and _is_place(head) and _only_date_words(rest) else None


def _only_date_words(words: str) -> bool:
    parts = [part.casefold() for part in _DATE_WORD.findall(words)]
    if not parts or not all(part.isdigit() or part in date_words() for part in parts):
        return False
    return _YEAR.search(words) is not None or any(part in calendar_words() for part in parts)


def _is_place(words: str) -> bool:
    parts = words.replace(",", " ").split()
    return 0 < len(parts) <= 4 and all(part[0].isupper() or part in _particles() for part in parts)


def dates_in(words: str) -> str | None:
    """Return the first date that stands in the words, with its day and month or season where it has them; else the first year."""
    parts = list(_DATE_WORD.finditer(words))
    years = [number for number, part in enumerate(parts) if _YEAR.fullmatch(part.group())]
    for last in years:
        first = last
        while first and _is_date_part(words, parts[first - 1], parts[first]):
            first -= 1
        while first < last and parts[first].group().casefold() in date_words() - calendar_words():
            first += 1
        if first < last:
            return words[parts[first].start() : parts[last].end()]
    numeric = _NUMERIC_DATE.search(words)
    if numeric:
        return numeric.group()
    return parts[years[0]].group() if years else None


def _is_date_part(words: str, part: re.Match[str], after: re.Match[str]) -> bool:
    """Tell whether a word belongs to the date that goes on after it."""
    between = words[part.end() : after.start()].strip()
    word = part.group().casefold()
    if word.isdigit():
        follows = after.group().casefold()
        joined = not set(between) & set("(·|•:") and (between != "," or follows.isdigit())
        return len(word) <= 2 and joined and follows not in season_words()
    return between in {"", ",", ".", "-", "–", "/"} and word in date_words()


def is_periodical(words: str) -> bool:
    """Tell whether the words name an issue of a periodical: number or volume beside its name."""
    return _ISSUE.search(words) is not None or _is_volume(words)


def _is_volume(words: str) -> bool:
    """Tell whether the words are a journal's name and no more than its volume: `Journal of Wool Studies 18.4 (2011)`."""
    found = _VOLUME.fullmatch(words) if len(words) <= 110 else None
    if found is None:
        return False
    name = found["name"].casefold().split()
    told = bool(found["part"] or found["year"]) or len(name) > 2
    return told and not periodical_words().isdisjoint(name)


def is_source(words: str) -> bool:
    """Tell whether a line is a remark on the source: who transcribed it, where it was printed, a bibliographic reference."""
    line = plain(words)
    if len(line) > 400:
        return False
    evident = _YEAR.search(line) is not None or _SOURCE_SIGN.search(line) is not None or _NUMERIC_DATE.search(line) is not None
    if _PUBLISHER.fullmatch(line):
        return True
    if opening_of(line.casefold(), credit_words()):
        return evident or len(line) <= 120
    if is_periodical(line) and len(line) <= 80 and not line.endswith((".", "?", "!")):
        return True
    return evident and _SOURCE_SIGN.search(line) is not None and line.count(",") >= 2 and len(line) <= 300


def publication_of(words: str) -> str | None:
    """Return the publication that a remark on the source names, its opening words left out."""
    line = plain(words)
    opening = opening_of(line.casefold(), source_words())
    if not opening:
        periodical = (("," in line and _SOURCE_SIGN.search(line)) or is_periodical(line)) and not opening_of(
            line.casefold(), credit_words()
        )
        return line if periodical and not is_book_trade(line) else None
    rest = line[len(opening) :].lstrip(" :.,—–-")
    return rest.rstrip(". ") + "." if rest and rest.endswith(".") else rest or None


def is_closing(words: str) -> bool:
    """Tell whether a line is a remark after a text: last updated, about the author, copyright."""
    return bool(opening_of(plain(words).casefold(), closing_words()))


def is_link(words: str) -> bool:
    """Tell whether a block leads elsewhere: every part of it begins with a link's opening or consists of link words."""
    if len(words) > 300:
        return False
    bare = plain_links(words)
    if bare is None:
        return False
    parts = [part for part in _PARTS.split(bare) if part.strip(" .:")]
    if len(parts) >= 3 and "|" in bare and all(len(part.split()) <= 3 for part in parts):
        return True
    return bool(parts) and all(_leads(part.casefold().strip(" .:*_()[]"), among=len(parts)) for part in parts)


def plain_links(words: str) -> str | None:
    """Return the words with Markdown links taken for their texts; a block of nothing but links is made of link openings."""
    if "](" not in words:
        return words
    if not _LINK.sub("", words).strip(" |•·/-–—*\n\t"):
        return "home"
    return _LINK.sub(r"\1", words)


def _leads(part: str, among: int) -> bool:
    words = part.split()
    if among > 1 and 0 < len(words) <= 4 and words[-1] in link_words():
        return True
    if not words or part.isdigit():
        return True
    opening = opening_of(part, link_openings())
    if opening and (len(words) <= 8 or (len(words) <= 16 and part[len(opening) : len(opening) + 1] == ":")):
        return True
    return len(words) <= 6 and all(word.strip(",&-–—") in link_words() or not word.strip(",&-–—") for word in words)


def has_email(words: str) -> bool:
    """Tell whether an e-mail address stands in the words."""
    return "@" in words and _EMAIL.search(words) is not None


def url_in(words: str) -> str | None:
    """Return the first web address in the words."""
    found = _URL.search(words)
    return found.group().rstrip(".,;") if found else None


def is_division(words: str) -> bool:
    """Tell whether a line is a chapter's number, with or without its word: `Chapter IV. The Flood`, `II`, `3.`."""
    line = plain(words).strip("[]()")
    parts = line.split()
    if not parts or len(parts) > 16:
        return False
    if len(parts) == 1:
        return _NUMERAL.match(parts[0]) is not None
    return parts[0].casefold() in division_words() and len(parts[1].strip(".:—-")) > 0 and _is_ordinal(parts[1])


def _is_ordinal(word: str) -> bool:
    bare = word.strip(".:—–-")
    return _NUMERAL.match(bare) is not None or bare.casefold() in ordinal_words()


def poster(words: str) -> str | None:
    """Return whom a line names that says when and by whom a text was posted: `Posted on March 3 by Jane Doe`."""
    line = plain(words)
    if not opening_of(line.casefold(), frozenset({"posted", "published", "written", "submitted", "publié", "veröffentlicht", "publicado"})):
        return None
    found = re.search(r"\b(?:by|par|von|por)\s+(?=[^\W\d_])", line)
    read = read_byline(line[found.start() :]) if found else None
    return read.authors[0] if read and read.authors else None


def is_book_trade(words: str) -> bool:
    """Tell whether extent or price stand in a line, as in the header of a review: `Prairie & Sons. 412 pp. $35`."""
    return len(words) <= 300 and _TRADE.search(words) is not None


def presented_author(words: str) -> str | None:
    """Return the name with which a line begins that presents its author: `Jane Doe teaches history at …`."""
    line = plain(words)
    name = leading_name(line[:80])
    if not is_name(name):
        return None
    rest = line[len(name) :].lstrip(" ,").casefold()
    return shown_name(name) if opening_of(rest, author_verbs()) else None
