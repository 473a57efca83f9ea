"""Marks that plainly take turns are paired at once, and no otherwise than by weighing all readings of all marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.extract.quotations import pairing
from serge_cli.extract.quotations.marks import Mark, find_marks
from serge_cli.extract.quotations.pairing import Habits, Judged, Reading, cheapest, pair
from serge_cli.language import language
from serge_cli.model.span import Span

PIECES = (
    "“",
    "”",
    '"',
    "«",
    "»",
    "„",
    "‘",
    "’",
    "'",
    "``",
    "''",
    " ",
    "\n",
    "So it is",
    "workers",
    "don’t",
    "1931",
    ",",
    ".",
    ":",
    "(",
    ")",
    "—",
    "...",
)
HABITS = (Habits(), Habits(single_surcharge=0.8), Habits(reversed_guillemets=True))


def marks_of(text: str) -> list[Mark]:
    return find_marks(text, Span(0, len(text)), (), (), language("en"))


def weighed(marks: list[Mark]) -> list[int]:
    return [index for index, mark in enumerate(marks) if mark.apostrophe > 0.0]


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join), st.sampled_from(HABITS), st.integers(0, 2))
def test_the_short_way_leads_where_the_long_one_does(text: str, habits: Habits, carried: int) -> None:
    marks = marks_of(text)
    assert pair(marks, habits, carried) == cheapest(marks, weighed(marks), habits, carried)


@given(
    st.lists(st.sampled_from(["“So it is,” he said. ", '"No." ', "“Don’t.”\n", "«Да», ", "„Nein“ (1931) ", "It is so. "]), max_size=9).map(
        "".join
    )
)
def test_plain_pairs(text: str) -> None:
    marks = marks_of(text)
    assert pair(marks, Habits()) == cheapest(marks, weighed(marks), Habits(), 0)


@pytest.mark.parametrize("text", ["“So it is,” he said, “and so it was.”", 'He said "no" and "yes".', "«Да», «нет».", "It’s “so”."])
def test_plain_pairs_are_not_weighed(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairing, "cheapest", lambda *_: pytest.fail("weighed"))
    readings = [one.reading for one in pair(marks_of(text), Habits()) if one.reading is not Reading.APOSTROPHE]
    assert readings == [Reading.OPENING, Reading.CLOSING] * (len(readings) // 2)
    assert readings


@pytest.mark.parametrize("text", ["“So it is, he said.", "‘So it is,’ he said.", "“She said ‘no’.”", 'A 5" pipe is "long".'])
def test_others_are_weighed(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def recorded(marks: list[Mark], *rest: object) -> list[Judged]:
        asked.append(text)
        return []

    monkeypatch.setattr(pairing, "cheapest", recorded)
    pair(marks_of(text), Habits())
    assert asked == [text]
