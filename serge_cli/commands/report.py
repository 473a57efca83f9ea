"""`serge report`: how good what the library knows is."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from serge_cli.commands.options import OUTPUT, SELECTION, Documents, LibraryOptions

EXAMPLES = (
    ("serge report", "What is doubtful in each document, and twenty attributions to judge."),
    ("serge report --judged yynyyyyyyyynyyyyyyyy", "The precision that follows, with its interval."),
    ("serge report --doc 001 --json | jq .documents", "One document, as JSON for a script."),
)
_JUDGEMENTS = re.compile(r"[yYnN?\s]*")
_MEANS = {"y": True, "n": False, "?": None}
_LONGEST = 1 << 16  # bytes of a file of judgements


def report(
    where: LibraryOptions,
    *,
    doc: Documents = None,
    sample: Annotated[
        int, typer.Option("--sample", metavar="N", min=0, max=1000, help="How many attributions to draw.", rich_help_panel=SELECTION)
    ] = 20,
    seed: Annotated[
        int, typer.Option("--seed", metavar="N", help="Another number draws other attributions.", rich_help_panel=SELECTION)
    ] = 0,
    judged: Annotated[
        str | None,
        typer.Option("--judged", metavar="yn?…", help="Whether each is right, in the order printed; or a file of these letters."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.", rich_help_panel=OUTPUT)] = False,
) -> None:
    """Report on the library's quality.

    For each document what was found and what is doubtful: quotations without a known speaker or with a guess, words damaged by
    conversion or text recognition, and what serge check finds. Then attributions at random, to judge by hand: the share that is
    right has an interval (Wilson's, at 95 %). The sample is the same until the library or the seed changes.
    """
    from serge_cli.commands.delivery import wrapped  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.operations.report import ReportRequest  # noqa: PLC0415
    from serge_cli.operations.report import report as run  # noqa: PLC0415
    from serge_cli.present.json_lines import line  # noqa: PLC0415
    from serge_cli.present.report import lines  # noqa: PLC0415
    from serge_cli.wire.answers import wire_answer  # noqa: PLC0415

    request = ReportRequest(tuple(doc or ()), sample, seed, _judgements(judged or ""))
    with opened(where, lists=True) as library:
        found = run(library, request)
    sys.stdout.write(line(wire_answer(found)) if as_json else wrapped("".join(f"{each}\n" for each in lines(found))))


def _judgements(written: str) -> tuple[bool | None, ...]:
    """Return the judgements that an argument holds, or the file that it names."""
    from serge_cli.errors import UsageError  # noqa: PLC0415

    letters = written
    if not _JUDGEMENTS.fullmatch(written):
        try:
            with Path(written).open("rb") as file:
                letters = file.read(_LONGEST).decode("utf-8", "replace")
        except (OSError, ValueError) as error:
            raise UsageError(f"“{written}” is neither y, n and ? nor a file that can be read.", "Give one letter for each.") from error
        if not _JUDGEMENTS.fullmatch(letters):
            raise UsageError(f"{written} holds more than the letters y, n and ?.", "Write one letter for each attribution.")
    return tuple(_MEANS[letter] for letter in letters.lower() if not letter.isspace())
