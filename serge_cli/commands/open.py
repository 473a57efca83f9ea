"""`serge open LOCATOR`: open a locator in your editor, or in the browser."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from serge_cli import messages
from serge_cli.commands.options import LibraryOptions

if TYPE_CHECKING:
    from serge_cli.model.origin import Origin
    from serge_cli.model.results import Place
    from serge_cli.operations.columns import Unit

EXAMPLES = (
    ("serge open 001:p12", "The paragraph in $VISUAL or $EDITOR, at its line."),
    ("EDITOR=code serge open 001:n14", "A note in Visual Studio Code, at its line and column."),
)

_AT_LINE: Final = ("+{line}", "{path}")  # vi, less …
_AT_BYTE: Final = ("+call cursor({line},{column})", "{path}")
_AT_COLUMN: Final = ("+{line}:{column}", "{path}")
_GOTO: Final = ("--goto", "{path}:{line}:{column}")
_BYTES: Final = frozenset({"vim", "nvim", "gvim", "mvim", "view"})  # they count columns in bytes
_UTF16: Final = frozenset({"code", "codium", "code-insiders", "cursor"})  # in UTF-16 code units; others in characters
_ARGUMENTS: Final = {
    **dict.fromkeys(_BYTES, _AT_BYTE),
    **dict.fromkeys(_UTF16, _GOTO),
    **dict.fromkeys(("emacs", "emacsclient", "micro", "gedit"), _AT_COLUMN),
    "nano": ("+{line},{column}", "{path}"),
    "helix": ("{path}:{line}:{column}",),
    "subl": ("{path}:{line}:{column}",),
    "hx": ("{path}:{line}:{column}",),
    "zed": ("{path}:{line}:{column}",),
    "kate": ("--line", "{line}", "--column", "{column}", "{path}"),
    **dict.fromkeys(("xdg-open", "open", "explorer"), ("{path}",)),
    "mate": ("--line", "{line}:{column}", "{path}"),
    "notepad++": ("-n{line}", "-c{column}", "{path}"),
}


def open(  # noqa: A001 - named after the command
    locator: Annotated[str, typer.Argument(metavar="LOCATOR", help="001:p12, 001:q4 or 001:n14.")],
    where: LibraryOptions,
) -> None:
    """Open a locator in your editor; HTML, EPUB, PDF and word-processor files in the browser or their viewer.

    In a pipe no program is started that would take the terminal (vim, lynx …): where the desktop has none, the place is
    printed instead.
    """
    from serge_cli.commands.opening import current, opened  # noqa: PLC0415
    from serge_cli.model.results import FootnoteHit  # noqa: PLC0415
    from serge_cli.operations.documents import find_document  # noqa: PLC0415
    from serge_cli.operations.show import show  # noqa: PLC0415

    with opened(where) as library:
        record = show(library, current(library, [locator], quiet=where.quiet)[0])[0]
        form = find_document(library, record.source.document).format
    place = record.place
    if place is None and isinstance(record, FootnoteHit):
        place = record.sentences[0].place
    line, column = (place.line, place.column) if place else (1, 1)
    path = Path(record.source.path)
    if place is not None and place.origin is not None and not place.origin.in_text:
        if not place.origin.line or form == "html":
            show_file(path, place.origin)
            return
        line, column = place.origin.line, 1
    edit(path, line, column, place)


def edit(path: Path, line: int, column: int, place: Place | None) -> None:
    """Open a file at a place in the editor; UsageError if there is none, or it fails."""
    from serge_cli.commands.environment import program  # noqa: PLC0415
    from serge_cli.commands.programs import is_on_terminal, may_start, opener  # noqa: PLC0415
    from serge_cli.errors import UsageError  # noqa: PLC0415
    from serge_cli.operations.columns import Columns  # noqa: PLC0415

    name, editor = program(os.environ, "VISUAL", "EDITOR")
    editor = editor if editor and may_start(editor) else opener()
    if not editor and not is_on_terminal():
        print_place(f"{path}:{line}:{column}")
        return
    if not editor:
        raise UsageError(messages.NO_EDITOR.format(place=f"{path}:{line}:{column}"), messages.SET_EDITOR)
    if place is not None and column == place.column:
        column = Columns(unit_of(Path(editor[0]).stem)).of(str(path), place)
    try:
        start(editor, path, line, column)
    except OSError as error:
        message = messages.CANNOT_RUN.format(program=editor[0], reason=error.strerror)
        raise UsageError(message, messages.SET_VARIABLE.format(name=name)) from error


def show_file(path: Path, origin: Origin) -> None:
    """Show a file that is not text in the browser, at the place if possible; UsageError if there is no browser."""
    import webbrowser  # noqa: PLC0415
    from urllib.parse import quote  # noqa: PLC0415

    from serge_cli.commands.environment import program  # noqa: PLC0415
    from serge_cli.commands.pdf_viewer import shown_at  # noqa: PLC0415
    from serge_cli.commands.programs import may_show, may_start  # noqa: PLC0415
    from serge_cli.errors import UsageError  # noqa: PLC0415
    from serge_cli.present import describe  # noqa: PLC0415

    if origin.sheet and shown_at(path, origin.sheet):
        return
    _, named = program(os.environ, "BROWSER")
    if not (may_start(named) if named else may_show()):
        print_place(f"{path}{describe.address(origin)}")
        return
    page = origin.sheet or origin.page  # viewers count the pages of the file
    place = f"page={page}" if page and not origin.fragment else origin.fragment
    address = path.absolute().as_uri() + (f"#{quote(place, safe='=')}" if place and not origin.part else "")
    try:
        shown = webbrowser.open(address)
    except ValueError as error:  # a quotation mark without its other
        stated = os.environ.get("BROWSER", "")
        raise UsageError(messages.BAD_VARIABLE.format(name="BROWSER", stated=stated), messages.PROGRAM_IS) from error
    if not shown:
        raise UsageError(messages.NO_VIEWER.format(place=f"{path}{describe.address(origin)}"), messages.SET_BROWSER)


def print_place(place: str) -> None:
    """Print a place instead of opening it."""
    from serge_cli.present.safety import one_line  # noqa: PLC0415

    sys.stdout.write(f"{one_line(place)}\n")


def start(editor: list[str], path: Path, line: int, column: int) -> None:
    """Run an editor at a place; OSError if it cannot be run, UsageError if it fails."""
    from serge_cli.errors import UsageError  # noqa: PLC0415

    words = [*editor, *arguments(Path(editor[0]).stem, path, line, column)]
    status = subprocess.run(words, check=False).returncode  # noqa: S603 - the user's own editor
    if status:
        message = messages.EDITOR_FAILED if status > 0 else messages.EDITOR_KILLED
        raise UsageError(message.format(editor=editor[0], status=status, signal=-status))


def unit_of(editor: str) -> Unit:
    """Return what an editor of this name counts columns in."""
    from serge_cli.operations.columns import Unit  # noqa: PLC0415

    return Unit.BYTES if editor in _BYTES else Unit.UTF16 if editor in _UTF16 else Unit.CHARS


def arguments(editor: str, path: Path, line: int, column: int) -> list[str]:
    """Return the arguments with which an editor of this name opens a file at a place."""
    from serge_cli.present.template import filled  # noqa: PLC0415

    return [filled(part, str(path.absolute()), line, column) for part in _ARGUMENTS.get(editor, _AT_LINE)]
