"""What an index tells only in part: it names the entries that may match, and their words are read.

Where parts stand close to each other is told by postings, but in one sentence, or where a part is told by reading itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from serge_cli.search.query.entry_words import Reading, Stretch
from serge_cli.search.query.matching import ExaminedMatch, chained, examined, rows
from serge_cli.search.query.quotations import asks_quotations
from serge_cli.search.query.tree import (
    Across,
    And,
    Close,
    Examined,
    Filter,
    Inside,
    Near,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    Word,
    conjunction,
)
from serge_cli.search.whoosh.segment import Segment
from serge_cli.search.whoosh.vocabulary import QueryWords

Answer = Callable[[Node, set[int] | None], set[int]]  # the entries that a part of the query matches, of some
Told = Word | Pattern | Phrase
Standing = Callable[[Told, set[int]], Mapping[int, list[Stretch]]]  # where something stands, by entries


class Examining:
    """One query's questions to the words of entries of one segment."""

    def __init__(
        self, segment: Segment, asked: QueryWords, answer: Answer, with_quotations: Callable[[Filter], set[int]], standing: Standing
    ) -> None:
        self._segment, self._asked, self._standing = segment, asked, standing
        self._answer, self._with_quotations = answer, with_quotations
        self._known: dict[Examined, tuple[set[int] | None, dict[int, list[ExaminedMatch]]]] = {}  # and where they were looked for

    def of(self, leaf: Examined, within: set[int] | None) -> dict[int, list[ExaminedMatch]]:
        """Return the entries that match, each with its matches; some may lie outside `within`."""
        if leaf in self._known:
            looked, known = self._known[leaf]
            if looked is None or (within is not None and within <= looked):
                return known
        candidates = self._candidates(leaf, within)
        if isinstance(leaf, Close) and not leaf.sentence and all(map(_is_told, leaf.parts)):
            matching = self._told(leaf, candidates)
        else:
            matching = self._read(leaf, candidates)
        found = {number: matches for number, matches in matching if matches}
        self._known[leaf] = within, found
        return found

    def _told(self, leaf: Close, candidates: set[int]) -> Iterator[tuple[int, list[ExaminedMatch]]]:
        """Yield the matches in each of some entries, by postings alone."""
        parts = [self._part(part, candidates) for part in leaf.parts]
        for number in sorted(candidates):
            stretches = [part.get(number, ()) for part in parts]
            if all(stretches):
                yield number, chained(leaf, stretches, None)

    def _part(self, part: Node, within: set[int]) -> Mapping[int, list[Stretch]]:
        """Return where a part of what stands close together does, by entries."""
        if not isinstance(part, Or):
            assert isinstance(part, Told)
            return self._standing(part, within)
        found: dict[int, list[Stretch]] = {}
        for each in part.parts:
            for number, stretches in self._part(each, within).items():
                found.setdefault(number, []).extend(stretches)
        return found

    def _read(self, leaf: Examined, candidates: set[int]) -> Iterator[tuple[int, list[ExaminedMatch]]]:
        """Yield the matches in each of some entries, by reading it."""
        families, expansions = self._asked.families(), self._asked.expansions
        for number in sorted(candidates):
            yield number, examined(leaf, Reading(self._segment.entry(number), families), expansions)

    def _candidates(self, node: Node, within: set[int] | None) -> set[int]:
        """Return the entries, of those in `within`, that may match."""
        if isinstance(node, And | Close):
            for part in sorted(node.parts, key=self._asked.estimate):
                within = self._candidates(part, within)
            return set() if within is None else within
        if isinstance(node, Or):
            return set().union(*(self._candidates(part, within) for part in node.parts))
        if isinstance(node, Inside):
            return self._candidates(node.part, within)
        if isinstance(node, Across):
            from serge_cli.search.query.expressions import MOST_WORDS  # noqa: PLC0415 - RE2 is seldom asked for

            sides = ([Word(word, exact=True) for word in dict.fromkeys(words)] for words in rows(node.pattern).fixed)
            near = (Near(tuple(side), MOST_WORDS - 1) if 1 < len(side) <= MOST_WORDS else conjunction(side) for side in sides)
            return set().union(*(self._answer(each, within) for each in near))
        if asks_quotations(node):
            assert isinstance(node, Filter)
            having = self._with_quotations(node)
            return having if within is None else having & within
        return self._answer(conjunction(()) if isinstance(node, Not) else node, within)


def _is_told(part: Node) -> bool:
    """Return whether postings tell where something stands."""
    return all(map(_is_told, part.parts)) if isinstance(part, Or) else isinstance(part, Told)
