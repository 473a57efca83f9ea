"""The files beside the documents of a corpus, corpus.toml and corrections.toml: read with suspicion, changed with care.

What a person wrote is no cache. It is changed by one process at a time, in a draft that takes its place when it is on
the disk; mode, owner and byte order mark stay. Whoever made the folder may have laid links, pipes or devices there:
none of them is followed or read.
"""

from __future__ import annotations

import codecs
import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from serge_cli.corpus.walk import is_below
from serge_cli.errors import CorpusError

LARGEST = 16 << 20  # bytes; a hundred thousand persons
_PATIENCE = 30.0  # seconds to wait for one process that changes the same file
_PAUSE = 0.02
_GUARDED = sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


def read_companion(folder: Path, name: str) -> str | None:
    """Return the text of the file `name` of a corpus folder, None where there is none.

    CorpusError where it cannot or must not be read. It may be a link within the folder, which is the user's to arrange.
    """
    path = folder / name
    real = os.path.realpath(path)
    if not is_below(real, os.path.realpath(folder)):
        raise CorpusError(f"{path} is a link that leads out of the corpus folder.", "Put the file itself there.")
    try:
        text = _read(Path(real), path)[0].decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CorpusError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CorpusError(f"{path} cannot be read: {error}.", "Save it as UTF-8.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_plain(path: Path, most: int) -> str:
    """Return the text of a file of a corpus folder that is no link; CorpusError where it cannot or must not be read."""
    try:
        return _read(path, path, most)[0].decode("utf-8-sig")
    except OSError as error:
        reason = "it is a link" if error.errno == errno.ELOOP else f"it cannot be read: {error.strerror}"
        raise CorpusError(f"{reason}.") from error
    except UnicodeDecodeError as error:
        raise CorpusError("it is not UTF-8.") from error


def change_companion(folder: Path, name: str, change: Callable[[str], str]) -> None:
    """Put what `change` makes of the text of the file `name` in its place.

    `change` gets the text as it lies, its line ends too; empty where there is no such file. CorpusError, and nothing
    changed, where it cannot be read or written.
    """
    path = folder / name
    try:
        with _alone(folder / f".{path.stem}.lock"):
            if path.is_symlink():
                raise CorpusError(f"{path} is a link.", "Put the file itself there.")
            _replace(path, change)
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}."
        raise CorpusError(message, "Copy the texts to a folder of your own.") from error
    except UnicodeDecodeError as error:
        raise CorpusError(f"{path} cannot be read: {error}.", "Save it as UTF-8.") from error


def _read(place: Path, path: Path, most: int = LARGEST) -> tuple[bytes, os.stat_result]:
    """Return what a regular file of bearable size holds, and what the system says of it; `path` is named in errors."""
    with open(place, "rb", opener=_opened) as handle:
        status = os.fstat(handle.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise CorpusError(f"{path} is not a regular file.", "Put a regular file there.")
        held = handle.read(most + 1)
    if len(held) > most:
        message = f"{path} is larger than {most >> 20} MB."
        raise CorpusError(message, "It is for what the texts do not say about themselves.")
    return held, status


def _replace(path: Path, change: Callable[[str], str]) -> None:
    import tempfile  # noqa: PLC0415 - only who changes something needs it

    status = None
    with suppress(FileNotFoundError):
        held, status = _read(path, path)
    mark = codecs.BOM_UTF8 if status and held.startswith(codecs.BOM_UTF8) else b""
    fresh = mark + change(held.removeprefix(mark).decode() if status else "").encode()
    handle, draft = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(fresh)
            out.flush()
            _take_after(draft, status)
            os.fsync(handle)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    _to_disk(path.parent)


def _take_after(draft: str, status: os.stat_result | None) -> None:
    """Give the draft the owner and mode of the file that it replaces, or the mode that any new file gets."""
    if status and hasattr(os, "chown"):
        with suppress(OSError):  # only the superuser may give files away
            os.chown(draft, status.st_uid, status.st_gid)
    mask = os.umask(0o077)
    os.umask(mask)
    Path(draft).chmod(stat.S_IMODE(status.st_mode) if status else 0o666 & ~mask)


def _to_disk(folder: Path) -> None:
    with suppress(OSError):  # not every system lets a folder be opened
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Let one process in at a time: who holds `lock`, a file that is there only as long as somebody does.

    Patience ends where one and the same holder keeps it; a queue, however long, moves on.
    """
    seen, deadline = None, time.monotonic()
    while seen is None or time.monotonic() < deadline:
        with open(lock, "ab", buffering=0, opener=_opened) as handle:
            status = os.fstat(handle.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise CorpusError(f"{lock} is not a regular file.", "Remove it.")
            if seen != (seen := (status.st_ino, status.st_ctime_ns)):
                deadline = time.monotonic() + _PATIENCE
            if _taken(handle.fileno()) and _is_still(lock, handle.fileno()):
                try:
                    yield
                finally:
                    _remove(lock, handle.fileno())
                return
        time.sleep(_PAUSE)
    raise CorpusError(f"{lock.parent} is being changed by another process.", "Try again when it has finished.")


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | _GUARDED, 0o666)


def _is_still(lock: Path, number: int) -> bool:
    """Return whether the lock that is held is the one that others see: its last holder may have removed it."""
    try:
        return os.path.samestat(os.fstat(number), lock.lstat())
    except FileNotFoundError:
        return False


def _remove(lock: Path, number: int) -> None:
    with suppress(OSError):
        if os.fstat(number).st_size == 0:  # else it is somebody's file of that name, not ours
            lock.unlink()


if sys.platform == "win32":
    import msvcrt

    def _taken(number: int) -> bool:
        try:
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(number: int) -> bool:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
