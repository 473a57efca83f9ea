"""Read a document leaf by leaf: so many of its passages and notes at a time, so that a long one can be read at once."""

from __future__ import annotations

from serge_cli.errors import NothingFound
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import Finding, FootnoteHit, Hit, Passage
from serge_cli.operations.browse import sequence
from serge_cli.operations.check import card_findings
from serge_cli.operations.documents import find_document
from serge_cli.operations.footnote import footnote_hit
from serge_cli.operations.search import SearchRequest, search
from serge_cli.operations.show import passage as shown_passage
from serge_cli.operations.show import which
from serge_cli.search.backend import Sort
from serge_cli.search.entry import Entry, Unit
from serge_cli.store.cards import Card
from serge_cli.store.library import Library
from serge_cli.store.stored import Call, passage_of, quotation_of

SIZE = 40  # passages and notes of a leaf
_MOST_HITS = 500


@dataclass(frozen=True, slots=True)
class Read:
    """A passage with the places where it calls notes; offsets into its text."""

    passage: Passage
    calls: tuple[Call, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A stretch of a document. `number` counts from 1; `findings` are the warnings about it; `hits` what a query finds in the document.

    `leaf_of` says for the hits outside this leaf on which they stand.
    """

    card: Card
    path: str
    number: int
    count: int
    records: tuple[Read | FootnoteHit, ...]
    findings: tuple[Finding, ...] = ()
    hits: tuple[Hit, ...] = ()
    leaf_of: tuple[int, ...] = ()  # of each hit


def leaf(library: Library, document: str, number: int = 1, *, at: str = "", query: str = "", size: int | None = SIZE) -> Leaf:
    """Return a leaf of a document: the one with the locator `at` on it, else the one with this number; all of it where `size` is None.

    NothingFound where there is no such document or text.
    """
    card = find_document(library, document)
    order = sequence(card, "p")
    size = size or max(1, len(order))
    count = max(1, -(-len(order) // size))
    number = _number(library, card, order, at, size) if at else min(max(1, number), count)
    records = tuple(_read(library, entry) for entry in library.backend.fetch(order[(number - 1) * size : number * size]))
    places = {identifier: place // size + 1 for place, identifier in enumerate(order)}
    hits = _hits(library, card, query)
    return Leaf(
        card,
        library.path(card),
        number,
        count,
        records,
        tuple(card_findings(library, card)),
        tuple(hit for hit in hits if hit.id in places),
        tuple(places[hit.id] for hit in hits if hit.id in places),
    )


def _number(library: Library, card: Card, order: list[str], at: str, size: int) -> int:
    """Return the number of the leaf on which a text stands."""
    wanted = dict(card.elsewhere).get(at, at)
    entry = library.entry(wanted)
    if entry is None or entry.document != card.id:
        raise NothingFound(f"No such locator: {at}.", which(card, at))
    if entry.is_quotation:
        wanted = quotation_of(entry).passage
    if wanted not in order:  # a note of which the file prints no text
        return 1
    return order.index(wanted) // size + 1


def _read(library: Library, entry: Entry) -> Read | FootnoteHit:
    if entry.unit is Unit.NOTE:
        return footnote_hit(library, entry)
    return Read(shown_passage(library, entry), passage_of(entry).calls)


def _hits(library: Library, card: Card, query: str) -> tuple[Hit, ...]:
    if not query.strip():
        return ()
    asked = SearchRequest(query, _MOST_HITS, sort=Sort.DOCUMENT, documents=(card.id,))
    return search(library, asked).hits
