"""What stands left and right of a sign that may be a quotation mark."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span

_REACH = 24  # code points read either way
_WORD_BEFORE = re.compile(r"[\w'’]{1,24}$")
_WORD_AFTER = re.compile(r"\w{1,24}")
_LEADERS = " \t>*_-–—•([{#|\"'“‘«‹„‚`"  # signs that may stand between a line's start and its first mark


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands left and right of a sign; beyond the passage there is white space; a note marker counts as a stop."""

    left: str
    right: str
    word_before: str  # the word that ends at the sign, apostrophes inside it included
    word_after: str  # the word that begins at the sign
    next_word: str  # the word after the sign and the white space that follows it
    line_start: bool


def look_around(text: str, area: Span, token: Span, markers: Sequence[Span]) -> Surroundings:
    """Return the surroundings of the sign `token` within `area`; `markers` are all note markers, sorted."""
    before = _WORD_BEFORE.search(text, max(area.start, token.start - _REACH), token.start)
    after = _WORD_AFTER.match(text, token.end, min(area.end, token.end + _REACH))
    beyond = text[token.end : min(area.end, token.end + _REACH)]
    following = _WORD_AFTER.match(beyond.lstrip()) if beyond[:1].isspace() else None
    left = text[token.start - 1] if token.start > area.start else " "
    right = beyond[:1] or " "
    at = bisect_left(markers, Span(token.start, token.start))
    if at and markers[at - 1].end == token.start:
        left = "."
    if at < len(markers) and markers[at].start == token.end:
        right = "."
    head = text[max(area.start, token.start - 8) : token.start]
    return Surroundings(
        left,
        right,
        before.group().strip("'’") if before else "",
        after.group() if after else "",
        following.group() if following else "",
        not head.rpartition("\n")[2].strip(_LEADERS) and ("\n" in head or token.start - area.start <= 8),
    )
