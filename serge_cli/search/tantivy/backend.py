"""The index of tantivy as serge asks it: what tantivy finds is read, and matching.py says what of it is to be shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import Path

from tantivy import Query as Sought

from serge_cli.search.backend import Answer, Found, Group, Sort, Sum, of_groups
from serge_cli.search.entry import UNIT_GROUPS, Entry, Unit
from serge_cli.search.query.asked_words import AskedWords
from serge_cli.search.query.tree import Fuzzy, Query
from serge_cli.search.tantivy.families import Families
from serge_cli.search.tantivy.fields import TERMS, WORD_FIELD_OF, term
from serge_cli.search.tantivy.index import Index
from serge_cli.search.tantivy.searching import Searching
from serge_cli.search.tantivy.vocabulary import Vocabulary
from serge_cli.text import fingerprints

_BODY = WORD_FIELD_OF[UNIT_GROUPS[0][0]]


class TantivyBackend:
    """An index in a folder, open for reading as it was at that moment."""

    def __init__(self, folder: Path) -> None:
        self._index = Index(folder)
        self._families = Families(folder)
        self._vocabularies: dict[str, Vocabulary] = {}
        self._norms: dict[tuple[Unit, ...], tuple[int, float]] = {}

    def find(
        self, query: Query, unit: Unit | tuple[Unit, ...], limit: int | None = None, sort: Sort = Sort.RELEVANCE, offset: int = 0
    ) -> Answer:
        """Return the entries that match."""
        return of_groups(lambda _, asked, window: self._find(query, asked, window, sort), unit, limit, sort, offset)

    def each(self, query: Query, unit: Unit) -> Iterator[Found]:
        """Return the entries of a unit that match, in the order of the corpus, read one after the other."""
        _, search = self._searching(query, (unit,))
        return (Found(entry, 0.0, match) for entry, match in search.each())

    def sums(self, query: Query, unit: Unit) -> dict[Group, Sum]:
        """Return how much of a unit matches, by work and speakers; one entry of each is read."""
        _, search = self._searching(query, (unit,))
        places = search.places()
        found: dict[int, tuple[Group, Sum]] = {}
        for place, number, words in zip(places, *(self._index.numbers(name, places) for name in ("group", "words")), strict=True):
            if number not in found:
                entry = self._index.entry(place)
                found[number] = Group(entry.document, entry.work, entry.speakers), Sum(0, 0)
            group, before = found[number]
            found[number] = group, Sum(before.entries + 1, before.words + words)
        return dict(found.values())

    def with_fingerprint(self, fingerprint: str) -> list[Entry]:
        """Return the entries whose words have this fingerprint, in the order of the corpus."""
        lead = Sought.term_query(self._index.schema, "print", fingerprints.lead_of(fingerprint))
        found = (self._index.entry(place) for _, place in self._index.first(lead, None))
        return sorted((entry for entry in found if fingerprints.fingerprint(entry.own_text) == fingerprint), key=attrgetter("order"))

    def fetch(self, identifiers: Sequence[str]) -> list[Entry]:
        """Return the entries with these locators, in the order asked."""
        terms = [term("id", each) for each in dict.fromkeys(identifiers)]
        places = self._index.best(Sought.term_set_query(self._index.schema, TERMS, terms), len(terms)) if terms else []
        known = {entry.id: entry for entry in map(self._index.entry, places)}
        return [known[each] for each in identifiers if each in known]

    def words(self, prefix: str = "") -> Iterator[str]:
        """Yield the words of passages and notes that begin with `prefix`, sorted."""
        return iter(sorted(word for word, _ in self._index.words(_BODY, prefix)))

    def frequency(self, word: str) -> int:
        """Return in how many passages and notes a word stands."""
        return self._index.frequency(_BODY, word)

    def near_words(self, word: str, distance: int) -> list[tuple[str, int]]:
        """Return the words near a word, most frequent first."""
        return sorted(self._vocabulary(_BODY).accepted(Fuzzy(word, distance)).items(), key=lambda pair: (-pair[1], pair[0]))

    def close(self) -> None:
        """Close the files."""
        self._index.close()
        self._families.close()

    def _find(self, query: Query, asked: tuple[Unit, ...], window: slice, sort: Sort) -> Answer:
        """Answer from one group: a window of its entries in an order, and the number of all."""
        words, search = self._searching(query, asked)
        if not search.total or (window.stop is not None and window.stop <= window.start):
            return Answer((), search.total, tuple(words.notes))
        return Answer(tuple(search.first(window.stop, sort)[window.start :]), search.total, tuple(words.notes))

    def _searching(self, query: Query, units: tuple[Unit, ...]) -> tuple[AskedWords, Searching]:
        words = AskedWords(self._vocabulary(WORD_FIELD_OF[units[0]]), query.root)
        return words, Searching(self._index, words, query, units, self._norms_of(units[0]))

    def _vocabulary(self, field: str) -> Vocabulary:
        known = self._vocabularies.get(field)
        if known is None or known.is_large:
            known = self._vocabularies[field] = Vocabulary(self._index, self._families, field)
        return known

    def _norms_of(self, unit: Unit) -> tuple[int, float]:
        """Return how many entries the group of a unit has, and their average length norm."""
        group = next(group for group in UNIT_GROUPS if unit in group)
        if group not in self._norms:
            having = Sought.term_set_query(self._index.schema, TERMS, [term("unit", each) for each in group])
            entries = self._index.count(having)
            self._norms[group] = entries, self._index.total(having, "norm") / max(entries, 1)
        return self._norms[group]
