"""What a format states is taken as it stands, against what marks and numbers would suggest."""

from __future__ import annotations

from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Block, Document, NoteAnchor, Stated, StatedKind
from serge_cli.model.span import Span


def document(*blocks: str, stated: tuple[tuple[str, StatedKind, str], ...] = (), anchors: tuple[NoteAnchor, ...] = ()) -> Document:
    text = "\n\n".join(blocks)
    spans = [Span(text.index(block), text.index(block) + len(block)) for block in blocks]
    found = tuple(Stated(Span(text.index(words), text.index(words) + len(words)), kind, who) for words, kind, who in stated)
    return Document("x", "x.html", "html", "", text, tuple(Block(span, lines=(span,)) for span in spans), anchors=anchors, stated=found)


def test_a_pair_that_crosses_a_stated_quotation_is_none() -> None:
    made = document("Lind said “the old weir and” the mill stood.", stated=(("weir and” the mill", StatedKind.QUOTATION, "Otto Lind"),))
    assert [(q.text, q.speaker.name if q.speaker else None) for q in extract(made).quotations] == [("weir and” the mill", "Otto Lind")]


def test_a_pair_around_a_stated_quotation_stands() -> None:
    made = document("Lind said “the old weir and the mill” stood.", stated=(("old weir", StatedKind.QUOTATION, ""),))
    assert [q.text for q in extract(made).quotations] == ["the old weir and the mill", "old weir"]


def test_a_stated_kind_stands() -> None:
    words = "Lind said “the weir” and nothing else."
    assert [q.kind.value for q in extract(document(words, stated=(("the weir", StatedKind.TERM, ""),))).quotations] == ["term"]
    assert [q.kind.value for q in extract(document(words, stated=(("the weir", StatedKind.TITLE, ""),))).quotations] == ["title"]


def test_a_stated_speech_over_paragraphs_is_a_quotation_in_each() -> None:
    made = document(
        "Marsh came to the old mill.",
        "I saw it fall.",
        "Then it rained.",
        stated=(("I saw it fall.\n\nThen it rained.", StatedKind.SPEECH, "Lind"),),
    )
    assert [(q.text, q.form.value, q.speaker.name, q.speaker.rule) for q in extract(made).quotations if q.speaker] == [
        ("I saw it fall.", "block", "Lind", "stated"),
        ("Then it rained.", "block", "Lind", "stated"),
    ]


def test_what_is_quoted_within_a_stated_speech_is_anothers() -> None:
    made = document(
        "Marsh came. “Holm wrote ‘it will fall’ in May,” and went.",
        stated=(("Holm wrote ‘it will fall’ in May,", StatedKind.SPEECH, "Otto Lind"),),
    )
    assert [(q.text, q.speaker.name if q.speaker else None) for q in extract(made).quotations] == [
        ("Holm wrote ‘it will fall’ in May,", "Otto Lind"),
        ("it will fall", "Holm"),
    ]


def test_keys_join_notes_whatever_their_labels() -> None:
    text = "It rained.[*] It blew.[*]\n\n[*] In May.\n\n[*] From the west.\n\n1. The mill was sold."
    starts = [at for at in range(len(text)) if text.startswith("[*]", at)]
    anchors = tuple(NoteAnchor(Span(at, at + 3), "*", number > 1, key) for number, (at, key) in enumerate(zip(starts, "abba", strict=True)))
    notes = extract(document(*text.split("\n\n"), anchors=anchors)).footnotes
    assert [(note.id, note.body, note.markers[0].span.start) for note in notes] == [
        ("x:n*.1", "From the west.", 10),
        ("x:n*.2", "In May.", 22),
    ]


def test_a_stated_source_is_the_work_a_quotation_is_from() -> None:
    said = (("The weir fell.", StatedKind.QUOTATION, ""), ("Orr, Quays, p. 3", StatedKind.SOURCE, ""), ("Quays", StatedKind.TITLE, ""))
    made = document("Marsh came.", "“The weir fell.”", "Orr, Quays, p. 3", "“It rained,” said Lind.", stated=said)
    assert [(q.text, q.source_work) for q in extract(made).quotations] == [("The weir fell.", "Quays"), ("It rained,", None)]
