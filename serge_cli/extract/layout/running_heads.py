"""Find page numbers and running heads, which a text taken from printed pages has between its paragraphs.

A bare number may head a chapter as well; it is a page's when a running head is next to it, when it breaks a sentence, or when the
numbers count on from where no chapter begins to count.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from serge_cli.extract.layout.openings import either
from serge_cli.extract.layout.sights import Piece
from serge_cli.language import everywhere

_WITH_NUMBER = re.compile(r"(?:\d{1,4}\s+)?([^\W\d_].{2,70}?)(?:\s+\d{1,4})?")
_FIRST_CHAPTERS = 4  # a count that begins here or higher is no count of chapters


@cache
def _page() -> re.Pattern[str]:
    """Return the pattern of a page number on a line of its own."""
    labels = either(everywhere().imprint.page_labels)
    return re.compile(rf"[\[(–—-]?\s?(?:{labels})?\s?(\d{{1,4}})\s?[\])–—-]?", re.IGNORECASE)


def running_heads(pieces: Sequence[Piece]) -> set[int]:
    """Return the indices of the pieces that are page numbers or running heads."""
    numbers = {index: int(found.group(1)) for index, piece in enumerate(pieces) if (found := _number(piece))}
    repeated = Counter(_bare(piece) for piece in pieces if piece.title_like)
    heads = {i for i, piece in enumerate(pieces) if _is_head(pieces, i, numbers, repeated) and not piece.is_heading}
    pages = {index for index in numbers if _next_to(index, heads) or _breaks_sentence(pieces, index)}
    return heads | pages | _counted(numbers)


def with_pages(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the pieces of a text with form feeds, what stands at the pages' tops and the paragraphs that it breaks marked as such."""
    if not any(piece.page_top for piece in pieces):
        return tuple(pieces)
    at_top = {index for index in running_heads(pieces) if pieces[index].page_top or pieces[index - 1].page_top}
    marked = [replace(piece, contents=True) if index in at_top else piece for index, piece in enumerate(pieces)]
    for index, piece in enumerate(marked[:-1]):
        after = next((number for number in range(index + 1, len(marked)) if number not in at_top), None)
        if after and index not in at_top and any(marked[number].page_top for number in range(index + 1, after + 1)):
            marked[index] = replace(piece, broken=not piece.is_final and marked[after].words[:1].islower())
    return tuple(marked)


def _number(piece: Piece) -> re.Match[str] | None:
    return None if piece.is_heading or piece.is_item else _page().fullmatch(piece.words)


def _bare(piece: Piece) -> str:
    found = _WITH_NUMBER.fullmatch(piece.words)
    return found.group(1).casefold() if found else piece.words.casefold()


def _is_head(pieces: Sequence[Piece], index: int, numbers: dict[int, int], repeated: Counter[str]) -> bool:
    """Return whether a short line is a running head: beside a page number in capitals or again and again, or with the number in it.

    At the top of a page behind a form feed, once with a number is enough.
    """
    piece = pieces[index]
    if index == 0 or not piece.title_like or index in numbers:
        return False
    bare = _bare(piece)
    if bare != piece.words.casefold():
        return repeated[bare] >= 2 or piece.page_top
    beside, at_top = _next_to(index, numbers), piece.page_top or pieces[index - 1].page_top
    return ((beside or at_top) and repeated[bare] >= 2) or (beside and piece.words.isupper())


def _next_to(index: int, others: Collection[int]) -> bool:
    return index - 1 in others or index + 1 in others


def _breaks_sentence(pieces: Sequence[Piece], index: int) -> bool:
    before = next((p for p in reversed(pieces[max(0, index - 4) : index]) if not p.is_rule and not p.note and not p.is_item), None)
    after = next((p for p in pieces[index + 1 : index + 4] if not p.is_rule), None)
    return before is not None and after is not None and before.is_long and not before.is_final and after.words[:1].islower()


def _counted(numbers: dict[int, int]) -> set[int]:
    """Return the indices of numbers that count on by one, three or more, and begin higher than chapters do."""
    ordered = sorted(numbers)
    values = [numbers[index] for index in ordered]
    counts_on = len(values) >= 3 and all(later == earlier + 1 for earlier, later in pairwise(values))
    return set(ordered) if counts_on and values[0] >= _FIRST_CHAPTERS else set()
