"""What an index in an OpenSearch cluster costs: small documents are written to one node, which is then asked.

    python tests/bench/cluster.py 1000 10000 100000

Each document has three paragraphs, one with a quotation, and a note: five entries, as reading makes them, from words of a vocabulary that
grows with the texts (Zipf over syllables). The node is that of tests/cluster, with 1 GB; times are of the processors, of serge and of the
node apart, because others use the machine; what a question takes is by the clock, the median of seven. `--read` times reading 500 files.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from serge_cli.model.span import Span
from serge_cli.search.entry import Entry, Quoted, Unit
from serge_cli.search.opensearch.backend import OpenSearchBackend
from serge_cli.search.opensearch.marker import read_marker
from serge_cli.search.opensearch.writer import OpenSearchWriter
from serge_cli.search.query.parsing import parse
from tests.cluster import nodes as real

SYLLABLES = [first + vowel + last for first in "bdfgklmnprstvz" for vowel in "aeiou" for last in ("", "n", "r", "s")]
QUESTIONS = ("ba", '"ba be"', "ba be bi", "gara*", "*ismo", "garaba~1", '"ba be"~9', "author:ida ba", "in:own ba", "by:oar ba")
PAYLOAD = '{"paragraph":{"id":"x:p1","kind":"paragraph","work":"x.1","start":0,"end":0,"line":3,"language":"en"},"pieces":[[0,10,20,3,1]]}'
READ = 500


class Words:
    """Words by Zipf's law, from a vocabulary that is as large as one of so many documents would be."""

    def __init__(self, documents: int) -> None:
        self._random = Random(7)
        size = int(30 * (documents * 160) ** 0.55)  # Heaps' law, as in English
        made = ("".join(self._random.choices(SYLLABLES, k=1 + number.bit_length() // 5)) for number in range(size))
        self._words = ["ba", "be", "bi", *made]
        self._weights = list(accumulate(1 / (rank + 1) for rank in range(len(self._words))))

    def text(self, number: int) -> str:
        """Return so many words."""
        return " ".join(self._random.choices(self._words, cum_weights=self._weights, k=number))


def entries(documents: int) -> Iterator[Entry]:
    words = Words(documents)
    for number in range(documents):
        name, order = f"{number:07}", number << 40
        source = {"language": "en", "title": f"Work {number}", "authors": (f"Ida {number % 997}",), "year": 1800 + number % 200}
        shared = {"payload": PAYLOAD, "work": f"{name}.1", **source}
        for place in range(3):
            text = words.text(50)
            quoted = (Quoted(Span(0, 40), f"{name}:q1", f"Oar {number % 499}", by=(f"Oar {number % 499}",)),) if place == 1 else ()
            yield Entry(f"{name}:p{place}", Unit.PASSAGE, name, order + place, text, quoted=quoted, kind="paragraph", **shared)  # type: ignore[arg-type]
        said = {"speakers": (f"Oar {number % 499}",), "by": (f"Oar {number % 499}",), "kind": "quotation", "form": "inline"}
        yield Entry(f"{name}:q1", Unit.QUOTATION, name, order + 3, words.text(8), **shared, **said)  # type: ignore[arg-type]
        yield Entry(f"{name}:n1", Unit.NOTE, name, order + 4, words.text(12), labels=("1",), **shared)  # type: ignore[arg-type]


def processor_seconds(process: int) -> float:
    """Return what another process has used so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measured(documents: int, nodes: real.Nodes, place: Path) -> str:
    """Write so many documents and ask; return a row of the table."""
    node, begun, ours = nodes.processes[0], time.monotonic(), time.process_time()
    theirs, letters, number = processor_seconds(node), 0, 0
    making = 0.0
    with OpenSearchWriter(place, nodes.url) as writer:
        source = entries(documents)
        while True:
            before = time.process_time()
            entry = next(source, None)
            making += time.process_time() - before
            if entry is None:
                break
            writer.add(entry)
            letters, number = letters + len(entry.text), number + 1
    wall, ours, theirs = time.monotonic() - begun, time.process_time() - ours - making, processor_seconds(node) - theirs
    nodes.ask("_stats/store")
    size = nodes.ask(f"{read_marker(place).name}/_stats/store")["_all"]["primaries"]["store"]["size_in_bytes"]
    mega = letters / 1e6
    row = f"| {documents:,} | {number:,} | {mega:.1f} | {wall:.0f} | {ours:.1f} | {theirs:.1f} | {size / 1e6:.1f} | {size / letters:.1f} |"
    begun = time.monotonic()
    with OpenSearchWriter(place, nodes.url) as writer:
        writer.remove_document("0000007")
    row += f" {time.monotonic() - begun:.1f} |"
    opened = OpenSearchBackend.open(place)
    for text in QUESTIONS:
        row += f" {asked(opened, text)} |"
    opened.close()
    return row


def asked(backend: OpenSearchBackend, text: str) -> str:
    """Return the milliseconds that a question takes, and how many entries answer."""
    query, times, total = parse(text), [], 0
    for _ in range(7):
        begun = time.monotonic()
        total = backend.find(query, (Unit.PASSAGE, Unit.NOTE)).total
        times.append(1000 * (time.monotonic() - begun))
        if times[-1] > 5000:
            break
    return f"{median(times):.0f} ({total:,})"


def reading() -> str:
    """Return how long files of about this kind take to read, per document, by the processor."""
    from serge_cli.store.knowledge import Knowledge  # noqa: PLC0415
    from serge_cli.store.tasks import Task, carry_out  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        words, tasks = Words(READ), []
        for number in range(READ):
            paragraphs = [words.text(50).capitalize() + "." for _ in range(3)]
            paragraphs[1] += f" “{words.text(8).capitalize()},” said Ida Oar.[1]"
            path = Path(folder, f"{number}.txt")
            path.write_text("Of Lamps\n\nBy Ida Marsh\n\n" + "\n\n".join(paragraphs) + f"\n\n[1] {words.text(12).capitalize()}.\n")
            tasks.append(Task(str(path), path.name, path.stem, path.stat().st_size))
        carry_out(tasks[0], Knowledge())
        begun = time.process_time()
        for task in tasks:
            assert not carry_out(task, Knowledge()).error
        return f"reading: {1000 * (time.process_time() - begun) / READ:.1f} ms a document"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="*", type=int)
    parser.add_argument("--read", action="store_true")
    asked_for = parser.parse_args()
    if asked_for.read:
        print(reading())
    real.HEAP = "1g"
    titles = ("documents", "entries", "MB of text", "s", "serge, s", "node, s", "MB on disk", "of the text", "a change, s", *QUESTIONS)
    print("|", " | ".join(f"`{title}`" if title in QUESTIONS else title for title in titles), "|", flush=True)
    print("|" + "---|" * len(titles), flush=True)
    for documents in asked_for.documents:
        with TemporaryDirectory() as folder, real.running(1) as nodes:
            print(measured(documents, nodes, Path(folder, "g000001", "words")), flush=True)


if __name__ == "__main__":
    main()
