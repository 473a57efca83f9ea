"""Bring an index up to date: read new and changed files, remove missing ones, swap the new generation in.

A long build swaps in a generation now and then with what it has read so far, and one that is killed goes on from the
last of them. Made from a whole index, such a checkpoint answers as that index does, in part newer. Made from nothing,
it is marked as partial, and no question is answered from it; a whole index that is rebuilt is not replaced by one.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from serge_cli import index_messages
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.search.backend import Backend, Writer
from serge_cli.store.budget import allowed
from serge_cli.store.cards import Cards, CardWriter, MemoryCards, StoredCards, kept_cards, read_card
from serge_cli.store.engine import memory_backend, open_writer
from serge_cli.store.entries import ROOM
from serge_cli.store.freshness import Changes, Refreshed, RefreshOptions, compare
from serge_cli.store.gathering import UNKNOWN, Gathered, Seen, gather
from serge_cli.store.generations import Site
from serge_cli.store.knowledge import Knowledge
from serge_cli.store.manifest import CardOffset, EntryNumber, FileRecord, Manifest, current_versions
from serge_cli.store.progress import Progress
from serge_cli.store.register import Register, persons_of, register_in_memory, write_register
from serge_cli.store.tasks import Cause, Outcome, Task
from serge_cli.store.workers import carry_out_all

EVERY = 60.0  # seconds from one checkpoint to the next, at least
SHARE = 50  # times what a checkpoint took pass before the next: two per cent of the whole
_GROWTH = 4  # and a quarter of what the build has taken: some ten in an hour, each leaves a segment
# Between the numbers of two files that are indexed together; 2^63 / 2^40 leaves room for eight million files.
_STEP = 1 << 40
_NO_PLACE = (EntryNumber(0), CardOffset(0), 0)  # of a file that has no entries and no card, or none yet
_PAUSE, _LONGEST_PAUSE = (
    60,
    86_400,
)  # seconds until a question retries what the machine failed at; doubled each time


@dataclass(frozen=True, slots=True)
class MemoryIndex:
    """An index that lives in memory only."""

    backend: Backend
    cards: Cards
    refreshed: Refreshed
    persons: Register


def build_in_memory(corpus: Path, progress: Progress, options: RefreshOptions) -> MemoryIndex:
    """Return an index of the corpus that lives in memory, for when it can be kept nowhere."""
    started = time.time_ns()
    gathered = gather(corpus, only=options.only)
    for notice in gathered.notices:
        progress.notice(notice)
    backend = memory_backend()
    cards, records = [], []
    progress.start(len(gathered.seen), sum(file.size for file in gathered.seen))
    numbers = {file.path: EntryNumber(rank * ROOM) for rank, file in enumerate(gathered.seen)}
    outcomes = _outcomes(gathered, Changes(read=gathered.seen), numbers, progress, options)
    with backend.writer() as writer, closing(outcomes):
        for file, outcome in zip(gathered.seen, outcomes, strict=True):
            records.append(_unplaced(file, outcome, None, started))
            if outcome.indexed is None:
                continue
            cards.append(outcome.indexed.card)
            for entry in outcome.indexed.entries:
                writer.add(entry)
    progress.finish()
    manifest = Manifest(current_versions(), 0, started, gathered.stamp, gathered.suffixes, tuple(records))
    held = MemoryCards(cards)
    persons = register_in_memory(persons_of(held.cards(), gathered.knowledge.persons.persons))
    return MemoryIndex(backend, held, Refreshed(manifest, len(records), 0, _failed(records), gathered.others), persons)


def update(site: Site, base: Manifest | None, gathered: Gathered, progress: Progress, options: RefreshOptions) -> Refreshed:
    """Make a new generation from `base` and what has changed, or from nothing; OSError where it cannot be written."""
    started = time.time_ns()
    again = options.retried(site.store.folder)
    changes = compare(gathered.corpus, base, gathered.seen, started, again) if base else Changes(read=gathered.seen)
    if base and not changes:
        manifest = replace(base, files=changes.keep, checked=started, stamp=gathered.stamp, partial=False)
        site.note(manifest)
        return Refreshed(manifest, others=gathered.others)
    numbers = _numbers(changes)
    if numbers is None:
        base, changes = None, Changes(read=gathered.seen)
        numbers = _numbers(changes) or {}
    goal = Manifest(current_versions(options.holder.engine), 0, started, gathered.stamp, gathered.suffixes, (), holder=options.holder)
    outcomes = _outcomes(gathered, changes, numbers, progress, options)
    progress.start(len(changes.read), sum(file.size for file in changes.read))
    try:
        with closing(outcomes):
            manifest = _Build(site, base, numbers, changes, goal).carry_out(outcomes, gathered)
    finally:
        progress.finish()
    read = {file.path for file in changes.read}
    failed = _failed(record for record in manifest.files if record.path in read)
    return Refreshed(manifest, len(read), sum(record.path not in read for record in changes.drop), failed, gathered.others)


def _outcomes(
    gathered: Gathered, changes: Changes, numbers: Mapping[str, EntryNumber], progress: Progress, options: RefreshOptions
) -> Generator[Outcome, None, None]:
    """Yield the outcome for each file that must be read, and report progress; `numbers` are those of each file's first entry."""
    failed = {record.path for record in changes.drop if record.tried}
    tasks = [
        Task(
            str(gathered.corpus / file.path),
            file.path,
            file.id,
            file.size,
            allowed(file.size, options.seconds),
            file.path in failed,
            numbers[file.path],
        )
        for file in changes.read
    ]
    for outcome in _carried_out(tasks, gathered.knowledge, progress, options):
        if outcome.error:
            progress.notice(index_messages.left_out(outcome.task.path, outcome.error))
        progress.advance(outcome.task.path, outcome.task.size)
        yield outcome


def _carried_out(tasks: Sequence[Task], knowledge: Knowledge, progress: Progress, options: RefreshOptions) -> Iterator[Outcome]:
    """Return the outcome of each task, in order, from whoever is to read."""
    if not options.workers or not tasks:
        return carry_out_all(tasks, knowledge, options.jobs, progress.notice)
    from serge_cli.store.distribution import carry_out_by  # noqa: PLC0415 - heavy, and an extra

    return carry_out_by(options.workers, tasks, knowledge, progress.notice)


def _numbers(changes: Changes) -> dict[str, EntryNumber] | None:
    """Return by path the number from which each file's entries count; None where the kept ones leave no room."""
    known: dict[str, EntryNumber | None] = {record.path: record.base for record in changes.keep}
    known |= {file.path: None for file in changes.read}
    paths = sorted(known, key=_in_order)
    numbers = bases([known[path] for path in paths])
    return None if numbers is None else dict(zip(paths, numbers, strict=True))


def bases(known: Sequence[EntryNumber | None]) -> list[EntryNumber] | None:
    """Return the first entry number of each file: known ones as they are, those of new files between their neighbours.

    Return None where the known ones do not rise or leave no room: then all files must be numbered again.
    """
    numbers = list(known)
    last = 0
    position = 0
    while position < len(numbers):
        end = position
        while end < len(numbers) and numbers[end] is None:
            end += 1
        bound = numbers[end] if end < len(numbers) else None
        gap = _STEP if bound is None else (bound - last) // (end - position + 1)
        if gap < ROOM:
            return None
        for number, place in enumerate(range(position, end), 1):
            numbers[place] = EntryNumber(last + gap * number)
        last = bound if bound is not None else 0
        position = end + 1
    return [number for number in numbers if number is not None]


def _in_order(path: str) -> list[str]:
    """Return what paths within the corpus are sorted by: folder by folder."""
    return path.split("/")


class _Schedule:
    """The schedule of checkpoints."""

    def __init__(self) -> None:
        self.begun = self.last = time.monotonic()
        self.pause = EVERY

    def is_due(self) -> bool:
        """Return whether it is time for a checkpoint."""
        return time.monotonic() - self.last >= self.pause

    def note(self, began: float) -> None:
        """Schedule the next checkpoint, after one that was begun at that moment."""
        self.last = time.monotonic()
        self.pause = max(EVERY, SHARE * (self.last - began), (self.last - self.begun) / _GROWTH)


class _Build:
    """A build in progress: the generation it continues from, and the records of all files in that generation."""

    def __init__(self, site: Site, base: Manifest | None, numbers: dict[str, EntryNumber], changes: Changes, goal: Manifest) -> None:
        self.site, self.base, self.numbers, self.goal = site, base, numbers, goal
        self.is_partial = base is None or base.partial  # until all is read
        self.keeps_checkpoints = base is not None or site.valid is None or site.valid.partial
        self.coming = {file.path: file for file in changes.read}
        self.before = {record.path: record for record in changes.drop}
        self.records = {record.path: record for record in changes.keep}
        self.schedule = _Schedule()
        self.same_persons = base is not None  # so far: then the register of the generation before stands

    def carry_out(self, outcomes: Iterator[Outcome], gathered: Gathered) -> Manifest:
        """Make generations until all outcomes are in one, and return its manifest."""
        gone = self._gone()
        self.same_persons = self.same_persons and not gone
        while True:
            older, renamed = kept_cards(self.site.store.generation(self.base), self.records.values()) if self.base else ([], {})
            folder = self.site.draft(self.base, renamed)
            with CardWriter(folder, older) as cards, open_writer(folder, self.goal.holder) as writer:
                while gone:
                    writer.remove_document(gone.pop().id)
                done = self._put_in(outcomes, cards, writer)
                began = time.monotonic()
                self._copy_cards(cards, done)
            manifest = self._manifest()
            if not self.same_persons:
                with closing(StoredCards(folder, manifest.files)) as stored:
                    write_register(folder, persons_of(stored.cards(), gathered.knowledge.persons.persons))
            self.base, self.same_persons = self.site.publish(folder, manifest, self.base), False
            if not self.coming:
                return self.base
            self.site.sweep()
            self.schedule.note(began)

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

    def _put_in(self, outcomes: Iterator[Outcome], cards: CardWriter, writer: Writer) -> set[str]:
        """Take outcomes in until there are no more, or a checkpoint is due; return the paths of their files."""
        done = set()
        for outcome in outcomes:
            file = self.coming.pop(outcome.task.path)
            done.add(file.path)
            old = self.records.get(file.path)
            if old and not old.error:
                writer.remove_document(old.id)
            self.same_persons = self.same_persons and self._has_same_persons(file, outcome)
            self.records[file.path] = self._record(file, outcome, cards, writer)
            if self.coming and self.keeps_checkpoints and self.schedule.is_due():
                break
        return done

    def _has_same_persons(self, file: Seen, outcome: Outcome) -> bool:
        """Return whether a document that was read again has the persons that it had, and as much is known of them from elsewhere."""
        old = self.before.get(file.path)
        if self.base is None or outcome.indexed is None or old is None or old.error or (old.id, old.given) != (file.id, file.given):
            return False
        with closing(StoredCards(self.site.store.generation(self.base), ())) as stored:
            return read_card(stored.line(old)).persons == outcome.indexed.card.persons

    def _record(self, file: Seen, outcome: Outcome, cards: CardWriter, writer: Writer) -> FileRecord:
        record = _unplaced(file, outcome, self.before.get(file.path), self.goal.checked)._replace(base=self.numbers[file.path])
        if outcome.indexed is None:
            return record
        for entry in outcome.indexed.entries:
            writer.add(entry)
        offset = cards.end
        return record._replace(offset=offset, length=cards.put(outcome.indexed.card))

    def _copy_cards(self, cards: CardWriter, done: set[str]) -> None:
        """Copy the cards of all other files from the generation before, but for those that it shares."""
        if self.base is None:
            return
        with closing(StoredCards(self.site.store.generation(self.base), ())) as stored:
            for path, record in self.records.items():
                if path not in done and not record.error and record.offset >= cards.shared:
                    self.records[path] = record._replace(offset=cards.add(stored.line(record)))

    def _manifest(self) -> Manifest:
        """Return the manifest of the generation at hand.

        A checkpoint's says of corpus.toml only that it must be read again.
        """
        files = tuple(sorted(self.records.values(), key=lambda record: _in_order(record.path)))
        stamp = UNKNOWN if self.coming else self.goal.stamp
        partial = self.is_partial and bool(self.coming)
        return replace(self.goal, generation=self.site.next_generation(), files=files, stamp=stamp, partial=partial)


def _unplaced(file: Seen, outcome: Outcome, before: FileRecord | None, now: int) -> FileRecord:
    """Return the record of a file that has been read or could not be; its entries and its card have no place yet."""
    if outcome.indexed is not None:
        record = FileRecord(file.path, file.id, outcome.size, outcome.mtime, outcome.ctime, outcome.sha256, file.given, *_NO_PLACE, "")
        return record._replace(described=outcome.described, keys=outcome.keys)
    mtime, ctime = (0, 0) if outcome.cause is Cause.ACCESS else (file.mtime, file.ctime)
    tried = now if outcome.cause in {Cause.MACHINE, Cause.EFFORT} else 0
    pause = min(max(_PAUSE, 2 * before.pause if before else 0), _LONGEST_PAUSE) if outcome.cause is Cause.MACHINE else 0
    return FileRecord(file.path, file.id, file.size, mtime, ctime, "", file.given, *_NO_PLACE, outcome.error, tried, pause, file.described)


def _failed(records: Iterable[FileRecord]) -> tuple[tuple[str, str], ...]:
    return tuple((record.path, record.error) for record in records if record.error)
