"""What the shell's Tab key offers: documents, persons and locators, read from the index as it lies, never built for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from serge_cli.operations.cards import Card

Offer = list[tuple[str, str]]
MOST = 60  # more cannot be read on a screen


def complete_document(ctx: Any, _args: list[str], incomplete: str) -> Offer:
    """Offer document numbers with their titles."""
    return [(card.id, _title(card)) for card in _cards(ctx) if card.id.startswith(incomplete)][:MOST]


def complete_locator(ctx: Any, _args: list[str], incomplete: str) -> Offer:
    """Offer documents first, then the locators of the one that is named."""
    document, colon, _ = incomplete.partition(":")
    if not colon:
        return [(f"{card.id}:", _title(card)) for card in _cards(ctx) if card.id.startswith(incomplete)][:MOST]
    found = (locator for card in _cards(ctx) if card.id == document for locator in _locators(card))
    return [(locator, "") for locator in found if locator.startswith(incomplete)][:MOST]


def complete_label(ctx: Any, _args: list[str], incomplete: str) -> Offer:
    """Offer the labels of the notes of the document named before."""
    document = ctx.params.get("document")
    return [
        (note.label, note.id) for card in _cards(ctx) if card.id == document for note in card.notes if note.label.startswith(incomplete)
    ]


def complete_person(ctx: Any, _args: list[str], incomplete: str) -> Offer:
    """Offer the persons of the library whose name, or a word of it, begins so."""
    from serge_cli.text.folding import fold  # noqa: PLC0415

    wanted = fold(incomplete)
    names = sorted({person.name for card in _cards(ctx) for person in card.persons})
    return [(name, "") for name in names if any(fold(word).startswith(wanted) for word in (name, *name.split()))][:MOST]


def _locators(card: Card) -> Iterator[str]:
    yield from (f"{card.id}:p{number}" for number in range(1, card.paragraphs + 1))
    yield from (note.id for note in card.notes)


def _title(card: Card) -> str:
    return next((work.title for work in card.works if work.title), card.path)


def _cards(ctx: Any) -> list[Card]:
    """Return the cards of the index that is there; none where there is none, or it is another version's."""
    with suppress(Exception):  # Tab must never print an error
        from serge_cli.operations.shelf import FileShelf  # noqa: PLC0415
        from serge_cli.operations.store import Store  # noqa: PLC0415
        from serge_cli.settings import find_places  # noqa: PLC0415

        places = find_places(_given(ctx, "corpus"), _given(ctx, "index"))
        store = Store(places.index)
        manifest = store.read()
        if manifest:
            with closing(FileShelf(store.generation(manifest), manifest.files)) as shelf:
                return list(shelf.cards())
    return []


def _given(ctx: Any, name: str) -> Path | None:
    value = ctx.params.get(name) or (ctx.parent.params.get(name) if ctx.parent else None)
    return Path(value) if value else None
