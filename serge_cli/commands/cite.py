"""`serge cite LOCATOR…`: cite a quotation, passage or note."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import OUTPUT, LibraryOptions

EXAMPLES = (
    ("serge cite 001:q4", "A Chicago note with the speaker and the work that quotes the words."),
    ("serge cite 001:q4 000:q27 --style bibtex >> serge.bib", "Two entries for a bibliography."),
)


class Citing(StrEnum):
    """The styles of citation, each in its own file."""

    CHICAGO = "chicago"
    MLA = "mla"
    APA = "apa"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"
    MARKDOWN = "markdown"


def cite(
    locators: Annotated[list[str], typer.Argument(metavar="LOCATOR…", help="001:q4, 001:p12 or 001:n14.")],
    where: LibraryOptions,
    style: Annotated[
        Citing,
        typer.Option(
            "--style",
            "-s",
            metavar="STYLE",
            help="chicago, mla, apa, bibtex, ris, csl-json or markdown.",
            show_default=True,
            rich_help_panel=OUTPUT,
        ),
    ] = Citing.CHICAGO,
) -> None:
    """Cite a locator.

    Words quoted at second hand are cited as quoted in the work that quotes them, never under the name of its author.
    Missing data is left out of the citation and reported on stderr.
    """
    from importlib import import_module  # noqa: PLC0415

    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.operations.show import show  # noqa: PLC0415
    from serge_cli.present.citation import citation_of, missing  # noqa: PLC0415

    with opened(where) as library:
        citations = [citation_of(record) for locator in locators for record in show(library, locator)]
    for gap in dict.fromkeys(gap for citation in citations for gap in missing(citation)):
        messages.say(gap, quiet=where.quiet)
    sys.stdout.write(import_module(f"serge_cli.present.citation_{style.replace('-', '_')}").present(citations))
