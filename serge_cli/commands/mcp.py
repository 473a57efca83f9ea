"""`serge mcp`: serge for an assistant."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli.commands.options import LibraryOptions
from serge_cli.model.quick_dataclass import replace

EXAMPLES = (
    ("serge mcp", "For an assistant that starts it: the default library, read-only."),
    ("serge mcp --corpus ~/essays --allow-corrections", "A folder; speakers may be corrected."),
)


def mcp(
    where: LibraryOptions,
    allow_corrections: Annotated[
        bool, typer.Option("--allow-corrections", help="Add the tool correct, which changes corrections.toml.")
    ] = False,
) -> None:
    """Serve an assistant.

    Speaks the Model Context Protocol on standard input and output, for a program that starts it. The assistant can search, list
    quotations, read notes and passages, verify and audit quotations that it gives as text, and cite; it can name documents, not paths.
    Needs the extra mcp.
    """
    from serge_cli import interrupts  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.settings import find_libraries  # noqa: PLC0415
    from serge_cli.surfaces.mcp.protocol import serve  # noqa: PLC0415

    find_libraries(where.corpus or (), where.index)  # one that is not there is said at once
    quietly = replace(where, quiet=True)
    interrupts.end_at_once()  # whoever waits for a line of input hears no exception
    serve(lambda: opened(quietly), corrections=allow_corrections)
