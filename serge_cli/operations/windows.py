"""Which sentence of a passage is shown: the one that has most of what is asked for, closest together.

The better of two places has more different words of the query, small ones left out; is one sentence and not two; has more small words,
rarer words, the words together as asked for, nearer to each other; comes first. Of a sentence too long to show, only what fits counts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import log

from serge_cli.language import abbreviations, function_words
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.span import START, Span, trimmed
from serge_cli.search.query.matching import Asked, Mark, Match
from serge_cli.search.query.tree import ANY_WORD, Near, Phrase, Word
from serge_cli.text.sentences import LONGEST_CONTEXT, near, sentence_ends

_Stretch = tuple[Sequence[Mark], int, int]
_SMALL = log(2)  # the rarity of a word in half of all entries
_WIDEST = 2 * LONGEST_CONTEXT  # code points, of words that are shown together
_WIDEST_IN_TWO = 400  # the same, where they stand in two sentences


@dataclass(frozen=True, slots=True)
class Window:
    """The place to show: the match to point at, the stretch of words together that it belongs to, the sentence around."""

    lead: Span
    together: Span
    shown: Span


@dataclass(frozen=True, slots=True)
class _Worth:
    """What it counts that something asked for is shown: its words that are not small, all its words, their rarity."""

    words: int
    all_words: int
    rarity: int


def best_window(text: str, language: str, match: Match, more: int = 0, *, whole: bool = False) -> Window:
    """Return the place to show of a passage in a language, with `more` sentences on either side, or with the whole passage."""
    if not match.marks:
        return window_at(text, match.spans[0] if match.spans else Span(0, 0), more, whole=whole)
    sentences = _Sentences(text)
    together, lead = _best(sentences, match, [_worth(asked, language) for asked in match.asked])
    return replace(_window(sentences, together, more, whole=whole), lead=lead)


def window_at(text: str, stretch: Span, more: int = 0, *, whole: bool = False) -> Window:
    """Return the place to show around a stretch of a passage."""
    return _window(_Sentences(text), stretch, more, whole=whole)


def _window(sentences: _Sentences, stretch: Span, more: int, *, whole: bool) -> Window:
    text = sentences.text
    around = sentences.around(stretch, more)
    shown = Span(0, len(text)) if whole else near(text, around, stretch, LONGEST_CONTEXT * (1 + more))
    return Window(stretch, stretch, shown)


def _worth(asked: Asked, language: str) -> _Worth:
    leaf = asked.leaf
    number = sum(part != ANY_WORD for part in leaf.parts) if isinstance(leaf, Phrase | Near) else 1
    small = asked.rarity < _SMALL or (isinstance(leaf, Word) and leaf.text in function_words(language))
    return _Worth(0 if small else number, number, round(1000 * asked.rarity))


def _best(sentences: _Sentences, match: Match, worths: Sequence[_Worth]) -> tuple[Span, Span]:
    """Return the best stretch of words, and the match in it that begins with a word that is not small."""
    if all(mark.asked == match.marks[0].asked for mark in match.marks):  # no stretch of several has more than each of them
        marks: Sequence[Mark] = match.marks
        first = last = max(range(len(marks)), key=lambda at: _standing(match, marks, at, at))
    else:
        best = _stretches(sentences, match, worths)
        marks, first, last = best[0] if len(best) == 1 else max(best, key=lambda found: _standing(match, *found))
    together = _covered(marks, first, last)
    leading = next((mark for mark in marks[first : last + 1] if worths[mark.asked].words), marks[first]).span
    lead = _holding(match.spans, leading) or leading
    return together if len(together) <= _WIDEST else lead, lead


def _stretches(sentences: _Sentences, match: Match, worths: Sequence[_Worth]) -> list[_Stretch]:
    """Return the stretches, of one sentence and of two, that have most of what is asked for: some marks, and the first and last of it."""
    parted_marks = [(number, list(each)) for number, each in groupby(match.marks, lambda mark: sentences.number(mark.span.start))]
    groups = [(marks, len(marks), _WIDEST) for _, marks in parted_marks]
    groups += [(one + other, len(one), _WIDEST_IN_TWO) for (at, one), (after, other) in pairwise(parted_marks) if after == at + 1]
    most: tuple[int, ...] = ()
    best: list[_Stretch] = []
    for marks, in_first, widest in groups:
        for first, last, (words, all_words, rarity) in _shortest(marks, worths, widest):
            value = words, -(first < in_first <= last), all_words, rarity
            if value > most:
                most, best = value, []
            if value == most:
                best.append((marks, first, last))
    return best


def _standing(match: Match, marks: Sequence[Mark], first: int, last: int) -> tuple[bool, int, int]:
    """Return by what stretches that have as much are compared: whether the words are together as asked for, how near, and where."""
    stretch = _covered(marks, first, last)
    return _holding(match.spans, stretch) is not None, -len(stretch), -stretch.start


def _covered(marks: Sequence[Mark], first: int, last: int) -> Span:
    return Span(marks[first].span.start, marks[last].span.end)


def _shortest(marks: Sequence[Mark], worths: Sequence[_Worth], widest: int) -> Iterator[tuple[int, int, tuple[int, int, int]]]:
    """Yield the first and last mark, and the worth, of the shortest stretches that have most of what is asked for before each mark."""
    counts = [0] * len(worths)
    first = words = all_words = rarity = 0
    for last, mark in enumerate(marks):
        counts[mark.asked] += 1
        if counts[mark.asked] == 1:
            worth = worths[mark.asked]
            words, all_words, rarity = words + worth.words, all_words + worth.all_words, rarity + worth.rarity
        while counts[(left := marks[first]).asked] > 1 or (first < last and mark.span.end - left.span.start > widest):
            first += 1
            counts[left.asked] -= 1
            if not counts[left.asked]:
                worth = worths[left.asked]
                words, all_words, rarity = words - worth.words, all_words - worth.all_words, rarity - worth.rarity
        yield first, last, (words, all_words, rarity)


def _holding(spans: Sequence[Span], stretch: Span) -> Span | None:
    """Return the one of some spans, which are sorted and apart, that contains a stretch."""
    at = bisect_right(spans, stretch.start, key=START) - 1
    return spans[at] if at >= 0 and spans[at].contains(stretch) else None


class _Sentences:
    """The sentences of a text, read as far as they are asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._edges = [0]  # as far as they are known; the last is the end of the text
        self._stops = sentence_ends(text, abbreviations=abbreviations())

    def number(self, offset: int) -> int:
        """Return in which sentence an offset lies, counted from 1."""
        edges = self._edges
        while edges[-1] <= offset and self._further():
            pass
        return bisect_right(edges, offset)

    def around(self, stretch: Span, more: int = 0) -> Span:
        """Return the sentences that `stretch` covers, and `more` on either side."""
        found = self._to(max(stretch.end, stretch.start + 1), more + 1)
        if not found:
            return Span(0, len(self.text))
        after = bisect_left(found, max(stretch.end, stretch.start + 1), key=START)
        first = min(bisect_right(found, stretch.start, key=lambda one: one.end), max(after - 1, 0))
        return Span(found[max(0, first - more)].start, found[min(len(found), max(after, first + 1) + more) - 1].end)

    def _to(self, offset: int, further: int) -> list[Span]:
        """Return the sentences up to an offset, and so many that begin after it."""
        found: list[Span] = []
        at = 1
        while further and (at < len(self._edges) or self._further()):
            if sentence := trimmed(self.text, Span(self._edges[at - 1], self._edges[at])):
                found.append(sentence)
                further -= sentence.start >= offset
            at += 1
        return found

    def _further(self) -> bool:
        """Read on to the next edge; False behind the last."""
        if self._edges[-1] >= len(self.text):
            return False
        self._edges.append(next(self._stops, len(self.text)))
        return True
