"""Join quotations and the notes that source them, both ways.

A marker sources the quotation whose closing mark it follows, or the last one before it in its clause; and the quotations before that
one, as long as nothing parts them: writers put one marker at the end for several pieces of one speaker (Chicago Manual of Style
14.28). Parting are another marker, before a quotation, behind it or within its marks, the end of a sentence, a colon or semicolon,
behind which somebody else may speak. A marker inside the closing mark (`“the mill is closed[1]”`) sources that quotation alone. The
earlier pieces of an interrupted utterance always go with the last. A marker in the announcement of a quotation (`in an essay [3] he
wrote:`) sources what is announced, and one inside a quotation that quotation, if nothing else does. Nested quotations belong to
the one that quotes them and have no notes of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Footnote, Form, NoteMarker, Quotation, QuotationKind

_CLOSING = re.compile(r"[\s’”\"'»›“‘«‹`*_.,;:!?…)\]\u00a0\u202f—–-]*\Z")
_SOURCE = re.compile(r"\[[^\[\]\n]{1,80}\]|\([^()\n]{1,80}\)")  # a source or a page that stands between the closing mark and the sign
_PARTING = re.compile(r"[;:]|[.!?…][’”\"»“«)\]]*\s+[‘“«»„\"(]?[^\W\d_a-zß-öø-ÿа-я]")
_NEAR = 160  # code points between two quotations that share a marker
_FARTHEST = 400  # code points between a quotation and the marker at the end of its clause
_MOST_PIECES = 40  # that share a marker


@dataclass(frozen=True, slots=True)
class _Call:
    """A marker with the note it calls."""

    marker: NoteMarker
    note: Footnote


def link_notes(
    document: Document, layout: Layout, quotations: Sequence[Quotation], footnotes: Sequence[Footnote]
) -> tuple[tuple[Quotation, ...], tuple[Footnote, ...]]:
    """Return quotations with the labels of the notes that source them, and notes with the ids of the quotations they source."""
    calls = sorted((_Call(m, n) for n in footnotes for m in n.markers), key=lambda call: (call.marker.span.start, call.note.id))
    pairs = _Linker(document.text, quotations, calls).link()
    labels: dict[str, dict[str, None]] = defaultdict(dict)  # in order, each once
    sourced: dict[str, dict[str, None]] = defaultdict(dict)
    for quotation in quotations:
        for note in pairs.get(quotation.id, ()):
            labels[quotation.id][note.label] = None
            sourced[note.id][quotation.id] = None
    return (
        tuple(replace(q, notes=tuple(labels[q.id])) if labels.get(q.id) else q for q in quotations),
        tuple(replace(n, quotations=tuple(sourced[n.id])) if sourced.get(n.id) else n for n in footnotes),
    )


class _Linker:
    """The top-level quotations of a text in order, and what each marker has to do with them."""

    def __init__(self, text: str, quotations: Sequence[Quotation], calls: Sequence[_Call]) -> None:
        self.text, self.calls = text, calls
        self.tops = sorted((q for q in quotations if q.parent is None), key=lambda q: (q.span.start, q.span.end))
        self.starts = [q.span.start for q in self.tops]
        self.marks = [call.marker.span.start for call in calls]
        self.marked = [place for place, q in enumerate(self.tops) if self._marked_between(q.span.start, q.span.end)]
        self.notes: dict[str, list[Footnote]] = defaultdict(list)

    def link(self) -> dict[str, list[Footnote]]:
        """Return the notes of each quotation by its id."""
        announced: list[tuple[int, Footnote]] = []
        for call in self.calls:
            at = self._sourced(call.marker)
            if at is None:
                announced.extend((place, call.note) for place in self._announced(call.marker))
                continue
            for place in self._shared(at, call.marker):
                self.notes[self.tops[place].id].append(call.note)
        for place, note in announced:
            if not self.notes.get(self.tops[place].id):
                self.notes[self.tops[place].id].append(note)
        self._carry_back()
        return self.notes

    def _sourced(self, marker: NoteMarker) -> int | None:
        """Return the place of the quotation that ends where the marker stands, or in its clause before it."""
        at = bisect_right(self.starts, marker.span.start) - 1
        if at < 0:
            return None
        quotation = self.tops[at]
        if quotation.span.contains(marker.span):
            rest = self._bare(marker.span.end, min(quotation.span.end, marker.span.end + _NEAR))
            return at if not rest.strip(" \t\n.,;:!?…’”\"'»“«*_") else None
        if marker.span.start < quotation.span.end or marker.span.start - quotation.span.end > _FARTHEST:
            return None
        gap = self._bare(quotation.span.end, marker.span.start)
        if _CLOSING.match(_SOURCE.sub("", gap)) and "\n\n" not in gap:
            return at
        if quotation.kind is not QuotationKind.QUOTATION or self._marked_between(quotation.span.end, marker.span.start):
            return None
        return at if quotation.span.end > marker.sentence.start and not _PARTING.search(gap.lstrip(".,;:!?…’”\"'»›“« ")) else None

    def _bare(self, start: int, end: int) -> str:
        """Return a stretch of the text without the markers in it."""
        out = []
        for call in self.calls[bisect_left(self.marks, start) : bisect_left(self.marks, end)]:
            span = call.marker.span
            out.append(self.text[start : span.start])
            start = max(start, span.end)
        return "".join([*out, self.text[start:end]])

    def _marked_between(self, start: int, end: int) -> bool:
        return bisect_left(self.marks, start) < bisect_left(self.marks, end)

    def _shared(self, at: int, marker: NoteMarker) -> Iterator[int]:
        """Yield the quotation at `at` and those before it that share its marker."""
        yield at
        last = self.tops[at]
        if last.span.contains(marker.span):
            return
        for place in reversed(range(at)[-_MOST_PIECES:]):
            before, after = self.tops[place], self.tops[place + 1]
            if before.form is not Form.INLINE or not _is_wording(before) or before.paragraph != after.paragraph:
                return
            gap = self.text[before.span.end : after.span.start]
            if len(gap) > _NEAR or self._marked_between(before.span.start, last.span.end) or not _is_joined(before, gap):
                return
            yield place

    def _announced(self, marker: NoteMarker) -> Iterator[int]:
        """Yield the quotation that the marker stands in, or whose announcement it ends."""
        at = bisect_left(self.starts, marker.span.end)
        if at and self.tops[at - 1].span.contains(marker.span):
            yield at - 1
            return
        if at == len(self.tops) or not self._announces(marker, self.tops[at]):
            return
        yield at

    def _announces(self, marker: NoteMarker, quotation: Quotation) -> bool:
        """Return whether a marker stands in the announcement of a quotation: same sentence, and a colon or comma right before the mark."""
        gap = self.text[marker.span.end : quotation.span.start]
        if len(gap) > _NEAR or not _is_wording(quotation) or self._marked_between(marker.span.end, quotation.span.start):
            return False
        words = gap.rstrip("‘“«\"'„‚‹`*_(> \n\u00a0\u202f—–-")
        if not words.strip():
            return self.text.endswith((":", ": ", ":\n"), None, marker.span.start)
        joined = words.endswith(":" if "\n\n" in gap else (":", ","))
        return joined and not _PARTING.search(words.rstrip(":,"))

    def _carry_back(self) -> None:
        """Attach the notes of the later pieces of an utterance to the earlier ones."""
        places = {q.id: place for place, q in enumerate(self.tops)}
        for at, quotation in reversed([*enumerate(self.tops)]):
            place = places.get(quotation.continues or "")
            if place is None or self._holds_marked(place + 1, at):
                continue
            before = self.tops[place]
            if ":" in self.text[before.span.end : quotation.span.start]:
                continue  # after a colon somebody else speaks
            if self.notes.get(quotation.id) and not self.notes.get(before.id):
                self.notes[before.id].extend(self.notes[quotation.id])

    def _holds_marked(self, start: int, end: int) -> bool:
        """Return whether one of the quotations at these places has a marker within its marks."""
        return bisect_left(self.marked, start) < bisect_left(self.marked, end)


def _is_wording(quotation: Quotation) -> bool:
    """Return whether a quotation gives somebody's words; a term of several words may, a single one rarely does."""
    if quotation.kind is QuotationKind.TERM:
        return len(quotation.text.split()) > 1
    return quotation.kind is QuotationKind.QUOTATION


def _is_joined(before: Quotation, gap: str) -> bool:
    """Return whether nothing parts two quotations of one clause; a stop inside the first one's marks ends its sentence."""
    inner = gap.lstrip("’”\"'»›“« \u00a0\u202f*_")
    if before.text.rstrip()[-1:] in set(".!?") and inner[:1].isupper():
        return False
    return "\n\n" not in gap and not _PARTING.search(inner.rstrip("‘“«\"'„‚‹` \u00a0\u202f*_") + " ")
