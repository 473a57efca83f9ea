"""Folders that serge has made carry a mark, and only those are ever deleted: a name proves nothing.

The mark is a cache directory tag (https://bford.info/cachedir/), which also keeps backup programs away, with a line of ours.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from serge_cli.operations.guarding import is_folder, names_in, read_plain, write_plain

TAG = "CACHEDIR.TAG"
_MARK = b"""Signature: 8a477f597d28d172789f06886806bc55
# An index that serge has made, or a part of one. serge may delete this folder with all that is in it.
"""


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
    """Remove a marked folder with all that is in it, its mark last; return whether it is gone. What carries no mark is left alone.

    An empty folder goes as well: that is what is left where the removal of the mark's folder, or its making, was cut short.
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
