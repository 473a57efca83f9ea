"""Read a text without its markup, and put what is found there back to where it stands in the file.

Markup is not words: a tag, an address, an escape or the sign of a blockquote stands between letters that belong together, and an entity
stands for a mark. So everything is found in the text as it is printed, in which notes amid the text follow their paragraph, and every
span is then moved to the file, from which the words of each record are cut again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from serge_cli.model.document import Block, Document, Emphasis, NoteAnchor, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Cue, Extraction, Footnote, Quotation
from serge_cli.model.span import START, Span, covering, trimmed

_CODE = "="  # what stands for a sign within code
_APART = "\n\n"  # what parts a note from the paragraph that it stood in


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch of the printed text and where it comes from; what is not copied is printed in the place of something else."""

    start: int
    source: Span
    length: int
    copied: bool

    def back(self, offset: int, *, end: bool) -> int:
        if self.copied:
            return self.source.start + offset - self.start
        return self.source.end if end else self.source.start

    def ahead(self, offset: int) -> int:
        inside = offset - self.source.start
        return self.start + (min(inside, self.length) if self.copied or not inside else self.length)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A stretch of the file that is not printed as it stands."""

    span: Span
    printed: str


class Unmarked:
    """A document as it is printed, and the way back."""

    def __init__(self, written: Document) -> None:
        self.written = written
        self._segments: list[_Segment] = []
        self._pieces: list[str] = []
        self._length = 0
        self._cuts = _cuts(written)
        self._amid = sorted(anchor.words for anchor in written.anchors if anchor.words)
        self._print()
        self._starts = [segment.start for segment in self._segments]
        self._sources: dict[bool, list[_Segment]] = {True: [], False: []}  # within notes amid the text, and elsewhere
        for segment in sorted(self._segments, key=_source):
            self._sources[self._is_amid(segment.source)].append(segment)
        self.document = self._document()

    def _is_amid(self, span: Span) -> bool:
        at = bisect_right(self._amid, span.start, key=START) - 1
        return at >= 0 and self._amid[at].contains(span)

    def _print(self) -> None:
        position = 0
        ends = [block.span.end for block in self.written.blocks]
        for words in self._amid:
            at = bisect_left(ends, words.end)
            end = ends[at] if at < len(ends) else len(self.written.text)
            if end > position:
                self._copy(position, end)
                position = end
            self._put(_APART, Span(words.start, words.start))
            self._copy(words.start, words.end)
        self._copy(position, len(self.written.text))

    def _copy(self, start: int, end: int) -> None:
        """Print a stretch of the file; notes amid it are left for later."""
        at = bisect_left(self._cuts, start, key=lambda cut: cut.span.start)
        while at < len(self._cuts) and self._cuts[at].span.end <= end:
            cut = self._cuts[at]
            if cut.span.start >= start:
                self._put(self.written.text[start : cut.span.start], Span(start, cut.span.start), copied=True)
                self._put(cut.printed, cut.span)
                start = cut.span.end
            at += 1
        self._put(self.written.text[start:end], Span(start, max(start, end)), copied=True)

    def _put(self, printed: str, source: Span, *, copied: bool = False) -> None:
        if printed or source:
            self._segments.append(_Segment(self._length, source, len(printed), copied))
            self._pieces.append(printed)
            self._length += len(printed)

    def _document(self) -> Document:
        written, text = self.written, "".join(self._pieces)
        amid = [anchor for anchor in written.anchors if anchor.words]
        blocks = [*(self._block(text, block) for block in written.blocks), *(self._note(text, anchor) for anchor in amid)]
        emphasis = (Emphasis(self.ahead(each.span), self.ahead(each.outer), each.strong) for each in written.emphasis)
        return replace(
            written,
            text=text,
            blocks=tuple(sorted((block for block in blocks if block.span), key=lambda block: block.span.start)),
            emphasis=tuple(sorted((each for each in emphasis if each.span), key=lambda each: (each.outer.start, -each.outer.end))),
            anchors=tuple(sorted((self._anchor(text, anchor) for anchor in written.anchors), key=lambda anchor: anchor.span)),
            stated=tuple(replace(each, span=self.ahead(each.span)) for each in written.stated),
            places=tuple(replace(each, start=self.ahead(Span(each.start, each.start)).start) for each in written.places),
            notices=tuple(replace(each, span=self.ahead(each.span)) for each in written.notices),
            markup=(),
        )

    def _block(self, text: str, block: Block) -> Block:
        span = trimmed(text, self.ahead(block.span))
        return replace(block, span=span, lines=tuple(_lines(text, span)))

    def _note(self, text: str, anchor: NoteAnchor) -> Block:
        assert anchor.words is not None
        span = trimmed(text, self.ahead(anchor.words))
        return Block(span, lines=tuple(_lines(text, span)))

    def _anchor(self, text: str, anchor: NoteAnchor) -> NoteAnchor:
        if anchor.words is None:
            return replace(anchor, span=self.ahead(anchor.span))
        start = self._note(text, anchor).span.start
        return replace(anchor, span=Span(start, start), words=None)

    def ahead(self, span: Span) -> Span:
        """Return where a stretch of the file is printed."""
        sources = self._sources[self._is_amid(span)]
        first = bisect_right(sources, span.start, key=lambda segment: segment.source.start) - 1
        start = sources[first].ahead(span.start) if first >= 0 else 0
        if not span:
            return Span(start, start)
        last = sources[bisect_right(sources, (span.end, span.end), key=_source) - 1]
        end = last.start + (min(span.end - last.source.start, last.length) if last.copied else last.length)
        return Span(start, max(start, end))

    def _back(self, span: Span) -> Span:
        """Return where a printed stretch stands in the file."""
        if not self._segments:
            return span
        first = max(0, bisect_right(self._starts, span.start) - 1)
        start = self._segments[first].back(span.start, end=False)
        if not span:
            return Span(start, start)
        last = max(0, bisect_right(self._starts, span.end - 1) - 1)
        end = self._segments[last].back(span.end, end=True)
        before, after = self._removed(first - 1, start), self._removed(last + 1, end)
        if before is not None and before.of(self.written.text).startswith("["):
            start = before.start  # a link that begins here is taken whole
        if after is not None and after.of(self.written.text).startswith("]"):
            end = after.end
        return Span(start, max(start, end))

    def _removed(self, at: int, beside: int) -> Span | None:
        """Return the markup at a place among the segments that touches the offset."""
        if not 0 <= at < len(self._segments) or self._segments[at].length:
            return None
        source = self._segments[at].source
        return source if beside in {source.start, source.end} else None

    def put_back(self, found: Extraction) -> Extraction:
        """Return what was found in the printed text, with spans and words of the file."""
        paragraphs = tuple(replace(paragraph, span=self._back(paragraph.span)) for paragraph in found.paragraphs)
        works = tuple(
            replace(work, span=covering([p.span for p in paragraphs if p.work == work.id] or [self._back(work.span)]))
            for work in found.works
        )
        rest = {name: self._moved(getattr(found, name)) for name in ("quotations", "notices", "persons")}
        return replace(found, paragraphs=paragraphs, works=works, footnotes=tuple(map(self._footnote, found.footnotes)), **rest)

    def quotation(self, found: Quotation) -> Quotation:
        """Return a quotation found in the printed text, with its span and words in the file."""
        moved: Quotation = self._moved(found)
        return moved

    def _moved(self, value: Any) -> Any:
        """Return a record with every span in it moved, and the words that a span covers cut again."""
        if isinstance(value, Span):
            return self._back(value)
        if isinstance(value, tuple):
            return tuple(map(self._moved, value))
        if not is_dataclass(value) or isinstance(value, type):
            return value
        moved = replace(value, **{each.name: self._moved(getattr(value, each.name)) for each in fields(value)})
        return replace(moved, text=moved.span.of(self.written.text)) if isinstance(moved, Cue | Quotation) else moved

    def _footnote(self, note: Footnote) -> Footnote:
        """Return a note with its words as they stand in the file, piece by piece where they go on over several blocks."""
        moved: Footnote = self._moved(note)
        if note.body is None or note.body_span is None:
            return moved
        position, pieces = note.body_span.start, []
        for piece in note.body.split(_APART):
            start = self.document.text.find(piece, position, note.body_span.end)
            position = max(start, position) + len(piece)
            pieces.append(self._back(Span(position - len(piece), position)).of(self.written.text))
        return replace(moved, body=_APART.join(pieces))


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for written in span.of(text).split("\n"):
        if line := trimmed(text, Span(start, start + len(written))):
            yield line
        start += len(written) + 1


def _source(segment: _Segment) -> tuple[int, int]:
    return segment.source.start, segment.source.end


def _cuts(document: Document) -> list[_Cut]:
    """Return what is not printed as it stands, in order; of overlapping stretches the first and longest."""
    amid = {anchor.key for anchor in document.anchors if anchor.words}
    notes = [_Cut(anchor.span, f"[{anchor.label}]") for anchor in document.anchors if not anchor.body and anchor.key in amid]
    apart = {block.span for block in document.blocks if block.shape is Shape.VERBATIM}  # a head that no word is sought in stays a block
    marked = (each for each in document.markup if each.span not in apart)
    cuts = (_Cut(each.span, _CODE * len(each.span) if each.code else each.printed) for each in marked)
    return sorted([*notes, *cuts], key=lambda cut: (cut.span.start, -cut.span.end))
