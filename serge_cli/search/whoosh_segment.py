"""Writing one segment of the index: entries are gathered in memory, a list of packed postings per word, and written sorted.

Whoosh's own writer pickles every posting, sorts them on disk and unpickles them again; here the postings of a word are born sorted.
The files are those of whoosh3 3.54: what is done here for all postings of a term at once is what W3FieldWriter does one by one.
"""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
from array import array
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, repeat
from operator import add
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage

from serge_cli.search.conditions import terms_of
from serge_cli.search.query import Field
from serge_cli.search.schema import Entry
from serge_cli.search.stems import STEMMED, stem
from serge_cli.search.whoosh_bits import BitsWriter
from serge_cli.search.whoosh_columns import ColumnsWriter
from serge_cli.search.whoosh_fields import FILTER_FIELDS, INDEX_NAME, SHELF_FIELDS, codec
from serge_cli.search.whoosh_lexicon import Line, line_key, write_lines
from serge_cli.search.whoosh_terms import PLACE_BITS, Occurring, TermsWriter, unpack_occurrences
from serge_cli.text.tokens import folded_words, words_and_counts

MOST_OCCURRENCES = 4_000_000  # in one segment, which bounds the memory that a build takes
MOST_SOURCES = 10_000  # combinations of filter terms remembered
_WRITTEN_FIELDS = tuple(name for name in Field if name is not Field.PERSON)


Appender = Callable[[int], None]


class _Occurrences(dict[str, Appender]):
    """By word, what puts its next occurrence into its packed array: one call in C for every word of a text."""

    def __init__(self) -> None:
        super().__init__()
        self.codes: dict[str, array[int]] = {}

    def __missing__(self, word: str) -> Appender:
        """Take in a new word."""
        self.codes[word] = array("Q")
        append = self[word] = self.codes[word].append
        return append


class SegmentBuilder:
    """Gathers entries and writes them as one Whoosh segment into `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._storage = FileStorage(str(folder))
        self._codec = codec()
        self.segment = self._codec.new_segment(self._storage, INDEX_NAME)
        self._columns = ColumnsWriter(self._storage, self.segment)
        self._count = 0
        self._size = 0  # occurrences and terms of filters
        self._longest = 0  # text, in words
        self._words = {name: _Occurrences() for name in SHELF_FIELDS.values()}
        self._terms: dict[str, dict[str, list[int]]] = {name: {} for name in FILTER_FIELDS}
        self._sources: dict[tuple[object, ...], list[Appender]] = {}
        self._tongues: dict[str, dict[str, set[str]]] = {name: {} for name in self._words}
        self._ids: list[Line] = []

    @property
    def is_full(self) -> bool:
        """Tell whether the segment should be written before more is added."""
        return self._size >= MOST_OCCURRENCES

    def add(self, entry: Entry) -> None:
        """Take in an entry."""
        number = self._count
        self._count += 1
        edges: dict[int, int] = {}
        if entry.quoted:
            offsets = sorted({edge for quoted in entry.quoted for edge in (quoted.span.start, quoted.span.end)})
            words, counts = words_and_counts(entry.text, entry.skip, offsets)
            edges = dict(zip(offsets, counts, strict=True))
        else:
            words = folded_words(entry.text, entry.skip)
        name = SHELF_FIELDS[entry.unit]
        append = self._words[name]
        for code, word in enumerate(words, number << PLACE_BITS):
            append[word](code)
        for tongue in entry.languages:
            if tongue in STEMMED:
                self._tongues[name].setdefault(tongue, set()).update(words)
        self._add_terms(number, entry)
        self._columns.add(entry, len(words), edges)
        self._ids.append((line_key(entry.id), str(number)))
        self._size += len(words)
        self._longest = max(self._longest, len(words))

    def write(self) -> Any:
        """Write the segment's files and return the segment."""
        self._columns.finish()
        writer = TermsWriter(self._storage, self.segment)
        ones = b"\1" * self._count
        lengths = self._columns.lengths()
        frequencies: dict[str, list[Line]] = {name: [] for name in self._words}
        for name in sorted([*self._words, *self._terms]):
            if name in self._words:
                bits = BitsWriter(self._path(name, "bits"), self._path(f"{name}.common"), sum(map(sum, lengths.values())))
                writer.write_field(name, self._occurring(name, frequencies[name], bits), lengths[name])
                bits.write()
            else:
                writer.write_field(name, self._having(name), ones)
        writer.close()
        self._write_lexicons(frequencies)
        self.segment.set_doc_count(self._count)
        return self.segment

    def discard(self) -> None:
        """Let go of files; what was taken in is lost."""
        self._columns.close()

    def _occurring(self, name: str, frequencies: list[Line], bits: BitsWriter) -> Iterator[tuple[bytes, Occurring]]:
        """Yield the words of a shelf with their postings, sorted; note in how many entries each stands, and where the commonest do."""
        codes = self._words[name].codes
        starts = self._columns.starts()
        for word in sorted(codes):  # the order of code points is that of bytes
            where = unpack_occurrences(codes[word], self._longest)
            frequencies.append((word, str(len(where.numbers))))
            if bits.takes(len(codes[word])):
                numbers = chain.from_iterable(map(repeat, where.numbers, where.counts))
                bits.add(word, map(add, map(starts.__getitem__, numbers), where.places or ()))
            yield word.encode(), where

    def _having(self, name: str) -> Iterator[tuple[bytes, Occurring]]:
        """Yield the terms of a filter with the entries that have them, sorted."""
        terms = self._terms[name]
        for term in sorted(terms):
            yield term.encode(), Occurring(terms[term], b"\1" * len(terms[term]), None)

    def _add_terms(self, number: int, entry: Entry) -> None:
        """Put an entry into the lists of its filter terms, looked up once for all entries that have the same."""
        same = (
            *(entry.unit, entry.document, entry.title, entry.authors, entry.year, entry.language, entry.kind, entry.form),
            *(entry.by, entry.about, entry.labels, entry.languages),
        )
        lists = self._sources.get(same)
        if lists is None:
            if len(self._sources) >= MOST_SOURCES:
                self._sources.clear()
            lists = self._sources[same] = self._lists(entry)
        for append in lists:
            append(number)
        self._size += len(lists)

    def _lists(self, entry: Entry) -> list[Appender]:
        year = () if entry.year is None else (str(entry.year),)
        own = (("unit", (str(entry.unit),)), ("document", (line_key(entry.document),)), ("tongue", entry.languages), ("year", year))
        fields: Iterable[tuple[str, tuple[str, ...]]] = ((name, terms_of(entry, name)) for name in _WRITTEN_FIELDS)
        return [self._terms[name].setdefault(term, []).append for name, terms in (*own, *fields) for term in terms]

    def _write_lexicons(self, frequencies: dict[str, list[Line]]) -> None:
        for name, lines in frequencies.items():
            write_lines(self._path(name), lines)
            write_lines(self._path(f"{name}.forms"), sorted(self._families(name)))
        terms = (
            (f"{name}:{term}", str(len(numbers)))
            for name, known in self._terms.items()
            if name != "document"
            for term, numbers in known.items()
        )
        write_lines(self._path("terms"), sorted(terms))
        write_lines(self._path("ids"), sorted(self._ids))
        sums = [(str(unit), f"{count} {total}") for unit, (count, total) in self._columns.sums().items()]
        write_lines(self._path("sums"), sorted([*sums, ("rises", str(int(self._columns.rises)))]))

    def _families(self, name: str) -> Iterator[Line]:
        for tongue, words in self._tongues[name].items():
            families: dict[str, list[str]] = {}
            for word in words:
                families.setdefault(stem(word, tongue), []).append(word)
            for root, forms in families.items():
                yield f"{tongue}:{root}", " ".join(sorted(forms))

    def _path(self, name: str, ending: str = "lex") -> Path:
        return self._folder / str(self.segment.make_filename(f".{name}.{ending}"))
