"""The three standard streams as serge needs them: all there, able to take every character, and no trouble where nobody reads stderr."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

_STANDARD = 3  # stdin, stdout and stderr are the files 0, 1 and 2


def prepare() -> None:
    """Make sure that there are three, and that every character can be written.

    A pipe gets UTF-8. What cannot be written is a `?`: what a terminal's encoding lacks, a byte of a file's name that is no
    UTF-8.
    """
    _open_closed_ones()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            is_plain = stream.encoding.lower().startswith("utf") or stream.isatty()
            stream.reconfigure(encoding=None if is_plain else "utf-8", errors="replace")


def _open_closed_ones() -> None:
    """Open what was closed (`serge … >&-`): else a file of the index could get its number, and be written into."""
    while (handle := os.open(os.devnull, os.O_RDWR)) < _STANDARD:
        os.set_inheritable(handle, True)
    os.close(handle)
    sys.stdin = sys.stdin or _opened(0, "r")
    sys.stdout = sys.stdout or _opened(1, "w")
    sys.stderr = sys.stderr or _opened(2, "w")


def _opened(number: int, mode: str) -> TextIO:
    return open(number, mode, encoding="utf-8", closefd=False)  # type: ignore[return-value]  # stays open to the end


def write_error(text: str) -> None:
    """Write to stderr; where that is full or closed, say nothing: it must not cost the answer or the exit status."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def silence(stream: TextIO) -> None:
    """Let what a stream still holds, and all that follows, go nowhere, so that the interpreter does not complain of it at its end."""
    with suppress(OSError, ValueError):
        handle = os.open(os.devnull, os.O_WRONLY)
        os.dup2(handle, stream.fileno())
        os.close(handle)
