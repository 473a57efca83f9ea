"""The forms of a report on quotations, shared by `serge verify` and `serge audit`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Final

import typer

from serge_cli import help_messages
from serge_cli.commands.options import OUTPUT, Color, Output
from serge_cli.model.quick_dataclass import dataclass

if TYPE_CHECKING:
    from serge_cli.model.verdicts import Audited


class Report(StrEnum):
    """The forms in which verdicts are printed."""

    TERMINAL = "terminal"
    PLAIN = "plain"
    LINES = "lines"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    SARIF = "sarif"


_PRESENTERS: Final = {
    Report.PLAIN: "verdict_plain",
    Report.LINES: "verdict_lines",
    Report.MARKDOWN: "verdict_markdown",
    Report.HTML: "verdict_html",
    Report.SARIF: "sarif",
}
WHOLE: Final = frozenset({Report.JSON, Report.HTML})  # forms that show the quotations that are right, too


@dataclass(frozen=True, slots=True)
class Reporting:
    """In which form verdicts are printed."""

    json: Annotated[bool, typer.Option("--json", help="JSON Lines (schema serge/1); same as --format json.", rich_help_panel=OUTPUT)] = (
        False
    )
    format: Annotated[
        Report | None, typer.Option("--format", "-f", metavar="FORM", help=help_messages.HELP_REPORT, rich_help_panel=OUTPUT)
    ] = None
    color: Annotated[Color, typer.Option("--color", metavar="WHEN", help=help_messages.HELP_COLOR, rich_help_panel=OUTPUT)] = Color.AUTO
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Print long output without a pager.", rich_help_panel=OUTPUT)] = False

    @property
    def chosen(self) -> Report:
        """Return the form asked for: else the terminal's on a terminal, and plain text in a pipe."""
        if self.json:
            return Report.JSON
        on_screen = sys.stdout.isatty() or self.color is Color.ALWAYS
        return self.format or (Report.TERMINAL if on_screen else Report.PLAIN)

    def write(self, items: Sequence[Audited]) -> None:
        """Print a report."""
        from serge_cli.commands.delivery import write  # noqa: PLC0415

        write(self._parts(items), Output(color=self.color, no_pager=self.no_pager))

    def _parts(self, items: Sequence[Audited]) -> Iterable[str]:
        if self.chosen is Report.TERMINAL:
            from serge_cli.commands.delivery import screen  # noqa: PLC0415
            from serge_cli.present import terminal_verdicts  # noqa: PLC0415 - Rich is not for pipes

            return [terminal_verdicts.present(items, screen(Output(color=self.color), os.environ))]
        if self.chosen is Report.JSON:
            from serge_cli.present import json_lines  # noqa: PLC0415

            return json_lines.present_verdicts(items)
        parts: Iterable[str] = import_module(f"serge_cli.present.verdicts.{_PRESENTERS[self.chosen]}").present(items)
        return parts
