"""Change comparisons and constants of the code at random, and see whether the tests notice.

    nice -n 19 python -m tests.soak.mutants --seed 1 --count 30

Each mutant is one change in `readers/`, `extract/` or `search/`: `<` becomes `<=`, `==` becomes `!=`, 120 becomes 121. It is made in a copy
of the tree, where the tests of its room run until one fails. A mutant that no test notices is told with its place: either a threshold has
no test, or the change makes no difference to anybody. The same seed makes the same mutants of the same code.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

TREE = Path(__file__).resolve().parents[2]
TESTS = {  # of each room, the quick and telling ones first
    "readers": ("tests/readers", "tests/golden", "tests/layout", "tests/hostile/test_regressions.py", "tests/properties"),
    "extract": ("tests/golden", "tests/extract", "tests/layout", "tests/properties", "tests/quality"),
    "search": ("tests/search", "tests/contract", "tests/operations", "tests/store"),
}
OPERATORS: dict[type[ast.cmpop], tuple[str, tuple[str, ...]]] = {
    ast.Lt: ("<", ("<=", ">")),
    ast.LtE: ("<=", ("<", ">=")),
    ast.Gt: (">", (">=", "<")),
    ast.GtE: (">=", (">", "<=")),
    ast.Eq: ("==", ("!=",)),
    ast.NotEq: ("!=", ("==",)),
}
PATIENCE = 900  # seconds for the tests of a room; a mutant that takes longer is noticed
MEMORY = 6 << 30  # bytes; likewise


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: in which file, where in it, what stands there and what is put there."""

    path: str
    line: int
    column: int  # in bytes, as Python counts them
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column + 1}: {self.old} → {self.new}"

    @property
    def room(self) -> str:
        """Return the room of the code it is in."""
        return self.path.split("/")[1]

    def applied(self, source: str) -> str:
        """Return the code with the change in it."""
        lines = source.splitlines(keepends=True)
        line = lines[self.line - 1].encode()
        assert line[self.column :].startswith(self.old.encode()), self
        lines[self.line - 1] = (line[: self.column] + self.new.encode() + line[self.column + len(self.old.encode()) :]).decode()
        return "".join(lines)


def mutants(seed: int, count: int) -> list[Mutant]:
    """Return so many mutants, each at a place of its own."""
    dice = random.Random(seed)
    paths = [path for room in TESTS for path in sorted((TREE / "serge_cli" / room).rglob("*.py"))]
    places = [place for path in paths for place in found(path)]
    chosen = dice.sample(places, min(count, len(places)))
    return [Mutant(path, line, column, old, dice.choice(news)) for path, line, column, old, news in chosen]


def found(path: Path) -> Iterator[tuple[str, int, int, str, tuple[str, ...]]]:
    """Yield the places of a file that can be changed: path, line, column, what stands there, what may be put there."""
    source = path.read_text(encoding="utf-8")
    name, lines = path.relative_to(TREE).as_posix(), source.splitlines()
    for node in weighed(ast.parse(source)):
        if isinstance(node, ast.Compare):
            before = [node.left, *node.comparators]
            for operator, left, right in zip(node.ops, before, node.comparators, strict=False):
                old, news = OPERATORS.get(type(operator), ("", ()))
                if news and left.end_lineno == right.lineno and left.end_col_offset is not None:
                    between = lines[right.lineno - 1].encode()[left.end_col_offset : right.col_offset].decode()
                    yield name, right.lineno, left.end_col_offset + between.index(old), old, news
        elif isinstance(node, ast.Constant) and type(node.value) in {int, float}:
            old = ast.get_source_segment(source, node) or ""
            if old[:1].isdigit():  # within an f-string Python 3.11 does not tell the place
                yield name, node.lineno, node.col_offset, old, others(node.value)


def weighed(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield what a program computes with: all but annotations, subscripts of types and numbers of versions."""
    for field, value in ast.iter_fields(tree):
        if field in {"annotation", "returns"} or (isinstance(tree, ast.Assign | ast.AnnAssign) and is_version(tree)):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield child
                yield from weighed(child)


def is_version(node: ast.Assign | ast.AnnAssign) -> bool:
    """Return whether a number is counted up by hand, so that no test can tell what it is."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return any(isinstance(target, ast.Name) and target.id.endswith("VERSION") for target in targets)


def others(value: float) -> tuple[str, ...]:
    """Return what may stand for a number: its neighbours, of a share those a fifth away."""
    if isinstance(value, int):
        return (str(value + 1), f"({value - 1})" if value else "1")
    return tuple(repr(other) for other in (round(value * 1.2 + 0.01, 6), round(value * 0.8, 6)) if other != value)


def is_noticed(mutant: Mutant | None, room: str, copy: Path) -> tuple[bool, float]:
    """Return whether a test of the room fails in a copy of the tree with the mutant in it, and after how many seconds."""
    path = copy / (mutant.path if mutant else "serge_cli/__init__.py")
    source = path.read_text(encoding="utf-8")
    began = time.monotonic()
    try:
        if mutant:
            path.write_text(mutant.applied(source), encoding="utf-8")
        return run(TESTS[room], copy) != 0, time.monotonic() - began
    finally:
        path.write_text(source, encoding="utf-8")


def run(tests: tuple[str, ...], copy: Path) -> int:
    """Run tests in a copy of the tree until one fails; return the status, -1 where they take too long."""
    # The code has the length and the second of its file in common with the mutant before it: no compiled code may be kept.
    environment = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", "CI": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider", *tests]
    with subprocess.Popen(
        command, cwd=copy, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        preexec_fn=bounded,  # noqa: PLW1509 - it calls the system and nothing else
    ) as child:  # fmt: skip
        try:
            return child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, 9)
            return -1


def bounded() -> None:
    """Bound the memory of a child."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def copied(folder: Path) -> Path:
    """Return a copy of all files of the tree that git keeps or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=TREE, capture_output=True, check=True, text=True
    ).stdout
    for name in filter(None, listed.split("\0")):
        if (TREE / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(TREE / name, folder / name)
    return folder


def main() -> None:
    """Make the mutants, tell which were noticed, and end with status 1 where one in ten or more was not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--list", action="store_true", help="print the mutants and run nothing")
    asked = parser.parse_args()
    made = mutants(asked.seed, asked.count)
    if asked.list:
        print(*made, sep="\n")
        return
    survivors = tried(made, asked.workers)
    print(f"seed {asked.seed}: {len(made) - len(survivors)} of {len(made)} noticed", *survivors, sep="\nsurvived: ")
    sys.exit(len(survivors) * 10 > len(made))


def tried(made: list[Mutant], workers: int) -> list[Mutant]:
    """Return the mutants that no test noticed. The tests must pass without them: else all would seem to be noticed."""
    free: SimpleQueue[Path] = SimpleQueue()

    def one(mutant: Mutant | None, room: str) -> bool:
        copy = free.get()
        try:
            noticed, seconds = is_noticed(mutant, room, copy)
        finally:
            free.put(copy)
        print(f"{'noticed ' if noticed else 'survived'} {seconds:5.0f} s  {mutant or f'no mutant in {room}'}", flush=True)
        return noticed

    with tempfile.TemporaryDirectory(prefix="mutants-") as folder, ThreadPoolExecutor(workers) as pool:
        for number in range(workers):
            free.put(copied(Path(folder, str(number))))
        rooms = sorted({mutant.room for mutant in made})
        if any(pool.map(one, [None] * len(rooms), rooms)):
            sys.exit("The tests fail without any mutant.")
        noticed = pool.map(one, made, [mutant.room for mutant in made])
        return [mutant for mutant, is_seen in zip(made, noticed, strict=True) if not is_seen]


if __name__ == "__main__":
    main()
