"""`serge correct LOCATOR`: set a speaker or a kind right for good."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import Shelf, Stated

EXAMPLES = (
    ('serge correct 003:q12 --speaker "Rosa Luxemburg"', "Say who speaks; quotes, who and cite know it from then on."),
    ("serge correct 002:q7 --not-a-quotation", "Take out what is no quotation."),
)


def correct(
    locator: Annotated[str, typer.Argument(metavar="LOCATOR", help="Of a quotation: 003:q12.")],
    shelf: Shelf,
    *,
    speaker: Annotated[
        str | None, typer.Option("--speaker", metavar="NAME", help="Whose words they are; '' where nobody can tell.")
    ] = None,
    kind: Annotated[Stated | None, typer.Option("--kind", metavar="KIND", help="quotation, term or title.")] = None,
    not_a_quotation: Annotated[bool, typer.Option("--not-a-quotation", help="It is none; leave it out.")] = False,
) -> None:
    """Correct a quotation.

    The correction is kept in corrections.toml in the corpus folder, by the words themselves and those around them, so that it survives
    edits elsewhere in the file. When the words are gone it is reported by serge check, not dropped.
    """
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.model.records import QuotationKind  # noqa: PLC0415
    from serge_cli.operations.correct import correct as run  # noqa: PLC0415

    with opened(shelf) as library:
        done = run(library, locator, speaker=speaker, kind=QuotationKind(kind) if kind else None, not_a_quotation=not_a_quotation)
    sys.stdout.write(messages.corrected(done.quotation.id, done.speaker, done.path) + "\n")
