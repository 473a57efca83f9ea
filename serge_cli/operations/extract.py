"""What files hold, read without any index.

What corpus.toml and corrections.toml in a file's folder say counts as it does in a corpus.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO

from serge_cli import index_messages
from serge_cli.corpus.walk import CATALOG_NAME, CORRECTIONS_NAME, CorpusFile, documents, own_id
from serge_cli.errors import UnreadableFile
from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.records import Extraction
from serge_cli.readers.reading import LARGEST, read
from serge_cli.readers.registry import suffixes
from serge_cli.store.budget import OverBudget, allowed, file_seconds, limited
from serge_cli.store.knowledge import Knowledge, load_knowledge


@dataclass(frozen=True, slots=True)
class Extracted:
    """A file as read, and what was found in it."""

    document: Document
    extraction: Extraction


def extract_files(paths: Iterable[Path], stdin: BinaryIO | None = None) -> Iterator[Extracted | UnreadableFile]:
    """Yield what each file holds, or why it cannot be read; one that cannot be read does not keep the others back.

    `-` is what `stdin` holds.
    """
    for path in paths:
        try:
            if stdin is not None and path == Path("-"):
                yield extract_bytes(stdin.read(LARGEST + 1), "-", "stdin.txt")
            else:
                yield extract_file(path)
        except UnreadableFile as error:
            yield error


def extract_file(path: Path) -> Extracted:
    """Return what a file holds.

    UnreadableFile where it is not there or no text, CorpusError where its corpus.toml is wrong.
    """
    try:
        with path.open("rb") as handle:
            data = handle.read(LARGEST + 1)  # of a device without end too; `read` refuses what is longer
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read: {error.strerror}.", "Name a text file.") from error
    knowledge, files = _surroundings(path.resolve().parent)
    return _extracted(data, str(path), files.get(path.name) or alone(path), knowledge)


def extract_bytes(data: bytes, shown: str, name: str) -> Extracted | UnreadableFile:
    """Return what bytes hold that come from no file, read as those of a file of this name, or why they cannot be read."""
    try:
        found = _extracted(data[: LARGEST + 1], name, alone(Path(name)), Knowledge())
    except UnreadableFile as error:
        return error
    return Extracted(replace(found.document, path=shown), found.extraction)


def _extracted(data: bytes, path: str, file: CorpusFile, knowledge: Knowledge) -> Extracted:
    seconds = allowed(len(data), file_seconds())
    try:
        with limited(seconds):
            document = read(data, path, file.id)
            return Extracted(document, knowledge.applied(document, extract(document, knowledge.persons), file))
    except OverBudget as error:
        raise UnreadableFile(f"{path} cannot be read: {index_messages.over_budget(seconds)}.") from error
    except MemoryError as error:
        raise UnreadableFile(f"{path} cannot be read: {index_messages.NO_MEMORY}.") from error


def alone(path: Path) -> CorpusFile:
    """Return a file outside any corpus, with the id it would have as the only file of one."""
    return CorpusFile(path, path.name, own_id(path.name))


@cache
def _surroundings(folder: Path) -> tuple[Knowledge, dict[str, CorpusFile]]:
    """Return what the corpus.toml of a folder states, and the documents of that corpus by name.

    Return nothing where there is no corpus.toml.
    """
    if not any((folder / name).is_file() for name in (CATALOG_NAME, CORRECTIONS_NAME)):
        return Knowledge(), {}
    return load_knowledge(folder), {file.name: file for file in documents(folder, suffixes())}
