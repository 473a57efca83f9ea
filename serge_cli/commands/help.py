"""`serge help [COMMAND|TOPIC]`: the same help as `serge COMMAND --help`, and that on topics."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from serge_cli import messages
from serge_cli.commands import COMMANDS
from serge_cli.commands.command import topic_written
from serge_cli.commands.manual import TOPICS

EXAMPLES = (
    ("serge help search", "The options of serge search, with examples."),
    ("serge help query", "The query language."),
)


def help(  # noqa: A001 - named after the command
    ctx: typer.Context,
    about: Annotated[str | None, typer.Argument(metavar="[COMMAND|TOPIC]", help="A command, or query, locators, files.")] = None,
) -> None:
    """Show help."""
    from serge_cli.errors import UsageError  # noqa: PLC0415

    root = ctx.find_root()
    program: Any = root.command
    if about is None:
        shown = program.get_help(root)
    elif about in TOPICS:
        formatter = root.make_formatter()
        topic_written(formatter, TOPICS[about])
        shown = formatter.getvalue().strip("\n")
    elif about in COMMANDS:
        command = program.get_command(root, about)
        shown = command.get_help(command.make_context(about, [], parent=root, resilient_parsing=True))
    else:
        from serge_cli.commands.guesses import guesses  # noqa: PLC0415 - only where a name is wrong

        close = messages.did_you_mean(guesses(about, (*COMMANDS, *TOPICS)))
        raise UsageError(messages.NO_HELP.format(name=about), close or messages.SEE_HELP.format(command="serge"))
    sys.stdout.write(f"{shown}\n")
