"""The documents of the library: what each holds, and which one a user means by a number, a path or a title."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path, PurePosixPath

from serge_cli.errors import NothingFound, UsageError
from serge_cli.model.results import DocumentSummary
from serge_cli.store.cards import Card
from serge_cli.store.library import Library
from serge_cli.store.naming import SIGN, unnamed
from serge_cli.text.tokens import terms

_LISTED = 8  # names in one line of an error


def documents(library: Library, most: int | None = None) -> tuple[DocumentSummary, ...]:
    """Return a summary of every document or of the first so many, in the order of their paths."""
    return tuple(summary(library, card) for card in islice(library.each_card(), most))


def summary(library: Library, card: Card) -> DocumentSummary:
    """Return the summary of one document."""
    counts = card.counts
    return DocumentSummary(
        document=card.id,
        path=library.path(card),
        format=card.format,
        language=card.language,
        works=card.works,
        words=counts.words,
        paragraphs=counts.paragraphs,
        quotations=counts.quotations,
        attributed=counts.attributed,
        footnotes=counts.footnotes,
        notices=counts.notices,
    )


def find_document(library: Library, name: str) -> Card:
    """Return the document that `name` names.

    UsageError lists them where there are several, NothingFound guesses where there is none.
    """
    found = find_documents(library, name)
    if len(found) > 1:
        listed = ", ".join(f"{card.id} ({_title(card)})" for card in found[:_LISTED])
        raise UsageError(f"“{name}” matches {len(found)} documents: {listed}.", "Give more of the title, or the number.")
    return found[0]


def find_documents(library: Library, name: str) -> list[Card]:
    """Return the documents that `name` names, by the first that fits of number, path, whole title, piece of a title."""
    try:
        return [library.card(name)]  # without reading the others
    except KeyError:
        own = unnamed(library.name, name)
        if own is not None:
            return find_documents(library, own)
        cards = library.cards()
    for fits in (_is_id, _is_path, _is_title, _is_piece):
        found = [card for card in cards if fits(library, card, name)]
        if found:
            return found
    raise NothingFound(f"No document matches “{name}”.", _guess(cards, name))


def _is_id(library: Library, card: Card, name: str) -> bool:
    """Return whether a name is a document's id; of several libraries also without the name of its own."""
    own = card.id.partition(SIGN)[2] if len(library.members) > 1 else card.id
    return name.casefold() in {card.id.casefold(), own.casefold()}


def _is_path(library: Library, card: Card, name: str) -> bool:
    path = PurePosixPath(card.path)
    if name.casefold() in {each.casefold() for each in (card.path, path.name, path.stem)}:
        return True
    looks_like_path = ("/" in name or "\\" in name or "." in name) and "\0" not in name  # which no path has
    return looks_like_path and library.file(card).resolve() == Path(name).resolve()


def _is_title(_: Library, card: Card, name: str) -> bool:
    asked = terms(name)
    return any(terms(title) == asked for title in _titles(card))


def _is_piece(_: Library, card: Card, name: str) -> bool:
    asked = f" {' '.join(terms(name))}"
    return bool(asked.strip()) and any(asked in f" {' '.join(terms(title))}" for title in _titles(card))


def _titles(card: Card) -> Iterable[str]:
    return (work.title for work in card.works if work.title)


def _title(card: Card) -> str:
    return next(iter(_titles(card)), card.path)


def _guess(cards: list[Card], name: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only where a name is wrong

    names = {card.id: card.id for card in cards}
    names |= {" ".join(terms(title)): title for card in cards for title in _titles(card)}
    close = get_close_matches(" ".join(terms(name)) or name, list(names), n=3, cutoff=0.6)
    if close:
        return "Did you mean " + " or ".join(f"“{names[match]}”" for match in close) + "?"
    return "List them with: serge documents"
