"""Which words a fuzzy word stands for: held against the definition, written out slowly."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.search.query.patterns import chosen, near
from serge_cli.search.query.tree import Fuzzy, Regular, Wildcard

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


def test_of_more_than_a_thousand_words_the_most_frequent_are_searched() -> None:
    words = [(f"a{number:04}", 1 + number % 3) for number in range(1_000)]
    assert chosen(Wildcard("a*"), words) == ([word for word, _ in sorted(words, key=lambda each: (-each[1], each[0]))], [])
    found, notes = chosen(Wildcard("a*"), [("b", 1), *words, ("a", 1)])
    assert (len(found), found[:2], found[-1]) == (1_000, ["a0002", "a0005"], "a0996")
    assert notes == ["a* stands for 1,002 words; the 1,000 most frequent are searched."]


@pytest.mark.parametrize(
    ("standing", "found", "note"),
    [
        ([700_000, 50_000], ["a0", "a1"], None),
        ([700_000, 50_001], ["a0"], "the most frequent is"),
        ([800_000, 5], ["a0"], "the most frequent is"),
        ([400_000, 300_000, 60_000], ["a0", "a1"], "the 2 most frequent are"),
    ],
)
def test_words_are_searched_that_stand_in_750000_entries_in_all(standing: list[int], found: list[str], note: str | None) -> None:
    words = [(f"a{number}", count) for number, count in enumerate(standing)]
    assert chosen(Regular("a.*"), words) == (found, [f"/a.*/ stands for {len(words)} words; {note} searched."] if note else [])
