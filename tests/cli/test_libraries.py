"""Several libraries asked at once, single files, and answers from the bundled example."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Serge

ESSAY = """The Sea and the Harbour

by Ada Marsh

The harbour was full that year. Ida Holm wrote that ‘the end of winter is a matter of patience and hope’.[1] The pilots disagreed.

Notes

[1] Holm, Letters (Oslo, 1931), p. 12.
"""
BOOK = """Winter Papers

by Otto Lind

The winter of 1931 was long, and the ice held. “The harbour will freeze again,” said Ada Marsh. Nobody spoke of patience.
"""


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("places")
    (folder / "essays").mkdir()
    (folder / "essays" / "001_harbour.txt").write_text(ESSAY, encoding="utf-8")
    (folder / "essays" / "page.pages").write_text("x", encoding="utf-8")
    (folder / "books").mkdir()
    (folder / "books" / "001_winter.txt").write_text(BOOK, encoding="utf-8")
    return folder


BOTH = ("--corpus", "essays", "--corpus", "books")
NO_INDEX = {"SERGE_INDEX": "", "SERGE_CORPUS": ""}


@pytest.fixture
def ask(quick: Serge, places: Path) -> Serge:
    """Ask both libraries; the first question makes their indexes."""

    def run(*arguments: str, given: tuple[str, ...] = BOTH) -> Ended:
        quick("index", "--quiet", *given, env=NO_INDEX, cwd=places)
        return quick(*given, *arguments, env=NO_INDEX, cwd=places)

    return run


def test_a_search_finds_in_both_and_names_the_library(ask: Serge) -> None:
    hits = [json.loads(line) for line in ask("search", "harbour", "-n", "0", "--json").out.splitlines()]
    assert sorted((hit["library"], hit["id"], hit["document"]["id"], hit["work"]["id"]) for hit in hits[:-1]) == [
        ("books", "books/001:p3", "books/001", "books/001.1"),
        ("essays", "essays/001:p1", "essays/001", "essays/001.1"),
        ("essays", "essays/001:p3", "essays/001", "essays/001.1"),
    ]
    assert hits[-1] == {"schema": "serge/1", "type": "summary", "total": 3, "shown": 3}


def test_the_best_of_both_come_first_and_are_cut_together(ask: Serge) -> None:
    whole = ask("search", "harbour", "-n", "0", "--json").out.splitlines()
    scores = [json.loads(line)["score"] for line in whole[:-1]]
    assert scores == sorted(scores, reverse=True)
    assert ask("search", "harbour", "-n", "1", "--offset", "1", "--json").out.splitlines()[0] == whole[1]


def test_one_library_has_no_names(ask: Serge) -> None:
    hit = json.loads(ask("search", "pilots", "--json", given=("--corpus", "essays")).out.splitlines()[0])
    assert (hit["id"], "library" in hit) == ("001:p3", False)


def test_csv_has_a_column_for_the_library(ask: Serge) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("quotes", "--format", "csv").out)))
    assert [(row["library"], row["id"]) for row in rows] == [("essays", "essays/001:q1"), ("books", "books/001:q1")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "essays/001:q1"), "essays/001:q1 · Ida Holm\n‘the end of winter is a matter of patience and hope’\n"),
        (("show", "books/001:p3"), "books/001:p3 · paragraph\nThe winter of 1931 was long"),
        (("footnote", "essays/001", "1"), "essays/001:n1\n[1] Holm, Letters (Oslo, 1931), p. 12.\ncited in essays/001:p3, line 5\n"),
        (("footnote", "essays/001:n1"), "essays/001:n1\n[1] Holm, Letters (Oslo, 1931), p. 12.\n"),
        (("footnotes", "essays/001"), "essays/001:n1\n"),
        (("search", "doc:books/001", "patience"), "books/001:p3 · own words\n"),
        (("search", "patience", "--doc", "essays/001"), "essays/001:p3 · quoting Ida Holm\n"),
        (("quotes", "--by", "Marsh"), "By Ada Marsh\n\nbooks/001:q1 · Ada Marsh\n“The harbour will freeze again,”\n"),
        (("cite", "essays/001:q1"), "Ida Holm, "),
        (("explain", "books/001:q1"), "books/001:q1 · Ada Marsh\n"),
        (("documents",), "essays/001 · plaintext · en\n"),
        (("verify", "the end of winter is a matter of patience and hope"), "exact"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_commands_take_and_give_locators_with_the_name(ask: Serge, arguments: tuple[str, ...], said: str) -> None:
    done = ask(*arguments)
    assert (done.status, done.out[: len(said)]) == (0, said)


def test_persons_of_both_are_joined(ask: Serge) -> None:
    assert ask("people", "marsh").out == "Ada Marsh; 1 by, 0 about, in essays/001, books/001\n"


def test_a_name_that_several_have_is_an_error_that_lists_them(ask: Serge) -> None:
    done = ask("show", "001:p3")
    assert (done.status, done.out) == (2, "")
    assert done.err.splitlines()[-1] == (
        "serge: “001” matches 2 documents: essays/001 (The Sea and the Harbour), books/001 (Winter Papers). "
        "Give more of the title, or the number."
    )


def test_a_locator_of_several_libraries_is_understood_by_its_own_alone(ask: Serge) -> None:
    assert ask("show", "essays/001:q1", given=("--corpus", "essays")).out.startswith("001:q1 · Ida Holm\n")


def test_corrections_are_kept_beside_their_own_library(ask: Serge, places: Path) -> None:
    done = ask("correct", "books/001:q1", "--speaker", "Eve Black")
    assert done.status == 0
    assert 'speaker = "Eve Black"' in (places / "books" / "corrections.toml").read_text(encoding="utf-8")
    assert not (places / "essays" / "corrections.toml").exists()
    assert ask("quotes", "--by", "Eve Black", "--count").out == "1\n"
    (places / "books" / "corrections.toml").unlink()


def test_index_and_info_go_through_all(ask: Serge) -> None:
    lines = ask("index").out.splitlines()
    assert [line.partition(",")[0] for line in lines] == ["1 document", "1 file of other kinds is not read: 1 .pages.", "1 document"]
    libraries = [json.loads(line) for line in ask("info", "--json").out.splitlines()]
    assert [(one["corpus"], one["not_read"]) for one in libraries] == [("essays", {".pages": 1}), ("books", {})]


def test_files_that_are_not_read_are_named_once(ask: Serge) -> None:
    assert ask("search", "harbour").err == "serge: 1 file of other kinds is not read: 1 .pages.\n"
    assert ask("search", "harbour", "--quiet").err == ""


def test_options_before_and_after_the_command_add_up(ask: Serge) -> None:
    assert ask("search", "harbour", "--count", "--corpus", "books", given=("--corpus", "essays")).out == "3\n"


def test_a_single_file_is_a_library(ask: Serge, places: Path) -> None:
    done = ask("search", "patience", given=("--corpus", "books/001_winter.txt"))
    assert done.out.splitlines()[0] == "001:p3 · own words"
    assert done.out.splitlines()[3] == "books/001_winter.txt:5:113"
    both = ask("search", "patience", given=("--corpus", "books/001_winter.txt", "--corpus", "essays"))
    assert sorted(line for line in both.out.splitlines() if "·" in line) == [
        "001_winter/001:p3 · own words",
        "essays/001:p3 · quoting Ida Holm",
    ]


def test_an_answer_from_the_bundled_example_says_so(quick: Serge, tmp_path: Path) -> None:
    done = quick("search", "party patriotism", env=NO_INDEX, cwd=tmp_path)
    assert done.status == 0
    assert "serge: These are results from the bundled example library. For your own texts: --corpus DIR\n" in done.err
    assert "bundled" not in quick("search", "party patriotism", "--quiet", env=NO_INDEX, cwd=tmp_path).err


def test_an_empty_path_is_no_library(quick: Serge) -> None:
    assert quick("--corpus", "", "info").err == "serge: The path is empty. Name a text file or a folder.\n"
