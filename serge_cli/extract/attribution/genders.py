"""Tell women from men by their given names and by the titles before their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from serge_cli.extract.people.naming_words import naming_words
from serge_cli.language import everywhere
from serge_cli.model.records import Person
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

_SELDOM = 5  # one mention in so many has a title, or titles say nothing
_TITLED = 40  # mentions whose titles are looked at


@cache
def _masculine_titles() -> frozenset[str]:
    return frozenset(fold(word) for word in everywhere().naming.masculine_titles)


def gender_by_name(text: str, persons: Sequence[Person]) -> list[str]:
    """Return for each person `f`, `m`, or `?` where neither the name nor a title tells."""
    return [_gender(text, person) for person in persons]


def _gender(text: str, person: Person) -> str:
    words = naming_words()
    if person.group:
        return "?"
    first = fold(person.name.split()[0].rstrip("."))
    title = _gender_of_title(first)
    if title:
        return title
    if first in words.given and not (first in words.feminine and first in words.masculine):
        return "f" if first in words.feminine else "m"
    before = (terms(text[max(0, span.start - 16) : span.start])[-1:] for span in person.mentions[:_TITLED])
    told = Counter(gender for word in before if word and (gender := _gender_of_title(fold(word[0]))))
    seldom = told.total() * _SELDOM < min(len(person.mentions), _TITLED)  # then they may be a namesake's: Mrs. Archer's son is Archer
    return "?" if seldom else surer(told) or "?"


def surer(told: Counter[str]) -> str:
    """Return the gender that is told at least twice as often as the other; nothing where neither is."""
    gender, most = max(told.items(), key=lambda each: each[1], default=("", 0))
    return gender if most >= 2 * (told.total() - most) else ""


def _gender_of_title(word: str) -> str:
    """Return the gender that a folded word tells as a title before a name; nothing where it is none."""
    if word in naming_words().feminine_titles:
        return "f"
    return "m" if word in _masculine_titles() else ""
