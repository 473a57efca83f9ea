"""Kill a builder at random moments, many times, and ask the index after each kill.

    python tests/soak/crash.py --kills 200 --seed 1

A child process changes a small corpus again and again and brings its index up to date; it is killed with SIGKILL at a random moment.
Then, each time:

1. the index as it is must answer at once, without being repaired, and be whole: every document it names is found by its own word, with
   all its paragraphs, in one and the same revision;
2. the next ordinary question must see the corpus as it is now;
3. nothing the killed process began may be left in the index folder.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from serge_cli.operations.library import Library, open_library
from serge_cli.operations.search import SearchRequest, search

PARAGRAPHS = 5
FILES = 12


class Listener:
    """A progress that remembers notices."""

    def __init__(self) -> None:
        self.notices: list[str] = []

    def start(self, files: int, size: int) -> None: ...
    def advance(self, path: str, size: int) -> None: ...
    def finish(self) -> None: ...

    def notice(self, message: str) -> None:
        self.notices.append(message)


@dataclass
class Tally:
    """What was tried and what was wrong."""

    kills: int = 0
    without_index: int = 0
    faults: list[str] | None = None


def content(number: int, revision: int) -> str:
    """Return the text of a file: every paragraph has the file's own word and the revision's."""
    return "\n\n".join(f"Paragraph {p} of docket{number} in revision{revision} says no more than this." for p in range(PARAGRAPHS))


def put(corpus: Path, number: int, revision: int) -> None:
    """Write a file at one stroke."""
    fresh = corpus.parent / "fresh"
    fresh.write_text(content(number, revision), encoding="utf-8")
    fresh.replace(corpus / f"{number:03}.txt")


def build_for_ever(corpus: Path, index: Path, seed: int) -> None:
    """Change the corpus and bring the index up to date, again and again."""
    dice = random.Random(seed)
    for revision in itertools.count(dice.randrange(1, 1_000_000)):
        for number in dice.sample(range(FILES), 3):
            if dice.random() < 0.2:
                (corpus / f"{number:03}.txt").unlink(missing_ok=True)
            else:
                put(corpus, number, revision)
        with open_library(corpus, index, rebuild=dice.random() < 0.2):
            pass


def kill_once(corpus: Path, index: Path, seed: int, delay: float) -> None:
    """Start a builder and kill it so many seconds after it has begun to work."""
    command = [sys.executable, __file__, "--child", str(corpus), str(index), str(seed)]
    here = str(Path(__file__).resolve().parents[2])
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": here}) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(delay)
        child.kill()


def faults_of(library: Library) -> list[str]:
    """Return what is not whole in an index."""
    faults = []
    for card in library.cards():
        number = int(card.id)
        hits = search(library, SearchRequest(f"docket{number}", limit=None)).hits
        revisions = {word for hit in hits for word in hit.text.split() if word.startswith("revision")}
        if len(hits) != PARAGRAPHS or len(revisions) != 1 or {hit.source.document for hit in hits} != {card.id}:
            faults.append(f"{card.id}: {len(hits)} paragraphs, {sorted(revisions)}")
        elif search(library, SearchRequest(f"docket{number} {revisions.pop()}", limit=None)).total != PARAGRAPHS:
            faults.append(f"{card.id}: its revision is not found")
    return faults


def check(corpus: Path, index: Path) -> tuple[bool, list[str]]:
    """Return whether there was an index to answer, and everything that is wrong after a kill."""
    listener, faults = Listener(), []
    there = (index / "manifest").exists()
    if there:
        with open_library(corpus, index, progress=listener, fresh=False) as library:
            faults += faults_of(library)
    with open_library(corpus, index, progress=listener) as library:
        faults += faults_of(library)
        for path in sorted(corpus.iterdir()):
            hits = search(library, SearchRequest(f"docket{int(path.stem)}", limit=None)).hits
            if "\n\n".join(hit.text for hit in sorted(hits, key=lambda hit: hit.place.line)) != path.read_text(encoding="utf-8"):
                faults.append(f"{path.name} is not what stands in the file")
        if len(library.cards()) != len(list(corpus.iterdir())):
            faults.append("documents that are no longer there")
    left = [entry.name for entry in index.iterdir() if entry.name.startswith(("building-", "g0"))]
    if len(left) != 1:
        faults.append(f"left over: {left}")
    return there, faults + listener.notices


def run(kills: int, seed: int, longest: float) -> Tally:
    """Kill so many builders, each at most `longest` seconds into its work."""
    dice = random.Random(seed)
    tally = Tally(faults=[])
    with tempfile.TemporaryDirectory() as folder:
        corpus, index = Path(folder, "corpus"), Path(folder, "index")
        corpus.mkdir()
        for number in range(FILES):
            put(corpus, number, 0)
        for _ in range(kills):
            kill_once(corpus, index, dice.randrange(1 << 30), dice.random() * longest)
            there, faults = check(corpus, index)
            tally.kills += 1
            tally.without_index += not there
            assert tally.faults is not None
            tally.faults += faults
            if dice.random() < 0.15:
                (index / "manifest").unlink()  # the next one builds from nothing
    return tally


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        print("begun", flush=True)
        build_for_ever(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=1.0)
    options = parser.parse_args()
    result = run(options.kills, options.seed, options.longest)
    print(f"{result.kills} kills, {result.without_index} before any index was there, {len(result.faults or ())} faults")
    print("\n".join(result.faults or ()))
    sys.exit(bool(result.faults))
