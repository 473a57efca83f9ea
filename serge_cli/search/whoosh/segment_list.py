"""Which segments an index has, as one line of JSON: the facts of each, and which of its entries are deleted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from serge_cli.errors import DamagedIndex
from serge_cli.model.late_pattern import late_pattern
from serge_cli.search.entry import Unit
from serge_cli.search.whoosh.files import close, mapped

LIST = "segments"
_DRAFT = LIST + ".new"
_NAME = late_pattern(r"s[0-9]{6,9}")
_MOST, _MOST_WORDS = 1 << 62, 0xFFFF_FFFF
Sums = dict[Unit, tuple[int, int]]


class SegmentInfo(NamedTuple):
    """A segment: the beginning of its files' names, and how many entries and words it has.

    `rises` where the entries come in the order of the corpus; `deleted` are the numbers of those deleted, rising;
    `sums` are by unit the number and the sum of length norms of all others.
    """

    name: str
    size: int
    words: int
    rises: bool
    sums: Sums
    deleted: tuple[int, ...]

    @property
    def living(self) -> int:
        """How many entries are not deleted."""
        return self.size - len(self.deleted)

    @property
    def gone(self) -> str:
        """The name of the file with the number of deleted entries in which each term stands: another one whenever more are deleted."""
        return f"{self.name}.gone{len(self.deleted)}"


def write_list(folder: Path, segments: Iterable[SegmentInfo]) -> None:
    """Write the list as a new file: the old one may be shared with an older generation of the index."""
    draft = folder / _DRAFT
    draft.unlink(missing_ok=True)
    with draft.open("x", encoding="ascii") as file:
        json.dump(list(segments), file)
    draft.replace(folder / LIST)


def read_list(folder: Path) -> list[SegmentInfo]:
    """Return the segments of the index in a folder."""
    data = mapped(folder / LIST)
    try:
        return [_info(value) for value in json.loads(data[:])]
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedIndex("its list of segments cannot be read") from error
    finally:
        close(data)


def clean(folder: Path, segments: Iterable[SegmentInfo]) -> None:
    """Remove the files of segments that are not in a list, and the counts of terms for fewer deleted entries."""
    known = {segment.name: segment for segment in segments}
    for path in folder.iterdir():
        name, _, ending = path.name.partition(".")
        if _NAME.fullmatch(name) and (name not in known or (ending.startswith("gone") and path.name != known[name].gone)):
            path.unlink()


def names_after(segments: Iterable[SegmentInfo]) -> Iterator[str]:
    """Yield names that no segment in a list has."""
    return map("s{:06d}".format, count(max((int(segment.name[1:]) for segment in segments), default=0) + 1))


def _info(value: list[Any]) -> SegmentInfo:
    """Return a segment as the list has it; ValueError or TypeError where it cannot be one."""
    name, size, words, rises, sums, deleted = value
    listed = dict.fromkeys(deleted)
    numbers = (size, words, *listed, *(number for pair in sums.values() for number in pair))
    if not _NAME.fullmatch(name) or any(type(number) is not int or not 0 <= number < _MOST for number in numbers):
        raise ValueError(name)
    if len(listed) != len(deleted) or max(deleted, default=-1) >= size or words > _MOST_WORDS:
        raise ValueError(deleted)
    known = {Unit(unit): (count, norm) for unit, (count, norm) in sums.items()}
    return SegmentInfo(name, size, words, bool(rises), known, tuple(deleted))
