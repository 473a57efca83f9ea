"""Part the lines of a title page that no blank line parts: title, byline, date, source each become a block of their own.

Only short lines are looked at, and only where one of them is plainly a byline, a date or a remark in parentheses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from serge_cli.language.imprints import byline_words
from serge_cli.readers.signs import Sign, SignedLine

_SHORT = 100  # columns
_MOST = 10  # lines; a longer run is no title page
_YEAR = re.compile(r"\b1[4-9]\d\d\b|\b20\d\d\b")
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*\.?\s+){1,3}[^\W\d_][\w’'-]*")


def head_cuts(text: str, run: Sequence[SignedLine]) -> set[int]:
    """Return the numbers of the lines (from 0) before which a run of short head lines is to be cut."""
    if not 1 < len(run) <= _MOST or any(line.sign is not Sign.TEXT or len(line.span) > _SHORT for line in run[:2]):
        return set()
    cues = [number for number, line in enumerate(run) if line.sign is Sign.TEXT and is_head_cue(line.span.of(text))]
    if not cues:
        return set()
    cuts = {number + step for number in cues for step in (0, 1)}
    first = cues[0]
    if first > 1 and _is_name(run[first - 1].span.of(text)):
        cuts.add(first - 1)
    return cuts


def is_head_cue(words: str) -> bool:
    """Tell whether a short line is a byline, a date or a remark in parentheses."""
    if len(words) > _SHORT:
        return False
    if words[0] in "([" and words[-1] in ")]":
        return True
    if _begins_byline(words):
        return True
    return len(words) <= 40 and _YEAR.search(words) is not None and len(words.split()) <= 5 and words[-1] not in ",;:"


def _begins_byline(words: str) -> bool:
    lowered = words.casefold()
    return any(lowered.startswith(cue + " ") and words[len(cue) :].lstrip()[:1].isupper() for cue in byline_words())


def _is_name(words: str) -> bool:
    found = _NAME.fullmatch(words[:60])
    return found is not None and all(part[0].isupper() for part in words.split())
