"""`serge footnote DOC LABEL…`: what stands behind it."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import LibraryOptions, Output

EXAMPLES = (
    ("serge footnote 001 14", "Note 14 of document 001, the sentence that refers to it, the quotation it sources."),
    ("serge footnote 001:n12 --json", "The same by locator, as JSON for a script."),
)


def footnote(
    document: Annotated[str, typer.Argument(metavar="DOC", help="001, a path, part of the title, or a note's locator.")],
    where: LibraryOptions,
    output: Output,
    labels: Annotated[list[str] | None, typer.Argument(metavar="[LABEL…]", help="Labels as printed (default: all notes).")] = None,
) -> None:
    """Show notes.

    Each note is shown with the sentences that refer to it, the quotations it sources and the notes it refers back to
    (ibid., op. cit.). Where the numbering of a file restarts, one label stands for several notes: all are shown, each
    with its locator.
    """
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.operations.documents import find_document  # noqa: PLC0415
    from serge_cli.operations.footnote import footnote as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    name, colon, label = document.partition(":n")
    asked = [*([f"n{label}"] if colon else []), *(labels or ())]
    with opened(where) as library:
        card = find_document(library, name if colon else document)
        asked = asked or list(dict.fromkeys(note.label for note in card.notes))
        hits = tuple(hit for one in asked for hit in run(library, card.id, one))
    messages.say(messages.several_notes(asked, hits), quiet=where.quiet)
    deliver(Listing(hits, len(hits)), output, NothingFound(messages.NO_NOTES.format(document=card.id)), quiet=where.quiet)
