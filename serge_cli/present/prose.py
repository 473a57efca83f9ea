"""Punctuate citations as American handbooks do: commas and stops inside quotation marks, one stop at the end, titles in italics.

Italics are marked by two private characters that no text of a document reaches (citation.clean), so that a style can print them as
its format does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from serge_cli.model.imprint import dashed
from serge_cli.present.citation import Citation, Name, clean

_BEGIN, _END = "\ue000", "\ue001"
_ENDED = {",": re.compile(rf"[?!,]”?{_END}?$"), ".": re.compile(rf"[?!.]”?{_END}?$")}
_SEASON: Final = re.compile(r"[^\W\d_]+[-–/]?[^\W\d_]* \d{4}")  # Autumn 1963, May 1911
_MONTHS: Final = "January February March April May June July August September October November December".split()  # noqa: SIM905
_ORDINALS: Final = {1: "st", 2: "nd", 3: "rd"}


def italic(title: str) -> str:
    """Return a title marked as italic; empty if it is empty."""
    return f"{_BEGIN}{title}{_END}" if title else ""


def with_asterisks(text: str) -> str:
    """Return a text with its italics between asterisks."""
    return text.replace(_BEGIN, "*").replace(_END, "*")


def plain(text: str) -> str:
    """Return a text without its italics."""
    return text.replace(_BEGIN, "").replace(_END, "")


def with_emphasis(text: str, escape: Callable[[str], str]) -> str:
    """Return a text in a markup language, its words escaped and its italics between asterisks."""
    return with_asterisks("".join(map(escape, re.split(f"([{_BEGIN}{_END}])", text))))


def quoted(title: str) -> str:
    """Return a title in quotation marks, those in it made single; empty if it is empty."""
    return f"“{title.replace('“', '‘').replace('”', '’')}”" if title else ""


def commas(*parts: str) -> str:
    """Return the parts that are not empty, with commas between them."""
    return _joined(parts, ",")


def sentences(*parts: str) -> str:
    """Return the parts that are not empty as sentences, each with a stop."""
    return closed(_joined(parts, "."))


def _joined(parts: Sequence[str], mark: str) -> str:
    text = ""
    for part in filter(None, parts):
        text = f"{_ending_with(text, mark)} {part}" if text else part
    return text


def closed(text: str) -> str:
    """Return a sentence with exactly one stop at its end, within quotation marks."""
    return _ending_with(text, ".")


def _ending_with(text: str, mark: str) -> str:
    """Return a text that ends with a comma or a stop; not if it ends with a mark of its own (Chicago 6.125)."""
    if not text or _ENDED[mark].search(text):
        return text
    return f"{text[:-1]}{mark}”" if text.endswith("”") else f"{text}{mark}"


def listed(names: Sequence[str], last: str = " and ") -> str:
    """Return names as in a sentence; three and more with a comma before the last."""
    if len(names) < 3:
        return last.join(names)
    return f"{', '.join(names[:-1])},{last}{names[-1]}"


def inverted_list(names: Sequence[Name], most: int, shown: int) -> str:
    """Return names for a bibliography, the first one inverted; of more than `most` the first `shown` and “et al.”."""
    if not names:
        return ""
    each = [names[0].inverted, *(name.straight for name in names[1:])]
    if len(each) > most:
        return f"{', '.join(each[:shown])}, et al."
    return listed(each) if len(each) > 2 else ", and ".join(each)


def named_as(what: str, names: Sequence[Name]) -> str:
    """Return names behind what they did, “edited by …”; empty if there are none."""
    return f"{what} {listed([name.straight for name in names])}" if names else ""


def house_and_year(citation: Citation) -> str:
    """Return the place, the publisher and the year of the host work."""
    imprint = citation.imprint
    return commas(": ".join(filter(None, (clean(imprint.place), clean(imprint.publisher)))), citation.year)


def issue_of(citation: Citation) -> str:
    """Return a journal with volume, number and date, the date in parentheses behind a number (Chicago 14.171)."""
    imprint, container, date = citation.imprint, italic(citation.container), issue_date(citation)
    numbered = f"{container} {clean(imprint.volume)}".strip()
    numbered = commas(numbered, f"no. {clean(imprint.issue)}" if imprint.issue else "")
    return f"{numbered} ({date})" if date and numbered != container else commas(numbered, date)


def pages_of(citation: Citation) -> str:
    """Return the pages of the host work with a dash."""
    return dashed(citation.imprint.pages)


def is_range(pages: str) -> bool:
    """Return whether there are several pages."""
    return bool(re.search(r"[–,]", pages))


def edition_of(citation: Citation) -> str:
    """Return the edition, a mere number as an ordinal: “2nd ed.”; nothing for the first."""
    edition = citation.imprint.edition
    if not edition.isdecimal() or len(edition) > 3:
        return "" if edition.isdecimal() else edition
    number = int(edition)
    ending = "th" if number % 100 in {11, 12, 13} else _ORDINALS.get(number % 10, "th")
    return f"{number}{ending} ed." if number > 1 else ""


def day_of(citation: Citation, *, european: bool = False) -> str:
    """Return the whole date in words if it is known in figures, else as it is stated."""
    parts = citation.day
    if len(parts) < 2:
        return clean(citation.host.date)
    year, month, *days = parts
    if european:
        return " ".join(map(str, (*days, _MONTHS[month - 1], year)))
    return f"{_MONTHS[month - 1]} {days[0]}, {year}" if days else f"{_MONTHS[month - 1]} {year}"


def issue_date(citation: Citation) -> str:
    """Return the date of a journal's issue: season or month with the year if they are stated, else the year."""
    stated = (citation.host.date or "").strip()
    return stated if _SEASON.fullmatch(stated) else citation.year
