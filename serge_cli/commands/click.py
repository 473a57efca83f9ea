"""The parts of Click that serge uses, which Typer has in a private place; whoever needs them imports them from here.

`tests/architecture/test_imports.py` says so when Typer moves it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer._click.exceptions import BadParameter, UsageError

if TYPE_CHECKING:
    from typer._click.shell_completion import CompletionItem

__all__ = ["BadParameter", "UsageError", "completed", "completion_item"]


def completion_item(value: str, says: str) -> CompletionItem:
    """Return what a command offers to the Tab key."""
    from typer._click.shell_completion import CompletionItem  # noqa: PLC0415 - only for Tab

    return CompletionItem(value, help=says)


def completed(program: Any, before: list[str], last: str) -> tuple[Any, Any, str]:
    """Return the context of a command line, the option or argument of its last word, and how much of it is written."""
    from typer._click.shell_completion import _resolve_context, _resolve_incomplete  # noqa: PLC0415

    context = _resolve_context(program, {}, program.name, before)
    asked, incomplete = _resolve_incomplete(context, before, last)
    return context, asked, incomplete
