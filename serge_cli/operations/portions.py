"""Cut a document into leaves that can be shown at once, and within it paragraphs and notes that are too long for one.

Both follow from the document's card alone, so that no text is read but that of the leaf shown.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span

SIZE = 40  # passages and notes of a leaf
_PORTION = 6_000  # characters; so many of a long text are read at a time
_WEIGHT = 10  # passages that a portion counts for
_BACK = 400  # characters in which the end of a sentence, or at least of a word, is looked for
_ENDS = (". ", ".\n", "! ", "? ", "。", "\n", " ")


@dataclass(frozen=True, slots=True)
class Part:
    """Which portion of a text is shown: its number from 0, how many there are, its stretch of the text."""

    number: int
    count: int
    span: Span

    @property
    def is_whole(self) -> bool:
        """Return whether it is all of the text."""
        return self.count == 1

    def clipped(self, span: Span) -> Span | None:
        """Return the part of a stretch of the text that is shown, as offsets into what is shown; None where there is none."""
        if span.end <= self.span.start or span.start >= self.span.end:  # most
            return None
        start, end = max(span.start, self.span.start), min(span.end, self.span.end)
        return Span(start, end).shift(-self.span.start) if start < end else None


def part_of(text: str, number: int, count: int) -> Part:
    """Return a portion of a text that is read in so many."""
    if count == 1:
        return Part(0, 1, Span(0, len(text)))
    start = _edge(text, number)
    return Part(number, count, Span(start, len(text) if number == count - 1 else max(start, _edge(text, number + 1))))


def number_at(text: str, offset: int, count: int) -> int:
    """Return in which of so many portions an offset stands."""
    near = min(offset // _PORTION, count - 1)
    return near + 1 if near < count - 1 and offset >= _edge(text, near + 1) else near


def portions(length: int) -> int:
    """Return in how many portions a long text of so many characters is read."""
    return max(1, -(-length // _PORTION))


def _edge(text: str, number: int) -> int:
    """Return where a portion begins: behind a sentence, a line or a word not long before its full size."""
    place = number * _PORTION
    if not number:
        return 0
    found = ((text.rfind(sign, place - _BACK, place), sign) for sign in _ENDS)
    return next((at + len(sign) for at, sign in found if at >= 0), place)


class Leaves:
    """The leaves of a document, from the locators of its passages and notes and the lengths of those that are long."""

    def __init__(self, order: Sequence[str], lengths: Mapping[str, int], *, whole: bool = False) -> None:
        self.counts = {locator: portions(length) for locator, length in lengths.items()}
        self._units = [(locator, part) for locator in order for part in range(self.counts.get(locator, 1))]
        self._starts = [0] if whole else self._cut()

    def _cut(self) -> list[int]:
        """Return at which unit each leaf begins."""
        if not self.counts:
            return list(range(0, len(self._units), SIZE)) or [0]
        starts, weight = [0], 0
        for place, (locator, _) in enumerate(self._units):
            own = _WEIGHT if self.counts.get(locator, 1) > 1 else 1
            if weight + own > SIZE:
                starts.append(place)
                weight = 0
            weight += own
        return starts

    @property
    def count(self) -> int:
        """Return how many leaves there are."""
        return len(self._starts)

    def units(self, number: int) -> list[tuple[str, int]]:
        """Return what stands on a leaf, counted from 1: locators, and which portion of their text."""
        start = self._starts[number - 1]
        return self._units[start : self._starts[number] if number < self.count else len(self._units)]

    def leaf_of(self, locator: str, part: int = 0) -> int | None:
        """Return the leaf on which a portion of a text stands; None where the text stands on none."""
        first = self._places.get(locator)
        return None if first is None else bisect_right(self._starts, first + min(part, self.counts.get(locator, 1) - 1))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {locator: place for place, (locator, part) in enumerate(self._units) if part == 0}
