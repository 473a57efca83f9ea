"""The index of serge on disk, which Whoosh reads through codec.py; what a query means is serge's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Self

from serge_cli.errors import DamagedIndex
from serge_cli.search.backend import Answer, Found, Group, Sort, Sum, of_groups
from serge_cli.search.entry import UNIT_GROUPS, Entry, Unit
from serge_cli.search.query.entry_words import Reading
from serge_cli.search.query.matching import Matcher
from serge_cli.search.query.quotations import of_passages
from serge_cli.search.query.tree import Fuzzy, Node, Query
from serge_cli.search.whoosh.evaluation import Entries, Evaluation
from serge_cli.search.whoosh.fields import WORD_FIELD_OF
from serge_cli.search.whoosh.scoring import Ranking, Scored, in_order
from serge_cli.search.whoosh.segment import Index
from serge_cli.search.whoosh.segment_list import write_list
from serge_cli.search.whoosh.vocabulary import QueryWords, Vocabulary

if TYPE_CHECKING:
    from serge_cli.search.whoosh.writer import WhooshWriter

_BODY = WORD_FIELD_OF[UNIT_GROUPS[0][0]]


class WhooshBackend:
    """An index in a folder, open for reading as it was at that moment."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index = Index(folder)
        self._vocabularies: dict[str, Vocabulary] = {}
        self._last: tuple[Node, tuple[Unit, ...], QueryWords, list[Evaluation]] | None = None

    @classmethod
    def create(cls, folder: Path) -> Self:
        """Make an empty index in a folder, and the folder where it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        write_list(folder, [])
        return cls(folder)

    def writer(self) -> WhooshWriter:
        """Return a writer; what it changes is seen by this backend after `refresh`."""
        from serge_cli.search.whoosh.writer import WhooshWriter  # noqa: PLC0415 - reading does without the writer

        return WhooshWriter(self._folder)

    def refresh(self) -> None:
        """Read the index as it is now."""
        self._index.close()
        self._index = Index(self._folder)
        self._vocabularies.clear()
        self._last = None

    def find(
        self, query: Query, unit: Unit | tuple[Unit, ...], limit: int | None = None, sort: Sort = Sort.RELEVANCE, offset: int = 0
    ) -> Answer:
        """Return the entries that match."""
        return of_groups(lambda group, asked, window: self._find(query, group, asked, window, sort), unit, limit, sort, offset)

    def each(self, query: Query, unit: Unit) -> Iterator[Found]:
        """Yield the entries of a unit that match, in the order of the corpus."""
        group = next(group for group in UNIT_GROUPS if unit in group)
        words, evaluations, found = self._matching(query, group, (unit,))
        rarities = words.rarities(self._index.norms_of(group)[0])
        yield from self._read(query, words, rarities, ((0.0, place) for place in in_order(evaluations, found)))

    def sums(self, query: Query, unit: Unit) -> dict[Group, Sum]:
        """Return how much of a unit matches, by work and speakers."""
        from serge_cli.search.whoosh.sums import counted_of, summed  # noqa: PLC0415 - few commands count

        group = next(group for group in UNIT_GROUPS if unit in group)
        _, evaluations, found = self._matching(query, group, (unit,))
        counted = [counted_of(each.segment, sorted(entries)) for each, entries in zip(evaluations, found, strict=True)]
        return summed(counted)

    def with_fingerprint(self, fingerprint: str) -> list[Entry]:
        """Return the entries whose words have this fingerprint, in the order of the corpus."""
        from serge_cli.text import fingerprints  # noqa: PLC0415 - locators seldom have one

        lead = fingerprints.lead_of(fingerprint)
        found = (segment.entry(number) for segment in self._index.segments for number in segment.having("print", lead))
        return sorted((entry for entry in found if fingerprints.fingerprint(entry.own_text) == fingerprint), key=attrgetter("order"))

    def fetch(self, identifiers: Sequence[str]) -> list[Entry]:
        """Return the entries with these locators, in the order asked."""
        return list(self._index.entries(identifiers))

    def words(self, prefix: str = "") -> Iterator[str]:
        """Yield the words of passages and notes that begin with `prefix`, sorted."""
        for word, _ in groupby(merge(*(segment.starting(_BODY, prefix) for segment in self._index.segments))):
            yield word

    def frequency(self, word: str) -> int:
        """Return in how many passages and notes a word stands."""
        return self._index.frequency(_BODY, word)

    def near_words(self, word: str, distance: int) -> list[tuple[str, int]]:
        """Return the words near a word, most frequent first."""
        found = self._vocabulary(_BODY).accepted(Fuzzy(word, distance))
        return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))

    def close(self) -> None:
        """Close the files."""
        self._index.close()

    def _find(self, query: Query, group: tuple[Unit, ...], asked: tuple[Unit, ...], window: slice, sort: Sort) -> Answer:
        """Answer from one group: a window of its entries in an order, and the number of all."""
        if query == Query() and window.stop == window.start:
            return Answer((), self._index.norms_of(asked)[0])
        words, evaluations, found = self._matching(query, group, asked)
        total = sum(map(len, found))
        if not total or (window.stop is not None and window.stop <= window.start):
            return Answer((), total, tuple(words.notes))
        entries, average = self._index.norms_of(group)
        rarities = words.rarities(entries)
        best = Ranking(words, query.root, evaluations, rarities, average).best(found, window.stop, sort)
        return Answer(tuple(self._read(query, words, rarities, best[window.start :])), total, tuple(words.notes))

    def _matching(
        self, query: Query, group: tuple[Unit, ...], asked: tuple[Unit, ...]
    ) -> tuple[QueryWords, list[Evaluation], list[Entries]]:
        """Return the entries of some units of a group that match, for each segment; and what it takes to rank them."""
        words, evaluations = self._evaluated(query.root, group)
        return words, evaluations, [evaluation.entries(asked, query.voices) for evaluation in evaluations]

    def _evaluated(self, root: Node, group: tuple[Unit, ...]) -> tuple[QueryWords, list[Evaluation]]:
        """Return what a query means for a group. What was asked last is kept: what is found is often counted, too."""
        if self._last is None or self._last[:2] != (root, group):
            self._last = None  # not both at once
            words = QueryWords(self._vocabulary(WORD_FIELD_OF[group[0]]), root)
            asked = of_passages(root) if Unit.PASSAGE in group else root
            segments = enumerate(self._index.segments)
            self._last = root, group, words, [Evaluation(place, segment, words, group, asked) for place, segment in segments]
        return self._last[2:]

    def _vocabulary(self, field: str) -> Vocabulary:
        known = self._vocabularies.get(field)
        if known is None or known.is_large:
            known = self._vocabularies[field] = Vocabulary(self._index, field)
        return known

    def _read(self, query: Query, words: QueryWords, rarities: Sequence[float], chosen: Iterable[Scored]) -> Iterator[Found]:
        """Yield some of the entries that match, with their matches."""
        matcher, families = Matcher(query, words.expansions, rarities), words.families()
        for score, (segment, number) in chosen:
            entry = self._index.segments[segment].entry(number)
            matched = matcher.match(Reading(entry, families))
            if matched is None:
                raise DamagedIndex(f"{entry.id} was found for {query.text!r} and does not match")
            yield Found(entry, score, matched)
