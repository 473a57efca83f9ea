"""An open library: the index of a corpus, brought up to date and ready for questions.

It opens whatever has happened to its index: out of date, damaged, being built by another process, in a folder that
cannot be written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from serge_cli import index_messages, messages
from serge_cli.corpus.walk import Survey, survey
from serge_cli.errors import BrokenIndex, DamagedIndex, NothingFound, SergeError
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Work
from serge_cli.model.results import NoteText, Source
from serge_cli.model.span import Span
from serge_cli.search.backend import Backend
from serge_cli.search.entry import Entry, Unit
from serge_cli.settings import Places, find_libraries
from serge_cli.store.budget import file_seconds
from serge_cli.store.cards import Card, Cards, StoredCards
from serge_cli.store.engine import open_backend
from serge_cli.store.freshness import Refreshed, RefreshOptions, refresh, whole
from serge_cli.store.generations import Store, stores
from serge_cli.store.manifest import Damaged, Holder, Manifest, NotOurs
from serge_cli.store.progress import Progress, Silent
from serge_cli.store.register import Register, open_register
from serge_cli.store.stored import StoredQuotation, note_of, quotation_of

if TYPE_CHECKING:
    from serge_cli.store.worker_address import WorkerAddress

_ATTEMPTS = 5  # a generation may be replaced between the reading of the manifest and the opening of its files


@dataclass(frozen=True, slots=True)
class Opened:
    """An index open for reading, and what was done to bring it up to date.

    `folder` is None where it lives in memory.
    """

    backend: Backend
    cards: Cards
    manifest: Manifest
    refreshed: Refreshed | None
    folder: Path | None
    persons: Register


class Library:
    """The index of a corpus, open for reading. Close it, or use it in a `with` block."""

    def __init__(self, places: Places, opened: Opened) -> None:
        self.places, self.backend, self._cards, self._register = places, opened.backend, opened.cards, opened.persons
        self.manifest, self.refreshed, self.folder = opened.manifest, opened.refreshed, opened.folder
        self._sources: dict[tuple[str, str], Source] = {}

    @property
    def name(self) -> str:
        """Return what the library is called beside others."""
        return self.places.name

    @property
    def members(self) -> tuple[Library, ...]:
        """Return the libraries that answer: this one."""
        return (self,)

    def name_before(self, member: Library) -> str:
        """Return the name that stands before the locators of a member: none, for it is alone."""
        return ""

    def owner(self, locator: str) -> tuple[Library, str]:
        """Return the library that a locator is of, and the locator within it."""
        return self, locator

    @property
    def persons(self) -> Register:
        """Return the register of the library's persons."""
        return self._register

    @property
    def is_empty(self) -> bool:
        """Return whether the library holds no document at all."""
        return all(record.error for member in self.members for record in member.manifest.files)

    @property
    def unread(self) -> tuple[tuple[str, str], ...]:
        """Return the files that could not be read, as the user would open them, each with the reason."""
        return tuple(
            (str(Path(member.places.shown, record.path)), record.error)
            for member in self.members
            for record in member.manifest.files
            if record.error
        )

    @property
    def others(self) -> tuple[tuple[str, int], ...]:
        """Return how many files of each kind that serge does not read lie among the documents, the commonest kind first."""
        counts: Counter[str] = Counter()
        for member in self.members:
            counts.update(dict(member.refreshed.others if member.refreshed else member.surveyed().others))
        return tuple(sorted(counts.items(), key=lambda kind: (-kind[1], kind[0])))

    def surveyed(self) -> Survey:
        """Return what lies in the folder now."""
        return survey(self.places.corpus, self.manifest.suffixes, self.places.only, self.folder)

    @property
    def identifiers(self) -> frozenset[str]:
        """Return the ids of all documents."""
        return frozenset(record.id for record in self.manifest.files if not record.error)

    def copies(self, sha256: str) -> tuple[str, ...]:
        """Return the ids of the documents that are the very file with this digest."""
        return tuple(record.id for record in self.manifest.files if not record.error and record.sha256 == sha256)

    def explain_empty(self) -> NothingFound:
        """Return why the library is empty and what to do: no files, other kinds of files, none that can be read."""
        unread, shown = self.unread, self.places.shown
        if unread:
            return NothingFound(
                index_messages.none_readable(len(unread), shown, index_messages.left_out(*unread[0])), index_messages.INDEX_LISTS
            )
        return NothingFound(index_messages.empty_library(shown, self.others), messages.NAME_A_FOLDER)

    def card(self, document: str) -> Card:
        """Return the card of a document; KeyError where there is none."""
        return self._cards.card(document)

    def cards(self) -> list[Card]:
        """Return the cards of all documents, in the order of their paths."""
        return list(self._cards.cards())

    def each_card(self) -> Iterator[Card]:
        """Yield the cards of all documents, in the order of their paths; no more are read than are taken."""
        return self._cards.cards()

    def source(self, document: str, work: str) -> Source:
        """Return the source of a record: the file as the user would open it, and the work in it."""
        if (document, work) not in self._sources:
            head = self._cards.head(document)
            named = (known for known in head.works if known.id == work)
            self._sources[document, work] = Source(
                document, str(Path(self.places.shown, head.path)), next(named, Work(work, None, (), Span(0, 0)))
            )
        return self._sources[document, work]

    def file(self, card: Card) -> Path:
        """Return where a document's file is."""
        return self.places.corpus / card.path

    def path(self, card: Card) -> str:
        """Return a document's path as the user would open it."""
        return str(Path(self.places.shown, card.path))

    def entries(self, identifiers: Sequence[str]) -> dict[str, Entry]:
        """Return the entries with these locators; unknown ones are left out."""
        return {entry.id: entry for entry in self.backend.fetch(identifiers)} if identifiers else {}

    def entry(self, identifier: str) -> Entry | None:
        """Return the entry with this locator."""
        return next(iter(self.backend.fetch([identifier])), None)

    def quotation(self, entry: Entry) -> StoredQuotation:
        """Return the quotation that an entry holds, with the names that the library uses for its persons."""
        return quotation_of(entry, self.persons.main_name)

    def notes(self, identifiers: Iterable[str]) -> tuple[NoteText, ...]:
        """Return the notes with these locators, in the order asked."""
        entries = self.backend.fetch(list(dict.fromkeys(identifiers)))
        notes = (note_of(entry).footnote for entry in entries if entry.unit is Unit.NOTE)
        return tuple(NoteText.of(note) for note in notes)

    def close(self) -> None:
        """Close the files of the index."""
        self.backend.close()
        self._cards.close()
        self._register.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            unexplained = isinstance(error, DamagedIndex) or not isinstance(error, SergeError)
            if self.folder and isinstance(error, Exception) and unexplained:
                _explain(Store(self.folder), self.manifest, error)
        finally:
            self.close()


def open_library(
    corpus: Path | str | Sequence[Path | str] | None = None,
    index: Path | str | None = None,
    *,
    progress: Progress | None = None,
    fresh: bool = True,
    rebuild: bool = False,
    adopt: bool = False,
    retry: bool = False,
    jobs: int | None = None,
    engine: str = "",
    url: str = "",
    workers: str = "",
) -> Library:
    """Open a library, or several that answer as one, and, where `fresh`, bring their indexes up to date first.

    A corpus is a folder, a single file or a name in the user's config.toml. Files that could not be read for a reason
    that may pass are tried again now and then, with `retry` now. `jobs` processes read, where None as many as the work
    deserves; with 1 this one does. With `adopt`, an index that the user has not made becomes the user's. Where it
    is to be held by another `engine`, or at another `url`, than it is, everything is read again. `workers` of other
    machines read in place of processes (worker_address.py says which).

    Without arguments the places are found as settings.py says. CorpusError where there is no corpus, BrokenIndex where
    there is no index and none can be made, or where it is not the user's.
    """
    corpora = [corpus] if isinstance(corpus, Path | str) else corpus
    places = find_libraries(corpora or (), Path(index) if index else None)
    readers = _workers(workers) if workers else None
    with ExitStack() as stack:
        members = []
        for each in places:
            options = RefreshOptions(rebuild or adopt, retry, jobs, file_seconds(), each.only, Holder(engine, url), readers)
            members.append(stack.enter_context(Library(each, open_index(each, progress or Silent(), options, fresh, adopt))))
        stack.pop_all()  # whoever asked closes them
    if len(members) == 1:
        return members[0]
    from serge_cli.store.libraries import Libraries  # noqa: PLC0415 - most questions are to one

    return Libraries(members)


def _workers(stated: str) -> WorkerAddress:
    from serge_cli.store.worker_address import worker_address  # noqa: PLC0415 - few archives are that large

    return worker_address(stated)


def open_index(places: Places, progress: Progress, options: RefreshOptions, fresh: bool = True, adopt: bool = False) -> Opened:
    """Return the index, up to date where `fresh`.

    In the cache folder or in memory where its own folder is not the user's or not writable.

    With `adopt`, the index in its folder becomes the user's, whoever made it: every source is read again.
    """
    if not fresh and (opened := _as_it_is(places, progress)):
        return opened
    left = ""  # why an index that serge has found is left as it is
    for store in stores(places, adopt):
        try:
            refreshed = refresh(store, places.corpus, progress, options)
        except NotOurs as theirs:
            if store.named or adopt:
                raise
            left = left or theirs.message
            continue
        except OSError as error:
            progress.notice(f"The index cannot be written in {store.folder}: {error.strerror or error}.")
            continue
        except BrokenIndex as held:
            manifest = None if options.rebuild else whole(store, progress)
            if manifest is None:
                raise
            progress.notice(f"{held.message} Results come from the old index.")
            return _open(store, manifest, None, progress)
        if left and (refreshed.read or refreshed.dropped):  # said once, when the other index is made or changed
            progress.notice(index_messages.KEPT_INSTEAD.format(reason=left, folder=store.folder))
        return _open(store, refreshed.manifest, refreshed, progress)
    progress.notice(f"{left} {index_messages.KEPT_IN_MEMORY}".strip())
    from serge_cli.store.build import build_in_memory  # noqa: PLC0415 - heavy

    built = build_in_memory(places.corpus, progress, options)
    return Opened(built.backend, built.cards, built.refreshed.manifest, built.refreshed, None, built.persons)


def _as_it_is(places: Places, progress: Progress) -> Opened | None:
    """Return the index that is there, out of date or not; None where there is none that can be used."""
    for store in stores(places):
        with suppress(NotOurs):
            manifest = whole(store, progress)
            if manifest:
                return _open(store, manifest, None, progress)
    return None


def _open(store: Store, manifest: Manifest, refreshed: Refreshed | None, progress: Progress) -> Opened:
    for _ in range(_ATTEMPTS):
        folder = store.generation(manifest)
        try:
            backend, cards, persons = _opened_together(folder, manifest)
            return Opened(backend, cards, manifest, refreshed, store.folder, persons)
        except FileNotFoundError:  # replaced meanwhile by another process
            newer = whole(store, progress)
            if newer is None or newer.generation == manifest.generation:
                break
            manifest = newer
        except Exception as error:
            _explain(store, manifest, error)
            raise
    raise BrokenIndex(f"The index in {store.folder} cannot be opened.", index_messages.REBUILD)


def _opened_together(folder: Path, manifest: Manifest) -> tuple[Backend, Cards, Register]:
    """Open all parts of a generation, or none.

    The cards first, for their file keeps the generation from being removed.
    """
    cards = StoredCards(folder, manifest.files)
    try:
        persons = open_register(folder)
        try:
            return open_backend(folder, manifest.holder), cards, persons
        except BaseException:
            persons.close()
            raise
    except BaseException:
        cards.close()
        raise


def _explain(store: Store, manifest: Manifest, error: Exception) -> None:
    """Raise BrokenIndex if an error comes from an index file that was damaged without a change of its times."""
    try:
        store.examine(manifest)
    except Damaged as damage:
        raise BrokenIndex(f"The index is damaged: {damage}.", index_messages.REBUILD) from error
