"""Writing what a segment keeps of each entry, column by column, in the formats of Whoosh's own columns."""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
from array import array
from collections import Counter
from collections.abc import Mapping
from itertools import accumulate, islice
from operator import lt
from typing import Any

from whoosh.codec.whoosh3 import LENGTHS_COLUMN, STORED_COLUMN
from whoosh.util.numeric import length_to_byte

from serge_cli.search.ranking import girth
from serge_cli.search.schema import Entry, Unit
from serge_cli.search.sorting import NO_YEAR
from serge_cli.search.whoosh_entry import encode_entry
from serge_cli.search.whoosh_fields import NUMBERS, SHELF_FIELDS, UNITS, pack_quoted


class ColumnsWriter:
    """The columns of one segment, which `storage` holds."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._storage, self._segment = storage, segment
        self._girths, self._sizes, self._ranks, self._dates = (array(NUMBERS[name]._typecode) for name in ("girth", "size", "rank", "date"))
        self._units: list[Unit] = []
        self._lengths: array[int] = array("I")
        self._entries = _Bytes(self._create("entry"))
        self._quoted = _Bytes(self._create("quoted"))

    def add(self, entry: Entry, length: int, edges: Mapping[int, int]) -> None:
        """Take in the next entry, of `length` words; `edges` tell how many begin before either end of a quoted stretch."""
        self._girths.append(girth(entry, length))
        self._sizes.append(len(entry.text))
        self._ranks.append(entry.order)
        self._dates.append(NO_YEAR if entry.year is None else entry.year)
        self._units.append(entry.unit)
        self._lengths.append(length)
        self._entries.add(encode_entry(entry))
        self._quoted.add(pack_quoted([(edges[q.span.start], edges[q.span.end]) for q in entry.quoted]) if entry.quoted else b"")

    def starts(self) -> array[int]:
        """Return how many words the segment has before each entry."""
        return array("I", islice(accumulate(self._lengths, initial=0), len(self._lengths)))

    @property
    def rises(self) -> bool:
        """Whether the entries come in the order of the corpus."""
        return all(map(lt, self._ranks, islice(self._ranks, 1, None)))

    def lengths(self) -> dict[str, array[int]]:
        """Return the lengths of all entries, in words, in each field of words."""
        return {
            name: array("I", [length if SHELF_FIELDS[unit] == name else 0 for unit, length in zip(self._units, self._lengths, strict=True)])
            for name in SHELF_FIELDS.values()
        }

    def sums(self) -> dict[Unit, tuple[int, int]]:
        """Return how many entries each unit has, and their girth."""
        counts, totals = Counter(self._units), Counter[Unit]()
        for unit, stout in zip(self._units, self._girths, strict=True):
            totals[unit] += stout
        return {unit: (counts[unit], totals[unit]) for unit in counts}

    def finish(self) -> None:
        """Write all columns."""
        self._entries.finish()
        self._quoted.finish()
        with self._create("_stored") as stored:  # Whoosh's own, empty
            STORED_COLUMN.writer(stored).finish(len(self._units))
        for name, numbers in (("girth", self._girths), ("size", self._sizes), ("rank", self._ranks), ("date", self._dates)):
            self._write_numbers(name, numbers)
        self._write_numbers("start", self.starts())
        self._write_numbers("unit", array("B", map(UNITS.index, self._units)))
        self._segment._fieldlengths = {}
        for name, lengths in self.lengths().items():
            self._segment._fieldlengths[name] = sum(lengths)
            self._write_numbers(f"_{name}_len", array(LENGTHS_COLUMN._typecode, map(length_to_byte, lengths)))

    def close(self) -> None:
        """Let go of files."""
        self._entries.close()
        self._quoted.close()

    def _write_numbers(self, name: str, numbers: array[int]) -> None:
        with self._create(name) as file:
            file.write_array(numbers)

    def _create(self, name: str) -> Any:
        return self._storage.create_file(self._segment.codec().column_filename(self._segment, name))


class _Bytes:
    """A column of bytes, in the format of Whoosh's VarBytesColumn with offsets, which is written here without a call for every number."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._write = file.file.write
        self._sizes: array[int] = array("I")

    def add(self, value: bytes) -> None:
        """Put in the next value."""
        self._write(value)
        self._sizes.append(len(value))

    def finish(self) -> None:
        """Write the sizes and offsets of all values."""
        self._file.write_array(self._sizes)
        self._file.write_array(array("I", islice(accumulate(self._sizes, initial=0), len(self._sizes))))
        self._file.write(b"IIX")
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
