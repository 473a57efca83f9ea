"""The blocks that the postings of a term are written in, readable by stock Whoosh and, at memory's speed, by serge.

Blocks keep the layout of Whoosh's own W3 codec (whoosh3 3.54, codec/whoosh3.py): a length, a pickled header, pickled data. Three things
make them quick to write and to read whole. The header is a pickle of fixed length, which `struct` reads as well. The data is a pickle laid
by hand, in which entry numbers (32 bits each), counts (8 bits) and positions (16 bits, or 32 where one is larger) stand as raw bytes where
they can be reckoned; for Whoosh it makes objects that look like its own lists. And positions of all postings stand in one piece. Only a
word that stands once is written as Whoosh writes it, and one that stands over 255 times in an entry.
"""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from copyreg import add_extension
from itertools import accumulate, pairwise, repeat
from operator import itemgetter, sub
from pickle import dumps, loads
from struct import Struct

MAGIC = b"W3Bl"  # at the head of a term's postings: Whoosh's own, written here because reading does without Whoosh
BLOCK = 512  # postings
NARROW = 0xFFFF
_WIDE_MARK = b"\x01"
_LENGTH = Struct(">i")  # as Whoosh writes it
_COUNT = Struct("<i")
_WEIGHT = Struct(">d")
_HEADER = Struct("<4sicic8s6sBcB2s")
_HEADER_SIZE = _HEADER.size
_MOST_COUNT = 255  # in a byte
_PICKLE = 4
_LONE = Struct("<17si15sBcB5si4sH3s")  # all of a lone posting: what comes before its header, header and data
LONE_SIZE = _LONE.size
_LONE_HEADER = MAGIC + _LENGTH.pack(len(MAGIC) + _LENGTH.size - LONE_SIZE) + b"\x80\x02(J\1\0\0\0J"
_LONE_WEIGHT = b"G" + _WEIGHT.pack(1) + b"J\0\0\0\0K"


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
_KEPT = b"\x94"  # what stands before is remembered as number 0
_PLACES = b"\x82\xf1"  # class 241
_RECALLED = b"h\x00"
_ALL_MADE = b"\x86R\x87."
_NO_PLACES = b"NN\x87."
_TO_COUNT = _LENGTH.size + 4  # from a block's beginning
_TO_RAW = len(_OPEN) + _COUNT.size  # from the beginning of its data to the entry numbers
_TO_NUMBERS = _LENGTH.size + _HEADER_SIZE + _TO_RAW
_TO_COUNTS = len(_MADE) + len(_BYTES) + _COUNT.size  # from the end of the numbers; without places the block ends before
_TO_PLACES = len(_KEPT) + len(_PLACES) + len(_RECALLED) + len(_BYTES) + _COUNT.size  # from the end of the counts


def write_postings(
    write: Callable[[bytes], object], numbers: Sequence[int], counts: Sequence[int], places: array[int] | None, lengths: bytes
) -> tuple[int, int, int]:
    """Write the postings of a term that stands in several entries; return its size in bytes and its entries' least and greatest length.

    `places` are the positions of all postings, one after the other; `lengths` are those of all entries by their numbers, as Whoosh's
    length bytes, which rise with the length.
    """
    sizes = itemgetter(*numbers)(lengths) if len(numbers) > 1 else (lengths[numbers[0]],)
    least, greatest = min(sizes), max(sizes)
    if len(numbers) <= BLOCK:
        pieces = [MAGIC, *_block(numbers, counts, places, least, greatest, last=True)]
    else:
        pieces = [MAGIC]
        at = 0
        for start in range(0, len(numbers), BLOCK):
            end = start + BLOCK
            often = counts[start:end]
            here = None if places is None else places[at : (at := at + sum(often))]
            within = sizes[start:end]
            pieces += _block(numbers[start:end], often, here, min(within), max(within), last=end >= len(numbers))
    whole = b"".join(pieces)
    write(whole)
    return len(whole), least, greatest


def _block(
    numbers: Sequence[int], counts: Sequence[int], places: array[int] | None, least: int, greatest: int, *, last: bool
) -> tuple[bytes, bytes, bytes]:
    most = max(counts)
    data = (_packed if most <= _MOST_COUNT else _pickled)(numbers, counts, places)
    header = _header(len(numbers), numbers[-1], most, least, greatest)
    size = _HEADER_SIZE + len(data)
    return _LENGTH.pack(-size if last else size), header, data


def lone_posting(number: int, place: int, size: int) -> bytes:
    """Return the postings of a word that stands once, in an entry with this length byte, at a narrow place; LONE_SIZE bytes."""
    return _LONE.pack(_LONE_HEADER, number, _LONE_WEIGHT, size, b"K", size, b"t.\x80\x04J", number, b"\x85NC\2", place, b"\x85\x87.")


def read_whole(data: bytes) -> tuple[array[int], bytes | array[int], array[int]]:
    """Return all postings of a term: rising entry numbers, how often it stands in each, and all its positions one after the other."""
    if len(data) == LONE_SIZE and data.startswith(_LONE_HEADER):
        _, entry, *_, place, _ = _LONE.unpack(data)
        return array("I", (entry,)), b"\1", array("H", (place,))
    numbers, counts, places = [], [], []
    position = len(MAGIC)
    last = False
    while not last:
        size, number = _LENGTH.unpack_from(data, position)[0], _COUNT.unpack_from(data, position + _TO_COUNT)[0]
        last = size < 0
        at = position + _TO_NUMBERS
        position += _LENGTH.size + abs(size)
        if not data.startswith(_OPEN, at - _TO_RAW):
            return _read_oddly(data)
        counted = at + 4 * number + _TO_COUNTS
        numbers.append(data[at : at + 4 * number])
        if counted < position:
            counts.append(data[counted : counted + number])
            places.append(data[counted + number + _TO_PLACES : position - len(_ALL_MADE)])
    rising = little(array("I", b"".join(numbers)))
    if not counts:
        return rising, b"\1" * len(rising), array("H")
    often = b"".join(counts)
    return rising, often, _places(b"".join(places), sum(often))


def _read_oddly(data: bytes) -> tuple[array[int], bytes | array[int], array[int]]:
    """Do what `read_whole` does where a block is a pickle like Whoosh's own."""
    numbers, counts = array("I"), array("I")
    places: list[int] = []
    position = len(MAGIC)
    last = False
    while not last:
        (size,) = _LENGTH.unpack_from(data, position)
        last = size < 0
        start = position + _LENGTH.size + _HEADER_SIZE
        position += _LENGTH.size + abs(size)
        deltas, weights, values = loads(data[start:position])  # noqa: S301 (our own cache; the manifest guards it)
        within = list(accumulate(deltas))
        numbers.extend(within)
        counts.extend(map(int, weights) if isinstance(weights, tuple | bytes) else repeat(int(weights or 1), len(within)))
        for value in _listed(values, len(within)):
            places.extend(unpack_positions(value))
    narrow = max(places, default=0) <= NARROW
    return numbers, bytes(counts.tolist()) if max(counts) <= _MOST_COUNT else counts, array("H" if narrow else "I", places)


def _listed(values: Sequence[bytes] | PackedPlaces | None, number: int) -> list[bytes]:
    return [] if values is None else [values[place] for place in range(number)]


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


def _places(data: bytes, number: int) -> array[int]:
    """Return so many positions from their raw bytes."""
    return little(array("I" if len(data) == 4 * number else "H", data))


def _pickled(numbers: Sequence[int], counts: Sequence[int], places: array[int] | None) -> bytes:
    """Return a block's data as Whoosh writes it."""
    if places is None:
        return dumps((_deltas(numbers), None, None), _PICKLE)
    ends = list(accumulate(counts, initial=0))
    values = tuple(pack_positions(places[start:end]) for start, end in pairwise(ends))
    return dumps((_deltas(numbers), None if max(counts) == 1 else tuple(counts), values), _PICKLE)


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
