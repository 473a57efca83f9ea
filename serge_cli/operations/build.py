"""Bring an index up to date with its corpus: read what is new or changed, take out what is gone, swap the new generation in."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from serge_cli import messages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.operations.engine import memory_backend, open_writer, tidy
from serge_cli.operations.gathering import Gathered, gather
from serge_cli.operations.manifest import FileRecord, Manifest, current_versions
from serge_cli.operations.orders import ROOM, bases
from serge_cli.operations.progress import Progress
from serge_cli.operations.reading import Outcome, Task
from serge_cli.operations.shelf import CardFile, FileShelf, MemoryShelf, Shelf
from serge_cli.operations.staleness import Changes, Refreshed, Seen, compare, in_order
from serge_cli.operations.store import Site
from serge_cli.operations.workers import carry_out_all
from serge_cli.search.backend import Backend, Writer


@dataclass(frozen=True, slots=True)
class MemoryIndex:
    """An index that lives in memory only."""

    backend: Backend
    shelf: Shelf
    refreshed: Refreshed


def build_in_memory(corpus: Path, progress: Progress) -> MemoryIndex:
    """Return an index of the corpus that lives in memory, for when it can be kept nowhere."""
    started = time.time_ns()
    gathered = gather(corpus)
    backend = memory_backend()
    cards, records = [], []
    progress.start(len(gathered.seen), sum(file.size for file in gathered.seen))
    tasks = [Task(str(corpus / file.path), file.path, file.id, file.size) for file in gathered.seen]
    with backend.writer() as writer:
        for rank, (file, outcome) in enumerate(zip(gathered.seen, carry_out_all(tasks, gathered.knowledge), strict=True)):
            progress.advance(file.path, file.size)
            records.append(_unplaced(file, outcome))
            if outcome.indexed is None:
                progress.notice(messages.left_out(file.path, outcome.error))
                continue
            cards.append(outcome.indexed.card)
            for entry in outcome.indexed.entries:
                writer.add(replace(entry, order=rank * ROOM + entry.order))
    progress.finish()
    manifest = Manifest(current_versions(), 0, started, gathered.stamp, gathered.suffixes, tuple(records))
    return MemoryIndex(backend, MemoryShelf(cards), Refreshed(manifest, len(tasks), 0, _failed(records)))


def update(site: Site, base: Manifest | None, gathered: Gathered, progress: Progress) -> Refreshed:
    """Make a new generation from `base` and what has changed, or from nothing; OSError where it cannot be written."""
    started = time.time_ns()
    changes = compare(gathered.corpus, base, gathered.seen, started) if base else Changes(read=gathered.seen)
    if base and not changes:
        manifest = replace(base, files=changes.keep, checked=started, stamp=gathered.stamp)
        site.note(manifest)
        return Refreshed(manifest)
    numbers = _numbers(changes)
    if numbers is None:
        base, changes = None, Changes(read=gathered.seen)
        numbers = _numbers(changes) or {}
    draft = _Draft(site, base, numbers)
    records = draft.fill(changes, gathered, progress)
    manifest = Manifest(current_versions(), site.next_generation(), started, gathered.stamp, gathered.suffixes, records)
    read = {file.path for file in changes.read}
    failed = _failed(record for record in records if record.path in read)
    gone = sum(record.path not in read for record in changes.drop)
    return Refreshed(site.publish(draft.folder, manifest, base), len(read), gone, failed)


def _numbers(changes: Changes) -> dict[str, int] | None:
    """Return by path the number from which each file's entries count; None where the kept ones leave no room."""
    known: dict[str, int | None] = {record.path: record.base for record in changes.keep}
    known |= {file.path: None for file in changes.read}
    paths = sorted(known, key=in_order)
    numbers = bases([known[path] for path in paths])
    return None if numbers is None else dict(zip(paths, numbers, strict=True))


class _Draft:
    """A generation in the making: entries go to the search engine, cards to their file."""

    def __init__(self, site: Site, base: Manifest | None, numbers: dict[str, int]) -> None:
        self.base, self.numbers = base, numbers
        self.folder = site.draft(base)
        self.old = site.store.generation(base) if base else None

    def fill(self, changes: Changes, gathered: Gathered, progress: Progress) -> tuple[FileRecord, ...]:
        """Take out and put in what has changed; return the records of all files, sorted by path."""
        progress.start(len(changes.read), sum(file.size for file in changes.read))
        try:
            with CardFile(self.folder) as cards, open_writer(self.folder) as writer:
                for record in changes.drop:
                    if not record.error:
                        writer.remove_document(record.id)
                kept = list(self._kept(changes.keep, cards))
                read = list(self._read(changes.read, gathered, cards, writer, progress))
        finally:
            progress.finish()
        tidy(self.folder)
        return tuple(sorted((*kept, *read), key=lambda record: in_order(record.path)))

    def _kept(self, records: Iterable[FileRecord], cards: CardFile) -> Iterator[FileRecord]:
        if self.old is None:
            return
        with closing(FileShelf(self.old, ())) as shelf:
            for record in records:
                yield record if record.error else record._replace(offset=cards.add(shelf.line(record)))

    def _read(
        self, files: tuple[Seen, ...], gathered: Gathered, cards: CardFile, writer: Writer, progress: Progress
    ) -> Iterator[FileRecord]:
        seen = {file.path: file for file in files}
        tasks = [Task(str(gathered.corpus / file.path), file.path, file.id, file.size) for file in files]
        for outcome in carry_out_all(tasks, gathered.knowledge):
            file = seen[outcome.task.path]
            yield self._record(file, outcome, cards, writer)
            if outcome.error:
                progress.notice(messages.left_out(file.path, outcome.error))
            progress.advance(file.path, file.size)

    def _record(self, file: Seen, outcome: Outcome, cards: CardFile, writer: Writer) -> FileRecord:
        record = _unplaced(file, outcome)._replace(base=self.numbers[file.path])
        if outcome.indexed is None:
            return record
        for entry in outcome.indexed.entries:
            writer.add(replace(entry, order=record.base + entry.order))
        offset = cards.end
        return record._replace(offset=offset, length=cards.put(outcome.indexed.card))


def _unplaced(file: Seen, outcome: Outcome) -> FileRecord:
    """Return the record of a file that has been read or refused; its entries and its card have no place yet."""
    if outcome.indexed is None:
        times = (0, 0) if outcome.refused else (file.mtime, file.ctime)
        return FileRecord(file.path, file.id, file.size, *times, "", file.given, 0, 0, 0, outcome.error)
    return FileRecord(file.path, file.id, outcome.size, outcome.mtime, outcome.ctime, outcome.sha256, file.given, 0, 0, 0, "")


def _failed(records: Iterable[FileRecord]) -> tuple[tuple[str, str], ...]:
    return tuple((record.path, record.error) for record in records if record.error)
