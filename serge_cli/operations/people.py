"""The persons of the library: who speaks and is spoken of, and which of them a user means by a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from serge_cli.errors import NothingFound
from serge_cli.model.results import PersonSummary
from serge_cli.people.persons import LibraryPerson
from serge_cli.store.library import Library


def people(library: Library, name: str | None = None, *, all_named: bool = False) -> tuple[PersonSummary, ...]:
    """Return the persons who speak or are spoken of, those quoted most first; with `all_named`, also those only named.

    With a `name`, those whom it may mean; NothingFound suggests names.
    """
    persons: Iterable[LibraryPerson] = find_persons(library, name) if name else library.persons.persons()
    shown = (person for person in persons if name or all_named or person.by or person.about)
    ordered = sorted(shown, key=lambda person: (-person.by, -person.about, person.name.casefold()))
    return tuple(map(_summary, ordered))


def _summary(person: LibraryPerson) -> PersonSummary:
    forms = tuple(form for form in dict.fromkeys((*person.names, *person.forms)) if form != person.name)
    return PersonSummary(person.name, forms, person.by, person.about, person.documents, person.group)


def find_persons(library: Library, name: str) -> tuple[LibraryPerson, ...]:
    """Return the persons whom `name` may mean: in that very form, without accents; else by a name that agrees with it.

    NothingFound suggests names where there is none.
    """
    found = library.persons.with_form(name) or _agreeing(library, name)
    if found:
        return tuple(found)
    close = " or ".join(f"“{guess}”" for guess in close_persons(library, name)[:3])
    raise NothingFound(f"No person matches “{name}”.", f"Did you mean {close}?" if close else "List them with: serge people --all")


def _agreeing(library: Library, name: str) -> list[LibraryPerson]:
    from serge_cli.people.names import parse_name, same_person, without_possessive  # noqa: PLC0415 - seldom needed
    from serge_cli.people.transliteration import sound_key  # noqa: PLC0415

    bare = without_possessive(name)
    if bare != name and (exact := library.persons.with_form(bare)):
        return exact
    found = library.persons.with_surname(sound_key(parse_name(name).surname))
    return [person for person in found if any(same_person(name, form) for form in person.every_form)]


def close_persons(library: Library, name: str) -> tuple[str, ...]:
    """Return the names of persons that differ from `name` by few letters, nearest first."""
    from serge_cli.people.names import close_names  # noqa: PLC0415 - only where a name is wrong

    return close_names(name, ((person.name, person.every_form) for person in library.persons.persons()))


def names_of(persons: Iterable[LibraryPerson]) -> Iterator[str]:
    """Yield every name under which the documents know these persons."""
    for person in persons:
        yield from person.names
