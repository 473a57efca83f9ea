"""The program: gathers the commands; the one place where errors become words and exit statuses."""

from __future__ import annotations

import sys

import typer

from serge_cli.commands import extract
from serge_cli.errors import SergeError

app = typer.Typer(name="serge", no_args_is_help=True, add_completion=False)
app.command("extract")(extract.extract)


@app.callback()
def root() -> None:
    """Search quotations, their speakers and footnotes in your own essays and books."""


def main() -> None:
    """Run the program and leave with its exit status."""
    try:
        app()
    except SergeError as error:
        sys.stderr.write(f"serge: {error}\n")
        sys.exit(int(error.status))
