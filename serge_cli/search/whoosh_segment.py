"""Writing one segment of the index: entries are gathered in memory, a list of packed postings per word, and written sorted.

Whoosh's own writer pickles every posting, sorts them on disk and unpickles them again; here the postings of a word are born sorted.
The files are those of whoosh3 3.54: what is done here for all postings of a term at once is what W3FieldWriter does one by one.
"""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call"
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any

from whoosh.codec.whoosh3 import W3TermInfo
from whoosh.filedb.filestore import FileStorage
from whoosh.system import pack_ushort

from serge_cli.search.conditions import terms_of
from serge_cli.search.query import Field
from serge_cli.search.schema import Entry
from serge_cli.search.stems import STEMMED, stem
from serge_cli.search.whoosh_columns import ColumnsWriter
from serge_cli.search.whoosh_fields import FILTER_FIELDS, INDEX_NAME, NARROW, SHELF_FIELDS, codec, schema, write_postings
from serge_cli.search.whoosh_lexicon import Line, line_key, write_lines
from serge_cli.text.tokens import folded_words, words_and_places

MOST_POSTINGS = 3_000_000  # in one segment, which bounds the memory that a build takes
_WRITTEN_FIELDS = tuple(name for name in Field if name is not Field.PERSON)


@dataclass(slots=True)
class _Postings:
    """The postings of one term, as they come: entry numbers, how often it stands in each, and where, one after the other."""

    numbers: array[int]
    counts: list[int]
    places: array[int] | None

    def add(self, number: int, positions: list[int]) -> None:
        """Take in the term's positions in the next entry."""
        assert self.places is not None, "a term of a filter has no positions"
        if positions[-1] > NARROW and self.places.typecode == "H":
            self.places = array("I", self.places)
        self.numbers.append(number)
        self.counts.append(len(positions))
        self.places.extend(positions)


class SegmentBuilder:
    """Gathers entries and writes them as one Whoosh segment into `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._storage = FileStorage(str(folder))
        self._codec = codec()
        self.segment = self._codec.new_segment(self._storage, INDEX_NAME)
        self._columns = ColumnsWriter(self._storage, self.segment)
        self._count = 0
        self._postings = 0
        self._words: dict[str, dict[str, _Postings]] = {name: {} for name in SHELF_FIELDS.values()}
        self._terms: dict[str, dict[str, list[int]]] = {name: {} for name in FILTER_FIELDS}
        self._tongues: dict[str, dict[str, set[str]]] = {name: {} for name in self._words}
        self._ids: list[Line] = []

    @property
    def is_full(self) -> bool:
        """Tell whether the segment should be written before more is added."""
        return self._postings >= MOST_POSTINGS

    def add(self, entry: Entry) -> None:
        """Take in an entry."""
        number = self._count
        self._count += 1
        starts: list[int] = []
        if entry.quoted:
            words, stretches = words_and_places(entry.text, entry.skip)
            starts = [start for start, _ in stretches]
        else:
            words = folded_words(entry.text, entry.skip)
        places: dict[str, list[int]] = {}
        for position, word in enumerate(words):
            if word in places:
                places[word].append(position)
            else:
                places[word] = [position]
        self._add_words(number, entry, places)
        self._add_terms(number, entry)
        self._columns.add(entry, len(words), starts)
        self._ids.append((line_key(entry.id), str(number)))

    def write(self) -> Any:
        """Write the segment's files and return the segment."""
        self._columns.finish()
        writer = self._codec.field_writer(self._storage, self.segment)
        fields = schema()
        ones = b"\1" * self._count
        for name in sorted([*self._words, *self._terms]):
            writer.start_field(name, fields[name])
            for key, postings in self._field(name):
                _write_term(writer, key, postings, self._columns.lengths.get(name, ones))
            writer.finish_field()
        writer.close()
        self._write_lexicons()
        self.segment.set_doc_count(self._count)
        return self.segment

    def discard(self) -> None:
        """Let go of files; what was taken in is lost."""
        self._columns.close()

    def _field(self, name: str) -> list[tuple[bytes, _Postings]]:
        """Return the terms of a field with their postings, sorted."""
        if name in self._words:
            listed = [(word.encode(), postings) for word, postings in self._words[name].items()]
        else:
            listed = [
                (term.encode(), _Postings(array("I", numbers), [1] * len(numbers), None)) for term, numbers in self._terms[name].items()
            ]
        return sorted(listed, key=itemgetter(0))

    def _add_words(self, number: int, entry: Entry, places: dict[str, list[int]]) -> None:
        name = SHELF_FIELDS[entry.unit]
        words = self._words[name]
        for word, positions in places.items():
            postings = words.get(word)
            if postings is None:
                postings = words[word] = _Postings(array("I"), [], array("H"))
            postings.add(number, positions)
        self._postings += len(places)
        for tongue in entry.languages:
            if tongue in STEMMED:
                self._tongues[name].setdefault(tongue, set()).update(places)

    def _add_terms(self, number: int, entry: Entry) -> None:
        year = () if entry.year is None else (str(entry.year),)
        own = (("unit", (str(entry.unit),)), ("document", (line_key(entry.document),)), ("tongue", entry.languages), ("year", year))
        fields: Iterable[tuple[str, tuple[str, ...]]] = ((name, terms_of(entry, name)) for name in _WRITTEN_FIELDS)
        for listed in (own, fields):
            for name, terms in listed:
                for term in terms:
                    self._terms[name].setdefault(term, []).append(number)
                    self._postings += 1

    def _write_lexicons(self) -> None:
        for name, words in self._words.items():
            write_lines(self._path(name), ((word, str(len(words[word].numbers))) for word in sorted(words)))
            write_lines(self._path(f"{name}.forms"), sorted(self._families(name)))
        terms = (
            (f"{name}:{term}", str(len(numbers)))
            for name, known in self._terms.items()
            if name != "document"
            for term, numbers in known.items()
        )
        write_lines(self._path("terms"), sorted(terms))
        write_lines(self._path("ids"), sorted(self._ids))
        write_lines(self._path("sums"), sorted((unit, f"{count} {total}") for unit, (count, total) in self._columns.sums.items()))

    def _families(self, name: str) -> Iterator[Line]:
        for tongue, words in self._tongues[name].items():
            families: dict[str, list[str]] = {}
            for word in words:
                families.setdefault(stem(word, tongue), []).append(word)
            for root, forms in families.items():
                yield f"{tongue}:{root}", " ".join(sorted(forms))

    def _path(self, name: str) -> Path:
        return self._folder / str(self.segment.make_filename(f".{name}.lex"))


def _write_term(writer: Any, key: bytes, postings: _Postings, lengths: Sequence[int]) -> None:
    """Do what the field writer's start_term, add and finish_term do."""
    info = W3TermInfo()
    numbers, counts = postings.numbers, postings.counts
    offset = writer._postfile.tell()
    size, info._minlength, info._maxlength = write_postings(writer._postfile.write, numbers, counts, postings.places, lengths)
    info.set_extent(offset, size)
    info._weight, info._maxweight = float(sum(counts)), float(max(counts))
    info._df, info._minid, info._maxid = len(numbers), numbers[0], numbers[-1]
    writer._tindex.add(pack_ushort(writer._fieldid) + key, info.to_bytes())
