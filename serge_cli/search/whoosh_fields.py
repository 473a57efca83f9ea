"""What the Whoosh index holds of an entry, and the blocks that its postings are written in.

Blocks keep the layout of Whoosh's own W3 codec (whoosh3 3.54, codec/whoosh3.py), so that stock Whoosh reads them too. Three things make
them quick to read whole: the header is a pickle of fixed length, which `struct` reads as well; lists are pickled with protocol 4, where
bytes are bytes; and the positions of a block's postings stand in one piece, an array of 16-bit numbers (32-bit ones where one is larger).
"""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise
from operator import itemgetter, sub
from pickle import dumps, loads
from struct import Struct
from typing import Any

from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec
from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import FieldType, Schema
from whoosh.formats import Existence, Positions
from whoosh.util.numeric import length_to_byte

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.schema import SHELVES

INDEX_NAME = "MAIN"
BLOCK = 512  # postings
SHELF_FIELDS = {unit: f"words{number}" for number, units in enumerate(SHELVES) for unit in units}
FILTER_FIELDS = ("about", "author", "by", "doc", "document", "form", "kind", "lang", "note", "title", "tongue", "unit", "year")
ENTRY_COLUMN = VarBytesColumn()
QUOTED_COLUMN = VarBytesColumn()  # first and last word of each quoted stretch
NUMBERS = {"girth": NumericColumn("I"), "size": NumericColumn("I"), "rank": NumericColumn("q"), "date": NumericColumn("i")}

NARROW = 0xFFFF
_WIDE_MARK = b"\x01"
_LENGTH = Struct(">i")  # as Whoosh writes it
_COUNT_AND_LAST = Struct("<ixi")
_WEIGHT = Struct(">d")
_HEADER = Struct("<4sicic8s6sBcB2s")
_HEADER_SIZE = _HEADER.size
_PACKED = 8  # postings, from which on the positions of a block are kept in one piece
_PICKLE = 4


_NO_ANALYZER: Any = None  # texts come as words already


class PackedPositions(Positions):
    """Positions of a word in an entry, for Whoosh."""

    def encode(self, positions: Sequence[int]) -> bytes:
        """Return rising positions as a posting's value."""
        return pack_positions(positions)

    def decode_positions(self, value: bytes) -> list[int]:
        """Return a posting's positions."""
        return unpack_positions(value).tolist()

    def decode_frequency(self, value: bytes) -> int:
        """Return how many positions a posting has."""
        return len(unpack_positions(value))


class Words(FieldType):
    """The words of a text, with their positions."""

    def __init__(self) -> None:
        super().__init__(PackedPositions(), _NO_ANALYZER, scorable=True)


class Terms(FieldType):
    """What an entry says in a field that is filtered by: whole terms."""

    def __init__(self) -> None:
        super().__init__(Existence(), _NO_ANALYZER, scorable=False)


def schema() -> Schema:
    """Return the fields of the index."""
    words = {name: Words() for name in dict.fromkeys(SHELF_FIELDS.values())}
    return Schema(**words, **{name: Terms() for name in FILTER_FIELDS})


def codec() -> W3Codec:
    """Return Whoosh's own codec, with larger blocks that are not compressed."""
    return W3Codec(blocklimit=BLOCK, compression=0)


def pack_positions(positions: Sequence[int]) -> bytes:
    """Return rising positions as bytes: 16-bit numbers, or 32-bit ones behind a byte 1 where one is larger."""
    if positions[-1] <= NARROW:
        return _little(array("H", positions)).tobytes()
    return _WIDE_MARK + _little(array("I", positions)).tobytes()


def unpack_positions(value: bytes) -> array[int]:
    """Return positions from their bytes."""
    wide = len(value) % 2
    return _little(array("I" if wide else "H", value[wide:]))


class PackedPlaces:
    """The positions of a block's postings in one piece, which Whoosh sees as a list of values."""

    __slots__ = ("_counts", "_data", "_typecode")

    def __init__(self, counts: Sequence[int], typecode: str, data: bytes) -> None:
        self._counts, self._typecode, self._data = counts, typecode, data

    def __reduce__(self) -> tuple[type, tuple[Sequence[int], str, bytes]]:
        return PackedPlaces, (self._counts, self._typecode, self._data)

    def __len__(self) -> int:
        return len(self._counts)

    def __getitem__(self, place: int) -> bytes:
        start = sum(self._counts[:place])
        return pack_positions(self.joined()[start : start + self._counts[place]])

    def joined(self) -> array[int]:
        """Return the positions of all postings, one after the other."""
        return _little(array(self._typecode, self._data))


def _little(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


@dataclass(frozen=True, slots=True)
class Block:
    """Some postings of a term: entry numbers, how often it occurs in each, and all its positions there, one after the other."""

    numbers: list[int]
    counts: Sequence[int]
    places: array[int] | None

    def base_numbers(self, base: int) -> list[int]:
        """Return the entry numbers, counted from `base`."""
        return [number + base for number in self.numbers] if base else self.numbers


def write_postings(
    write: Callable[[bytes], object], numbers: Sequence[int], counts: Sequence[int], places: array[int] | None, lengths: Sequence[int]
) -> tuple[int, int, int]:
    """Write the postings of a term that stands in several entries; return its size in bytes and its entries' least and greatest length.

    `places` are the positions of all postings, one after the other; `lengths` are those of all entries, in words, by their numbers.
    """
    pieces = [WHOOSH3_HEADER_MAGIC]
    sizes = itemgetter(*numbers)(lengths)
    at = 0
    for start in range(0, len(numbers), BLOCK):
        end = min(start + BLOCK, len(numbers))
        within, often = numbers[start:end], counts[start:end]
        here = None if places is None else places[at : (at := at + sum(often))]
        weights = _weights(often)
        data = dumps((_deltas(within), weights, None if here is None else _values(often, weights, here)), _PICKLE)
        least, greatest = min(sizes[start:end]), max(sizes[start:end])
        header = _header(len(within), within[-1], max(often), length_to_byte(least), length_to_byte(greatest))
        size = len(header) + len(data)
        pieces += (_LENGTH.pack(-size if end == len(numbers) else size), header, data)
    whole = b"".join(pieces)
    write(whole)
    return len(whole), min(sizes), max(sizes)


def write_lone_posting(write: Callable[[bytes], object], number: int, count: int, places: array[int] | None, length: int) -> int:
    """Write the postings of a term that stands in one entry, of `length` words; return how many bytes that took."""
    values = None if places is None else (pack_positions(places),)
    data = dumps(((number,), None if count == 1 else float(count), values), _PICKLE)
    size = length_to_byte(length)
    whole = b"".join((WHOOSH3_HEADER_MAGIC, _LENGTH.pack(-_HEADER_SIZE - len(data)), _header(1, number, count, size, size), data))
    write(whole)
    return len(whole)


def read_blocks(data: bytes, wanted: Callable[[int, int], bool] | None = None) -> Iterator[Block]:
    """Yield the blocks of a term's postings; where `wanted` is given, only those with entry numbers after one number, up to another."""
    position = len(WHOOSH3_HEADER_MAGIC)
    previous, last = -1, False
    while not last:
        (size,) = _LENGTH.unpack_from(data, position)
        last = size < 0
        start = position + _LENGTH.size
        position = start + abs(size)
        count, highest = _COUNT_AND_LAST.unpack_from(data, start + 4)
        if wanted is None or wanted(previous, highest):
            deltas, weights, values = loads(data[start + _HEADER_SIZE : position])  # noqa: S301 (our own cache; the manifest guards it)
            yield Block(list(accumulate(deltas)), _counts(weights, count), _joined(values))
        previous = highest


def _joined(values: Any) -> array[int] | None:
    if values is None:
        return None
    if isinstance(values, PackedPlaces):
        return values.joined()
    whole = b"".join(values)
    if any(len(value) % 2 for value in values):
        return array("I", chain.from_iterable(map(unpack_positions, values)))
    return _little(array("H", whole))


def _values(counts: Sequence[int], weights: Any, places: array[int]) -> Any:
    if len(counts) >= _PACKED:
        packed = weights if isinstance(weights, bytes | tuple) else (b"\1" * len(counts) if weights is None else tuple(counts))
        return PackedPlaces(packed, places.typecode, _little(places).tobytes())
    ends = list(accumulate(counts, initial=0))
    return tuple(pack_positions(places[start:end]) for start, end in pairwise(ends))


def _header(count: int, last: int, most: int, shortest: int, longest: int) -> bytes:
    """Return the block's header: a pickled tuple (count, last number, greatest weight, compression, least and greatest length)."""
    return _HEADER.pack(b"\x80\x02(J", count, b"J", last, b"G", _WEIGHT.pack(most), b"J\0\0\0\0K", shortest, b"K", longest, b"t.")


def _deltas(numbers: Sequence[int]) -> tuple[int, ...]:
    return (numbers[0], *map(sub, numbers[1:], numbers))


def _weights(counts: Sequence[int]) -> Any:
    most = max(counts)
    if most == min(counts):
        return None if most == 1 else float(most)
    return bytes(counts) if most < 256 else tuple(counts)


def _counts(weights: Any, count: int) -> Sequence[int]:
    if weights is None:
        return b"\1" * count
    if isinstance(weights, float):
        return [int(weights)] * count
    return weights  # type: ignore[no-any-return]


def pack_quoted(stretches: Iterable[tuple[int, int]]) -> bytes:
    """Return stretches of words (first, after the last) as bytes; empty ones are left out."""
    return _little(array("I", chain.from_iterable((first, after) for first, after in stretches if first < after))).tobytes()


def unpack_quoted(value: bytes) -> list[tuple[int, int]]:
    """Return the quoted stretches from their bytes."""
    numbers = _little(array("I", value))
    return list(zip(numbers[::2], numbers[1::2], strict=True))
