"""`serge who`: who quotes whom, and how often."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import SELECTION, Documents, LibraryOptions, Output, Whole

EXAMPLES = (
    ("serge who", "For each work, whom it quotes and how often."),
    ("serge who --by Trotsky --format csv", "Who quotes Trotsky, as a table."),
)


def who(
    where: LibraryOptions,
    output: Output,
    cut: Whole,
    *,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Only rows in which this person is quoted.", rich_help_panel=SELECTION)
    ] = None,
    doc: Documents = None,
) -> None:
    """Show who quotes whom.

    All quotations are counted by work and speaker, as serge quotes lists them; those without a known speaker have a row
    of their own.
    """
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.operations.quotes import QuotationRequest  # noqa: PLC0415
    from serge_cli.operations.who import who as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    with opened(where) as library:
        found = run(library, QuotationRequest(by=by, documents=tuple(doc or ())))
    deliver(Listing(cut.of(found), len(found)), output, NothingFound(messages.NO_QUOTATIONS), quiet=where.quiet)
