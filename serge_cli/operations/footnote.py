"""A note: its text, the sentences that refer to it, the quotations it sources, the notes it refers back to."""

from __future__ import annotations

from serge_cli.errors import NothingFound
from serge_cli.model.results import FootnoteHit
from serge_cli.operations.documents import find_document
from serge_cli.search.entry import Entry
from serge_cli.store.cards import Card, NoteName
from serge_cli.store.library import Library
from serge_cli.store.stored import note_of
from serge_cli.text.folding import fold

_LISTED = 12  # labels written out in one line


def footnote(library: Library, document: str, label: str) -> tuple[FootnoteHit, ...]:
    """Return the notes of a document with this label, several where its numbering starts again.

    NothingFound lists those there are. `label` is written as in the text, with or without its brackets, or as the end
    of a locator (`n14`).
    """
    card = find_document(library, document)
    wanted = [note.id for note in card.notes if _names(card, note, label)]
    if not wanted:
        raise NothingFound(f"{card.id} has no note “{label}”.", _which(card))
    return tuple(footnote_hit(library, entry) for entry in library.backend.fetch(wanted))


def footnote_hit(library: Library, entry: Entry) -> FootnoteHit:
    """Return the note that an entry holds with all that hangs on it."""
    stored = note_of(entry)
    note = stored.footnote
    quotations = tuple(library.quotation(found).quotation for found in library.backend.fetch(note.quotations))
    return FootnoteHit(
        footnote=note,
        source=library.source(entry.document, note.work),
        place=stored.place,
        sentences=stored.sentences,
        quotations=quotations,
        chain=library.notes(note.resolves_to),
    )


def _names(card: Card, note: NoteName, label: str) -> bool:
    unmarked = fold(label.strip("[]()^ ."))
    return fold(note.label) in {fold(label), unmarked} or note.id in {label, f"{card.id}:{label}"}


def _which(card: Card) -> str:
    if not card.notes:
        return "It has no notes."
    return f"Its notes are {labels_in_short([note.label for note in card.notes])}."


def labels_in_short(labels: list[str]) -> str:
    """Return labels in the order of the text, runs of numbers written as `1–15`."""
    runs: list[list[str]] = []
    for label in dict.fromkeys(labels):
        last = runs[-1][-1] if runs else ""
        if label.isdecimal() and last.isdecimal() and int(label) == int(last) + 1:
            runs[-1].append(label)
        else:
            runs.append([label])
    written = [run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return ", ".join(written[:_LISTED]) + (", …" if len(written) > _LISTED else "")
