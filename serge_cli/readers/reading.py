"""Read any file that serge knows: the format is known by the file's content, else by its name, and is plain text where neither tells."""

from __future__ import annotations

from serge_cli.errors import UnreadableFile
from serge_cli.model.document import Document
from serge_cli.readers.registry import format_of

LARGEST = 64 << 20  # bytes of one file, fifty long novels
MOST_LINES = 1 << 20  # of one file, so that no file of line breaks fills the memory with paragraphs
MOST_MARKS = 1 << 20  # quotation marks of one file, so that no file of marks fills it with quotations
_MARKS = '"“”„«»'


def read(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that the bytes of the file `path` hold; UnreadableFile where they hold no text, or too much of it."""
    from serge_cli.readers.plaintext import FORMAT as plaintext  # noqa: PLC0415, N811 - formats import this module

    if len(data) > LARGEST:
        raise UnreadableFile(f"{path} is larger than {LARGEST >> 20} MB.", "Split it.")
    return (format_of(data, path) or plaintext).read(data, path, identifier)


def within_limits(text: str, path: str) -> str:
    """Return the text of a file as it is; UnreadableFile where it has too many lines or quotation marks for its blocks to be sought."""
    if text.count("\n") > MOST_LINES:
        raise UnreadableFile(f"{path} has more than {MOST_LINES:,} lines.", "Split it.")
    if sum(map(text.count, _MARKS)) > MOST_MARKS:
        raise UnreadableFile(f"{path} has more than {MOST_MARKS:,} quotation marks.", "Split it.")
    return text
