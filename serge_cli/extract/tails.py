"""Read the tail of a work backwards: links, remarks on the author and the page, the signature; notes between are left alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from serge_cli.extract.clues import dates_in, has_email, is_closing, is_link, is_name, plain, presented_author, read_date, shown_name
from serge_cli.extract.headings import heads_notes
from serge_cli.extract.mentions import Mentions
from serge_cli.extract.sights import Piece
from serge_cli.language.imprints import aside_words, closing_words
from serge_cli.model.document import Shape
from serge_cli.model.records import ParagraphKind as Kind

_STRONG = re.compile(r"\*\*([^*\n]{3,60})\*\*|__([^_\n]{3,60})__")
_NOTE_SIGN = re.compile(r"[¹²³⁰⁴-⁹]|[*†‡§]{1,3}\s|\[\d{1,3}\]|\d{1,3}\s+[^\W\d_]")
_WIDE = re.compile(r"\s{3,}|\u00a0{2,}|\n")
_SIGNATURE = 300  # code points; a longer block is no signature
_ABOUT = 900  # code points; a longer block is no note on the author


@dataclass(slots=True)
class Tail:
    """What a work's tail says. `kinds` are by index; `start` is the index of its first piece."""

    start: int
    kinds: dict[int, Kind] = field(default_factory=dict)
    author: str | None = None
    date: str | None = None


def read_tail(pieces: Sequence[Piece], first: int, authors: Sequence[str], mentions: Mentions) -> Tail:
    """Return the tail of the work that the pieces are; nothing before index `first` belongs to it."""
    tail = Tail(len(pieces))
    _aside(tail, pieces, first)
    index = len(pieces) - 1
    while index >= first:
        kind = tail.kinds.get(index) or _kind(tail, pieces, index, authors) or _presented(pieces[index], authors, mentions)
        if kind is None and not _is_passed_over(pieces[index]):
            break
        if kind is not None:
            tail.kinds[index] = kind
            tail.start = index
        index -= 1
    _drop_loose_rules(tail, pieces)
    _read_signature(tail, pieces)
    return tail


def _is_passed_over(piece: Piece) -> bool:
    """Tell whether the piece is a note by its look, or the heading of notes: a signature may stand before them."""
    return piece.note or piece.block.shape is Shape.ORDERED_ITEM or heads_notes(piece) or _NOTE_SIGN.match(piece.words) is not None


def _aside(tail: Tail, pieces: Sequence[Piece], first: int) -> None:
    """Mark what follows a heading such as `About the author` or `Comments` in the last third."""
    for index in range(max(first, len(pieces) * 2 // 3), len(pieces)):
        piece = pieces[index]
        heading = piece.title_like and len(piece.words) <= 40 and not piece.is_final and index + 1 < len(pieces)
        if heading and _opens_aside(piece):
            for after in range(index, len(pieces)):
                if not _is_passed_over(pieces[after]) or after == index:
                    tail.kinds[after] = Kind.SEPARATOR if pieces[after].is_rule else Kind.BACK_MATTER
            return


def _opens_aside(piece: Piece) -> bool:
    words = piece.words.casefold().strip(" .:")
    return words in closing_words() or words in aside_words() or re.fullmatch(r"\d{1,4} (comments|replies|responses)", words) is not None


def _kind(tail: Tail, pieces: Sequence[Piece], index: int, authors: Sequence[str]) -> Kind | None:
    piece = pieces[index]
    if piece.is_rule:
        return Kind.SEPARATOR
    if piece.is_heading or piece.note or piece.block.shape is Shape.ORDERED_ITEM:
        return None
    if len(piece.words) <= _ABOUT and (is_closing(piece.words) or _presents_author(piece, authors)):
        return Kind.BACK_MATTER
    if is_link(piece.text) and not (piece.is_final and len(piece.words.split()) > 4):
        return Kind.NAVIGATION
    return Kind.SIGNATURE if _signs(tail, pieces, index, authors) else None


def _presented(piece: Piece, authors: Sequence[str], mentions: Mentions) -> Kind | None:
    """Return `signature` for a last line that presents somebody whom nothing else names: the author."""
    name = presented_author(piece.words) if not authors and len(piece.words) <= _SIGNATURE else None
    return Kind.SIGNATURE if name and mentions.of(name.split()[-1]) <= 1 else None


def _presents_author(piece: Piece, authors: Sequence[str]) -> bool:
    """Tell whether a closing piece speaks of the author: `Jane Doe teaches history at …`, often in italics."""
    for author in authors:
        rest = piece.words.removeprefix(author)
        if rest != piece.words and rest[:1] == " " and rest[1:2].islower() and len(piece.words) <= _ABOUT:
            return True
    return False


def _signs(tail: Tail, pieces: Sequence[Piece], index: int, authors: Sequence[str]) -> bool:
    piece = pieces[index]
    if len(piece.words) > _SIGNATURE:
        return False
    if piece.block.shape is Shape.LIST_ITEM and (piece.block.mark not in "—–―" or (index and pieces[index - 1].displayed)):
        return False
    addressed = has_email(piece.words) and not piece.is_long
    if addressed or is_place_and_date(piece.text) or piece.words in authors or _closes_letter(piece):
        return True
    if _signer(piece.text) and not piece.is_body:
        return True
    signed_below = tail.kinds.get(index + 1) is Kind.SIGNATURE
    return signed_below and piece.words.endswith(",") and len(piece.words.split()) <= 6 and piece.words[:1].isupper()


def _closes_letter(piece: Piece) -> bool:
    """Tell whether the piece is a letter's farewell with the name under it: `Yours,` and `Joan`."""
    lines = piece.text.split("\n")
    name = lines[-1].strip()
    return (
        2 <= len(lines) <= 4
        and lines[0].rstrip().endswith(",")
        and len(piece.words) <= 80
        and name[:1].isupper()
        and len(name.split()) <= 4
    )


def is_place_and_date(text: str) -> bool:
    """Tell whether the text is nothing but places with dates: `Liverpool, 1963     Leeds, 1977`."""
    parts = [part for part in _WIDE.split(text.strip()) if part.strip()]
    return 0 < len(parts) <= 4 and all(read_date(part.strip(" .")) for part in parts)


def _signer(text: str) -> str | None:
    """Return the name that a signature gives: a bold one, a line of its own, or the one before an affiliation."""
    presented = presented_author(text)
    if presented:
        return presented
    strong = _STRONG.search(text)
    if strong:
        name = (strong.group(1) or strong.group(2)).strip(" :,.")
        if is_name(name):
            return name
    for line in text.split("\n"):
        words = plain(line).lstrip("—–- ").rstrip(" ,")
        if is_name(words):
            return words
        head, comma, rest = words.partition(",")
        if (
            comma
            and is_name(head, strict=True)
            and len(words) <= 140
            and not words.endswith((".", "?", "!"))
            and rest.strip()[:1].isupper()
        ):
            return head
    return None


def _drop_loose_rules(tail: Tail, pieces: Sequence[Piece]) -> None:
    """Leave rules at the tail's upper edge to the text."""
    while tail.start < len(pieces) and tail.kinds.get(tail.start) is Kind.SEPARATOR:
        tail.start += 1


def _read_signature(tail: Tail, pieces: Sequence[Piece]) -> None:
    signatures = [pieces[index].text for index in sorted(tail.kinds) if tail.kinds[index] is Kind.SIGNATURE]
    for text in signatures:
        name = _signer(text)
        if name and not tail.author:
            tail.author = shown_name(name)
    dated = [dates_in(plain(text)) for text in signatures if len(_WIDE.split(text.strip())) == 1]
    tail.date = next((date for date in dated if date), None)


def is_signature(piece: Piece) -> bool:
    """Tell whether a piece by itself looks like the end of a signed text."""
    if piece.is_long or piece.is_rule or piece.is_heading or piece.is_item:
        return False
    return (
        is_place_and_date(piece.text) or is_name(piece.words, strict=True) or (has_email(piece.words) and _signer(piece.text) is not None)
    )
