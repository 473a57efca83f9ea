"""By which bytes a format is known, whatever its name says: just within and just beyond what is looked at."""

from __future__ import annotations

import io
import zipfile

import pytest

from serge_cli.readers.registry import format_of
from tests.readers.made import docx

ODT, EPUB = "application/vnd.oasis.opendocument.text", "application/epub+zip"


def packed(mimetype: str, *names: str) -> bytes:
    """Return a zip file that states its type in its first file, as it stands there."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "so")
    return buffer.getvalue()


def flat(before: int, between: int) -> bytes:
    """Return a text document in one file, with blanks before its root and before its type."""
    return f'<?xml version="1.0"?>{" " * before}<office:document {" " * between}office:mimetype="{ODT}"/>'.encode()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b" " * 1019 + b"%PDF-1.4", "pdf"),
        (b" " * 1020 + b"%PDF-1.4", None),
        (b" " * 59 + b"{\\rtf1 so}", "rtf"),
        (b" " * 60 + b"{\\rtf1 so}", None),
        (b"<!--" + b" " * 8180 + b"-->\n<TEI>", None),
        (b"<!--" + b" " * 8179 + b"-->\n<TEI>", "tei"),
        (b"\n <tei:TEI xmlns:tei='so'>", "tei"),
        (b"so <TEI>", None),
        (packed(ODT), "odt"),
        (packed(ODT + "-template"), "odt"),
        (packed("application/vnd.oasis.opendocument.graphics"), None),
        (packed(EPUB), "epub"),
        (packed("so", "META-INF/container.xml"), "epub"),
        (packed("so", "META-INF/container.xml", "a" * 65_000), "epub"),
        (packed("so", "META-INF/container.xml", "a" * 65_535), None),
        (packed("so", "[Content_Types].xml", "word/document.xml"), "docx"),
        (packed("so", "word/document.xml"), None),
        (docx("<w:p/>"), "docx"),
        (flat(4058, 4000), "odt"),
        (flat(4059, 4000), None),
        (flat(0, 8098), "odt"),
        (flat(0, 8099), None),
    ],
)
def test_a_format_is_known_by_its_bytes(data: bytes, name: str | None) -> None:
    found = format_of(data, "a.unknown")
    assert (found.name if found else None) == name
