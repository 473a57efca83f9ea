"""Written names of persons: their parts, whether two forms can mean one person, and which names are near to one.

A surname may carry particles (von, de, van der), a given name may be written as an initial, and titles stand before both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from serge_cli.language import everywhere, name_parts
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.people.transliteration import sound_key
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

_PART = re.compile(r"(?:[^\W\d_]\.)+|[^\W_]+(?:['’\-‐][^\W_]+)*\.?")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.?){1,4}")


@cache
def titles() -> frozenset[str]:
    """Return the folded titles of all languages (dr, comrade, mme)."""
    return frozenset(fold(word) for word in name_parts("titles"))


@cache
def spelled_titles(title: str) -> tuple[str, ...]:
    """Return the folded nouns that a folded title stands for: dr is doctor; mr, mrs are no nouns."""
    courtesies = {fold(word) for part in ("masculine_titles", "feminine_titles") for word in name_parts(part)}
    if len(title) < 4 and (not title or title in courtesies):
        return ()
    whole = [word for word in titles() - courtesies if 5 < len(word) <= 10 and _shortens(title, word)]
    return (title, *sorted(whole))


def _shortens(title: str, word: str) -> bool:
    """Return whether a title is the beginning of a word, or its first and its last letter."""
    return word.startswith(title) if len(title) > 2 else title == word[0] + word[-1]


@cache
def particles() -> frozenset[str]:
    """Return the folded particles of all languages (von, de, van, der)."""
    return frozenset(fold(word) for word in name_parts("particles"))


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name in its parts, folded: given names or initials, and the surname with its particles left out."""

    given: tuple[str, ...]
    surname: str

    @property
    def initials(self) -> str:
        """Return the first letters of the given names."""
        return "".join(part[0] for part in self.given)


@lru_cache(maxsize=65_536)
def parse_name(written: str) -> WrittenName:
    """Return the parts of a name as written: “Comrade N.N. Sukhanov’s” has the given names n, n and the surname sukhanov."""
    name = without_possessive(written)
    if "," in name:
        surname, _, given = name.partition(",")
        name = f"{given.strip()} {surname.strip()}"
    parts: list[str] = []
    for part in _PART.findall(name):
        if "." in part.rstrip(".") or (len(part) == 2 and part.endswith(".")) or (len(part) == 1 and part.isupper()):
            parts.extend(fold(letter) for letter in part if letter.isalpha())
        else:
            parts.append(fold(part.rstrip(".")))
    while len(parts) > 1 and parts[0] in titles():
        parts = parts[1:]
    if not parts:
        return WrittenName((), "")
    names = [part for number, part in enumerate(parts[:-1]) if len(part) == 1 or part not in particles() or _is_given(name, part, number)]
    return WrittenName(tuple(names), parts[-1])


def _is_given(name: str, part: str, number: int) -> bool:
    """Return whether what may be a particle is a given name: Ben, at the head and with a capital."""
    return number == 0 and part in _given_particles() and name[:1].isupper()


@cache
def _given_particles() -> frozenset[str]:
    return particles() & {fold(word) for word in everywhere().naming.given_names}


def same_person(one: str, other: str) -> bool:
    """Return whether two written names can mean one person: same surname, and no given name or initial against it."""
    a, b = parse_name(one), parse_name(other)
    if not a.surname or sound_key(a.surname) != sound_key(b.surname):
        return False
    return compatible(a.given, b.given)


def compatible(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two lists of given names do not contradict each other; none is compatible with any."""
    if not one or not other:
        return True
    if len(one) > len(other):
        one, other = other, one
    return _fits(one[0], other[0]) and (len(one) == 1 or _fits(one[-1], other[-1]) or _fits(one[1], other[1]))


def _fits(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return sound_key(one) == sound_key(other)


def without_possessive(written: str) -> str:
    """Return a name without the sign of the possessive: Trotsky’s is Trotsky."""
    return _POSSESSIVE.sub("", written.strip())


def close_names(asked: str, known: Iterable[tuple[str, Sequence[str]]], most: int = 5) -> tuple[str, ...]:
    """Return up to `most` of the `known` names (name, its forms) that a slip of the keyboard parts from `asked`, nearest first."""
    wanted = " ".join(terms(without_possessive(asked)))
    scored: list[tuple[int, str]] = []
    for name, forms in known if wanted else ():
        candidates = {plain for form in (name, *forms) for plain in (" ".join(terms(form)), parse_name(form).surname) if plain}
        distance = min((edit_distance(wanted, plain) for plain in candidates), default=99)
        if distance <= max(1, len(wanted) // 4):
            scored.append((distance, name))
    return tuple(dict.fromkeys(name for _, name in sorted(scored)))[:most]


def edit_distance(one: str, other: str, ceiling: int = 8) -> int:
    """Return how many letters must be put in, left out, changed or swapped to turn one word into the other, at most `ceiling`."""
    if abs(len(one) - len(other)) >= ceiling:
        return ceiling
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        new = [i]
        for j, facing in enumerate(other, 1):
            cost = min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (letter != facing))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == facing:
                cost = min(cost, before[j - 2] + 1)
            new.append(cost)
        before, row = row, new
    return min(row[-1], ceiling)
