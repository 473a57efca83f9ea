"""`serge cite LOCATOR…`: cite a quotation, passage or note."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from serge_cli import help_messages, messages
from serge_cli.commands.options import OUTPUT, LibraryOptions

if TYPE_CHECKING:
    from serge_cli.present.citation import Citation

EXAMPLES = (
    ("serge cite 001:q4", "A Chicago note with the speaker and the work that quotes the words."),
    ("serge cite 001:q4 000:q27 --style bibtex >> serge.bib", "Two entries for a bibliography."),
    ("serge cite 001:q4 -s csl-json | pandoc -f csljson --citeproc -t plain", "A bibliography by Pandoc."),
)


class Citing(StrEnum):
    """The styles of citation, each in its own file."""

    CHICAGO = "chicago"
    CHICAGO_BIBLIOGRAPHY = "chicago-bibliography"
    MLA = "mla"
    APA = "apa"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"
    MARKDOWN = "markdown"


_FOR_PROGRAMS = frozenset({Citing.BIBTEX, Citing.RIS, Citing.CSL_JSON, Citing.MARKDOWN})  # lines that are not broken
KEEPS_LOCATORS = frozenset({Citing.BIBTEX, Citing.RIS, Citing.CSL_JSON})  # in a field that no style prints


def _styles_beginning(incomplete: str) -> list[str]:
    return [style.value for style in Citing if style.startswith(incomplete)]


def cite(
    locators: Annotated[list[str], typer.Argument(metavar="LOCATOR…", help="001:q4, 001:p12 or 001:n14.")],
    where: LibraryOptions,
    style: Annotated[
        str,
        typer.Option(
            "--style",
            "-s",
            metavar="STYLE",
            help=help_messages.HELP_STYLE,
            show_default=True,
            rich_help_panel=OUTPUT,
            autocompletion=_styles_beginning,
        ),
    ] = Citing.CHICAGO.value,
) -> None:
    """Cite a locator.

    The work that contains the words is cited; its author, title and publication come from corpus.toml, the file or an
    export of a reference manager. Words quoted at second hand are cited as quoted in that work, with their speaker, never
    under the name of its author. Missing data is left out of the citation and reported on stderr.
    """
    from serge_cli.commands.delivery import wrapped  # noqa: PLC0415
    from serge_cli.commands.opening import current, opened  # noqa: PLC0415
    from serge_cli.operations.cite import cite as run  # noqa: PLC0415
    from serge_cli.present.citation import citation_of, missing  # noqa: PLC0415

    with opened(where) as library:
        found = [citation_of(cited) for cited in run(library, current(library, locators, quiet=where.quiet))]
    citations = list({citation.locator: citation for citation in found}.values())
    for gap in dict.fromkeys(gap for citation in citations for gap in missing(citation)):
        messages.say(gap, quiet=where.quiet)
    cited = _presenter(style)(citations)
    sys.stdout.write(cited if style in _FOR_PROGRAMS else wrapped(cited))
    if style not in KEEPS_LOCATORS:
        lasting = ", ".join(citation.lasting for citation in citations)
        messages.say(messages.FOUND_AGAIN.format(locators=lasting), quiet=where.quiet)


def _presenter(style: str) -> Callable[[Sequence[Citation]], str]:
    """Return what presents citations in a style: serge's own, or any of CSL."""
    from functools import partial  # noqa: PLC0415
    from importlib import import_module  # noqa: PLC0415

    if style in set(Citing):
        presenter: Callable[[Sequence[Citation]], str] = import_module(f"serge_cli.present.citation_{style.replace('-', '_')}").present
        return presenter
    from serge_cli.present.citation_csl import present_in  # noqa: PLC0415

    return partial(present_in, style)
