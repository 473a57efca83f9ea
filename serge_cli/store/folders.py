"""Files and folders that others may have tampered with: opened without following links, removed only if marked.

A link, a pipe or a device under one of our names is refused before anything is read from it or written to it. What
serge makes is for its user alone, whatever the umask says (XDG Base Directory Specification: 0700 for folders). A
folder that serge has made carries a mark, and only marked ones are ever deleted, for a name proves nothing. The mark is
a cache directory tag (https://bford.info/cachedir/), which also keeps backup programs away, with a line of ours.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
OTHERS = 0o077  # permissions of everybody but the owner
# Windows has neither flag, nor owners and modes as they are meant here.
IS_GUARDED = hasattr(os, "O_NOFOLLOW") and hasattr(os, "geteuid")
_CAREFULLY = sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))
TAG = "CACHEDIR.TAG"
_MARK = b"""Signature: 8a477f597d28d172789f06886806bc55
# An index that serge has made, or a part of one. serge may delete this folder with all that is in it.
"""


class NotPlain(OSError):
    """A link, a pipe, a device or too large a file stands where serge expects a file of its own."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EINVAL, f"{path.name} is not a plain file", str(path))


def open_plain(path: Path, flags: int = os.O_RDONLY) -> int:
    """Return a descriptor of a plain file; NotPlain where something else stands there."""
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(os.lstat(path).st_mode):  # opening a device may already do something
            raise NotPlain(path)
    try:
        handle = os.open(path, flags | _CAREFULLY, PRIVATE_FILE)
    except OSError as error:
        raise NotPlain(path) if error.errno in {errno.ELOOP, errno.EMLINK} else error from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise NotPlain(path)
    return handle


def read_plain(path: Path, most: int) -> bytes:
    """Return the bytes of a plain file; NotPlain where it has more than `most`."""
    with os.fdopen(open_plain(path), "rb") as handle:
        data = handle.read(most + 1) if os.fstat(handle.fileno()).st_size <= most else b""
        if len(data) > most or os.fstat(handle.fileno()).st_size > most:
            raise NotPlain(path)
    return data


def write_plain(path: Path, data: bytes) -> None:
    """Make a file that did not exist and bring its bytes to the disk; it is removed again where that fails."""
    handle = open_plain(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        with os.fdopen(handle, "wb") as file:
            if hasattr(os, "fchmod"):
                os.fchmod(handle, PRIVATE_FILE)
            file.write(data)
            file.flush()
            os.fsync(handle)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def is_folder(path: Path) -> bool:
    """Return whether a folder stands there, and not a link to one."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def names_in(folder: Path) -> set[str]:
    """Return the names of all that stands in a folder."""
    return {entry.name for entry in folder.iterdir()}


def is_mine(status: os.stat_result) -> bool:
    """Return whether a file or folder belongs to the user; True where the system has no owners."""
    return not IS_GUARDED or status.st_uid == os.geteuid()


def is_private(status: os.stat_result) -> bool:
    """Return whether nobody but the user may read or write a file or folder."""
    return not IS_GUARDED or (is_mine(status) and not status.st_mode & OTHERS)


def make_folder(path: Path) -> None:
    """Make a folder, and those above it that are missing, for the user alone."""
    if not path.parent.is_dir():
        make_folder(path.parent)
    with suppress(FileExistsError):  # another process has just made it
        path.mkdir(PRIVATE_FOLDER)
        path.chmod(PRIVATE_FOLDER)


def close_to_others(folder: Path) -> None:
    """Take every permission of others from a folder and all that is in it; links are left out."""
    for place, _, files in os.walk(folder):
        Path(place).chmod(PRIVATE_FOLDER)
        for name in files:
            path = Path(place, name)
            if stat.S_ISREG(mode := os.lstat(path).st_mode) and mode & OTHERS:
                path.chmod(PRIVATE_FILE)


def is_marked(folder: Path) -> bool:
    """Return whether a folder carries serge's mark."""
    try:
        return read_plain(folder / TAG, len(_MARK)) == _MARK
    except OSError:
        return False


def is_begun(folder: Path) -> bool:
    """Return whether the mark's file is there without its text: its writer was killed."""
    try:
        return read_plain(folder / TAG, 0) == b""
    except OSError:
        return False


def mark(folder: Path) -> None:
    """Put the mark into a folder of serge's; a tag that is not as written is replaced."""
    if is_marked(folder):
        return
    with suppress(FileNotFoundError):
        (folder / TAG).unlink()
    with suppress(FileExistsError):  # another process marks it as well
        write_plain(folder / TAG, _MARK)


def remove_marked(folder: Path) -> bool:
    """Remove a marked folder with all that is in it, its mark last; return whether it is gone.

    What carries no mark is left alone. An empty folder goes as well: that is what is left where the removal of the
    mark's folder, or its making, was cut short.
    """
    if not is_folder(folder):
        return False
    if is_marked(folder):
        for entry in list(os.scandir(folder)):
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            elif entry.name != TAG:
                Path(entry.path).unlink(missing_ok=True)
        with suppress(OSError):
            (folder / TAG).unlink()
    elif is_begun(folder) and names_in(folder) == {TAG}:
        (folder / TAG).unlink()
    try:
        folder.rmdir()
    except OSError:
        return False
    return True
