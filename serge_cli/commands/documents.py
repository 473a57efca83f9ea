"""`serge documents`: the documents in the library."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import LibraryOptions, Output

EXAMPLES = (
    ("serge documents", "Each document with its works, authors, years and sizes."),
    ("serge documents --check", "Where corpus.toml, a file and an export of a reference manager differ."),
    ("serge documents --format csv > library.csv", "The same as a table."),
)


def documents(
    where: LibraryOptions,
    output: Output,
    check: Annotated[bool, typer.Option("--check", help="Report conflicting descriptions of documents instead.")] = False,
) -> None:
    """List the documents.

    What a document is (title, authors, date, publication) is stated in corpus.toml, in the file itself, in an export of a reference
    manager that lies beside the texts (CSL-JSON; BibTeX with the extra bib), or read from the text; the earlier of these wins.
    --check reports where they differ, with exit status 1.
    """
    if check:
        _report_conflicts(where, output)
        return
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.operations.documents import documents as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    with opened(where, may_be_empty=True) as library:
        found = run(library)
        nothing = library.explain_empty()
    deliver(Listing(found, len(found)), output, nothing, quiet=where.quiet)


def _report_conflicts(where: LibraryOptions, output: Output) -> None:
    from serge_cli.commands.delivery import streamed  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import ExitStatus  # noqa: PLC0415
    from serge_cli.operations.check import metadata_conflicts  # noqa: PLC0415

    with opened(where) as library:
        found = streamed(iter(metadata_conflicts(library)), output)
    if found:
        raise typer.Exit(ExitStatus.NOTHING_FOUND)
    messages.say(messages.NO_CONFLICTS, quiet=where.quiet)
