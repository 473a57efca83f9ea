"""Options that several commands share, each defined once: a command takes the groups it needs as parameters."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

import typer

from serge_cli import messages
from serge_cli.model.quick_dataclass import dataclass

SELECTION: Final = "Selection"
OUTPUT: Final = "Output"
LIBRARY: Final = "Library"

Answer = TypeVar("Answer")


class Format(StrEnum):
    """The forms in which answers are printed."""

    TERMINAL = "terminal"
    PLAIN = "plain"
    LINES = "lines"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"
    KWIC = "kwic"


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def _person(*names: str, help: str) -> Any:  # noqa: A002 - named as Typer names it
    return typer.Option(*names, metavar="NAME", help=help, rich_help_panel=SELECTION)


class Order(StrEnum):
    """The orders of the answers to a search."""

    RELEVANCE = "relevance"
    DOCUMENT = "document"
    DATE = "date"
    LENGTH = "length"
    LEFT = "left"
    RIGHT = "right"


class Kind(StrEnum):
    """What a marked stretch is; `all` for every kind."""

    QUOTATION = "quotation"
    TERM = "term"
    TITLE = "title"
    ALL = "all"


class Stated(StrEnum):
    """What a person may say that a marked stretch is."""

    QUOTATION = "quotation"
    TERM = "term"
    TITLE = "title"


class Shape(StrEnum):
    """How a quotation stands on the page."""

    INLINE = "inline"
    BLOCK = "block"
    VERSE = "verse"
    DIALOGUE = "dialogue"
    EPIGRAPH = "epigraph"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Which corpus and index, and how much to say. These options may stand before the command as well."""

    corpus: Annotated[Path | None, typer.Option("--corpus", metavar="DIR", help=messages.HELP_CORPUS, rich_help_panel=LIBRARY)] = None
    index: Annotated[Path | None, typer.Option("--index", metavar="DIR", help=messages.HELP_INDEX, rich_help_panel=LIBRARY)] = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on stderr but errors.", rich_help_panel=LIBRARY)] = False


@dataclass(frozen=True, slots=True)
class Output:
    """In which form an answer is printed."""

    json: Annotated[bool, typer.Option("--json", help="JSON Lines, schema serge/1: the same as --format json.", rich_help_panel=OUTPUT)] = (
        False
    )
    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", metavar="FORM", help=messages.HELP_FORMAT, rich_help_panel=OUTPUT),
    ] = None
    color: Annotated[
        Color,
        typer.Option("--color", metavar="WHEN", help=messages.HELP_COLOR, rich_help_panel=OUTPUT),
    ] = Color.AUTO
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Print long answers without a pager.", rich_help_panel=OUTPUT)] = False


@dataclass(frozen=True, slots=True)
class Cut:
    """How many answers are shown: ten, where they come best first."""

    limit: Annotated[
        int,
        typer.Option("--limit", "-n", metavar="N", min=0, help="Show so many, 0 for all.", show_default=True, rich_help_panel=SELECTION),
    ] = 10
    offset: Annotated[
        int, typer.Option("--offset", metavar="N", min=0, help="Leave out so many at the head.", rich_help_panel=SELECTION)
    ] = 0

    @property
    def most(self) -> int | None:
        """Return how many to ask for; None for all."""
        return self.limit or None

    def of(self, found: tuple[Answer, ...]) -> tuple[Answer, ...]:
        """Return those of all answers that are to be shown."""
        return found[self.offset : self.offset + self.limit if self.limit else None]


@dataclass(frozen=True, slots=True)
class Whole(Cut):
    """How many answers are shown: all, where they come in the order of the text."""

    limit: Annotated[int, typer.Option("--limit", "-n", metavar="N", min=0, help="Show so many; else all.", rich_help_panel=SELECTION)] = 0


class Grouping(StrEnum):
    """By what answers are counted."""

    DOC = "doc"
    AUTHOR = "author"
    PERSON = "person"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Counting:
    """Whether answers are counted instead of shown."""

    count: Annotated[bool, typer.Option("--count", help="Print only how many there are.", rich_help_panel=OUTPUT)] = False
    group_by: Annotated[
        Grouping | None, typer.Option("--group-by", metavar="WHAT", help="Count by doc, author, person or year.", rich_help_panel=OUTPUT)
    ] = None

    def wanted(self, cut: Cut) -> tuple[int | None, int]:
        """Return how many answers to read, and from which on: all where groups are counted, one where only their number is asked."""
        if self.group_by:
            return None, 0
        return (1, 0) if self.count else (cut.most, cut.offset)

    @property
    def by_person(self) -> bool:
        """Tell whether answers are counted by person, for which it must be known who is meant by each name."""
        return self.group_by is Grouping.PERSON


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of a passage is shown around the match."""

    context: Annotated[
        int, typer.Option("--context", "-C", metavar="N", min=0, help="So many sentences more on either side.", rich_help_panel=OUTPUT)
    ] = 0
    full: Annotated[bool, typer.Option("--full", help="The whole paragraph.", rich_help_panel=OUTPUT)] = False


@dataclass(frozen=True, slots=True)
class Arrangement:
    """In what order answers come, and whether as concordance lines."""

    kwic: Annotated[bool, typer.Option("--kwic", help="Concordance lines, the match in the middle.", rich_help_panel=OUTPUT)] = False
    sort: Annotated[Order, typer.Option("--sort", metavar="ORDER", help=messages.HELP_SORT, rich_help_panel=SELECTION)] = Order.RELEVANCE

    @property
    def by_context(self) -> bool:
        """Tell whether concordance lines are sorted by what stands beside the match."""
        return self.sort in {Order.LEFT, Order.RIGHT}


@dataclass(frozen=True, slots=True)
class Voices:
    """In whose voice a passage speaks; all of them where none is asked for."""

    own: Annotated[bool, typer.Option("--own", help="Only authors' own words.", rich_help_panel=SELECTION)] = False
    quoted: Annotated[bool, typer.Option("--quoted", help="Only words quoted from somebody.", rich_help_panel=SELECTION)] = False
    notes: Annotated[bool, typer.Option("--notes", help="Only notes.", rich_help_panel=SELECTION)] = False


@dataclass(frozen=True, slots=True)
class Persons:
    """By or about whom quotations are."""

    person: Annotated[str | None, _person("--person", "-p", help="By or about this person; any form of the name.")] = None
    by: Annotated[str | None, _person("--by", help="Only by this person.")] = None
    about: Annotated[str | None, _person("--about", help="Only those that name this person.")] = None
    unknown: Annotated[bool, typer.Option("--unknown", help="Only those whose speaker is not told.", rich_help_panel=SELECTION)] = False
    min_confidence: Annotated[
        float,
        typer.Option("--min-confidence", metavar="0..1", min=0, max=1, help="Only speakers as sure as this.", rich_help_panel=SELECTION),
    ] = 0.0


@dataclass(frozen=True, slots=True)
class Traits:
    """Of what kind quotations are."""

    kind: Annotated[
        list[Kind] | None,
        typer.Option("--kind", metavar="KIND", help="term, title or all, instead of quotation.", rich_help_panel=SELECTION),
    ] = None
    form: Annotated[
        list[Shape] | None,
        typer.Option("--form", metavar="FORM", help="Only inline, block, verse, dialogue or epigraph.", rich_help_panel=SELECTION),
    ] = None
    min_words: Annotated[
        int, typer.Option("--min-words", metavar="N", min=0, help="Only those of so many words.", rich_help_panel=SELECTION)
    ] = 0
    with_note: Annotated[bool, typer.Option("--with-note", help="Only those that a note sources.", rich_help_panel=SELECTION)] = False


Languages = Annotated[
    list[str] | None, typer.Option("--lang", metavar="CODE", help="Only in this language: en, fr …", rich_help_panel=SELECTION)
]
Documents = Annotated[
    list[str] | None,
    typer.Option(
        "--doc",
        "-d",
        metavar="DOC",
        help="Only in this document: 001, a path, or a piece of the title. May be repeated.",
        rich_help_panel=SELECTION,
    ),
]
