"""Changing an index in a cluster: a copy of the one before is changed, made durable, and then takes its place as a whole.

Nothing is ever changed in an index that a generation names: it is closed to writing. What a killed process left, and indexes that no
generation names any more, the next writer removes: those alone that bear the name and the mark of the library.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from serge_cli import cluster_messages as messages
from serge_cli.errors import ClusterError, DamagedIndex, UsageError
from serge_cli.search.entry import UNIT_GROUPS, Entry
from serge_cli.search.opensearch.cluster import LONG, Action, Cluster, number_in, parted, total_of
from serge_cli.search.opensearch.documents import (
    GROUP_OF,
    entry_document,
    identifier,
    index_body,
    value,
    word_document,
    word_identifier,
)
from serge_cli.search.opensearch.marker import NAME, Counted, Marker, new_index, new_key, new_library, read_marker
from serge_cli.search.query.entry_words import Reading

SHARDS = "SERGE_OPENSEARCH_SHARDS"
_MOST_SHARDS = 1024
_BATCH, _BATCH_LETTERS = 1_000, 4 << 20  # records, and letters of their texts, that are sent at a time
_MOST_KNOWN = 2_000_000  # words whose records are known to be there


def shards() -> int:
    """Return in how many parts a new index is laid, by SERGE_OPENSEARCH_SHARDS; UsageError where that is not a number."""
    stated = os.environ.get(SHARDS, "").strip() or "1"
    if not (stated.isascii() and stated.isdecimal() and 0 < int(stated[:9]) <= _MOST_SHARDS):
        raise UsageError(messages.BAD_SHARDS.format(variable=SHARDS, value=stated), messages.SHARDS_ARE.format(most=_MOST_SHARDS))
    return int(stated)


class OpenSearchWriter:
    """A writer to the index that a folder of a generation names, or to a new one."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder, self._url = folder, url
        self._cluster = Cluster(url)
        self._base = read_marker(folder) if (folder / NAME).is_file() else None
        if self._base and self._base.url != url:
            self._base = None
        known = list(_generations(folder, url))
        self._library = next((each.library for each in (self._base, *known) if each), "") or new_library()
        self._key = self._base.key if self._base else new_key()
        self._index = new_index(self._library)
        self._clean({each.name for each in known})
        self._waiting: list[Action] = []
        self._letters = 0
        self._words: set[tuple[int, str]] = set()
        self._added: set[str] = set()  # documents
        self._make()

    def add(self, entry: Entry) -> None:
        """Put an entry in."""
        reading, group = Reading(entry), GROUP_OF[entry.unit]
        for word in reading.present:
            if (group, word) not in self._words:
                self._words.add((group, word))
                self._waiting.append(Action(word_identifier(group, word), word_document(group, word, self._key), "a word", once=True))
        self._waiting.append(Action(identifier(entry.id), entry_document(entry, reading, self._key), entry.id))
        self._letters += len(entry.text) + len(entry.payload)
        self._added.add(entry.document)
        if len(self._waiting) >= _BATCH or self._letters >= _BATCH_LETTERS:
            self._flush()

    def remove_document(self, document: str) -> None:
        """Take out every entry of a document."""
        self._flush()
        if document in self._added:
            self._refresh()
            self._added.clear()
        gone = [hit["_id"] for hit in self._cluster.hits(self._index, {"term": {"document": value(document)}}, "order", source=False)]
        for some in parted(gone, _BATCH):
            self._cluster.write(self._index, [Action(each, None, document) for each in some])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            if kind is None:
                self._commit()
        except BaseException:
            self._discard()
            raise
        else:
            if kind is not None:
                self._discard()
        finally:
            self._cluster.close()

    # The life of an index

    def _make(self) -> None:
        """Make the new index: a copy of the one before, or an empty one."""
        new, base = self._index, self._base
        if base is None:
            body = index_body(self._library, shards())
            self._cluster.persistently(new, lambda client: client.indices.exists(index=new) or client.indices.create(index=new, body=body))
            return
        body = {"settings": {"index.blocks.write": None}}
        options = {"request_timeout": LONG}
        self._cluster.persistently(
            base.name,
            lambda client: client.indices.exists(index=new) or client.indices.clone(index=base.name, target=new, body=body, params=options),
        )
        waiting = {"wait_for_status": "yellow", "timeout": f"{LONG:.0f}s", "request_timeout": LONG}
        self._cluster.persistently(new, lambda client: client.cluster.health(index=new, params=waiting))

    def _flush(self) -> None:
        """Send what waits."""
        waiting, self._waiting, self._letters = self._waiting, [], 0
        self._cluster.write(self._index, waiting)
        if len(self._words) > _MOST_KNOWN:
            self._words.clear()

    def _refresh(self) -> None:
        """Let all that was sent be found, in every copy."""
        self._cluster.everywhere(self._index, lambda client: client.indices.refresh(index=self._index, params={"request_timeout": LONG}))

    def _commit(self) -> None:
        """Bring the new index to the disks, close it to writing, let the library's alias name it, and note it in the folder."""
        index, library = self._index, self._library
        self._flush()
        self._refresh()
        self._cluster.everywhere(index, lambda client: client.indices.flush(index=index, params={"request_timeout": LONG}))
        self._cluster.persistently(index, lambda client: client.indices.put_settings(index=index, body={"index.blocks.write": True}))
        groups = tuple(self._counted({"terms": {"unit": list(units)}}) for units in UNIT_GROUPS)
        odd = self._counted({"bool": {"filter": [{"term": {"odd": True}}, {"exists": {"field": "order"}}]}}).entries
        marker = Marker(self._url, index, self._key, self._cluster.number(index), groups, odd)
        actions = [
            {"remove": {"index": f"{library}-*", "alias": library, "must_exist": False}},
            {"add": {"index": index, "alias": library}},
        ]
        self._cluster.persistently(index, lambda client: client.indices.update_aliases(body={"actions": actions}))
        self._folder.mkdir(parents=True, exist_ok=True)
        marker.write(self._folder)

    def _counted(self, query: dict[str, Any]) -> Counted:
        """Return how many entries a query finds, and the sum of their length norms."""
        asked: dict[str, Any] = {"size": 0, "track_total_hits": True, "query": query}
        answer = self._cluster.search(self._index, asked | {"aggs": {"norms": {"sum": {"field": "norm"}}}})
        return Counted(total_of(answer), round(number_in(answer, "norms")))

    def _discard(self) -> None:
        """Remove the new index, if the cluster lets itself be asked."""
        with suppress(ClusterError):
            self._cluster.remove(self._index)

    def _clean(self, named: set[str]) -> None:
        """Remove the library's indexes that no generation names."""
        library = self._library
        there = self._cluster.persistently(library, lambda client: client.indices.get_mapping(index=f"{library}-*"))
        for index, stated in there.items():
            if index.startswith(f"{library}-") and index not in named and library_of(stated) == library:
                self._cluster.remove(index)


def discard(folder: Path) -> None:
    """Remove the index that a folder names, unless another generation of the library names it too; ClusterError where that cannot be."""
    with suppress(DamagedIndex):
        marker = read_marker(folder)
        if sum(each.name == marker.name for each in _generations(folder, marker.url)) > 1:
            return
        cluster = Cluster(marker.url)
        try:
            cluster.remove(marker.name)
        finally:
            cluster.close()


def _generations(folder: Path, url: str) -> Iterator[Marker]:
    """Yield what the generations of a library say that are there, in the same cluster; `folder` is that of one of them."""
    for path in folder.parent.parent.glob(f"*/{folder.name}"):
        found = _named_by(path)
        if found and found.url == url:
            yield found


def _named_by(folder: Path) -> Marker | None:
    """Return what the file in a folder of a generation says, None where there is none that can be read."""
    try:
        return read_marker(folder)
    except (DamagedIndex, OSError):
        return None


def library_of(stated: Any) -> str | None:
    """Return the library whose mark the mapping of an index bears, None where there is none."""
    try:
        found = stated["mappings"]["_meta"]["serge"]
    except (KeyError, TypeError):
        return None
    return found if isinstance(found, str) else None
