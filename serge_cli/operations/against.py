"""A file or folder besides the library, against which drafts are held for once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from serge_cli.store.library import Library, open_library
from serge_cli.store.progress import Progress


@contextmanager
def opened_against(path: Path, progress: Progress) -> Iterator[Library]:
    """Open a folder as a library of its own, or a single file as one whose index is gone when the block ends."""
    if path.is_dir():
        with open_library(path, progress=progress) as library:
            yield library
        return
    with TemporaryDirectory(prefix="serge-") as scratch, open_library(path, Path(scratch, "index"), progress=progress, jobs=1) as library:
        yield library
