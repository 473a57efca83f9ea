"""Read back what entries.py stored: the records and places behind an entry of the index."""

from __future__ import annotations

import json
from typing import Any

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Footnote, Paragraph, Quotation
from serge_cli.model.results import Place, Sentence
from serge_cli.model.span import Span
from serge_cli.search.entry import Entry
from serge_cli.store.naming import named, named_footnote, named_paragraph, named_quotation
from serge_cli.store.pieces import Piece, place_of, read_origin, read_pieces
from serge_cli.wire.extracted import PARAGRAPH, STORED_FOOTNOTE, STORED_QUOTATION


@dataclass(frozen=True, slots=True)
class Call:
    """A note called in a passage: where its marker stands, in offsets into the passage."""

    span: Span
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage of the index. `quotations` are the locators of all that stand in it, of every kind."""

    text: str
    paragraph: Paragraph
    pieces: tuple[Piece, ...]
    calls: tuple[Call, ...]
    quotations: tuple[str, ...]

    def place(self, stretch: Span) -> Place:
        """Return where a stretch of the passage stands in its file."""
        return place_of(self.text, self.pieces, stretch)


@dataclass(frozen=True, slots=True)
class StoredQuotation:
    """A quotation of the index, with the work and the passage it stands in and the sentence around it."""

    quotation: Quotation
    work: str
    passage: str
    place: Place
    context: str
    notes: tuple[str, ...]  # locators of the notes that source it


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A note of the index. `place` is that of its body; None where the file prints none."""

    footnote: Footnote
    place: Place | None
    sentences: tuple[Sentence, ...]


def passage_of(entry: Entry) -> StoredPassage:
    """Return the passage that an entry holds."""
    payload = json.loads(entry.payload)
    return StoredPassage(
        text=entry.text,
        paragraph=named_paragraph(entry.library, PARAGRAPH.read(payload["paragraph"])),
        pieces=read_pieces(payload["pieces"]),
        calls=tuple(Call(Span(start, end), label, named(entry.library, note)) for start, end, label, note in payload["notes"]),
        quotations=tuple(named(entry.library, quotation) for quotation in payload["quotations"]),
    )


def quotation_of(entry: Entry) -> StoredQuotation:
    """Return the quotation that an entry holds."""
    payload = json.loads(entry.payload)
    quotation = STORED_QUOTATION.read(payload, text=entry.text)
    lead, tail = payload["lead"], payload["tail"]
    return StoredQuotation(
        quotation=named_quotation(entry.library, quotation),
        work=named(entry.library, payload["work"]),
        passage=named(entry.library, payload["passage"]),
        place=_place(payload, quotation.span),
        context=f"{lead}{entry.text}{tail}",
        notes=tuple(named(entry.library, note) for note in payload["note_ids"]),
    )


def note_of(entry: Entry) -> StoredNote:
    """Return the note that an entry holds."""
    payload = json.loads(entry.payload)
    footnote = STORED_FOOTNOTE.read(payload, body=None if payload["body_start"] is None else entry.text)
    body = footnote.body_span
    sentences = tuple(
        Sentence(text, Place(line, column, Span(start, end), read_origin(next(iter(origin), None))))
        for text, start, end, line, column, *origin in payload["sentences"]
    )
    return StoredNote(named_footnote(entry.library, footnote), _place(payload, body) if body is not None else None, sentences)


def _place(payload: dict[str, Any], span: Span) -> Place:
    return Place(payload["line"], payload["column"], span, read_origin(payload.get("origin")))


def note_pieces(entry: Entry) -> tuple[Piece, ...]:
    """Return where the body of a note stands in its file; empty where it is not printed in one stretch."""
    return read_pieces(json.loads(entry.payload)["pieces"])
