"""What files hold, read without any index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from serge_cli.errors import UnreadableFile
from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document
from serge_cli.model.records import Extraction
from serge_cli.readers.reading import read


@dataclass(frozen=True, slots=True)
class Extracted:
    """A file as read, and what was found in it."""

    document: Document
    extraction: Extraction


def extract_files(paths: Iterable[Path]) -> Iterator[Extracted | UnreadableFile]:
    """Yield what each file holds, or why it cannot be read; one that cannot be read does not keep the others back."""
    for path in paths:
        try:
            yield extract_file(path)
        except UnreadableFile as error:
            yield error


def extract_file(path: Path) -> Extracted:
    """Return what a file holds; UnreadableFile where it is not there or no text."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read: {error.strerror}.") from error
    document = read(data, str(path), path.name.split("_")[0])
    return Extracted(document, extract(document))
