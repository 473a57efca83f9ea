"""The yardstick: an index held in memory that reads every entry for every query. Slow and obviously right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Self

from serge_cli.model.quick_dataclass import replace
from serge_cli.search.backend import Answer, Found, Group, Sort, Sum, sort_key
from serge_cli.search.entry import UNIT_GROUPS, Entry, Unit
from serge_cli.search.query import ranking
from serge_cli.search.query.entry_words import Reading
from serge_cli.search.query.matching import Expansions, Matcher, rows
from serge_cli.search.query.patterns import accepts, chosen
from serge_cli.search.query.tree import (
    ANY_WORD,
    Across,
    Close,
    Fuzzy,
    Near,
    Node,
    Or,
    Pattern,
    Phrase,
    Query,
    Word,
    patterns,
    positive_leaves,
)
from serge_cli.search.scored import Weighing, scored
from serge_cli.text.fingerprints import fingerprint as fingerprint_of_text


class MemoryBackend:
    """Entries in a dict, by their locators."""

    def __init__(self) -> None:
        self._readings: dict[str, Reading] = {}

    def writer(self) -> MemoryWriter:
        """Return a writer to this index."""
        return MemoryWriter(self._readings)

    def find(
        self, query: Query, unit: Unit | tuple[Unit, ...], limit: int | None = None, sort: Sort = Sort.RELEVANCE, offset: int = 0
    ) -> Answer:
        """Return the entries that match."""
        units = (unit,) if isinstance(unit, Unit) else unit
        found: list[Found] = []
        notes: list[str] = []
        for group in UNIT_GROUPS:
            if set(group) & set(units):
                readings = self._group(group)
                expansions, remarks = _expanded(query.root, vocabulary(readings))
                rarities = _rarities(query.root, readings, expansions)
                matcher = Matcher(query, expansions, rarities)
                matches = [(r, m) for r in readings if r.entry.unit in units and (m := matcher.match(r))]
                norms = [ranking.length_norm(reading.entry, len(reading.words)) for reading in readings]
                average = sum(norms) / max(len(norms), 1)
                found.extend(scored(Weighing(query.root, expansions, rarities, average), matches, close=sort is Sort.RELEVANCE))
                notes.extend(remarks)
        found.sort(key=sort_key(sort))
        last = None if limit is None else offset + limit
        return Answer(tuple(found[offset:last]), len(found), tuple(dict.fromkeys(notes)))

    def each(self, query: Query, unit: Unit) -> Iterator[Found]:
        """Yield the entries of a unit that match, in the order of the corpus."""
        for found in self.find(query, unit, None, Sort.DOCUMENT).found:
            yield replace(found, score=0.0)

    def sums(self, query: Query, unit: Unit) -> dict[Group, Sum]:
        """Return how much of a unit matches, by work and speakers."""
        found: dict[Group, Sum] = {}
        for entry in (each.entry for each in self.each(query, unit)):
            group = Group(entry.document, entry.work, entry.speakers)
            before = found.get(group, Sum(0, 0))
            found[group] = Sum(before.entries + 1, before.words + len(self._readings[entry.id].words))
        return found

    def with_fingerprint(self, fingerprint: str) -> list[Entry]:
        """Return the entries whose words have this fingerprint, in the order of the corpus."""
        entries = (reading.entry for reading in self._readings.values())
        return sorted((each for each in entries if fingerprint_of_text(each.own_text) == fingerprint), key=lambda each: each.order)

    def fetch(self, identifiers: Sequence[str]) -> list[Entry]:
        """Return the entries with these locators, in the order asked."""
        return [self._readings[each].entry for each in identifiers if each in self._readings]

    def words(self, prefix: str = "") -> Iterator[str]:
        """Yield the words of passages and notes that begin with `prefix`, sorted."""
        yield from sorted(word for word in vocabulary(self._group(UNIT_GROUPS[0])) if word.startswith(prefix))

    def frequency(self, word: str) -> int:
        """Return in how many passages and notes a word stands."""
        return vocabulary(self._group(UNIT_GROUPS[0]))[word]

    def near_words(self, word: str, distance: int) -> list[tuple[str, int]]:
        """Return the words near a word, most frequent first."""
        accepted = accepts(Fuzzy(word, distance))
        near = [(other, count) for other, count in vocabulary(self._group(UNIT_GROUPS[0])).items() if accepted(other)]
        return sorted(near, key=lambda pair: (-pair[1], pair[0]))

    def close(self) -> None:
        """Do nothing: there are no files."""

    def _group(self, units: tuple[Unit, ...]) -> list[Reading]:
        return [reading for reading in self._readings.values() if reading.entry.unit in units]


def vocabulary(readings: list[Reading]) -> Counter[str]:
    """Return every word with the number of entries that have it."""
    return Counter(word for reading in readings for word in reading.present)


def _expanded(root: Node, known: Counter[str]) -> tuple[Expansions, list[str]]:
    expansions: dict[Pattern, frozenset[str]] = {}
    remarks: list[str] = []
    for pattern in dict.fromkeys(patterns(root)):
        accepted = accepts(pattern)
        words, remark = chosen(pattern, [(word, count) for word, count in known.items() if accepted(word)])
        expansions[pattern] = frozenset(words)
        remarks.extend(remark)
    return expansions, remarks


def _rarities(root: Node, readings: list[Reading], expansions: Expansions) -> list[float]:
    """Return how rare each thing asked for is, in the order written."""
    known, number = vocabulary(readings), len(readings)
    leaves = dict.fromkeys(positive_leaves(root))
    return [ranking.rarity(number, min(number, _standing(leaf, readings, known, expansions))) for leaf in leaves]


def _standing(leaf: Node, readings: list[Reading], known: Counter[str], expansions: Expansions) -> int:
    """Return in about how many entries a leaf stands: the sum over its words, the rarest word of a phrase."""
    if isinstance(leaf, Phrase | Near | Close | Or):
        either = sum if isinstance(leaf, Or) else min
        return either(_standing(part, readings, known, expansions) for part in leaf.parts if part != ANY_WORD)
    if isinstance(leaf, Across):
        return sum(min(map(known.__getitem__, words)) for words in rows(leaf.pattern).fixed)
    if isinstance(leaf, Word):
        return sum(known[form] for form in {form for reading in readings for form in reading.forms(leaf)})
    return sum(known[word] for word in expansions[leaf]) if isinstance(leaf, Pattern) else len(readings)


class MemoryWriter:
    """Changes that hold when the block ends without an error."""

    def __init__(self, readings: dict[str, Reading]) -> None:
        self._target = readings
        self._changed = dict(readings)

    def add(self, entry: Entry) -> None:
        """Put an entry in."""
        self._changed[entry.id] = Reading(entry)

    def remove_document(self, document: str) -> None:
        """Take out every entry of a document."""
        self._changed = {key: reading for key, reading in self._changed.items() if reading.entry.document != document}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None:
            self._target.clear()
            self._target.update(self._changed)
