"""Where an offset into a stored passage stands in its document: a broken paragraph is one passage made of several stretches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from serge_cli.model.origin import Origin
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import Place
from serge_cli.model.shown import Removed
from serge_cli.model.span import START, Span
from serge_cli.text.lines import LineIndex

if TYPE_CHECKING:
    from serge_cli.model.document import Document


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a document at `offset` of a passage's text; `line` and `column` are those of its start, from 1.

    `origins` say where in the file its words come from; none where the text is the file itself.
    """

    offset: int
    span: Span
    line: int
    column: int
    origins: tuple[Origin, ...] = ()


def cut(document: Document, spans: Sequence[Span], lines: LineIndex, joint: str = " ") -> tuple[str, tuple[Piece, ...]]:
    """Return the stretches of a document's text joined, by single spaces if nothing else is said, and where each of them stands."""
    pieces, offset = [], 0
    for span in spans:
        pieces.append(Piece(offset, span, lines.line(span.start), lines.column(span.start), _origins(document, span)))
        offset += len(span) + len(joint)
    return joint.join(span.of(document.text) for span in spans), tuple(pieces)


def _origins(document: Document, span: Span) -> tuple[Origin, ...]:
    first = max(0, bisect_right(document.places, span.start, key=START) - 1)
    return document.places[first : bisect_left(document.places, max(span.end, span.start + 1), key=START)]


def in_document(pieces: Sequence[Piece], offset: int) -> int:
    """Return the document offset of an offset into the passage; the joint between two pieces counts to the first."""
    piece = _holding(pieces, offset)
    return piece.span.start + min(offset - piece.offset, len(piece.span))


def in_passage(pieces: Sequence[Piece], span: Span) -> Span | None:
    """Return the stretch of the passage that covers a document's `span`; None where they share nothing."""
    first_shared, end_shared = 0, len(pieces)
    if end_shared > 1:
        first_shared = bisect_right(pieces, span.start, key=lambda piece: piece.span.end)
        end_shared = bisect_left(pieces, span.end, key=lambda piece: piece.span.start)
    if first_shared >= end_shared:
        return None
    first, last = pieces[first_shared], pieces[end_shared - 1]
    if first.span.end <= span.start or last.span.start >= span.end:
        return None
    return Span(first.offset + max(0, span.start - first.span.start), last.offset + min(len(last.span), span.end - last.span.start))


def place_of(text: str, pieces: Sequence[Piece], stretch: Span) -> Place:
    """Return line, column and document span of a stretch of the passage with this `text`."""
    piece = _holding(pieces, stretch.start)
    newlines = text.count("\n", piece.offset, stretch.start)
    in_first_line = piece.column + stretch.start - piece.offset
    column = stretch.start - text.rfind("\n", piece.offset, stretch.start) if newlines else in_first_line
    start = in_document(pieces, stretch.start)
    origin = piece.origins[max(0, bisect_right(piece.origins, start, key=START) - 1)] if piece.origins else None
    return Place(piece.line + newlines, column, Span(start, max(start, in_document(pieces, stretch.end))), origin)


def write_pieces(pieces: Sequence[Piece]) -> list[list[Any]]:
    """Return the pieces as a JSON value."""
    return [[p.offset, p.span.start, p.span.end, p.line, p.column, *map(write_origin, p.origins)] for p in pieces]


def read_pieces(values: Sequence[Sequence[Any]]) -> tuple[Piece, ...]:
    """Return the pieces that `write_pieces` wrote."""
    return tuple(
        Piece(offset, Span(start, end), line, column, tuple(Origin(*origin) for origin in origins))
        for offset, start, end, line, column, *origins in values
    )


def write_removed(removed: Sequence[Removed]) -> list[list[Any]]:
    """Return what is removed from a text as a JSON value."""
    return [[one.at, one.written, one.printed] for one in removed]


def read_removed(values: Sequence[Sequence[Any]]) -> tuple[Removed, ...]:
    """Return what `write_removed` wrote."""
    return tuple(Removed(*value) for value in values)


def write_origin(origin: Origin) -> list[Any]:
    """Return a way back into the file as a JSON value."""
    values = [origin.start, origin.page, origin.part, origin.fragment, origin.line, origin.paragraph, origin.sheet, origin.in_text]
    while not values[-1] and len(values) > 1:  # fields that say nothing are left out
        values.pop()
    return values


def read_origin(value: Sequence[Any] | None) -> Origin | None:
    """Return the way back that `write_origin` wrote."""
    return Origin(*value) if value else None


def _holding(pieces: Sequence[Piece], offset: int) -> Piece:
    return pieces[max(0, bisect_right(pieces, offset, key=lambda piece: piece.offset) - 1)]
