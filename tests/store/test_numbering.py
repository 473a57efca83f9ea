"""Numbers between numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from serge_cli.store.build import bases
from serge_cli.store.entries import ROOM

STEP = 1 << 40


def test_new_files_stand_a_step_apart() -> None:
    assert bases([None, None, None]) == [STEP, 2 * STEP, 3 * STEP]


def test_a_file_between_two_others_gets_a_number_between() -> None:
    assert bases([STEP, None, 2 * STEP]) == [STEP, STEP + STEP // 2, 2 * STEP]


def test_no_room_is_said() -> None:
    assert bases([STEP, None, STEP + ROOM]) is None


def test_numbers_that_do_not_rise_are_refused() -> None:
    assert bases([2 * STEP, STEP]) is None


@given(st.lists(st.booleans(), max_size=30))
def test_numbers_rise_with_room_for_every_file(new: list[bool]) -> None:
    numbers = bases([None if fresh else (position + 1) * STEP for position, fresh in enumerate(new)])
    assert numbers is not None
    assert all(after - before >= ROOM for before, after in zip([0, *numbers], numbers, strict=False))
