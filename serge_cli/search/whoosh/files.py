"""The files of a segment, mapped into memory.

Offsets and counts in them are held against the size of the file before they are used.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Sequence
from contextlib import suppress
from errno import ELOOP
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from pathlib import Path
from stat import S_ISREG
from struct import Struct
from sys import byteorder
from typing import BinaryIO

from serge_cli.errors import DamagedIndex

_CAREFULLY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_NUMBER = Struct("<I")
_PAIR = Struct("<II")
_TYPES = "BHI"  # of numbers, in array's letters: of 8, 16 and 32 bits
WIDEST = 2


def mapped(path: Path) -> mmap | bytes:
    """Return the bytes of a file, which is not reached by a link; none where it is empty."""
    try:
        handle = os.open(path, _CAREFULLY)
    except OSError as error:
        if error.errno == ELOOP:
            raise DamagedIndex(f"{path.name} is a link") from error
        raise
    try:
        status = os.fstat(handle)
        if not S_ISREG(status.st_mode):
            raise DamagedIndex(f"{path.name} is no file")
        return mmap(handle, 0, access=ACCESS_READ) if status.st_size else b""
    finally:
        os.close(handle)


def close(data: mmap | bytes) -> None:
    """Close what `mapped` has returned."""
    if isinstance(data, mmap):
        data.close()


def narrow(numbers: Sequence[int], greatest: int) -> tuple[int, bytes]:
    """Return the narrowest type that holds the greatest of some numbers, and the numbers as bytes."""
    kind = 0 if greatest <= 0xFF else 1 if greatest <= 0xFFFF else 2
    if not isinstance(numbers, array):
        return kind, bytes(numbers) if kind == 0 else little(array(_TYPES[kind], numbers)).tobytes()
    data = little(numbers).tobytes()
    times = numbers.itemsize // width(kind)  # as many bytes; those left out are 0
    if times == 1:
        return kind, data
    return kind, data[::times] if kind == 0 else memoryview(data).cast("H")[::times].tobytes()


def width(kind: int) -> int:
    """Return how many bytes a number of a type takes."""
    return 1 << kind


def wide(kind: int, data: bytes) -> array[int]:
    """Return the numbers that `narrow` has made into bytes."""
    return little(array(_TYPES[kind], data))


def little(numbers: array[int]) -> array[int]:
    """Turn numbers of this machine into little-endian ones, or back."""
    if byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers


class Values:
    """Values of any length, by their numbers.

    They stand one after the other; then where each begins and the last ends, then how many there are.
    """

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._map = mapped(path)
        end = len(self._map) - _NUMBER.size
        self.number: int = _NUMBER.unpack_from(self._map, end)[0] if end >= 0 else 0
        self._offsets = end - (self.number + 1) * _NUMBER.size
        if self._offsets < 0 or _NUMBER.unpack_from(self._map, end - _NUMBER.size)[0] != self._offsets:
            raise DamagedIndex(f"{self._name} is cut")

    def __getitem__(self, place: int) -> bytes:
        if place < self.number:
            start, end = _PAIR.unpack_from(self._map, self._offsets + place * _NUMBER.size)
            if start <= end <= self._offsets:
                return self._map[start:end]
        raise DamagedIndex(f"{self._name} has no value {place}")

    def offsets(self) -> array[int]:
        """Return where each value begins and the last ends."""
        return little(array("I", self._map[self._offsets : -_NUMBER.size]))

    def close(self) -> None:
        """Close the file."""
        close(self._map)


class ValuesWriter:
    """A new file of values."""

    def __init__(self, path: Path) -> None:
        self._file: BinaryIO = path.open("xb")
        self._sizes: array[int] = array("I")
        self.size = 0  # of all values, in bytes

    def add(self, value: bytes) -> int:
        """Put in a value and return its number."""
        self._file.write(value)
        self._sizes.append(len(value))
        self.size += len(value)
        return len(self._sizes) - 1

    def finish(self) -> None:
        """Write where the values begin, and close the file."""
        offsets = array("I", accumulate(self._sizes, initial=0))
        self._file.write(little(offsets).tobytes() + _NUMBER.pack(len(self._sizes)))
        self._file.close()

    def discard(self) -> None:
        """Close the file, also on a full disk; what was put in is lost."""
        with suppress(OSError):
            self._file.close()
