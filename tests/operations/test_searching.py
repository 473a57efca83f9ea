"""Where is this said, asked of small invented libraries: documents by name, words however they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.operations.footnotes import NoteRequest, footnotes
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.search import SearchRequest, search
from serge_cli.store.library import open_library


def found(corpus: Path, index: Path, request: SearchRequest | str) -> list[str]:
    with open_library(corpus, index) as library:
        return [hit.id for hit in search(library, request).hits]


@pytest.mark.parametrize("name", ["Essay", "essay", "ESSAY", "Essay.txt", "Essa*"])
def test_a_document_whose_name_has_capital_letters(corpus: Path, index: Path, name: str) -> None:
    (corpus / "Essay.txt").write_text("“Bread is dear,” said Ada Byrne.[1]\n\nNotes\n\n[1] On bread.\n", encoding="utf-8")
    assert set(found(corpus, index, f"doc:{name} bread")) == {"Essay:p1", "Essay:n1"}
    if "*" not in name:
        with open_library(corpus, index) as library:
            assert {hit.id for hit in search(library, SearchRequest("bread", documents=(name,))).hits} == {"Essay:p1", "Essay:n1"}
            assert footnotes(library, NoteRequest(documents=(name,))).total == 1
            assert quotes(library, QuotationRequest(documents=(name,))).total == 1
