"""Which programs `serge open` may start: on a terminal any; where its output goes elsewhere none that would take the terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_EDITORS: Final = frozenset({"vi", "vim", "nvim", "view", "nano", "pico", "micro", "helix", "hx", "kak", "joe", "ne", "ed"})
_READERS: Final = frozenset({"less", "more", "most", "lynx", "w3m", "links", "links2", "elinks", "www-browser"})


def is_on_terminal() -> bool:
    """Return whether the terminal is free for a program: output goes to it."""
    return sys.stdout.isatty()


def may_start(command: Sequence[str]) -> bool:
    """Return whether a command that the user has named may be started here."""
    return is_on_terminal() or Path(command[0]).stem not in _EDITORS | _READERS


def may_show() -> bool:
    """Return whether the system may be asked to show a file: it takes a text browser or a pager where there is no desktop."""
    return is_on_terminal() or sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def opener() -> list[str]:
    """Return the system's program that opens a file with whatever is set for it; empty if there is none, or it may not be asked."""
    name = {"darwin": "open", "win32": "explorer"}.get(sys.platform, "xdg-open")
    return [name] if may_show() and shutil.which(name) else []
