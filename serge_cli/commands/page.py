"""`serge page WHAT -o FILE`: a document, a person or the answers to a query as one file for the browser."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import LibraryOptions

if TYPE_CHECKING:
    from serge_cli.store.library import Library
    from serge_cli.surfaces.page.frame import View

EXAMPLES = (
    ("serge page 001 -o weissman.html", "A document with its quotations, speakers and notes."),
    ("serge page Trotsky -o trotsky.html", "A person: what is said by and about him, and who quotes him."),
    ("serge page '\"party patriotism\"' -o found.html", "The answers to a query."),
)


class Meant(StrEnum):
    """What the words may name."""

    DOCUMENT = "document"
    PERSON = "person"
    QUERY = "query"


def page(
    words: Annotated[list[str], typer.Argument(metavar="WHAT…", help="A document, a person or a query.")],
    where: LibraryOptions,
    *,
    out: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file; an existing one is not overwritten.")],
    meant: Annotated[
        Meant | None, typer.Option("--as", metavar="KIND", help="document, person or query, where the words may be several.")
    ] = None,
) -> None:
    """Write a page to send to somebody.

    One HTML file that needs nothing else: it loads nothing and runs only its own script. The words name a document, else
    a person, else they are a query.
    """
    from serge_cli.commands.opening import opened, query_told  # noqa: PLC0415
    from serge_cli.surfaces.page.standalone import standalone  # noqa: PLC0415

    text = " ".join(words)
    _check(out)
    with query_told(text), opened(where) as library:
        written = standalone(_view(library, text, meant))
    _write(out, written)
    messages.say(messages.PAGE_WRITTEN.format(path=out, size=max(1, len(written) // 1000)), quiet=where.quiet)


def _view(library: Library, text: str, meant: Meant | None) -> View:
    from serge_cli.errors import NothingFound, UsageError  # noqa: PLC0415
    from serge_cli.surfaces.page import single  # noqa: PLC0415

    views = {Meant.DOCUMENT: single.document, Meant.PERSON: single.person, Meant.QUERY: single.query}
    if meant:
        return views[meant](library, text)
    for kind in (Meant.DOCUMENT, Meant.PERSON):
        try:
            return views[kind](library, text)
        except (NothingFound, UsageError):
            continue
    return single.query(library, text)


def _check(out: Path) -> None:
    from serge_cli import verdict_messages  # noqa: PLC0415
    from serge_cli.errors import UsageError  # noqa: PLC0415

    if out.exists() or out.is_symlink():
        raise UsageError(verdict_messages.EXISTS.format(path=out), verdict_messages.NAME_ANOTHER)


def _write(out: Path, written: str) -> None:
    with out.open("x", encoding="utf-8", errors="replace", newline="") as handle:
        handle.write(written)
