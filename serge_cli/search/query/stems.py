"""Word stems by Snowball's algorithms (PyStemmer is their own C), over folded words, for the languages serge knows; others have none."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from Stemmer import Stemmer

from serge_cli.language import stemmers

STEMMED = frozenset(stemmers())
_KNOWN = 10_000  # words whose stems are kept: passages that come close to a question share most of theirs
_LONGEST = 40  # code points; longer runs are no words of a language


def stem(word: str, language: str) -> str:
    """Return the stem of a folded word; the word itself where the language has no stems or the word is no ordinary one."""
    return stemmer(language)(word)


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """Return what finds the stem of a folded word of a language."""
    if language not in STEMMED:
        return str
    stem_word = Stemmer(stemmers()[language]).stemWord

    @lru_cache(_KNOWN)
    def stem_ordinary(word: str) -> str:
        return word if len(word) > _LONGEST or not word.isalpha() else stem_word(word)

    return stem_ordinary
