"""`serge variants [LOCATOR]`: what several works quote, in their several wordings."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli import messages, verdict_messages
from serge_cli.commands.options import SELECTION, LibraryOptions
from serge_cli.commands.reporting import Reporting

EXAMPLES = (
    ("serge variants", "All that one work quotes and another has too, each pair with what differs."),
    ("serge variants 001:q4", "Who else has these words, and how."),
    ("serge variants --person Serge --different --json", "Misquotations that travel, for a program to read."),
)


def variants(
    where: LibraryOptions,
    report: Reporting,
    *,
    locator: Annotated[str | None, typer.Argument(metavar="[LOCATOR]", help=messages.HELP_VARIANT)] = None,
    person: Annotated[
        str | None, typer.Option("--person", "-p", metavar="NAME", help=messages.HELP_VARIANTS_OF, rich_help_panel=SELECTION)
    ] = None,
    different: Annotated[bool, typer.Option("--different", help=messages.HELP_DIFFERENT, rich_help_panel=SELECTION)] = False,
) -> None:
    """List passages that several works share.

    Each quotation that another work quotes too, or has in its own words, beside the wording there, with who is quoted and the notes.
    """
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.operations.variants import variants as run  # noqa: PLC0415

    with opened(where) as library:
        items = run(library, locator, person, different=different)
    report.write(items)
    if not items:
        raise NothingFound(verdict_messages.NO_VARIANTS, verdict_messages.LIST_QUOTATIONS)
