"""Turn paired marks into stretches of quoted words, one per paragraph, and repair what a single lost mark leaves.

A quotation that a page break parts gives one piece per part; one whose closing mark was forgotten ends with its paragraph (before
the note markers there); one whose opening mark was lost begins with its paragraph. Longer repairs are guesses and are not made.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NewType

from serge_cli.extract.quotations.pairing import Judged, Reading
from serge_cli.extract.quotations.prices import SOME
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import START, Span, trimmed

PieceKey = NewType("PieceKey", int)  # the offset of a quotation's mark, shared by its pieces
_CODE = "`"  # between two of these stands code, not speech
_LOST_OPENING = frozenset({"”", "»", "’", '"', "“", "«", "''"})  # closing marks whose opening one may have been lost
_LOST_CLOSING = frozenset({"“", "‘", "«", "„", '"', "``", "`", "'", "»"})
_LOOKED = 60  # marks either way among which others are looked for
_FIRST_SENTENCES = 400  # code points within which a closing mark without its opening one reaches back to the paragraph's start


@dataclass(frozen=True, slots=True)
class QuotedPiece:
    """Words in marks within one paragraph. `outer` includes the marks; `key` is shared by the pieces of one quotation."""

    span: Span
    outer: Span
    marks: tuple[str, str]
    paragraph: int  # index in the layout
    key: PieceKey
    depth: int = 0  # how many pieces stand around it
    whole: bool = True  # False where a mark was supplied


def key_of(mark: Span) -> PieceKey:
    """Return the key of the pieces of the quotation that a mark opens, or closes where it has no other."""
    return PieceKey(mark.start)


@dataclass(frozen=True, slots=True)
class Chain:
    """The paragraphs of one passage: their indices and spans, in order, parted by page breaks only."""

    paragraphs: tuple[int, ...]
    spans: tuple[Span, ...]

    def holding(self, offset: int) -> int:
        """Return which of the spans (counted from 0) holds the code point at `offset`."""
        return max(0, bisect_right(self.spans, offset, key=START) - 1) if len(self.spans) > 1 else 0


def cut_pieces(text: str, chain: Chain, judged: Sequence[Judged], markers: Sequence[Span]) -> list[QuotedPiece]:
    """Return the pieces of the chain's quotations, in the order of their opening marks."""
    pieces: list[QuotedPiece] = []
    closed_until = -1  # the last mark that closes something opened before
    for index, one in enumerate(judged):
        if one.reading is Reading.OPENING and one.partner is not None:
            closing = judged[one.partner].mark
            if not one.mark.glyph == closing.glyph == _CODE:
                pieces.extend(between(text, chain, one.mark.span, closing.span))
            closed_until = max(closed_until, one.partner)
        elif one.reading is Reading.UNMATCHED and index > closed_until:
            pieces.extend(_repaired(text, chain, judged, index, markers))
    return pieces


def between(text: str, chain: Chain, opening: Span, closing: Span) -> Iterator[QuotedPiece]:
    """Yield the pieces of the quotation whose marks stand at `opening` and `closing`, one per paragraph of the chain."""
    first, last = chain.holding(opening.start), chain.holding(closing.start)
    for at in range(first, last + 1):
        here = chain.spans[at]
        outer = Span(opening.start if at == first else here.start, closing.end if at == last else here.end)
        inner = Span(opening.end if at == first else here.start, closing.start if at == last else here.end)
        marks = (opening.of(text) if at == first else "", closing.of(text) if at == last else "")
        yield from _piece(QuotedPiece(trimmed(text, inner), outer, marks, chain.paragraphs[at], key_of(opening)), text)


def _repaired(text: str, chain: Chain, judged: Sequence[Judged], index: int, markers: Sequence[Span]) -> Iterator[QuotedPiece]:
    mark = judged[index].mark
    at = chain.holding(mark.span.start)
    here = chain.spans[at]
    if mark.line_start and mark.glyph in _LOST_CLOSING and mark.opening < SOME and mark.opening <= mark.closing:
        end = max(mark.span.end, before_markers(text, here, markers))
        words, outer, marks = Span(mark.span.end, end), Span(mark.span.start, end), (mark.glyph, "")
    elif mark.glyph in _LOST_CLOSING and mark.opening < SOME <= mark.closing and (end := _breaks_off(text, here, judged, index, markers)):
        words, outer, marks = Span(mark.span.end, end), Span(mark.span.start, end), (mark.glyph, "")
    elif mark.glyph in _LOST_OPENING and mark.closing < SOME and mark.closing <= mark.opening and _reaches_back(judged, index, here):
        words, outer, marks = Span(here.start, mark.span.start), Span(here.start, mark.span.end), ("", mark.glyph)
    else:
        return
    yield from _piece(QuotedPiece(trimmed(text, words), outer, marks, chain.paragraphs[at], key_of(mark.span), whole=False), text)


def _breaks_off(text: str, here: Span, judged: Sequence[Judged], index: int, markers: Sequence[Span]) -> int:
    """Return where announced words without a closing mark end: at the note marker after them, else with their paragraph; 0 if unclear."""
    start = judged[index].mark.span
    if text[max(here.start, start.start - 4) : start.start].rstrip()[-1:] not in {":", ","}:
        return 0
    later = [one.mark.span.start for one in judged[index + 1 : index + _LOOKED] if one.reading is not Reading.APOSTROPHE]
    limit = min([here.end, *later])
    at = bisect_left(markers, start.end, key=START)
    if at < len(markers) and markers[at].start < limit:
        return markers[at].start
    return limit if limit == here.end and limit - start.end <= _FIRST_SENTENCES else 0


def _piece(piece: QuotedPiece, text: str) -> Iterator[QuotedPiece]:
    """Yield the piece if there is a word in it."""
    if any(character.isalnum() for character in piece.span.of(text)):
        yield piece


def _reaches_back(judged: Sequence[Judged], index: int, here: Span) -> bool:
    """Return whether no other quotation mark stands before this one in its paragraph, and its start is near."""
    if judged[index].mark.span.start - here.start > _FIRST_SENTENCES:
        return False
    for other in reversed(judged[max(0, index - _LOOKED) : index]):
        if other.mark.span.start < here.start:
            return True
        if other.reading not in {Reading.APOSTROPHE, Reading.PRIME}:
            return False
    return True


def with_depth(pieces: Sequence[QuotedPiece]) -> list[QuotedPiece]:
    """Return the pieces (outer ones first) with the number of pieces around each; pieces that cross another are left out."""
    out: list[QuotedPiece] = []
    around: list[QuotedPiece] = []
    for piece in pieces:
        while around and around[-1].outer.end <= piece.outer.start:
            around.pop()
        if not around or piece.outer.end <= around[-1].outer.end:
            out.append(replace(piece, depth=len(around)) if around else piece)
            around.append(piece)
    return out


def before_markers(text: str, within: Span, markers: Sequence[Span]) -> int:
    """Return where the words of `within` end: before the white space and the note markers that stand at its very end."""
    end = within.end
    while True:
        while end > within.start and text[end - 1].isspace():
            end -= 1
        at = bisect_left(markers, end, key=START)
        if not at or markers[at - 1].end != end or markers[at - 1].start <= within.start:
            return end
        end = markers[at - 1].start
