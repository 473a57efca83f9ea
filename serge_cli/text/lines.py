"""Where an offset stands in a file: line and column, both counted from 1, columns in code points."""

from __future__ import annotations

from bisect import bisect_right


class LineIndex:
    """The starts of a text's lines, for looking up many offsets."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        position = text.find("\n")
        while position != -1:
            starts.append(position + 1)
            position = text.find("\n", position + 1)
        self._starts = starts

    def line(self, offset: int) -> int:
        """Return the number of the line that holds the code point at `offset`."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """Return how far into its line the code point at `offset` stands, counted from 1."""
        return offset - self._starts[self.line(offset) - 1] + 1

    def start(self, line: int) -> int:
        """Return the offset at which line `line` begins."""
        return self._starts[line - 1]

    def __len__(self) -> int:
        return len(self._starts)
