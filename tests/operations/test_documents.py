"""Which document a name means."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.errors import NothingFound, UsageError
from serge_cli.operations.documents import find_document
from serge_cli.operations.footnote import labels_in_short
from serge_cli.store.library import open_library


def test_a_path_within_the_corpus_and_one_from_here(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(corpus.parent)
    with open_library("texts", index) as library:
        assert find_document(library, "001_lamp.txt").id == "001"
        assert find_document(library, "texts/001_lamp.txt").id == "001"
        assert find_document(library, str(corpus / "002_bread.txt")).id == "002"
        assert library.path(library.card("001")) == "texts/001_lamp.txt"


def test_a_number_goes_before_a_title_with_that_number(corpus: Path, index: Path) -> None:
    (corpus / "1984.txt").write_text("002\n\nBy Ada Byrne\n\nA title that looks like a number.\n", encoding="utf-8")
    with open_library(corpus, index) as library:
        assert find_document(library, "002").path == "002_bread.txt"


def test_nothing_is_no_name(corpus: Path, index: Path) -> None:
    with open_library(corpus, index) as library, pytest.raises(NothingFound):
        find_document(library, " ")


def test_several_documents_are_listed(corpus: Path, index: Path) -> None:
    for number in (3, 4):
        (corpus / f"00{number}.txt").write_text("The Sea\n\nBy Ada Byrne\n\nWaves and waves.\n", encoding="utf-8")
    with open_library(corpus, index) as library, pytest.raises(UsageError) as refusal:
        find_document(library, "the sea")
    assert str(refusal.value) == "“the sea” matches 2 documents: 003 (The Sea), 004 (The Sea). Give more of the title, or the number."


@pytest.mark.parametrize(
    ("labels", "short"),
    [(["1", "2", "3"], "1–3"), (["1", "3", "4"], "1, 3–4"), (["*", "†", "1"], "*, †, 1"), (["1", "1", "2"], "1–2"), ([], "")],
)
def test_labels_in_short(labels: list[str], short: str) -> None:
    assert labels_in_short(labels) == short
