"""The program: collects the commands; the only place where errors become messages and exit statuses."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from serge_cli import __version__, interrupts, messages, streams
from serge_cli.commands import COMMANDS, SECTIONS
from serge_cli.commands.click import UsageError, completion_item
from serge_cli.commands.command import flattened, load
from serge_cli.commands.options import LibraryOptions
from serge_cli.errors import NO_MEMORY, ExitStatus, QueryError, SergeError, is_want_of_memory

if TYPE_CHECKING:
    from typer.core import TyperCommand

_SHORT_OF = {errno.EMFILE, errno.ENFILE, errno.ENOMEM}  # resources other than disk space
COMPLETE = "_SERGE_COMPLETE"  # set by the completion scripts


class Program(TyperGroup):
    """The group of all commands; a command's module is imported only when it is run or its help is shown."""

    def list_commands(self, _ctx: Any) -> list[str]:
        """Return the names of all commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, _ctx: Any, cmd_name: str) -> TyperCommand | None:
        """Import and return a command; None if there is none of that name."""
        listed = COMMANDS.get(cmd_name)
        return load(listed) if listed else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the first argument names; raise an error with a suggestion if there is none."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing and not args[0].startswith("-"):
            from serge_cli.commands.guesses import guesses  # noqa: PLC0415 - only where a name is wrong

            close = messages.did_you_mean(guesses(args[0], COMMANDS))
            raise SergeError(messages.NO_COMMAND.format(name=args[0]), close or messages.SEE_HELP.format(command="serge"))
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Offer command names without importing any command."""
        found = [completion_item(name, listed.summary) for name, listed in COMMANDS.items() if name.startswith(incomplete)]
        return found if found or not incomplete.startswith("-") else super(TyperGroup, self).shell_complete(ctx, incomplete)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write what serge is, its commands by section, and examples."""
        from serge_cli.commands import manual  # noqa: PLC0415 - only for help

        formatter.write_text(messages.TAGLINE)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        for section, commands in SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl([(f"{command.name:<10}", command.summary) for command in commands])
        with formatter.section("Options"):
            formatter.write_dl([record for parameter in self.get_params(ctx) if (record := parameter.get_help_record(ctx))])
        with formatter.section("Examples"):
            for line, _ in manual.FIRST_EXAMPLES:
                formatter.write(f"  {line}\n")
        formatter.write_paragraph()
        formatter.write_text(manual.HELP_ENDS)


def _version(asked: bool) -> None:
    if asked:
        sys.stdout.write(f"serge {__version__}\n")
        raise typer.Exit


def _root(
    where: LibraryOptions,
    version: Annotated[bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Accept the options before the command."""


def program() -> Program:
    """Return the program as a command group."""
    builder = typer.Typer(
        name="serge",
        cls=Program,
        add_completion=False,
        rich_markup_mode=None,
        subcommand_metavar="COMMAND …",
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    )
    builder.callback()(flattened(_root))
    command = typer.main.get_command(builder)
    assert isinstance(command, Program)
    return command


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return the exit status."""
    try:
        status = _carry_out(list(arguments)) if arguments else _first_steps()
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        return _report(error)
    return status


def _carry_out(arguments: list[str]) -> int:
    command = program()
    try:
        with command.make_context("serge", arguments) as context:
            command.invoke(context)
    except typer.Exit as ended:
        return ended.exit_code
    return ExitStatus.FOUND


def _first_steps() -> int:
    """Print what serge is and how to begin: the output of `serge` without arguments."""
    from serge_cli.commands import manual  # noqa: PLC0415 - only for help

    lines = [messages.TAGLINE, "", *(f"  {line}\n      {asks}" for line, asks in manual.FIRST_EXAMPLES), "", manual.FIRST_STEPS]
    sys.stdout.write("\n".join(lines) + "\n")
    return ExitStatus.FOUND


def _report(error: BaseException) -> int:
    """Print to stderr in one line what happened and what to do next; return the exit status."""
    try:  # print results before the error
        sys.stdout.flush()
    except OSError as unwritten:
        streams.silence(sys.stdout)
        error = unwritten if isinstance(unwritten, BrokenPipeError) else error
    error = SergeError(NO_MEMORY) if is_want_of_memory(error) else error
    match error:
        case SergeError():
            return _report_known(error)
        case UsageError():
            return _report_usage(error)
        case KeyboardInterrupt() | typer.Abort():
            streams.write_error("\n")
            return ExitStatus.INTERRUPTED
        case BrokenPipeError():  # the reader has closed the pipe: serge … | head -1
            streams.silence(sys.stdout)
            return ExitStatus.FOUND
        case OSError() if error.strerror:
            place = messages.THE_SYSTEM if error.errno in _SHORT_OF else messages.THE_OUTPUT
            streams.write_error(messages.for_stderr(messages.SYSTEM.format(reason=error.strerror, place=error.filename or place)))
            return ExitStatus.ERROR
        case _:
            return _report_fault(error)


def _report_known(error: SergeError) -> int:
    streams.write_error(messages.for_stderr(str(error)))
    if isinstance(error, QueryError) and error.query:
        streams.write_error(messages.caret(error.query, error.position))
    return error.status


def _report_usage(error: UsageError) -> int:
    from serge_cli.commands.wrong_values import said  # noqa: PLC0415 - only where a command line is wrong

    context = error.ctx
    path = context.command_path if context else "serge"
    guesses = getattr(error, "possibilities", None) or ()
    streams.write_error(messages.for_stderr(f"{said(error)} {messages.did_you_mean(guesses)}{messages.SEE_HELP.format(command=path)}"))
    return ExitStatus.ERROR


def _report_fault(error: BaseException) -> int:
    if os.environ.get("SERGE_DEBUG"):
        raise error
    fault = messages.FAULT.format(kind=type(error).__name__, error=error, version=__version__)
    streams.write_error(messages.for_stderr(NO_MEMORY if isinstance(error, MemoryError) else fault))
    return ExitStatus.ERROR


def main() -> int:
    """Run the program and return its exit status."""
    streams.prepare()
    try:
        interrupts.become_exceptions()
        status = _complete() if COMPLETE in os.environ else run(sys.argv[1:])
        interrupts.end_at_once()
    except KeyboardInterrupt:
        status = ExitStatus.INTERRUPTED
    return status


def _complete() -> int:
    """Print shell completions; stay silent on errors, as output would disturb the line being typed."""
    from serge_cli.commands.completion import answer  # noqa: PLC0415

    try:
        answer(program(), sys.argv[1:])
        sys.stdout.flush()
    except Exception:
        streams.silence(sys.stdout)
    return ExitStatus.FOUND
