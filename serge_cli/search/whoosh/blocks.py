"""Many small values, deflated some at a time, with a dictionary of what is typical of them: single ones are too short to gain by it.

A block is the size of what it holds, then that, deflated: how long each of its values is, then the values. A file has its blocks, then the
number of the first value in each. A block that says it holds more than deflating can make of its bytes is damaged.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from struct import Struct

from serge_cli.errors import DamagedIndex
from serge_cli.search.whoosh.files import Values, ValuesWriter, little

_HEAD = Struct("<II")  # bytes, inflated; values
_FULL = 6_000  # bytes: a larger block saves little more, and takes longer to read one value of
_LEVEL = 6
_WINDOW, _MEMORY = 14, 7  # of deflate: a block fits in, and what is made anew for each block stays small
_BEST = 1_032  # bytes that deflate makes one of, at the most
_SLACK = 64
_NUMBERS = 4  # bytes of a number


class Blocks:
    """The values of a file, by their numbers. The block read last is kept: values are often read one after the other."""

    def __init__(self, path: Path, typical: bytes) -> None:
        self._name, self._values, self._typical = path.name, Values(path), typical
        self._last: tuple[int, bytes, list[int]] = (-1, b"", [])
        firsts = self._values[self._values.number - 1] if self._values.number else b""
        if not firsts or len(firsts) != _NUMBERS * self._values.number:
            raise DamagedIndex(f"{self._name} is cut")
        self._firsts = little(array("I", firsts))
        self.number: int = self._firsts[-1]

    def __getitem__(self, number: int) -> bytes:
        block = bisect_right(self._firsts, number) - 1
        if not 0 <= number < self.number or not 0 <= block < self._values.number - 1:
            raise DamagedIndex(f"{self._name} has no value {number}")
        last = self._last
        if last[0] != block:
            last = self._last = (block, *self._inflated(block))
        _, data, edges = last
        place = number - self._firsts[block]
        if place + 1 >= len(edges):
            raise DamagedIndex(f"{self._name} has no value {number}")
        return data[edges[place] : edges[place + 1]]

    def _inflated(self, block: int) -> tuple[bytes, list[int]]:
        """Return what a block holds, and where in it each value begins and the last ends."""
        stored = self._values[block]
        size, count = _HEAD.unpack_from(stored) if len(stored) >= _HEAD.size else (0, 0)
        if not count * _NUMBERS <= size <= _BEST * len(stored) + _SLACK:
            raise DamagedIndex(f"{self._name} is cut")
        try:
            data = zlib.decompressobj(zdict=self._typical).decompress(stored[_HEAD.size :], size + 1)
        except zlib.error as error:
            raise DamagedIndex(f"{self._name} cannot be inflated") from error
        lengths = little(array("I", data[: count * _NUMBERS]))
        edges = list(accumulate(lengths, initial=count * _NUMBERS))
        if len(data) != size or edges[-1] != size:
            raise DamagedIndex(f"{self._name} is cut")
        return data, edges

    def close(self) -> None:
        """Close the file."""
        self._values.close()


class BlocksWriter:
    """A new file of values in blocks."""

    def __init__(self, path: Path, typical: bytes) -> None:
        self._file, self._typical = ValuesWriter(path), typical
        self._waiting: list[bytes] = []
        self._size = 0  # of what waits
        self._firsts = array("I", [0])

    @property
    def size(self) -> int:
        """How many bytes the values take, at the most."""
        return self._file.size + self._size

    def add(self, value: bytes) -> None:
        """Put in a value."""
        self._waiting.append(value)
        self._size += len(value)
        if self._size >= _FULL:
            self._write()

    def _write(self) -> None:
        lengths = little(array("I", map(len, self._waiting))).tobytes()
        held = b"".join((lengths, *self._waiting))
        deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, _MEMORY, zdict=self._typical)
        self._file.add(_HEAD.pack(len(held), len(self._waiting)) + deflate.compress(held) + deflate.flush())
        self._firsts.append(self._firsts[-1] + len(self._waiting))
        self._waiting, self._size = [], 0

    def finish(self) -> None:
        """Write what waits and where the blocks begin, and close the file."""
        if self._waiting:
            self._write()
        self._file.add(little(self._firsts).tobytes())
        self._file.finish()

    def discard(self) -> None:
        """Close the file, also on a full disk; what was put in is lost."""
        self._file.discard()
