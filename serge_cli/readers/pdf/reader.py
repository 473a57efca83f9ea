"""From the bytes of a PDF to a document, step by step."""

from __future__ import annotations

from serge_cli.model.document import Document
from serge_cli.readers.manuscript import stated
from serge_cli.readers.pdf.flow import write_manuscript
from serge_cli.readers.pdf.furniture import without_furniture
from serge_cli.readers.pdf.glyphs import read_sheets
from serge_cli.readers.pdf.lines import lines_of
from serge_cli.readers.pdf.notes import body_size, part_notes


def read_pdf(data: bytes, path: str, identifier: str, name: str) -> Document:
    """Return the document that a PDF holds; UnreadableFile where it has no words."""
    sheets, said = read_sheets(data, path)
    pages, labels = without_furniture(sheets, [lines_of(sheet) for sheet in sheets])
    size = body_size(pages)
    texts, notes = part_notes(sheets, pages, size)
    manuscript = write_manuscript(texts, notes, labels, size)
    metadata = stated(said.get("Title", ""), said.get("Author", "").split(";"), "")
    return manuscript.document(data, path, identifier, name, metadata)
