"""Which words of an entry's text answer a query: the exact meaning of the query language, and the highlights.

The memory backend answers by this module alone; every other backend finds its entries by an index and asks this module only about those
it shows. A match of a bare word is that word; a phrase, and all words of the query standing together in order, are one match from the
first to the last word; where a part of the query is not satisfied (one side of an OR) its words are no matches.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import Voice
from serge_cli.model.span import Span
from serge_cli.search.conditions import passes
from serge_cli.search.places import near_members, near_starts, phrase_starts
from serge_cli.search.query import (
    ANY_WORD,
    And,
    Condition,
    Everything,
    Fuzzy,
    Leaf,
    Near,
    Node,
    Not,
    Pattern,
    Phrase,
    Query,
    Regular,
    Wildcard,
    Word,
    bare_words,
)
from serge_cli.search.schema import Entry, Unit
from serge_cli.search.stems import stem
from serge_cli.text.tokens import words_and_places

FEW_WORDS = 3  # that are looked for one by one

Expansions = Mapping[Pattern, frozenset[str]]  # the words of the index that a pattern stands for
Stretch = tuple[int, int]  # first and last word of a match


@dataclass(frozen=True, slots=True)
class Match:
    """How an entry answers: the spans to highlight, sorted and apart; whether all words stand together; in which voice."""

    spans: tuple[Span, ...]
    exact: bool
    voice: Voice


Families = Mapping[Word, Mapping[str, frozenset[str] | None]]  # forms of a word: in entries of which languages (None: of all)


class Reading:
    """An entry's words and where each stands. `families` are known forms of words; without them stems are compared."""

    __slots__ = ("_families", "_known", "entry", "present", "stretches", "words")

    def __init__(self, entry: Entry, families: Families | None = None) -> None:
        self.entry = entry
        self._families = families
        self.words, self.stretches = words_and_places(entry.text, entry.skip)
        self.present = frozenset(self.words)  # every word once
        self._known: dict[str, list[int]] = {}  # places of words asked for

    def literal(self, word: str) -> list[int]:
        """Return where the word stands as written."""
        if word not in self.present:
            return []
        if word not in self._known:
            self._known[word] = [place for place, other in enumerate(self.words) if other == word]
        return self._known[word]

    def forms(self, word: Word) -> list[str]:
        """Return the words here that are this one or (unless exact) another form of it by the rules of one of the entry's languages."""
        if word.exact:
            return [word.text] if word.text in self.present else []
        languages = self.entry.languages
        if self._families is not None:
            forms = self._families[word].items()
            return [form for form, tongues in forms if form in self.present and (tongues is None or not tongues.isdisjoint(languages))]
        stems = [(language, stem(word.text, language)) for language in languages]
        return [other for other in self.present if other == word.text or any(stem(other, language) == root for language, root in stems)]

    def anyhow(self, word: Word) -> list[int]:
        """Return where the word stands in any form."""
        return self.of_words(self.forms(word))

    def of_words(self, words: Iterable[str]) -> list[int]:
        """Return where any of the words stands."""
        asked = self.present.intersection(words)
        if len(asked) > FEW_WORDS:
            return [place for place, word in enumerate(self.words) if word in asked]
        return sorted(place for word in asked for place in self.literal(word))


def match(query: Query, reading: Reading, expansions: Expansions) -> Match | None:
    """Return how the entry answers the query, None where it does not."""
    stretches = _answer(query.root, reading, expansions)
    if stretches is None:
        return None
    together = together_starts(query.root, reading)
    width = len(bare_words(query.root))
    stretches = stretches + [(start, start + width - 1) for start in together]
    spans = _merged([Span(reading.stretches[first][0], reading.stretches[last][1]) for first, last in stretches])
    if together:
        lead: int | None = reading.stretches[together[0]][0]
    else:
        lead = spans[0].start if spans else None
    voice = voice_at(reading.entry, lead)
    return Match(spans, bool(together), voice) if voice in query.voices else None


def together_starts(root: Node, reading: Reading) -> list[int]:
    """Return where all the words asked for stand as written, one after the other."""
    words = bare_words(root)
    return phrase_starts([reading.literal(word.text) for word in words]) if words else []


def voice_at(entry: Entry, lead: int | None) -> Voice:
    """Tell in whose voice an entry answers whose best match begins at offset `lead`."""
    if entry.unit is Unit.NOTE:
        return Voice.NOTE
    if entry.unit is Unit.QUOTATION:
        return Voice.QUOTED
    inside = lead is not None and any(quoted.span.start <= lead < quoted.span.end for quoted in entry.quoted)
    return Voice.QUOTED if inside else Voice.OWN


def occurrences(leaf: Leaf, reading: Reading, expansions: Expansions) -> list[Stretch]:
    """Return the matches of a word, pattern, phrase or group of near words, as stretches of words, in order."""
    if isinstance(leaf, Word):
        return [(place, place) for place in reading.anyhow(leaf)]
    if isinstance(leaf, Wildcard | Fuzzy | Regular):
        return [(place, place) for place in reading.of_words(expansions[leaf])]
    if isinstance(leaf, Phrase):
        starts = phrase_starts([_slot(part, reading, expansions) for part in leaf.parts])
        return [(start, start + len(leaf.parts) - 1) for start in starts]
    slots = near_slots(leaf, reading, expansions)
    return [(place, place) for place in near_members(slots, near_starts(slots, leaf.distance), leaf.distance)]


def near_slots(leaf: Near, reading: Reading, expansions: Expansions) -> list[list[int]]:
    """Return where each word of the group stands."""
    return [_slot(part, reading, expansions) or [] for part in leaf.parts]


def _slot(part: Word | Wildcard, reading: Reading, expansions: Expansions) -> list[int] | None:
    if part == ANY_WORD:
        return None
    return reading.literal(part.text) if isinstance(part, Word) else reading.of_words(expansions[part])


def _answer(node: Node, reading: Reading, expansions: Expansions) -> list[Stretch] | None:
    """Return the matches of a part of the query, None where it is not satisfied."""
    if isinstance(node, Leaf):
        return occurrences(node, reading, expansions) or None
    if isinstance(node, Condition):
        return [] if passes(node, reading.entry) else None
    if isinstance(node, Everything):
        return []
    if isinstance(node, Not):
        return [] if _answer(node.part, reading, expansions) is None else None
    answers = [_answer(part, reading, expansions) for part in node.parts]
    given = [answer for answer in answers if answer is not None]
    if not given or (isinstance(node, And) and len(given) < len(answers)):
        return None
    return [stretch for answer in given for stretch in answer]


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
