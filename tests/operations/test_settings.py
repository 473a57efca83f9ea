"""Where corpus and index are."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from serge_cli.errors import CorpusError, UsageError
from serge_cli.settings import LARGEST_CONFIG, Places, Why, bundled_seeds, config_file, find_libraries


def find_places(
    corpus: Path | None = None, index: Path | None = None, environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> Places:
    (found,) = find_libraries([corpus] if corpus is not None else (), index, environment, folder)
    return found


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


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "serge").mkdir(parents=True)
    for name in ("essays", "books"):
        (tmp_path / name).mkdir()
    return config_file()


NAMED = 'default = ["essays", "books"]\n[libraries]\nessays = "../../essays"\nbooks = "../../books"\n'


def test_the_configuration_is_below_the_users_folder(config: Path, tmp_path: Path) -> None:
    assert config == tmp_path / "config" / "serge" / "config.toml"


def test_the_configured_default_goes_before_the_bundled_seeds(config: Path, tmp_path: Path) -> None:
    config.write_text(NAMED, encoding="utf-8")
    found = find_libraries(environment={}, folder=tmp_path)
    assert [(one.name, one.corpus.resolve(), one.why_corpus) for one in found] == [
        ("essays", tmp_path / "essays", Why.CONFIGURED),
        ("books", tmp_path / "books", Why.CONFIGURED),
    ]
    assert found[0].index != found[1].index


def test_the_nearest_seeds_go_before_the_configured_default(config: Path, home: Path) -> None:
    config.write_text(NAMED, encoding="utf-8")
    assert find_places(environment={}, folder=home / "work").why_corpus is Why.NEAREST


def test_a_configured_name_may_be_an_option_or_in_the_environment(config: Path, tmp_path: Path) -> None:
    config.write_text(NAMED, encoding="utf-8")
    for places in (find_places("books", environment={}, folder=tmp_path), find_places(None, None, {"SERGE_CORPUS": "books"}, tmp_path)):
        assert (places.name, places.corpus.resolve()) == ("books", tmp_path / "books")


def test_several_libraries_are_named_by_the_configuration_else_by_their_folders(config: Path, tmp_path: Path) -> None:
    config.write_text('[libraries]\nmine = "../../essays"\n', encoding="utf-8")
    (tmp_path / "other" / "books").mkdir(parents=True)
    (tmp_path / "07 A letter.txt").write_text("Words.\n", encoding="utf-8")
    stated = ["essays", "books", "other/books", "07 A letter.txt", "./essays"]  # the last is the first again
    found = find_libraries(stated, None, {}, tmp_path)
    assert [one.name for one in found] == ["mine", "books", "books-2", "07_A_letter"]
    assert (found[3].corpus, found[3].only, found[3].path) == (tmp_path, "07 A letter.txt", tmp_path / "07 A letter.txt")


@pytest.mark.parametrize(("index", "environment", "said"), [(Path("ix"), {}, "--index"), (None, {"SERGE_INDEX": "ix"}, "SERGE_INDEX")])
def test_one_index_is_not_for_several_libraries(
    config: Path, tmp_path: Path, index: Path | None, environment: dict[str, str], said: str
) -> None:
    with pytest.raises(UsageError, match=f"{said} names one index, and there are 2 libraries. Leave it out: each keeps its own."):
        find_libraries(["essays", "books"], index, environment, tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("default = [", "{file} is not valid TOML: Invalid value (at end of document). Fix that line."),
        ("a = " + "[" * 100_000, "{file} is not valid TOML: "),
        ("colour = 1", "{file}: colour is not a known key. Known keys: default, libraries."),
        ('default = "essays"', "{file}: default must name libraries that stand under [libraries]. Fix that entry."),
        ("default = 7", "{file}: default must name libraries that stand under [libraries]. Fix that entry."),
        ("default = [[]]", "{file}: default must name libraries that stand under [libraries]. Fix that entry."),
        ('libraries = "~/essays"', '{file}: libraries must be a table. Write [libraries], and below it: essays = "~/essays"'),
        ('[libraries]\n"a/b" = "x"', "{file}: “a/b” cannot be the name of a library. Use at most 40 letters, digits, dots and hyphens."),
        ('[libraries]\n"" = "x"', "{file}: “” cannot be the name of a library. Use at most 40 letters, digits, dots and hyphens."),
        ("[libraries]\nessays = 7", "{file}: libraries.essays must be a path in quotation marks. Fix that entry."),
        ('[libraries]\nessays = " "', "{file}: libraries.essays must be a path in quotation marks. Fix that entry."),
        ('[libraries]\nessays = "a\\u0000b"', "{file}: libraries.essays must be a path in quotation marks. Fix that entry."),
        ("#" * (LARGEST_CONFIG + 1), "{file} is larger than 1 MB. It only names libraries."),
        ("\udcff", "{file} cannot be read: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte. Save it as UTF-8."),
    ],
)
def test_a_wrong_configuration_is_one_line_that_names_it(config: Path, tmp_path: Path, text: str, said: str) -> None:
    config.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(CorpusError) as raised:
        find_libraries(environment={}, folder=tmp_path)
    assert str(raised.value).startswith(said.format(file=config))
    assert "\n" not in str(raised.value)


def test_a_configuration_that_is_no_regular_file_is_not_waited_for(config: Path, tmp_path: Path) -> None:
    os.mkfifo(config)
    with pytest.raises(CorpusError, match=r"config\.toml is not a regular file\. Put a regular file there\."):
        find_libraries(environment={}, folder=tmp_path)


def test_a_configured_library_that_is_gone_is_named(config: Path, tmp_path: Path) -> None:
    config.write_text('default = "gone"\n[libraries]\ngone = "/no/such/folder"\n', encoding="utf-8")
    with pytest.raises(CorpusError) as raised:
        find_libraries(environment={}, folder=tmp_path)
    assert str(raised.value) == f"No such corpus folder: /no/such/folder (gone in {config}). Name a folder of texts with --corpus DIR."


def test_a_wrong_name_is_answered_with_the_names_there_are(config: Path, tmp_path: Path) -> None:
    config.write_text('[libraries]\nessays = "/no/such/folder"\nletters = "/another"\n', encoding="utf-8")
    with pytest.raises(CorpusError) as raised:
        find_libraries(["esays"], environment={}, folder=tmp_path)
    offered = f"Name a folder of texts with --corpus DIR, or a library of {config}: essays, letters."
    assert str(raised.value) == f"No such corpus folder: esays. {offered}"


def test_a_broken_configuration_does_not_matter_where_no_name_may_be_meant(config: Path, home: Path) -> None:
    config.write_text("default = [", encoding="utf-8")
    assert find_places(Path("./texts"), environment={}, folder=home).why_corpus is Why.OPTION
    assert find_places(environment={}, folder=home / "work").why_corpus is Why.NEAREST
