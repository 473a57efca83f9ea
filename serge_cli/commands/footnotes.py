"""`serge footnotes [WORDS…]`: all notes, or only those with certain words or errors."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import SELECTION, Documents, LibraryOptions, Output, Whole

EXAMPLES = (
    ("serge footnotes 001 letters", "The notes of 001 with the word letters, each with the sentence that refers to it."),
    ("serge footnotes --missing --format lines", "Every note that the file does not print, one per line, for an editor to jump to."),
)


def footnotes(
    where: LibraryOptions,
    output: Output,
    cut: Whole,
    *,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DOC] [WORDS…]", help="A document's number, a query, or both."),
    ] = None,
    doc: Documents = None,
    unresolved: Annotated[bool, typer.Option("--unresolved", help="Only unresolved back references.", rich_help_panel=SELECTION)] = False,
    missing: Annotated[
        bool, typer.Option("--missing", help="Only notes whose text is not in the file.", rich_help_panel=SELECTION)
    ] = False,
    orphans: Annotated[bool, typer.Option("--orphans", help="Only notes without a marker in the text.", rich_help_panel=SELECTION)] = False,
    cites: Annotated[str, typer.Option("--cites", metavar="TITLE", help="Only notes that name this work.", rich_help_panel=SELECTION)] = "",
) -> None:
    """List notes.

    Each note is shown with the sentences that refer to it, the quotations it sources and the notes it refers back to.
    """
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import opened, query_told  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.operations.footnotes import NoteRequest  # noqa: PLC0415
    from serge_cli.operations.footnotes import footnotes as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    with opened(where) as library:
        named, asked = _parted(words or [], library.identifiers)
        text = " ".join(asked)
        with query_told(text):
            answer = run(library, NoteRequest(text, (*named, *(doc or ())), unresolved, missing, orphans, cites, cut.most, cut.offset))
    deliver(Listing(answer.notes, answer.total), output, NothingFound(messages.NO_SUCH_NOTES), quiet=where.quiet)


def _parted(words: list[str], documents: frozenset[str]) -> tuple[list[str], list[str]]:
    """Return the document, if the first word is the number of one, and the remaining words as the query."""
    return (words[:1], words[1:]) if words and words[0] in documents else ([], words)
