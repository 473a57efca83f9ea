"""From a document and its extraction to the entries of the index.

Every payload holds what an answer shows, so that no source file is opened again. Pure: opens nothing, prints nothing.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from serge_cli.language import typography
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Extraction, Footnote, NoteMarker, Paragraph, ParagraphKind, Quotation, QuotationKind
from serge_cli.model.shown import Plain
from serge_cli.model.span import START, Span
from serge_cli.search.entry import Entry, Quoted, Unit
from serge_cli.store.card_making import Places, make_card
from serge_cli.store.cards import Card
from serge_cli.store.joined import utterances
from serge_cli.store.passages import WholeParagraph, by_paragraph, whole_paragraphs
from serge_cli.store.pieces import cut, write_origin, write_pieces, write_removed
from serge_cli.store.stored import JOINT
from serge_cli.text.lines import LineIndex
from serge_cli.text.printed import APART, PlainText, note_spans
from serge_cli.text.sentences import near
from serge_cli.wire import Wire
from serge_cli.wire.extracted import PARAGRAPH, STORED_FOOTNOTE, STORED_QUOTATION

ROOM = 1 << 20  # entries that one file may have
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_T = TypeVar("_T")
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_Record = WholeParagraph | Quotation | Footnote


@dataclass(frozen=True, slots=True)
class Indexed:
    """A document ready for the index: its card and its entries in the order of the text."""

    card: Card
    entries: tuple[Entry, ...]


def index_document(document: Document, extraction: Extraction, first: int = 0) -> Indexed:
    """Return the card and the entries of a document; their `order` counts from `first`."""
    desk = _Desk(document, extraction)
    entries = tuple(desk.entry(record, order) for order, record in enumerate(desk.records(), first))
    lengths = ((entry.id, len(entry.text)) for entry in entries if not entry.is_quotation)
    return Indexed(make_card(document, extraction, Places(dict(desk.elsewhere()), lengths), desk.lines), entries)


class _Desk:
    """The look-up tables of one document while its entries are made."""

    def __init__(self, document: Document, extraction: Extraction) -> None:
        self.document, self.extraction, self.lines = document, extraction, LineIndex(document.text)
        self.works = {work.id: work for work in extraction.works}
        self.forms = {person.name: person.forms for person in extraction.persons}
        self.plain = PlainText(document, typography(extraction.language))
        self.passages = list(whole_paragraphs(document, extraction, self.lines, self.plain))
        self.passage_of = by_paragraph(self.passages)
        self.markers = sorted(((marker.span, note) for note in extraction.footnotes for marker in note.markers), key=lambda pair: pair[0])
        self.marker_starts = [span.start for span, _ in self.markers]
        self.starts = [paragraph.span.start for paragraph in extraction.paragraphs]
        self.sourced: dict[str, list[str]] = defaultdict(list)
        for note in extraction.footnotes:
            for identifier in note.quotations:
                self.sourced[identifier].append(note.id)
        self.utterances = {each.whole.id: each for each in utterances(extraction.quotations)}
        self.quotations: dict[str, list[Quotation]] = defaultdict(list)
        for quotation in extraction.quotations:
            self.quotations[self.passage_of[quotation.paragraph].head.id].append(quotation)

    def records(self) -> list[_Record]:
        """Return what becomes an entry, in the order of the text; a passage before what stands in it."""
        passages = [passage for passage in self.passages if passage.head.kind is not ParagraphKind.NOTE]
        return sorted((*passages, *self.extraction.quotations, *self.extraction.footnotes), key=_where)

    def elsewhere(self) -> Iterator[tuple[str, str]]:
        """Yield the paragraphs that have no passage of their own, each with the locator that holds its words."""
        for passage in self.passages:
            yield from ((paragraph.id, passage.head.id) for paragraph in passage.chain[1:])
        for note in self.extraction.footnotes:
            if note.body_span is not None:
                first = max(0, bisect_right(self.starts, note.body_span.start) - 1)
                inside = self.extraction.paragraphs[first : bisect_left(self.starts, note.body_span.end)]
                yield from ((paragraph.id, note.id) for paragraph in inside if paragraph.kind is ParagraphKind.NOTE)

    def entry(self, record: _Record, order: int) -> Entry:
        """Return the entry of a passage, a quotation or a note."""
        if isinstance(record, WholeParagraph):
            return self._passage_entry(record, order)
        return self._quotation_entry(record, order) if isinstance(record, Quotation) else self._note_entry(record, order)

    def _passage_entry(self, passage: WholeParagraph, order: int) -> Entry:
        head = passage.head
        called = [(place, note) for piece in passage.chain for place, note in self._called(passage, piece)]
        unread = (place for piece in passage.chain for span in self._unread_in(piece.span) if (place := passage.place(span)))
        quotations = self.quotations.get(head.id, [])
        payload = {
            "paragraph": PARAGRAPH.write(head, line=self.lines.line(head.span.start)),
            "pieces": write_pieces(passage.pieces),
            "notes": [[place.start, place.end, note.label, note.id] for place, note in called],
            "quotations": [quotation.id for quotation in quotations],
        } | _removed(passage.plain)
        return self._entry(
            (head.id, Unit.PASSAGE, order),
            head.work,
            passage.text,
            payload,
            skip=_skipped((place for place, _ in called), unread),
            quoted=self._quoted(passage, (each for each in quotations if each.kind is QuotationKind.QUOTATION)),
            marked=self._quoted(passage, (each for each in quotations if each.kind is not QuotationKind.QUOTATION)),
            language=head.language,
            kind=head.kind.value,
            labels=_unique(note.label for _, note in called),
        )

    def _quotation_entry(self, quotation: Quotation, order: int) -> Entry:
        utterance = self.utterances.get(quotation.id)
        if utterance is not None:
            quotation = utterance.whole
        chain = (quotation, *utterance.later) if utterance else (quotation,)
        passage = self.passage_of[quotation.paragraph]
        plains = [self.plain.quotation(piece.span) for piece in chain]
        lead, tail = self._surroundings(passage, quotation.span)
        line, column = self.lines.line(quotation.span.start), self.lines.column(quotation.span.start)
        own = {
            "line": line,
            "column": column,
            **self._origin(quotation.span.start),
            "passage": passage.head.id,
            "work": passage.head.work,
            "lead": lead,
            "tail": tail,
            "note_ids": _unique(note for piece in chain for note in self.sourced[piece.id]),
            "later": [piece.id for piece in chain[1:]],
        }
        payload = STORED_QUOTATION.write(quotation) | _removed(plains[0]) | own
        speaker = quotation.speaker
        by, about = self._persons(quotation)
        return self._entry(
            (quotation.id, Unit.QUOTATION if utterance else Unit.PIECE, order),
            passage.head.work,
            JOINT.join(plain.text for plain in plains),
            payload,
            skip=_skipped(self._unsaid(chain, plains)),
            first=len(plains[0].text) if len(chain) > 1 else 0,
            language=quotation.language,
            kind=quotation.kind.value,
            form=quotation.form.value,
            speakers=_unique(each.name for each in quotation.speakers),
            subjects=quotation.about,
            by=by,
            about=about,
            labels=quotation.notes,
            confidence=round(speaker.confidence, 3) if speaker else 0.0,
        )

    def _unsaid(self, chain: Iterable[Quotation], plains: Iterable[Plain]) -> Iterator[Span]:
        """Yield where note markers stand in the words of a quotation, as its entry has them."""
        before = 0
        for piece, plain in zip(chain, plains, strict=True):
            places = (plain.to_shown(marker) for marker in self._markers_in(piece.span))
            yield from (place.shift(before) for place in places if place)
            before += len(plain.text) + len(JOINT)

    def _note_entry(self, note: Footnote, order: int) -> Entry:
        spans, plain = note_spans(self.document, note), self.plain.note(note)
        pieces = cut(self.document, spans, self.lines, APART)[1]
        start = note.body_span.start if note.body_span is not None else None
        own = {
            "pieces": write_pieces(pieces),
            "line": None if start is None else self.lines.line(start),
            "column": None if start is None else self.lines.column(start),
            **({} if start is None else self._origin(start)),
            "sentences": [self._sentence(marker) for marker in note.calls],
        }
        payload = STORED_FOOTNOTE.write(note) | _removed(plain) | own
        language = self._language(note)
        return self._entry(
            (note.id, Unit.NOTE, order),
            note.work,
            plain.text,
            payload,
            language=language,
            kind="" if note.body is None else ParagraphKind.NOTE.value,
            labels=(note.label,),
        )

    def _entry(self, head: tuple[str, Unit, int], work_id: str, text: str, payload: Wire, **fields: Any) -> Entry:
        identifier, unit, order = head
        work = self.works.get(work_id)
        return Entry(
            id=identifier,
            unit=unit,
            document=self.document.id,
            order=order,
            text=text,
            payload=_written(payload),
            title=(work.title or "") if work else "",
            authors=work.authors if work else (),
            year=year_of(work.date) if work else None,
            work=work_id,
            **fields,
        )

    def _called(self, passage: WholeParagraph, piece: Paragraph) -> Iterator[tuple[Span, Footnote]]:
        """Yield the markers that stand in a piece of the passage, in offsets into the passage, with their notes."""
        for span, note in self._between(piece.span):
            place = passage.place(span)
            if place:
                yield place, note

    def _between(self, span: Span) -> list[tuple[Span, Footnote]]:
        return self.markers[bisect_left(self.marker_starts, span.start) : bisect_left(self.marker_starts, span.end)]

    def _markers_in(self, span: Span) -> tuple[Span, ...]:
        return _unique(marker.shift(-span.start) for marker, _ in self._between(span) if marker.end <= span.end)

    def _unread_in(self, span: Span) -> list[Span]:
        """Return the stretches inside `span` in which no word is to be sought."""
        first = bisect_left(self.plain.unread, span.start, key=START)
        return [each for each in self.plain.unread[first : bisect_left(self.plain.unread, span.end, key=START)] if each.end <= span.end]

    def _quoted(self, passage: WholeParagraph, quotations: Iterable[Quotation]) -> tuple[Quoted, ...]:
        """Return those of some quotations that stand in a passage, outer before inner."""
        found = []
        for quotation in quotations:
            place = passage.place(quotation.span)
            if place:
                language = "" if quotation.language in {passage.head.language, "und"} else quotation.language
                speaker = quotation.speaker.name if quotation.speaker else None
                kind, form = quotation.kind.value, quotation.form.value
                found.append(Quoted(place, quotation.id, speaker, language, kind, form, *self._persons(quotation), quotation.notes))
        return tuple(sorted(found, key=lambda quoted: (quoted.span.start, -quoted.span.end)))

    def _persons(self, quotation: Quotation) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return every form of the names of those who speak, and of those who are spoken of."""
        by = _unique(form for each in quotation.speakers for form in self._all_forms(each.name))
        return by, _unique(form for name in quotation.about for form in self._all_forms(name))

    def _surroundings(self, passage: WholeParagraph, span: Span) -> tuple[str, str]:
        """Return the words of its sentence that stand before and after a quotation."""
        place = passage.place(span)
        if place is None:
            return "", ""
        around = near(passage.text, passage.sentence(place), place)
        return passage.text[around.start : place.start], passage.text[place.end : around.end]

    def _sentence(self, marker: NoteMarker) -> list[Any]:
        span = near(self.document.text, marker.sentence, marker.span)
        line, column = self.lines.line(span.start), self.lines.column(span.start)
        plain = self.plain.passage([span])
        return [plain.text, write_removed(plain.removed), span.start, span.end, line, column, *self._origin(span.start).values()]

    def _origin(self, start: int) -> Wire:
        """Return the way back into the file from an offset; nothing where the text is the file."""
        origin = self.document.place(start)
        return {"origin": write_origin(origin)} if origin else {}

    def _language(self, note: Footnote) -> str:
        if note.body_span is None:
            return "und"
        return self.extraction.paragraphs[max(0, bisect_right(self.starts, note.body_span.start) - 1)].language

    def _all_forms(self, name: str) -> tuple[str, ...]:
        return _unique((name, *self.forms.get(name, ())))


def _removed(plain: Plain) -> Wire:
    return {"removed": write_removed(plain.removed)} if plain.removed else {}


def _where(record: _Record) -> tuple[int, int]:
    if isinstance(record, WholeParagraph):
        return record.head.span.start, 0
    if isinstance(record, Quotation):
        return record.span.start, 1
    first_marker = record.markers[0].span.start if record.markers else 0
    return (first_marker if record.body_span is None else record.body_span.start), 2


def _skipped(*spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the stretches of an entry in which there are no words, in order, each once: [1,2] is one marker of two notes."""
    return tuple(sorted({span for each in spans for span in each}))


def year_of(date: str | None) -> int | None:
    """Return the first year, 1400 to 2099, that a date as printed names."""
    found = _YEAR.search(date or "")
    return int(found.group()) if found else None


def _unique(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))
