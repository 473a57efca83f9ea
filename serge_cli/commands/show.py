"""`serge show LOCATOR…`: a paragraph, quotation or note in full."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli.commands.options import SELECTION, LibraryOptions, Output

EXAMPLES = (
    ("serge show 001:p12 -C 1", "The twelfth paragraph of 001 with the one before and the one after."),
    ("serge show 001:q4 001:n14", "A quotation and a note."),
    ("serge show 001:q4@k3f9a7c2", "The words with this fingerprint (see --json), wherever they now stand."),
)


def show(
    locators: Annotated[list[str], typer.Argument(metavar="LOCATOR…", help="001:p12, 001:q4 or 001:n14.")],
    where: LibraryOptions,
    output: Output,
    context: Annotated[
        int,
        typer.Option("--context", "-C", metavar="N", min=0, help="Show N more paragraphs before and after.", rich_help_panel=SELECTION),
    ] = 0,
) -> None:
    """Print a locator in full.

    A paragraph is printed in full with its quotations and notes, even if a page break or a note interrupts it in the
    file.
    """
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import current, opened  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.operations.show import show as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    with opened(where) as library:
        found = tuple(record for locator in current(library, locators, quiet=where.quiet) for record in run(library, locator, context))
    deliver(Listing(found, len(found)), output, NothingFound(""), quiet=where.quiet)
