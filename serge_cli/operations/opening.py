"""Open the index of a corpus, come what may: out of date, damaged, being built by another, in a folder that cannot be written."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from serge_cli import messages
from serge_cli.errors import BrokenIndex
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.operations.engine import open_backend
from serge_cli.operations.manifest import Damaged, Manifest, NotOurs
from serge_cli.operations.progress import Progress
from serge_cli.operations.refresh import Manner, refresh, whole
from serge_cli.operations.shelf import FileShelf, Shelf
from serge_cli.operations.staleness import Refreshed
from serge_cli.operations.store import Store, stores
from serge_cli.search.backend import Backend
from serge_cli.settings import Places

_ATTEMPTS = 5  # a generation may be replaced between the reading of the manifest and the opening of its files


@dataclass(frozen=True, slots=True)
class Opened:
    """An index open for reading, and what was done to bring it up to date. `folder` is None where it lives in memory."""

    backend: Backend
    shelf: Shelf
    manifest: Manifest
    refreshed: Refreshed | None
    folder: Path | None


def open_index(places: Places, progress: Progress, manner: Manner, fresh: bool = True, adopt: bool = False) -> Opened:
    """Return the index, up to date where `fresh`; in the cache folder or in memory where its own folder is not the user's or not writable.

    With `adopt`, the index in its folder becomes the user's, whoever made it: every source is read again.
    """
    if not fresh and (opened := _as_it_is(places, progress)):
        return opened
    left = ""  # why an index that serge has found is left as it is
    for store in stores(places, adopt):
        try:
            refreshed = refresh(store, places.corpus, progress, manner)
        except NotOurs as theirs:
            if store.named or adopt:
                raise
            left = left or theirs.message
            continue
        except OSError as error:
            progress.notice(f"The index cannot be written in {store.folder}: {error.strerror or error}.")
            continue
        except BrokenIndex as held:
            manifest = None if manner.rebuild else whole(store, progress)
            if manifest is None:
                raise
            progress.notice(f"{held.message} Answers come from the index as it was.")
            return _open(store, manifest, None, progress)
        if left and (refreshed.read or refreshed.dropped):  # told once, when the other index is made or changed
            progress.notice(messages.KEPT_INSTEAD.format(reason=left, folder=store.folder))
        return _open(store, refreshed.manifest, refreshed, progress)
    progress.notice(f"{left} {messages.KEPT_IN_MEMORY}".strip())
    from serge_cli.operations.build import build_in_memory  # noqa: PLC0415 - heavy

    built = build_in_memory(places.corpus, progress, manner)
    return Opened(built.backend, built.shelf, built.refreshed.manifest, built.refreshed, None)


def _as_it_is(places: Places, progress: Progress) -> Opened | None:
    """Return the index that is there, out of date or not; None where there is none that can be used."""
    for store in stores(places):
        with suppress(NotOurs):
            manifest = whole(store, progress)
            if manifest:
                return _open(store, manifest, None, progress)
    return None


def _open(store: Store, manifest: Manifest, refreshed: Refreshed | None, progress: Progress) -> Opened:
    for _ in range(_ATTEMPTS):
        folder = store.generation(manifest)
        try:
            return Opened(*_opened_together(folder, manifest), manifest, refreshed, store.folder)
        except FileNotFoundError:  # replaced meanwhile by another process
            newer = whole(store, progress)
            if newer is None or newer.generation == manifest.generation:
                break
            manifest = newer
        except Exception as error:
            explain(store, manifest, error)
            raise
    raise BrokenIndex(f"The index in {store.folder} cannot be opened.", messages.REBUILD)


def _opened_together(folder: Path, manifest: Manifest) -> tuple[Backend, Shelf]:
    """Open both parts of a generation, or neither; the shelf first, for it keeps the generation from being removed."""
    shelf = FileShelf(folder, manifest.files)
    try:
        return open_backend(folder), shelf
    except BaseException:
        shelf.close()
        raise


def explain(store: Store, manifest: Manifest, error: Exception) -> None:
    """Raise BrokenIndex where an error amid an answer comes of a file of the index that has decayed, though its times did not tell."""
    try:
        store.examine(manifest)
    except Damaged as damage:
        raise BrokenIndex(f"The index is not as it was written: {damage}.", messages.REBUILD) from error
