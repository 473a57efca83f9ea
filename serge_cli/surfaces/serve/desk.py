"""The library behind the page: one thread asks it, one question after the other, and opens it anew after a correction.

Were it asked in the thread of each connection, each would keep the memory that its largest question took.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from serge_cli.errors import BrokenIndex
from serge_cli.store.library import Library

_PATIENCE = 30.0  # seconds that a request waits for those before it
_END = 1.0  # seconds that the end of the program waits for a request
T = TypeVar("T")


class Desk:
    """An open library for several threads.

    `options` are those with which another serge finds the same library.
    """

    def __init__(self, library: Library, again: Callable[[], Library], options: Sequence[str]) -> None:
        self.options = tuple(options)
        self._library, self._again = library, again
        self._kept: dict[str, bytes] = {}
        self._waiting: SimpleQueue[tuple[Future[Any], Callable[[Library], Any]] | None] = SimpleQueue()
        self._asking = Thread(target=self._work, daemon=True)
        self._asking.start()

    def ask(self, question: Callable[[Library], T]) -> T:
        """Return what a question to the library gives; BrokenIndex where those before it take too long."""
        answer: Future[T] = Future()
        self._waiting.put((answer, question))
        wait((answer,), _PATIENCE)
        if answer.cancel():  # it has not been begun
            raise BrokenIndex("Another request is still being answered.", "Try again in a moment.")
        return answer.result()

    def kept(self, name: str, page: Callable[[Library], bytes]) -> bytes:
        """Return a page that stays the same until the library is opened anew, made when it is first asked for."""

        def found(library: Library) -> bytes:
            if name not in self._kept:
                self._kept[name] = page(library)
            return self._kept[name]

        return self.ask(found)

    def refresh(self) -> None:
        """Open the library anew, so that changed files and corrections count; where that fails the old one stays."""
        self.ask(self._reopen)

    def _reopen(self, old: Library) -> None:
        self._library = self._again()
        self._kept.clear()
        old.close()
        gc.unfreeze()
        settle()

    def close(self) -> None:
        """Close the library, unless a request is still being answered from it when the program ends."""
        self._waiting.put(None)
        self._asking.join(_END)

    def _work(self) -> None:
        while (asked := self._waiting.get()) is not None:
            answer, question = asked
            if answer.set_running_or_notify_cancel():
                try:
                    answer.set_result(question(self._library))
                except BaseException as error:  # whoever asked gets it
                    answer.set_exception(error)
            del asked, answer, question  # not kept while it waits
        self._library.close()


def settle() -> None:
    """Leave what the open library holds out of the search for garbage, which would stop every thread to look through it."""
    gc.collect()
    gc.freeze()
