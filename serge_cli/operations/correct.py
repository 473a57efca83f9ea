"""Permanent corrections by hand: kept in `corrections.toml` in the corpus folder, applied whenever the file is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from serge_cli.corpus.companions import change_companion
from serge_cli.corpus.walk import CORRECTIONS_NAME
from serge_cli.errors import CorpusError, NothingFound, UsageError
from serge_cli.extract.corrections import Correction, CorrectionsUnreadableError, make_correction, with_correction
from serge_cli.extract.pipeline import extract
from serge_cli.language import typography
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Quotation, QuotationKind
from serge_cli.operations.documents import find_document
from serge_cli.operations.people import library_persons
from serge_cli.people.names import match_names
from serge_cli.readers.reading import read
from serge_cli.store.cards import Card
from serge_cli.store.knowledge import Knowledge, load_knowledge
from serge_cli.store.library import Library
from serge_cli.text.printed import PlainText


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction that was kept: the quotation as extracted, the file of corrections, the speaker's name as kept."""

    quotation: Quotation
    path: str
    speaker: str | None


def correct(
    library: Library,
    locator: str,
    *,
    speaker: str | None = None,
    kind: QuotationKind | None = None,
    not_a_quotation: bool = False,
) -> Corrected:
    """Keep a correction of the quotation with this locator; an empty `speaker` means that the speaker is unknown.

    The library shows it when it is opened again. UsageError where nothing is corrected, NothingFound where there is no
    such quotation.
    """
    if speaker is None and kind is None and not not_a_quotation:
        raise UsageError("No correction given.", "Use --speaker NAME, --kind KIND or --not-a-quotation.")
    if speaker and any("\ud800" <= letter <= "\udfff" for letter in speaker):
        raise UsageError("The name of the speaker is not valid UTF-8.", "Type it in UTF-8.")
    document, knowledge, wanted, library = located(library, locator)
    found = extract(document, knowledge.persons)
    quotation = shown_quotation(document, quotation_under(wanted, found.quotations), found.language)
    known = _known_name(library, speaker) if speaker else speaker
    correction = make_correction(document, quotation, speaker=known, kind=kind, not_a_quotation=not_a_quotation)
    _keep(library.places.corpus, correction)
    return Corrected(quotation, str(Path(library.places.shown, CORRECTIONS_NAME)), known)


def located(library: Library, locator: str) -> tuple[Document, Knowledge, str, Library]:
    """Return the document that a quotation's locator names, what is known from outside it, the locator there, its library.

    NothingFound where there is no such document, CorpusError where the file cannot be read.
    """
    name, _, number = locator.rpartition(":")
    card = find_document(library, name or locator)
    member, own = library.owner(card.id)
    document = read(_bytes(member.places.corpus, card), card.path, own)
    return document, load_knowledge(member.places.corpus), f"{own}:{number}", member


def _bytes(corpus: Path, card: Card) -> bytes:
    try:
        return (corpus / card.path).read_bytes()
    except OSError as error:
        raise CorpusError(f"{card.path} cannot be read: {error.strerror}.", "Update the index with: serge index") from error


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


def _known_name(library: Library, speaker: str) -> str:
    """Return the name under which the library knows the one person that `speaker` means, else the name as given."""
    persons = ((person.name, (*person.names, *person.forms, *person.aliases)) for person in library_persons(library))
    meant = match_names(speaker, persons).names
    return meant[0] if len(meant) == 1 else speaker.strip()


def _keep(corpus: Path, correction: Correction) -> None:
    try:
        change_companion(corpus, CORRECTIONS_NAME, lambda text: with_correction(text, correction))
    except CorrectionsUnreadableError as error:
        message = f"{corpus / CORRECTIONS_NAME} cannot be read: {error}."
        raise CorpusError(message, "Fix that entry, or remove the file.") from error
