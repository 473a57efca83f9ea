"""A progress bar on stderr while many files are read; removed at the end."""

from __future__ import annotations

import sys
import time

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text


class Bar:
    """A bar that fills as bytes are read."""

    def __init__(self, said: str, size: int) -> None:
        self._started = time.monotonic()
        console = Console(file=sys.stderr, highlight=False, markup=False, emoji=False)
        self._progress = Progress(
            TextColumn(Text(said).plain, markup=False), BarColumn(30), TimeRemainingColumn(), console=console, transient=True
        )
        self._task = self._progress.add_task("", total=max(size, 1))
        self._progress.start()

    def advance(self, size: int) -> None:
        """Advance by a number of bytes."""
        self._progress.advance(self._task, size)

    def close(self) -> float:
        """Remove the bar and return the seconds since it was started."""
        self._progress.stop()
        return time.monotonic() - self._started
