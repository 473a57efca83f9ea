"""Where words are common and entries many, other ways of looking them up are taken than on a small library: the answers stay the yardstick's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from serge_cli.model.span import Span
from serge_cli.search.backend import Answer, Sort, sort_key
from serge_cli.search.entry import Entry, Quoted, Unit
from serge_cli.search.memory import MemoryBackend
from serge_cli.search.query.parsing import parse
from tests.contract.engines import ENGINES, Held, held

Pair = tuple[MemoryBackend, Held]
COMMON = ["the", "of", "and", "state", "states", "party", "l’état", "états", "revolution", "revolutions", "worker", "workers"]
SYLLABLES = ["ba", "be", "ko", "ra", "ti", "zu", "no", "gé"]
QUERIES = [
    "the",
    "state",
    "states",
    "zuba",
    "the state",
    "the worker zuba",
    "worker revolution party",
    "the AND bako",
    "state OR worker",
    "the NOT state",
    '"the state"',
    '"of the state"',
    '"of the"',
    '"the of"',
    '"the * of"',
    '"the stat*"',
    '"party zuba"',
    '"bako *ra"',
    '"state party"~3',
    '"the zuba worker"~9',
    "b*",
    "*a*",
    "*bara",
    "b?r?",
    "ba*ra",
    "barati~1",
    "barati~2",
    "/ba(ra|ti)*/",
    "/.*(ti|ko)/",
    "état",
    "in:quotes the",
    "in:own state",
    "in:notes",
    "lang:fr",
    "author:'Author 3' the",
    "the year:1903..1904",
    "the BEFORE/3 of",
    "state BEFORE worker",
    "of BEFORE/40 party NOT (state BEFORE/2 the)",
    "state NEAR/4 worker",
    "the SENTENCE revolution",
    "NOT (the SENTENCE state)",
    "-the",
]


def entries(number: int, random: Random) -> Iterator[Entry]:
    """Yield entries of 1 to 60 words, every ninth a note, every eleventh followed by its quotation."""
    words = COMMON + ["".join(random.choices(SYLLABLES, k=random.randint(1, 4))) for _ in range(900)]
    weights = [1 / (rank + 1) for rank in range(len(words))]
    for order in range(number):
        text = " ".join(random.choices(words, weights, k=random.randint(1, 60))).capitalize() + random.choice([".", "!", " …", " U.S.A."])
        start, end = sorted(random.choices(range(len(text) + 1), k=2))
        quoted = (Quoted(Span(start, end), f"d:q{order}", "Leon Trotsky"),) if order % 11 == 0 else ()
        source = {"language": random.choice(["en", "en", "fr"]), "authors": (f"Author {order % 7}",), "year": 1900 + order % 6}
        document = f"d{order // 100}"
        unit = Unit.NOTE if order % 9 == 0 else Unit.PASSAGE
        yield Entry(f"d:p{order}", unit, document, 2 * order, text, quoted=quoted, **source)  # type: ignore[arg-type]
        if quoted and unit is Unit.PASSAGE:
            yield Entry(f"d:q{order}", Unit.QUOTATION, document, 2 * order + 1, text[start:end], by=("Leon Trotsky",), **source)  # type: ignore[arg-type]


@pytest.fixture(scope="module", params=ENGINES)
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pair:
    memory, held_by = MemoryBackend(), held(request.param, tmp_path_factory.mktemp("index"))
    made = list(entries(800, Random(7)))
    for backend in (memory, held_by):
        for part in (made[:600], made[600:]):  # two segments
            with backend.writer() as writer:
                for entry in part:
                    writer.add(entry)
    held_by.refresh()
    return memory, held_by


def assert_first(held_by: Held, first: Answer, whole: Answer, wanted: int) -> None:
    """Check the best of many: number for number, but that an engine may choose others of the same class with their own scores."""
    assert (first.total, first.notes, len(first.found)) == (whole.total, whole.notes, min(wanted, whole.total))
    if held_by.engine.name == "whoosh":
        assert first.found == whole.found[:wanted]
    assert [int(found.score) for found in first.found] == [int(found.score) for found in whole.found[:wanted]]
    assert list(first.found) == sorted(first.found, key=sort_key(Sort.RELEVANCE))
    known = {found.entry.id: replace(found, score=0.0) for found in whole.found}
    assert [replace(found, score=0.0) for found in first.found] == [known[found.entry.id] for found in first.found]


@pytest.mark.parametrize("text", QUERIES)
def test_the_ten_best_and_all(pair: Pair, text: str) -> None:
    memory, held_by = pair
    query = parse(text)
    units = (Unit.PASSAGE, Unit.NOTE)
    answer = memory.find(query, units, None)
    assert held_by.find(query, units, None) == answer
    assert_first(held_by, held_by.find(query, units, 10), answer, 10)
    by_date = sorted(answer.found, key=lambda found: (found.entry.year, found.entry.order))[:7]
    assert [found.entry.id for found in held_by.find(query, units, 7, Sort.DATE).found] == [found.entry.id for found in by_date]


def test_a_speaker(pair: Pair) -> None:
    memory, held_by = pair
    query = parse('by:"leon trotsky"')
    for units in (Unit.QUOTATION, tuple(Unit)):
        answer = memory.find(query, units, None)
        assert held_by.find(query, units, None) == answer
        assert_first(held_by, held_by.find(query, units, 20), answer, 20)


@pytest.mark.parametrize("text", ["the SENTENCE state", "state BEFORE worker", '"the of state"~9', "the SENTENCE l’état", "the in:own of"])
def test_what_must_be_read_is_forgotten_again(pair: Pair, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many entries that are read only the best are kept in memory: the answer is that of all."""
    memory, held_by = pair
    monkeypatch.setattr("serge_cli.search.tantivy.searching._MOST_READ", 3)
    query = parse(text)
    for wanted in (1, 10, 60):
        assert_first(held_by, held_by.find(query, Unit.PASSAGE, wanted), memory.find(query, Unit.PASSAGE, None), wanted)
        assert held_by.find(query, Unit.PASSAGE, wanted, Sort.DATE) == memory.find(query, Unit.PASSAGE, wanted, Sort.DATE)
