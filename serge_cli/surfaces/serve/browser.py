"""Open the page in the browser without showing its key to others: what a program is started with, every user of a machine can read.

So the browser gets the name of a file that only the user can read and that leads on to the page, as Jupyter does it.
"""

from __future__ import annotations

import os
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from threading import Thread

_LEADS_ON = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">'
    '<meta http-equiv="refresh" content="0;url={address}"><title>serge</title></head>'
    '<body><p><a href="{address}">Open the library</a></p></body></html>\n'
)


@contextmanager
def shown(address: str, *, wanted: bool) -> Iterator[None]:
    """Open an address in the browser, where that is wanted; remove at the end what it took."""
    if not wanted:
        yield
        return
    folder = Path(mkdtemp(prefix="serge-"))  # the user's alone
    try:
        path = folder / "open.html"
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as handle:
            handle.write(_LEADS_ON.format(address=address))
        Thread(target=_open, args=(path,), daemon=True).start()
        yield
    finally:
        rmtree(folder, ignore_errors=True)


def _open(path: Path) -> None:
    with suppress(webbrowser.Error, ValueError, OSError):  # the address is printed, too
        webbrowser.open(path.as_uri())
