"""Measure the building of an index, step by step and whole, against another checkout in paired runs.

    python tests/bench/building.py FILE... [--against CHECKOUT] [--runs 3]      steps, for each file in both checkouts by turns
    python tests/bench/building.py --whole FOLDER [--against CHECKOUT]          `serge index` over a folder
    python tests/bench/building.py --changed FOLDER [--against CHECKOUT]        one small file of a folder changed: time and bytes written

Times are of the processor. Of each file's runs the quickest counts; whether both checkouts find the same is said, file by file.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[2]
STEPS = ("read", "extract", "entries")
_WORKER = """
import hashlib, json, sys, time
from serge_cli.extract.pipeline import extract
from serge_cli.readers.reading import read
from serge_cli.store.entries import index_document
import gc
gc.set_threshold(50_000, 20, 20)
for line in sys.stdin:
    path = json.loads(line)
    data = open(path, "rb").read()
    times = [time.process_time()]
    try:
        document = read(data, path, "measured")
        times.append(time.process_time())
        found = extract(document)
        times.append(time.process_time())
        indexed = index_document(document, found)
        times.append(time.process_time())
    except Exception as error:
        print(json.dumps({"error": repr(error)}), flush=True)
        continue
    said = repr((found, indexed)).encode("utf-8", "surrogatepass")
    print(json.dumps({"times": [b - a for a, b in zip(times, times[1:])], "found": hashlib.sha256(said).hexdigest()}), flush=True)
"""


class Checkout:
    """A process that reads and extracts with the code of one checkout."""

    def __init__(self, root: Path) -> None:
        self.root = root
        environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": "0"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _WORKER], env=environment, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def measure(self, path: Path) -> dict[str, Any]:
        """Return the seconds of each step for a file, and a digest of what is found."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps(str(path)) + "\n")
        self.process.stdin.flush()
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        return answer

    def close(self) -> None:
        """End the process."""
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()


def steps(files: list[Path], roots: list[Path], runs: int) -> None:
    """Print the seconds per MB of each step in each checkout, and their ratios."""
    checkouts = [Checkout(root) for root in roots]
    for checkout in checkouts:
        checkout.measure(files[0])  # what a process does once
    sums, size, other = [[0.0] * len(STEPS) for _ in checkouts], 0, []
    for path in files:
        measured = [[checkout.measure(path) for checkout in checkouts] for _ in range(runs)]
        if any("error" in each for run in measured for each in run):
            continue
        size += path.stat().st_size
        for number in range(len(checkouts)):
            for step in range(len(STEPS)):
                sums[number][step] += min(run[number]["times"][step] for run in measured)
        if len({each["found"] for run in measured for each in run}) > 1:
            other.append(path)
    for checkout in checkouts:
        checkout.close()
    print(f"{len(files)} files, {size / 1e6:.2f} MB; seconds of processor time per MB")
    for root, each in zip(roots, sums, strict=True):
        said = "  ".join(f"{name} {value / size * 1e6:.3f}" for name, value in zip(STEPS, each, strict=True))
        print(f"{said}  sum {sum(each) / size * 1e6:.3f}   {root}")
    if len(roots) > 1:
        ratios = [here / there if there else 1.0 for here, there in zip(*sums, strict=True)]
        said = "  ".join(f"{name} {ratio:.2f}" for name, ratio in zip(STEPS, ratios, strict=True))
        print(f"{said}  sum {sum(sums[0]) / sum(sums[1]):.2f}   the first ÷ the second")
        print("the same is found in all files" if not other else f"not the same in {', '.join(map(str, other))}")


def _serge(root: Path, corpus: Path, index: Path, *arguments: str) -> tuple[float, int]:
    """Run serge and return its processor time, workers included, and the largest memory of one of its processes in MB."""
    environment = {**os.environ, "PYTHONPATH": str(root)}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "serge_cli", "--corpus", str(corpus), "--index", str(index), *arguments]
    subprocess.run(command, env=environment, cwd=root, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss >> 10


def _written(folder: Path) -> int:
    """Return how many bytes lie in a folder; what two generations share is counted once."""
    return sum({(each.stat().st_ino): each.stat().st_size for each in folder.rglob("*") if each.is_file()}.values())


def whole(corpus: Path, roots: list[Path], runs: int) -> None:
    """Print what a build of the whole folder takes in each checkout, in one process: the system does not add up what workers take."""
    size = sum(each.stat().st_size for each in corpus.rglob("*") if each.is_file())
    for _ in range(runs):
        for root in roots:
            with tempfile.TemporaryDirectory() as folder:
                seconds, memory = _serge(root, corpus, Path(folder) / "index", "index", "--jobs", "1")
                on_disk = _written(Path(folder))
            print(
                f"{seconds:.2f} s, {seconds / size * 1e6:.2f} s/MB, {memory} MB of memory, index {on_disk / size:.2f} × the text   {root}"
            )


def changed(corpus: Path, roots: list[Path], runs: int) -> None:
    """Print what a question takes after one small file of a folder has changed, and how much it writes."""
    path = min((each for each in corpus.rglob("*.txt") if each.stat().st_size > 500), key=lambda each: each.stat().st_size)
    text = path.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        indexes = [Path(folder) / str(number) for number in range(len(roots))]
        for root, index in zip(roots, indexes, strict=True):
            _serge(root, corpus, index, "index")
        try:
            for run in range(runs):
                path.write_bytes(text + f"\n\nA word more, the {run + 1}th.\n".encode())
                for root, index in zip(roots, indexes, strict=True):
                    before = {each.stat().st_ino for each in index.rglob("*") if each.is_file()}
                    seconds, _ = _serge(root, corpus, index, "search", "word", "--count")
                    new = [each for each in index.rglob("*") if each.is_file() and each.stat().st_ino not in before]
                    print(f"{seconds:.3f} s, {sum(each.stat().st_size for each in new) / 1e6:.2f} MB written   {root}")
        finally:
            path.write_bytes(text)


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--whole", type=Path)
    parser.add_argument("--changed", type=Path)
    parser.add_argument("--against", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    roots = [HERE, *([given.against.resolve()] if given.against else [])]
    if given.files:
        steps([path.resolve() for path in given.files], roots, given.runs)
    if given.whole:
        whole(given.whole.resolve(), roots, given.runs)
    if given.changed:
        changed(given.changed.resolve(), roots, given.runs)


if __name__ == "__main__":
    main()
