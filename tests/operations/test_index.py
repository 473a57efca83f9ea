"""The indexes in the cache: listed with their corpora, removed when asked, and nothing else with them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from serge_cli.errors import BrokenIndex, UsageError
from serge_cli.operations.index import kept_indexes, remove_indexes
from serge_cli.store.library import open_library


@pytest.fixture
def other(tmp_path: Path) -> Path:
    folder = tmp_path / "zoo"
    folder.mkdir()
    (folder / "001.txt").write_text("A lamp for the lion.\n", encoding="utf-8")
    return folder


def built(corpus: Path) -> Path:
    with open_library(corpus) as library:
        assert library.folder
        return library.folder


def test_they_are_listed(corpus: Path, other: Path) -> None:
    folders = [built(corpus), built(other)]
    shutil.rmtree(other)
    first, second = kept_indexes()
    assert [(kept.folder, kept.corpus, kept.corpus_exists) for kept in (first, second)] == [
        (str(folders[0]), str(corpus), True),
        (str(folders[1]), str(other), False),
    ]
    assert first.size == sum(path.stat().st_size for path in folders[0].rglob("*") if path.is_file())
    assert first.built
    assert first.built.endswith("+00:00")


def test_one_that_is_incomplete_is_listed(corpus: Path) -> None:
    folder = built(corpus)
    (folder / "manifest").unlink()
    (kept,) = kept_indexes()
    assert (kept.folder, kept.corpus, kept.corpus_exists, kept.built) == (str(folder), None, False, None)
    assert kept.size > 0


def test_where_nothing_is_kept_nothing_is_listed() -> None:
    assert (kept_indexes(), remove_indexes("all")) == ((), ())


@pytest.mark.parametrize("way", ["corpus", "folder", "corpus that is gone", "all"])
def test_one_is_removed(corpus: Path, other: Path, way: str) -> None:
    left, gone = built(corpus), built(other)
    if way == "all":
        assert len(remove_indexes("all")) == 2
        assert not list(gone.parent.iterdir())
        return
    if way == "corpus that is gone":
        shutil.rmtree(other)
    assert [kept.corpus for kept in remove_indexes(str(gone if way == "folder" else other))] == [str(other)]
    assert list(gone.parent.iterdir()) == [left]
    assert way == "corpus that is gone" or list(other.iterdir())


def test_what_the_cache_does_not_hold_is_not_removed(corpus: Path, index: Path, tmp_path: Path) -> None:
    built(corpus)
    open_library(corpus, index).close()
    for name in (index, tmp_path / "nowhere"):
        with pytest.raises(UsageError, match=r"There is no index of .* in the cache.*List them with: serge index --list"):
            remove_indexes(str(name))
    with pytest.raises(UsageError, match=r"The path is empty\."):
        remove_indexes("")
    assert len(kept_indexes()) == 1
    assert (index / "manifest").exists()


def test_what_others_have_put_there_stays(corpus: Path, cache: Path) -> None:
    folder = built(corpus)
    (folder / "mine").mkdir()
    (folder / "mine" / "thesis.odt").write_text("years of work")
    (folder / "g000007").mkdir()
    (folder / "g000007" / "photo.jpg").write_text("sea")
    (folder.parent / "notes").mkdir()
    (folder.parent / "notes" / "list.txt").write_text("milk")
    (folder.parent / "link").symlink_to(folder.parent / "notes")
    assert len(remove_indexes("all")) == 1
    left = {str(path.relative_to(folder.parent)) for path in folder.parent.rglob("*") if path.is_file()}
    assert left == {f"{folder.name}/mine/thesis.odt", f"{folder.name}/g000007/photo.jpg", "notes/list.txt"}
    assert kept_indexes() == ()


def test_one_that_is_read_is_not_removed(corpus: Path) -> None:
    with open_library(corpus) as library:
        with pytest.raises(BrokenIndex, match=r"is in use\. Try again when it has finished\."):
            remove_indexes("all")
        assert library.cards()
    assert len(remove_indexes("all")) == 1
