"""Whoosh's own readers and searcher open the index through the codec and find in it what serge finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.query import And, FuzzyTerm, Phrase, Prefix, Term
from whoosh.reading import MultiReader, SegmentReader
from whoosh.searching import Searcher
from whoosh.util.numeric import byte_to_length, length_to_byte

from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.tree import Query
from serge_cli.search.whoosh.backend import WhooshBackend
from serge_cli.search.whoosh.codec import PackedPositions, SergeCodec, Words, schema
from serge_cli.text.tokens import terms
from tests.contract.library import LIBRARY

MANY = [
    Entry(f"9:p{n}", Unit.PASSAGE, "9", 100 + n, f"party {'of the ' * (n % 3)}party number{n % 7} patriotism", language="en")
    for n in range(700)
]


class _Listed(Words):
    """Words that stock Whoosh's own writer can index: the text comes as a list of them."""

    def index(self, value: Any, **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        places: dict[str, list[int]] = {}
        for position, word in enumerate(value):
            places.setdefault(word, []).append(position)
        for word, positions in places.items():
            yield word.encode(), len(positions), float(len(positions)), PackedPositions().encode(positions)


def readers(folder: Path) -> list[SegmentReader]:
    """Return Whoosh's readers of all segments."""
    codec, storage = SergeCodec(), FileStorage(str(folder))
    return [SegmentReader(storage, schema(), segment, codec=codec) for segment in codec.segments(storage)]


@pytest.fixture(scope="module", params=["whole", "with deletions"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("index")
    backend = WhooshBackend.create(made)
    with backend.writer() as writer:
        for entry in MANY:
            writer.add(entry)
    with backend.writer() as writer:
        for entry in LIBRARY:
            writer.add(entry)
    if request.param == "with deletions":
        with backend.writer() as writer:
            writer.remove_document("1")
    backend.close()
    return made


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (Term("words0", "patriotism"), "=patriotism"),
        (And([Term("words0", "of"), Term("words0", "number3")]), "=of =number3"),
        (Phrase("words0", ["party", "of", "the"]), '"party of the"'),
        (Phrase("words0", ["party", "patriotism"]), '"party patriotism"'),
        (Prefix("words0", "number"), "number*"),
        (FuzzyTerm("words0", "patriotizm"), "patriotizm~1"),
        (Term("note", "4"), "note:4"),
        (Term("document", "2"), "doc:2"),
    ],
)
def test_whoosh_finds_the_same_entries(folder: Path, query: Any, text: str) -> None:
    units = tuple(Unit) if text.startswith(("by", "doc")) else (Unit.PASSAGE, Unit.NOTE)
    ours = WhooshBackend(folder)
    with Searcher(MultiReader(readers(folder))) as searcher:
        found = searcher.search(query, limit=None)
        assert {hit["id"] for hit in found} == {each.entry.id for each in ours.find(parse(text), units, None).found}
        assert all(hit.score > 0 for hit in found)
    ours.close()


def test_whoosh_knows_what_is_stored_and_deleted(folder: Path) -> None:
    ours = WhooshBackend(folder)
    entries = {found.entry.id: found.entry for found in ours.find(Query(), tuple(Unit), None).found}
    ours.close()
    opened = readers(folder)
    assert sum(reader.doc_count() for reader in opened) == len(entries)
    stored = [fields for reader in opened for fields in reader.all_stored_fields()]
    assert {fields["id"]: fields["text"] for fields in stored} == {entry.id: entry.text for entry in entries.values()}
    assert any(reader.has_deletions() for reader in opened) == any(reader.doc_count() < reader.doc_count_all() for reader in opened)
    for reader in opened:
        assert [number for number in range(reader.doc_count_all()) if reader.is_deleted(number)] == list(reader.segment().deleted_docs())
        reader.close()


def test_every_posting_is_that_of_whooshs_own_writer(tmp_path: Path) -> None:
    backend = WhooshBackend.create(tmp_path)
    with backend.writer() as writer:
        for entry in (*LIBRARY, *MANY):
            writer.add(entry)
    backend.refresh()
    stock = RamStorage().create_index(Schema(words=_Listed()))
    with stock.writer() as writer:
        for entry in backend.find(Query(), tuple(Unit), None).found:
            writer.add_document(words=[] if entry.entry.unit is Unit.QUOTATION else _words(entry.entry))
    (ours,), theirs = readers(tmp_path), stock.reader()
    assert list(ours.lexicon("words0")) == list(theirs.lexicon("words"))
    for word in theirs.lexicon("words"):
        mine, other = ours.postings("words0", word), theirs.postings("words", word)
        assert ours.frequency("words0", word) == theirs.frequency("words", word)
        assert ours.doc_frequency("words0", word) == theirs.doc_frequency("words", word)
        while other.is_active():
            assert (mine.id(), mine.weight(), mine.value_as("positions")) == (other.id(), other.weight(), other.value_as("positions"))
            exact = ours.doc_field_length(mine.id(), "words0")
            assert byte_to_length(length_to_byte(exact)) == theirs.doc_field_length(other.id(), "words")
            mine.next()
            other.next()
        assert not mine.is_active()
    assert ours.field_length("words0") == theirs.field_length("words")
    for each in (ours, theirs, stock, backend):
        each.close()


def _words(entry: Entry) -> list[str]:
    if not entry.skip:
        return terms(entry.text)
    return terms(
        "".join(" " if any(span.start <= at < span.end for span in entry.skip) else letter for at, letter in enumerate(entry.text))
    )
