"""What is said about the index: where it is, whose it is, what was read into it and what was not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from serge_cli import messages

CORPUS_AT: Final = "corpus {path} ({why})"
INDEX_AT: Final = "index {path} ({why})"
INDEX_IN_MEMORY: Final = "index in memory: its folder cannot be written"
KEPT_CORPUS: Final = "{corpus}"
KEPT_CORPUS_GONE: Final = "{corpus} (no longer there)"
KEPT_UNKNOWN: Final = "unknown corpus"
KEPT_SIZE: Final = "{megabytes:.1f} MB, built {built}"
KEPT_DAMAGED: Final = "{megabytes:.1f} MB, incomplete"
INDEX_SIZE: Final = "{megabytes:.1f} MB, built {built}"
UNREADABLE: Final = "skipped {path}: {reason}"
INDEXED: Final = "The index is ready ({seconds:.1f} s)."
INDEX_LISTS: Final = "List all of them with: serge index"
IN_MEMORY: Final = "memory"
REBUILD: Final = "Rebuild it with: serge index --rebuild"
BAD_PLACE: Final = "The index has a wrong location for {path}."
TOO_MANY_FILES: Final = "The corpus has more files than one index can list."
SPLIT_CORPUS: Final = "Split it into several folders."
INDEX_UNSIGNED: Final = "The index in {folder} was not made by you, or your key is lost."
ADOPT: Final = "To read every file again and make it yours: serge index --adopt --index {folder}"
HOLDS_OTHERS: Final = "{folder} contains other files ({name})."
NAME_AN_EMPTY_FOLDER: Final = "Name an empty folder for the index."
INDEX_IS_LINK: Final = "{folder} is a link, which serge does not follow."
INDEX_OF_OTHERS: Final = "{folder} belongs to another user."
IS_FOLDER: Final = "{name} in it is a folder"
NOT_AN_INDEX: Final = "{folder} is not a serge index."
NAME_AN_INDEX: Final = "Name the folder of a serge index with --index DIR."
KEPT_IN_MEMORY: Final = "The index is kept in memory for this run only."
CACHE_WAS_OPEN: Final = "The index is being rebuilt: others could write to its folder."
KEPT_INSTEAD: Final = "{reason} It is left as it is; the index is kept in {folder}."
UNGUARDED: Final = "On this system serge cannot check who owns an index or refuse links in it; use only indexes that you have made."
NO_KEY: Final = "no signing key can be stored in {path} ({reason})"
KEY_OPEN: Final = "The key {path} is open to others; remove it and adopt your indexes again"
KEY_DAMAGED: Final = "The key {path} is damaged; remove it and adopt your indexes again"
KEY_UNREADABLE: Final = "The key {path} cannot be read ({reason})"
KEY_FOLDER_OPEN: Final = "others can write to {path}, where your key is stored; correct its permissions"
NO_SUCH_INDEX: Final = "There is no index of {path} in the cache."
LIST_INDEXES: Final = "List them with: serge index --list"
TRY_AGAIN: Final = "Try again when it has finished."
INDEX_IN_USE: Final = "The index in {folder} is in use."
NO_INDEXES: Final = "There is no index in the cache."
NO_MEMORY: Final = "there was not enough memory to read it"
KILLED: Final = "the process that read it was killed, perhaps because memory ran out"
BAD_SECONDS: Final = "{variable} is not a number of seconds: “{value}”."
SET_SECONDS: Final = "Set it to a number above 0, such as 60."
NO_WORKERS: Final = "Worker processes cannot be started ({reason}); a single process reads all files."

_KINDS_NAMED: Final = 5  # kinds of files in one line
_LONGEST_SUFFIX: Final = 20  # characters


def indexing(files: int, size: int) -> str:
    """Return a message that files are being read: how many and their total `size` in bytes."""
    return f"Reading {files:,} documents ({size / 1_000_000:.1f} MB) for the index …"


def empty_library(corpus: str, others: Sequence[tuple[str, int]]) -> str:
    """Return a message that a folder has no documents, with the kinds of its files if it has any."""
    others_found = f", only files of other kinds ({_kinds(others)})" if others else ""
    return f"There are no documents in {corpus}{others_found}."


def not_read(others: Sequence[tuple[str, int]]) -> str:
    """Return how many files of other kinds are not read, by kind; empty if there are none."""
    count = sum(number for _, number in others)
    if not count:
        return ""
    return f"{count:,} {'file' if count == 1 else 'files'} of other kinds {'is' if count == 1 else 'are'} not read: {_kinds(others)}."


def _kinds(others: Sequence[tuple[str, int]]) -> str:
    """Return the commonest kinds of files with their numbers."""
    said = [f"{number:,} {suffix[:_LONGEST_SUFFIX] or 'without a suffix'}" for suffix, number in others[:_KINDS_NAMED]]
    return ", ".join(said) + ", …" * (len(others) > _KINDS_NAMED)


def left_out(path: str, reason: str) -> str:
    """Return a message that a file was skipped, and why."""
    return f"{path} was skipped: {reason.rstrip('.')}."


def over_budget(seconds: float) -> str:
    """Return the reason why reading a file was stopped after its limit of processor time in `seconds`."""
    return f"reading it takes more than {max(1, round(seconds)):,} s of processor time; raise the limit with SERGE_FILE_SECONDS"


def unread(files: int) -> str:
    """Return a message that files are missing from the results; empty if none are."""
    return f"{files:,} {'file' if files == 1 else 'files'} could not be read; list {'it' if files == 1 else 'them'} with: serge index" * (
        files > 0
    )


def none_readable(files: int, corpus: str, first: str) -> str:
    """Return a message that no document of a folder can be read; `first` is the message for one of them."""
    others = "" if files == 1 else f" {files - 1:,} more {'file' if files == 2 else 'files'} could not be read."
    return f"No document in {corpus} can be read. {first}{others}"


def idle_entry(folder: str, name: str, nearest: str | None) -> str:
    """Return a message that an entry of a folder's corpus.toml matches no file there, with the nearest name."""
    what_to_do = f"Did you mean “{nearest}”?" if nearest else "Correct the name, or remove the entry."
    return f"corpus.toml in {folder} describes “{name}”, but no document there has that name or number. {what_to_do}"


def indexed(documents: int, read: int, dropped: int, failed: int, *, place: str, seconds: float, engine: str = "") -> str:
    """Return what was done to the index; `engine` is the search engine that holds it where it is not the usual one."""
    parts = [f"{documents:,} {'document' if documents == 1 else 'documents'}", f"{read:,} re-read" if read else "none changed"]
    parts += [f"{dropped:,} removed"] if dropped else []
    parts += [f"{failed:,} skipped"] if failed else []
    return messages.on_one_line(f"{', '.join(parts)}, in {seconds:.1f} s. Index{f' ({engine})' if engine else ''}: {place}")


def indexes_removed(count: int) -> str:
    """Return how many indexes have been removed."""
    return f"{count:,} {messages.INDEXES[count != 1]} removed."
