"""Kill a builder at random moments, many times, and ask the index after each kill.

    python tests/soak/crash.py --kills 200 --seed 1

A child process changes a corpus again and again and brings its index up to date; it is killed with SIGKILL at a random moment. There are
several ways of building (`WAYS`). Then, each time:

1. no process that the killed one had started may live on;
2. the index as it is must answer at once, without being repaired, and be whole: every document it names is found by its own word, with
   all its paragraphs, in one and the same revision;
3. the next ordinary question must see the corpus as it is now;
4. nothing the killed process began may be left in the index folder.
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
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from serge_cli.operations.search import SearchRequest, search
from serge_cli.store import workers
from serge_cli.store.library import Library, open_library

PATIENCE = 30.0  # seconds after which a process that outlives the killed one is a fault: one that still loads modules on a busy machine sees its end late


@dataclass(frozen=True)
class Way:
    """How a corpus is made, changed and built: in each round so many of its files are written anew or removed.

    `longest` is how many seconds after its beginning a builder is killed at the latest; `share` how often this way is taken.
    """

    name: str
    files: int
    paragraphs: int  # of each file
    sentences: int  # of each paragraph
    changed: int
    rebuilt: float  # the chance that a round builds everything anew
    parallel: bool
    longest: float
    share: int


WAYS = {
    way.name: way
    for way in (
        Way("few", files=12, paragraphs=5, sentences=1, changed=3, rebuilt=0.2, parallel=False, longest=1.0, share=10),
        Way("parallel", files=8, paragraphs=20, sentences=20, changed=8, rebuilt=0.5, parallel=True, longest=3.0, share=5),
        Way("many", files=200, paragraphs=2, sentences=1, changed=1, rebuilt=0.0, parallel=False, longest=1.5, share=4),
        Way("large", files=1, paragraphs=200, sentences=90, changed=1, rebuilt=0.5, parallel=False, longest=15.0, share=1),  # 1.1 MB
    )
}


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
    """What was tried, by way, and what was wrong."""

    kills: Counter[str] = field(default_factory=Counter)
    without_index: int = 0
    amid: int = 0  # kills that left a half-built generation behind, for the next question to sweep
    faults: list[str] = field(default_factory=list)


def content(way: Way, number: int, revision: int) -> str:
    """Return the text of a file: every paragraph has the file's own word and the revision's."""
    said = f"of docket{number} in revision{revision} says no more than this."
    return "\n\n".join(" ".join([f"Paragraph {p} {said}"] * way.sentences) for p in range(way.paragraphs))


def put(way: Way, corpus: Path, number: int, revision: int) -> None:
    """Write a file at one stroke."""
    fresh = corpus.parent / "fresh"
    fresh.write_text(content(way, number, revision), encoding="utf-8")
    fresh.replace(corpus / f"{number:03}.txt")


def build_for_ever(way: Way, corpus: Path, index: Path, seed: int) -> None:
    """Change the corpus and bring the index up to date, again and again."""
    dice = random.Random(seed)
    if way.parallel:
        workers.WORTH_IT = 0
    for revision in itertools.count(dice.randrange(1, 1_000_000)):
        for number in dice.sample(range(way.files), way.changed):
            if dice.random() < 0.2 and way.files > 1:
                (corpus / f"{number:03}.txt").unlink(missing_ok=True)
            else:
                put(way, corpus, number, revision)
        with open_library(corpus, index, rebuild=dice.random() < way.rebuilt):
            pass


def kill_once(way: Way, corpus: Path, index: Path, seed: int, delay: float) -> list[str]:
    """Start a builder and kill it so many seconds after it has begun to work; return which of its processes live on."""
    command = [sys.executable, __file__, "--child", way.name, str(corpus), str(index), str(seed)]
    here = str(Path(__file__).resolve().parents[2])
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": here}, start_new_session=True) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(delay)
        child.kill()
    deadline = time.monotonic() + PATIENCE
    while (left := living(child.pid)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return [f"lives on: {each}" for each in left]


def living(session: int) -> list[str]:
    """Return the processes of a session as the system knows them; nothing where it has no /proc."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # ended meanwhile
            continue
        if fields[0] != "Z" and int(fields[3]) == session:
            found.append(path.parent.name)
    return found


def faults_of(way: Way, library: Library) -> list[str]:
    """Return what is not whole in an index."""
    faults = []
    for card in library.cards():
        number = int(card.id)
        hits = search(library, SearchRequest(f"docket{number}", limit=None)).hits
        revisions = {word for hit in hits for word in hit.text.split() if word.startswith("revision")}
        if len(hits) != way.paragraphs or len(revisions) != 1 or {hit.source.document for hit in hits} != {card.id}:
            faults.append(f"{card.id}: {len(hits)} paragraphs, {sorted(revisions)}")
        elif search(library, SearchRequest(f"docket{number} {revisions.pop()}", limit=None)).total != way.paragraphs:
            faults.append(f"{card.id}: its revision is not found")
    return faults


def check(way: Way, corpus: Path, index: Path) -> tuple[bool, list[str]]:
    """Return whether there was an index to answer, and everything that is wrong after a kill."""
    listener, faults = Listener(), []
    there = (index / "manifest").exists()
    if there:
        with open_library(corpus, index, progress=listener, fresh=False) as library:
            faults += faults_of(way, library)
    with open_library(corpus, index, progress=listener) as library:
        faults += faults_of(way, library)
        for path in sorted(corpus.iterdir()):
            hits = search(library, SearchRequest(f"docket{int(path.stem)}", limit=None)).hits
            if "\n\n".join(hit.text for hit in sorted(hits, key=lambda hit: hit.place.line)) != path.read_text(encoding="utf-8"):
                faults.append(f"{path.name} is not what stands in the file")
        if len(library.cards()) != len(list(corpus.iterdir())):
            faults.append("documents that are no longer there")
    if len(left := half_built(index)) != 1:
        faults.append(f"left over: {left}")
    return there, faults + listener.notices


def half_built(index: Path) -> list[str]:
    """Return the generations in an index folder, whole or not."""
    return [entry.name for entry in index.glob("*") if entry.name.startswith(("building-", "g0"))]


class Bench:
    """A corpus of one way with its index."""

    def __init__(self, way: Way, folder: Path, dice: random.Random) -> None:
        self.way, self.dice = way, dice
        self.corpus, self.index = folder / way.name / "corpus", folder / way.name / "index"
        self.corpus.mkdir(parents=True)
        for number in range(way.files):
            put(way, self.corpus, number, 0)

    def round(self, tally: Tally, longest: float) -> None:
        """Kill a builder and note what follows."""
        lingering = kill_once(self.way, self.corpus, self.index, self.dice.randrange(1 << 30), self.dice.random() * longest)
        tally.amid += any(name.startswith("building-") for name in half_built(self.index))
        there, faults = check(self.way, self.corpus, self.index)
        tally.kills[self.way.name] += 1
        tally.without_index += not there
        tally.faults += [f"{self.way.name}: {fault}" for fault in lingering + faults]
        if self.dice.random() < 0.15:
            (self.index / "manifest").unlink()  # the next one builds from nothing


def run(kills: int, seed: int, longest: float | None = None, ways: Sequence[str] = tuple(WAYS)) -> Tally:
    """Kill so many builders; `longest` seconds into their work at the latest, where a way's own figure is not meant."""
    dice = random.Random(seed)
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        benches = [Bench(WAYS[name], Path(folder), dice) for name in ways]
        for bench in dice.choices(benches, [bench.way.share for bench in benches], k=kills):
            bench.round(tally, longest or bench.way.longest)
    return tally


def counts(tally: Tally) -> str:
    """Return what was tried in one line."""
    ways = ", ".join(f"{count} {name}" for name, count in tally.kills.most_common())
    return (
        f"{sum(tally.kills.values())} kills ({ways}), {tally.without_index} before any index was there, "
        f"{tally.amid} amid a build, {len(tally.faults)} faults"
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        print("begun", flush=True)
        build_for_ever(WAYS[sys.argv[2]], Path(sys.argv[3]), Path(sys.argv[4]), int(sys.argv[5]))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float)
    parser.add_argument("--way", choices=WAYS, nargs="*", default=list(WAYS))
    options = parser.parse_args()
    result = run(options.kills, options.seed, options.longest, options.way)
    print(counts(result))
    print("\n".join(result.faults))
    sys.exit(bool(result.faults))
