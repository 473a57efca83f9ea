"""Pair the quotation marks of a passage: the cheapest reading of all its marks together.

A left-to-right dynamic programme over stacks of open marks (Viterbi with a beam): every mark opens, closes the innermost open
quotation, repeats it at a line's start, is an apostrophe or a prime, or stays unmatched, each at a cost. One odd mark therefore
costs itself only, and the time is linear in the number of marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from serge_cli.extract.marks import GUILLEMETS, NEVER, SINGLES, Mark

_BEAM = 8  # readings of a passage's head that are followed up
_HOPELESS = 12.0  # a reading so much dearer than the best is not
_DEPTH = 4
_UNMATCHED = 6.5
_UNCLOSED = 6.5
_UNCLOSED_FROM_START = 4.5  # a passage that opens and never closes: the closing mark was forgotten
_CARRIED = 0.3  # … or the next passage repeats the opening mark, as long quotations do
_DOUBTFUL = 3.0
_LENGTH = 0.0004  # of a pair, per code point: between equals the nearer mark closes
_LONGEST = 0.4


class Reading(StrEnum):
    """What a mark is."""

    OPENING = "opening"
    CLOSING = "closing"
    REOPENING = "reopening"  # repeats the opening mark at a line's start
    APOSTROPHE = "apostrophe"
    PRIME = "prime"
    UNMATCHED = "unmatched"


@dataclass(frozen=True, slots=True)
class Judged:
    """A mark with its reading; `partner` is the index of the mark it pairs with, `doubtful` that the reading came dear."""

    mark: Mark
    reading: Reading
    partner: int | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Habits:
    """How a document uses its marks, found from all of it."""

    reversed_guillemets: bool = False  # »…«
    single_surcharge: float = 0.0  # where double marks rule, a single pair outside of one is rare


_PAIRS: dict[str, dict[str, float]] = {
    '"': {'"': 0, "”": 0.8, "''": 1, "“": 2, "„": 3, "″": 1, "＂": 1, "’": 5},
    "“": {"”": 0, '"': 0.8, "''": 1, "“": 2.5, "〞": 1, "″": 1, "„": 3, "’": 5},
    "”": {"”": 2, '"': 3, "“": 2.5},
    "„": {"“": 0, "”": 0.1, '"': 0.5, "''": 0.5, "‟": 0, "„": 3, "»": 3},
    "‟": {"”": 0.2, "‟": 2},
    "‘": {"’": 0, "'": 0.8, "´": 0.5, "`": 1.5, "‘": 3, "ʼ": 1, "′": 1},
    "’": {"’": 3, "'": 3.2, "‘": 3.5},
    "'": {"'": 0, "’": 0.8, "´": 0.8, "‘": 3, "′": 1},
    "`": {"'": 0, "’": 0.2, "´": 0.2, "`": 0.8},
    "´": {"´": 1, "`": 0.5, "'": 1, "’": 1},
    "ʻ": {"ʼ": 0, "’": 0.2},
    "‚": {"‘": 0, "’": 0.1, "'": 0.5, "‛": 0},
    "‛": {"’": 0.2, "‛": 2},
    "«": {"»": 0, '"': 3, "”": 3},
    "»": {"«": 3, "»": 2},
    "‹": {"›": 0},
    "›": {"‹": 3, "›": 2},
    "``": {"''": 0, '"': 0.3, "”": 0.3, "``": 1.5},
    "''": {"''": 1.5, '"': 2, "``": 1},
    ",,": {"''": 0, "``": 0, '"': 0.3, "”": 0.3, "“": 0.2, "´´": 0},
    "´´": {"´´": 1, "``": 1, '"': 2},
    "<<": {">>": 0},
    "″": {"″": 2, '"': 2, "”": 2},
    "＂": {"＂": 0, '"': 1},
    "＇": {"＇": 0, "'": 1},
    "「": {"」": 0},
    "『": {"』": 0},
    "〝": {"〞": 0, "〟": 0},
    "❝": {"❞": 0},
    "❛": {"❜": 0},
}


class _Step(NamedTuple):
    before: _Step | None
    reading: Reading
    partners: tuple[int, ...]  # the open marks that it closes, innermost first
    cost: float


class _State(NamedTuple):
    cost: float
    stack: tuple[int, ...]  # indices of the open marks
    trail: _Step | None


def pair(marks: Sequence[Mark], habits: Habits, carried: bool = False) -> list[Judged]:
    """Return every mark with its reading. `carried` says that the next passage begins with this one's opening mark."""
    states = [_State(0.0, (), None)]
    for index, mark in enumerate(marks):
        states = _best(_followers(states, marks, index, mark, habits), marks)
    final = min(states, key=lambda state: state.cost + _unclosed(state, marks, carried))
    return _read_back(final, marks)


def pairs_up(opening: Mark, closing: Mark) -> bool:
    """Tell whether two marks that stayed alone in their passages look like the two ends of one quotation."""
    cost = _PAIRS.get(opening.glyph, {}).get(closing.glyph, NEVER)
    return cost < _DOUBTFUL and opening.opening < 1.0 and closing.closing < 1.0


def _followers(states: Sequence[_State], marks: Sequence[Mark], index: int, mark: Mark, habits: Habits) -> list[_State]:
    out: list[_State] = []
    reading, cost = _no_mark(mark)
    for state in states:
        out.append(_step(state, state.stack, reading, (), cost))
        if cost <= 0.0:
            continue
        if len(state.stack) < _DEPTH and mark.opening < NEVER and mark.glyph in _PAIRS:
            surcharge = _nesting(state, marks, mark, habits)
            out.append(_step(state, (*state.stack, index), Reading.OPENING, (), mark.opening + surcharge))
        if state.stack:
            out.extend(_closings(state, marks, mark, habits))
    return out


def _no_mark(mark: Mark) -> tuple[Reading, float]:
    cheapest = min((mark.apostrophe, Reading.APOSTROPHE), (mark.prime, Reading.PRIME), (_UNMATCHED, Reading.UNMATCHED))
    return cheapest[1], cheapest[0]


def _closings(state: _State, marks: Sequence[Mark], mark: Mark, habits: Habits) -> list[_State]:
    out = []
    top = state.stack[-1]
    opener = marks[top]
    if mark.line_start and mark.glyph == opener.glyph and mark.opening < 2:
        out.append(_step(state, state.stack, Reading.REOPENING, (top,), 0.5))
    cost = _pair_cost(opener.glyph, mark.glyph, habits)
    if cost < NEVER:
        length = min(_LONGEST, _LENGTH * (mark.span.start - opener.span.end))
        price = cost + mark.closing + length
        out.append(_step(state, state.stack[:-1], Reading.CLOSING, (top,), price))
        if len(state.stack) > 1 and mark.glyph in GUILLEMETS and marks[state.stack[-2]].glyph == opener.glyph:
            # «Слово «мир»: one closing mark stands for both
            out.append(_step(state, state.stack[:-2], Reading.CLOSING, (top, state.stack[-2]), price + 2.0))
    return out


def _pair_cost(opening: str, closing: str, habits: Habits) -> float:
    if habits.reversed_guillemets and opening in GUILLEMETS:
        return {("»", "«"): 0.0, ("›", "‹"): 0.0, ("«", "»"): 2.5, ("‹", "›"): 2.5}.get((opening, closing), NEVER)
    return _PAIRS[opening].get(closing, NEVER)


def _nesting(state: _State, marks: Sequence[Mark], mark: Mark, habits: Habits) -> float:
    if not state.stack:
        return habits.single_surcharge if mark.glyph in SINGLES else 0.0
    outer = marks[state.stack[-1]].glyph
    if outer == mark.glyph:
        return 0.8 if mark.glyph in GUILLEMETS else 3.0 if mark.glyph in "“„‘‚" else 5.0
    return 0.2 if (outer in SINGLES) != (mark.glyph in SINGLES) or mark.glyph in GUILLEMETS or outer in GUILLEMETS else 3.0


def _step(state: _State, stack: tuple[int, ...], reading: Reading, partners: tuple[int, ...], cost: float) -> _State:
    return _State(state.cost + cost, stack, _Step(state.trail, reading, partners, cost))


def _best(states: list[_State], marks: Sequence[Mark]) -> list[_State]:
    """Keep the cheapest state per stack of glyphs, and of those the cheapest few."""
    if len(states) == 1:
        return states
    best: dict[tuple[str, ...], _State] = {}
    limit = min(state.cost for state in states) + _HOPELESS
    for state in states:
        if state.cost <= limit:
            key = tuple([marks[index].glyph for index in state.stack])
            known = best.get(key)
            if known is None or state.cost < known.cost:
                best[key] = state
    return sorted(best.values(), key=_cost)[:_BEAM]


def _cost(state: _State) -> float:
    return state.cost


def _unclosed(state: _State, marks: Sequence[Mark], carried: bool) -> float:
    if not state.stack:
        return 0.0
    first = marks[state.stack[0]]
    bottom = (_CARRIED if carried else _UNCLOSED_FROM_START) if first.line_start else _UNCLOSED
    return bottom + _UNCLOSED * (len(state.stack) - 1)


def _read_back(state: _State, marks: Sequence[Mark]) -> list[Judged]:
    steps: list[_Step] = []
    step = state.trail
    while step is not None:
        steps.append(step)
        step = step.before
    steps.reverse()
    closings = {opener: index for index, step in enumerate(steps) if step.reading is Reading.CLOSING for opener in step.partners}
    return [_judged(index, mark, step, closings) for index, (mark, step) in enumerate(zip(marks, steps, strict=True))]


def _judged(index: int, mark: Mark, step: _Step, closings: dict[int, int]) -> Judged:
    doubtful = step.cost >= _DOUBTFUL
    if step.reading is Reading.OPENING:
        return Judged(mark, Reading.OPENING, closings[index], doubtful) if index in closings else Judged(mark, Reading.UNMATCHED)
    if step.reading in {Reading.CLOSING, Reading.REOPENING}:
        return Judged(mark, step.reading, step.partners[-1], doubtful)
    return Judged(mark, step.reading, None, doubtful and step.reading is not Reading.UNMATCHED)
