"""Which search engine holds the index on disk, and which in memory: the one place that chooses."""

from __future__ import annotations

import pickle
from pathlib import Path
from types import TracebackType
from typing import Self

from serge_cli.search.backend import Backend, Writer
from serge_cli.search.memory import MemoryBackend
from serge_cli.search.schema import Entry


class _Provisional:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.entries: list[Entry] = pickle.loads(path.read_bytes()) if path.exists() else []  # noqa: S301

    def add(self, entry: Entry) -> None:
        """Put an entry in."""
        self.entries.append(entry)

    def remove_document(self, document: str) -> None:
        """Take out every entry of a document."""
        self.entries = [entry for entry in self.entries if entry.document != document]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None:
            self.path.unlink(missing_ok=True)
            self.path.write_bytes(pickle.dumps(self.entries))


def open_writer(generation: Path) -> Writer:
    """Return a writer to the index in a generation's folder, new or linked from the one before."""
    return _Provisional(generation / "entries")


def open_backend(generation: Path) -> Backend:
    """Return the index in a generation's folder, open for reading."""
    backend = MemoryBackend()
    with backend.writer() as writer:
        for entry in _Provisional(generation / "entries").entries:
            writer.add(entry)
    return backend


def memory_backend() -> MemoryBackend:
    """Return an empty index in memory."""
    return MemoryBackend()
