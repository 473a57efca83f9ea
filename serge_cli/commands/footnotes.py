"""`serge footnotes [WORDS…]`: all notes, or those with certain words or faults."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import SELECTION, Documents, Output, Shelf, Whole

EXAMPLES = (
    ("serge footnotes 001 letters", "The notes of 001 that have the word letters, each with the sentence that calls it."),
    ("serge footnotes --unresolved --format lines", "Every ibid. that leads nowhere, one per line, for an editor to jump on."),
)


def footnotes(
    shelf: Shelf,
    output: Output,
    cut: Whole,
    *,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DOC] [WORDS…]", help="A document's number, a query, or both."),
    ] = None,
    doc: Documents = None,
    unresolved: Annotated[
        bool, typer.Option("--unresolved", help="Only back references that lead nowhere.", rich_help_panel=SELECTION)
    ] = False,
    missing: Annotated[
        bool, typer.Option("--missing", help="Only those whose text the file does not print.", rich_help_panel=SELECTION)
    ] = False,
    orphans: Annotated[
        bool, typer.Option("--orphans", help="Only those that nothing in the text calls.", rich_help_panel=SELECTION)
    ] = False,
    cites: Annotated[str, typer.Option("--cites", metavar="TITLE", help="Only those that name this work.", rich_help_panel=SELECTION)] = "",
) -> None:
    """List notes.

    Each with the sentences that call it, the quotations it sources and the notes it refers back to.
    """
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import opened, query_told  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.operations.footnotes import NoteRequest  # noqa: PLC0415
    from serge_cli.operations.footnotes import footnotes as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    with opened(shelf) as library:
        named, asked = _parted(words or [], {record.id for record in library.manifest.files if not record.error})
        text = " ".join(asked)
        with query_told(text):
            answer = run(library, NoteRequest(text, (*named, *(doc or ())), unresolved, missing, orphans, cites, cut.most, cut.offset))
    deliver(Listing(answer.notes, answer.total), output, NothingFound(messages.NO_SUCH_NOTES), quiet=shelf.quiet)


def _parted(words: list[str], documents: set[str]) -> tuple[list[str], list[str]]:
    """Return the document that the first word names by its number, and the words of the query."""
    return (words[:1], words[1:]) if words and words[0] in documents else ([], words)
