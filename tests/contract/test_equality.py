"""Whatever is asked of whatever library, every engine answers as the yardstick does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from serge_cli.errors import QueryError
from serge_cli.search.backend import Sort
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.memory import MemoryBackend
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.tree import Least, Measure, Named, Not, Query, Role
from serge_cli.text.fingerprints import fingerprint
from tests.contract.engines import ENGINES, Held, held
from tests.contract.library import LIBRARY, entries, queries

Pair = tuple[MemoryBackend, Held]
UNITS = st.sampled_from([Unit.PASSAGE, Unit.NOTE, Unit.QUOTATION, (Unit.PASSAGE, Unit.NOTE), tuple(Unit)])


@pytest.fixture(scope="module", params=ENGINES)
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pair:
    memory, held_by = MemoryBackend(), held(request.param, tmp_path_factory.mktemp("index"))
    for backend in (memory, held_by):
        for document in ("1", "2", "3"):  # three segments
            with backend.writer() as writer:
                for entry in LIBRARY:
                    if entry.document == document:
                        writer.add(entry)
    held_by.refresh()
    return memory, held_by


@given(queries, UNITS, st.sampled_from(Sort), st.sampled_from([None, 1, 3]), st.integers(0, 2))
@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
def test_on_a_fixed_shelf(pair: Pair, text: str, units: Unit, sort: Sort, limit: int | None, offset: int) -> None:
    memory, held_by = pair
    query = parse(text)
    assert held_by.find(query, units, limit, sort, offset) == memory.find(query, units, limit, sort, offset)


@given(queries, st.sampled_from(Unit))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_one_after_the_other(pair: Pair, text: str, unit: Unit) -> None:
    memory, held_by = pair
    query = parse(text)
    listed = [replace(found, score=0.0) for found in held_by.find(query, unit, None, Sort.DOCUMENT).found]
    assert list(held_by.each(query, unit)) == listed == list(memory.each(query, unit))


_conditions = st.one_of(
    st.builds(Least, st.sampled_from(Measure), st.integers(0, 4)),
    st.builds(lambda number: Least(Measure.CONFIDENCE, number), st.sampled_from([500, 925, 926])),
    st.builds(Named, st.sampled_from(Role), st.sampled_from([("Leon Trotsky",), ("Ада", "Nin"), ("A\\e\x1e",), ()])),
)
_structured = st.tuples(_conditions, st.booleans()).map(lambda pair: Query(Not(pair[0])) if pair[1] else Query(pair[0]))


@pytest.mark.parametrize("name", ENGINES)
@given(entries("7"), entries("8"), st.lists(_structured, min_size=1, max_size=5), queries, st.booleans())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_persons_and_numbers(name: str, first: list[Entry], second: list[Entry], conditions: list[Query], text: str, removed: bool) -> None:
    with TemporaryDirectory() as folder:
        memory, held_by = MemoryBackend(), held(name, Path(folder))
        for backend in (memory, held_by):
            for batch in (first, second):
                with backend.writer() as writer:
                    for entry in batch:
                        writer.add(entry)
            if removed:
                with backend.writer() as writer:
                    writer.remove_document("7")
        held_by.refresh()
        for condition in conditions:
            for query in (condition, condition & parse(text)):
                for unit in Unit:
                    assert held_by.find(query, unit, None, Sort.DOCUMENT) == memory.find(query, unit, None, Sort.DOCUMENT)
                    assert list(held_by.sums(query, unit).items()) == list(memory.sums(query, unit).items())
        for entry in (*first, *second):
            printed = fingerprint(entry.text)
            assert held_by.with_fingerprint(printed) == memory.with_fingerprint(printed)
        held_by.close()


@pytest.mark.parametrize("name", ENGINES)
@given(entries("7"), entries("8"), st.lists(queries, min_size=1, max_size=8), st.booleans())
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_on_shelves_that_change(name: str, first: list[Entry], second: list[Entry], texts: list[str], removed: bool) -> None:
    with TemporaryDirectory() as folder:
        memory, held_by = MemoryBackend(), held(name, Path(folder))
        for backend in (memory, held_by):
            for batch in (first, second):
                with backend.writer() as writer:
                    for entry in batch:
                        writer.add(entry)
            if removed:
                with backend.writer() as writer:
                    writer.remove_document("7")
        held_by.refresh()
        for text in texts:
            query = parse(text)
            assert held_by.find(query, tuple(Unit), None) == memory.find(query, tuple(Unit), None)
        held_by.close()


@given(st.text(alphabet=st.sampled_from('ab"“»()[]{}/\\*?~-=:|+^$. ANDORTi0\n'), max_size=40) | st.text(max_size=60))
@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
def test_on_any_input(pair: Pair, text: str) -> None:
    memory, held_by = pair
    try:
        query = parse(text)
    except QueryError as error:
        assert 0 <= error.position <= len(text)
        return
    assert held_by.find(query, tuple(Unit), 3) == memory.find(query, tuple(Unit), 3)
