"""Put a reading text together piece by piece: blocks parted by a blank line, and beside them what the format states.

For formats whose text is not the file itself. White space is collapsed as the page collapses it. What parts two words, lines or blocks
is written only before the next visible code point, so that nothing empty is ever left behind.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from serge_cli.model.document import Block, Document, Emphasis, Metadata, NoteAnchor, Shape, Stated, StatedKind
from serge_cli.model.origin import Origin
from serge_cli.model.span import Span, trimmed
from serge_cli.readers.reading import within_limits

RIGHT_MARGIN = 40  # columns that a paragraph is set in which the format aligns to the right
_BLANKS = frozenset(" \t\n\r\f\v")
_SPACE = re.compile(r"[ \t\n\r\f\v]{2,}|[\t\n\r\f\v]")
_UNSEEN = "\u00ad\u200b\u2060\ufeff"  # hyphens and joints that only lay out
MARKS = {"“": "”", "‘": "’", "«": "»", "»": "«", "„": "“”", "‚": "‘’", "‹": "›", "›": "‹", '"': '"', "'": "'"}  # and what closes them
_BLOCK, _LINE, _WORD = "\n\n", "\n", " "


class ReadingText:
    """A document in the making. Stretches are told by offsets: `here()` before their words, `length` after them."""

    def __init__(self) -> None:
        self.length = 0  # of the text so far, in code points
        self.stated: list[Stated] = []
        self.anchors: list[NoteAnchor] = []
        self._parts: list[str] = []
        self._emphasis: list[Emphasis] = []
        self._blocks: list[Block] = []  # their spans not yet trimmed
        self._open: tuple[Shape, int, str] | None = None  # the block that words go into
        self._started: int | None = None  # where the open block begins; None where nothing of it is written yet
        self._gap = ""  # what goes before the next visible code point
        self._where: dict[str, Any] = {}
        self._moved = False
        self._origins: list[Origin] = []

    # --- words

    def words(self, written: str) -> None:
        """Add words, white space collapsed; outside of any block they open one of prose."""
        plain = " ".join(written.split()) if written.isascii() else _SPACE.sub(" ", _seen(written)).strip(" ")
        if plain:
            self._add(plain, after=written[0] in _BLANKS)
        if written and written[-1] in _BLANKS and self._started is not None:
            self._gap = self._gap or _WORD

    def _add(self, plain: str, *, after: bool = False) -> None:
        """Add text without blanks at its ends; `after` one where it stands in a line."""
        if self._started is None or self._gap == _LINE:
            plain = plain.lstrip()
            if not plain:
                return
            if self._started is None:
                self._start()
        elif after:
            self._gap = _WORD
        self._write(self._gap + plain)
        self._gap = ""

    def exact(self, written: str) -> None:
        """Add words whose white space counts, as in code."""
        if self._started is None:
            written = written.lstrip("\n")
            if not written.strip():
                return
            self._start()
        self._write(self._gap + written)
        self._gap = ""

    def closing(self, mark: str) -> None:
        """Add a closing mark directly behind the last word, whatever gap stands before the next."""
        if mark and self._started is not None:
            gap, self._gap = self._gap, ""
            self._write(mark)
            self._gap = gap

    def new_line(self) -> None:
        """Begin a new line within the block."""
        if self._started is not None:
            self._gap = _LINE

    def here(self) -> int:
        """Return where the next visible code point will stand."""
        if self._started is None:
            return self.length + (len(_BLOCK) if self.length else 0)
        return self.length + len(self._gap)

    @property
    def shape(self) -> Shape | None:
        """Return the shape of the open block; None where none is open."""
        return self._open[0] if self._open else None

    @property
    def is_empty(self) -> bool:
        """Return whether nothing of the open block is written yet."""
        return self._started is None

    @property
    def is_labelled(self) -> bool:
        """Return whether nothing but a note's label is written of the open block."""
        return bool(self.anchors) and self.anchors[-1].body and self.anchors[-1].span.end == self.length

    @property
    def is_broken(self) -> bool:
        """Return whether a new line has just been asked for."""
        return self._gap == _LINE

    def _start(self) -> None:
        if self._open is None:
            self._open = (Shape.PROSE, 0, "")
        self._gap = ""
        if self.length:
            self._write(_BLOCK)
        self._started = self.length

    def _write(self, written: str) -> None:
        if self._moved and not written.isspace():
            self._moved = False
            last = self._origins[-1].start if self._origins else -1
            if last < 0 or Origin(last, **self._where) != self._origins[-1]:
                self._origins.append(Origin(self.length + len(written) - len(written.lstrip()), **self._where))
        self._parts.append(written)
        self.length += len(written)

    # --- blocks

    def begin(self, shape: Shape = Shape.PROSE, level: int = 0, mark: str = "") -> None:
        """Close the open block and open another; it comes to be with its first words."""
        self.end()
        self._open = (shape, level, mark)

    def end(self) -> None:
        """Close the open block."""
        if self._open is not None and self._started is not None:
            self._blocks.append(Block(Span(self._started, self.length), *self._open))
        self._open, self._started, self._gap = None, None, ""

    def reopen(self) -> bool:
        """Go back into the last block to add to its end; False where that is a note's, or none is there."""
        last = self._blocks[-1] if self._blocks and self._started is None else None
        noted = self.anchors[-1].span.start if self.anchors and self.anchors[-1].body else -1
        if last is None or last.span.end != self.length or noted >= last.span.start:
            return False
        self._blocks.pop()
        self._open, self._started, self._gap = (last.shape, last.level, last.mark), last.span.start, ""
        return True

    # --- what the format states

    def emphasise(self, start: int, *, strong: bool = False) -> None:
        """Mark the words since `start` as italic or bold."""
        if self.length > start:
            self._emphasis.append(Emphasis(Span(start, self.length), Span(start, self.length), strong))

    def state(self, start: int, kind: StatedKind, who: str = "", cite: str = "") -> None:
        """Declare what the words since `start` are."""
        if self.length > start:
            self.stated.append(Stated(Span(start, self.length), kind, who, cite))

    def call(self, label: str, key: str) -> None:
        """Write the marker of a note in brackets, in the running text."""
        self._anchor(f"[{label}]", label, key, body=False)

    def note(self, label: str, key: str) -> None:
        """Open the block of a note's body with its label."""
        self.begin()
        self._anchor(f"[{label}]", label, key, body=True)
        self._gap = _WORD

    def _anchor(self, written: str, label: str, key: str, *, body: bool) -> None:
        start = self.here()
        self._add(written)
        self.anchors.append(NoteAnchor(Span(start, self.length), label, body, key))

    def at(self, **changed: Any) -> None:
        """Say where in the file the next words come from; what is not named stays as it was."""
        self._where.update(changed)
        self._moved = True

    # --- the document

    def document(self, data: bytes, path: str, identifier: str, name: str, metadata: Metadata, *, encoding: str = "utf-8") -> Document:
        """Return the document that has been put together from the bytes `data` of a file in the format `name`."""
        self.end()
        text = within_limits("".join(self._parts), path)
        blocks = tuple(_with_lines(text, block) for block in self._blocks)
        return Document(
            identifier,
            path,
            name,
            hashlib.sha256(data).hexdigest(),
            text,
            blocks,
            tuple(_per_block(text, blocks, self._emphasis)),
            tuple(sorted(self.anchors, key=lambda anchor: anchor.span)),
            metadata,
            encoding,
            stated=tuple(_trimmed(text, self.stated)),
            places=tuple(self._origins),
        )


def _seen(written: str) -> str:
    for mark in _UNSEEN:
        if mark in written:
            written = written.replace(mark, "")
    return written


def _with_lines(text: str, block: Block) -> Block:
    written = block.span.of(text)
    start = block.span.start + len(written) - len(written.lstrip())
    written = written.strip()
    span = Span(start, start + len(written))
    if "\n" not in written:
        return Block(span, block.shape, block.level, block.mark, (span,))
    lines, at = [], start
    for line in written.split("\n"):
        if visible := line.strip():
            first = at + len(line) - len(line.lstrip())
            lines.append(Span(first, first + len(visible)))
        at += len(line) + 1
    return Block(span, block.shape, block.level, block.mark, tuple(lines))


def _per_block(text: str, blocks: tuple[Block, ...], found: Iterable[Emphasis]) -> list[Emphasis]:
    """Return the emphasis in order, cut where it runs over several blocks."""
    out = []
    for emphasis in found:
        at = max(0, bisect_right(blocks, emphasis.span.start, key=lambda block: block.span.start) - 1)
        for block in blocks[at:]:
            if block.span.start >= emphasis.span.end:
                break
            start, end = max(block.span.start, emphasis.span.start), min(block.span.end, emphasis.span.end)
            if start < end and (span := trimmed(text, Span(start, end))):
                out.append(Emphasis(span, span, emphasis.strong))
    return sorted(out, key=lambda emphasis: (emphasis.span.start, -emphasis.span.end))


def _trimmed(text: str, found: Iterable[Stated]) -> list[Stated]:
    bare = ((stated, _without_marks(text, trimmed(text, stated.span))) for stated in found)
    return sorted((replace(stated, span=span) for stated, span in bare if span), key=lambda each: (each.span.start, -each.span.end))


def _without_marks(text: str, span: Span) -> Span:
    """Return the stretch without the quotation marks that it begins and ends with."""
    opening = text[span.start : span.start + 1]
    if len(span) > 2 and opening and text[span.end - 1] in MARKS.get(opening, ""):
        inside = trimmed(text, Span(span.start + 1, span.end - 1))
        return inside if opening not in inside.of(text) else span
    return span
