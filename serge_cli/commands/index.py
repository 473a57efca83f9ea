"""`serge index`: bring the index up to date, or look after those that serge keeps in the cache."""

from __future__ import annotations

import sys
import time
from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import Output, Shelf
from serge_cli.errors import NothingFound, UsageError
from serge_cli.model.results import KeptIndex

EXAMPLES = (
    ("serge index", "Read what is new or changed; every other command does the same before it answers."),
    ("serge index --jobs 1", "The same in one process, for a machine with little memory."),
    ("serge index --rebuild --corpus ~/essays", "Read everything in a folder anew."),
    ("serge index --adopt --index DIR", "Rebuild an index that somebody else has made, and sign it with your own key."),
    ("serge index --list", "List the indexes in your cache: of which folder each is, its size and age."),
    ("serge index --remove ~/essays", "Remove the index of a folder from your cache; the texts stay."),
)


def index(
    shelf: Shelf,
    output: Output,
    *,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Read every document anew, whether it has changed or not.")] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", metavar="N", min=1, help="Read with N processes; 1 starts no others. Default: as many as pay.")
    ] = None,
    adopt: Annotated[bool, typer.Option("--adopt", help="Make an index that you did not make yours, reading every document anew.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="List the indexes in your cache.")] = False,
    removed: Annotated[
        str | None, typer.Option("--remove", metavar="PATH|all", help="Remove from your cache the index of a folder, or all.")
    ] = None,
) -> None:
    """Bring the index up to date.

    The new index is made beside the old one and takes its place when it is whole: stopped at any moment, the old one still answers, and a
    long first build goes on from where it was. Files that could not be read are tried again and listed; then the exit status is 1.
    An index that is not in your cache is signed with a key of yours; one that is not signed with it is never read.
    """
    if sum((rebuild, adopt, listed, removed is not None)) > 1:
        raise UsageError(messages.ONE_AT_A_TIME)
    if listed or removed is not None:
        _look_after(removed, output, quiet=shelf.quiet)
    else:
        _bring_up_to_date(shelf, output, rebuild, adopt, jobs)


def _bring_up_to_date(shelf: Shelf, output: Output, rebuild: bool, adopt: bool, jobs: int | None) -> None:
    """Bring the index up to date and say what that took; list the files that could not be read."""
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import ExitStatus  # noqa: PLC0415
    from serge_cli.operations.index import this_index  # noqa: PLC0415

    started = time.monotonic()
    with opened(shelf, rebuild=rebuild, adopt=adopt, retry=True, jobs=jobs, bare=True, lists=True) as library:
        unread = library.unread
        if library.is_empty and not unread:
            messages.say(str(library.explain_empty()), quiet=shelf.quiet)
        done = library.refreshed
        documents = len(library.cards())
    if output.json or output.format:
        _print((this_index(library),), output)
    else:
        read, dropped = (done.read - len(done.failed), done.dropped) if done else (0, 0)
        place = str(library.folder) if library.folder else messages.IN_MEMORY
        said = messages.indexed(documents, read, dropped, len(unread), place=place, seconds=time.monotonic() - started)
        sys.stdout.writelines(f"{messages.on_one_line(line)}\n" for line in (said, *(messages.left_out(*file) for file in unread)))
    if unread:
        raise typer.Exit(ExitStatus.NOTHING_FOUND)


def _look_after(removed: str | None, output: Output, *, quiet: bool) -> None:
    """List the indexes in the cache, or those that have been removed from it."""
    from serge_cli.operations.index import kept_indexes, remove_indexes  # noqa: PLC0415

    found = kept_indexes() if removed is None else remove_indexes(removed)
    _print(found, output)
    if not found:
        raise NothingFound(messages.NO_INDEXES)
    if removed is not None:
        messages.say(messages.indexes_removed(len(found)), quiet=quiet)


def _print(found: tuple[KeptIndex, ...], output: Output) -> None:
    from serge_cli.commands.delivery import rendered_and_written  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    rendered_and_written(Listing(found, len(found)), output)
