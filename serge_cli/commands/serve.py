"""`serge serve`: search and read the library in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import LibraryOptions

if TYPE_CHECKING:
    from serge_cli.store.library import Library

EXAMPLES = (
    ("serge serve", "Open the library in the browser; Ctrl-C ends it."),
    ("serge serve --no-browser --port 8765", "Print the address only, always with the same port."),
)


def found_again(where: LibraryOptions) -> list[str]:
    """Return the options with which another serge finds the same library."""
    index = [f"--index={where.index}"] if where.index else []
    return [*(f"--corpus={each}" for each in where.corpus or ()), *index]


def serve(
    where: LibraryOptions,
    *,
    port: Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="The port. Default: a free one.")] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Print the address without opening the browser.")] = False,
) -> None:
    """Search and read the library in the browser.

    The page is on this machine alone (127.0.0.1), and nothing leaves it. The printed address opens it once; after that
    the browser keeps the secret in a cookie until serge ends. Speakers are corrected there as with serge correct.
    """
    from threading import Thread  # noqa: PLC0415

    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import UsageError  # noqa: PLC0415
    from serge_cli.surfaces.serve.browser import shown  # noqa: PLC0415
    from serge_cli.surfaces.serve.desk import Desk  # noqa: PLC0415
    from serge_cli.surfaces.serve.server import Server  # noqa: PLC0415

    def again() -> Library:
        return opened(LibraryOptions(where.corpus, where.index, quiet=True), may_be_empty=True)

    desk = Desk(opened(where), again, found_again(where))
    try:
        server = Server(desk, port)
    except OSError as error:
        desk.close()
        raise UsageError(messages.PORT_TAKEN.format(port=port, reason=error.strerror or error), messages.OTHER_PORT) from error
    Thread(target=server.prepare, daemon=True).start()
    with server, shown(server.gate.address, wanted=not no_browser):
        try:
            messages.say(messages.SERVING.format(address=server.gate.address))  # even if --quiet: without it nobody can enter
            server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            messages.say(messages.SERVED, quiet=where.quiet)
    desk.close()
