"""Whole commands over a library of two short texts, against files that pin what is printed. `SERGE_WRITE_GOLDEN=1` writes them anew.

The score of a hit and the confidence in a speaker are masked: they are weights that are tuned, and other tests state their order.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Serge

GOLDEN = Path(__file__).parent / "golden" / "commands"
WRITE = bool(os.environ.get("SERGE_WRITE_GOLDEN"))  # read before a test clears the environment
TEXTS = {
    "corpus.toml": """\
[files."020_tide.txt"]
title = "The Tide Tables"
authors = ["Ada Marsh"]
date = "1934"
publication = "The Quay Review"

[files."021_ice.txt"]
title = "Ice on the Quay"
authors = ["Otto Lind"]
date = "1936"
""",
    "020_tide.txt": """\
The Tide Tables

by Ada Marsh

Ida Holm wrote: “The tide keeps no promise that a harbour made for it.”[1] The pilots knew this well.

Years later Ida Holm said: “We were all afraid of Otto Lind and of his ledgers.”[2] Nobody answered.

Notes

[1] Holm, Letters, p. 12.

[2] Ibid., p. 14.
""",
    "021_ice.txt": """\
Ice on the Quay

by Otto Lind

The ice came early that year, and the harbour was closed for the whole of the long winter.[1]

The ferry came in April, and the bread with it.

Holm wrote: “Nobody who keeps a ledger has ever been warm in this town of ours.”
""",
}
COMMANDS = {
    "search": ["search", "harbour"],
    "search-phrase": ["search", '"keeps no promise"'],
    "quotes": ["quotes"],
    "quotes-person": ["quotes", "--person", "Lind"],
    "quotes-by-person": ["quotes", "--group-by", "person"],
    "footnote": ["footnote", "020", "2"],
    "footnote-unprinted": ["footnote", "021", "1"],
    "footnotes": ["footnotes"],
    "show-paragraph": ["show", "020:p3"],
    "show-quotation": ["show", "020:q1"],
    "documents": ["documents"],
    "people": ["people"],
    "who": ["who"],
    "check": ["check", "020_tide.txt", "021_ice.txt"],
}
STYLES = ["chicago", "mla", "apa", "bibtex", "ris", "csl-json", "markdown"]
_WEIGHTS = re.compile(r'("score": |"confidence": |(?<= ))\d+\.\d+')


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """Return the folder of the texts, and the environment in which they are the corpus; the index is built by the first command."""
    folder = tmp_path_factory.mktemp("two")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder, {"SERGE_CORPUS": str(folder), "SERGE_INDEX": str(tmp_path_factory.mktemp("pinned") / "index")}


def pinned(name: str, done: Ended) -> tuple[str, str]:
    """Return what was printed, and what the file of this name says should be."""
    printed = _WEIGHTS.sub(r"\1*", done.out) + f"[{done.status}]\n"
    path = GOLDEN / name
    if WRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(printed.encode())
    return printed, path.read_bytes().decode()


@pytest.mark.parametrize("form", ["plain", "json"])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_prints_what_is_pinned(quick: Serge, places: tuple[Path, dict[str, str]], name: str, form: str) -> None:
    folder, environment = places
    printed, expected = pinned(f"{name}.{form}", quick(*COMMANDS[name], "--format", form, env=environment, cwd=folder))
    assert printed == expected


@pytest.mark.parametrize("style", STYLES)
def test_a_citation_is_what_is_pinned(quick: Serge, places: tuple[Path, dict[str, str]], style: str) -> None:
    folder, environment = places
    printed, expected = pinned(f"cite.{style}", quick("cite", "020:q1", "--style", style, env=environment, cwd=folder))
    assert printed == expected


def test_every_command_that_lists_is_pinned() -> None:
    listing = {"search", "quotes", "footnote", "footnotes", "show", "documents", "people", "who", "check"}
    assert {arguments[0] for arguments in COMMANDS.values()} == listing
