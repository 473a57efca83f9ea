"""Open a text in the user's own program by running `serge open`, which takes no terminal here."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from tempfile import TemporaryFile

from serge_cli.errors import UsageError

_PATIENCE = 8.0  # seconds that a page waits for; a program that stays open longer is left alone
_MOST = 4_000  # bytes of what it says


def opened(options: Sequence[str], locator: str) -> str:
    """Open a locator of the library that the options name; return the place where no program here shows it, else nothing.

    UsageError where the program fails.
    """
    command = [sys.executable, "-m", "serge_cli", "open", "--quiet", *options, "--", locator]
    with TemporaryFile() as out, TemporaryFile() as err:
        running = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, start_new_session=True)  # noqa: S603 - serge
        try:
            status = running.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            return ""
        said = [handle.read(_MOST).decode("utf-8", "replace").strip() for handle in (out, err) if not handle.seek(0)]
    if status:
        raise UsageError(said[1].removeprefix("serge: ") or "The file cannot be opened.")
    return said[0]
