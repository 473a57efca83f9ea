"""Words as a reader of the page sees them, and the way back to how they are written in the document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span


@dataclass(frozen=True, slots=True)
class Removed:
    """What the document has where the shown words have something else, or nothing: markup, an entity, a hyphen at a line's end."""

    at: int  # offset into the shown words
    written: str
    printed: str = ""


class Plain:
    """Shown words. `removed` are in the order of the text; nothing is removed from most texts."""

    __slots__ = ("_shown_ends", "_written_ends", "removed", "text")

    def __init__(self, text: str, removed: Iterable[Removed] = ()) -> None:
        self.text, self.removed = text, tuple(removed)
        self._shown_ends: list[int] = []
        self._written_ends: list[int] = []
        for one in self.removed:
            start = one.at + self._shift(len(self._shown_ends))
            self._shown_ends.append(one.at + len(one.printed))
            self._written_ends.append(start + len(one.written))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plain) and (self.text, self.removed) == (other.text, other.removed)

    def __hash__(self) -> int:
        return hash((self.text, self.removed))

    def __repr__(self) -> str:
        return f"Plain({self.text!r}, {self.removed!r})"

    @property
    def written(self) -> str:
        """Return the words as the document has them."""
        parts, position = [], 0
        for one, end in zip(self.removed, self._shown_ends, strict=True):
            parts += [self.text[position : one.at], one.written]
            position = end
        return "".join([*parts, self.text[position:]])

    def to_written(self, span: Span) -> Span:
        """Return the stretch of the written words that a stretch of the shown words comes from."""
        start = self._written(span.start, end=False)
        return Span(start, max(start, self._written(span.end - 1, end=True) + 1)) if span else Span(start, start)

    def to_shown(self, span: Span) -> Span:
        """Return where a stretch of the written words is shown."""
        start = self._shown(span.start, end=False)
        return Span(start, max(start, self._shown(span.end, end=True)))

    def _shift(self, count: int) -> int:
        """Return how much longer the written words are behind that many removed stretches."""
        return self._written_ends[count - 1] - self._shown_ends[count - 1] if count else 0

    def _written(self, offset: int, *, end: bool) -> int:
        at = bisect_right(self._shown_ends, offset)
        if at < len(self.removed) and self.removed[at].at <= offset:
            return self._written_ends[at] - 1 if end else self._written_ends[at] - len(self.removed[at].written)
        return offset + self._shift(at)

    def _shown(self, offset: int, *, end: bool) -> int:
        at = bisect_right(self._written_ends, offset)
        if at < len(self.removed) and self._written_ends[at] - len(self.removed[at].written) < offset:
            return self._shown_ends[at] if end else self.removed[at].at
        return offset - self._shift(at)
