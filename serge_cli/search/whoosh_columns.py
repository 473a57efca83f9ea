"""Writing what a segment keeps of each entry, column by column, in the formats of Whoosh's own columns."""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from whoosh.codec.whoosh3 import LENGTHS_COLUMN, STORED_COLUMN
from whoosh.util.numeric import length_to_byte

from serge_cli.search.ranking import girth
from serge_cli.search.schema import Entry
from serge_cli.search.sorting import NO_YEAR
from serge_cli.search.whoosh_entry import encode_entry
from serge_cli.search.whoosh_fields import ENTRY_COLUMN, NUMBERS, QUOTED_COLUMN, SHELF_FIELDS, pack_quoted


class ColumnsWriter:
    """The columns of one segment, which `storage` holds."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._storage, self._segment = storage, segment
        self._numbers = {name: array(column._typecode) for name, column in NUMBERS.items()}
        self.lengths: dict[str, array[int]] = {name: array("I") for name in SHELF_FIELDS.values()}
        self._files = {name: self._create(name) for name in ("entry", "quoted", "_stored")}
        self._entries = ENTRY_COLUMN.writer(self._files["entry"])
        self._quoted = QUOTED_COLUMN.writer(self._files["quoted"])
        self.sums: dict[str, tuple[int, int]] = {}  # of a unit: entries, and their girth
        self._count = 0

    def add(self, entry: Entry, length: int, starts: Sequence[int]) -> None:
        """Take in the next entry, of `length` words; `starts` are the offsets of its words, where stretches of it are quoted."""
        number = self._count
        self._count += 1
        stout = girth(entry, length)
        count, total = self.sums.get(entry.unit, (0, 0))
        self.sums[entry.unit] = count + 1, total + stout
        year = NO_YEAR if entry.year is None else entry.year
        for name, value in (("girth", stout), ("size", len(entry.text)), ("rank", entry.order), ("date", year)):
            self._numbers[name].append(value)
        for name, lengths in self.lengths.items():
            lengths.append(length if name == SHELF_FIELDS[entry.unit] else 0)
        self._entries.add(number, encode_entry(entry))
        if entry.quoted and (quoted := pack_quoted([_words_in(q.span, starts) for q in entry.quoted])):
            self._quoted.add(number, quoted)

    def finish(self) -> None:
        """Write all columns."""
        self._entries.finish(self._count)
        self._quoted.finish(self._count)
        STORED_COLUMN.writer(self._files["_stored"]).finish(self._count)
        self.close()
        for name, numbers in self._numbers.items():
            self._write_numbers(name, numbers)
        self._segment._fieldlengths = {}
        for name, lengths in self.lengths.items():
            self._segment._fieldlengths[name] = sum(lengths)
            self._write_numbers(f"_{name}_len", array(LENGTHS_COLUMN._typecode, map(length_to_byte, lengths)))

    def close(self) -> None:
        """Let go of files."""
        for file in self._files.values():
            file.close()

    def _write_numbers(self, name: str, numbers: array[int]) -> None:
        if sys.byteorder == "little":
            numbers.byteswap()  # Whoosh writes big-endian numbers
        with self._create(name) as file:
            file.write(numbers.tobytes())

    def _create(self, name: str) -> Any:
        return self._storage.create_file(self._segment.codec().column_filename(self._segment, name))


def _words_in(span: Any, starts: Sequence[int]) -> tuple[int, int]:
    return bisect_left(starts, span.start), bisect_left(starts, span.end)
