"""Changing the Whoosh index: all or none, in segments of bounded size, the small ones written together when they grow many."""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, clean_files

from serge_cli.errors import BrokenIndex
from serge_cli.search.schema import Entry
from serge_cli.search.whoosh_fields import schema
from serge_cli.search.whoosh_lexicon import line_key
from serge_cli.search.whoosh_list import info_of, write_list
from serge_cli.search.whoosh_names import INDEX_NAME
from serge_cli.search.whoosh_reading import Segment
from serge_cli.search.whoosh_segment import SegmentBuilder

MOST_SMALL_SEGMENTS = 8  # more are written together
SMALL = 20_000  # entries
_LOCK = "WRITELOCK"


def create_index(folder: Path) -> None:
    """Make an empty index in a folder that exists."""
    storage = FileStorage(str(folder))
    TOC(schema(), [], 0).write(storage, INDEX_NAME)
    write_list(folder, [])


class WhooshWriter:
    """A writer to the index in a folder; BrokenIndex where another holds it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._storage = FileStorage(str(folder))
        self._lock = self._storage.lock(_LOCK)
        if not self._lock.acquire():
            raise BrokenIndex("The index is being written by another process.", "Try again when it has finished.")
        self._toc = TOC.read(self._storage, INDEX_NAME)
        self._segments: list[Any] = list(self._toc.segments)
        self._builder: SegmentBuilder | None = None
        self._added: set[str] = set()  # documents

    def add(self, entry: Entry) -> None:
        """Put an entry in."""
        if self._builder is None:
            self._builder = SegmentBuilder(self._folder)
        self._builder.add(entry)
        self._added.add(entry.document)
        if self._builder.is_full:
            self._flush()

    def remove_document(self, document: str) -> None:
        """Take out every entry of a document."""
        if document in self._added:
            self._flush()
        for segment in self._segments:
            reading = Segment(self._folder, info_of(segment))
            for number in reading.postings("document", line_key(document)).numbers:
                segment.delete_document(number)
            reading.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            if kind is None:
                self._commit()
            else:
                if self._builder is not None:
                    self._builder.discard()
                self._clean(self._toc.generation, self._toc.segments)
        finally:
            self._lock.release()

    def _commit(self) -> None:
        self._flush()
        self._segments = [segment for segment in self._segments if segment.doc_count()]
        small = [segment for segment in self._segments if segment.doc_count() < SMALL or segment.deleted_count() > segment.doc_count()]
        if len(small) > MOST_SMALL_SEGMENTS:
            self._merge(small)
        generation = self._toc.generation + 1
        write_list(self._folder, self._segments)
        TOC(schema(), self._segments, generation).write(self._storage, INDEX_NAME)
        self._clean(generation, self._segments)

    def _flush(self) -> None:
        if self._builder is not None:
            self._segments.append(self._builder.write())
            self._builder = None

    def _merge(self, small: list[Any]) -> None:
        """Write the entries of small segments anew, into one."""
        self._segments = [segment for segment in self._segments if segment not in small]
        for segment in small:
            reading = Segment(self._folder, info_of(segment))
            for number in range(reading.size):
                if number not in reading.deleted:
                    self.add(reading.entry(number))
            reading.close()
        self._flush()

    def _clean(self, generation: int, segments: list[Any]) -> None:
        clean_files(self._storage, INDEX_NAME, generation, segments)
