"""Every variable is input: a wrong one is one line that names it and status 2, and none is obeyed beyond what it is for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from serge_cli.commands.environment import link_template, program
from serge_cli.errors import UsageError, is_want_of_memory
from serge_cli.present.template import filled
from tests.cli.conftest import Serge, command
from tests.cli.test_on_a_terminal import on_terminal


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("SERGE_LINK", value) for value in ("{", "}", "{0}", "{}", "{path.__class__}", "{path!r}", "{path:>9}", "x{path}{host}")),
        *(("SERGE_LINK", value) for value in ("vscod", "a{line}", "{path}\x1b]0;x\x07", "{path}\udce9")),
        *(("COLUMNS", value) for value in ("x", "-7", "1e3", "٣", "10001", "9" * 5000)),
    ],
)
def test_a_variable_that_is_wrong_is_named(quick: Serge, name: str, value: str) -> None:
    done = quick("search", "harbour", "--color", "always", env={name: value})
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"serge: {name} cannot be “")
    assert done.err.count("\n") == 1
    assert "\x1b" not in done.err


@pytest.mark.parametrize("value", ["", "none", "file", "vscode", "x://{path}", "{path}:{line}:{column}"])
def test_what_serge_link_may_be(quick: Serge, value: str) -> None:
    done = quick("search", "harbour", "--color", "always", env={"SERGE_LINK": value})
    assert (done.status, done.err) == (0, "")
    assert ("\x1b]8;;" in done.out) is (value not in {"", "none"})


def test_a_template_of_ones_own_is_filled() -> None:
    assert link_template({"SERGE_LINK": "x:{path}+{line},{column}"}) == "x:{path}+{line},{column}"
    assert filled("x:{path}+{line},{column},{line}", "/a {line} {0}", 7, 3) == "x:/a {line} {0}+7,3,7"


@pytest.mark.parametrize("name", ["VISUAL", "EDITOR"])
@pytest.mark.parametrize("value", ['"x', "'", "x \\", "''"])
def test_an_editor_that_is_no_command_is_named(quick: Serge, name: str, value: str) -> None:
    done = quick("open", "010:p3", env={name: value})
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"serge: {name} cannot be “{value}”. Use a command")


def test_the_first_variable_that_says_anything_counts() -> None:
    assert program({"VISUAL": "  ", "EDITOR": "vi -R"}, "VISUAL", "EDITOR") == ("EDITOR", ["vi", "-R"])
    assert program({"VISUAL": "code", "EDITOR": "'"}, "VISUAL", "EDITOR") == ("VISUAL", ["code"])
    assert program({}, "VISUAL", "EDITOR") == ("", [])
    with pytest.raises(UsageError, match="EDITOR cannot be"):
        program({"EDITOR": "'"}, "VISUAL", "EDITOR")


def test_an_editor_that_cannot_be_run_is_named(quick: Serge) -> None:
    done = quick("open", "010:p3", env={"EDITOR": "/no/such/editor -x"})
    said = "serge: /no/such/editor cannot be run: No such file or directory. Set EDITOR to another program.\n"
    assert (done.status, done.out, done.err) == (2, "", said)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell as editor")
@pytest.mark.parametrize(("does", "said"), [("exit 3", "failed with status 3"), ("kill -9 $$", "was killed by signal 9")])
def test_an_editor_that_fails_is_told(serge: Serge, tmp_path: Path, does: str, said: str) -> None:
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    editor.chmod(0o755)
    done = serge("open", "010:p3", env={"EDITOR": str(editor)})
    assert (done.status, done.out, done.err) == (2, "", f"serge: {editor} {said}.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
@pytest.mark.parametrize("name", ["PAGER", "SERGE_PAGER"])
def test_a_pager_that_is_no_command_is_named(environment: dict[str, str], serge: Serge, texts: Path, name: str) -> None:
    shown, status = on_terminal(environment | {name: "'x"}, texts, "quotes", rows=5)
    assert status == 2
    assert " ".join(shown.split()).startswith(f"serge: {name} cannot be “'x”. Use a command")


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
def test_a_pager_that_cannot_be_run_is_named(environment: dict[str, str], serge: Serge, texts: Path, tmp_path: Path) -> None:
    (tmp_path / "pager").write_bytes(b"\x7fELF nothing")
    (tmp_path / "pager").chmod(0o755)
    shown, status = on_terminal(environment | {"PAGER": str(tmp_path / "pager")}, texts, "quotes", rows=5)
    assert (status, "cannot be run: Exec format error. Set PAGER to another program." in " ".join(shown.split())) == (2, True)


@pytest.mark.skipif(sys.platform == "win32", reason="locales")
def test_arguments_are_utf_8_where_the_locale_has_no_accents(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "Séjourné.txt").write_text("A word of Séjourné's.\n", encoding="utf-8")
    plain = {name: value for name, value in environment.items() if name not in {"LANG", "SERGE_CORPUS", "SERGE_INDEX"}}
    ascii_only = plain | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for asked in (["search", "Séjourné", "--corpus", "."], ["extract", "Séjourné.txt", "--json"]):
        done = subprocess.run(
            command(*asked, *(("-q",) if "search" in asked else ())),
            env=ascii_only, cwd=tmp_path, capture_output=True, timeout=60, check=False, encoding="utf-8"
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
        assert "Séjourné.txt" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="limits of address space")
@pytest.mark.parametrize("thousands", [17, 19, 24, 27])
def test_a_want_of_memory_is_no_fault(environment: dict[str, str], serge: Serge, texts: Path, thousands: int) -> None:
    """Less than these the interpreter itself cannot start with; how much an import takes differs between machines."""
    line = f"ulimit -v {thousands}000; exec {sys.executable} -m serge_cli search harbour --json"
    done = subprocess.run(["bash", "-c", line], env=environment, cwd=texts, capture_output=True, timeout=60, check=False, text=True)
    assert "A fault in serge" not in done.stderr
    if "serge: " in done.stderr:
        assert done.returncode == 2
        assert done.stderr.endswith("serge: Not enough memory. Free some, or raise the limit (ulimit -v).\n")


def test_a_want_of_memory_while_a_command_runs(quick: Serge, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("serge_cli.store.library.open_index", refused)
    done = quick("documents")
    said = "serge: Not enough memory. Free some, or raise the limit (ulimit -v).\n"
    assert (done.status, done.out, done.err) == (2, "", said)


@pytest.mark.parametrize(
    ("error", "is_one"),
    [
        (MemoryError(), True),
        (ImportError("x.so: failed to map segment from shared object"), True),
        (SystemError("error return without exception set"), True),
        (ImportError("No module named x"), False),
        (ValueError("memory"), False),
    ],
)
def test_what_is_a_want_of_memory(error: Exception, is_one: bool) -> None:
    assert is_want_of_memory(error) is is_one


def test_a_message_is_never_wider_than_a_screen(environment: dict[str, str], serge: Serge, texts: Path) -> None:
    shown, status = on_terminal(environment | {"COLUMNS": "999999999999"}, texts, "search", "harbour", "--format", "kwic")
    assert status == 2
    assert "COLUMNS cannot be" in shown
