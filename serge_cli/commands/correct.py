"""`serge correct LOCATOR`: correct the speaker or kind of a quotation permanently."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import LibraryOptions, Stated

EXAMPLES = (
    ('serge correct 003:q12 --speaker "Rosa Luxemburg"', "Set the speaker; quotes, who and cite use it from then on."),
    ("serge correct 002:q7 --not-a-quotation", "Remove what is not a quotation."),
)


def correct(
    locator: Annotated[str, typer.Argument(metavar="LOCATOR", help="The locator of a quotation: 003:q12.")],
    where: LibraryOptions,
    *,
    speaker: Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Whose words they are; '' if unknown.")] = None,
    kind: Annotated[Stated | None, typer.Option("--kind", metavar="KIND", help="quotation, term or title.")] = None,
    not_a_quotation: Annotated[bool, typer.Option("--not-a-quotation", help="It is not a quotation; leave it out.")] = False,
) -> None:
    """Correct a quotation.

    The correction is stored in corrections.toml in the corpus folder together with the words and their context, so that
    it survives edits elsewhere in the file. If the words are no longer found, serge check reports the correction; it is
    not dropped.
    """
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.model.records import QuotationKind  # noqa: PLC0415
    from serge_cli.operations.correct import correct as run  # noqa: PLC0415

    with opened(where) as library:
        done = run(library, locator, speaker=speaker, kind=QuotationKind(kind) if kind else None, not_a_quotation=not_a_quotation)
    sys.stdout.write(messages.corrected(done.quotation.id, done.speaker, done.path) + "\n")
