"""The cards of all documents, read one at a time: a file of JSON lines whose offsets the manifest knows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from serge_cli import messages
from serge_cli.errors import BrokenIndex
from serge_cli.operations.cards import Card, read_card, write_card
from serge_cli.operations.guarding import open_plain
from serge_cli.operations.locking import begin_use
from serge_cli.operations.manifest import FileRecord

CARDS = "cards.jsonl"


class Shelf(Protocol):
    """Cards by document."""

    def card(self, document: str) -> Card:
        """Return the card of a document; KeyError where there is none."""

    def cards(self) -> Iterator[Card]:
        """Yield all cards in the order of their paths."""

    def close(self) -> None:
        """Let go of files."""


class FileShelf:
    """The cards of a generation on disk. While it is open the generation is not removed. FileNotFoundError where it is gone already."""

    def __init__(self, generation: Path, files: Iterable[FileRecord]) -> None:
        self._handle = os.fdopen(open_plain(generation / CARDS), "rb")
        if not begin_use(self._handle):
            self._handle.close()
            raise FileNotFoundError(generation)
        self._size = os.fstat(self._handle.fileno()).st_size
        self._records = {record.id: record for record in files if not record.error}
        self._read: dict[str, Card] = {}

    def card(self, document: str) -> Card:
        """Return the card of a document; KeyError where there is none."""
        if document not in self._read:
            self._read[document] = read_card(self.line(self._records[document]))
        return self._read[document]

    def line(self, record: FileRecord) -> bytes:
        """Return a card as it is written."""
        if not 0 <= record.offset <= record.offset + record.length <= self._size:
            raise BrokenIndex(messages.BAD_PLACE.format(path=record.path), messages.REBUILD)
        self._handle.seek(record.offset)
        return self._handle.read(record.length)

    def cards(self) -> Iterator[Card]:
        """Yield all cards in the order of their paths."""
        return (self.card(document) for document in self._records)

    def close(self) -> None:
        """Let go of the file."""
        self._handle.close()


class CardFile:
    """The cards of a generation in the making."""

    def __init__(self, generation: Path) -> None:
        path = generation / CARDS
        path.unlink(missing_ok=True)  # it may be a link to the file of the generation before
        self._handle = path.open("xb")
        self.end = 0  # offset of the next card, in bytes

    def put(self, card: Card) -> int:
        """Add a card and return its length in bytes."""
        line = write_card(card).encode("utf-8", "surrogatepass") + b"\n"  # names of files may hold what is no letter
        self.add(line)
        return len(line)

    def add(self, line: bytes) -> int:
        """Add a card as it is written and return its offset."""
        offset = self.end
        self.end += self._handle.write(line)
        return offset

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._handle.close()


class MemoryShelf:
    """The cards of an index that lives in memory."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self._cards = {card.id: card for card in sorted(cards, key=lambda card: card.path.split("/"))}

    def card(self, document: str) -> Card:
        """Return the card of a document; KeyError where there is none."""
        return self._cards[document]

    def cards(self) -> Iterator[Card]:
        """Yield all cards in the order of their paths."""
        return iter(self._cards.values())

    def close(self) -> None:
        """Do nothing."""
