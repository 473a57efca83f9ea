"""A document's words as a reader of the page sees them: without markup, marks of emphasis and the signs that call notes."""

from __future__ import annotations

from bisect import bisect_left

from serge_cli.model.document import Document
from serge_cli.model.span import START, Span


class PlainText:
    """What is printed of any stretch of a document."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        shown = [(each.span, each.printed) for each in document.markup]
        shown += [(Span(each.outer.start, each.span.start), "") for each in document.emphasis]
        shown += [(Span(each.span.end, each.outer.end), "") for each in document.emphasis]
        shown += [(each.span, "") for each in document.anchors if not each.body]
        shown.sort(key=lambda pair: (pair[0].start, -pair[0].end))
        self._spans: list[Span] = []
        self._printed: list[str] = []
        for span, printed in shown:
            if span and (not self._spans or span.start >= self._spans[-1].end):
                self._spans.append(span)
                self._printed.append(printed)

    def of(self, span: Span) -> str:
        """Return the words of a stretch; white space stays as it stands."""
        pieces, position = [], span.start
        at = max(0, bisect_left(self._spans, span.start, key=START) - 1)
        while at < len(self._spans) and self._spans[at].start < span.end:
            hidden = self._spans[at]
            if hidden.end > position:
                pieces += [self._text[position : max(position, hidden.start)], self._printed[at] if hidden.end <= span.end else ""]
                position = hidden.end
            at += 1
        return "".join([*pieces, self._text[position : max(position, span.end)]]).strip()
