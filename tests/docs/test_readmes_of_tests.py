"""What tests/*/README.md say can be done: the scripts, their options and the limits of serge are there, under these names and numbers."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
READMES = sorted(ROOT.glob("tests/*/README.md")) + sorted(ROOT.glob("tests/*/*/README.md"))
_COMMAND = re.compile(r"\bpython\d? (?:-m (?P<module>tests\.[\w.]+)|(?P<path>tests/\S+\.py))(?P<rest>.*)")
_LIMIT = re.compile(r"`((?:\w+\.)+[A-Z][A-Z_]+)`")
_SIZE = re.compile(r"(\d[\d,]*)( MB)?")


def commands() -> list[tuple[str, Path, list[str]]]:
    found = []
    for readme in READMES:
        for command in _COMMAND.finditer(readme.read_text(encoding="utf-8").replace("\\\n", " ")):
            script = ROOT / (command["path"] or f"{command['module'].replace('.', '/')}.py")
            options = re.findall(r"(?<=\s)--[a-z][a-z-]*", command["rest"].partition(" # ")[0])
            found.append((readme.parent.name, script, options))
    return found


def test_commands_are_found() -> None:
    assert len(commands()) > 15


@pytest.mark.parametrize(("readme", "script", "options"), commands(), ids=lambda value: value if isinstance(value, str) else "")
def test_the_scripts_and_their_options_exist(readme: str, script: Path, options: list[str]) -> None:
    assert script.is_file(), readme
    source = script.read_text(encoding="utf-8")
    assert [option for option in options if f'"{option}"' not in source] == []


def test_limits_have_the_numbers_that_the_table_says() -> None:
    rows = [line for line in (ROOT / "tests/soak/README.md").read_text(encoding="utf-8").splitlines() if _LIMIT.search(line)]
    assert len(rows) == 9
    for row in rows:
        stated = [int(number.replace(",", "")) for number, _ in _SIZE.findall(row.split("|")[2])]
        for name, number in zip(_LIMIT.findall(row), stated, strict=False):
            module, _, constant = name.rpartition(".")
            value = getattr(import_module(f"serge_cli.{module}"), constant)
            assert value in {number, number << 20, number * 1_000_000}, name
