"""A shelf without any document says so, and why, whatever is asked of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.store.library import open_library
from tests.store.conftest import Watcher

PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
NAME_A_FOLDER = "Name a folder of .txt or .md files with --corpus DIR."


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({}, "There is no document in {corpus}. " + NAME_A_FOLDER),
        (
            {"a.pdf": b"%PDF-1.7", "b.docx": b"PK", "c.pdf": b"%PDF-1.7", "notes": b"Words."},
            "There is no document in {corpus}, only files of other kinds (.docx, .pdf, notes). " + NAME_A_FOLDER,
        ),
        (
            {"a.txt": PICTURE},
            "No document in {corpus} can be read. {corpus}/a.txt was left out: it cannot be read as text: it is a PNG image. "
            "Give serge a text or Markdown file. All are listed by: serge index",
        ),
        (
            {"a.txt": PICTURE, "b.md": PICTURE},
            "No document in {corpus} can be read. {corpus}/a.txt was left out: it cannot be read as text: it is a PNG image. "
            "Give serge a text or Markdown file. So was another. All are listed by: serge index",
        ),
    ],
)
@pytest.mark.parametrize("where", ["index", "corpus/index", "memory"])
def test_why_a_shelf_is_bare(tmp_path: Path, files: dict[str, bytes], why: str, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_a_shelf_of_one_document_is_not_bare(corpus: Path, index: Path, watcher: Watcher) -> None:
    (corpus / "003.txt").write_bytes(PICTURE)
    with open_library(corpus, index, progress=watcher) as library:
        assert not library.is_empty
    assert watcher.notices == ["003.txt was left out: it cannot be read as text: it is a PNG image. Give serge a text or Markdown file."]
