"""Persons with all their names, as corpus.toml lists them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person: the name to show and every other form of it."""

    name: str
    aliases: tuple[str, ...] = ()
    group: bool = False


@dataclass(frozen=True, slots=True)
class Authority:
    """The persons that a corpus knows by name."""

    persons: tuple[KnownPerson, ...] = ()
