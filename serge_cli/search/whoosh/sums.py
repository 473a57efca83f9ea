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
    starts = segment.starts
    pairs = list(zip(sources, casts, strict=True))
    entries = Counter(pairs)
    words = dict.fromkeys(entries, 0)
    for pair, number in zip(pairs, numbers, strict=True):
        words[pair] += starts[number + 1] - starts[number]
    first = dict(zip(reversed(pairs), reversed(ranks), strict=True))
    speakers = {cast: segment.speakers(cast) for cast in set(casts)}
    hosts = {source: segment.source(source) for source in set(sources)}
    return [
        Counted(first[source, cast], Group(hosts[source][1], hosts[source][-1], speakers[cast]), entries[source, cast], words[source, cast])
        for source, cast in entries
    ]


def summed(counted: Iterable[Sequence[Counted]]) -> dict[Group, Sum]:
    """Return the sums of all segments, the groups in the order of the corpus."""
    found: dict[Group, Sum] = {}
    for one in sorted((one for each in counted for one in each), key=itemgetter(0)):
        before = found.get(one.group)
        found[one.group] = Sum(one.entries + before.entries, one.words + before.words) if before else Sum(one.entries, one.words)
    return found
