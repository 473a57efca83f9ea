"""The words of all languages by which notes cite and point back, made into patterns once: texts mix languages, notes even more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from serge_cli.language import everywhere
from serge_cli.language.profile import NoteWords


def _all(field: str) -> frozenset[str]:
    words: frozenset[str] = getattr(everywhere().notes, field)
    return words


def _either(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, the longest first; a stop in a word may be followed by a space."""
    escaped = (re.escape(word).replace(r"\ ", r"\s?").replace(r"\.", r"\.\s?") for word in sorted(words, key=len, reverse=True))
    return "|".join(escaped)


@cache
def ibid() -> re.Pattern[str]:
    """Return the pattern of a body that opens with ibid. or its like: the source of the note before it."""
    return re.compile(rf"(?:{_either(_all('ibid'))})(?!\w)\.?", re.IGNORECASE)


@cache
def op_cit() -> re.Pattern[str]:
    """Return the pattern of op. cit. and its like, with stops or without: a work given in full before, identified by its author."""
    words = _either(_all("op_cit")).replace(r"\.\s?\s?", r"\.?\s?")
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)\.?", re.IGNORECASE)


@cache
def named_above() -> re.Pattern[str]:
    """Return the pattern of what stands behind the name of a work that an earlier note gives in full: `Hale v. Crewe, supra, at 12`."""
    return re.compile(rf",\s(?:{_either(_all('named_above'))})(?=,\s|\.?$|\sat\s)", re.IGNORECASE)


@cache
def see_note() -> re.Pattern[str]:
    """Return the pattern of a reference to a note by its number: `see note 5`, `n. 5 above`; group `label`."""
    pointers, notes = _either(_all("pointers")), _either(_all("see_note"))
    before = rf"(?<!\w)(?:{pointers})\.?,?\s(?:(?:{_either(_all('also'))})\s)?(?:{notes})\.?\s?(?P<before>\d{{1,3}})(?!\d)"
    after = rf"(?<!\w)(?:{notes})\.?\s?(?P<after>\d{{1,3}}),?\s(?:{pointers})(?!\w)"
    return re.compile(f"{before}|{after}", re.IGNORECASE)


@cache
def named_note() -> re.Pattern[str]:
    """Return the pattern of a work named by its author and its note alone, as lawyers write: `Strang (n 2) 45`; group `label`."""
    return re.compile(rf"[^\W\d_a-z][^\d()\[\],;]{{1,60}} \((?:{_either(_all('see_note'))})\.?\s?(?P<label>\d{{1,3}})\)")


@cache
def signal() -> re.Pattern[str]:
    """Return the pattern of the words that lead to a citation: See, Cf., quoted in."""
    return re.compile(rf"(?:(?:{_either(_all('signals'))})(?!\w)[.:]?\s+)+", re.IGNORECASE)


@cache
def inner_signal() -> re.Pattern[str]:
    """Return the pattern of a signal after a comma within a note: `For the letters, see Marlow, …`."""
    return re.compile(rf",\s(?:{_either(_all('signals'))})(?!\w)[.:]?\s+(?=[^\W\d_])", re.IGNORECASE)


@cache
def page() -> re.Pattern[str]:
    """Return the pattern of a part that gives a page, a volume or the like."""
    return re.compile(rf"(?:{_either(_all('page'))})\.?\s?(?:\d|[ivxlc]+\b)|\d", re.IGNORECASE)


@cache
def page_numbers() -> re.Pattern[str]:
    """Return the pattern of the pages that a citation gives, groups `first` and `last`: `p. 12`, `pp. 45–6`."""
    number = r"(?:\d{1,5}|[ivxlc]{1,9})(?!\w)"
    return re.compile(rf"(?<!\w)(?:{_either(_all('page_only'))})\.?\s?(?P<first>{number})(?:\s?[-–—]\s?(?P<last>{number}))?", re.IGNORECASE)


@cache
def words_of(field: str) -> frozenset[str]:
    """Return the words of one field of all languages' note words."""
    if field not in NoteWords.__dataclass_fields__:
        raise ValueError(f"no such note words: {field}")
    return _all(field)


@cache
def function_words() -> frozenset[str]:
    """Return the most frequent words of all languages: they do not stand in names."""
    return everywhere().function_words


@cache
def particles() -> frozenset[str]:
    """Return the small words that stand in names: von, de."""
    return everywhere().naming.particles | everywhere().typography.ands | {"&"}


@cache
def determiners() -> frozenset[str]:
    """Return the articles and possessives of all languages: they stand before titles and other things, hardly before persons."""
    return everywhere().reporting.articles | everywhere().reporting.possessive_pronouns
