"""Read back what entries.py stored: the records and places behind an entry of the index."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.records import Footnote, Paragraph, Quotation
from serge_cli.model.results import Place, Sentence
from serge_cli.model.shown import Plain
from serge_cli.model.span import Span
from serge_cli.search.entry import Entry
from serge_cli.store.naming import named, named_footnote, named_paragraph, named_quotation
from serge_cli.store.pieces import Piece, in_passage, place_of, read_origin, read_pieces, read_removed
from serge_cli.wire.extracted import PARAGRAPH, STORED_FOOTNOTE, STORED_QUOTATION

JOINT = " "  # between the pieces of a quotation


@dataclass(frozen=True, slots=True)
class Call:
    """A note called in a passage: where its marker stands, in offsets into the passage."""

    span: Span
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage of the index. `quotations` are the locators of all that stand in it, of every kind; `pieces` are of the written words."""

    plain: Plain
    paragraph: Paragraph
    pieces: tuple[Piece, ...]
    calls: tuple[Call, ...]
    quotations: tuple[str, ...]

    def place(self, stretch: Span) -> Place:
        """Return where a stretch of the shown passage stands in its file."""
        return place_of(self.plain.written, self.pieces, self.plain.to_written(stretch))

    def shown(self, span: Span) -> Span | None:
        """Return where a stretch of the document is shown in the passage; None where it is not in it."""
        written = in_passage(self.pieces, span)
        return None if written is None else self.plain.to_shown(written)


@dataclass(frozen=True, slots=True)
class StoredQuotation:
    """A quotation of the index, with the work and the passage it stands in and the sentence around it."""

    quotation: Quotation
    work: str
    passage: str
    place: Place
    context: str
    notes: tuple[str, ...]  # locators of the notes that source it
    later: tuple[str, ...] = ()  # locators of its later pieces


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A note of the index. `place` is that of its body; None where the file prints none."""

    footnote: Footnote
    plain: Plain
    place: Place | None
    sentences: tuple[Sentence, ...]
    pieces: tuple[Piece, ...]  # of the written body; empty where they are not known

    def place_of(self, stretch: Span) -> Place:
        """Return where a stretch of the shown body stands in its file; where the note is called, if the file prints no body."""
        if self.pieces:
            return place_of(self.plain.written, self.pieces, self.plain.to_written(stretch))
        return self.place or self.sentences[0].place


def passage_of(entry: Entry) -> StoredPassage:
    """Return the passage that an entry holds."""
    payload = json.loads(entry.payload)
    return StoredPassage(
        plain=_plain(entry, payload),
        paragraph=named_paragraph(entry.library, PARAGRAPH.read(payload["paragraph"])),
        pieces=read_pieces(payload["pieces"]),
        calls=tuple(Call(Span(start, end), label, named(entry.library, note)) for start, end, label, note in payload["notes"]),
        quotations=tuple(named(entry.library, quotation) for quotation in payload["quotations"]),
    )


def quotation_of(entry: Entry, main_name: Callable[[str], str] = str) -> StoredQuotation:
    """Return the quotation that an entry holds; `main_name` gives the name to show for one that the document uses."""
    payload = json.loads(entry.payload)
    plain = _plain(entry, payload)
    quotation = _with_names(STORED_QUOTATION.read(payload, text=plain.written, shown=plain if plain.removed else None), main_name)
    lead, tail = payload["lead"], payload["tail"]
    return StoredQuotation(
        quotation=named_quotation(entry.library, quotation),
        work=named(entry.library, payload["work"]),
        passage=named(entry.library, payload["passage"]),
        place=_place(payload, quotation.span),
        context=f"{lead}{entry.own_text}{tail}",
        notes=tuple(named(entry.library, note) for note in payload["note_ids"]),
        later=tuple(named(entry.library, piece) for piece in payload["later"]),
    )


def _with_names(quotation: Quotation, main_name: Callable[[str], str]) -> Quotation:
    speakers = [replace(speaker, name=main_name(speaker.name)) for speaker in quotation.speakers]
    about = tuple(dict.fromkeys(map(main_name, quotation.about)))
    return replace(quotation, speaker=next(iter(speakers), None), joint=tuple(speakers[1:]), about=about)


def note_of(entry: Entry) -> StoredNote:
    """Return the note that an entry holds."""
    payload = json.loads(entry.payload)
    plain = _plain(entry, payload)
    body = None if payload["body_start"] is None else plain.written
    footnote = STORED_FOOTNOTE.read(payload, body=body, shown=plain if plain.removed else None)
    span = footnote.body_span
    sentences = tuple(
        Sentence(text, Place(line, column, Span(start, end), read_origin(next(iter(origin), None))), read_removed(removed))
        for text, removed, start, end, line, column, *origin in payload["sentences"]
    )
    place = _place(payload, span) if span is not None else None
    return StoredNote(named_footnote(entry.library, footnote), plain, place, sentences, read_pieces(payload["pieces"]))


def _place(payload: dict[str, Any], span: Span) -> Place:
    return Place(payload["line"], payload["column"], span, read_origin(payload.get("origin")))


def _plain(entry: Entry, payload: dict[str, Any]) -> Plain:
    return Plain(entry.own_text, read_removed(payload.get("removed", ())))
