"""`serge info`: where corpus and index are, and what they contain."""

from __future__ import annotations

from serge_cli.commands.options import LibraryOptions, Output

EXAMPLES = (
    ("serge info", "Folders and why they were chosen, size and age of the index, totals, versions."),
    ("serge info --json | jq -r .index", "The folder of the index, for a script."),
)


def info(where: LibraryOptions, output: Output) -> None:
    """Show where the library is and what it contains."""
    from serge_cli.commands.delivery import rendered_and_written  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.operations.info import info as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    with opened(where, may_be_empty=True, lists=True) as library:
        found = tuple(map(run, library.members))
    rendered_and_written(Listing(found, len(found)), output)
