"""What a score is made of, and how many entries are looked at for it: literal numbers."""

from __future__ import annotations

import pytest

from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.ranking import (
    Candidate,
    damping_terms,
    length_norm,
    measures_closeness,
    ranked,
    rarity,
    score,
    scores,
    words_share,
)
from serge_cli.search.query.tree import Word


@pytest.mark.parametrize(
    ("kind", "words", "norm"),
    [("paragraph", 3, 40), ("paragraph", 40, 40), ("paragraph", 41, 41), ("heading", 3, 100), ("heading", 41, 101), ("note", 3, 40)],
)
def test_short_texts_count_as_longer_and_headings_more_so(kind: str, words: int, norm: int) -> None:
    assert length_norm(Entry("1:p1", Unit.PASSAGE, "1", 1, "", kind=kind), words) == norm


def test_the_numbers_of_bm25() -> None:
    assert rarity(10, 1) == pytest.approx(1.992, abs=0.001)
    assert rarity(10, 10) == pytest.approx(0.0465, abs=0.0001)
    assert damping_terms(40.0) == pytest.approx((0.48, 0.018))
    assert damping_terms(0.0) == pytest.approx((0.48, 0.72))
    assert words_share([1.0, 3.0], [2.0, 0.0], 2.0) == pytest.approx(0.125)
    assert words_share([1.0, 3.0], [0.0, 2.0], 2.0) == pytest.approx(0.375)
    assert words_share([], [], 2.0) == 0.0
    assert score(1, 0.5, 0.25) == pytest.approx(1.425)
    assert scores(1, [0.5, 1.0], 0.25) == pytest.approx([1.425, 1.775])


@pytest.mark.parametrize(("number", "measured"), [(0, False), (1, False), (2, True), (8, True), (9, False)])
def test_closeness_counts_for_two_to_eight_words(number: int, measured: bool) -> None:
    assert measures_closeness([Word(f"w{k}") for k in range(number)]) is measured


def numbers(found: list[tuple[float, Candidate]]) -> list[int]:
    return [candidate.number for _, candidate in found]


def test_the_class_comes_before_words_and_the_order_of_documents_last() -> None:
    found = [Candidate(1, 0, 0.9, 1), Candidate(2, 2, 0.1, 2), Candidate(3, 1, 0.2, 3), Candidate(4, 1, 0.2, 4), Candidate(5, 1, 0.3, 5)]
    assert numbers(ranked(found, None, None)) == [2, 5, 3, 4, 1]
    assert numbers(ranked(found, 2, None)) == [2, 5]
    assert [each for each, _ in ranked(found, 2, None)] == pytest.approx([2.37, 1.21])


def test_closeness_is_asked_for_where_words_are_not_together_and_only_if_an_answer_depends_on_it() -> None:
    asked: list[int] = []

    def near(number: int) -> float:
        asked.append(number)
        return 1.0 if number == 4 else 0.0

    found = [Candidate(1, 0, 0.9, 1), Candidate(2, 2, 0.1, 2), Candidate(3, 1, 0.2, 3), Candidate(4, 1, 0.2, 4)]
    assert numbers(ranked(found, 1, near)) == [2]
    assert asked == []
    assert numbers(ranked(found, 2, near)) == [2, 4]
    assert asked == [3, 4, 1]
    assert ranked(found, None, near)[1][0] == pytest.approx(1.44)


def test_closeness_is_measured_for_the_best_fifty() -> None:
    asked: list[int] = []

    def near(number: int) -> float:
        asked.append(number)
        return 0.0

    found = ranked([Candidate(number, 0, 1 - number / 100, number) for number in range(60)], None, near)
    assert asked == list(range(50))
    assert numbers(found) == list(range(60))
