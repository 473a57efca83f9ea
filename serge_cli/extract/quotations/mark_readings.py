"""Read every quotation mark of a document: passage by passage, then over the paragraphs that one long quotation spans.

A quotation over several paragraphs either repeats its opening mark at each of them and closes once, or opens in one and closes in a
later one; both are joined here, paragraph by paragraph. What no rule explains is reported, once per mark.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from itertools import pairwise, takewhile
from operator import attrgetter

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.quotations.displays import TEXT_KINDS
from serge_cli.extract.quotations.marks import Mark, find_marks, find_ornaments
from serge_cli.extract.quotations.pairing import Judged, Reading, find_habits, pair, pairs_up
from serge_cli.extract.quotations.quoted_pieces import Chain, PieceKey, QuotedPiece, between, cut_pieces, key_of, with_depth
from serge_cli.language import language
from serge_cli.model.document import Document, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Notice, NoticeCode, ParagraphKind
from serge_cli.model.span import Span, trimmed

_UNREAD = frozenset({Shape.VERBATIM, Shape.RULE, Shape.CHROME})
_OPENING_ONLY = frozenset("“«„")  # marks that only open, where they stand alone
_SENTENCE_ENDS = frozenset(".!?…:")
_FARTHEST = 8  # paragraphs that an unrepeated opening mark may span


@dataclass(frozen=True, slots=True)
class Readings:
    """All marks of a document with their readings, the pieces they bound, and which piece continues which (by key)."""

    judged: tuple[Judged, ...]  # in the order of the text; partners are counted within passages
    ornaments: tuple[Span, ...]
    pieces: tuple[QuotedPiece, ...]  # outer ones before those inside them
    continues: dict[PieceKey, PieceKey] = field(default_factory=dict)

    def paragraphs_continued(self) -> dict[int, int]:
        """Return by paragraph index the paragraph whose quotation it carries on."""
        places = {piece.key: piece.paragraph for piece in self.pieces if piece.depth == 0}
        return {places[key]: places[before] for key, before in self.continues.items() if key in places and before in places}


@dataclass(frozen=True, slots=True)
class _Passage:
    chain: Chain
    marks: tuple[Mark, ...]

    def first_marks(self) -> tuple[Mark, ...]:
        """Return the opening marks that the passage begins with."""
        end = self.chain.spans[0].start
        out: list[Mark] = []
        for mark in self.marks[:4]:
            if not mark.line_start or mark.opening > 1 or mark.span.start - end > (0 if out else 3):
                break
            out.append(mark)
            end = mark.span.end
        return tuple(out)

    def carried(self, following: _Passage | None) -> int:
        """Return how many of the first marks the following passage begins with again."""
        if following is None:
            return 0
        pairs = zip(self.first_marks(), following.first_marks(), strict=False)
        return sum(1 for _ in takewhile(lambda two: two[0].glyph == two[1].glyph, pairs))


def read_marks(document: Document, layout: Layout, markers: Sequence[Span]) -> Readings:
    """Return the readings of all marks; every mark outside note markers and verbatim blocks is judged or part of an ornament."""
    ornaments = _ornaments(document)
    passages = list(_passages(document, layout, markers, ornaments))
    habits = find_habits(document.text)
    judged: list[Judged] = []
    pieces: list[QuotedPiece] = []
    continues: dict[PieceKey, PieceKey] = {}
    for number, passage in enumerate(passages):
        if not passage.marks:
            continue
        following = passages[number + 1] if number + 1 < len(passages) else None
        carried = passage.carried(following)
        readings = pair(passage.marks, habits, carried)
        found = cut_pieces(document.text, passage.chain, readings, markers)
        if following is not None:
            continues |= _carried_on(document.text, passage, following, found, carried)
            for piece, after in _runs_on(document.text, passage, readings, following):
                found.append(piece)
                continues[after] = piece.key
        judged.extend(readings)
        pieces.extend(found)
    judged.sort(key=attrgetter("mark.span.start"))
    bridges = _bridges(document, layout, judged)
    judged = _with_far_partners(judged, continues, bridges)
    bridged = {key for opening, closing, _ in bridges for key in (opening, closing)}
    pieces = [piece for piece in pieces if piece.whole or piece.key not in bridged]
    pieces.extend(piece for _, _, span in bridges for piece in span)
    pieces.sort(key=lambda piece: (piece.outer.start, -piece.outer.end))
    return Readings(tuple(judged), tuple(ornaments), tuple(with_depth(pieces)), continues)


def _with_far_partners(
    judged: Sequence[Judged], continues: dict[PieceKey, PieceKey], bridges: Sequence[tuple[PieceKey, PieceKey, list[QuotedPiece]]]
) -> list[Judged]:
    """Return the readings with those marks matched whose partner stands in another passage."""
    openings = {*continues.values(), *(opening for opening, _, _ in bridges)}
    either = openings | {closing for _, closing, _ in bridges}
    return [
        replace(one, reading=Reading.OPENING if one.mark.span.start in openings else Reading.CLOSING)
        if one.reading is Reading.UNMATCHED and one.mark.span.start in either
        else one
        for one in judged
    ]


def _passages(document: Document, layout: Layout, markers: Sequence[Span], ornaments: Sequence[Span]) -> Iterator[_Passage]:
    numbers = {paragraph.id: index for index, paragraph in enumerate(layout.paragraphs)}
    for passage in layout.passages():
        indices = tuple(numbers[p.id] for p in passage if document.blocks[numbers[p.id]].shape not in _UNREAD)
        if indices:
            spans = tuple(layout.paragraphs[index].span for index in indices)
            code = language(layout.paragraphs[indices[0]].language)
            marks = tuple(mark for span in spans for mark in find_marks(document.text, span, markers, ornaments, code))
            yield _Passage(Chain(indices, spans), marks)


def _carried_on(text: str, passage: _Passage, following: _Passage, found: Sequence[QuotedPiece], carried: int) -> dict[PieceKey, PieceKey]:
    """Return, by key, which pieces of the following passage continue those left open here: nothing, not even a marker, after them."""
    end = trimmed(text, passage.chain.spans[-1]).end
    left_open = {piece.key for piece in found if not piece.marks[1] and piece.outer.end >= end}
    both = zip(passage.marks[:carried], following.marks, strict=False)
    return {key_of(after.span): key_of(before.span) for before, after in both if key_of(before.span) in left_open}


def _runs_on(text: str, passage: _Passage, readings: Sequence[Judged], following: _Passage) -> Iterator[tuple[QuotedPiece, PieceKey]]:
    """Yield the quotation that opens within this passage and runs to its end, where the next begins with its mark again, and that mark."""
    alone = [one.mark for one in readings if one.reading is Reading.UNMATCHED]
    again = following.first_marks()[:1]
    if len(alone) != 1 or not again or alone[0].glyph != again[0].glyph or alone[0].glyph not in _OPENING_ONLY or alone[0].line_start:
        return
    opening, end = alone[0].span, trimmed(text, passage.chain.spans[-1]).end
    if text[end - 1 : end] in _SENTENCE_ENDS:
        for piece in between(text, passage.chain, opening, Span(end, end)):
            yield piece, key_of(again[0].span)


def _bridges(document: Document, layout: Layout, judged: Sequence[Judged]) -> list[tuple[PieceKey, PieceKey, list[QuotedPiece]]]:
    """Return the quotations that open in one paragraph and close in a later one, with the pieces between."""
    alone = [one.mark for one in judged if one.reading is Reading.UNMATCHED]
    starts = [paragraph.span.start for paragraph in layout.paragraphs]
    found = []
    for opening, closing in pairwise(alone):
        first, last = bisect_right(starts, opening.span.start) - 1, bisect_right(starts, closing.span.start) - 1
        if pairs_up(opening, closing) and 0 < last - first <= _FARTHEST and _same_work(layout, first, last):
            indices = [i for i in range(first, last + 1) if layout.paragraphs[i].kind in TEXT_KINDS]
            spans = [layout.paragraphs[i].span for i in indices]
            if {first, last} <= set(indices):
                pieces = list(between(document.text, Chain(tuple(indices), tuple(spans)), opening.span, closing.span))
                found.append((key_of(opening.span), key_of(closing.span), pieces))
    return found


def _same_work(layout: Layout, first: int, last: int) -> bool:
    kinds = {layout.paragraphs[index].kind for index in range(first, last + 1)}
    return layout.paragraphs[first].work == layout.paragraphs[last].work and ParagraphKind.HEADING not in kinds


def _ornaments(document: Document) -> list[Span]:
    """Return the ornaments inside the blocks that are read, in order."""
    found = find_ornaments(document.text)
    starts = [block.span.start for block in document.blocks] if found else []
    places = [(ornament, bisect_right(starts, ornament.start) - 1) for ornament in found]
    return [
        ornament
        for ornament, at in places
        if at >= 0 and ornament.end <= document.blocks[at].span.end and document.blocks[at].shape not in _UNREAD
    ]


def mark_notices(readings: Readings) -> Iterator[Notice]:
    """Yield a notice for each mark that stays alone and for each doubtful pair."""
    for span in readings.ornaments:
        yield Notice(NoticeCode.UNMATCHED_MARK, span, "a run of quotation marks that quotes nothing")
    for one in readings.judged:
        if one.reading is Reading.UNMATCHED:
            what = (
                "an opening mark without its closing one"
                if one.mark.opening < one.mark.closing
                else "a closing mark without its opening one"
            )
            yield Notice(NoticeCode.UNMATCHED_MARK, one.mark.span, what)
        elif one.reading is not Reading.OPENING and one.doubtful:
            yield Notice(NoticeCode.DOUBTFUL_MARK, one.mark.span, f"read as {_ARTICLE[one.reading]}, against its surroundings")


_ARTICLE = {
    Reading.CLOSING: "a closing mark",
    Reading.REOPENING: "a repeated opening mark",
    Reading.APOSTROPHE: "an apostrophe",
    Reading.PRIME: "a prime",
}
