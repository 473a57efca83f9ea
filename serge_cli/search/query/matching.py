"""Which words of an entry's text answer a query: the exact meaning of the query language, and the highlights.

The memory backend answers by this module alone; every other backend finds its entries by an index and asks this module only about those
it shows. A match of a bare word is that word; a phrase, and all words of the query standing together in order, are one match from the
first to the last word; where a part of the query is not satisfied (one side of an OR) its words are no matches.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import Voice
from serge_cli.model.span import Span
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.close import chains, in_one_sentence
from serge_cli.search.query.conditions import passes
from serge_cli.search.query.entry_words import Part, Reading, Stretch
from serge_cli.search.query.positions import near_members, near_starts, phrase_starts
from serge_cli.search.query.quotations import inside, of_passages
from serge_cli.search.query.tree import (
    ANY_WORD,
    Across,
    And,
    Condition,
    Everything,
    Examined,
    Inside,
    Leaf,
    Near,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    Query,
    Wildcard,
    Word,
    bare_words,
)

if TYPE_CHECKING:
    from serge_cli.search.query.expressions import Rows

Expansions = Mapping[Pattern, frozenset[str]]  # the words of the index that a pattern stands for
Answering = Callable[[Reading], list[Stretch] | None]  # the matches of a part of the query, None where it is not satisfied


@dataclass(frozen=True, slots=True)
class Match:
    """How an entry answers: the spans to highlight, sorted and apart; whether all words stand together; in which voice."""

    spans: tuple[Span, ...]
    exact: bool
    voice: Voice


class Matcher:
    """A query, ready to be matched with entries."""

    def __init__(self, query: Query, expansions: Expansions) -> None:
        self._of_others = _answering(query.root, expansions)
        root = of_passages(query.root)
        self._of_passages, self._asks_quotations = _answering(root, expansions), root != query.root
        self._bare = [word.text for word in bare_words(query.root)]
        self._voices = query.voices

    def match(self, reading: Reading) -> Match | None:
        """Return how an entry answers the query, None where it does not."""
        is_passage = reading.entry.unit is Unit.PASSAGE
        stretches = (self._of_passages if is_passage else self._of_others)(reading)
        if stretches is None:
            return None
        starts = phrase_starts([reading.literal(word) for word in self._bare]) if self._bare else []
        together = [] if is_passage and self._asks_quotations else starts  # words outside the quotation are no match
        width = len(self._bare)
        found = reading.in_text([*((start, start + width - 1) for start in together), *stretches])
        lead = found[0][0] if together else min(found)[0] if found else None
        voice = voice_at(reading.entry, lead)
        return Match(_merged(found), bool(starts), voice) if voice in self._voices else None


def voice_at(entry: Entry, lead: int | None) -> Voice:
    """Return the voice of an entry whose best match begins at offset `lead` of its text (None: no match)."""
    if entry.unit is Unit.NOTE:
        return Voice.NOTE
    if entry.unit is Unit.QUOTATION:
        return Voice.QUOTED
    inside = lead is not None and any(quoted.span.start <= lead < quoted.span.end for quoted in entry.quoted)
    return Voice.QUOTED if inside else Voice.OWN


def occurrences(leaf: Leaf, reading: Reading | Part, expansions: Expansions) -> list[Stretch]:
    """Return the matches of a word, pattern, phrase or group of near words, as stretches of words, in order."""
    if isinstance(leaf, Word):
        return [(place, place) for place in reading.anyhow(leaf)]
    if isinstance(leaf, Phrase):
        found = _in_a_row(leaf.parts, reading, expansions)
        return sorted([*found, *_in_a_row(leaf.solid, reading, expansions)]) if leaf.solid else found
    if isinstance(leaf, Examined):
        return sorted({each for _, members in examined(leaf, reading, expansions) for each in members})
    if isinstance(leaf, Near):
        slots = near_slots(leaf, reading, expansions)
        return [(place, place) for place in near_members(slots, near_starts(slots, leaf.distance), leaf.distance)]
    return [(place, place) for place in reading.of_words(expansions[leaf])]


def _in_a_row(parts: Sequence[Word | Wildcard], reading: Reading | Part, expansions: Expansions) -> list[Stretch]:
    starts = phrase_starts([_slot(part, reading, expansions) for part in parts])
    return [(start, start + len(parts) - 1) for start in starts]


def examined(leaf: Examined, reading: Reading | Part, expansions: Expansions) -> list[tuple[Stretch, list[Stretch]]]:
    """Return the matches of what only a text can tell: from the first to the last word of each, and what is asked for in it."""
    if isinstance(leaf, Across):
        return [(each, [each]) for each in rows(leaf.pattern).stretches(reading.words, reading.literal)]
    if isinstance(leaf, Inside):
        assert isinstance(reading, Reading), "quotations are not sought in parts of passages"
        return list(inside(leaf.part, reading, lambda part, where: occurrences(part, where, expansions)))
    parts = [_wholes(part, reading, expansions) for part in leaf.parts]
    if not all(parts):
        return []
    starts = reading.sentence_starts() if leaf.sentence else None
    found = chains(parts, leaf.distance, ordered=leaf.ordered) if starts is None else in_one_sentence(parts, starts)
    return [((min(first for first, _ in each), max(last for _, last in each)), each) for each in found]


def _wholes(part: Node, reading: Reading | Part, expansions: Expansions) -> list[Stretch]:
    """Return where a part of what stands close to each other begins and ends."""
    if isinstance(part, Or):
        return sorted({each for one in part.parts for each in _wholes(one, reading, expansions)})
    if isinstance(part, Examined):
        return [whole for whole, _ in examined(part, reading, expansions)]
    return occurrences(part, reading, expansions) if isinstance(part, Leaf) else []


@lru_cache(maxsize=64)
def rows(pattern: str) -> Rows:
    """Return an expression across words, ready to be asked."""
    from serge_cli.search.query.expressions import Rows  # noqa: PLC0415 - RE2 is seldom asked for

    return Rows(pattern)


def near_slots(leaf: Near, reading: Reading | Part, expansions: Expansions) -> list[list[int]]:
    """Return where each word of the group stands."""
    return [_slot(part, reading, expansions) or [] for part in leaf.parts]


def _slot(part: Word | Wildcard, reading: Reading | Part, expansions: Expansions) -> list[int] | None:
    if part == ANY_WORD:
        return None
    return reading.literal(part.text) if isinstance(part, Word) else reading.of_words(expansions[part])


def _answering(node: Node, expansions: Expansions) -> Answering:
    """Return what finds the matches of a part of the query."""
    if isinstance(node, And | Or):
        return _joined([_answering(part, expansions) for part in node.parts], all_parts=isinstance(node, And))
    if isinstance(node, Condition):
        return lambda reading: [] if passes(node, reading.entry) else None
    if isinstance(node, Everything):
        return lambda reading: []
    if isinstance(node, Not):
        part = _answering(node.part, expansions)
        return lambda reading: [] if part(reading) is None else None
    return lambda reading: occurrences(node, reading, expansions) or None


def _joined(parts: Sequence[Answering], *, all_parts: bool) -> Answering:
    """Return what finds the matches of all parts, or of those that are satisfied."""

    def answer(reading: Reading) -> list[Stretch] | None:
        answers = [part(reading) for part in parts]
        given = [answer for answer in answers if answer is not None]
        if not given or (all_parts and len(given) < len(answers)):
            return None
        return [stretch for answer in given for stretch in answer]

    return answer


def _merged(stretches: list[Stretch]) -> tuple[Span, ...]:
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return tuple([Span(start, end) for start, end in merged])
