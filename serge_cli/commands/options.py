"""Options that several commands share, each defined once: a command takes the groups it needs as parameters."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

import typer

from serge_cli import help_messages, messages
from serge_cli.commands.files import named
from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.quick_dataclass import dataclass

SELECTION: Final = "Selection"
OUTPUT: Final = "Output"
LIBRARY: Final = "Library"

Answer = TypeVar("Answer")


class Format(StrEnum):
    """The output formats."""

    TERMINAL = "terminal"
    PLAIN = "plain"
    LINES = "lines"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"
    KWIC = "kwic"
    GRAPHML = "graphml"


class ColumnUnit(StrEnum):
    """What columns count in the format `lines`."""

    BYTES = "bytes"
    CHARS = "chars"


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def _library(written: str) -> str:
    """Return an argument that names a library, as it is written: “./essays” is a folder, “essays” may be a name in config.toml."""
    named(written)
    return written


def _sorting(written: str) -> str:
    """Return a sort order as it is written: that of hits, or the words beside each match by which concordance lines are sorted."""
    if written not in set(Order) and not _keys(written):
        from serge_cli.errors import UsageError  # noqa: PLC0415

        raise UsageError(messages.NO_ORDER.format(order=written), messages.ORDERS)
    return written


def _keys(written: str) -> tuple[int, ...]:
    """Return the words that sort concordance lines: -1 the first to the left, 0 the match, 1 the first to the right; else nothing."""
    if written in _SIDES:
        return _SIDES[written]
    parts = [_KEY.fullmatch(part) for part in written.split(",")]
    if not all(parts):
        return ()
    return tuple(int(part["number"] or 0) * (-1 if part["side"] in {"l", "L"} else 1) for part in parts if part)


def _person(*names: str, help: str) -> Any:  # noqa: A002 - named as Typer names it
    return typer.Option(*names, metavar="NAME", help=help, rich_help_panel=SELECTION)


_KEY: Final = late_pattern(r"(?P<number>[1-8])(?P<side>[lLrR])|0")
_SIDES: Final = {"left": tuple(range(-1, -9, -1)), "right": tuple(range(1, 9))}


class Order(StrEnum):
    """The sort orders of search results."""

    RELEVANCE = "relevance"
    DOCUMENT = "document"
    DATE = "date"
    LENGTH = "length"


class Kind(StrEnum):
    """The kind of a marked passage; `all` for every kind."""

    QUOTATION = "quotation"
    TERM = "term"
    TITLE = "title"
    ALL = "all"


class Stated(StrEnum):
    """The kinds that a correction may give to a marked passage."""

    QUOTATION = "quotation"
    TERM = "term"
    TITLE = "title"


class Shape(StrEnum):
    """The form of a quotation on the page."""

    INLINE = "inline"
    BLOCK = "block"
    VERSE = "verse"
    DIALOGUE = "dialogue"
    EPIGRAPH = "epigraph"


@dataclass(frozen=True, slots=True)
class LibraryOptions:
    """Corpus, index and verbosity. These options may also come before the command."""

    corpus: Annotated[
        list[str] | None,
        typer.Option("--corpus", parser=_library, metavar="DIR", help=help_messages.HELP_CORPUS, rich_help_panel=LIBRARY),
    ] = None
    index: Annotated[Path | None, typer.Option("--index", metavar="DIR", help=help_messages.HELP_INDEX, rich_help_panel=LIBRARY)] = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only errors to stderr.", rich_help_panel=LIBRARY)] = False


@dataclass(frozen=True, slots=True)
class Output:
    """How results are printed."""

    json: Annotated[bool, typer.Option("--json", help="JSON Lines (schema serge/1); same as --format json.", rich_help_panel=OUTPUT)] = (
        False
    )
    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", metavar="FORM", help=help_messages.HELP_FORMAT, rich_help_panel=OUTPUT),
    ] = None
    color: Annotated[
        Color,
        typer.Option("--color", metavar="WHEN", help=help_messages.HELP_COLOR, rich_help_panel=OUTPUT),
    ] = Color.AUTO
    columns: Annotated[
        ColumnUnit,
        typer.Option("--columns", metavar="UNIT", help="Columns of -f lines in bytes (as ripgrep) or chars.", rich_help_panel=OUTPUT),
    ] = ColumnUnit.BYTES
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Print long output without a pager.", rich_help_panel=OUTPUT)] = False


@dataclass(frozen=True, slots=True)
class Cut:
    """How many results are shown: by default ten, ranked best first."""

    limit: Annotated[
        int,
        typer.Option("--limit", "-n", metavar="N", min=0, help="Show at most N (0 = all).", show_default=True, rich_help_panel=SELECTION),
    ] = 10
    offset: Annotated[int, typer.Option("--offset", metavar="N", min=0, help="Skip the first N.", rich_help_panel=SELECTION)] = 0

    @property
    def most(self) -> int | None:
        """Return the maximum number of results; None for all."""
        return self.limit or None

    def of(self, found: tuple[Answer, ...]) -> tuple[Answer, ...]:
        """Return the part of `found` to show."""
        return found[self.offset : self.offset + self.limit if self.limit else None]


@dataclass(frozen=True, slots=True)
class Whole(Cut):
    """How many results are shown: by default all, in text order."""

    limit: Annotated[
        int, typer.Option("--limit", "-n", metavar="N", min=0, help="Show at most N. Default: all.", rich_help_panel=SELECTION)
    ] = 0


class Grouping(StrEnum):
    """The groups in which results are counted."""

    DOC = "doc"
    AUTHOR = "author"
    PERSON = "person"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Counting:
    """Whether results are counted instead of shown."""

    count: Annotated[bool, typer.Option("--count", help="Print only the number of results.", rich_help_panel=OUTPUT)] = False
    group_by: Annotated[
        Grouping | None, typer.Option("--group-by", metavar="WHAT", help="Count by doc, author, person or year.", rich_help_panel=OUTPUT)
    ] = None

    def wanted(self, cut: Cut) -> tuple[int | None, int]:
        """Return limit and offset of the results to read: all to count groups, one if only the total is needed."""
        if self.group_by:
            return None, 0
        return (1, 0) if self.count else (cut.most, cut.offset)


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of a passage is shown around the match."""

    context: Annotated[
        int, typer.Option("--context", "-C", metavar="N", min=0, help="Show N more sentences on each side.", rich_help_panel=OUTPUT)
    ] = 0
    full: Annotated[bool, typer.Option("--full", help="Show the whole paragraph.", rich_help_panel=OUTPUT)] = False

    @property
    def is_default(self) -> bool:
        """Return whether no more is asked for than the words around the match."""
        return not (self.context or self.full)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Sort order, and whether results are concordance lines."""

    kwic: Annotated[bool, typer.Option("--kwic", help="Concordance lines with the match in the middle.", rich_help_panel=OUTPUT)] = False
    sort: Annotated[
        str, typer.Option("--sort", parser=_sorting, metavar="ORDER", help=help_messages.HELP_SORT, rich_help_panel=SELECTION)
    ] = Order.RELEVANCE.value

    @property
    def keys(self) -> tuple[int, ...]:
        """Return the words beside each match by which concordance lines are sorted; none where hits are sorted."""
        return _keys(self.sort)


@dataclass(frozen=True, slots=True)
class Voices:
    """The voices to search; all if none is given."""

    own: Annotated[bool, typer.Option("--own", help="Only authors' own words.", rich_help_panel=SELECTION)] = False
    quoted: Annotated[bool, typer.Option("--quoted", help="Only quoted words.", rich_help_panel=SELECTION)] = False
    notes: Annotated[bool, typer.Option("--notes", help="Only notes.", rich_help_panel=SELECTION)] = False


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons by or about whom quotations are."""

    person: Annotated[str | None, _person("--person", "-p", help="By or about this person; any form of the name.")] = None
    by: Annotated[str | None, _person("--by", help="Only quotations by this person.")] = None
    about: Annotated[str | None, _person("--about", help="Only quotations that name this person.")] = None
    unknown: Annotated[bool, typer.Option("--unknown", help="Only quotations without a known speaker.", rich_help_panel=SELECTION)] = False
    min_confidence: Annotated[
        float,
        typer.Option(
            "--min-confidence",
            metavar="0..1",
            min=0,
            max=1,
            help="Only attributions with at least this confidence.",
            rich_help_panel=SELECTION,
        ),
    ] = 0.0


@dataclass(frozen=True, slots=True)
class Traits:
    """Kind, form, length and note of quotations."""

    kind: Annotated[
        list[Kind] | None,
        typer.Option("--kind", metavar="KIND", help="term, title or all, instead of quotation.", rich_help_panel=SELECTION),
    ] = None
    form: Annotated[
        list[Shape] | None,
        typer.Option("--form", metavar="FORM", help="Only inline, block, verse, dialogue or epigraph.", rich_help_panel=SELECTION),
    ] = None
    min_words: Annotated[
        int, typer.Option("--min-words", metavar="N", min=0, help="Only quotations of at least N words.", rich_help_panel=SELECTION)
    ] = 0
    with_note: Annotated[
        bool, typer.Option("--with-note", help="Only quotations whose source is given in a note.", rich_help_panel=SELECTION)
    ] = False


Languages = Annotated[
    list[str] | None, typer.Option("--lang", metavar="CODE", help="Only in this language: en, fr …", rich_help_panel=SELECTION)
]
Documents = Annotated[
    list[str] | None,
    typer.Option(
        "--doc",
        "-d",
        metavar="DOC",
        help="Only in this document: 001, a path, or part of the title. May be repeated.",
        rich_help_panel=SELECTION,
    ),
]
