"""What ends the process that asks it, or takes its memory; in a module without pytest, which every worker would have to import."""

from __future__ import annotations

import os
import re
import resource
import signal
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


@dataclass(frozen=True, slots=True)
class Endless(Catalog):
    """A catalog that is lost in a regular expression when it is asked about a file named `endless`."""

    def entry(self, file: CorpusFile) -> FileEntry | None:
        """Look for what takes for ever, or state nothing."""
        if "endless" in file.id:
            re.match("(a+)+$", "a" * 60 + "b")
        return None


@dataclass(frozen=True, slots=True)
class Deaf(Catalog):
    """A catalog that works for ever without heeding the timer when it is asked about a file named `deaf`, with little time left."""

    def entry(self, file: CorpusFile) -> FileEntry | None:
        """Spin, or state nothing."""
        if "deaf" in file.id:
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPROF})
            spent = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))
            limit, most = resource.getrlimit(resource.RLIMIT_CPU)
            assert spent < limit < spent + 20, "the system's limit is set"
            resource.setrlimit(resource.RLIMIT_CPU, (spent + 1, most))
            while True:
                pass
        return None
