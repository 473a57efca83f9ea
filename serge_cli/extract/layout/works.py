"""Which works a file holds, and what each says of itself: title, authors, translator, date, publication, subjects."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from serge_cli.extract.layout.bylines import read_byline
from serge_cli.extract.layout.dates import read_date
from serge_cli.extract.layout.mentions import Mentions, person_in_title
from serge_cli.extract.layout.names_on_lines import is_name
from serge_cli.extract.layout.remarks import is_division
from serge_cli.extract.layout.sights import Piece, body_of
from serge_cli.extract.layout.signatures import answerer, is_signature, letter_writer
from serge_cli.extract.layout.work_heads import Head, read_head, settle_subject
from serge_cli.extract.layout.work_tails import Tail, looks_like_note, read_tail
from serge_cli.language import everywhere
from serge_cli.model.document import Document, Metadata
from serge_cli.model.imprint import statement
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import ParagraphKind as Kind
from serge_cli.model.records import Work
from serge_cli.model.span import Span

_SPOKEN_OF = 2  # mentions of a bare name at the head from which another's signature makes it the subject
_GAP = 3  # blank lines after which another text may begin
_GAP_UNDER_NOTES = 2  # after which it may begin where the one before ended with its notes
_FRAME_START = re.compile(r"\*{2,}\s?START\b", re.IGNORECASE)
_FRAME_END = re.compile(r"\*{2,}\s?END\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One work as it lies in the file: its pieces from index `first` on, their kinds as far as head and tail give them."""

    work: Work
    first: int
    head_end: int
    tail_start: int
    kinds: dict[int, Kind]


def find_works(document: Document, pieces: Sequence[Piece]) -> tuple[Part, ...]:
    """Return the works of the document in order; a document without a block has one empty work."""
    frame = _frame(pieces)
    starts = [0, *(frame.first + start for start in work_starts(pieces[frame.first : frame.end])[1:])]
    parts: list[Part] = []
    for first, end in zip(starts, [*starts[1:], len(pieces)], strict=True):
        before = parts[-1].work if parts else None
        inside = _Frame(max(first, frame.first), min(end, frame.end))
        parts.append(_part(document, pieces, _Frame(first, end), inside, before))
    return tuple(parts)


def _part(document: Document, pieces: Sequence[Piece], whole: _Frame, inside: _Frame, before: Work | None) -> Part:
    """Return the work that the pieces of `whole` are; those outside `inside` are an e-text library's frame."""
    own = pieces[inside.first : inside.end]
    mentions = Mentions(body_of(own))
    head, subjects = settle_subject(read_head(own, mentions, pieces[whole.first : inside.first]), mentions)
    tail = read_tail(own, head.end, head.authors, mentions)
    head, reviewed = _yield_to_signature(head, tail, mentions)
    subjects = subjects or reviewed
    work = _work(head, tail, document.metadata if before is None else Metadata(), before)
    if not subjects and work.title:
        person = person_in_title(work.title, mentions)
        subjects = (person,) if person and person not in work.authors else ()
    number = 1 if before is None else int(before.id.rsplit(".", 1)[1]) + 1
    work = replace(work, id=f"{document.id}.{number}", span=_span(document, pieces[whole.first : whole.end]), subjects=subjects)
    kinds = dict.fromkeys(range(whole.first, inside.first), Kind.FRONT_MATTER) | dict.fromkeys(
        range(inside.end, whole.end), Kind.BACK_MATTER
    )
    kinds |= {inside.first + index: kind for index, kind in (head.kinds | tail.kinds).items()}
    return Part(work, whole.first, inside.first + head.end, inside.first + tail.start, kinds)


def _yield_to_signature(head: Head, tail: Tail, mentions: Mentions) -> tuple[Head, tuple[str, ...]]:
    """Return the head without its bare names where another signs the text, which speaks of them: the authors under review."""
    if not head.bare or not tail.author or not head.authors:
        return head, ()
    surnames = [author.replace(".", ". ").split()[-1] for author in head.authors]
    signs = any(tail.author.casefold().endswith(surname.casefold()) for surname in surnames)
    if signs or not all(mentions.of(surname) >= _SPOKEN_OF for surname in surnames):
        return head, ()
    return replace(head, authors=()), tuple(mentions.full_name(author) for author in head.authors)


def _span(document: Document, pieces: Sequence[Piece]) -> Span:
    return Span(pieces[0].block.span.start, pieces[-1].block.span.end) if pieces else Span(0, len(document.text))


def _work(head: Head, tail: Tail, stated: Metadata, before: Work | None) -> Work:
    """Return what the file says of the work; its id and span are put in by the caller."""
    authors = stated.authors or head.authors
    date = stated.date or head.date
    if not authors and tail.author:
        authors, date = (tail.author,), stated.date or tail.date or head.date
    title = stated.title or head.title
    if not authors and before is not None and title and _is_supplement(title):
        authors = before.authors
    return Work(
        "",
        title,
        authors,
        Span(0, 0),
        date or tail.date,
        stated.publication or statement(stated.imprint) or head.publication,
        stated.translator or head.translator,
        stated.url or head.url,
        stated.imprint,
    )


def _is_supplement(title: str) -> bool:
    return any(word.strip(".,:").casefold() in everywhere().imprint.supplements for word in title.split())


def work_starts(pieces: Sequence[Piece]) -> list[int]:
    """Return the indices of the pieces with which a work begins; the first is always 0."""
    starts = [0]
    has_body = False
    for index, piece in enumerate(pieces):
        if index and has_body and _opens_work(pieces, index):
            starts.append(index)
            has_body = False
        has_body = has_body or piece.is_body
    return starts


def _opens_work(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether another text begins here: a title with a byline, or a titled piece after a signed text."""
    piece = pieces[index]
    if answerer(piece.words) and _signed_before(pieces, index) and any(each.is_body for each in pieces[index + 1 : index + 3]):
        return True
    if not piece.title_like or piece.displayed or piece.is_item or is_division(piece.words):
        return False
    apart = _stands_apart(pieces, index)
    after = [each for each in pieces[index + 1 : index + 5] if not each.is_rule][:3]
    if not after:
        return False
    byline = read_byline(piece.words) if not piece.is_heading else None
    if byline and (byline.explicit or is_name(piece.words, strict=True)):
        return apart and after[0].title_like
    if _byline_follows(after, apart):
        return True
    return piece.gap >= _GAP and _signed_before(pieces, index) and after[0].is_body


def _stands_apart(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether the page itself begins again: by blank lines, fewer of them under a note; by a heading, or under a rule."""
    piece, above = pieces[index], pieces[index - 1]
    under_notes = piece.gap >= _GAP_UNDER_NOTES and looks_like_note(above)
    return piece.gap >= _GAP or under_notes or (piece.is_heading and piece.block.level <= 2) or above.is_rule


def _byline_follows(after: Sequence[Piece], apart: bool) -> bool:
    for number, piece in enumerate(after[:2]):
        byline = read_byline(piece.words) if not piece.is_heading and not piece.is_item else None
        if byline and byline.authors and (byline.explicit or (apart and is_name(piece.words, strict=True))):
            return _has_text(after[number + 1 :])
        if piece.is_body and apart and letter_writer(piece.words):
            return True
        if not (piece.title_like or read_date(piece.words)) or piece.is_body:
            return False
    return False


def _has_text(after: Sequence[Piece]) -> bool:
    return any(piece.is_body for piece in after)


def _signed_before(pieces: Sequence[Piece], index: int) -> bool:
    before = [piece for piece in pieces[max(0, index - 3) : index] if not piece.is_rule]
    return bool(before) and is_signature(before[-1])


@dataclass(frozen=True, slots=True)
class _Frame:
    """The indices of the first piece inside the frame and of the first after it."""

    first: int
    end: int


def _frame(pieces: Sequence[Piece]) -> _Frame:
    """Return what the frame encloses: all pieces where there is no frame."""
    first = next((index + 1 for index, piece in enumerate(pieces) if _FRAME_START.match(piece.text)), 0)
    end = next((index for index, piece in enumerate(pieces) if index >= first and _FRAME_END.match(piece.text)), len(pieces))
    return _Frame(first, end) if first < end else _Frame(0, len(pieces))
