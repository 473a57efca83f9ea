"""`serge check [PATH…]`: broken notes and quotation marks."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from serge_cli import help_messages, index_messages, messages
from serge_cli.commands.files import STDIN, expanded, named
from serge_cli.commands.options import SELECTION, LibraryOptions, Output

if TYPE_CHECKING:
    from serge_cli.model.results import Finding
    from serge_cli.store.library import Library

EXAMPLES = (
    ("serge check draft.md", "Errors to fix in a draft; exit status 1 if there are any."),
    ("serge check --ignore note-gap --format lines seeds/", "A folder, one line per finding, for an editor to jump to."),
)


def check(
    where: LibraryOptions,
    output: Output,
    paths: Annotated[
        list[Path] | None, typer.Argument(parser=named, metavar="[PATH…]", help="Files or folders, - for stdin (default: the corpus).")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODE", help=help_messages.HELP_IGNORE, rich_help_panel=SELECTION)
    ] = None,
) -> None:
    """Check notes and quotation marks.

    Markers without a note, notes without a marker, duplicates, gaps, notes out of order or empty, unresolved back
    references, quotation marks without a partner, and conflicting descriptions of a document. Works on any file, without an
    index. With no argument, reports on the whole corpus.
    """
    from serge_cli.commands.delivery import streamed  # noqa: PLC0415
    from serge_cli.commands.opening import opened  # noqa: PLC0415
    from serge_cli.errors import ExitStatus, NothingFound  # noqa: PLC0415

    checking = Checking(_codes(ignore))
    if paths:
        findings = streamed(checking.findings(paths), output, checking.texts)
        _report_unused_entries(path for path in paths if path.is_dir())
        if not (checking.checked or checking.failed):
            raise NothingFound(index_messages.empty_library(", ".join(map(str, paths)), []), messages.NAME_A_FOLDER)
    else:
        with opened(where) as library:
            findings = streamed(checking.stored(library), output)
            _report_unused_entries(Path(member.places.shown) for member in library.members if not member.places.only)
    messages.say(messages.checked(checking.checked, findings), quiet=where.quiet)
    if checking.failed:
        raise typer.Exit(ExitStatus.ERROR)
    if findings:
        raise typer.Exit(ExitStatus.NOTHING_FOUND)


class Checking:
    """A run over files: their findings as they are found, and counts of files checked and failed."""

    def __init__(self, ignored: set[str]) -> None:
        self.ignored = ignored
        self.checked = self.failed = 0
        self.texts: dict[str, str] = {}  # of what is no file

    def findings(self, paths: Iterable[Path]) -> Iterator[Finding]:
        """Yield the findings of each file in turn; report files that cannot be read."""
        from serge_cli.errors import SergeError  # noqa: PLC0415
        from serge_cli.operations.check import check as run  # noqa: PLC0415
        from serge_cli.operations.extract import extract_files  # noqa: PLC0415

        for found in extract_files(expanded(paths), sys.stdin.buffer):
            if isinstance(found, SergeError):
                self.failed += 1
                messages.say(str(found))
                continue
            self.checked += 1
            if found.document.path == str(STDIN):
                self.texts[found.document.path] = found.document.text
            yield from self._not_ignored(run(found.document, found.extraction))

    def stored(self, library: Library) -> Iterator[Finding]:
        """Yield the findings of all readable documents of a library."""
        from serge_cli.operations.check import stored_findings  # noqa: PLC0415

        self.failed = len(library.unread)
        self.checked = len(library.identifiers)
        yield from self._not_ignored(stored_findings(library))

    def _not_ignored(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        return (one for one in findings if one.code not in self.ignored)


def _report_unused_entries(folders: Iterable[Path]) -> None:
    from serge_cli.operations.check import idle  # noqa: PLC0415

    for folder in folders:
        for entry in idle(folder):
            messages.say(index_messages.idle_entry(str(folder), entry.name, entry.nearest))


def _codes(asked: list[str] | None) -> set[str]:
    from serge_cli.errors import UsageError  # noqa: PLC0415
    from serge_cli.model.records import NoticeCode  # noqa: PLC0415

    codes = set(asked or ())
    if unknown := sorted(codes - set(NoticeCode)):
        raise UsageError(messages.NO_CODE.format(code=unknown[0]), messages.CODES.format(codes=", ".join(NoticeCode)))
    return codes
