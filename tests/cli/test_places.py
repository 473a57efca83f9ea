"""The way back into files that are no text: in answers, for editors, to the browser, in citations."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HTML = """<!doctype html><html lang="en"><head><meta name="author" content="Ada Marsh"></head><body><h1 id="weir">The Old Weir</h1>
<p>It rained.</p><span class="pagenum">277</span><h2 id="mill">The Mill</h2>
<p>Otto Lind wrote that <q>the mill will stand when the weir is gone</q>.<sup><a href="#n1">1</a></sup></p><p id="n1">1. Lind, Letters, p. 3.</p></body></html>"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>
<p>The kraken rose at noon.</p></body></text></TEI>"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("places")
    (made / "texts").mkdir()
    (made / "texts" / "weir.html").write_text(HTML)
    (made / "texts" / "sea.xml").write_text(TEI)
    (made / "texts" / "bad.epub").write_bytes(b"PK\x03\x04 and nothing more")
    return made


def serge(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    where = {"SERGE_CORPUS": str(folder / "texts"), "SERGE_INDEX": str(folder / "index"), **environment}
    return subprocess.run(
        [sys.executable, "-m", "serge_cli", *arguments], env=os.environ | where, cwd=folder, capture_output=True, text=True, check=False
    )


def test_a_bad_file_is_named_and_the_rest_is_read(folder: Path) -> None:
    done = serge(folder, "search", "mill weir")
    assert "bad.epub was skipped: it cannot be read: its zip archive is damaged." in done.stderr
    assert done.returncode == 0 and "weir.html, p. 277, #mill" in done.stdout


def test_lines_name_the_place_and_no_line(folder: Path) -> None:
    path = "texts"
    assert serge(folder, "search", "kraken", "-f", "lines").stdout == f"{path}/sea.xml#line=2: The kraken rose at noon.\n"
    assert serge(folder, "quotes", "--doc", "weir", "-f", "lines").stdout.startswith(f"{path}/weir.html#mill: Otto Lind: “the mill")


def test_json_has_what_is_known_of_the_place(folder: Path) -> None:
    first = json.loads(serge(folder, "quotes", "--json").stdout.splitlines()[0])
    assert first["place"] == {"page": "277", "fragment": "mill"}
    note = json.loads(serge(folder, "footnote", "weir", "1", "--json").stdout.splitlines()[0])
    assert (note["place"], note["sentences"][0]["place"]) == ({"page": "277", "fragment": "n1"}, {"page": "277", "fragment": "mill"})


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("chicago", "“The Old Weir,” p. 277;"),
        ("mla", "(Otto Lind, qtd. in Marsh 277)"),
        ("apa", "p. 277"),
        ("ris", "N1  - Otto Lind, quoted in Marsh, “The Old Weir,” p. 277: “the mill"),
        ("bibtex", "note = {Otto Lind, quoted in Marsh, “The Old Weir,” p. 277: “the mill"),
    ],
)
def test_citations_name_the_page(folder: Path, style: str, said: str) -> None:
    assert said in serge(folder, "cite", "weir:q1", "--style", style).stdout


def test_a_page_is_opened_in_the_browser_and_xml_in_the_editor(folder: Path) -> None:
    shown = serge(folder, "open", "weir:q1", BROWSER=f'{sys.executable} -c "import sys; print(sys.argv[1])" %s')
    assert shown.stdout == (folder / "texts" / "weir.html").as_uri() + "#mill\n"
    edited = serge(folder, "open", "sea:p1", EDITOR="echo", VISUAL="echo")
    assert edited.stdout == f"+2 {folder / 'texts' / 'sea.xml'}\n"


def test_a_browser_with_half_a_pair_of_marks_is_a_wrong_request(folder: Path) -> None:
    done = serge(folder, "open", "weir:q1", BROWSER='"less %s')
    said = 'serge: BROWSER cannot be “"less %s”. Use a command with its options; quote any part that contains a space.'
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, said)


@pytest.fixture
def traps(tmp_path: Path) -> str:
    """A folder of programs that would take the terminal: each writes its name to stdout."""
    for name in ("xdg-open", "vim", "lynx", "www-browser"):
        (tmp_path / name).write_text(f"#!/bin/sh\necho started {name}\n")
        (tmp_path / name).chmod(0o755)
    return f"{tmp_path}:{os.environ['PATH']}"


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="they have a desktop")
@pytest.mark.parametrize("own", [{}, {"EDITOR": "vim -R", "BROWSER": "lynx %s"}, {"EDITOR": "/usr/bin/nano", "BROWSER": "/usr/bin/w3m"}])
@pytest.mark.parametrize(("locator", "place"), [("sea:p1", "sea.xml:2:1"), ("weir:q1", "weir.html#mill")])
def test_a_pipe_gets_the_place_and_no_program_is_started(folder: Path, traps: str, own: dict[str, str], locator: str, place: str) -> None:
    bare = dict.fromkeys(("EDITOR", "VISUAL", "BROWSER", "DISPLAY", "WAYLAND_DISPLAY"), "") | own
    done = serge(folder, "open", locator, PATH=traps, **bare)
    assert (done.returncode, done.stdout) == (0, f"{Path('texts', place)}\n")


def test_a_pipe_on_a_desktop_is_no_hindrance(folder: Path, traps: str) -> None:
    done = serge(folder, "open", "sea:p1", PATH=traps, EDITOR="vim", VISUAL="", DISPLAY=":0")
    assert (done.returncode, done.stdout) == (0, "started xdg-open\n")


def test_where_no_browser_is_the_place_is_told(folder: Path) -> None:
    done = serge(folder, "open", "weir:q1", BROWSER="/nowhere/browser %s", PATH="/nowhere")
    said = f"serge: No program to show this file was found; the place is {Path('texts', 'weir.html')}#mill. Set BROWSER to the name of a browser."
    assert done.returncode == 2 and done.stderr.splitlines()[-1] == said
    assert "Traceback" not in done.stderr
