"""Where the process starts: `serge`, and `python -m serge_cli`, which is the same."""

from __future__ import annotations

import gc
import os
import sys

from serge_cli import interrupts
from serge_cli.errors import NO_MEMORY, ExitStatus, is_want_of_memory

# Python's own 700 had it look through the modules being loaded sixty times, a tenth of a short command.
ALLOCATIONS_BETWEEN_COLLECTIONS = 50_000


def main() -> None:
    """Run the program and leave with its exit status."""
    interrupts.end_at_once()
    _demand_utf_8()
    gc.set_threshold(ALLOCATIONS_BETWEEN_COLLECTIONS, 20, 20)
    try:
        from serge_cli import app  # noqa: PLC0415 - loading it is what takes the time
    except Exception as error:
        if not is_want_of_memory(error):
            raise
        os.write(2, f"serge: {NO_MEMORY}\n".encode())
        sys.exit(ExitStatus.ERROR)
    app.main()


def _demand_utf_8() -> None:
    """Start again in UTF-8 where Python takes arguments and file names for ASCII, in which no word has an accent."""
    if sys.getfilesystemencoding() == "ascii" and not sys.flags.utf8_mode and sys.executable:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 - the same program


if __name__ == "__main__":
    main()
