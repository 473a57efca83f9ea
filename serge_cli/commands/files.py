"""Files named on the command line; a folder means all documents in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from serge_cli import messages

STDIN: Final = Path("-")


def named(written: str) -> Path:
    """Return the path for an argument; an empty one (an unset variable) is an error, not the current folder."""
    if not written:
        from serge_cli.errors import UsageError  # noqa: PLC0415

        raise UsageError(messages.EMPTY_PATH, messages.NAME_A_FILE)
    return Path(written)


def expanded(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield each file named, and the documents in each folder named, in the order of their paths."""
    from serge_cli.corpus.walk import documents  # noqa: PLC0415
    from serge_cli.readers.registry import suffixes  # noqa: PLC0415

    for path in paths:
        if path.is_dir():
            yield from (document.path for document in documents(path, suffixes()))
        else:
            yield path
