"""`serge check [PATH…]`: broken notes and quotation marks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.files import expanded
from serge_cli.commands.options import SELECTION, Output, Shelf

EXAMPLES = (
    ("serge check draft.md", "What to mend in a draft before print; exit status 1 when there is something."),
    ("serge check --ignore note-gap --format lines seeds/", "A folder, one line per finding, for an editor to jump on."),
)


def check(
    shelf: Shelf,
    output: Output,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[PATH…]", help="Files or folders; the corpus without.")] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODE", help=messages.HELP_IGNORE, rich_help_panel=SELECTION)
    ] = None,
) -> None:
    """Check notes and quotation marks.

    Markers without a note, notes without a marker, duplicates, gaps, notes out of order or empty, back references that lead nowhere,
    quotation marks without a partner. Any file will do, no index is needed.
    """
    from serge_cli.commands.delivery import rendered_and_written  # noqa: PLC0415
    from serge_cli.errors import ExitStatus, SergeError, UsageError  # noqa: PLC0415
    from serge_cli.model.records import NoticeCode  # noqa: PLC0415
    from serge_cli.model.results import Finding  # noqa: PLC0415
    from serge_cli.operations.check import check as run  # noqa: PLC0415
    from serge_cli.operations.extracting import extract_files  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415
    from serge_cli.settings import find_places  # noqa: PLC0415

    ignored = set(ignore or ())
    if unknown := sorted(ignored - set(NoticeCode)):
        raise UsageError(messages.NO_CODE.format(code=unknown[0]), messages.CODES.format(codes=", ".join(NoticeCode)))
    files = list(expanded(paths or [Path(find_places(shelf.corpus, shelf.index).shown)]))
    findings: list[Finding] = []
    failed = 0
    for found in extract_files(files):
        if isinstance(found, SergeError):
            failed += 1
            messages.say(str(found))
            continue
        document = found.document
        kept = (one for one in run(document, found.extraction) if one.code not in ignored)
        findings.extend(Finding(one.code, document.id, document.path, one.place, one.message, one.hint) for one in kept)
    rendered_and_written(Listing(tuple(findings), len(findings)), output)
    messages.say(messages.checked(len(files) - failed, len(findings)), quiet=shelf.quiet)
    if failed:
        raise typer.Exit(ExitStatus.ERROR)
    if findings:
        raise typer.Exit(ExitStatus.NOTHING_FOUND)
