"""Writing one segment of the index: entries are gathered in memory, a list of packed postings per word, and written sorted.

Whoosh's own writer pickles every posting, sorts them on disk and unpickles them again; here the postings of a word are born sorted.
The files are those of whoosh3 3.54: what is done here for all postings of a term at once is what W3FieldWriter does one by one.
"""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat
from operator import add
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.conditions import terms_of
from serge_cli.search.query import Field
from serge_cli.search.schema import Entry
from serge_cli.search.stems import STEMMED, stemmer
from serge_cli.search.whoosh_bits import BitsWriter
from serge_cli.search.whoosh_columns import ColumnsWriter
from serge_cli.search.whoosh_entry import source_of
from serge_cli.search.whoosh_fields import codec
from serge_cli.search.whoosh_lexicon import line_key, write_sorted
from serge_cli.search.whoosh_names import FILTER_FIELDS, INDEX_NAME, SHELF_FIELDS
from serge_cli.search.whoosh_terms import PLACE_BITS, TermsWriter, unpack_occurrences
from serge_cli.text.tokens import folded_words, words_and_counts

MOST_MEMORY = 200_000_000  # bytes that a segment in the making may take
_OCCURRENCE, _WORD, _ENTRY, _SOURCE = 9, 300, 150, 2_000  # bytes that each takes, found by measuring
_SHARED_FIELDS = (Field.DOC, Field.AUTHOR, Field.TITLE, Field.LANG, Field.KIND, Field.FORM)
_OWN_FIELDS = (Field.BY, Field.ABOUT, Field.NOTE)


class _Occurrences(dict[str, "array[int]"]):
    """The packed occurrences of every word."""

    def __missing__(self, word: str) -> array[int]:
        """Take in a new word."""
        codes = self[word] = array("Q")
        return codes


@dataclass(frozen=True, slots=True)
class _Source:
    """What many entries share: where it is stored, their languages that have stems, the terms of filters, the entries themselves."""

    offset: int
    tongues: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]
    numbers: array[int]


class SegmentBuilder:
    """Gathers entries and writes them as one Whoosh segment into `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._storage = FileStorage(str(folder))
        self.segment = codec().new_segment(self._storage, INDEX_NAME)
        self._columns = ColumnsWriter(self._storage, self.segment)
        self._count = 0
        self._occurrences = 0
        self._words = {name: _Occurrences() for name in sorted(set(SHELF_FIELDS.values()))}
        self._shelves = {unit: self._words[name] for unit, name in SHELF_FIELDS.items()}
        self._sources: dict[tuple[object, ...], _Source] = {}
        self._own: dict[tuple[str, str], array[int]] = {}  # of terms that entries have for themselves
        self._ids: list[str] = []

    @property
    def is_full(self) -> bool:
        """Tell whether the segment should be written before more is added."""
        words = sum(map(len, self._words.values()))
        memory = _OCCURRENCE * self._occurrences + _WORD * words + _ENTRY * self._count + _SOURCE * len(self._sources)
        return memory >= MOST_MEMORY

    def add(self, entry: Entry) -> None:
        """Take in an entry."""
        number = self._count
        self._count += 1
        words, edges = _read(entry)
        occurrences = self._shelves[entry.unit]
        for code, word in enumerate(words, number << PLACE_BITS):
            occurrences[word].append(code)
        source = self._source(entry)
        source.numbers.append(number)
        if entry.by or entry.about or entry.labels:
            self._add_own(number, entry)
        self._columns.add(entry, source.offset, len(words), edges)
        self._ids.append(f"{line_key(entry.id)}\t{number}")
        self._occurrences += len(words)

    def write(self) -> Any:
        """Write the segment's files and return the segment."""
        try:
            self._columns.finish()
            filters = dict(self._filters())
            self._write_terms(filters)
        except BaseException:
            self.discard()
            raise
        terms = (f"{name}:{term}\t{len(found)}" for name, terms in filters.items() if name != "document" for term, found in terms.items())
        write_sorted(self._path("terms"), terms)
        write_sorted(self._path("ids"), self._ids)
        sums = [f"{unit}\t{count} {total}" for unit, (count, total) in self._columns.sums().items()]
        write_sorted(self._path("sums"), [*sums, f"rises\t{self._columns.rises:d}"])
        self.segment.set_doc_count(self._count)
        return self.segment

    def discard(self) -> None:
        """Let go of files; what was taken in is lost."""
        self._columns.discard()

    def _source(self, entry: Entry) -> _Source:
        """Return what the entry shares with others."""
        shared = source_of(entry)
        languages = entry.languages
        source = self._sources.get((shared, languages))
        if source is None:
            source = _Source(self._columns.add_source(shared), _stemmed(languages), tuple(_shared_terms(entry)), array("I"))
            self._sources[shared, languages] = source
        return source

    def _add_own(self, number: int, entry: Entry) -> None:
        for field in _OWN_FIELDS:
            for term in terms_of(entry, field):
                numbers = self._own.get((field, term))
                if numbers is None:
                    numbers = self._own[field, term] = array("I")
                numbers.append(number)

    def _filters(self) -> Iterator[tuple[str, dict[str, Sequence[int]]]]:
        """Yield every filter with its terms, and the rising numbers of the entries that have each."""
        found: dict[str, dict[str, list[array[int]]]] = {name: {} for name in FILTER_FIELDS}
        for source in self._sources.values():
            for name, term in source.terms:
                found[name].setdefault(term, []).append(source.numbers)
        for (name, term), numbers in self._own.items():
            found[name][term] = [numbers]
        for name, terms in found.items():
            yield name, {term: many[0] if len(many) == 1 else sorted(chain.from_iterable(many)) for term, many in terms.items()}

    def _write_terms(self, filters: dict[str, dict[str, Sequence[int]]]) -> None:
        """Write the words of all shelves and the terms of all filters."""
        writer = TermsWriter(self._storage, self.segment)
        try:
            sizes = self._columns.length_bytes()
            for name in sorted([*self._words, *filters]):
                if name in filters:
                    self._write_filter(writer, name, filters[name])
                else:
                    writer.begin_field(name, sizes[name], self._columns.longest)
                    self._write_words(writer, name)
            writer.close()
        except BaseException:
            writer.discard()
            raise

    def _write_filter(self, writer: TermsWriter, name: str, terms: dict[str, Sequence[int]]) -> None:
        writer.begin_field(name, b"\1" * self._count)
        for term in sorted(terms):
            writer.write_filter(term, terms[term])

    def _write_words(self, writer: TermsWriter, name: str) -> None:
        """Write the words of a shelf, with what is kept beside them: in how many entries each stands, families, where the commonest do."""
        occurrences = self._words[name]
        words = sorted(occurrences)  # the order of code points is that of bytes
        bits = BitsWriter(self._path(name, "bits"), self._path(f"{name}.common"), self._columns.words)
        tongues = _Tongues(self._sources.values(), self._count, words)
        lines = []
        for word in words:
            codes = occurrences.pop(word)  # its memory is free again
            numbers = writer.write_word(word, codes)
            lines.append(f"{word}\t{len(numbers)}")
            if tongues.are_many:
                tongues.add(word, numbers)
            if bits.takes(len(codes)):
                bits.add(word, self._places(codes))
        bits.write()
        write_sorted(self._path(name), lines)
        write_sorted(self._path(f"{name}.forms"), tongues.families())

    def _places(self, codes: array[int]) -> Iterable[int]:
        """Return the places in the segment where a word occurs."""
        where = unpack_occurrences(codes, self._columns.longest)
        starts = map(self._columns.starts().__getitem__, where.numbers)
        return map(add, chain.from_iterable(map(repeat, starts, where.counts)), where.places or ())

    def _path(self, name: str, ending: str = "lex") -> Path:
        return self._folder / str(self.segment.make_filename(f".{name}.{ending}"))


class _Tongues:
    """Which words stand in texts of which languages, and the families that they make there."""

    def __init__(self, sources: Iterable[_Source], count: int, words: list[str]) -> None:
        self._groups = list(dict.fromkeys(source.tongues for source in sources))
        self.are_many = len(self._groups) > 1
        self._words: list[list[str]] = [[] for _ in self._groups] if self.are_many else [words]
        self._group_of = array("H", [0]) * count
        for source in sources if self.are_many else ():
            group = self._groups.index(source.tongues)
            for number in source.numbers:
                self._group_of[number] = group

    def add(self, word: str, numbers: Sequence[int]) -> None:
        """Take in a word that stands in some entries; words come sorted."""
        for group in set(map(self._group_of.__getitem__, numbers)):
            self._words[group].append(word)

    def families(self) -> Iterator[str]:
        """Yield a line for every stem of a language, with the words that have it."""
        for tongue in sorted(set(chain.from_iterable(self._groups))):
            root_of = stemmer(tongue)
            families: dict[str, str] = {}
            groups = [words for tongues, words in zip(self._groups, self._words, strict=True) if tongue in tongues]
            words = groups[0] if len(groups) == 1 else sorted(set(chain.from_iterable(groups)))
            for word, root in zip(words, map(root_of, words), strict=True):
                others = families.get(root)
                families[root] = f"{others} {word}" if others else word
            for root, forms in families.items():
                yield f"{tongue}:{root}\t{forms}"


def _read(entry: Entry) -> tuple[list[str], dict[int, int]]:
    """Return the words of an entry, and how many of them begin before either end of a quoted stretch."""
    if not entry.quoted:
        return folded_words(entry.text, entry.skip), {}
    offsets = sorted({edge for quoted in entry.quoted for edge in (quoted.span.start, quoted.span.end)})
    words, counts = words_and_counts(entry.text, entry.skip, offsets)
    return words, dict(zip(offsets, counts, strict=True))


def _stemmed(languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(language for language in languages if language in STEMMED)


def _shared_terms(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the terms of filters that entries of one source have in common, each after its field."""
    yield "unit", str(entry.unit)
    yield "document", line_key(entry.document)
    yield from (("tongue", tongue) for tongue in entry.languages)
    if entry.year is not None:
        yield "year", str(entry.year)
    for field in _SHARED_FIELDS:
        yield from ((field.value, term) for term in terms_of(entry, field))
