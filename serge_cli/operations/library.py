"""An open library: the index of a corpus, brought up to date and ready for questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from serge_cli.errors import DamagedIndex, SergeError
from serge_cli.model.records import Work
from serge_cli.model.results import NoteText, Source
from serge_cli.model.span import Span
from serge_cli.operations.budget import file_seconds
from serge_cli.operations.cards import Card
from serge_cli.operations.opening import Opened, explain, open_index
from serge_cli.operations.progress import Progress, Silent
from serge_cli.operations.refresh import Manner
from serge_cli.operations.store import Store
from serge_cli.operations.stored import note_of
from serge_cli.search.schema import Entry, Unit
from serge_cli.settings import Places, find_places


class Library:
    """The index of a corpus, open for reading. Close it, or use it in a `with` block."""

    def __init__(self, places: Places, opened: Opened) -> None:
        self.places, self.backend, self.shelf = places, opened.backend, opened.shelf
        self.manifest, self.refreshed, self.folder = opened.manifest, opened.refreshed, opened.folder
        self._sources: dict[tuple[str, str], Source] = {}

    @property
    def bare(self) -> bool:
        """Tell whether the library holds no document at all."""
        return all(record.error for record in self.manifest.files)

    @property
    def unread(self) -> tuple[tuple[str, str], ...]:
        """Return the files that could not be read, as the user would open them, each with the reason."""
        return tuple((str(Path(self.places.shown, record.path)), record.error) for record in self.manifest.files if record.error)

    def card(self, document: str) -> Card:
        """Return the card of a document; KeyError where there is none."""
        return self.shelf.card(document)

    def cards(self) -> list[Card]:
        """Return the cards of all documents, in the order of their paths."""
        return list(self.shelf.cards())

    def source(self, document: str, work: str) -> Source:
        """Return where something stands: the file as the user would open it, and the work in it."""
        if (document, work) not in self._sources:
            card = self.card(document)
            named = (known for known in card.works if known.id == work)
            self._sources[document, work] = Source(document, self.path(card), next(named, Work(work, None, (), Span(0, 0))))
        return self._sources[document, work]

    def path(self, card: Card) -> str:
        """Return a document's path as the user would open it."""
        return str(Path(self.places.shown, card.path))

    def entries(self, identifiers: Sequence[str]) -> dict[str, Entry]:
        """Return the entries with these locators; unknown ones are left out."""
        return {entry.id: entry for entry in self.backend.fetch(identifiers)} if identifiers else {}

    def entry(self, identifier: str) -> Entry | None:
        """Return the entry with this locator."""
        return next(iter(self.backend.fetch([identifier])), None)

    def notes(self, identifiers: Iterable[str]) -> tuple[NoteText, ...]:
        """Return the notes with these locators, in the order asked."""
        entries = self.backend.fetch(list(dict.fromkeys(identifiers)))
        notes = (note_of(entry).footnote for entry in entries if entry.unit is Unit.NOTE)
        return tuple(NoteText(note.id, note.label, note.body) for note in notes)

    def close(self) -> None:
        """Let go of the index."""
        self.backend.close()
        self.shelf.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            unexplained = isinstance(error, DamagedIndex) or not isinstance(error, SergeError)
            if self.folder and isinstance(error, Exception) and unexplained:
                explain(Store(self.folder), self.manifest, error)
        finally:
            self.close()


def open_library(
    corpus: Path | str | None = None,
    index: Path | str | None = None,
    *,
    progress: Progress | None = None,
    fresh: bool = True,
    rebuild: bool = False,
    adopt: bool = False,
    retry: bool = False,
    jobs: int | None = None,
) -> Library:
    """Open the library of a corpus and, where `fresh`, bring its index up to date first.

    Files that could not be read for a reason that may pass are tried again now and then, with `retry` now. `jobs` processes read, where
    None as many as the work deserves; with 1 this one does. With `adopt`, an index that the user has not made becomes the user's.

    Without arguments the places are found as settings.py says. CorpusError where there is no corpus, BrokenIndex where there is no index
    and none can be made, or where it is not the user's.
    """
    places = find_places(Path(corpus) if corpus else None, Path(index) if index else None)
    manner = Manner(rebuild or adopt, retry, jobs, file_seconds())
    return Library(places, open_index(places, progress or Silent(), manner, fresh, adopt))
