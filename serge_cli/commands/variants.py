"""`serge variants [LOCATOR]`: what several works quote, in their several wordings."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli import help_messages, verdict_messages
from serge_cli.commands.options import SELECTION, LibraryOptions
from serge_cli.commands.reporting import Reporting

EXAMPLES = (
    ("serge variants", "Everything that one work quotes and another contains, each pair with its differences."),
    ("serge variants 001:q63", "Which other works contain these words, and in which wording."),
    ("serge variants --person Serge --different --json", "Misquotations that spread, as JSON for a script."),
)


def variants(
    where: LibraryOptions,
    report: Reporting,
    *,
    locator: Annotated[str | None, typer.Argument(metavar="[LOCATOR]", help=help_messages.HELP_VARIANT)] = None,
    person: Annotated[
        str | None, typer.Option("--person", "-p", metavar="NAME", help=help_messages.HELP_VARIANTS_OF, rich_help_panel=SELECTION)
    ] = None,
    different: Annotated[bool, typer.Option("--different", help=help_messages.HELP_DIFFERENT, rich_help_panel=SELECTION)] = False,
) -> None:
    """List passages that several works share.

    Each quotation that another work also quotes, or has in its own words, is shown beside the wording there, with the
    speaker and the notes.
    """
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.operations.variants import variants as run  # noqa: PLC0415

    with opened(where) as library:
        items = run(library, locator, person, different=different)
    report.write(items)
    if not items:
        raise NothingFound(verdict_messages.NO_VARIANTS, verdict_messages.LIST_QUOTATIONS)
