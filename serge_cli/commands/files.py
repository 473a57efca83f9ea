"""Files that are named on the command line; a folder stands for the documents in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from serge_cli import messages


def named(written: str) -> Path:
    """Return the path that a word of the command line names; an empty one, as of a variable that is not set, is none and not the folder."""
    if not written:
        from serge_cli.errors import UsageError  # noqa: PLC0415

        raise UsageError(messages.EMPTY_PATH, messages.NAME_A_FILE)
    return Path(written)


def expanded(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield each file named, and of each folder named the documents in it, in the order of their paths."""
    from serge_cli.corpus.walk import documents  # noqa: PLC0415
    from serge_cli.readers.registry import suffixes  # noqa: PLC0415

    for path in paths:
        if path.is_dir():
            yield from (document.path for document in documents(path, suffixes()))
        else:
            yield path
