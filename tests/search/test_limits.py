"""Queries, words and counts just below and just above a limit."""

from __future__ import annotations

from array import array

import pytest

from serge_cli.errors import QueryError
from serge_cli.search.query.expressions import Expression
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.positions import closeness, near_starts
from serge_cli.search.query.ranking import length_norm, measures_closeness
from serge_cli.search.query.stems import stemmer
from serge_cli.search.query.tree import Word
from serge_cli.search.whoosh.postings import pack_postings, read_postings
from tests.contract.library import LIBRARY


@pytest.mark.parametrize(
    ("accepted", "refused"),
    [
        ("one NEAR/1000 two", "one NEAR/1001 two"),
        ("one BEFORE/1000 two", "one BEFORE/1001 two"),
        ('"one two"~1000', '"one two"~1001'),
        ("word~2", "word~3"),
        (f"/{'a' * 200}/", f"/{'a' * 201}/"),
        ("/a{64}/", "/a{65}/"),
        ("/a{2,2}/", "/a{2,1}/"),
        ("(" * 60 + "word" + ")" * 60, "(" * 61 + "word" + ")" * 61),
        ("a" * 20_000, "a" * 20_001),
        ("year:1937..1937", "year:1938..1937"),
    ],
)
def test_what_is_refused_from_where_on(accepted: str, refused: str) -> None:
    parse(accepted)
    with pytest.raises(QueryError):
        parse(refused)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ('"party"~5', '"party"'),
        ("party~0", '"party"'),
        ('"party party"~3', '"party"'),
        ('"one two two"~0', '"one two"~1'),
        ('"one two"~', '"one two"~8'),
    ],
)
def test_what_means_the_same(text: str, same: str) -> None:
    assert parse(text).root == parse(same).root


def test_counted_repeats() -> None:
    assert [length for length in range(6) if Expression("a{2,3}").matches("a" * length)] == [2, 3]
    assert [length for length in range(6) if Expression("a{0,1}").matches("a" * length)] == [0, 1]
    assert [length for length in range(6) if Expression("a{3}").matches("a" * length)] == [3]
    assert [length for length in range(6) if Expression("a{,2}").matches("a" * length)] == [0, 1, 2]
    assert [length for length in range(6) if Expression("a{2,}").matches("a" * length)] == [2, 3, 4, 5]


def test_a_word_of_forty_letters_has_a_stem() -> None:
    stem = stemmer("en")
    assert stem("a" * 36 + "ings") == "a" * 36
    assert stem("a" * 37 + "ings") == "a" * 37 + "ings"


def test_the_closeness_of_up_to_eight_words_counts() -> None:
    assert [number for number in range(12) if measures_closeness([Word("one")] * number)] == [2, 3, 4, 5, 6, 7, 8]


def test_how_close_words_stand() -> None:
    assert closeness([[3], [4]]) == 1.0
    assert closeness([[4], [3]]) == 0.9
    assert closeness([[3], [3]]) == 0.9  # one word for two that were asked
    assert closeness([[0], [2]]) == 0.5
    assert closeness([[0, 9], [4], [5, 6]]) == pytest.approx(2 / 5)
    assert closeness([[2], []]) == 0.0
    assert near_starts([[0, 5], [3, 8]], 3) == [0, 3, 5]
    assert near_starts([[0, 5], [3, 8]], 2) == [3]


def test_short_entries_count_as_of_forty_words_and_headings_as_of_sixty_more() -> None:
    heading, paragraph = LIBRARY[0], LIBRARY[1]
    assert [length_norm(paragraph, words) for words in (1, 40, 41)] == [40, 40, 41]
    assert [length_norm(heading, words) for words in (1, 41)] == [100, 101]


@pytest.mark.parametrize("often", [1, 2, 255, 256, 300, 65_535, 65_536])
@pytest.mark.parametrize("last", [3, 255, 256, 65_535, 65_536])
def test_postings_of_every_width(often: int, last: int) -> None:
    numbers, counts = [1, last], [1, often]
    places = array("I", [last, *range(often)])
    found = read_postings(pack_postings(numbers, counts if often > 1 else None, places), 2, last + 1)
    assert (list(found.numbers), list(found.counts), list(found.places)) == (numbers, counts, list(places))
    assert found.several() == ({last: often} if often > 1 else {})
    kept = found.without(frozenset({1}))
    assert (list(kept.numbers), list(kept.counts), list(kept.places)) == ([last], [often], list(range(often)))
    assert found.placed([1, 2, last], range(0, 10 * last + 10, 10)) == [10 + last, 10 * last, *(10 * last + n for n in range(1, often))]
