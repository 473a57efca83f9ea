"""Where limits of closeness lie: which stretch is the nearest, how far is near, what makes words stand closer."""

from __future__ import annotations

import pytest

from serge_cli.search.query.close import chains, in_one_sentence
from serge_cli.search.query.positions import closeness, near_members, near_starts, near_stretches, outermost, phrase_starts

Stretches = list[tuple[int, int]]


@pytest.mark.parametrize(
    ("first", "second", "distance", "ordered", "found"),
    [
        ([(5, 5)], [(3, 3), (8, 8)], 9, False, [[(5, 5), (3, 3)]]),  # two words before is nearer than three behind
        ([(5, 5)], [(2, 2), (8, 8)], 9, False, [[(5, 5), (8, 8)]]),  # as far: the one behind
        ([(5, 5)], [(1, 3), (8, 8)], 9, False, [[(5, 5), (1, 3)]]),  # counted from the last word of what stands before
        ([(5, 6)], [(3, 3), (9, 9)], 9, False, [[(5, 6), (3, 3)]]),
        ([(5, 7)], [(2, 2), (9, 9)], 9, False, [[(5, 7), (9, 9)]]),  # and from the last word of the first to what is behind
        ([(5, 5)], [(3, 3), (8, 8)], 9, True, [[(5, 5), (8, 8)]]),
        ([(5, 5)], [(3, 3)], 9, True, []),
        ([(5, 5)], [(8, 8)], 3, True, [[(5, 5), (8, 8)]]),
        ([(5, 5)], [(8, 8)], 2, True, []),
        ([(5, 5)], [(2, 2)], 3, False, [[(5, 5), (2, 2)]]),
        ([(5, 5)], [(2, 2)], 2, False, []),
        ([(5, 5)], [(900, 900)], None, True, [[(5, 5), (900, 900)]]),
        ([(5, 6)], [(6, 7)], 9, False, []),  # what shares a word is not beside it
        ([(5, 6)], [(7, 7)], 1, True, [[(5, 6), (7, 7)]]),
        ([(1, 1), (4, 4)], [(5, 5)], 1, True, [[(4, 4), (5, 5)]]),
    ],
)
def test_the_nearest_is_taken(first: Stretches, second: Stretches, distance: int | None, ordered: bool, found: list[Stretches]) -> None:
    assert chains([first, second], distance, ordered=ordered) == found


def test_a_chain_goes_from_part_to_part() -> None:
    assert chains([[(0, 0)], [(2, 2), (9, 9)], [(4, 4)]], 2, ordered=True) == [[(0, 0), (2, 2), (4, 4)]]
    assert chains([[(0, 0)], [(2, 2)], [(5, 5)]], 2, ordered=True) == []


@pytest.mark.parametrize(
    ("parts", "starts", "found"),
    [
        ([[(0, 0)], [(3, 3)]], [4], [[(0, 0), (3, 3)]]),
        ([[(0, 0)], [(4, 4)]], [4], []),
        ([[(4, 4)], [(5, 5)]], [4], [[(4, 4), (5, 5)]]),
        ([[(0, 0), (5, 5)], [(1, 1), (6, 6)]], [4], [[(0, 0), (1, 1)], [(5, 5), (6, 6)]]),
    ],
)
def test_a_sentence_goes_up_to_the_first_word_of_the_next(parts: list[Stretches], starts: list[int], found: list[Stretches]) -> None:
    assert in_one_sentence(parts, starts) == found


@pytest.mark.parametrize(
    ("stretches", "edges"),
    [
        ([(0, 3), (5, 7)], [0, 3, 5, 7]),
        ([(0, 9), (3, 5)], [0, 9]),
        ([(0, 5), (3, 9)], [0, 9]),
        ([(0, 3), (3, 5)], [0, 3, 3, 5]),  # one begins where the other ends
        ([(2, 2)], []),
        ([(4, 6), (0, 2)], [0, 2, 4, 6]),
    ],
)
def test_stretches_in_others_do_not_count(stretches: Stretches, edges: list[int]) -> None:
    assert outermost(stretches) == edges


def test_a_phrase_begins_where_all_its_words_follow() -> None:
    assert phrase_starts([[0, 4, 9], [1, 5], [2, 6, 11]]) == [0, 4]
    assert phrase_starts([None, [1, 5], None, [3]]) == [0]
    assert phrase_starts([[3], None, [4, 5]]) == [3]


@pytest.mark.parametrize(
    ("slots", "distance", "starts", "members", "stretches"),
    [
        ([[0], [3]], 3, [0], [0, 3], [(0, 3)]),
        ([[0], [3]], 2, [], [], []),
        ([[3], [0]], 3, [0], [0, 3], [(0, 3)]),
        ([[0, 2], [3]], 3, [0, 2], [0, 2, 3], [(0, 3), (2, 3)]),
        ([[1], [1]], 0, [1], [1], [(1, 1)]),
    ],
)
def test_near_words(slots: list[list[int]], distance: int, starts: list[int], members: list[int], stretches: Stretches) -> None:
    assert near_starts(slots, distance) == starts
    assert near_members(slots, starts, distance) == members
    assert near_stretches(slots, distance) == stretches


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ([[0], [1]], 1.0),
        ([[1], [0]], 0.9),  # out of order
        ([[0], [2]], 0.5),
        ([[0], [4]], 0.25),
        ([[0, 9], [4, 10]], 1.0),  # the closest counts
        ([[0], [1], [2]], 1.0),
        ([[0], [2], [1]], 0.9),
        ([[0], [1], [4]], 0.5),
        ([[0], []], 0.0),
        ([[0, 5], [2, 4]], 0.9),  # side by side out of order is closer than in order with a word between
    ],
)
def test_closeness(slots: list[list[int]], expected: float) -> None:
    assert closeness(slots) == pytest.approx(expected)
