"""Read the head of a work: title, bylines, dates, sources, links; down to where its text begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field, replace

from serge_cli.extract.layout.bylines import poster, read_byline
from serge_cli.extract.layout.dates import dates_in, read_date
from serge_cli.extract.layout.head_lines import is_broken_off, is_verse, read_occasion, shown_title, title_runs
from serge_cli.extract.layout.mentions import Mentions
from serge_cli.extract.layout.names_on_lines import is_name
from serge_cli.extract.layout.openings import LINE, REMARK, opening_of, plain
from serge_cli.extract.layout.page_lines import is_page_remark
from serge_cli.extract.layout.remarks import is_book_trade, is_division, is_link, is_periodical, is_source, publication_of, url_in
from serge_cli.extract.layout.sights import Piece
from serge_cli.extract.layout.signatures import answerer, letter_writer
from serge_cli.extract.layout.standfirsts import (
    heads_abstract,
    is_standfirst,
    is_under_abstract,
    name_in_capitals,
    opens_abstract,
    runs_on,
)
from serge_cli.language import everywhere
from serge_cli.model.document import Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import ParagraphKind as Kind

_MOST = 40  # pieces; a head is no longer
_SIGNED = re.compile(r"[.!?…][”’»“«\"'_*]*\s?(?:—|–|--)\s?[_*]{0,2}[^\W\d_a-zß-ÿ][^.!?—–]{1,60}\.?$")
_LABEL = re.compile(r"[*_]{0,2}([^\W\d_][\w ]{1,24}?)[*_]{0,2}\s?:[*_]{0,2}\s+(?=\S)")


@dataclass(slots=True)
class Head:
    """What a work's head says, gathered piece by piece. `kinds` are by index; `end` is the index of the first piece of text."""

    kinds: dict[int, Kind] = field(default_factory=dict)
    end: int = 0
    titles: list[int] = field(default_factory=list)
    names: list[int] = field(default_factory=list)
    headers: list[int] = field(default_factory=list)  # the description of a reviewed book
    authors: tuple[str, ...] = ()
    reviewed: tuple[str, ...] = ()  # authors of the book that is reviewed
    explicit: bool = False
    bare: bool = False  # the authors are bare names without a `by`
    title: str | None = None
    translator: str | None = None
    date: str | None = None
    publication: str | None = None
    url: str | None = None


def read_head(pieces: Sequence[Piece], mentions: Mentions, header: Sequence[Piece] = ()) -> Head:
    """Return the head of the work that the pieces are, from the first on; `header` are pieces of a library's header before it."""
    head = Head()
    for piece in header:
        _labelled(head, piece)
    index = 0
    while index < min(len(pieces), _MOST) and _take(head, pieces, index):
        index += 1
    head.end = index
    writer = letter_writer(pieces[index].words) if index < len(pieces) and not head.explicit else None
    if writer:
        head.authors, head.explicit = (writer,), True
    _settle(head, pieces, mentions)
    return head


def _take(head: Head, pieces: Sequence[Piece], index: int) -> bool:
    """Take one piece into the head; False where the text begins."""
    piece = pieces[index]
    if piece.is_rule:
        head.kinds[index] = Kind.SEPARATOR
    elif piece.contents:
        head.kinds[index] = Kind.NAVIGATION
    elif piece.block.mark == "---":
        head.kinds[index] = Kind.FRONT_MATTER
    elif piece.note or piece.label or piece.block.shape is Shape.QUOTED:
        return False
    else:
        return _take_words(head, pieces, index)
    return True


def _take_words(head: Head, pieces: Sequence[Piece], index: int) -> bool:
    piece = pieces[index]
    answers = answerer(piece.words) if index == 0 else None
    if answers:
        head.titles, head.title, head.authors, head.explicit = [0], piece.words.rstrip(" :"), (answers,), True
    elif (is_link(piece.text) and not piece.is_heading and not is_source(piece.words)) or _is_menu(head, pieces, index):
        head.kinds[index] = Kind.NAVIGATION
    elif index and heads_abstract(piece):
        head.kinds[index] = Kind.HEADING
    elif _book_header(head, pieces, index) or (index and (opens_abstract(piece) or is_under_abstract(pieces, index))):
        head.kinds[index] = Kind.FRONT_MATTER
    elif not piece.is_heading and _byline(head, piece):
        head.kinds[index] = Kind.BYLINE
    elif _occasion(head, pieces, index) or _labelled(head, piece) or _remark(head, pieces, index) or _is_standfirst(head, pieces, index):
        head.kinds[index] = Kind.FRONT_MATTER
    elif _is_epigraph(head, piece) or is_broken_off(pieces, index):
        return False
    elif piece.title_like and not is_verse(pieces, index):
        bare = not piece.is_heading and read_byline(piece.words) is not None
        (head.names if bare else head.titles).append(index)
    else:
        return False
    return True


def _is_standfirst(head: Head, pieces: Sequence[Piece], index: int) -> bool:
    titled = bool(head.titles or head.names or head.title or head.authors)
    author = name_in_capitals(pieces[index]) if titled and not (head.authors or head.names) else None
    if author:
        head.authors, head.explicit = (author,), True
        return True
    return titled and is_standfirst(pieces, index, bool(head.authors or head.names))


def _is_epigraph(head: Head, piece: Piece) -> bool:
    """Return whether a whole sentence in quotation marks, or set-in lines that are signed, open the text under title or byline."""
    if not (head.titles or head.names or head.authors) or piece.is_heading:
        return False
    if piece.displayed and len(piece.block.lines) > 1 and _SIGNED.search(piece.words):
        return True
    inside = piece.words[1:-1].rstrip()
    return piece.words[0] in "‘“\"'«„" and piece.words[-1] in "’”\"'»“" and inside[-1:] in {".", "!", "?", "…"}


def _is_menu(head: Head, pieces: Sequence[Piece], index: int) -> bool:
    """Return whether the piece is an entry of a menu: one of several list items of a word or two."""

    def entry(each: Piece) -> bool:
        return each.block.shape is Shape.LIST_ITEM and each.block.mark in "-*+•·" and len(each.words.split()) <= 3 and not each.is_final

    if any(kind is Kind.NAVIGATION and pieces[each].words == pieces[index].words for each, kind in head.kinds.items()):
        return True  # the name of the section, which the menu has too
    around = pieces[max(0, index - 2) : index + 3]
    return entry(pieces[index]) and sum(1 for each in around if entry(each)) >= 3


def _book_header(head: Head, pieces: Sequence[Piece], index: int) -> bool:
    """Take the description of a reviewed book under the title: lines without a blank one between that give extent or price."""
    piece = pieces[index]
    if piece.is_heading or piece.is_long:
        return False
    first, last = index, index
    while first > 0 and pieces[first].gap == 0:
        first -= 1
    while last + 1 < len(pieces) and pieces[last + 1].gap == 0:
        last += 1
    stretch = pieces[first : last + 1]
    if any(each.is_long for each in stretch) or not any(is_book_trade(each.words) for each in stretch):
        return False
    if first == 0 and index == 0 and last > 0:
        return False  # the book's title is all the title there is
    read = read_byline(piece.words) or read_byline(re.split(r"[,:.]\s", piece.words, maxsplit=1)[0])
    head.reviewed = head.reviewed or (read.authors if read else ())
    head.headers.append(index)
    return True


def _labelled(head: Head, piece: Piece) -> bool:
    """Take a header of `Title: …` lines."""
    if piece.is_heading or piece.is_long:
        return False
    stated: list[tuple[str, str]] = []
    for line in piece.text.split("\n"):
        found = _LABEL.match(line.strip())
        meaning = everywhere().imprint.labels.get(plain(found.group(1)).casefold()) if found else None
        if found is None:
            return False
        stated.append((meaning or "", plain(line.strip()[found.end() :])))
    if sum(1 for meaning, _ in stated if meaning) * 2 <= len(stated):
        return False
    for meaning, value in stated:
        if meaning == "authors":
            _take_author(head, re.sub(r"\s*<[^<>]*>", "", value))
        elif meaning not in {"front", ""} and not getattr(head, meaning, ""):
            setattr(head, meaning, value) if meaning != "language" else None
    return True


def _take_author(head: Head, name: str) -> None:
    """Take the author that a header names; `From: The Commonweal, Winter 1978` names where the text was printed."""
    named = read_byline(name)
    if named is None and dates_in(name):
        head.publication = head.publication or name
        head.date = head.date or dates_in(name)
        return
    head.authors = head.authors or (named.authors if named else (name,))
    head.explicit = True


def _remark(head: Head, pieces: Sequence[Piece], index: int) -> bool:
    """Take a date, a remark in parentheses, a remark on the source, or what clings to one; a note on the author."""
    piece = pieces[index]
    date = read_date(piece.words)
    if date or (piece.words[:1] in "([" and piece.words[-1:] in ")]" and len(piece.words) <= REMARK):
        head.date = head.date or date or dates_in(piece.words)
        return not piece.is_heading
    if piece.is_heading or piece.is_item:
        return False
    if is_page_remark(piece.words):
        return True
    if _is_reference(head, pieces, piece) or is_source(piece.words):
        _source(head, piece, pieces)
        return True
    above = head.kinds.get(index - 1) if piece.gap == 0 else None
    if above is Kind.FRONT_MATTER or (above is Kind.BYLINE and len(piece.words) <= LINE):
        return True
    return _introduces_author(head, pieces, index)


def _is_reference(head: Head, pieces: Sequence[Piece], piece: Piece) -> bool:
    """Return whether the piece repeats author and title as a bibliographic reference does."""
    named = [pieces[index].words for index in (*head.names, *head.titles)] + list(head.authors)
    repeated = [words for words in named if len(words) > 3 and words in piece.words and words != piece.words]
    return len(repeated) >= 2


def _source(head: Head, piece: Piece, pieces: Sequence[Piece]) -> None:
    posted_by = poster(piece.words)
    if posted_by and not head.authors:
        head.authors, head.explicit = (posted_by,), True
    publication = _after_title(head, piece.words, pieces) or publication_of(piece.words)
    if publication and not head.publication:
        head.publication = publication
        head.url = head.url or url_in(publication)
    if not head.date and publication and is_periodical(publication):
        head.date = dates_in(publication)
    if not head.date and opening_of(piece.words.casefold(), everywhere().imprint.posted_on):
        head.date = dates_in(piece.words)


def _after_title(head: Head, words: str, pieces: Sequence[Piece]) -> str | None:
    """Return what follows author and title in a reference that repeats them."""
    titles = [pieces[index].words for index in head.titles]
    for title in titles:
        place = words.find(title)
        if place != -1:
            return words[place + len(title) :].lstrip(" ,.;:–—-’”\"'*_") or None
    return None


def _introduces_author(head: Head, pieces: Sequence[Piece], index: int) -> bool:
    """Return whether the piece presents the author named above (`Jane Doe teaches at …`), with the text still to come."""
    piece = pieces[index]
    names = head.authors or tuple(pieces[each].words for each in head.names)
    begins = any(piece.words.startswith(f"{name} ") and piece.words[len(name) + 1 :][:1].islower() for name in names)
    short_of_text = len(piece.words) <= REMARK and index + 1 < len(pieces) and pieces[index + 1].is_body
    if begins and short_of_text:
        return True
    standfirst = head.kinds.get(index - 1) is Kind.BYLINE and not piece.is_final and len(piece.words) >= 50
    return standfirst and short_of_text


def _byline(head: Head, piece: Piece) -> bool:
    """Take an explicit byline; a bare name waits until the whole head is known."""
    read = read_byline(piece.words) if len(piece.block.lines) < 3 else None
    if read is None or not read.explicit:
        return False
    head.authors = head.authors or read.authors
    head.explicit = head.explicit or bool(read.authors)
    head.translator = head.translator or read.translator
    if not head.date and re.search(r"\d{4}", piece.words):
        head.date = dates_in(re.split(r"[|•·(]| - | – | — ", piece.words)[-1]) or dates_in(piece.words)
    return True


def _occasion(head: Head, pieces: Sequence[Piece], index: int) -> bool:
    """Take a line on the occasion under the title, with the speaker: `Annual Lecture, delivered by Jane Doe, 17 May 1991`."""
    piece = pieces[index]
    said = read_occasion(piece.words) if len(piece.words) <= REMARK and len(piece.block.lines) < 4 else None
    if said is None:
        return False
    head.authors, head.explicit = head.authors or (said.speaker,), True
    head.date = head.date or said.date
    return True


def _settle(head: Head, pieces: Sequence[Piece], mentions: Mentions) -> None:
    """Decide which of the short lines are the title, which are names of authors, which are headings."""
    _settle_names(head, pieces, mentions)
    title = _title_run(head, pieces)
    for index in head.titles:
        head.kinds[index] = Kind.TITLE if index in title else _other(pieces[index], index < min(title, default=0))
    _name_masthead(head, pieces)
    if title and not head.title:
        head.title = shown_title([pieces[index].words for index in title])
    if not head.title and head.headers:
        _title_from_header(head, pieces)
    if not head.title and head.kinds.get(0) is Kind.FRONT_MATTER and pieces[0].title_like and not re.search(r"[\d:]", pieces[0].words):
        head.kinds[0], head.title = Kind.TITLE, pieces[0].words  # `In memory of …` entitles an obituary


def _title_from_header(head: Head, pieces: Sequence[Piece]) -> None:
    """Entitle a review after the book where nothing else does: after the whole reference where it is one line."""
    first = head.headers[0]
    words = pieces[first].words
    if len(head.headers) == 1 and first not in head.names:
        head.kinds[first] = Kind.TITLE
        head.title = words
    else:
        head.title = words.split(". ")[0].rstrip(".")


def _name_masthead(head: Head, pieces: Sequence[Piece]) -> None:
    """Put the periodical's name, a line above that of the issue, before the publication."""
    for index in head.titles:
        below = pieces[index + 1] if index + 1 < len(pieces) else None
        if head.kinds.get(index) is Kind.FRONT_MATTER and below and below.words == head.publication and is_periodical(below.words):
            head.publication = f"{pieces[index].words}, {below.words}"
            return


def _other(piece: Piece, above: bool) -> Kind:
    return Kind.FRONT_MATTER if above and not piece.is_heading else Kind.HEADING


def _settle_names(head: Head, pieces: Sequence[Piece], mentions: Mentions) -> None:
    names = [i for i in head.names if is_name(pieces[i].words, strict=True) or not _is_no_name(head, pieces, i, mentions)]
    head.titles = sorted({*head.titles, *(set(head.names) - set(names))})
    has_title = any(not is_division(pieces[index].words) for index in head.titles) or head.title is not None
    if names and _entitles_portrait(head, pieces, names[0], mentions):
        head.kinds |= dict.fromkeys(head.titles, Kind.FRONT_MATTER)
        head.titles, names = names[:1], names[1:]
    elif not has_title and names:
        title = max(names, key=lambda i: (mentions.in_third_person(pieces[i].words), -i))
        opens = head.end < len(pieces) and pieces[head.end].words.startswith(pieces[title].words)
        if opens or mentions.in_third_person(pieces[title].words):
            names.remove(title)
            head.titles = sorted([*head.titles, title])
    for index in names:
        head.kinds[index] = Kind.BYLINE
    if names and not head.explicit:
        bylines = [read_byline(pieces[index].words) for index in names]
        head.authors = tuple(dict.fromkeys(author for byline in bylines if byline for author in byline.authors))
        head.bare = True


def _entitles_portrait(head: Head, pieces: Sequence[Piece], name: int, mentions: Mentions) -> bool:
    """Return whether the name at the very top is the title of an obituary or portrait: what stands under it runs on like a sentence."""
    if not head.titles or name > min(head.titles) or not mentions.in_third_person(pieces[name].words):
        return False
    return all(runs_on(pieces[index]) for index in head.titles)


def _is_no_name(head: Head, pieces: Sequence[Piece], index: int, mentions: Mentions) -> bool:
    """Return whether a line only looks like a name: it opens a text whose author another line states, or its last word is a common one."""
    stated = head.explicit and Kind.BYLINE in head.kinds.values()
    return stated or mentions.common(pieces[index].words.split()[-1])


def _title_run(head: Head, pieces: Sequence[Piece]) -> list[int]:
    """Return the indices of the pieces that make the title: the first title-like line and those that go on with it."""
    marked = [index for index in head.titles if pieces[index].is_heading]
    if marked:
        return [min(marked, key=lambda index: (pieces[index].block.level, index))]
    runs = title_runs([index for index in head.titles if not is_division(pieces[index].words)], pieces)
    bylines = [index for index, kind in head.kinds.items() if kind is Kind.BYLINE and head.explicit]
    above = [run for run in runs if bylines and run[-1] < min(bylines)]
    menus = [index for index, kind in head.kinds.items() if kind is Kind.NAVIGATION]
    below = [run for run in runs if len(menus) > 2 and run[0] > max(menus)]
    if below:
        return max(below, key=lambda run: (len(pieces[run[0]].words.split()) > 2, -run[0]))
    return above[-1] if above else runs[0] if runs else []


def settle_subject(head: Head, mentions: Mentions) -> tuple[Head, tuple[str, ...]]:
    """Return the head without the authors that the text speaks of in the third person, and those authors as the work's subjects."""
    about = tuple(a for a in head.authors if mentions.in_third_person(a, explicit=not head.bare))
    if not about:
        return head, tuple(name for name in head.reviewed if mentions.in_third_person(name))
    left = tuple(author for author in head.authors if author not in about)
    return replace(head, authors=left), tuple(mentions.full_name(name) for name in about)
