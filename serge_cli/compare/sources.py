"""What a quotation is held against: passages of the library as words, neighbours joined, so that quotations may cross paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import field
from itertools import pairwise

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span
from serge_cli.text.tokens import words_and_places


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage or note; `number` is its place among those of its document (None: it has no neighbours), `language` that of its words."""

    id: str
    document: str
    order: int
    text: str
    words: tuple[str, ...]
    stretches: tuple[tuple[int, int], ...]
    number: int | None = None
    language: str = "und"
    skip: tuple[Span, ...] = ()


def read_passage(
    identifier: str,
    document: str,
    order: int,
    text: str,
    *,
    skip: Sequence[Span] = (),
    number: int | None = None,
    language: str = "und",
) -> Passage:
    """Return a passage with its words read; `skip` are its note markers."""
    words, stretches = words_and_places(text, skip)
    return Passage(identifier, document, order, text, tuple(words), tuple(stretches), number, language, tuple(skip))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring passages as one row of words; `starts` are the numbers of each one's first word."""

    passages: tuple[Passage, ...]
    words: tuple[str, ...]
    starts: tuple[int, ...]
    spaced: str = field(default="", compare=False)

    @property
    def document(self) -> str:
        """Return the document that all the passages are of."""
        return self.passages[0].document

    @property
    def order(self) -> int:
        """Return where the stretch begins, in the order of the corpus."""
        return self.passages[0].order

    def at(self, word: int) -> tuple[Passage, int]:
        """Return the passage in which a word stands, and its number there."""
        which = max(0, bisect_right(self.starts, word) - 1)
        return self.passages[which], word - self.starts[which]

    def text(self, first: int, last: int) -> str:
        """Return the text from word `first` up to before word `last`, note markers left out; pieces of several passages are joined."""
        parts = []
        for passage, start in zip(self.passages, self.starts, strict=True):
            low, high = max(first - start, 0), min(last - start, len(passage.words))
            if low < high:
                begin = passage.stretches[low][0] if start + low == first else 0
                end = passage.stretches[high - 1][1] if start + high == last else len(passage.text)
                parts.append(without(passage.text, Span(begin, end), passage.skip))
        return " ".join(parts)

    def between(self, word: int) -> str:
        """Return what stands before a word, back to the word before; a line break where a passage begins."""
        passage, number = self.at(word)
        if word >= len(self.words):
            return passage.text[passage.stretches[-1][1] :]
        before = passage.stretches[number - 1][1] if number else 0
        return ("\n" if not number else "") + passage.text[before : passage.stretches[number][0]]


def without(text: str, span: Span, skip: Sequence[Span]) -> str:
    """Return a stretch of a text without the note markers in it."""
    kept, start = [], span.start
    for marker in skip:
        if span.start <= marker.start and marker.end <= span.end:
            kept.append(text[start : marker.start])
            start = max(start, marker.end)
    return "".join((*kept, text[start : span.end]))


def stretches_of(passages: Iterable[Passage]) -> list[Stretch]:
    """Return passages as stretches, neighbours joined, in the order of the corpus."""
    ordered = sorted({passage.id: passage for passage in passages if passage.words}.values(), key=lambda passage: passage.order)
    rows: list[list[Passage]] = [[passage] for passage in ordered[:1]]
    for before, passage in pairwise(ordered):
        if passage.document == before.document and before.number is not None and passage.number == before.number + 1:
            rows[-1].append(passage)
        else:
            rows.append([passage])
    return [_stretch(row) for row in rows]


def _stretch(passages: list[Passage]) -> Stretch:
    words: list[str] = []
    starts = []
    for passage in passages:
        starts.append(len(words))
        words += passage.words
    return Stretch(tuple(passages), tuple(words), tuple(starts), f" {' '.join(words)} ")
