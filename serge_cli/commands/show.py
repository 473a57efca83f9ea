"""`serge show LOCATOR…`: a paragraph, quotation or note in full; a range of them; a whole document."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import SELECTION, LibraryOptions, Output

EXAMPLES = (
    ("serge show 001:q4 -C 1", "A quotation marked in its paragraph, with the paragraph before and the one after."),
    ("serge show 001:q4 001:n14", "A quotation and a note."),
    ("serge show 001:q4@ae7db3hw", "The words with this fingerprint (see --json), wherever they now stand."),
    ("serge show 001:p12-p14", "Three paragraphs to read."),
    ("serge show 001", "The whole document."),
    ("serge show 001:q4 --next", "The quotation after this one."),
)


def show(
    locators: Annotated[list[str], typer.Argument(metavar="LOCATOR…", help="001:p12, 001:q4, 001:n14, a range 001:p12-p14, or 001.")],
    where: LibraryOptions,
    output: Output,
    *,
    context: Annotated[
        int,
        typer.Option("--context", "-C", metavar="N", min=0, help="Show N more paragraphs before and after.", rich_help_panel=SELECTION),
    ] = 0,
    following: Annotated[
        bool, typer.Option("--next", help="Show what comes after the locator instead.", rich_help_panel=SELECTION)
    ] = False,
    preceding: Annotated[
        bool, typer.Option("--previous", help="Show what comes before the locator instead.", rich_help_panel=SELECTION)
    ] = False,
) -> None:
    """Print a locator in full.

    A paragraph is printed in full with its quotations and notes, even if a page break or a note interrupts it in the
    file. Several paragraphs are printed to be read on, with their notes where the file prints them.
    """
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import current, opened  # noqa: PLC0415
    from serge_cli.errors import NothingFound, UsageError  # noqa: PLC0415
    from serge_cli.operations.browse import browse  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    if following and preceding:
        raise UsageError(messages.NEXT_OR_PREVIOUS)
    with opened(where) as library:
        asked = current(library, locators, quiet=where.quiet)
        found = tuple(record for locator in asked for record in browse(library, locator, context, following - preceding))
    deliver(Listing(found, len(found), reading=len(found) > len(asked)), output, NothingFound(""), quiet=where.quiet)
