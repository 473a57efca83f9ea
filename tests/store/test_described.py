"""Exports of reference managers in a library: read when it is indexed, and again when they have changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from serge_cli.model.records import NoticeCode
from serge_cli.operations.check import metadata_conflicts
from serge_cli.operations.documents import documents
from serge_cli.store.library import open_library
from tests.store.conftest import Watcher

LAMP = {
    "type": "article-journal",
    "title": "The Lamp",
    "author": [{"family": "Byrne", "given": "Adele"}],
    "container-title": "Harbour Notes",
    "volume": "7",
}
BREAD = {"type": "book", "title": "Crumbs", "issued": {"date-parts": [[1937]]}, "file": "/z/storage/AB12/002_bread.pdf"}


def described(corpus: Path, index: Path, watcher: Watcher | None = None) -> tuple[dict[str, tuple[str | None, ...]], int]:
    with open_library(corpus, index, progress=watcher) as library:
        assert library.refreshed is not None
        found = {}
        for document in documents(library):
            (work,) = document.works
            found[document.document] = (work.title, *work.authors, work.date, work.publication)
        return found, library.refreshed.read


def test_an_export_describes_and_a_changed_one_describes_again(corpus: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    bare = {"001": ("The Lamp", "Ada Byrne", None, None), "002": ("Old Bread", None, None)}
    assert described(corpus, index) == (bare, 2)
    export = corpus / "refs" / "library.json"
    export.parent.mkdir()
    export.write_text(json.dumps([LAMP, BREAD]))
    full = {"001": ("The Lamp", "Adele Byrne", None, "Harbour Notes, vol. 7"), "002": ("Crumbs", "1937", None)}
    assert described(corpus, index) == (full, 2)
    assert described(corpus, index) == (full, 0)
    export.write_text(json.dumps([LAMP | {"volume": "8"}, BREAD, {"title": "Another", "author": [{"literal": "Somebody"}]}]))
    full["001"] = ("The Lamp", "Adele Byrne", None, "Harbour Notes, vol. 8")
    assert described(corpus, index) == (full, 1)  # only the file that it says something new of
    export.unlink()
    assert described(corpus, index) == (bare, 2)


def test_workers_describe_as_one_process_does(corpus: Path, tmp_path: Path) -> None:
    (corpus / "library.json").write_text(json.dumps([LAMP, BREAD]))
    alone, _ = described(corpus, tmp_path / "one")
    with open_library(corpus, tmp_path / "two", jobs=2) as library:
        several = {document.document: document.works[0].title for document in documents(library)}
    assert several == {name: work[0] for name, work in alone.items()} == {"001": "The Lamp", "002": "Crumbs"}


def test_bibtex_describes(corpus: Path, tmp_path: Path) -> None:
    (corpus / "my.bib").write_text("@book{a, title = {Crumbs}, author = {Orr, Bo}, year = 1937, file = {:storage/002_bread.txt:TXT}}")
    assert described(corpus, tmp_path / "index")[0]["002"] == ("Crumbs", "Bo Orr", "1937", None)


def test_conflicts_are_reported(corpus: Path, tmp_path: Path) -> None:
    (corpus / "library.json").write_text(json.dumps([LAMP | {"author": [{"family": "Byrne", "given": "Ada"}]}, BREAD]))
    (corpus / "corpus.toml").write_text('[files."002"]\ntitle = "Crumbs"\ndate = 1936\n')
    with open_library(corpus, tmp_path / "index") as library:
        (found,) = metadata_conflicts(library)
    assert (found.code, found.document, found.message) == (
        NoticeCode.CONFLICTING_METADATA,
        "002",
        "date: corpus.toml has “1936”, library.json has “1937”",
    )


@pytest.mark.parametrize("text", ['[{"title": ' + "[" * 100_000, '[{"title": "\x1b[31m', '[{"title": 5, "author": "x", "issued": []}]'])
def test_a_hostile_export_costs_one_line_and_no_document(text: str, corpus: Path, tmp_path: Path, watcher: Watcher) -> None:
    (corpus / "\x1b[31mred.json").write_text(text)
    found, read = described(corpus, tmp_path / "index", watcher)
    assert (found, read) == ({"001": ("The Lamp", "Ada Byrne", None, None), "002": ("Old Bread", None, None)}, 2)
    assert len(watcher.notices) == 1 and watcher.notices[0].isprintable()


def test_a_link_to_an_export_is_not_followed(corpus: Path, tmp_path: Path, watcher: Watcher) -> None:
    (tmp_path / "outside.json").write_text(json.dumps([BREAD]))
    (corpus / "library.json").symlink_to(tmp_path / "outside.json")
    assert described(corpus, tmp_path / "index", watcher)[0]["002"] == ("Old Bread", None, None)
