"""Half-open stretches of a document's text, in code points."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter

from serge_cli.model.quick_dataclass import dataclass

START = attrgetter("start")  # the key by which sorted spans are searched


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points `start <= i < end` of one text."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        """Refuse a span that ends before it starts or starts before the text."""
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start}..{end}")
        _put_start(self, start)
        _put_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def of(self, text: str) -> str:
        """Return the stretch of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Return whether `other` lies wholly inside this span (equal spans contain each other)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> Span:
        """Return the span moved by `by` code points."""
        return Span(self.start + by, self.end + by)


_put_start, _put_end = (vars(Span)[name].__set__ for name in ("start", "end"))  # spans are made by the million: nothing is called for one


def trimmed(text: str, span: Span, characters: str | None = None) -> Span:
    """Return `span` without white space (or without `characters`) at its ends; one of nothing else collapses on its end."""
    start, end = span.start, span.end
    outside: Callable[[str], bool] = str.isspace if characters is None else characters.__contains__
    while start < end and outside(text[start]):  # in place: a long span is not copied
        start += 1
    while start < end and outside(text[end - 1]):
        end -= 1
    return Span(start, end)


def covering(spans: Iterable[Span]) -> Span:
    """Return the smallest span that contains all `spans`; ValueError where there are none."""
    listed = list(spans)
    return Span(min(s.start for s in listed), max(s.end for s in listed))
