"""Plain text: blocks told by blank lines, indentation, width; `_…_` for italics, as e-texts have it.

A text with signs that only Markdown has is read as such.
"""

from __future__ import annotations

import hashlib

from serge_cli.model.document import Document
from serge_cli.readers.blocks import scan_blocks
from serge_cli.readers.decoding import decode
from serge_cli.readers.form_feeds import pages
from serge_cli.readers.inline import find_anchors, find_emphasis
from serge_cli.readers.markdown import looks_like_markdown, read_markdown
from serge_cli.readers.reading import within_limits
from serge_cli.readers.registry import Format


def read_plaintext(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that a plain text makes, or one with Markdown in it."""
    decoded = decode(data, path)
    if looks_like_markdown(within_limits(decoded.text, path)):
        return read_markdown(data, path, identifier)
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
        places=pages(decoded.text),
    )


FORMAT = Format("plaintext", (".txt", ".text"), lambda _: False, read_plaintext, "serge")
