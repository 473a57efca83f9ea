"""The library behind the page: one question at a time, and opened anew after a correction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Lock

from serge_cli.errors import BrokenIndex
from serge_cli.store.library import Library
from serge_cli.surfaces.page.frame import View

_PATIENCE = 30.0  # seconds that a request waits for those before it
_END = 1.0  # seconds that the end of the program waits for a request


class Desk:
    """An open library for several threads. The files of an index are read by one of them at a time.

    `options` are those with which another serge finds the same library.
    """

    def __init__(self, library: Library, again: Callable[[], Library], options: Sequence[str]) -> None:
        self.options = tuple(options)
        self._library, self._again, self._lock = library, again, Lock()
        self._kept: dict[str, View] = {}

    @contextmanager
    def library(self) -> Iterator[Library]:
        """Hold the library for a question; BrokenIndex where those before take too long."""
        if not self._lock.acquire(timeout=_PATIENCE):
            raise BrokenIndex("Another request is still being answered.", "Try again in a moment.")
        try:
            yield self._library
        finally:
            self._lock.release()

    def kept(self, name: str, view: Callable[[Library], View]) -> View:
        """Return a view that stays the same until the library is opened anew, made when it is first asked for."""
        with self.library() as library:
            if name not in self._kept:
                self._kept[name] = view(library)
            return self._kept[name]

    def refresh(self) -> None:
        """Open the library anew, so that changed files and corrections count; where that fails the old one stays."""
        with self.library() as old:
            self._library = self._again()
            self._kept.clear()
            old.close()

    def close(self) -> None:
        """Close the library, unless a request is still being answered from it when the program ends."""
        if self._lock.acquire(timeout=_END):  # and kept: nothing is answered any more
            self._library.close()
