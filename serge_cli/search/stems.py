"""Word stems by Snowball's algorithms, over folded words, for the languages serge knows; other languages have none."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

_ALGORITHMS = {"en": "english", "fr": "french", "de": "german", "es": "spanish", "it": "italian", "ru": "russian"}
STEMMED = frozenset(_ALGORITHMS)
_LONGEST = 40  # code points; longer runs are no words of a language
_PACKAGE = "snowballstemmer"


@lru_cache(maxsize=262_144)
def stem(word: str, language: str) -> str:
    """Return the stem of a folded word; the word itself where the language has no stems or the word is no ordinary one."""
    if language not in STEMMED or len(word) > _LONGEST or not word.isalpha():
        return word
    return _stemmer(language)(word)


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    name = _ALGORITHMS[language]
    stemmer = getattr(_module(f"{_PACKAGE}.{name}_stemmer"), f"{name.capitalize()}Stemmer")()
    stem_word: Callable[[str], str] = stemmer.stemWord
    return stem_word


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
