"""Shell completions: documents, persons and locators from the existing index, which is never built for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, Final

from serge_cli.errors import SergeError

if TYPE_CHECKING:
    from serge_cli.settings import Places
    from serge_cli.store.cards import Card

Offer = list[tuple[str, str]]
MOST = 60  # more cannot be read on a screen


def complete_document(ctx: Any, incomplete: str) -> Offer:
    """Offer document numbers with their titles."""
    return [(card.id, _title(card)) for card in _cards(ctx) if card.id.startswith(incomplete)][:MOST]


def complete_locator(ctx: Any, incomplete: str) -> Offer:
    """Offer documents first, then the locators of the document given."""
    document, colon, _ = incomplete.partition(":")
    if not colon:
        return [(f"{card.id}:", _title(card)) for card in _cards(ctx) if card.id.startswith(incomplete)][:MOST]
    found = (locator for card in _cards(ctx) if card.id == document for locator in _locators(card))
    return [(locator, "") for locator in found if locator.startswith(incomplete)][:MOST]


def complete_author(ctx: Any, incomplete: str) -> Offer:
    """Offer the authors of the documents whose name, or a word of it, starts with the input."""
    return _names({author for card in _cards(ctx) for work in card.works for author in work.authors}, incomplete)


def complete_label(ctx: Any, incomplete: str) -> Offer:
    """Offer the labels of the notes of the document given before."""
    document = ctx.params.get("document")
    return [
        (note.label, note.id) for card in _cards(ctx) if card.id == document for note in card.notes if note.label.startswith(incomplete)
    ]


def complete_person(ctx: Any, incomplete: str) -> Offer:
    """Offer the persons of the library whose name, or a word of it, starts with the input."""
    return _names({person.name for card in _cards(ctx) for person in card.persons}, incomplete)


def offers(ctx: Any, metavar: str, incomplete: str) -> Offer | None:
    """Return the completions for an argument or option with this `metavar`; None if there is no completer for it."""
    completer = _COMPLETERS.get(metavar.strip("[]…").partition("]")[0])
    return completer(ctx, incomplete) if completer else None


_COMPLETERS: Final[dict[str, Callable[[Any, str], Offer]]] = {
    "DOC": complete_document,
    "LOCATOR": complete_locator,
    "LABEL": complete_label,
    "NAME": complete_person,
    "AUTHOR": complete_author,
}


def _names(names: set[str], incomplete: str) -> Offer:
    from serge_cli.text.folding import fold  # noqa: PLC0415

    wanted = fold(incomplete)
    return [(name, "") for name in sorted(names) if any(fold(word).startswith(wanted) for word in (name, *name.split()))][:MOST]


def _locators(card: Card) -> Iterator[str]:
    yield from (f"{card.id}:p{number}" for number in range(1, card.paragraphs + 1))
    counts = card.counts
    yield from (f"{card.id}:q{number}" for number in range(1, counts.quotations + counts.terms + counts.titles + 1))
    yield from (note.id for note in card.notes)


def _title(card: Card) -> str:
    return next((work.title for work in card.works if work.title), card.path)


def _cards(ctx: Any) -> list[Card]:
    """Return the cards of the existing indexes; none if there are none or another version made them."""
    with suppress(Exception):  # Tab must never print an error
        from serge_cli.settings import find_libraries  # noqa: PLC0415
        from serge_cli.store.naming import named_card  # noqa: PLC0415

        libraries = find_libraries(_given(ctx, "corpus") or (), _given(ctx, "index"))
        several = len(libraries) > 1
        return [named_card(places.name, card) if several else card for places in libraries for card in _cards_at(places)]
    return []


def _cards_at(places: Places) -> list[Card]:
    from serge_cli.store.cards import StoredCards  # noqa: PLC0415
    from serge_cli.store.generations import stores  # noqa: PLC0415

    for store in stores(places):
        with suppress(SergeError):  # what is not the user's is not read; there may be one in the cache
            manifest = store.read()
            if manifest:
                with closing(StoredCards(store.generation(manifest), manifest.files)) as where:
                    return list(where.cards())
    return []


def _given(ctx: Any, name: str) -> Any:
    return ctx.params.get(name) or (ctx.parent.params.get(name) if ctx.parent else None)
