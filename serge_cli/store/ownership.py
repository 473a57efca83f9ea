"""Whose an index folder is: it is read only if the user made it, and written only if it holds nothing of others.

An index is the user's where its manifest is signed with his key, or where it lies in serge's own cache folder, which
nobody else may enter. One that is neither is left as it is, unless the user adopts it: then every source is read again.
A folder that holds other files is no place for an index.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from serge_cli import index_messages, messages
from serge_cli.settings import cache_root
from serge_cli.store.cards import CARDS
from serge_cli.store.folders import (
    IS_GUARDED,
    PRIVATE_FOLDER,
    TAG,
    NotPlain,
    is_begun,
    is_folder,
    is_marked,
    is_mine,
    is_private,
    make_folder,
    mark,
    names_in,
    read_plain,
    write_plain,
)
from serge_cli.store.manifest import (
    FRESH,
    MANIFEST,
    MOST_BYTES,
    Damaged,
    Manifest,
    NotOurs,
    Seal,
    examine_manifest,
    parse_manifest,
    stated_generation,
)
from serge_cli.store.progress import Progress
from serge_cli.store.signing import NoKey, find_key, find_or_make_key

IGNORE = ".gitignore"
_IGNORED = b"*\n!.gitignore\n"


class Ownership:
    """Whose a folder is. `named`: the user has named it; else serge has found it, and follows no link.

    `adopting`: it is to become his.
    """

    def __init__(self, folder: Path, *, named: bool, adopting: bool) -> None:
        self.folder, self.named, self.adopting = folder, named, adopting
        self.key: bytes | None = None  # which the manifest is signed with

    @cached_property
    def in_cache(self) -> bool:
        """Return whether the folder is one of those in serge's own cache folder: these need no signature."""
        return self.folder.parent == cache_root() and self.folder.name != ".."

    def manifest(self) -> Manifest | None:
        """Return the manifest, None where there is none.

        Damaged where it is not as written, NotOurs where it is not the user's.
        """
        self._check_place()
        if self.adopting:
            return None
        seal, body = self._seal()
        if seal is None:
            return None
        if seal is Seal.WHOLE and not self.in_cache:
            raise self._unsigned()
        if seal in {Seal.DAMAGED, Seal.FOREIGN}:
            raise Damaged("its manifest is damaged")
        if self.in_cache and not is_private(self.folder.stat()):
            raise Damaged("others could write to its folder")
        return parse_manifest(body)

    def claim(self, progress: Progress) -> None:
        """Make the folder ready to be written; OSError where it cannot be, NotOurs where something else is in it."""
        self._check_place()
        if self.adopting and not self.is_index():
            raise NotOurs(index_messages.NOT_AN_INDEX.format(folder=self.folder), index_messages.NAME_AN_INDEX)
        if not self.in_cache:
            self.key = find_or_make_key()
        if not os.path.lexists(self.folder):
            make_folder(self.folder)
            if not IS_GUARDED:
                progress.notice(index_messages.UNGUARDED)
        elif not self.folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        self._occupy()
        if self.in_cache:
            self._close_cache(progress)

    def _occupy(self) -> None:
        """Mark the folder where it is the user's, or nobody's; NotOurs where it is not."""
        if self._is_empty():
            mark(self.folder)
            with suppress(FileExistsError):
                write_plain(self.folder / IGNORE, _IGNORED)
            return
        seal, body = self._seal()
        if seal is Seal.WHOLE and not self.in_cache and not self.adopting:
            raise self._unsigned()
        if not (self.in_cache or self.adopting or seal is Seal.SIGNED or is_marked(self.folder)):
            names = names_in(self.folder)
            others = sorted(names - {TAG, IGNORE}) or sorted(names)
            raise NotOurs(index_messages.HOLDS_OTHERS.format(folder=self.folder, name=others[0]), index_messages.NAME_AN_EMPTY_FOLDER)
        for name in (MANIFEST, FRESH):
            if is_folder(self.folder / name):  # known now, not after everything has been read
                raise IsADirectoryError(errno.EISDIR, index_messages.IS_FOLDER.format(name=name))
        mark(self.folder)
        if self.adopting:
            self.folder.chmod(PRIVATE_FOLDER)
        if seal is Seal.WHOLE:
            self._mark_old(stated_generation(body))

    def _close_cache(self, progress: Progress) -> None:
        """Take the permissions of others from the folders of the cache.

        An index to which others could write is forgotten first.
        """
        for path in self._cache_folders():
            if is_private(path.stat()):
                continue
            if path == self.folder and os.path.lexists(path / MANIFEST):
                (path / MANIFEST).unlink()
                progress.notice(index_messages.CACHE_WAS_OPEN)
            path.chmod(PRIVATE_FOLDER)

    def _mark_old(self, name: str | None) -> None:
        """Mark the generation of an index that was made before there were marks, so that it is cleared away."""
        folder = self.folder / (name or "")
        if name and is_folder(folder) and names_in(folder) == {CARDS, "words"}:
            mark(folder)

    def is_index(self) -> bool:
        """Return whether the folder is an index of serge's, whoever made it and whether it is whole or not."""
        return is_marked(self.folder) or self._seal()[0] in {Seal.SIGNED, Seal.WHOLE, Seal.DAMAGED}

    def _seal(self) -> tuple[Seal | None, bytes]:
        """Return what the manifest proves and its text; None where there is no manifest."""
        try:
            data = read_plain(self.folder / MANIFEST, MOST_BYTES)
        except (FileNotFoundError, NotADirectoryError):
            return None, b""
        except NotPlain:
            return Seal.DAMAGED if is_marked(self.folder) else Seal.FOREIGN, b""
        if self.key is None and not self.in_cache:
            with suppress(NoKey):
                self.key = find_key()
        return examine_manifest(data, self.key)

    def _is_empty(self) -> bool:
        """Return whether the folder holds nothing, or only what is put into a new one first."""
        names = names_in(self.folder)
        if not names <= {TAG, IGNORE}:
            return False
        try:
            ignored = IGNORE not in names or read_plain(self.folder / IGNORE, len(_IGNORED)) == _IGNORED
        except OSError:
            return False
        return ignored and (TAG not in names or is_begun(self.folder))

    def _check_place(self) -> None:
        """Raise NotOurs where a folder found by serge is a link or another user's, or where there is no home folder."""
        if not self.folder.is_absolute():
            raise NotOurs(messages.NO_HOME)
        if self.named and not self.in_cache:
            return
        for path in self._cache_folders() if self.in_cache else (self.folder,):
            try:
                status = os.lstat(path)
            except OSError:
                return  # there is none yet, or none that can be looked at
            if path.is_symlink():
                raise NotOurs(index_messages.INDEX_IS_LINK.format(folder=path), index_messages.NAME_AN_INDEX)
            if not is_mine(status):
                raise NotOurs(index_messages.INDEX_OF_OTHERS.format(folder=path), index_messages.NAME_AN_INDEX)

    def _cache_folders(self) -> tuple[Path, ...]:
        """Return the folders of the cache that are serge's, from the outermost to the index itself."""
        return self.folder.parent.parent, self.folder.parent, self.folder

    def _unsigned(self) -> NotOurs:
        reason = index_messages.INDEX_UNSIGNED.format(folder=self.folder)
        try:
            find_key()
        except NoKey as refused:
            reason = f"{reason} {refused.strerror}."
        from shlex import quote  # noqa: PLC0415 - only for this line

        return NotOurs(reason, index_messages.ADOPT.format(folder=quote(str(self.folder))))
