"""What it costs to read a sign as an apostrophe: inside words, at a word's head (’tis, ’30s), at its end (workers’, goin’, po’).

Between two letters an apostrophe costs nothing; at a word's edge the cost says how usual it is there, so that `pairing` can prefer
a closing mark where the passage needs one. The words themselves are data of the languages (`Typography`).
"""

from __future__ import annotations

import re
from functools import cache

from serge_cli.extract.quotations.surroundings import Surroundings
from serge_cli.language import everywhere
from serge_cli.language.profile import Language
from serge_cli.text.folding import fold

APOSTROPHES = frozenset("'’‘ʼ`´‛ʻ′＇")
NEVER = 99.0

_HEADS = {"’": 1.8, "ʼ": 0.2, "'": 3.5, "‘": 4.0, "`": 5.0}  # an unknown word without its head
_IMPOSSIBLE = 7.0


def apostrophe_cost(glyph: str, around: Surroundings, language: Language) -> float:
    """Return what the reading as an apostrophe costs: 0 is certain, 6 is absurd, `NEVER` for signs that are none."""
    if glyph not in APOSTROPHES:
        return NEVER
    if around.left.isalnum():
        return 0.0 if around.right.isalnum() else _at_end(glyph, around, language)
    return _at_head(glyph, around.word_after, language) if around.right.isalnum() else 6.0


@cache
def _decade() -> re.Pattern[str]:
    return re.compile(rf"\d\d(?:{'|'.join(everywhere().typography.decade_endings)})?$")


def opening_surcharge(word_after: str, language: Language) -> float:
    """Return what it costs more to open before a word that usually lost its head: ’90s, ’tis."""
    if _decade().match(word_after):
        return 2.0
    return 1.2 if fold(word_after) in language.typography.aphaeresis else 0.0


def closing_surcharge(around: Surroundings, language: Language) -> float:
    """Return what it costs more to close where an apostrophe is usual: th’ lane, an’ then, the boats’ return."""
    if not around.right.isspace() or not around.next_word[:1].isalpha():
        return 0.0
    if fold(around.word_before) in language.typography.dropped_endings:
        return 1.0
    return 0.5 if around.word_before.endswith("s") and around.next_word not in language.function_words else 0.0


def _at_head(glyph: str, word: str, language: Language) -> float:
    if _decade().match(word):
        return 0.3
    if fold(word) in language.typography.aphaeresis:
        return 0.5
    return _HEADS.get(glyph, 3.5)


def _at_end(glyph: str, around: Surroundings, language: Language) -> float:
    word = fold(around.word_before)
    if word in language.typography.elisions:
        return 0.2
    if word in language.typography.dropped_endings or (len(word) > 3 and word.endswith(everywhere().typography.clipped_endings)):
        return 1.0
    if glyph == "ʼ":
        return 0.5
    if word.endswith(everywhere().typography.genitive_endings):
        return _possessive(around, language)
    return 5.5 if around.right.isspace() and around.next_word else _IMPOSSIBLE


def _possessive(around: Surroundings, language: Language) -> float:
    if not around.right.isspace():
        return 1.0 if around.right in ")]" else 2.6
    if not around.next_word or around.next_word.casefold() in language.function_words:
        return 2.5  # a possessive is followed by what is possessed, not by “and” or “is”
    return 1.0
