"""The wire format `serge/1`: records as plain JSON values. Only additions are allowed without a new version."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

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
    Quotation,
    QuotationKind,
    Speaker,
    Work,
)
from serge_cli.model.span import Span
from serge_cli.people.person_ids import person_id
from serge_cli.text.fingerprints import fingerprint

if TYPE_CHECKING:
    from serge_cli.model.document import Document
    from serge_cli.model.origin import Origin
    from serge_cli.text.lines import LineIndex

WIRE_VERSION = "serge/1"

Wire = dict[str, Any]


def wire_extraction(document: Document, extraction: Extraction) -> Wire:
    """Return one document's extraction as `serge extract --json` prints it; offsets in code points, lines from 1."""
    from serge_cli.text.lines import LineIndex  # noqa: PLC0415 - what is read back has its lines
    from serge_cli.text.printed import PlainText  # noqa: PLC0415

    lines, plain = LineIndex(document.text), PlainText(document)
    return {
        "schema": WIRE_VERSION,
        "type": "document",
        "document": {
            "id": document.id,
            **wire_path(document.path),
            "format": document.format,
            "encoding": document.encoding,
            "sha256": document.sha256,
            "language": extraction.language,
            "works": [wire_work(work) for work in extraction.works],
        },
        "paragraphs": [wire_paragraph(each, lines) | _placed(document, each.span) for each in extraction.paragraphs],
        "quotations": [
            wire_quotation(each) | _placed(document, each.span) | {"plain": plain.of(each.span)} for each in extraction.quotations
        ],
        "footnotes": [wire_footnote(each) | _placed(document, _note_span(each)) for each in extraction.footnotes],
        "notices": [wire_notice(notice, lines) for notice in extraction.notices],
    }


def wire_path(path: str, key: str = "path") -> Wire:
    """Return a path as JSON values; with its bytes if it is not UTF-8, as it then shows replacement characters."""
    if path.isprintable() or not any("\udc80" <= letter <= "\udcff" for letter in path):
        return {key: path}
    from binascii import b2a_base64  # noqa: PLC0415 - such names are rare

    return {key: path, f"{key}_bytes": b2a_base64(os.fsencode(path), newline=False).decode()}


def _placed(document: Document, span: Span) -> Wire:
    return {"place": wire_place(document.place(span.start))}


def _note_span(note: Footnote) -> Span:
    return note.body_span if note.body_span is not None else note.markers[0].span


def wire_work(work: Work) -> Wire:
    """Return a work as a JSON value."""
    return {
        "id": work.id,
        "title": work.title,
        "authors": list(work.authors),
        "translator": work.translator,
        "date": work.date,
        "publication": work.publication,
        "url": work.url,
        "subjects": list(work.subjects),
        "start": work.span.start,
        "end": work.span.end,
    }


def wire_place(origin: Origin | None) -> Wire | None:
    """Return the place in a file that is not text as a JSON value; None for text files (line and column suffice)."""
    if origin is None:
        return None
    said = {"page": origin.page, "part": origin.part, "fragment": origin.fragment, "line": origin.line, "paragraph": origin.paragraph}
    return {name: value for name, value in said.items() if value}


def wire_paragraph(paragraph: Paragraph, lines: LineIndex) -> Wire:
    """Return a paragraph as a JSON value."""
    return {
        "id": paragraph.id,
        "kind": paragraph.kind.value,
        "work": paragraph.work,
        "start": paragraph.span.start,
        "end": paragraph.span.end,
        "line": lines.line(paragraph.span.start),
        "language": paragraph.language,
        "continues": paragraph.continues,
        "level": paragraph.level,
    }


def wire_speaker(speaker: Speaker | None) -> Wire | None:
    """Return a speaker with the evidence as a JSON value; None if the speaker is unknown."""
    if speaker is None:
        return None
    cue = speaker.cue
    return {
        "name": speaker.name,
        "person_id": person_id(speaker.name),
        "as_written": speaker.as_written,
        "rule": speaker.rule,
        "confidence": round(speaker.confidence, 3),
        "cue": {"text": cue.text, "start": cue.span.start, "end": cue.span.end} if cue else None,
    }


def wire_quotation(quotation: Quotation) -> Wire:
    """Return a quotation as a JSON value."""
    return {
        "id": quotation.id,
        "text": quotation.text,
        "fingerprint": fingerprint(quotation.text),
        "start": quotation.span.start,
        "end": quotation.span.end,
        "marks": list(quotation.marks),
        "kind": quotation.kind.value,
        "form": quotation.form.value,
        "parent": quotation.parent,
        "continues": quotation.continues,
        "paragraph": quotation.paragraph,
        "language": quotation.language,
        "speaker": wire_speaker(quotation.speaker),
        "speakers": [wire_speaker(speaker) for speaker in quotation.speakers],
        "about": list(quotation.about),
        "source_work": quotation.source_work,
        "notes": list(quotation.notes),
        "corrected": quotation.corrected,
    }


def stored_quotation(quotation: Quotation) -> Wire:
    """Return what of a quotation an index stores: neither its words, which it has, nor what is made of other fields."""
    wire = wire_quotation(quotation)
    speakers = wire["speakers"] if quotation.joint else wire.pop("speakers")
    for speaker in (*speakers, *filter(None, [wire["speaker"]])):
        speaker.pop("person_id", None)
    del wire["text"], wire["fingerprint"]
    return wire


def wire_footnote(footnote: Footnote) -> Wire:
    """Return a note as a JSON value."""
    body = footnote.body_span
    return {
        "id": footnote.id,
        "label": footnote.label,
        "work": footnote.work,
        "body": footnote.body,
        "fingerprint": fingerprint(footnote.body or ""),
        "body_start": None if body is None else body.start,  # an empty body has its place too
        "body_end": None if body is None else body.end,
        "markers": [
            {
                "start": marker.span.start,
                "end": marker.span.end,
                "paragraph": marker.paragraph,
                "sentence": [marker.sentence.start, marker.sentence.end],
            }
            for marker in footnote.markers
        ],
        "resolves_to": footnote.resolves_to[0] if footnote.resolves_to else None,
        "chain": list(footnote.resolves_to),
        "cites": list(footnote.cites),
        "quotations": list(footnote.quotations),
    }


def wire_notice(notice: Notice, lines: LineIndex) -> Wire:
    """Return a notice as a JSON value."""
    return {
        "code": notice.code.value,
        "start": notice.span.start,
        "end": notice.span.end,
        "line": lines.line(notice.span.start),
        "column": lines.column(notice.span.start),
        "message": notice.message,
    }


def read_span(wire: Wire) -> Span:
    """Return the span in a JSON value's `start` and `end`."""
    return Span(wire["start"], wire["end"])


def read_work(wire: Wire) -> Work:
    """Return the work that `wire_work` wrote."""
    return Work(
        id=wire["id"],
        title=wire["title"],
        authors=tuple(wire["authors"]),
        span=read_span(wire),
        date=wire["date"],
        publication=wire["publication"],
        translator=wire["translator"],
        url=wire["url"],
        subjects=tuple(wire.get("subjects", ())),
    )


def read_paragraph(wire: Wire) -> Paragraph:
    """Return the paragraph that `wire_paragraph` wrote."""
    return Paragraph(
        id=wire["id"],
        kind=ParagraphKind(wire["kind"]),
        span=read_span(wire),
        work=wire["work"],
        language=wire["language"],
        continues=wire["continues"],
        level=wire.get("level", 0),
    )


def read_speaker(wire: Wire | None) -> Speaker | None:
    """Return the speaker that `wire_speaker` wrote."""
    if wire is None:
        return None
    cue = wire["cue"]
    return Speaker(
        name=wire["name"],
        as_written=wire["as_written"],
        rule=wire["rule"],
        confidence=wire["confidence"],
        cue=Cue(cue["text"], read_span(cue)) if cue else None,
    )


def read_quotation(wire: Wire, text: str | None = None) -> Quotation:
    """Return the quotation that `wire_quotation` wrote; `text` supplies the words if they were not stored."""
    opening, closing = wire["marks"]
    return Quotation(
        id=wire["id"],
        text=wire["text"] if text is None else text,
        span=read_span(wire),
        marks=(opening, closing),
        kind=QuotationKind(wire["kind"]),
        form=Form(wire["form"]),
        paragraph=wire["paragraph"],
        language=wire["language"],
        parent=wire["parent"],
        continues=wire["continues"],
        speaker=read_speaker(wire["speaker"]),
        joint=tuple(speaker for each in wire.get("speakers", ())[1:] if (speaker := read_speaker(each))),
        about=tuple(wire["about"]),
        source_work=wire["source_work"],
        notes=tuple(wire["notes"]),
        corrected=wire["corrected"],
    )


def read_footnote(wire: Wire, body: str | None = None) -> Footnote:
    """Return the note that `wire_footnote` wrote; `body` supplies the words if they were not stored."""
    start = wire["body_start"]
    printed = start is not None
    return Footnote(
        id=wire["id"],
        label=wire["label"],
        work=wire["work"],
        body=(wire["body"] if body is None else body) if printed else None,
        body_span=Span(start, wire["body_end"]) if printed else None,
        markers=tuple(read_marker(marker) for marker in wire["markers"]),
        resolves_to=tuple(wire["chain"]),
        cites=tuple(wire["cites"]),
        quotations=tuple(wire["quotations"]),
    )


def read_marker(wire: Wire) -> NoteMarker:
    """Return a note's marker as `wire_footnote` wrote it."""
    return NoteMarker(read_span(wire), wire["paragraph"], Span(*wire["sentence"]))


def read_notice(wire: Wire) -> Notice:
    """Return the notice that `wire_notice` wrote."""
    return Notice(NoticeCode(wire["code"]), read_span(wire), wire["message"])
