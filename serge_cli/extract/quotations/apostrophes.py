"""What stands around a mark, and what it costs to read it as an apostrophe: inside words, at a word's head (’tis), at its end (po’).

Between two letters an apostrophe costs nothing; at a word's edge the cost says how usual it is there, so that `pairing` can prefer
a closing mark where the passage needs one. The words themselves are data of the languages (`Typography`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from serge_cli.extract.quotations.prices import ABSURD, HEAVY, MUCH, NEVER, SLIGHT, SOME
from serge_cli.language import everywhere
from serge_cli.language.profile import Language
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import START, Span
from serge_cli.text.folding import fold

APOSTROPHES = frozenset("'’‘ʼ`´‛ʻ′＇")
_HEADS = {"ʼ": SLIGHT, "’": MUCH}  # an unknown word without its head
_REACH = 24  # code points read either way
_WORD_BACKWARDS = re.compile(r"[\w'’]{1,24}")
_WORD_AFTER = re.compile(r"\w{1,24}")
_LEADERS = " \t>*_-–—•([{#|\"'“‘«‹„‚`"  # signs that may stand between a line's start and its first mark


def apostrophe_cost(glyph: str, around: Surroundings, language: Language) -> float:
    """Return what the reading as an apostrophe costs: nothing where it is certain, `NEVER` for signs that are none."""
    if glyph not in APOSTROPHES:
        return NEVER
    if around.left.isalnum():
        return 0.0 if around.right.isalnum() else _at_end(glyph, around, language)
    return _at_head(glyph, around.word_after, language) if around.right.isalnum() else ABSURD


@cache
def _decade() -> re.Pattern[str]:
    return re.compile(rf"\d\d(?:{'|'.join(everywhere().typography.decade_endings)})?$")


def opening_surcharge(word_after: str, language: Language) -> float:
    """Return what it costs more to open before a word that usually lost its head: ’90s, ’tis."""
    return SOME if _lost_its_head(word_after, language) else 0.0


def closing_surcharge(around: Surroundings, language: Language) -> float:
    """Return what it costs more to close where an apostrophe is usual: th’ lane, an’ then, the boats’ return."""
    if not around.right.isspace() or not around.next_word[:1].isalpha():
        return 0.0
    if fold(around.word_before) in language.typography.dropped_endings:
        return SOME
    return SLIGHT if around.word_before.endswith("s") and around.next_word not in language.function_words else 0.0


def _at_head(glyph: str, word: str, language: Language) -> float:
    return SLIGHT if _lost_its_head(word, language) else _HEADS.get(glyph, HEAVY)


def _lost_its_head(word: str, language: Language) -> bool:
    return _decade().match(word) is not None or fold(word) in language.typography.aphaeresis


def _at_end(glyph: str, around: Surroundings, language: Language) -> float:
    word = fold(around.word_before)
    if word in language.typography.elisions:
        return SLIGHT
    if word in language.typography.dropped_endings or (len(word) > 3 and word.endswith(everywhere().typography.clipped_endings)):
        return SOME
    if word.endswith(everywhere().typography.genitive_endings):
        return _possessive(around, language)
    return ABSURD if around.right.isspace() and around.next_word else NEVER


def _possessive(around: Surroundings, language: Language) -> float:
    if not around.right.isspace():
        return SOME if around.right in ")]" else MUCH
    if not around.next_word or around.next_word.casefold() in language.function_words:
        return MUCH  # a possessive is followed by what is possessed, not by “and” or “is”
    return SOME


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands left and right of a sign; beyond the passage there is white space; a note marker counts as a stop."""

    left: str
    right: str
    line_start: bool
    word_before: str = ""  # the word that ends at the sign, apostrophes inside it included
    word_after: str = ""  # the word that begins at the sign
    next_word: str = ""  # the word after the sign and the white space that follows it


def look_around(text: str, area: Span, token: Span, markers: Sequence[Span], *, with_words: bool) -> Surroundings:
    """Return the surroundings of the sign `token` within `area`; `markers` are all note markers, sorted."""
    left = text[token.start - 1] if token.start > area.start else " "
    right = text[token.end] if token.end < area.end else " "
    at = bisect_left(markers, token.start, key=START)
    if at and markers[at - 1].end == token.start:
        left = "."
    if at < len(markers) and markers[at].start == token.end:
        right = "."
    head = text[max(area.start, token.start - 8) : token.start]
    line_start = not head.rpartition("\n")[2].strip(_LEADERS) and ("\n" in head or token.start - area.start <= 8)
    return Surroundings(left, right, line_start, *(_words(text, area, token) if with_words else ()))


def _words(text: str, area: Span, token: Span) -> tuple[str, str, str]:
    """Return the word before a sign, the word that begins at it, and the one behind the white space after it."""
    beyond = text[token.end : min(area.end, token.end + _REACH)]
    before = _WORD_BACKWARDS.match(text[max(area.start, token.start - _REACH) : token.start][::-1])
    after = _WORD_AFTER.match(beyond)
    following = _WORD_AFTER.match(beyond.lstrip()) if beyond[:1].isspace() else None
    return (
        before.group()[::-1].strip("'’") if before else "",
        after.group() if after else "",
        following.group() if following else "",
    )
