"""Open the library that the options name, reporting progress on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from serge_cli import index_messages, messages
from serge_cli.commands.options import LibraryOptions
from serge_cli.errors import QueryError

if TYPE_CHECKING:
    from serge_cli.store.library import Library
    from serge_cli.store.progress import Progress


def opened(
    where: LibraryOptions,
    *,
    rebuild: bool = False,
    adopt: bool = False,
    retry: bool = False,
    jobs: int | None = None,
    may_be_empty: bool = False,
    lists: bool = False,
    engine: str = "",
    url: str = "",
    workers: str = "",
) -> Library:
    """Return the library with an updated index, for a `with` block. NothingFound if it is empty, unless `may_be_empty`.

    Report how many files could not be read, unless the command lists them itself.
    """
    from serge_cli.store.library import open_library  # noqa: PLC0415

    library = open_library(
        where.corpus,
        where.index,
        progress=watcher(where.quiet),
        rebuild=rebuild,
        adopt=adopt,
        retry=retry,
        jobs=jobs,
        engine=engine,
        url=url,
        workers=workers,
    )
    if library.is_empty and not may_be_empty:
        with library:
            raise library.explain_empty()
    if not library.is_empty:
        _remark(library, quiet=where.quiet, lists=lists)
    return library


def _remark(library: Library, *, quiet: bool, lists: bool) -> None:
    """Report what an answer lacks, unless the command lists it itself: whose library it is of, and files that are not read."""
    from serge_cli.settings import Why  # noqa: PLC0415

    if any(member.places.why_corpus is Why.BUNDLED for member in library.members):
        messages.say(messages.BUNDLED, quiet=quiet)
    if lists:
        return
    unread = len(library.unread)
    named = sum(len(member.refreshed.failed) for member in library.members if member.refreshed)  # one by one, as they were read
    if unread > named:
        messages.say(index_messages.unread(unread), quiet=quiet)
    messages.say(index_messages.not_read(library.others), quiet=quiet)


def current(library: Library, locators: Iterable[str], *, quiet: bool) -> list[str]:
    """Return the locators at which words now stand whose locators have a fingerprint; say of those that moved that they have."""
    from serge_cli.operations.locators import SIGN, where_now  # noqa: PLC0415 - few locators have one

    found: list[str] = []
    for locator in locators:
        if SIGN not in locator:
            found.append(locator)
            continue
        now = where_now(library, locator)
        if now.remark:
            messages.say(now.remark, quiet=quiet)
        found += now.locators
    return found


def watcher(quiet: bool) -> Progress:
    """Return the progress reporter: a bar on a terminal, plain lines elsewhere, silent if `quiet`."""
    if quiet:
        from serge_cli.store.progress import Silent  # noqa: PLC0415

        return Silent()
    return OnTerminal() if sys.stderr.isatty() else InLines()


class InLines:
    """Report progress and notices in single lines."""

    def start(self, files: int, size: int) -> None:
        """Report that files are being read, if there are several."""
        if files > 1:
            messages.say(index_messages.indexing(files, size))

    def advance(self, path: str, size: int) -> None:
        """Do nothing."""

    def notice(self, message: str) -> None:
        """Print the message."""
        messages.say(message)

    def finish(self) -> None:
        """Do nothing."""


class OnTerminal(InLines):
    """Show a bar while files are read."""

    def __init__(self) -> None:
        self._bar: object | None = None

    def start(self, files: int, size: int) -> None:
        """Show the bar if there are several files."""
        if files > 1:
            from serge_cli.present.terminal_progress import Bar  # noqa: PLC0415 - Rich only if there is something to show

            self._bar = Bar(index_messages.indexing(files, size), size)

    def advance(self, path: str, size: int) -> None:
        """Advance the bar by a file's bytes."""
        from serge_cli.present.terminal_progress import Bar  # noqa: PLC0415

        if isinstance(self._bar, Bar):
            self._bar.advance(size)

    def finish(self) -> None:
        """Remove the bar and report how long the work took."""
        from serge_cli.present.terminal_progress import Bar  # noqa: PLC0415

        if isinstance(self._bar, Bar):
            seconds = self._bar.close()
            if sys.exc_info()[0] is None:  # it was not interrupted
                messages.say(index_messages.INDEXED.format(seconds=seconds))
        self._bar = None


@contextmanager
def query_told(text: str) -> Iterator[None]:
    """Add the whole query to a query error, so that a caret can mark the place."""
    try:
        yield
    except QueryError as error:
        error.query = text
        raise
