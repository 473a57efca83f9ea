"""The rooms of serge and who may call whom: imports run downwards, and three packages have one home each."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "serge_cli"

# Lower steps never import higher ones; rooms on one step do not import each other.
STEPS = [
    {"model"},
    {"text"},
    {"language"},
    {"people"},
    {"corpus", "readers", "extract", "search", "wire"},
    {"operations", "present"},
    {"commands"},
    {"app"},
]
LEVEL = {room: level for level, rooms in enumerate(STEPS) for room in rooms}
EVERYWHERE = {"errors", "messages", "settings", "streams", "interrupts"}  # words, statuses, settings and streams are for all who need them
HOMES = {
    "whoosh": "search/whoosh_",
    "rich": "present/terminal",
    "typer": "commands/ or app.py",
    "lxml": "readers/markup.py",
    "pypdfium2": "readers/pdf/glyphs.py",
    "markdown_it": "readers/commonmark/",
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    return inside.parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            yield (node.module or "", node.lineno)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_downwards(path: Path) -> None:
    here = room(path)
    if here in {"__init__", "__main__"}:
        return
    for name, line in imports(path):
        parts = name.split(".")
        if parts[0] != "serge_cli" or len(parts) < 2 or parts[1] in EVERYWHERE or parts[1] == here:
            continue
        there = parts[1]
        assert here not in EVERYWHERE, f"{path.name}:{line}: {here} is for all and imports {there}"
        assert LEVEL[there] < LEVEL[here], f"{path.name}:{line}: {here} may not import {there}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_packages_stay_in_their_homes(path: Path) -> None:
    inside = path.relative_to(PACKAGE).as_posix()
    at_home = {
        "whoosh": inside.startswith("search/whoosh_"),
        "rich": inside.startswith("present/terminal"),
        "typer": inside.startswith("commands/") or inside == "app.py",
        "lxml": inside == "readers/markup.py",
        "pypdfium2": inside == "readers/pdf/glyphs.py",
        "markdown_it": inside.startswith("readers/commonmark/"),
    }
    for name, line in imports(path):
        top = name.split(".")[0]
        assert at_home.get(top, True), f"{inside}:{line}: {top} lives in {HOMES[top]}"


def test_every_room_is_on_a_step() -> None:
    rooms = {room(path) for path in modules()} - EVERYWHERE - {"__init__", "__main__"}
    assert rooms <= set(LEVEL), rooms - set(LEVEL)
