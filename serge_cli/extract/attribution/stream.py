"""The running text as a line of items: words, names, quotations, stops. The rules of attribution read this line, never the raw text.

A quotation with its marks is one item, so is a person's name; note markers are passed over, notes and headings are no part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import field
from enum import IntEnum, auto
from typing import NamedTuple, overload

from serge_cli.extract.attribution.lexicon import Lexicon, written
from serge_cli.language import abbreviations, everywhere
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
    """The line of items of a text, in columns, with the lexicon that holds at each area's first item.

    Columns, and no record per item, because a text has some hundred thousand of them and few are asked for more than kind and word.
    """

    text: str
    kinds: list[Kind | None] = field(default_factory=list)  # of each item; and blanks behind the last
    words: list[str] = field(default_factory=list)  # the folded word where the item is one, else nothing; and blanks behind the last
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    refs: dict[int, int] = field(default_factory=dict)  # of names and quotations
    marks: dict[int, str] = field(default_factory=dict)  # the text of items that are no words, where they have one
    signs: list[int] = field(default_factory=list)  # the items that are no words
    firsts: list[int] = field(default_factory=list)  # first item of each area
    lexicons: list[Lexicon] = field(default_factory=list)

    def __len__(self) -> int:
        """Return the number of items."""
        return len(self.starts)

    def add(self, kind: Kind, text: str, start: int, end: int, ref: int = -1) -> None:
        """Append an item that is no word."""
        self.signs.append(len(self.starts))
        if ref >= 0:
            self.refs[len(self.starts)] = ref
        if text:
            self.marks[len(self.starts)] = text
        self.kinds.append(kind)
        self.words.append("")
        self.starts.append(start)
        self.ends.append(end)

    def close(self) -> None:
        """Put blanks behind the last item.

        They let rules look past either end and find nothing: an index below zero reads from there.
        """
        self.kinds.extend([None] * _BLANKS)
        self.words.extend([""] * _BLANKS)

    def lexicon(self, index: int) -> Lexicon:
        """Return the words of the language that item `index` stands in."""
        return self.lexicons[max(0, bisect_right(self.firsts, index) - 1)]

    def capital(self, index: int) -> bool:
        """Return whether the item at `index` has a capital: a word written with one, a name, a quotation."""
        return index in self.refs or (self.kinds[index] is Kind.WORD and self.text[self.starts[index]].isupper())

    def soft(self, index: int) -> bool:
        """Return whether the sentence ends at `index` only because a quotation that ends with a stop could close it."""
        return self.marks.get(index) == "soft"

    @property
    def items(self) -> Items:
        """Return the items as records, each made when it is asked for."""
        return Items(self)


class Items(Sequence[Item]):
    """The items of a stream as records."""

    __slots__ = ("_stream",)

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def __len__(self) -> int:
        return len(self._stream)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> list[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | list[Item]:
        if isinstance(index, slice):
            return [self._item(number) for number in range(*index.indices(len(self)))]
        return self._item(index if index >= 0 else index + len(self))

    def _item(self, index: int) -> Item:
        stream = self._stream
        start, kind = stream.starts[index], stream.kinds[index] or Kind.WALL
        if kind is Kind.WORD:
            return Item(kind, stream.words[index], start, stream.ends[index], capital=stream.text[start].isupper())
        ref = stream.refs.get(index, -1)
        return Item(kind, stream.marks.get(index, ""), start, stream.ends[index], ref, capital=ref >= 0)


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
_WORDS = frozenset({"plain", "word", "initials", "possessive"})
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
    stream = Stream(text)
    starts = [chunk.start for chunk in chunks]
    for area in areas:
        if len(stream) and not area.joined:
            stream.add(Kind.WALL if area.wall else Kind.BREAK, "", area.span.start, area.span.start)
        stream.firsts.append(len(stream))
        stream.lexicons.append(area.lexicon)
        inside = chunks[bisect_left(starts, area.span.start) : bisect_left(starts, area.span.end)]
        _read_area(stream, area, inside)
    stream.close()
    return stream


def _read_area(stream: Stream, area: Area, chunks: Sequence[Chunk]) -> None:
    text = stream.text
    position = area.span.start
    if text[max(0, position - 2) : position].strip()[-1:] in {"—", "–"}:
        stream.add(Kind.DASH, "—", position, position)  # a mark at the line's head that the layout leaves outside
    for chunk in chunks:
        if chunk.start < position:
            continue
        _read_words(stream, position, chunk.start)
        if chunk.ref >= 0:
            named = fold(text[chunk.start : chunk.end]) if chunk.kind is Kind.NAME else ""
            stream.add(chunk.kind, named, chunk.start, chunk.end, chunk.ref)
            _close_sentence(stream, chunk)
        position = min(chunk.end, area.span.end)
    _read_words(stream, position, area.span.end)


_SENTENCE_CLOSED = re.compile(r"[.!?…][\s’'”“‘\"»›)\]*_`]*$")
_FIRST_WORD = re.compile(r"[^\W\d_]{3,10}")
_NEXT = re.compile(r"(?:\s|\[\d{1,3}\]|\(\d{1,3}\)|[¹²³⁰⁴-⁹]|<sup>[^<\n]{1,8}</sup>|[*_()\[†‡§¶–—-])*")


def _close_sentence(stream: Stream, chunk: Chunk) -> None:
    """End the sentence after a quotation that ends with a stop when what follows could begin one."""
    text = stream.text
    if chunk.kind is not Kind.QUOTE or not _SENTENCE_CLOSED.search(text, max(chunk.start, chunk.end - 6), chunk.end):
        return
    gap = _NEXT.match(text, chunk.end, min(len(text), chunk.end + 40))
    after = text[gap.end() : gap.end() + 1] if gap else ""
    if after.isupper() or after in {"‘", "“", "«", '"', "„"}:
        stream.add(Kind.STOP, "soft", chunk.end, chunk.end)


def _read_words(stream: Stream, start: int, end: int) -> None:
    """Read the words and signs of a stretch. A word is put into the columns right here: most of a text is words."""
    text, word = stream.text, Kind.WORD
    kinds, words, starts, ends = stream.kinds.append, stream.words.append, stream.starts.append, stream.ends.append
    for found in _PIECE.finditer(text, start, end):
        name = found.lastgroup or "skip"
        if name in _WORDS:
            first, last = found.span(name)
            kinds(word)
            folded = fold(text[first:last]) if name == "plain" else written(text[first:last])
            words(folded if name != "possessive" else _after_apostrophe(stream, first))
            starts(first)
            ends(last)
        elif name in _KINDS:
            stream.add(_KINDS[name], found[0].strip(), *found.span())
        elif name == "stop" and _ends_sentence(stream, found, end):
            stream.add(Kind.STOP, found[0], *found.span())


def _after_apostrophe(stream: Stream, start: int) -> str:
    """Return what ’s is: “is” after he, that or who, else the mark of the possessive."""
    contracted = stream.lexicons[-1].contracted
    return "is" if stream.starts and stream.ends[-1] == start and stream.words[-1] in contracted else "'s"


def _ends_sentence(stream: Stream, stop: re.Match[str], end: int) -> bool:
    text = stream.text
    gap = _NEXT.match(text, stop.end(), min(end, stop.end() + 40))
    following = gap.end() if gap else stop.end()
    if following < end and (following == stop.end() or text[following].islower()):
        return following == stop.end() and text[following : following + 1] in {"‘", "“", "”", "’", "»", "«", '"', "*"}
    if stop.group() != "." or not len(stream) or stream.kinds[-1] is not Kind.WORD or stream.ends[-1] != stop.start():
        return True
    if stream.words[-1].isdigit() and _dates(text[following : following + 12]):
        return False  # am 4. März
    start = stream.starts[-1]
    single = stop.start() - start == 1 and text[start].isupper()
    return not (single or stream.words[-1] in abbreviations())


def _dates(following: str) -> bool:
    """Return whether a month stands first in the text: the figure before it counts a day."""
    word = _FIRST_WORD.match(following)
    return word is not None and word[0].casefold() in everywhere().imprint.months | everywhere().imprint.seasons


@dataclass(frozen=True, slots=True)
class Line:
    """The items of a stream with the words of one language, as the rules read them; outside its ends there is nothing."""

    stream: Stream
    words: Lexicon

    def kind(self, index: int) -> Kind | None:
        """Return what stands at `index`."""
        return self.stream.kinds[index]

    def text(self, index: int) -> str:
        """Return the folded word at `index`; nothing where no word stands."""
        return self.stream.words[index]

    def name(self, index: int) -> int:
        """Return the number of the person named at `index`; -1 where none is."""
        return self.stream.refs[index] if self.kind(index) is Kind.NAME else -1

    def is_name(self, index: int) -> bool:
        """Return whether a name stands at `index`."""
        return self.stream.kinds[index] is Kind.NAME

    def capital(self, index: int) -> bool:
        """Return whether the item at `index` has a capital: a word written with one, a name, a quotation."""
        return self.stream.capital(index)

    def soft(self, index: int) -> bool:
        """Return whether the sentence ends at `index` only because a quotation that ends with a stop could close it."""
        return self.stream.soft(index)

    def is_body(self, index: int) -> bool:
        """Return whether the name at `index` is that of a body or a paper: the Port Committee, The Manchester Courier."""
        return self.is_name(index) and not self.words.bodies.isdisjoint(self.stream.marks[index].split())

    def ends_sentence(self, index: int) -> bool:
        """Return whether no sentence goes on over `index`."""
        return self.stream.kinds[index] in _NO_SENTENCE


def sentence_bounds(stream: Stream, index: int, limit: int = 120) -> tuple[int, int]:
    """Return the half-open range of items of the sentence around item `index`, looking at most `limit` items to each side."""
    kinds = stream.kinds
    first = index
    while first > 0 and index - first < limit and kinds[first - 1] not in SENTENCE_ENDS:
        first -= 1
    last = index
    while last - index < limit and kinds[last] not in _NO_SENTENCE:
        last += 1
    return first, last
