"""From a document and its extraction to entries, and back to records. The records are made by hand: what extraction finds is tested elsewhere."""

from __future__ import annotations

import json
from dataclasses import replace

from serge_cli.model.document import Document
from serge_cli.model.records import (
    Cue,
    Extraction,
    Footnote,
    Form,
    NoteMarker,
    Notice,
    NoticeCode,
    Paragraph,
    ParagraphKind,
    Person,
    Quotation,
    QuotationKind,
    Speaker,
    Work,
)
from serge_cli.model.results import Place, Sentence
from serge_cli.model.span import Span
from serge_cli.search.entry import Quoted, Unit
from serge_cli.store.cards import Counts, NoteName, PersonOnCard, read_card, write_card
from serge_cli.store.entries import index_document
from serge_cli.store.stored import Call, note_of, passage_of, quotation_of
from serge_cli.wire.extracted import FOOTNOTE, NOTICE, PARAGRAPH, QUOTATION, WORK

TEXT = """The Lamp

Dusk fell. ‘We shall not row,’ said Oake,[1] and the
oars were

1. Oake, Letters, p. 12.

laid down. ‘Nobody rows.’ Night came.
"""


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


HEAD = Paragraph("7:p2", ParagraphKind.PARAGRAPH, at("Dusk fell. ‘We shall not row,’ said Oake,[1] and the\noars were"), "7.1", "en")
NOTE_BLOCK = Paragraph("7:p3", ParagraphKind.NOTE, at("1. Oake, Letters, p. 12."), "7.1", "en")
REST = Paragraph("7:p4", ParagraphKind.PARAGRAPH, at("laid down. ‘Nobody rows.’ Night came."), "7.1", "en", continues="7:p2")
SAID = Speaker("Marcus Oake", "Oake", "cue-after", 0.912345, Cue("said Oake", at("said Oake")))
FIRST = Quotation(
    "7:q1",
    "We shall not row,",
    at("We shall not row,"),
    ("‘", "’"),
    QuotationKind.QUOTATION,
    Form.INLINE,
    "7:p2",
    "en",
    speaker=SAID,
    about=("Ada Byrne",),
    notes=("1",),
)
SECOND = Quotation("7:q2", "Nobody rows.", at("Nobody rows."), ("‘", "’"), QuotationKind.TERM, Form.INLINE, "7:p4", "fr")
NOTE = Footnote(
    "7:n1",
    "1",
    "7.1",
    "Oake, Letters, p. 12.",
    at("Oake, Letters, p. 12."),
    (NoteMarker(at("[1]"), "7:p2", at("‘We shall not row,’ said Oake,[1] and the\noars were")),),
    cites=("Letters",),
    quotations=("7:q1",),
)
LAMP = Work("7.1", "The Lamp", ("Ada Byrne",), Span(0, len(TEXT)), date="Autumn 1963", publication="Harbour Notes")
EXTRACTION = Extraction(
    "7",
    "en",
    (LAMP,),
    (Paragraph("7:p1", ParagraphKind.TITLE, at("The Lamp"), "7.1", "en"), HEAD, NOTE_BLOCK, REST),
    (FIRST, SECOND),
    (NOTE,),
    (Notice(NoticeCode.NOTE_GAP, at("[1]"), "a gap"),),
    (Person("Marcus Oake", ("Oake", "M. Oake"), (at("said Oake"),)),),
)
DOCUMENT = Document("7", "lamp.txt", "plaintext", "00", TEXT)
INDEXED = index_document(DOCUMENT, EXTRACTION)
ENTRIES = {entry.id: entry for entry in INDEXED.entries}


def test_entries_stand_in_the_order_of_the_text() -> None:
    assert [(entry.id, entry.order) for entry in INDEXED.entries] == [("7:p1", 0), ("7:p2", 1), ("7:q1", 2), ("7:n1", 3), ("7:q2", 4)]


def test_a_broken_paragraph_is_one_passage() -> None:
    entry = ENTRIES["7:p2"]
    assert entry.text == "Dusk fell. ‘We shall not row,’ said Oake,[1] and the\noars were laid down. ‘Nobody rows.’ Night came."
    assert [entry.text[span.start : span.end] for span in entry.skip] == ["[1]"]
    forms = ("Marcus Oake", "Oake", "M. Oake")
    assert entry.quoted == (Quoted(Span(12, 29), "7:q1", "Marcus Oake", "", "quotation", "inline", forms, ("Ada Byrne",), ("1",)),)
    assert (entry.unit, entry.kind, entry.title, entry.authors, entry.year) == (Unit.PASSAGE, "paragraph", "The Lamp", ("Ada Byrne",), 1963)
    assert entry.labels == ("1",)


def test_a_stored_passage_knows_its_places() -> None:
    stored = passage_of(ENTRIES["7:p2"])
    assert stored.paragraph == HEAD
    assert stored.calls == (Call(Span(41, 44), "1", "7:n1"),)
    assert stored.quotations == ("7:q1", "7:q2")
    night = stored.plain.text.index("Night")
    assert stored.place(Span(night, night + 5)) == Place(8, 27, at("Night"))


def test_a_stored_quotation_has_its_sentence() -> None:
    stored = quotation_of(ENTRIES["7:q1"])
    assert stored.context == "‘We shall not row,’ said Oake,[1] and the\noars were laid down."
    assert (stored.work, stored.passage, stored.notes, stored.place) == ("7.1", "7:p2", ("7:n1",), Place(3, 13, FIRST.span))
    assert stored.quotation == replace(FIRST, speaker=replace(SAID, confidence=0.912))


def test_a_quotation_is_found_by_every_form_of_its_speakers_name() -> None:
    entry = ENTRIES["7:q1"]
    assert (entry.by, entry.about, entry.labels, entry.kind, entry.form) == (
        ("Marcus Oake", "Oake", "M. Oake"),
        ("Ada Byrne",),
        ("1",),
        "quotation",
        "inline",
    )
    assert (ENTRIES["7:q2"].by, ENTRIES["7:q2"].language, ENTRIES["7:q2"].confidence) == ((), "fr", 0.0)


def test_a_stored_note_has_its_sentences() -> None:
    stored = note_of(ENTRIES["7:n1"])
    assert stored.footnote == NOTE
    assert stored.place == Place(6, 4, NOTE.body_span or Span(0, 0))
    sentence = NOTE.markers[0].sentence
    assert stored.sentences == (Sentence(sentence.of(TEXT), Place(3, 12, sentence)),)
    assert stored.pieces[0].span == NOTE.body_span


def test_a_note_without_a_body_has_an_empty_text() -> None:
    bare = replace(NOTE, body=None, body_span=None)
    entry = {entry.id: entry for entry in index_document(DOCUMENT, replace(EXTRACTION, footnotes=(bare,))).entries}["7:n1"]
    assert entry.text == ""
    assert note_of(entry).footnote == bare
    assert note_of(entry).place is None


def test_the_card() -> None:
    card = INDEXED.card
    assert card.counts == Counts(words=25, paragraphs=1, quotations=1, attributed=1, terms=1, titles=0, footnotes=1, notices=1)
    assert card.notes == (NoteName("1", "7:n1", True),)
    assert dict(card.elsewhere) == {"7:p4": "7:p2", "7:p3": "7:n1"}
    assert card.persons == (
        PersonOnCard("Marcus Oake", ("Oake", "M. Oake"), False, 1, 1, 0),
        PersonOnCard("Ada Byrne", (), False, 0, 0, 1),
    )
    assert [(notice.line, notice.column) for notice in card.notices] == [(3, 42)]


def test_a_card_is_read_as_it_was_written() -> None:
    assert read_card(write_card(INDEXED.card).encode()) == INDEXED.card


def test_payloads_are_small() -> None:
    assert all(len(entry.payload) < 700 for entry in INDEXED.entries)


def test_records_survive_the_wire() -> None:
    def again(value: dict[str, object]) -> dict[str, object]:
        return json.loads(json.dumps(value))  # type: ignore[no-any-return]

    assert WORK.read(again(WORK.write(LAMP))) == LAMP
    assert [PARAGRAPH.read(again(PARAGRAPH.write(p, line=1))) for p in EXTRACTION.paragraphs] == list(EXTRACTION.paragraphs)
    assert QUOTATION.read(again(QUOTATION.write(SECOND))) == SECOND
    assert FOOTNOTE.read(again(FOOTNOTE.write(NOTE))) == NOTE
    assert NOTICE.read(again(NOTICE.write(EXTRACTION.notices[0], line=1, column=1))) == EXTRACTION.notices[0]
