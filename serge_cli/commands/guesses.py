"""Guess which command or topic a wrong name was meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_ALIKE: Final = 0.6  # as difflib measures it
_SHORT: Final = 5  # letters of a name in which two errors make another word: nope is not open


def guesses(name: str, known: Iterable[str]) -> list[str]:
    """Return at most two known names that are like this one: those that begin as it does, and those that differ by a typing error."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only where a name is wrong

    errors = 1 if len(name) <= _SHORT else 2
    near = [other for other in known if other[:1] == name[:1] or OSA.distance(name, other) <= errors]
    return get_close_matches(name, near, n=2, cutoff=_ALIKE)
