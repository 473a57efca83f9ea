"""An index in an OpenSearch cluster, open for reading: the cluster finds and counts, matching.py says what matches and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Self

from serge_cli import cluster_messages as messages
from serge_cli.errors import DamagedIndex
from serge_cli.model.quick_dataclass import replace
from serge_cli.search.backend import Answer, Found, Group, Sort, Sum, of_groups
from serge_cli.search.entry import UNIT_GROUPS, Entry, Unit
from serge_cli.search.opensearch.cluster import Cluster
from serge_cli.search.opensearch.documents import GROUP_OF, entry_of, identifier
from serge_cli.search.opensearch.finding import Finding
from serge_cli.search.opensearch.marker import read_marker
from serge_cli.search.opensearch.vocabulary import Vocabulary
from serge_cli.search.query.tree import Fuzzy, Query
from serge_cli.text.fingerprints import fingerprint as fingerprint_of_text


class OpenSearchBackend:
    """The index that a folder of a generation names."""

    def __init__(self, folder: Path) -> None:
        self._marker = read_marker(folder)
        self._cluster = Cluster(self._marker.url)
        self._vocabularies = [Vocabulary(self._cluster, self._marker, group) for group in range(len(UNIT_GROUPS))]

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Return the index, found to be in the cluster and whole; ClusterError or DamagedIndex where it is not."""
        opened = cls(folder)
        try:
            opened.check()
        except BaseException:
            opened.close()
            raise
        return opened

    def check(self) -> None:
        """Look whether the cluster has all records of the index; DamagedIndex where it has not."""
        marker, found = self._marker, self._cluster.number(self._marker.name)
        if found != marker.records:
            raise DamagedIndex(messages.CHANGED.format(index=marker.name, found=found, written=marker.records))

    def find(
        self, query: Query, unit: Unit | tuple[Unit, ...], limit: int | None = 10, sort: Sort = Sort.RELEVANCE, offset: int = 0
    ) -> Answer:
        """Return the entries that match."""

        def ask(group: tuple[Unit, ...], asked: tuple[Unit, ...], window: slice) -> Answer:
            answer = self._finding(query, GROUP_OF[group[0]], asked).answer(window.stop, sort)
            return replace(answer, found=answer.found[window.start :])

        return of_groups(ask, unit, limit, sort, offset)

    def each(self, query: Query, unit: Unit) -> Iterator[Found]:
        """Yield the entries of a unit that match, in the order of the corpus."""
        for reading, match in self._finding(query, GROUP_OF[unit], (unit,)).answered():
            yield Found(reading.entry, 0.0, match)

    def sums(self, query: Query, unit: Unit) -> dict[Group, Sum]:
        """Return how much of a unit matches, by work and speakers."""
        return self._finding(query, GROUP_OF[unit], (unit,)).sums()

    def with_fingerprint(self, fingerprint: str) -> list[Entry]:
        """Return the entries whose words have this fingerprint, in the order of the corpus."""
        hits = self._cluster.hits(self._marker.name, {"term": {"print": fingerprint}}, "order")
        found = (entry_of(hit.get("_source"), self._marker.key) for hit in hits)
        return sorted((entry for entry in found if fingerprint_of_text(entry.own_text) == fingerprint), key=attrgetter("order"))

    def fetch(self, identifiers: Sequence[str]) -> list[Entry]:
        """Return the entries with these locators, in the order asked."""
        known = {identifier(each): each for each in identifiers}
        records = self._cluster.records(self._marker.name, list(known))
        found = {each: entry_of(records[key], self._marker.key) for key, each in known.items() if key in records}
        if any(entry.id != each for each, entry in found.items()):
            raise DamagedIndex(messages.FORGED)
        return [found[each] for each in identifiers if each in found]

    def words(self, prefix: str = "") -> Iterator[str]:
        """Yield the words of passages and notes that begin with `prefix`, sorted."""
        return self._vocabularies[0].starting(prefix)

    def frequency(self, word: str) -> int:
        """Return in how many passages and notes a word stands."""
        return self._vocabularies[0].frequency(word)

    def near_words(self, word: str, distance: int) -> list[tuple[str, int]]:
        """Return the words near a word, most frequent first."""
        found = self._vocabularies[0].accepted(Fuzzy(word, distance))
        return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))

    def close(self) -> None:
        """Close the connections."""
        self._cluster.close()

    def _finding(self, query: Query, group: int, units: tuple[Unit, ...]) -> Finding:
        return Finding(self._cluster, self._marker, self._vocabularies[group], query, units)
