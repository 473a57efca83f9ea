"""Where the process starts: `serge`, and `python -m serge_cli`, which is the same."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import NoReturn

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
    _leave(app.main())


def _leave(status: int) -> NoReturn:
    """End the process with this status, without first taking apart what the system clears at once: a sixth of a short command.

    Who looks into the process, and threads that have not ended, get Python's own end.
    """
    threads = sys.modules.get("threading")
    if sys.gettrace() or sys.getprofile() or sys.flags.inspect or (threads and threads.active_count() > 1):
        sys.exit(status)
    atexit._run_exitfuncs()  # what libraries have left for the end: scratch folders, processes
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        sys.exit(status)
    os._exit(status)


def _demand_utf_8() -> None:
    """Start again in UTF-8 where Python takes arguments and file names for ASCII, in which no word has an accent."""
    if sys.getfilesystemencoding() == "ascii" and not sys.flags.utf8_mode and sys.executable:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 - the same program


if __name__ == "__main__":
    main()
