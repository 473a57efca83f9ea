"""Find the list of books that a text ends with: its heading, and under it entries with years, up to the next heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from serge_cli.extract.layout.page_lines import without_edit_sign
from serge_cli.extract.layout.sights import Piece
from serge_cli.language import everywhere
from serge_cli.model.records import ParagraphKind as Kind

_NOTED = re.compile(r"[¹²³⁰⁴-⁹]|[*†‡§]{1,3}\s|\[\d{1,3}\]|\d{1,3}[.)]?\s|<sup")  # a note's label at the head of a line


@cache
def _dated() -> re.Pattern[str]:
    """Return the pattern of what an entry has for its year."""
    return re.compile(rf"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|\b(?:{everywhere().imprint.undated})")


def list_of_books(pieces: Sequence[Piece], first: int) -> dict[int, Kind]:
    """Return the kinds of the lists of books in the second half of a work, by index; notes under such a heading are left alone."""
    found: dict[int, Kind] = {}
    for index in range(max(first, len(pieces) // 2), len(pieces) - 1):
        if not heads_list_of_books(pieces[index]):
            continue
        end = _end(pieces, index + 1)
        if _are_entries(pieces[index + 1 : end]):
            found[index] = Kind.HEADING
            found |= {at: Kind.SEPARATOR if pieces[at].is_rule else Kind.BACK_MATTER for at in range(index + 1, end)}
    return found


def heads_list_of_books(piece: Piece) -> bool:
    """Return whether the piece is the heading of a list of books: `Works Cited`, `Literatur`."""
    return not piece.is_long and without_edit_sign(piece.words).strip(" .:*_").casefold() in everywhere().imprint.bibliographies


def _end(pieces: Sequence[Piece], start: int) -> int:
    """Return the index of the first piece from `start` on that is no entry: a heading, or running text."""
    for index in range(start, len(pieces)):
        piece = pieces[index]
        if piece.is_heading or (piece.title_like and not _dated().search(piece.words)):
            return index
    return len(pieces)


def _are_entries(pieces: Sequence[Piece]) -> bool:
    """Return whether the pieces are entries: most have a year or the like, and they are not labelled as notes are."""
    entries = [piece for piece in pieces if not piece.is_rule]
    if not entries or entries[0].note or _NOTED.match(entries[0].text) or _NOTED.match(entries[0].block.mark + " "):
        return False
    return sum(1 for piece in entries if _dated().search(piece.words)) * 2 > len(entries)
