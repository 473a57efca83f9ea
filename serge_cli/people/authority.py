"""Persons with all their names, as corpus.toml lists them, and the lookup of any form."""

from __future__ import annotations

from dataclasses import field

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.people.names import parse_name, same_person
from serge_cli.people.transliteration import sound_key
from serge_cli.text.folding import fold


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person: the name to show and every other form of it."""

    name: str
    aliases: tuple[str, ...] = ()
    group: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """Return the name and its other forms."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Authority:
    """The persons that a corpus knows by name."""

    persons: tuple[KnownPerson, ...] = ()
    _by_form: dict[str, list[KnownPerson]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _by_surname: dict[str, list[KnownPerson]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the persons by folded form and by surname."""
        for person in dict.fromkeys(self.persons):
            for form in person.forms:
                _add(self._by_form, _form_key(form), person)
                if not person.group:
                    _add(self._by_surname, sound_key(parse_name(form).surname), person)

    def lookup(self, written: str) -> tuple[KnownPerson, ...]:
        """Return every person that `written` can mean: those with that very form first, else those whose name agrees with it."""
        if not self.persons:
            return ()
        exact = self._by_form.get(_form_key(written))
        if exact:
            return tuple(exact)
        named = self._by_surname.get(sound_key(parse_name(written).surname), ())
        return tuple(person for person in named if any(same_person(written, form) for form in person.forms))

    def find(self, written: str) -> KnownPerson | None:
        """Return the one person that `written` means; None for nobody and where several persons share the form."""
        found = self.lookup(written)
        return found[0] if len(found) == 1 else None


def _form_key(form: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(form)).split())


def _add(index: dict[str, list[KnownPerson]], key: str, person: KnownPerson) -> None:
    known = index.setdefault(key, []) if key else []
    if not known or known[-1] is not person:  # all forms of a person come together
        known.append(person)
