"""Break a paragraph into lines of a given width, keeping the offset of every word.

Lines break at spaces only, never at a no-break space (U+00A0, U+202F): « mot » and p. 12 stay together. Widths are terminal
cells: wide East Asian characters take two, combining marks none (Unicode annex 11).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from serge_cli.model.span import Span

_WORD = re.compile(r"[^ \n\u2000-\u2006\u2008-\u200a\u205f\u3000]+")


def cells(text: str) -> int:
    """Return how many terminal cells `text` takes."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def flow(text: str, width: int, *, keep_breaks: bool = False) -> list[Span]:
    """Return the lines of `text` as spans of it, none wider than `width` cells; line breaks of the text stand only with `keep_breaks`."""
    if not keep_breaks:
        return list(_lines(text, 0, len(text), width))
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        found.extend(_lines(text, start, start + len(line), width) if line.strip() else [Span(start, start)])
        start += len(line) + 1
    return found


def _lines(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    line: Span | None = None
    used = 0
    for word in _words(text, start, end, width):
        gap = word.start - line.end if line else 0
        room = cells(word.of(text))
        if line and used + gap + room > width:
            yield line
            line, gap, used = None, 0, 0
        line = Span(line.start if line else word.start, word.end)
        used += gap + room
    if line:
        yield line


def _words(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    for match in _WORD.finditer(text, start, end):
        if cells(match.group()) <= width:
            yield Span(*match.span())
        else:
            yield from _pieces(text, Span(*match.span()), width)


def _pieces(text: str, word: Span, width: int) -> Iterator[Span]:
    start, used = word.start, 0
    for position in range(word.start, word.end):
        cell = _cell(text[position])
        if used + cell > width and position > start:
            yield Span(start, position)
            start, used = position, 0
        used += cell
    yield Span(start, word.end)
