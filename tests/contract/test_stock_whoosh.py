"""Whoosh itself opens the index and finds in it, because segments are written in its own format (whoosh3 3.54)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import whoosh
from whoosh.fields import Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.index import open_dir
from whoosh.query import And, Phrase, Prefix, Term

from serge_cli.search.parsing import parse
from serge_cli.search.query import Query
from serge_cli.search.schema import Entry, Unit
from serge_cli.search.whoosh_backend import WhooshBackend
from serge_cli.search.whoosh_fields import PackedPositions, Words
from serge_cli.text.tokens import terms
from tests.contract.shelf import SHELF

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


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("index")
    backend = WhooshBackend.create(made)
    with backend.writer() as writer:
        for entry in (*SHELF, *MANY):
            writer.add(entry)
    backend.close()
    return made


def test_the_version_tried() -> None:
    assert whoosh.__version__[:2] == (3, 54)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (Term("words0", "patriotism"), "=patriotism"),
        (And([Term("words0", "of"), Term("words0", "number3")]), "=of =number3"),
        (Phrase("words0", ["party", "of", "the"]), '"party of the"'),
        (Prefix("words0", "number"), "number*"),
        (Term("by", "leon trotsky"), 'by:"leon trotsky"'),
    ],
)
def test_whoosh_finds_as_many(folder: Path, query: Any, text: str) -> None:
    index = open_dir(str(folder))
    with index.searcher() as searcher:
        ours = WhooshBackend(folder)
        assert (
            len(searcher.search(query, limit=None))
            == ours.find(parse(text), tuple(Unit) if text.startswith("by") else (Unit.PASSAGE, Unit.NOTE), 0).total
        )
        ours.close()
    index.close()


def test_every_posting_is_that_of_whooshs_own_writer(folder: Path) -> None:
    stock = RamStorage().create_index(Schema(words=_Listed()))
    writer = stock.writer()
    backend = WhooshBackend(folder)
    for entry in backend.find(Query(), tuple(Unit), None).found:
        writer.add_document(words=[] if entry.entry.unit is Unit.QUOTATION else _words(entry.entry))
    writer.commit()
    index = open_dir(str(folder))
    ours, theirs = index.reader(), stock.reader()
    assert list(ours.lexicon("words0")) == list(theirs.lexicon("words"))
    for word in theirs.lexicon("words"):
        mine, other = ours.postings("words0", word), theirs.postings("words", word)
        assert ours.frequency("words0", word) == theirs.frequency("words", word)
        assert ours.doc_frequency("words0", word) == theirs.doc_frequency("words", word)
        while other.is_active():
            assert (mine.id(), mine.weight(), mine.value_as("positions")) == (other.id(), other.weight(), other.value_as("positions"))
            assert ours.doc_field_length(mine.id(), "words0") == theirs.doc_field_length(other.id(), "words")
            mine.next()
            other.next()
        assert not mine.is_active()
    assert ours.field_length("words0") == theirs.field_length("words")
    for each in (ours, theirs, index, stock):
        each.close()
    backend.close()


def _words(entry: Entry) -> list[str]:
    if not entry.skip:
        return terms(entry.text)
    return terms(
        "".join(" " if any(span.start <= at < span.end for span in entry.skip) else letter for at, letter in enumerate(entry.text))
    )
