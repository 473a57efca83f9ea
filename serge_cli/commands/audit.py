"""`serge audit DRAFT…`: every quotation of a draft against its sources."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from serge_cli import help_messages, messages, verdict_messages
from serge_cli.commands.files import STDIN, expanded, named
from serge_cli.commands.options import SELECTION, LibraryOptions
from serge_cli.commands.reporting import WHOLE, Report, Reporting

if TYPE_CHECKING:
    from serge_cli.model.verdicts import Audited
    from serge_cli.operations.exceptions import Exempt
    from serge_cli.operations.extract import Extracted

EXAMPLES = (
    ("serge audit draft.md", "Each quotation that is not right, with both wordings; exit status 1 if there is one."),
    ("serge audit draft.md --against memoirs.txt --format lines", "Also against a file, with one line per finding, for an editor."),
    ("serge audit chapters/ --format sarif --ignore edited --fail-on altered > audit.sarif", "For a check on every change."),
    ("serge audit draft.md --fix typography -o fixed.md", "A copy with marks and dashes as in the sources."),
)
NEVER = "never"


class Fix(StrEnum):
    """What can be corrected without judgement."""

    TYPOGRAPHY = "typography"


def audit(
    drafts: Annotated[list[Path], typer.Argument(parser=named, metavar="DRAFT…", help=help_messages.HELP_DRAFTS)],
    where: LibraryOptions,
    report: Reporting,
    *,
    against: Annotated[
        list[Path] | None,
        typer.Option("--against", parser=named, metavar="PATH", help=help_messages.HELP_AGAINST, rich_help_panel=SELECTION),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODE", help=help_messages.HELP_IGNORE, rich_help_panel=SELECTION)
    ] = None,
    ignore_file: Annotated[
        Path | None, typer.Option("--ignore-file", metavar="FILE", help=help_messages.HELP_IGNORE_FILE, rich_help_panel=SELECTION)
    ] = None,
    fail_on: Annotated[list[str] | None, typer.Option("--fail-on", metavar="CODE", help=help_messages.HELP_FAIL_ON)] = None,
    suffix: Annotated[str, typer.Option("--suffix", metavar=".EXT", help=help_messages.HELP_SUFFIX)] = ".txt",
    fix: Annotated[Fix | None, typer.Option("--fix", metavar="WHAT", help=help_messages.HELP_FIX)] = None,
    out: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help=help_messages.HELP_FIXED)] = None,
) -> None:
    """Check every quotation of a draft.

    Marked, displayed and nested quotations, also those in notes: whether their words stand in the library, in the work
    that the note names, said by whom the draft says, and not cut off before a “but”. What the library cannot show is
    reported as unchecked, never as right.
    """
    from serge_cli.errors import ExitStatus  # noqa: PLC0415
    from serge_cli.operations.exceptions import check_codes, without  # noqa: PLC0415

    exceptions = _exceptions(ignore, ignore_file)
    failing = check_codes(code for code in fail_on or () if code != NEVER)
    if fix:
        _check_fix(drafts, out)
    reading = _Reading(drafts, suffix)
    items = without(_audited(reading, where, against or []), exceptions)
    if fix and out:
        _write_fixed(reading.read, items, out)
    report.write(items if report.chosen in WHOLE else [item for item in items if _tells(item)])
    _say_what_was_found(items, drafts, report, quiet=where.quiet)
    if reading.failed:
        raise typer.Exit(ExitStatus.ERROR)
    if NEVER not in (fail_on or ()) and _fails(items, failing):
        raise typer.Exit(ExitStatus.NOTHING_FOUND)


class _Reading:
    """The drafts as they are read; one that cannot be read is named and does not stop the others."""

    def __init__(self, paths: Sequence[Path], suffix: str) -> None:
        self.paths, self.suffix = paths, suffix
        self.read: list[Extracted] = []
        self.failed = False

    def drafts(self) -> Iterator[Extracted]:
        """Yield what each draft holds."""
        from serge_cli.errors import SergeError  # noqa: PLC0415
        from serge_cli.operations.extract import extract_bytes, extract_files  # noqa: PLC0415
        from serge_cli.readers.reading import LARGEST  # noqa: PLC0415

        for path in self.paths:
            if path == STDIN:
                found = iter([extract_bytes(sys.stdin.buffer.read(LARGEST + 1), str(STDIN), f"draft{self.suffix}")])
            else:
                found = extract_files(expanded([path]))
            for one in found:
                if isinstance(one, SergeError):
                    self.failed = True
                    messages.say(str(one))
                else:
                    self.read.append(one)
                    yield one


def _audited(reading: _Reading, where: LibraryOptions, against: Sequence[Path]) -> list[Audited]:
    from serge_cli.commands.opening import opened, watcher  # noqa: PLC0415
    from serge_cli.operations.against import opened_against  # noqa: PLC0415
    from serge_cli.operations.audit import Auditor  # noqa: PLC0415

    with ExitStack() as stack:
        libraries = [stack.enter_context(opened_against(path, watcher(quiet=True))) for path in against]
        auditor = Auditor([stack.enter_context(opened(where, may_be_empty=bool(against))), *libraries])
        return [item for draft in reading.drafts() for item in auditor.audit(draft)]


def _exceptions(codes: Iterable[str] | None, file: Path | None) -> tuple[Exempt, ...]:
    from serge_cli.operations.exceptions import Exempt, check_codes, read_exceptions  # noqa: PLC0415

    return (*(Exempt(code) for code in sorted(check_codes(codes or ()))), *(read_exceptions(file) if file else ()))


def _tells(item: Audited) -> bool:
    from serge_cli.model.verdicts import Verdict  # noqa: PLC0415

    return item.judged.verdict is not Verdict.EXACT or bool(item.judged.warnings)


def _fails(items: Iterable[Audited], failing: frozenset[str]) -> bool:
    """Return whether there is a finding of the codes asked for; where none is, one that is grave."""
    from serge_cli.present.verdicts.wordings import findings, severity  # noqa: PLC0415

    codes = {code for item in items for code, _ in findings(item.judged)}
    return bool(codes & failing) if failing else any(severity(code) == "error" for code in codes)


def _say_what_was_found(items: Sequence[Audited], drafts: Sequence[Path], report: Reporting, *, quiet: bool) -> None:
    from serge_cli.present.verdicts.wordings import summary  # noqa: PLC0415

    nothing = verdict_messages.NOTHING_TO_AUDIT.format(path=", ".join(map(str, drafts)))
    messages.say(summary(items) if items else nothing, quiet=quiet or report.chosen is Report.JSON)


def _check_fix(drafts: Sequence[Path], out: Path | None) -> None:
    from serge_cli.errors import UsageError  # noqa: PLC0415

    if out is None or len(drafts) != 1 or drafts[0].is_dir() or drafts[0] == STDIN:
        raise UsageError(verdict_messages.ONE_DRAFT, verdict_messages.NAME_ONE_DRAFT)
    if out.exists() and drafts[0].exists() and out.samefile(drafts[0]):
        raise UsageError(verdict_messages.NOT_THE_DRAFT.format(path=out), verdict_messages.NAME_ANOTHER)
    if out.exists() or out.is_symlink():
        raise UsageError(verdict_messages.EXISTS.format(path=out), verdict_messages.NAME_ANOTHER)


def _write_fixed(drafts: Sequence[Extracted], items: Sequence[Audited], out: Path) -> None:
    from serge_cli.errors import UsageError  # noqa: PLC0415
    from serge_cli.operations.typography import corrected  # noqa: PLC0415
    from serge_cli.present.describe import counted  # noqa: PLC0415
    from serge_cli.present.verdicts.sarif import TEXTUAL  # noqa: PLC0415

    if not drafts or drafts[0].document.format not in TEXTUAL:
        raise UsageError(verdict_messages.ONE_DRAFT, verdict_messages.NAME_ONE_DRAFT)
    text, count = corrected(drafts[0].document.text, items)
    with out.open("x", encoding="utf-8", newline="") as handle:
        handle.write(text)
    messages.say(verdict_messages.FIXED.format(count=counted(count, *messages.QUOTATIONS), path=out))
