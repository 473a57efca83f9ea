"""`serge documents`: the documents in the library."""

from __future__ import annotations

from serge_cli.commands.options import LibraryOptions, Output

EXAMPLES = (
    ("serge documents", "Each document with its works, authors, years and sizes."),
    ("serge documents --format csv > library.csv", "The same as a table."),
)


def documents(where: LibraryOptions, output: Output) -> None:
    """List the documents."""
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.operations.documents import documents as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    with opened(where, may_be_empty=True) as library:
        found = run(library)
        nothing = library.explain_empty()
    deliver(Listing(found, len(found)), output, nothing, quiet=where.quiet)
