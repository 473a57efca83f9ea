"""Where an offset into a stored passage stands in its document: a broken paragraph is one passage made of several stretches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import Place
from serge_cli.model.span import Span
from serge_cli.text.lines import LineIndex


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a document at `offset` of a passage's text; `line` and `column` are those of its start, from 1."""

    offset: int
    span: Span
    line: int
    column: int


def cut(text: str, spans: Sequence[Span], lines: LineIndex) -> tuple[str, tuple[Piece, ...]]:
    """Return the stretches of a document's text joined by single spaces, and where each of them stands."""
    pieces, offset = [], 0
    for span in spans:
        pieces.append(Piece(offset, span, lines.line(span.start), lines.column(span.start)))
        offset += len(span) + 1
    return " ".join(span.of(text) for span in spans), tuple(pieces)


def in_document(pieces: Sequence[Piece], offset: int) -> int:
    """Return the document offset of an offset into the passage; the joint between two pieces counts to the first."""
    piece = _holding(pieces, offset)
    return piece.span.start + min(offset - piece.offset, len(piece.span))


def in_passage(pieces: Sequence[Piece], span: Span) -> Span | None:
    """Return the stretch of the passage that covers a document's `span`; None where they share nothing."""
    shared = slice(
        bisect_right(pieces, span.start, key=lambda piece: piece.span.end),
        bisect_left(pieces, span.end, key=lambda piece: piece.span.start),
    )
    found = pieces[shared]
    if not found:
        return None
    first, last = found[0], found[-1]
    return Span(first.offset + max(0, span.start - first.span.start), last.offset + min(len(last.span), span.end - last.span.start))


def place_of(text: str, pieces: Sequence[Piece], stretch: Span) -> Place:
    """Return line, column and document span of a stretch of the passage with this `text`."""
    piece = _holding(pieces, stretch.start)
    newlines = text.count("\n", piece.offset, stretch.start)
    in_first_line = piece.column + stretch.start - piece.offset
    column = stretch.start - text.rfind("\n", piece.offset, stretch.start) if newlines else in_first_line
    start = in_document(pieces, stretch.start)
    return Place(piece.line + newlines, column, Span(start, max(start, in_document(pieces, stretch.end))))


def write_pieces(pieces: Sequence[Piece]) -> list[list[int]]:
    """Return the pieces as a JSON value."""
    return [[p.offset, p.span.start, p.span.end, p.line, p.column] for p in pieces]


def read_pieces(values: Sequence[Sequence[int]]) -> tuple[Piece, ...]:
    """Return the pieces that `write_pieces` wrote."""
    return tuple(Piece(offset, Span(start, end), line, column) for offset, start, end, line, column in values)


def _holding(pieces: Sequence[Piece], offset: int) -> Piece:
    return pieces[max(0, bisect_right(pieces, offset, key=lambda piece: piece.offset) - 1)]
