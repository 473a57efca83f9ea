"""Paragraphs made whole: the pieces of a broken paragraph as one text, with its sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import field

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.language import abbreviations
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Extraction, Paragraph
from serge_cli.model.shown import Plain
from serge_cli.model.span import Span
from serge_cli.store.pieces import Piece, cut, in_passage
from serge_cli.text.lines import LineIndex
from serge_cli.text.printed import PlainText
from serge_cli.text.sentences import sentences


@dataclass(slots=True)
class WholeParagraph:
    """A paragraph with the pieces that continue it, joined by single spaces; `pieces` are of the written words."""

    chain: tuple[Paragraph, ...]
    plain: Plain
    pieces: tuple[Piece, ...]
    _sentences: list[Span] = field(default_factory=list)

    @property
    def head(self) -> Paragraph:
        """Return the first piece, under whose locator the whole is known."""
        return self.chain[0]

    @property
    def text(self) -> str:
        """Return the shown words."""
        return self.plain.text

    def place(self, span: Span) -> Span | None:
        """Return where a stretch of the document stands in `text`; None where it is not in this paragraph."""
        written = in_passage(self.pieces, span)
        return None if written is None else self.plain.to_shown(written)

    def sentence(self, stretch: Span) -> Span:
        """Return the stretch of `text` from the beginning of the sentence in which `stretch` begins to the end of that in which it ends."""
        self._sentences = self._sentences or sentences(self.text, abbreviations=abbreviations()) or [Span(0, len(self.text))]
        first = self._at(stretch.start)
        last = self._at(max(stretch.start, stretch.end - 1))
        return Span(min(first.start, stretch.start), max(last.end, stretch.end))

    def _at(self, offset: int) -> Span:
        return self._sentences[max(0, bisect_right(self._sentences, offset, key=lambda span: span.start) - 1)]


def whole_paragraphs(document: Document, extraction: Extraction, lines: LineIndex, plain: PlainText) -> Iterator[WholeParagraph]:
    """Yield every paragraph of a document, notes included, in the order of their first pieces."""
    for chain in Layout(extraction.paragraphs, extraction.works).passages():
        spans = [paragraph.span for paragraph in chain]
        yield WholeParagraph(chain, plain.passage(spans), cut(document, spans, lines)[1])


def by_paragraph(passages: Iterable[WholeParagraph]) -> dict[str, WholeParagraph]:
    """Return each whole paragraph under the locators of all its pieces."""
    return {paragraph.id: passage for passage in passages for paragraph in passage.chain}
