"""Read on: a whole document, a range of paragraphs, quotations or notes, and what comes next or before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from serge_cli.errors import NothingFound, UsageError
from serge_cli.operations.documents import find_document
from serge_cli.operations.show import LOCATOR, NOT_A_LOCATOR, Shown, show, shown, which
from serge_cli.store.cards import Card
from serge_cli.store.library import Library

_RANGE = re.compile(r"(?P<document>.+):(?P<kind>[pqn])(?P<first>[^:@–-]+)[–-](?:(?P=kind))?(?P<last>[^:@–-]+)")
_NAMES = {"p": "paragraph", "q": "quotation", "n": "note"}


def browse(library: Library, locator: str, context: int = 0, step: int = 0) -> tuple[Shown, ...]:
    """Return the texts that a locator, a range (001:p12-p14) or a document (001) names, with `context` more on either side.

    With a `step` of 1 or -1 return instead what comes right after or before. UsageError where it is none of these,
    NothingFound where there is no such text.
    """
    asked = locator.strip()
    if found := _RANGE.fullmatch(asked):
        card = find_document(library, found["document"])
        return _stretch(library, card, (f"{found['kind']}{found['first']}", f"{found['kind']}{found['last']}"), context, step)
    if found := LOCATOR.fullmatch(asked):
        if not step:
            return show(library, asked, context)
        end = f"{found['kind']}{found['rest']}"
        beside = _stretch(library, find_document(library, found["document"]), (end, end), 0, step)
        return show(library, _identifier(beside[0]), context) if context else beside
    return _document(library, asked, step)


def _document(library: Library, name: str, step: int) -> tuple[Shown, ...]:
    """Return all of a document, or of the one next to it."""
    try:
        card = find_document(library, name)
    except NothingFound as error:
        raise UsageError(f"“{name}” is not a locator.", NOT_A_LOCATOR) from error
    if step:
        cards = library.cards()
        place = cards.index(card) + step
        if not 0 <= place < len(cards):
            raise NothingFound(f"{card.id} is the {'last' if step > 0 else 'first'} document.", "List them with: serge documents")
        card = cards[place]
    return _fetched(library, card, sequence(card, "p"))


def _stretch(library: Library, card: Card, ends: tuple[str, str], context: int, step: int) -> tuple[Shown, ...]:
    kind = ends[0][0]
    order = sequence(card, kind)
    first, last = (_place(card, order, f"{card.id}:{end}") for end in ends)
    if first > last:
        raise UsageError(f"{card.id}:{ends[0]} comes after {card.id}:{ends[1]}.", "Give the earlier one first.")
    if not step:
        return _fetched(library, card, order[max(0, first - context) : last + 1 + context])
    own = [each for each in range(len(order)) if order[each].startswith(f"{card.id}:{kind}")]
    beside = [each for each in own if each > last] if step > 0 else [each for each in own[::-1] if each < first]
    if not beside:
        end, at = ("last", last) if step > 0 else ("first", first)
        raise NothingFound(f"{order[at]} is the {end} {_NAMES[kind]} of {card.id}.")
    return _fetched(library, card, [order[beside[0]]])


def sequence(card: Card, kind: str) -> list[str]:
    """Return the locators of all paragraphs, quotations or notes of a document in their order.

    Notes stand among the paragraphs where the file prints them; what continues a paragraph stands with its beginning.
    """
    if kind == "n":
        return [note.id for note in card.notes]
    if kind == "q":
        counts = card.counts
        return [f"{card.id}:q{number}" for number in range(1, counts.quotations + counts.terms + counts.titles + 1)]
    elsewhere = dict(card.elsewhere)
    paragraphs = (f"{card.id}:p{number}" for number in range(1, card.paragraphs + 1))
    return list(dict.fromkeys(elsewhere.get(paragraph, paragraph) for paragraph in paragraphs))


def _place(card: Card, sequence: Sequence[str], identifier: str) -> int:
    try:
        return sequence.index(dict(card.elsewhere).get(identifier, identifier))
    except ValueError as error:
        raise NothingFound(f"No such locator: {identifier}.", which(card, identifier)) from error


def _fetched(library: Library, card: Card, identifiers: Sequence[str]) -> tuple[Shown, ...]:
    found = tuple(shown(library, entry) for entry in library.backend.fetch(identifiers))
    if not found:
        raise NothingFound(f"{card.id} holds no text.", "List the documents with: serge documents")
    return found


def _identifier(record: Shown) -> str:
    for part in ("paragraph", "quotation", "footnote"):
        if own := getattr(record, part, None):
            return str(own.id)
    raise TypeError(type(record).__name__)
