"""A text as word processors keep it: paragraphs of runs under styles, notes hung into them.

DOCX, ODT, RTF and PDF are read into this, so that the same words make the same document whatever they were saved as.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from serge_cli.model.document import Document, Metadata, Shape
from serge_cli.readers.reading_text import RIGHT_MARGIN, ReadingText

UNITS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0, "pi": 12.0}  # in points
_SET_IN = 18.0  # points on both sides that make a display
_SET_IN_LEFT = 28.0  # points on the left alone
_COLUMN = 6.0  # points of an indented block's column
_QUOTING = re.compile(r"quot|zitat|citation|\bcita\b|citazione|block ?text|extract|epigraph|motto|цитата|verse|poem", re.IGNORECASE)
_TITLE = re.compile(r"(sub|unter|sous-?|sotto)?(?:title|titel|titre|título|titolo|название)$", re.IGNORECASE)
_HEADING = re.compile(r"(?:heading|überschrift|titre|encabezado|título|titolo|заголовок|rubrik) ?([1-9])\b", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|contents|verzeichnis|inhaltsverzeichnis) ?[1-9]$", re.IGNORECASE)
_MACHINE_MADE = re.compile(r"\.(?:docx?|odt|rtf|tex|indd|qxd|pdf|dvi)\b|^microsoft |^untitled|[@\\/]", re.IGNORECASE)
_ROMAN = {1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc", 50: "l", 40: "xl", 10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"}
_CHICAGO = "*†‡§"
_HEAD = 3_000  # characters, among which title and author stand


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; a line feed in them begins a new line."""

    text: str
    italic: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """The marker of a note."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A new page begins, with this printed number; `sheet` is its place in the file, from 1, where that is another thing."""

    page: str
    sheet: int = 0


Piece = Run | Call | Turn


@dataclass(slots=True)
class Passage:
    """A paragraph: `style` are the names of its style and of those that it is based on, the nearest first; lengths are in points."""

    pieces: list[Piece] = field(default_factory=list)
    style: tuple[str, ...] = ()
    level: int = 0  # of a heading, from 1; 0 where the format says nothing
    item: bool = False
    left: float = 0.0
    right: float = 0.0
    to_the_right: bool = False  # aligned there, as who signs is
    number: int = 0  # its place in the file, from 1

    @property
    def is_listed_contents(self) -> bool:
        """Return whether the word processor made it, for a table of contents."""
        return any(_CONTENTS.match(name) for name in self.style)

    def look(self, margin: float) -> tuple[Shape, int, str]:
        """Return shape, level and mark of its block in a text whose lines usually begin at `margin`."""
        if level := self.level or self._styled_level():
            return Shape.HEADING, min(level, 6), ""
        if any(_QUOTING.search(name) for name in self.style):
            return Shape.QUOTED, 1, ""
        if self.item:
            return Shape.LIST_ITEM, 0, "-"
        if self.to_the_right:
            return Shape.INDENTED, RIGHT_MARGIN, ""
        left = self.left - margin
        if left >= _SET_IN_LEFT or (left >= _SET_IN and self.right >= _SET_IN):
            return Shape.INDENTED, int(left / _COLUMN), ""
        return Shape.PROSE, 0, ""

    def _styled_level(self) -> int:
        for name in self.style:
            if found := _HEADING.match(name):
                return int(found[1])
            if found := _TITLE.match(name):
                return 2 if found[1] else 1
        return 0


@dataclass(slots=True)
class Manuscript:
    """Paragraphs in order, and the bodies of the notes by their keys, in the order in which they are to stand."""

    passages: list[Passage] = field(default_factory=list)
    notes: dict[str, tuple[str, list[Passage]]] = field(default_factory=dict)  # label and paragraphs

    def document(self, data: bytes, path: str, identifier: str, name: str, metadata: Metadata) -> Document:
        """Return the document: the text, and behind it the notes, so that they part neither sentences nor quotations."""
        writer = ReadingText()
        margin = _margin(self.passages)
        called: dict[str, tuple[Turn, int]] = {}
        page = Turn("")
        for passage in self.passages:
            writer.begin(*passage.look(margin))
            writer.at(paragraph=passage.number)
            page = _write(writer, passage.pieces, page)
            called |= {piece.key: (page, passage.number) for piece in passage.pieces if isinstance(piece, Call)}
        for key, (label, body) in self.notes.items():
            page, number = called.get(key, (_page_of(body) or page, 0))
            writer.at(page=page.page, sheet=page.sheet, paragraph=number)
            writer.note(label, key)
            for passage in body:
                _write(writer, passage.pieces, page)
                writer.new_line()
        document = writer.document(data, path, identifier, name, metadata)
        return replace(document, metadata=_confirmed(metadata, document.text))


def _confirmed(metadata: Metadata, text: str) -> Metadata:
    """Return the metadata without authors whom neither head nor end of the text names, nor the title beside them: who typed it, perhaps."""
    ends = f"{text[:_HEAD]} {text[-_HEAD:]}".casefold()
    if metadata.title and metadata.title.casefold() in ends:
        return metadata
    return replace(metadata, authors=tuple(author for author in metadata.authors if author.split()[-1].casefold() in ends))


def _margin(passages: Iterable[Passage]) -> float:
    """Return how far the greater part of the text is set in from the left."""
    sizes: Counter[float] = Counter()
    for passage in passages:
        sizes[passage.left] += sum(len(piece.text) for piece in passage.pieces if isinstance(piece, Run))
    return max(0.0, max(sizes, key=sizes.__getitem__, default=0.0))


def _page_of(body: Sequence[Passage]) -> Turn | None:
    """Return the page on which a note's first words stand, where its pieces say so."""
    first = body[0].pieces[:1] if body else []
    return first[0] if first and isinstance(first[0], Turn) else None


def _write(writer: ReadingText, pieces: Iterable[Piece], page: Turn) -> Turn:
    """Write the pieces into the open block; return the page that its last words stand on."""
    for (italic, strong), alike in groupby(_with_looks(pieces), key=lambda pair: pair[1]):
        start = writer.here()
        for piece, _ in alike:
            if isinstance(piece, Turn):
                page = piece
                writer.at(page=page.page, sheet=page.sheet)
            elif isinstance(piece, Call):
                writer.call(piece.label, piece.key)
            else:
                _write_lines(writer, piece.text)
        if italic or strong:
            writer.emphasise(start, strong=not italic)
    return page


def _with_looks(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, tuple[bool, bool]]]:
    """Yield each piece with italic and bold; a page's turn looks like what goes before."""
    look = (False, False)
    for piece in pieces:
        if not isinstance(piece, Turn):
            look = (piece.italic, piece.strong) if isinstance(piece, Run) else (False, False)
        yield piece, look


def _write_lines(writer: ReadingText, text: str) -> None:
    first, *others = text.split("\n")
    writer.words(first)
    for line in others:
        writer.new_line()
        writer.words(line)


@dataclass(slots=True)
class Numbering:
    """How notes of one kind are numbered, and how far it has come."""

    style: str
    start: int = 1
    by_section: bool = False
    count: int = 0

    def next(self) -> str:
        """Return the next note's label."""
        self.count += 1
        return number_as(self.start + self.count - 1, self.style)


def drop_label(pieces: list[Piece], label: str, *, last: bool = False) -> None:
    """Take out the label that somebody wrote by hand before a note, or as the last words before it is called."""
    seen = [at for at, piece in enumerate(pieces) if isinstance(piece, Run) and piece.text.strip()]
    if seen:
        at = seen[-1 if last else 0]
        piece = pieces[at]
        if isinstance(piece, Run) and piece.text.strip() == label:
            del pieces[at]


def stated(title: str, authors: Iterable[str], language: str) -> Metadata:
    """Return what a word processor's properties state; nothing that a program filled in, no date of typing."""
    title = " ".join(title.split())
    named = tuple(" ".join(author.split()) for author in authors)
    return Metadata(
        title=title if " " in title and not _MACHINE_MADE.search(title) else None,
        authors=tuple(author for author in named if " " in author and not _MACHINE_MADE.search(author)),
        language=language.strip() or None,
    )


def number_as(number: int, style: str) -> str:
    """Return a note's or a page's number in a style as DOCX names it: decimal, lowerRoman, upperLetter, chicago."""
    if style.endswith("Roman"):
        written = _roman(number)
    elif style.endswith("Letter"):
        written = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif style == "chicago":
        return _CHICAGO[(number - 1) % len(_CHICAGO)] * ((number - 1) // len(_CHICAGO) + 1)
    else:
        return str(number)
    return written.upper() if style.startswith("upper") else written


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN.items():
        times, number = divmod(number, value)
        written += letters * min(times, 20)
    return written
