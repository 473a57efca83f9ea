"""Which person a user means by a name: any of the forms that the texts use, without accents, with a guess where there is none."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from serge_cli.errors import NothingFound
from serge_cli.operations.cards import PersonOnCard
from serge_cli.operations.library import Library
from serge_cli.text.tokens import terms


def find_persons(library: Library, name: str) -> tuple[str, ...]:
    """Return the names of all persons whom `name` may mean, those who bear it as it is before those of whose name it is a part.

    A person known in one document by a surname only is counted in where, in the whole library, the surname is one person's.
    """
    asked = _key(name)
    persons = [person for card in library.cards() for person in card.persons]
    bearers = _bearers(persons)
    found = bearers.get(asked) or {person.name: None for person in persons if f" {asked} " in f" {_key(person.name)} "}
    if not asked or not found:
        raise NothingFound(f"Nobody is named “{name}”.", _guess(bearers, asked))
    forms = {_key(form) for person in persons if person.name in found for form in person.forms}
    alone = {only for form in forms for only in _only_bearer(bearers.get(form, {}), found, form)}
    return tuple(found | dict.fromkeys(sorted(alone)))


def _bearers(persons: Iterable[PersonOnCard]) -> dict[str, dict[str, None]]:
    """Return for every form, folded, the names of those who bear it, in order."""
    bearers: dict[str, dict[str, None]] = {}
    for person in persons:
        for form in (person.name, *person.forms):
            bearers.setdefault(_key(form), {})[person.name] = None
    return bearers


def _only_bearer(bearers: dict[str, None], found: dict[str, None], form: str) -> list[str]:
    """Return the person whose whole name is this form, where nobody but those already found bears it too."""
    others = [name for name in bearers if name not in found]
    return others if len(others) == 1 and _key(others[0]) == form else []


def _guess(bearers: dict[str, dict[str, None]], asked: str) -> str:
    close = get_close_matches(asked, list(bearers), n=3, cutoff=0.6)
    names = dict.fromkeys(name for form in close for name in bearers[form])
    if names:
        return "Did you mean " + " or ".join(f"“{name}”" for name in list(names)[:3]) + "?"
    return "List them with: serge people"


def _key(name: str) -> str:
    return " ".join(terms(name))
