"""`serge explain LOCATOR`: why a quotation has its speaker."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from serge_cli.commands.options import LibraryOptions

EXAMPLES = (
    ("serge explain 003:q12", "The candidates, the evidence for each, and what would change the decision."),
    ("serge explain 003:q12 --json | jq '.candidates[0]'", "The likeliest candidate with all the evidence."),
)


def explain(
    locator: Annotated[str, typer.Argument(metavar="LOCATOR", help="Of a quotation: 003:q12.")],
    where: LibraryOptions,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Show why a quotation has its speaker.

    Each candidate is shown with its probability and the evidence, strongest first. The code of an observation says where: L0 before
    the quotation in its sentence, R0 after it, then the words between as letters (V a verb of saying, T that, N a name, S ’s, U words for
    an utterance, w another word). Weights are learned; a positive one speaks for the candidate.
    """
    from serge_cli.commands.delivery import wrapped  # noqa: PLC0415
    from serge_cli.commands.opening import current, opened  # noqa: PLC0415
    from serge_cli.operations.explain import explain as run  # noqa: PLC0415
    from serge_cli.present.explanation import explained  # noqa: PLC0415
    from serge_cli.present.json_lines import line  # noqa: PLC0415
    from serge_cli.present.safety import visible  # noqa: PLC0415
    from serge_cli.wire.answers import wire_answer  # noqa: PLC0415

    with opened(where) as library:
        explanation = run(library, current(library, [locator], quiet=where.quiet)[0])
    if as_json:
        sys.stdout.write(line(wire_answer(explanation)))
    else:
        sys.stdout.write(wrapped("".join(f"{visible(line)}\n" for line in explained(explanation))))
