"""The lines of a text as the eye sees them: where the visible part begins and ends, how far it is set in."""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span

_TAB = 4  # columns; what Markdown counts for a tab
_WIDE_SPACE = "\u3000"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its visible stretch (empty for a blank line) and its indentation in columns."""

    span: Span
    indent: int

    @property
    def width(self) -> int:
        """The column after the last visible code point."""
        return self.indent + len(self.span)


def scan_lines(text: str) -> Iterator[Line]:
    """Yield the lines of `text` in order, blank ones too."""
    start = 0
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            left = raw.index(words[0])
            yield Line(Span(start + left, start + left + len(words)), _columns(raw[:left]) if left else 0)
        else:
            yield Line(Span(start, start), 0)
        start += len(raw) + 1


def _columns(space: str) -> int:
    column = 0
    for character in space:
        if character == "\t":
            column += _TAB - column % _TAB
        else:
            column += 2 if character == _WIDE_SPACE else 1
    return column
