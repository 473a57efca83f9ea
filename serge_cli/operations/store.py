"""Where an index lives and how it changes: whole generations, made aside and swapped in by replacing one small file.

A generation is a folder of files that never change once the manifest names it. A new one is made in a folder of its own, starting from
hard links to the files of the old one (copies where the file system has none); whoever reads the old one is not disturbed. All its
files reach the disk before the manifest is replaced, so a process killed at any moment, or a power cut, leaves either the old index or
the new one. What a killed process left is swept by the next writer, under the lock; so is the old generation, when nobody reads it.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from serge_cli.errors import BrokenIndex
from serge_cli.operations.locking import LOCK, locked, unused
from serge_cli.operations.manifest import MANIFEST, Damaged, Manifest, PartRecord, manifest_bytes, read_manifest
from serge_cli.operations.progress import Progress, Silent
from serge_cli.operations.shelf import CARDS

_GENERATION = re.compile(r"g\d{6,}\Z")
_DRAFT = "building-"
_FRESH = MANIFEST + ".new"
_OURS = frozenset({MANIFEST, _FRESH, LOCK, ".gitignore"})
_BLOCK = 1 << 20  # bytes read at a time for a checksum


class Store:
    """An index folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self) -> Manifest | None:
        """Return the valid manifest, None where there is no index; Damaged where it is not as written."""
        return read_manifest(self.folder)

    def generation(self, manifest: Manifest) -> Path:
        """Return the folder of the generation that a manifest names."""
        return self.folder / manifest.folder

    def verify(self, manifest: Manifest) -> None:
        """Make sure that every file of the generation is as written; Damaged otherwise.

        A file whose size, time and inode are those last verified is trusted; any other is read whole.
        """
        folder = self.generation(manifest)
        parts = [_verified(folder, part) for part in manifest.parts]
        if parts != list(manifest.parts):
            self.remember(replace(manifest, parts=tuple(parts)), manifest)

    def examine(self, manifest: Manifest) -> None:
        """Read every file of the generation whole; Damaged where one is not as written, whatever its times say."""
        for part in manifest.parts:
            _verified(self.generation(manifest), part._replace(mtime=-1))

    def remember(self, manifest: Manifest, before: Manifest) -> None:
        """Note in place of the manifest `before` what has been found true of the same generation.

        It is only a saving of time: nothing is noted where another process is writing, or where the folder cannot be written.
        """
        with suppress(OSError, BrokenIndex, Damaged), locked(self.folder, 0, Silent()):
            if self.read() == before:
                _write_manifest(self.folder, manifest)

    def tidy(self, manifest: Manifest) -> None:
        """Sweep what a process has left that was killed after its work was done, or before: where no other is at work, and if it can be."""
        with suppress(OSError, BrokenIndex, Damaged):
            if any(entry.name not in _OURS and entry.name != manifest.folder for entry in self.folder.iterdir()):
                with locked(self.folder, 0, Silent()):
                    if self.read() == manifest:
                        Site(self).begin(manifest)

    @contextmanager
    def writing(self, patience: float, progress: Progress) -> Iterator[Site]:
        """Hold the lock and offer a building site; OSError where the folder cannot be written."""
        self._prepare()
        with locked(self.folder, patience, progress):
            site = Site(self)
            try:
                yield site
            finally:
                site.sweep()  # also what an interrupt has left

    def _prepare(self) -> None:
        if self.folder.is_dir():
            strangers = [entry.name for entry in self.folder.iterdir() if not _is_ours(entry.name)]
            if strangers and not (self.folder / MANIFEST).exists():
                raise BrokenIndex(f"{self.folder} holds other files ({strangers[0]}).", "Name an empty folder for the index.")
            return
        if os.path.lexists(self.folder):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        self.folder.mkdir(parents=True)
        (self.folder / ".gitignore").write_text("*\n!.gitignore\n", encoding="utf-8")


class Site:
    """A building site in an index folder. Exists only while the lock is held."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.begun = False
        self.valid: Manifest | None = None  # the manifest in force, where it is whole

    def begin(self, valid: Manifest | None) -> None:
        """Take note of the manifest in force, and sweep what killed processes left."""
        self.begun, self.valid = True, valid
        self.sweep()

    def sweep(self) -> None:
        """Remove half-built drafts, and generations that are no longer named and that nobody reads."""
        if not self.begun:
            return
        (self.store.folder / _FRESH).unlink(missing_ok=True)
        keep = self.valid.folder if self.valid else None
        for entry in self.store.folder.iterdir():
            if entry.name != keep and (entry.name.startswith(_DRAFT) or _GENERATION.match(entry.name)):
                _remove_unused(entry)

    def draft(self, base: Manifest | None = None) -> Path:
        """Return a new folder to build in, with the files of the generation `base` in it."""
        folder = self.store.folder / f"{_DRAFT}{os.getpid()}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        if base:
            for part in base.parts:
                target = folder / part.name
                target.parent.mkdir(parents=True, exist_ok=True)
                _link(self.store.generation(base) / part.name, target)
        return folder

    def publish(self, draft: Path, manifest: Manifest, base: Manifest | None = None) -> Manifest:
        """Make the draft the valid generation and return its manifest; parts it shares with `base` keep their checksums."""
        known = {part.name: part for part in base.parts} if base else {}
        parts = tuple(_part(draft, path, known) for path in sorted(draft.rglob("*")) if path.is_file())
        finished = replace(manifest, parts=parts)
        folder = self.store.generation(finished)
        shutil.rmtree(folder, ignore_errors=True)
        _sync_folders(draft)
        draft.rename(folder)
        _sync_names(self.store.folder)
        _write_manifest(self.store.folder, finished)
        self.valid = finished
        return finished

    def note(self, manifest: Manifest) -> None:
        """Replace the manifest where the generation stays as it is."""
        _write_manifest(self.store.folder, manifest)
        self.valid = manifest

    def next_generation(self) -> int:
        """Return a number that no generation in the folder has had."""
        numbers = [int(entry.name[1:]) for entry in self.store.folder.iterdir() if _GENERATION.match(entry.name)]
        return max(numbers, default=0) + 1


def _remove_unused(folder: Path) -> None:
    """Remove a generation that is no longer valid, unless somebody still reads it: then a later writer will."""
    with unused(folder / CARDS) as free:
        if free:
            shutil.rmtree(folder, ignore_errors=True)


def _is_ours(name: str) -> bool:
    return name in _OURS or name.startswith(_DRAFT) or _GENERATION.match(name) is not None


def _verified(folder: Path, part: PartRecord) -> PartRecord:
    path = folder / part.name
    try:
        status = path.stat()
        if status.st_size != part.size:
            raise Damaged(f"its file {part.name} has another size than was written")
        if (status.st_mtime_ns, status.st_ino) == (part.mtime, part.inode):
            return part
        if _digest(path) != part.sha256:
            raise Damaged(f"its file {part.name} is damaged")
    except FileNotFoundError as error:
        raise Damaged(f"its file {part.name} is missing") from error
    except OSError as error:
        raise Damaged(f"its file {part.name} cannot be read") from error
    return part._replace(mtime=status.st_mtime_ns, inode=status.st_ino)


def _part(folder: Path, path: Path, known: dict[str, PartRecord]) -> PartRecord:
    name = path.relative_to(folder).as_posix()
    status = path.stat()
    old = known.get(name)
    if old and (old.size, old.mtime, old.inode) == (status.st_size, status.st_mtime_ns, status.st_ino):
        return old
    _sync(path, os.O_RDWR)
    return PartRecord(name, status.st_size, _digest(path), status.st_mtime_ns, status.st_ino)


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as handle:
        while block := handle.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno == errno.ENOENT:
            raise
        shutil.copy2(source, target)


def _write_manifest(folder: Path, manifest: Manifest) -> None:
    fresh = folder / _FRESH
    try:
        with fresh.open("wb") as handle:
            handle.write(manifest_bytes(manifest))
            handle.flush()
            os.fsync(handle.fileno())
        fresh.replace(folder / MANIFEST)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    _sync_names(folder)


def _sync_folders(folder: Path) -> None:
    for path in (*(entry for entry in folder.rglob("*") if entry.is_dir()), folder):
        _sync_names(path)


def _sync_names(folder: Path) -> None:
    """Bring the names in a folder to the disk. Where the system has no such call, only a guarantee against power cuts is lost."""
    with suppress(OSError):
        _sync(folder, os.O_RDONLY)


def _sync(path: Path, mode: int) -> None:
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
