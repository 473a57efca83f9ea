"""Which search engine holds the index on disk, and which in memory: the one place that chooses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from serge_cli.search.backend import Backend, Writer

if TYPE_CHECKING:
    from serge_cli.search.memory import MemoryBackend

_FOLDER = "words"  # within a generation


def open_writer(generation: Path) -> Writer:
    """Return a writer to the index in a generation's folder, new or linked from the one before."""
    from serge_cli.search.whoosh.backend import WhooshBackend  # noqa: PLC0415 - heavy

    folder = generation / _FOLDER
    backend = WhooshBackend(folder) if folder.is_dir() else WhooshBackend.create(folder)
    backend.close()
    return backend.writer()


def open_backend(generation: Path) -> Backend:
    """Return the index in a generation's folder, open for reading."""
    from serge_cli.search.whoosh.backend import WhooshBackend  # noqa: PLC0415 - heavy

    return WhooshBackend(generation / _FOLDER)


def memory_backend() -> MemoryBackend:
    """Return an empty index in memory."""
    from serge_cli.search.memory import MemoryBackend  # noqa: PLC0415 - seldom needed

    return MemoryBackend()
