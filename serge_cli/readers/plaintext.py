"""Plain text: blocks parted by blank lines."""

from __future__ import annotations

import hashlib
import re

from serge_cli.model.document import Block, Document, Shape
from serge_cli.model.span import Span

_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")


def read_plaintext(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that the bytes hold (provisional: UTF-8 only, no shapes)."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    blocks = []
    for found in _BLOCK.finditer(text):
        raw = found.group()
        start = found.start() + len(raw) - len(raw.lstrip())
        indent = start - found.start()
        shape = Shape.INDENTED if indent >= 2 else Shape.PROSE
        blocks.append(Block(Span(start, start + len(raw.strip())), shape, indent))
    return Document(identifier, path, "plaintext", hashlib.sha256(data).hexdigest(), text, tuple(blocks))
