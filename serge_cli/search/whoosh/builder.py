"""Writing one segment of the index: entries are gathered in memory, a list of packed postings per word, and written sorted.

Whoosh's own writer pickles every posting, sorts them on disk and unpickles them again; here the postings of a word are born sorted.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat
from operator import add
from pathlib import Path

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.entry import Entry
from serge_cli.search.query.conditions import names_in, terms_of
from serge_cli.search.query.entry_words import words_and_edges
from serge_cli.search.query.stems import STEMMED, stemmer
from serge_cli.search.query.tree import Field, Role
from serge_cli.search.whoosh.bits import BitsWriter
from serge_cli.search.whoosh.columns import ColumnsWriter, Shared
from serge_cli.search.whoosh.entries import cast_of, source_of
from serge_cli.search.whoosh.fields import FILTERS, QUOTED_FIELDS, WORD_FIELD_OF, WORD_FIELDS, key_of, quoted_field
from serge_cli.search.whoosh.segment_list import SegmentInfo
from serge_cli.search.whoosh.tables import PLACE_BITS, Occurring, TermsWriter, line_key, unpack_occurrences, write_sorted
from serge_cli.text.tokens import accented_words, folded_words

MOST_MEMORY = 200_000_000  # bytes that a segment in the making may take
MOST_STORED = 1_000_000_000  # bytes of entries; what files say of places are 32-bit numbers
_OCCURRENCE, _WORD, _ENTRY, _SOURCE, _CAST = 9, 300, 160, 2_000, 900  # bytes that each takes, found by measuring
_SHARED_FIELDS = (Field.DOC, Field.AUTHOR, Field.TITLE, Field.LANG, Field.KIND, Field.FORM)
_CAST_FIELDS = (Field.BY, Field.ABOUT)


class _Occurrences(dict[str, "array[int]"]):
    """The packed occurrences of every word."""

    def __missing__(self, word: str) -> array[int]:
        """Take in a new word."""
        codes = self[word] = array("Q")
        return codes


@dataclass(frozen=True, slots=True)
class _Source:
    """What many entries share: its number, their languages that have stems, the keys of filters, their own numbers."""

    number: int
    languages: tuple[str, ...]
    keys: tuple[str, ...]
    numbers: array[int]


@dataclass(frozen=True, slots=True)
class _Cast:
    """The persons of several entries: their number, the keys of filters, the entries' numbers."""

    number: int
    keys: tuple[str, ...]
    numbers: array[int]


class SegmentBuilder:
    """Gathers entries and writes them as the segment of a name into `folder`."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder, self._name = folder, name
        self._columns = ColumnsWriter(self._path)
        self._count = 0
        self._occurrences = 0
        self._words = {field: _Occurrences() for field in WORD_FIELDS}
        self._sources: dict[tuple[object, ...], _Source] = {}
        self._casts: dict[tuple[object, ...], _Cast] = {}
        self._own: dict[str, array[int]] = {}  # the keys of terms that entries have for themselves
        self._ids: list[str] = []

    @property
    def is_full(self) -> bool:
        """Return whether the segment should be written before more is added."""
        words = sum(map(len, self._words.values()))
        memory = _OCCURRENCE * self._occurrences + _WORD * words + _ENTRY * self._count + _SOURCE * len(self._sources)
        memory += _CAST * len(self._casts)
        return memory >= MOST_MEMORY or self._columns.stored >= MOST_STORED

    def add(self, entry: Entry) -> None:
        """Take in an entry."""
        number = self._count
        self._count += 1
        words, edges = words_and_edges(entry) if entry.quoted else (folded_words(entry.text, entry.skip), [])
        occurrences = self._words[WORD_FIELD_OF[entry.unit]]
        for code, word in enumerate(words, number << PLACE_BITS):
            occurrences[word].append(code)
        source = self._source(entry)
        source.numbers.append(number)
        cast = self._cast(entry)
        if cast.keys:
            cast.numbers.append(number)
        for key in _own_keys(entry):
            self._own.setdefault(key, array("I")).append(number)
        self._columns.add(entry, Shared(source.number, cast.number), words, edges)
        self._ids.append(f"{line_key(entry.id)}\t{number}")
        self._occurrences += len(words)

    def write(self) -> SegmentInfo:
        """Write the segment's files and return what the list holds of it."""
        try:
            self._columns.finish()
            self._write_terms()
        except BaseException:
            self.discard()
            raise
        write_sorted(self._path("ids"), self._ids)
        return SegmentInfo(self._name, self._count, self._columns.words, self._columns.rises, self._columns.sums(), ())

    def discard(self) -> None:
        """Close the files; what was taken in is lost."""
        self._columns.discard()

    def _source(self, entry: Entry) -> _Source:
        """Return what the entry shares with others."""
        shared = source_of(entry)
        languages = entry.languages
        source = self._sources.get((shared, languages))
        if source is None:
            source = _Source(self._columns.add_source(shared), _stemmed(languages), tuple(_shared_keys(entry)), array("I"))
            self._sources[shared, languages] = source
        return source

    def _cast(self, entry: Entry) -> _Cast:
        """Return the persons of the entry."""
        persons = cast_of(entry)
        cast = self._casts.get(persons)
        if cast is None:
            cast = self._casts[persons] = _Cast(self._columns.add_cast(persons), tuple(_cast_keys(entry)), array("I"))
        return cast

    def _write_terms(self) -> None:
        """Write the words of all groups of units and the terms of all filters."""
        writer = TermsWriter(self._path)
        try:
            for field in WORD_FIELDS:
                self._write_words(writer, field)
            filters = self._filters()
            for key in sorted(filters, key="{}\t".format):
                writer.add(key, Occurring(filters[key]))
            writer.finish_table(FILTERS)
            writer.close()
        except BaseException:
            writer.discard()
            raise

    def _filters(self) -> dict[str, Sequence[int]]:
        """Return the keys of all terms of filters, and the rising numbers of the entries that have each."""
        found: dict[str, list[array[int]]] = {}
        for shared in chain[_Source | _Cast](self._sources.values(), self._casts.values()):
            for key in shared.keys:
                found.setdefault(key, []).append(shared.numbers)
        joined = ((key, many[0] if len(many) == 1 else sorted(chain.from_iterable(many))) for key, many in found.items())
        return {**dict(joined), **self._own}

    def _write_words(self, writer: TermsWriter, field: str) -> None:
        """Write the words of a group, with what is kept beside them: word families, where the commonest words stand."""
        occurrences = self._words[field]
        words = sorted(occurrences)  # the order of code points is that of bytes
        longest, starts = self._columns.longest, self._columns.starts()
        bits = BitsWriter(self._path(f"{field}.bits"), self._path(f"{field}.common"), self._columns.words)
        languages = _Languages(self._sources.values(), self._count, words)
        for word in words:
            codes = occurrences.pop(word)  # its memory is free again
            where = unpack_occurrences(codes, longest)
            writer.add(word, where)
            if languages.are_many:
                languages.add(word, where.numbers)
            if bits.takes(len(codes)):
                bits.add(word, _places(where, starts))
        bits.write()
        writer.finish_table(field)
        write_sorted(self._path(f"{field}.forms"), languages.families())

    def _path(self, ending: str) -> Path:
        return self._folder / f"{self._name}.{ending}"


class _Languages:
    """Which words stand in texts of which languages, and the families that they make there."""

    def __init__(self, sources: Iterable[_Source], count: int, words: list[str]) -> None:
        self._groups = list(dict.fromkeys(source.languages for source in sources))
        self.are_many = len(self._groups) > 1
        self._words: list[list[str]] = [[] for _ in self._groups] if self.are_many else [words]
        self._group_of = array("H", [0]) * count
        for source in sources if self.are_many else ():
            group = self._groups.index(source.languages)
            for number in source.numbers:
                self._group_of[number] = group

    def add(self, word: str, numbers: Sequence[int]) -> None:
        """Take in a word that stands in some entries; words come sorted."""
        for group in set(map(self._group_of.__getitem__, numbers)):
            self._words[group].append(word)

    def families(self) -> Iterator[str]:
        """Yield a line for every stem of a language, with the words that have it."""
        for language in sorted(set(chain.from_iterable(self._groups))):
            root_of = stemmer(language)
            families: dict[str, str] = {}
            groups = [words for languages, words in zip(self._groups, self._words, strict=True) if language in languages]
            words = groups[0] if len(groups) == 1 else sorted(set(chain.from_iterable(groups)))
            for word, root in zip(words, map(root_of, words), strict=True):
                others = families.get(root)
                families[root] = f"{others} {word}" if others else word
            for root, forms in families.items():
                yield f"{language}:{root}\t{forms}"


def _places(where: Occurring, starts: array[int]) -> Iterable[int]:
    """Return the places in the segment where a word occurs; before each entry stand that many words."""
    before = map(starts.__getitem__, where.numbers)
    repeated = before if where.counts is None else chain.from_iterable(map(repeat, before, where.counts))
    return map(add, repeated, where.places or ())


def _stemmed(languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(language for language in languages if language in STEMMED)


def keys_of(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the table and the key of every word and every term of a filter that an entry has."""
    field = WORD_FIELD_OF[entry.unit]
    yield from ((field, word) for word in set(folded_words(entry.text, entry.skip)))
    yield from ((FILTERS, key) for key in {*_shared_keys(entry), *_cast_keys(entry), *_own_keys(entry)})


def _shared_keys(entry: Entry) -> Iterator[str]:
    """Yield the keys of the terms of filters that entries of one source have in common."""
    terms = [("unit", str(entry.unit)), ("document", line_key(entry.document))]
    terms += [("language", language) for language in entry.languages]
    terms += [("year", str(entry.year))] if entry.year is not None else []
    terms += [(field, term) for field in _SHARED_FIELDS for term in terms_of(entry, field)]
    yield from (key_of(field, term)[1] for field, term in terms)


def _cast_keys(entry: Entry) -> Iterator[str]:
    """Yield the keys of the terms of filters that entries with the same persons have in common."""
    yield from (key_of(role, line_key(name))[1] for role in Role for name in dict.fromkeys(names_in(entry, role)))
    yield from (key_of(field, term)[1] for field in _CAST_FIELDS for term in terms_of(entry, field))


def _own_keys(entry: Entry) -> Iterator[str]:
    """Yield the keys of the labels of an entry's notes, and of what is known of the quotations in it."""
    yield from (key_of(Field.NOTE, term)[1] for term in terms_of(entry, Field.NOTE))
    yield from (key_of("accents", word)[1] for word in accented_words(entry.text, entry.skip))
    quoted = ((field, term) for each in (*entry.quoted, *entry.marked) for field in QUOTED_FIELDS for term in terms_of(each, Field(field)))
    yield from dict.fromkeys(key_of(quoted_field(field), term)[1] for field, term in quoted)
