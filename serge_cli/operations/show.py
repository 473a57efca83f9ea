"""Show the text with a locator: a paragraph with its neighbours, a quotation, a note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from serge_cli.errors import NothingFound, UsageError
from serge_cli.model.results import FootnoteHit, Passage, QuotationHit
from serge_cli.model.span import Span
from serge_cli.operations.documents import find_document
from serge_cli.operations.footnote import footnote_hit
from serge_cli.operations.quotes import quotation_hit
from serge_cli.search.entry import Entry, Unit
from serge_cli.store.cards import Card
from serge_cli.store.library import Library
from serge_cli.store.stored import passage_of, quotation_of

LOCATOR = re.compile(r"(?P<document>.+):(?P<kind>[pqn])(?P<rest>[^:]+)")
NOT_A_LOCATOR = "Use 001:p12 for a paragraph, 001:q4 for a quotation, 001:n14 for a note."
Shown = Passage | QuotationHit | FootnoteHit


def show(library: Library, locator: str, context: int = 0) -> tuple[Shown, ...]:
    """Return the text with this locator, with `context` paragraphs before and after it where that is more than 0.

    UsageError where it is not a locator, NothingFound where there is no such text.
    """
    found = LOCATOR.fullmatch(locator.strip())
    if found is None:
        raise UsageError(f"“{locator}” is not a locator.", NOT_A_LOCATOR)
    card = find_document(library, found["document"])
    identifier = f"{card.id}:{found['kind']}{found['rest']}"
    entry = _fetch(library, card, identifier)
    if context > 0 and entry.unit is not Unit.NOTE:
        return tuple(_around(library, card, entry, context))
    return (shown(library, entry),)


def _fetch(library: Library, card: Card, identifier: str) -> Entry:
    entry = library.entry(dict(card.elsewhere).get(identifier, identifier))
    if entry is None:
        raise NothingFound(f"No such locator: {identifier}.", which(card, identifier))
    return entry


def which(card: Card, identifier: str) -> str:
    """Return which locators a document has of the kind of one that it has not."""
    if ":p" in identifier:
        return f"Its paragraphs are {card.id}:p1 to {card.id}:p{card.paragraphs}."
    if ":n" in identifier:
        return f"List its notes with: serge footnote {card.id}"
    return f"List its quotations with: serge quotes --doc {card.id}"


def shown(library: Library, entry: Entry) -> Shown:
    """Return what an entry holds, as it is shown."""
    if entry.is_quotation:
        return quotation_hit(library, entry)
    return footnote_hit(library, entry) if entry.unit is Unit.NOTE else passage(library, entry)


def passage(library: Library, entry: Entry, asked: str = "") -> Passage:
    """Return the paragraph that an entry holds, whole, with its quotations and notes; `asked` is the quotation to be marked in it."""
    stored = passage_of(entry)
    quotations = tuple(library.quotation(found).quotation for found in library.backend.fetch(stored.quotations))
    quoted = tuple(stored.shown(quotation.span) or Span(0, 0) for quotation in quotations)
    return Passage(
        paragraph=stored.paragraph,
        text=entry.text,
        source=library.source(entry.document, stored.paragraph.work),
        place=stored.place(Span(0, len(entry.text))),
        quotations=quotations,
        notes=library.notes(call.note for call in stored.calls),
        quoted=quoted,
        asked=tuple(span for quotation, span in zip(quotations, quoted, strict=True) if quotation.id == asked),
        removed=stored.plain.removed,
    )


def _around(library: Library, card: Card, entry: Entry, context: int) -> Iterator[Shown]:
    """Yield the paragraph that holds an entry with its neighbours.

    Pieces of broken paragraphs and notes are not counted.
    """
    centre = quotation_of(entry).passage if entry.is_quotation else entry.id
    number = int(centre.rpartition(":p")[2])
    elsewhere = dict(card.elsewhere)
    own = [position for position in range(1, card.paragraphs + 1) if f"{card.id}:p{position}" not in elsewhere]
    before = [position for position in own if position < number][-context:]
    after = [position for position in own if position > number][:context]
    for neighbour in library.backend.fetch([f"{card.id}:p{position}" for position in (*before, number, *after)]):
        yield passage(library, neighbour, entry.id)
