"""Permanent corrections by hand: kept in `corrections.toml` in the corpus folder, applied whenever the file is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from serge_cli.corpus.companions import change_companion
from serge_cli.corpus.walk import CORRECTIONS_NAME
from serge_cli.errors import CorpusError, NothingFound, UsageError
from serge_cli.extract.corrections import (
    Correction,
    CorrectionsUnreadableError,
    loads,
    make_correction,
    placed,
    with_corrections,
    without_corrections,
)
from serge_cli.extract.pipeline import extract
from serge_cli.language import typography
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.records import Quotation, QuotationKind
from serge_cli.model.results import ListedCorrection
from serge_cli.operations.documents import find_document
from serge_cli.operations.people import close_persons, find_persons
from serge_cli.people.persons import person_id
from serge_cli.readers.reading import read
from serge_cli.store.knowledge import Knowledge, load_corrections, load_knowledge
from serge_cli.store.library import Library
from serge_cli.store.naming import named, named_quotation
from serge_cli.text.printed import PlainText


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be said of quotations; an empty `speaker` means that the speaker is unknown."""

    speaker: str | None = None
    kind: QuotationKind | None = None
    not_a_quotation: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """A quotation, as extracted, whose corrections were changed in the file at `path`."""

    quotation: Quotation
    path: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """What was kept, the speaker as typed, and names of the library that may be meant by it."""

    kept: tuple[Kept, ...]
    speaker: str | None
    known: tuple[str, ...] = ()


def correct(library: Library, locators: Sequence[str], wanted: Wanted) -> Corrected:
    """Keep a correction of the quotations with these locators; the speaker as typed.

    The library shows it when it is opened again. UsageError where nothing is corrected, NothingFound, and nothing kept,
    where there is no such quotation.
    """
    if wanted == Wanted():
        raise UsageError("No correction given.", "Use --speaker NAME, --kind KIND or --not-a-quotation.")
    if not locators:
        raise UsageError("No locator given.", "Name the quotation, such as 003:q12.")
    speaker = wanted.speaker if wanted.speaker is None else wanted.speaker.strip()
    if speaker and any("\ud800" <= letter <= "\udfff" for letter in speaker):
        raise UsageError("The name of the speaker is not valid UTF-8.", "Type it in UTF-8.")
    found = _all_read(library, locators)
    for member, pairs in _by_library(found):
        corrections = [
            make_correction(one.document, one.shown(own), speaker=speaker, kind=wanted.kind, not_a_quotation=wanted.not_a_quotation)
            for one, own in pairs
        ]
        _change(member, lambda text, more=corrections: with_corrections(text, more))  # type: ignore[misc]
    return Corrected(tuple(_kept(library, found)), speaker, _known_names(library, speaker) if speaker else ())


def undo(library: Library, locators: Sequence[str]) -> tuple[Kept, ...]:
    """Take back every correction of the quotations with these locators.

    NothingFound, and nothing taken back, where there is no such quotation, or one that was not corrected.
    """
    if not locators:
        raise UsageError("No locator given.", "List the corrections with: serge correct --list")
    found = _all_read(library, locators)
    standing = {member.places.corpus: _standing(member, (one for one, _ in pairs)) for member, pairs in _by_library(found)}
    for one, own in found:
        if own not in standing[one.member.places.corpus].values():
            raise NothingFound(f"{own} has not been corrected.", "List the corrections with: serge correct --list")
    for member, pairs in _by_library(found):
        unwanted = {own for _, own in pairs}

        def change(text: str, member: Library = member, unwanted: set[str] = unwanted) -> str:
            places = _standing(member, (one for one, _ in found if one.member is member), loads(text))
            return without_corrections(text, (number for number, own in places.items() if own in unwanted))

        _change(member, change)
    return tuple(_kept(library, found))


def corrections(library: Library) -> tuple[ListedCorrection, ...]:
    """Return every correction in the order of the file, with the locator of the quotation that it means."""
    return tuple(each for member in library.members for each in _listed(member, library.name_before(member)))


def _listed(member: Library, name: str) -> Iterator[ListedCorrection]:
    kept = load_corrections(member.places.corpus)
    documents = dict.fromkeys(correction.document for correction in kept if correction.document in member.identifiers)
    places = _standing(member, (_read(member, document) for document in documents))
    for number, each in enumerate(kept):
        locator = named(name, places[number]) if number in places else None
        yield ListedCorrection(locator, named(name, each.document), each.beginning, each.speaker, each.kind, each.not_a_quotation)


@dataclass(frozen=True, slots=True)
class _Read:
    """A document read from its file, and its quotations before any correction."""

    member: Library
    document: Document
    quotations: tuple[Quotation, ...]
    language: str

    def shown(self, locator: str) -> Quotation:
        """Return a quotation with its words as a reader of the page sees them."""
        return shown_quotation(self.document, quotation_under(locator, self.quotations), self.language)


def located(library: Library, locator: str) -> tuple[Document, Knowledge, str, Library]:
    """Return the document that a quotation's locator names, what is known from outside it, the locator there, its library.

    NothingFound where there is no such document, CorpusError where the file cannot be read.
    """
    member, document, own = _place(library, locator)
    return _document(member, document), load_knowledge(member.places.corpus), own, member


def _place(library: Library, locator: str) -> tuple[Library, str, str]:
    """Return the library that a locator is of, the document and the locator within it."""
    name, _, number = locator.rpartition(":")
    member, own = library.owner(find_document(library, name or locator).id)
    return member, own, f"{own}:{number}"


def _all_read(library: Library, locators: Iterable[str]) -> list[tuple[_Read, str]]:
    """Return the documents of some quotations, with their locators within the library; each once, each file read once."""
    read_once: dict[tuple[Path, str], _Read] = {}
    found: dict[tuple[Path, str], tuple[_Read, str]] = {}
    for locator in locators:
        member, document, own = _place(library, locator)
        key = member.places.corpus, document
        one = read_once[key] = read_once.get(key) or _read(member, document)
        quotation_under(own, one.quotations)
        found[member.places.corpus, own] = one, own
    return list(found.values())


def _by_library(found: Sequence[tuple[_Read, str]]) -> Iterator[tuple[Library, list[tuple[_Read, str]]]]:
    """Yield each library with its quotations."""
    ordered = sorted(found, key=lambda pair: str(pair[0].member.places.corpus))
    for _, pairs in groupby(ordered, key=lambda pair: pair[0].member.places.corpus):
        listed = list(pairs)
        yield listed[0][0].member, listed


def _kept(library: Library, found: Iterable[tuple[_Read, str]]) -> Iterator[Kept]:
    for one, own in found:
        shown = named_quotation(library.name_before(one.member), one.shown(own))
        yield Kept(shown, str(Path(one.member.places.shown, CORRECTIONS_NAME)))


def _read(member: Library, document: str) -> _Read:
    text = _document(member, document)
    found = extract(text, load_knowledge(member.places.corpus).persons)
    return _Read(member, text, found.quotations, found.language)


def _document(member: Library, document: str) -> Document:
    card = member.card(document)
    try:
        data = (member.places.corpus / card.path).read_bytes()
    except OSError as error:
        raise CorpusError(f"{card.path} cannot be read: {error.strerror}.", "Update the index with: serge index") from error
    return read(data, card.path, card.id)


def quotation_under(locator: str, quotations: tuple[Quotation, ...]) -> Quotation:
    """Return the quotation with this locator as it is extracted from its file; NothingFound if there is none."""
    for quotation in quotations:
        if quotation.id == locator:
            return quotation
    raise NothingFound(
        f"No such quotation: {locator}.",
        f"List them with: serge quotes --doc {locator.rpartition(':')[0]} --kind all",
    )


def shown_quotation(document: Document, quotation: Quotation, language: str) -> Quotation:
    """Return a quotation of a document in this language with its words as a reader of the page sees them."""
    return replace(quotation, shown=PlainText(document, typography(language)).quotation(quotation.span))


def _standing(member: Library, read_ones: Iterable[_Read], kept: Sequence[Correction] | None = None) -> dict[int, str]:
    """Return by the numbers of the corrections of some documents the locators of the quotations that they mean."""
    kept = load_corrections(member.places.corpus) if kept is None else kept
    found: dict[int, str] = {}
    for one in {each.document.id: each for each in read_ones}.values():
        numbers = [number for number, correction in enumerate(kept) if correction.document == one.document.id]
        for number, (_, place) in zip(numbers, placed(one.document, one.quotations, kept), strict=True):
            if place is not None:
                found[number] = one.quotations[place].id
    return found


def _known_names(library: Library, speaker: str) -> tuple[str, ...]:
    """Return the names of persons of the library that the name as typed may mean, unless it is one of them."""
    try:
        names = tuple(person.name for person in find_persons(library, speaker))
    except NothingFound:
        names = close_persons(library, speaker)
    return () if person_id(speaker) in map(person_id, names) else names


def _change(member: Library, change: Callable[[str], str]) -> None:
    corpus = member.places.corpus
    try:
        change_companion(corpus, CORRECTIONS_NAME, change)
    except CorrectionsUnreadableError as error:
        message = f"{corpus / CORRECTIONS_NAME} cannot be read: {error}."
        raise CorpusError(message, "Fix that entry, or remove the file.") from error
