"""No word is listed for nobody: every field of a language's table, and of the lexicon made of it, is read by code."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from serge_cli.extract.lexicon import Lexicon
from serge_cli.language.profile import Language

PACKAGE = Path(__file__).resolve().parents[2] / "serge_cli"
MODULES = [ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py") if path.parent.name != "language"]
SECTIONS = ("typography", "reporting", "naming", "notes", "imprint", "checking")
Test = Callable[[ast.AST | None], bool]


def of_section(name: str) -> Test:
    """Return the test whether an expression is this section of a language: `language(code).naming`."""
    return lambda node: isinstance(node, ast.Attribute) and node.attr == name


def of_lexicon(node: ast.AST | None) -> bool:
    """Return whether an expression is a lexicon: `lexicon(code)`, `everything()`, `tokens.lexicon(at)`, `area.lexicon`."""
    called = node.func if isinstance(node, ast.Call) else node
    is_name = isinstance(called, ast.Name) and called is not node and called.id in {"lexicon", "everything"}
    return is_name or (isinstance(called, ast.Attribute) and called.attr == "lexicon")


def variables(module: ast.Module, is_table: Test, kind: str) -> Iterator[str]:
    """Yield the variables and parameters of a module that stand for a table."""
    for node in ast.walk(module):
        if isinstance(node, ast.arg) and node.annotation and ast.unparse(node.annotation) == kind:
            yield node.arg
        if isinstance(node, ast.Assign):
            target, value = node.targets[0], node.value
            both = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
            pairs = zip(target.elts, value.elts, strict=False) if both else [(target, value)]  # type: ignore[attr-defined]
            yield from (name.id for name, table in pairs if isinstance(name, ast.Name) and is_table(table))


def read(module: ast.Module, is_table: Test, kind: str) -> Iterator[str]:
    """Yield the fields of a table that a module reads; where it reads fields by their names, every string may be one."""
    known = set(variables(module, is_table, kind))
    by_name = False
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and (is_table(node.value) or (isinstance(node.value, ast.Name) and node.value.id in known)):
            yield node.attr
        if isinstance(node, ast.Call):
            by_name |= (
                isinstance(node.func, ast.Name)
                and node.func.id == "getattr"
                and (is_table(node.args[0]) or "getattr" in ast.unparse(node.args[0]))
            )
            yield from (each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str))
    if by_name:
        yield from (node.value for node in ast.walk(module) if isinstance(node, ast.Constant) and isinstance(node.value, str))


@pytest.mark.parametrize("section", SECTIONS)
def test_every_field_of_a_language_is_read(section: str) -> None:
    kind = type(getattr(Language("xx", "Test"), section))
    fields = {name for module in MODULES for name in read(module, of_section(section), kind.__name__)}
    assert [name for name in kind.__annotations__ if name not in fields] == []


def test_every_field_of_the_lexicon_is_read() -> None:
    fields = {name for module in MODULES for name in read(module, of_lexicon, "Lexicon")}
    assert [name for name in Lexicon.__annotations__ if name not in fields] == []


def test_a_field_that_is_only_listed_is_found() -> None:
    module = ast.parse("words = language(code).naming\nprint(words.titles, everywhere().naming.roles, other.offices)\nnumber = counts.kin")
    assert set(read(module, of_section("naming"), "Naming")) == {"titles", "roles"}
    module = ast.parse(
        "def f(known: Lexicon):\n    a, b = lexicon(code), 3\n    return a.verbs, known.nouns, b.cues, tokens.lexicon(3).tags"
    )
    assert set(read(module, of_lexicon, "Lexicon")) == {"verbs", "nouns", "tags"}
