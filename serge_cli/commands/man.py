"""`serge man`: the manual page, built from the help texts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import typer

from serge_cli import __version__, messages
from serge_cli.commands import SECTIONS, manual

EXAMPLES = (
    ("serge man | man -l -", "Read the manual page."),
    ("serge man > ~/.local/share/man/man1/serge.1", "Install it where man can find it."),
)


def man(ctx: typer.Context) -> None:
    """Print the manual page in roff.

    It contains the help of every command.
    """
    program = ctx.find_root().command
    sys.stdout.write("\n".join(page(program, ctx)) + "\n")


def page(program: Any, ctx: typer.Context) -> Iterator[str]:
    """Yield the lines of the page (man(7))."""
    yield f'.TH SERGE 1 "" "serge {__version__}" "User Commands"'
    yield from (".SH NAME", f"serge \\- {_plain(messages.TAGLINE.rstrip('.').lower())}")
    yield from (".SH SYNOPSIS", _bold("serge"), "[\\fIOPTIONS\\fR] \\fICOMMAND\\fR …")
    yield ".SH COMMANDS"
    for section, commands in SECTIONS.items():
        yield f".SS {section}"
        for listed in commands:
            yield from _command(program.get_command(ctx, listed.name), ctx)
    yield from (".SH OPTIONS BEFORE THE COMMAND", *_options(program, ctx))
    for topic in manual.TOPICS.values():
        yield from (f".SH {topic.heading.upper()}", _plain(topic.says))
        for written, means in topic.rows:
            yield from (".TP", _bold(written), _plain(means))
    yield ".SH ENVIRONMENT"
    for name, said in manual.ENVIRONMENT.items():
        yield from (".TP", _bold(name), _plain(said))
    yield from (".SH EXIT STATUS", _plain(manual.EXIT_STATUSES))


def _command(command: Any, ctx: typer.Context) -> Iterator[str]:
    yield from (".TP", _bold(f"serge {command.name} {' '.join(command.collect_usage_pieces(ctx))}"))
    for paragraph in (command.help or "").split("\n\n"):
        yield from (_plain(" ".join(paragraph.split())), ".IP")
    for line, does in command.examples:
        yield from (".RS", ".TP", _bold(line), _plain(does), ".RE")
    yield from (".RS", *_options(command, ctx), ".RE")


def _options(command: Any, ctx: typer.Context) -> Iterator[str]:
    from serge_cli.commands.command import SHARED, record  # noqa: PLC0415

    for parameter in command.get_params(ctx):
        names, says = record(parameter, ctx)
        if parameter.name != "help" and (parameter.name not in SHARED or command is ctx.find_root().command):
            yield from (".TP", _bold(names), _plain(says))


def _bold(text: str) -> str:
    return f"\\fB{_plain(text)}\\fR"


def _plain(text: str) -> str:
    """Return `text` escaped so that roff prints it literally."""
    shown = text.replace("\\", "\\(rs").replace("-", "\\-")
    return f"\\&{shown}" if shown.startswith((".", "'")) else shown
