"""Find quotations: marked and displayed, nested, interrupted, over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from serge_cli.extract.layout import Layout
from serge_cli.model.document import Document
from serge_cli.model.records import Form, Notice, Quotation, QuotationKind
from serge_cli.model.span import Span


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quotations of a document and the layout with its displayed quotations told apart (blockquote, dialogue, verse)."""

    layout: Layout
    quotations: tuple[Quotation, ...]
    notices: tuple[Notice, ...]


_PAIR = re.compile(r"“([^“”]*)”|‘([^‘’]*)’")


def find_quotations(document: Document, layout: Layout, markers: Sequence[Span]) -> Quoted:
    """Return the document's quotations (provisional: simple pairs); `markers` are the note markers' spans, sorted."""
    found = []
    for paragraph in layout.paragraphs:
        for match in _PAIR.finditer(document.text, paragraph.span.start, paragraph.span.end):
            span = Span(match.start() + 1, match.end() - 1)
            marks = (document.text[match.start()], document.text[match.end() - 1])
            identifier = f"{document.id}:q{len(found) + 1}"
            found.append(
                Quotation(identifier, span.of(document.text), span, marks, QuotationKind.QUOTATION, Form.INLINE, paragraph.id, "en")
            )
    return Quoted(layout, tuple(found), ())
