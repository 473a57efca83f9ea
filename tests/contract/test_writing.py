"""What is written comes back, at the sizes where the way of writing changes: counts, places, payloads, segments."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from serge_cli.model.span import Span
from serge_cli.search.entry import Entry, Quoted, Unit
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.tree import Query
from serge_cli.search.whoosh.backend import WhooshBackend
from serge_cli.search.whoosh.segment import Segment
from serge_cli.search.whoosh.segment_list import read_list
from tests.contract.library import LIBRARY


def written(folder: Path, *entries: Entry) -> WhooshBackend:
    backend = WhooshBackend.create(folder)
    with backend.writer() as writer:
        for entry in entries:
            writer.add(entry)
    backend.refresh()
    return backend


def passage(number: int, text: str) -> Entry:
    return Entry(f"1:p{number}", Unit.PASSAGE, "1", number, text, language="en")


def postings(folder: Path, word: str) -> list[tuple[int, int, list[int]]]:
    """Return the numbers of the entries in which a word stands, how often, and where."""
    (info,) = read_list(folder)
    segment = Segment(folder, info)
    found = segment.postings("words0", word)
    ends = pairwise(accumulate(found.counts, initial=0))
    listed = [(number, end - start, list(found.places[start:end])) for number, (start, end) in zip(found.numbers, ends, strict=True)]
    segment.close()
    return listed


@pytest.mark.parametrize("times", [1, 2, 255, 256, 300])
def test_a_word_stands_as_often_as_it_was_written(tmp_path: Path, times: int) -> None:
    written(tmp_path, passage(1, "lamp"), passage(2, "oar " + "lamp " * times), passage(3, "oar")).close()
    assert postings(tmp_path, "lamp") == [(0, 1, [0]), (1, times, list(range(1, times + 1)))]


@pytest.mark.parametrize("number", [1, 254, 255, 256, 257, 700])
def test_entries_of_any_number_are_found(tmp_path: Path, number: int) -> None:
    texts = ["oar"] * number + ["oar lamp lamp"]
    written(tmp_path, *(passage(place, text) for place, text in enumerate(texts))).close()
    assert postings(tmp_path, "lamp") == [(number, 2, [1, 2])]
    assert [place for place, _, _ in postings(tmp_path, "oar")] == list(range(number + 1))


@pytest.mark.parametrize("words", [255, 256, 257, 258, 65_535, 65_536, 65_537, 70_000])
def test_places_of_any_width_come_back(tmp_path: Path, words: int) -> None:
    backend = written(tmp_path, passage(1, "a boat " + "oar " * (words - 3) + "lamp"), passage(2, "a boat"))
    assert [found.entry.id for found in backend.find(parse('"oar lamp"'), Unit.PASSAGE).found] == ["1:p1"]
    backend.close()
    assert postings(tmp_path, "lamp") == [(0, 1, [words - 1])]
    assert postings(tmp_path, "boat") == [(0, 1, [1]), (1, 1, [1])]


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
    one = written(tmp_path / "one", *LIBRARY)
    monkeypatch.setattr("serge_cli.search.whoosh.builder.MOST_MEMORY", 5_000)
    monkeypatch.setattr("serge_cli.search.whoosh.writer.MOST_SMALL_SEGMENTS", 100)
    many = written(tmp_path / "many", *LIBRARY)
    names = {path.name for path in (tmp_path / "many").glob("*.postings")}
    assert len(names) > 2
    for query in (Query(), parse("party"), parse('"party patriotism"'), parse("partis"), parse('by:"leon trotsky"')):
        assert [found.entry for found in one.find(query, tuple(Unit), None).found] == [
            found.entry for found in many.find(query, tuple(Unit), None).found
        ]
    one.close()
    many.close()
