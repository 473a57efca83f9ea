"""A person of a library, and the id of a person, which is made of the name alone.

Equal names have equal ids, in a file by itself and in a library.
"""

from __future__ import annotations

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.text.tokens import terms


def person_id(name: str) -> str:
    """Return the id of the person with this name, its folded words: “Victor Serge” is victor-serge."""
    return "-".join(terms(name))


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

    @property
    def id(self) -> str:
        """Return the person's id."""
        return person_id(self.name)

    @property
    def every_form(self) -> tuple[str, ...]:
        """Return all by which the person may be asked for, the main name first."""
        return tuple(dict.fromkeys((self.name, *self.names, *self.forms, *self.aliases)))
