"""Part the lines of a title page that no blank line parts: title, byline, date, source each become a block of their own.

Only short lines are looked at, and only where one of them is plainly a byline, a date or a remark in parentheses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from serge_cli.language import everywhere
from serge_cli.readers.signs import Sign, SignedLine

_SHORT = 100  # columns
_MOST = 10  # lines; a longer run is no title page
_YEAR = re.compile(r"\b1[4-9]\d\d\b|\b20\d\d\b")
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*\.?\s+){1,3}[^\W\d_][\w’'-]*")


def head_cuts(text: str, run: Sequence[SignedLine], *, opens: bool = False) -> set[int]:
    """Return the numbers of the lines (from 0) before which a run of short head lines is to be cut; `opens` for a file's first run."""
    if not 1 < len(run) <= _MOST or any(line.sign is not Sign.TEXT or len(line.span) > _SHORT for line in run[:2]):
        return set()
    words = [line.span.of(text) if line.sign is Sign.TEXT and len(line.span) <= _SHORT else "" for line in run]
    cues = [number for number, line in enumerate(words) if line and is_head_cue(line)]
    if opens:
        cues += [number for number in range(len(words)) if _is_author_line(words, number)]
    if not cues:
        return set()
    cuts = {number + step for number in cues for step in (0, 1)}
    first = min(cues)
    if first > 1 and _is_name(words[first - 1]):
        cuts.add(first - 1)
    return cuts


def _is_author_line(words: Sequence[str], number: int) -> bool:
    """Tell whether a line is a person's name by its given name, and no part of a title that goes on over the lines."""
    line = words[number]
    before = words[number - 1].split()[-1:] if number else []
    goes_on = bool(before) and (before[0].islower() or before[0][-1] in ",:;&-–—")
    return _is_name(line) and line.split()[0].casefold() in everywhere().naming.given_names and not goes_on


@cache
def _calendar() -> frozenset[str]:
    return everywhere().imprint.months | everywhere().imprint.seasons


def is_head_cue(words: str) -> bool:
    """Tell whether a short line is a byline, a date or a remark in parentheses."""
    if len(words) > _SHORT:
        return False
    if words[0] in "([" and words[-1] in ")]":
        return True
    if _begins_byline(words):
        return True
    parts = words.split()
    dated = len(parts) <= 5 or (len(parts) <= 8 and any(part.strip(",.").casefold() in _calendar() for part in parts))
    return len(words) <= 40 and dated and _YEAR.search(words) is not None and words[-1] not in ",;:"


def _begins_byline(words: str) -> bool:
    lowered = words.casefold()
    if not lowered.startswith(_byline_openings()):
        return False
    return any(lowered.startswith(cue) and words[len(cue) :].lstrip()[:1].isupper() for cue in _byline_openings())


@cache
def _byline_openings() -> tuple[str, ...]:
    return tuple(f"{cue} " for cue in everywhere().imprint.bylines | everywhere().imprint.translators)


def _is_name(words: str) -> bool:
    found = _NAME.fullmatch(words[:60])
    return found is not None and len(words) <= 60 and all(part[0].isupper() for part in words.split())
