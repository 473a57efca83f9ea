"""What the rules of attribution are given and hand on: the scene of a quotation, who might be meant, and a proposal with its evidence."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from enum import Enum, auto

from serge_cli.extract.attribution.stream import SENTENCE_ENDS, Kind, Line, Stream
from serge_cli.model.quick_dataclass import dataclass

_COUNTED = frozenset({Kind.WORD, Kind.QUOTE, Kind.NAME})
_REACH = 60  # items a cue may stand before its quotation


class Means(Enum):
    """How a subject is written, which is how it must be resolved."""

    NAME = auto()
    PRONOUN = auto()  # he, she, his
    AUTHOR = auto()  # the author, the writer
    FIRST = auto()  # I, my
    YOU = auto()
    OMITTED = auto()  # no subject is written
    OWNED = auto()  # the Observer's critic, Serge's friend: somebody who belongs to the one named
    ROLE = auto()  # the poet, the boy: a person named elsewhere, as a rule
    DESCRIBED = auto()  # the committee, his mother, the clerk: told apart without a name
    WRITER = auto()  # of a diary that nobody is said to own: whom the work is about, where it is about one person
    SAME = auto()  # its author, the same agent: whoever was quoted last
    UNNAMED = auto()  # a friend, recent reviewers: an unspecified person


@dataclass(frozen=True, slots=True)
class Subject:
    """Whoever a cue makes speak: `first` and `last` are the items that say so; `person` is set where a name does."""

    means: Means
    first: int
    last: int
    person: int = -1
    feminine: bool | None = False  # None: the words do not tell


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposal of one rule: the subject, the items of the cue (first and last), and how far the rule can be trusted."""

    subject: Subject
    rule: str
    confidence: float
    first: int
    last: int

    def cue_from(self, stream: Stream, quote: int) -> int:
        """Return the first item of the cue: behind the quotation at `quote` where subject and verb stand on its two sides."""
        if not self.first <= quote < self.last:
            return self.first
        return next(item for item in range(quote + 1, self.last + 1) if stream.kinds[item] in {Kind.WORD, Kind.NAME} or item == self.last)


@dataclass(frozen=True, slots=True)
class Lead:
    """The words that lead up to a quotation: the items `start <= i < end` of one sentence; `colon` where nothing but a colon parts them.

    Those of a displayed quotation are the sentence at the end of the paragraph before; `apart` says so.
    """

    line: Line
    start: int
    end: int
    colon: bool
    apart: bool
    leftwards: Sequence[int] = ()  # the items from the last back to the first, without what stands in closed parentheses

    def those_of(self, words: Container[str]) -> Iterator[int]:
        """Yield the items that are one of `words`, from the last back to the first."""
        texts = self.line.stream.words
        return (index for index in self.leftwards if texts[index] in words)

    def gap(self, first: int) -> int:
        """Count the words from item `first` to the quotation that are no link between them, without an aside between two dashes."""
        stream, links = self.line.stream, self.line.words.links
        kinds, words = stream.kinds[first : self.end], stream.words[first : self.end]
        if kinds.count(Kind.DASH) == 2:
            opened = kinds.index(Kind.DASH)
            closed = kinds.index(Kind.DASH, opened + 1)
            kinds, words = kinds[:opened] + kinds[closed:], words[:opened] + words[closed:]
        return sum(kind in _COUNTED and word not in links for kind, word in zip(kinds, words, strict=True))


@dataclass(frozen=True, slots=True)
class Scene:
    """A quotation in its stream: the words before it, its item, and the line from it on."""

    lead: Lead
    index: int
    line: Line
    displayed: bool
    question: bool  # the quotation ends with a question mark


def scene_of(stream: Stream, index: int, displayed: bool) -> Scene:
    """Return the scene of the quotation at item `index`."""
    question = "?" in stream.text[max(stream.starts[index], stream.ends[index] - 3) : stream.ends[index]]
    return Scene(_lead(stream, index, displayed), index, Line(stream, stream.lexicon(index + 1)), displayed, question)


def _lead(stream: Stream, index: int, displayed: bool) -> Lead:
    kinds = stream.kinds
    end = index
    if displayed and end > 1 and kinds[end - 1] is Kind.DASH and kinds[end - 2] is Kind.BREAK:
        end -= 1  # the dash that opens a turn of dialogue
    while displayed and end > 0 and kinds[end - 1] is Kind.BREAK:
        end -= 1
    stopped = end < index and end > 0 and kinds[end - 1] is Kind.STOP
    end -= stopped
    start = end
    while start > 0 and end - start < _REACH and kinds[start - 1] not in SENTENCE_ENDS:
        start -= 1
    colon = not stopped and ((end > 0 and kinds[end - 1] is Kind.COLON) or end < index)
    return Lead(Line(stream, stream.lexicon(max(0, end - 1))), start, end, colon, end < index, _leftwards(stream, start, end))


def _leftwards(stream: Stream, start: int, end: int) -> Sequence[int]:
    kinds = stream.kinds
    backwards = range(end - 1, start - 1, -1)
    if Kind.CLOSE not in kinds[start:end]:
        return backwards
    depth = 0
    kept: list[int] = []
    for index in backwards:
        if kinds[index] is Kind.CLOSE:
            depth += 1
        elif kinds[index] is Kind.OPEN:
            depth = max(0, depth - 1)
        elif depth == 0:
            kept.append(index)
    return kept
