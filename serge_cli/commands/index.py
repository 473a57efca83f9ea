"""`serge index`: bring the index up to date."""

from __future__ import annotations

import sys
import time
from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import Shelf

EXAMPLES = (
    ("serge index", "Read what is new or changed; every other command does the same before it answers."),
    ("serge index --jobs 1", "The same in one process, for a machine with little memory."),
    ("serge index --rebuild --corpus ~/essays", "Read everything in a folder anew."),
)


def index(
    shelf: Shelf,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Read every document anew, whether it has changed or not.")] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", metavar="N", min=1, help="Read with N processes; 1 starts no others. Default: as many as pay.")
    ] = None,
) -> None:
    """Bring the index up to date.

    The new index is made beside the old one and takes its place when it is whole: stopped at any moment, the old one still answers, and a
    long first build goes on from where it was. Files that could not be read are tried again and listed; then the exit status is 1.
    """
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import ExitStatus  # noqa: PLC0415

    started = time.monotonic()
    with opened(shelf, rebuild=rebuild, retry=True, jobs=jobs, bare=True, lists=True) as library:
        unread = library.unread
        if library.bare and not unread:
            from serge_cli.operations.bare import why_bare  # noqa: PLC0415

            messages.say(str(why_bare(library)), quiet=shelf.quiet)
        done = library.refreshed
        documents = len(library.cards())
    read, dropped = (done.read - len(done.failed), done.dropped) if done else (0, 0)
    place = str(library.folder) if library.folder else messages.IN_MEMORY
    said = messages.indexed(documents, read, dropped, len(unread), place=place, seconds=time.monotonic() - started)
    sys.stdout.writelines(f"{messages.on_one_line(line)}\n" for line in (said, *(messages.left_out(*file) for file in unread)))
    if unread:
        raise typer.Exit(ExitStatus.NOTHING_FOUND)
