"""Bring an index up to date with its corpus: read what is new or changed, take out what is gone, swap the new generation in."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from serge_cli import messages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.operations.budget import allowed
from serge_cli.operations.engine import memory_backend, open_writer, tidy
from serge_cli.operations.gathering import Gathered, gather
from serge_cli.operations.manifest import FileRecord, Manifest, current_versions
from serge_cli.operations.orders import ROOM, bases
from serge_cli.operations.progress import Progress
from serge_cli.operations.reading import Cause, Outcome, Task
from serge_cli.operations.refresh import Manner
from serge_cli.operations.shelf import CardFile, FileShelf, MemoryShelf, Shelf
from serge_cli.operations.staleness import Changes, Refreshed, Seen, compare, in_order
from serge_cli.operations.store import Site
from serge_cli.operations.workers import carry_out_all
from serge_cli.search.backend import Backend, Writer

_PAUSE, _LONGEST_PAUSE = 60, 86_400  # seconds until a question tries again what failed for want of something; doubled each time


@dataclass(frozen=True, slots=True)
class MemoryIndex:
    """An index that lives in memory only."""

    backend: Backend
    shelf: Shelf
    refreshed: Refreshed


def build_in_memory(corpus: Path, progress: Progress, manner: Manner) -> MemoryIndex:
    """Return an index of the corpus that lives in memory, for when it can be kept nowhere."""
    started = time.time_ns()
    gathered = gather(corpus)
    backend = memory_backend()
    cards, records = [], []
    progress.start(len(gathered.seen), sum(file.size for file in gathered.seen))
    outcomes = _outcomes(gathered, Changes(read=gathered.seen), progress, manner)
    with backend.writer() as writer, closing(outcomes):
        for rank, (file, outcome) in enumerate(zip(gathered.seen, outcomes, strict=True)):
            records.append(_unplaced(file, outcome, None, started))
            if outcome.indexed is None:
                continue
            cards.append(outcome.indexed.card)
            for entry in outcome.indexed.entries:
                writer.add(replace(entry, order=rank * ROOM + entry.order))
    progress.finish()
    manifest = Manifest(current_versions(), 0, started, gathered.stamp, tuple(records))
    return MemoryIndex(backend, MemoryShelf(cards), Refreshed(manifest, len(records), 0, _failed(records)))


def update(site: Site, base: Manifest | None, gathered: Gathered, progress: Progress, manner: Manner) -> Refreshed:
    """Make a new generation from `base` and what has changed, or from nothing; OSError where it cannot be written."""
    started = time.time_ns()
    again = manner.again(site.store.folder)
    changes = compare(gathered.corpus, base, gathered.seen, started, again) if base else Changes(read=gathered.seen)
    if base and not changes:
        manifest = replace(base, files=changes.keep, checked=started, stamp=gathered.stamp)
        site.note(manifest)
        return Refreshed(manifest)
    numbers = _numbers(changes)
    if numbers is None:
        base, changes = None, Changes(read=gathered.seen)
        numbers = _numbers(changes) or {}
    goal = Manifest(current_versions(), 0, started, gathered.stamp, ())
    outcomes = _outcomes(gathered, changes, progress, manner)
    progress.start(len(changes.read), sum(file.size for file in changes.read))
    try:
        with closing(outcomes):
            manifest = _Build(site, base, numbers, changes, goal).carry_out(outcomes)
    finally:
        progress.finish()
    read = {file.path for file in changes.read}
    failed = _failed(record for record in manifest.files if record.path in read)
    return Refreshed(manifest, len(read), sum(record.path not in read for record in changes.drop), failed)


def _outcomes(gathered: Gathered, changes: Changes, progress: Progress, manner: Manner) -> Generator[Outcome, None, None]:
    """Yield what becomes of each file that must be read, and tell of it."""
    failed = {record.path for record in changes.drop if record.tried}
    tasks = [
        Task(str(gathered.corpus / file.path), file.path, file.id, file.size, allowed(file.size, manner.seconds), file.path in failed)
        for file in changes.read
    ]
    for outcome in carry_out_all(tasks, gathered.knowledge, manner.jobs, progress.notice):
        if outcome.error:
            progress.notice(messages.left_out(outcome.task.path, outcome.error))
        progress.advance(outcome.task.path, outcome.task.size)
        yield outcome


def _numbers(changes: Changes) -> dict[str, int] | None:
    """Return by path the number from which each file's entries count; None where the kept ones leave no room."""
    known: dict[str, int | None] = {record.path: record.base for record in changes.keep}
    known |= {file.path: None for file in changes.read}
    paths = sorted(known, key=in_order)
    numbers = bases([known[path] for path in paths])
    return None if numbers is None else dict(zip(paths, numbers, strict=True))


class _Build:
    """A build under way: the generation that it begins with, and the records of all files."""

    def __init__(self, site: Site, base: Manifest | None, numbers: dict[str, int], changes: Changes, goal: Manifest) -> None:
        self.site, self.base, self.numbers, self.goal = site, base, numbers, goal
        self.coming = {file.path: file for file in changes.read}
        self.before = {record.path: record for record in changes.drop}
        self.records = {record.path: record for record in changes.keep}

    def carry_out(self, outcomes: Iterator[Outcome]) -> Manifest:
        """Make the generation and return its manifest."""
        folder = self.site.draft(self.base)
        with CardFile(folder) as cards, open_writer(folder) as writer:
            for record in self.before.values():
                if not record.error:
                    writer.remove_document(record.id)
            done = self._put_in(outcomes, cards, writer)
            self._copy_cards(cards, done)
        tidy(folder)
        return self.site.publish(folder, self._manifest(), self.base)

    def _put_in(self, outcomes: Iterator[Outcome], cards: CardFile, writer: Writer) -> set[str]:
        """Take all outcomes in; return the paths of their files."""
        done = set()
        for outcome in outcomes:
            file = self.coming[outcome.task.path]
            done.add(file.path)
            self.records[file.path] = self._record(file, outcome, cards, writer)
        return done

    def _record(self, file: Seen, outcome: Outcome, cards: CardFile, writer: Writer) -> FileRecord:
        record = _unplaced(file, outcome, self.before.get(file.path), self.goal.checked)._replace(base=self.numbers[file.path])
        if outcome.indexed is None:
            return record
        for entry in outcome.indexed.entries:
            writer.add(replace(entry, order=record.base + entry.order))
        offset = cards.end
        return record._replace(offset=offset, length=cards.put(outcome.indexed.card))

    def _copy_cards(self, cards: CardFile, done: set[str]) -> None:
        """Copy the cards of all other files from the generation before."""
        if self.base is None:
            return
        with closing(FileShelf(self.site.store.generation(self.base), ())) as shelf:
            for path, record in self.records.items():
                if path not in done and not record.error:
                    self.records[path] = record._replace(offset=cards.add(shelf.line(record)))

    def _manifest(self) -> Manifest:
        files = tuple(sorted(self.records.values(), key=lambda record: in_order(record.path)))
        return replace(self.goal, generation=self.site.next_generation(), files=files)


def _unplaced(file: Seen, outcome: Outcome, before: FileRecord | None, now: int) -> FileRecord:
    """Return the record of a file that has been read or could not be; its entries and its card have no place yet."""
    if outcome.indexed is not None:
        return FileRecord(file.path, file.id, outcome.size, outcome.mtime, outcome.ctime, outcome.sha256, file.given, 0, 0, 0, "")
    times = (0, 0) if outcome.cause is Cause.ACCESS else (file.mtime, file.ctime)
    tried = now if outcome.cause in {Cause.MACHINE, Cause.EFFORT} else 0
    pause = min(max(_PAUSE, 2 * before.pause if before else 0), _LONGEST_PAUSE) if outcome.cause is Cause.MACHINE else 0
    return FileRecord(file.path, file.id, file.size, *times, "", file.given, 0, 0, 0, outcome.error, tried, pause)


def _failed(records: Iterable[FileRecord]) -> tuple[tuple[str, str], ...]:
    return tuple((record.path, record.error) for record in records if record.error)
