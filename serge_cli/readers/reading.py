"""Read any file that serge knows: the reader is told by the file's name and, for text, by its content."""

from __future__ import annotations

from pathlib import PurePath

from serge_cli.model.document import Document
from serge_cli.readers.decoding import decode
from serge_cli.readers.markdown import looks_like_markdown, read_markdown
from serge_cli.readers.plaintext import read_plaintext

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
SUFFIXES = MARKDOWN_SUFFIXES | {".txt", ".text"}


def read(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that the bytes of the file `path` hold; UnreadableFile where they are no text."""
    decoded = decode(data, path)
    if PurePath(path).suffix.lower() in MARKDOWN_SUFFIXES or looks_like_markdown(decoded.text):
        return read_markdown(data, path, identifier, decoded)
    return read_plaintext(data, path, identifier, decoded)
