"""Break a paragraph into lines of a given width, keeping the offset of every word.

Lines break at spaces only, never at a no-break space (U+00A0, U+202F): « mot » and p. 12 stay together. Widths are terminal
cells, as Rich measures them: wide East Asian characters take two, combining marks none (Unicode annex 11). Its tables are
loaded only for texts with other signs than Latin letters and ordinary punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.shown import Plain, Removed
from serge_cli.model.span import Span

ELLIPSIS = "…"
# What is perhaps not one cell wide: all but Latin letters and ordinary punctuation.
_WIDE = late_pattern("[^ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u205e\u20ac]")
_RUN = late_pattern(r"[ \n]{2,}|\n")
_WORD = r"[^ \n\u2000-\u2006\u2008-\u200a\u205f\u3000]+"  # compiled where lines are broken: a pipe takes them whole


def cells(text: str) -> int:
    """Return how many terminal cells `text` takes."""
    if text.isascii() or not _WIDE.search(text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415

    return cell_len(text)


def reflowed(text: str) -> Plain:
    """Return a text in which line breaks and runs of spaces, as hard-wrapped files have them, are single spaces."""
    removed: list[Removed] = []
    shown, last, size = [], 0, 0
    for run in _RUN.finditer(text):
        shown.append(text[last : run.start()])
        size += run.start() - last
        removed.append(Removed(size, run.group(), " "))
        shown.append(" ")
        size, last = size + 1, run.end()
    return Plain("".join([*shown, text[last:]]), removed) if removed else Plain(text)


def cut(text: str, width: int) -> str:
    """Return as much of a text, with an ellipsis behind it, as `width` cells hold; unchanged where it fits."""
    if cells(text) <= width:
        return text
    while text and cells(text) > max(width - 1, 0):
        text = text[: max(width - 1, 0)] if len(text) >= width else text[:-1]
    return text.rstrip() + ELLIPSIS


def window(text: str, place: int, width: int, lines: int) -> Span:
    """Return the stretch of a text around an offset that takes at most so many lines, with room for an ellipsis at each end."""
    found = flow(text, width - 2)
    if len(found) <= lines:
        return Span(0, len(text))
    at = next((number for number, line in enumerate(found) if place < line.end), len(found) - 1)
    first = max(0, min(at - 1, len(found) - lines))
    return Span(found[first].start, found[first + lines - 1].end)


def flow(text: str, width: int, *, keep_breaks: bool = False) -> list[Span]:
    """Return the lines of `text` as spans of it, at most `width` cells wide; `keep_breaks` keeps its line breaks."""
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
    for match in re.compile(_WORD).finditer(text, start, end):
        if cells(match.group()) <= width:
            yield Span(*match.span())
        else:
            yield from _pieces(text, Span(*match.span()), width)


def _pieces(text: str, word: Span, width: int) -> Iterator[Span]:
    from rich.cells import split_graphemes  # noqa: PLC0415

    start, used = word.start, 0
    for offset, _, room in split_graphemes(word.of(text))[0]:
        if used + room > width and used:
            yield Span(start, word.start + offset)
            start, used = word.start + offset, 0
        used += room
    yield Span(start, word.end)
