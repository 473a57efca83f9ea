"""From the bytes of a PDF to a document, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from serge_cli.errors import UnreadableFile
from serge_cli.model.document import Document
from serge_cli.model.records import Notice, NoticeCode
from serge_cli.model.span import Span
from serge_cli.readers.manuscript import stated
from serge_cli.readers.pdf.furniture import without_furniture
from serge_cli.readers.pdf.glyphs import Sheet, read_sheets
from serge_cli.readers.pdf.legibility import is_legible, listed
from serge_cli.readers.pdf.page_flow import write_manuscript
from serge_cli.readers.pdf.page_notes import body_size, part_notes
from serge_cli.readers.pdf.text_rows import Line, lines_of


def read_pdf(data: bytes, path: str, identifier: str, name: str) -> Document:
    """Return the document that a PDF holds, and a notice for pages whose words cannot be read; UnreadableFile where no page has any."""
    sheets, said = read_sheets(data, path)
    drawn = [lines_of(sheet) for sheet in sheets]
    unread = [sheet for sheet, lines in zip(sheets, drawn, strict=True) if not _is_read(sheet, lines)]
    for sheet in unread:
        drawn[sheet.index] = []
    if not any(drawn):
        reason = f"{path} cannot be read: its pages have no readable text."
        raise UnreadableFile(reason, "Run text recognition (OCR) on it first.")
    pages, labels = without_furniture(sheets, drawn)
    size = body_size(pages)
    texts, notes = part_notes(sheets, pages, size)
    manuscript = write_manuscript(texts, notes, labels, size)
    metadata = stated(said.get("Title", ""), said.get("Author", "").split(";"), "")
    document = manuscript.document(data, path, identifier, name, metadata)
    return replace(document, notices=_notices(document, labels, unread))


def _is_read(sheet: Sheet, lines: Sequence[Line]) -> bool:
    """Return whether a page's words can be read; one that is blank has none to read."""
    text = "\n".join(line.text for line in lines)
    if not any(character.isalpha() for character in text):
        return not sheet.pictured and is_legible(text)
    return is_legible(text)


def _notices(document: Document, labels: Sequence[str], unread: Sequence[Sheet]) -> tuple[Notice, ...]:
    """Return what was left out, each at the place of the text that follows it."""
    out = []
    for first, named in listed([(sheet.index, labels[sheet.index]) for sheet in unread]):
        after = set(labels[first:])
        at = next((origin.start for origin in document.places if origin.page in after), len(document.text))
        has = "has" if named.startswith("page ") else "have"
        out.append(Notice(NoticeCode.NEEDS_OCR, Span(at, at), f"{named} {has} no readable text and would need OCR"))
    return tuple(out)
