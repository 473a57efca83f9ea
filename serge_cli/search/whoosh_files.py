"""Reading the files of a segment, mapped into memory: they are Whoosh's own, but stock Whoosh seeks and unpacks for every number."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from mmap import ACCESS_READ, mmap
from pathlib import Path
from pickle import loads
from struct import Struct
from sys import byteorder
from typing import NamedTuple, TypeVar
from zlib import crc32

T = TypeVar("T")
_INT = Struct("!i")
_OFFSET = Struct("!I")
_LENGTHS = Struct("!ii")  # of a key and its value
_SLOT = Struct("!Iq")  # a key's hash and where it stands
_DIRECTORY = Struct("!" + "qi" * 256)  # tables of slots: where each begins, how many slots it has
_INFO = Struct("!5xI14xqi")  # of a term: in how many entries it stands, where its postings begin, how many bytes they take
_FIELD = Struct("!H")
_OFFSETS_MARK = 3  # bytes at the end of a column


def mapped(path: Path) -> mmap | bytes:
    """Return the bytes of a file; none where it is empty."""
    with path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ) if path.stat().st_size else b""


class Term(NamedTuple):
    """What is known of a term: in how many entries it stands, where its postings begin, how many bytes they take."""

    frequency: int
    start: int
    size: int


class TermTable:
    """The terms of a segment (Whoosh's file of keys and values with a hash table, filedb/filetables.py)."""

    def __init__(self, path: Path) -> None:
        self._map = mapped(path)
        end = len(self._map) - _INT.size
        extras = end - _INT.unpack_from(self._map, end)[0]
        numbers = _DIRECTORY.unpack_from(self._map, extras - _DIRECTORY.size)
        self._tables = list(zip(numbers[::2], numbers[1::2], strict=True))
        self._fields: dict[str, int] = loads(self._map[extras:end])["fieldmap"]  # noqa: S301 (our own cache; the manifest guards it)

    def find(self, field: str, term: str) -> Term | None:
        """Return what is known of a term, None where there is none."""
        if field not in self._fields:
            return None
        key = _FIELD.pack(self._fields[field]) + term.encode(errors="surrogatepass")
        found = crc32(key)
        start, slots = self._tables[found & 255]
        for step in range(slots):
            other, at = _SLOT.unpack_from(self._map, start + ((found >> 8) + step) % slots * _SLOT.size)
            if not at:
                break
            if other == found:
                length, _ = _LENGTHS.unpack_from(self._map, at)
                value = at + _LENGTHS.size + length
                if self._map[at + _LENGTHS.size : value] == key:
                    return Term(*_INFO.unpack_from(self._map, value))
        return None

    def close(self) -> None:
        """Let go of the file."""
        _close(self._map)


class BytesColumn:
    """Some bytes for each entry of a segment (Whoosh's VarBytesColumn)."""

    def __init__(self, path: Path, number: int) -> None:
        self._map = mapped(path)
        self._number = number
        self._offsets = len(self._map) - _OFFSETS_MARK - number * _OFFSET.size
        self._sizes = self._offsets - number * _OFFSET.size

    def __getitem__(self, place: int) -> bytes:
        (start,) = _OFFSET.unpack_from(self._map, self._offsets + place * _OFFSET.size)
        (size,) = _OFFSET.unpack_from(self._map, self._sizes + place * _OFFSET.size)
        return self._map[start : start + size]

    def sizes(self) -> array[int]:
        """Return how many bytes each entry has."""
        return big_endian("I", self._map[self._sizes : self._offsets])

    def close(self) -> None:
        """Let go of the file."""
        _close(self._map)


class Bytes:
    """A file whose stretches are asked for."""

    def __init__(self, path: Path) -> None:
        self._map = mapped(path)

    def stretch(self, start: int, size: int) -> bytes:
        """Return some bytes."""
        return self._map[start : start + size]

    def read(self, start: int, decode: Callable[[memoryview], T]) -> T:
        """Return what `decode` makes of the bytes from `start` on."""
        with memoryview(self._map) as whole, whole[start:] as rest:
            return decode(rest)

    def close(self) -> None:
        """Let go of the file."""
        _close(self._map)


def big_endian(typecode: str, data: bytes) -> array[int]:
    """Return numbers as Whoosh writes them."""
    numbers = array(typecode, data)
    if byteorder == "little":
        numbers.byteswap()
    return numbers


def _close(data: mmap | bytes) -> None:
    if isinstance(data, mmap):
        data.close()
