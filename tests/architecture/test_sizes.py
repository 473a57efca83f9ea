"""Nothing in serge grows into a maze: modules of at most 400 lines, functions of at most 40, all with a docstring on top."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "serge_cli"
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
FILES = sorted(path for path in PACKAGE.rglob("*.py") if not (path.parent.name == "language" and len(path.stem) == 2))  # en.py is data


def functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [(node.name, _code_lines(node)) for node in nodes]


def _code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count a function's lines without its docstring."""
    assert node.end_lineno is not None
    total = node.end_lineno - node.lineno + 1
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        assert first.end_lineno is not None
        total -= first.end_lineno - first.lineno + 1
    return total


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.stem not in FORBIDDEN
    assert text.count("\n") <= 400, "a module of more than 400 lines"
    assert ast.get_docstring(ast.parse(text)), "a module without a docstring"
    long = [(name, lines) for name, lines in functions(path) if lines > 40]
    assert not long, f"functions of more than 40 lines: {long}"


def test_most_functions_are_short() -> None:
    lengths = [lines for path in FILES for _, lines in functions(path)]
    assert median(lengths) <= 8
