"""Word lists for the lines around a text, in all languages at once: the head of a file is too short to identify its language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from serge_cli.language import everywhere

LINE = 160  # code points up to which words may be a title, a byline, a link
REMARK = 300  # code points up to which a block may be a remark on a text or its page
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
def _by_first_word(openings: frozenset[str]) -> dict[str, list[str]]:
    """Return the openings by their first words, the longest first; under an empty one those that have none."""
    by_first: dict[str, list[str]] = {}
    for opening in sorted(openings, key=len, reverse=True):
        found = _FIRST.match(opening)
        by_first.setdefault(found.group() if found else "", []).append(opening)
    return by_first


def opening_of(words: str, openings: frozenset[str]) -> str:
    """Return the longest of `openings` that `words` (case folded) begin with as whole words; empty where none fits."""
    first, by_first = _FIRST.match(words), _by_first_word(openings)
    fitting = by_first.get(first.group() if first else "", []) + by_first.get("", [])
    return next((each for each in fitting if words.startswith(each) and not words[len(each) :][:1].isalnum()), "")
