"""The whole program with an export of a reference manager beside the texts: what is shown, cited and reported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ESSAY = "---\ntitle: Ice\ndate: 1935\ndoi: 10.1000/ICE\n---\n\nNobody came. “It froze for weeks,” Otto Lind wrote, “and nobody was ready for it.”\n"
EXPORT = [
    {
        "type": "chapter", "title": "Ice", "author": [{"family": "García Márquez", "given": "Gabriel"}], "container-title": "Harbour Lives",
        "publisher": "Fjord", "publisher-place": "Oslo", "page": "101-120", "issued": {"date-parts": [[1934]]}, "DOI": "10.1000/ice",
    }
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("described")
    (made / "texts").mkdir()
    (made / "texts" / "ice.md").write_text(ESSAY, encoding="utf-8")
    (made / "texts" / "library.json").write_text(json.dumps(EXPORT), encoding="utf-8")
    return made


def serge(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    where = {"SERGE_CORPUS": str(folder / "texts"), "SERGE_INDEX": str(folder / "index")}
    command = [sys.executable, "-m", "serge_cli", *arguments]
    return subprocess.run(command, env=os.environ | where, cwd=folder, capture_output=True, text=True, check=False)


def test_a_quotation_is_cited_by_what_the_export_states(folder: Path) -> None:
    host = "Gabriel García Márquez, “Ice,” in *Harbour Lives* (Oslo: Fjord, 1935), par. 2, https://doi.org/10.1000/ice.\n"
    assert serge(folder, "cite", "ice:q2").stdout == f"Otto Lind, quoted in {host}"
    (item,) = json.loads(serge(folder, "cite", "ice:q1", "ice:q2", "-s", "csl-json").stdout)  # two pieces of one quotation
    assert (item["type"], item["author"], item["issued"]) == (
        "chapter",
        [{"family": "García Márquez", "given": "Gabriel"}],
        {"date-parts": [[1935]]},
    )
    assert item["note"].endswith("par. 2: “It froze for weeks, and nobody was ready for it.”")


def test_what_differs_is_reported(folder: Path) -> None:
    done = serge(folder, "documents", "--check")
    assert (done.returncode, done.stdout.splitlines()[:2]) == (
        1,
        ["texts/ice.md:1:1: conflicting-metadata", "date: the file has “1935”, library.json has “1934”"],
    )
    found = serge(folder, "documents", "--check", "--json").stdout.splitlines()
    assert json.loads(found[0])["message"] == "date: the file has “1935”, library.json has “1934”"


def test_an_unknown_style_is_one_line(folder: Path) -> None:
    done = serge(folder, "cite", "ice:q1", "-s", "chicgo")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1].startswith("serge: “chicgo” is not a citation style. Use chicago, chicago-bibliography, mla, apa, ")
