"""What a reader makes of a file: its text, its blocks as they stand on the page, and what the format states of itself."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from enum import StrEnum

from serge_cli.model.imprint import UNKNOWN, Imprint
from serge_cli.model.origin import Origin
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Notice
from serge_cli.model.span import START, Span


class Shape(StrEnum):
    """How a block looks in its file, before anybody asks what it is."""

    PROSE = "prose"  # lines from the left margin
    HEADING = "heading"  # marked by the format as a heading (`## …`, underlined, <h2>)
    INDENTED = "indented"  # every line set in from the margin
    QUOTED = "quoted"  # `> …`, <blockquote>
    LIST_ITEM = "list-item"  # `- …`, `* …`, `— …` at line start; consecutive items are blocks of their own
    ORDERED_ITEM = "ordered-item"  # `1. …`, `(a) …`, `[1] …` at line start
    RULE = "rule"  # `---`, `***`, `§ § §`: no letter in it
    VERBATIM = "verbatim"  # fenced code, tables
    CHROME = "chrome"  # a page's menus, banners and imprints: what the format sets around the text


@dataclass(frozen=True, slots=True)
class Block:
    """One block of lines. `span` starts at the first and ends after the last visible code point, list marks and `>` left outside."""

    span: Span
    shape: Shape = Shape.PROSE
    level: int = 0  # heading level 1..6; indentation in columns; depth of `>`
    mark: str = ""  # the list mark or label as written (`-`, `1.`, `[^3]:`), the rule's characters
    lines: tuple[Span, ...] = ()  # each line's visible stretch, inside `span`


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A stretch marked up as italic or bold. `span` is the words, `outer` has the delimiters too."""

    span: Span
    outer: Span
    strong: bool = False


@dataclass(frozen=True, slots=True)
class NoteAnchor:
    """A note marker or a note body that the format itself marks up as such (`<sup>`, `[^n]`, a docx footnote).

    A body's words are the rest of its block, and of each later block at whose beginning a body of the same key and no label stands.

    `key` joins markers and bodies whatever is printed, for labels repeat per page and chapter; a format that does not join them leaves it
    empty. A body with a key makes the anchors the whole truth about the document's notes.
    """

    span: Span  # the whole marker as it stands in the text
    label: str  # as printed, without brackets
    body: bool = False  # the label at the head of a note body, not a marker in running text
    key: str = ""
    words: Span | None = None  # of a body amid running text (`^[words]`), where they are not the rest of the block


@dataclass(frozen=True, slots=True)
class Markup:
    """A stretch of the text that no reader of the page sees: a tag, an address, an escape; `printed` is what he sees in its place.

    The signs in `code` are printed as they stand, but they quote nothing and call no note.
    """

    span: Span
    printed: str = ""
    code: bool = False


class StatedKind(StrEnum):
    """What a format can declare a stretch of text to be."""

    QUOTATION = "quotation"
    SPEECH = "speech"
    TERM = "term"
    TITLE = "title"
    FOREIGN = "foreign"
    SOURCE = "source"  # the work that a quotation is taken from (`<cite>`, `<bibl>` beside a quotation)


@dataclass(frozen=True, slots=True)
class Stated:
    """A stretch whose meaning the format itself declares (`<q>`, `<said who>`, TEI `<title level>`); marks stand outside the span."""

    span: Span
    kind: StatedKind
    who: str = ""  # whose words they are
    cite: str = ""  # the address or reference of their source


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file's own format states about the work (front matter, <meta>, OPF); empty where it says nothing."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    translator: str | None = None
    date: str | None = None
    publication: str | None = None
    url: str | None = None
    language: str | None = None
    imprint: Imprint = UNKNOWN


@dataclass(frozen=True, slots=True)
class Document:
    r"""A file as read. All offsets in serge are code points of `text`.

    `text` is the decoded file with newlines as `\n` and nothing else changed (plain text, Markdown), or the reading text that
    the reader makes (other formats). `stated`, `places` and `markup` are sorted by their starts; formats that are plain text have no
    places, for there line and column lead back.
    """

    id: str
    path: str
    format: str
    sha256: str
    text: str
    blocks: tuple[Block, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    anchors: tuple[NoteAnchor, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    encoding: str = "utf-8"
    stated: tuple[Stated, ...] = ()
    places: tuple[Origin, ...] = ()
    notices: tuple[Notice, ...] = ()  # what the reader had to leave out
    markup: tuple[Markup, ...] = ()

    @property
    def states_notes(self) -> bool:
        """Return whether the format joins notes to their markers itself, so that none are to be guessed."""
        return any(anchor.body and anchor.key for anchor in self.anchors)

    def place(self, offset: int) -> Origin | None:
        """Return where in the file the text at `offset` comes from; None where the reader does not say."""
        at = bisect_right(self.places, offset, key=START) - 1
        return self.places[at] if at >= 0 else None
