"""Which words a fuzzy word stands for: held against the definition, written out slowly."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.search.query.patterns import near
from serge_cli.search.query.tree import Fuzzy

WORDS = st.text(alphabet="abc", min_size=1, max_size=6)


@cache
def changes(one: str, other: str) -> int:
    """Count letters put in, left out, changed, and neighbours swapped, no letter touched twice (optimal string alignment)."""
    if not one or not other:
        return len(one) + len(other)
    counted = [changes(one[1:], other) + 1, changes(one, other[1:]) + 1, changes(one[1:], other[1:]) + (one[0] != other[0])]
    if one[:2] == other[:2][::-1] and len(one) > 1:
        counted.append(changes(one[2:], other[2:]) + 1)
    return min(counted)


@given(WORDS, st.lists(WORDS), st.integers(1, 2))
def test_a_fuzzy_word_stands_for_words_so_many_changes_away(asked: str, words: list[str], distance: int) -> None:
    assert near(words, Fuzzy(asked, distance)) == [word for word in words if changes(asked, word) <= distance]


@pytest.mark.parametrize(
    ("asked", "distance", "found"),
    [
        ("kronstatd", 1, ["kronstadt"]),  # a swap is one change
        ("kronstat", 1, ["kronstadt"]),
        ("kornstatd", 1, []),
        ("kornstatd", 2, ["kronstadt"]),
        ("kronshtadt", 1, ["kronstadt"]),
    ],
)
def test_a_swap_counts_one(asked: str, distance: int, found: list[str]) -> None:
    assert near(["kronstadt"], Fuzzy(asked, distance)) == found
