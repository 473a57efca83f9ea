"""Find quotations: marked and displayed, nested, interrupted, over paragraphs.

The steps: the marks of each passage are paired (`marks`, `pairing`, `quoted_pieces`), italics are read (`italics`), displayed
paragraphs found (`display_rules`), everything is put in order and nested (`drafts`), kinds are judged (`kind_order`), and pieces of one
utterance joined (`utterances`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from serge_cli.extract.languages import language_of
from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.quotations.display_rules import find_displays
from serge_cli.extract.quotations.displays import Display, Page, marked_wholes
from serge_cli.extract.quotations.drafts import Draft, draft_all, nested
from serge_cli.extract.quotations.italics import foreign_italics, italic_wholes, judged_italics, quote_in_italics, read_italics
from serge_cli.extract.quotations.kind_order import judge_all
from serge_cli.extract.quotations.mark_readings import Readings, mark_notices, read_marks
from serge_cli.extract.quotations.quoted_pieces import before_markers
from serge_cli.extract.quotations.stated_quotations import with_stated
from serge_cli.extract.quotations.talk import find_talk
from serge_cli.extract.quotations.utterances import join_utterances
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Notice, Quotation, QuotationKind
from serge_cli.model.span import Span


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quotations of a document and the layout with the kinds of displayed quotations set (blockquote, dialogue, verse)."""

    layout: Layout
    quotations: tuple[Quotation, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Every stretch that may be a quotation, in order, and what it was found by."""

    drafts: list[Draft]
    displays: dict[int, Display]
    readings: Readings


def find_drafts(document: Document, layout: Layout, markers: Sequence[Span]) -> Found:
    """Return marked, italic and displayed stretches, nested, before their kinds are judged."""
    readings = read_marks(document, layout, markers)
    ends = [before_markers(document.text, paragraph.span, markers) for paragraph in layout.paragraphs]
    italics = read_italics(document, layout, ends)
    quoted = [piece.span for piece in readings.pieces if piece.depth == 0]
    convention = quote_in_italics(italics, len(quoted))
    wholes = dict(italic_wholes(italics)) | dict(marked_wholes(document, layout, readings.pieces, ends))
    talk = find_talk(document, layout, readings.pieces, wholes)
    displays = find_displays(Page(document, layout, ends, wholes, convention), talk, readings.paragraphs_continued())
    in_italics = judged_italics(document, layout, italics) if convention else foreign_italics(document, layout, italics, quoted)
    drafts = nested(with_stated(document, layout, draft_all(layout, readings.pieces, displays, in_italics), displays))
    return Found(drafts, displays, readings)


def find_quotations(document: Document, layout: Layout, markers: Sequence[Span]) -> Quoted:
    """Return the document's quotations; `markers` are the note markers' spans, sorted."""
    found = find_drafts(document, layout, markers)
    kinds = judge_all(document, layout, found.drafts, markers)
    joined = join_utterances(document, layout, found.drafts, kinds, found.readings.continues)
    quotations = tuple(_records(document, layout, found.drafts, kinds, joined))
    return Quoted(_with_kinds(layout, found.displays), quotations, tuple(mark_notices(found.readings)))


def _records(
    document: Document, layout: Layout, drafts: Sequence[Draft], kinds: Sequence[QuotationKind], joined: Sequence[int | None]
) -> list[Quotation]:
    names = [f"{document.id}:q{number}" for number in range(1, len(drafts) + 1)]
    records: list[Quotation] = []
    for name, draft, kind, before in zip(names, drafts, kinds, joined, strict=True):
        paragraph = layout.paragraphs[draft.paragraph]
        text = draft.span.of(document.text)
        records.append(
            Quotation(
                id=name,
                text=text,
                span=draft.span,
                marks=draft.marks,
                kind=kind,
                form=draft.form,
                paragraph=paragraph.id,
                language=language_of(text, paragraph.language),
                parent=None if draft.parent is None else names[draft.parent],
                continues=None if before is None else names[before],
            )
        )
    return records


def _with_kinds(layout: Layout, displays: dict[int, Display]) -> Layout:
    paragraphs = tuple(
        replace(paragraph, kind=displays[index].kind) if index in displays else paragraph
        for index, paragraph in enumerate(layout.paragraphs)
    )
    return replace(layout, paragraphs=paragraphs)
