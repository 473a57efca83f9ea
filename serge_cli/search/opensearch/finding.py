"""Answering one query from one group of entries: by the engine's own order where its answer is exact, else by reading what may match.

The engine names the best of each class (ranking.py) by its own BM25; those that were read are scored by serge's formulas and numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import nsmallest

from serge_cli import cluster_messages as messages
from serge_cli.errors import DamagedIndex
from serge_cli.search.backend import NO_YEAR, Answer, Found, Group, Sort, Sum, sort_key
from serge_cli.search.entry import Unit
from serge_cli.search.opensearch.asking import Body, all_of, none_of
from serge_cli.search.opensearch.cluster import Cluster, buckets_in, hits_of, total_of
from serge_cli.search.opensearch.documents import entry_of, value, whole_place
from serge_cli.search.opensearch.marker import Marker
from serge_cli.search.opensearch.questions import MOST_CLAUSES, Asked, Questions, clauses
from serge_cli.search.opensearch.vocabulary import Vocabulary
from serge_cli.search.query import ranking
from serge_cli.search.query.asked_words import AskedWords
from serge_cli.search.query.entry_words import Reading
from serge_cli.search.query.matching import Matcher
from serge_cli.search.query.tree import Query, Word, accents, bare_words, positive_leaves
from serge_cli.search.scored import Matched, Weighing, scored

_MOST_AT_ONCE = 10_000  # hits that the engine gives in one answer
_KEPT = 4  # times as many answers as wanted, before the worst are forgotten
_GROUPS = 1_000  # sums in one answer
_COLUMNS: dict[Sort, list[Body]] = {
    Sort.DATE: [{"year": {"order": "asc", "missing": NO_YEAR}}],
    Sort.LENGTH: [{"size": "asc"}],
}


class Finding:
    """One query to some units of one group."""

    def __init__(self, cluster: Cluster, marker: Marker, vocabulary: Vocabulary, query: Query, units: Sequence[Unit]) -> None:
        self._cluster, self._marker, self._query = cluster, marker, query
        vocabulary.forget()
        words = AskedWords(vocabulary, query.root)
        self._families, self._notes, self._expansions = words.families(), tuple(words.notes), words.expansions
        counted = marker.groups[vocabulary.group]
        self._average = counted.norms / max(counted.entries, 1)
        self._rarities = words.rarities(counted.entries)
        self._matcher = Matcher(query, self._expansions, self._rarities)
        self._leaves = list(dict.fromkeys(positive_leaves(query.root)))
        for most in (MOST_CLAUSES, 0):
            self._questions = Questions(words, whole_place(vocabulary.group), some_odd=marker.odd > 0, most=most)
            self._asked: Asked = self._questions.whole(query, units)
            if clauses([self._asked.body, *(self._questions.of(leaf).body for leaf in self._leaves)]) <= MOST_CLAUSES:
                break

    def answer(self, wanted: int | None, sort: Sort) -> Answer:
        """Return the first `wanted` entries that match in an order, and the number of all."""
        if not self._asked.exact or wanted is None or wanted > _MOST_AT_ONCE:
            return self._by_reading(wanted, sort)
        if sort is Sort.RELEVANCE and self._leaves:
            return self._by_class(wanted)
        return self._in_order(wanted, sort)

    def answered(self) -> Iterator[Matched]:
        """Yield the entries that match, in the order of the corpus."""
        for hit in self._cluster.hits(self._marker.name, self._asked.body, "order"):
            answered = self._read(hit)
            if answered:
                yield answered

    def sums(self) -> dict[Group, Sum]:
        """Return how much matches, by work and speakers, in the order of the corpus."""
        if not self._asked.exact:
            return self._sums_by_reading()
        found: list[tuple[int, Group, Sum]] = []
        after: Body = {}
        while True:
            paged = {"size": _GROUPS, "sources": [{"cast": {"terms": {"field": "cast"}}}], **after}
            first = {"top_hits": {"size": 1, "sort": [{"order": "asc"}]}}
            aggregations = {"sums": {"composite": paged, "aggs": {"first": first, "words": {"sum": {"field": "words"}}}}}
            answer = self._cluster.search(self._marker.name, {"size": 0, "query": self._asked.body, "aggs": aggregations})
            buckets = buckets_in(answer, "sums")
            found.extend(map(self._sum, buckets))
            if len(buckets) < _GROUPS:
                return {group: number for _, group, number in sorted(found)}
            after = {"after": answer["aggregations"]["sums"]["after_key"]}

    def _sum(self, bucket: Body) -> tuple[int, Group, Sum]:
        """Return the place of the first entry of a sum, whose sum it is, and the sum."""
        (hit,) = hits_of(bucket.get("first", {}))
        entry = entry_of(hit.get("_source"), self._marker.key)
        return entry.order, Group(entry.document, entry.work, entry.speakers), Sum(bucket["doc_count"], round(bucket["words"]["value"]))

    def _sums_by_reading(self) -> dict[Group, Sum]:
        found: dict[Group, Sum] = {}
        for reading, _ in self.answered():
            group = Group(reading.entry.document, reading.entry.work, reading.entry.speakers)
            before = found.get(group, Sum(0, 0))
            found[group] = Sum(before.entries + 1, before.words + len(reading.words))
        return found

    # Ways of answering

    def _by_reading(self, wanted: int | None, sort: Sort) -> Answer:
        """Answer by reading all that may match; no more is kept than may be wanted."""
        kept: list[Matched] = []
        total = 0
        most = None if wanted is None else max(wanted, ranking.CLOSE_LOOK)
        for answered in self.answered():
            kept.append(answered)
            total += 1
            if most is not None and len(kept) > _KEPT * most:
                kept = self._best(kept, most, sort)
        return self._scored(kept, wanted, sort, total)

    def _best(self, answered: Sequence[Matched], most: int, sort: Sort) -> list[Matched]:
        """Return those that may be among the first `most`: closeness, which is not measured yet, counts for no more than a few."""
        known = {reading.entry.order: (reading, match) for reading, match in answered}
        best = nsmallest(most, self._with_scores(answered, close=False), key=sort_key(sort))
        return [known[found.entry.order] for found in best]

    def _in_order(self, wanted: int, sort: Sort) -> Answer:
        """Answer in an order that the engine knows."""
        body = {"size": wanted, "query": self._asked.body, "sort": [*_COLUMNS.get(sort, ()), {"order": "asc"}], "track_total_hits": True}
        answer = self._cluster.search(self._marker.name, body)
        return self._scored(list(map(self._surely, hits_of(answer))), wanted, sort, total_of(answer))

    def _by_class(self, wanted: int) -> Answer:
        """Answer with the best of each class by the engine's scores."""
        scored = [self._questions.of(leaf).body for leaf in self._leaves]
        bodies = [
            {
                "size": max(wanted, ranking.CLOSE_LOOK),
                "query": {"bool": {"filter": [self._asked.body, *of_class], "should": scored}},
                "sort": [{"_score": "desc"}, {"order": "asc"}],
                "track_total_hits": True,
            }
            for of_class in self._classes()
        ]
        answers = self._cluster.searches(self._marker.name, bodies)
        answered = [self._surely(hit) for answer in answers for hit in hits_of(answer)]
        return self._scored(answered, wanted, Sort.RELEVANCE, sum(map(total_of, answers)))

    def _classes(self) -> list[list[Body]]:
        """Return what the entries of each class have or have not: every entry is in one."""
        root = self._query.root
        words = [word.text for word in bare_words(root)]
        together = [self._questions.literally(words)] if words else []
        literal = all_of(self._questions.of(Word(leaf.text, exact=True)).body for leaf in self._leaves if isinstance(leaf, Word))
        apart = list(map(none_of, together))
        classes = [together] if together else []
        classes += [[*apart, literal], [*apart, none_of(literal)]]
        typed = accents(root)
        if not typed:
            return classes
        accented = all_of({"term": {"accents": value(word)}} for word in typed)
        return [[first, *each] for first in (accented, none_of(accented)) for each in classes]

    def _scored(self, answered: Sequence[Matched], wanted: int | None, sort: Sort, total: int) -> Answer:
        found = sorted(self._with_scores(answered, close=sort is Sort.RELEVANCE), key=sort_key(sort))
        return Answer(tuple(found[:wanted]), total, self._notes)

    def _with_scores(self, answered: Sequence[Matched], *, close: bool) -> list[Found]:
        return scored(Weighing(self._query.root, self._expansions, self._rarities, self._average), answered, close=close)

    # Entries

    def _read(self, hit: Body) -> Matched | None:
        """Return an entry that the cluster found and how it matches, None where it does not."""
        reading = Reading(entry_of(hit.get("_source"), self._marker.key), self._families)
        match = self._matcher.match(reading)
        return (reading, match) if match else None

    def _surely(self, hit: Body) -> Matched:
        """Return an entry that the cluster found by a question that finds only what matches."""
        answered = self._read(hit)
        if answered is None:
            raise DamagedIndex(messages.FORGED)
        return answered
