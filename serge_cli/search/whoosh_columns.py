"""Writing what a segment keeps of each entry, column by column, in the formats of Whoosh's own columns."""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
from array import array
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from itertools import accumulate, compress, islice
from operator import lt, mul
from typing import Any

from whoosh.codec.whoosh3 import STORED_COLUMN
from whoosh.util.numeric import length_to_byte

from serge_cli.search.ranking import girth
from serge_cli.search.schema import Entry, Unit
from serge_cli.search.sorting import NO_YEAR
from serge_cli.search.whoosh_entry import Source, encode_entry, encode_source
from serge_cli.search.whoosh_names import NUMBERS, SHELF_FIELDS, UNITS, pack_quoted

_UNIT_NUMBERS = {unit: number for number, unit in enumerate(UNITS)}
_length_byte = cache(length_to_byte)  # called for every entry, with few different lengths


class ColumnsWriter:
    """The columns of one segment, which `storage` holds."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._storage, self._segment = storage, segment
        self._girths, self._sizes, self._ranks, self._dates = (array(NUMBERS[name]) for name in ("girth", "size", "rank", "date"))
        self._units = bytearray()
        self._lengths: array[int] = array("I")
        self._entries = _Bytes(self._create("entry"))
        self._quoted = _Bytes(self._create("quoted"))
        self._sources = segment.create_file(storage, ".sources")
        self._source_end = 0

    def add_source(self, source: Source) -> int:
        """Take in what many entries share; return the offset at which it is stored."""
        stored = encode_source(source)
        self._sources.file.write(stored)
        offset = self._source_end
        self._source_end += len(stored)
        return offset

    def add(self, entry: Entry, source: int, length: int, edges: Mapping[int, int]) -> None:
        """Take in the next entry, of `length` words; `edges` tell how many begin before either end of a quoted stretch."""
        self._girths.append(girth(entry, length))
        self._sizes.append(len(entry.text))
        self._ranks.append(entry.order)
        self._dates.append(NO_YEAR if entry.year is None else entry.year)
        self._units.append(_UNIT_NUMBERS[entry.unit])
        self._lengths.append(length)
        self._entries.add(encode_entry(entry, source))
        self._quoted.add(pack_quoted([(edges[q.span.start], edges[q.span.end]) for q in entry.quoted]) if entry.quoted else b"")

    def starts(self) -> array[int]:
        """Return how many words the segment has before each entry."""
        return array("I", islice(accumulate(self._lengths, initial=0), len(self._lengths)))

    @property
    def words(self) -> int:
        """How many words the segment has."""
        return sum(self._lengths)

    @property
    def longest(self) -> int:
        """How many words the longest text has."""
        return max(self._lengths, default=0)

    @property
    def rises(self) -> bool:
        """Whether the entries come in the order of the corpus."""
        return all(map(lt, self._ranks, islice(self._ranks, 1, None)))

    def length_bytes(self) -> dict[str, bytes]:
        """Return the lengths of all entries in each field of words, as Whoosh's length bytes."""
        whole = bytes(map(_length_byte, self._lengths))
        return {name: bytes(map(mul, whole, self._shelf(name))) for name in SHELF_FIELDS.values()}

    def sums(self) -> dict[Unit, tuple[int, int]]:
        """Return how many entries each unit has, and their girth."""
        found = {}
        for unit, number in _UNIT_NUMBERS.items():
            if count := self._units.count(number):
                having = self._units.translate(bytes(number == other for other in range(256)))
                found[unit] = count, sum(compress(self._girths, having))
        return found

    def finish(self) -> None:
        """Write all columns."""
        self._entries.finish()
        self._quoted.finish()
        self._sources.close()
        with self._create("_stored") as stored:  # Whoosh's own, empty
            STORED_COLUMN.writer(stored).finish(len(self._units))
        for name, numbers in (("girth", self._girths), ("size", self._sizes), ("rank", self._ranks), ("date", self._dates)):
            self._write_numbers(name, numbers)
        self._write_numbers("start", self.starts())
        self._write_numbers("unit", array("B", self._units))
        self._segment._fieldlengths = {}
        for name, lengths in self.length_bytes().items():
            self._segment._fieldlengths[name] = sum(compress(self._lengths, self._shelf(name)))
            self._write_numbers(f"_{name}_len", array("B", lengths))

    def discard(self) -> None:
        """Let go of files, also on a full disk; what was taken in is lost."""
        for file in (self._entries.file, self._quoted.file, self._sources):
            let_go(file)

    def _shelf(self, name: str) -> bytes:
        """Return a byte for every entry, 1 where its words are those of a field."""
        table = bytes(number < len(UNITS) and SHELF_FIELDS[UNITS[number]] == name for number in range(256))
        return bytes(self._units.translate(table))

    def _write_numbers(self, name: str, numbers: array[int]) -> None:
        with self._create(name) as file:
            file.write_array(numbers)

    def _create(self, name: str) -> Any:
        return self._storage.create_file(self._segment.codec().column_filename(self._segment, name))


class _Bytes:
    """A column of bytes, in the format of Whoosh's VarBytesColumn with offsets, which is written here without a call for every number."""

    def __init__(self, file: Any) -> None:
        self.file = file
        self._write = file.file.write
        self._sizes: array[int] = array("I")

    def add(self, value: bytes) -> None:
        """Put in the next value."""
        self._write(value)
        self._sizes.append(len(value))

    def finish(self) -> None:
        """Write the sizes and offsets of all values."""
        self.file.write_array(self._sizes)
        self.file.write_array(array("I", islice(accumulate(self._sizes, initial=0), len(self._sizes))))
        self.file.write(b"IIX")
        self.file.close()


def let_go(file: Any) -> None:
    """Close one of Whoosh's files, open or closed, whatever cannot be written any more."""
    with suppress(OSError):
        file.file.close()
