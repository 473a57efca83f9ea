"""Several open libraries that answer as one: each keeps its own index and corrections, their answers are merged here.

Scores of several libraries are comparable: a score is a class, which depends on the passage and the query alone, and a
share between 0 and 1 of the most that any text could have (search/query/ranking.py). Only how much one word of a query
counts beside another comes from how rare each is in its own library. Of equal scores the library named first comes first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import chain
from pathlib import Path
from types import TracebackType

from serge_cli.errors import NothingFound
from serge_cli.model.quick_dataclass import replace
from serge_cli.model.results import Source
from serge_cli.search.backend import Answer, Found, Group, Sort, Sum, sort_key
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.tree import And, Field, Filter, Node, Not, Or, Query
from serge_cli.store.cards import Card, CardHead
from serge_cli.store.knowledge import load_knowledge
from serge_cli.store.library import Library
from serge_cli.store.naming import SIGN, named, named_card, named_entry, named_work, unnamed
from serge_cli.store.register import Register, persons_of, register_in_memory

_ROOM = 1 << 64  # between the orders of two libraries; those of one need fewer than 64 bits


class Libraries(Library):
    """Open libraries with names of their own, for the same questions as one. Close them, or use them in a `with` block."""

    def __init__(self, members: Sequence[Library]) -> None:
        self._members = tuple(members)
        self.backend = _Backends(self._members)
        self._cards = _AllCards(self._members)
        self.folder = None
        self._sources = {}
        self._persons: Register | None = None

    @property
    def members(self) -> tuple[Library, ...]:
        """Return the libraries."""
        return self._members

    def name_before(self, member: Library) -> str:
        """Return the name that stands before the locators of a member."""
        return member.name

    def owner(self, locator: str) -> tuple[Library, str]:
        """Return the library that a locator names, and the locator within it; NothingFound lists the libraries."""
        for member in self._members:
            own = unnamed(member.name, locator)
            if own is not None:
                return member, own
        names = ", ".join(member.name for member in self._members)
        raise NothingFound(f"“{locator}” names no library.", f"Begin it with one of {names} and a slash.")

    @property
    def name(self) -> str:
        """Return no name: each of the libraries has its own."""
        return ""

    @property
    def persons(self) -> Register:
        """Return the persons of all libraries, joined over all of them."""
        if self._persons is None:
            known = dict.fromkeys(person for member in self._members for person in load_knowledge(member.places.corpus).persons.persons)
            self._persons = register_in_memory(persons_of(self.cards(), tuple(known)))
        return self._persons

    @property
    def identifiers(self) -> frozenset[str]:
        """Return the ids of all documents."""
        return frozenset(named(member.name, own) for member in self._members for own in member.identifiers)

    def copies(self, sha256: str) -> tuple[str, ...]:
        """Return the ids of the documents that are the very file with this digest."""
        return tuple(named(member.name, own) for member in self._members for own in member.copies(sha256))

    def explain_empty(self) -> NothingFound:
        """Return why the first library is empty."""
        return self._members[0].explain_empty()

    def source(self, document: str, work: str) -> Source:
        """Return the source of a record: the file as the user would open it, the work in it, and the library."""
        if (document, work) not in self._sources:
            member, own = self.owner(document)
            found = member.source(own, unnamed(member.name, work) or work)
            self._sources[document, work] = Source(document, found.path, named_work(member.name, found.work), member.name)
        return self._sources[document, work]

    def file(self, card: Card) -> Path:
        """Return where a document's file is."""
        member, _ = self.owner(card.id)
        return member.file(card)

    def path(self, card: Card) -> str:
        """Return a document's path as the user would open it."""
        member, _ = self.owner(card.id)
        return member.path(card)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for member in self._members:
            member.__exit__(kind, error, trace)


class _AllCards:
    """The cards of several libraries."""

    def __init__(self, members: Sequence[Library]) -> None:
        self._members = members

    def head(self, document: str) -> CardHead:
        """Return what most answers need of a card; KeyError where there is none."""
        return self.card(document).head

    def card(self, document: str) -> Card:
        """Return the card of a document; KeyError where there is none."""
        for member in self._members:
            own = unnamed(member.name, document)
            if own is not None:
                return named_card(member.name, member.card(own))
        raise KeyError(document)

    def cards(self) -> Iterator[Card]:
        """Yield all cards, library by library, in the order of their paths."""
        return (named_card(member.name, card) for member in self._members for card in member.each_card())

    def close(self) -> None:
        """Do nothing: each library closes its own with its index."""


class _Backends:
    """The indexes of several libraries as one (search/backend.py)."""

    def __init__(self, members: Sequence[Library]) -> None:
        self._members = members

    def find(
        self, query: Query, unit: Unit | tuple[Unit, ...], limit: int | None = None, sort: Sort = Sort.RELEVANCE, offset: int = 0
    ) -> Answer:
        """Return the entries that match, the best of all libraries."""
        last = None if limit is None else offset + limit
        answers = [member.backend.find(_within(query, member.name), unit, last, sort) for member in self._members]
        found = [self._named(rank, one) for rank, answer in enumerate(answers) for one in answer.found]
        found.sort(key=sort_key(sort))
        notes = dict.fromkeys(chain.from_iterable(answer.notes for answer in answers))
        return Answer(tuple(found[offset:last]), sum(answer.total for answer in answers), tuple(notes))

    def each(self, query: Query, unit: Unit) -> Iterator[Found]:
        """Yield the entries of a unit that match, library by library."""
        for rank, member in enumerate(self._members):
            for one in member.backend.each(_within(query, member.name), unit):
                yield self._named(rank, one)

    def sums(self, query: Query, unit: Unit) -> dict[Group, Sum]:
        """Return how much of a unit matches, library by library, by work and speakers."""
        found: dict[Group, Sum] = {}
        for member in self._members:
            for group, sums in member.backend.sums(_within(query, member.name), unit).items():
                found[group._replace(document=named(member.name, group.document), work=named(member.name, group.work))] = sums
        return found

    def with_fingerprint(self, fingerprint: str) -> list[Entry]:
        """Return the entries whose words have this fingerprint, library by library."""
        return [
            self._entry(rank, entry) for rank, member in enumerate(self._members) for entry in member.backend.with_fingerprint(fingerprint)
        ]

    def fetch(self, identifiers: Sequence[str]) -> list[Entry]:
        """Return the entries with these locators, in the order asked."""
        found: dict[str, Entry] = {}
        for rank, member in enumerate(self._members):
            asked = [own for each in identifiers if (own := unnamed(member.name, each)) is not None]
            if asked:
                entries = (self._entry(rank, entry) for entry in member.backend.fetch(asked))
                found |= {entry.id: entry for entry in entries}
        return [found[each] for each in identifiers if each in found]

    def words(self, prefix: str = "") -> Iterator[str]:
        """Yield the words of all libraries that begin with `prefix`, sorted."""
        last = None
        for word in merge(*(member.backend.words(prefix) for member in self._members)):
            if word != last:
                yield word
            last = word

    def frequency(self, word: str) -> int:
        """Return in how many entries of all libraries a word stands."""
        return sum(member.backend.frequency(word) for member in self._members)

    def near_words(self, word: str, distance: int) -> list[tuple[str, int]]:
        """Return the words near a word in any library, most frequent first."""
        counts: Counter[str] = Counter()
        for member in self._members:
            counts.update(dict(member.backend.near_words(word, distance)))
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    def close(self) -> None:
        """Close all libraries."""
        for member in self._members:
            member.close()

    def _named(self, rank: int, found: Found) -> Found:
        return replace(found, entry=self._entry(rank, found.entry))

    def _entry(self, rank: int, entry: Entry) -> Entry:
        return named_entry(self._members[rank].name, entry, rank * _ROOM + entry.order)


def _within(query: Query, library: str) -> Query:
    """Return a query as one library understands it: documents without the library's name, those of others left out."""
    return replace(query, root=_node_within(query.root, library))


def _node_within(node: Node, library: str) -> Node:
    if isinstance(node, And | Or):
        return replace(node, parts=tuple(_node_within(part, library) for part in node.parts))
    if isinstance(node, Not):
        return Not(_node_within(node.part, library))
    if isinstance(node, Filter) and node.field is Field.DOC:
        return replace(node, values=tuple(_documents_within(node.values, library)))
    return node


def _documents_within(values: Iterable[str], library: str) -> Iterator[str]:
    """Yield the documents of one library; what names no library (a pattern) is meant for all."""
    for value in values:
        own = unnamed(library, value)
        if own is not None:
            yield own
        elif SIGN not in value:
            yield value
