"""Concordance lines: every match with the words to its left and right, and the keys by which lines are sorted.

The keys are those of concordance programs: 1L is the first word to the left of the node, 1R the first to its right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from serge_cli.model.span import Span
from serge_cli.search.backend import Found
from serge_cli.text.tokens import folded_words

CONTEXT = 40  # code points to each side
_WORDS = 3  # to each side that a line can be sorted by
_REACH = 120  # code points in which those words are looked for


class LineSort(StrEnum):
    """By what concordance lines are sorted; document order settles ties."""

    NODE = "node"
    LEFT_1 = "1L"
    LEFT_2 = "2L"
    LEFT_3 = "3L"
    RIGHT_1 = "1R"
    RIGHT_2 = "2R"
    RIGHT_3 = "3R"
    DOCUMENT = "doc"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Line:
    """One match in its context. `left` and `right` have no line breaks; `span` is the match's stretch of the entry's text."""

    found: Found
    span: Span
    left: str
    node: str
    right: str
    left_words: tuple[str, ...] = ()  # nearest first, folded
    right_words: tuple[str, ...] = ()


def lines(found: Iterable[Found], context: int = CONTEXT) -> list[Line]:
    """Return a line for every match, with up to `context` code points to each side, cut at a word where one ends there."""
    return [_line(each, span, context) for each in found for span in each.matches]


def sorted_lines(unsorted: Iterable[Line], *keys: LineSort) -> list[Line]:
    """Return the lines sorted by the first key, then the second and so on, then in document order."""
    chosen = [_KEYS[key] for key in keys]
    return sorted(unsorted, key=lambda line: (*(key(line) for key in chosen), line.found.entry.order, line.span.start))


def _line(found: Found, span: Span, context: int) -> Line:
    text, skip = found.entry.text, found.entry.skip
    before, after = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    left_words = folded_words(text[before : span.start], _within(skip, before, span.start))[::-1]
    right_words = folded_words(text[span.end : after], _within(skip, span.end, after))
    return Line(
        found,
        span,
        _left(text[max(0, span.start - context - 1) : span.start], context),
        _in_one_line(span.of(text)),
        _right(text[span.end : span.end + context + 1], context),
        tuple(left_words[:_WORDS]),
        tuple(right_words[:_WORDS]),
    )


def _within(skip: tuple[Span, ...], start: int, end: int) -> list[Span]:
    return [Span(max(each.start, start) - start, min(each.end, end) - start) for each in skip if each.start < end and each.end > start]


def _left(text: str, context: int) -> str:
    """Return the end of `text`, of at most `context` code points; `text` holds one more, where there is one, to tell a cut word."""
    shown = _in_one_line(text)
    if len(text) <= context:
        return shown
    cut = shown.find(" ")
    return shown[cut + 1 :] if 0 <= cut < len(shown) // 2 else shown[1:]


def _right(text: str, context: int) -> str:
    shown = _in_one_line(text)
    if len(text) <= context:
        return shown
    cut = shown.rfind(" ")
    return shown[:cut] if cut > len(shown) // 2 else shown[:-1]


def _in_one_line(text: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in text)


def _word(words: tuple[str, ...], place: int) -> str:
    return words[place] if place < len(words) else ""


_KEYS: dict[LineSort, Callable[[Line], object]] = {
    LineSort.NODE: lambda line: folded_words(line.node),
    LineSort.LEFT_1: lambda line: _word(line.left_words, 0),
    LineSort.LEFT_2: lambda line: _word(line.left_words, 1),
    LineSort.LEFT_3: lambda line: _word(line.left_words, 2),
    LineSort.RIGHT_1: lambda line: _word(line.right_words, 0),
    LineSort.RIGHT_2: lambda line: _word(line.right_words, 1),
    LineSort.RIGHT_3: lambda line: _word(line.right_words, 2),
    LineSort.DOCUMENT: lambda line: line.found.entry.order,
    LineSort.DATE: lambda line: 10_000 if line.found.entry.year is None else line.found.entry.year,
}
