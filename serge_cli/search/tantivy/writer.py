"""Changing the index: all or none. One process at a time writes to a folder: the store above holds the lock."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import tantivy

from serge_cli.search.entry import Entry
from serge_cli.search.query.stems import STEMMED
from serge_cli.search.tantivy.families import add_families
from serge_cli.search.tantivy.fields import TERMS, WORD_FIELD_OF, document, prepare, schema, term
from serge_cli.search.tantivy.index import LOCK, META

MEMORY = 256_000_000  # bytes that entries may take before they are written as a segment
_CODE = re.compile(r"(?:code: |os error )(\d+)")


class TantivyWriter:
    """A writer to the index in a folder, which is made where it is missing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        with _errors():
            index = tantivy.Index.open(str(folder)) if (folder / META).exists() else tantivy.Index(schema(), str(folder), reuse=False)
            prepare(index)
            self._writer = index.writer(MEMORY, 1)
        self._fresh: defaultdict[tuple[str, str], set[str]] = defaultdict(set)

    def add(self, entry: Entry) -> None:
        """Put an entry in."""
        made, words = document(entry)
        with _errors():
            self._writer.add_document(made)
        for language in entry.languages:
            if language in STEMMED:
                self._fresh[WORD_FIELD_OF[entry.unit], language].update(words)

    def remove_document(self, document: str) -> None:
        """Take out every entry of a document."""
        with _errors():
            self._writer.delete_documents_by_term(TERMS, term("document", document))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            with _errors():
                if kind is None:
                    self._writer.commit()
                else:
                    self._writer.rollback()
                self._writer.garbage_collect_files()
                self._writer.wait_merging_threads()
            if kind is None:
                add_families(self._folder, self._fresh)
        finally:
            del self._writer
            self._clean()

    def _clean(self) -> None:
        """Remove what no segment needs: locks, and files of segments that were merged."""
        for path in self._folder.iterdir():
            if LOCK.fullmatch(path.name):
                path.unlink()


@contextmanager
def _errors() -> Iterator[None]:
    """Say of whatever tantivy cannot write what the system says of it."""
    try:
        yield
    except ValueError as error:
        code = _CODE.search(str(error))
        number = int(code[1]) if code else 0
        raise OSError(number, os.strerror(number) if number else str(error)) from error
