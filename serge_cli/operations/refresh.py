"""See whether an index is whole and agrees with its corpus; only where it is not, load what builds it.

This is on the way of every question: it imports nothing that only building needs.
"""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.operations.budget import SECONDS
from serge_cli.operations.gathering import gather
from serge_cli.operations.manifest import Damaged, Manifest, current_versions
from serge_cli.operations.progress import Progress, Silent
from serge_cli.operations.staleness import GRAIN, Again, Refreshed, compare
from serge_cli.operations.store import Store

PATIENCE = 30.0  # seconds to wait for another process that is building


@dataclass(frozen=True, slots=True)
class Manner:
    """How an index is brought up to date.

    `rebuild` reads everything again, `retry` also what could not be read before, whenever that was; `jobs` is the number of processes that
    read (None: as many as the work deserves), `seconds` the processor time that any file may take.
    """

    rebuild: bool = False
    retry: bool = False
    jobs: int | None = None
    seconds: float = SECONDS

    def again(self, folder: Path) -> Again:
        """Return what is tried again; by a question nothing that could not be noted in the index folder: it would be tried every time."""
        if self.retry:
            return Again.ALL
        writable = os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
        return Again.DUE if writable else Again.NONE


def refresh(store: Store, corpus: Path, progress: Progress, manner: Manner) -> Refreshed:
    """Bring the index up to date and return its manifest; OSError where the index folder cannot be written."""
    manifest = None if manner.rebuild else usable(store, Silent())  # whoever builds tells why
    gathered, now = gather(corpus, manifest), time.time_ns()
    if manifest:
        changes = compare(corpus, manifest, gathered.seen, now, manner.again(store.folder))
        if not changes and not manifest.partial:
            store.tidy(manifest)
            if changes.touched or (gathered.stamp != manifest.stamp and now - max(gathered.stamp) > GRAIN):
                store.remember(replace(manifest, files=changes.keep, checked=now, stamp=gathered.stamp), manifest)
            return Refreshed(manifest)
    with store.writing(PATIENCE, progress) as site:
        from serge_cli.operations.build import update  # noqa: PLC0415 - heavy

        site.begin(usable(store, progress))
        base = None if manner.rebuild else site.valid
        if base != manifest:  # another process has built while this one waited
            gathered = gather(corpus, base)
        return update(site, base, gathered, progress, manner)


def whole(store: Store, progress: Progress) -> Manifest | None:
    """Return the manifest where questions can be answered from the index as it is; tell why where it is not usable."""
    manifest = usable(store, progress)
    return None if manifest is None or manifest.partial else manifest


def usable(store: Store, progress: Progress) -> Manifest | None:
    """Return the manifest where the index can be used as it is; tell why where it cannot."""
    try:
        manifest = store.read()
        if manifest is None:
            return None
        if manifest.versions != current_versions():
            raise Damaged("it was made by another version of serge")
        store.verify(manifest)
    except Damaged as damage:
        progress.notice(f"The index is built anew: {damage}.")
        return None
    return manifest
