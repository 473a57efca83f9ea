"""Answering a query with sets of entry numbers, the rarest part first. The meaning is matching.py's; no text is read here."""

from __future__ import annotations

from functools import cached_property
from itertools import chain

from serge_cli.model.results import Voice
from serge_cli.search.conditions import HEADING_KINDS, acceptance, fields_of, needs_scan
from serge_cli.search.query import (
    ALL_VOICES,
    And,
    Condition,
    Filter,
    Headings,
    Leaf,
    Node,
    Not,
    Or,
    Phrase,
    Query,
    Word,
    Years,
    bare_words,
)
from serge_cli.search.schema import Unit
from serge_cli.search.whoosh_index import Index
from serge_cli.search.whoosh_occurrences import Occurrences

_LAST = 1 << 62  # after every estimate


class Evaluation:
    """One query against one shelf."""

    def __init__(self, index: Index, occurrences: Occurrences, units: tuple[Unit, ...], query: Query) -> None:
        self._index, self._occurrences, self._query = index, occurrences, query
        self._units = {unit: index.having_set("unit", unit) for unit in units}

    def entries(self) -> set[int]:
        """Return the entries that match."""
        found = self._answer(self._query.root, None)
        found = set().union(*(found & having for having in self._units.values()))
        return found if self._query.voices == ALL_VOICES else self._in_voice(found)

    @cached_property
    def whole(self) -> Phrase | None:
        """The phrase of all the words asked for; None where more than words is asked for, or no word."""
        words = bare_words(self._query.root)
        return Phrase(tuple(Word(word.text, exact=True) for word in words)) if words else None

    def _answer(self, node: Node, within: set[int] | None) -> set[int]:
        """Return the entries that a part of the query matches, of those in `within`."""
        if isinstance(node, And):
            for part in sorted(node.parts, key=self._estimate):
                within = self._answer(part, within)
                if not within:
                    break
            return within or set()
        if isinstance(node, Leaf):
            return self._occurrences.entries(node, within)
        if isinstance(node, Or):
            return set().union(*(self._answer(part, within) for part in node.parts))
        if isinstance(node, Condition):
            found = set(chain.from_iterable(self._passing(node)))
            return found if within is None else found & within
        within = self._everything() if within is None else within
        return within - self._answer(node.part, within) if isinstance(node, Not) else set(within)

    def _everything(self) -> set[int]:
        return set().union(*self._units.values())

    def _estimate(self, node: Node) -> int:
        if isinstance(node, Leaf):
            return self._occurrences.estimate(node)
        if isinstance(node, Condition):
            return sum(map(len, self._passing(node)))
        if isinstance(node, And):
            return min(map(self._estimate, node.parts))
        if isinstance(node, Or):
            return sum(map(self._estimate, node.parts))
        return _LAST

    def _passing(self, condition: Condition) -> list[list[int]]:
        """Return the entries that pass a condition, in lists that may overlap."""
        index = self._index
        if isinstance(condition, Headings):
            return [index.having("kind", kind) for kind in HEADING_KINDS]
        if isinstance(condition, Years):
            years = (term for term in index.terms("year", r"-?\d+") if condition.first <= int(term) <= condition.last)
            return [index.having("year", year) for year in years]
        return [index.having(field, term) for field in fields_of(condition) for term in self._terms(condition, field)]

    def _terms(self, condition: Filter, field: str) -> list[str] | tuple[str, ...]:
        if not needs_scan(condition):
            return condition.values
        accepts = acceptance(condition)
        return [term for term in self._index.terms(field, "[^\t\n]*") if accepts.search(term)]

    # Voices

    def _in_voice(self, found: set[int]) -> set[int]:
        """Return those of the entries that speak in one of the voices asked for."""
        voices = self._query.voices
        chosen: set[int] = set()
        if Voice.NOTE in voices:
            chosen |= found & self._units.get(Unit.NOTE, set())
        if Voice.QUOTED in voices:
            chosen |= found & self._units.get(Unit.QUOTATION, set())
        passages = found & self._units.get(Unit.PASSAGE, set())
        if {Voice.OWN, Voice.QUOTED} <= voices:
            return chosen | passages
        if {Voice.OWN, Voice.QUOTED} & voices:
            quoting = self._quoting(passages)
            chosen |= quoting if Voice.QUOTED in voices else passages - quoting
        return chosen

    def _quoting(self, passages: set[int]) -> set[int]:
        """Return the passages whose best match lies in a quotation."""
        doubtful = passages & self._index.with_quotations
        leads = self._first(self._query.root, doubtful)
        if self.whole is not None:
            leads |= self._occurrences.first_places(self.whole, doubtful)
        return {
            number
            for number in doubtful
            if (lead := leads.get(number)) is not None and any(first <= lead < last for first, last in self._index.quoted(number))
        }

    def _first(self, node: Node, numbers: set[int]) -> dict[int, int]:
        """Return the first match of a part of the query in those of some entries where it has one; all of them satisfy the part."""
        if isinstance(node, Leaf):
            return self._occurrences.first_places(node, numbers)
        first: dict[int, int] = {}
        if isinstance(node, And | Or):
            for part in node.parts:
                satisfied = numbers if isinstance(node, And) else self._answer(part, numbers)
                for number, place in self._first(part, satisfied).items():
                    first[number] = min(place, first.get(number, place))
        return first
