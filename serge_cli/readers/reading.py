"""Read any file that serge knows: the reader is told by the file's name and, for text, by its content."""

from __future__ import annotations

from pathlib import PurePath

from serge_cli.errors import UnreadableFile
from serge_cli.model.document import Document
from serge_cli.readers.decoding import decode
from serge_cli.readers.markdown import looks_like_markdown, read_markdown
from serge_cli.readers.plaintext import read_plaintext

LARGEST = 64 << 20  # bytes of one file, fifty long novels
MOST_LINES = 1 << 20  # of one file, so that no file of line breaks fills the memory with paragraphs
MOST_MARKS = 1 << 20  # quotation marks of one file, so that no file of marks fills it with quotations
_MARKS = '"“”„«»'

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})


def read(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that the bytes of the file `path` hold; UnreadableFile where they are no text, or too much of it."""
    if len(data) > LARGEST:
        raise UnreadableFile(f"{path} is larger than {LARGEST >> 20} MB.", "Split it.")
    decoded = decode(data, path)
    if decoded.text.count("\n") > MOST_LINES:
        raise UnreadableFile(f"{path} has more than {MOST_LINES:,} lines.", "Split it.")
    if sum(map(decoded.text.count, _MARKS)) > MOST_MARKS:
        raise UnreadableFile(f"{path} has more than {MOST_MARKS:,} quotation marks.", "Split it.")
    if PurePath(path).suffix.lower() in MARKDOWN_SUFFIXES or looks_like_markdown(decoded.text):
        return read_markdown(data, path, identifier, decoded)
    return read_plaintext(data, path, identifier, decoded)
