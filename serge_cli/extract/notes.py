"""Find note markers and note bodies, and join them by label."""

from __future__ import annotations

import re
from dataclasses import dataclass

from serge_cli.extract.layout import Layout
from serge_cli.model.document import Document
from serge_cli.model.records import Footnote, NoteMarker, Notice
from serge_cli.model.span import Span


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a document, the layout with its note blocks told apart, and the spans of the markers in running text, sorted."""

    layout: Layout
    footnotes: tuple[Footnote, ...]
    markers: tuple[Span, ...]
    notices: tuple[Notice, ...]


_MARKER = re.compile(r"\[(\d{1,3})\]")


def find_notes(document: Document, layout: Layout) -> Notes:
    """Return the document's notes (provisional: `[n]` markers, no bodies)."""
    footnotes, markers = [], []
    for paragraph in layout.paragraphs:
        for found in _MARKER.finditer(document.text, paragraph.span.start, paragraph.span.end):
            span = Span(*found.span())
            markers.append(span)
            label = found.group(1)
            marker = NoteMarker(span, paragraph.id, paragraph.span)
            footnotes.append(Footnote(f"{document.id}:n{label}", label, paragraph.work, None, None, (marker,)))
    return Notes(layout, tuple(footnotes), tuple(markers), ())
