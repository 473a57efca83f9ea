"""Time questions to a library, in pairs with the bare imports and with the search tools that are installed.

    python tests/bench/asking.py cold [TEXTS INDEX]          # whole commands, on the bundled texts and on a library
    python tests/bench/asking.py warm TEXTS INDEX [--only TEXT] [--whoosh]

Times are of the processor. Whatever is compared runs by turns, A B A B …, and a ratio is the median of the pairs' ratios, so that a machine
whose speed drifts disturbs both alike. `cold` compares with a process that imports Typer, Rich's console and Whoosh's index and does nothing
else. `warm` compares the answer to a question on an open library (parsed, the ten best with their sentences and notes, the number of all)
with the ten best, highlighted, and the number of all by SQLite FTS5, and with tantivy, stock Whoosh, ripgrep and recoll where they are
installed, over the same passages and notes. The words are those of Debian's package `anarchism` as text.
"""

from __future__ import annotations

import argparse
import os
import pty
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import TEXT, Schema
from whoosh.index import create_in
from whoosh.qparser import QueryParser

from serge_cli.operations.people import people
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.search import search
from serge_cli.operations.who import who
from serge_cli.search.entry import Unit
from serge_cli.search.query.tree import Query, Word
from serge_cli.store.library import Library, open_library

BARE = [sys.executable, "-c", "import typer, rich.console, whoosh.index"]
SERGE = [sys.executable, "-m", "serge_cli"]
QUESTIONS: tuple[tuple[str, str, str | None, str | None], ...] = (  # class, serge's, FTS5's, tantivy's
    ("rare word", "makhnovists", "makhnovists", "makhnovists"),
    ("word", "kropotkin", "kropotkin", "kropotkin"),
    ("common word", "state", "state", "state"),
    ("commonest word", "the", "the", "the"),
    ("AND of 2", "mutual aid", "mutual aid", "+mutual +aid"),
    ("AND of 2", "kropotkin bakunin", "kropotkin bakunin", "+kropotkin +bakunin"),
    ("AND of 3", "workers state power", "workers state power", "+workers +state +power"),
    ("AND of 5", "workers state power freedom revolution", "workers state power freedom revolution", None),
    ("OR", "state OR capital", "state OR capital", "state OR capital"),
    ("NOT", "anarchism NOT state", "anarchism NOT state", "+anarchism -state"),
    ("rare AND common", "the makhnovists", "the makhnovists", "+the +makhnovists"),
    ("rare phrase", '"mutual aid"', '"mutual aid"', '"mutual aid"'),
    ("rare phrase", '"dual power"', '"dual power"', '"dual power"'),
    ("phrase", '"of the state"', '"of the state"', '"of the state"'),
    ("commonest phrase", '"of the"', '"of the"', '"of the"'),
    ("near", '"workers power"~8', "NEAR(workers power, 8)", None),
    ("prefix", "anarch*", "anarch*", None),
    ("missing word", "zeppelinian", "zeppelinian", "zeppelinian"),
    ("missing word", "anarchistik", "anarchistik", "anarchistik"),
    ("phrase without answer", '"to be or not to be"', '"to be or not to be"', '"to be or not to be"'),
    ("phrase without answer", '"the of and to"', '"the of and to"', '"the of and to"'),
    ("no answer", "kropotkin zeppelinian", "kropotkin zeppelinian", "+kropotkin +zeppelinian"),
    ("half-remembered", "property theft despotism proudhonian elephants", None, None),
    ("half-remembered", '"workers of the world you have nothing to lose but chains"', None, None),
    ("title", "title:anarchism state", None, None),
    ("in quotations", "state in:quotes", None, None),
)
LISTS: tuple[tuple[str, Callable[[Library], object]], ...] = (
    ("quotes --person Bakunin", lambda library: quotes(library, QuotationRequest(person="Bakunin", limit=20))),
    ("quotes --min-words 30", lambda library: quotes(library, QuotationRequest(min_words=30, limit=5))),
    ("quotes --with-note", lambda library: quotes(library, QuotationRequest(with_note=True, limit=5))),
    ("people", people),
    ("who", who),
)
COLD = (["search", "anarchism"], ["quotes", "--person", "Trotsky"], ["footnote", "001", "14"], ["--help"])
COLD_ON_LIBRARY = (["search", "state"], ["quotes", "--person", "Bakunin", "--limit", "20"], ["people", "--limit", "20"], ["who"])


def main() -> None:
    """Read the arguments and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["cold", "warm"])
    parser.add_argument("texts", type=Path, nargs="?")
    parser.add_argument("index", type=Path, nargs="?")
    parser.add_argument("--only", default="", metavar="TEXT", help="ask only the questions whose class or words hold this text")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--whoosh", action="store_true", help="build and ask stock Whoosh too, which takes long")
    options = parser.parse_args()
    place = ["--corpus", str(options.texts), "--index", str(options.index)] if options.texts else []
    if options.what == "cold":
        cold(options.runs, place)
    else:
        with tempfile.TemporaryDirectory() as scratch, open_library(options.texts, options.index) as library:
            warm(library, options, Path(scratch))


def cold(runs: int, place: list[str]) -> None:
    """Print how long whole commands take beside the bare imports."""
    print("| command | into a pipe, ms | ÷ bare imports | on a terminal, ms | ÷ bare imports |\n|---|---|---|---|---|")
    commands = [[*command, *place] for command in COLD_ON_LIBRARY] if place else list(COLD)
    for command in commands:
        shown = " ".join(command[: len(command) - len(place)])
        cells = []
        for spent in (spent_into_pipe, spent_on_terminal):
            spent([*SERGE, *command])  # the index is built, and modules are compiled
            milliseconds, ratio = paired(
                lambda spent=spent, command=command: spent([*SERGE, *command]), lambda: spent_into_pipe(BARE), runs
            )
            cells += [f"{milliseconds:.0f}", f"{ratio:.2f}"]
        print(f"| `{shown}` | {' | '.join(cells)} |", flush=True)


def paired(one: Callable[[], float], other: Callable[[], float], runs: int) -> tuple[float, float]:
    """Return the median of what `one` tells and the median ratio to `other`, by turns."""
    pairs = [(one(), other()) for _ in range(runs)]
    return statistics.median(a for a, _ in pairs), statistics.median(a / b for a, b in pairs)


def spent_into_pipe(command: list[str]) -> float:
    """Return the processor time of a command in milliseconds; its output is thrown away."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    return _waited(process)


def spent_on_terminal(command: list[str]) -> float:
    """Return the processor time of a command in milliseconds that believes to write to a terminal."""
    terminal, inside = pty.openpty()
    environment = os.environ | {"TERM": "xterm-256color", "PAGER": "cat", "COLUMNS": "100", "LINES": "50"}
    process = subprocess.Popen(command, stdout=inside, stderr=inside, stdin=inside, env=environment)
    os.close(inside)
    try:
        while os.read(terminal, 1 << 16):
            pass
    except OSError:  # it has closed its side
        pass
    os.close(terminal)
    return _waited(process)


def _waited(process: subprocess.Popen[bytes]) -> float:
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        sys.exit(f"{process.args} ended with {process.returncode}")
    return 1000 * (used.ru_utime + used.ru_stime)


Peer = Callable[[str], object]


def warm(library: Library, options: argparse.Namespace, scratch: Path) -> None:
    """Print how long questions to an open library take, beside each tool that is installed."""
    texts = [found.entry.text for unit in (Unit.PASSAGE, Unit.NOTE) for found in library.backend.each(Query(), unit)]
    peers = {"FTS5": fts5(texts), "tantivy": tantivy(texts), "ripgrep": ripgrep(options.texts), "recoll": recoll(options.texts, scratch)}
    if options.whoosh:
        peers["Whoosh"] = stock_whoosh(texts, scratch)
    installed = {name: ask for name, ask in peers.items() if ask}
    forget = partial(library.backend.find, Query(Word("forgotten", exact=True)), (Unit.PASSAGE, Unit.NOTE), 0)
    print(f"{len(texts):,} passages and notes\n")
    print(f"| question | found | serge, ms |{''.join(f' ÷ {name} |' for name in installed)}\n|---|---|---|{'---|' * len(installed)}")
    for kind, question, of_fts5, of_tantivy in QUESTIONS:
        if options.only in kind or options.only in question:
            words = question if question.isalpha() else None  # ripgrep and recoll are asked single words
            asked = {"FTS5": of_fts5, "Whoosh": of_fts5, "tantivy": of_tantivy, "ripgrep": words, "recoll": words}
            row(
                f"{kind} `{question}`",
                partial(search, library, question),
                {name: (ask, asked[name]) for name, ask in installed.items()},
                options.runs,
                forget,
            )
    for name, ask in LISTS:
        if options.only in name:
            row(f"`{name}`", partial(ask, library), dict.fromkeys(installed, (None, None)), options.runs, forget)


def row(
    name: str, serge: Callable[[], Any], peers: dict[str, tuple[Peer | None, str | None]], runs: int, forget: Callable[[], object]
) -> None:
    """Print one question: how many it finds, how long serge takes, and the ratio to each peer.

    `forget` asks something else before each run, for what was asked last is kept.
    """
    answer = serge()
    for ask, text in peers.values():
        if ask and text:
            ask(text)
    taken, ratios = [], {peer: list[float]() for peer in peers}
    for _ in range(runs):
        forget()
        taken.append(timed(serge))
        for peer, (ask, text) in peers.items():
            if ask and text:
                ratios[peer].append(taken[-1] / timed(lambda ask=ask, text=text: ask(text)))  # type: ignore[misc]
    cells = [f"{statistics.median(each):.1f}" if each else "" for each in ratios.values()]
    found = getattr(answer, "total", None)
    print(f"| {name} | {len(answer) if found is None else found:,} | {statistics.median(taken):.1f} | {' | '.join(cells)} |", flush=True)


def timed(ask: Callable[[], object]) -> float:
    """Return the processor time of a call in milliseconds, with that of programs it has run."""
    began, before = time.process_time(), resource.getrusage(resource.RUSAGE_CHILDREN)
    ask()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (time.process_time() - began + after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def fts5(texts: list[str]) -> Peer:
    """Return SQLite's FTS5 over some texts."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE body USING fts5(text)")
    database.executemany("INSERT INTO body VALUES (?)", ((text,) for text in texts))
    best = "SELECT rowid, highlight(body, 0, '[', ']') FROM body WHERE body MATCH ? ORDER BY rank LIMIT 10"
    number = "SELECT count(*) FROM body WHERE body MATCH ?"
    return lambda asked: (database.execute(best, (asked,)).fetchall(), database.execute(number, (asked,)).fetchone())


def tantivy(texts: list[str]) -> Peer | None:
    """Return tantivy over some texts; None where it is not installed."""
    if find_spec("tantivy") is None:
        return None
    engine = import_module("tantivy")
    schema = engine.SchemaBuilder().add_text_field("text", stored=True).build()
    index = engine.Index(schema)
    writer = index.writer(num_threads=1)
    for text in texts:
        writer.add_document(engine.Document(text=[text]))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(asked: str) -> object:
        query = index.parse_query(asked, ["text"])
        found = searcher.search(query, 10, count=True)
        marks = engine.SnippetGenerator.create(searcher, query, schema, "text")
        return found.count, [marks.snippet_from_doc(searcher.doc(place)).to_html() for _, place in found.hits]

    return ask


def stock_whoosh(texts: list[str], scratch: Path) -> Peer:
    """Return Whoosh as its manual begins, over some texts."""
    folder = scratch / "whoosh"
    folder.mkdir()
    index = create_in(folder, Schema(text=TEXT(analyzer=StemmingAnalyzer(), stored=True)))
    writer = index.writer()
    for text in texts:
        writer.add_document(text=text)
    writer.commit()
    searcher, parser = index.searcher(), QueryParser("text", index.schema)

    def ask(asked: str) -> object:
        found = searcher.search(parser.parse(asked), limit=10)
        return len(found), [hit.highlights("text") for hit in found]

    return ask


def ripgrep(folder: Path) -> Peer | None:
    """Return ripgrep counting lines of a folder; None where it is not installed."""
    program = shutil.which("rg")
    command = [program or "", "--count", "--ignore-case", "--word-regexp"]
    return (lambda asked: subprocess.run([*command, asked, str(folder)], capture_output=True, check=False)) if program else None


def recoll(folder: Path, scratch: Path) -> Peer | None:
    """Return recoll over a folder, indexed first; None where it is not installed."""
    if not (shutil.which("recollindex") and shutil.which("recollq")):
        return None
    place = scratch / "recoll"
    place.mkdir()
    (place / "recoll.conf").write_text(f"topdirs = {folder.resolve()}\n", encoding="utf-8")
    subprocess.run(["recollindex", "-c", str(place)], capture_output=True, check=True)
    return lambda asked: subprocess.run(["recollq", "-c", str(place), "-n", "0-10", asked], capture_output=True, check=False)


if __name__ == "__main__":
    main()
