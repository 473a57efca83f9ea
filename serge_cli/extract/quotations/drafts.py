"""Put displayed, marked and italic stretches into one order, each with the one around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.quotations.displays import Display
from serge_cli.extract.quotations.italics import Italic
from serge_cli.extract.quotations.marks import GUILLEMETS
from serge_cli.extract.quotations.quoted_pieces import PieceKey, QuotedPiece
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Form, ParagraphKind, QuotationKind
from serge_cli.model.span import Span

_ARROWS = frozenset({("‹", "›")})


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation before its kind is judged. `outer` includes marks; `key` joins the pieces of one quotation, where it has several."""

    span: Span
    outer: Span
    marks: tuple[str, str]
    paragraph: int
    form: Form
    kind: QuotationKind | None = None  # None: to be judged
    key: PieceKey | None = None
    parent: int | None = None  # index of the draft around it


def draft_all(
    layout: Layout, pieces: Sequence[QuotedPiece], displays: dict[int, Display], italics: Iterable[tuple[Italic, QuotationKind]]
) -> list[Draft]:
    """Return all stretches in the order of the text, outer ones first; `italics` are few where italics do not quote."""
    drafts = [*_displayed(layout, displays, pieces), *_marked(layout, pieces, displays), *_italic(italics, displays)]
    drafts.sort(key=lambda draft: (draft.span.start, -draft.span.end, draft.outer.start))
    return _nested(drafts)


def _displayed(layout: Layout, displays: dict[int, Display], pieces: Sequence[QuotedPiece]) -> Iterator[Draft]:
    keys = {piece.span: piece.key for piece in pieces}
    for index, display in displays.items():
        if not display.quoted:
            continue
        outer = Span(min(layout.paragraphs[index].span.start, display.span.start), max(display.span.end, display.span.end))
        yield Draft(display.span, outer, display.marks, index, display.form, QuotationKind.QUOTATION, keys.get(display.span))


def _marked(layout: Layout, pieces: Sequence[QuotedPiece], displays: dict[int, Display]) -> Iterator[Draft]:
    for piece in pieces:
        display = displays.get(piece.paragraph)
        if layout.paragraphs[piece.paragraph].kind is ParagraphKind.NAVIGATION and piece.marks[0] in GUILLEMETS:
            continue  # arrows: « previous, next »
        if piece.marks in _ARROWS and piece.depth == 0 and piece.span.start - piece.outer.start > 1 < piece.outer.end - piece.span.end:
            continue  # ‹ previous up next ›
        if display is None or not display.quoted or display.span != piece.span:
            yield Draft(piece.span, piece.outer, piece.marks, piece.paragraph, Form.INLINE, None, piece.key)


def _italic(italics: Iterable[tuple[Italic, QuotationKind]], displays: dict[int, Display]) -> Iterator[Draft]:
    for italic, kind in italics:
        if italic.paragraph not in displays or not displays[italic.paragraph].quoted:
            yield Draft(italic.span, italic.outer, italic.marks, italic.paragraph, Form.INLINE, kind)


def _nested(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with their parents; one that repeats or crosses another is left out."""
    out: list[Draft] = []
    around: list[int] = []
    for draft in drafts:
        while around and out[around[-1]].span.end <= draft.span.start:
            around.pop()
        parent = around[-1] if around else None
        if parent is not None and (not out[parent].span.contains(draft.span) or out[parent].span == draft.span):
            continue
        out.append(Draft(draft.span, draft.outer, draft.marks, draft.paragraph, draft.form, draft.kind, draft.key, parent))
        around.append(len(out) - 1)
    return out
