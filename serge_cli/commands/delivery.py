"""Pass results to the presenter of the requested format, and its text to the screen, the pager or the pipe."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

from serge_cli import messages
from serge_cli.commands.environment import link_template, program, screen_size
from serge_cli.commands.options import Color, Counting, Format, Output
from serge_cli.errors import NothingFound, UsageError
from serge_cli.model.quick_dataclass import replace
from serge_cli.model.results import Hit, Quoting
from serge_cli.present import describe
from serge_cli.present.listing import Listing, Record
from serge_cli.present.screen import Screen, Style

if TYPE_CHECKING:
    from serge_cli.operations.columns import Columns

_PRESENTERS: Final = {
    Format.PLAIN: ("plain", "present"),
    Format.LINES: ("place_lines", "present"),
    Format.JSON: ("json_lines", "present"),
    Format.CSV: ("csv_table", "present"),
    Format.TSV: ("csv_table", "present_tabs"),
    Format.MARKDOWN: ("markdown", "present"),
    Format.GRAPHML: ("graphml", "present"),
}
_RECORD_BY_RECORD: Final = frozenset({Format.PLAIN, Format.LINES, Format.JSON})


def deliver(listing: Listing, output: Output, nothing: NothingFound, counting: Counting | None = None, *, quiet: bool = False) -> None:
    """Print a listing in the requested format; raise `nothing` if it is empty. Report on stderr if it is cut."""
    if counting and counting.group_by:
        from serge_cli.present.tallies import tallied  # noqa: PLC0415

        listing = tallied(listing, counting.group_by)
    if counting and counting.count and not counting.group_by:
        sys.stdout.write(_total(listing, output))
    else:
        rendered_and_written(listing, output)
        if listing.cut and not quiet and chosen_format(output) is not Format.TERMINAL:
            messages.say(messages.SHOWN_SAYS.format(shown=describe.number(len(listing.records)), total=describe.number(listing.total)))
    if not listing.records or not listing.total:
        raise nothing


def _total(listing: Listing, output: Output) -> str:
    """Return the number of results alone, as JSON the summary without any."""
    if chosen_format(output) is not Format.JSON:
        return f"{listing.total}\n"
    from serge_cli.present.json_lines import summary  # noqa: PLC0415

    return summary(listing.total, 0, listing.persons)


def rendered_and_written(listing: Listing, output: Output) -> None:
    """Print a listing in the requested format, even if it is empty."""
    form = chosen_format(output)
    if listing.records or form is Format.JSON:
        write(rendered(listing, form, output), output)


def streamed(records: Iterable[Record], output: Output, known: Mapping[str, str] | None = None) -> int:
    """Print records as they arrive if the format allows it, otherwise all at the end; return their number.

    `known` are texts that no file holds, by the name under which they are shown.
    """
    form = chosen_format(output)
    if form not in _RECORD_BY_RECORD:
        listed = tuple(records)
        rendered_and_written(Listing(listed, len(listed)), output)
        return len(listed)
    count = 0
    counted = _columns(output, known) if form is Format.LINES else None
    for record in records:
        write(_alone(counted.counted(record) if counted else record, form), output)
        count += 1
    if form is Format.JSON:
        from serge_cli.present import json_lines  # noqa: PLC0415

        write([json_lines.summary(count, count)], output)
    return count


def _columns(output: Output, known: Mapping[str, str] | None = None) -> Columns:
    from serge_cli.operations.columns import Columns, Unit  # noqa: PLC0415 - files are read again only for lines

    return Columns(Unit(output.columns.value), known)


def _alone(record: Record, form: Format) -> Iterable[str]:
    if form is Format.JSON:
        from serge_cli.present import json_lines  # noqa: PLC0415
        from serge_cli.wire.answers import wire_answer  # noqa: PLC0415

        return [json_lines.line(wire_answer(record))]
    return rendered_as(Listing((record,), 1), form)


def near_shown(output: Output, counting: Counting) -> bool:
    """Return whether what comes close is shown where nothing matches: where a reader, or a program, sees that it is not the answer."""
    counts = counting.count or counting.group_by
    return not counts and chosen_format(output) in {Format.TERMINAL, Format.PLAIN, Format.JSON}


def chosen_format(output: Output) -> Format:
    """Return the requested format. Default: terminal on a terminal (or if colour is forced), otherwise plain."""
    if output.json:
        if output.format not in {None, Format.JSON}:
            raise UsageError(messages.EXCLUDING.format(one="--json", other=f"--format {output.format}"), messages.LEAVE_ONE_OUT)
        return Format.JSON
    on_screen = sys.stdout.isatty() or output.color is Color.ALWAYS
    return output.format or (Format.TERMINAL if on_screen else Format.PLAIN)


def rendered(listing: Listing, form: Format, output: Output) -> Iterable[str]:
    """Yield the text of a listing in a format."""
    if form is Format.TERMINAL:
        from serge_cli.present import terminal  # noqa: PLC0415 - Rich is not for pipes

        return [terminal.present(listing, screen(output))]
    if form is Format.KWIC:
        if not all(isinstance(record, Hit) for record in listing.records):
            raise UsageError(messages.NO_CONCORDANCE)
        if sys.stdout.isatty() or output.color is Color.ALWAYS:
            from serge_cli.present import terminal_kwic  # noqa: PLC0415 - Rich is not for pipes

            return [terminal_kwic.present(listing, screen(output))]
        from serge_cli.present import kwic  # noqa: PLC0415

        return kwic.present(listing)
    if form is Format.LINES:
        columns = _columns(output)
        listing = replace(listing, records=tuple(map(columns.counted, listing.records)))
    return rendered_as(listing, form)


def rendered_as(listing: Listing, form: Format) -> Iterable[str]:
    """Yield the text of a listing in a format that does not depend on the screen."""
    if form is Format.GRAPHML and not all(isinstance(record, Quoting) for record in listing.records):
        raise UsageError(messages.NO_GRAPH)
    module, function = _PRESENTERS[form]
    parts: Iterable[str] = getattr(import_module(f"serge_cli.present.{module}"), function)(listing)
    return parts


def screen(output: Output, environment: Mapping[str, str] | None = None) -> Screen:
    """Return what the terminal can show according to options, NO_COLOR and TERM."""
    environment = os.environ if environment is None else environment
    width = screen_size(environment).columns
    return Screen(width, _style(output.color, environment), link_template(environment))


def _style(color: Color, environment: Mapping[str, str]) -> Style:
    if color is Color.ALWAYS:
        return Style.COLOUR
    if color is Color.NEVER or environment.get("TERM") == "dumb" or not sys.stdout.isatty():
        return Style.BARE
    return Style.MONO if environment.get("NO_COLOR") else Style.COLOUR


def write(parts: Iterable[str], output: Output) -> None:
    """Write text to stdout, through the pager if it is longer than the screen."""
    if not sys.stdout.isatty() or output.no_pager:
        sys.stdout.writelines(parts)
        return
    text = "".join(parts)
    if text.count("\n") < screen_size(os.environ).lines or not _paged(text):
        sys.stdout.write(text)


def wrapped(text: str) -> str:
    """Return lines of prose as a terminal shows them, broken between words; unchanged where stdout is none."""
    if not sys.stdout.isatty():
        return text
    width = max(20, screen_size(os.environ).columns)
    return "".join(_fitted(line, width) for line in text.splitlines(keepends=True))


def _fitted(line: str, width: int) -> str:
    from serge_cli.present.flow import cells, flow  # noqa: PLC0415

    if cells(line.rstrip("\n")) <= width:
        return line
    indent = line[: len(line) - len(line.lstrip(" "))][: width // 2]
    return "".join(f"{indent}{span.of(line)}\n" for span in flow(line, width - len(indent)))


def _paged(text: str) -> bool:
    """Show the text in $SERGE_PAGER, $PAGER or less; return False if no pager can be run."""
    import subprocess  # noqa: PLC0415 - only for long answers

    stated = {"PAGER": "less", **os.environ}
    name, command = program(stated, "PAGER" if stated.get("SERGE_PAGER") is None else "SERGE_PAGER")
    if not command or shutil.which(command[0]) is None:
        return False
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)  # noqa: S603 - the user's own
    except OSError as error:
        message = messages.CANNOT_RUN.format(program=command[0], reason=error.strerror)
        raise UsageError(message, messages.SET_VARIABLE.format(name=name)) from error
    with pager:
        try:
            pager.communicate(text.encode("utf-8", "replace"))
        except KeyboardInterrupt:  # less answers Ctrl-C itself
            pager.wait()
    return True
