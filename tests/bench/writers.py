"""Time serge's writing of an index against stock Whoosh's own writer, each in a process of its own: bench.py CORPUS --writers.

Only the writing counts, not the making of the entries; times are of the processor. Stock Whoosh writes twice: once the same fields as
serge (the words of two libraries with their positions, thirteen filters, locators; it stores texts, serge whole entries, word families and
what its own columns hold), with as much memory as serge allows itself; and once as its manual begins, a field of text, stored, of passages
and notes alone, without the commonest words. The last lines set serge's time for the same passages and notes beside that.
"""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from whoosh.analysis.filters import LowercaseFilter
from whoosh.analysis.tokenizers import RegexTokenizer
from whoosh.fields import ID, KEYWORD, STORED, TEXT, Schema
from whoosh.index import create_in

from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.conditions import terms_of
from serge_cli.search.query.tree import Field
from serge_cli.search.whoosh.backend import WhooshBackend
from serge_cli.search.whoosh.builder import MOST_MEMORY
from serge_cli.search.whoosh.fields import FILTER_FIELDS, WORD_FIELD_OF

BATCH = 1_000  # entries made before they are written
BODY = (Unit.PASSAGE, Unit.NOTE)
Write = Callable[[Entry], object]


@dataclass(frozen=True)
class Cost:
    """What a writer took: entries, megabytes of passages and notes, seconds, megabytes on disk and of memory."""

    entries: int
    text: float
    seconds: float
    disk: float
    memory: float


class Serge:
    """serge's own writer."""

    def __init__(self, folder: Path) -> None:
        self._writer = WhooshBackend.create(folder).writer().__enter__()
        self.write: Write = self._writer.add

    def finish(self) -> None:
        """Write what is left."""
        self._writer.__exit__(None, None, None)


class StockSame:
    """Stock Whoosh with the same fields."""

    def __init__(self, folder: Path) -> None:
        words = {name: TEXT(analyzer=RegexTokenizer() | LowercaseFilter()) for name in WORD_FIELD_OF.values()}
        filters = {name: KEYWORD(commas=True) for name in FILTER_FIELDS}
        index = create_in(str(folder), Schema(id=ID(), text=STORED(), **words, **filters))
        self._writer = index.writer(limitmb=MOST_MEMORY // 1_000_000)

    def write(self, entry: Entry) -> None:
        """Put in an entry."""
        self._writer.add_document(**{WORD_FIELD_OF[entry.unit]: entry.text}, id=entry.id, text=entry.text, **_filters(entry))

    def finish(self) -> None:
        """Write what is left."""
        self._writer.commit()


class StockPlain:
    """Stock Whoosh as its manual begins."""

    def __init__(self, folder: Path) -> None:
        self._writer = create_in(str(folder), Schema(body=TEXT(stored=True))).writer()

    def write(self, entry: Entry) -> None:
        """Put in an entry."""
        self._writer.add_document(body=entry.text)

    def finish(self) -> None:
        """Write what is left."""
        self._writer.commit()


def compare(entries: Callable[..., Iterable[Entry]], *where: Any) -> None:
    """Print the table of all writers; `entries` with the rest as its arguments makes the entries, in each process anew."""
    print("| writer | entries | s | MB/s | on disk, MB | memory, MB | serge is quicker |\n|---|---|---|---|---|---|---|")
    for units, writers in ((tuple(Unit), (Serge, StockSame)), (BODY, (Serge, StockPlain))):
        least = 0.0
        for writer in writers:
            with get_context("spawn").Pool(1) as pool:
                cost = pool.apply(measure, (writer, units, entries, where))
            least = least or cost.seconds
            what = f"{'serge' if writer is Serge else 'stock Whoosh'}, {_WHAT[writer, units]}"
            ratio = "" if writer is Serge else f"{cost.seconds / least:.1f} times"
            speed = cost.text / cost.seconds
            print(
                f"| {what} | {cost.entries:,} | {cost.seconds:.1f} | {speed:.2f} | {cost.disk:.0f} | {cost.memory:.0f} | {ratio} |",
                flush=True,
            )


_WHAT = {
    (Serge, tuple(Unit)): "everything",
    (StockSame, tuple(Unit)): "the same fields",
    (Serge, BODY): "passages and notes only",
    (StockPlain, BODY): "passages and notes, one field",
}


def measure(make: Callable[[Path], Any], units: tuple[Unit, ...], entries: Callable[..., Iterable[Entry]], where: tuple[Any, ...]) -> Cost:
    """Return what one writer takes for the entries of some units."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        writer = make(folder)
        stream = (entry for entry in entries(*where) if entry.unit in units)
        seconds = text = count = 0.0
        while batch := list(islice(stream, BATCH)):
            text += sum(len(entry.text.encode()) + 1 for entry in batch if entry.unit in BODY)
            count += len(batch)
            started = time.process_time()
            for entry in batch:
                writer.write(entry)
            seconds += time.process_time() - started
        started = time.process_time()
        writer.finish()
        seconds += time.process_time() - started
        disk = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Cost(int(count), text / 1e6, seconds, disk / 1e6, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _filters(entry: Entry) -> dict[str, str]:
    found = {"unit": str(entry.unit), "document": entry.document, "language": ",".join(entry.languages)}
    if entry.year is not None:
        found["year"] = str(entry.year)
    for field in Field:
        if field.value in FILTER_FIELDS and (terms := terms_of(entry, field)):
            found[field.value] = ",".join(terms)
    return found
