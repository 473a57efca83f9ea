"""The wire format `serge/1`: records as plain JSON values. Fields may be added; none may change or go without a new version."""

from __future__ import annotations

from typing import Any

from serge_cli.model.document import Document
from serge_cli.model.records import Extraction, Footnote, Notice, Paragraph, Quotation, Speaker, Work
from serge_cli.text.lines import LineIndex

WIRE_VERSION = "serge/1"

Wire = dict[str, Any]


def wire_extraction(document: Document, extraction: Extraction) -> Wire:
    """Return one document's extraction as `serge extract --json` prints it; offsets in code points, lines from 1."""
    lines = LineIndex(document.text)
    return {
        "schema": WIRE_VERSION,
        "type": "document",
        "document": {
            "id": document.id,
            "path": document.path,
            "format": document.format,
            "encoding": document.encoding,
            "sha256": document.sha256,
            "language": extraction.language,
            "works": [wire_work(work) for work in extraction.works],
        },
        "paragraphs": [wire_paragraph(paragraph, lines) for paragraph in extraction.paragraphs],
        "quotations": [wire_quotation(quotation) for quotation in extraction.quotations],
        "footnotes": [wire_footnote(footnote) for footnote in extraction.footnotes],
        "notices": [wire_notice(notice, lines) for notice in extraction.notices],
    }


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
        "start": work.span.start,
        "end": work.span.end,
    }


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
    }


def wire_speaker(speaker: Speaker | None) -> Wire | None:
    """Return a speaker with the evidence as a JSON value; None where the text does not tell."""
    if speaker is None:
        return None
    cue = speaker.cue
    return {
        "name": speaker.name,
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
        "about": list(quotation.about),
        "source_work": quotation.source_work,
        "notes": list(quotation.notes),
        "corrected": quotation.corrected,
    }


def wire_footnote(footnote: Footnote) -> Wire:
    """Return a note as a JSON value."""
    body = footnote.body_span
    return {
        "id": footnote.id,
        "label": footnote.label,
        "work": footnote.work,
        "body": footnote.body,
        "body_start": body.start if body else None,
        "body_end": body.end if body else None,
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
