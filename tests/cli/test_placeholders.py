"""What stands in place of a text that is missing is shown to people; it is never found, and never exported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Serge

ESSAY = """The Sea and the Harbour

by Ada Marsh

The harbour was full that year.[1] Ida Holm wrote that ‘the end of winter is a matter of patience and hope’.[2] The pilots disagreed.[3]

Notes

[1] Seen by everybody.
"""
PLACEHOLDERS = ("not in this file", "no marker in the text")


@pytest.fixture
def ask(quick: Serge, tmp_path: Path) -> Serge:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "001.txt").write_text(ESSAY, encoding="utf-8")
    place = {"SERGE_CORPUS": str(tmp_path / "texts"), "SERGE_INDEX": str(tmp_path / "index")}

    def run(*arguments: str) -> Ended:
        return quick("-q", *arguments, env=place)

    return run


@pytest.mark.parametrize("query", ["*", "doc:001", "-harbour", "year:1930.. OR doc:001"])
def test_a_note_without_text_is_not_found(ask: Serge, query: str) -> None:
    found = ask("search", "--notes", "-n", "0", "-f", "lines", "--", query)
    assert found.out == f"{found.out.partition(':')[0]}:9:5: Seen by everybody.\n"


def test_no_word_of_the_placeholder_is_found(ask: Serge) -> None:
    assert ask("search", "file").status == 1


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "markdown"])
@pytest.mark.parametrize("command", [("search", "harbour"), ("quotes",), ("footnotes",), ("show", "001:p3", "001:n2")])
def test_no_placeholder_is_exported(ask: Serge, command: tuple[str, ...], form: str) -> None:
    done = ask(*command, "-f", form)
    assert done.status == 0
    assert not [words for words in PLACEHOLDERS if words in done.out]


def test_a_note_without_text_is_its_label_alone_in_a_table(ask: Serge) -> None:
    header, row = ask("quotes", "-f", "csv").out.splitlines()
    assert dict(zip(header.split(","), row.split(","), strict=True))["notes"] == "[2]"


def test_people_are_told_what_is_missing(ask: Serge) -> None:
    assert ask("footnote", "001", "2").out.splitlines()[:2] == ["001:n2", "[2] (note text not in this file)"]
