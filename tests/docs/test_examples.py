"""Every example of README, help and manual page runs on the bundled library and finds something."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from serge_cli.commands import SECTIONS, manual
from serge_cli.operations.search import search
from serge_cli.store.library import Library, open_library

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TABLE = README.partition("## The query language")[2].partition("\n\n## ")[0]
WRITTEN = [code.replace("\\|", "|") for row in re.findall(r"^\| (.*?) \| ", TABLE, re.MULTILINE) for code in re.findall(r"`([^`]+)`", row)]
IN_HELP = [query for row in manual.QUERY.rows for query in row[0].split(", ")]
FINDING = {
    "search",
    "quotes",
    "footnote",
    "footnotes",
    "show",
    "people",
    "who",
    "verify",
    "variants",
    "documents",
    "cite",
    "explain",
    "info",
}


def examples() -> Iterator[str]:
    for listed in (each for section in SECTIONS.values() for each in section):
        if listed.name in FINDING:
            yield from (line for line, _ in import_module(listed.module).EXAMPLES if line.startswith("serge "))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with open_library(ROOT / "seeds", tmp_path_factory.mktemp("index") / "index") as opened:
        yield opened


def test_there_are_examples() -> None:
    assert len(WRITTEN) > 30
    assert len(IN_HELP) > 30
    assert len(list(examples())) > 25


@pytest.mark.parametrize("query", list(dict.fromkeys((*WRITTEN, *IN_HELP))))
def test_a_query_finds_something(library: Library, query: str) -> None:
    asked = f"{query} the" if query.startswith("in:") else query  # voices are those of words
    assert search(library, asked).total > 0


@pytest.mark.parametrize("line", list(examples()))
def test_an_example_of_a_command_finds_something(line: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    written = re.split(r" (?:\||>>?) ", line)[0].partition("serge ")[2]
    index = tmp_path_factory.getbasetemp() / "examples"
    command = [sys.executable, "-m", "serge_cli", "--corpus", str(ROOT / "seeds"), "--index", str(index), *shlex.split(written)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if "--check" in command:  # which finds nothing amiss
        assert (ran.returncode, ran.stdout) == (0, "")
    else:  # words that are altered, in an example of verify, end with status 1
        assert (ran.returncode, bool(ran.stdout)) == (int("party loyalty" in line), True), ran.stderr
