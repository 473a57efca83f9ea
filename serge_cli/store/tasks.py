"""Read one file and extract what it holds: the work that is done in processes of its own when there is much of it."""

from __future__ import annotations

import math
import os
from enum import Enum, auto
from pathlib import Path

from serge_cli import index_messages
from serge_cli.corpus.exports import keys_of, write_keys
from serge_cli.corpus.walk import CorpusFile, open_document
from serge_cli.errors import SergeError
from serge_cli.extract.pipeline import extract
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.readers.reading import LARGEST, read
from serge_cli.store.budget import OverBudget, limited
from serge_cli.store.entries import ROOM, Indexed, index_document
from serge_cli.store.knowledge import Knowledge


class Cause(Enum):
    """Why a file could not be read, by when it is worth trying again."""

    FILE = auto()  # the file itself is wrong: when it changes
    ACCESS = auto()  # the system does not let it be opened: as soon as it does
    MACHINE = auto()  # the machine lacked something at that moment: after a while
    EFFORT = auto()  # it took too long, or serge has a fault: when the user asks for it


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read: where it is, its path in the corpus, its document id, the seconds of processor time it may take.

    Its entries are numbered from `first`. `failed` says that reading it has failed before for a reason that may be in the
    machine: it may end the process that reads it.
    """

    file: str
    path: str
    id: str
    size: int
    seconds: float = math.inf
    failed: bool = False
    first: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task: entries and card, or the reason why not.

    Times in nanoseconds, 0 where the file changed while it was read. `cause` says of what kind the reason is. `described` and
    `keys` are those of a FileRecord.
    """

    task: Task
    indexed: Indexed | None = None
    error: str = ""
    sha256: str = ""
    size: int = 0
    mtime: int = 0
    ctime: int = 0
    cause: Cause = Cause.FILE
    described: str = ""
    keys: str = ""


def carry_out(task: Task, knowledge: Knowledge) -> Outcome:
    """Return what the file holds; no file's content makes it raise."""
    refusal = _refusal(task)
    if refusal:
        return Outcome(task, error=refusal)
    try:
        with limited(task.seconds):
            return _read(task, knowledge)
    except OverBudget:
        return Outcome(task, error=index_messages.over_budget(task.seconds), cause=Cause.EFFORT)
    except Exception as error:  # a fault of ours costs one file, not the library
        return Outcome(task, error=_reason(task, error), cause=_cause(error))


def _read(task: Task, knowledge: Knowledge) -> Outcome:
    path = Path(task.file)
    try:
        handle = open_document(path)
    except OSError as error:
        return Outcome(task, error=_reason(task, error), cause=Cause.ACCESS)
    with handle:
        before = os.fstat(handle.fileno())
        data = handle.read(LARGEST + 1)  # it may grow meanwhile; `read` refuses what is longer
        after = os.fstat(handle.fileno())
    document = read(data, task.path, task.id)
    found, file = extract(document, knowledge.persons), CorpusFile(path, task.path, task.id)
    keys = write_keys(keys_of(found.works, document.text))
    extraction = knowledge.applied(document, found, file)
    indexed = index_document(document, extraction, task.first)
    if len(indexed.entries) > ROOM:
        return Outcome(task, error=f"it has more than {ROOM:,} paragraphs, quotations and notes; split it")
    times = (after.st_mtime_ns, after.st_ctime_ns) if _steady(before, after) else (0, 0)
    return Outcome(task, indexed, "", document.sha256, len(data), *times, described=knowledge.described(file, keys), keys=keys)


def _refusal(task: Task) -> str:
    """Return why a file is not read at all; empty where it is."""
    if not task.id.isprintable():
        return "its name contains control characters; rename it"
    if task.size > LARGEST:
        return f"it is larger than {LARGEST >> 20} MB; split it"
    return ""


def _reason(task: Task, error: Exception) -> str:
    """Return why a file cannot be read."""
    if isinstance(error, SergeError):
        return str(error).replace(f"{task.path} ", "it ", 1)  # it is said of that file
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return index_messages.NO_MEMORY if isinstance(error, MemoryError) else f"serge failed on it: {type(error).__name__}: {error}"


def _cause(error: Exception) -> Cause:
    """Return of what kind the reason is; only what serge itself says of a file is known to be true of the file."""
    if isinstance(error, SergeError):
        return Cause.FILE
    return Cause.MACHINE if isinstance(error, MemoryError | OSError) else Cause.EFFORT


def _steady(before: os.stat_result, after: os.stat_result) -> bool:
    """Return whether a file stayed as it was while it was read."""
    return (before.st_size, before.st_mtime_ns, before.st_ctime_ns) == (after.st_size, after.st_mtime_ns, after.st_ctime_ns)
