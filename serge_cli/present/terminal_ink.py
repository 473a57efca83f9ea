"""Text in the styles of a terminal, as escape sequences (ECMA-48, and OSC 8 for links).

Rich's console, which writes the same, takes a fifth of a short command to load; of Rich, the widths of signs and the bar are used.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from serge_cli.model.span import Span
from serge_cli.present.safety import visible

BOLD, DIM, UNDERLINE = 1, 2, 4  # as ECMA-48 numbers them
RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN = 31, 32, 33, 34, 35, 36


class Ink(NamedTuple):
    """How a stretch of text looks: attributes, a colour (0: the terminal's own), and what it links to."""

    attributes: frozenset[int] = frozenset()
    colour: int = 0
    link: str = ""

    def under(self, upper: Ink) -> Ink:
        """Return how a stretch looks that has this style and another above it."""
        return Ink(self.attributes | upper.attributes, upper.colour or self.colour, upper.link or self.link)

    def written(self, text: str) -> str:
        """Return a text with the sequences that make it look so."""
        codes = [*sorted(self.attributes), *([self.colour] if self.colour else [])]
        inked = f"\x1b[{';'.join(map(str, codes))}m{text}\x1b[0m" if codes else text
        return f"\x1b]8;;{self.link}\x1b\\{inked}\x1b]8;;\x1b\\" if self.link else inked


def ink(*attributes: int, colour: int = 0) -> Ink:
    """Return a style."""
    return Ink(frozenset(attributes), colour)


class Styled:
    """A text, and the styles of stretches of it; a later style lies above those before."""

    __slots__ = ("stretches", "text")

    def __init__(self, text: str = "", stretches: Iterable[tuple[Span, Ink]] = ()) -> None:
        self.text = text
        self.stretches: list[tuple[Span, Ink]] = [(span, each) for span, each in stretches if span.start < span.end]

    def add(self, other: Styled) -> None:
        """Add a text at the end."""
        before = len(self.text)
        self.text += other.text
        self.stretches += [(span.shift(before), each) for span, each in other.stretches]

    def cover(self, upper: Ink) -> None:
        """Put a style above all others on the whole text."""
        if self.text:
            self.stretches.append((Span(0, len(self.text)), upper))

    def line(self, stretch: Span) -> Styled:
        """Return a stretch of it."""
        inside = [
            (Span(max(span.start, stretch.start), min(span.end, stretch.end)).shift(-stretch.start), each)
            for span, each in self._within(stretch)
        ]
        return Styled(stretch.of(self.text), inside)

    def _within(self, stretch: Span) -> list[tuple[Span, Ink]]:
        return [(span, each) for span, each in self.stretches if span.start < stretch.end and stretch.start < span.end]

    def written(self) -> str:
        """Return the text with its escape sequences; nothing of the text itself is one."""
        text = visible(self.text)
        edges = sorted({0, len(text), *(edge for span, _ in self.stretches for edge in (span.start, span.end) if edge <= len(text))})
        parts = []
        for start, end in pairwise(edges):
            look = Ink()
            for _, each in self._within(Span(start, end)):
                look = look.under(each)
            parts.append("\n".join(look.written(line) if line else "" for line in text[start:end].split("\n")))  # styles end with lines
        return "".join(parts)
