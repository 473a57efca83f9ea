"""Turn a language's file into its table.

How a value is written depends on the field that it is for:

- words: parted by white space, `chapter part book`; a word with `*` stands for all forms that the language's INFLECTIONS make of it
  (`"e": "e es ed ing"` makes *write* write, writes …; the longest ending that fits counts, `-` is no ending)
- phrases: parted by `|` or a new line, `so called | known as`; a single phrase is followed by a `|`
- pairs: phrases of two words; endings: words in any order; patterns: regular expressions, parted by `|`
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from serge_cli.language.profile import Checking, Imprint, Language, Naming, NoteWords, Reporting, Typography

_SECTIONS = {
    "typography": Typography,
    "reporting": Reporting,
    "naming": Naming,
    "notes": NoteWords,
    "imprint": Imprint,
    "checking": Checking,
}
_PARTS = re.compile(r"[|\n]")


def load(code: str, file: Mapping[str, Any]) -> Language:
    """Return the table of the language whose file has these names; raise ValueError for a name that no table has."""
    inflections = file.get("INFLECTIONS", {})
    return Language(
        code=code,
        name=file["NAME"],
        stemmer=file["STEMMER"],
        script=file.get("SCRIPT", ""),
        letters=file.get("LETTERS", ""),
        function_words=frozenset(file["FUNCTION_WORDS"].split()),
        abbreviations=frozenset(file["ABBREVIATIONS"].split()),
        **{name: _section(kind, file.get(name.upper(), {}), inflections) for name, kind in _SECTIONS.items()},
    )


def _section(kind: type, written: Mapping[str, Any], inflections: Mapping[str, str]) -> Any:
    kinds = kind.__annotations__
    if unknown := written.keys() - kinds.keys():
        raise ValueError(f"no such words in a language: {', '.join(sorted(unknown))}")
    values = {name: _READ[kinds[name]](value, inflections) for name, value in written.items()}
    if kind is Imprint:
        values = {name: _casefolded(value) if isinstance(value, frozenset) else value for name, value in values.items()}
    return kind(**values)


def _casefolded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _words(written: str, inflections: Mapping[str, str]) -> frozenset[str]:
    if "|" in written:
        return frozenset(phrase for part in _PARTS.split(written) if (phrase := part.strip()))
    found: set[str] = set()
    for word in written.split():
        found.update(inflected(word[:-1], inflections) if word.endswith("*") else (word,))
    return frozenset(found)


def inflected(lemma: str, inflections: Mapping[str, str]) -> list[str]:
    """Return the forms that the endings of a language make of a lemma."""
    ending = max((ending for ending in inflections if lemma.endswith(ending)), key=len)
    stem = lemma.removesuffix(ending)
    return [stem if form == "-" else stem + form for form in inflections[ending].split()]


def _pairs(written: str, _: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    phrases = [part.split() for part in _PARTS.split(written) if part.strip()]
    return frozenset((first, second) for first, second in phrases)


def _labels(written: Mapping[str, str], _: Mapping[str, str]) -> dict[str, str]:
    return {label.casefold(): meaning for meaning, listed in written.items() for label in _words(listed, {})}


_READ: dict[str, Callable[[Any, Mapping[str, str]], Any]] = {
    "frozenset[str]": _words,
    "frozenset[tuple[str, str]]": _pairs,
    "tuple[str, ...]": lambda written, _: tuple(written.split()),
    "Mapping[str, str]": _labels,
    "str": lambda pattern, _: pattern,
    "bool": lambda flag, _: flag,
}


def union(tables: Iterable[Language]) -> Language:
    """Return the tables as one: words, endings and patterns together; what holds of any language holds."""
    tables = list(tables)
    return Language(
        code="",
        name="",
        function_words=frozenset().union(*(table.function_words for table in tables)),
        abbreviations=frozenset().union(*(table.abbreviations for table in tables)),
        **{name: _united(kind, [getattr(table, name) for table in tables]) for name, kind in _SECTIONS.items()},
    )


def _united(kind: type, sections: Iterable[Any]) -> Any:
    sections = list(sections)
    return kind(**{name: _UNITE[what]([getattr(each, name) for each in sections]) for name, what in kind.__annotations__.items()})


_UNITE: dict[str, Callable[[list[Any]], Any]] = {
    "frozenset[str]": lambda sets: frozenset().union(*sets),
    "frozenset[tuple[str, str]]": lambda sets: frozenset().union(*sets),
    "tuple[str, ...]": lambda endings: tuple(dict.fromkeys(ending for each in endings for ending in each)),
    "Mapping[str, str]": lambda maps: {label: meaning for each in maps for label, meaning in each.items()},
    "str": lambda patterns: "|".join(filter(None, patterns)),
    "bool": any,
}
