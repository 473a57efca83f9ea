"""Where words stand to each other: pure functions on sorted positions of words in one text, used by every backend."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

Positions = Sequence[int]  # rising


def outermost(stretches: Iterable[tuple[int, int]]) -> list[int]:
    """Return the edges (first, after the last, first …) of the stretches that lie in no other, rising; those that overlap count as one."""
    edges: list[int] = []
    for first, after in sorted(stretches):
        if edges and first < edges[-1]:
            edges[-1] = max(edges[-1], after)
        elif first < after:
            edges += first, after
    return edges


def phrase_starts(slots: Sequence[Positions | None]) -> list[int]:
    """Return where words that fill `slots` one after the other begin; a slot of None takes any word."""
    filled = [(offset, slot) for offset, slot in enumerate(slots) if slot is not None]
    starts = {position - filled[0][0] for position in filled[0][1]}
    for offset, slot in filled[1:]:
        starts.intersection_update([position - offset for position in slot])
    return sorted(starts)


def near_starts(slots: Sequence[Positions], distance: int) -> list[int]:
    """Return the positions that, with the `distance` words after them, hold a word of every slot, and a word of some slot first."""
    return [
        start
        for start in sorted(set().union(*slots))
        if all((at := bisect_left(slot, start)) < len(slot) and slot[at] <= start + distance for slot in slots)
    ]


def near_members(slots: Sequence[Positions], starts: Positions, distance: int) -> list[int]:
    """Return every position of a slot that lies in a stretch of `distance` words after one of `starts`."""
    members: set[int] = set()
    for slot in slots:
        for start in starts:
            members.update(slot[bisect_left(slot, start) : bisect_right(slot, start + distance)])
    return sorted(members)


def near_stretches(slots: Sequence[Positions], distance: int) -> list[tuple[int, int]]:
    """Return the shortest stretches that hold a word of every slot, of `distance` words after the first at most."""
    starts = near_starts(slots, distance)
    return [(start, max(slot[bisect_left(slot, start)] for slot in slots)) for start in starts]


def closeness(slots: Sequence[Positions]) -> float:
    """Return how close together one word of every slot can be found: 1 side by side and in order, towards 0 far apart.

    The smallest stretch that holds a word of every slot decides (a merge over the positions); words out of order count nine tenths.
    """
    merged = sorted([(position, number) for number, slot in enumerate(slots) for position in slot])
    least = len(slots) - 1
    last = [-1] * len(slots)
    best = 0.0
    for position, number in merged:
        last[number] = position
        first = min(last)
        if first >= 0 and least / (width := max(position - first, least)) > best:
            in_order = all(one < other for one, other in pairwise(last))
            best = max(best, least / width * (1.0 if in_order else 0.9))
    return best
