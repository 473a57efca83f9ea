"""How long work reports its progress, without knowing a terminal."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """A watcher of a long operation. Every method returns at once and never raises."""

    def start(self, files: int, size: int) -> None:
        """Report how many files will be read, and their bytes in all."""

    def advance(self, path: str, size: int) -> None:
        """Report that a file of that size is done."""

    def notice(self, message: str) -> None:
        """Report something the user should know: a file skipped, an index rebuilt, another process waited for."""

    def finish(self) -> None:
        """Report the end of the work."""


class Silent:
    """Ignore all reports."""

    def _ignore(self, *_: object, **__: object) -> None: ...

    start = advance = notice = finish = _ignore
