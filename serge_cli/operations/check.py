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
from serge_cli.text.lines import LineIndex

if TYPE_CHECKING:
    from serge_cli.store.library import Library

HINTS = {
    NoticeCode.DANGLING_MARKER: "write the note, or take the marker out",
    NoticeCode.ORPHAN_NOTE: "set its marker in the text, or take the note out",
    NoticeCode.DUPLICATE_NOTE: "number the second note anew, and its marker with it",
    NoticeCode.NOTE_GAP: "write the missing note, or number those after it anew",
    NoticeCode.NOTE_ORDER: "number the notes in the order in which the text calls them",
    NoticeCode.EMPTY_NOTE: "write what the note should say",
    NoticeCode.UNRESOLVED_REFERENCE: "name the work again",
    NoticeCode.UNMATCHED_MARK: "set the other mark of the pair, or take this one out",
    NoticeCode.DOUBTFUL_MARK: "see whether it opens, closes, or is an apostrophe, and set the curly one",
    NoticeCode.CORRECTION_LOST: "the text has changed: set the correction again",
    NoticeCode.DECODED_WITH_GUESS: "save the file as UTF-8",
}


def check(document: Document, extraction: Extraction) -> tuple[Finding, ...]:
    """Return what is wrong with the notes and quotation marks of a document, in the order of the text."""
    lines = LineIndex(document.text)
    notices = dict.fromkeys((*extraction.notices, *unresolved(extraction.footnotes)))
    ordered = sorted(notices, key=_order)
    places = (Place(lines.line(notice.span.start), lines.column(notice.span.start), notice.span) for notice in ordered)
    return tuple(_finding(document.id, document.path, place, notice) for place, notice in zip(places, ordered, strict=True))


def stored_findings(library: Library) -> Iterator[Finding]:
    """Yield what is wrong in the documents of a library, one document after the other, without reading them again."""
    for card in library.cards():
        for noted in sorted(dict.fromkeys(card.notices), key=lambda noted: _order(noted.notice)):
            place = Place(noted.line, noted.column, noted.notice.span)
            yield _finding(card.id, library.path(card), place, noted.notice)


def idle(folder: Path) -> tuple[IdleEntry, ...]:
    """Return the entries of a folder's corpus.toml that describe no file of it; CorpusError where it cannot be read."""
    return idle_entries(load_catalog(folder), documents(folder))


def _order(notice: Notice) -> tuple[Span, str]:
    return notice.span, notice.code


def _finding(document: str, path: str, place: Place, notice: Notice) -> Finding:
    return Finding(notice.code, document, path, place, notice.message, HINTS.get(notice.code, ""))
