"""ODT, the format of OpenDocument writers (ISO 26300), zipped or as one XML file."""

from __future__ import annotations

from serge_cli.model.document import Document
from serge_cli.readers.registry import Format

_MIME = b"application/vnd.oasis.opendocument.text"


def _read(data: bytes, path: str, identifier: str) -> Document:
    from serge_cli.readers.odt_body import read_odt  # noqa: PLC0415 - its parser, only for files that need it

    return read_odt(data, path, identifier)


def _looks_like_odt(data: bytes) -> bool:
    if data.startswith(b"PK"):
        return data[30:38] == b"mimetype" and data[38 : 38 + len(_MIME)] == _MIME
    return data.lstrip()[:5] == b"<?xml" and b"office:document " in data[:4096] and _MIME in data[:8192]


FORMAT = Format("odt", (".odt", ".ott", ".fodt"), _looks_like_odt, _read, "zipfile, lxml")
