"""Markdown, and plain text with Markdown in it: front matter, signs at line heads, tags around lines."""

from __future__ import annotations

import hashlib
import re

from serge_cli.model.document import Block, Document, Metadata, Shape
from serge_cli.readers.blocks import scan_blocks
from serge_cli.readers.decoding import decode
from serge_cli.readers.formats import Format
from serge_cli.readers.front_matter import read_front_matter
from serge_cli.readers.inline import find_anchors, find_emphasis
from serge_cli.readers.reading import within_limits

_SIGNS = re.compile(
    r"^#{1,6}[ \t]+\S|^```|^\[\^[^\]\s]{1,40}\]:|^---[ \t]*\n[\w-]{1,40}:|<(?:sup|blockquote|em|strong|h[1-6])\b|\]\(https?://|\*\*\w",
    re.MULTILINE | re.IGNORECASE,
)


def looks_like_markdown(text: str) -> bool:
    """Tell whether the text holds signs that only Markdown has."""
    return _SIGNS.search(text) is not None


def read_markdown(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that a Markdown text makes."""
    decoded = decode(data, path)
    front = read_front_matter(within_limits(decoded.text, path))
    blocks = scan_blocks(decoded.text, start=front.span.end if front else 0, markdown=True)
    if front:
        blocks = (Block(front.span, Shape.VERBATIM, 0, "---"), *blocks)
    return Document(
        identifier,
        path,
        "markdown",
        hashlib.sha256(data).hexdigest(),
        decoded.text,
        blocks,
        find_emphasis(decoded.text, blocks),
        find_anchors(decoded.text, blocks),
        front.metadata if front else Metadata(),
        decoded.encoding,
    )


FORMAT = Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), lambda _: False, read_markdown, "serge")
