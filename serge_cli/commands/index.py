"""`serge index`: bring the index up to date, or list and remove the indexes in the cache."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from serge_cli import cluster_messages, engine_messages, index_messages, messages
from serge_cli.commands.options import LibraryOptions, Output
from serge_cli.errors import NothingFound, UsageError
from serge_cli.model.results import KeptIndex
from serge_cli.search.engines import names

if TYPE_CHECKING:
    from serge_cli.store.library import Library

EXAMPLES = (
    ("serge index", "Read new and changed files; every other command does so automatically."),
    ("serge index --jobs 1", "The same in one process, for a machine with little memory."),
    ("serge index --rebuild --corpus ~/essays", "Read everything in a folder again."),
    ("serge index --engine tantivy", "Keep the index with the engine for large libraries; everything is read again, once."),
    ("serge index --adopt --index DIR", "Rebuild an index made by somebody else and sign it with your own key."),
    ("serge index --list", "List the indexes in your cache with their folders, sizes and ages."),
    ("serge index --remove ~/essays", "Remove the index of a folder from your cache; the texts are kept."),
)


def index(
    where: LibraryOptions,
    output: Output,
    *,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Read every document again, even if it has not changed.")] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", metavar="N", min=1, help="Read with N processes (1 = no workers). Default: as many as help.")
    ] = None,
    adopt: Annotated[
        bool, typer.Option("--adopt", help="Take over an index made by somebody else: read every document again and sign it.")
    ] = False,
    engine: Annotated[
        str,
        typer.Option(
            "--engine", metavar="NAME", help=f"Keep the index with another search engine: {', '.join(names())}. Default: as it is kept now."
        ),
    ] = "",
    url: Annotated[str, typer.Option("--url", metavar="URL", help="Where the search engine is, if it is on other machines.")] = "",
    workers: Annotated[
        str,
        typer.Option(
            "--workers", metavar="N|ADDRESS", help="Read with N processes of Dask's, or those of its scheduler at tcp://… or tls://…."
        ),
    ] = "",
    listed: Annotated[bool, typer.Option("--list", help="List the indexes in your cache.")] = False,
    removed: Annotated[
        str | None, typer.Option("--remove", metavar="PATH|all", help="Remove the index of a folder, or all of them, from your cache.")
    ] = None,
) -> None:
    """Bring the index up to date.

    The new index is built beside the old one and replaces it when it is complete. If the build is interrupted, the old
    index stays in use and a long first build resumes where it stopped. Files that could not be read before are tried
    again; those that still cannot be read are listed, and the exit status is 1. An index outside your cache is signed
    with your own key; one without your signature is never read.
    """
    if sum((rebuild, adopt, listed, removed is not None)) > 1:
        raise UsageError(messages.ONE_AT_A_TIME)
    if workers and jobs:
        raise UsageError(cluster_messages.WORKERS_OR_JOBS)
    if listed or removed is not None:
        if engine or url or workers:
            raise UsageError(engine_messages.NOT_WHEN_LISTING)
        _look_after(removed, output, quiet=where.quiet)
    else:
        _bring_up_to_date(where, output, rebuild=rebuild, adopt=adopt, jobs=jobs, engine=engine, url=url, workers=workers)


def _bring_up_to_date(where: LibraryOptions, output: Output, **how: Any) -> None:
    """Update the index and report the result; list the files that could not be read."""
    from serge_cli.commands.delivery import wrapped  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import ExitStatus  # noqa: PLC0415
    from serge_cli.operations.index import this_index  # noqa: PLC0415

    started = time.monotonic()
    with opened(where, retry=True, may_be_empty=True, lists=True, **how) as library:
        unread = library.unread
        for member in library.members:
            if member.is_empty and not member.unread:
                messages.say(str(member.explain_empty()), quiet=where.quiet)
        kept = tuple(map(this_index, library.members))
        done = [line for member in library.members for line in _said(member, time.monotonic() - started)]
    if output.json or output.format:
        _print(kept, output)
    else:
        sys.stdout.write(wrapped("".join(f"{messages.on_one_line(line)}\n" for line in done)))
    if unread:
        raise typer.Exit(ExitStatus.NOTHING_FOUND)


def _said(library: Library, seconds: float) -> Iterator[str]:
    """Yield what was done to the index of one library, what could not be read or is not read, and what would suit it better."""
    from serge_cli.operations.index import advice_on_size, other_engine  # noqa: PLC0415

    done = library.refreshed
    read, dropped = (done.read - len(done.failed), done.dropped) if done else (0, 0)
    place = str(library.folder) if library.folder else index_messages.IN_MEMORY
    yield index_messages.indexed(
        len(library.identifiers), read, dropped, len(library.unread), place=place, seconds=seconds, engine=other_engine(library)
    )
    yield from (index_messages.left_out(*file) for file in library.unread)
    if not library.is_empty and (others := index_messages.not_read(library.others)):
        yield others
    if advice := advice_on_size(library):
        yield advice


def _look_after(removed: str | None, output: Output, *, quiet: bool) -> None:
    """List the indexes in the cache, or remove the given ones and list those."""
    from serge_cli.operations.index import kept_indexes, remove_indexes  # noqa: PLC0415

    found = kept_indexes() if removed is None else remove_indexes(removed)
    _print(found, output)
    if not found:
        raise NothingFound(index_messages.NO_INDEXES)
    if removed is not None:
        messages.say(index_messages.indexes_removed(len(found)), quiet=quiet)


def _print(found: tuple[KeptIndex, ...], output: Output) -> None:
    from serge_cli.commands.delivery import rendered_and_written  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    rendered_and_written(Listing(found, len(found)), output)
