"""`serge verify WORDS…`: whether quoted words stand in the library."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from serge_cli import help_messages, verdict_messages
from serge_cli.commands.options import LibraryOptions
from serge_cli.commands.reporting import Reporting

EXAMPLES = (
    ('serge verify "We were defeated by Party patriotism"', "Whether these words occur in a text, and where."),
    (
        'serge verify "defeated by party loyalty … against ourselves" --json',
        "Words remembered wrongly: what differs, as JSON for a script.",
    ),
    ("pbpaste | serge verify -", "Words from standard input."),
)
_LONGEST = 1 << 20  # bytes of standard input


def verify(
    words: Annotated[list[str], typer.Argument(metavar="WORDS…", help=help_messages.HELP_WORDS)],
    where: LibraryOptions,
    report: Reporting,
) -> None:
    """Check a quotation.

    Finds the words even if they are remembered wrongly, and says whether they are exact, differ in typography only, are
    edited with marks (an ellipsis, a bracket), altered, put together from several places, or absent. Both wordings are
    shown side by side, with the place, the speaker, and what the source says before and after. Exit status: 0 if the
    words are exact, differ in typography only or are edited, else 1.
    """
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import ExitStatus  # noqa: PLC0415
    from serge_cli.operations.verify import verify as run  # noqa: PLC0415

    text = _asked(words)
    with opened(where) as library:
        verdict = run(library, text)
    report.write([verdict])
    if not verdict.judged.verdict.passes:
        raise typer.Exit(ExitStatus.NOTHING_FOUND)


def _asked(words: list[str]) -> str:
    from serge_cli.errors import UsageError  # noqa: PLC0415

    text = sys.stdin.buffer.read(_LONGEST).decode("utf-8", "replace") if words == ["-"] else " ".join(words)
    if not text.strip():
        raise UsageError(verdict_messages.NO_TEXT_GIVEN, verdict_messages.GIVE_WORDS)
    return text.strip()
