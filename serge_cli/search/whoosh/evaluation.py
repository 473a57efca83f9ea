"""Answering a query in one segment with sets of entry numbers, the rarest part first. The meaning is matching.py's; no text is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress
from operator import itemgetter
from weakref import ref

from serge_cli.model.results import Voice
from serge_cli.search.entry import Unit
from serge_cli.search.query.conditions import HEADING_KINDS, acceptance, fields_of, needs_scan
from serge_cli.search.query.entry_words import Stretch
from serge_cli.search.query.tree import (
    ALL_VOICES,
    PASSAGE_VOICES,
    And,
    Condition,
    Examined,
    Field,
    Filter,
    Headings,
    Inside,
    Leaf,
    Least,
    Named,
    Node,
    Not,
    Or,
    Years,
    holds_words,
)
from serge_cli.search.whoosh.examining import Examining, Told
from serge_cli.search.whoosh.fields import FILTERS, quoted_field
from serge_cli.search.whoosh.occurrences import Occurrences, among
from serge_cli.search.whoosh.postings import Postings
from serge_cli.search.whoosh.segment import Segment
from serge_cli.search.whoosh.speaking import Speaking
from serge_cli.search.whoosh.tables import line_key
from serge_cli.search.whoosh.vocabulary import QueryWords

_LAST = 1 << 62  # after every estimate
_SCANNED = _LAST - 1  # what columns are looked through for
_FEW = 4  # entries are looked at one by one where they are fewer than one of so many
Entries = set[int] | Sequence[int]  # a sequence rises


class Evaluation:
    """What a query means for the entries of a group, in the segment at a `place` among all."""

    def __init__(self, place: int, segment: Segment, asked: QueryWords, group: tuple[Unit, ...], root: Node) -> None:
        self.segment, self._asked, self._group, self._root = segment, asked, group, root
        own = ref(self)  # not itself: what held each other would stay until Python looks for garbage, with all that it has found
        examining = Examining(
            segment,
            asked,
            lambda node, within: _there(own)._answer(node, within),
            lambda condition: _there(own)._with_quotations(condition),
            lambda leaf, within: _there(own)._stretches(leaf, within),
        )
        self.occurrences = Occurrences(place, segment, asked, examining.of)
        self._passed: dict[Condition, list[Postings]] = {}

    def entries(self, units: tuple[Unit, ...], voices: frozenset[Voice]) -> Entries:
        """Return the entries of some units of the group that match in one of some voices."""
        found = self._found if units == self._group else self._of(self._found, units)
        return found if voices == ALL_VOICES else self._in_voice(set(found), voices)

    @cached_property
    def _found(self) -> Entries:
        """The entries of the group that match, in whatever voice."""
        root = self._root
        found = self._listed(root) if isinstance(root, Condition) else self._answer(root, None)
        return found if holds_words(root) else self._of(found, self._group)

    def _listed(self, condition: Condition) -> Sequence[int]:
        """Return the entries that pass a condition, rising."""
        if isinstance(condition, Least):
            return sorted(self._measured(condition, None))
        numbers = [postings.numbers for postings in self._passing(condition)]
        return numbers[0] if len(numbers) == 1 else sorted(set().union(*numbers))

    def _answer(self, node: Node, within: set[int] | None) -> set[int]:
        """Return the entries that a part of the query matches, of those in `within`."""
        if isinstance(node, And):
            for part in sorted(node.parts, key=self._estimate):
                within = self._answer(part, within)
                if not within:
                    break
            return within or set()
        if isinstance(node, Leaf):
            found = self.occurrences.entries(node, within)
            return found.union(self._of(self._answer(node.part, within), (Unit.NOTE,))) if isinstance(node, Inside) else found
        if isinstance(node, Or):
            return set().union(*(self._answer(part, within) for part in node.parts))
        if isinstance(node, Condition):
            return self._with(node, within)
        within = self._everything() if within is None else within
        return within - self._answer(node.part, within) if isinstance(node, Not) else set(within)

    def _stretches(self, leaf: Told, within: set[int]) -> Mapping[int, list[Stretch]]:
        return self.occurrences.stretches(leaf, within)

    def _with(self, condition: Condition, within: set[int] | None) -> set[int]:
        """Return the entries that pass a condition, of those in `within`."""
        if isinstance(condition, Least):
            return self._measured(condition, within)
        if _asks_any_kind(condition) and within is not None and len(within) * _FEW < self.segment.size:
            return self._of_a_kind(within)
        return set().union(*(among(postings, within) for postings in self._passing(condition)))

    def _of_a_kind(self, within: set[int]) -> set[int]:
        """Return those of some entries that have a kind, by what they share with others."""
        segment, sources = self.segment, self.segment.numbers("source")
        shared = {number: sources[number] for number in within}
        without = {source for source in set(shared.values()) if not segment.kind(source)}
        return {number for number, source in shared.items() if source not in without} if without else set(within)

    def _measured(self, condition: Least, within: set[int] | None) -> set[int]:
        """Return the entries that have enough of what is counted, of those in `within`."""
        measures, least = self.segment.measures(condition.measure), condition.number
        return {number for number in (self._everything() if within is None else within) if measures[number] >= least}

    def _everything(self) -> set[int]:
        return set(compress(range(self.segment.size), self.segment.of_units(self._group))) - self.segment.deleted

    def _of(self, found: Entries, units: tuple[Unit, ...]) -> Entries:
        """Return those of some entries that are of some units."""
        if not found:
            return found
        marks = itemgetter(*found, 0)(self.segment.of_units(units))
        return set(compress(found, marks)) if isinstance(found, set) else list(compress(found, marks))

    def _with_quotations(self, condition: Filter) -> set[int]:
        """Return the passages that have a quotation that passes a condition."""
        terms = ((quoted_field(field), term) for field in fields_of(condition) for term in self._values(condition, quoted_field(field)))
        return set().union(*(self.segment.postings(field, term).numbers for field, term in terms))

    def _estimate(self, node: Node) -> int:
        if isinstance(node, Leaf):
            return _LAST - 1 if isinstance(node, Examined) else self._asked.estimate(node)
        if isinstance(node, Least) or _asks_any_kind(node):
            return _SCANNED
        if isinstance(node, Condition):
            return sum(map(len, self._passing(node)))
        if isinstance(node, And):
            return min(map(self._estimate, node.parts))
        if isinstance(node, Or):
            return sum(map(self._estimate, node.parts))
        return _LAST

    def _passing(self, condition: Condition) -> list[Postings]:
        """Return the entries that pass a condition, in lists that may overlap."""
        if condition not in self._passed:
            self._passed[condition] = [self.segment.postings(field, term) for field, term in self._terms(condition)]
        return self._passed[condition]

    def _terms(self, condition: Condition) -> Iterator[tuple[str, str]]:
        """Yield the terms, each with its field, one of which an entry has that passes a condition."""
        if isinstance(condition, Headings):
            yield from (("kind", kind) for kind in HEADING_KINDS)
        elif isinstance(condition, Years):
            years = self._known("year", r"-?\d+")
            yield from (("year", year) for year in years if condition.first <= int(year) <= condition.last)
        elif isinstance(condition, Named):
            yield from ((condition.role, line_key(name)) for name in condition.names)
        elif isinstance(condition, Filter):
            yield from ((field, term) for field in fields_of(condition) for term in self._values(condition, field))

    def _values(self, condition: Filter, field: str) -> Sequence[str]:
        if not needs_scan(condition):
            return condition.values
        accepts = acceptance(condition)
        return [term for term in self._known(field, "[^\t\n]*") if accepts.search(term)]

    def _known(self, field: str, expression: str) -> list[str]:
        """Return the terms of a filter field that a regular expression matches."""
        return [key.partition(":")[2] for key in self.segment.keys(FILTERS, expression, f"{field}:")]

    # Voices

    def _in_voice(self, found: set[int], voices: frozenset[Voice]) -> set[int]:
        """Return those of the entries that speak in one of some voices."""
        chosen: set[int] = set()
        if Voice.NOTE in voices:
            chosen.update(self._of(found, (Unit.NOTE,)))
        if Voice.QUOTED in voices:
            chosen.update(self._of(found, (Unit.QUOTATION, Unit.PIECE)))
        asked = voices.intersection(PASSAGE_VOICES)
        if not asked:
            return chosen
        passages = set(self._of(found, (Unit.PASSAGE,)))
        if asked.issuperset(PASSAGE_VOICES):
            return chosen | passages
        return chosen.union(*(passages & self._speaking.entries(self._root, voice) for voice in asked))

    @cached_property
    def _speaking(self) -> Speaking:
        own, passages = ref(self), set(self._of(self._found, (Unit.PASSAGE,)))
        return Speaking(self.segment, self.occurrences, passages, lambda node, within: _there(own)._answer(node, within))


def _there(own: ref[Evaluation]) -> Evaluation:
    evaluation = own()
    assert evaluation is not None  # it is what asks
    return evaluation


def _asks_any_kind(node: Node) -> bool:
    return isinstance(node, Filter) and node.field is Field.KIND and node.values == ("*",)
