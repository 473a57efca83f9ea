"""Read who signs a text: a name in any formatting (dash, bold, parentheses), with place, date, post or address; initials; farewells."""

from __future__ import annotations

import re

from serge_cli.extract.layout.bylines import presented_author
from serge_cli.extract.layout.dates import read_date
from serge_cli.extract.layout.names_on_lines import is_name, shown_name
from serge_cli.extract.layout.openings import LINE, date_words, opening_of, plain
from serge_cli.extract.layout.sights import Piece
from serge_cli.language import everywhere

_STRONG = re.compile(r"\*\*([^*\n]{3,60})\*\*|__([^_\n]{3,60})__")
_WIDE = re.compile(r"\s{3,}|\u00a0{2,}|\n")
_INITIALS = re.compile(r"(?:[^\W\d_a-zß-öø-ÿа-я]\.[ -]?){2,4}")
_DASHES = "—–-―~ "
_QUOTES = frozenset({"", "“", "‘", '"', "'", "«", "„"})


def parts_of(text: str) -> list[str]:
    """Return what wide gaps and line ends part."""
    return _WIDE.split(text.strip())


def is_place_and_date(text: str) -> bool:
    """Return whether the text is only places with dates: `Liverpool, 1963     Leeds, 1977`."""
    parts = [part for part in parts_of(text) if part.strip()]
    return 0 < len(parts) <= 4 and all(read_date(part.strip(" .")) for part in parts)


def signer(text: str) -> str | None:
    """Return the name that a signature gives: a bold one, a line of its own, or the one before an affiliation."""
    presented = presented_author(text)
    if presented:
        return presented
    strong = _STRONG.search(text)
    if strong:
        name = (strong.group(1) or strong.group(2)).strip(" :,.")
        if is_name(name):
            return name
    return next((name for line in text.split("\n") if (name := _in_line(line))), None)


def _in_line(line: str) -> str | None:
    words = plain(plain(line).strip("()[]" + _DASHES)).rstrip(" ,")
    if not words or len(words) > LINE:
        return None
    for form in (words, words.rstrip(".") if words[-3:-2] != "." and words[-2:-1].islower() else words):
        if is_name(form):
            return form
    if _INITIALS.fullmatch(words):
        return words
    head, _, rest = words.partition(",")
    return head if rest.strip()[:1].isupper() and is_name(head, strict=not _tells_place(rest)) else None


def _tells_place(rest: str) -> bool:
    """Return whether what follows a name is a place, an institution or a date: no word in small letters but the smallest."""
    small = [word.strip(".,;()") for word in rest.split() if word[:1].islower() and "@" not in word]
    return all(word in everywhere().function_words or word in date_words() for word in small)


def opens_farewell(words: str) -> bool:
    """Return whether the line is the farewell of a letter: `Yours fraternally,`."""
    if len(words) > LINE or words.endswith((".", "?", "!", ":")):
        return False
    opening = opening_of(words.casefold().rstrip(" ,"), everywhere().imprint.farewells)
    return bool(opening) and len(words.split()) <= len(opening.split()) + 3 and (words.endswith(",") or words.count(" ") <= 3)


def is_signature(piece: Piece) -> bool:
    """Return whether a piece by itself looks like the end of a signed text."""
    if piece.is_long or piece.is_heading or piece.is_item:
        return False
    if is_place_and_date(piece.text) or is_name(piece.words, strict=True) or opens_farewell(piece.words):
        return True
    first, _, under = piece.text.partition("\n")
    return bool(under) and opens_farewell(first.strip())


def letter_writer(words: str) -> str | None:
    """Return the writer that the opening of a letter to the paper names: `Jane Doe writes: Your obituary …`."""
    opening, colon, letter = words.partition(":")
    name, _, verb = opening.rpartition(" ")
    if not colon or letter.strip()[:1] in _QUOTES or verb.casefold() not in everywhere().imprint.writes or not is_name(name):
        return None
    return shown_name(name)


def answerer(words: str) -> str | None:
    """Return the person that the heading of an answer names, a line without emphasis marks: `Jane Doe replies:`."""
    parts = words.rstrip(" :.").split() if len(words) <= LINE else []
    if len(parts) < 3:
        return None
    if parts[-1].casefold() in everywhere().imprint.replies:
        name = " ".join(parts[:-1])
        return shown_name(name) if is_name(name) else None
    return None
