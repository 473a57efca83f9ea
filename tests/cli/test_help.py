"""`serge help`, the topics in help and manual page, and what README has in common with them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from serge_cli import __version__
from serge_cli.commands import COMMANDS, manual
from tests.cli.conftest import Serge

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")


def test_help_is_the_same_in_every_way_of_asking(quick: Serge) -> None:
    assert quick("help").out == quick("--help").out
    assert quick("help", "search").out == quick("search", "--help").out


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version(quick: Serge, option: str) -> None:
    assert quick(option).out == f"serge {__version__}\n"


@pytest.mark.parametrize(
    ("command", "heading", "row"),
    [
        ("search", "Query language:", '  "general strike"~8\n    both words within eight words, as written, in any order\n'),
        ("quotes", "Query language:", "  =Party\n    only this form of the word\n"),
        ("show", "Locators:", "  001:q4\n    its fourth quotation\n"),
        ("index", "Files:", "  corrections.toml\n    beside the texts: what serge correct has stored."),
    ],
)
def test_topics_stand_in_the_help_of_their_commands(quick: Serge, command: str, heading: str, row: str) -> None:
    shown = quick(command, "--help", env={"COLUMNS": "80"}).out
    assert row in shown.partition(f"\n{heading}\n")[2]


@pytest.mark.parametrize(("topic", "first"), [("query", "Query language:"), ("locators", "Locators:"), ("files", "Files:")])
def test_a_topic_by_itself(quick: Serge, topic: str, first: str) -> None:
    assert quick("help", topic).out.splitlines()[0] == first


def test_a_topic_that_is_none(quick: Serge) -> None:
    done = quick("help", "serch")
    assert (done.status, done.err) == (2, "serge: There is no command and no topic “serch”. Did you mean search or serve?\n")


def test_the_manual_page_has_the_topics(quick: Serge) -> None:
    sections = re.findall(r"^\.SH (.*)$", quick("man").out, re.MULTILINE)
    assert sections[-5:] == ["QUERY LANGUAGE", "LOCATORS", "FILES", "ENVIRONMENT", "EXIT STATUS"]


def test_every_command_names_a_topic_that_exists() -> None:
    assert {command.topic for command in COMMANDS.values()} == {"", *manual.TOPICS}


def test_readme_and_help_explain_the_same_queries() -> None:
    table = README.partition("## The query language")[2].partition("\n\n|")[2].partition("\n\n")[0]
    rows = [line.split(" | ")[0] for line in table.splitlines()[2:]]
    written = [", ".join(re.findall(r"`((?:\\\||[^`])+)`", row)).replace("\\|", "|") for row in rows]
    assert [row for row in written if row] == [row for row, _ in manual.QUERY.rows]
