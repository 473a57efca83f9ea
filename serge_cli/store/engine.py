"""Which search engine holds an index: the one that was chosen when it was made, until another is chosen; in memory, none."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from serge_cli import engine_messages
from serge_cli.errors import UsageError
from serge_cli.search.backend import Backend, Writer
from serge_cli.search.engines import DEFAULT, discarding, engine
from serge_cli.store.folders import is_folder
from serge_cli.store.manifest import Damaged, Holder

if TYPE_CHECKING:
    from serge_cli.search.memory import MemoryBackend
    from serge_cli.store.generations import Store

_FOLDER = "words"  # within a generation


def present_holder(store: Store) -> Holder:
    """Return what holds the index now, of whatever version and state it is; the default where there is none or its manifest is damaged."""
    with suppress(Damaged):
        manifest = store.read()
        if manifest is not None:
            return manifest.holder
    return Holder(DEFAULT)


def chosen_holder(asked: Holder, present: Holder) -> Holder:
    """Return what is to hold an index for which this is asked (empty: as it is); UsageError where it cannot be had."""
    name = asked.engine or present.engine
    url = asked.url or (present.url if name == present.engine else "")
    remote = engine(name).remote
    if remote and not url:
        raise UsageError(engine_messages.NO_URL.format(name=name), engine_messages.GIVE_URL)
    if url and not remote:
        raise UsageError(engine_messages.NEEDS_NO_URL.format(name=name), engine_messages.LEAVE_OUT_URL)
    return Holder(name, url)


def open_writer(generation: Path, holder: Holder) -> Writer:
    """Return a writer to the index in a generation's folder, new or linked from the one before."""
    return engine(holder.engine).write(generation / _FOLDER, holder.url)


def open_backend(generation: Path, holder: Holder) -> Backend:
    """Return the index in a generation's folder, open for reading."""
    return engine(holder.engine).open(generation / _FOLDER)


def discard(generation: Path) -> None:
    """Remove what an engine keeps of a generation elsewhere than in its folder; SergeError where that cannot be."""
    if is_folder(generation / _FOLDER):
        for removing in discarding():
            removing(generation / _FOLDER)


def memory_backend() -> MemoryBackend:
    """Return an empty index in memory."""
    from serge_cli.search.memory import MemoryBackend  # noqa: PLC0415 - seldom needed

    return MemoryBackend()
