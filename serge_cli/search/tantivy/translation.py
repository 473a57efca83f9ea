"""A query of serge as a query of tantivy, which finds what matches or, where tantivy cannot tell, more than that: `Plan.exact` says which.

What else is found is left out by whoever reads it (matching.py). Every plan finds at least what matches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise, product
from math import prod
from typing import NamedTuple

from tantivy import Query

from serge_cli.model.results import Voice
from serge_cli.search.entry import Unit
from serge_cli.search.query.asked_words import AskedWords, Slot
from serge_cli.search.query.conditions import HEADING_KINDS, acceptance, fields_of, needs_scan
from serge_cli.search.query.matching import rows
from serge_cli.search.query.quotations import asks_quotations, of_passages
from serge_cli.search.query.tree import (
    ANY_WORD,
    PASSAGE_VOICES,
    Across,
    And,
    Close,
    Condition,
    Everything,
    Filter,
    Headings,
    Inside,
    Leaf,
    Least,
    Named,
    Near,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    Wildcard,
    Word,
    Years,
)
from serge_cli.search.query.tree import Query as Asked
from serge_cli.search.tantivy.fields import QUOTING, TERMS, quoted_field, term
from serge_cli.search.tantivy.index import EVERYTHING, NOTHING, Index, integers
from serge_cli.search.tantivy.joining import all_of, any_of, none_of, unscored

MOST_ROWS = 1_000  # of words, where the words of a phrase may be one or another
_SCORED = 200  # words of a pattern that count by how rare each is
_ANYWHERE = 1 << 30  # words


class Plan(NamedTuple):
    """What tantivy is asked; unless `exact`, it finds more than what matches."""

    query: Query
    exact: bool = True


class Translation:
    """One query as it is asked of the words in one field."""

    def __init__(self, index: Index, field: str, asked: AskedWords) -> None:
        self._index, self._field, self._asked = index, field, asked

    def entries(self, query: Asked, units: Sequence[Unit]) -> Plan:
        """Return the plan for entries of some units, in the voices that are asked for."""
        passages = [unit for unit in units if unit is Unit.PASSAGE]
        others = [unit for unit in units if unit is not Unit.PASSAGE]
        voiced = [unit for unit in others if (Voice.NOTE if unit is Unit.NOTE else Voice.QUOTED) in query.voices]
        spoken = query.voices.intersection(PASSAGE_VOICES) if passages else ()
        of_quotations = of_passages(query.root)
        if of_quotations == query.root and len(spoken) == (2 if passages else 0) and voiced == others:
            return _all((self.plan(query.root), self._of_units(units)))
        plans = [_all((self.plan(query.root), self._of_units(voiced)))] if voiced else []
        if spoken:
            plans.append(_all((self._in_voices(self.plan(of_quotations), spoken), self._of_units(passages))))
        return _any(plans)

    def _of_units(self, units: Sequence[Unit]) -> Plan:
        return self._terms(term("unit", unit) for unit in units)

    def _in_voices(self, plan: Plan, spoken: Iterable[Voice]) -> Plan:
        """Return the plan for passages that speak in some voices: where nothing in them is quoted, all is the document's own."""
        voices = set(spoken)
        if voices.issuperset(PASSAGE_VOICES):
            return plan
        quoting = Query.term_query(self._index.schema, TERMS, QUOTING)
        quoted = Plan(all_of((plan.query, unscored(quoting))), exact=False)
        return quoted if Voice.QUOTED in voices else _any((quoted, _all((plan, Plan(none_of(quoting))))))

    def plan(self, node: Node) -> Plan:
        """Return the plan for a part of a query."""
        if isinstance(node, And):
            return _all(map(self.plan, node.parts))
        if isinstance(node, Or):
            return _any(map(self.plan, node.parts))
        if isinstance(node, Not):
            part = self.plan(node.part)
            return Plan(none_of(part.query)) if part.exact else Plan(unscored(EVERYTHING), exact=False)
        if isinstance(node, Everything):
            return Plan(unscored(EVERYTHING))
        return self._condition(node) if isinstance(node, Condition) else self._leaf(node)

    # Words

    def _leaf(self, leaf: Leaf) -> Plan:
        if isinstance(leaf, Word):
            return Plan(self._word(leaf))
        if isinstance(leaf, Phrase):
            rows_of = [self._row(parts) for parts in (leaf.parts, leaf.solid) if parts]
            return _any(rows_of)
        if isinstance(leaf, Near):
            return self._near([slot for slot in self._asked.slots(leaf) if slot is not None], leaf.distance)
        if isinstance(leaf, Close):
            return self._close(leaf)
        if isinstance(leaf, Across):
            sides = (all_of(self._literal(word) for word in words) for words in rows(leaf.pattern).fixed)
            return Plan(any_of(sides), exact=False)
        return self._inside(leaf.part) if isinstance(leaf, Inside) else Plan(self._one_of(self._asked.expansion(leaf)))

    def _literal(self, word: str) -> Query:
        return Query.term_query(self._index.schema, self._field, word, "freq")

    def _word(self, word: Word) -> Query:
        """Return the query for a word in all its forms, each in entries of the languages in which it is one."""
        return any_of(
            self._literal(form.word) if form.languages is None else all_of((self._literal(form.word), self._in_languages(form.languages)))
            for form in self._asked.forms(word)
        )

    def _in_languages(self, languages: Iterable[str]) -> Query:
        return self._terms(term("language", language) for language in languages).query

    def _one_of(self, words: Slot) -> Query:
        if len(words) <= _SCORED:
            return any_of(map(self._literal, words))
        return Query.term_set_query(self._index.schema, self._field, list(words))

    def _row(self, parts: Sequence[Word | Wildcard]) -> Plan:
        """Return the plan for words one right after the other."""
        slots = [(offset, self._asked.slot(part)) for offset, part in enumerate(parts) if part != ANY_WORD]
        words = [slot for _, slot in slots]
        if len(slots) < 2 or not all(words):
            return Plan(all_of(map(self._one_of, words)) if all(words) else NOTHING)
        if prod(map(len, words)) > MOST_ROWS:
            return Plan(all_of(map(self._one_of, words)), exact=False)
        first = slots[0][0]
        offsets = [offset - first for offset, _ in slots]
        return Plan(any_of(self._phrase(list(zip(offsets, row, strict=True))) for row in product(*words)))

    def _phrase(self, placed: list[tuple[int, str]]) -> Query:
        return Query.phrase_query(self._index.schema, self._field, placed)

    def _near(self, slots: Sequence[Slot], distance: int) -> Plan:
        """Return the plan for words in any order: exact for two, for more each is asked to be near the first."""
        if not all(slots):
            return Plan(NOTHING)
        if len(slots) == 1:
            return Plan(self._one_of(slots[0]))
        first, *others = sorted(slots, key=self._asked.slot_estimate)
        pairs = [self._pair(first, other, distance, ordered=False, overlapping=True) for other in others]
        return _all(pairs) if len(pairs) == 1 else Plan(_all(pairs).query, exact=False)

    def _pair(self, one: Slot, other: Slot, distance: int, *, ordered: bool, overlapping: bool) -> Plan:
        """Return the plan for two words with at most `distance` from one to the other, or where they may overlap for one that is both."""
        both = set(one).intersection(other)
        if len(one) * len(other) > MOST_ROWS or (both and not overlapping):
            return Plan(all_of((self._one_of(one), self._one_of(other))), exact=False)
        schema, slop = self._index.schema, min(distance, _ANYWHERE) - 1
        rows_of = [pair for pair in product(one, other) if pair[0] != pair[1]] if distance else []
        rows_of += [] if ordered else [(second, first) for first, second in rows_of]
        found = [Query.phrase_query(schema, self._field, list(row), slop=slop) for row in dict.fromkeys(rows_of)]
        return Plan(any_of([*found, *map(self._literal, sorted(both))]))

    def _close(self, leaf: Close) -> Plan:
        """Return the plan for what stands close together: exact for two words of which all forms are meant in all languages."""
        slots = [self._slot_of(part) for part in leaf.parts]
        plans = [self.plan(part) for part in leaf.parts]
        if not leaf.sentence:
            most = _ANYWHERE if leaf.distance is None else leaf.distance
            for one, other in pairwise(slots):
                if one and other:
                    plans.append(self._pair(one, other, most, ordered=leaf.ordered, overlapping=False))
        told = len(leaf.parts) == 2 and len(plans) == 3 and all(map(self._is_anywhere, leaf.parts))
        return Plan(_all(plans).query, exact=told and all(plan.exact for plan in plans))

    def _slot_of(self, part: Node) -> Slot:
        """Return the words that a part of what stands close together may be; none where it is no single word."""
        if isinstance(part, Word):
            return tuple(form.word for form in self._asked.forms(part))
        return self._asked.expansion(part) if isinstance(part, Pattern) else ()

    def _is_anywhere(self, part: Node) -> bool:
        return not isinstance(part, Word) or all(form.languages is None for form in self._asked.forms(part))

    # Quotations within passages

    def _inside(self, node: Node) -> Plan:
        """Return the plan for passages that may have a quotation in which all of this is; exact for one field."""
        if isinstance(node, And):
            return Plan(_all(map(self._inside, node.parts)).query, exact=False)
        if isinstance(node, Or):
            return _any(map(self._inside, node.parts))
        if asks_quotations(node):
            assert isinstance(node, Filter)
            fields = ((quoted_field(field), self._values(node, quoted_field(field))) for field in fields_of(node))
            return self._terms(term(field, value) for field, values in fields for value in values)
        return Plan(EVERYTHING if isinstance(node, Not) else self.plan(node).query, exact=False)

    # Conditions

    def _condition(self, condition: Condition) -> Plan:
        if isinstance(condition, Least):
            return Plan(integers(self._index.schema, condition.measure, condition.number, None))
        if isinstance(condition, Years):
            return Plan(integers(self._index.schema, "year", condition.first, condition.last))
        if isinstance(condition, Headings):
            return self._terms(term("kind", kind) for kind in HEADING_KINDS)
        if isinstance(condition, Named):
            return self._terms(term(condition.role, name) for name in condition.names)
        return self._terms(term(field, value) for field in fields_of(condition) for value in self._values(condition, field))

    def _values(self, condition: Filter, field: str) -> Sequence[str]:
        """Return the values of a field, one of which an entry has that passes a filter."""
        if not needs_scan(condition):
            return condition.values
        return list(_lines_with(acceptance(condition).search, self._index.values(field)))

    def _terms(self, terms: Iterable[str]) -> Plan:
        listed = list(dict.fromkeys(terms))
        return Plan(unscored(Query.term_set_query(self._index.schema, TERMS, listed)) if listed else NOTHING)


def _lines_with(search: Callable[..., re.Match[str] | None], text: str) -> Iterator[str]:
    """Yield the lines of a text in which something is found."""
    found = search(text)
    while found:
        start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
        yield text[start : end if end >= 0 else None]
        found = search(text, end) if end >= 0 else None


def _all(plans: Iterable[Plan]) -> Plan:
    listed = list(plans)
    return Plan(all_of(plan.query for plan in listed), all(plan.exact for plan in listed))


def _any(plans: Iterable[Plan]) -> Plan:
    listed = list(plans)
    return Plan(any_of(plan.query for plan in listed), all(plan.exact for plan in listed))
