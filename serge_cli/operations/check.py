"""Check a text before print: what is wrong with its notes and quotation marks, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from serge_cli.corpus.catalog import IdleEntry, idle_entries, load_catalog
from serge_cli.corpus.walk import documents
from serge_cli.extract.notes.back_references import unresolved
from serge_cli.model.document import Document
from serge_cli.model.records import Extraction, Notice, NoticeCode
from serge_cli.model.results import Finding, Place
from serge_cli.model.span import Span
from serge_cli.readers.registry import suffixes
from serge_cli.text.lines import LineIndex

if TYPE_CHECKING:
    from serge_cli.store.cards import Card
    from serge_cli.store.library import Library

HINTS = {
    NoticeCode.DANGLING_MARKER: "add the note, or remove the marker",
    NoticeCode.ORPHAN_NOTE: "add its marker to the text, or remove the note",
    NoticeCode.DUPLICATE_NOTE: "renumber the second note and its marker",
    NoticeCode.NOTE_GAP: "add the missing note, or renumber those after it",
    NoticeCode.NOTE_ORDER: "number the notes in the order of their markers",
    NoticeCode.EMPTY_NOTE: "add the text of the note",
    NoticeCode.UNRESOLVED_REFERENCE: "name the work in full",
    NoticeCode.UNMATCHED_MARK: "add the other mark of the pair, or remove this one",
    NoticeCode.DOUBTFUL_MARK: "decide whether it opens, closes or is an apostrophe, and use the curly mark",
    NoticeCode.CORRECTION_LOST: "the text has changed: correct the quotation again",
    NoticeCode.DECODED_WITH_GUESS: "save the file as UTF-8",
    NoticeCode.NEEDS_OCR: "run text recognition (OCR) on the file",
    NoticeCode.CONFLICTING_METADATA: "the first counts; correct the other, or state it in corpus.toml",
}


def check(document: Document, extraction: Extraction) -> tuple[Finding, ...]:
    """Return what is wrong with the notes and quotation marks of a document, in the order of the text."""
    lines = LineIndex(document.text)
    notices = dict.fromkeys((*extraction.notices, *unresolved(extraction.footnotes)))
    ordered = sorted(notices, key=_order)
    starts = ((notice.span, notice.span.start) for notice in ordered)
    places = (Place(lines.line(start), lines.column(start), span, document.place(start)) for span, start in starts)
    return tuple(_finding(document.id, document.path, place, notice) for place, notice in zip(places, ordered, strict=True))


def metadata_conflicts(library: Library) -> tuple[Finding, ...]:
    """Return what corpus.toml, the files and exports of reference managers state differently of the works of a library."""
    return tuple(found for found in stored_findings(library) if found.code is NoticeCode.CONFLICTING_METADATA)


def stored_findings(library: Library) -> Iterator[Finding]:
    """Yield what is wrong in the documents of a library, one document after the other, without reading them again."""
    for card in library.cards():
        yield from card_findings(library, card)


def card_findings(library: Library, card: Card) -> Iterator[Finding]:
    """Yield what is wrong in one document of a library, without reading it again."""
    path = library.path(card)
    for noted in sorted(dict.fromkeys(card.notices), key=lambda noted: _order(noted.notice)):
        place = Place(noted.line, noted.column, noted.notice.span, noted.origin)
        yield _finding(card.id, path, place, noted.notice)


def idle(folder: Path) -> tuple[IdleEntry, ...]:
    """Return the entries of a folder's corpus.toml that describe no file of it; CorpusError where it cannot be read."""
    return idle_entries(load_catalog(folder), documents(folder, suffixes()))


def _order(notice: Notice) -> tuple[Span, str]:
    return notice.span, notice.code


def _finding(document: str, path: str, place: Place, notice: Notice) -> Finding:
    return Finding(notice.code, document, path, place, notice.message, HINTS.get(notice.code, ""))
