"""Read one file and extract what it holds: the work that is done in processes of its own when there is much of it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from serge_cli.corpus.catalog import apply_catalog
from serge_cli.corpus.walk import CorpusFile
from serge_cli.errors import SergeError
from serge_cli.extract.pipeline import extract
from serge_cli.operations.entries import Indexed, index_document
from serge_cli.operations.knowledge import Knowledge
from serge_cli.readers.reading import read


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read: where it lies, its path within the corpus, its document id."""

    file: str
    path: str
    id: str
    size: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task: entries and card, or the reason why not. Times in nanoseconds, 0 where the file changed while it was read."""

    task: Task
    indexed: Indexed | None = None
    error: str = ""
    sha256: str = ""
    size: int = 0
    mtime: int = 0
    ctime: int = 0


def carry_out(task: Task, knowledge: Knowledge) -> Outcome:
    """Return what the file holds; no file's content makes it raise."""
    if not task.id.isprintable():
        return Outcome(task, error="its name holds what is no letter; rename it")
    try:
        data, before, after = _bytes(Path(task.file))
        document = read(data, task.path, task.id)
        extraction = extract(document, knowledge.persons)
        stated = knowledge.catalog.entry(CorpusFile(Path(task.file), task.path, task.id))
        indexed = index_document(document, replace(extraction, works=apply_catalog(extraction.works, stated)))
    except SergeError as error:
        return Outcome(task, error=str(error))
    except OSError as error:
        return Outcome(task, error=error.strerror or str(error))
    except Exception as error:
        return Outcome(task, error=f"serge fails on it: {type(error).__name__}: {error}")
    steady = (before.st_size, before.st_mtime_ns, before.st_ctime_ns) == (after.st_size, after.st_mtime_ns, after.st_ctime_ns)
    times = (after.st_mtime_ns, after.st_ctime_ns) if steady else (0, 0)
    return Outcome(task, indexed, "", document.sha256, len(data), *times)


def _bytes(path: Path) -> tuple[bytes, os.stat_result, os.stat_result]:
    with path.open("rb") as handle:
        before = os.fstat(handle.fileno())
        data = handle.read()
        return data, before, os.fstat(handle.fileno())
