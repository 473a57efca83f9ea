"""Recognise what introduces a text above its first paragraph: a standfirst of a sentence or two, an abstract with its keywords.

Both are set like running text. A standfirst is recognised by the byline that follows it, by italics, or by the page's own lines between it
and the text; an abstract by the word it opens with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from serge_cli.extract.layout.bylines import read_byline
from serge_cli.extract.layout.dates import read_date
from serge_cli.extract.layout.names_on_lines import is_name, shown_name
from serge_cli.extract.layout.openings import opening_of
from serge_cli.extract.layout.remarks import is_link, is_source
from serge_cli.extract.layout.sights import Piece
from serge_cli.language import everywhere
from serge_cli.model.document import Shape

_STANDFIRST = 450  # code points; a longer paragraph is text
_REACH = 4  # pieces between a standfirst and the text
_OPENING = "‘“\"'«„"
_CLOSING = "’”\"'»“"
_CAPITALS = re.compile(r"(?<![^\W\d_a-z] )\b[^\W\d_a-zß-ÿ]{2,}(?: [^\W\d_a-zß-ÿ]\.)?(?: [^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ’'-]+){1,2}\b")
_SMALL = re.compile(r"(?:\b[a-zß-ÿ]+\b[^a-zß-ÿ]+){4}")
_AFTER_LABEL = re.compile(r"\s?(?:[.:—–\n]|-\s|$)")


def is_standfirst(pieces: Sequence[Piece], index: int, authored: bool) -> bool:
    """Return whether a paragraph under the title introduces the text to come; `authored`: a name stands above it already."""
    piece = pieces[index]
    if not piece.is_body or piece.is_item or len(piece.words) > _STANDFIRST or len(piece.block.lines) > 6:
        return False
    if piece.words[0] in _OPENING and piece.words[-1] in _CLOSING:
        return False  # words of somebody's, and no standfirst
    return _stands_before_byline(pieces, index, authored) or (authored and _is_apart(pieces, index))


def name_in_capitals(piece: Piece) -> str | None:
    """Return the author that a standfirst names in capitals within its sentence: “RUTH CARMODY reads between the lines”; else None."""
    if piece.is_heading or piece.is_item or len(piece.words) > _STANDFIRST or not _SMALL.search(piece.words):
        return None
    found = [match for match in _CAPITALS.finditer(piece.words) if is_name(match[0].title(), strict=True)]
    return shown_name(found[0][0].title()) if len(found) == 1 else None


def _stands_before_byline(pieces: Sequence[Piece], index: int, authored: bool) -> bool:
    """Return whether a byline follows, with the text under it; under a name it must say `by`."""
    for at in range(index + 1, min(len(pieces), index + 1 + _REACH)):
        after = pieces[at]
        if _is_byline(after, pieces[at + 1 : at + 1 + _REACH], authored):
            return has_text(pieces, at + 1)
        if not (_is_page_line(after) or after.is_rule or (after.is_body and len(after.words) <= _STANDFIRST)):
            return False
    return False


def _is_byline(piece: Piece, text: Sequence[Piece], authored: bool) -> bool:
    """Return whether the piece names the author of the text below it; a bare name that the text speaks of heads a part of it."""
    read = read_byline(piece.words) if not piece.is_heading and not piece.is_item and len(piece.block.lines) < 3 else None
    if read is None or not read.authors or read.explicit:
        return read is not None and bool(read.authors)
    if authored:
        return False
    surname = piece.words.split()[-1].casefold()
    return is_name(piece.words, strict=True) and not any(surname in each.words.casefold() for each in text)


def _is_page_line(piece: Piece) -> bool:
    if piece.is_heading or piece.is_body:
        return False
    return read_date(piece.words) is not None or is_link(piece.text) or is_source(piece.words)


def _is_apart(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether a paragraph under the byline is set apart from the text: in italics, or by a date or links that follow it."""
    piece = pieces[index]
    after = pieces[index + 1 : index + 2]
    if not after or piece.block.shape is not Shape.PROSE:
        return False
    if piece.displayed:
        return after[0].is_body and not after[0].displayed
    return _is_page_line(after[0])


def has_text(pieces: Sequence[Piece], start: int) -> bool:
    """Return whether running text stands among the next few pieces."""
    return any(each.is_body for each in pieces[start : start + _REACH])


def opens_abstract(piece: Piece) -> bool:
    """Return whether the piece is an abstract or a list of keywords that says so: `ABSTRACT. …`, `Mots-clés : …`."""
    if piece.is_item:
        return False
    opening = opening_of(piece.words.casefold(), everywhere().imprint.abstracts)
    return bool(opening) and _AFTER_LABEL.match(piece.text.lstrip("*_"), len(opening)) is not None


def heads_abstract(piece: Piece) -> bool:
    """Return whether the piece is only the word above an abstract."""
    return piece.words.casefold().strip(" .:—–*_") in everywhere().imprint.abstracts


def is_under_abstract(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether the piece is the abstract under its heading: the paragraph right below, with the text still to come."""
    piece = pieces[index]
    if not index or not heads_abstract(pieces[index - 1]) or piece.is_heading:
        return False
    return index + 1 < len(pieces)


def runs_on(piece: Piece) -> bool:
    """Return whether a line runs on like a sentence, mostly in small letters, whether it has a stop or not: more than a title."""
    words = piece.words.split()
    return not piece.is_heading and sum(word[0].isupper() for word in words) * 3 <= len(words)
