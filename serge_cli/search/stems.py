"""Word stems by Snowball's algorithms, over folded words, for the languages serge knows; other languages have none."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING, Any

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.english_stems import english_stem

_ALGORITHMS = {"en": "english", "fr": "french", "de": "german", "es": "spanish", "it": "italian", "ru": "russian"}
STEMMED = frozenset(_ALGORITHMS)
_LONGEST = 40  # code points; longer runs are no words of a language
_PACKAGE = "snowballstemmer"


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """Return the stem of a folded word; the word itself where the language has no stems or the word is no ordinary one."""
    return stemmer(language)(word)


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """Return what finds the stem of a folded word, and remembers nothing: for many words that are each stemmed once."""
    stem_word = english_stem if language == "en" else _snowball(language) if language in STEMMED else str

    def stem_ordinary(word: str) -> str:
        return word if len(word) > _LONGEST or not word.isalpha() else stem_word(word)

    return stem_ordinary


def _snowball(language: str) -> Callable[[str], str]:
    name = _ALGORITHMS[language]
    slow = getattr(_module(f"{_PACKAGE}.{name}_stemmer"), f"{name.capitalize()}Stemmer")
    stemmer = type(slow.__name__, (_LookedUp, slow), {})()
    stem_word: Callable[[str], str] = stemmer.stemWord
    return stem_word


class _LookedUp:
    """Finds the longest of some endings (beginnings) by a table of them, where Snowball's Python compares letter by letter."""

    if TYPE_CHECKING:
        current: str
        cursor: int
        limit: int
        limit_backward: int

    def find_among(self, among: Sequence[Any]) -> Any:
        """Do what BaseStemmer's does."""
        current, start = self.current, self.cursor
        pieces = _table(among)
        if current[start : start + 1] not in pieces.firsts and not pieces.has_empty:
            return 0
        table = pieces.places
        for size in pieces.sizes:
            if start + size <= self.limit and (at := table.get(current[start : start + size])) is not None:
                return self._taken(among, at, start, 1)
        return 0

    def find_among_b(self, among: Sequence[Any]) -> Any:
        """Do what BaseStemmer's does."""
        current, end = self.current, self.cursor
        pieces = _table(among)
        if current[end - 1 : end] not in pieces.lasts and not pieces.has_empty:
            return 0
        table = pieces.places
        for size in pieces.sizes:
            if end - size >= self.limit_backward and (at := table.get(current[end - size : end])) is not None:
                return self._taken(among, at, end, -1)
        return 0

    def _taken(self, among: Sequence[Any], at: int, cursor: int, direction: int) -> Any:
        """Return the result of the piece found, or of the longest shorter one whose own condition holds."""
        while at >= 0:
            piece = among[at]
            self.cursor = cursor + direction * len(piece.s)
            if piece.method is None:
                return piece.result
            if piece.method(self):
                self.cursor = cursor + direction * len(piece.s)
                return piece.result
            at = piece.substring_i
        return 0


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A list of Snowball's as a table: the place of each piece, their lengths, greatest first, and with what letters they begin and end."""

    among: Sequence[Any]
    places: dict[str, int]
    sizes: list[int]
    has_empty: bool
    firsts: frozenset[str]
    lasts: frozenset[str]


_tables: dict[int, _Pieces] = {}


def _table(among: Sequence[Any]) -> _Pieces:
    """Return the table of a list, which lives as long as the program."""
    if id(among) not in _tables:
        places = {piece.s: place for place, piece in enumerate(among)}
        sizes = sorted({len(piece) for piece in places}, reverse=True)
        letters = [frozenset(piece[end] for piece in places if piece) for end in (0, -1)]
        _tables[id(among)] = _Pieces(among, places, sizes, "" in places, *letters)
    return _tables[id(among)]


def _module(name: str) -> ModuleType:
    """Import one stemmer without the package's own start, which loads thirty-five languages and takes longer than a search."""
    spec = find_spec(_PACKAGE) if _PACKAGE not in sys.modules else None
    if spec is None or spec.submodule_search_locations is None:
        return import_module(name)
    hollow = ModuleType(_PACKAGE)
    hollow.__path__ = list(spec.submodule_search_locations)
    sys.modules[_PACKAGE] = hollow
    try:
        return import_module(name)
    finally:
        del sys.modules[_PACKAGE]
