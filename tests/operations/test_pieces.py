"""A quotation in several pieces is shown, counted and cited once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from serge_cli.model.results import QuotationHit
from serge_cli.operations.cite import cite
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.show import show
from serge_cli.store.library import Library, open_library

TEXT = """The Mill Question

by Anna Brod

“The mill,” said Clara Hode, “is closed for ever.”[1] The others laughed, and nobody spoke of it again.

Notes

1. Hode, Letters, p. 4.
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    with open_library(tmp_path / "texts", tmp_path / "index") as opened:
        yield opened


def words(hit: object) -> list[str]:
    assert isinstance(hit, QuotationHit)
    return [piece.quotation.text for piece in hit.pieces]


def test_an_interrupted_quotation_is_counted_once(library: Library) -> None:
    answer = quotes(library, QuotationRequest())
    assert (answer.total, [words(hit) for hit in answer.quotations]) == (1, [["The mill,", "is closed for ever."]])
    assert [note.label for note in answer.quotations[0].notes] == ["1"]


def test_words_of_every_piece_find_it(library: Library) -> None:
    (hit,) = quotes(library, QuotationRequest(text="mill closed")).quotations
    assert [[span.of(piece.quotation.text) for span in piece.matches] for piece in hit.pieces] == [["mill"], ["closed"]]
    assert quotes(library, QuotationRequest(min_words=6)).total == 1
    assert quotes(library, QuotationRequest(with_note=True)).total == 1


def test_a_piece_has_a_locator_and_is_cited_with_the_whole(library: Library) -> None:
    assert [words(hit) for hit in show(library, "a:q2")] == [["is closed for ever."]]
    assert [words(hit) for hit in cite(library, ["a:q2"])] == [["The mill,", "is closed for ever."]]
