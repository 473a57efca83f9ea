"""Make small DOCX and ODT files in memory: the parts that a test is about, nothing else."""

from __future__ import annotations

import io
import zipfile

from serge_cli.model.document import Document
from serge_cli.readers.reading import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(files: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, *, namespace: str = W, **parts: str) -> bytes:
    """A DOCX with this body; further parts (styles, footnotes, endnotes, settings) by their names."""
    head = f'<w:{{0}} xmlns:w="{namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{{1}}</w:{{0}}>'
    relations = "".join(f'<Relationship Id="r{n}" Type="{RELATIONS}/{name}" Target="{name}.xml"/>' for n, name in enumerate(parts))
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships><Relationship Id="r" Type="{RELATIONS}/officeDocument" Target="/word/document.xml"/></Relationships>',
        "word/document.xml": head.format("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
    }
    return zipped(files | {f"word/{name}.xml": head.format(name, content) for name, content in parts.items()})


def odt(body: str, styles: str = "") -> bytes:
    """An ODT with this text; styles are automatic ones."""
    spaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in {"office": "office", "text": "text", "style": "style", "fo": "xsl-fo-compatible", "draw": "drawing"}.items()
    )
    content = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}>{content}</office:document-content>",
        }
    )


def paragraph(text: str, style: str = "", properties: str = "") -> str:
    """A DOCX paragraph with one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p><w:pPr>{named}{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def document(data: bytes, path: str) -> Document:
    return read(data, path, "a")


def shapes(found: Document) -> list[tuple[str, str]]:
    """Each block's shape and text."""
    return [(block.shape.value, block.span.of(found.text)) for block in found.blocks]


def notes(found: Document) -> list[tuple[str, str]]:
    """For each call, its label and the note's words, joined by key."""
    bodies = {}
    for anchor in found.anchors:
        block = next(block for block in found.blocks if block.span.contains(anchor.span))
        if anchor.body:
            bodies[anchor.key] = found.text[anchor.span.end : block.span.end].strip()
    return [(anchor.label, bodies[anchor.key]) for anchor in found.anchors if not anchor.body]
