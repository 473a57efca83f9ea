"""Where corpus and index are."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from serge_cli.errors import CorpusError
from serge_cli.settings import Why, bundled_seeds, find_places


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "work" / "seeds").mkdir(parents=True)
    (tmp_path / "work" / "deep" / "deeper").mkdir(parents=True)
    (tmp_path / "texts").mkdir()
    return tmp_path


def test_an_option_goes_before_the_environment(home: Path) -> None:
    places = find_places(Path("../texts"), Path("ix"), {"SERGE_CORPUS": "seeds", "SERGE_INDEX": "other"}, home / "work")
    assert (places.why_corpus, places.why_index) == (Why.OPTION, Why.OPTION)
    assert places.corpus.resolve() == (home / "texts").resolve()
    assert places.index == home / "work" / "ix"


def test_the_environment_goes_before_the_nearest_seeds(home: Path) -> None:
    places = find_places(environment={"SERGE_CORPUS": str(home / "texts"), "SERGE_INDEX": str(home / "ix")}, folder=home / "work")
    assert (places.corpus, places.why_corpus) == (home / "texts", Why.ENVIRONMENT)
    assert (places.index, places.why_index) == (home / "ix", Why.ENVIRONMENT)


def test_an_empty_variable_says_nothing(home: Path) -> None:
    assert find_places(environment={"SERGE_CORPUS": "", "SERGE_INDEX": ""}, folder=home / "work").why_corpus is Why.NEAREST


def test_the_nearest_seeds_may_be_above(home: Path) -> None:
    places = find_places(environment={}, folder=home / "work" / "deep" / "deeper")
    assert (places.corpus, places.why_corpus) == (home / "work" / "seeds", Why.NEAREST)
    assert (places.index, places.why_index) == (home / "work" / "index", Why.BESIDE)


def test_an_index_stands_beside_no_other_folder(home: Path) -> None:
    places = find_places(Path("texts"), environment={}, folder=home)
    assert places.why_index is Why.CACHE
    assert home / "cache" in places.index.parents


def test_two_corpora_have_two_cache_folders(home: Path) -> None:
    (home / "other").mkdir()
    first, second = (find_places(Path(name), environment={}, folder=home).index for name in ("texts", "other"))
    assert first != second


def test_without_any_seeds_the_bundled_ones_are_used(tmp_path: Path) -> None:
    places = find_places(environment={}, folder=tmp_path)
    assert (places.corpus, places.why_corpus) == (bundled_seeds(), Why.BUNDLED)
    assert (places.corpus / "000_705f1def33d1a753.txt").is_file()


def test_paths_are_shown_from_where_one_stands(home: Path) -> None:
    assert find_places(environment={}, folder=home / "work").shown == "seeds"
    assert find_places(environment={}, folder=home / "work" / "deep").shown == str(home / "work" / "seeds")


def test_a_missing_corpus_is_named(home: Path) -> None:
    with pytest.raises(CorpusError, match=r"No such corpus folder: nowhere\. Name a folder of texts with --corpus DIR\."):
        find_places(Path("nowhere"), environment={}, folder=home)


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed there")
def test_a_folder_that_is_gone_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(CorpusError, match="The folder you are in no longer exists"):
        find_places(environment={})
