"""What each block of a document is for, and which works the document holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from serge_cli.extract.headings import is_heading
from serge_cli.extract.languages import with_languages
from serge_cli.extract.sights import Piece, look
from serge_cli.extract.works import Part, find_works
from serge_cli.model.document import Document
from serge_cli.model.records import Paragraph, ParagraphKind, Work


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs and works of a document. `paragraphs[i]` stands for `document.blocks[i]`."""

    paragraphs: tuple[Paragraph, ...]
    works: tuple[Work, ...]

    def passages(self) -> Iterator[tuple[Paragraph, ...]]:
        """Yield each paragraph with the pieces that continue it, in order of their first pieces."""
        following: dict[str, Paragraph] = {p.continues: p for p in self.paragraphs if p.continues}
        for paragraph in self.paragraphs:
            if paragraph.continues:
                continue
            chain = [paragraph]
            while chain[-1].id in following:
                chain.append(following[chain[-1].id])
            yield tuple(chain)


def lay_out(document: Document) -> Layout:
    """Return the document's layout: works, and for every block its kind and language.

    Notes, displayed quotations, dialogue and verse are left as paragraphs, for the steps that know them.
    """
    pieces = look(document)
    parts = find_works(document, pieces)
    paragraphs = tuple(paragraph for part, end in _ends(parts, len(pieces)) for paragraph in _paragraphs(document, pieces, part, end))
    return with_languages(document, Layout(paragraphs, tuple(part.work for part in parts)))


def _ends(parts: Sequence[Part], end: int) -> Iterator[tuple[Part, int]]:
    yield from zip(parts, [*(part.first for part in parts[1:]), end], strict=True)


def _paragraphs(document: Document, pieces: Sequence[Piece], part: Part, end: int) -> Iterator[Paragraph]:
    for index in range(part.first, end):
        kind = part.kinds.get(index) or _kind(pieces, index, part, end)
        level = pieces[index].block.level if pieces[index].is_heading else 0
        yield Paragraph(f"{document.id}:p{index + 1}", kind, pieces[index].block.span, part.work.id, level=level)


def _kind(pieces: Sequence[Piece], index: int, part: Part, end: int) -> ParagraphKind:
    if pieces[index].is_rule:
        return ParagraphKind.SEPARATOR
    if is_heading(pieces, index, max(part.first, index - 3), min(part.tail_start, end)):
        return ParagraphKind.HEADING
    return ParagraphKind.PARAGRAPH
