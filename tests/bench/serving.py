"""Load `serge serve` as readers would: documents, quotations and searches at a rate, with the times they take and the memory it holds.

    python -m tests.bench.serving --corpus DIR --seconds 600
    python -m tests.bench.serving --corpus DIR --views-once

Prints a line a minute. With `--views-once` each kind of view is asked for once, just after the start and again; the first time of each is
what a reader waits. What is asked for is drawn from the library itself: its documents, the quotations on their pages, the words of
their texts. `--command` starts another server that prints its address as `serge serve` does.
"""

from __future__ import annotations

import argparse
import http.client
import random
import re
import shlex
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock, local
from urllib.parse import quote, unquote, unquote_plus

EVERY = ("/", "/persons", "/who", "/notes", "/check", "/report")


class Reader:
    """Asks a server that it has opened, each thread over a connection of its own."""

    def __init__(self, address: str) -> None:
        self.port = int(re.search(r":(\d+)/", address)[1])  # type: ignore[index]
        self._own = local()
        self.cookie = ""
        _, headers = self.ask(address[address.index("/", 8) :])
        self.cookie = headers["Set-Cookie"].partition(";")[0]

    def ask(self, path: str) -> tuple[str, http.client.HTTPMessage]:
        """Return an answer; it must be one."""
        if not hasattr(self._own, "connection"):
            self._own.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            self._own.connection.request("GET", path, headers={"Cookie": self.cookie})
            answer = self._own.connection.getresponse()
            body = answer.read().decode()
        except (http.client.HTTPException, OSError):
            del self._own.connection
            raise
        if answer.status not in {200, 404}:
            raise RuntimeError(f"{path}: {answer.status}")
        return body, answer.headers


def views_once(reader: Reader) -> None:
    """Print how long each kind of view takes for the first time, and when it is asked for again."""
    start = reader.ask("/")[0]
    documents = re.findall(r"/read\?doc=([^\"&#]+)[^<]*</a><span class=\"count\">[^<]* ([\d,]+) words", start)
    longest = max(documents, key=lambda found: int(found[1].replace(",", "")))[0] if documents else ""
    page = reader.ask(f"/read?doc={longest}")[0]
    quotation = next(iter(re.findall(r"/quotation\?id=([^\"&#]+)", page)), "")
    name = next(iter(re.findall(r"/person\?name=([^\"&#]+)", reader.ask("/persons")[0])), "")
    words = re.findall(r"[a-z]{4,}", re.sub(r"<[^>]+>|&\w+;", " ", page))
    common, rare = (sorted(set(words), key=words.count)[place] for place in (-1, 0))
    queries = (
        common,
        f"{common} {rare}",
        f'"{common} {rare}"',
        f'by:"{unquote_plus(name)}" {common}',
        f"{common[:4]}*",
        f"{rare}x",
        f"-{rare}",
        "kind:title",
    )
    searches = [f"/?q={quote(query)}" for query in queries]
    paths = [
        f"/read?doc={longest}", f"/read?doc={longest}&page=9999", f"/read?doc={longest}&q={common}", f"/quotation?id={quotation}",
        f"/person?name={name}", f"/report?doc={longest}", f"/notes?doc={longest}", *searches,
    ]  # fmt: skip
    for path in paths:
        first, again = (_timed(reader, path) for _ in range(2))
        print(f"{unquote(path)}: first {1000 * first:.0f} ms, again {1000 * again:.0f} ms", flush=True)


def _timed(reader: Reader, path: str) -> float:
    began = time.perf_counter()
    reader.ask(path)
    return time.perf_counter() - began


class Wanted:
    """What may be asked for, drawn from the library."""

    def __init__(self, reader: Reader, dice: random.Random) -> None:
        self.dice = dice
        documents = list(dict.fromkeys(re.findall(r"/read\?doc=([^\"&#]+)", reader.ask("/")[0])))
        pages = [reader.ask(f"/read?doc={document}")[0] for document in dice.sample(documents, min(len(documents), 40))]
        self.documents = documents
        self.quotations = sorted({found for page in pages for found in re.findall(r"/quotation\?id=([^\"&#]+)", page)})
        texts = re.sub(r"<[^>]+>|&\w+;", " ", " ".join(pages))
        self.words = sorted(set(re.findall(r"[a-z]{5,}", texts)))
        self.pairs = re.findall(r"([a-z]{3,} [a-z]{3,})", texts)
        self.names = [unquote(name) for name in re.findall(r"/person\?name=([^\"&#]+)", reader.ask("/persons")[0])[:300]]

    def view(self) -> str:
        """Return a leaf of a document, or a quotation."""
        if self.quotations and self.dice.random() < 0.5:
            return f"/quotation?id={self.dice.choice(self.quotations)}"
        return f"/read?doc={self.dice.choice(self.documents)}&page={self.dice.randint(1, 4)}"

    def search(self) -> str:
        """Return a search: a word, two, a phrase, a person's words."""
        kind = self.dice.randrange(10)
        if kind < 5:
            asked = self.dice.choice(self.words)
        elif kind < 7:
            asked = " ".join(self.dice.sample(self.words, 2))
        elif kind < 9 or not self.names:
            asked = f'"{self.dice.choice(self.pairs)}"'
        else:
            asked = f'by:"{self.dice.choice(self.names)}"'
        return f"/?q={quote(asked)}"


class Load:
    """Requests at a rate, and how long each took."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.times, self._lock = reader, defaultdict[str, list[float]](list), Lock()
        self.failed = 0

    def one(self, kind: str, path: str) -> None:
        """Ask once."""
        began = time.perf_counter()
        try:
            self.reader.ask(path)
        except (RuntimeError, OSError, http.client.HTTPException) as error:
            sys.stderr.write(f"{path}: {error!r}\n")
            self.failed += 1
            return
        with self._lock:
            self.times[kind].append(time.perf_counter() - began)

    def run(self, seconds: float, rates: dict[str, tuple[float, Callable[[], str]]]) -> None:
        """Ask for so long at these rates, or as fast as it goes where that is slower."""
        with ThreadPoolExecutor(4) as pool:
            waiting = set()
            for due, kind, path in _schedule(seconds, rates, time.perf_counter()):
                time.sleep(max(0.0, due - time.perf_counter()))
                while len(waiting := {one for one in waiting if not one.done()}) >= 8:
                    time.sleep(0.002)
                waiting.add(pool.submit(self.one, kind, path))


def _schedule(seconds: float, rates: dict[str, tuple[float, Callable[[], str]]], now: float) -> Iterator[tuple[float, str, str]]:
    due = {kind: now for kind, (rate, _) in rates.items() if rate}
    while (kind := min(due, key=lambda each: due[each])) and due[kind] < now + seconds and time.perf_counter() < now + seconds:
        rate, draw = rates[kind]
        yield due[kind], kind, draw()
        due[kind] = max(due[kind], time.perf_counter() - 1) + 1 / rate  # what could not be asked in time is not made up for


def memory(process: int) -> str:
    """Return what a process holds: all, and what is its own without the pages of files."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return "unknown"
    held = dict(re.findall(r"^(VmRSS|RssAnon|VmHWM):\s+(\d+)", status.read_text(), re.MULTILINE))
    return f"{int(held['VmRSS']) // 1024} MB, own {int(held['RssAnon']) // 1024}, most {int(held['VmHWM']) // 1024}"


def _line(load: Load, began: float, process: int) -> str:
    parts = []
    for kind, times in sorted(load.times.items()):
        ranked = sorted(times)
        last = ranked[min(len(ranked) - 1, int(0.95 * len(ranked)))]
        rate = len(times) / (time.perf_counter() - began)
        parts.append(
            f"{kind} {rate:.1f}/s, median {1000 * statistics.median(ranked):.0f}, 95 % {1000 * last:.0f}, most {1000 * ranked[-1]:.0f} ms"
        )
    return f"{'; '.join(parts)}; memory {memory(process)}; failed {load.failed}"


def main() -> None:
    """Start a server, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus")
    parser.add_argument("--index")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--views", type=float, default=50, help="documents and quotations a second")
    parser.add_argument("--searches", type=float, default=10, help="searches a second")
    parser.add_argument("--views-once", action="store_true", help="only ask for each kind of view once")
    parser.add_argument("--command", help="another server, which prints its address to stderr")
    asked = parser.parse_args()
    where = [f"--{name}={value}" for name in ("corpus", "index") if (value := getattr(asked, name))]
    command = shlex.split(asked.command) if asked.command else [sys.executable, "-m", "serge_cli", "serve", "--no-browser", *where]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr
            address = next(found[0] for line in server.stderr if (found := re.search(r"http://127\S+", line)))
            reader = Reader(address)
            for path in EVERY:
                began = time.perf_counter()
                size = len(reader.ask(path)[0])
                print(f"{path}: first {1000 * (time.perf_counter() - began):.0f} ms, {size:,} characters", flush=True)
            if asked.views_once:
                views_once(reader)
                return
            wanted = Wanted(reader, random.Random(1))
            until = time.monotonic() + asked.seconds
            while (left := until - time.monotonic()) > 0:
                load, began = Load(reader), time.perf_counter()
                load.run(min(60.0, left), {"views": (asked.views, wanted.view), "searches": (asked.searches, wanted.search)})
                print(time.strftime("%H:%M:%S"), _line(load, began, server.pid), flush=True)
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
