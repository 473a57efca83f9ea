"""Measure how time grows with size, from 64 KB to 1 MB, for many shapes of text; the worst come first.

    nice -n 19 python -m tests.soak.growth --small 65536 --large 1048576

Sizes are quadrupled; of the last step the ratio is printed: 4 is linear growth, 16 quadratic. A shape that would take longer than `--limit`
seconds at the next size is not measured further and marked with `!`. What is measured is one of `WAYS`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from serge_cli.extract.pipeline import extract
from serge_cli.model.records import Work
from serge_cli.model.results import Hit, Place, Source, Voice
from serge_cli.model.span import Span
from serge_cli.operations.check import check
from serge_cli.operations.windows import best_window, window_at
from serge_cli.present import json_lines, kwic, markdown, plain, terminal
from serge_cli.present.listing import Listing
from serge_cli.present.screen import Screen, Style
from serge_cli.readers.reading import read
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.entry_words import Reading
from serge_cli.search.query.matching import Matcher
from serge_cli.search.query.parsing import parse
from serge_cli.store.entries import index_document
from serge_cli.text.sentences import sentences
from serge_cli.text.tokens import words_and_places
from tests.hostile.shapes import SHAPES

STEP = 4  # times


@dataclass(frozen=True, slots=True)
class Growth:
    """Seconds of processor time for the last size measured, in code points, and for a quarter of it; `stopped` short of the largest."""

    shape: str
    size: int
    before: float
    last: float
    stopped: bool

    @property
    def ratio(self) -> float:
        """Return how many times longer the last text took; short times tell nothing."""
        return self.last / max(self.before, 0.02)

    def counts(self) -> str:
        """Return the measurement on one line."""
        size = f"{self.size // 1024:,} KB{'!' if self.stopped else ' '}"
        return f"{self.shape:40} {size:>9} {self.before:8.2f} s {self.last:8.2f} s {self.ratio:6.1f} × (linear {STEP} ×)"


def extracting(text: str) -> None:
    """Read and extract."""
    extract(read(text.encode(), "big.txt", "big"))


def extracting_markdown(text: str) -> None:
    """Read as Markdown and extract."""
    extract(read(text.encode(), "big.md", "big"))


def indexing(text: str) -> None:
    """Read, extract, check, and make the entries of the index."""
    document = read(text.encode(), "big.txt", "big")
    found = extract(document)
    check(document, found)
    index_document(document, found)


def splitting(text: str) -> None:
    """Split into words and sentences."""
    words_and_places(text)
    sentences(text)


def showing(text: str) -> None:
    """Match a passage of this text, mark the matches and show them in every form."""
    entry = Entry("big:p1", Unit.PASSAGE, "big", 1, text, language="en")
    reading = Reading(entry)
    words = [word for word in dict.fromkeys(reading.words) if len(word) < 60][:2] or ["a"]
    query = parse(" OR ".join(words) + f' OR "{" ".join(words)}"~8')
    found = Matcher(query, {}, [1.0] * (len(words) + 1)).match(reading)
    spans = found.spans if found else ()
    window = best_window(text, "en", found) if found else window_at(text, Span(0, 0))
    source = Source("big", "big.txt", Work("big.1", "Big", (), Span(0, len(text))))
    for sentence in (window.shown, Span(0, len(text))):
        hit = Hit("big:p1", Voice.OWN, source, Place(1, 1, window.lead), text, spans, sentence, 1.0)
        listing = Listing((hit,), 1)
        for form in (plain, json_lines, markdown, kwic):
            "".join(form.present(listing))
        terminal.present(listing, Screen(80, Style.COLOUR))


WAYS: dict[str, Callable[[str], None]] = {
    "extracting": extracting,
    "markdown": extracting_markdown,
    "indexing": indexing,
    "splitting": splitting,
    "showing": showing,
}


def seconds(way: Callable[[str], None], text: str) -> float:
    """Return the processor time that a text takes."""
    began = time.process_time()
    way(text)
    return time.process_time() - began


def measured(shape: str, way: Callable[[str], None], small: int, large: int, limit: float) -> Growth:
    """Return the growth of one shape; sizes are code points, quadrupled until the large one or the limit is reached."""
    size = small
    before = last = seconds(way, SHAPES[shape](size))
    while size < large and (size == small or last * STEP < limit):
        size *= STEP
        before, last = last, seconds(way, SHAPES[shape](size))
    return Growth(shape, size, before, last, size < large)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", type=int, default=64 << 10)
    parser.add_argument("--large", type=int, default=1 << 20)
    parser.add_argument("--limit", type=float, default=300, help="seconds")
    parser.add_argument("--way", choices=WAYS, default="extracting")
    parser.add_argument("shapes", nargs="*", default=list(SHAPES))
    options = parser.parse_args()
    rows = []
    for shape in options.shapes:
        rows.append(measured(shape, WAYS[options.way], options.small, options.large, options.limit))
        print(rows[-1].counts(), flush=True)
    print("\nThe worst:")
    for row in sorted(rows, key=lambda row: -row.ratio)[:15]:
        print(row.counts())
    print("\nThe slowest per megabyte:")
    for row in sorted(rows, key=lambda row: -row.last / row.size)[:5]:
        print(row.counts())
    return 0


if __name__ == "__main__":
    sys.exit(main())
