"""Show a PDF at a page in the viewer that the desktop opens such files with, if it is one that takes a page."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import which
from typing import Final

_ASK: Final = ("xdg-mime", "query", "default", "application/pdf")  # of freedesktop.org
_PATIENCE: Final = 5.0  # seconds
_VIEWERS: Final = {
    "atril": ("--page-index={page}", "{path}"),
    "evince": ("--page-index={page}", "{path}"),
    "mupdf": ("{path}", "{page}"),
    "okular": ("--page", "{page}", "{path}"),
    "qpdfview": ("{path}#{page}",),
    "xpdf": ("{path}", "{page}"),
    "xreader": ("--page-index={page}", "{path}"),
    "zathura": ("--page={page}", "{path}"),
}


def shown_at(path: Path, page: int) -> bool:
    """Show a PDF at a page, counted from 1 in the file; return whether there is a viewer that can. A browser that is set comes first."""
    program = None if os.environ.get("BROWSER") else _default()
    if program is None:
        return False
    words = [part.replace("{page}", str(page)).replace("{path}", str(path.absolute())) for part in _VIEWERS[Path(program).name]]
    try:
        subprocess.Popen(  # noqa: S603 - the desktop's own viewer; it stays open
            [program, *words], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
    except OSError:
        return False
    return True


def _default() -> str | None:
    """Return the program that the desktop opens PDFs with; None if it is not known, or takes no page."""
    asked = which(_ASK[0])
    if asked is None:
        return None
    try:
        said = subprocess.run([asked, *_ASK[1:]], capture_output=True, text=True, timeout=_PATIENCE, check=False).stdout  # noqa: S603
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None
    name = next((name for name in _VIEWERS if name in said.casefold()), None)
    return which(name) if name else None
