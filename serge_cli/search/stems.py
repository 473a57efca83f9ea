"""Word stems by Snowball's algorithms, over folded words, for the languages serge knows; other languages have none."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

_ALGORITHMS = {"en": "english", "fr": "french", "de": "german", "es": "spanish", "it": "italian", "ru": "russian"}
STEMMED = frozenset(_ALGORITHMS)
_LONGEST = 40  # code points; longer runs are no words of a language


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    module = __import__(f"snowballstemmer.{_ALGORITHMS[language]}_stemmer", fromlist=["*"])
    stemmer = getattr(module, f"{_ALGORITHMS[language].capitalize()}Stemmer")()
    stem_word: Callable[[str], str] = stemmer.stemWord
    return stem_word


@lru_cache(maxsize=262_144)
def stem(word: str, language: str) -> str:
    """Return the stem of a folded word; the word itself where the language has no stems or the word is no ordinary one."""
    if language not in STEMMED or len(word) > _LONGEST or not word.isalpha():
        return word
    return _stemmer(language)(word)
