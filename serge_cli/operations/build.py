"""Bring an index up to date with its corpus: read what is new or changed, take out what is gone, swap the new generation in.

A long build swaps in a generation now and then with what it has read so far, and one that is killed goes on from the last of them. Made
from a whole index, such a checkpoint answers as that index does, in part newer. Made from nothing, it is marked as partial, and no question
is answered from it; a whole index that is rebuilt is not replaced by one.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from serge_cli import messages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.operations.budget import allowed
from serge_cli.operations.engine import memory_backend, open_writer
from serge_cli.operations.gathering import UNKNOWN, Gathered, gather
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

EVERY = 60.0  # seconds from one checkpoint to the next, at least
SHARE = 50  # times what a checkpoint took pass before the next: two per cent of the whole
_GROWTH = 4  # and a quarter of what the build has taken: an hour's work has some ten, each of which leaves a segment of its own
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
    manifest = Manifest(current_versions(), 0, started, gathered.stamp, gathered.suffixes, tuple(records))
    return MemoryIndex(backend, MemoryShelf(cards), Refreshed(manifest, len(records), 0, _failed(records)))


def update(site: Site, base: Manifest | None, gathered: Gathered, progress: Progress, manner: Manner) -> Refreshed:
    """Make a new generation from `base` and what has changed, or from nothing; OSError where it cannot be written."""
    started = time.time_ns()
    again = manner.again(site.store.folder)
    changes = compare(gathered.corpus, base, gathered.seen, started, again) if base else Changes(read=gathered.seen)
    if base and not changes:
        manifest = replace(base, files=changes.keep, checked=started, stamp=gathered.stamp, partial=False)
        site.note(manifest)
        return Refreshed(manifest)
    numbers = _numbers(changes)
    if numbers is None:
        base, changes = None, Changes(read=gathered.seen)
        numbers = _numbers(changes) or {}
    goal = Manifest(current_versions(), 0, started, gathered.stamp, gathered.suffixes, ())
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


class _Pace:
    """When the next checkpoint is due."""

    def __init__(self) -> None:
        self.begun = self.last = time.monotonic()
        self.pause = EVERY

    def is_due(self) -> bool:
        """Return whether it is time for a checkpoint."""
        return time.monotonic() - self.last >= self.pause

    def note(self, began: float) -> None:
        """Take note that a checkpoint is made that was begun at that moment."""
        self.last = time.monotonic()
        self.pause = max(EVERY, SHARE * (self.last - began), (self.last - self.begun) / _GROWTH)


class _Build:
    """A build under way: the generation that it goes on from, and the records of all files as that generation has them."""

    def __init__(self, site: Site, base: Manifest | None, numbers: dict[str, int], changes: Changes, goal: Manifest) -> None:
        self.site, self.base, self.numbers, self.goal = site, base, numbers, goal
        self.is_partial = base is None or base.partial  # until all is read
        self.keeps_checkpoints = base is not None or site.valid is None or site.valid.partial
        self.coming = {file.path: file for file in changes.read}
        self.before = {record.path: record for record in changes.drop}
        self.records = {record.path: record for record in changes.keep}
        self.pace = _Pace()

    def carry_out(self, outcomes: Iterator[Outcome]) -> Manifest:
        """Make generations until all outcomes are in one, and return its manifest."""
        gone = self._gone()
        while True:
            folder = self.site.draft(self.base)
            with CardFile(folder) as cards, open_writer(folder) as writer:
                while gone:
                    writer.remove_document(gone.pop().id)
                done = self._put_in(outcomes, cards, writer)
                began = time.monotonic()
                self._copy_cards(cards, done)
            self.base = self.site.publish(folder, self._manifest(), self.base)
            if not self.coming:
                return self.base
            self.site.sweep()
            self.pace.note(began)

    def _gone(self) -> list[FileRecord]:
        """Return what to take out at once; what is read again stays until then, with times that prove nothing."""
        gone = []
        for record in self.before.values():
            file = self.coming.get(record.path)
            if file is not None and file.id == record.id:
                self.records[record.path] = record._replace(mtime=0, ctime=0)
            elif not record.error:
                gone.append(record)
                self.is_partial = self.is_partial or file is not None  # it has another id now
        return gone

    def _put_in(self, outcomes: Iterator[Outcome], cards: CardFile, writer: Writer) -> set[str]:
        """Take outcomes in until there are no more, or a checkpoint is due; return the paths of their files."""
        done = set()
        for outcome in outcomes:
            file = self.coming.pop(outcome.task.path)
            done.add(file.path)
            old = self.records.get(file.path)
            if old and not old.error:
                writer.remove_document(old.id)
            self.records[file.path] = self._record(file, outcome, cards, writer)
            if self.coming and self.keeps_checkpoints and self.pace.is_due():
                break
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
        """Return the manifest of the generation at hand; a checkpoint's says of corpus.toml only that it must be read again."""
        files = tuple(sorted(self.records.values(), key=lambda record: in_order(record.path)))
        stamp = UNKNOWN if self.coming else self.goal.stamp
        partial = self.is_partial and bool(self.coming)
        return replace(self.goal, generation=self.site.next_generation(), files=files, stamp=stamp, partial=partial)


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
