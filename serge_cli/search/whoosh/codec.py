"""The index for Whoosh's own readers and searchers: a codec, a schema, a format. Questions of serge do without it.

Each of `SergeCodec.segments(FileStorage(folder))` is opened by `SegmentReader(storage, schema(), segment, codec=…)`;
Whoosh's `MultiReader` takes several of them together, its `Searcher` asks them.
"""

from __future__ import annotations

# mypy: disable-error-code="no-untyped-call,no-untyped-def"
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise, takewhile
from pathlib import Path
from typing import Any, NoReturn

from whoosh.codec import base
from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Existence, Format
from whoosh.matching.mcore import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from serge_cli.search.whoosh.fields import FILTER_FIELDS, UNITS, WORD_FIELD_OF, WORD_FIELDS, key_of
from serge_cli.search.whoosh.files import little
from serge_cli.search.whoosh.postings import Postings
from serge_cli.search.whoosh.segment import Segment
from serge_cli.search.whoosh.segment_list import SegmentInfo, read_list

_NO_ANALYZER: Any = None  # texts come as words already
_FIELDS = sorted((*WORD_FIELDS, *FILTER_FIELDS))
STORED_FIELDS = ("id", "text", "payload", "document", "title")

Term = tuple[str, bytes]  # a field and a term in it, as Whoosh has them


class PackedPositions(Format):
    """Positions of a word in an entry as 32-bit numbers."""

    def encode(self, positions: Sequence[int]) -> bytes:
        """Return rising positions as a posting's value."""
        return little(array("I", positions)).tobytes()

    def decode_positions(self, value: bytes) -> list[int]:
        """Return a posting's positions."""
        return little(array("I", value)).tolist()

    def decode_frequency(self, value: bytes) -> int:
        """Return how many positions a posting has."""
        return len(self.decode_positions(value))

    def decode_weight(self, value: bytes) -> float:
        """Return how much a posting weighs."""
        return float(self.decode_frequency(value))


class Words(FieldType):
    """The words of a text, with their positions."""

    def __init__(self) -> None:
        super().__init__(PackedPositions(), _NO_ANALYZER, scorable=True)


class Filter(FieldType):
    """What an entry says in a field that is filtered by: whole terms."""

    def __init__(self) -> None:
        super().__init__(Existence(), _NO_ANALYZER, scorable=False)


def schema() -> Schema:
    """Return the fields of the index."""
    stored = {name: STORED() for name in STORED_FIELDS}
    return Schema(**(stored | {name: Words() for name in WORD_FIELDS} | {name: Filter() for name in FILTER_FIELDS}))


class SergeCodec(base.Codec):
    """Reads the segments of an index; they are written by writer.py."""

    def segments(self, storage: Any) -> list[WhooshSegment]:
        """Return the segments of the index that a storage holds."""
        return [WhooshSegment(info, self) for info in read_list(Path(storage.folder))]

    def per_document_reader(self, storage: Any, segment: WhooshSegment) -> DocumentsReader:
        """Return a reader of what a segment keeps of each entry."""
        return DocumentsReader(Segment(Path(storage.folder), segment.info))

    def terms_reader(self, storage: Any, segment: WhooshSegment) -> TermsReader:
        """Return a reader of a segment's terms and postings."""
        return TermsReader(Segment(Path(storage.folder), segment.info))


class WhooshSegment(base.Segment):
    """A segment as Whoosh has it: what the list holds of it."""

    def __init__(self, info: SegmentInfo, codec: SergeCodec) -> None:
        super().__init__("serge")
        self.info, self._codec = info, codec

    def codec(self) -> SergeCodec:
        """Return the codec that reads the segment."""
        return self._codec

    def segment_id(self) -> str:
        """Return how the names of the segment's files begin."""
        return self.info.name

    def doc_count_all(self) -> int:
        """Return how many entries the segment has, deleted ones included."""
        return self.info.size

    def deleted_count(self) -> int:
        """Return how many entries are deleted."""
        return len(self.info.deleted)

    def deleted_docs(self) -> Iterable[int]:
        """Return the numbers of the entries that are deleted."""
        return self.info.deleted

    def is_deleted(self, docnum: int) -> bool:
        """Return whether an entry is deleted."""
        return docnum in self.info.deleted

    def delete_document(self, docnum: int, delete: bool = True) -> NoReturn:
        """Refuse: writer.py deletes."""
        raise NotImplementedError


class DocumentsReader(base.PerDocumentReader):
    """What a segment keeps of each entry, for Whoosh."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment
        self._lengths: dict[str, list[int]] = {}

    def close(self) -> None:
        """Close the files."""
        self._segment.close()

    def doc_count(self) -> int:
        """Return how many entries are not deleted."""
        return self._segment.info.living

    def doc_count_all(self) -> int:
        """Return how many entries the segment has, deleted ones included."""
        return self._segment.size

    def has_deletions(self) -> bool:
        """Return whether any entry is deleted."""
        return bool(self._segment.deleted)

    def is_deleted(self, docnum: int) -> bool:
        """Return whether an entry is deleted."""
        return docnum in self._segment.deleted

    def deleted_docs(self) -> Iterable[int]:
        """Return the numbers of the entries that are deleted."""
        return self._segment.info.deleted

    def stored_fields(self, docnum: int) -> dict[str, str]:
        """Return what is stored of an entry."""
        entry = self._segment.entry(docnum)
        return {name: getattr(entry, name) for name in STORED_FIELDS}

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Return how many words an entry has in a field."""
        return self._of(fieldname)[docnum] if fieldname in WORD_FIELDS else default

    def field_length(self, fieldname: str) -> int:
        """Return how many words the entries that are not deleted have in a field."""
        return sum(self._living(fieldname))

    def min_field_length(self, fieldname: str) -> int:
        """Return how many words the shortest entry has in a field."""
        return min(self._living(fieldname), default=0)

    def max_field_length(self, fieldname: str) -> int:
        """Return how many words the longest entry has in a field."""
        return max(self._living(fieldname), default=0)

    def _living(self, field: str) -> Iterator[int]:
        return (length for number, length in enumerate(self._of(field)) if number not in self._segment.deleted)

    def _of(self, field: str) -> list[int]:
        if field not in self._lengths:
            units = tuple(unit for unit in UNITS if WORD_FIELD_OF[unit] == field)
            rows = zip(pairwise(self._segment.starts), self._segment.of_units(units), strict=True)
            self._lengths[field] = [after - start if of_it else 0 for (start, after), of_it in rows]
        return self._lengths[field]


class TermsReader(base.TermsReader):
    """The terms and postings of a segment, for Whoosh, without those of deleted entries."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def close(self) -> None:
        """Close the files."""
        self._segment.close()

    def __contains__(self, term: Term) -> bool:
        return bool(self.doc_frequency(*term))

    def indexed_field_names(self) -> list[str]:
        """Return the names of all fields that have terms."""
        return _FIELDS

    def terms(self) -> Iterator[Term]:
        """Yield all terms, in order."""
        return (term for field in _FIELDS for term in self._from(field, b""))

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[Term]:
        """Yield the terms from one on, in order."""
        yield from self._from(fieldname, prefix)
        yield from (term for field in _FIELDS if field > fieldname for term in self._from(field, b""))

    def items(self) -> Iterator[tuple[Term, TermInfo]]:
        """Yield all terms with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[Term, TermInfo]]:
        """Yield the terms from one on with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return in how many entries a term stands."""
        return self._segment.frequency(fieldname, text.decode())

    def frequency(self, fieldname: str, text: bytes) -> int:
        """Return how often a term stands in all entries."""
        return sum(self._postings(fieldname, text).counts)

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return what is known of a term; KeyError where there is none."""
        found = self._postings(fieldname, text)
        if not found:
            raise KeyError((fieldname, text))
        lengths = DocumentsReader(self._segment)
        sizes = [lengths.doc_field_length(number, fieldname, 1) for number in found.numbers]
        weights = sum(found.counts), len(found), min(sizes), max(sizes), max(found.counts)
        return TermInfo(*weights, found.numbers[0], found.numbers[-1])

    def matcher(self, fieldname: str, text: bytes, format_: Format, scorer: Any = None) -> ListMatcher:
        """Return a matcher of a term's postings."""
        found = self._postings(fieldname, text)
        if not found:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        values = None
        if isinstance(format_, PackedPositions):
            ends = pairwise(accumulate(found.counts, initial=0))
            values = [format_.encode(found.places[start:end]) for start, end in ends]
        weights = list(map(float, found.counts))
        info = self.term_info(fieldname, text)
        return ListMatcher(list(found.numbers), weights, values, format_, scorer, term=(fieldname, text), terminfo=info)

    def cursor(self, fieldname: str, fieldobj: FieldType) -> TermsCursor:
        """Return a cursor over the terms of a field."""
        return TermsCursor(self, fieldname)

    def _postings(self, field: str, text: bytes) -> Postings:
        return self._segment.postings(field, text.decode())

    def _from(self, field: str, text: bytes) -> Iterator[Term]:
        first = text.decode()
        table, key = key_of(field, first)
        whole = key_of(field, "")[1]
        lines = takewhile(lambda line: line[0].startswith(whole), self._segment.table(table).following(key))
        terms = (found.removeprefix(whole) for found, _ in lines)
        # A key ends with a tab in its line, which is above U+0000: a term below the first may come here.
        standing = (term for term in terms if term >= first and self._segment.frequency(field, term))
        return ((field, term.encode()) for term in standing)


class TermsCursor(base.FieldCursor):
    """A place among the terms of a field, from which Whoosh goes on."""

    def __init__(self, reader: TermsReader, field: str) -> None:
        self._reader, self._field = reader, field
        self.first()

    def first(self) -> str | None:
        """Go to the first term and return it."""
        return self.find("")

    def find(self, string: str | bytes) -> str | None:
        """Go to the first term not below one and return it."""
        sought = string if isinstance(string, bytes) else string.encode()
        found = self._reader.terms_from(self._field, sought)
        self._rest = (text.decode() for _, text in takewhile(lambda term: term[0] == self._field, found))
        return self.next()

    def next(self) -> str | None:
        """Go to the next term and return it."""
        self._text = next(self._rest, None)
        return self._text

    def text(self) -> str | None:
        """Return the term here; None behind the last."""
        return self._text

    def term_info(self) -> TermInfo | None:
        """Return what is known of the term here."""
        return None if self._text is None else self._reader.term_info(self._field, self._text.encode())

    def is_valid(self) -> bool:
        """Return whether there is a term here."""
        return self._text is not None
