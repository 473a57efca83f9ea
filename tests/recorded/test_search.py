"""Passages of the bundled documents in the order in which a search shows them, each with its score.

What a search must find and must put first is said elsewhere; this says what else changes with the ranking. After a change of it write the file
again with `SERGE_WRITE_GOLDEN=1`, and read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from serge_cli.operations.search import SearchRequest, search
from serge_cli.settings import bundled_seeds
from serge_cli.store.library import Library, open_library
from tests.recorded.recording import compare

QUERIES = [
    "party patriotism",
    "revolution",
    "the revolution of the people",
    '"general strike"~8 OR =Party',
    "anarch* -miners",
    "in:quotes revolution*",
    "in:notes letter*",
    "révolution",
    "Serge Trotsky correspondence",
    "stalinsm~",
    "/kron.*t/ sailors",
    "(writer OR poet) prison",
    "title:serge novel",
    "Victor Serge memoirs of a revolutionary",
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with open_library(bundled_seeds(), tmp_path_factory.mktemp("seeds") / "index") as opened:
        yield opened


def found(library: Library, query: str) -> list[str]:
    """Return the query with how many answers it has, then the first answers: where, how good, what is marked."""
    answer = search(library, SearchRequest(query, limit=12))
    hits = [
        f"{hit.id} {hit.score:.4f} {hit.voice.value}{' exact' if hit.exact else ''} {' '.join(f'{m.start}–{m.end}' for m in hit.matches)}"
        for hit in answer.hits
    ]
    return [f"## {query}: {answer.total}", *hits, *(f"hint: {hint}" for hint in answer.hints)]


def test_answers_their_order_and_their_scores(library: Library) -> None:
    compare("search", [line for query in QUERIES for line in found(library, query)])
