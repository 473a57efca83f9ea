"""`serge who`: who quotes whom, and how often."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import OUTPUT, SELECTION, Documents, LibraryOptions, Output, Whole

EXAMPLES = (
    ("serge who", "For each work, whom it quotes and how often."),
    ("serge who --by Trotsky --format csv", "Who quotes Trotsky, as a table."),
    ("serge who --grid --format csv", "A row for each work, a column for each speaker."),
    ("serge who --format graphml > who.graphml", "The network of works and persons."),
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
    grid: Annotated[
        bool, typer.Option("--grid", help="In csv and tsv: a row for each work, a column for each speaker.", rich_help_panel=OUTPUT)
    ] = False,
) -> None:
    """Show who quotes whom.

    All quotations are counted by work and speaker; those without a known speaker have a row of their own, and words that
    several persons say together count for each of them. In csv and tsv each pair is a row, with --grid each work; markdown
    is a grid of works and speakers; graphml is a network for Gephi, networkx or igraph.
    """
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.operations.quotes import QuotationRequest  # noqa: PLC0415
    from serge_cli.operations.who import who as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    with opened(where) as library:
        found = run(library, QuotationRequest(by=by, documents=tuple(doc or ())))
    deliver(Listing(cut.of(found), len(found), grid=grid), output, NothingFound(messages.NO_QUOTATIONS), quiet=where.quiet)
