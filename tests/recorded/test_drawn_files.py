"""What the readers make of pages and texts that nobody wrote (`drawn_files.py`).

Of many hundreds those were kept in which a limit shows: with one comparison or number of a reader changed, something else is read. After a
change of a reader write the files again with `SERGE_WRITE_GOLDEN=1`, and read the difference; a seed can be added to `drawn_files.txt` by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from serge_cli.errors import UnreadableFile
from serge_cli.readers.reading import read
from tests.recorded import test_reading
from tests.recorded.drawn_files import DRAWN
from tests.recorded.recording import compare

SEEDS = dict(line.split(": ") for line in Path(__file__).with_name("drawn_files.txt").read_text(encoding="utf-8").splitlines())


def found(kind: str, seed: str) -> Iterator[str]:
    """Yield all that is read of a drawn file, or that it is refused."""
    make, name = DRAWN[kind]
    yield f"## {seed}"
    try:
        yield from test_reading.lines(read(make(seed), name, "x"))
    except UnreadableFile as error:
        yield type(error).__name__


@pytest.mark.parametrize("kind", SEEDS)
def test_files(kind: str) -> None:
    compare(f"drawn/{kind}", [" ".join(line.splitlines()) for seed in SEEDS[kind].split() for line in found(kind, seed)])
