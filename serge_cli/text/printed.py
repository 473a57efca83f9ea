"""A document's words as a reader of the page sees them: without markup, marks of emphasis and hyphens at line ends.

This is the one place that makes plain words: the index, the answers and the extraction's JSON have them from here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from serge_cli.model.document import Document, Emphasis, Shape
from serge_cli.model.records import Footnote
from serge_cli.model.shown import Plain, Removed
from serge_cli.model.span import START, Span
from serge_cli.text.line_ends import Hyphens, LineEnds

APART = "\n\n"  # between the pieces of a note's body
_NOTE_AMID = "^["
_MARKUP_OF_CALLS = ("[^", _NOTE_AMID, "<")

Hidden = tuple[Span, str]  # a stretch of the text, and what is shown in its place


class _Layer(NamedTuple):
    """What is hidden in one sort of stretches, in the order of the text, and where each begins."""

    hidden: list[Hidden]
    starts: list[int]


class PlainText:
    """What is shown of any stretch of a document."""

    def __init__(self, document: Document, hyphens: Hyphens) -> None:
        self._document, self._text = document, document.text
        self._line_ends = LineEnds(document.text, hyphens)
        heads = {block.span for block in document.blocks if block.shape is Shape.VERBATIM}
        self.unread = [each.span for each in document.markup if each.span in heads]  # shown as it stands, but no words of the work
        self._markup = [(each.span, each.printed) for each in document.markup if not each.code and each.span not in heads]
        self._markup += [hidden for emphasis in document.emphasis for hidden in _delimiters(emphasis)]
        self._markup += _quoting_signs(document)
        self._markup += self._line_ends.inside()

    @cached_property
    def _amid(self) -> list[Span]:
        """Where notes stand amid the text: what is read of one is read without the sign that it is itself."""
        return sorted(each.span for each in self._document.anchors if not each.body and each.span.of(self._text).startswith(_NOTE_AMID))

    @cached_property
    def _in_notes_amid(self) -> _Layer:
        amid = set(self._amid)
        calls = [each for each in self._document.anchors if not each.body and each.span not in amid]
        return _outermost([*self._markup, *((each.span, f"[{each.label}]") for each in calls)])

    @cached_property
    def _in_passages(self) -> _Layer:
        calls = [anchor for anchor in self._document.anchors if not anchor.body]
        signs = [(each.span, f"[{each.label}]") for each in calls if each.span.of(self._text).startswith(_MARKUP_OF_CALLS)]
        return _outermost([*self._markup, *signs])

    @cached_property
    def _in_quotations(self) -> _Layer:
        return _outermost([*self._markup, *((each.span, "") for each in self._document.anchors if not each.body)])

    def passage(self, spans: Sequence[Span]) -> Plain:
        """Return the words of a paragraph in its pieces, joined by spaces, with the signs that call notes."""
        return self._read(spans, " ", self._in_passages)

    def quotation(self, span: Span) -> Plain:
        """Return the words of a quotation, without signs that call notes."""
        return self._read([span], " ", self._in_quotations)

    def note(self, note: Footnote) -> Plain:
        """Return the words of a note's body; its pieces are parted as the body has them."""
        spans = note_spans(self._document, note)
        return self._read(spans, APART, self._in_passages) if spans else Plain(note.body or "")

    def of(self, span: Span) -> str:
        """Return the words of a stretch as of a quotation; white space stays as it stands."""
        return self.quotation(span).text

    def _read(self, spans: Sequence[Span], joint: str, layer: _Layer) -> Plain:
        at = bisect_right(self._amid, spans[0].start, key=START) - 1
        if at >= 0 and self._amid[at].contains(spans[0]) and self._amid[at] != spans[0]:
            layer = self._in_notes_amid
        if len(spans) == 1 and (words := self._untouched(spans[0], layer)) is not None:
            return Plain(words)
        page = _Page()
        for span, following in pairwise((*spans, None)):
            assert span is not None
            end, between = span.end, (joint, joint)
            if following is not None and (printed := self._line_ends.across(span, following)) is not None:
                end, between = span.end - 1, (self._text[span.end - 1] + joint, printed)
            self._write(page, Span(span.start, end), layer)
            if following is not None:
                page.put(*between)
        return page.plain()

    def _untouched(self, span: Span, layer: _Layer) -> str | None:
        """Return the words of a stretch as they stand, as most do; None where something is hidden in it, or white space at its ends."""
        hidden, starts = layer
        at = bisect_left(starts, span.start)
        if (at and hidden[at - 1][0].end > span.start) or (at < len(starts) and starts[at] < span.end):
            return None
        words = span.of(self._text)
        return None if words[:1].isspace() or words[-1:].isspace() else words

    def _write(self, page: _Page, span: Span, layer: _Layer) -> None:
        hidden, position = layer.hidden, span.start
        at = max(0, bisect_left(layer.starts, span.start) - 1)
        while at < len(hidden) and hidden[at][0].start < span.end:
            one, printed = hidden[at]
            start, end = max(one.start, position), min(one.end, span.end)
            if end > position:
                page.put(self._text[position:start], self._text[position:start])
                page.put(self._text[start:end], printed if one.end <= span.end else "")
                position = end
            at += 1
        page.put(self._text[position : span.end], self._text[position : span.end])


class _Page:
    """Shown words while they are written."""

    def __init__(self) -> None:
        self._parts: list[tuple[str, str]] = []

    def put(self, written: str, printed: str) -> None:
        if written:
            self._parts.append((written, printed))

    def plain(self) -> Plain:
        """Return what was written, without white space at its ends."""
        whole = "".join(printed for _, printed in self._parts)
        first, last = len(whole) - len(whole.lstrip()), len(whole.rstrip())
        removed: list[Removed] = []
        offset = shown = 0
        for written, printed in self._parts:
            kept = printed[max(0, first - offset) : max(0, last - offset)]
            if written == printed:
                removed += _trimmed(written, kept, shown, max(0, first - offset))
            else:
                removed.append(Removed(shown, written, kept))
            offset, shown = offset + len(printed), shown + len(kept)
        return Plain(whole[first:last] if first < last else "", removed)


def _trimmed(written: str, kept: str, at: int, start: int) -> Iterator[Removed]:
    """Yield what is left out before and after the part of a stretch that is kept."""
    start = min(start, len(written))
    if start:
        yield Removed(at, written[:start])
    if rest := written[start + len(kept) :]:
        yield Removed(at + len(kept), rest)


def note_spans(document: Document, note: Footnote) -> list[Span]:
    """Return the pieces of a note's body in the document; none where it has no body, or its words do not stand there."""
    if note.body_span is None or not note.body:
        return []
    spans: list[Span] = []
    position = note.body_span.start
    for piece in note.body.split(APART):
        start = document.text.find(piece, position, note.body_span.end)
        if start < 0:
            return []
        position = start + len(piece)
        spans.append(Span(start, position))
    return spans


def _delimiters(emphasis: Emphasis) -> Iterator[Hidden]:
    yield Span(emphasis.outer.start, emphasis.span.start), ""
    yield Span(emphasis.span.end, emphasis.outer.end), ""


def _quoting_signs(document: Document) -> Iterator[Hidden]:
    """Yield the `> ` at the heads of lines within quoted blocks, where the reader does not give it as markup."""
    for block in document.blocks:
        if block.shape is Shape.QUOTED:
            for line, following in pairwise(block.lines):
                start = document.text.find(">", line.end, following.start)
                if start >= 0:
                    yield Span(start, following.start), ""


def _outermost(hidden: Iterable[Hidden]) -> _Layer:
    """Return stretches in order without those inside others."""
    kept: list[Hidden] = []
    for one in sorted(hidden, key=lambda pair: (pair[0].start, -pair[0].end)):
        if one[0] and (not kept or one[0].start >= kept[-1][0].end):
            kept.append(one)
    return _Layer(kept, [span.start for span, _ in kept])
