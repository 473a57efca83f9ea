"""RTF, which most word processors write and read (version 1.9.1)."""

from __future__ import annotations

from serge_cli.model.document import Document
from serge_cli.readers.registry import Format


def _read(data: bytes, path: str, identifier: str) -> Document:
    from serge_cli.readers.rtf_body import read_rtf  # noqa: PLC0415 - its parser, only for files that need it

    return read_rtf(data, path, identifier)


def _looks_like_rtf(data: bytes) -> bool:
    return data[:64].lstrip().startswith(b"{\\rtf")


FORMAT = Format("rtf", (".rtf",), _looks_like_rtf, _read, "serge")
