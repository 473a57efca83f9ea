"""Writing a segment's terms and postings in Whoosh's own files, whole lists of them at a time.

What W3FieldWriter and OrderedHashWriter of whoosh3 3.54 (codec/whoosh3.py, filedb/filetables.py) write number by number is packed here in
pieces: a term's postings at once, each table of hashes at once.
"""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import md5
from struct import Struct
from typing import Any

from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filetables import OrderedHashWriter
from whoosh.system import pack_ushort
from whoosh.util.numeric import length_to_byte

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.whoosh_blocks import NARROW, write_lone_posting, write_postings

PLACE_BITS = 32  # of an occurrence, which is an entry's number before a place in it
_NUMBER_HALF = int(sys.byteorder == "little")  # which half of an occurrence is the entry's number
_LOWEST_QUARTER = 0 if sys.byteorder == "little" else 3
_INFO = Struct("!BfIBBfIIqi")  # W3TermInfo of postings that are not inlined
_RECORD = Struct("!ii")  # lengths of key and value
_ONCE = b"\1"


@dataclass(frozen=True, slots=True)
class Occurring:
    """Where a term stands: rising entry numbers, how often in each, and all its places, one after the other (None for filters)."""

    numbers: Sequence[int]
    counts: Sequence[int]
    places: array[int] | None


def unpack_occurrences(codes: array[int], longest: int) -> Occurring:
    """Return the postings of a word from its occurrences; no text has over `longest` words."""
    raw = codes.tobytes()
    halves = array("I", raw)
    numbers = halves[_NUMBER_HALF::2]
    places = array("H", raw)[_LOWEST_QUARTER::4] if longest <= NARROW else halves[1 - _NUMBER_HALF :: 2]
    if len(numbers) == 1:
        return Occurring(numbers, _ONCE, places)
    tally = Counter(numbers)
    return Occurring(list(tally), list(tally.values()), places)


class TermsWriter:
    """The term dictionary and the postings of one segment."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._index = _TermIndex(segment.create_file(storage, W3Codec.TERMS_EXT))
        self._fields: dict[str, int] = {}
        self._index.extras["fieldmap"] = self._fields
        self._postings = segment.create_file(storage, W3Codec.POSTS_EXT)
        self._at = 0

    def write_field(self, name: str, terms: Iterable[tuple[bytes, Occurring]], lengths: Sequence[int]) -> None:
        """Write a field's sorted terms; `lengths` are those of all entries in the field, in words. Fields come in the order of names."""
        sizes = bytes(map(length_to_byte, lengths))
        prefix = pack_ushort(self._fields.setdefault(name, len(self._fields)))
        write = self._postings.file.write
        for term, where in terms:
            numbers, counts = where.numbers, where.counts
            if len(numbers) == 1:
                size = write_lone_posting(write, numbers[0], counts[0], where.places, sizes[numbers[0]])
                shortest = longest = sizes[numbers[0]]
            else:
                size, shortest, longest = write_postings(write, numbers, counts, where.places, sizes)
            info = _INFO.pack(
                0,
                sum(counts),
                len(numbers),
                shortest,
                longest,
                max(counts),
                numbers[0],
                numbers[-1],
                self._at,
                size,
            )
            self._index.add(prefix + term, info)
            self._at += size

    def close(self) -> None:
        """Write what is left and let go of the files."""
        self._index.close()
        self._postings.close()


class _TermIndex(OrderedHashWriter):
    """Whoosh's file of sorted keys and values with a hash table, its numbers packed in pieces."""

    def __init__(self, file: Any) -> None:
        super().__init__(file)
        self._at: int = file.tell()
        self._positions = array("q")

    def add(self, key: bytes, value: bytes) -> None:
        """Put in a term and what is told of it; terms come sorted."""
        position = self._at
        record = _RECORD.pack(len(key), len(value)) + key + value
        self.dbfile.file.write(record)
        self._at += len(record)
        self._positions.append(position)
        found = int.from_bytes(md5(key, usedforsecurity=False).digest()[-4:], "big")
        self.buckets[found & 255].append((found, position))

    def _write_hashes(self) -> None:
        for entries in self.buckets:
            slots = 2 * len(entries)
            self.directory.append((self._at, slots))
            table = [(0, 0)] * slots
            for found, position in entries:
                slot = (found >> 8) % slots
                while table[slot] != (0, 0):
                    slot = (slot + 1) % slots
                table[slot] = found, position
            packed = Struct("!" + "Iq" * slots).pack(*(number for pair in table for number in pair))
            self.dbfile.file.write(packed)
            self._at += len(packed)

    def _write_extras(self) -> None:
        largest = self._positions[-1] if self._positions else 0
        typecode = next(code for code, most in (("H", 1 << 16), ("i", 1 << 31), ("q", 1 << 63)) if largest < most)
        self.index.array = array(typecode, self._positions)
        super()._write_extras()
