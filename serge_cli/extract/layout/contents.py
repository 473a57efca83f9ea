"""Find lists of contents: a heading that says so, and under it short lines that are numbered, lead to pages or return as headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from serge_cli.extract.layout.openings import LINE
from serge_cli.extract.layout.page_lines import heads_contents, without_edit_sign
from serge_cli.extract.layout.sights import Piece

_FEWEST = 2
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,3}|[ivxlc]{1,6}|[a-h])[.)]?\s+", re.IGNORECASE)
_PAGE = re.compile(r"[\s.·…_]*(?:\d{1,4}|[ivxlc]{1,6})$", re.IGNORECASE)


def with_contents(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the pieces, with those in lists of contents marked."""
    heads = [index for index, piece in enumerate(pieces) if heads_contents(_first_line(piece))]
    if not heads:
        return tuple(pieces)
    titles = [_bare(piece.words) for piece in pieces if len(piece.words) <= LINE]
    again = {title for title, times in Counter(titles).items() if times > 1}
    listed = {number for head in heads for number in _list_under(pieces, head, again)}
    return tuple(replace(piece, contents=True) if number in listed else piece for number, piece in enumerate(pieces))


def _first_line(piece: Piece) -> str:
    return piece.text.partition("\n")[0].strip("*_# ") if not piece.is_rule else ""


def _list_under(pieces: Sequence[Piece], head: int, again: set[str]) -> range:
    """Return the indices of the list that the piece `head` opens; an empty range where it opens none."""
    lines = pieces[head].text.split("\n")
    if len(lines) > _FEWEST and all(len(line) <= LINE for line in lines):
        return range(head, head + 1)
    seen: set[str] = set()
    index = head + 1
    while index < len(pieces) and _is_entry(pieces[index], again) and _bare(pieces[index].words) not in seen:
        seen |= {_bare(line) for line in pieces[index].text.split("\n")}
        index += 1
    return range(head, index) if len(seen) >= _FEWEST else range(0)


def _is_entry(piece: Piece, again: set[str]) -> bool:
    lines = piece.text.split("\n")
    if piece.is_rule or piece.note or any(len(line) > LINE for line in lines):
        return False
    if piece.is_body or piece.is_heading:
        return _bare(piece.words) in again
    return piece.is_item or all(_NUMBER.match(line) or re.search(r"(?:[.…·_]\s?){3}|\s{2,}\d|\t\d", line) for line in lines)


def _bare(words: str) -> str:
    """Return an entry's or a heading's words without number and page."""
    words = without_edit_sign(" ".join(words.split()).strip("*_ "))
    return _PAGE.sub("", _NUMBER.sub("", words, count=1)).casefold().strip(" .:") or words.casefold()
