"""Pair the quotation marks of a passage: the cheapest reading of all its marks together.

A left-to-right dynamic programme over stacks of open marks (Viterbi with a beam): every mark opens, closes the innermost open
quotation, repeats it at a line's start, is an apostrophe or a prime, or stays unmatched, each at a cost. One odd mark therefore
costs itself only, and the time is linear in the number of marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple

from serge_cli.extract.quotations.marks import GUILLEMETS, SINGLES, Mark
from serge_cli.extract.quotations.prices import ABSURD, HEAVY, MUCH, NEVER, SLIGHT, SOME
from serge_cli.model.quick_dataclass import dataclass

_BEAM = 8  # readings of a passage's head that are followed up
_DEPTH = 4
_UNMATCHED = 6.5  # a mark that stays alone
_UNCLOSED_FROM_START = 4.5  # a passage that opens and never closes: the closing mark was forgotten
_LENGTH = 0.0004  # of a pair, per code point: between equals the nearer mark closes
_LONGEST = 0.4
_PLAIN = MUCH  # the least cost of any other reading of a mark that plainly opens or closes
# a mark, and then, looking back over it, what stands before it: so the search need only stop at marks
_POINTING_OUT = re.compile(r"[«‹](?<![^\s(\[—–-].)(?=[\s\u00a0\u202f]?\w)")
_POINTING_IN = re.compile(r"[»›](?<![^\s(\[—–-].)(?=\w)")
_DOUBLES = re.compile(r"[\"“„«»](?<!\w.)(?=\w)")
_SINGLES = re.compile(r"['‘‚‹›](?<!\w.)(?=\w)")


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
    """A mark with its reading and what that costs; `partner` is the index of the mark it pairs with."""

    mark: Mark
    reading: Reading
    partner: int | None = None
    cost: float = 0.0

    @property
    def doubtful(self) -> bool:
        """Whether the reading stands against the mark's surroundings; an unusual pair is no doubt."""
        return (self.mark.closing if self.reading is Reading.CLOSING else self.cost) >= HEAVY


@dataclass(frozen=True, slots=True)
class Habits:
    """How a document uses its marks, found from all of it."""

    reversed_guillemets: bool = False  # »…«
    single_surcharge: float = 0.0  # where double marks rule, a single pair outside of one is rare


_CLOSINGS = {  # by the opening mark, those that close it: as is usual, in another make, hardly ever
    '"': ('"', "” '' ″ ＂", "“ „"),
    "“": ("”", "\" '' 〞 ″", "“ „"),
    "”": ("", "", '” " “'),
    "„": ("“ ” ‟", "\" ''", "„ »"),
    "‟": ("”", "", "‟"),
    "‘": ("’", "' ´ ` ʼ ′", "‘"),
    "’": ("", "", "’ ' ‘"),
    "'": ("'", "’ ´ ′", "‘"),
    "`": ("' ’ ´", "`", ""),
    "´": ("", "´ ` ' ’", ""),
    "ʻ": ("ʼ ’", "", ""),
    "‚": ("‘ ’ ‛", "'", ""),
    "‛": ("’", "", "‛"),
    "«": ("»", "", '" ”'),
    "»": ("", "", "« »"),
    "‹": ("›", "", ""),
    "›": ("", "", "‹ ›"),
    "``": ("''", '" ” ``', ""),
    "''": ("", "'' ``", '"'),
    ",,": ("'' `` “ ´´", '" ”', ""),
    "´´": ("", "´´ ``", '"'),
    "<<": (">>", "", ""),
    "″": ("", "", '″ " ”'),
    "＂": ("＂", '"', ""),
    "＇": ("＇", "'", ""),
    "「": ("」", "", ""),
    "『": ("』", "", ""),
    "〝": ("〞 〟", "", ""),
    "❝": ("❞", "", ""),
    "❛": ("❜", "", ""),
}
_PAIRS = {
    opening: {glyph: cost for makes, cost in zip(closings, (0.0, SOME, MUCH), strict=True) for glyph in makes.split()}
    for opening, closings in _CLOSINGS.items()
}
_REVERSED = {"»": {"«": 0.0}, "›": {"‹": 0.0}, "«": {"»": MUCH}, "‹": {"›": MUCH}}  # where a document sets »…«


class _Step(NamedTuple):
    before: _Step | None
    reading: Reading
    partners: tuple[int, ...]  # the open marks that it closes, innermost first
    cost: float


class _State(NamedTuple):
    cost: float
    glyphs: str  # of the open marks: states with the same are rivals
    stack: tuple[int, ...]  # indices of the open marks
    trail: _Step | None


# A way to read one mark after a state, before it is known to be worth following: the cost of all so far, the glyphs and the stack of the
# open marks, the state before, and of this mark the reading, its partners and its price. A bare tuple, for most are dropped at once.
_Offer = tuple[float, str, tuple[int, ...], _State, Reading, tuple[int, ...], float]


def pair(marks: Sequence[Mark], habits: Habits, carried: int = 0) -> list[Judged]:
    """Return every mark with its reading. `carried` is how many of the first marks the next passage begins with again."""
    weighed = [index for index, mark in enumerate(marks) if mark.apostrophe > 0.0]
    if _take_turns(marks, weighed, habits):
        return _paired_in_turn(marks, weighed)
    return cheapest(marks, weighed, habits, carried)


def _take_turns(marks: Sequence[Mark], weighed: Sequence[int], habits: Habits) -> bool:
    """Return whether plain opening and closing marks take turns, as in most passages.

    Then nothing need be weighed: a pair costs no more than its length, and whatever else one of these marks could be costs more.
    """
    pairs = zip(weighed[::2], weighed[1::2], strict=False)
    return len(weighed) % 2 == 0 and all(_plain_pair(marks[first], marks[second], habits) for first, second in pairs)


def _plain_pair(one: Mark, two: Mark, habits: Habits) -> bool:
    if one.opening or two.closing or one.glyph in SINGLES or one.glyph not in _PAIRS or _pair_cost(one.glyph, two.glyph, habits):
        return False
    return min(one.closing, one.apostrophe, one.prime, two.opening, two.apostrophe, two.prime) >= _PLAIN


def _paired_in_turn(marks: Sequence[Mark], weighed: Sequence[int]) -> list[Judged]:
    judged = [Judged(mark, Reading.APOSTROPHE) for mark in marks]
    for first, second in zip(weighed[::2], weighed[1::2], strict=True):
        judged[first] = Judged(marks[first], Reading.OPENING, second)
        judged[second] = Judged(marks[second], Reading.CLOSING, first, _length(marks[first], marks[second]))
    return judged


def cheapest(marks: Sequence[Mark], weighed: Sequence[int], habits: Habits, carried: int) -> list[Judged]:
    """Return the cheapest reading of all marks together; those not `weighed` are apostrophes."""
    states = [_State(0.0, "", (), None)]
    for index in weighed:
        states = _cheapest(_offers(states, marks, index, habits))
    final = min(states, key=lambda state: state.cost + _unclosed(state, marks, carried))
    return _read_back(final, marks, weighed)


def pairs_up(opening: Mark, closing: Mark) -> bool:
    """Return whether two marks that stayed alone in their passages look like the two ends of one quotation."""
    return closing.glyph in _PAIRS.get(opening.glyph, {}) and max(opening.opening, closing.closing) < SOME


def _offers(states: Sequence[_State], marks: Sequence[Mark], index: int, habits: Habits) -> list[_Offer]:
    mark = marks[index]
    price, reading = min((mark.apostrophe, Reading.APOSTROPHE), (mark.prime, Reading.PRIME), (_UNMATCHED, Reading.UNMATCHED))
    opens = mark.opening < _UNMATCHED and mark.glyph in _PAIRS
    offers: list[_Offer] = []
    for state in states:
        before, glyphs, stack, _ = state
        offers.append((before + price, glyphs, stack, state, reading, (), price))
        if opens and len(stack) < _DEPTH:
            cost = mark.opening + _nesting(stack, marks, mark, habits)
            offers.append((before + cost, f"{glyphs} {mark.glyph}", (*stack, index), state, Reading.OPENING, (), cost))
        if stack:
            offers += _closings(state, marks, mark, habits)
    return offers


def _closings(state: _State, marks: Sequence[Mark], mark: Mark, habits: Habits) -> list[_Offer]:
    before, glyphs, stack, _ = state
    top = stack[-1]
    opener = marks[top]
    offers: list[_Offer] = []
    if mark.line_start and mark.glyph == opener.glyph and mark.opening < MUCH:
        offers.append((before + SLIGHT, glyphs, stack, state, Reading.REOPENING, (top,), SLIGHT))
    price = _pair_cost(opener.glyph, mark.glyph, habits)
    if price < NEVER:
        price += mark.closing + _length(opener, mark)
        left = glyphs.rpartition(" ")[0]
        offers.append((before + price, left, stack[:-1], state, Reading.CLOSING, (top,), price))
        if len(stack) > 1 and mark.glyph in GUILLEMETS and marks[stack[-2]].glyph == opener.glyph:
            # «Слово «мир»: one closing mark stands for both
            price += MUCH
            both = (top, stack[-2])
            offers.append((before + price, left.rpartition(" ")[0], stack[:-2], state, Reading.CLOSING, both, price))
    return offers


def _length(opening: Mark, closing: Mark) -> float:
    return min(_LONGEST, _LENGTH * (closing.span.start - opening.span.end))


def _pair_cost(opening: str, closing: str, habits: Habits) -> float:
    pairs = _REVERSED if habits.reversed_guillemets and opening in _REVERSED else _PAIRS
    return pairs[opening].get(closing, NEVER)


def _nesting(stack: Sequence[int], marks: Sequence[Mark], mark: Mark, habits: Habits) -> float:
    if not stack:
        return habits.single_surcharge if mark.glyph in SINGLES else 0.0
    outer = marks[stack[-1]].glyph
    if outer == mark.glyph:
        return SOME if mark.glyph in GUILLEMETS else MUCH if mark.glyph in "“„‘‚" else ABSURD
    return SLIGHT if (outer in SINGLES) != (mark.glyph in SINGLES) or mark.glyph in GUILLEMETS or outer in GUILLEMETS else HEAVY


def _cheapest(offers: Sequence[_Offer]) -> list[_State]:
    """Follow up the cheapest offer per stack of glyphs, and of those the cheapest few."""
    best: dict[str, _Offer] = {}
    for offer in offers:
        known = best.get(offer[1])
        if known is None or offer[0] < known[0]:
            best[offer[1]] = offer
    return [
        _State(cost, glyphs, stack, _Step(after.trail, reading, partners, price))
        for cost, glyphs, stack, after, reading, partners, price in sorted(best.values(), key=itemgetter(0))[:_BEAM]
    ]


def _unclosed(state: _State, marks: Sequence[Mark], carried: int) -> float:
    """Return what it costs to leave the stack open at the passage's end."""
    total = 0.0
    for depth, index in enumerate(state.stack):
        if index == depth < carried:
            total += SLIGHT
        else:
            total += _UNCLOSED_FROM_START if index == depth == 0 and marks[index].line_start else _UNMATCHED
    return total


def _read_back(state: _State, marks: Sequence[Mark], weighed: Sequence[int]) -> list[Judged]:
    steps: dict[int, _Step] = {}
    step = state.trail
    for index in reversed(weighed):
        assert step is not None
        steps[index] = step
        step = step.before
    closings = {opener: index for index, step in steps.items() if step.reading is Reading.CLOSING for opener in step.partners}
    inside_a_word = _Step(None, Reading.APOSTROPHE, (), 0.0)
    return [_judged(index, mark, steps.get(index, inside_a_word), closings) for index, mark in enumerate(marks)]


def _judged(index: int, mark: Mark, step: _Step, closings: dict[int, int]) -> Judged:
    if step.reading is Reading.OPENING and index not in closings:
        return Judged(mark, Reading.UNMATCHED)
    partner = closings[index] if step.reading is Reading.OPENING else step.partners[-1] if step.partners else None
    return Judged(mark, step.reading, partner, step.cost)


def find_habits(text: str) -> Habits:
    """Return the document's habits."""
    out, inward = len(_POINTING_OUT.findall(text)), len(_POINTING_IN.findall(text))
    doubles, singles = len(_DOUBLES.findall(text)), len(_SINGLES.findall(text))
    return Habits(reversed_guillemets=inward > out, single_surcharge=SOME if doubles > 4 * singles else 0.0)
