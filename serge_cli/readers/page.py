"""How a text is set: its left margin, the width at which its lines were broken, and what parts its paragraphs.

Everything is measured on the whole file, so that one odd line decides nothing.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.readers.signs import Sign, SignedLine

_LONG = 120  # columns; hardly any text is broken by hand at more
_NARROW = 40  # columns; hardly any prose is broken at less


@dataclass(frozen=True, slots=True)
class Page:
    """The measures of a text, in columns."""

    margin: int = 0  # indentation of its ordinary lines
    width: int = 0  # where lines were broken; 0 where every paragraph is one line
    first_indent: int = 0  # how far a new paragraph's first line is set in, where that alone parts paragraphs
    packed: bool = False  # paragraphs follow each other without blank lines


def measure(runs: Sequence[Sequence[SignedLine]]) -> Page:
    """Return the measures of a text from its runs of lines without a blank line between."""
    lines = [line for run in runs for line in run if line.sign is Sign.TEXT]
    if not lines:
        return Page()
    width = _width(runs, lines)
    margin = _margin(lines, wrapped=width > 0)
    packed = _packed(runs, width)
    return Page(margin, width, _first_indent(runs, margin) if width else 0, packed)


def _margin(lines: Sequence[SignedLine], *, wrapped: bool) -> int:
    """Return the indentation of most of the text; of a wrapped text the least that a good part has, for first lines are set in more."""
    weight: Counter[int] = Counter()
    for line in lines:
        weight[line.indent] += min(len(line.span), _LONG)
    if wrapped:
        return min(indent for indent in weight if weight[indent] * 4 >= max(weight.values()))
    return max(weight, key=lambda indent: (weight[indent], -indent))


def _width(runs: Sequence[Sequence[SignedLine]], lines: Sequence[SignedLine]) -> int:
    """Return the width at which the lines were broken: that of the widest lines that go on, but for odd ones out."""
    total = sum(len(line.span) for line in lines)
    if sum(len(line.span) for line in lines if len(line.span) > _LONG) * 5 >= total * 2:
        return 0
    inner = sorted(line.width for run in runs for line in run[:-1] if line.sign in {Sign.TEXT, Sign.ITEM, Sign.ORDERED, Sign.QUOTED})
    if not inner:
        return 0
    width = inner[-1 - len(inner) // 20]
    return width if width >= _NARROW else 0


def _packed(runs: Sequence[Sequence[SignedLine]], width: int) -> bool:
    """Tell whether most paragraphs have no blank line around them."""
    if width:
        return max(len(run) for run in runs) > 60 and sum(len(run) for run in runs) > 25 * len(runs)
    full = [len(run) for run in runs for line in run if line.sign is Sign.TEXT and len(line.span) > 80]
    return sum(1 for length in full if length > 1) * 2 > len(full)


def _first_indent(runs: Sequence[Sequence[SignedLine]], margin: int) -> int:
    """Return how far first lines are set in: an indented line, then one at the margin, again and again."""
    steps: Counter[int] = Counter()
    stretches = 0
    for run in runs:
        for line, after in itertools.pairwise(run):
            if line.sign is Sign.TEXT is after.sign and line.indent > margin:
                steps[line.indent] += after.indent == margin
                stretches += after.indent == line.indent
    indent, count = max(steps.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    return indent if count >= 2 and count * 2 > stretches else 0
