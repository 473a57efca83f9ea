"""What the system does not let be read costs only itself, is reported, and is read as soon as it can be, though neither size nor times change."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from serge_cli.operations.info import info
from serge_cli.operations.search import search
from serge_cli.store import freshness, gathering
from serge_cli.store.library import open_library
from serge_cli.store.manifest import MANIFEST
from tests.store.conftest import Watcher
from tests.store.rights import ordinary_rights

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="modes and capabilities as Linux has them")


@pytest.fixture(autouse=True)
def as_a_user() -> Iterator[None]:
    with ordinary_rights():
        yield


@contextmanager
def locked(path: Path, mode: int = 0) -> Iterator[None]:
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(before)


@pytest.fixture
def deep(corpus: Path) -> Path:
    """The corpus with a folder in it that holds one document more."""
    (corpus / "sub").mkdir()
    (corpus / "sub" / "003.txt").write_text("Boats\n\nThe harbour had boats.\n", encoding="utf-8")
    return corpus


def asked(corpus: Path, index: Path) -> tuple[list[str], list[str], int]:
    """Return the documents that speak of the harbour, what was noticed, and how many files were read."""
    watcher = Watcher()
    with open_library(corpus, index, progress=watcher) as library:
        assert library.refreshed
        found = sorted({hit.source.document for hit in search(library, "harbour").hits})
        return found, watcher.notices, library.refreshed.read


@pytest.mark.parametrize("mode", [0, 0o444])  # that cannot be listed; whose files cannot be looked at
def test_a_folder_within(deep: Path, index: Path, mode: int) -> None:
    name = "sub/" if mode == 0 else "sub/003.txt"
    with locked(deep / "sub", mode):
        assert asked(deep, index) == (["001", "002"], [f"{name} was skipped: Permission denied."], 3)
        before = (index / MANIFEST).read_bytes()
        assert asked(deep, index) == (["001", "002"], [], 0)
        assert (index / MANIFEST).read_bytes() == before, "trying in vain writes nothing"
        with open_library(deep, index) as library:
            assert info(library).unreadable == ((str(deep / name), "Permission denied"),)
    assert asked(deep, index) == (["001", "002", "003"], [], 1)
    with locked(deep / "sub", mode):
        assert asked(deep, index) == (["001", "002"], [f"{name} was skipped: Permission denied."], 1)


def test_a_file(deep: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in (freshness, gathering):
        monkeypatch.setattr(room, "GRAIN", 0)
    with locked(deep / "002_bread.txt"):
        assert asked(deep, index) == (["001", "003"], ["002_bread.txt was skipped: Permission denied."], 3)
        assert asked(deep, index) == (["001", "003"], [], 0)
    assert asked(deep, index) == (["001", "002", "003"], [], 1)


def test_a_link_into_a_folder_that_cannot_be_read(deep: Path, index: Path) -> None:
    (deep / "004.txt").symlink_to("sub/003.txt")
    (deep / "linked").symlink_to("sub")
    with locked(deep / "sub"):
        assert asked(deep, index)[0] == ["001", "002"]
    assert asked(deep, index)[0] == ["001", "002", "003"]


def test_a_corpus_that_cannot_be_written(deep: Path, index: Path) -> None:
    with locked(deep, 0o555), locked(deep / "sub", 0o555):
        assert asked(deep, index) == (["001", "002", "003"], [], 3)


def test_an_index_that_cannot_be_written_answers_while_it_is_current(deep: Path, index: Path, cache: Path) -> None:
    asked(deep, index)
    with locked(index, 0o555):
        assert asked(deep, index) == (["001", "002", "003"], [], 0)
        (deep / "004.txt").write_text("More\n\nA harbour more.\n", encoding="utf-8")
        found, notices, _ = asked(deep, index)
        assert (found, notices) == (["001", "002", "003", "004"], [f"The index cannot be written in {index}: Permission denied."])
        with open_library(deep, index) as library:
            assert library.folder
            assert cache in library.folder.parents
            assert (info(library).index, info(library).index_chosen_by) == (str(library.folder), "cache folder")


def test_where_one_stands_need_not_be_readable(deep: Path, index: Path, tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    before = Path.cwd()
    os.chdir(tmp_path / "here")
    try:
        with locked(tmp_path / "here"):
            assert asked(deep, index)[0] == ["001", "002", "003"]
    finally:
        os.chdir(before)


def test_a_touched_file_does_not_cost_an_index_that_cannot_be_written(deep: Path, index: Path) -> None:
    asked(deep, index)
    os.utime(deep / "001_lamp.txt", (1_000_000_000, 1_000_000_000))
    with locked(index, 0o555), locked(index / MANIFEST, 0o444):
        assert asked(deep, index) == (["001", "002", "003"], [], 0)
    assert asked(deep, index) == (["001", "002", "003"], [], 0)
