"""Everything that can go wrong in a way a person or a file can cause, and the exit statuses.

Each error says in one line what happened and what to do next; `app.py` prints it and leaves with its status.
"""

from __future__ import annotations

from enum import IntEnum

# Here and not in messages.py, which may be what there is no memory for.
NO_MEMORY = "Not enough memory. Free some, or raise the limit (ulimit -v)."


class ExitStatus(IntEnum):
    """How the program ends: as grep does, and 130 for an interrupt."""

    FOUND = 0
    NOTHING_FOUND = 1
    ERROR = 2
    INTERRUPTED = 130


class SergeError(Exception):
    """An error with a sentence for the user. `hint` is what to do next."""

    status = ExitStatus.ERROR

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class NothingFound(SergeError):
    """The request was valid, and nothing was found."""

    status = ExitStatus.NOTHING_FOUND


class UsageError(SergeError):
    """The request cannot be carried out as it was put."""


class UnreadableFile(SergeError):
    """A file's bytes are not a text that serge can read."""


class CorpusError(SergeError):
    """The corpus folder or its corpus.toml is missing or wrong."""


class BrokenIndex(SergeError):
    """The index cannot be built, read or locked."""


class DamagedIndex(BrokenIndex):
    """A file of the index is not as it was written."""

    def __init__(self, what: str) -> None:
        super().__init__(f"The index is damaged: {what}.", "Rebuild it with: serge index --rebuild")


class ClusterError(SergeError):
    """Other machines, which hold an index or read files, cannot be asked or do not answer as they should."""


class QueryError(SergeError):
    """A query cannot be understood. `position` is the offset of the trouble in the query, in code points."""

    def __init__(self, message: str, position: int = 0, hint: str = "") -> None:
        super().__init__(message, hint)
        self.position = position
        self.query = ""  # the whole query, set by the caller, so that a caret can show the place


def is_want_of_memory(error: BaseException) -> bool:
    """Return whether an error means that the system gives no more memory; Python says so in several ways."""
    if isinstance(error, ImportError):
        return "failed to map segment" in str(error)
    return isinstance(error, MemoryError) or "error return without exception set" in str(error)
