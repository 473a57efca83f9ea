"""Common words near each other are told by their bits, others place by place: both say the same."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from serge_cli.search.whoosh.bits import bits_at, close_together, holding
from serge_cli.search.whoosh.occurrences import PLACE_BITS, near_groups

ENTRIES = st.lists(st.lists(st.sets(st.integers(0, 2)), max_size=12), min_size=1, max_size=6)  # which words stand at each place


@given(ENTRIES, st.integers(2, 3), st.integers(1, 15))
def test_words_near_each_other_are_found_by_bits_as_by_places(entries: list[list[set[int]]], words: int, distance: int) -> None:
    starts = list(accumulate(map(len, entries), initial=0))
    standing = [
        [(number, place) for number, each in enumerate(entries) for place, here in enumerate(each) if word in here] for word in range(words)
    ]
    expected = near_groups([[number << PLACE_BITS | place for number, place in each] for each in standing], distance)
    bits = [bits_at((starts[number] + place for number, place in each), starts[-1]) for each in standing]
    found = list(holding(close_together(bits, distance), starts, distance))
    assert {number for number, sure in found if sure} <= expected <= {number for number, _ in found}
    assert [number for number, _ in found] == sorted({number for number, _ in found})
