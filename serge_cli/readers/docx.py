"""DOCX, Word's format (ECMA-376, ISO 29500 in both its wordings)."""

from __future__ import annotations

from serge_cli.model.document import Document
from serge_cli.readers.registry import Format


def _read(data: bytes, path: str, identifier: str) -> Document:
    from serge_cli.readers.docx_body import read_docx  # noqa: PLC0415 - its parser, only for files that need it

    return read_docx(data, path, identifier)


def _looks_like_docx(data: bytes) -> bool:
    return data.startswith(b"PK") and b"[Content_Types].xml" in data and b"word/document" in data[-(1 << 20) :]


FORMAT = Format("docx", (".docx", ".docm", ".dotx"), _looks_like_docx, _read, "zipfile, lxml")
