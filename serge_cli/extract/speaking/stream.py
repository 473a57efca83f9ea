"""The running text as a line of items: words, names, quotations, stops. The rules of attribution read this line, never the raw text.

A quotation with its marks is one item, so is a person's name; note markers are passed over, notes and headings are no part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import field
from enum import IntEnum, auto
from typing import NamedTuple

from serge_cli.extract.speaking.lexicon import Lexicon
from serge_cli.language import abbreviations
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span
from serge_cli.text.folding import fold


class Kind(IntEnum):
    """What an item of the line is; a number, because the rules look kinds up in sets at every item."""

    WORD = auto()
    NAME = auto()
    QUOTE = auto()
    STOP = auto()  # the end of a sentence
    COMMA = auto()
    COLON = auto()
    SEMICOLON = auto()
    DASH = auto()
    OPEN = auto()
    CLOSE = auto()
    BREAK = auto()  # between two paragraphs
    WALL = auto()  # a heading, a rule, another work: nothing is carried over it


CLAUSE_ENDS = frozenset({Kind.STOP, Kind.SEMICOLON, Kind.BREAK, Kind.WALL})
SENTENCE_ENDS = frozenset({Kind.STOP, Kind.BREAK, Kind.WALL})
_NO_SENTENCE = SENTENCE_ENDS | {None}  # nor outside the text


_BLANKS = 200  # more than any rule looks ahead or back


class Item(NamedTuple):
    """One item: its folded text, its stretch, and the number of the person (NAME) or quotation (QUOTE) it stands for."""

    kind: Kind
    text: str
    start: int
    end: int
    ref: int = -1
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A stretch to be read as running text, with the words of its language; `joined` goes on where the stretch before broke off."""

    span: Span
    lexicon: Lexicon
    joined: bool = False
    wall: bool = False


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch that counts as one item (a name, a quotation) or as none (`ref` -1 and kind WORD: a note marker)."""

    start: int
    end: int
    kind: Kind
    ref: int = -1


@dataclass(slots=True)
class Stream:
    """The line of items of a text, with the lexicon that holds at each area's first item."""

    items: list[Item] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # first item of each area
    lexicons: list[Lexicon] = field(default_factory=list)
    words: Sequence[str] = ()  # the text of each item that is a word, else nothing; and blanks behind the last
    kinds: Sequence[Kind | None] = ()  # the kind of each item; and blanks behind the last

    def close(self) -> None:
        """Set the columns `words` and `kinds`.

        The blanks behind the last item let rules look past either end and find nothing: an index below zero reads from there.
        """
        word = Kind.WORD
        self.words = [*(item.text if item.kind is word else "" for item in self.items), *[""] * _BLANKS]
        self.kinds = [*(item.kind for item in self.items), *[None] * _BLANKS]

    def lexicon(self, index: int) -> Lexicon:
        """Return the words of the language that item `index` stands in."""
        return self.lexicons[max(0, bisect_right(self.starts, index) - 1)]


_PIECE = re.compile(
    r"""
    \s?(?P<plain>[A-Za-z]{2}[^\W_]*)  # a word as most are: first, with the space before it, because most of a text is that
    | (?P<skip>\[\d{1,3}\]|<sup>[^<\n]{1,8}</sup>|</?[a-z]{1,6}>|[¹²³⁰⁴-⁹]+|\[(?:…|\.\.\.)\])
    | (?P<possessive>['’](?<=\w.)s\b)
    | (?P<initials>(?:[^\W\d_]\.){2,})
    | (?P<word>[^\W_]+)
    | (?P<stop>[.!?…]+)
    | (?P<comma>,) | (?P<colon>:) | (?P<semicolon>;)
    | (?P<dash>\s[-–—]{1,3}\s|—|–|--+)
    | (?P<open>[(\[]) | (?P<close>[)\]])
    """,
    re.VERBOSE,
)
_WORDS = frozenset({"plain", "word", "initials"})
_new = tuple.__new__  # an item is made at every word: without the call that a named tuple's own constructor is
_KINDS = {
    "comma": Kind.COMMA,
    "colon": Kind.COLON,
    "semicolon": Kind.SEMICOLON,
    "dash": Kind.DASH,
    "open": Kind.OPEN,
    "close": Kind.CLOSE,
}


def read_stream(text: str, areas: Iterable[Area], chunks: Sequence[Chunk]) -> Stream:
    """Return the line of items of `areas`; `chunks` are sorted and do not overlap."""
    stream = Stream()
    starts = [chunk.start for chunk in chunks]
    for area in areas:
        if stream.items and not area.joined:
            kind = Kind.WALL if area.wall else Kind.BREAK
            stream.items.append(Item(kind, "", area.span.start, area.span.start))
        stream.starts.append(len(stream.items))
        stream.lexicons.append(area.lexicon)
        inside = chunks[bisect_left(starts, area.span.start) : bisect_left(starts, area.span.end)]
        _read_area(text, area, inside, stream.items)
    stream.close()
    return stream


def _read_area(text: str, area: Area, chunks: Sequence[Chunk], items: list[Item]) -> None:
    position = area.span.start
    if text[max(0, position - 2) : position].strip()[-1:] in {"—", "–"}:
        items.append(Item(Kind.DASH, "—", position, position))  # a mark at the line's head that the layout leaves outside
    for chunk in chunks:
        if chunk.start < position:
            continue
        _read_words(text, Span(position, chunk.start), items)
        if chunk.ref >= 0:
            named = fold(text[chunk.start : chunk.end]) if chunk.kind is Kind.NAME else ""
            items.append(Item(chunk.kind, named, chunk.start, chunk.end, chunk.ref, capital=True))
            _close_sentence(text, chunk, items)
        position = min(chunk.end, area.span.end)
    _read_words(text, Span(position, area.span.end), items)


_SENTENCE_CLOSED = re.compile(r"[.!?…][’'”\"»›)\]*_`]*$")
_NEXT = re.compile(r"(?:\s|\[\d{1,3}\]|<sup>[^<\n]{1,8}</sup>|[*_()\[–—-])*")


def _close_sentence(text: str, chunk: Chunk, items: list[Item]) -> None:
    """End the sentence after a quotation that ends with a stop when what follows could begin one."""
    if chunk.kind is not Kind.QUOTE or not _SENTENCE_CLOSED.search(text, max(chunk.start, chunk.end - 6), chunk.end):
        return
    gap = _NEXT.match(text, chunk.end, min(len(text), chunk.end + 40))
    after = text[gap.end() : gap.end() + 1] if gap else ""
    if after.isupper() or after in {"‘", "“", "«", '"', "„"}:
        items.append(Item(Kind.STOP, "soft", chunk.end, chunk.end))


def _read_words(text: str, area: Span, items: list[Item]) -> None:
    add, word = items.append, Kind.WORD
    for found in _PIECE.finditer(text, area.start, area.end):
        name = found.lastgroup or "skip"
        if name in _WORDS:
            written = found[name]
            start, end = found.span(name)
            add(_new(Item, (word, fold(written), start, end, -1, written[0].isupper())))
        elif name == "stop":
            if _ends_sentence(text, found, area.end, items):
                add(Item(Kind.STOP, found[0], *found.span()))
        elif name in _KINDS:
            add(Item(_KINDS[name], found[0].strip(), *found.span()))
        elif name == "possessive":
            add(Item(word, "'s", *found.span()))


def _ends_sentence(text: str, stop: re.Match[str], end: int, items: list[Item]) -> bool:
    gap = _NEXT.match(text, stop.end(), min(end, stop.end() + 40))
    following = gap.end() if gap else stop.end()
    if following < end and (following == stop.end() or text[following].islower()):
        return following == stop.end() and text[following : following + 1] in {"‘", "“", "”", "’", "»", "«", '"', "*"}
    last = items[-1] if items else None
    if stop.group() != "." or last is None or last.kind is not Kind.WORD or last.end != stop.start():
        return True
    single = last.end - last.start == 1 and last.capital
    return not (single or last.text in abbreviations())


@dataclass(frozen=True, slots=True)
class Line:
    """The items of a stream with the words of one language, as the rules read them; outside its ends there is nothing."""

    stream: Stream
    words: Lexicon

    @property
    def items(self) -> Sequence[Item]:
        """Return the items of the stream."""
        return self.stream.items

    def kind(self, index: int) -> Kind | None:
        """Return what stands at `index`."""
        return self.stream.kinds[index]

    def text(self, index: int) -> str:
        """Return the folded word at `index`; nothing where no word stands."""
        return self.stream.words[index]

    def name(self, index: int) -> int:
        """Return the number of the person named at `index`; -1 where none is."""
        return self.items[index].ref if self.kind(index) is Kind.NAME else -1

    def is_name(self, index: int) -> bool:
        """Tell whether a name stands at `index`."""
        return self.stream.kinds[index] is Kind.NAME

    def is_body(self, index: int) -> bool:
        """Tell whether the name at `index` is that of a body or a paper: the Port Committee, The Manchester Courier."""
        return self.is_name(index) and not self.words.bodies.isdisjoint(self.items[index].text.split())

    def ends_sentence(self, index: int) -> bool:
        """Tell whether no sentence goes on over `index`."""
        return self.stream.kinds[index] in _NO_SENTENCE


def sentence_bounds(items: Sequence[Item], index: int, limit: int = 120) -> tuple[int, int]:
    """Return the half-open range of items of the sentence around item `index`, looking at most `limit` items to each side."""
    first = index
    while first > 0 and index - first < limit and items[first - 1].kind not in SENTENCE_ENDS:
        first -= 1
    last = index
    while last < len(items) and last - index < limit and items[last].kind not in SENTENCE_ENDS:
        last += 1
    return first, last
