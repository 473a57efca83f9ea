"""Writing a segment's terms and postings in Whoosh's own files, whole lists of them at a time.

What W3FieldWriter and OrderedHashWriter of whoosh3 3.54 (codec/whoosh3.py, filedb/filetables.py) write number by number is packed here in
pieces: a term's postings at once, each table of hashes at once.
"""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
import sys
from array import array
from collections import Counter
from collections.abc import Sequence
from struct import Struct
from typing import Any
from zlib import crc32

from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filetables import HashWriter, OrderedHashWriter
from whoosh.system import pack_ushort

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.whoosh_blocks import LONE_SIZE, NARROW, lone_posting, write_postings
from serge_cli.search.whoosh_columns import let_go

PLACE_BITS = 32  # of an occurrence, which is an entry's number before a place in it
_NUMBER_HALF = int(sys.byteorder == "little")  # which half of an occurrence is the entry's number
_LOWEST_QUARTER = 0 if sys.byteorder == "little" else 3
_INFO = Struct("!BfIBBfIIqi")  # W3TermInfo of postings that are not inlined
_LENGTHS = Struct("!ii")  # of key and value
_CRC32 = 1  # Whoosh's name of the hash
_ALL_ONCE = b"\1" * 4096


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
    if len(set(numbers)) == len(numbers):
        return Occurring(numbers, _once(len(numbers)), places)
    tally = Counter(numbers)
    return Occurring(list(tally), list(tally.values()), places)


def _once(size: int) -> bytes:
    return _ALL_ONCE[:size] if size <= len(_ALL_ONCE) else b"\1" * size


class TermsWriter:
    """The term dictionary and the postings of one segment. Fields come in the order of their names, terms in that of their bytes."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._index = _TermIndex(segment.create_file(storage, W3Codec.TERMS_EXT))
        self._fields: dict[str, int] = {}
        self._index.extras["fieldmap"] = self._fields
        self._postings = segment.create_file(storage, W3Codec.POSTS_EXT)
        self._write = self._postings.file.write
        self._at = 0
        self._prefix = self._sizes = b""
        self._longest = 0

    def begin_field(self, name: str, sizes: bytes, longest: int = 0) -> None:
        """Begin a field; `sizes` are the lengths of all entries in it as Whoosh's length bytes, `longest` the greatest length in words."""
        self._prefix = pack_ushort(self._fields.setdefault(name, len(self._fields)))
        self._sizes, self._longest = sizes, longest

    def write_word(self, word: str, codes: array[int]) -> Sequence[int]:
        """Write a word with its occurrences; return the rising numbers of the entries where it stands."""
        if len(codes) > 1 or self._longest > NARROW:
            where = unpack_occurrences(codes, self._longest)
            self._write_term(word, where)
            return where.numbers
        number = codes[0] >> PLACE_BITS
        size = self._sizes[number]
        self._write(lone_posting(number, codes[0] & NARROW, size))
        self._index.add(self._prefix + word.encode(), _INFO.pack(0, 1, 1, size, size, 1, number, number, self._at, LONE_SIZE))
        self._at += LONE_SIZE
        return (number,)

    def write_filter(self, term: str, numbers: Sequence[int]) -> None:
        """Write a term of a filter with the rising numbers of the entries that have it."""
        self._write_term(term, Occurring(numbers, _once(len(numbers)), None))

    def close(self) -> None:
        """Write what is left and let go of the files."""
        self._index.close()
        self._postings.close()

    def discard(self) -> None:
        """Let go of the files, also on a full disk."""
        let_go(self._index.dbfile)
        let_go(self._postings)

    def _write_term(self, term: str, where: Occurring) -> None:
        numbers, counts = where.numbers, where.counts
        size, least, greatest = write_postings(self._write, numbers, counts, where.places, self._sizes)
        info = _INFO.pack(0, sum(counts), len(numbers), least, greatest, max(counts), numbers[0], numbers[-1], self._at, size)
        self._index.add(self._prefix + term.encode(), info)
        self._at += size


class _TermIndex(OrderedHashWriter):
    """Whoosh's file of sorted keys and values with a hash table, its numbers packed in pieces, its hash the quickest of Whoosh's."""

    def __init__(self, file: Any) -> None:
        HashWriter.__init__(self, file, hashtype=_CRC32)
        self._at: int = file.tell()
        self._write = file.file.write
        self._positions = array("q")
        self.buckets = [array("q") for _ in range(256)]  # type: ignore[misc]  # hashes and positions in turn

    def add(self, key: bytes, value: bytes) -> None:
        """Put in a term and what is told of it; terms come sorted."""
        at = self._at
        self._write(_LENGTHS.pack(len(key), len(value)) + key + value)
        self._positions.append(at)
        found = crc32(key)
        bucket = self.buckets[found & 255]
        bucket.append(found)
        bucket.append(at)
        self._at = at + _LENGTHS.size + len(key) + len(value)

    def _write_hashes(self) -> None:
        for bucket in self.buckets:
            slots = len(bucket)  # two for each key
            self.directory.append((self._at, slots))
            table = [0] * (2 * slots)
            for place in range(0, len(bucket), 2):
                found, position = bucket[place : place + 2]
                slot = (found >> 8) % slots
                while table[2 * slot + 1]:
                    slot = (slot + 1) % slots
                table[2 * slot : 2 * slot + 2] = found, position
            packed = Struct("!" + "Iq" * slots).pack(*table)
            self._write(packed)
            self._at += len(packed)

    def _write_extras(self) -> None:
        largest = self._positions[-1] if self._positions else 0
        typecode = next(code for code, most in (("H", 1 << 16), ("i", 1 << 31), ("q", 1 << 63)) if largest < most)
        self.extras |= {"indextype": typecode, "indexlen": len(self._positions)}
        HashWriter._write_extras(self)
        self.dbfile.write_array(array(typecode, self._positions))
