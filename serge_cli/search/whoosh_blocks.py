"""The blocks that the postings of a term are written in, readable by stock Whoosh and, at memory's speed, by serge.

Blocks keep the layout of Whoosh's own W3 codec (whoosh3 3.54, codec/whoosh3.py): a length, a pickled header, pickled data. Three things
make them quick to read whole. The header is a pickle of fixed length, which `struct` reads as well. The data of all but the smallest
blocks is a pickle laid by hand, in which entry numbers (32 bits each), counts (8 bits) and positions (16 bits, or 32 where one is larger)
stand as raw bytes where they can be reckoned; for Whoosh it makes objects that look like its own lists. And positions of all postings
stand in one piece.
"""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from copyreg import add_extension
from itertools import accumulate, chain, pairwise
from operator import itemgetter, sub
from pickle import dumps, loads
from struct import Struct

from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC

from serge_cli.model.quick_dataclass import dataclass

BLOCK = 512  # postings
NARROW = 0xFFFF
_WIDE_MARK = b"\x01"
_LENGTH = Struct(">i")  # as Whoosh writes it
_COUNT = Struct("<i")
_WEIGHT = Struct(">d")
_HEADER = Struct("<4sicic8s6sBcB2s")
_HEADER_SIZE = _HEADER.size
_PACKED = 8  # postings, from which on a block's numbers are kept as raw bytes
_MOST_COUNT = 255  # in a byte
_PICKLE = 4


class PackedNumbers:
    """The entry numbers of a block, which Whoosh sees as their differences."""

    __slots__ = ("_data",)

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __iter__(self) -> Iterator[int]:
        numbers = little(array("I", self._data))
        yield numbers[0]
        yield from map(sub, numbers[1:], numbers)


class PackedPlaces:
    """The positions of a block's postings in one piece, which Whoosh sees as a list of values."""

    __slots__ = ("_counts", "_data")

    def __init__(self, counts: bytes, data: bytes) -> None:
        self._counts, self._data = counts, data

    def __getitem__(self, place: int) -> bytes:
        start = sum(self._counts[:place])
        return pack_positions(_places(self._data, sum(self._counts))[start : start + self._counts[place]])


_CODES = {"PackedNumbers": 240, "PackedPlaces": 241}  # short names of classes in pickles, of those left to private use
for _name, _code in _CODES.items():
    add_extension(__name__, _name, _code)

_OPEN = b"\x80\x04\x82\xf0B"  # pickle's opcodes: protocol 4, class 240, bytes of a length
_MADE = b"\x85R"  # an object of what stands before
_BYTES = b"B"
_NONE = b"N"
_KEPT = b"\x94"  # what stands before is remembered as number 0
_PLACES = b"\x82\xf1"  # class 241
_RECALLED = b"h\x00"
_ALL_MADE = b"\x86R\x87."
_NO_PLACES = b"NN\x87."


@dataclass(slots=True)
class Block:
    """Postings of a term: rising entry numbers, how often it occurs in each, all its positions there in one piece."""

    numbers: array[int]
    counts: bytes | tuple[int, ...]
    places: array[int] | None


def write_postings(
    write: Callable[[bytes], object], numbers: Sequence[int], counts: Sequence[int], places: array[int] | None, lengths: bytes
) -> tuple[int, int, int]:
    """Write the postings of a term that stands in several entries; return its size in bytes and its entries' least and greatest length.

    `places` are the positions of all postings, one after the other; `lengths` are those of all entries by their numbers, as Whoosh's
    length bytes, which rise with the length.
    """
    sizes = itemgetter(*numbers)(lengths)
    if len(numbers) <= BLOCK:
        pieces = [WHOOSH3_HEADER_MAGIC, *_block(numbers, counts, places, sizes, last=True)]
    else:
        pieces = [WHOOSH3_HEADER_MAGIC]
        at = 0
        for start in range(0, len(numbers), BLOCK):
            end = start + BLOCK
            often = counts[start:end]
            here = None if places is None else places[at : (at := at + sum(often))]
            pieces += _block(numbers[start:end], often, here, sizes[start:end], last=end >= len(numbers))
    whole = b"".join(pieces)
    write(whole)
    return len(whole), min(sizes), max(sizes)


def _block(
    numbers: Sequence[int], counts: Sequence[int], places: array[int] | None, sizes: Sequence[int], *, last: bool
) -> tuple[bytes, bytes, bytes]:
    most = max(counts)
    data = (_packed if len(numbers) >= _PACKED and most <= _MOST_COUNT else _pickled)(numbers, counts, places)
    header = _header(len(numbers), numbers[-1], most, min(sizes), max(sizes))
    size = _HEADER_SIZE + len(data)
    return _LENGTH.pack(-size if last else size), header, data


def write_lone_posting(write: Callable[[bytes], object], number: int, count: int, places: array[int] | None, length: int) -> int:
    """Write the postings of a term that stands in one entry with a `length` byte; return how many bytes that took."""
    values = None if places is None else (pack_positions(places),)
    data = dumps(((number,), None if count == 1 else float(count), values), _PICKLE)
    whole = b"".join((WHOOSH3_HEADER_MAGIC, _LENGTH.pack(-_HEADER_SIZE - len(data)), _header(1, number, count, length, length), data))
    write(whole)
    return len(whole)


def read_blocks(data: bytes) -> Iterator[Block]:
    """Yield the blocks of a term's postings."""
    position = len(WHOOSH3_HEADER_MAGIC)
    last = False
    while not last:
        (size,) = _LENGTH.unpack_from(data, position)
        last = size < 0
        start = position + _LENGTH.size
        position = start + abs(size)
        at = start + _HEADER_SIZE
        yield _unpacked(data, at) if data.startswith(_OPEN, at) else _unpickled(data[at:position])


def pack_positions(positions: Sequence[int]) -> bytes:
    """Return rising positions as bytes: 16-bit numbers, or 32-bit ones behind a byte 1 where one is larger."""
    if positions[-1] <= NARROW:
        return little(array("H", positions)).tobytes()
    return _WIDE_MARK + little(array("I", positions)).tobytes()


def unpack_positions(value: bytes) -> array[int]:
    """Return positions from their bytes."""
    wide = len(value) % 2
    return little(array("I" if wide else "H", value[wide:]))


def _packed(numbers: Sequence[int], counts: Sequence[int], places: array[int] | None) -> bytes:
    """Return a block's data as a pickle with raw bytes at places that can be reckoned; every count fits in a byte."""
    raw = little(array("I", numbers)).tobytes()
    lead = (_OPEN, _COUNT.pack(len(raw)), raw, _MADE)
    if places is None:
        return b"".join((*lead, _NO_PLACES))
    where = little(places).tobytes()
    often = (_BYTES, _COUNT.pack(len(counts)), bytes(counts), _KEPT)
    return b"".join((*lead, *often, _PLACES, _RECALLED, _BYTES, _COUNT.pack(len(where)), where, _ALL_MADE))


def _unpacked(data: bytes, at: int) -> Block:
    """Return the block whose data `_packed` made."""
    raw, at = _raw(data, at + len(_OPEN))
    numbers = little(array("I", raw))
    at += len(_MADE)
    if data.startswith(_NO_PLACES, at):
        return Block(numbers, b"\1" * len(numbers), None)
    counts, at = _raw(data, at + len(_BYTES))
    raw, _ = _raw(data, at + len(_KEPT) + len(_PLACES) + len(_RECALLED) + len(_BYTES))
    return Block(numbers, counts, _places(raw, sum(counts)))


def _places(data: bytes, number: int) -> array[int]:
    """Return so many positions from their raw bytes."""
    return little(array("I" if len(data) == 4 * number else "H", data))


def _raw(data: bytes, at: int) -> tuple[bytes, int]:
    """Return the bytes that stand behind their length, and where they end."""
    (size,) = _COUNT.unpack_from(data, at)
    start = at + _COUNT.size
    return data[start : start + size], start + size


def _pickled(numbers: Sequence[int], counts: Sequence[int], places: array[int] | None) -> bytes:
    """Return a block's data as Whoosh writes it."""
    if places is None:
        return dumps((_deltas(numbers), None, None), _PICKLE)
    ends = list(accumulate(counts, initial=0))
    values = tuple(pack_positions(places[start:end]) for start, end in pairwise(ends))
    return dumps((_deltas(numbers), None if max(counts) == 1 else tuple(counts), values), _PICKLE)


def _unpickled(data: bytes) -> Block:
    deltas, weights, values = loads(data)  # noqa: S301 (our own cache; the manifest guards it)
    counts = b"\1" * len(deltas) if weights is None else (int(weights),) if isinstance(weights, float) else weights
    return Block(array("I", accumulate(deltas)), counts, None if values is None else _joined(values))


def _joined(values: Sequence[bytes]) -> array[int]:
    if any(len(value) % 2 for value in values):
        return array("I", chain.from_iterable(map(unpack_positions, values)))
    return little(array("H", b"".join(values)))


def _header(count: int, last: int, most: int, shortest: int, longest: int) -> bytes:
    """Return the block's header: a pickled tuple (count, last number, greatest weight, compression, least and greatest length)."""
    return _HEADER.pack(b"\x80\x02(J", count, b"J", last, b"G", _WEIGHT.pack(most), b"J\0\0\0\0K", shortest, b"K", longest, b"t.")


def _deltas(numbers: Iterable[int]) -> tuple[int, ...]:
    listed = list(numbers)
    return (listed[0], *map(sub, listed[1:], listed))


def little(numbers: array[int]) -> array[int]:
    """Turn numbers of this machine into little-endian ones, or back."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers
