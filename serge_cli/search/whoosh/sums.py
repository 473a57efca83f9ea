"""Counting entries by work and speakers from the columns alone: no entry is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from operator import add, itemgetter

from serge_cli.search.backend import Group, Sum
from serge_cli.search.whoosh.segment import Segment

# The place of the first of some entries in the corpus, their group, how many they are and of how many words.
Counted = tuple[int, Group, int, int]


def counted_of(segment: Segment, numbers: Sequence[int]) -> list[Counted]:
    """Return what some entries of a segment are by work and speakers, some groups perhaps in parts; their numbers rise."""
    if not numbers:
        return []
    sources, casts, ranks = (itemgetter(*numbers, numbers[0])(segment.numbers(name))[:-1] for name in ("source", "cast", "rank"))
    many = max(casts) + 1
    codes = list(map(add, map(many.__mul__, sources), casts))
    words = dict.fromkeys(codes, 0)
    starts = segment.starts
    for code, number in zip(codes, numbers, strict=True):
        words[code] += starts[number + 1] - starts[number]
    entries = Counter(codes)
    first = dict(zip(reversed(codes), reversed(ranks), strict=True))
    hosts = {number: segment.source(number) for number in set(sources)}
    speakers = {number: segment.speakers(number) for number in set(casts)}
    return [
        (first[code], Group(hosts[source][1], hosts[source][-1], speakers[cast]), number, words[code])
        for (code, number), (source, cast) in zip(entries.items(), map(divmod, entries, repeat(many)), strict=True)
    ]


def summed(counted: Iterable[Sequence[Counted]]) -> dict[Group, Sum]:
    """Return the sums of all segments, the groups in the order of the corpus."""
    found: dict[Group, Sum] = {}
    for _, group, entries, words in sorted(chain.from_iterable(counted), key=itemgetter(0)):
        before = found.get(group)
        found[group] = Sum(entries + before.entries, words + before.words) if before else Sum(entries, words)
    return found
