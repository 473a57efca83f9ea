"""Changing the index: all or none, in segments of bounded size, the small and the worn ones rewritten together.

One process at a time writes to a folder: the store above holds the lock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Self

from serge_cli.search.entry import Entry
from serge_cli.search.whoosh.builder import SegmentBuilder, keys_of
from serge_cli.search.whoosh.fields import UNITS
from serge_cli.search.whoosh.segment import Segment
from serge_cli.search.whoosh.segment_list import SegmentInfo, Sums, clean, names_after, read_list, write_list
from serge_cli.search.whoosh.tables import line_key, write_lines

MOST_SMALL_SEGMENTS = 8  # more are written together
SMALL = 20_000  # entries


class WhooshWriter:
    """A writer to the index in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before = read_list(folder)
        clean(folder, self._before)  # what a killed process has left
        self._segments = [Segment(folder, info) for info in self._before]
        self._gone: dict[str, set[int]] = {}  # entries deleted just now, by the names of segments
        self._builder: SegmentBuilder | None = None
        self._names = names_after(self._before)
        self._added: set[str] = set()  # documents

    def add(self, entry: Entry) -> None:
        """Put an entry in."""
        if self._builder is None:
            self._builder = SegmentBuilder(self._folder, next(self._names))
        self._builder.add(entry)
        self._added.add(entry.document)
        if self._builder.is_full:
            self._flush()

    def remove_document(self, document: str) -> None:
        """Take out every entry of a document."""
        if document in self._added:
            self._flush()
        for segment in self._segments:
            self._gone_of(segment).update(segment.postings("document", line_key(document)).numbers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        kept = self._before
        try:
            if kind is None:
                kept = self._commit()
            elif self._builder is not None:
                self._builder.discard()
        finally:
            for segment in self._segments:
                segment.close()
            clean(self._folder, kept)

    def _commit(self) -> list[SegmentInfo]:
        """Write the list of the segments as they are now, and return it."""
        self._flush()
        self._write_together()
        listed = [self._settled(segment) for segment in self._segments]
        write_list(self._folder, listed)
        return listed

    def _flush(self) -> None:
        if self._builder is not None:
            self._segments.append(Segment(self._folder, self._builder.write()))
            self._builder = None

    def _write_together(self) -> None:
        """Rewrite together what is left of segments that lost most of their entries, and small ones if many."""
        living = {segment.info.name: segment.info.living - len(self._gone_of(segment)) for segment in self._segments}
        small = {name for name, number in living.items() if number < SMALL}
        chosen = {segment.info.name for segment in self._segments if 2 * living[segment.info.name] < segment.size}
        if len(small - chosen) > MOST_SMALL_SEGMENTS:
            chosen |= small
        old = [segment for segment in self._segments if segment.info.name in chosen]
        self._segments = [segment for segment in self._segments if segment not in old]
        kept = [
            (order, segment, number)
            for segment in old
            for number, order in enumerate(segment.numbers("rank"))
            if number not in segment.deleted and number not in self._gone_of(segment)
        ]
        for _, segment, number in sorted(kept, key=itemgetter(0)):
            self.add(segment.entry(number))
        self._flush()
        for segment in old:
            segment.close()

    def _settled(self, segment: Segment) -> SegmentInfo:
        """Return what the list is to hold of a segment, and write in how many deleted entries each term stands."""
        fresh = self._gone_of(segment)
        if not fresh:
            return segment.info
        before = segment.gone.items()
        gone = Counter({f"{table}:{key}": number for table, keys in before for key, number in keys.items()})
        gone.update(f"{table}:{key}" for number in fresh for table, key in keys_of(segment.entry(number)))
        deleted = tuple(sorted(segment.deleted | fresh))
        info = segment.info._replace(deleted=deleted, sums=_less(segment, fresh))
        write_lines(self._folder / info.gone, ((key, str(number)) for key, number in gone.items()))
        return info

    def _gone_of(self, segment: Segment) -> set[int]:
        return self._gone.setdefault(segment.info.name, set())


def _less(segment: Segment, numbers: Iterable[int]) -> Sums:
    """Return the sums of a segment without some entries."""
    sums = dict(segment.info.sums)
    for number in numbers:
        unit = UNITS[segment.numbers("unit")[number]]
        count, norm = sums[unit]
        sums[unit] = count - 1, norm - segment.numbers("norm")[number]
    return sums
