"""What a query took is free again when the next one is asked, without a search for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from serge_cli.operations.facets import facets
from serge_cli.operations.search import search
from serge_cli.search.whoosh.evaluation import Evaluation
from serge_cli.store.library import open_library

TEXT = 'Title\n\nby Ada Marsh\n\nThe pilots of the harbour sang. As Ida Holm said, "No pilot ever drowned in the harbour."\n'


@pytest.fixture
def unswept() -> Iterator[None]:
    """Let no garbage be searched for."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("unswept")
def test_no_more_than_the_last_query_is_kept(tmp_path: Path) -> None:
    (tmp_path / "010.txt").write_text(TEXT, encoding="utf-8")
    queries = ("harbour", '"the harbour"', "in:quotes pilot", "by:Holm harbour", '"pilot harbour"~8', "harb* -nobody", "[pilot drowned]")
    with open_library(tmp_path, tmp_path / "index") as library:
        for query in queries:
            search(library, query)
            facets(library, query)
            assert sum(isinstance(each, Evaluation) for each in gc.get_objects()) <= 1
