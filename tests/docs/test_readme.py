"""Every transcript in the README is what the program prints today."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TRANSCRIPTS = re.findall(r"```console\n\$ (serge [^\n]*)\n(.*?)```", README, re.DOTALL)
MENTIONED = sorted(set(re.findall(r"`serge ([a-z]+)\b", README)))
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return {**os.environ, "SERGE_INDEX": str(tmp_path_factory.mktemp("index")), "PYTHONIOENCODING": "utf-8"}


def run(command: list[str], place: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=place, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(("command", "shown"), TRANSCRIPTS, ids=[command for command, _ in TRANSCRIPTS])
def test_transcript(command: str, shown: str, place: dict[str, str]) -> None:
    ran = run(["-m", "serge_cli", *shlex.split(command)[1:]], place)
    assert ran.returncode == 0, ran.stderr
    whole, _, cut = shown.partition("…\n") if shown.endswith("…\n") else (shown, "", "")
    assert not cut
    assert ran.stdout.startswith(whole), ran.stdout
    if whole == shown:
        assert ran.stdout == shown


def test_there_are_transcripts() -> None:
    assert len(TRANSCRIPTS) >= 5


@pytest.mark.parametrize("name", MENTIONED)
def test_every_command_that_is_named_exists(name: str, place: dict[str, str]) -> None:
    assert run(["-m", "serge_cli", name, "--help"], place).returncode == 0


def test_the_python_example_runs(place: dict[str, str]) -> None:
    (example,) = PYTHON
    ran = run(["-c", example], place)
    assert ran.returncode == 0, ran.stderr
    assert "party patriotism" in ran.stdout.casefold()
