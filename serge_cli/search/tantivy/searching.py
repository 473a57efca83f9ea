"""One query to one group of units: what tantivy finds, how much of it matches, and which of it comes first.

tantivy tells neither how often a word stands in an entry nor where. So it is asked class by class (ranking.py) for the best by its own
score, a few more than are wanted; these are read, and their scores are serge's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from operator import itemgetter

from tantivy import DocAddress as Place
from tantivy import Query as Sought

from serge_cli.errors import DamagedIndex
from serge_cli.search.backend import Found, Sort, entry_key
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.asked_words import AskedWords
from serge_cli.search.query.entry_words import Reading
from serge_cli.search.query.matching import Match, Matcher
from serge_cli.search.query.ranking import CLOSE_LOOK, measures_closeness
from serge_cli.search.query.tree import Query, Word, accents, bare_words, positive_leaves, whole_phrase
from serge_cli.search.scored import Weighing, scores
from serge_cli.search.tantivy.fields import TERMS, WORD_FIELD_OF, term
from serge_cli.search.tantivy.index import EVERYTHING, NOTHING, Index, integers
from serge_cli.search.tantivy.joining import all_of, none_of, unscored
from serge_cli.search.tantivy.translation import Translation

_MORE = 10  # entries that are read beyond those wanted, where closeness does not count
_MOST_READ = 2_000  # entries in memory, before all but the best are forgotten
_COLUMN_OF = {Sort.DOCUMENT: "order", Sort.DATE: "date", Sort.LENGTH: "size"}


class Searching:
    """A query of some units of one group, which has an `average` length norm over its `entries`."""

    def __init__(self, index: Index, words: AskedWords, query: Query, units: tuple[Unit, ...], norms: tuple[int, float]) -> None:
        self._index, self._words, self._query, (entries, average) = index, words, query, norms
        self._translation = Translation(index, WORD_FIELD_OF[units[0]], words)
        self._plan = self._translation.entries(query, units)
        self._weighing = Weighing(query.root, words.expansions, words.rarities(entries), average)
        self._matcher = Matcher(query, words.expansions, self._weighing.weights)

    @cached_property
    def total(self) -> int:
        """The number of entries that match."""
        return self._sure + len(self._verified)

    @cached_property
    def _sure(self) -> int:
        return 0 if self._plan.least is NOTHING else self._index.count(self._plan.least)

    def each(self) -> Iterator[tuple[Entry, Match]]:
        """Yield the entries that match, in the order of the corpus, one read after the other."""
        places = (place for _, place in self._index.first(self._plan.query, None))
        for reading in self._readings(places):
            match = self._matcher.match(reading)
            if match is not None:
                yield reading.entry, match
            elif self._plan.exact:
                raise self._mismatch(reading)

    def places(self) -> list[Place]:
        """Return where the entries that match are stored, in the order of the corpus."""
        sure = self._index.first(self._plan.least, None)
        found = [*sure, *((order, place) for order, place, _ in self._verified)]
        return [place for _, place in (sure if self._plan.exact else sorted(found, key=itemgetter(0)))]

    def first(self, wanted: int | None, sort: Sort) -> list[Found]:
        """Return the first `wanted` of the entries that match (None: all) in an order, with their scores."""
        whole = wanted is None or wanted >= self._sure
        places = (place for _, place in self._index.first(self._plan.least, None)) if whole else self._chosen(wanted or 0, sort)
        kept = [reading for *_, reading in self._verified if reading]
        forgotten = (place for _, place, reading in self._verified if not reading)
        readings = chain(self._readings(places), kept, self._readings(forgotten))
        some: list[Reading] = []
        for reading in readings:
            some.append(reading)
            if wanted is not None and len(some) > _MOST_READ + wanted:
                some = [each for each, _ in self._ordered(some, sort, close=False)[: max(wanted, CLOSE_LOOK)]]
        return [self._found(*each) for each in self._ordered(some, sort, close=sort is Sort.RELEVANCE)[:wanted]]

    def _ordered(self, some: list[Reading], sort: Sort, *, close: bool) -> list[tuple[Reading, float]]:
        """Return some entries with their scores, in an order."""
        key = entry_key(sort)
        pairs = zip(some, scores(self._weighing, some, close=close), strict=True)
        return sorted(pairs, key=lambda pair: key(pair[0].entry, pair[1]))

    def _found(self, reading: Reading, score: float) -> Found:
        match = self._matcher.match(reading)
        if match is None:
            raise self._mismatch(reading)
        return Found(reading.entry, score, match)

    def _mismatch(self, reading: Reading) -> DamagedIndex:
        return DamagedIndex(f"{reading.entry.id} was found for {self._query.text!r} and does not match")

    @cached_property
    def _verified(self) -> list[tuple[int, Place, Reading | None]]:
        """What matches of that which tantivy is not sure of: the place of each in the corpus, where it is stored, some of it read."""
        found: list[tuple[int, Place, Reading | None]] = []
        if self._plan.sure is not None:
            query, sure = self._plan.query, self._plan.sure
            doubtful = self._index.first(query if sure is NOTHING else all_of((query, none_of(sure))), None)
            for (order, place), reading in zip(doubtful, self._readings(place for _, place in doubtful), strict=True):
                if self._matcher.accepts(reading):
                    found.append((order, place, reading if len(found) < _MOST_READ else None))
        return found

    def _readings(self, places: Iterable[Place]) -> Iterator[Reading]:
        """Yield some entries ready to be matched."""
        families = self._words.families()
        return (Reading(self._index.entry(place), families) for place in places)

    def _chosen(self, wanted: int, sort: Sort) -> list[Place]:
        """Return where the entries are stored among which the first `wanted` are."""
        if sort is Sort.RELEVANCE and any(positive_leaves(self._query.root)):
            return self._best(wanted)
        column = _COLUMN_OF.get(sort, "order")  # where only filters are asked for all are equal
        found = self._index.first(self._plan.least, wanted, column)
        if column == "order":
            return [place for _, place in found]
        last = found[-1][0]
        equal = integers(self._index.schema, column, last, last)
        before = [place for number, place in found if number != last]
        return before + [place for _, place in self._index.first(all_of((self._plan.least, equal)), wanted - len(before))]

    def _best(self, wanted: int) -> list[Place]:
        """Return where the entries of the highest classes are stored, some more than wanted."""
        chosen: list[Place] = []
        more = CLOSE_LOOK if measures_closeness(bare_words(self._query.root)) else _MORE
        for narrowed in self._classes():
            if len(chosen) >= wanted:
                break
            chosen += self._index.best(all_of((self._plan.least, *map(unscored, narrowed))), wanted + more)
        return chosen

    def _classes(self) -> Iterator[tuple[Sought, ...]]:
        """Yield for each class what entries of it have that the entries of the others have not, the highest class first."""
        typed = [Sought.term_query(self._index.schema, TERMS, term("accents", word)) for word in sorted(accents(self._query.root))]
        for above in ((all_of(typed),), (none_of(all_of(typed)),)) if typed else ((),):
            together, literal = self._together(), self._literal()
            yield *above, together
            yield *above, none_of(together), literal
            yield *above, none_of(together), none_of(literal)

    def _together(self) -> Sought:
        """Return the query for entries in which all words asked for stand together as written."""
        whole = whole_phrase(self._query.root)
        return NOTHING if whole is None else self._translation.plan(whole).query

    def _literal(self) -> Sought:
        """Return the query for entries in which every word stands as written."""
        words = dict.fromkeys(leaf.text for leaf in positive_leaves(self._query.root) if isinstance(leaf, Word))
        return all_of(self._translation.plan(Word(text, exact=True)).query for text in words) if words else EVERYTHING
