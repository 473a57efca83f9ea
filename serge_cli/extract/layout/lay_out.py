"""What each block of a document is for, and which works the document holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from serge_cli.extract.languages import paragraph_languages
from serge_cli.extract.layout.contents import with_contents
from serge_cli.extract.layout.headings import is_heading
from serge_cli.extract.layout.page_lines import is_interruption
from serge_cli.extract.layout.running_heads import running_heads, with_pages
from serge_cli.extract.layout.sights import Piece, look
from serge_cli.extract.layout.signatures import signer
from serge_cli.extract.layout.speech_labels import with_labels
from serge_cli.extract.layout.works import Part, find_works
from serge_cli.model.document import Document, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Paragraph, ParagraphKind, Work

_AT_RIGHT = 24  # columns; a line set in so far stands at the right margin


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
    pieces = with_labels(with_pages(with_contents(look(document))))
    parts = find_works(document, pieces)
    furniture = running_heads(pieces)
    languages = paragraph_languages(document, [piece.block.span for piece in pieces])
    ends = [*(part.first for part in parts[1:]), len(pieces)]
    paragraphs = tuple(
        Paragraph(
            id=f"{document.id}:p{index + 1}",
            kind=ParagraphKind.NAVIGATION if index in furniture and index >= part.head_end else _kind(pieces, index, part, end),
            span=pieces[index].block.span,
            work=part.work.id,
            language=languages[index],
            level=pieces[index].block.level if pieces[index].is_heading else 0,
        )
        for part, end in zip(parts, ends, strict=True)
        for index in range(part.first, end)
    )
    return Layout(paragraphs, tuple(part.work for part in parts))


def _kind(pieces: Sequence[Piece], index: int, part: Part, end: int) -> ParagraphKind:
    """Return the kind that the work’s head or tail gives the piece, otherwise the kind it looks like."""
    known = part.kinds.get(index)
    if known is not None:
        return known
    if pieces[index].is_rule:
        return ParagraphKind.SEPARATOR
    if pieces[index].contents or _interrupts(pieces[index]):
        return ParagraphKind.NAVIGATION
    if _signs_display(pieces, index):
        return ParagraphKind.SIGNATURE
    if is_heading(pieces, index, max(part.first, index - 3), min(part.tail_start, end)):
        return ParagraphKind.HEADING
    return ParagraphKind.SIGNATURE if _signs_at_right(pieces[index]) else ParagraphKind.PARAGRAPH


def _signs_display(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether the piece is a name at the right margin, below lines that are set in less: who wrote these."""
    above = pieces[index - 1].block if index else None
    indented = above is not None and above.shape is Shape.INDENTED and above.level < pieces[index].block.level
    return indented and _signs_at_right(pieces[index])


def _signs_at_right(piece: Piece) -> bool:
    """Return whether the piece is a name at the right margin, with or without its place: an answer may follow a signed text."""
    block = piece.block
    if block.shape is not Shape.INDENTED or block.level < _AT_RIGHT or len(block.lines) > 3 or (piece.is_final and piece.is_long):
        return False
    return signer(piece.text) is not None


def _interrupts(piece: Piece) -> bool:
    """Return whether the piece is a line of the page amid its text: `Advertisement`, `Read more: …`."""
    return not piece.is_heading and not piece.note and is_interruption(piece.words)
