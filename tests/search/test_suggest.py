"""What is said when nothing is found."""

from __future__ import annotations

import pytest

from serge_cli.search.entry import Unit
from serge_cli.search.memory import MemoryBackend
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.suggestions import Missing, emptied_by, missing, nearest_looser, shown, suggestions
from tests.contract.library import LIBRARY

PASSAGES = (Unit.PASSAGE, Unit.NOTE)


@pytest.fixture(scope="module")
def backend() -> MemoryBackend:
    made = MemoryBackend()
    with made.writer() as writer:
        for entry in LIBRARY:
            writer.add(entry)
    return made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("party patriotizm", [Missing("patriotizm", ("patriotism",))]),
        ("party patriotism", []),
        ('"party editor"', [Missing('"party editor"')]),
        ('"party editr" zzzz', [Missing("editr", ("editor",)), Missing("zzzz")]),
        ("xyz* woman", [Missing("xyz*")]),
        ("=parti", []),
    ],
)
def test_missing_words(backend: MemoryBackend, text: str, expected: list[Missing]) -> None:
    assert missing(parse(text), backend, PASSAGES) == expected


def test_suggestions_prefer_the_same_first_letter_and_frequent_words(backend: MemoryBackend) -> None:
    assert suggestions("partly", backend) == ("party",)
    assert suggestions("wormen", backend) == ("women", "woman")[:1]
    assert suggestions("xx", backend) == ()


def test_the_filter_that_emptied_the_answer(backend: MemoryBackend) -> None:
    query = parse("patriotism year:1944 author:serge")
    assert [(looser.change, looser.total) for looser in emptied_by(query, backend, PASSAGES)] == [("without year:1944", 3)]
    assert emptied_by(parse("patriotism year:1944 author:marx"), backend, PASSAGES) == []


@pytest.mark.parametrize(
    ("text", "change", "total"),
    [
        ("patriotism year:1944", "without year:1944", 4),
        ("woman in:notes", "in all voices", 1),
        ('"party editor"', '"party editor"~10', 1),
        ("woman patriotism", "without woman", 4),
        ("zzz zzy woman", "zzz OR zzy OR woman", 1),
    ],
)
def test_the_nearest_query_that_finds_something(backend: MemoryBackend, text: str, change: str, total: int) -> None:
    looser = nearest_looser(parse(text), backend, PASSAGES)
    assert looser is not None
    assert (looser.change, looser.total) == (change, total)
    assert backend.find(looser.query, PASSAGES, None).total == total


def test_nothing_looser(backend: MemoryBackend) -> None:
    assert nearest_looser(parse("zzz"), backend, PASSAGES) is None


@pytest.mark.parametrize(
    "text",
    [
        "word",
        "=word",
        '"a b"',
        '"a b"~8',
        "w*d",
        "word~1",
        "/a|b/",
        "NOT a",
        "(a AND b)",
        "(a OR b)",
        "year:1930..1939",
        "in:headings",
        'by:"leon trotsky"',
    ],
)
def test_what_is_shown_means_the_same(text: str) -> None:
    root = parse(text).root
    assert shown(root) == text
