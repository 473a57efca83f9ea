"""Nothing that is read from an index can name a class or a function: neither pickle nor marshal reads any of it."""

from __future__ import annotations

import _pickle
import marshal
import pickle
from pathlib import Path
from typing import Any

import pytest

from serge_cli import open_library
from serge_cli.operations.footnote import footnote
from serge_cli.operations.info import info
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.search import search
from serge_cli.store import workers

QUERIES = ("lamp", '"was his whole"', "pa*", "bred~1", "/l.mp/", "author:byrne", "in:quotes row", "the NOT lamp")


def live(corpus: Path, index: Path) -> list[int]:
    """Make an index, ask it, change it until segments are deleted from and written together; return what was found each time."""
    found = []
    for year in range(4):
        for number in range(3):
            (corpus / f"1{number}.txt").write_text(f"Year {year}\n\nA lamp and {number} parties of {year}.[1]\n\n[1] The lamp.\n")
        with open_library(corpus, index) as library:
            found.append(sum(search(library, text).total for text in QUERIES))
            quotes(library, QuotationRequest())
            assert footnote(library, "10", "1")
            info(library)
    return found


def test_an_index_is_opened_asked_updated_and_merged_without_unpickling(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTH_IT", 1 << 40)  # one process: workers are sent their tasks as pickles
    monkeypatch.setattr("serge_cli.search.whoosh.writer.MOST_SMALL_SEGMENTS", 1)
    found = live(corpus, tmp_path / "first")  # imports everything

    def refuse(*_: Any, **__: Any) -> Any:
        raise AssertionError("a pickle was read")

    for module in (pickle, _pickle, marshal):
        for name in ("load", "loads", "Unpickler", "_load", "_loads", "_Unpickler"):
            if hasattr(module, name):
                monkeypatch.setattr(module, name, refuse)
    assert live(corpus, tmp_path / "second") == found
    assert found[0] > 20
