"""Where an index lives and how it changes: whole generations, made aside and swapped in by replacing one small file.

A generation is a folder of files that never change once the manifest names it. A new one is made in a folder of its
own, starting from hard links to the files of the old one (copies where the file system has none); readers of the old
one are not disturbed. All its files reach the disk before the manifest is replaced, so a process killed at any moment,
or a power cut, leaves either the old index or the new one. What a killed process left is removed by the next writer,
under the lock; so is the old generation, when no process reads it.

Whose an index is, `ownership.py` says. Nothing in the folder is followed, and only what carries serge's mark is
deleted.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from serge_cli.errors import BrokenIndex, SergeError
from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.quick_dataclass import replace
from serge_cli.settings import Places, Why, cache_folder
from serge_cli.store.cards import CARDS
from serge_cli.store.engine import discard
from serge_cli.store.folders import (
    PRIVATE_FOLDER,
    TAG,
    close_to_others,
    is_folder,
    mark,
    names_in,
    open_plain,
    remove_marked,
    write_plain,
)
from serge_cli.store.locks import LOCK, locked, unused
from serge_cli.store.manifest import FRESH, MANIFEST, Damaged, Manifest, PartRecord, manifest_bytes
from serge_cli.store.ownership import IGNORE, Ownership
from serge_cli.store.progress import Progress, Silent

_GENERATION = late_pattern(r"g\d{6,9}\Z", re.ASCII)
_FOR_BUILDING = late_pattern(r"(?:g\d{6,9}|building-\d+)\Z", re.ASCII)
_BLOCK = 1 << 20  # bytes read at a time for a checksum


class Store:
    """An index folder. `corpus` is the folder or file that it is the index of, where it is to be written."""

    def __init__(self, folder: Path, corpus: Path | None = None, *, named: bool = True, adopting: bool = False) -> None:
        self.folder, self.corpus, self.named = folder, corpus, named
        self.ownership = Ownership(folder, named=named, adopting=adopting)

    def read(self) -> Manifest | None:
        """Return the valid manifest, None where there is none.

        Damaged where it is not as written, NotOurs where it is not the user's.
        """
        return self.ownership.manifest()

    def generation(self, manifest: Manifest) -> Path:
        """Return the folder of the generation that a manifest names."""
        return self.folder / manifest.folder

    def verify(self, manifest: Manifest) -> None:
        """Check that every file of the generation is as written; Damaged otherwise.

        A file whose size, time and inode are those last verified is trusted; any other is read whole.
        """
        folder = self.generation(manifest)
        for place in {folder, *(folder / name for name in {part.name.rpartition("/")[0] for part in manifest.parts})}:
            if os.path.lexists(place) and not is_folder(place):
                raise Damaged(f"{place.name} in it is not a folder")
        parts = [_verified(folder, part) for part in manifest.parts]
        if parts != list(manifest.parts):
            self.remember(replace(manifest, parts=tuple(parts)), manifest)

    def examine(self, manifest: Manifest) -> None:
        """Read every file of the generation whole; Damaged where one is not as written, whatever its times say."""
        for part in manifest.parts:
            _verified(self.generation(manifest), part, trust_times=False)

    def remember(self, manifest: Manifest, before: Manifest) -> None:
        """Note in place of the manifest `before` what has been found true of the same generation.

        It is only a saving of time: nothing is noted where another process is writing, or where the folder cannot be
        written.
        """
        with suppress(OSError, BrokenIndex, Damaged), locked(self.folder, 0, Silent()):
            if self.read() == before:
                self.write_manifest(manifest)

    def tidy(self, manifest: Manifest) -> None:
        """Remove what a killed process has left, where no other process is at work and if it can be removed."""
        with suppress(OSError, BrokenIndex, Damaged):
            if any(name == FRESH or (_is_for_building(name) and name != manifest.folder) for name in names_in(self.folder)):
                with locked(self.folder, 0, Silent()):
                    if self.read() == manifest:
                        Site(self).begin(manifest)

    def write_manifest(self, manifest: Manifest) -> None:
        """Replace the manifest, whole."""
        fresh = self.folder / FRESH
        fresh.unlink(missing_ok=True)  # a link of that name goes, and not what it leads to
        write_plain(fresh, manifest_bytes(manifest, self.ownership.key))
        try:
            fresh.replace(self.folder / MANIFEST)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
        _sync_names(self.folder)

    def is_index(self) -> bool:
        """Return whether the folder is an index of serge's, whole or not."""
        return self.ownership.is_index()

    def remove(self) -> bool:
        """Remove all that is serge's in the folder, and the folder where nothing else is in it.

        Return whether the index is gone. It is not while a process builds or reads it. Files of others in the folder
        stay.
        """
        self.ownership.claim(Silent())
        with suppress(BrokenIndex), locked(self.folder, 0, Silent()):
            generations = [self.folder / name for name in names_in(self.folder) if _is_for_building(name)]
            if not all(map(_is_unused, generations)):
                return False
            for folder in generations:
                discard(folder)
            (self.folder / MANIFEST).unlink(missing_ok=True)  # from here on it is no index
            for folder in generations:
                remove_marked(folder)
            for name in (FRESH, IGNORE, LOCK, TAG):
                (self.folder / name).unlink(missing_ok=True)
            with suppress(OSError):
                self.folder.rmdir()
            return True
        return False

    @contextmanager
    def writing(self, patience: float, progress: Progress) -> Iterator[Site]:
        """Hold the lock and offer a building site.

        OSError where the folder cannot be written, NotOurs where it may not be.
        """
        self.ownership.claim(progress)
        with locked(self.folder, patience, progress):
            site = Site(self)
            try:
                yield site
            finally:
                site.sweep()  # also what an interrupt has left


def stores(places: Places, adopting: bool = False) -> Iterator[Store]:
    """Yield where an index may be kept: in the folder chosen, else in the user's cache."""
    named = places.why_index in {Why.OPTION, Why.ENVIRONMENT}
    yield Store(places.index, places.path, named=named, adopting=adopting)
    if not adopting and (cache := cache_folder(places.path)) != places.index:
        yield Store(cache, places.path, named=False)


class Site:
    """A building site in an index folder. Exists only while the lock is held."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.begun = False
        self.valid: Manifest | None = None  # the manifest in force, where it is whole

    def begin(self, valid: Manifest | None) -> None:
        """Remember the manifest in force, and remove what killed processes left."""
        self.begun, self.valid = True, valid
        if valid:
            mark(self.store.generation(valid))  # it is ours, for our manifest names it
        self.sweep()

    def sweep(self) -> None:
        """Remove half-built drafts, and generations that are no longer named and that no process reads."""
        if not self.begun:
            return
        with suppress(OSError):
            (self.store.folder / FRESH).unlink(missing_ok=True)
        keep = self.valid.folder if self.valid else None
        for name in names_in(self.store.folder):
            if name != keep and _is_for_building(name):
                _remove_unused(self.store.folder / name)

    def draft(self, base: Manifest | None = None, renamed: Mapping[str, str] | None = None) -> Path:
        """Return a new folder to build in, with the files of the generation `base` in it, some `renamed`, those left out to ""."""
        folder = self._new_draft()
        if base:
            old = self.store.generation(base)
            for part in base.parts:
                name = (renamed or {}).get(part.name, part.name)
                (folder / name).parent.mkdir(PRIVATE_FOLDER, exist_ok=True)
                if name:
                    _link(old / part.name, folder / name)
        return folder

    def _new_draft(self) -> Path:
        number = os.getpid()
        while os.path.lexists(folder := self.store.folder / f"building-{number}") and not remove_marked(folder):
            number += 1  # a folder of others has that name
        folder.mkdir(PRIVATE_FOLDER)
        folder.chmod(PRIVATE_FOLDER)
        mark(folder)
        return folder

    def publish(self, draft: Path, manifest: Manifest, base: Manifest | None = None) -> Manifest:
        """Make the draft the valid generation and return its manifest.

        Parts it shares with `base` keep their checksums.
        """
        close_to_others(draft)
        known = {part.inode: part for part in base.parts} if base else {}
        files = [path for path in sorted(draft.rglob("*")) if path != draft / TAG and path.is_file()]
        parts = tuple(_part(draft, path, known) for path in files)
        finished = replace(manifest, parts=parts, corpus=str(self.store.corpus or manifest.corpus))
        _sync_folders(draft)
        draft.rename(self.store.generation(finished))
        _sync_names(self.store.folder)
        self.note(finished)
        return finished

    def note(self, manifest: Manifest) -> None:
        """Replace the manifest where the generation stays as it is."""
        self.store.write_manifest(manifest)
        self.valid = manifest

    def next_generation(self) -> int:
        """Return a number that no generation in the folder has had."""
        numbers = [int(name[1:]) for name in names_in(self.store.folder) if _GENERATION.match(name)]
        return max(numbers, default=0) + 1


def _is_for_building(name: str) -> bool:
    """Return whether a generation or a draft may have this name; whether it is one, only its mark says."""
    return bool(_FOR_BUILDING.match(name))


def _remove_unused(folder: Path) -> None:
    """Remove a generation that is no longer valid; one that a process still reads is left to a later writer."""
    with unused(folder / CARDS) as free:
        if free:
            with suppress(SergeError):  # the engine's next writer tries it again
                discard(folder)
            remove_marked(folder)


def _is_unused(folder: Path) -> bool:
    with unused(folder / CARDS) as free:
        return free


def _verified(folder: Path, part: PartRecord, *, trust_times: bool = True) -> PartRecord:
    path = f"{folder}/{part.name}"  # no Path: some sixty are looked at for every question
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode):
            raise Damaged(f"its file {part.name} is not a plain file")
        if status.st_size != part.size:
            raise Damaged(f"its file {part.name} has the wrong size")
        if trust_times and (status.st_mtime_ns, status.st_ino) == (part.mtime, part.inode):
            return part
        if _digest(Path(path)) != part.sha256:
            raise Damaged(f"its file {part.name} is damaged")
    except FileNotFoundError as error:
        raise Damaged(f"its file {part.name} is missing") from error
    except OSError as error:
        raise Damaged(f"its file {part.name} cannot be read") from error
    return part._replace(mtime=status.st_mtime_ns, inode=status.st_ino)


def _part(folder: Path, path: Path, known: dict[int, PartRecord]) -> PartRecord:
    name = path.relative_to(folder).as_posix()
    status = path.stat()
    old = known.get(status.st_ino)
    if old and (old.size, old.mtime) == (status.st_size, status.st_mtime_ns):
        return old._replace(name=name)
    _sync(path, os.O_RDWR)
    return PartRecord(name, status.st_size, _digest(path), status.st_mtime_ns, status.st_ino)


def _digest(path: Path) -> str:
    import hashlib  # noqa: PLC0415 - only where times have changed

    digest = hashlib.sha256()
    with os.fdopen(open_plain(path), "rb") as handle:
        while block := handle.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _link(source: Path, target: Path) -> None:
    """Make `target`, which does not exist, the same plain file as `source`, or a copy of it."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError) as error:
        if isinstance(error, OSError) and error.errno in {errno.ENOENT, errno.EEXIST}:
            raise
        handle = open_plain(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        with os.fdopen(handle, "wb") as copy, os.fdopen(open_plain(source), "rb") as original:
            shutil.copyfileobj(original, copy)


def _sync_folders(folder: Path) -> None:
    for path in (*(entry for entry in folder.rglob("*") if entry.is_dir()), folder):
        _sync_names(path)


def _sync_names(folder: Path) -> None:
    """Bring the names in a folder to the disk.

    Where the system has no such call, only a guarantee against power cuts is lost.
    """
    with suppress(OSError):
        _sync(folder, os.O_RDONLY)


def _sync(path: Path, mode: int) -> None:
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
