"""Time grows with length and no faster, on the worst shapes known; `tests/soak/growth.py` measures them all, up to a megabyte."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from serge_cli.corpus.catalog import parse_catalog
from serge_cli.corpus.walk import CorpusFile
from serge_cli.errors import QueryError
from serge_cli.people.authority import Authority, KnownPerson
from serge_cli.search.query.parsing import LONGEST_QUERY, parse
from serge_cli.store.knowledge import Knowledge
from tests.growth import assert_linear
from tests.hostile.shapes import SHAPES, name
from tests.soak.growth import extracting, indexing, showing, splitting

SMALL, LARGE = 2 << 10, 16 << 10  # code points


def assert_grows(way: Callable[[str], object], shape: str, small: int = SMALL, large: int = LARGE) -> None:
    def prepared(size: int) -> Callable[[], object]:
        text = SHAPES[shape](size)
        return lambda: way(text)

    assert_linear(shape, prepared, small, large)


@pytest.mark.parametrize(
    "shape",
    [
        "capitals joined",
        "one person",
        "thousands of persons in paragraphs",
        "pronouns",
        "straight quotations",
        "open single marks in paragraphs",
        "nested alternating",
        "dialogue",
        "note apparatus again and again",
        "works cited",
    ],
)
def test_extraction(shape: str) -> None:
    assert_grows(extracting, shape)


@pytest.mark.parametrize(
    "shape",
    [
        "quotations in one sentence",
        "one marker in one sentence",
        "markers in one sentence",
        "markers inside closing marks",
        "markers behind many quotations",
        "lines of a table with quotations",
        "one label defined and called again and again",
    ],
)
def test_entries_of_the_index(shape: str) -> None:
    assert_grows(indexing, shape)


@pytest.mark.parametrize(
    "shape", ["one word", "stops", "combining marks", "initials with stops", "soft hyphens", "hyphens at line ends", "spaces"]
)
def test_words_and_sentences(shape: str) -> None:
    assert_grows(splitting, shape, 8 << 10, 64 << 10)


@pytest.mark.parametrize("shape", ["many sentences", "stars", "open brackets", "ligatures", "bidirectional marks"])
def test_matches_and_their_display(shape: str) -> None:
    assert_grows(showing, shape)


def stated(size: int) -> Knowledge:
    """Return what a corpus.toml of so many persons, works and files states."""
    persons = "".join(f'[[persons]]\nname = "Ann {name(n)}"\naliases = ["{name(n)} A."]\n' for n in range(size))
    works = '[files."x"]\n' + "".join(f'[[files."x".works]]\ntitle = "T{n}"\n' for n in range(size))
    catalog = parse_catalog(persons + works + "".join(f'[files."{n}"]\ntitle = "T{n}"\n' for n in range(size)))
    return Knowledge(Authority(tuple(KnownPerson(person.name, person.aliases) for person in catalog.persons)), catalog)


def test_what_corpus_toml_states_of_many() -> None:
    def asked(size: int) -> None:
        digest = stated(size).digests({})
        assert len({digest(CorpusFile(Path(str(n)), f"{n}.txt", str(n))) for n in range(size)}) == size

    assert_linear("persons and works", lambda size: lambda: asked(size), 200, 1600)


@pytest.mark.parametrize(
    "piece", ["/(a|b){64}/ ", '"a * b" ', "a*~2 ", "(a OR ", "NOT ", "-(", "author:a ", "year:1.. ", "“", "a~2 ", "=l’a "]
)
def test_the_longest_query(piece: str) -> None:
    def asked(text: str) -> None:
        try:
            parse(text)
        except QueryError as error:
            assert error.message

    def prepared(size: int) -> Callable[[], object]:
        text = piece * (size // len(piece))
        return lambda: asked(text)

    assert_linear(piece, prepared, LONGEST_QUERY // 8, LONGEST_QUERY)
