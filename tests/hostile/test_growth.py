"""Time grows with length and no faster, on the worst shapes known; `tests/soak/growth.py` measures them all, up to a megabyte."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from serge_cli.corpus.catalog import parse_catalog
from serge_cli.corpus.walk import CorpusFile
from serge_cli.errors import QueryError
from serge_cli.operations.knowledge import Knowledge
from serge_cli.people.authority import Authority, KnownPerson
from serge_cli.search.parsing import LONGEST_QUERY, parse
from tests.hostile.shapes import SHAPES, name
from tests.soak.growth import extracting, indexing, showing, splitting

SMALL, LARGE = 2 << 10, 16 << 10  # code points


def seconds(way: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    way(text)
    return time.process_time() - began


def assert_linear(way: Callable[[str], object], shape: str, small: int = SMALL, large: int = LARGE) -> None:
    seconds(way, SHAPES[shape](1_000))  # caches and imports
    least = min(seconds(way, SHAPES[shape](small)) for _ in range(2))
    most = seconds(way, SHAPES[shape](large))
    # Eight times the text: quadratic work takes sixty-four times as long. The floor absorbs a busy machine.
    assert most < 32 * max(least, 0.02), f"{shape}: {least:.3f} s for {small:,}, {most:.3f} s for {large:,}"


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
    assert_linear(extracting, shape)


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
    assert_linear(indexing, shape)


@pytest.mark.parametrize(
    "shape", ["one word", "stops", "combining marks", "initials with stops", "soft hyphens", "hyphens at line ends", "spaces"]
)
def test_words_and_sentences(shape: str) -> None:
    assert_linear(splitting, shape, 8 << 10, 64 << 10)


@pytest.mark.parametrize("shape", ["many sentences", "stars", "open brackets", "ligatures", "bidirectional marks"])
def test_matches_and_their_display(shape: str) -> None:
    assert_linear(showing, shape)


def stated(size: int) -> Knowledge:
    """Return what a corpus.toml of so many persons, works and files states."""
    persons = "".join(f'[[persons]]\nname = "Ann {name(n)}"\naliases = ["{name(n)} A."]\n' for n in range(size))
    works = '[files."x"]\n' + "".join(f'[[files."x".works]]\ntitle = "T{n}"\n' for n in range(size))
    catalog = parse_catalog(persons + works + "".join(f'[files."{n}"]\ntitle = "T{n}"\n' for n in range(size)))
    return Knowledge(Authority(tuple(KnownPerson(person.name, person.aliases) for person in catalog.persons)), catalog)


def test_what_corpus_toml_states_of_many() -> None:
    def asked(size: int) -> None:
        digest = stated(size).digests()
        assert len({digest(CorpusFile(Path(str(n)), f"{n}.txt", str(n))) for n in range(size)}) == size

    def spent(size: int) -> float:
        began = time.process_time()
        asked(size)
        return time.process_time() - began

    spent(10)
    least = min(spent(200) for _ in range(2))
    most = spent(1600)
    assert most < 32 * max(least, 0.02), f"{least:.3f} s for 200, {most:.3f} s for 1,600"


@pytest.mark.parametrize(
    "piece", ["/(a|b){64}/ ", '"a * b" ', "a*~2 ", "(a OR ", "NOT ", "-(", "author:a ", "year:1.. ", "“", "a~2 ", "=l’a "]
)
def test_the_longest_query(piece: str) -> None:
    def asked(text: str) -> None:
        try:
            parse(text)
        except QueryError as error:
            assert error.message

    small, large = (piece * (size // len(piece)) for size in (LONGEST_QUERY // 8, LONGEST_QUERY))
    least, most = seconds(asked, small), seconds(asked, large)
    assert most < 32 * max(least, 0.02), f"{piece!r}: {least:.3f} s, {most:.3f} s"
