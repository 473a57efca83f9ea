"""Whether an index agrees with its corpus: by size and times of files, and by content where these prove nothing.

This is on the way of every question: what builds an index is imported only where something has changed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from serge_cli.corpus.walk import open_document
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.store.budget import SECONDS
from serge_cli.store.engine import chosen_holder, present_holder
from serge_cli.store.gathering import GRAIN, Seen, gather, is_noted
from serge_cli.store.generations import Store
from serge_cli.store.manifest import Damaged, FileRecord, Holder, Manifest, current_versions
from serge_cli.store.progress import Progress, Silent

if TYPE_CHECKING:
    from serge_cli.store.worker_address import WorkerAddress

PATIENCE = 30.0  # seconds to wait for another process that is building


class Retry(Enum):
    """Which files are tried again that could not be read, for a reason that may pass though they do not change."""

    NONE = auto()
    DUE = auto()  # those whose pause is over
    ALL = auto()


@dataclass(frozen=True, slots=True)
class Changes:
    """What must be done to an index: which files to `keep` (some with new times), to `read`, and to `drop`."""

    keep: tuple[FileRecord, ...] = ()
    read: tuple[Seen, ...] = ()
    drop: tuple[FileRecord, ...] = ()
    touched: bool = False  # times differ though contents do not

    def __bool__(self) -> bool:
        return bool(self.read or self.drop)


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh did: how many files were read and taken out, those that could not be read with the reason, and what is not read."""

    manifest: Manifest
    read: int = 0
    dropped: int = 0
    failed: tuple[tuple[str, str], ...] = ()
    others: tuple[tuple[str, int], ...] = ()  # how many files of each other kind are not read


@dataclass(frozen=True, slots=True)
class RefreshOptions:
    """How an index is brought up to date.

    `rebuild` reads everything again, `retry` also what could not be read before, whenever that was; `jobs` is the
    number of processes that read (None: as many as the work deserves), `seconds` the processor time that any file may
    take, `only` the one file of the folder that is asked for, `holder` what is to hold the index (empty: as it is), `workers`
    those who read in place of processes of this one's own.
    """

    rebuild: bool = False
    retry: bool = False
    jobs: int | None = None
    seconds: float = SECONDS
    only: str = ""
    holder: Holder = Holder()
    workers: WorkerAddress | None = None

    def retried(self, folder: Path) -> Retry:
        """Return what is tried again.

        A question tries nothing if that cannot be noted in the index folder, or it would every time.
        """
        if self.retry:
            return Retry.ALL
        writable = os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
        return Retry.DUE if writable else Retry.NONE


def refresh(store: Store, corpus: Path, progress: Progress, options: RefreshOptions) -> Refreshed:
    """Bring the index up to date and return its manifest; OSError where the index folder cannot be written."""
    manifest = None if options.rebuild else usable(store, Silent())  # the reason is given when it is built
    present = manifest.holder if manifest else present_holder(store)
    holder = chosen_holder(options.holder, present)
    options = replace(options, holder=holder, rebuild=options.rebuild or holder != present)
    manifest = None if options.rebuild else manifest
    gathered, now = gather(corpus, manifest, options.only, store.folder), time.time_ns()
    for notice in gathered.notices:
        progress.notice(notice)
    if manifest:
        changes = compare(corpus, manifest, gathered.seen, now, options.retried(store.folder))
        if not changes and not manifest.partial:
            store.tidy(manifest)
            if changes.touched or (not is_noted(gathered.stamp, manifest) and now - max(gathered.stamp) > GRAIN):
                store.remember(replace(manifest, files=changes.keep, checked=now, stamp=gathered.stamp), manifest)
            return Refreshed(manifest, others=gathered.others)
    with store.writing(PATIENCE, progress) as site:
        from serge_cli.store.build import update  # noqa: PLC0415 - heavy

        site.begin(usable(store, progress))
        base = None if options.rebuild else site.valid
        if base != manifest:  # another process has built while this one waited
            gathered = gather(corpus, base, options.only, store.folder)
        return update(site, base, gathered, progress, options)


def whole(store: Store, progress: Progress) -> Manifest | None:
    """Return the manifest where questions can be answered from the index as it is.

    Give the reason where it is not usable.
    """
    manifest = usable(store, progress)
    return None if manifest is None or manifest.partial else manifest


def usable(store: Store, progress: Progress) -> Manifest | None:
    """Return the manifest where the index can be used as it is; give the reason where it cannot."""
    try:
        manifest = store.read()
        if manifest is None:
            return None
        if manifest.versions != current_versions(manifest.holder.engine):
            raise Damaged("it was made by another version of serge")
        store.verify(manifest)
    except Damaged as damage:
        progress.notice(f"The index is being rebuilt: {damage}.")
        return None
    return manifest


def compare(corpus: Path, manifest: Manifest, seen: Iterable[Seen], now: int, retry: Retry = Retry.DUE) -> Changes:
    """Return how the corpus differs from the manifest.

    Opens only files whose size or times do not prove them unchanged.
    """
    known = {record.path: record for record in manifest.files}
    keep, read, touched = [], [], False
    for file in seen:
        record = known.pop(file.path, None)
        left = record is None or (record.tried and _is_tried_again(record, now, retry))
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


def _is_tried_again(record: FileRecord, now: int, retry: Retry) -> bool:
    """Return whether to read a file again that could not be read; a clock that was set back does not put it off."""
    if retry is Retry.DUE and record.pause:
        return not record.tried <= now < record.tried + record.pause * 1_000_000_000
    return retry is Retry.ALL


def _unchanged(record: FileRecord, file: Seen, checked: int) -> bool:
    looks_same = (record.id, record.size, record.mtime, record.ctime, record.given, record.described) == (
        file.id,
        file.size,
        file.mtime,
        file.ctime,
        file.given,
        file.described,
    )
    return looks_same and max(file.mtime, file.ctime) + GRAIN < checked


def _still_refused(corpus: Path, record: FileRecord) -> bool:
    """Return whether a file that the system refused to open is still refused: its size and times do not say so."""
    if not record.error or record.mtime or record.ctime:
        return False
    try:
        open_document(corpus / record.path).close()
    except OSError:
        return True
    return False


def _same_content(corpus: Path, record: FileRecord, file: Seen) -> bool:
    known = (record.id, record.size, record.given, record.described)
    if known != (file.id, file.size, file.given, file.described) or not record.sha256:
        return False
    import hashlib  # noqa: PLC0415 - only where times have changed

    try:
        with open_document(corpus / file.path) as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest() == record.sha256
    except OSError:
        return False
