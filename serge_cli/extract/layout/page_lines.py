"""Recognise lines of the page that are not its text: contents, remarks on the page, signs for its editors, interruptions."""

from __future__ import annotations

import re
from functools import cache

from serge_cli.extract.layout.openings import LINE, REMARK, either, opening_of
from serge_cli.language import everywhere

_EDIT = re.compile(r"\s?\[([^\[\]]{1,60})\]$")
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_BARS = re.compile(r"\s?[|·/]\s?")
_OUTER = " .:*_[]()—–-"


def without_edit_sign(words: str) -> str:
    """Return a heading's words without the `[edit]` that a wiki sets behind them."""
    found = _EDIT.search(words)
    if found and all(part.casefold() in everywhere().imprint.edits for part in _BARS.split(found.group(1).strip())):
        return words[: len(words) - len(found.group())].rstrip()
    return words


def has_edit_sign(words: str) -> bool:
    """Return whether the words are a wiki's heading: `Early life[edit]`."""
    return without_edit_sign(words) != words


def heads_contents(words: str) -> bool:
    """Return whether the words head a list of contents."""
    return words.casefold().strip(_OUTER) in everywhere().imprint.contents


@cache
def _remark_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(everywhere().imprint.remarks)})(?!\w)")


def is_page_remark(words: str) -> bool:
    """Return whether a line speaks of the page and not of its matter: `… redirects here`, `… is available online`."""
    return len(words) <= REMARK and _remark_pattern().search(words.casefold()) is not None


def tells_life_dates(words: str) -> bool:
    """Return whether a line is an obituary's last: `Jane Doe, printer, born 3 March 1915; died 11 May 2006`."""
    if len(words) > LINE or len(_YEAR.findall(words)) != 2:
        return False
    return len({word for word in _WORD.findall(words.casefold()) if word in everywhere().imprint.vital_words}) == 2


def is_ending(words: str) -> bool:
    """Return whether a line marks the end of a text: `[Applause]`, `The End`."""
    return words.casefold().strip(_OUTER) in everywhere().imprint.endings


def is_editorial(words: str) -> bool:
    """Return whether the words stand in square brackets as a whole, as editors' words do: `[This correspondence is now closed.]`."""
    if not (len(words) <= REMARK and words[:1] == "[" and words.find("]") >= len(words) - 2):
        return False
    return words[-1] in "]." and len(words.split()) > 2


def is_interruption(words: str) -> bool:
    """Return whether a line is the page's amid the text: `Advertisement`, `Read more: …`."""
    if len(words) > LINE:
        return False
    lowered = words.casefold().strip(" .*_[]()›»>→…")
    if lowered.rstrip(": ") in everywhere().imprint.interruptions:
        return True
    opening = opening_of(lowered, everywhere().imprint.interruptions)
    return bool(opening) and lowered[len(opening) :].lstrip()[:1] == ":"
