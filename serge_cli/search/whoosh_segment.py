"""Writing one segment of the index: entries are gathered in memory, a packed list of postings per word, and written sorted.

Whoosh's own writer pickles every posting, sorts them on disk and unpickles them again; here the postings of a word are born sorted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Any

from whoosh.codec.whoosh3 import W3TermInfo
from whoosh.filedb.filestore import FileStorage
from whoosh.system import pack_ushort

from serge_cli.search.conditions import terms_of
from serge_cli.search.query import Field
from serge_cli.search.ranking import girth
from serge_cli.search.schema import Entry
from serge_cli.search.sorting import NO_YEAR
from serge_cli.search.stems import STEMMED, stem
from serge_cli.search.whoosh_entry import encode_entry
from serge_cli.search.whoosh_fields import (
    ENTRY_COLUMN,
    FILTER_FIELDS,
    INDEX_NAME,
    NUMBERS,
    QUOTED_COLUMN,
    SHELF_FIELDS,
    codec,
    pack_positions,
    pack_quoted,
    schema,
    write_postings,
)
from serge_cli.search.whoosh_lexicon import Line, line_key, write_lines
from serge_cli.text.tokens import tokenize

MOST_POSTINGS = 1_500_000  # in one segment, which bounds the memory that a build takes


@dataclass(slots=True)
class _Postings:
    """The postings of one term, as they come."""

    numbers: list[int] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    values: list[bytes] = field(default_factory=list)


class SegmentBuilder:
    """Gathers entries and writes them as one Whoosh segment into `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._storage = FileStorage(str(folder))
        self._codec = codec()
        self.segment = self._codec.new_segment(self._storage, INDEX_NAME)
        self._documents = self._codec.per_document_writer(self._storage, self.segment)
        self._count = 0
        self._postings = 0
        self._words: dict[str, dict[str, _Postings]] = {name: {} for name in SHELF_FIELDS.values()}
        self._terms: dict[str, dict[str, list[int]]] = {name: {} for name in FILTER_FIELDS}
        self._lengths: dict[str, list[int]] = {name: [] for name in self._words}
        self._tongues: dict[str, dict[str, set[str]]] = {name: {} for name in self._words}
        self._ids: list[Line] = []
        self._sums: dict[str, tuple[int, int]] = {}

    @property
    def is_full(self) -> bool:
        """Tell whether the segment should be written before more is added."""
        return self._postings >= MOST_POSTINGS

    def add(self, entry: Entry) -> None:
        """Take in an entry."""
        number = self._count
        self._count += 1
        tokens = list(tokenize(entry.text, entry.skip))
        places: dict[str, list[int]] = {}
        for position, token in enumerate(tokens):
            if token.text in places:
                places[token.text].append(position)
            else:
                places[token.text] = [position]
        self._add_words(number, entry, places, len(tokens))
        self._add_terms(number, entry)
        self._add_columns(number, entry, [token.start for token in tokens] if entry.quoted else [], len(tokens))
        self._ids.append((line_key(entry.id), str(number)))

    def write(self) -> Any:
        """Write the segment's files and return the segment."""
        self._documents.close()
        writer = self._codec.field_writer(self._storage, self.segment)
        fields = schema()
        ones = b"\1" * self._count
        for name in sorted([*self._words, *self._terms]):
            writer.start_field(name, fields[name])
            for key, postings in sorted(self._field(name), key=itemgetter(0)):
                self._write_term(writer, key, postings, self._lengths.get(name, ones))
            writer.finish_field()
        writer.close()
        self._write_lexicons()
        self.segment.set_doc_count(self._count)
        return self.segment

    def _field(self, name: str) -> Iterator[tuple[bytes, _Postings]]:
        if name in self._words:
            return ((word.encode(), postings) for word, postings in self._words[name].items())
        return ((term.encode(), _Postings(numbers, [1] * len(numbers))) for term, numbers in self._terms[name].items())

    def _add_words(self, number: int, entry: Entry, places: dict[str, list[int]], length: int) -> None:
        name = SHELF_FIELDS[entry.unit]
        words = self._words[name]
        for word, positions in places.items():
            postings = words.get(word)
            if postings is None:
                postings = words[word] = _Postings()
            postings.numbers.append(number)
            postings.counts.append(len(positions))
            postings.values.append(pack_positions(positions))
        self._postings += len(places)
        for lengths in self._lengths.values():
            lengths.append(0)
        self._lengths[name][number] = length
        for tongue in entry.languages:
            if tongue in STEMMED:
                self._tongues[name].setdefault(tongue, set()).update(places)

    def _add_terms(self, number: int, entry: Entry) -> None:
        values = {str(name): terms_of(entry, name) for name in Field if name is not Field.PERSON}
        values["unit"] = (str(entry.unit),)
        values["document"] = (line_key(entry.document),)
        values["tongue"] = entry.languages
        values["year"] = () if entry.year is None else (str(entry.year),)
        for name, terms in values.items():
            for term in terms:
                self._terms[name].setdefault(term, []).append(number)
            self._postings += len(terms)

    def _add_columns(self, number: int, entry: Entry, starts: list[int], length: int) -> None:
        documents = self._documents
        documents.start_doc(number)
        documents.add_field(SHELF_FIELDS[entry.unit], None, None, length)
        documents.add_column_value("entry", ENTRY_COLUMN, encode_entry(entry))
        count, total = self._sums.get(entry.unit, (0, 0))
        self._sums[entry.unit] = count + 1, total + girth(entry, length)
        year = NO_YEAR if entry.year is None else entry.year
        numbers = {"girth": girth(entry, length), "size": len(entry.text), "rank": entry.order, "date": year}
        for name, value in numbers.items():
            documents.add_column_value(name, NUMBERS[name], value)
        if quoted := pack_quoted(entry, starts):
            documents.add_column_value("quoted", QUOTED_COLUMN, quoted)
        documents.finish_doc()

    def _write_term(self, writer: Any, key: bytes, postings: _Postings, lengths: Sequence[int]) -> None:
        """Do what the field writer's start_term, add and finish_term do, for all postings at once."""
        info = W3TermInfo()
        numbers, counts = postings.numbers, postings.counts
        offset = writer._postfile.tell()
        size, info._minlength, info._maxlength = write_postings(writer._postfile.write, numbers, counts, postings.values or None, lengths)
        info.set_extent(offset, size)
        info._weight, info._maxweight = float(sum(counts)), float(max(counts))
        info._df, info._minid, info._maxid = len(numbers), numbers[0], numbers[-1]
        writer._tindex.add(pack_ushort(writer._fieldid) + key, info.to_bytes())

    def _write_lexicons(self) -> None:
        for name, words in self._words.items():
            write_lines(self.path(f"{name}.lex"), ((word, str(len(words[word].numbers))) for word in sorted(words)))
            write_lines(self.path(f"{name}.forms.lex"), sorted(self._families(name)))
        write_lines(
            self.path("terms.lex"),
            sorted((f"{name}:{term}", str(len(numbers))) for name, terms in self._terms.items() for term, numbers in terms.items()),
        )
        write_lines(self.path("ids.lex"), sorted(self._ids))
        write_lines(self.path("sums.lex"), sorted((unit, f"{count} {total}") for unit, (count, total) in self._sums.items()))

    def _families(self, name: str) -> Iterator[Line]:
        for tongue, words in self._tongues[name].items():
            families: dict[str, list[str]] = {}
            for word in words:
                families.setdefault(stem(word, tongue), []).append(word)
            for root, forms in families.items():
                yield f"{tongue}:{root}", " ".join(sorted(forms))

    def path(self, ending: str) -> Path:
        """Return the path of one of the segment's own files."""
        return self._folder / self.segment.make_filename(f".{ending}")
