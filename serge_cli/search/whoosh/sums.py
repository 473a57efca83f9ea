"""Counting entries by work and speakers from the columns alone: no entry is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from serge_cli.search.backend import Group, Sum
from serge_cli.search.whoosh.segment import Segment


class Counted(NamedTuple):
    """The place of the first of some entries in the corpus, their group, how many they are and of how many words."""

    rank: int
    group: Group
    entries: int
    words: int


def counted_of(segment: Segment, numbers: Sequence[int]) -> list[Counted]:
    """Return what some entries of a segment are by work and speakers; their numbers rise."""
    if not numbers:
        return []
    sources, casts, ranks = (itemgetter(*numbers, numbers[0])(segment.numbers(name))[:-1] for name in ("source", "cast", "rank"))
    hosts = {number: segment.source(number) for number in set(sources)}
    speakers = {number: segment.speakers(number) for number in set(casts)}
    groups: dict[Group, int] = {}  # each with its number
    of_pair = {
        pair: groups.setdefault(Group(hosts[pair[0]][1], hosts[pair[0]][-1], speakers[pair[1]]), len(groups))
        for pair in set(zip(sources, casts, strict=True))
    }
    placed = list(map(of_pair.__getitem__, zip(sources, casts, strict=True)))
    starts = segment.starts
    words = [0] * len(groups)
    for number, group in zip(numbers, placed, strict=True):
        words[group] += starts[number + 1] - starts[number]
    entries = Counter(placed)
    first = dict(zip(reversed(placed), reversed(ranks), strict=True))
    return [Counted(first[number], group, entries[number], words[number]) for group, number in groups.items()]


def summed(counted: Iterable[Sequence[Counted]]) -> dict[Group, Sum]:
    """Return the sums of all segments, the groups in the order of the corpus."""
    found: dict[Group, Sum] = {}
    for one in sorted((one for each in counted for one in each), key=itemgetter(0)):
        before = found.get(one.group)
        found[one.group] = Sum(one.entries + before.entries, one.words + before.words) if before else Sum(one.entries, one.words)
    return found
