"""One segment of the index, open for reading: entries by their numbers in it, terms with their postings, columns."""

from __future__ import annotations

from array import array
from functools import cached_property
from itertools import compress, count
from pathlib import Path

from serge_cli.search.schema import Entry, Unit
from serge_cli.search.whoosh_bits import Bits
from serge_cli.search.whoosh_entry import Source, decode_entry, decode_source
from serge_cli.search.whoosh_files import Bytes, BytesColumn, Term, TermTable, big_endian
from serge_cli.search.whoosh_lexicon import Lines
from serge_cli.search.whoosh_list import SegmentInfo
from serge_cli.search.whoosh_names import NUMBERS, UNITS, unpack_quoted
from serge_cli.search.whoosh_postings import NOWHERE, Postings, read_postings


class Segment:
    """One segment."""

    def __init__(self, folder: Path, info: SegmentInfo) -> None:
        self._folder, self._info = folder, info
        self.size: int = info.size
        self.deleted = frozenset(info.deleted)
        self._lines: dict[str, Lines] = {}
        self._known_sources: dict[int, Source] = {}
        self._numbers: dict[str, array[int]] = {}
        self._bits: dict[str, Bits] = {}
        self._of_units: dict[tuple[Unit, ...], bytes] = {}
        self._speaking: dict[tuple[str, ...], frozenset[int] | None] = {}

    # Terms

    @cached_property
    def _terms(self) -> TermTable:
        return TermTable(self._path(".trm"))

    @cached_property
    def _postings(self) -> Bytes:
        return Bytes(self._path(".pst"))

    def frequency(self, field: str, term: str) -> int:
        """Return how many entries have a term, deleted ones included."""
        found = self.term(field, term)
        return found.frequency if found else 0

    def term(self, field: str, term: str) -> Term | None:
        """Return what is known of a term, None where there is none."""
        return self._terms.find(field, term)

    def postings(self, field: str, term: str) -> Postings:
        """Return where a term stands, deleted entries left out."""
        return self.read(self.term(field, term))

    def read(self, term: Term | None) -> Postings:
        """Return where a term stands, deleted entries left out."""
        if term is None:
            return NOWHERE
        postings = read_postings(self._postings.stretch(term.start, term.size))
        return postings.without(self.deleted) if self.deleted else postings

    def bits(self, field: str, word: str) -> bytes | None:
        """Return a bit for every place in the segment, whether the word stands there; None where the word is not common."""
        if field not in self._bits:
            self._bits[field] = Bits(self._path(f".{field}.bits"), self.lines(f"{field}.common"))
        return self._bits[field].of(word)

    def lines(self, name: str) -> Lines:
        """Return one of the segment's files of sorted lines."""
        if name not in self._lines:
            self._lines[name] = Lines(self._path(f".{name}.lex"))
        return self._lines[name]

    def speaking(self, tongues: tuple[str, ...]) -> frozenset[int] | None:
        """Return the entries in one of some languages, None where that is all of them."""
        if tongues not in self._speaking:
            everybody = any(self.frequency("tongue", tongue) == self.size for tongue in tongues)
            having = (self.postings("tongue", tongue).numbers for tongue in tongues)
            self._speaking[tongues] = None if everybody else frozenset().union(*having)
        return self._speaking[tongues]

    # Entries

    @cached_property
    def _entries(self) -> BytesColumn:
        return BytesColumn(self._column("entry"), self.size)

    @cached_property
    def _sources(self) -> Bytes:
        return Bytes(self._path(".sources"))

    @cached_property
    def _quoted(self) -> BytesColumn:
        return BytesColumn(self._column("quoted"), self.size)

    def entry(self, number: int) -> Entry:
        """Return the entry with this number."""
        return decode_entry(self._entries[number], self._source)

    def _source(self, offset: int) -> Source:
        """Return what entries share, which is stored at an offset."""
        if offset not in self._known_sources:
            self._known_sources[offset] = self._sources.read(offset, decode_source)
        return self._known_sources[offset]

    def quoted(self, number: int) -> list[tuple[int, int]]:
        """Return the quoted stretches of an entry, as places of words."""
        return unpack_quoted(self._quoted[number])

    @cached_property
    def quoting(self) -> frozenset[int]:
        """The entries that have quoted stretches."""
        return frozenset(compress(count(), self._quoted.sizes()))

    def numbers(self, name: str) -> array[int]:
        """Return a column of numbers, one for each entry."""
        if name not in self._numbers:
            self._numbers[name] = big_endian(NUMBERS[name], self._column(name).read_bytes())
        return self._numbers[name]

    @cached_property
    def starts(self) -> array[int]:
        """How many words come before each entry, and after all a number above every place."""
        starts = self.numbers("start")[:]
        starts.append((1 << 32) - 1)
        return starts

    def of_units(self, units: tuple[Unit, ...]) -> bytes:
        """Return for every entry a byte, 1 where it is of one of some units."""
        if units not in self._of_units:
            table = bytes(number < len(UNITS) and UNITS[number] in units for number in range(256))
            self._of_units[units] = self.numbers("unit").tobytes().translate(table)
        return self._of_units[units]

    @cached_property
    def rises(self) -> bool:
        """Whether the entries come in the order of the corpus."""
        return self.lines("sums").get("rises") == "1"

    def close(self) -> None:
        """Let go of files."""
        for lines in self._lines.values():
            lines.close()
        for bits in self._bits.values():
            bits.close()
        for name in ("_terms", "_postings", "_entries", "_quoted", "_sources"):
            if name in self.__dict__:
                self.__dict__[name].close()

    def _column(self, name: str) -> Path:
        return self._folder / f"{self._info.name}.{name}.col"

    def _path(self, ending: str) -> Path:
        return self._folder / f"{self._info.name}{ending}"
