"""PDF: characters with their places, made into lines, these into text, notes and paragraphs. No text is made of pictures."""

from __future__ import annotations

from serge_cli.model.document import Document
from serge_cli.readers.registry import Format


def _read(data: bytes, path: str, identifier: str) -> Document:
    from serge_cli.readers.pdf.reader import read_pdf  # noqa: PLC0415 - pdfium, only for a PDF

    return read_pdf(data, path, identifier, FORMAT.name)


def _looks_like_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


FORMAT = Format("pdf", (".pdf",), _looks_like_pdf, _read, "pypdfium2")
