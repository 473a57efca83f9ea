"""A file name that is no UTF-8 costs nothing but the link to it, on a terminal and in a pipe, in every form."""

from __future__ import annotations

import base64
import json
import os
import re
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Serge
from tests.cli.test_on_a_terminal import on_terminal

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")

TEXT = """On Lamps

by Nora Fell

A lamp, wrote Ada Marsh, “comes when it will and goes when it must”.[1] Nobody waits for it.

Notes

[1] Marsh, Letters.

[2] Lost.
"""
ASKED = (
    "search lamp", "quotes --kind all", "footnotes", "footnote 001 1", "show 001:p3", "documents", "people", "who", "info", "check"
)  # fmt: skip
FORMS = ("terminal", "plain", "lines", "json", "csv", "tsv", "markdown")
CITED = ("chicago", "mla", "apa", "bibtex", "ris", "csl-json", "markdown")


@pytest.fixture
def library(tmp_path: Path, environment: dict[str, str]) -> dict[str, str]:
    """An environment whose corpus has two such files, in a folder that is named so too."""
    folder = tmp_path / os.fsdecode(b"l\xe4mp")
    folder.mkdir()
    for name in (b"001 caf\xe9.txt", b"caf\xe9.txt"):
        (folder / os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    return environment | {"SERGE_CORPUS": str(folder), "SERGE_INDEX": str(tmp_path / "index"), "COLUMNS": "200"}


def test_every_command_answers_in_every_form(quick: Serge, library: dict[str, str]) -> None:
    for asked in ASKED:
        for form in FORMS:
            done = quick(*asked.split(), "--format", form, "--quiet", env=library)
            assert (done.status, done.err) == (1 if asked == "check" else 0, ""), (asked, form)
            done.out.encode()
    for style in CITED:
        done = quick("cite", "001:q1", "--style", style, "--quiet", env=library)
        assert (done.status, done.err) == (0, "")
    assert quick("extract", library["SERGE_CORPUS"], "--json", env=library).status == 0


def test_every_command_answers_on_a_terminal(serge: Serge, library: dict[str, str], tmp_path: Path) -> None:
    for asked in (*ASKED, "index --rebuild", "cite 001:q1", "correct 001:q1 --kind term"):
        shown, status = on_terminal(library, tmp_path, *asked.split(), "--quiet", rows=500)
        assert status == (1 if asked == "check" else 0), shown
        assert "fault" not in shown
    shown, _ = on_terminal(library, tmp_path, "search", "lamp", rows=500)
    assert re.search(r"\x1b]8;;file://[^/]*/\S*/l%E4mp/001%20caf%E9\.txt#5\x1b\\", shown)
    shown, _ = on_terminal(library, tmp_path, "documents", rows=500)
    assert "001 caf\ufffd.txt" in shown


def test_json_gives_the_bytes_of_the_path(quick: Serge, library: dict[str, str]) -> None:
    path = os.fsencode(library["SERGE_CORPUS"]) + b"/001 caf\xe9.txt"
    for asked in ("search lamp", "documents", "check", "show 001:p3"):
        first = json.loads(quick(*asked.split(), "--json", env=library).out.splitlines()[0])
        source = first if asked == "documents" else first["document"]
        assert source["path"] == path.decode("utf-8", "replace")
        assert base64.b64decode(source["path_bytes"], validate=True) == path
    facts = json.loads(quick("info", "--json", env=library).out.splitlines()[0])
    assert base64.b64decode(facts["corpus_bytes"]) == os.fsencode(library["SERGE_CORPUS"])
    assert "index_bytes" not in facts


def test_a_path_that_is_utf_8_has_no_second_field(quick: Serge) -> None:
    assert "path_bytes" not in quick("search", "harbour", "--json").out


def test_what_json_prints_fits_its_schema(quick: Serge, library: dict[str, str]) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(json.loads(quick("schema").out))
    for asked in (*ASKED, f"extract {library['SERGE_CORPUS']}"):
        for line in quick(*asked.split(), "--json", env=library).out.splitlines():
            validator.validate(json.loads(line))


def test_a_locator_can_be_typed(quick: Serge, library: dict[str, str]) -> None:
    listed = [json.loads(line)["id"] for line in quick("documents", "--json", env=library).out.splitlines()[:-1]]
    assert listed == ["001", "caf"]
    assert quick("show", "caf:p3", env=library).status == 0


def test_the_editor_gets_the_real_path(serge: Serge, library: dict[str, str], tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\ncat "$2"\n', encoding="utf-8")
    editor.chmod(0o755)
    done = serge("open", "caf:p3", "--quiet", env=library | {"EDITOR": str(editor)})
    assert (done.status, done.err) == (0, "")
    assert done.out == TEXT
