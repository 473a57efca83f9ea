"""The notes of the library, found by their words and by what is wrong with them."""

from __future__ import annotations

from itertools import groupby

from serge_cli.extract.notes.back_references import unresolved
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import FootnoteHit
from serge_cli.operations.documents import find_document
from serge_cli.operations.footnote import footnote_hit
from serge_cli.search.backend import Sort
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.tree import Query, in_documents
from serge_cli.store.library import Library
from serge_cli.store.stored import note_of
from serge_cli.text.tokens import terms


@dataclass(frozen=True, slots=True)
class NoteRequest:
    """Which notes are asked for. Empty filters match everything."""

    text: str = ""  # a query in serge's query language on the notes' words
    documents: tuple[str, ...] = ()  # as a user names them
    unresolved: bool = False  # only back references that lead nowhere
    missing: bool = False  # only those of which the file prints no text
    orphans: bool = False  # only those that nothing in the text calls
    cites: str = ""  # a piece of the title of a work that the note names
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class NoteAnswer:
    """The notes asked for in the order of the corpus; `total` counts all that pass, before any limit."""

    notes: tuple[FootnoteHit, ...]
    total: int


def footnotes(library: Library, request: NoteRequest) -> NoteAnswer:
    """Return the notes asked for."""
    documents = [find_document(library, name).id for name in request.documents]
    query = parse(request.text) & Query.of(*((in_documents(*documents),) if documents else ()))
    if not (request.unresolved or request.missing or request.orphans or request.cites):
        answer = library.backend.find(query, Unit.NOTE, request.limit, Sort.DOCUMENT, request.offset)
        return NoteAnswer(tuple(footnote_hit(library, one.entry) for one in answer.found), answer.total)
    entries = [one.entry for one in library.backend.find(query, Unit.NOTE, None, Sort.DOCUMENT).found]
    lost = _unresolved(entries) if request.unresolved else set()
    passing = [entry for entry in entries if _passes(entry, request, lost)]
    end = None if request.limit is None else request.offset + request.limit
    return NoteAnswer(tuple(footnote_hit(library, entry) for entry in passing[request.offset : end]), len(passing))


def _passes(entry: Entry, request: NoteRequest, lost: set[str]) -> bool:
    note = note_of(entry).footnote
    if request.unresolved and note.id not in lost:
        return False
    if request.missing and note.body is not None:
        return False
    if request.orphans and note.markers:
        return False
    asked = f" {' '.join(terms(request.cites))}"
    return not asked.strip() or any(asked in f" {' '.join(terms(title))}" for title in note.cites)


def _unresolved(entries: list[Entry]) -> set[str]:
    """Return the locators of the notes whose back references lead nowhere.

    Offsets identify notes within one document only.
    """
    lost: set[str] = set()
    for _, group in groupby(entries, key=lambda entry: entry.document):
        notes = tuple(note_of(entry).footnote for entry in group)
        bodies = {notice.span for notice in unresolved(notes)}
        lost.update(note.id for note in notes if note.body_span in bodies)
    return lost
