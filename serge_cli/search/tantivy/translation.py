"""A query of serge as a query of tantivy, which finds what matches or, where tantivy cannot tell, more than that: `Plan` says which.

What else is found is left out by whoever reads it (matching.py). Every plan finds at least what matches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise, product
from math import prod
from typing import NamedTuple

from tantivy import Query

from serge_cli.model.results import Voice
from serge_cli.search.entry import UNIT_GROUPS, Unit
from serge_cli.search.query.asked_words import AskedWords, Form, Slot
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
    Examined,
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
    holds_words,
    positive_leaves,
)
from serge_cli.search.query.tree import Query as Asked
from serge_cli.search.query.voices import by_region
from serge_cli.search.tantivy.fields import OWN, QUOTING, SAID, TERMS, quoted_field, term
from serge_cli.search.tantivy.index import EVERYTHING, NOTHING, Index, integers
from serge_cli.search.tantivy.joining import all_of, any_of, none_of, unscored

MOST_ROWS = 1_000  # of words, where the words of a phrase may be one or another
MOST_STEPS = 150  # of two words in order: pairs of forms, each at one distance
MOST_TERMS = 16  # of filters that are asked one by one; of more, tantivy makes a set of entries
_SCORED = 200  # words of a pattern that count by how rare each is
_ANYWHERE = 1 << 30  # words


class Plan(NamedTuple):
    """What tantivy is asked. `sure` finds nothing but what matches, though perhaps not all of it; None where `query` itself does."""

    query: Query
    sure: Query | None = None

    @property
    def exact(self) -> bool:
        """Return whether all that is found matches."""
        return self.sure is None

    @property
    def least(self) -> Query:
        """Return what finds nothing but what matches."""
        return self.query if self.sure is None else self.sure


class Translation:
    """One query as it is asked of the words in one field."""

    def __init__(self, index: Index, field: str, asked: AskedWords) -> None:
        self._index, self._field, self._asked = index, field, asked
        self._schema = index.schema

    def entries(self, query: Asked, units: Sequence[Unit]) -> Plan:
        """Return the plan for entries of some units, in the voices that are asked for."""
        passages = [unit for unit in units if unit is Unit.PASSAGE]
        others = [unit for unit in units if unit is not Unit.PASSAGE]
        voiced = [unit for unit in others if (Voice.NOTE if unit is Unit.NOTE else Voice.QUOTED) in query.voices]
        spoken = query.voices.intersection(PASSAGE_VOICES) if passages else ()
        of_quotations = of_passages(query.root)
        if of_quotations == query.root and len(spoken) == (2 if passages else 0) and voiced == others:
            is_group = any(set(group) <= set(units) for group in UNIT_GROUPS)  # whose words no other unit has
            plan = self.plan(query.root)
            return plan if is_group and holds_words(query.root) else _all((plan, self._of_units(units)))
        plans = [_all((self.plan(query.root), self._of_units(voiced)))] if voiced else []
        if spoken:
            plans.append(_all((self._in_voices(of_quotations, spoken), self._of_units(passages))))
        return _any(plans)

    def _of_units(self, units: Sequence[Unit]) -> Plan:
        return self._terms(term("unit", unit) for unit in units)

    def _in_voices(self, root: Node, spoken: Collection[Voice]) -> Plan:
        """Return the plan for passages that speak in some voices: where nothing in them is quoted, all is the document's own."""
        plan = self.plan(root)
        if len(spoken) == len(PASSAGE_VOICES):
            return plan
        voice = Voicing(self._index, SAID if Voice.QUOTED in spoken else OWN, self._asked, self).plan(by_region(root))
        voiced = _all((plan, voice))
        if Voice.QUOTED in spoken:
            return voiced
        quoting = Query.term_query(self._schema, TERMS, QUOTING)
        return _any((voiced, _all((plan, Plan(unscored(none_of(quoting)))))))

    def plan(self, node: Node) -> Plan:
        """Return the plan for a part of a query."""
        if isinstance(node, And):
            return _all(map(self.plan, node.parts))
        if isinstance(node, Or):
            return _any(map(self.plan, node.parts))
        if isinstance(node, Not):
            part = self.plan(node.part)
            return Plan(none_of(part.least), None if part.exact else none_of(part.query))
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
            return Plan(any_of(sides), NOTHING)
        return self._inside(leaf.part) if isinstance(leaf, Inside) else Plan(self.one_of(self._asked.expansion(leaf)))

    def _literal(self, word: str) -> Query:
        return Query.term_query(self._schema, self._field, word, "freq")

    def _word(self, word: Word) -> Query:
        """Return the query for a word in all its forms, each in entries of the languages in which it is one."""
        of_languages: dict[tuple[str, ...] | None, list[Query]] = {}
        for form in self._asked.forms(word):
            of_languages.setdefault(form.languages, []).append(self._literal(form.word))
        return any_of(all_of((any_of(forms), *self._in_languages(languages))) for languages, forms in of_languages.items())

    def _in_languages(self, languages: Sequence[str] | None) -> Iterator[Query]:
        """Yield what keeps to entries in one of some languages: nothing where these are all entries."""
        if languages is not None and not any(map(self._index.is_everywhere, languages)):
            yield self._terms(term("language", language) for language in languages).query

    def one_of(self, words: Sequence[str]) -> Query:
        """Return the query for entries that have at least one of some words."""
        if len(words) <= _SCORED:
            return any_of(map(self._literal, words))
        return Query.term_set_query(self._schema, self._field, list(words))

    def _row(self, parts: Sequence[Word | Wildcard]) -> Plan:
        """Return the plan for words one right after the other."""
        slots = [(offset, self._asked.slot(part)) for offset, part in enumerate(parts) if part != ANY_WORD]
        words = [slot for _, slot in slots]
        if len(slots) < 2 or not all(words):
            return Plan(all_of(map(self.one_of, words)) if all(words) else NOTHING)
        if prod(map(len, words)) > MOST_ROWS:
            return Plan(all_of(map(self.one_of, words)), NOTHING)
        first = slots[0][0]
        offsets = [offset - first for offset, _ in slots]
        return Plan(any_of(self._phrase(list(zip(offsets, row, strict=True))) for row in product(*words)))

    def _phrase(self, placed: list[tuple[int, str]]) -> Query:
        return Query.phrase_query(self._schema, self._field, placed)

    def _near(self, slots: Sequence[Slot], distance: int) -> Plan:
        """Return the plan for words in any order: exact for two, for more each is asked to be near the first."""
        if not all(slots):
            return Plan(NOTHING)
        if len(slots) == 1:
            return Plan(self.one_of(slots[0]))
        first, *others = (list(map(Form, slot)) for slot in sorted(slots, key=self._asked.slot_estimate))
        pairs = [self._pair(first, other, distance, ordered=False, overlapping=True) for other in others]
        return _all(pairs) if len(pairs) == 1 else Plan(_all(pairs).query, NOTHING)

    def _pair(self, one: Sequence[Form], other: Sequence[Form], distance: int, *, ordered: bool, overlapping: bool) -> Plan:
        """Return the plan for two words with at most `distance` from one to the other, or where they may overlap for one that is both.

        Two words at some distance tantivy takes for near each other in either order, so in order it is asked for one distance after the
        other; where these are too many, only the first few are sure.
        """
        both = {form.word for form in one}.intersection(form.word for form in other)
        if len(one) * len(other) > MOST_ROWS or (both and not overlapping):
            return Plan(all_of(self.one_of([form.word for form in slot]) for slot in (one, other)), NOTHING)
        pairs = [pair for pair in product(one, other) if pair[0].word != pair[1].word] if distance else []
        near = [self._in_row(each, slop=min(distance, _ANYWHERE) - 1) for pair in pairs for each in (pair, pair[::-1])]
        if not ordered:
            return Plan(any_of([*near, *map(self._literal, sorted(both))]))
        steps = min(distance, MOST_STEPS // max(len(pairs), 1))
        found = any_of(self._in_row(pair, step=step) for pair in pairs for step in range(1, steps + 1))
        return Plan(found) if steps >= distance else Plan(any_of(near), found)

    def _in_row(self, pair: Sequence[Form], *, step: int = 1, slop: int = 0) -> Query:
        """Return the query for two words, the second `step` after the first, in entries of the languages in which they are meant."""
        placed = [(0, pair[0].word), (step, pair[1].word)]
        row = Query.phrase_query(self._schema, self._field, placed, slop=slop)
        return all_of((row, *(query for form in pair for query in self._in_languages(form.languages))))

    def _close(self, leaf: Close) -> Plan:
        """Return the plan for what stands close together: exact for two words, in order where they are close."""
        plans = [self.plan(part) for part in leaf.parts]
        if leaf.sentence or not all(plan.exact for plan in plans):
            return Plan(_all(plans).query, NOTHING)
        slots = [self._forms_of(part) for part in leaf.parts]
        most = _ANYWHERE if leaf.distance is None else leaf.distance
        pairs = [self._pair(one, other, most, ordered=leaf.ordered, overlapping=False) for one, other in pairwise(slots) if one and other]
        if len(slots) == 2 and pairs:
            return pairs[0]
        return Plan(_all([*plans, *pairs]).query, NOTHING)

    def _forms_of(self, part: Node) -> list[Form]:
        """Return the words that a part of what stands close together may be; none where it is no single word."""
        if isinstance(part, Word):
            return self._asked.forms(part)
        return list(map(Form, self._asked.expansion(part))) if isinstance(part, Pattern) else []

    # Quotations within passages

    def _inside(self, node: Node) -> Plan:
        """Return the plan for passages that may have a quotation in which all of this is; exact for one field."""
        if isinstance(node, And):
            return Plan(_all(map(self._inside, node.parts)).query, NOTHING)
        if isinstance(node, Or):
            return _any(map(self._inside, node.parts))
        if asks_quotations(node):
            assert isinstance(node, Filter)
            fields = ((quoted_field(field), self._values(node, quoted_field(field))) for field in fields_of(node))
            return self._terms(term(field, value) for field, values in fields for value in values)
        return Plan(EVERYTHING if isinstance(node, Not) else self.plan(node).query, NOTHING)

    # Conditions

    def _condition(self, condition: Condition) -> Plan:
        if isinstance(condition, Least):
            return Plan(integers(self._schema, condition.measure, condition.number, None))
        if isinstance(condition, Years):
            return Plan(integers(self._schema, "year", condition.first, condition.last))
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
        if len(listed) > MOST_TERMS:
            return Plan(unscored(Query.term_set_query(self._schema, TERMS, listed)))
        return Plan(unscored(any_of(Query.term_query(self._schema, TERMS, each, "basic") for each in listed)) if listed else NOTHING)


class Voicing:
    """The part of a query that must stand in one region of a passage with quotations (voices.py), by a `field`: OWN or SAID."""

    def __init__(self, index: Index, field: str, asked: AskedWords, whole: Translation) -> None:
        self._field, self._asked, self._whole = field, asked, whole
        self._within = Translation(index, field, asked)
        self._having = Plan(unscored(Query.term_query(index.schema, TERMS, term(field, ""))))

    def plan(self, node: Node | None) -> Plan:
        """Return the plan for passages that have all of it in one region; None is a region with any words."""
        if node is None:
            return self._having
        if isinstance(node, Or):
            return _any(map(self.plan, node.parts))
        if isinstance(node, And):
            parts = _all(map(self.plan, node.parts))
            several = sum(any(positive_leaves(part)) for part in node.parts) > 1  # the regions of quotations are not told apart
            return parts._replace(sure=NOTHING) if several and self._field == SAID else parts
        return self._leaf(node) if isinstance(node, Leaf) else _all((self._whole.plan(node), self._having))

    def _leaf(self, leaf: Leaf) -> Plan:
        if isinstance(leaf, Near):
            return Plan(all_of(self._within.one_of(slot) for slot in self._asked.slots(leaf) if slot is not None), NOTHING)
        if isinstance(leaf, Examined):
            return Plan(self._whole.plan(leaf).query, NOTHING)
        has_gap = isinstance(leaf, Phrase) and ANY_WORD in (*leaf.parts, *leaf.solid)
        return self._within.plan(leaf)._replace(sure=NOTHING) if has_gap else self._within.plan(leaf)


def _lines_with(search: Callable[..., re.Match[str] | None], text: str) -> Iterator[str]:
    """Yield the lines of a text in which something is found."""
    found = search(text)
    while found:
        start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
        yield text[start : end if end >= 0 else None]
        found = search(text, end) if end >= 0 else None


def _all(plans: Iterable[Plan]) -> Plan:
    listed = list(plans)
    exact, vain = all(plan.exact for plan in listed), any(plan.sure is NOTHING for plan in listed)
    return Plan(all_of(plan.query for plan in listed), None if exact else NOTHING if vain else all_of(plan.least for plan in listed))


def _any(plans: Iterable[Plan]) -> Plan:
    listed = list(plans)
    exact, least = all(plan.exact for plan in listed), [plan.least for plan in listed if plan.sure is not NOTHING]
    return Plan(any_of(plan.query for plan in listed), None if exact else any_of(least))
