"""Plain text: blocks told by blank lines, indentation, width; `_…_` for italics, as e-texts have it."""

from __future__ import annotations

import hashlib

from serge_cli.model.document import Document
from serge_cli.readers.anchors import find_anchors
from serge_cli.readers.blocks import scan_blocks
from serge_cli.readers.decoding import Decoded, decode
from serge_cli.readers.emphasis import find_emphasis


def read_plaintext(data: bytes, path: str, identifier: str, decoded: Decoded | None = None) -> Document:
    """Return the document that a plain text makes; `decoded` saves reading the bytes again."""
    decoded = decoded or decode(data, path)
    blocks = scan_blocks(decoded.text)
    return Document(
        identifier,
        path,
        "plaintext",
        hashlib.sha256(data).hexdigest(),
        decoded.text,
        blocks,
        find_emphasis(decoded.text, blocks),
        find_anchors(decoded.text, blocks),
        encoding=decoded.encoding,
    )
