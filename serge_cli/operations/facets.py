"""Count the answers to a query by voice, work, author, year, language, format, and by the persons quoted; no text is read for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from math import inf
from time import thread_time
from typing import Final

from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.results import Voice
from serge_cli.operations.search import parse_query
from serge_cli.search.entry import Unit
from serge_cli.search.query.tree import Query, in_documents
from serge_cli.store.entries import year_of
from serge_cli.store.library import Library

_ORDER = ("voice", "person", "work", "author", "year", "language", "format")
_UNITS = (Unit.PASSAGE, Unit.NOTE)
_ASKED = {Voice.OWN: "own", Voice.QUOTED: "quotes", Voice.NOTE: "notes"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: its name, what to add to the query to ask for it alone, and how many answers it has."""

    name: str
    term: str
    count: int


_Found = dict[str, tuple[Choice, ...]]


@dataclass(frozen=True, slots=True)
class Facet:
    """What answers are counted by, and its values, most frequent first."""

    by: str  # "voice", "person", "work", "author", "year", "language", "format"
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """The facets that were counted, and the names of those for which there was no time."""

    facets: tuple[Facet, ...]
    left_out: tuple[str, ...] = ()


def facets(library: Library, text: str, documents: tuple[str, ...] = (), *, seconds: float = inf) -> Counted:
    """Return the facets of a query, of some documents or all; QueryError where it cannot be understood.

    Each count asks the whole library again. None is begun when so many seconds of this thread's processor time are spent.
    """
    query = parse_query(library, text)
    if documents:
        query &= Query.of(in_documents(*documents))
    began = thread_time()
    found: dict[str, tuple[Choice, ...]] = {}
    left_out: list[str] = []
    for names, count in _COUNTS:
        if thread_time() - began >= seconds:
            left_out += names
        else:
            found |= count(library, query)
    return Counted(tuple(Facet(name, found[name]) for name in _ORDER if found.get(name)), tuple(left_out))


def with_format(library: Library, form: str) -> tuple[str, ...]:
    """Return the ids of the documents of a format."""
    return tuple(card.id for card in library.cards() if card.format == form)


def _voices(library: Library, query: Query) -> _Found:
    totals = ((voice, library.backend.find(replace(query, voices=frozenset({voice})), _UNITS, 0).total) for voice in query.voices)
    found = sorted(((voice, total) for voice, total in totals if total), key=lambda pair: list(Voice).index(pair[0]))
    return {"voice": tuple(Choice(voice.value, f"in:{_ASKED[voice]}", total) for voice, total in found)}


def _persons(library: Library, query: Query) -> _Found:
    counts: Counter[str] = Counter()
    for group, sums in library.backend.sums(query, Unit.QUOTATION).items():
        for name in {library.persons.main_name(name) for name in group.speakers}:
            counts[name] += sums.entries
    return {"person": _choices(counts, "by")}


def _works(library: Library, query: Query) -> _Found:
    works: Counter[tuple[str, str]] = Counter()
    for unit in _UNITS:
        for group, sums in library.backend.sums(query, unit).items():
            works[group.document, group.work] += sums.entries
    return dict(_by_work(library, works))


def _by_work(library: Library, works: Counter[tuple[str, str]]) -> Iterator[tuple[str, tuple[Choice, ...]]]:
    named: Counter[tuple[str, str]] = Counter()
    authors: Counter[str] = Counter()
    years: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    formats: Counter[str] = Counter()
    for (document, identifier), count in works.items():
        card, work = library.card(document), library.source(document, identifier).work
        named[document, work.title or card.path] += count
        authors.update(dict.fromkeys(work.authors, count))
        languages[card.language] += count
        formats[card.format] += count
        if year := year_of(work.date):
            years[str(year)] += count
    listed = sorted(named.items(), key=lambda item: (-item[1], item[0]))
    yield "work", tuple(Choice(title, f"doc:{_quoted(document)}", count) for (document, title), count in listed)
    yield "author", _choices(authors, "author")
    yield "year", tuple(sorted(_choices(years, "year"), key=lambda choice: choice.name))
    yield "language", _choices(languages, "lang")
    yield "format", tuple(Choice(name, "", count) for name, count in _ordered(formats))


def _choices(counts: Counter[str], field: str) -> tuple[Choice, ...]:
    return tuple(Choice(name, f"{field}:{_quoted(name)}", count) for name, count in _ordered(counts))


def _ordered(counts: Counter[str]) -> Iterable[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _quoted(name: str) -> str:
    """Return a value as the query language has it."""
    plain = name.replace('"', " ")
    return plain if plain.isascii() and plain.isalnum() else f'"{plain}"'


_COUNTS: Final[tuple[tuple[tuple[str, ...], Callable[[Library, Query], _Found]], ...]] = (
    (("work", "author", "year", "language", "format"), _works),
    (("voice",), _voices),  # of what is found already
    (("person",), _persons),
)
