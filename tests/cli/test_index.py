"""`serge index`: the indexes in the cache listed and removed, one of somebody else's adopted."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from serge_cli.present.schema import json_schema
from tests.cli.conftest import Ended, Serge

FORMS = ["plain", "lines", "json", "csv", "tsv", "markdown", "terminal"]


@pytest.fixture
def cached(tmp_path: Path) -> dict[str, str]:
    """Surroundings with a cache of their own, in which no index folder is named."""
    return {"XDG_CACHE_HOME": str(tmp_path / "cache"), "SERGE_INDEX": ""}


def test_the_indexes_in_the_cache_are_listed_and_removed(quick: Serge, texts: Path, cached: dict[str, str]) -> None:
    quick("index", env=cached)
    done = quick("index", "--list", env=cached)
    corpus, folder, size, *_ = done.out.splitlines()
    assert (corpus, done.status, done.err) == (str(texts), 0, "")
    assert Path(folder, "manifest").is_file()
    assert " MB, built 20" in size
    removed = quick("index", "--remove", str(texts), env=cached)
    assert (removed.out, removed.status, removed.err) == (done.out, 0, "serge: 1 index removed.\n")
    assert not Path(folder).exists()
    assert quick("index", "--list", env=cached) == Ended("", "serge: There is no index in the cache.\n", 1)
    assert quick("index", "--remove", "all", env=cached) == Ended("", "serge: There is no index in the cache.\n", 1)


@pytest.mark.parametrize("form", FORMS)
def test_the_list_has_every_form(quick: Serge, texts: Path, cached: dict[str, str], form: str) -> None:
    quick("index", env=cached)
    done = quick("index", "--list", "--format", form, env=cached)
    assert (done.err, done.status, str(texts) in done.out.replace("\\", "")) == ("", 0, True)


def test_the_list_is_of_the_schema(quick: Serge, texts: Path, cached: dict[str, str]) -> None:
    built = json.loads(quick("index", "--json", env=cached).out.splitlines()[0])
    listed, summary = map(json.loads, quick("index", "--list", "--json", env=cached).out.splitlines())
    for record in (built, listed, summary):
        jsonschema.validate(record, json_schema())
    assert (built["type"], built["corpus"], built["folder"]) == ("index", str(texts), listed["folder"])
    assert (listed["type"], listed["corpus_exists"], summary["total"]) == ("index", True, 1)
    (row,) = csv.DictReader(io.StringIO(quick("index", "--list", "--format", "csv", env=cached).out))
    assert (row["corpus"], row["folder"]) == (str(texts), listed["folder"])


def test_one_of_somebody_elses_is_refused_and_can_be_adopted(quick: Serge, tmp_path: Path, cached: dict[str, str]) -> None:
    index = str(tmp_path / "index")
    mine, theirs = (cached | {"XDG_STATE_HOME": str(tmp_path / name), "SERGE_INDEX": index} for name in ("mine", "theirs"))
    quick("index", env=theirs)
    refused = (
        f"serge: The index in {index} was not made by you, or your key is lost. "
        f"To read every file again and make it yours: serge index --adopt --index {index}\n"
    )
    assert quick("search", "harbour", env=mine) == Ended("", refused, 2)
    assert quick("index", "--rebuild", env=mine) == Ended("", refused, 2)
    assert quick("index", "--adopt", env=mine).status == 0
    assert quick("search", "harbour", env=mine).status == 0
    assert quick("search", "harbour", env=theirs).status == 2


def test_options_that_exclude_each_other(quick: Serge) -> None:
    done = quick("index", "--list", "--adopt")
    assert done == Ended("", "serge: --adopt, --list, --rebuild and --remove cannot be combined.\n", 2)
    assert quick("index", "--remove", "/nowhere") == Ended(
        "",
        "serge: There is no index of /nowhere in the cache. List them with: serge index --list\n",
        2,
    )


def test_names_in_the_list_do_not_steer_the_terminal(quick: Serge, tmp_path: Path, cached: dict[str, str]) -> None:
    corpus = tmp_path / "a\x1b[2Jb"
    corpus.mkdir()
    (corpus / "001.txt").write_text("A lamp.\n", encoding="utf-8")
    quick("--corpus", str(corpus), "index", env=cached)
    for form in FORMS:
        assert "\x1b[2J" not in quick("index", "--list", "--format", form, "--color", "never", env=cached).out
