"""The register of persons: whom each name means in the whole library, joined once when the index is made.

A generation holds it as a file of sorted lines, so that a question looks up the names it needs and reads nothing else.
A key tells by its first letter what follows it: `#` the id of a person, `@` a name that a document uses where it is not
the main one, `=` a form that somebody may ask for, `~` the sound of a surname.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from serge_cli.errors import DamagedIndex
from serge_cli.people.persons import LibraryPerson
from serge_cli.search.whoosh.tables import Lines, line_key, write_lines
from serge_cli.text.folding import fold

if TYPE_CHECKING:
    from serge_cli.people.authority import KnownPerson
    from serge_cli.store.cards import Card

REGISTER = "persons"  # within a generation
Line = tuple[str, str]


class _Source(Protocol):
    """Sorted lines of keys and values."""

    def get(self, key: str) -> str | None: ...

    def starting(self, prefix: str) -> Iterator[Line]: ...

    def close(self) -> None: ...


class Register:
    """The persons of a library, by id, by name and by whatever somebody may call them."""

    def __init__(self, lines: _Source) -> None:
        self._lines = lines
        self._main: dict[str, str] = {}

    def person(self, identifier: str) -> LibraryPerson:
        """Return the person with an id; KeyError where there is none."""
        stored = self._lines.get(f"#{identifier}")
        if stored is None:
            raise KeyError(identifier)
        return _read(stored)

    def persons(self) -> Iterator[LibraryPerson]:
        """Yield all persons, in the order of their ids."""
        return (_read(stored) for _, stored in self._lines.starting("#"))

    def main_name(self, name: str) -> str:
        """Return the name that the library uses for whom a document knows under this one."""
        if name not in self._main:
            other = self._lines.get(f"@{line_key(name)}")
            self._main[name] = _name(other) if other else name
        return self._main[name]

    def main_names(self) -> dict[str, str]:
        """Return the name that the library uses, by each other name that a document uses."""
        return {_name(stored, 0): _name(stored) for _, stored in self._lines.starting("@")}

    def with_form(self, form: str) -> list[LibraryPerson]:
        """Return the persons of whom a form is written, folded, just so."""
        return self._listed(f"={_key(form)}")

    def with_surname(self, sound: str) -> list[LibraryPerson]:
        """Return the persons whose surname sounds so (people/transliteration.py)."""
        return self._listed(f"~{sound}")

    def close(self) -> None:
        """Close the file."""
        self._lines.close()

    def _listed(self, key: str) -> list[LibraryPerson]:
        listed = self._lines.get(key)
        try:
            return [] if listed is None else [self.person(identifier) for identifier in listed.split(" ")]
        except KeyError as error:
            raise DamagedIndex(f"{REGISTER} names a person whom it does not hold") from error


def persons_of(cards: Iterable[Card], known: Sequence[KnownPerson]) -> list[LibraryPerson]:
    """Return the persons of a library from the cards of its documents, in their order, and whom corpus.toml knows."""
    from serge_cli.people.joining import Sighting, joined  # noqa: PLC0415 - only who makes an index joins names

    sightings = (Sighting(card.id, p.name, p.forms, p.group, p.mentions, p.by, p.about) for card in cards for p in card.persons)
    return joined(sightings, known)


def open_register(generation: Path) -> Register:
    """Return the register of a generation."""
    return Register(Lines(generation / REGISTER))


def write_register(generation: Path, persons: Iterable[LibraryPerson]) -> None:
    """Write the register of a generation in the making."""
    path = generation / REGISTER
    path.unlink(missing_ok=True)  # it may be a link to the file of the generation before
    write_lines(path, _lines(persons))


def register_in_memory(persons: Iterable[LibraryPerson]) -> Register:
    """Return a register that lives in memory."""
    return Register(_Held(sorted(_lines(persons))))


def _lines(persons: Iterable[LibraryPerson]) -> Iterator[Line]:
    from serge_cli.people.names import parse_name  # noqa: PLC0415 - only who writes parses every name
    from serge_cli.people.transliteration import sound_key  # noqa: PLC0415

    asked: dict[str, dict[str, None]] = {}
    for person in persons:
        yield f"#{person.id}", _written(person)
        yield from ((f"@{line_key(name)}", _json([name, person.name])) for name in person.names if name != person.name)
        for form in person.every_form:
            if key := _key(form):
                asked.setdefault(f"={key}", {})[person.id] = None
            if surname := sound_key(parse_name(form).surname):
                asked.setdefault(f"~{surname}", {})[person.id] = None
    yield from ((key, " ".join(identifiers)) for key, identifiers in asked.items())


def _written(person: LibraryPerson) -> str:
    lists = (person.names, person.forms, person.aliases, person.documents)
    return _json([person.name, *lists, person.by, person.about, int(person.group)])


def _json(value: list[Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _read(stored: str) -> LibraryPerson:
    try:
        name, names, forms, aliases, documents, by, about, group = json.loads(stored)
        return LibraryPerson(name, tuple(names), tuple(forms), by, about, tuple(documents), bool(group), tuple(aliases))
    except (ValueError, TypeError) as error:
        raise DamagedIndex(f"{REGISTER} has no person where one belongs") from error


def _name(stored: str, place: int = 1) -> str:
    try:
        return str(json.loads(stored)[place])
    except (ValueError, TypeError, IndexError, KeyError) as error:
        raise DamagedIndex(f"{REGISTER} has no name where one belongs") from error


def _key(form: str) -> str:
    """Return a form as it is looked up: its folded pieces, so that L.T. and L. T. are one."""
    return " ".join(re.findall(r"[^\W_]+", fold(form)))


class _Held:
    """Sorted lines in memory."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._keys = [key for key, _ in lines]
        self._values = [value for _, value in lines]

    def get(self, key: str) -> str | None:
        """Return the value of a key."""
        place = bisect_left(self._keys, key)
        return self._values[place] if self._keys[place : place + 1] == [key] else None

    def starting(self, prefix: str) -> Iterator[Line]:
        """Yield the lines whose keys begin with `prefix`, in order."""
        for place in range(bisect_left(self._keys, prefix), len(self._keys)):
            if not self._keys[place].startswith(prefix):
                return
            yield self._keys[place], self._values[place]

    def close(self) -> None:
        """Do nothing."""
