"""Concordance lines: contexts, and the orders they can be put in."""

from __future__ import annotations

import pytest

from serge_cli.model.results import Voice
from serge_cli.model.span import Span
from serge_cli.search.backend import Found
from serge_cli.search.concordance import LineSort, lines, sorted_lines
from serge_cli.search.schema import Entry, Unit

TEXT = "The party line was bent. A Party\nof one [2] is no party, said she."


def found(text: str, *words: str, order: int = 1, year: int | None = None, skip: tuple[Span, ...] = ()) -> Found:
    spans: list[Span] = []
    for word in words:
        start = text.index(word, spans[-1].end if spans else 0)
        spans.append(Span(start, start + len(word)))
    return Found(Entry(f"1:p{order}", Unit.PASSAGE, "1", order, text, year=year, skip=skip), 1.0, tuple(spans), Voice.OWN)


def test_a_line_for_every_match() -> None:
    made = lines([found(TEXT, "party", "Party", "party")], context=20)
    assert [(line.left, line.node, line.right) for line in made] == [
        ("The ", "party", " line was bent. A"),
        ("line was bent. A ", "Party", " of one [2] is no"),
        ("of one [2] is no ", "party", ", said she."),
    ]


def test_words_of_the_context_leave_note_markers_out() -> None:
    marker = TEXT.index("[2]")
    line = lines([found(TEXT, "Party", skip=(Span(marker, marker + 3),))])[0]
    assert line.left_words == ("a", "bent", "was")
    assert line.right_words == ("of", "one", "is")


def test_no_context_at_the_ends() -> None:
    line = lines([found("party", "party")])[0]
    assert (line.left, line.node, line.right, line.left_words, line.right_words) == ("", "party", "", (), ())


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((LineSort.NODE,), [3, 2, 1]),
        ((LineSort.LEFT_1,), [2, 1, 3]),
        ((LineSort.RIGHT_1,), [1, 3, 2]),
        ((LineSort.RIGHT_2, LineSort.LEFT_1), [3, 2, 1]),
        ((LineSort.DATE,), [3, 1, 2]),
        ((LineSort.DOCUMENT,), [1, 2, 3]),
        ((), [1, 2, 3]),
    ],
)
def test_orders(keys: tuple[LineSort, ...], expected: list[int]) -> None:
    made = lines(
        [
            found("free party as zeal", "party", order=1, year=1940),
            found("Any parties now in", "parties", order=2),
            found("good part it an", "part", order=3, year=1930),
        ]
    )
    assert [line.found.entry.order for line in sorted_lines(made, *keys)] == expected
