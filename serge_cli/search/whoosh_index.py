"""The open index: its segments seen as one, entries numbered through, postings read into lists."""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from io import BytesIO
from itertools import accumulate, chain
from mmap import ACCESS_READ, mmap
from os import fstat
from pathlib import Path
from struct import Struct
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC

from serge_cli.search.schema import Entry, Unit
from serge_cli.search.stems import STEMMED
from serge_cli.search.whoosh_entry import decode_entry
from serge_cli.search.whoosh_fields import ENTRY_COLUMN, INDEX_NAME, NUMBERS, QUOTED_COLUMN, Block, read_blocks, unpack_quoted
from serge_cli.search.whoosh_lexicon import Lines, line_key

_EXTENT = Struct("!23xqi")  # of a term's info, after its statistics: where its postings begin, how many bytes they take


class MappedFile(StructFile):
    """A file of the index, mapped into memory: stock Whoosh seeks and reads for every number."""

    def __init__(self, mapped: Any, **options: Any) -> None:
        super().__init__(mapped, **options)
        self._mapped = mapped

    def get(self, position: int, length: int) -> bytes:
        """Return some bytes."""
        some: bytes = self._mapped[position : position + length]
        return some


class MappedStorage(FileStorage):
    """A folder whose files are mapped when they are read."""

    def open_file(self, name: str, **options: Any) -> StructFile:
        """Open a file for reading."""
        with Path(self._fpath(name)).open("rb") as file:
            mapped = mmap(file.fileno(), 0, access=ACCESS_READ) if fstat(file.fileno()).st_size else BytesIO()
        return MappedFile(mapped, name=name, **options)


class Segment:
    """One segment. `base` is the number of its first entry."""

    def __init__(self, folder: Path, storage: FileStorage, segment: Any, base: int) -> None:
        self._folder, self._storage, self._segment = folder, storage, segment
        self.base = base
        self.size: int = segment.doc_count_all()
        self.deleted = frozenset(base + number for number in segment.deleted_docs())
        self._lines: dict[str, Lines] = {}
        self._columns: dict[str, Any] = {}

    @cached_property
    def _terms(self) -> Any:
        return self._segment.codec().terms_reader(self._storage, self._segment)

    @cached_property
    def _documents(self) -> Any:
        return self._segment.codec().per_document_reader(self._storage, self._segment)

    def lines(self, name: str) -> Lines:
        """Return one of the segment's files of sorted lines."""
        if name not in self._lines:
            self._lines[name] = Lines(self._folder / self._segment.make_filename(f".{name}.lex"))
        return self._lines[name]

    def entry(self, number: int) -> Entry:
        """Return the entry with this number."""
        return decode_entry(self._column("entry", ENTRY_COLUMN)[number - self.base])

    def quoted(self, number: int) -> list[tuple[int, int]]:
        """Return the quoted stretches of an entry, as word numbers."""
        column = self._column("quoted", QUOTED_COLUMN)
        return [] if column is None else unpack_quoted(column[number - self.base])

    def quoting(self) -> list[int]:
        """Return the entries that have quoted stretches."""
        column = self._column("quoted", QUOTED_COLUMN)
        return [] if column is None else [self.base + number for number, length in enumerate(column._lengths) if length]

    def numbers(self, name: str) -> array[int]:
        """Return a column of numbers, one for each entry."""
        column = NUMBERS[name]
        values = array(column._typecode)
        values.frombytes((self._folder / self._segment.codec().column_filename(self._segment, name)).read_bytes())
        if sys.byteorder == "little":
            values.byteswap()  # Whoosh writes big-endian numbers
        values.extend([0] * (self.size - len(values)))
        return values

    def frequency(self, field: str, term: str) -> int:
        """Return how many entries have a term, deleted ones included."""
        try:
            return self._terms.doc_frequency(field, term.encode())  # type: ignore[no-any-return]
        except KeyError:
            return 0

    def blocks(self, field: str, term: str, wanted: Callable[[int, int], bool] | None = None) -> Iterator[Block]:
        """Yield the postings of a term; the entry numbers in a block are the segment's own."""
        terms = self._terms
        try:
            start, length = terms._range_for_key(field, term.encode())
        except KeyError:
            return
        offset, size = _EXTENT.unpack(terms._dbfile.get(start, length))
        yield from read_blocks(terms._postfile.get(offset, size), wanted)

    def close(self) -> None:
        """Let go of files."""
        for lines in self._lines.values():
            lines.close()
        for name in ("_terms", "_documents"):
            if name in self.__dict__:
                self.__dict__[name].close()

    def _column(self, name: str, column: Any) -> Any:
        if name not in self._columns:
            present = self._documents.has_column(name)
            self._columns[name] = self._documents.column_reader(name, column) if present else None
        return self._columns[name]


class Postings:
    """Where a word stands: rising entry numbers, how often in each, and all its places, one after the other."""

    __slots__ = ("_ends", "counts", "numbers", "places")

    def __init__(self) -> None:
        self.numbers: list[int] = []
        self.counts: list[int] = []
        self.places = array("H")
        self._ends: list[int] | None = None

    def add(self, block: Block, base: int) -> None:
        """Take in the next block, of a segment whose entries are numbered from `base`."""
        self.numbers.extend(block.base_numbers(base))
        self.counts.extend(block.counts)
        if block.places is not None:
            if block.places.typecode == self.places.typecode:
                self.places.extend(block.places)
            else:
                self.places = array("I", chain(self.places, block.places))

    def without(self, deleted: frozenset[int]) -> Postings:
        """Return the postings of all entries but some."""
        kept = Postings()
        kept.places = array(self.places.typecode)
        ends = self._ends_of_places()
        for place, number in enumerate(self.numbers):
            if number not in deleted:
                kept.numbers.append(number)
                kept.counts.append(self.counts[place])
                kept.places.extend(self.places[ends[place] : ends[place + 1]])
        return kept

    def at(self, number: int) -> array[int]:
        """Return the places in one entry."""
        place = bisect_left(self.numbers, number)
        if place == len(self.numbers) or self.numbers[place] != number:
            return array("H")
        ends = self._ends_of_places()
        return self.places[ends[place] : ends[place + 1]]

    def count(self, number: int) -> int:
        """Return how often the word stands in one entry."""
        place = bisect_left(self.numbers, number)
        return self.counts[place] if place < len(self.numbers) and self.numbers[place] == number else 0

    def firsts(self) -> Iterator[int]:
        """Yield the first place in each entry."""
        return map(self.places.__getitem__, self._ends_of_places()[:-1])

    def _ends_of_places(self) -> list[int]:
        if self._ends is None:
            self._ends = list(accumulate(self.counts, initial=0))
        return self._ends


class Index:
    """All segments, as one."""

    def __init__(self, folder: Path) -> None:
        storage = MappedStorage(str(folder))
        self.segments: list[Segment] = []
        base = 0
        for segment in TOC.read(storage, INDEX_NAME).segments:
            self.segments.append(Segment(folder, storage, segment, base))
            base += segment.doc_count_all()
        self.size = base
        self._bases = [segment.base for segment in self.segments]
        self.deleted: frozenset[int] = frozenset().union(*(segment.deleted for segment in self.segments))
        self._terms: dict[tuple[str, str], list[int]] = {}
        self._speaking: dict[tuple[str, ...], frozenset[int] | None] = {}
        self._sets: dict[tuple[str, str], frozenset[int]] = {}
        self._numbers: dict[str, array[int]] = {}

    def close(self) -> None:
        """Let go of files."""
        for segment in self.segments:
            segment.close()

    def entry(self, number: int) -> Entry:
        """Return an entry."""
        return self._segment(number).entry(number)

    def quoted(self, number: int) -> list[tuple[int, int]]:
        """Return an entry's quoted stretches, as word numbers."""
        return self._segment(number).quoted(number)

    def numbers(self, name: str) -> array[int]:
        """Return a column of numbers, one for each entry."""
        if name not in self._numbers:
            whole = array(NUMBERS[name]._typecode)
            for segment in self.segments:
                whole.extend(segment.numbers(name))
            self._numbers[name] = whole
        return self._numbers[name]

    def having(self, name: str, term: str) -> list[int]:
        """Return the numbers of the entries that have a term in a filter field, rising, deleted ones left out."""
        if (name, term) not in self._terms:
            found = [block.base_numbers(segment.base) for segment in self.segments for block in segment.blocks(name, term)]
            numbers = [number for block in found for number in block]
            self._terms[name, term] = [n for n in numbers if n not in self.deleted] if self.deleted else numbers
        return self._terms[name, term]

    def frequency(self, name: str, term: str) -> int:
        """Return how many entries have a term, those deleted and not yet cleared away included."""
        return sum(segment.frequency(name, term) for segment in self.segments)

    def postings(self, name: str, word: str, within: Sequence[int] | None = None) -> Postings:
        """Return where a word stands; where `within` is given (rising numbers), other entries may be left out."""
        found = Postings()
        for segment in self.segments:
            for block in segment.blocks(name, word, _reaching(within, segment.base)):
                found.add(block, segment.base)
        return found.without(self.deleted) if self.deleted else found

    def having_set(self, name: str, term: str) -> frozenset[int]:
        """Return the numbers of the entries that have a term in a filter field."""
        if (name, term) not in self._sets:
            self._sets[name, term] = frozenset(self.having(name, term))
        return self._sets[name, term]

    def terms(self, name: str, expression: str) -> list[str]:
        """Return the terms of a filter field that a regular expression matches."""
        found = (segment.lines("terms").matching(expression, f"{name}:") for segment in self.segments)
        return list(dict.fromkeys(key.partition(":")[2] for lines in found for key, _ in lines))

    def speaking(self, tongues: tuple[str, ...]) -> frozenset[int] | None:
        """Return the entries in one of some languages, None where that is all of them."""
        if tongues not in self._speaking:
            everybody = any(self.frequency("tongue", tongue) == self.size for tongue in tongues)
            self._speaking[tongues] = None if everybody else frozenset().union(*(self.having("tongue", tongue) for tongue in tongues))
        return self._speaking[tongues]

    @cached_property
    def tongues(self) -> tuple[str, ...]:
        """The languages of the entries whose word forms are known."""
        return tuple(tongue for tongue in sorted(STEMMED) if self.frequency("tongue", tongue))

    @cached_property
    def with_quotations(self) -> frozenset[int]:
        """The entries that have quoted stretches."""
        return frozenset(number for segment in self.segments for number in segment.quoting())

    def number(self, identifier: str) -> int | None:
        """Return the number of the entry with a locator."""
        for segment in reversed(self.segments):
            line = segment.lines("ids").get(line_key(identifier))
            if line is not None and segment.base + int(line) not in self.deleted:
                return segment.base + int(line)
        return None

    def girth_of(self, units: tuple[Unit, ...]) -> tuple[int, float]:
        """Return how many entries some units have, and their average girth."""
        entries = girth = 0
        for segment in self.segments:
            for unit in units:
                count, total = map(int, (segment.lines("sums").get(unit) or "0 0").split())
                entries, girth = entries + count, girth + total
        return entries, girth / max(entries, 1)

    def _segment(self, number: int) -> Segment:
        return self.segments[bisect_right(self._bases, number) - 1]


def _reaching(within: Sequence[int] | None, base: int) -> Callable[[int, int], bool] | None:
    """Return the test whether a block of a segment may hold one of some entries."""
    if within is None:
        return None
    sought = within

    def reaches(after: int, up_to: int) -> bool:
        place = bisect_right(sought, after + base)
        return place < len(sought) and sought[place] <= up_to + base

    return reaches
