"""What an index tells only in part: it names the entries that may match, and their words are read."""

from __future__ import annotations

from collections.abc import Callable

from serge_cli.search.query.entry_words import Reading
from serge_cli.search.query.matching import ExaminedMatch, examined, rows
from serge_cli.search.query.quotations import asks_quotations
from serge_cli.search.query.tree import Across, And, Close, Examined, Filter, Inside, Node, Not, Or, Word, conjunction
from serge_cli.search.whoosh.segment import Segment
from serge_cli.search.whoosh.vocabulary import QueryWords

Answer = Callable[[Node, set[int] | None], set[int]]  # the entries that a part of the query matches, of some


class Examining:
    """One query's questions to the words of entries of one segment."""

    def __init__(self, segment: Segment, asked: QueryWords, answer: Answer, with_quotations: Callable[[Filter], set[int]]) -> None:
        self._segment, self._asked = segment, asked
        self._answer, self._with_quotations = answer, with_quotations
        self._known: dict[Examined, tuple[set[int] | None, dict[int, list[ExaminedMatch]]]] = {}  # and where they were looked for

    def of(self, leaf: Examined, within: set[int] | None) -> dict[int, list[ExaminedMatch]]:
        """Return the entries that match, each with its matches; some may lie outside `within`."""
        if leaf in self._known:
            looked, known = self._known[leaf]
            if looked is None or (within is not None and within <= looked):
                return known
        families, expansions = self._asked.families(), self._asked.expansions
        found: dict[int, list[ExaminedMatch]] = {}
        for number in sorted(self._candidates(leaf, within)):
            matches = examined(leaf, Reading(self._segment.entry(number), families), expansions)
            if matches:
                found[number] = matches
        self._known[leaf] = within, found
        return found

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
            sides = (conjunction(Word(word, exact=True) for word in words) for words in rows(node.pattern).fixed)
            return set().union(*(self._answer(side, within) for side in sides))
        if asks_quotations(node):
            assert isinstance(node, Filter)
            having = self._with_quotations(node)
            return having if within is None else having & within
        return self._answer(conjunction(()) if isinstance(node, Not) else node, within)
