"""What each block of a document is for, and which works the document holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from serge_cli.model.document import Document
from serge_cli.model.records import Paragraph, ParagraphKind, Work
from serge_cli.model.span import Span


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
    """Return the document's layout (provisional: every block a paragraph of one work)."""
    work = Work(f"{document.id}.1", None, (), Span(0, len(document.text)))
    paragraphs = tuple(
        Paragraph(f"{document.id}:p{number}", ParagraphKind.PARAGRAPH, block.span, work.id, "en")
        for number, block in enumerate(document.blocks, 1)
    )
    return Layout(paragraphs, (work,))
