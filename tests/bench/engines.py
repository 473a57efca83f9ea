"""Time serge's search engines against each other on entries of any number of megabytes, and print the tables of README.md.

    apt-get download anarchism && dpkg -x anarchism_*.deb FOLDER
    python tests/bench/engines.py FOLDER 100 --keep KEPT     # builds there what is not there yet; the next run only asks

The texts are the anarchism pages over and over; in every copy but the first each word of three entries or fewer gets other last letters, so
that the vocabulary grows as that of a library does. No document is read: entries are made from paragraphs (corpora.py), the same for each
engine, which is built and asked in a process of its own. Times are of the processor, of all threads, without the making of entries;
questions are asked once cold (in a new process, files in the system's memory) and then five times, of which the median counts.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import corpora

from serge_cli.search.backend import Sort
from serge_cli.search.engines import engine
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.parsing import parse

ENGINES = ("whoosh", "tantivy")
BODY = (Unit.PASSAGE, Unit.NOTE)
RARE = 3  # entries
QUERIES = (
    ("rare word", "makhnovists"),
    ("common word", "state"),
    ("commonest word", "the"),
    ("five words", "workers party state power class"),
    ("OR", "state OR capital"),
    ("NOT", "anarchism NOT state"),
    ("phrase", '"mutual aid"'),
    ("phrase of common words", '"of the state"'),
    ("phrase of the commonest", '"of the"'),
    ("phrase with a pattern", '"the stat*"'),
    ("near", '"workers power"~8'),
    ("three words near", '"freedom press speech"~9'),
    ("one before another", "state BEFORE/5 power"),
    ("in one sentence", "workers SENTENCE council*"),
    ("prefix", "anarch*"),
    ("broad prefix", "s*"),
    ("leading wildcard", "*archism"),
    ("fuzzy 1", "anarchsm~1"),
    ("fuzzy 2", "anarchsm~2"),
    ("regular expression", "/anarch(ism|y)/"),
    ("filtered by author", 'state author:"author 12"'),
    ("filtered by years", "state year:1920..1930"),
    ("in quotations", "state in:quotes"),
    ("in own words", "state in:own"),
    ("a speaker in passages", "by:trotsky state"),
)


def main() -> None:
    """Build and ask each engine in a process of its own, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("where", type=Path, help="folder where Debian's package `anarchism` was unpacked")
    parser.add_argument("megabytes", type=int, nargs="?", default=100)
    parser.add_argument("--keep", type=Path, help="where indexes are built, and found by the next run")
    parser.add_argument("--engine", help="build and ask this one, and print what was measured as JSON")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        kept = asked.keep or Path(passing)
        if asked.engine:
            print(json.dumps(measured(asked.engine, asked.where, asked.megabytes, kept)))
            return
        command = [sys.executable, __file__, str(asked.where), str(asked.megabytes), "--keep", str(kept), "--engine"]
        runs = [json.loads(subprocess.run([*command, name], check=True, stdout=subprocess.PIPE).stdout) for name in ENGINES]
    print_tables(runs)


def measured(name: str, where: Path, megabytes: int, kept: Path) -> dict[str, object]:
    """Return what an engine takes to be built and asked."""
    folder = kept / f"{name}-{megabytes}"
    told = kept / f"{name}-{megabytes}.json"
    if not told.exists():
        told.write_text(json.dumps(built(name, where, megabytes, folder)))
    return json.loads(told.read_text()) | {"answers": answers(name, folder)}


def built(name: str, where: Path, megabytes: int, folder: Path) -> dict[str, float | str]:
    """Build an index and return its costs."""
    making = writing = 0.0
    number = size = 0
    entries = copies(where, megabytes)
    with engine(name).write(folder, "") as writer:
        started = time.process_time()
        for entry in entries:
            made = time.process_time()
            writer.add(entry)
            done = time.process_time()
            making, writing, started = making + made - started, writing + done - made, done
            number += 1
            size += len(entry.text.encode()) if entry.unit in BODY else 0
        started = time.process_time()
    writing += time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    disk = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    return {"engine": name, "entries": number, "text": size / 1e6, "seconds": writing, "disk": disk, "memory": memory}


def copies(where: Path, megabytes: int) -> Iterator[Entry]:
    """Yield the entries of the pages over and over, up to a size, with other rare words in each copy."""
    entries = list(corpora.anarchism(where) or sys.exit(f"there is no anarchism in {where}"))
    counts = Counter(word for entry in entries if entry.unit in BODY for word in set(re.findall(r"[a-z]{5,}", entry.text)))
    rare = {word for word, count in counts.items() if count <= RARE}
    room = 1 << 32
    size = copy = 0
    while True:
        ending = "".join(chr(ord("a") + copy // 26**place % 26) for place in range(2))
        for entry in entries:
            text = bent(entry.text, rare, ending) if copy else entry.text
            name = f"c{copy}."
            quoted = tuple(replace(each, quotation=name + each.quotation) for each in entry.quoted)
            size += len(text) if entry.unit in BODY else 0
            yield replace(
                entry, id=name + entry.id, document=name + entry.document, order=copy * room + entry.order, text=text, quoted=quoted
            )
            if size >= megabytes * 1_000_000:
                return
        copy += 1


def bent(text: str, rare: set[str], ending: str) -> str:
    """Return a text with other last letters in its rare words."""
    return re.sub(r"[a-z]{5,}", lambda found: f"{found[0][:-2]}{ending}" if found[0] in rare else found[0], text)


def answers(name: str, folder: Path) -> list[tuple[int, float, float, float, str]]:
    """Return of each query how many are found, the milliseconds of the first time and of the median, and of opening the index."""
    told = []
    for _, text in QUERIES:
        query, times = parse(text), []
        started = time.process_time()
        backend = engine(name).open(folder)
        opening = time.process_time() - started
        for _ in range(6):
            started = time.process_time()
            answer = backend.find(query, BODY, 10, Sort.RELEVANCE)
            times.append(1000 * (time.process_time() - started))
        backend.close()
        told.append((answer.total, times[0], statistics.median(times[1:]), 1000 * opening, "".join(answer.notes)))
    return told


def print_tables(runs: list[dict]) -> None:
    """Print what was measured as Markdown."""
    print("| engine | entries | text, MB | writing, s | s/MB | on disk, MB | × the text | memory, MB |\n|---|---|---|---|---|---|---|---|")
    for run in runs:
        speed, share = run["seconds"] / run["text"], run["disk"] / run["text"]
        figures = f"{run['text']:.1f} | {run['seconds']:.0f} | {speed:.2f} | {run['disk']:.0f} | {share:.2f} | {run['memory']:.0f}"
        print(f"| {run['engine']} | {run['entries']:,} | {figures} |")
    heads = " | ".join(f"{run['engine']}, first, ms | again" for run in runs)
    print(f"\n| query | found | {heads} | ratio |\n|---|---|{'---|---|' * len(runs)}---|")
    for (kind, text), *told in zip(QUERIES, *(run["answers"] for run in runs), strict=True):
        totals = {each[0] for each in told}
        times = " | ".join(f"{each[1]:.1f} | {each[2]:.1f}" for each in told)
        found = f"{totals.pop():,}" if len(totals) == 1 else f"not the same: {totals}"
        print(f"| {kind} `{text}` | {found} | {times} | {told[1][2] / told[0][2]:.2f} |")


if __name__ == "__main__":
    main()
