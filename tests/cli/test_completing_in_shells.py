"""Tab in real shells on a terminal of their own: what a text or a file name holds is put into the line as words, never as code."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from select import select

import pytest

from tests.cli.conftest import Serge

BEGINNING = {
    "bash": (["--norc", "--noprofile", "-i"], ""),
    "zsh": (["-f", "-i"], "autoload -Uz compinit; compinit -u -D; setopt nobanghist; "),
}
AUTHORS = ["Oake $(id>RAN)", 'Pim `id>RAN` "x" \\ ! end', "Quin's $(id>RAN)"]


class Shell:
    """A shell on a terminal; what is typed into it can be read back."""

    def __init__(self, name: str, environment: dict[str, str], folder: Path) -> None:
        options, prepare = BEGINNING[name]
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(name, [name, *options], environment)
        self.type(f"{prepare}. ./script; echo read''y\n")
        assert "ready" in self.shown("ready")

    def type(self, text: str) -> None:
        os.write(self.terminal, text.encode())

    def shown(self, wanted: str, patience: float = 20) -> str:
        """Return what is shown until it holds `wanted`, or until no more comes."""
        found, deadline = "", time.monotonic() + patience
        while wanted not in found and time.monotonic() < deadline:
            if select([self.terminal], [], [], 0.2)[0]:
                found += os.read(self.terminal, 65536).decode("utf-8", "replace").replace("\r\n", "\n")
        return found

    def end(self) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)


@pytest.fixture(params=list(BEGINNING))
def shell(request: pytest.FixtureRequest, serge: Serge, environment: dict[str, str], tmp_path: Path) -> Iterator[Shell]:
    if not shutil.which(request.param):
        pytest.skip(f"no {request.param} here")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "001.txt").write_text("Words.\n", encoding="utf-8")
    (tmp_path / "c" / "$(id>RAN)x.txt").write_text("Words.\n", encoding="utf-8")
    (tmp_path / "c" / "-rf.txt").write_text("Words.\n", encoding="utf-8")
    stated = f'[files."001"]\nauthors = {json.dumps(AUTHORS)}\n'
    (tmp_path / "c" / "corpus.toml").write_text(stated, encoding="utf-8")
    places = {"SERGE_CORPUS": str(tmp_path / "c"), "SERGE_INDEX": str(tmp_path / "i")}
    assert serge("index", env=places).status == 0
    (tmp_path / "script").write_text(serge("completion", request.param).out, encoding="utf-8")
    (tmp_path / "serge").write_text(f'#!/bin/sh\nexec {sys.executable} -m serge_cli "$@"\n', encoding="utf-8")
    (tmp_path / "serge").chmod(0o755)
    found = Shell(request.param, environment | places | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "PS1": "$ "}, tmp_path)
    yield found
    found.end()


COMPLETED = {
    '--author "Oa': '"Oake \\$(id>RAN)"',
    "--author 'Oa": "'Oake $(id>RAN)'",
    "--author Oa": "Oake\\ \\$\\(id\\>RAN\\)",
    '--author "Pi': '"Pim \\`id>RAN\\` \\"x\\" \\\\ ',
    "--author 'Qu": "'Quin'\\''s $(id>RAN)'",
    "--author Qu": "Quin\\'s\\ \\$\\(id\\>RAN\\)",
    "--doc '$": "'$(id>RAN)x'",
}


def test_what_is_offered_is_no_code(shell: Shell, tmp_path: Path) -> None:
    for number, (typed, completed) in enumerate(COMPLETED.items()):
        shell.type(f"serge search --count words {typed}\t")
        assert completed in shell.shown(completed)
        shell.type(f"\n echo do''ne{number}\n")
        assert f"done{number}" in shell.shown(f"done{number}")
        assert not (tmp_path / "RAN").exists(), typed


def test_inside_a_word_with_a_quotation_mark_in_it_bash_offers_nothing(serge: Serge, environment: dict[str, str]) -> None:
    lines = [
        f'serge() {{ "{sys.executable}" -m serge_cli "$@"; }}',
        serge("completion", "bash").out,
        """COMP_WORDS=(serge quotes --person 'Id"a'); COMP_CWORD=3; _serge; echo "${#COMPREPLY[@]}" """,
        """COMP_WORDS=(serge quotes --person '"Id\\"a'); COMP_CWORD=3; _serge; echo "${#COMPREPLY[@]}" """,
        """COMP_WORDS=(serge quotes --person 'ida'); COMP_CWORD=3; _serge; echo "${#COMPREPLY[@]}" """,
    ]
    done = subprocess.run(
        ["bash", "--norc", "-c", "\n".join(lines)], capture_output=True, env=environment, timeout=60, check=False, text=True
    )
    assert done.stdout.split() == ["0", "0", "1"]


def test_what_begins_as_an_option_is_offered_only_where_it_is_none(serge: Serge, tmp_path: Path) -> None:
    (tmp_path / "-rf.txt").write_text("Words.\n", encoding="utf-8")
    places = {"SERGE_CORPUS": str(tmp_path), "SERGE_INDEX": str(tmp_path / ".i")}
    assert serge("index", env=places).status == 0
    tab = places | {"_SERGE_COMPLETE": "1"}
    assert serge("show", "", env=tab).out == ""
    assert serge("show", "--", "", env=tab).out == "-rf:\tWords.\n"
    assert serge("search", "--doc", "", env=tab).out == "-rf\tWords.\n"
    assert serge("search", "--doc", "-rf", "words", "--count", env=places).out == "1\n"
    assert serge("show", "--", "-rf:p1", env=places).status == 0
