"""`serge formats`: the supported file formats and the libraries that read them."""

from __future__ import annotations

from serge_cli.commands.options import Output

EXAMPLES = (
    ("serge formats", "Each format with its suffixes and the library that reads it."),
    ("serge formats --json | jq -r '.suffixes[]?'", "The suffixes, for a script."),
)


def formats(output: Output) -> None:
    """List the formats that serge reads.

    A file's format is recognised by its content, then by its suffix; otherwise the file is read as plain text.
    """
    from serge_cli.commands.delivery import rendered_and_written  # noqa: PLC0415
    from serge_cli.operations.formats import formats as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    found = run()
    rendered_and_written(Listing(found, len(found)), output)
