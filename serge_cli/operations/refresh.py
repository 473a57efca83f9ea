"""See whether an index is whole and agrees with its corpus; only where it is not, load what builds it.

This is on the way of every question: it imports nothing that only building needs.
"""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from serge_cli.operations.gathering import gather
from serge_cli.operations.manifest import Damaged, Manifest, current_versions
from serge_cli.operations.progress import Progress, Silent
from serge_cli.operations.staleness import GRAIN, Refreshed, compare
from serge_cli.operations.store import Store

PATIENCE = 30.0  # seconds to wait for another process that is building


def refresh(store: Store, corpus: Path, progress: Progress, rebuild: bool = False) -> Refreshed:
    """Bring the index up to date and return its manifest; OSError where the index folder cannot be written."""
    manifest = None if rebuild else usable(store, Silent())  # whoever builds tells why
    gathered, now = gather(corpus, manifest), time.time_ns()
    if manifest:
        changes = compare(corpus, manifest, gathered.seen, now)
        if not changes:
            store.tidy(manifest)
            if changes.touched or (gathered.stamp != manifest.stamp and now - max(gathered.stamp) > GRAIN):
                store.remember(replace(manifest, files=changes.keep, checked=now, stamp=gathered.stamp), manifest)
            return Refreshed(manifest)
    with store.writing(PATIENCE, progress) as site:
        from serge_cli.operations.build import update  # noqa: PLC0415 - heavy

        site.begin(usable(store, progress))
        base = None if rebuild else site.valid
        if base != manifest:  # another process has built while this one waited
            gathered = gather(corpus, base)
        return update(site, base, gathered, progress)


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
