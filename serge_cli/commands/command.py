"""Build a Typer command, with examples in its help, from a function whose parameters may be groups of options."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, get_type_hints

import typer
from typer.core import TyperCommand

from serge_cli.commands import Listed, options

if TYPE_CHECKING:
    from serge_cli.commands.manual import Topic

Examples = tuple[tuple[str, str], ...]  # a command line, and what it does
ARGUMENTS, GENERAL = "Arguments", "Options"
SHARED = frozenset(options.LibraryOptions.__match_args__)  # allowed before the command
SECTIONS = (ARGUMENTS, options.SELECTION, options.OUTPUT, GENERAL, options.LIBRARY)


def load(listed: Listed) -> typer.core.TyperCommand:
    """Import a command's module and return the command."""
    module = import_module(listed.module)
    function: Callable[..., None] = getattr(module, listed.function)
    details = inspect.getdoc(function) or ""
    builder = typer.Typer(add_completion=False, rich_markup_mode=None)
    builder.command(listed.name, cls=SergeCommand, help=f"{listed.summary}\n\n{details.partition(chr(10) * 2)[2]}".strip())(
        flattened(function)
    )
    command = typer.main.get_command(builder)
    assert isinstance(command, SergeCommand)
    command.examples = module.EXAMPLES
    command.topic = listed.topic
    return command


def flattened(function: Callable[..., None]) -> Callable[..., None]:
    """Return `function` with the fields of its groups as separate parameters.

    An option of a group that is not given after the command takes its value from before the command; one that may be
    repeated adds to it.
    """
    hints = get_type_hints(function, include_extras=True)
    groups: dict[str, Any] = {name: hint for name, hint in hints.items() if _is_group(hint)}
    contexts = [name for name, hint in hints.items() if hint is typer.Context]

    def run(ctx: typer.Context, **values: Any) -> None:
        made = {name: group(**dict(_chosen(group, values, ctx))) for name, group in groups.items()}
        function(**values, **made, **dict.fromkeys(contexts, ctx))

    parameters = [inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context), *_parameters(function, hints)]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__name__ = function.__name__
    return run


def _parameters(function: Callable[..., None], hints: dict[str, Any]) -> Iterator[inspect.Parameter]:
    for name, parameter in inspect.signature(function).parameters.items():
        hint = hints[name]
        if hint is typer.Context:
            continue
        if not _is_group(hint):
            yield parameter.replace(annotation=hint, kind=inspect.Parameter.KEYWORD_ONLY)
            continue
        inner = get_type_hints(hint, include_extras=True)
        for option, default in _defaults(hint):
            yield inspect.Parameter(option, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=inner[option])


def _chosen(group: Any, values: dict[str, Any], ctx: typer.Context) -> Iterator[tuple[str, Any]]:
    before = ctx.parent.params if ctx.parent else {}
    for option, default in _defaults(group):
        value = values.pop(option)
        earlier = before.get(option, default)
        if value and earlier and isinstance(value, list):
            yield option, [*earlier, *value]
        else:
            yield option, earlier if value == default else value


def _is_group(hint: Any) -> bool:
    return hasattr(hint, "__match_args__")


def _defaults(group: Any) -> Iterator[tuple[str, Any]]:
    """Yield the options of a group with their defaults."""
    nothing_given = group()
    for option in group.__match_args__:
        yield option, getattr(nothing_given, option)


class SergeCommand(TyperCommand):
    """A command whose help shows examples first, then its options by group."""

    examples: Examples = ()
    topic: str = ""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments; of a command that takes a query, words that it excludes (`-word`) are no options."""
        parameters = self.get_params(ctx)
        if any(parameter.name == "words" for parameter in parameters):
            from serge_cli.commands.exclusions import words_last  # noqa: PLC0415 - only for queries

            args = words_last(args, parameters)
        return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, text, examples, arguments and options, and the topic that goes with the command."""
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        self.format_examples(formatter)
        self.format_options(ctx, formatter)
        if self.topic:
            from serge_cli.commands.manual import TOPICS  # noqa: PLC0415 - only for help

            topic_written(formatter, TOPICS[self.topic])

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return what follows the command's name in its usage, with optional parts in brackets."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def format_examples(self, formatter: Any) -> None:
        """Write each example on a line, with its description below it."""
        with formatter.section("Examples"):
            for line, does in self.examples:
                formatter.write(f"  {line}\n")
                with formatter.indentation():
                    formatter.write_text(does)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options by group."""
        sections: dict[str, list[tuple[str, str]]] = {section: [] for section in SECTIONS}
        for parameter in self.get_params(ctx):
            section = ARGUMENTS if parameter.param_type_name == "argument" else getattr(parameter, "rich_help_panel", None) or GENERAL
            sections[section].append(record(parameter, ctx))
        for section, records in sections.items():
            if records:
                with formatter.section(section):
                    formatter.write_dl(records, col_max=24)


def topic_written(formatter: Any, topic: Topic) -> None:
    """Write what a topic says, and what is written with what it means below it."""
    with formatter.section(topic.heading):
        formatter.write_text(topic.says)
        for written, means in topic.rows:
            formatter.write(f"  {written}\n")
            with formatter.indentation():
                formatter.write_text(means)


def record(parameter: Any, ctx: Any) -> tuple[str, str]:
    """Return an argument or option as help lists it: its names with their values, and its description."""
    takes = "" if getattr(parameter, "is_flag", False) else parameter.make_metavar(ctx=ctx)
    names = ", ".join(sorted(parameter.opts, key=len)) if parameter.param_type_name == "option" else ""
    default = f" [default: {parameter.default}]" if getattr(parameter, "show_default", False) is True and parameter.default else ""
    return f"{names} {takes}".strip(), f"{parameter.help or ''}{default}"
