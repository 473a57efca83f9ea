"""What the format itself declares to be quoted, beside what marks and layout tell: it is taken as it stands, at no cost.

A stretch that the text marks too keeps the form in which it stands; its kind is the stated one. What crosses a stated quotation was
paired wrongly and goes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.quotations.drafts import Draft
from serge_cli.extract.quotations.marks import MARKS
from serge_cli.model.document import Document, Stated, StatedKind
from serge_cli.model.records import Form, ParagraphKind, QuotationKind
from serge_cli.model.span import START, Span, trimmed

_KINDS = {
    StatedKind.QUOTATION: QuotationKind.QUOTATION,
    StatedKind.SPEECH: QuotationKind.QUOTATION,
    StatedKind.TERM: QuotationKind.TERM,
    StatedKind.TITLE: QuotationKind.TITLE,
}
_NESTED = 16  # stated stretches before one that may reach into it
_NO_WORDS = frozenset({ParagraphKind.NOTE, ParagraphKind.NAVIGATION, ParagraphKind.SEPARATOR, ParagraphKind.HEADING})


def with_stated(document: Document, layout: Layout, drafts: Sequence[Draft], displayed: Collection[int]) -> list[Draft]:
    """Return the drafts with those that the format states, in no order; as they are where it states nothing.

    `displayed` are the paragraphs whose layout has told already what they display: words, or a credit below them.
    """
    if not document.stated:
        return list(drafts)
    kinds = {stated.span: _KINDS[stated.kind] for stated in document.stated if stated.kind in _KINDS}
    known = [replace(draft, kind=draft.kind or kinds.get(draft.span)) for draft in drafts]
    quoted = [stated for stated in document.stated if _KINDS.get(stated.kind) is QuotationKind.QUOTATION]
    spans = [stated.span for stated in quoted]
    kept = [draft for draft in known if not _crossed(draft.span, spans)]
    return [*kept, *_missing(document, layout, quoted, kept, displayed)]


def _crossed(span: Span, stated: Sequence[Span]) -> bool:
    """Return whether a stretch crosses a stated one: each holds words of the other, and words that the other lacks."""
    inside = range(bisect_right(stated, span.start, key=START), bisect_left(stated, span.end, key=START))
    if any(stated[at].end > span.end for at in inside):
        return True
    return any(stated[at].start < span.start < stated[at].end < span.end for at in range(max(0, inside.start - _NESTED), inside.start))


def _missing(
    document: Document, layout: Layout, quoted: Sequence[Stated], drafts: Sequence[Draft], displayed: Collection[int]
) -> Iterator[Draft]:
    """Yield the stated quotations, paragraph by paragraph, that no draft stands for."""
    starts = [paragraph.span.start for paragraph in layout.paragraphs]
    taken = {draft.span for draft in drafts}
    for stated in quoted:
        first = max(0, bisect_right(starts, stated.span.start) - 1)
        for index in range(first, bisect_left(starts, stated.span.end)):
            paragraph = layout.paragraphs[index]
            start, end = max(stated.span.start, paragraph.span.start), min(stated.span.end, paragraph.span.end)
            if start >= end or index in displayed or (paragraph.kind in _NO_WORDS and len(stated.span) > end - start):
                continue
            span = trimmed(document.text, Span(start, end))
            if span and span not in taken:
                taken.add(span)
                yield _draft(document.text, span, index, paragraph.span)


def _draft(text: str, span: Span, index: int, paragraph: Span) -> Draft:
    before, after = text[max(paragraph.start, span.start - 1) : span.start], text[span.end : min(paragraph.end, span.end + 1)]
    marks = (before, after) if before in MARKS and after in MARKS else ("", "")
    outer = Span(span.start - len(marks[0]), span.end + len(marks[1]))
    return Draft(span, outer, marks, index, Form.BLOCK if span == paragraph else Form.INLINE, QuotationKind.QUOTATION)
