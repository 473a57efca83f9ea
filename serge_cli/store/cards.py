"""The cards of documents: what the library knows of each file as a whole, kept beside the index, one JSON line per document.

A generation has cards in several files, older ones shared with generations before it, and one of its own, whose first line
says which the older are. Where a card stands is counted through all of them, so what is not read again keeps its place.
"""

from __future__ import annotations

import json
import os
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import accumulate
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Protocol, Self, overload

from serge_cli import index_messages
from serge_cli.errors import BrokenIndex
from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.origin import Origin
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.records import Notice, Work
from serge_cli.store.folders import open_plain
from serge_cli.store.locks import begin_use
from serge_cli.store.manifest import CardOffset, FileRecord
from serge_cli.store.pieces import read_origin, write_origin
from serge_cli.wire import Wire
from serge_cli.wire.extracted import NOTICE, WORK

LONG = 8_000  # characters of a passage or note that is too long to be shown at once
CARDS = "cards.jsonl"  # a generation's own; offsets stand in the manifest
_OLDER = late_pattern(r"cards-(\d{1,9})\.jsonl", re.ASCII)
_MOST_OLDER = 8  # files; where there would be more, all but the first are written as one
_LONGEST_HEAD = 1_000  # bytes


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a document holds; `quotations` are those of kind quotation, `attributed` those of them with a speaker."""

    words: int = 0
    paragraphs: int = 0
    quotations: int = 0
    attributed: int = 0
    terms: int = 0
    titles: int = 0
    footnotes: int = 0
    notices: int = 0


@dataclass(frozen=True, slots=True)
class NoteName:
    """A note as one asks for it: its label, its locator, and whether the file prints its body."""

    label: str
    id: str
    printed: bool


@dataclass(frozen=True, slots=True)
class PersonOnCard:
    """A person whom a document names or quotes: every form written, how often named, how often quoted, how often quoted about."""

    name: str
    forms: tuple[str, ...]
    group: bool
    mentions: int
    by: int
    about: int


@dataclass(frozen=True, slots=True)
class NoticeAt:
    """A notice with its line and column, counted from 1, and where in the file it stands."""

    notice: Notice
    line: int
    column: int
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class CardHead:
    """What most answers need of a document: its id, its path relative to the corpus folder, its works."""

    id: str
    path: str
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A document without its text. `path` is relative to the corpus folder, with `/`.

    `elsewhere` says under which locator a paragraph is found that has no passage of its own: the continuation of another, or a note.
    `long` are the passages and notes of more than LONG characters, with how many.
    """

    id: str
    path: str
    format: str
    encoding: str
    sha256: str
    language: str
    works: tuple[Work, ...]
    counts: Counts
    notes: tuple[NoteName, ...]
    elsewhere: tuple[tuple[str, str], ...]
    notices: tuple[NoticeAt, ...]
    persons: Sequence[PersonOnCard]
    paragraphs: int  # the highest paragraph number
    long: tuple[tuple[str, int], ...] = ()

    @property
    def head(self) -> CardHead:
        """Return what most answers need of it."""
        return CardHead(self.id, self.path, self.works)


def write_card(card: Card) -> str:
    """Return the card as one line of two JSON objects: its head, and behind a tab the rest."""
    counts = card.counts
    head: Wire = {"id": card.id, "path": card.path, "works": [WORK.write(work) for work in card.works]}
    wire: Wire = {
        "format": card.format,
        "encoding": card.encoding,
        "sha256": card.sha256,
        "language": card.language,
        "counts": {name: getattr(counts, name) for name in Counts.__slots__},
        "notes": [[note.label, note.id, note.printed] for note in card.notes],
        "elsewhere": [list(pair) for pair in card.elsewhere],
        "notices": [_write_notice(notice) for notice in card.notices],
        "persons": [[p.name, p.forms, p.group, p.mentions, p.by, p.about] for p in card.persons],
        "paragraphs": card.paragraphs,
        "long": [list(pair) for pair in card.long],
    }
    return "\t".join(json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in (head, wire))


def read_card(line: bytes) -> Card:
    """Return the card that `write_card` wrote."""
    written, _, rest = line.partition(b"\t")  # JSON has no tab
    head = _head(written)
    wire: Wire = json.loads(rest)
    return Card(
        id=head.id,
        path=head.path,
        format=wire["format"],
        encoding=wire["encoding"],
        sha256=wire["sha256"],
        language=wire["language"],
        works=head.works,
        counts=Counts(**wire["counts"]),
        notes=tuple(NoteName(*note) for note in wire["notes"]),
        elsewhere=tuple((paragraph, locator) for paragraph, locator in wire["elsewhere"]),
        notices=tuple(map(_read_notice, wire["notices"])),
        persons=tuple(PersonOnCard(name, tuple(forms), *rest) for name, forms, *rest in wire["persons"]),
        paragraphs=wire["paragraphs"],
        long=tuple((locator, length) for locator, length in wire["long"]),
    )


def _head(written: bytes) -> CardHead:
    wire: Wire = json.loads(written)
    return CardHead(wire["id"], wire["path"], tuple(WORK.read(work) for work in wire["works"]))


def _read_notice(wire: Wire) -> NoticeAt:
    return NoticeAt(NOTICE.read(wire), wire["line"], wire["column"], read_origin(wire.get("origin")))


def _write_notice(notice: NoticeAt) -> Wire:
    origin = {"origin": write_origin(notice.origin)} if notice.origin else {}
    return NOTICE.write(notice.notice, line=notice.line, column=notice.column) | origin


class Cards(Protocol):
    """Cards by document."""

    def head(self, document: str) -> CardHead:
        """Return what most answers need of a card; KeyError where there is none."""

    def card(self, document: str) -> Card:
        """Return the card of a document; KeyError where there is none."""

    def cards(self) -> Iterator[Card]:
        """Yield all cards in the order of their paths."""

    def close(self) -> None:
        """Close the files."""


class _Persons(Sequence[PersonOnCard]):
    """The persons on a stored card, read when they are asked for: they are most of what a card takes, and seldom asked for."""

    def __init__(self, line: Callable[[], bytes]) -> None:
        self._line = line

    def _read(self) -> Sequence[PersonOnCard]:
        return read_card(self._line()).persons

    def __len__(self) -> int:
        return len(self._read())

    def __iter__(self) -> Iterator[PersonOnCard]:
        return iter(self._read())

    @overload
    def __getitem__(self, at: int) -> PersonOnCard: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[PersonOnCard]: ...
    def __getitem__(self, at: int | slice) -> PersonOnCard | Sequence[PersonOnCard]:
        return self._read()[at]


class StoredCards:
    """The cards of a generation on disk; those read are kept without their persons.

    While it is open the generation is not removed. FileNotFoundError where it is gone already.
    """

    def __init__(self, generation: Path, files: Iterable[FileRecord]) -> None:
        self._handle = os.fdopen(open_plain(generation / CARDS), "rb")
        if not begin_use(self._handle):
            self._handle.close()
            raise FileNotFoundError(generation)
        try:
            self.older = _read_older(self._handle.readline(_LONGEST_HEAD))
        except BrokenIndex:
            self._handle.close()
            raise
        self.own = os.fstat(self._handle.fileno()).st_size
        self._starts = list(accumulate((size for _, size in self.older), initial=0))
        self._handles = {len(self.older): self._handle}
        self._generation = generation
        self._records = {record.id: record for record in files if not record.error}
        self._read: dict[str, Card] = {}
        self._heads: dict[str, CardHead] = {}

    def head(self, document: str) -> CardHead:
        """Return what most answers need of a card; KeyError where there is none."""
        if document not in self._heads:
            self._heads[document] = _head(self.line(self._records[document]).partition(b"\t")[0])
        return self._heads[document]

    def card(self, document: str) -> Card:
        """Return the card of a document; KeyError where there is none."""
        if document not in self._read:
            self._complete(document)
        return self._read[document]

    def _complete(self, document: str) -> Card:
        """Return a card with its persons, and keep it without."""
        line = partial(self.line, self._records[document])
        card = read_card(line())
        self._read[document] = replace(card, persons=_Persons(line))
        return card

    def line(self, record: FileRecord) -> bytes:
        """Return a card as it is written."""
        if not 0 <= record.offset <= record.offset + record.length <= self._starts[-1] + self.own:
            raise BrokenIndex(index_messages.BAD_PLACE.format(path=record.path), index_messages.REBUILD)
        number = bisect_right(self._starts, record.offset) - 1
        if number not in self._handles:
            self._handles[number] = os.fdopen(open_plain(self._generation / self.older[number].name), "rb")
        self._handles[number].seek(record.offset - self._starts[number])
        return self._handles[number].read(record.length)

    def cards(self) -> Iterator[Card]:
        """Yield all cards in the order of their paths."""
        return (self._read.get(document) or self._complete(document) for document in self._records)

    def close(self) -> None:
        """Close the files."""
        for handle in self._handles.values():
            handle.close()


class OlderCards(NamedTuple):
    """A file of cards that a generation shares with those before it."""

    name: str
    size: int


def _read_older(head: bytes) -> list[OlderCards]:
    """Return the older files that the first line of a generation's own cards names."""
    try:
        older = list(map(OlderCards._make, json.loads(head)))
        if all(_OLDER.fullmatch(each.name) and type(each.size) is int and each.size > 0 for each in older):
            return older
    except (TypeError, ValueError, RecursionError):
        pass
    raise BrokenIndex(index_messages.BAD_PLACE.format(path=CARDS), index_messages.REBUILD)


def kept_cards(generation: Path, records: Iterable[FileRecord]) -> tuple[list[OlderCards], dict[str, str]]:
    """Return the files of a generation's cards that the next one shares, and as what: its own as an older one, "" for none.

    They are the first ones, so places in them stay. None is shared where less than half of the cards are of any use.
    """
    with closing(StoredCards(generation, ())) as stored:
        number = max((int(found[1]) for name, _ in stored.older if (found := _OLDER.fullmatch(name))), default=0)
        files = [*stored.older, OlderCards(f"cards-{number + 1}.jsonl", stored.own)]
    used = sum(record.length for record in records)
    kept = [] if 2 * used < sum(size for _, size in files) else files if len(files) <= _MOST_OLDER else files[:1]
    names = [*(name for name, _ in files[:-1]), CARDS]
    return kept, {name: file.name if file in kept else "" for name, file in zip(names, files, strict=True)}


class CardWriter:
    """The cards of a generation in the making; `older` files are in its folder already."""

    def __init__(self, generation: Path, older: Sequence[OlderCards] = ()) -> None:
        self._handle = (generation / CARDS).open("xb")
        self.shared = CardOffset(sum(size for _, size in older))  # where its own begin
        self.end = self.shared  # of the next card
        self.add(json.dumps(older, separators=(",", ":")).encode("ascii") + b"\n")

    def put(self, card: Card) -> int:
        """Add a card and return its length in bytes."""
        line = write_card(card).encode("utf-8", "surrogatepass") + b"\n"  # names of files may hold what is no letter
        self.add(line)
        return len(line)

    def add(self, line: bytes) -> CardOffset:
        """Add a card as it is written and return its offset."""
        offset = self.end
        self.end = CardOffset(offset + self._handle.write(line))
        return offset

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._handle.close()


class MemoryCards:
    """The cards of an index that lives in memory."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self._cards = {card.id: card for card in sorted(cards, key=lambda card: card.path.split("/"))}

    def head(self, document: str) -> CardHead:
        """Return what most answers need of a card; KeyError where there is none."""
        return self._cards[document].head

    def card(self, document: str) -> Card:
        """Return the card of a document; KeyError where there is none."""
        return self._cards[document]

    def cards(self) -> Iterator[Card]:
        """Yield all cards in the order of their paths."""
        return iter(self._cards.values())

    def close(self) -> None:
        """Do nothing."""
