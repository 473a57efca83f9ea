"""`serge people [NAME]`: the persons named and quoted."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import SELECTION, LibraryOptions, Output, Whole

EXAMPLES = (
    ("serge people", "The persons who are quoted or spoken of, most quoted first."),
    ("serge people trotsky", "One person: every form of the name, quotations by and about the person, documents."),
)


def people(
    where: LibraryOptions,
    output: Output,
    cut: Whole,
    name: Annotated[list[str] | None, typer.Argument(metavar="[NAME]", help="Any form of a name.")] = None,
    all_named: Annotated[
        bool, typer.Option("--all", help="Also persons who are only named in the texts.", rich_help_panel=SELECTION)
    ] = False,
) -> None:
    """List the persons who are quoted or spoken of in quotations.

    Each person is shown with every form of the name, the numbers of quotations by and about the person, and the
    documents. Groups and newspapers are marked as groups. Nicknames that no text explains can be added to corpus.toml.
    """
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.operations.people import people as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    with opened(where) as library:
        found = run(library, " ".join(name) if name else None, all_named=all_named)
    deliver(Listing(cut.of(found), len(found)), output, NothingFound(messages.NO_PERSONS), quiet=where.quiet)
