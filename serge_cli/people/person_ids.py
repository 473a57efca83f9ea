"""The id of a person, made of the name alone: equal names have equal ids, in a file by itself and in a library."""

from __future__ import annotations

from serge_cli.text.tokens import terms


def person_id(name: str) -> str:
    """Return the id of the person with this name, its folded words: “Victor Serge” is victor-serge."""
    return "-".join(terms(name))
