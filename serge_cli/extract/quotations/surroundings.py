"""What stands left and right of a sign that may be a quotation mark."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import START, Span

_REACH = 24  # code points read either way
_WORD_BACKWARDS = re.compile(r"[\w'’]{1,24}")
_WORD_AFTER = re.compile(r"\w{1,24}")
_LEADERS = " \t>*_-–—•([{#|\"'“‘«‹„‚`"  # signs that may stand between a line's start and its first mark


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands left and right of a sign; beyond the passage there is white space; a note marker counts as a stop."""

    left: str
    right: str
    line_start: bool
    word_before: str = ""  # the word that ends at the sign, apostrophes inside it included
    word_after: str = ""  # the word that begins at the sign
    next_word: str = ""  # the word after the sign and the white space that follows it


def look_around(text: str, area: Span, token: Span, markers: Sequence[Span], *, with_words: bool) -> Surroundings:
    """Return the surroundings of the sign `token` within `area`; `markers` are all note markers, sorted."""
    left = text[token.start - 1] if token.start > area.start else " "
    right = text[token.end] if token.end < area.end else " "
    at = bisect_left(markers, token.start, key=START)
    if at and markers[at - 1].end == token.start:
        left = "."
    if at < len(markers) and markers[at].start == token.end:
        right = "."
    head = text[max(area.start, token.start - 8) : token.start]
    line_start = not head.rpartition("\n")[2].strip(_LEADERS) and ("\n" in head or token.start - area.start <= 8)
    return Surroundings(left, right, line_start, *(_words(text, area, token) if with_words else ()))


def _words(text: str, area: Span, token: Span) -> tuple[str, str, str]:
    """Return the word before a sign, the word that begins at it, and the one behind the white space after it."""
    beyond = text[token.end : min(area.end, token.end + _REACH)]
    before = _WORD_BACKWARDS.match(text[max(area.start, token.start - _REACH) : token.start][::-1])
    after = _WORD_AFTER.match(beyond)
    following = _WORD_AFTER.match(beyond.lstrip()) if beyond[:1].isspace() else None
    return (
        before.group()[::-1].strip("'’") if before else "",
        after.group() if after else "",
        following.group() if following else "",
    )
