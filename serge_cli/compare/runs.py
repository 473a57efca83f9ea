"""Runs of words that a quotation shares with its sources, and the cheapest chain of runs that explains it.

A chain follows the quotation; from run to run it may skip words on either side, jump over an ellipsis, or jump elsewhere at a price
(costs.py). The method is chaining with gap costs, as in sequence alignment (Gusfield 1997, §13.3); runs are few, so pairs are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from serge_cli.compare import costs
from serge_cli.compare.quoted import Quoted
from serge_cli.compare.sources import Stretch
from serge_cli.model.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words that stand alike in the quotation from `quoted` on and in the stretch number `where` from `start` on."""

    quoted: int
    where: int
    start: int
    length: int

    @property
    def quoted_end(self) -> int:
        """Return the number of the word of the quotation behind the run."""
        return self.quoted + self.length

    @property
    def end(self) -> int:
        """Return the number of the word of the stretch behind the run."""
        return self.start + self.length

    def later(self, by: int) -> Run:
        """Return the run without its first words."""
        return Run(self.quoted + by, self.where, self.start + by, self.length - by)


def chain(quoted: Quoted, stretches: Sequence[Stretch], weights: Mapping[str, float]) -> list[Run]:
    """Return the runs that together explain the quotation best, in its order, without overlaps."""
    values = [weights[word] for word in quoted.words]
    heights = [0.0, *accumulate(values)]
    runs = _telling(list(_shared(quoted, stretches, values)), heights)
    best: list[float] = []
    came: list[tuple[int | None, int]] = []  # the run before, and how many words of this one it has already
    for number, run in enumerate(runs):
        alone = heights[run.quoted_end] - heights[run.quoted]
        gain, cut = alone, 0
        before: int | None = None
        for earlier in range(number - 1, -1, -1):
            if best[earlier] + alone <= gain:  # whatever the jump costs
                continue
            step = _step(quoted, stretches, runs[earlier], run)
            if step is None:
                continue
            value = best[earlier] + heights[run.quoted_end] - heights[run.quoted + step[0]] - step[1]
            if value > gain:
                gain, before, cut = value, earlier, step[0]
        best.append(gain)
        came.append((before, cut))
    return _traced(runs, best, came)


def _telling(runs: list[Run], heights: Sequence[float]) -> list[Run]:
    """Return the runs that tell most, in the order of the quotation; of common words only where there are few at all."""
    gains = {run: heights[run.quoted_end] - heights[run.quoted] for run in runs}
    if len(runs) > costs.FEW_RUNS:
        runs = sorted((run for run in runs if gains[run] >= costs.LEAST_RUN), key=lambda run: -gains[run])[: costs.MOST_RUNS]
    return sorted(runs, key=lambda run: (run.quoted, run.where, run.start))


def _traced(runs: list[Run], best: list[float], came: list[tuple[int | None, int]]) -> list[Run]:
    found: list[Run] = []
    number = max(range(len(runs)), key=best.__getitem__, default=None)
    while number is not None:
        before, cut = came[number]
        found.append(runs[number].later(cut))
        number = before
    return found[::-1]


def _shared(quoted: Quoted, stretches: Sequence[Stretch], values: Sequence[float]) -> Iterator[Run]:
    """Yield the longest runs of two words and more that no sign of omission parts, and rare words that stand alone."""
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    words = quoted.own
    for number, pair in enumerate(pairwise(words)):
        if number + 1 not in quoted.signs and all(pair) and len(pairs[pair]) < costs.MOST_REPEATS:
            pairs[pair].append(number)
    rare = {word: number for number, word in enumerate(words) if word and values[number] >= costs.RARE}
    for where, stretch in enumerate(stretches):
        open_runs: dict[int, Run] = {}  # by the distance between the two places
        for place, pair in enumerate(pairwise(stretch.words)):
            for number in pairs.get(pair, ()):
                run = open_runs.get(place - number)
                if run is not None and run.end == place + 1:
                    open_runs[place - number] = Run(run.quoted, where, run.start, run.length + 1)
                else:
                    if run is not None:
                        yield run
                    open_runs[place - number] = Run(number, where, place, 2)
        yield from open_runs.values()
        if rare and not rare.keys().isdisjoint(stretch.words):
            yield from (Run(rare[word], where, place, 1) for place, word in enumerate(stretch.words) if word in rare)


def _step(quoted: Quoted, stretches: Sequence[Stretch], before: Run, run: Run) -> tuple[int, float] | None:
    """Return how many words of `run` are to be cut, and what it costs to go there from `before`; None where nothing would be left."""
    cut = max(0, before.quoted_end - run.quoted)
    if before.where == run.where and before.start <= run.start:
        cut = max(cut, min(before.end - run.start, run.length)) if run.start < before.end else cut
    if cut >= run.length:
        return None
    return cut, jump(quoted, stretches, before, run.later(cut) if cut else run)


def jump(quoted: Quoted, stretches: Sequence[Stretch], before: Run, run: Run) -> float:
    """Return what it costs to go from one run to another that comes later in the quotation."""
    if follows(before, run):
        omitted, added = run.start - before.end, run.quoted - before.quoted_end
        if omitted <= costs.NEAR + added:
            return costs.SLIP * abs(omitted - added) * (0.5 if quoted.marked(before.quoted_end, run.quoted) else 1.0)
        return costs.MARKED_JUMP if quoted.marked(before.quoted_end, run.quoted) else costs.UNMARKED_JUMP
    first, second = stretches[before.where], stretches[run.where]
    if first.document != second.document:
        return costs.FOREIGN_JUMP
    if second.order <= first.order:
        return costs.BACKWARD_JUMP
    return 2 * costs.MARKED_JUMP if quoted.marked(before.quoted_end, run.quoted) else costs.UNMARKED_JUMP


def follows(before: Run, run: Run) -> bool:
    """Return whether a run comes later in the same stretch."""
    return before.where == run.where and run.start >= before.end
