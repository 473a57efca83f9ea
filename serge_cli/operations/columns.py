"""Columns in the units of programs: bytes, as ripgrep and vim count, UTF-16 code units, as VS Code does; serge counts code points.

Only the line itself tells how long its letters are, so the file is read once more, where it is text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from serge_cli.errors import UnreadableFile
from serge_cli.model.quick_dataclass import replace
from serge_cli.model.results import Finding, FootnoteHit, Hit, Passage, Place, QuotationHit
from serge_cli.readers.decoding import decode
from serge_cli.readers.reading import LARGEST

_Record = TypeVar("_Record")


class Unit(StrEnum):
    """What a column counts."""

    BYTES = "bytes"
    CHARS = "chars"
    UTF16 = "utf-16"


_SIZES: Final[Mapping[Unit, Callable[[str], int]]] = {
    Unit.BYTES: lambda text: len(text.encode("utf-8", "surrogatepass")),
    Unit.CHARS: len,
    Unit.UTF16: lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
}


class Columns:
    """Columns counted in one unit. `known` are texts that no file holds, by the name under which they are shown."""

    def __init__(self, unit: Unit, known: Mapping[str, str] | None = None) -> None:
        self._unit = unit
        self._known: Mapping[str, str] = {} if known is None else known  # it may grow
        self._lines: dict[str, list[str]] = {}

    def of(self, path: str, place: Place) -> int:
        """Return the column of a place in a file; in code points where the file is not text, is gone, or has changed."""
        if self._unit is Unit.CHARS or (place.origin is not None and not place.origin.in_text):
            return place.column
        lines = self._read(path)
        if not 0 < place.line <= len(lines) or place.column > len(lines[place.line - 1]) + 1:
            return place.column
        return _SIZES[self._unit](lines[place.line - 1][: place.column - 1]) + 1

    def placed(self, path: str, place: Place) -> Place:
        """Return a place with its column in the unit."""
        return replace(place, column=self.of(path, place))

    def counted(self, record: _Record) -> _Record:
        """Return a record of an answer with its places in these columns; one without places as it is."""
        if isinstance(record, Finding):
            return replace(record, place=self.placed(record.path, record.place))
        if isinstance(record, Hit | QuotationHit | Passage):
            return replace(record, place=self.placed(record.source.path, record.place))
        if isinstance(record, FootnoteHit):
            path = record.source.path
            sentences = tuple(replace(each, place=self.placed(path, each.place)) for each in record.sentences)
            return replace(record, place=record.place and self.placed(path, record.place), sentences=sentences)
        return record

    def _read(self, path: str) -> list[str]:
        if path in self._known and path not in self._lines:
            self._lines[path] = self._known[path].split("\n")
        if path not in self._lines:
            try:
                with Path(path).open("rb") as handle:
                    self._lines[path] = decode(handle.read(LARGEST + 1), path).text.split("\n")
            except (OSError, UnreadableFile):
                self._lines[path] = []
        return self._lines[path]
