"""Locks that are released by the operating system when the process exits, however it exits.

One writer at a time; and no generation is removed while a process reads it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from serge_cli.errors import BrokenIndex
from serge_cli.store.folders import NotPlain, open_plain
from serge_cli.store.progress import Progress

LOCK = "lock"
_PAUSE = 0.1  # seconds between two attempts
_MOST_SIGNED = 200  # characters in a lock


@contextmanager
def locked(folder: Path, patience: float, progress: Progress) -> Iterator[None]:
    """Hold the index's lock; wait up to `patience` seconds for another holder, then BrokenIndex says who holds it."""
    with os.fdopen(open_plain(folder / LOCK, os.O_RDWR | os.O_CREAT), "r+", encoding="utf-8") as handle:
        if os.fstat(handle.fileno()).st_nlink > 1:  # another name of some other file, which would be emptied
            raise NotPlain(folder / LOCK)
        _acquire(handle, patience, progress)
        try:
            _sign(handle)
            yield
        finally:
            _release(handle)


def _acquire(handle: IO[str], patience: float, progress: Progress) -> None:
    deadline = time.monotonic() + patience
    announced = False
    while not _try(handle):
        if time.monotonic() >= deadline:
            raise BrokenIndex(f"The index is being built by {_holder(handle)}.", "Try again when it has finished.")
        if not announced:
            progress.notice(f"Waiting for {_holder(handle)}, which is building the index.")
            announced = True
        time.sleep(_PAUSE)


def _holder(handle: IO[str]) -> str:
    try:
        handle.seek(0)
        signed = json.loads(handle.read(_MOST_SIGNED))
        since = time.strftime("%H:%M:%S", time.localtime(signed["since"]))
        return f"process {int(signed['process'])} (since {since})"
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return "another process"


def _sign(handle: IO[str]) -> None:
    """Write into the lock who holds it: a help for those who wait, which a full disk may withhold."""
    with suppress(OSError):
        os.ftruncate(handle.fileno(), 0)
        os.write(handle.fileno(), json.dumps({"process": os.getpid(), "since": int(time.time())}).encode())


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # Windows locks are mandatory: lock a byte beyond the text, so that others can read who holds it

    def _try(handle: IO[str]) -> bool:
        try:
            handle.seek(_FAR)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(handle: IO[str]) -> None:
        handle.seek(_FAR)
        msvcrt.locking(handle.fileno(), msvcrt.LK_UNLCK, 1)

    def begin_use(handle: IO[bytes]) -> bool:
        """Keep the folder of an open file from being removed: an open file does that by itself."""
        return True

    @contextmanager
    def unused(file: Path) -> Iterator[bool]:
        """Yield whether no process uses the folder of `file`; none can begin to within the `with` block."""
        try:
            file.rename(file)  # refused while the file is open
        except FileNotFoundError:
            yield True
        except OSError:
            yield False
        else:
            yield True

else:
    import fcntl

    def _try(handle: IO[str]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(handle: IO[str]) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)

    def begin_use(handle: IO[bytes]) -> bool:
        """Keep the folder of an open file from being removed until the file is closed.

        Return whether it is still there.
        """
        with suppress(OSError):  # a file system without locks: a reader then may have to open it again
            fcntl.flock(handle, fcntl.LOCK_SH)
        return os.fstat(handle.fileno()).st_nlink > 0

    @contextmanager
    def unused(file: Path) -> Iterator[bool]:
        """Yield whether no process uses the folder of `file`; none can begin to within the `with` block."""
        try:
            handle = os.fdopen(open_plain(file), "rb")
        except OSError:
            yield True
            return
        with handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
            except OSError:
                yield True
            else:
                yield True
