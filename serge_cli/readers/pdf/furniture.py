"""What stands on a page around its text: running heads and page numbers. They are left out, and tell the printed number of each page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from serge_cli.readers.pdf.glyphs import Sheet
from serge_cli.readers.pdf.lines import Line

_EDGE_LINES = 2  # at the top and at the bottom of a page, among which running heads are looked for
_SHARE = 0.15  # of the pages that bear the same line
_FEWEST = 2  # pages
_LONGEST = 140  # characters of a running head
_FIGURES = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"[\W_]*(?:\d{1,4}|[ivxlc]{1,7})[\W_]*", re.IGNORECASE)
_AGREEING = 0.5  # of the pages, on which the printed number runs on with the pages


def without_furniture(sheets: Sequence[Sheet], pages: Sequence[list[Line]]) -> tuple[list[list[Line]], list[str]]:
    """Return the lines of each page that are text, and the printed label of each page."""
    edges = [_edges(lines) for lines in pages]
    alike = Counter(key for found in edges for key in {_likeness(line) for line in found})
    least = max(_FEWEST, _SHARE * len(pages))
    furniture = [
        [line for line in found if _is_furniture(line, sheet, alike[_likeness(line)], least)]
        for sheet, found in zip(sheets, edges, strict=True)
    ]
    kept = [[line for line in lines if not any(line is each for each in out)] for lines, out in zip(pages, furniture, strict=True)]
    return kept, _labels(sheets, furniture)


def _edges(lines: Sequence[Line]) -> list[Line]:
    ordered = sorted(lines, key=lambda line: -line.baseline)
    rows = [list(row) for _, row in groupby(ordered, key=lambda line: round(line.baseline / 3))]
    if len(rows) <= 2 * _EDGE_LINES:
        return [line for row in (rows[:1] + rows[1:][-1:]) for line in row]
    return [line for row in (*rows[:_EDGE_LINES], *rows[-_EDGE_LINES:]) for line in row]


def _likeness(line: Line) -> tuple[str, int]:
    """Return what running heads of several pages have in common: the words without figures, and the height."""
    return _FIGURES.sub("#", " ".join(line.text.casefold().split())), round(line.baseline / 6)


def _is_furniture(line: Line, sheet: Sheet, times: int, least: float) -> bool:
    outer = line.baseline > 0.8 * sheet.height or line.baseline < 0.2 * sheet.height or times >= 2 * least
    if not outer or len(line.text) > _LONGEST:
        return False
    return _NUMBER_ALONE.fullmatch(line.text) is not None or times >= least


def _labels(sheets: Sequence[Sheet], furniture: Sequence[Iterable[Line]]) -> list[str]:
    """Return the label of each page: as the file states it, else as it is printed where that runs on, else its place in the file."""
    if any(sheet.label for sheet in sheets):
        return [sheet.label or str(sheet.index + 1) for sheet in sheets]
    shifts: Counter[int] = Counter()
    for sheet, lines in zip(sheets, furniture, strict=True):
        shifts.update({number - sheet.index for line in lines for number in _numbers(line.text)})
    if shifts:
        shift, times = shifts.most_common(1)[0]
        if times >= max(2, _AGREEING * len(sheets)) and shift >= 0:
            return [str(sheet.index + shift) for sheet in sheets]
    return [str(sheet.index + 1) for sheet in sheets]


def _numbers(text: str) -> set[int]:
    """Return the figures in a line that could be a page's number."""
    return {int(found) for found in re.findall(r"(?<!\d)\d{1,4}(?!\d)", text)}
