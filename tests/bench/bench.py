"""Time serge's index against ripgrep, SQLite FTS5 and Whoosh as it comes, and print the tables of README.md.

    python tests/bench/bench.py seeds
    python tests/bench/bench.py anarchism [FOLDER]   # where Debian's package `anarchism` was unpacked with dpkg -x
    python tests/bench/bench.py made [MEGABYTES]     # a corpus that it makes itself, 100 MB
    python tests/bench/bench.py made 20 --writers
    python tests/bench/bench.py made 100 --keep FOLDER   # builds there what is not there yet; the next run only asks

Times are of the processor, not of the clock, medians of several runs, so that a busy machine disturbs less. A query of serge is answered
whole: parsed, the ten best with their scores, the number of all, entries fetched, matches marked. FTS5 is asked for the ten best by bm25
with highlights and for the number of all, and once more without that number. `--whoosh` builds and asks stock Whoosh too, which takes
long on the large corpus. `--writers` asks nothing: it times only the writing of the index, beside stock Whoosh's own writer with the same
fields and as its manual begins (writers.py).
"""

from __future__ import annotations

import argparse
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import TEXT, Schema
from whoosh.index import create_in, open_dir
from whoosh.qparser import FuzzyTermPlugin, QueryParser

sys.path.insert(0, str(Path(__file__).parent))

import corpora
import writers

from serge_cli.search.backend import Answer
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.tree import Named, Query, Role
from serge_cli.search.whoosh.backend import WhooshBackend

BODY = (Unit.PASSAGE, Unit.NOTE)
Case = tuple[str, str, str | None]  # class, serge's query, FTS5's

CASES: dict[str, list[Case]] = {
    "anarchism": [
        ("rare word", "makhnovists", "makhnovists"),
        ("word", "kropotkin", "kropotkin"),
        ("common word", "state", "state"),
        ("commonest word", "the", "the"),
        ("two words", "mutual aid", "mutual aid"),
        ("three common words", "workers state power", "workers state power"),
        ("OR", "state OR capital", "state OR capital"),
        ("NOT", "anarchism NOT state", "anarchism NOT state"),
        ("rare AND common", "the AND makhnovists", "the AND makhnovists"),
        ("phrase", '"mutual aid"', '"mutual aid"'),
        ("phrase of common words", '"of the state"', '"of the state"'),
        ("phrase of the commonest", '"of the"', '"of the"'),
        ("near", '"workers power"~8', "NEAR(workers power, 8)"),
        ("prefix", "anarch*", "anarch*"),
        ("broad prefix", "s*", "s*"),
        ("leading wildcard", "*archism", None),
        ("fuzzy 1", "anarchsm~1", None),
        ("fuzzy 2", "anarchsm~2", None),
        ("regular expression", "/anarch(ism|y)/", None),
        ("filtered by author", 'state author:"author 12"', None),
        ("in quotations", "state in:quotes", None),
    ],
    "made": [
        ("rare word", "bafo", "bafo"),
        ("common word", "people", "people"),
        ("commonest word", "the", "the"),
        ("two words", "state people", "state people"),
        ("three common words", "the state people", "the state people"),
        ("OR", "state OR people", "state OR people"),
        ("NOT", "people NOT state", "people NOT state"),
        ("phrase", '"the state"', '"the state"'),
        ("phrase of the commonest", '"of the"', '"of the"'),
        ("near", '"state people"~8', "NEAR(state people, 8)"),
        ("prefix", "bafo*", "bafo*"),
        ("broad prefix", "s*", "s*"),
        ("leading wildcard", "*bafo", None),
        ("any part", "*a*", None),
        ("fuzzy 1", "peple~1", None),
        ("fuzzy 2", "peple~2", None),
        ("regular expression", "/ba.*(gu|go)/", None),
        ("filtered by author", 'state author:"author 12"', None),
        ("in quotations", "state in:quotes", None),
    ],
    "seeds": [
        ("word", "party", "party"),
        ("two words", "party patriotism", "party patriotism"),
        ("phrase", '"party patriotism"', '"party patriotism"'),
        ("phrase of common words", '"of the party"', '"of the party"'),
        ("prefix", "rev*", "rev*"),
        ("fuzzy 1", "patriotizm~", None),
    ],
}


def main() -> None:
    """Build the indexes, ask all classes of queries, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", choices=list(CASES))
    parser.add_argument("where", nargs="?", help="folder of the package, or megabytes to make")
    parser.add_argument("--whoosh", action="store_true", help="build and ask stock Whoosh too")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the indexes there, and use those that a run before has kept")
    parser.add_argument("--only", default="", metavar="TEXT", help="ask only the queries whose class or words hold this text")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--writers", action="store_true", help="time only writing, beside stock Whoosh's writer with the same fields")
    asked = parser.parse_args()
    if asked.corpus == "anarchism" and corpora.anarchism(Path(asked.where or "/")) is None:
        print("The package is not there: apt-get download anarchism && dpkg -x anarchism_*.deb FOLDER; then name FOLDER.")
        return
    if asked.writers:
        writers.compare(entries_of, asked.corpus, asked.where)
        return
    with tempfile.TemporaryDirectory() as passing:
        folder = asked.keep or Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        size, reading = build_text(asked.corpus, asked.where, folder)
        engines = build(asked.corpus, asked.where, folder, size, reading, with_whoosh=asked.whoosh)
        ask(asked.corpus, engines, folder / "text", asked.runs, asked.only)


@dataclass(frozen=True)
class Engines:
    """The indexes that are compared."""

    serge: WhooshBackend
    fts5: sqlite3.Connection
    stock: object = None


def entries_of(corpus: str, where: str | None) -> Iterable[Entry]:
    """Return the entries of a corpus."""
    if corpus == "seeds":
        return corpora.seeds()
    return corpora.anarchism(Path(where or "/")) or () if corpus == "anarchism" else corpora.made(int(where or 100))


def build_text(corpus: str, where: str | None, folder: Path) -> tuple[int, float]:
    """Write the texts for ripgrep where they are not there; return their size in bytes and the seconds that making the entries takes."""
    plain = folder / "text"
    return (plain.stat().st_size, 0.0) if plain.exists() else read_all(entries_of(corpus, where), plain)


def build(corpus: str, where: str | None, folder: Path, size: int, reading: float, *, with_whoosh: bool) -> Engines:
    """Build the indexes that are not there and print their times; `reading` seconds of each go to the making of the entries."""
    print(f"\n### {corpus}: {size / 1e6:.1f} MB\n\n| | index, s | MB/s | size, MB |\n|---|---|---|---|")

    def line(name: str, spent: float | None, path: Path) -> None:
        times = f"{spent - reading:.1f} | {size / 1e6 / max(spent - reading, 0.01):.2f}" if spent is not None else "kept |"
        print(f"| {name} | {times} | {folder_size(path):.0f} |", flush=True)

    there = (folder / "serge").exists()
    serge = WhooshBackend(folder / "serge") if there else WhooshBackend.create(folder / "serge")
    line("serge", None if there else build_serge(serge, entries_of(corpus, where)), folder / "serge")
    serge.refresh()
    there = (folder / "fts5").exists()
    (folder / "fts5").mkdir(exist_ok=True)
    database = sqlite3.connect(folder / "fts5" / "database")
    line("FTS5", None if there else build_fts5(database, entries_of(corpus, where)), folder / "fts5")
    stock = None
    if with_whoosh:
        there = (folder / "stock").exists()
        spent, stock = (None, open_dir(str(folder / "stock"))) if there else build_stock(folder / "stock", entries_of(corpus, where))
        line("stock Whoosh", spent, folder / "stock")
    print(f"\nMost memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB\n")
    return Engines(serge, database, stock)


def ask(corpus: str, engines: Engines, plain: Path, runs: int, only: str) -> None:
    """Print the table of queries."""
    print("| query | found | serge, ms | FTS5, ms | ratio | FTS5 without the number, ms | ratio | stock Whoosh, ms | ripgrep, ms |")
    print("|---|---|---|---|---|---|---|---|---|")
    for kind, text, other in CASES[corpus]:
        if only in f"{kind} {text}":
            compare(kind, text, other, engines, plain, runs)
    lookups(engines.serge, runs)


def compare(kind: str, text: str, other: str | None, engines: Engines, plain: Path, runs: int) -> None:
    """Print the line of one query."""
    spent, answer = timed(lambda: engines.serge.find(parse(text), BODY), runs, lambda: engines.serge.find(parse("forgotten"), BODY, 0))
    theirs = timed(lambda: ask_fts5(engines.fts5, other), runs)[0] if other else None
    ten = timed(lambda: ten_of_fts5(engines.fts5, other), runs)[0] if other else None
    whoosh = timed(lambda: ask_stock(engines.stock, text), min(runs, 3))[0] if engines.stock is not None else None
    word = text.strip('"').split()[0].strip("*=") if " " not in text.strip('"') or text.startswith('"') else None
    grep = grepped(text.strip('"') if text.startswith('"') else word, plain) if word and shutil.which("rg") and "~" not in text else None
    cells = [
        f"{kind} `{text}`",
        f"{answer.total:,}",
        f"{spent:.1f}",
        shown(theirs),
        f"{spent / theirs:.1f}" if theirs else "",
        shown(ten),
        f"{spent / ten:.1f}" if ten else "",
        shown(whoosh),
        shown(grep),
    ]
    print(f"| {' | '.join(cells)} |", flush=True)


def lookups(serge: WhooshBackend, runs: int) -> None:
    """Print the times of what is looked up rather than searched."""
    note = serge.find(Query(), Unit.NOTE, 1).found[0].entry if serge.find(Query(), Unit.NOTE, 0).total else None
    if note is not None:
        print(f"| a note by its locator | 1 | {timed(lambda: serge.fetch([note.id]), runs)[0]:.2f} | | | | | | |")
    query = Query(Named(Role.SPEAKER, ("Rosa Luxemburg",)))
    spent, answer = timed(lambda: serge.find(query, Unit.QUOTATION, 20), runs)
    print(f"| a speaker, the first 20 | {answer.total:,} | {spent:.1f} | | | | | | |")


def shown(milliseconds: float | None) -> str:
    """Return a time as it stands in the table."""
    return "" if milliseconds is None else f"{milliseconds:.1f}"


def timed(ask: Callable[[], Answer | object], runs: int, forget: Callable[[], object] = object) -> tuple[float, Answer]:
    """Return the median processor time of several runs after a first, in milliseconds, and the answer.

    `forget` asks something else before each run, for serge keeps what was asked last.
    """
    answer = ask()
    times = []
    for _ in range(runs):
        forget()
        started = time.process_time()
        ask()
        times.append(time.process_time() - started)
    return statistics.median(times) * 1000, answer  # type: ignore[return-value]


def read_all(entries: Iterable[Entry], plain: Path) -> tuple[int, float]:
    """Write the texts, a line each, for ripgrep; return their size and the time that making the entries takes."""
    started = time.process_time()
    size = 0
    with plain.open("w") as file:
        for entry in entries:
            if entry.unit in BODY:
                size += len(entry.text.encode()) + 1
                file.write(" ".join(entry.text.split()) + "\n")
    return size, time.process_time() - started


def build_serge(backend: WhooshBackend, entries: Iterable[Entry]) -> float:
    """Return the seconds that the index takes, the making of the entries included."""
    started = time.process_time()
    with backend.writer() as writer:
        for entry in entries:
            writer.add(entry)
    return time.process_time() - started


def build_fts5(database: sqlite3.Connection, entries: Iterable[Entry]) -> float:
    """Return the seconds that the index takes, the making of the entries included."""
    started = time.process_time()
    database.execute("create virtual table t using fts5(body, tokenize = 'unicode61 remove_diacritics 2')")
    database.executemany("insert into t(body) values (?)", ((entry.text,) for entry in entries if entry.unit in BODY))
    database.commit()
    return time.process_time() - started


def build_stock(folder: Path, entries: Iterable[Entry]) -> tuple[float, object]:
    """Return the seconds that stock Whoosh takes, and its index."""
    folder.mkdir()
    started = time.process_time()
    index = create_in(str(folder), Schema(body=TEXT(analyzer=StemmingAnalyzer(), stored=True)))
    writer = index.writer(limitmb=256)
    for entry in entries:
        if entry.unit in BODY:
            writer.add_document(body=entry.text)
    writer.commit()
    return time.process_time() - started, index


def ask_fts5(database: sqlite3.Connection, text: str) -> tuple[list[tuple[int, str]], int]:
    """Return what an answer needs: the ten best with their matches marked, and the number of all."""
    return ten_of_fts5(database, text), database.execute("select count(*) from t where t match ?", (text,)).fetchone()[0]


def ten_of_fts5(database: sqlite3.Connection, text: str) -> list[tuple[int, str]]:
    """Return the ten best with their matches marked."""
    return database.execute("select rowid, highlight(t, 0, '[', ']') from t where t match ? order by rank limit 10", (text,)).fetchall()


def ask_stock(index: object, text: str) -> int:
    """Ask stock Whoosh in the way of its manual."""
    parser = QueryParser("body", index.schema)  # type: ignore[attr-defined]
    parser.add_plugin(FuzzyTermPlugin())
    with index.searcher() as searcher:  # type: ignore[attr-defined]
        return len([hit.highlights("body") for hit in searcher.search(parser.parse(text), limit=10)])


def grepped(text: str | None, plain: Path) -> float:
    """Return the milliseconds in which ripgrep counts the lines with a text, of its own process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["rg", "-c", "-i", "-w", "-F", text or "", str(plain)], check=False, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def folder_size(folder: Path) -> float:
    """Return the size of a folder's files in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


if __name__ == "__main__":
    main()
