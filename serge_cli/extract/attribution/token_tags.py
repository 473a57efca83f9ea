"""The running text as tagged tokens: one letter for what each word, name, quotation or stop can do in an attribution.

A text is read once into columns. A quotation with its marks is one token, so is a person's name; note markers are passed over. The tags
of a text form a string, so that what stands between a name and a quotation is a piece of that string: `,V` for “, said”.

    N name        P he, she      p his, her     I I, je        m my           Y you            G they, one
    V verb of saying             U utterance    H role, kin    S ’s           o him, me        r who, which
    B by   K according to   A as   F for   O of   W with   t to   R other preposition   T that   C and, but   x was (passive)
    X auxiliary, adverb   ! not   D article   0 figure   w other word
    Q quotation   . end of sentence   , : ; -   ( )   | paragraph   # heading, other work
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import field
from functools import lru_cache, partial
from itertools import repeat
from typing import NamedTuple, NewType

from serge_cli.extract.lexicon import Lexicon, written
from serge_cli.language import abbreviations, everywhere
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span
from serge_cli.people.names import titles
from serge_cli.text.folding import fold

PersonNumber = NewType("PersonNumber", int)  # into the names of a document: its persons, and others who speak
QuotationNumber = NewType("QuotationNumber", int)  # into the quotations of a document, in the order of its text

SENTENCE_ENDS = ".|#"
_SKIPPED = "DX!"  # tags that say nothing about a construction


class Area(NamedTuple):
    """A stretch to read as running text; `joined` continues the stretch before it, `wall` lets nothing be carried into it."""

    span: Span
    lexicon: Lexicon
    joined: bool = False
    wall: bool = False


class Chunk(NamedTuple):
    """A stretch that is one token: the name of a person or a quotation; of neither, a note marker, it is none."""

    start: int
    end: int
    person: PersonNumber | None = None
    quotation: QuotationNumber | None = None


@dataclass(slots=True)
class Tokens:
    """The tokens of a text in columns. `starts` and `ends` are code points; `words` are folded, empty for what is no word."""

    text: str
    tags: str = ""
    words: list[str] = field(default_factory=list)
    starts: array[int] = field(default_factory=partial(array, "I"))
    ends: array[int] = field(default_factory=partial(array, "I"))
    persons: dict[int, PersonNumber] = field(default_factory=dict)  # by the token of a name
    people: list[int] = field(default_factory=list)  # where names and nouns for persons stand
    quotations: dict[int, QuotationNumber] = field(default_factory=dict)  # by the token of a quotation
    firsts: list[int] = field(default_factory=list)  # first token of each area
    lexicons: list[Lexicon] = field(default_factory=list)  # of each area

    def lexicon(self, index: int) -> Lexicon:
        """Return the words of the language in which a token stands."""
        return self.lexicons[max(0, bisect_right(self.firsts, index) - 1)]

    def coordinated(self, at: int) -> tuple[PersonNumber, ...]:
        """Return the persons of a list of names around a token: “Davis and Goldman”, “Aron, Beck and Cole”; none where there is no list."""
        tags = self.tags
        first = last = at
        while first >= 2 and tags[first - 2] == "N" and tags[first - 1] in "C,":
            first -= 2
        while tags[last + 1 : last + 3] in {"CN", ",N"}:
            last += 2
        joints = [self.words[i] for i in range(first, last) if tags[i] == "C"]
        if not joints or not everywhere().typography.ands.issuperset(joints):
            return ()
        return tuple(dict.fromkeys(self.persons[i] for i in range(first, last + 1) if tags[i] == "N"))


@lru_cache(maxsize=65_536)
def squeezed(tags: str) -> str:
    """Return tags without articles and auxiliaries, runs of other words as one, and at most seven: the form of a construction."""
    kept = _OTHER_WORDS.sub("w", tags.translate(_DROPPED))
    return kept if len(kept) <= 7 else f"{kept[:3]}~{kept[-3:]}"


_DROPPED = str.maketrans("", "", _SKIPPED)
_OTHER_WORDS = re.compile("w{2,}")
_WORDS = repeat("w")  # the tag of a word that the lexicon does not have
_CUE_AFTER_CRY = re.compile(r"Q\.(?=D{0,2}N[X!]{0,2}V[X!w]{0,2}[.,:;|Q\-])")
_PEOPLE = re.compile("[NH]")

_PIECE = re.compile(
    r"""
    (?P<plain>\s?[A-Za-z]{2}[^\W_]*+(?:\s[A-Za-z]{2}[^\W_]*+)*+)  # words as most are: first, because most of a text is that
    | (?P<skip>\[\d{1,3}\]|<sup>[^<\n]{1,8}</sup>|</?[a-z]{1,6}>|[¹²³⁰⁴-⁹]+|\[(?:…|\.\.\.)\])
    | (?P<possessive>['’](?<=\w.)s\b)
    | (?P<initials>(?:[^\W\d_]\.){2,})
    | (?P<word>[^\W_]+)
    | (?P<stop>[.!?…]+)
    | (?P<sign>[,:;()\[\]])
    | (?P<dash>\s[-–—]{1,3}\s|—|–|--+)
    """,
    re.VERBOSE,
)
_SIGNS = {",": ",", ":": ":", ";": ";", "(": "(", "[": "(", ")": ")", "]": ")"}
_SENTENCE_CLOSED = re.compile(r"[.!?…][\s’'”“‘\"»›)\]*_`]*$")
_NEXT = re.compile(r"(?:\s|\[\d{1,3}\]|\(\d{1,3}\)|[¹²³⁰⁴-⁹]|<sup>[^<\n]{1,8}</sup>|[*_()\[†‡§¶–—-])*")
_FIRST_WORD = re.compile(r"[^\W\d_]{3,10}")


def read_tokens(text: str, areas: Iterable[Area], chunks: Sequence[Chunk]) -> Tokens:
    """Return the tokens of `areas`; `chunks` are sorted and do not overlap."""
    reader = _Reader(text)
    starts = [chunk.start for chunk in chunks]
    for area in areas:
        reader.read(area, chunks[bisect_left(starts, area.span.start) : bisect_left(starts, area.span.end)])
    _join_cues(reader)
    reader.tokens.tags = "".join(reader.tags)
    reader.tokens.people += (found.start() for found in _PEOPLE.finditer(reader.tokens.tags))
    return reader.tokens


def _join_cues(reader: _Reader) -> None:
    """Let no sentence end before whoever says what was asked or cried: “Who is there?” Marsh asked."""
    tokens = reader.tokens
    for cue in _CUE_AFTER_CRY.finditer("".join(reader.tags)):
        end = tokens.ends[cue.start()]
        if not {"!", "?"}.isdisjoint(tokens.text[max(0, end - 3) : end]):
            reader.tags[cue.start() + 1] = "D"  # says nothing about a construction


class _Reader:
    """Reads areas into columns."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = Tokens(text)
        self.tags: list[str] = []
        self._known: dict[str, str] = {}  # each word is held once: a long text says most of its words again
        self._tag_of: dict[str, str] = {}
        self._contracted: frozenset[str] = frozenset()

    def read(self, area: Area, chunks: Sequence[Chunk]) -> None:
        """Read one area."""
        tokens, position = self.tokens, area.span.start
        if self.tags and not area.joined:
            self._add("#" if area.wall else "|", "", position, position)
        tokens.firsts.append(len(self.tags))
        tokens.lexicons.append(area.lexicon)
        self._tag_of, self._contracted = area.lexicon.tags, area.lexicon.contracted
        if self.text[max(0, position - 2) : position].strip()[-1:] in {"—", "–"}:
            self._add("-", "", position, position)  # a mark at the head of the line that the layout leaves outside
        for chunk in chunks:
            if chunk.start < position:
                continue
            self._read_words(position, chunk.start)
            if chunk.person is not None:
                self._pass_titles(chunk.start)
                tokens.persons[len(self.tags)] = chunk.person
                self._add("N", "", chunk.start, chunk.end)
            elif chunk.quotation is not None:
                tokens.quotations[len(self.tags)] = chunk.quotation
                self._add("Q", "", chunk.start, chunk.end)
                if self._closes_sentence(chunk):
                    self._add(".", "", chunk.end, chunk.end)
            position = min(chunk.end, area.span.end)
        self._read_words(position, area.span.end)

    def _pass_titles(self, start: int) -> None:
        """Let the titles before a name stand for nothing by themselves: said Mrs. Marsh, Vice President Marsh said."""
        tokens, at = self.tokens, len(self.tags) - 1
        while at >= tokens.firsts[-1] and tokens.words[at] in titles() and not self.text[tokens.ends[at] : start].strip(" .\n"):
            self.tags[at], start, at = "D", tokens.starts[at], at - 1

    def _add(self, tag: str, word: str, start: int, end: int) -> None:
        self.tags.append(tag)
        self.tokens.words.append(word)
        self.tokens.starts.append(start)
        self.tokens.ends.append(end)

    def _read_words(self, start: int, end: int) -> None:
        """Read the words and signs of a stretch."""
        for found in _PIECE.finditer(self.text, start, end):
            name = found.lastgroup
            if name == "plain":
                self._add_plain(found[0], found.start())
            elif name == "stop":
                if self._ends_sentence(found, end):
                    self._add(".", "", *found.span())
            elif name == "sign":
                self._add(_SIGNS[found[0]], "", *found.span())
            elif name == "dash":
                self._add("-", "", *found.span())
            elif name != "skip":
                self._add_word(found, name == "possessive")

    def _add_plain(self, written: str, at: int) -> None:
        """Read words with one space or line end before each, but for the first perhaps, into the columns at once."""
        pieces = written.split()
        words = written.lower().split() if written.isascii() else list(map(fold, pieces))
        self.tags += map(self._tag_of.get, words, _WORDS)
        self.tokens.words += map(self._known.setdefault, words, words)
        starts, ends = self.tokens.starts.append, self.tokens.ends.append
        at += written[0].isspace()
        for piece in pieces:
            starts(at)
            at += len(piece)
            ends(at)
            at += 1

    def _add_word(self, found: re.Match[str], possessive: bool) -> None:
        start, end = found.span()
        word = written(found[0])
        if possessive:
            contracted = self.tags and self.tokens.ends[-1] == start and self.tokens.words[-1] in self._contracted
            self._add("X" if contracted else "S", "is" if contracted else "'s", start, end)
        else:
            self._add(self._tag_of.get(word) or ("0" if word[:1].isdigit() else "w"), word, start, end)

    def _closes_sentence(self, chunk: Chunk) -> bool:
        """Return whether a quotation that ends with a stop ends the sentence: what follows could begin one."""
        if not _SENTENCE_CLOSED.search(self.text, max(chunk.start, chunk.end - 6), chunk.end):
            return False
        gap = _NEXT.match(self.text, chunk.end, min(len(self.text), chunk.end + 40))
        after = self.text[gap.end() : gap.end() + 1] if gap else ""
        return after.isupper() or after in {"‘", "“", "«", '"', "„"}

    def _ends_sentence(self, stop: re.Match[str], end: int) -> bool:
        text = self.text
        gap = _NEXT.match(text, stop.end(), min(end, stop.end() + 40))
        following = gap.end() if gap else stop.end()
        if following < end and (following == stop.end() or text[following].islower()):
            return following == stop.end() and text[following : following + 1] in {
                "‘",
                "“",
                "”",
                "’",
                "»",
                "«",
                '"',
                "*",
            }
        if stop.group() != "." or not self.tags or not self.tokens.words[-1] or self.tokens.ends[-1] != stop.start():
            return True
        if self.tokens.words[-1].isdigit() and _dates(text[following : following + 12]):
            return False  # am 4. März
        start = self.tokens.starts[-1]
        return not ((stop.start() - start == 1 and text[start].isupper()) or self.tokens.words[-1] in abbreviations())


def _dates(following: str) -> bool:
    """Return whether a month stands first: the figure before it counts a day."""
    word = _FIRST_WORD.match(following)
    return word is not None and word[0].casefold() in everywhere().imprint.months
