"""`serge correct LOCATOR…`: correct the speaker or kind of quotations permanently."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import LibraryOptions, Output, Stated

EXAMPLES = (
    ('serge correct 003:q12 --speaker "Rosa Luxemburg"', "Set the speaker; quotes, who and cite use it from then on."),
    ("serge correct 002:q7 002:q9 --not-a-quotation", "Remove what is not a quotation."),
    ("serge correct --list", "Every correction, with the place of its words."),
    ("serge correct 002:q7 --undo", "Take back what was corrected there."),
)


def correct(
    where: LibraryOptions,
    output: Output,
    *,
    locators: Annotated[
        list[str] | None, typer.Argument(metavar="LOCATOR…", help="The locators of quotations: 003:q12.", show_default=False)
    ] = None,
    speaker: Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Whose words they are; '' if unknown.")] = None,
    kind: Annotated[Stated | None, typer.Option("--kind", metavar="KIND", help="quotation, term or title.")] = None,
    not_a_quotation: Annotated[bool, typer.Option("--not-a-quotation", help="It is not a quotation; leave it out.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take back all corrections of these quotations.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="List all corrections.")] = False,
) -> None:
    """Correct quotations.

    The correction is stored in corrections.toml in the corpus folder together with the words and their context, so that
    it survives edits elsewhere in the file. If the words are no longer found, serge check reports the correction; it is
    not dropped. A name is stored as it is typed; known names that may be meant are offered.
    """
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import current, opened  # noqa: PLC0415
    from serge_cli.errors import NothingFound, UsageError  # noqa: PLC0415
    from serge_cli.model.records import QuotationKind  # noqa: PLC0415
    from serge_cli.operations import correct as operation  # noqa: PLC0415
    from serge_cli.present import corrected as said  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    wanted = operation.Wanted(speaker, QuotationKind(kind) if kind else None, not_a_quotation)
    if sum((listed, undo, wanted != operation.Wanted())) > 1 or (listed and locators):
        raise UsageError(*said.ONE_AT_A_TIME)
    with opened(where) as library:
        if listed:
            found = operation.corrections(library)
            deliver(Listing(found, len(found)), output, NothingFound(said.NONE), quiet=where.quiet)
            return
        named = current(library, locators or (), quiet=where.quiet)
        if undo:
            sys.stdout.writelines(said.undone(each.quotation.id, each.path) + "\n" for each in operation.undo(library, named))
            return
        done = operation.correct(library, named, wanted)
    sys.stdout.writelines(said.corrected(each.quotation.id, done.speaker, each.path) + "\n" for each in done.kept)
    if done.known:
        messages.say(said.known_names(done.speaker or "", done.known), quiet=where.quiet)
