"""The persons of the library: who is named, quoted and spoken of, by which names, how often and where."""

from __future__ import annotations

from serge_cli.model.results import PersonSummary
from serge_cli.operations.persons import Registered, find_persons, register
from serge_cli.store.library import Library


def people(library: Library, name: str | None = None) -> tuple[PersonSummary, ...]:
    """Return the persons of the library, those quoted most first; with a `name`, those whom it may mean. NothingFound guesses."""
    persons = find_persons(library, name) if name else register(library)
    ordered = sorted(persons, key=lambda person: (-person.by, -person.about, person.name.casefold()))
    return tuple(_summary(person) for person in ordered)


def _summary(person: Registered) -> PersonSummary:
    forms = tuple(form for form in dict.fromkeys((*person.names, *person.forms)) if form != person.name)
    return PersonSummary(person.name, forms, person.by, person.about, person.documents, person.group)
