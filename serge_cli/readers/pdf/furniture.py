"""What stands on a page around its text: running heads and page numbers. They are left out, and tell the printed number of each page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import groupby

from serge_cli.readers.pdf.glyphs import Sheet
from serge_cli.readers.pdf.text_rows import Line

_EDGE_LINES = 2  # at the top and at the bottom of a page, among which running heads are looked for
_SHARE = 0.15  # of the pages that bear the same line
_FEWEST = 2  # pages
_MARGIN = 0.17  # of the height of all lines, above and below, where they stand
_LONGEST = 140  # characters of a running head
_FIGURES = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"[\s\-–—|·•\[(]*(?:\d{1,4}|[ivxlc]{1,7})[\s\-–—|·•\])]*", re.IGNORECASE)
_AGREEING = 0.4  # of the pages, on which the printed number runs on with the pages


def without_furniture(sheets: Sequence[Sheet], pages: Sequence[list[Line]]) -> tuple[list[list[Line]], list[str]]:
    """Return the lines of each page that are text, and the printed label of each page."""
    edges = [_edges(lines) for lines in pages]
    alike = Counter(key for found in edges for key in {_likeness(line) for line in found})
    least = max(_FEWEST, _SHARE * len(pages))
    heads = {key for key, times in alike.items() if times >= least}
    shift = _shift(edges, heads)
    inner = _inner([line for lines in pages for line in lines])
    furniture = [
        {id(line) for line in found if not inner[0] < line.baseline < inner[1] and _is_furniture(line, index, heads, shift)}
        for index, found in enumerate(edges)
    ]
    kept = [[line for line in lines if id(line) not in out] for lines, out in zip(pages, furniture, strict=True)]
    return kept, _labels(sheets, shift)


def _edges(lines: Sequence[Line]) -> list[Line]:
    ordered = sorted(lines, key=lambda line: -line.baseline)
    rows = [list(row) for _, row in groupby(ordered, key=lambda line: round(line.baseline / 3))]
    outer = _EDGE_LINES if len(rows) > 2 * _EDGE_LINES else 1
    return [line for row in (*rows[:outer], *rows[outer:][-outer:]) for line in row]


def _likeness(line: Line) -> tuple[str, int]:
    """Return what running heads of several pages have in common: the words without figures, and the height."""
    return _FIGURES.sub("#", " ".join(line.text.casefold().split())), round(line.baseline / 6)


def _inner(lines: Sequence[Line]) -> tuple[float, float]:
    """Return between which heights only text stands: what lies around a page may be cut off or blank."""
    bottom, top = min(line.baseline for line in lines), max(line.baseline for line in lines)
    return bottom + _MARGIN * (top - bottom), top - _MARGIN * (top - bottom)


def _is_furniture(line: Line, index: int, heads: Collection[tuple[str, int]], shift: int | None) -> bool:
    if len(line.text) > _LONGEST or line.raised_head:
        return False
    if not _NUMBER_ALONE.fullmatch(line.text) and _likeness(line) not in heads:
        return False
    numbers = _numbers(line.text)  # notes of one word may be alike too; their numbers are not the page's
    return not numbers or shift is None or index + shift in numbers or not _begins_with_number(line.text)


def _begins_with_number(text: str) -> bool:
    return text.lstrip("([-–— ")[:1].isdigit()


def _shift(edges: Sequence[Sequence[Line]], heads: Collection[tuple[str, int]]) -> int | None:
    """Return how far the printed numbers are ahead of the pages' places, where they run on with them."""
    shifts: Counter[int] = Counter()
    for index, lines in enumerate(edges):
        bearing = [line for line in lines if _NUMBER_ALONE.fullmatch(line.text) or _likeness(line) in heads]
        shifts.update({number - index for line in bearing for number in _numbers(line.text)})
    if not shifts:
        return None
    shift, times = shifts.most_common(1)[0]
    return shift if times >= max(2, _AGREEING * len(edges)) and shift >= 0 else None


def _labels(sheets: Sequence[Sheet], shift: int | None) -> list[str]:
    """Return the label of each page: as the file states it, else as it is printed where that runs on, else its place in the file."""
    if any(sheet.label for sheet in sheets):
        return [sheet.label or str(sheet.index + 1) for sheet in sheets]
    return [str(sheet.index + (1 if shift is None else shift)) for sheet in sheets]


def _numbers(text: str) -> set[int]:
    """Return the figures in a line that could be a page's number."""
    return {int(found) for found in re.findall(r"(?<!\d)\d{1,4}(?!\d)", text)}
