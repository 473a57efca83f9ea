"""Which words may be a few changes away from another, without comparing all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.search.query.patterns import near
from serge_cli.search.query.tree import Fuzzy
from serge_cli.search.whoosh.spellings import Spellings

WORDS = ["anarchism", "anarchist", "anarchists", "monarchist", "narchisma", "parliament", "socialism", "statism"]


@pytest.mark.parametrize(
    ("word", "distance", "about"),
    [
        ("anarchism", 1, {"anarchism", "anarchist", "anarchists", "socialism"}),  # the first letter is the same, or the last
        ("anarchism", 2, {*WORDS} - {"parliament"}),  # or all between: monarchist, narchisma
        ("anrchy", 1, {"statism"}),  # short words are compared with all of about their length
    ],
)
def test_few_words_are_to_be_compared(word: str, distance: int, about: set[str]) -> None:
    assert set(Spellings(WORDS).about(word, distance)) == about


@given(st.lists(st.text("abc", min_size=1, max_size=11), unique=True), st.text("abc", min_size=3, max_size=11), st.integers(1, 3))
def test_no_word_that_is_near_is_left_out(words: list[str], word: str, distance: int) -> None:
    sought = Fuzzy(word, distance)
    assert set(near(Spellings(words).about(word, distance), sought)) == set(near(words, sought))


@given(st.text("abcdefgh", min_size=7, max_size=14), st.data())
def test_two_changes_at_the_ends_are_found(word: str, data: st.DataObject) -> None:
    swapped = word[1] + word[0] + word[2:-2] + word[-1] + word[-2]
    other = data.draw(st.sampled_from([swapped, word[1:-1], f"x{word}y", f"x{word[1:-1]}y", word[1:] + "z", "z" + word[:-1]]))
    assert other in Spellings([other]).about(word, 2)
