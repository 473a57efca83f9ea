"""Which tests run the place of a mutant, and in which of them it would compute another value (a plug-in of pytest while that is measured).

The places are made to report themselves in a copy of the tree: a comparison is computed as it is and as the mutant would, any other
constant says that it was used. A constant of a module, or of a default, is used by the functions that name it.
"""

from __future__ import annotations

import ast
import builtins
import json
import operator
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pytest import TestReport

    from tests.soak.mutants import Mutant

REACHED, FAILING = ".reached", ".failing"
_NAMES: dict[type[ast.cmpop], str] = {ast.Lt: "lt", ast.LtE: "le", ast.Gt: "gt", ast.GtE: "ge", ast.Eq: "eq", ast.NotEq: "ne"}
_SIGNS = {"<": "lt", "<=": "le", ">": "gt", ">=": "ge", "==": "eq", "!=": "ne"}
_ELSEWHERE = """
import builtins as _builtins, operator as _operator  # in processes that no test is known in
_builtins.__dict__.setdefault("_mutant_used", lambda key, value=None: value)
_builtins.__dict__.setdefault("_mutant_compared", lambda key, old, new, left, right, *_: getattr(_operator, old)(left, right))
"""


def instrument(copy: Path, made: Sequence[Mutant]) -> None:
    """Make the places of all mutants in a copy of the tree report themselves."""
    by_path: defaultdict[str, list[Mutant]] = defaultdict(list)
    for mutant in made:
        by_path[mutant.path].append(mutant)
    for path, inside in by_path.items():
        tree = ast.parse((copy / path).read_text(encoding="utf-8"))
        places = _Places(inside)
        tree = places.visit(tree)
        for function, key in _users(tree, places.outside):
            at = 1 if ast.get_docstring(function, clean=False) is not None else 0
            function.body.insert(at, ast.Expr(_call("_mutant_used", ast.Constant(key))))
        (copy / path).write_text(ast.unparse(ast.fix_missing_locations(tree)), encoding="utf-8")
    with (copy / "serge_cli/__init__.py").open("a", encoding="utf-8") as file:
        file.write(_ELSEWHERE)


def _call(name: str, *arguments: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(name, ast.Load()), list(arguments), [])


class _Places(ast.NodeTransformer):
    """Wraps the places of mutants in calls; `outside` are those that no function computes, with the names that stand for them."""

    def __init__(self, made: Sequence[Mutant]) -> None:
        self.made = {(mutant.line, mutant.column): mutant for mutant in made}
        self.operators = [mutant for mutant in made if mutant.old in _SIGNS]
        self.outside: list[tuple[str, set[str]]] = []
        self.names: set[str] = set()  # of what is assigned around, outside functions
        self.inside = False

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Take defaults for the function's own, and its body for computed."""
        around, names = self.inside, self.names
        self.inside, self.names = False, {node.name}
        node.args = self.visit(node.args)
        self.inside = True
        node.body = [self.visit(each) for each in node.body]
        self.inside, self.names = around, names
        return node

    def visit_Assign(self, node: ast.Assign | ast.AnnAssign) -> ast.AST:
        """Keep the names that stand for a constant."""
        if self.inside:
            return self.generic_visit(node)
        around = self.names
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        self.names = around | {name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}
        found = self.generic_visit(node)
        self.names = around
        return found

    visit_AnnAssign = visit_Assign  # noqa: N815 - the name that ast asks for

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Let the class stand for its defaults."""
        around, self.names = self.names, self.names | {node.name}
        found = self.generic_visit(node)
        self.names = around
        return found

    def visit_Match(self, node: ast.Match) -> ast.AST:
        """Leave patterns as they are; what they stand for is computed in the function."""
        for case in node.cases:
            case.body = [self.visit(each) for each in case.body]
        node.subject = self.visit(node.subject)
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        """Let a constant report that it is used."""
        mutant = self.made.get((node.lineno, node.col_offset))
        if mutant is None or type(node.value) not in {int, float} or mutant.old in _SIGNS:
            return node
        if not self.inside:
            self.outside.append((str(mutant), self.names))
            return node
        return _call("_mutant_used", ast.Constant(str(mutant)), node)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Let a comparison report whether the mutant would have computed something else."""
        if len(node.ops) > 1 or type(node.ops[0]) not in _NAMES or not self.inside:
            inside = [mutant for mutant in self.operators if _within(mutant, node)]
            self.generic_visit(node)
            for mutant in inside:  # of a chain, which says no more than that it is computed
                node.left = _call("_mutant_used", ast.Constant(str(mutant)), node.left)
            return node
        old, sides = _NAMES[type(node.ops[0])], (node.left, node.comparators[0])
        for mutant in self.operators:
            if _within(mutant, node):
                arguments = (ast.Constant(str(mutant)), ast.Constant(old), ast.Constant(_SIGNS[mutant.new]))
                return _call("_mutant_compared", *arguments, *(self.visit(side) for side in sides))
        for number, side in enumerate(sides):
            changed = self.made.get((side.lineno, side.col_offset)) if isinstance(side, ast.Constant) else None
            if changed is not None and changed.old not in _SIGNS:
                other = [ast.Constant(None), ast.Constant(None)]
                other[number] = ast.Constant(ast.literal_eval(changed.new))
                arguments = (ast.Constant(str(changed)), ast.Constant(old), ast.Constant(old))
                return _call("_mutant_compared", *arguments, *(each if each is side else self.visit(each) for each in sides), *other)
        return self.generic_visit(node)


def _within(mutant: Mutant, node: ast.Compare) -> bool:
    """Return whether a mutant changes an operator of this comparison."""
    before = [node.left, *node.comparators]
    return any(
        left.end_lineno == right.lineno == mutant.line and (left.end_col_offset or 0) <= mutant.column < right.col_offset
        for left, right in zip(before, node.comparators, strict=False)
    )


def _users(tree: ast.AST, outside: Sequence[tuple[str, set[str]]]) -> Iterator[tuple[ast.FunctionDef, str]]:
    """Yield the functions that use a constant which is computed as a module is loaded: those that name it, else all."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for key, names in outside:
        named = [each for each in functions if each.name in names or any(isinstance(n, ast.Name) and n.id in names for n in ast.walk(each))]
        for function in named or functions:
            yield function, key


_running = ""
_seen: defaultdict[str, dict[str, bool]] = defaultdict(dict)  # by mutant and test: whether a value would change
_seconds: dict[str, float] = {}


def _mutant_used(key: str, value: Any = None) -> Any:
    _seen[key].setdefault(_running, True)
    return value


def _mutant_compared(key: str, old: str, new: str, left: Any, right: Any, *other: Any) -> Any:
    found = getattr(operator, old)(left, right)
    if not _seen[key].get(_running):
        low, high = other or (None, None)
        _seen[key][_running] = bool(found) != bool(getattr(operator, new)(left if low is None else low, right if high is None else high))
    return found


def pytest_configure() -> None:
    """Hand out what the places call, before serge is loaded."""
    builtins.__dict__.update(_mutant_used=_mutant_used, _mutant_compared=_mutant_compared)


def pytest_runtest_logstart(nodeid: str) -> None:
    """Note which test runs."""
    global _running  # noqa: PLW0603
    _running = nodeid


def pytest_runtest_logreport(report: TestReport) -> None:
    """Note the tests that fail without any mutant, and how long the others take."""
    _seconds[report.nodeid] = _seconds.get(report.nodeid, 0.0) + report.duration
    if report.failed:
        with Path(FAILING).open("a", encoding="utf-8") as file:
            file.write(f"{report.nodeid}\n")


def pytest_sessionfinish() -> None:
    """Write by mutant the tests that reach it, those first that would compute another value, the quickest of each first."""
    found = {key: sorted(tests.items(), key=lambda each: (not each[1], _seconds.get(each[0], 0.0))) for key, tests in _seen.items()}
    Path(REACHED).write_text(json.dumps(found), encoding="utf-8")
