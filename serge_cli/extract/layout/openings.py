"""Word lists for the lines around a text, in all languages at once: the head of a file is too short to identify its language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from serge_cli.language import everywhere

_FIRST = re.compile(r"\W*\w+")


def plain(words: str) -> str:
    """Return the words with single spaces and without emphasis around them."""
    return " ".join(words.split()).strip("*_ ")


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def credit_words() -> frozenset[str]:
    """Return the openings of remarks on where a text comes from."""
    return everywhere().imprint.credits | everywhere().imprint.sources


@cache
def calendar_words() -> frozenset[str]:
    """Return the months and seasons."""
    return everywhere().imprint.months | everywhere().imprint.seasons


@cache
def date_words() -> frozenset[str]:
    """Return the months, seasons and weekdays, and the small words of dates."""
    return calendar_words() | everywhere().imprint.weekdays


@cache
def particles() -> frozenset[str]:
    """Return the small words within names, those left out that join common words far oftener."""
    return everywhere().naming.particles - everywhere().naming.loose_particles


@lru_cache(maxsize=64)
def _first_words(openings: frozenset[str]) -> frozenset[str]:
    """Return the first words of the openings, with an empty one where an opening has none."""
    return frozenset(found.group() if (found := _FIRST.match(each)) else "" for each in openings)


def opening_of(words: str, openings: frozenset[str]) -> str:
    """Return the longest of `openings` that `words` (case folded) begin with as whole words; empty where none fits."""
    first = _FIRST.match(words[:60])
    starts = _first_words(openings)
    if (first is None or first.group() not in starts) and "" not in starts:
        return ""
    position = len(longest := words[:60])
    while position > 0:
        candidate = longest[:position].rstrip(" :.,;–—-")
        if candidate in openings and (position == len(words) or not words[position].isalnum()):
            return candidate
        position -= 1
    return ""
