"""Where words and phrases stand close to each other, or in one sentence: pure functions on stretches of words, used by every backend."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import itemgetter

from serge_cli.search.query.entry_words import Stretch

_FAR = 1 << 40  # words


class _Part:
    """The stretches of one thing asked for."""

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        self.rising = sorted(set(stretches))

    @cached_property
    def _ending(self) -> tuple[list[Stretch], list[int]]:
        """The stretches in the order of their last words, and these words."""
        ending = sorted(self.rising, key=itemgetter(1))
        return ending, [last for _, last in ending]

    def nearest(self, stretch: Stretch, most: int, *, ordered: bool) -> Stretch | None:
        """Return the nearest that begins behind a stretch, or where not `ordered` ends before it, at most so many words away."""
        first, last = stretch
        at = bisect_right(self.rising, (last, _FAR))
        behind = self.rising[at] if at < len(self.rising) and self.rising[at][0] - last <= most else None
        if ordered:
            return behind
        ending, ends = self._ending
        at = bisect_left(ends, first)
        if not at or first - ends[at - 1] > most:
            return behind
        before = ending[at - 1]
        return before if behind is None or first - before[1] < behind[0] - last else behind


def chains(parts: Sequence[Iterable[Stretch]], distance: int | None, *, ordered: bool) -> list[list[Stretch]]:
    """Return a chain for each stretch of the first part from which one of every part is reached, the nearest each time.

    From one part to the next are at most `distance` words; where `ordered`, it stands behind.
    """
    most = _FAR if distance is None else distance
    kept = [_Part(parts[-1])]
    for part in reversed(parts[:-1]):
        kept.append(_Part(stretch for stretch in part if kept[-1].nearest(stretch, most, ordered=ordered)))
    first, *others = reversed(kept)
    return [_chain(start, others, most, ordered=ordered) for start in first.rising]


def _chain(start: Stretch, parts: Sequence[_Part], most: int, *, ordered: bool) -> list[Stretch]:
    chain = [start]
    for part in parts:
        following = part.nearest(chain[-1], most, ordered=ordered)
        assert following is not None, "parts without one were left out"
        chain.append(following)
    return chain


def in_one_sentence(parts: Sequence[Iterable[Stretch]], starts: Sequence[int]) -> list[list[Stretch]]:
    """Return for each sentence that has a stretch of every part all that it has; `starts` are the first words of all but the first."""
    found: dict[int, list[set[Stretch]]] = {}
    for number, part in enumerate(parts):
        for stretch in part:
            found.setdefault(bisect_right(starts, stretch[0]), [set() for _ in parts])[number].add(stretch)
    return [sorted(set().union(*each)) for _, each in sorted(found.items()) if all(each)]
