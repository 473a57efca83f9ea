"""What it costs to read a sign as an apostrophe: inside words, at a word's head (’tis, ’30s), at its end (workers’, goin’, po’).

Between two letters an apostrophe costs nothing; at a word's edge the cost says how usual it is there, so that `pairing` can prefer
a closing mark where the passage needs one. The words themselves are data of the languages (`Typography`).
"""

from __future__ import annotations

import re

from serge_cli.language.profile import Language
from serge_cli.text.folding import fold

APOSTROPHES = frozenset("'’‘ʼ`´‛ʻ′＇")
NEVER = 99.0

_DECADE = re.compile(r"\d\d(?:s|er|ern)?$")
_POSSESSIVE_ENDINGS = ("s", "x", "z", "ß", "ce")
_HEADS = {"’": 1.8, "ʼ": 0.2, "'": 3.5, "‘": 4.0, "`": 5.0}  # an unknown word without its head
_IMPOSSIBLE = 7.0


def apostrophe_cost(glyph: str, left: str, right: str, word_before: str, word_after: str, next_word: str, language: Language) -> float:
    """Return what the reading as an apostrophe costs: 0 is certain, 6 is absurd, `NEVER` for signs that are none.

    `word_before` ends and `word_after` begins at the sign; `next_word` follows after white space.
    """
    if glyph not in APOSTROPHES:
        return NEVER
    if left.isalnum():
        return 0.0 if right.isalnum() else _at_end(glyph, right, word_before, next_word, language)
    return _at_head(glyph, word_after, language) if right.isalnum() else 6.0


def opening_surcharge(word_after: str, language: Language) -> float:
    """Return what it costs more to open before a word that usually lost its head: ’90s, ’tis."""
    if _DECADE.match(word_after):
        return 2.0
    return 0.8 if fold(word_after) in language.typography.aphaeresis else 0.0


def _at_head(glyph: str, word: str, language: Language) -> float:
    if _DECADE.match(word):
        return 0.3
    if fold(word) in language.typography.aphaeresis:
        return 0.5
    return _HEADS.get(glyph, 3.5)


def _at_end(glyph: str, right: str, word: str, next_word: str, language: Language) -> float:
    folded = fold(word)
    if folded in language.typography.elisions:
        return 0.2
    if folded in language.typography.dropped_endings or (len(folded) > 4 and folded.endswith("in")):
        return 1.0
    if glyph == "ʼ":
        return 0.5
    if folded.endswith(_POSSESSIVE_ENDINGS):
        return _possessive(right, next_word, language)
    return 5.5 if right.isspace() and next_word else _IMPOSSIBLE


def _possessive(right: str, next_word: str, language: Language) -> float:
    if not right.isspace():
        return 3.0
    if not next_word or next_word.casefold() in language.function_words:
        return 2.5  # a possessive is followed by what is possessed, not by “and” or “is”
    return 1.0
