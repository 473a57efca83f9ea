"""Comma- or tab-separated values with a header line, for spreadsheets and statistics; one row per record (RFC 4180).

A cell contains the words unchanged, as with sqlite3, R and pandas, even if they begin with one of `= + - @`, which a
spreadsheet may take for a formula when it opens the file directly: import the columns as text to keep the words of the
document.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import fields
from functools import singledispatch
from io import StringIO
from typing import Final

from serge_cli.model.records import Form
from serge_cli.model.results import (
    DocumentSummary,
    Finding,
    FootnoteHit,
    FormatSummary,
    Hit,
    KeptIndex,
    LibraryInfo,
    ListedCorrection,
    NoteText,
    Passage,
    PersonSummary,
    Place,
    QuotationHit,
    Quoting,
    Source,
    Tally,
)
from serge_cli.people.persons import person_id
from serge_cli.present import describe, kwic
from serge_cli.present.grid import grid
from serge_cli.present.listing import Listing, Record
from serge_cli.present.safety import one_line

Row = dict[str, str | int | float]

JOIN: Final = "; "


def present(listing: Listing) -> Iterator[str]:
    """Yield the listing as comma-separated values."""
    return _table(listing, ",")


def present_tabs(listing: Listing) -> Iterator[str]:
    """Yield the listing as tab-separated values."""
    return _table(listing, "\t")


def _concordance(listing: Listing) -> list[Row]:
    return [
        {"id": line.locator, "voice": line.voice, "left": line.left, "match": line.node, "right": line.right, **_source(hit.source)}
        for hit, line in kwic.sorted_lines(listing)
    ]


def _table(listing: Listing, delimiter: str) -> Iterator[str]:
    if listing.grid:
        yield from (_line(cells, delimiter) for cells in grid(listing.records))
        return
    yield from _lines(_concordance(listing) if listing.concordance else [row(record) for record in listing.records], delimiter)


def _lines(rows: list[Row], delimiter: str) -> Iterator[str]:
    columns = list(dict.fromkeys(column for values in rows for column in values))  # `show` lists several kinds
    if rows:
        yield _line(columns, delimiter)
    for values in rows:
        yield _line([values.get(column, "") for column in columns], delimiter)


def _line(values: list[str] | list[str | int | float], delimiter: str) -> str:
    out = StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerow(one_line(v) if isinstance(v, str) else v for v in values)
    return out.getvalue()


@singledispatch
def row(record: Record) -> Row:
    """Return a record's columns, in order."""
    raise TypeError(type(record).__name__)


@row.register
def _(hit: Hit) -> Row:
    return {
        "id": hit.id,
        "voice": hit.voice.value,
        "speaker": hit.speaker.name if hit.speaker else "",
        "text": hit.sentence.of(hit.text),
        "notes": JOIN.join(map(_note, hit.shown_notes)),
        "score": round(hit.score, 4),
        **_source(hit.source),
        **_place(hit.place),
    }


@row.register
def _(hit: QuotationHit) -> Row:
    quotation, speaker = hit.quotation, hit.quotation.speaker
    return {
        "id": quotation.id,
        "relation": hit.relation.value if hit.relation else "",
        "speaker": JOIN.join(each.name for each in quotation.speakers),
        "person_id": JOIN.join(person_id(each.name) for each in quotation.speakers),
        "confidence": round(speaker.confidence, 3) if speaker else "",
        "rule": speaker.rule if speaker else "",
        "cue": speaker.cue.text if speaker and speaker.cue else "",
        "text": ("\n" if quotation.form is Form.VERSE else " ").join(piece.quotation.plain for piece in hit.pieces),
        "kind": quotation.kind.value,
        "form": quotation.form.value,
        "language": quotation.language,
        "about": JOIN.join(quotation.about),
        "source_work": quotation.source_work or "",
        "notes": JOIN.join(map(_note, hit.notes)),
        **_source(hit.source),
        **_place(hit.place),
    }


@row.register
def _(hit: FootnoteHit) -> Row:
    footnote = hit.footnote
    return {
        "id": footnote.id,
        "label": footnote.label,
        "body": footnote.plain or "",
        "refers_to": JOIN.join(link.id for link in hit.chain),
        "sentences": JOIN.join(sentence.text for sentence in hit.sentences),
        "quotations": JOIN.join(quotation.id for quotation in hit.quotations),
        **_source(hit.source),
        **_place(hit.place),
    }


@row.register
def _(passage: Passage) -> Row:
    return {
        "id": passage.paragraph.id,
        "kind": passage.paragraph.kind.value,
        "text": passage.text,
        "quotations": JOIN.join(quotation.id for quotation in passage.quotations),
        "notes": JOIN.join(map(_note, passage.notes)),
        **_source(passage.source),
        **_place(passage.place),
    }


@row.register
def _(document: DocumentSummary) -> Row:
    return {
        "id": document.document,
        "path": document.path,
        "format": document.format,
        "language": document.language,
        "titles": JOIN.join(work.title or "" for work in document.works),
        "authors": JOIN.join(describe.authors(work) for work in document.works),
        "years": JOIN.join(describe.year(work) for work in document.works),
        "words": document.words,
        "paragraphs": document.paragraphs,
        "quotations": document.quotations,
        "attributed": document.attributed,
        "footnotes": document.footnotes,
        "notices": document.notices,
    }


@row.register
def _(finding: Finding) -> Row:
    return {
        "code": finding.code.value,
        "message": finding.message,
        "hint": finding.hint,
        "document": finding.document,
        "path": finding.path,
        "line": finding.place.line,
        "column": finding.place.column,
    }


@row.register
def _(person: PersonSummary) -> Row:
    return {
        "person_id": person_id(person.name),
        "name": person.name,
        "forms": JOIN.join(person.forms),
        "by": person.by,
        "about": person.about,
        "documents": JOIN.join(person.documents),
        "group": int(person.group),
    }


@row.register
def _(quoting: Quoting) -> Row:
    return {
        "document": quoting.document,
        "work": quoting.work.id,
        "title": quoting.work.title or "",
        "authors": describe.authors(quoting.work),
        "speaker": quoting.speaker or "",
        "person_id": person_id(quoting.speaker or ""),
        "quotations": quoting.quotations,
        "words": quoting.words,
    }


@row.register
def _(correction: ListedCorrection) -> Row:
    return {
        "id": correction.locator or "",
        "document": correction.document,
        "text": correction.text,
        "speaker": correction.speaker or "",
        "speaker_unknown": int(correction.speaker == ""),
        "kind": correction.kind.value if correction.kind else "",
        "not_a_quotation": int(correction.not_a_quotation),
    }


@row.register
def _(form: FormatSummary) -> Row:
    return {"name": form.name, "suffixes": JOIN.join(form.suffixes), "reads_with": form.reads_with}


@row.register
def _(tally: Tally) -> Row:
    return {tally.by: tally.group or "", "count": tally.count}


@row.register
def _(index: KeptIndex) -> Row:
    stated = {field.name: getattr(index, field.name) for field in fields(index)}
    return {name: "" if value is None else value for name, value in stated.items()}


@row.register
def _(info: LibraryInfo) -> Row:
    stated = {field.name: getattr(info, field.name) for field in fields(info)}
    stated["versions"] = JOIN.join(" ".join(pair) for pair in info.versions)
    stated["not_read"] = JOIN.join(f"{number} {suffix}".rstrip() for suffix, number in info.not_read)
    stated["unreadable"] = JOIN.join(": ".join(pair) for pair in info.unreadable)
    return {name: "" if value is None else value for name, value in stated.items()}


def _note(shown: NoteText) -> str:
    """Return a note with its label in brackets; the label alone where the file does not print the note."""
    return f"[{shown.label}] {shown.plain}" if shown.plain is not None else f"[{shown.label}]"


def _place(place: Place | None) -> Row:
    if place is None:
        return {"line": "", "column": "", "place": ""}
    return {"line": place.line, "column": place.column, "place": describe.spot(place) if place.origin else ""}


def _source(source: Source) -> Row:
    work = source.work
    library: Row = {"library": source.library} if source.library else {}
    return {
        **library,
        "document": source.document,
        "work": work.id,
        "title": work.title or "",
        "authors": describe.authors(work),
        "publication": work.publication or "",
        "year": describe.year(work),
        "path": source.path,
    }
