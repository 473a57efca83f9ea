"""A file or folder besides the library, against which drafts are held for once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from serge_cli import messages
from serge_cli.corpus.walk import CATALOG_NAME
from serge_cli.errors import UnreadableFile
from serge_cli.store.library import Library, open_library
from serge_cli.store.progress import Progress


@contextmanager
def opened_against(path: Path, progress: Progress) -> Iterator[Library]:
    """Open a folder as a library of its own, or a single file as one that is gone when the block ends."""
    if path.is_dir():
        with open_library(path, progress=progress) as library:
            yield library
        return
    with TemporaryDirectory(prefix="serge-") as scratch:
        corpus = Path(scratch, "corpus")
        corpus.mkdir()
        try:
            shutil.copyfile(path, corpus / path.name)
        except OSError as error:
            raise UnreadableFile(f"{path} cannot be read: {error.strerror}.", messages.NAME_A_FILE) from error
        catalog = path.parent / CATALOG_NAME
        if catalog.is_file():
            shutil.copyfile(catalog, corpus / CATALOG_NAME)
        with open_library(corpus, Path(scratch, "index"), progress=progress, jobs=1) as library:
            library.places = replace(library.places, shown=str(path.parent))
            yield library
