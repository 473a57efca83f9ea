"""What is written comes back, at the sizes where the way of writing changes: counts, places, payloads, segments."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from whoosh.index import open_dir

from serge_cli.model.span import Span
from serge_cli.search.parsing import parse
from serge_cli.search.query import Query
from serge_cli.search.schema import Entry, Quoted, Unit
from serge_cli.search.whoosh_backend import WhooshBackend
from tests.contract.shelf import SHELF


def written(folder: Path, *entries: Entry) -> WhooshBackend:
    backend = WhooshBackend.create(folder)
    with backend.writer() as writer:
        for entry in entries:
            writer.add(entry)
    backend.refresh()
    return backend


def passage(number: int, text: str) -> Entry:
    return Entry(f"1:p{number}", Unit.PASSAGE, "1", number, text, language="en")


def stock_postings(folder: Path, word: str) -> list[tuple[int, float, list[int]]]:
    """Return entry numbers, weights and positions as stock Whoosh reads them."""
    index = open_dir(str(folder))
    reader = index.reader()
    found = reader.postings("words0", word)
    postings = []
    while found.is_active():
        postings.append((found.id(), found.weight(), found.value_as("positions")))
        found.next()
    reader.close()
    index.close()
    return postings


@pytest.mark.parametrize("times", [1, 2, 255, 256, 300])
def test_stock_whoosh_reads_a_word_however_often_it_stands(tmp_path: Path, times: int) -> None:
    written(tmp_path, passage(1, "lamp"), passage(2, "oar " + "lamp " * times), passage(3, "oar")).close()
    assert stock_postings(tmp_path, "lamp") == [(0, 1.0, [0]), (1, float(times), list(range(1, times + 1)))]


@pytest.mark.parametrize("words", [65_535, 65_536, 65_537, 70_000])
def test_stock_whoosh_reads_places_beyond_sixteen_bits(tmp_path: Path, words: int) -> None:
    backend = written(tmp_path, passage(1, "a boat " + "oar " * (words - 3) + "lamp"), passage(2, "a boat"))
    assert [found.entry.id for found in backend.find(parse('"oar lamp"'), Unit.PASSAGE).found] == ["1:p1"]
    backend.close()
    assert stock_postings(tmp_path, "lamp") == [(0, 1.0, [words - 1])]
    assert stock_postings(tmp_path, "boat") == [(0, 1.0, [1]), (1, 1.0, [1])]


@pytest.mark.parametrize("size", [0, 3, 4, 5, 500])
def test_payloads_of_any_length_come_back(tmp_path: Path, size: int) -> None:
    entry = replace(passage(1, "A lamp."), payload=json.dumps({"lead": "lämp “oar” 🚣 " * size}, ensure_ascii=False))
    backend = written(tmp_path, entry)
    assert backend.fetch(["1:p1"]) == [entry]
    backend.close()


def test_every_field_of_an_entry_comes_back(tmp_path: Path) -> None:
    entry = Entry(
        "a\tb:p1",
        Unit.PASSAGE,
        "a\tb",
        1 << 45,
        "Said: “oar”3.",
        payload='{"x":1}',
        skip=(Span(11, 12),),
        quoted=(Quoted(Span(7, 10), "a\tb:q1", "Ida Marsh", "fr"), Quoted(Span(8, 9), "a\tb:q2")),
        language="en",
        kind="paragraph",
        form="inline",
        title="Lamps",
        authors=("Ida Marsh", "B. Oar"),
        year=1907,
        by=("Ida Marsh",),
        about=("B. Oar", "Oar"),
        labels=("3", "*"),
        confidence=0.75,
    )
    other = replace(entry, id="a\tb:p2", authors=(), title="", year=None, order=2)
    backend = written(tmp_path, entry, other)
    assert backend.fetch(["a\tb:p1", "a\tb:p2"]) == [entry, other]
    backend.close()


def test_segments_are_bounded_by_memory_and_answer_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = written(tmp_path / "one", *SHELF)
    monkeypatch.setattr("serge_cli.search.whoosh_segment.MOST_MEMORY", 5_000)
    monkeypatch.setattr("serge_cli.search.whoosh_writer.MOST_SMALL_SEGMENTS", 100)
    many = written(tmp_path / "many", *SHELF)
    names = {path.name for path in (tmp_path / "many").glob("*.trm")}
    assert len(names) > 2
    for query in (Query(), parse("party"), parse('"party patriotism"'), parse("partis"), parse('by:"leon trotsky"')):
        assert [found.entry for found in one.find(query, tuple(Unit), None).found] == [
            found.entry for found in many.find(query, tuple(Unit), None).found
        ]
    one.close()
    many.close()
