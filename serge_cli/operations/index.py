"""The indexes in the user's cache: which there are, and how one is removed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from serge_cli import engine_messages, index_messages, messages
from serge_cli.errors import BrokenIndex, UsageError
from serge_cli.model.results import KeptIndex
from serge_cli.search.engines import DEFAULT, FOR_LARGE, stated
from serge_cli.settings import cache_folder, cache_root
from serge_cli.store.folders import is_folder
from serge_cli.store.generations import Store
from serge_cli.store.library import Library
from serge_cli.store.manifest import Damaged, Manifest

ALL = "all"
LARGE = 500_000_000  # bytes of text
_LETTERS = 6  # bytes of a word, with the blank after it


def kept_indexes() -> tuple[KeptIndex, ...]:
    """Return the indexes in the cache, ordered by the paths of their corpora."""
    return tuple(sorted(map(_described, _stores()), key=lambda kept: (kept.corpus or "", kept.folder)))


def remove_indexes(which: str) -> tuple[KeptIndex, ...]:
    """Remove the index of a corpus, that in a folder, or ALL; return what was removed.

    UsageError where the cache has no such index.
    """
    if not which:
        raise UsageError(messages.EMPTY_PATH, index_messages.LIST_INDEXES)
    folder = Path(which).absolute()
    chosen = [store for store in _stores() if which == ALL or store.folder in {folder, cache_folder(folder)} or _corpus(store) == which]
    if not chosen and which != ALL:
        raise UsageError(index_messages.NO_SUCH_INDEX.format(path=which), index_messages.LIST_INDEXES)
    removed = tuple(map(_described, chosen))
    for store in chosen:
        if not store.remove():
            raise BrokenIndex(index_messages.INDEX_IN_USE.format(folder=store.folder), index_messages.TRY_AGAIN)
    return removed


def this_index(library: Library) -> KeptIndex:
    """Return the index of an open library."""
    manifest, folder = library.manifest, library.folder
    return KeptIndex(str(folder) if folder else None, str(library.places.path), True, manifest.size, manifest.built)


def other_engine(library: Library) -> str:
    """Return the search engine that holds the index of an open library; empty where it is the usual one."""
    name = library.manifest.holder.engine
    return "" if name == DEFAULT else name


def advice_on_size(library: Library) -> str:
    """Return which engine suits a library better that is large for the one that holds it; empty where none does."""
    manifest = library.manifest
    if manifest.holder.engine != DEFAULT or manifest.size < LARGE:  # an index is never smaller than its text
        return ""
    size = _LETTERS * sum(card.counts.words for card in library.cards())
    if size < LARGE:
        return ""
    found = stated(FOR_LARGE)
    command = engine_messages.USE_LARGE if found.is_installed else engine_messages.INSTALL_LARGE
    return engine_messages.LARGE.format(megabytes=size / 1_000_000, command=command.format(name=found.name, extra=found.extra))


def _stores() -> Iterator[Store]:
    """Yield the folders in the cache that are serge's; all others are left alone."""
    with suppress(FileNotFoundError, NotADirectoryError):
        for folder in sorted(cache_root().iterdir()):
            store = Store(folder, named=False)
            if is_folder(folder) and store.is_index():
                yield store


def _described(store: Store) -> KeptIndex:
    manifest = _manifest(store)
    size = sum(os.lstat(Path(place, name)).st_size for place, _, files in os.walk(store.folder) for name in files)
    if manifest is None:
        return KeptIndex(str(store.folder), None, False, size, None)
    exists = os.path.exists(manifest.corpus)  # noqa: PTH110 - Path.exists may raise
    return KeptIndex(str(store.folder), manifest.corpus, exists, size, manifest.built)


def _corpus(store: Store) -> str | None:
    manifest = _manifest(store)
    return manifest.corpus if manifest else None


def _manifest(store: Store) -> Manifest | None:
    with suppress(Damaged, BrokenIndex, OSError):
        return store.read()
    return None
