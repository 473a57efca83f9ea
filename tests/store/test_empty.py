"""A library without any document says so, and why, whatever is asked of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.store.library import open_library
from tests.store.conftest import Watcher

PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
NAME_A_FOLDER = "Name a folder of texts with --corpus DIR; list the supported formats with: serge formats"


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({}, "There are no documents in {corpus}. " + NAME_A_FOLDER),
        (
            {"a.xlsx": b"PK", "b.pages": b"PK", "c.xlsx": b"PK", "notes": b"Words."},
            "There are no documents in {corpus}, only files of other kinds (2 .xlsx, 1 without a suffix, 1 .pages). " + NAME_A_FOLDER,
        ),
        (
            {"a.txt": PICTURE},
            "No document in {corpus} can be read. {corpus}/a.txt was skipped: it cannot be read as text: it is a PNG image. "
            "Give serge a text or Markdown file. List all of them with: serge index",
        ),
        (
            {"a.txt": PICTURE, "b.md": PICTURE},
            "No document in {corpus} can be read. {corpus}/a.txt was skipped: it cannot be read as text: it is a PNG image. "
            "Give serge a text or Markdown file. 1 more file could not be read. List all of them with: serge index",
        ),
    ],
)
@pytest.mark.parametrize("where", ["index", "corpus/index", "memory"])
def test_why_a_library_is_empty(tmp_path: Path, files: dict[str, bytes], why: str, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name, data in files.items():
        (corpus / name).write_bytes(data)
    index = tmp_path / where
    if where == "memory":
        index.write_text("no folder")
        monkeypatch.setenv("XDG_CACHE_HOME", str(index / "cache"))
    for _ in range(2):  # the second time the index is there already
        with open_library(corpus, index) as library:
            assert library.is_empty
            assert str(library.explain_empty()) == why.format(corpus=corpus)


def test_a_library_of_one_document_is_not_empty(corpus: Path, index: Path, watcher: Watcher) -> None:
    (corpus / "003.txt").write_bytes(PICTURE)
    with open_library(corpus, index, progress=watcher) as library:
        assert not library.is_empty
    assert watcher.notices == ["003.txt was skipped: it cannot be read as text: it is a PNG image. Give serge a text or Markdown file."]
