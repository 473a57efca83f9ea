"""How an operation tells that it is at work, without knowing a terminal."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Whoever watches a long operation. Every method returns at once and never raises."""

    def start(self, files: int, size: int) -> None:
        """Take note that so many files with so many bytes in all will be read."""

    def advance(self, path: str, size: int) -> None:
        """Take note that a file of so many bytes is done."""

    def notice(self, message: str) -> None:
        """Take note of something the user should know: a file skipped, an index rebuilt, another process waited for."""

    def finish(self) -> None:
        """Take note that nothing more will come."""


class Silent:
    """Watch nothing."""

    def start(self, files: int, size: int) -> None:
        """Say nothing."""

    def advance(self, path: str, size: int) -> None:
        """Say nothing."""

    def notice(self, message: str) -> None:
        """Say nothing."""

    def finish(self) -> None:
        """Say nothing."""
