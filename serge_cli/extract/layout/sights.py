"""A document's blocks with what can be seen of each at a glance: its words, the gap before it, how it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from serge_cli.extract.layout.openings import LINE, plain
from serge_cli.model.document import Block, Document, Shape
from serge_cli.text.lines import LineIndex
from serge_cli.text.sentences import CLOSERS

_MARKERS = re.compile(r"(?:\s?\[[^\[\]]{1,24}\]|\s?\(\d{1,3}\)|<sup[^<>]{0,80}>[^<>]{0,20}</sup>|[¹²³⁰⁴-⁹])+$")  # note signs at the end
_SENTENCE_INSIDE = re.compile(r"[^\W\d_]{3}[.!?…]\s+[^\W\d_]")
_GLUED = re.compile(r"[^\W\d_][’'”\"»“«]?[.!?…][’'”\"»“«)]*\d{1,3}$")  # a raised figure that lost its height: “standing.”7
_STOPS = frozenset(".!?…:;")
_MARKER_ENDS = frozenset("])>¹²³⁰⁴⁵⁶⁷⁸⁹")
_END = 60  # code points of a block in which the note signs at its end stand
_PROSE = 200  # code points from which a block is running text whatever else it looks like


@dataclass(frozen=True)
class Piece:
    """A block as seen. `words` stand on one line without emphasis marks; `gap` counts the blank lines before.

    It has no slots, for its looks are asked again and again and kept.
    """

    block: Block
    text: str
    words: str
    gap: int
    note: bool = False  # the format marks it as a note's body
    displayed: bool = False  # set in, quoted, or emphasised as a whole
    contents: bool = False  # part of a list of contents or of a menu
    page_top: bool = False  # the first behind a form feed
    broken: bool = False  # goes on at the next page
    label: bool = False  # opened by the label of a speaker

    @property
    def is_rule(self) -> bool:
        """Whether no word stands in it."""
        return self.block.shape is Shape.RULE

    @property
    def is_heading(self) -> bool:
        """Whether the format marks it as a heading."""
        return self.block.shape is Shape.HEADING

    @property
    def is_item(self) -> bool:
        """Whether a list mark or a note's label stands before it."""
        return self.block.shape in {Shape.LIST_ITEM, Shape.ORDERED_ITEM} or self.note

    @cached_property
    def is_final(self) -> bool:
        """Whether it ends as a sentence does; a note's sign behind the stop is looked through."""
        if self.words.rstrip(CLOSERS)[-1:] in _STOPS:
            return True
        if self.words[-1:].isdecimal():
            return _GLUED.search(self.words[-_END:]) is not None
        return self.words[-1:] in _MARKER_ENDS and without_markers(self.words).rstrip(CLOSERS)[-1:] in _STOPS

    @property
    def is_long(self) -> bool:
        """Whether it is running text by its length alone."""
        return len(self.words) > _PROSE

    @cached_property
    def title_like(self) -> bool:
        """Whether it looks like a title or a heading: short, no sentence, not set apart as a quotation."""
        if (
            self.is_rule
            or self.note
            or self.contents
            or self.broken
            or self.label
            or self.block.shape in {Shape.QUOTED, Shape.LIST_ITEM, Shape.VERBATIM}
        ):
            return False
        if self.is_heading:
            return True
        if len(self.words) > LINE or len(self.block.lines) > 4 or not _opens_like_title(self.words):
            return False
        if self.words.endswith((",", ";", "-", "–", "—")) or (self.is_final and not _is_title_though_final(self.words)):
            return False
        return not self._has_sentences

    @property
    def _has_sentences(self) -> bool:
        """Whether a line or a long sentence ends inside it, as in a quotation with its source under it."""
        start = self.block.span.start
        inner = [self.text[: line.end - start].rstrip()[-1:] for line in self.block.lines[:-1]]
        return any(last in ".!?…”»“" for last in inner) or _SENTENCE_INSIDE.search(self.words[24:]) is not None

    @cached_property
    def is_body(self) -> bool:
        """Whether it is running text: long, or a sentence of some words."""
        if self.is_rule or self.is_heading or self.note or self.contents:
            return False
        return self.is_long or (self.is_final and len(self.words.split()) >= 8)


def _opens_like_title(words: str) -> bool:
    first = words.lstrip("‘“\"'«„¿¡([… \u00a0\u202f")[:1]
    return first.isupper() or first.isdigit()


def _is_title_though_final(words: str) -> bool:
    """Return whether a line that ends in a stop may be a title: in capitals, a question or exclamation, or each word capitalised."""
    if words.isupper() or words.endswith(("?", "!")):
        return len(words.split()) <= 14
    parts = words.split()
    return words.endswith(".") and len(parts) <= 8 and sum(1 for part in parts if part[0].isupper()) * 3 >= len(parts) * 2


def without_markers(words: str) -> str:
    """Return the end of a block without the note signs that stand there."""
    return _MARKERS.sub("", words[-_END:])


def look(document: Document) -> tuple[Piece, ...]:
    """Return the document's blocks as pieces, in order."""
    return tuple(_pieces(document))


def _pieces(document: Document) -> Iterator[Piece]:
    lines = LineIndex(document.text)
    bodies = {anchor.span.start for anchor in document.anchors if anchor.body}
    apart = emphasised(document)
    last_line = last_end = 0
    for number, block in enumerate(document.blocks):
        text = block.span.of(document.text)
        first = lines.line(block.span.start)
        note = any(start in bodies for start in range(block.span.start, min(block.span.start + 6, block.span.end)))
        note = note or block.mark.startswith("[^")
        displayed = number in apart or block.shape in {Shape.INDENTED, Shape.QUOTED}
        page_top = number > 0 and document.text.find("\f", last_end, block.span.start) >= 0
        last_end = block.span.end
        gap = max(0, first - last_line - 1) if number else 0
        yield Piece(block, text, plain(text), gap, note, displayed, contents=block.shape is Shape.CHROME, page_top=page_top)
        last_line = lines.line(block.span.end - 1 if block.span else block.span.end)


def emphasised(document: Document) -> set[int]:
    """Return the numbers of the blocks that are italic or bold from end to end."""
    found: set[int] = set()
    stretches = iter(document.emphasis)
    current = next(stretches, None)
    for number, block in enumerate(document.blocks):
        while current is not None and current.outer.start < block.span.start:
            current = next(stretches, None)
        if current is not None and current.outer.start == block.span.start and current.outer.end + 2 >= block.span.end:
            found.add(number)
    return found


def body_of(pieces: Sequence[Piece]) -> str:
    """Return the running text of the pieces, notes and titles left out."""
    return "\n".join(piece.text for piece in pieces if piece.is_body)
