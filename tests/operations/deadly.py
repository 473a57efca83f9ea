"""What ends the process that asks it, or takes its memory; in a module without pytest, which every worker would have to import."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import dataclass
from mmap import mmap

from serge_cli.corpus.catalog import Catalog, FileEntry
from serge_cli.corpus.walk import CorpusFile


@dataclass(frozen=True, slots=True)
class Deadly(Catalog):
    """A catalog that ends the process which asks it about a file named `deadly`."""

    def entry(self, file: CorpusFile) -> FileEntry | None:
        """End the process, or state nothing."""
        if "deadly" in file.id:
            os._exit(9)
        return None


@dataclass(frozen=True, slots=True)
class Greedy(Catalog):
    """A catalog that asks for all the memory of the machine when it is asked about a file named `greedy`."""

    def entry(self, file: CorpusFile) -> FileEntry | None:
        """Raise MemoryError, or state nothing."""
        if "greedy" in file.id:
            try:
                with closing(mmap(-1, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))):
                    pass
            except OSError as error:
                raise MemoryError from error
        return None
