"""What has changed in the corpus since it was indexed: first size and times, then, where these differ or prove nothing, the content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from serge_cli.corpus.walk import open_document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.operations.manifest import FileRecord, Manifest

# A file written in the same moment as it was looked at can change again without a change of its times, whose grain is up to two
# seconds (FAT); such a file is compared by content until the moment has passed.
GRAIN = 2_000_000_000  # nanoseconds


class Again(Enum):
    """Which files are tried again that could not be read, for a reason that may pass though they do not change."""

    NONE = auto()
    DUE = auto()  # those whose pause is over
    ALL = auto()


class Seen(NamedTuple):  # a tuple: ten thousand are made for every query
    """A file of the corpus as the walk sees it; `given` is a digest of what corpus.toml and corrections say of it."""

    path: str
    id: str
    size: int
    mtime: int
    ctime: int
    given: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What must be done to an index: `keep` these files (some with new times), `read` those, `drop` the entries of the others."""

    keep: tuple[FileRecord, ...] = ()
    read: tuple[Seen, ...] = ()
    drop: tuple[FileRecord, ...] = ()
    touched: bool = False  # times differ though contents do not

    def __bool__(self) -> bool:
        return bool(self.read or self.drop)


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh did: how many files were read and taken out, and those that could not be read with the reason."""

    manifest: Manifest
    read: int = 0
    dropped: int = 0
    failed: tuple[tuple[str, str], ...] = ()


def compare(corpus: Path, manifest: Manifest, seen: Iterable[Seen], now: int, again: Again = Again.DUE) -> Changes:
    """Return how the corpus differs from the manifest; opens only files whose size or times do not prove them unchanged."""
    known = {record.path: record for record in manifest.files}
    keep, read, touched = [], [], False
    for file in seen:
        record = known.pop(file.path, None)
        left = record is None or (record.tried and _is_tried_again(record, now, again))
        if record is not None and not left and (_unchanged(record, file, manifest.checked) or _still_refused(corpus, record)):
            keep.append(record)
            continue
        same = record and _same_content(corpus, record, file)
        if record and same:
            keep.append(record._replace(mtime=file.mtime, ctime=file.ctime))
            touched = touched or keep[-1] != record or now - max(file.mtime, file.ctime) > GRAIN
        else:
            read.append(file)
            if record:
                known[file.path] = record
    return Changes(tuple(keep), tuple(read), tuple(known.values()), touched)


def _is_tried_again(record: FileRecord, now: int, again: Again) -> bool:
    """Return whether to read a file again that could not be read; a clock that was set back does not put it off."""
    if again is Again.DUE and record.pause:
        return not record.tried <= now < record.tried + record.pause * 1_000_000_000
    return again is Again.ALL


def _unchanged(record: FileRecord, file: Seen, checked: int) -> bool:
    looks_same = (record.id, record.size, record.mtime, record.ctime, record.given) == (
        file.id,
        file.size,
        file.mtime,
        file.ctime,
        file.given,
    )
    return looks_same and max(file.mtime, file.ctime) + GRAIN < checked


def _still_refused(corpus: Path, record: FileRecord) -> bool:
    """Return whether a file that the system would not let be opened still cannot be: neither its size nor its times say so."""
    if not record.error or record.mtime or record.ctime:
        return False
    try:
        open_document(corpus / record.path).close()
    except OSError:
        return True
    return False


def _same_content(corpus: Path, record: FileRecord, file: Seen) -> bool:
    if (record.id, record.size, record.given) != (file.id, file.size, file.given) or not record.sha256:
        return False
    try:
        with open_document(corpus / file.path) as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest() == record.sha256
    except OSError:
        return False


def in_order(path: str) -> list[str]:
    """Return what paths within the corpus are sorted by: folder by folder."""
    return path.split("/")
