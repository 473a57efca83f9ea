"""The open index and each of its segments: entries by their numbers in it, terms with their postings, columns."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import accumulate, chain, compress, repeat
from mmap import mmap
from operator import sub
from pathlib import Path
from struct import Struct

from serge_cli.errors import DamagedIndex
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.stems import STEMMED
from serge_cli.search.query.tree import Measure
from serge_cli.search.whoosh.bits import Bits
from serge_cli.search.whoosh.blocks import Blocks
from serge_cli.search.whoosh.entries import TYPICAL, Cast, Names, Source, decode_cast, decode_entry, decode_source, speakers_in
from serge_cli.search.whoosh.fields import FILTERS, NUMBERS, UNITS, WORD_FIELDS, key_of
from serge_cli.search.whoosh.files import Values, close, little, mapped
from serge_cli.search.whoosh.postings import NOWHERE, Postings, read_postings
from serge_cli.search.whoosh.segment_list import SegmentInfo, read_list
from serge_cli.search.whoosh.spellings import Spellings
from serge_cli.search.whoosh.tables import Columns, Lines, Term, Terms, line_key, whole_number

_WIDTHS = [array(code).itemsize for code in NUMBERS.values()]
_BEGINNINGS = dict(zip(NUMBERS, accumulate(_WIDTHS, initial=0), strict=False))  # of each column, in bytes for each entry
_MOST_CASTS = 2_000  # that are kept as read; a library has about one for each of its speakers and documents


class Segment:
    """One segment. Frequencies and postings are those of the entries that are not deleted."""

    def __init__(self, folder: Path, info: SegmentInfo) -> None:
        self._folder, self.info = folder, info
        self.size = info.size
        self.deleted = frozenset(info.deleted)
        self._columns = mapped(self._path("columns"))
        if len(self._columns) != self.size * sum(_WIDTHS):
            raise DamagedIndex(f"{info.name}.columns is cut")
        self._tables: dict[str, Terms] = {}
        self._lines: dict[str, Lines] = {}
        self._known_sources: dict[int, Source] = {}
        self._known_casts: dict[int, Cast] = {}
        self._numbers: dict[str, array[int]] = {}
        self._bits: dict[str, Bits] = {}
        self._of_units: dict[tuple[Unit, ...], bytes] = {}
        self._in_languages: dict[tuple[str, ...], bytes | None] = {}

    # Terms

    @cached_property
    def _postings(self) -> mmap | bytes:
        return mapped(self._path("postings"))

    @cached_property
    def gone(self) -> dict[str, dict[str, int]]:
        """In how many deleted entries each word and term stands, by table and key."""
        gone: dict[str, dict[str, int]] = {name: {} for name in (*WORD_FIELDS, FILTERS)}
        if self.deleted:
            lines = Lines(self._folder / self.info.gone)
            for line, number in lines.following(""):
                table, _, key = line.partition(":")
                gone.setdefault(table, {})[key] = whole_number(number, self.info.gone)
            lines.close()
        return gone

    def table(self, name: str) -> Terms:
        """Return one of the segment's tables of terms, deleted entries counted."""
        if name not in self._tables:
            self._tables[name] = Terms(self._path(name), self._path(f"{name}.at"))
        return self._tables[name]

    def frequency(self, field: str, term: str) -> int:
        """Return how many entries have a term."""
        table, key = key_of(field, term)
        found = self.table(table).find(key)
        return self.living(table, key, found.frequency) if found else 0

    def living(self, table: str, key: str, written: int) -> int:
        """Return how many entries have a key of a table, which `written` had when the segment was written."""
        return max(0, written - self.gone[table].get(key, 0))

    def postings(self, field: str, term: str) -> Postings:
        """Return where a term stands."""
        table, key = key_of(field, term)
        return self.read(self.table(table).find(key))

    def read(self, term: Term | None) -> Postings:
        """Return where a term stands."""
        if term is None:
            return NOWHERE
        data = self._postings[term.start : term.start + term.size] if term.size > 0 else b""
        postings = read_postings(data, term.frequency, self.size)
        return postings.without(self.deleted) if self.deleted else postings

    def terms(self, table: str, select: Callable[[Lines], Columns]) -> tuple[list[str], list[int]]:
        """Return the keys that are selected from a table, and how many entries have each."""
        keys, values = select(self.table(table))
        try:
            counts = list(map(int, values))
        except ValueError as error:
            raise DamagedIndex(f"{self.info.name}.{table} has no number where one belongs") from error
        if self.gone[table]:
            counts = list(map(self.living, repeat(table), keys, counts))
            keys = list(compress(keys, counts))
            counts = list(compress(counts, counts))
        return keys, counts

    def keys(self, table: str, expression: str, prefix: str = "") -> list[str]:
        """Return the keys in a table that begin with `prefix` and go on as an expression says."""
        keys = self.table(table).keys(expression, prefix)
        return [key for key in keys if self._stands(table, key)] if self.gone[table] else keys

    def starting(self, table: str, prefix: str) -> Iterator[str]:
        """Yield the keys in a table that begin with `prefix`, in order."""
        keys = (key for key, _ in self.table(table).starting(prefix))
        return (key for key in keys if self._stands(table, key)) if self.gone[table] else keys

    def _stands(self, table: str, key: str) -> bool:
        """Return whether an entry that is not deleted has a key of a table."""
        found = self.table(table).find(key) if key in self.gone[table] else None
        return found is None or self.living(table, key, found.frequency) > 0

    def forms(self, field: str, language: str, root: str) -> list[str]:
        """Return the words of a language with a stem."""
        forms = (self.lines(f"{field}.forms").get(f"{language}:{root}") or "").split()
        return [form for form in forms if self._is_in_language(field, form, language)] if self.deleted else forms

    def _is_in_language(self, field: str, word: str, language: str) -> bool:
        """Return whether a word stands in an entry that has a language and is not deleted."""
        having = self.in_languages((language,))
        return having is None or any(map(having.__getitem__, self.postings(field, word).numbers))

    def bits(self, field: str, word: str) -> bytes | None:
        """Return a bit for every place in the segment, whether the word stands there; None where the word is not common."""
        if field not in self._bits:
            self._bits[field] = Bits(self._path(f"{field}.bits"), self.lines(f"{field}.common"))
        return self._bits[field].of(word)

    def lines(self, name: str) -> Lines:
        """Return one of the segment's files of sorted lines."""
        if name not in self._lines:
            self._lines[name] = Lines(self._path(name))
        return self._lines[name]

    def in_languages(self, languages: tuple[str, ...]) -> bytes | None:
        """Return a byte for every entry, 1 for those in one of some languages, None where that is all of them.

        A set of the numbers would take eighty times the room, and each combination of languages is kept.
        """
        if languages not in self._in_languages:
            everywhere = any(self.frequency("language", language) == self.info.living for language in languages)
            self._in_languages[languages] = None if everywhere else self._marked_languages(languages)
        return self._in_languages[languages]

    def _marked_languages(self, languages: tuple[str, ...]) -> bytes:
        marks = bytearray(self.size)
        for language in languages:
            for number in self.postings("language", language).numbers:
                marks[number] = 1
        return bytes(marks)

    # Entries

    @cached_property
    def _entries(self) -> Blocks:
        entries = Blocks(self._path("entries"), TYPICAL)
        if entries.number != self.size:
            raise DamagedIndex(f"{self.info.name}.entries is cut")
        return entries

    @cached_property
    def _sources(self) -> Values:
        return Values(self._path("sources"))

    @cached_property
    def _casts(self) -> Values:
        return Values(self._path("casts"))

    def entry(self, number: int) -> Entry:
        """Return the entry with this number."""
        source, cast, confidence = (self._number(name, number) for name in ("source", "cast", "confidence"))
        return decode_entry(self._entries[number], self.source(source), self._cast(cast), confidence / 1000)

    def source(self, number: int) -> Source:
        """Return what entries share, which is stored under a number."""
        if number not in self._known_sources:
            self._known_sources[number] = decode_source(self._sources[number])
        return self._known_sources[number]

    def kind(self, number: int) -> str:
        """Return the kind of the entries that share what is stored under a number."""
        *_, kind, _, _ = self.source(number)
        return kind

    def _cast(self, number: int) -> Cast:
        """Return the persons that are stored under a number."""
        if number not in self._known_casts:
            if len(self._known_casts) == _MOST_CASTS:
                self._known_casts.clear()
            self._known_casts[number] = decode_cast(self._casts[number])
        return self._known_casts[number]

    def speakers(self, cast: int) -> Names:
        """Return the speakers among the persons that are stored under a number."""
        return speakers_in(self._casts[cast])

    @cached_property
    def quoted(self) -> array[int]:
        """The edges of the outermost quotations in passages, as places in the segment: first word, after the last, first …."""
        data = mapped(self._path("quoted"))
        try:
            if len(data) % (2 * array("I").itemsize):
                raise DamagedIndex(f"{self.info.name}.quoted is cut")
            return little(array("I", data[:]))
        finally:
            close(data)

    @cached_property
    def first_quoted(self) -> array[int]:
        """Where the outermost quotations in passages begin, as places in the segment."""
        return self.quoted[::2]

    @cached_property
    def quoting(self) -> frozenset[int]:
        """The entries that have quotations."""
        return frozenset(self.holding(self.first_quoted))

    def holding(self, places: Iterable[int]) -> Iterator[int]:
        """Yield the entry that holds each place in the segment, -1 for a place before all."""
        return map((-1).__add__, map(bisect_right, repeat(self.starts), places))

    def _number(self, name: str, number: int) -> int:
        """Return what a column has of one entry."""
        if name in self._numbers:
            return self._numbers[name][number]
        column = Struct(f"<{NUMBERS[name]}")
        found: int = column.unpack_from(self._columns, _BEGINNINGS[name] * self.size + column.size * number)[0]
        return found

    def having(self, name: str, value: int) -> Iterator[int]:
        """Yield the entries, deleted ones left out, of which a column has this value."""
        column, number = self.numbers(name), -1
        with suppress(ValueError):
            while True:
                number = column.index(value, number + 1)
                if number not in self.deleted:
                    yield number

    def measures(self, measure: Measure) -> Sequence[int]:
        """Return what is counted of each entry."""
        return list(map(sub, self.starts[1:], self.starts)) if measure is Measure.WORDS else self.numbers(measure)

    def numbers(self, name: str) -> array[int]:
        """Return a column of numbers, one for each entry."""
        if name not in self._numbers:
            numbers = array(NUMBERS[name])
            start = _BEGINNINGS[name] * self.size
            numbers.frombytes(self._columns[start : start + numbers.itemsize * self.size])
            self._numbers[name] = little(numbers)
        return self._numbers[name]

    @cached_property
    def starts(self) -> array[int]:
        """How many words come before each entry, and how many there are."""
        starts = self.numbers("start")[:]
        starts.append(self.info.words)
        return starts

    def of_units(self, units: tuple[Unit, ...]) -> bytes:
        """Return for every entry a byte, 1 where it is of one of some units."""
        if units not in self._of_units:
            table = bytes(number < len(UNITS) and UNITS[number] in units for number in range(256))
            self._of_units[units] = self.numbers("unit").tobytes().translate(table)
        return self._of_units[units]

    def close(self) -> None:
        """Close the files."""
        for lines in (*self._tables.values(), *self._lines.values()):
            lines.close()
        for bits in self._bits.values():
            bits.close()
        for name in ("_entries", "_sources", "_casts"):
            if name in self.__dict__:
                self.__dict__[name].close()
        close(self._columns)
        close(self.__dict__.get("_postings", b""))

    def _path(self, ending: str) -> Path:
        return self._folder / f"{self.info.name}.{ending}"


class Index:
    """All segments in a folder."""

    def __init__(self, folder: Path) -> None:
        self.segments = [Segment(folder, info) for info in read_list(folder)]
        self._norms: dict[tuple[Unit, ...], tuple[int, float]] = {}
        self._spellings: dict[str, Spellings] = {}

    def close(self) -> None:
        """Close the files."""
        for segment in self.segments:
            segment.close()

    def frequency(self, name: str, term: str) -> int:
        """Return how many entries have a term."""
        return sum(segment.frequency(name, term) for segment in self.segments)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the entries whose word forms are known."""
        return tuple(language for language in sorted(STEMMED) if self.frequency("language", language))

    def entries(self, identifiers: Sequence[str]) -> Iterator[Entry]:
        """Yield the entries with some locators, in their order, unknown ones left out."""
        lines = {identifier: line_key(identifier) for identifier in identifiers}
        places: dict[str, tuple[Segment, int]] = {}
        for segment in reversed(self.segments):
            known = segment.lines("ids").several(line for identifier, line in lines.items() if identifier not in places)
            numbers = {line: whole_number(written, "the list of locators") for line, written in known.items()}
            for identifier, line in lines.items():
                if line in numbers and numbers[line] not in segment.deleted:
                    places[identifier] = segment, numbers[line]
        return (segment.entry(number) for segment, number in map(places.__getitem__, filter(places.__contains__, identifiers)))

    def spellings(self, field: str) -> Spellings:
        """Return the words of a field by how they are spelled."""
        if field not in self._spellings:
            words = chain.from_iterable(segment.keys(field, "[^\t\n]+") for segment in self.segments)
            self._spellings[field] = Spellings(dict.fromkeys(words))
        return self._spellings[field]

    def norms_of(self, units: tuple[Unit, ...]) -> tuple[int, float]:
        """Return how many entries some units have, and their average length norm."""
        if units not in self._norms:
            sums = [segment.info.sums.get(unit, (0, 0)) for segment in self.segments for unit in units]
            entries = sum(count for count, _ in sums)
            self._norms[units] = entries, sum(total for _, total in sums) / max(entries, 1)
        return self._norms[units]
