"""Fold letters so that spellings a reader takes for the same compare equal: case, accents, ligatures, apostrophes.

Compatibility decomposition and combining marks follow Unicode Standard Annex 15; Cyrillic short i keeps its breve and Japanese
syllables their marks of voice, because these are letters of their own and not accented ones.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

APOSTROPHES = frozenset("'’‘ʼ‛`´′＇")
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_BREVE = "\u0306"
_VOICES = "\u3099\u309a"


def accented(word: str) -> str:
    """Return a word with its accents, letters otherwise folded; empty where it has none."""
    written = unicodedata.normalize("NFC", word.casefold())
    return "" if written.isascii() or written == fold(word) else written


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return the folded form of a word: casefolded, without accents, ligatures spelled out."""
    lowered = word.casefold()
    if lowered.isascii():
        return lowered
    out: list[str] = []
    for character in unicodedata.normalize("NFKD", lowered.translate(_LETTERS)):
        if not unicodedata.combining(character) or character in _VOICES:
            out.append(character)
        elif character == _BREVE and out and out[-1] == "и":
            out[-1] = "й"
    return unicodedata.normalize("NFC", "".join(out).casefold())
