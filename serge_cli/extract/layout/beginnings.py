"""Tell that a text begins by more than one of its pieces: a paragraph that goes on over the page, a poem of stanzas."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli.extract.layout.clues import read_byline
from serge_cli.extract.layout.sights import Piece


def says_by(piece: Piece) -> bool:
    """Tell whether the piece is a byline that says so: `by Jane Doe`."""
    read = read_byline(piece.words)
    return read is not None and read.explicit


def is_broken_off(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether the piece is the beginning of a paragraph that goes on in lower case over the page."""
    piece = pieces[index]
    if piece.is_heading or len(piece.words) < 60:
        return False
    after = next((each for each in pieces[index + 1 : index + 6] if not each.is_rule and not each.note), None)
    return after is not None and after.text[:1].islower() and not after.is_item and not says_by(after)


def is_verse(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether the piece is a stanza: several lines, and a stanza or nothing after it."""
    lines = len(pieces[index].block.lines)
    if lines < 2 or pieces[index].is_heading:
        return False
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    return (lines >= 3 and (after is None or len(after.block.lines) >= 3)) or (after is None and index > 0)
