"""Columns in bytes, texts on stdin, concordances as tables, and options that exclude each other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from serge_cli.model.results import Place
from serge_cli.model.span import Span
from serge_cli.operations.columns import Columns, Unit

TEXT = "Zoë 𝔘 was here. Mats wrote: “Das Größte ist die Ruhe.”\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text(f"A Head\n\n{TEXT}", encoding="utf-8")
    return tmp_path / "texts"


def serge(corpus: Path, *arguments: str, stdin: str = "") -> tuple[int, str, str]:
    command = [sys.executable, "-m", "serge_cli", "--corpus", str(corpus), "--index", str(corpus.parent / "index"), *arguments]
    done = subprocess.run(command, input=stdin.encode(), capture_output=True, cwd=corpus, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize(("unit", "column"), [(Unit.CHARS, 34), (Unit.BYTES, 40), (Unit.UTF16, 35)])
def test_a_column_in_every_unit(corpus: Path, unit: Unit, column: int) -> None:
    place = Place(3, TEXT.index("Größte") + 1, Span(0, 1))
    assert place.column == 34
    assert Columns(unit).of(str(corpus / "one.txt"), place) == column


def test_a_file_that_has_changed_keeps_the_column(corpus: Path) -> None:
    (corpus / "one.txt").write_text("short\n")
    assert Columns(Unit.BYTES).of(str(corpus / "one.txt"), Place(3, 34, Span(0, 1))) == 34
    assert Columns(Unit.BYTES).of(str(corpus / "none.txt"), Place(3, 34, Span(0, 1))) == 34


@pytest.mark.parametrize(("options", "column"), [((), 40), (("--columns", "bytes"), 40), (("--columns", "chars"), 34)])
def test_lines_count_bytes(corpus: Path, options: tuple[str, ...], column: int) -> None:
    status, out, _ = serge(corpus, "search", "Größte", "-f", "lines", *options)
    assert status == 0
    assert out.split(" ")[0].endswith(f"one.txt:3:{column}:")


def test_json_counts_code_points(corpus: Path) -> None:
    assert '"line": 3, "column": 34,' in serge(corpus, "search", "Größte", "--json")[1]


def test_check_reads_stdin(corpus: Path) -> None:
    status, out, _ = serge(corpus, "check", "-", "-f", "lines", stdin="Größe “says he.\n")
    assert (status, out.split(" ")[:2]) == (1, ["-:1:9:", "unmatched-mark:"])


def test_extract_reads_stdin(corpus: Path) -> None:
    status, out, _ = serge(corpus, "extract", "-", "--json", stdin="Ann said: “All is well with us here.”\n")
    assert status == 0
    assert '"text": "All is well with us here."' in out


def test_a_concordance_as_a_table(corpus: Path) -> None:
    _, out, _ = serge(corpus, "search", "ruhe", "--kwic", "-f", "csv")
    head, row = out.splitlines()
    assert head.startswith("id,voice,left,match,right,document,")
    assert row.startswith("one:p2,quoted,Zoë 𝔘 was here. Mats wrote: “Das Größte ist die ,Ruhe,.”,one,")


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--kwic", "--json"), "--kwic and --json"),
        (("--kwic", "--format", "lines"), "--kwic and --format lines"),
        (("--kwic", "--full"), "--kwic and --full"),
        (("--kwic", "--count"), "--kwic and --count"),
        (("--full", "-C", "1"), "--full and --context"),
        (("--json", "--format", "csv"), "--json and --format csv"),
    ],
)
def test_options_that_exclude_each_other(corpus: Path, options: tuple[str, ...], named: str) -> None:
    status, out, error = serge(corpus, "search", "ruhe", *options)
    assert (status, out) == (2, "")
    assert f"{named} cannot be used together. Leave one of them out." in error
