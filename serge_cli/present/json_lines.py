"""JSON Lines in the wire format `serge/1`: one object per record, then one summary."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from functools import singledispatch

from serge_cli.model.results import (
    DocumentSummary,
    Finding,
    FootnoteHit,
    FormatSummary,
    Hit,
    KeptIndex,
    LibraryInfo,
    NoteText,
    Passage,
    PersonSummary,
    Place,
    QuotationHit,
    Quoting,
    Source,
    Tally,
)
from serge_cli.people.person_ids import person_id
from serge_cli.present.listing import Listing, Record
from serge_cli.present.safety import escaped_json
from serge_cli.text.fingerprints import fingerprint
from serge_cli.wire import WIRE_VERSION, Wire, wire_footnote, wire_path, wire_place, wire_quotation, wire_speaker, wire_work


def present(listing: Listing) -> Iterator[str]:
    """Yield the records as JSON Lines, and the summary."""
    for record in listing.records:
        yield line(wire(record))
    yield summary(listing.total, len(listing.records), listing.persons)


def line(value: Wire) -> str:
    """Return a JSON value on one line: letters unescaped, terminal control characters escaped."""
    return escaped_json(json.dumps(value, ensure_ascii=False)) + "\n"


def summary(total: int, shown: int, persons: tuple[str, ...] = ()) -> str:
    """Return the last line: the total number of records, the number printed, the persons the request refers to."""
    asked: Wire = {"persons": list(persons)} if persons else {}
    return line({"schema": WIRE_VERSION, "type": "summary", "total": total, "shown": shown} | asked)


@singledispatch
def wire(record: Record) -> Wire:
    """Return a record as the JSON value that `--json` prints."""
    raise TypeError(type(record).__name__)


@wire.register
def _(hit: Hit) -> Wire:
    return {
        **_head("hit", hit.id),
        "voice": hit.voice.value,
        "kind": hit.kind.value,
        **_source(hit.source),
        **_place(hit.place),
        "text": hit.text,
        "fingerprint": fingerprint(hit.text),
        "matches": [[match.start, match.end] for match in hit.matches],
        "sentence": [hit.sentence.start, hit.sentence.end],
        "score": round(hit.score, 4),
        "exact": hit.exact,
        "speaker": wire_speaker(hit.speaker),
        "quotation": hit.quotation,
        "notes": list(hit.notes),
        "shown_notes": [_note(note) for note in hit.shown_notes],
    }


@wire.register
def _(hit: QuotationHit) -> Wire:
    return {
        **_head("quotation", hit.quotation.id),
        "relation": hit.relation.value if hit.relation else None,
        **_source(hit.source),
        **_place(hit.place),
        **wire_quotation(hit.quotation),
        "context": hit.context,
        "matches": [[match.start, match.end] for match in hit.matches],
        "shown_notes": [_note(note) for note in hit.notes],
    }


@wire.register
def _(hit: FootnoteHit) -> Wire:
    extracted = wire_footnote(hit.footnote)
    return {
        **_head("footnote", hit.footnote.id),
        **extracted,
        **_source(hit.source),
        "line": hit.place.line if hit.place else None,
        "column": hit.place.column if hit.place else None,
        "place": wire_place(hit.place.origin) if hit.place else None,
        "sentences": [{"text": sentence.text, **_place(sentence.place)} for sentence in hit.sentences],
        "quotations": [quotation.id for quotation in hit.quotations],
        "refers_to": [_note(note) for note in hit.chain],
    }


@wire.register
def _(passage: Passage) -> Wire:
    paragraph = passage.paragraph
    return {
        **_head("passage", paragraph.id),
        "kind": paragraph.kind.value,
        "language": paragraph.language,
        "continues": paragraph.continues,
        **_source(passage.source),
        **_place(passage.place),
        "text": passage.text,
        "fingerprint": fingerprint(passage.text),
        "quotations": [wire_quotation(quotation) for quotation in passage.quotations],
        "notes": [_note(note) for note in passage.notes],
    }


@wire.register
def _(document: DocumentSummary) -> Wire:
    return {
        **_head("document-summary", document.document),
        **wire_path(document.path),
        "format": document.format,
        "language": document.language,
        "works": [wire_work(work) for work in document.works],
        "words": document.words,
        "paragraphs": document.paragraphs,
        "quotations": document.quotations,
        "attributed": document.attributed,
        "footnotes": document.footnotes,
        "notices": document.notices,
    }


@wire.register
def _(finding: Finding) -> Wire:
    return {
        **_kind("finding"),
        "code": finding.code.value,
        "document": {"id": finding.document, **wire_path(finding.path)},
        **_place(finding.place),
        "message": finding.message,
        "hint": finding.hint,
    }


@wire.register
def _(person: PersonSummary) -> Wire:
    return {
        **_kind("person"),
        "person_id": person_id(person.name),
        "name": person.name,
        "forms": list(person.forms),
        "by": person.by,
        "about": person.about,
        "documents": list(person.documents),
        "group": person.group,
    }


@wire.register
def _(quoting: Quoting) -> Wire:
    return {
        **_kind("quoting"),
        "document": quoting.document,
        "work": wire_work(quoting.work),
        "speaker": quoting.speaker,
        "person_id": person_id(quoting.speaker) if quoting.speaker else None,
        "quotations": quoting.quotations,
        "words": quoting.words,
    }


@wire.register
def _(form: FormatSummary) -> Wire:
    return {**_kind("format"), "name": form.name, "suffixes": list(form.suffixes), "reads_with": form.reads_with}


@wire.register
def _(tally: Tally) -> Wire:
    return {**_kind("tally"), "by": tally.by, "group": tally.group, "count": tally.count}


@wire.register
def _(index: KeptIndex) -> Wire:
    return {**_kind("index"), **{field.name: getattr(index, field.name) for field in fields(index)}}


@wire.register
def _(info: LibraryInfo) -> Wire:
    stated = {field.name: getattr(info, field.name) for field in fields(info)}
    unreadable = [{**wire_path(path), "reason": reason} for path, reason in info.unreadable]
    places = wire_path(info.corpus, "corpus") | (wire_path(info.index, "index") if info.index else {})
    return {**_kind("library"), **stated, **places, "versions": dict(info.versions), "unreadable": unreadable}


def _kind(kind: str) -> Wire:
    return {"schema": WIRE_VERSION, "type": kind}


def _head(kind: str, identifier: str) -> Wire:
    return {**_kind(kind), "id": identifier}


def _source(source: Source) -> Wire:
    return {"document": {"id": source.document, **wire_path(source.path)}, "work": wire_work(source.work)}


def _place(place: Place) -> Wire:
    return {
        "line": place.line,
        "column": place.column,
        "start": place.span.start,
        "end": place.span.end,
        "place": wire_place(place.origin),
    }


def _note(note: NoteText) -> Wire:
    return {"id": note.id, "label": note.label, "body": note.body}
