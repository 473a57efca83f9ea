"""Writing a segment's terms, in sorted tables (tables.py), and all postings, in one file (blocks.py)."""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from serge_cli.search.whoosh.blocks import pack_postings
from serge_cli.search.whoosh.files import little
from serge_cli.search.whoosh.tables import write_sorted

PLACE_BITS = 32  # of an occurrence, which is an entry's number before a place in it
_NUMBER_HALF = int(sys.byteorder == "little")  # which half of an occurrence is the entry's number
_LOWEST_QUARTER = 0 if sys.byteorder == "little" else 3
_NARROW = 0xFFFF


class Occurring(NamedTuple):
    """Where a term stands: rising entry numbers, how often in each (None: once), all its places (None: a filter)."""

    numbers: Sequence[int]
    counts: Sequence[int] | None = None
    places: array[int] | None = None


def unpack_occurrences(codes: array[int], longest: int) -> Occurring:
    """Return the postings of a word from its occurrences; no text has over `longest` words."""
    raw = codes.tobytes()
    halves = array("I", raw)
    numbers = halves[_NUMBER_HALF::2]
    places = array("H", raw)[_LOWEST_QUARTER::4] if longest <= _NARROW else halves[1 - _NUMBER_HALF :: 2]
    if len(set(numbers)) == len(numbers):
        return Occurring(numbers, None, places)
    tally = Counter(numbers)
    return Occurring(list(tally), list(tally.values()), places)


class TermsWriter:
    """The tables of terms and the postings of one segment; `path` names files by their endings. Terms come sorted."""

    def __init__(self, path: Callable[[str], Path]) -> None:
        self._path = path
        self._postings = path("postings").open("xb")
        self._begin()
        self._at = 0

    def add(self, term: str, where: Occurring) -> None:
        """Write a term with its postings."""
        packed = pack_postings(*where)
        self._postings.write(packed)
        self._lines.append(f"{term}\t{len(where.numbers)}")
        self._starts.append(self._at)
        self._at += len(packed)

    def finish_table(self, name: str) -> None:
        """Write the table of the terms that have come since the last one."""
        self._starts.append(self._at)
        lines = accumulate((len(line.encode(errors="surrogatepass")) + 1 for line in self._lines), initial=1)
        places = array("I", lines)
        places.pop()  # the end of the last line
        write_sorted(self._path(name), self._lines)
        with self._path(f"{name}.at").open("xb") as file:
            file.write(little(places).tobytes() + little(self._starts).tobytes())
        self._begin()

    def close(self) -> None:
        """Write what is left and close the file."""
        self._postings.close()

    def discard(self) -> None:
        """Close the file, also on a full disk."""
        with suppress(OSError):
            self._postings.close()

    def _begin(self) -> None:
        self._lines: list[str] = []
        self._starts: array[int] = array("I")
