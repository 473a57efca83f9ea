"""Change comparisons and constants of the code at random, and see whether the tests notice.

    nice -n 19 python -m tests.soak.mutants --seeds 1 2 3 --count 30

Each mutant is one change in `readers/`, `extract/` or `search/`: `<` becomes `<=`, `==` becomes `!=`, 120 becomes 121. It is made in a copy
of the tree. First the tests are run once with all places made to report themselves (`reached.py`; `--map FILE` keeps it); a mutant then
meets the tests that reach it, first those in which it would compute another value, and where none of them fails all tests of its room
(not with `--quick`, which runs the quick tests alone, and those in which no value changes never). A mutant that no test notices is named
with its place: either a threshold has no test, or the change makes no difference to anybody. `BUDGETS` names the constants that are left
out. The same seed makes the same mutants of the same code.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from compileall import compile_dir
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from py_compile import PycInvalidationMode
from queue import SimpleQueue

from tests.soak.reached import FAILING, REACHED, instrument

TREE = Path(__file__).resolve().parents[2]
TESTS = {  # of each room, the quick and telling ones first; then those for what is left
    "extract": (("tests/recorded", "tests/golden", "tests/extract", "tests/layout", "tests/people"),
                ("tests/properties", "tests/quality", "tests/readers", "tests/operations")),
    "readers": (("tests/recorded", "tests/readers", "tests/layout", "tests/golden"),
                ("tests/hostile/test_regressions.py", "tests/hostile/test_limits.py", "tests/properties", "tests/cli/test_places.py")),
    "search": (("tests/recorded/test_search.py", "tests/search", "tests/contract"),
               ("tests/operations", "tests/store", "tests/hostile/test_hostile_index.py")),
}  # fmt: skip
NEAREST = 400  # tests that reach a mutant are tried first
OPERATORS: dict[type[ast.cmpop], tuple[str, tuple[str, ...]]] = {
    ast.Lt: ("<", ("<=", ">")),
    ast.LtE: ("<=", ("<", ">=")),
    ast.Gt: (">", (">=", "<")),
    ast.GtE: (">=", (">", "<=")),
    ast.Eq: ("==", ("!=",)),
    ast.NotEq: ("!=", ("==",)),
}
# Constants whose exact value no answer depends on; comparisons that ask for them are left out too. Not here: limits of length, number and
# distance that say what a text is read as. First how long something is looked at, or which of two ways with the same result is taken.
_EFFORT = """
    html_chrome._EFFORT rivals._COMPARED rivals._MOST_BLOCKS rivals._NEAREST scopes._NEAREST decoding._SAMPLE glyphs._LONGEST_FONT_NAME page_notes._REACH
    marker_signs._REACH citations._LONGEST bearers._FAMILY
    pairing._BEAM quoted_pieces._LOOKED stated_quotations._NESTED kinds._REMEMBERED
    entry_words.FEW_WORDS expressions._RANGE_BYTES asked_words.MOST_KNOWN stems._KNOWN
    postings.FEW postings._FEW_TOTALS postings._FEW_PLACES postings._STRIDE tables._LONG_LINE bits.SHARE scoring._MANY evaluation._FEW
    occurrences._FEW_NEAR writer.SMALL writer.MOST_SMALL_SEGMENTS blocks._FULL blocks._LEVEL blocks._WINDOW blocks._MEMORY
    translation.MOST_TERMS translation.MOST_ROWS translation.MOST_STEPS searching._MORE families.MOST_FILES
"""
# How much memory a file or an index may take before it is refused or cut, and how deep it may go.
_MOST = """
    reading.LARGEST reading.MOST_LINES reading.MOST_MARKS archive.LARGEST_UNPACKED archive.MOST_FILES html._LONGEST_DATA
    glyphs._MOST_PAGES glyphs._MOST_CHARACTERS glyphs._MOST_OBJECTS text_rows._MOST_LINES front_matter._LARGEST
    word_styles._DEEPEST_BASE odt_body._DEEPEST_PARENT
    builder.MOST_MEMORY builder.MOST_STORED builder._OCCURRENCE builder._WORD builder._ENTRY builder._SOURCE builder._CAST
    blocks._BEST blocks._SLACK tables._MOST_DIGITS searching._MOST_READ writer.MEMORY
"""
_BEYOND = "close._FAR evaluation._LAST asked_words._MANY translation._ANYWHERE segment_list._MOST segment_list._MOST_WORDS"  # all
BUDGETS = {*_EFFORT.split(), *_MOST.split(), *_BEYOND.split()}
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
    paths = [path for room in sorted(TESTS) for path in sorted((TREE / "serge_cli" / room).rglob("*.py"))]
    places = [place for path in paths for place in found(path)]
    chosen = dice.sample(places, min(count, len(places)))
    return [Mutant(path, line, column, old, dice.choice(news)) for path, line, column, old, news in chosen]


def found(path: Path) -> Iterator[tuple[str, int, int, str, tuple[str, ...]]]:
    """Yield the places of a file that can be changed: path, line, column, what stands there, what may be put there."""
    source = path.read_text(encoding="utf-8")
    name, lines = path.relative_to(TREE).as_posix(), source.splitlines()
    tree = ast.parse(source)
    for node in weighed(tree, budgets(tree, path.stem)):
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


def weighed(tree: ast.AST, known: set[str]) -> Iterator[ast.AST]:
    """Yield what a program computes with: all but annotations, sizes of caches, numbers of versions, and what budgets are and decide."""
    for field, value in ast.iter_fields(tree):
        if field in {"annotation", "returns", "decorator_list"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not is_left_out(child, known):
                yield child
                yield from weighed(child, known)


def budgets(tree: ast.AST, module: str) -> set[str]:
    """Return the names of budgets in a module, its own and those that it imports."""
    imported = {
        each.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for each in node.names
        if f"{node.module.rpartition('.')[2]}.{each.name}" in BUDGETS
    }
    return imported | {name.partition(".")[2] for name in BUDGETS if name.startswith(f"{module}.")}


def is_left_out(node: ast.AST, known: set[str]) -> bool:
    """Return whether no test can tell what a number is: it is counted up by hand, or a budget; or which side of one a comparison is on."""
    if isinstance(node, ast.Compare):
        return any(isinstance(each, ast.Name) and each.id in known for each in ast.walk(node))
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    names = [each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)]
    return any(name.endswith("VERSION") or name in known for name in names)


def others(value: float) -> tuple[str, ...]:
    """Return what may stand for a number: its neighbours, of a share those a fifth away."""
    if isinstance(value, int):
        return (str(value + 1), f"({value - 1})" if value else "1")
    return tuple(repr(other) for other in (round(value * 1.2 + 0.01, 6), round(value * 0.8, 6)) if other != value)


@dataclass(frozen=True, slots=True)
class TestsOf:
    """By mutant the tests that reach it, and whether it would change a value there; and the tests that fail without any mutant."""

    reaching: dict[str, list[tuple[str, bool]]]
    failing: list[str]


def measured(copy: Path, saved: Path | None, made: Sequence[Mutant], *, quick: bool) -> TestsOf:
    """Return which tests reach which mutant, as saved before, else by running them once; and which fail in this copy of the tree as it is."""
    known: dict[str, list[tuple[str, bool]]] = json.loads(saved.read_text(encoding="utf-8")) if saved and saved.exists() else {}
    if not all(str(mutant) in known for mutant in made):
        instrument(copy, made)
        rooms = {mutant.room for mutant in made}
        wanted = {test for room in rooms for tests in TESTS[room][: 1 if quick else 2] for test in tests}
        start([sys.executable, "-m", "pytest", "-p", "tests.soak.reached", *QUIETLY, *sorted(wanted)], copy).wait()
        known |= {str(mutant): [] for mutant in made} | json.loads((copy / REACHED).read_text(encoding="utf-8"))
        known[FAILING] = [(test, True) for test in failing(copy)]
        if saved:
            saved.write_text(json.dumps(known), encoding="utf-8")
    print(*(f"left out, for it fails without any mutant: {test}" for test, _ in known[FAILING]), sep="\n", flush=True)
    return TestsOf(known, [test for test, _ in known[FAILING]])


def failing(copy: Path) -> list[str]:
    """Return the tests that failed in a copy of the tree."""
    return (copy / FAILING).read_text(encoding="utf-8").split("\n")[:-1] if (copy / FAILING).exists() else []


def is_noticed(mutant: Mutant, copy: Path, tests: TestsOf, *, quick: bool) -> tuple[bool, float]:
    """Return whether a test fails in a copy of the tree with the mutant in it, and after how many seconds; `quick`: one that reaches it."""
    path = copy / mutant.path
    source = path.read_text(encoding="utf-8")
    began = time.monotonic()
    try:
        path.write_text(mutant.applied(source), encoding="utf-8")
        left_out = [f"--{'ignore' if test.endswith('.py') else 'deselect'}={test}" for test in tests.failing]
        near = [test for test, changed in tests.reaching[str(mutant)] if test and test not in tests.failing and (changed or not quick)]
        noticed = bool(near and run(near if quick else near[:NEAREST], copy))
        if not quick:
            noticed = noticed or any(run([*left_out, *each], copy) for each in TESTS[mutant.room])
        return noticed, time.monotonic() - began
    finally:
        path.write_text(source, encoding="utf-8")


QUIETLY = ("-q", "-n", "0", "-p", "no:cacheprovider")


def run(tests: Sequence[str], copy: Path) -> int:
    """Run tests in a copy of the tree until one fails; return the status, -1 where they take too long."""
    child = start([sys.executable, "-m", "pytest", "-x", *QUIETLY, *tests], copy)
    try:
        return child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, 9)
        child.wait()
        return -1


def start(command: list[str], copy: Path) -> subprocess.Popen[bytes]:
    """Start tests in a copy of the tree."""
    environment = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", "CI": "1"}
    return subprocess.Popen(
        command, cwd=copy, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        preexec_fn=bounded,  # noqa: PLW1509 - it calls the system and nothing else
    )  # fmt: skip


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
    # By its hash: the code has the length and the second of its file in common with the mutant before it.
    compile_dir(folder, quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
    return folder


def main() -> None:
    """Make the mutants, print which were noticed, and end with status 1 where more than one in ten was not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--map", type=Path, help="a file that keeps which tests reach which mutant; made where it misses one")
    parser.add_argument("--rooms", nargs="+", choices=sorted(TESTS), default=sorted(TESTS), help="leave out the mutants of others")
    parser.add_argument("--quick", action="store_true", help="only the quick tests that reach a mutant")
    parser.add_argument("--list", action="store_true", help="print the mutants and run nothing")
    asked = parser.parse_args()
    made = {seed: [each for each in mutants(seed, asked.count) if each.room in asked.rooms] for seed in asked.seeds}
    if asked.list:
        print(*(mutant for each in made.values() for mutant in each), sep="\n")
        return
    survivors = tried({mutant for each in made.values() for mutant in each}, asked.workers, asked.map, quick=asked.quick)
    left = {seed: [mutant for mutant in each if mutant in survivors] for seed, each in made.items()}
    for seed, each in left.items():
        print(f"seed {seed}: {len(made[seed]) - len(each)} of {len(made[seed])} noticed", *each, sep="\nsurvived: ")
    sys.exit(any(len(each) * 10 > len(made[seed]) for seed, each in left.items()))


def tried(made: set[Mutant], workers: int, saved: Path | None, *, quick: bool) -> set[Mutant]:
    """Return the mutants that no test noticed. Tests that fail without any are left out: else all would seem to be noticed."""
    free: SimpleQueue[Path] = SimpleQueue()

    def survives(mutant: Mutant) -> bool:
        copy = free.get()
        try:
            noticed, seconds = is_noticed(mutant, copy, tests, quick=quick)
        finally:
            free.put(copy)
        print(f"{'noticed ' if noticed else 'survived'} {seconds:5.0f} s  {mutant}", flush=True)
        return not noticed

    with tempfile.TemporaryDirectory(prefix="mutants-") as folder, ThreadPoolExecutor(workers) as pool:
        for number in range(workers):
            free.put(copied(Path(folder, str(number))))
        order = sorted(made, key=str)
        tests = measured(copied(Path(folder, "measured")), saved, order, quick=quick)
        return {mutant for mutant, left in zip(order, pool.map(survives, order), strict=True) if left}


if __name__ == "__main__":
    main()
