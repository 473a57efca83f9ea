"""The rooms of serge and who may call whom: imports run downwards, and three packages have one home each."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import version
from inspect import signature
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "serge_cli"

# Lower steps never import higher ones; rooms on one step do not import each other.
STEPS = [
    {"model"},
    {"text"},
    {"language"},
    {"people"},
    {"corpus", "readers", "extract", "search", "compare", "wire"},
    {"store"},
    {"operations", "present"},
    {"surfaces"},
    {"commands"},
    {"app"},
]
LEVEL = {room: level for level, rooms in enumerate(STEPS) for room in rooms}
EVERYWHERE = {
    "digests",
    "errors",
    "messages",
    "verdict_messages",
    "cluster_messages",
    "engine_messages",
    "help_messages",
    "index_messages",
    "settings",
    "streams",
    "interrupts",
}  # words, statuses, settings and streams are for all who need them
WIDTHS = {"present/flow.py", "messages.py"}  # ask Rich, within a function, how wide a terminal shows a text
HOMES = {
    "whoosh": "search/whoosh/",
    "tantivy": "search/tantivy/",
    "rich": "present/terminal",
    "typer": "commands/ or app.py",
    "lxml": "readers/markup.py",
    "pypdfium2": "readers/pdf/glyphs.py",
    "markdown_it": "readers/commonmark/",
    "citeproc": "present/citation_csl.py",
    "pybtex": "corpus/bibtex.py",
    "mcp": "surfaces/mcp/protocol.py",
    "anyio": "surfaces/mcp/protocol.py",
    "opensearchpy": "search/opensearch/cluster.py",
    "distributed": "store/distribution.py",
    "dask": "store/distribution.py",
    "jsonschema": "surfaces/mcp/protocol.py",
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
        if there == "model":  # the lowest step
            continue
        assert here not in EVERYWHERE, f"{path.name}:{line}: {here} is for all and imports {there}"
        assert LEVEL[there] < LEVEL[here], f"{path.name}:{line}: {here} may not import {there}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_packages_stay_in_their_homes(path: Path) -> None:
    inside = path.relative_to(PACKAGE).as_posix()
    for name, line in imports(path):
        top = name.split(".")[0]
        at_home = {
            "whoosh": inside.startswith("search/whoosh/"),
            "tantivy": inside.startswith("search/tantivy/"),
            "rich": inside.startswith("present/terminal") or (inside in WIDTHS and name == "rich.cells"),
            "typer": inside.startswith("commands/") or inside == "app.py",
            "lxml": inside == "readers/markup.py",
            "pypdfium2": inside == "readers/pdf/glyphs.py",
            "markdown_it": inside.startswith("readers/commonmark/"),
            "citeproc": inside == "present/citation_csl.py",
            "pybtex": inside == "corpus/bibtex.py",
            "mcp": inside == "surfaces/mcp/protocol.py",
            "anyio": inside == "surfaces/mcp/protocol.py",
            "jsonschema": inside == "surfaces/mcp/protocol.py",
            "opensearchpy": inside == "search/opensearch/cluster.py",
            "distributed": inside == "store/distribution.py",
            "dask": inside == "store/distribution.py",
        }
        assert at_home.get(top, True), f"{inside}:{line}: {top} lives in {HOMES[top]}"


CLICK = PACKAGE / "commands" / "click.py"


@pytest.mark.parametrize("path", [path for path in modules() if path != CLICK], ids=lambda path: str(path.relative_to(PACKAGE)))
def test_one_module_alone_knows_where_typer_keeps_click(path: Path) -> None:
    for name, line in imports(path):
        assert not name.startswith(("typer._", "click")), f"{path.name}:{line}: import it from serge_cli.commands.click"


def test_typer_keeps_click_where_serge_looks_for_it() -> None:
    """What is imported within functions too: else Tab alone would be silent when Typer moves it."""
    said = f"Typer {version('typer')} keeps its copy of Click elsewhere; change serge_cli/commands/click.py, which alone may import it"
    wanted = [node for node in ast.walk(ast.parse(CLICK.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)]
    private = [(node.module, alias.name) for node in wanted for alias in node.names if (node.module or "").startswith("typer.")]
    assert len(private) >= 4
    for module, name in private:
        try:
            found = getattr(import_module(str(module)), name)
        except (ImportError, AttributeError):
            pytest.fail(f"{said}: there is no {module}.{name}")
        assert callable(found)
    assert issubclass(import_module("serge_cli.commands.click").UsageError, Exception)
    parameters = [list(signature(getattr(import_module(module), name)).parameters) for module, name in private if name.startswith("_")]
    assert parameters == [["cli", "ctx_args", "prog_name", "args"], ["ctx", "args", "incomplete"]], said


def test_every_room_is_on_a_step() -> None:
    rooms = {room(path) for path in modules()} - EVERYWHERE - {"__init__", "__main__"}
    assert rooms <= set(LEVEL), rooms - set(LEVEL)


PAIRS = [{"commands", "operations", "present"}, {"readers", "present"}]  # a command with what it does; a format read and written


def test_no_name_means_two_things() -> None:
    rooms: dict[str, list[str]] = {}
    for path in modules():
        engine = path.parent.parent.name == "search" and path.parent.name != "query"  # each engine may have a backend.py, an index.py
        if not engine and path.stem not in {"__init__", "__main__"}:
            rooms.setdefault(path.stem, []).append(room(path))
    twice = {name: homes for name, homes in rooms.items() if len(homes) > 1}
    mixed = {name: homes for name, homes in twice.items() if len(homes) > len(set(homes)) or not any(set(homes) <= pair for pair in PAIRS)}
    assert not mixed
