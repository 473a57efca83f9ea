"""The persons of the library: who is named, quoted and spoken of, and which of them a user means by a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from weakref import WeakKeyDictionary

from serge_cli.errors import NothingFound
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import PersonSummary
from serge_cli.people.names import match_names
from serge_cli.store.cards import PersonOnCard
from serge_cli.store.knowledge import load_knowledge
from serge_cli.store.library import Library
from serge_cli.text.tokens import terms


def people(library: Library, name: str | None = None) -> tuple[PersonSummary, ...]:
    """Return the persons of the library, those quoted most first; with a `name`, those whom it may mean.

    NothingFound suggests names.
    """
    persons = find_persons(library, name) if name else library_persons(library)
    ordered = sorted(persons, key=lambda person: (-person.by, -person.about, person.name.casefold()))
    return tuple(_summary(person) for person in ordered)


def _summary(person: LibraryPerson) -> PersonSummary:
    forms = tuple(form for form in dict.fromkeys((*person.names, *person.forms)) if form != person.name)
    return PersonSummary(person.name, forms, person.by, person.about, person.documents, person.group)


@dataclass(frozen=True, slots=True)
class LibraryPerson:
    """A person of the library.

    `names` are those under which the documents know the person, `forms` all that the texts write, `aliases` those that
    only corpus.toml gives; `by` and `about` count quotations.
    """

    name: str
    names: tuple[str, ...]
    forms: tuple[str, ...]
    by: int
    about: int
    documents: tuple[str, ...]
    group: bool
    aliases: tuple[str, ...] = ()


_PERSONS: WeakKeyDictionary[Library, tuple[LibraryPerson, ...]] = WeakKeyDictionary()  # read once from an open library


def library_persons(library: Library) -> tuple[LibraryPerson, ...]:
    """Return all persons of the library, each once.

    A document may name a person by the surname only: that is the one other person of the library with this surname; if
    several have it, they stay apart.
    """
    if library not in _PERSONS:
        rank = {card.id: number for number, card in enumerate(library.cards())}
        persons = _joined_persons(_by_name(library))
        _PERSONS[library] = tuple(replace(p, documents=tuple(sorted(p.documents, key=rank.__getitem__))) for p in persons)
    return _PERSONS[library]


def _joined_persons(persons: dict[str, LibraryPerson]) -> tuple[LibraryPerson, ...]:
    named: dict[str, set[str]] = {}
    for person in persons.values():
        for form in (person.name, *person.forms, *_surname(person)):
            named.setdefault(_key(form), set()).add(person.name)
    for name in list(persons):
        others = named[_key(name)] - {name}
        if len(others) == 1 and not _is_form_of_several(persons[name], named):
            _merge(persons, name, others.pop())
    return tuple(persons.values())


def find_persons(library: Library, name: str) -> tuple[LibraryPerson, ...]:
    """Return the persons whom `name` may mean, in any form and without accents.

    NothingFound suggests names where there is none.
    """
    persons = library_persons(library)
    matched = match_names(name, [(person.name, (*person.names, *person.forms, *person.aliases)) for person in persons])
    if not matched.names:
        close = " or ".join(f"“{guess}”" for guess in matched.close[:3])
        raise NothingFound(f"No person matches “{name}”.", f"Did you mean {close}?" if close else "List them with: serge people")
    return tuple(person for person in persons if person.name in matched.names)


def _by_name(library: Library) -> dict[str, LibraryPerson]:
    known = {person.name: person for member in library.members for person in load_knowledge(member.places.corpus).persons.persons}
    found: dict[str, list[tuple[str, PersonOnCard]]] = {}
    for card in library.cards():
        for person in card.persons:
            found.setdefault(person.name, []).append((card.id, person))
    return {name: _known(name, found[name], known[name].aliases if name in known else ()) for name in found}


def _known(name: str, on_cards: list[tuple[str, PersonOnCard]], aliases: tuple[str, ...]) -> LibraryPerson:
    """Return one person from the cards of all documents that use the same name."""
    return LibraryPerson(
        name,
        (name,),
        forms=_unique(form for _, person in on_cards for form in person.forms),
        by=sum(person.by for _, person in on_cards),
        about=sum(person.about for _, person in on_cards),
        documents=_unique(document for document, _ in on_cards),
        group=any(person.group for _, person in on_cards),
        aliases=aliases,
    )


def _surname(person: LibraryPerson) -> tuple[str, ...]:
    """Return the last word of a person's full name, which another document may write alone; a group has none."""
    words = terms(person.name)
    return () if person.group or len(words) < 2 else (words[-1],)


def _is_form_of_several(person: LibraryPerson, named: dict[str, set[str]]) -> bool:
    """Return whether any form of a name that would be merged is also that of several other persons."""
    return any(len(named[_key(form)] - {person.name}) > 1 for form in (person.name, *person.forms))


def _merge(persons: dict[str, LibraryPerson], short: str, full: str) -> None:
    """Merge the person with a short name into the one with the full name, unless that one has itself been merged."""
    if full in persons and len(terms(short)) < len(terms(full)):
        persons[full] = _joined(persons[full], persons.pop(short))


def _joined(one: LibraryPerson, other: LibraryPerson) -> LibraryPerson:
    return replace(
        one,
        names=_unique((*one.names, *other.names)),
        forms=_unique((*one.forms, *other.forms)),
        by=one.by + other.by,
        about=one.about + other.about,
        documents=_unique((*one.documents, *other.documents)),
        group=one.group or other.group,
    )


def main_names(library: Library) -> dict[str, str]:
    """Return the main name in the library of every person, by each name that a document uses."""
    return {name: person.name for person in library_persons(library) for name in person.names}


def names_of(persons: Iterable[LibraryPerson]) -> Iterator[str]:
    """Yield every name under which the documents know these persons."""
    for person in persons:
        yield from person.names


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _key(name: str) -> str:
    return " ".join(terms(name))
