"""Read the tail of a work backwards: links, remarks on the author and the page, the signature; notes between are left alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from serge_cli.extract.layout.bibliographies import list_of_books
from serge_cli.extract.layout.bylines import presented_author
from serge_cli.extract.layout.dates import dates_in
from serge_cli.extract.layout.headings import heads_notes
from serge_cli.extract.layout.mentions import Mentions
from serge_cli.extract.layout.names_on_lines import shown_name
from serge_cli.extract.layout.openings import LINE, REMARK, plain
from serge_cli.extract.layout.page_lines import (
    has_edit_sign,
    is_editorial,
    is_ending,
    is_page_remark,
    tells_life_dates,
    without_edit_sign,
)
from serge_cli.extract.layout.remarks import has_email, is_closing, is_link
from serge_cli.extract.layout.sights import Piece
from serge_cli.extract.layout.signatures import is_place_and_date, opens_farewell, parts_of, signer
from serge_cli.language import everywhere
from serge_cli.model.document import Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import ParagraphKind as Kind

_NOTE_SIGN = re.compile(r"[¹²³⁰⁴-⁹]|[*†‡§¶]{1,3}\s|\[\d{1,3}\]|\d{1,3}\s+[^\W\d_]")
_GOES_ON = re.compile(r"[’']s\b|,? [^\W\d_A-ZÀ-ÞА-Я]")  # … teaches history, …’s “Salt” is out
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
    tail.kinds.update(list_of_books(pieces, first))
    _aside(tail, pieces, first)
    _after_ending(tail, pieces, first)
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
    """Return whether the piece is a note by its look, or the heading of notes: a signature may stand before them."""
    return looks_like_note(piece) or heads_notes(piece)


def looks_like_note(piece: Piece) -> bool:
    """Return whether the piece is a note by its look: a sign or a number stands before it."""
    starred = piece.block.shape is Shape.LIST_ITEM and piece.block.mark == "*"
    return piece.note or starred or piece.block.shape is Shape.ORDERED_ITEM or _NOTE_SIGN.match(piece.words) is not None


def _aside(tail: Tail, pieces: Sequence[Piece], first: int) -> None:
    """Mark what follows a heading such as `About the author` or `Comments` in the last third."""
    for index in range(max(first, len(pieces) * 2 // 3), len(pieces)):
        piece = pieces[index]
        heading = piece.title_like and len(without_edit_sign(piece.words)) <= 40 and not piece.is_final
        if heading and _opens_aside(piece):
            for after in range(index, len(pieces)):
                if after not in tail.kinds and (not _is_passed_over(pieces[after]) or after == index):
                    tail.kinds[after] = Kind.SEPARATOR if pieces[after].is_rule else Kind.BACK_MATTER
            if has_edit_sign(piece.words):
                tail.kinds[index] = Kind.HEADING
            return


def _after_ending(tail: Tail, pieces: Sequence[Piece], first: int) -> None:
    """Mark the few short lines that follow a line such as `[Applause]` or `The End`."""
    last = len(pieces)
    for index in range(max(first, last - 5), last):
        if is_ending(pieces[index].words) and not any(each.is_heading or _is_passed_over(each) for each in pieces[index:]):
            for number in range(index, last):
                tail.kinds.setdefault(number, Kind.SEPARATOR if pieces[number].is_rule else Kind.BACK_MATTER)
            return


def _lists_others(piece: Piece) -> bool:
    """Return whether the piece is a list of other texts under its heading: `Related articles` and their titles."""
    lines = piece.text.split("\n")
    return 1 < len(lines) <= 12 and all(len(line) <= LINE for line in lines) and not piece.is_final and _opens_aside_words(lines[0])


def _opens_aside(piece: Piece) -> bool:
    return _opens_aside_words(without_edit_sign(piece.words))


def _opens_aside_words(opening: str) -> bool:
    words = opening.casefold().strip(" .:*_#")
    return words in everywhere().imprint.closings or re.sub(r"^\d{1,4} ", "", words) in everywhere().imprint.asides


def _kind(tail: Tail, pieces: Sequence[Piece], index: int, authors: Sequence[str]) -> Kind | None:
    piece = pieces[index]
    if piece.is_rule:
        return Kind.SEPARATOR
    if piece.is_heading or piece.note or piece.block.shape is Shape.ORDERED_ITEM:
        return None
    last = tail.start == len(pieces)
    if (last and tells_life_dates(piece.words)) or is_editorial(piece.words) or is_page_remark(piece.words) or _lists_others(piece):
        return Kind.BACK_MATTER
    if len(piece.words) <= _ABOUT and (is_closing(piece.words) or _presents_author(piece, authors)):
        return Kind.BACK_MATTER
    if is_link(piece.text):
        return Kind.NAVIGATION
    return Kind.SIGNATURE if _signs(tail, pieces, index, authors) else None


def _presented(piece: Piece, authors: Sequence[str], mentions: Mentions) -> Kind | None:
    """Return `signature` for a last line that presents somebody not named elsewhere: the author."""
    name = presented_author(piece.words) if not authors and len(piece.words) <= REMARK else None
    return Kind.SIGNATURE if name and mentions.of(name.split()[-1]) <= 1 else None


def _presents_author(piece: Piece, authors: Sequence[str]) -> bool:
    """Return whether a closing piece is about the author, often in italics: `Jane Doe teaches history at …`, `Jane Doe’s “Salt” is out`."""
    words = piece.words.lstrip("—–-• ")
    for author in authors:
        begins = words[: len(author)].casefold() == author.casefold()
        if begins and _GOES_ON.match(words, len(author)):
            return True
    return False


def _signs(tail: Tail, pieces: Sequence[Piece], index: int, authors: Sequence[str]) -> bool:
    piece = pieces[index]
    if len(piece.words) > REMARK:
        return False
    if piece.block.shape is Shape.LIST_ITEM and (piece.block.mark not in "—–―" or (index and pieces[index - 1].displayed)):
        return False
    addressed = has_email(piece.words) and not piece.is_long
    if addressed or is_place_and_date(piece.text) or piece.words in authors or _closes_letter(piece):
        return True
    if not piece.is_body and signer(piece.text):
        return True
    return tail.kinds.get(index + 1) is Kind.SIGNATURE and (opens_farewell(piece.words) or piece.words.endswith(","))


def _closes_letter(piece: Piece) -> bool:
    """Return whether the piece is a letter's farewell with the name under it: `Yours,` and `Joan`."""
    first, *more = piece.text.split("\n")
    if not first.rstrip().endswith(",") or not 0 < len(more) < 4:
        return False
    return all(word[:1].isupper() for word in more[-1].split())


def _drop_loose_rules(tail: Tail, pieces: Sequence[Piece]) -> None:
    """Leave rules at the tail's upper edge to the text."""
    while tail.start < len(pieces) and tail.kinds.get(tail.start) is Kind.SEPARATOR:
        tail.start += 1


def _read_signature(tail: Tail, pieces: Sequence[Piece]) -> None:
    signatures = [pieces[index].text for index in sorted(tail.kinds) if tail.kinds[index] is Kind.SIGNATURE]
    for text in signatures:
        name = signer(text)
        if name and not tail.author:
            tail.author = shown_name(name)
    dated = [dates_in(plain(text)) for text in signatures if len(parts_of(text)) == 1]
    tail.date = next((date for date in dated if date), None)
