"""A query in the language of the engine, for the entries of one group: what finds all that match, and whether it finds nothing else.

What the engine's positions cannot tell (one sentence, one quotation, a voice) is asked of it more widely, and whoever asks reads the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from serge_cli.model.results import Voice
from serge_cli.search.entry import Unit
from serge_cli.search.opensearch.asking import ALL, NONE, ODD, Body, all_of, any_of, none_of
from serge_cli.search.opensearch.documents import APART, OWN, SAID, Place, names_field, quoted_field, stem_keys, term, value
from serge_cli.search.query.asked_words import AskedWords, Slot
from serge_cli.search.query.conditions import HEADING_KINDS, fields_of, needs_scan
from serge_cli.search.query.matching import rows
from serge_cli.search.query.quotations import asks_quotations, of_passages
from serge_cli.search.query.stems import STEMMED
from serge_cli.search.query.tree import (
    NAMES,
    PASSAGE_VOICES,
    Across,
    And,
    Close,
    Everything,
    Field,
    Filter,
    Fuzzy,
    Headings,
    Inside,
    Leaf,
    Least,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Query,
    Regular,
    Wildcard,
    Word,
    Years,
)
from serge_cli.search.query.voices import by_region

MOST_CLAUSES = 900  # the engine takes 1,024 in a question
_CLAUSES = frozenset({"term", "terms", "span_term", "match_phrase", "regexp", "range", "span_gap"})
_LONGEST_EXPRESSION = 1_000  # letters; what the engine takes
_SIGN = re.compile(r"[^\w ]", re.ASCII)  # what could be a sign of the engine's expressions
_QUOTING: Body = {"term": {"quoting": True}}
_VOICE_OF = {Unit.NOTE: Voice.NOTE, Unit.QUOTATION: Voice.QUOTED, Unit.PIECE: Voice.QUOTED}


class Asked(NamedTuple):
    """A question to the engine, and whether it finds only what matches."""

    body: Body
    exact: bool = True


def clauses(body: object) -> int:
    """Return of about how many clauses a question consists."""
    if isinstance(body, Mapping):
        return sum(1 if name in _CLAUSES else clauses(part) for name, part in body.items())
    return sum(map(clauses, body)) if isinstance(body, list) else 0


class Questions:
    """Questions with the words of one query; `some_odd`: there are entries with values of which the engine knows a digest.

    Of phrases with `most` words or more that may stand in them, each word alone is asked for.
    """

    def __init__(self, words: AskedWords, place: Place, *, some_odd: bool, most: int = MOST_CLAUSES) -> None:
        self._words, self._place, self._some_odd, self._most = words, place, some_odd, most
        self._field = place.words
        self._ways: dict[type, Callable[[Any], Asked]] = {
            Everything: lambda _: Asked(ALL),
            And: lambda node: self._joined(all_of, node.parts),
            Or: lambda node: self._joined(any_of, node.parts),
            Not: self._not,
            Word: self._word,
            Wildcard: self._pattern,
            Fuzzy: self._pattern,
            Regular: self._pattern,
            Phrase: self._phrase,
            Near: self._near,
            Close: lambda node: Asked(all_of(self.of(part).body for part in node.parts), exact=False),
            Across: self._across,
            Inside: lambda node: Asked(self._inside(node.part).body, exact=isinstance(node.part, Filter) and self._inside(node.part).exact),
            Filter: self._filter,
            Years: lambda node: Asked({"range": {"year": {"gte": node.first, "lte": node.last}}}),
            Headings: lambda _: Asked({"terms": {"kind": list(HEADING_KINDS)}}),
            Named: lambda node: Asked({"terms": {node.role: list(map(value, node.names))}}),
            Least: lambda node: Asked({"range": {node.measure: {"gte": node.number}}}),
        }

    def whole(self, query: Query, units: Sequence[Unit]) -> Asked:
        """Return the question for the entries of some units that match."""
        parts = []
        for unit in units:
            asked = self._in_voice(query, unit)
            parts.append(Asked(all_of([{"term": {"unit": unit}}, asked.body]), asked.exact))
        return Asked(any_of(part.body for part in parts), all(part.exact for part in parts))

    def _in_voice(self, query: Query, unit: Unit) -> Asked:
        only = _VOICE_OF.get(unit)
        if only:
            return self.of(query.root) if only in query.voices else Asked(NONE)
        asked = self.of(of_passages(query.root))
        if query.voices.issuperset(PASSAGE_VOICES):
            return asked
        if query.voices.isdisjoint(PASSAGE_VOICES):
            return Asked(NONE)
        regional = by_region(of_passages(query.root))
        if Voice.OWN in query.voices:
            spoken = self._spoken(regional, OWN, {"term": {"owning": True}})
            spoken = Asked(any_of([none_of(_QUOTING), all_of([_QUOTING, spoken.body])]), spoken.exact)
        else:
            spoken = self._spoken(regional, SAID, {"term": {"saying": True}})
        return Asked(all_of([asked.body, spoken.body]), asked.exact and spoken.exact)

    def _spoken(self, node: Node | None, place: Place, there: Body) -> Asked:
        """Return the question for the passages with quotations in which a query matches in one region of a place, if it is `there`."""
        if node is None:
            return Asked(there)
        within = Questions(self._words, place, some_odd=self._some_odd, most=self._most)

        def asked(node: Node) -> Asked:
            if isinstance(node, And | Or):
                parts = [asked(part) for part in node.parts]
                together = isinstance(node, And) and place == SAID  # perhaps in two quotations
                join = all_of if isinstance(node, And) else any_of
                return Asked(join(part.body for part in parts), all(part.exact for part in parts) and not together)
            if isinstance(node, Inside):
                return Asked(self.of(node).body, exact=False)
            if isinstance(node, Leaf):
                return within.of(node)
            plain = self.of(node)
            return Asked(all_of([plain.body, there]), plain.exact)

        return asked(node)

    def of(self, node: Node) -> Asked:
        """Return the question for what a part of a query matches."""
        return self._ways[type(node)](node)

    def _joined(self, join: Callable[[Iterable[Body]], Body], parts: Sequence[Node]) -> Asked:
        asked = [self.of(part) for part in parts]
        return Asked(join(each.body for each in asked), all(each.exact for each in asked))

    def _not(self, node: Not) -> Asked:
        asked = self.of(node.part)
        return Asked(none_of(asked.body)) if asked.exact else Asked(ALL, exact=False)

    # Words

    def _word(self, word: Word) -> Asked:
        as_written: Body = {"term": {self._field: term(word.text)}}
        if word.exact:
            return Asked(as_written)
        stems = {"terms": {self._place.stems: stem_keys(word.text, sorted(STEMMED))}}
        return Asked(any_of((as_written, {"constant_score": {"filter": stems, "boost": 0.5}})))

    def _pattern(self, pattern: Wildcard | Fuzzy | Regular) -> Asked:
        return Asked(self._one_of(self._words.expansion(pattern)))

    def _one_of(self, slot: Slot) -> Body:
        return {"terms": {self._field: list(map(term, slot))}}

    def literally(self, words: Sequence[str]) -> Body:
        """Return the question for words as written, one right after the other."""
        if len(words) == 1:
            return {"term": {self._field: term(words[0])}}
        return {"match_phrase": {self._field: " ".join(map(term, words))}}

    def _phrase(self, phrase: Phrase) -> Asked:
        asked = [self._row(phrase), *([self._row(Phrase(phrase.solid))] if phrase.solid else [])]
        return Asked(any_of(each.body for each in asked), all(each.exact for each in asked))

    def _row(self, phrase: Phrase) -> Asked:
        """Return the question for words one right after the other."""
        slots = self._words.slots(phrase)
        while slots and slots[0] is None:
            slots = slots[1:]
        while slots and slots[-1] is None:
            slots = slots[:-1]
        filled = [slot for slot in slots if slot is not None]
        if not all(filled):
            return Asked(NONE)
        if len(filled) == len(slots) and all(len(slot) == 1 for slot in filled):
            return Asked(self.literally([slot[0] for slot in filled]))
        if sum(map(len, filled)) > self._most:
            return Asked(all_of(map(self._one_of, filled)), exact=False)
        clauses = [self._gap() if slot is None else self._standing(slot) for slot in slots]
        return Asked({"span_near": {"clauses": clauses, "slop": 0, "in_order": True}} if len(clauses) > 1 else clauses[0])

    def _gap(self) -> Body:
        return {"span_gap": {self._field: 1}}

    def _standing(self, slot: Slot) -> Body:
        """Return the question for where one of some words stands."""
        places = [{"span_term": {self._field: term(word)}} for word in slot]
        return places[0] if len(places) == 1 else {"span_or": {"clauses": places}}

    def _near(self, near: Near) -> Asked:
        slots = [slot for slot in self._words.slots(near) if slot is not None]
        if not all(slots) or len(slots) < len(near.parts):
            return Asked(NONE)
        apart = sum(map(len, slots)) == len({word for slot in slots for word in slot})
        if not apart or sum(map(len, slots)) > self._most or near.distance >= APART:
            return Asked(all_of(map(self._one_of, slots)), exact=False)
        slop = near.distance + 1 - len(slots)
        if slop < 0:
            return Asked(NONE)
        return Asked({"span_near": {"clauses": list(map(self._standing, slots)), "slop": slop, "in_order": False}})

    def _across(self, leaf: Across) -> Asked:
        sides = [all_of(self._one_of((word,)) for word in words) for words in rows(leaf.pattern).fixed]
        return Asked(any_of(sides), exact=False)

    def _inside(self, node: Node) -> Asked:
        """Return the question for what has a quotation that may match; whether it does, only one on a single field tells."""
        if isinstance(node, And | Or):
            join = all_of if isinstance(node, And) else any_of
            return Asked(join(self._inside(part).body for part in node.parts), exact=False)
        if isinstance(node, Not):
            return Asked(ALL, exact=False)
        if isinstance(node, Filter) and asks_quotations(node):
            return self._of_quotations(node)
        return Asked(self.of(node).body, exact=False)

    # Fields

    def _filter(self, condition: Filter) -> Asked:
        asked = [self._in_field(condition, field, field) for field in fields_of(condition)]
        return Asked(any_of(each.body for each in asked), all(each.exact for each in asked))

    def _of_quotations(self, condition: Filter) -> Asked:
        asked = [self._in_field(condition, field, quoted_field(field)) for field in fields_of(condition)]
        return Asked(any_of(each.body for each in asked), all(each.exact for each in asked))

    def _in_field(self, condition: Filter, field: Field, kept: str) -> Asked:
        """Return the question for what has one of a filter's values in a field, which is `kept` under a name."""
        if not needs_scan(condition):
            return Asked({"terms": {kept: list(map(value, condition.values))}})
        asked = [self._value(each, field, kept, whole=condition.whole) for each in condition.values]
        bodies = [each.body for each in asked]
        if all(each.exact for each in asked) or not self._some_odd:
            return Asked(any_of(bodies), all(each.exact for each in asked))
        return Asked(any_of([*bodies, ODD]), exact=False)

    def _value(self, written: str, field: Field, kept: str, *, whole: bool) -> Asked:
        if field in NAMES and not whole and "*" not in written and "?" not in written:
            return Asked({"match_phrase": {names_field(kept): " ".join(map(term, written.split(" ")))}})
        expression = "".join({"*": "[^ ]*", "?": "[^ ]"}.get(sign, _SIGN.sub(r"\\\g<0>", sign)) for sign in written)
        if not whole:
            expression = f"(.* )?{expression}( .*)?"
        if len(expression) > _LONGEST_EXPRESSION:
            return Asked(ALL, exact=False)
        return Asked({"regexp": {kept: {"value": expression, "flags": "NONE"}}}, exact=not self._some_odd)
