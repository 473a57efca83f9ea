"""Which words of an entry's text answer a query: the exact meaning of the query language, the highlights, and whose words they are.

The memory backend answers by this module alone; every other backend finds its entries by an index and asks this module only about those
it shows. A match of a bare word is that word; a phrase, and all words of the query standing together in order, are one match from the
first to the last word; where a part of the query is not satisfied (one side of an OR) its words are no matches. A passage answers in
the voices of the regions (voices.py) in which the query matches; one may have all words and no region that has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import Voice
from serge_cli.model.span import Span
from serge_cli.search.entry import Unit
from serge_cli.search.query.close import chains, in_one_sentence
from serge_cli.search.query.conditions import passes
from serge_cli.search.query.entry_words import Part, Reading, Stretch, quotation_edges
from serge_cli.search.query.positions import near_members, near_starts, near_stretches, phrase_starts
from serge_cli.search.query.quotations import inside, of_passages
from serge_cli.search.query.tree import (
    ALL_VOICES,
    ANY_WORD,
    PASSAGE_VOICES,
    Across,
    And,
    Close,
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
    positive_leaves,
)
from serge_cli.search.query.voices import OWN, by_region, matching_regions, region, voice

if TYPE_CHECKING:
    from serge_cli.search.query.expressions import Rows

Expansions = Mapping[Pattern, frozenset[str]]  # the words of the index that a pattern stands for
ExaminedMatch = tuple[Stretch, list[Stretch]]  # from its first to its last word, and what is asked for in it
Answering = Callable[["_Text"], list[Leaf] | None]  # the leaves of a part of the query that match, None where it is not satisfied

_VOICE_OF = {Unit.NOTE: Voice.NOTE, Unit.QUOTATION: Voice.QUOTED, Unit.PIECE: Voice.QUOTED}  # of all that they say


@dataclass(frozen=True, slots=True)
class Asked:
    """A word, pattern or phrase that a query asks for, and how rare it is: 0 where every entry has it."""

    leaf: Leaf
    rarity: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in an entry's text where something asked for stands; `asked` is its number among all that is."""

    span: Span
    asked: int


@dataclass(frozen=True, slots=True)
class Match:
    """How an entry answers: the spans to highlight, sorted and apart, with the voice of each; `exact` where all words stand together.

    `voices` are those in which the whole query matches. Where only some voices are asked for, `spans` have one of them, and `marks`,
    some of which are to be shown, stand in regions in which the query matches.
    """

    spans: tuple[Span, ...]
    exact: bool
    voices: tuple[Voice, ...]
    match_voices: tuple[Voice, ...]
    marks: tuple[Mark, ...]
    asked: tuple[Asked, ...]


class Matcher:
    """A query, ready to be matched with entries; `rarities` are those of what it asks for, in the order written, each once."""

    def __init__(self, query: Query, expansions: Expansions, rarities: Sequence[float]) -> None:
        self._voices, self._expansions = query.voices, expansions
        self._others, self._passages = _Tree(query.root), _Tree(of_passages(query.root))
        self._bare = [word.text for word in bare_words(query.root)]
        leaves = dict.fromkeys(positive_leaves(query.root))
        self._numbers = {leaf: number for number, leaf in enumerate(leaves)}
        self._asked = tuple(map(Asked, leaves, rarities))

    def match(self, reading: Reading) -> Match | None:
        """Return how an entry answers the query, None where it does not."""
        text, only = _Text(reading, self._expansions), _VOICE_OF.get(reading.entry.unit)
        tree = self._others if only else self._passages
        leaves = tree.answer(text)
        if leaves is None:
            return None
        text.look_up(tree.leaves)
        regions = tree.regions(text) if text.edges else {OWN}
        voices = (only,) if only else tuple([each for each in PASSAGE_VOICES if each in map(voice, regions)])
        narrowed = not self._voices.issuperset((only,) if only else PASSAGE_VOICES)
        if narrowed and self._voices.isdisjoint(voices):
            return None
        together = phrase_starts([reading.literal(word) for word in self._bare]) if self._bare else []
        asks_quotations = tree.root != self._others.root  # words outside the quotation are no match
        found = self._stretches(text, leaves, () if asks_quotations else together)
        if narrowed:
            found = [each for each in found if (where := text.region(each)) is not None and voice(where) in self._voices]
        within = {where for where in regions if voice(where) in self._voices} if narrowed else None
        marks = [Mark(span, number) for stretch, number in self._marks(text, leaves, within) if (span := text.known_span(stretch))]
        said = [only or text.voice_at(first) for first, _ in found] if text.edges else [only or Voice.OWN] * len(found)
        return Match(tuple(map(text.span, found)), bool(together), voices, tuple(said), tuple(marks), self._asked)

    def accepts(self, reading: Reading) -> bool:
        """Return whether an entry answers the query: quicker than how it does, where all voices are asked for."""
        if self._voices == ALL_VOICES:
            tree = self._others if reading.entry.unit in _VOICE_OF else self._passages
            return tree.answer(_Text(reading, self._expansions)) is not None
        return self.match(reading) is not None

    def _stretches(self, text: _Text, leaves: Sequence[Leaf], together: Sequence[int]) -> list[Stretch]:
        """Return what is to be highlighted; words side by side are one match unless a quotation begins or ends between them."""
        width = len(self._bare) - 1
        whole = [(start, start + width) for start in together] if width > 0 else []
        return _merged([*(each for each in whole if text.region(each) is not None), *(each for leaf in leaves for each in text.of(leaf))])

    def _marks(self, text: _Text, leaves: Iterable[Leaf], within: set[int] | None) -> list[tuple[Stretch, int]]:
        """Return where what is asked for stands, in order, each place with its number; of some regions alone."""
        found: list[tuple[Stretch, int]] = []
        for leaf in dict.fromkeys(leaves):
            if isinstance(leaf, Inside):
                for (first, last), members in text.examined(leaf):
                    if within is None or text.common_region(members) in within:
                        part = text.part(first, last + 1)
                        found += self._marks(part, positive_leaves(leaf.part), None)
            else:
                number = self._numbers[leaf]
                found += [(stretch, number) for stretch in text.wholes(leaf, within)]
        return found if len(self._numbers) == 1 else sorted(found)


class _Tree:
    """A query as it is asked of some entries: of passages, or of notes and quotations."""

    def __init__(self, root: Node) -> None:
        self.root, self.answer, self.leaves = root, _answering(root), tuple(positive_leaves(root))
        self._by_region = by_region(root)

    def regions(self, text: _Text) -> set[int]:
        """Return the regions in which the query matches, of a text that it matches."""
        return text.reading.regions() if self._by_region is None else _regions(self._by_region, text)


class _Text:
    """An entry that is matched, and where in it what a query asks for stands: each leaf is looked for once."""

    __slots__ = ("_examined", "_expansions", "_found", "_places", "edges", "reading", "words")

    def __init__(self, reading: Reading, expansions: Expansions, words: Part | None = None) -> None:
        self.reading, self.words, self._expansions = reading, words or reading, expansions
        self.edges = quotation_edges(reading.entry) if reading.entry.quoted else []
        self._found: dict[Leaf, list[Stretch]] = {}
        self._examined: dict[Examined, list[ExaminedMatch]] = {}
        self._places: Mapping[int, Stretch] = {}

    def part(self, first: int, after: int) -> _Text:
        """Return the words from `first` up to `after` as a text."""
        return _Text(self.reading, self._expansions, Part(self.reading, first, after))

    def of(self, leaf: Leaf) -> list[Stretch]:
        """Return the matches of a leaf."""
        found = self._found.get(leaf)
        if found is None:
            if isinstance(leaf, Examined):
                found = sorted({each for _, members in self.examined(leaf) for each in members})
            else:
                found = occurrences(leaf, self.words, self._expansions)
            self._found[leaf] = found
        return found

    def examined(self, leaf: Examined) -> list[ExaminedMatch]:
        """Return the matches of what is found by reading."""
        if leaf not in self._examined:
            self._examined[leaf] = examined(leaf, self.words, self._expansions)
        return self._examined[leaf]

    def wholes(self, leaf: Leaf, within: set[int] | None) -> list[Stretch]:
        """Return each match of a leaf from its first word to its last; in some regions alone."""
        if isinstance(leaf, Near):
            parted = {OWN: self.slots(leaf)} if within is None else self.by_region(leaf)
            groups = [slots for where, slots in parted.items() if within is None or where in within]
            return [each for slots in groups for each in near_stretches(slots, leaf.distance)]
        if isinstance(leaf, Examined):
            return [whole for whole, members in self.examined(leaf) if within is None or self.common_region(members) in within]
        return self.of(leaf) if within is None else [each for each in self.of(leaf) if self.region(each) in within]

    def slots(self, leaf: Near) -> list[list[int]]:
        """Return where each word of a group stands."""
        return near_slots(leaf, self.words, self._expansions)

    def look_up(self, leaves: Iterable[Leaf]) -> None:
        """Look up where in the text the words of some leaves stand, for what is asked of regions and spans."""
        groups = (self.slots(leaf) if isinstance(leaf, Near) else self.of(leaf) for leaf in leaves)
        self._places = self.reading.where(chain.from_iterable(chain.from_iterable(groups)))

    def known_span(self, stretch: Stretch) -> Span | None:
        """Return where a stretch of words stands in the text, None where its words were not looked up."""
        first, last = self._places.get(stretch[0]), self._places.get(stretch[1])
        return Span(first[0], last[1]) if first and last else None

    def span(self, stretch: Stretch) -> Span:
        """Return where a stretch of words stands in the text."""
        return Span(self._places[stretch[0]][0], self._places[stretch[1]][1])

    def region(self, stretch: Stretch) -> int | None:
        """Return the region of a stretch of words, None where they stand in several."""
        return region(self.edges, self._places[stretch[0]][0], self._places[stretch[1]][0]) if self.edges else OWN

    def common_region(self, stretches: Iterable[Stretch]) -> int | None:
        """Return the region in which all of some stretches stand."""
        found = set(map(self.region, stretches))
        return found.pop() if len(found) == 1 else None

    def voice_at(self, place: int) -> Voice:
        """Return the voice of a word."""
        return voice(self.region((place, place)) or OWN)

    def by_region(self, leaf: Near) -> dict[int, list[list[int]]]:
        """Return where each word of a group stands, by the regions that have them all."""
        found: dict[int, list[list[int]]] = {}
        slots = self.slots(leaf)
        for number, slot in enumerate(slots):
            for place in slot:
                found.setdefault(self.region((place, place)) or OWN, [[] for _ in slots])[number].append(place)
        return {where: each for where, each in found.items() if all(each)}


def _regions(root: Node, text: _Text) -> set[int]:
    """Return the regions of a text in which a query matches."""

    def holding(leaf: Leaf) -> set[int]:
        if isinstance(leaf, Near):
            return {where for where, slots in text.by_region(leaf).items() if near_starts(slots, leaf.distance)}
        if isinstance(leaf, Examined):
            return {where for _, members in text.examined(leaf) if (where := text.common_region(members)) is not None}
        return {where for each in text.of(leaf) if (where := text.region(each)) is not None}

    def all_or_none(node: Node) -> set[int]:
        return set() if _answering(node)(text) is None else text.reading.regions()

    return matching_regions(root, holding, all_or_none)


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


def examined(leaf: Examined, reading: Reading | Part, expansions: Expansions) -> list[ExaminedMatch]:
    """Return the matches of what only a text can tell: from the first to the last word of each, and what is asked for in it."""
    if isinstance(leaf, Across):
        return [(each, [each]) for each in rows(leaf.pattern).stretches(reading.words, reading.literal)]
    if isinstance(leaf, Inside):
        assert isinstance(reading, Reading), "quotations are not sought in parts of passages"
        return list(inside(leaf.part, reading, lambda part, where: occurrences(part, where, expansions)))
    parts = [_wholes(part, reading, expansions) for part in leaf.parts]
    if not all(parts):
        return []
    return chained(leaf, parts, reading.sentence_starts() if leaf.sentence else None)


def chained(leaf: Close, parts: Sequence[Iterable[Stretch]], starts: Sequence[int] | None) -> list[ExaminedMatch]:
    """Return the matches of what stands close together, by where each part of it stands; and by where sentences begin, if they count."""
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


def _answering(node: Node) -> Answering:
    """Return what finds the leaves of a part of the query that match."""
    if isinstance(node, And | Or):
        return _joined([_answering(part) for part in node.parts], all_parts=isinstance(node, And))
    if isinstance(node, Condition):
        return lambda text: [] if passes(node, text.reading.entry) else None
    if isinstance(node, Everything):
        return lambda text: []
    if isinstance(node, Not):
        part = _answering(node.part)
        return lambda text: [] if part(text) is None else None
    return lambda text: [node] if text.of(node) else None


def _joined(parts: Sequence[Answering], *, all_parts: bool) -> Answering:
    """Return what finds the leaves of all parts that match, or of those parts that are satisfied."""

    def answer(text: _Text) -> list[Leaf] | None:
        answers = [part(text) for part in parts]
        given = [answer for answer in answers if answer is not None]
        if not given or (all_parts and len(given) < len(answers)):
            return None
        return [leaf for answer in given for leaf in answer]

    return answer


def _merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches of words in order, those that share a word as one."""
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged
