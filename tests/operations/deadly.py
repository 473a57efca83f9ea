"""What ends the process that asks it; in a module without pytest, which every worker would have to import."""

from __future__ import annotations

import os
from dataclasses import dataclass

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
