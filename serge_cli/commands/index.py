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
    ("serge index --rebuild --corpus ~/essays", "Read everything in a folder anew."),
)


def index(
    shelf: Shelf,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Read every document anew, whether it has changed or not.")] = False,
) -> None:
    """Bring the index up to date.

    The new index is made beside the old one and takes its place when it is whole: stopped at any moment, the old one still answers.
    """
    from serge_cli.commands.opening import opened  # noqa: PLC0415

    started = time.monotonic()
    with opened(shelf, rebuild=rebuild, bare=True) as library:
        if library.bare:
            from serge_cli.operations.bare import why_bare  # noqa: PLC0415

            messages.say(str(why_bare(library)), quiet=shelf.quiet)
        done = library.refreshed
        documents = len(library.cards())
    read, dropped, failed = (done.read, done.dropped, len(done.failed)) if done else (0, 0, 0)
    place = str(library.folder) if library.folder else messages.IN_MEMORY
    sys.stdout.write(messages.indexed(documents, read - failed, dropped, failed, place=place, seconds=time.monotonic() - started) + "\n")
