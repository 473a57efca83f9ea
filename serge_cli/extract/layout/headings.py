"""Distinguish headings inside a text from its short paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from serge_cli.extract.layout.page_lines import has_edit_sign, without_edit_sign
from serge_cli.extract.layout.remarks import is_division, is_link
from serge_cli.extract.layout.sights import Piece
from serge_cli.language import everywhere, language
from serge_cli.model.document import Shape

WORDS_AND_CREDIT = re.compile(r"[.!?…”\"’]\s+[-–—]{1,2}\s?[^\W\d_]")  # words that end, then a dash and who said them
_WORDS = 12  # a longer line is no heading
_TEXT = 120  # code points of text that a heading has under it, at least


@cache
def leads_into_words(code: str = "") -> frozenset[str]:
    """Return the words at the end of a line that leads into a quotation: verbs of saying, `that`, `follows`; of one language or of all."""
    words = (language(code) if code else everywhere()).reporting
    return words.verbs | words.complementizers | words.quoting_verbs | everywhere().reporting.following


def heads_notes(piece: Piece) -> bool:
    """Return whether the piece is the heading of notes: `Notes`, `Anmerkungen`."""
    return not piece.is_long and without_edit_sign(piece.words).strip(" .:*_").casefold() in everywhere().notes.headings


def is_heading(pieces: Sequence[Piece], index: int, start: int, end: int) -> bool:
    """Return whether the piece is a heading: marked as one, or a short line on its own between running texts.

    `start` and `end` are the indices between which it stands; a line at the end heads nothing.
    """
    piece = pieces[index]
    if piece.is_heading or heads_notes(piece) or has_edit_sign(piece.words):
        return True
    return _may_head(piece) and _stands_so(pieces, index, start, end)


def _may_head(piece: Piece) -> bool:
    return piece.block.shape in {Shape.PROSE, Shape.ORDERED_ITEM, Shape.INDENTED} and _looks_so(piece)


def _stands_so(pieces: Sequence[Piece], index: int, start: int, end: int) -> bool:
    """Return whether text stands under the piece, and above it nothing that it goes on with."""
    piece = pieces[index]
    below = [each for each in pieces[index + 1 : min(end, index + 4)] if not each.is_rule][:2]
    if is_division(piece.words):
        return any(_is_text(each) for each in below)
    if not below or not _is_text(below[0]):
        return False
    above = pieces[index - 1] if index > start else None
    if above is not None and piece.gap == 0 and not above.is_rule and not above.is_heading and len(above.words) <= _TEXT:
        return False  # clings to a short line: the source under an epigraph
    if piece.block.shape is Shape.ORDERED_ITEM and ((above and above.is_item) or below[0].is_item):
        return False
    return above is None or above.is_rule or above.is_final or above.displayed or above.is_heading or not above.is_body


def _looks_so(piece: Piece) -> bool:
    words = piece.words.split()
    if not piece.title_like or len(words) > _WORDS or len(piece.block.lines) > 2 or is_link(piece.text):
        return False
    if piece.words[0] in "‘“\"'«„" and not _is_set_as_title(words):
        return False
    credited = piece.displayed and WORDS_AND_CREDIT.search(piece.words)
    if credited or (piece.words[0] in "([—-" and not is_division(piece.words)):
        return False
    if piece.is_final and not (piece.words.isupper() or is_division(piece.words)):
        return False
    if piece.displayed and piece.block.shape is Shape.PROSE:
        return piece.text.startswith(("**", "__", "<b", "<strong"))
    set_as_title = all(word[:1].isupper() or len(word) < 4 for word in words)
    return set_as_title or words[-1].strip(".,:").casefold() not in leads_into_words()


def _is_set_as_title(words: list[str]) -> bool:
    """Return whether a heading in quotation marks is set as one: a word or two or most words capitalised, no stop inside the marks."""
    bare = [word.strip("‘’“”\"'«»„") for word in words]
    capital = sum(1 for word in bare if word[:1].isupper())
    catchword = len(words) <= 2 and bare[0][:1].isupper()
    return (catchword or capital * 2 > len(words)) and bare[-1][-1:] not in {".", ",", "!", "?", "…"}


def _is_text(piece: Piece) -> bool:
    """Return whether the piece is what stands under a heading: text, or a heading of lower rank."""
    if piece.is_heading:
        return True
    return not piece.displayed and (len(piece.words) >= _TEXT or (piece.is_final and len(piece.words.split()) >= 6))
