"""The open index: its segments, and what is asked of all of them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.stems import STEMMED
from serge_cli.search.whoosh.segment import Segment
from serge_cli.search.whoosh.segment_list import read_list
from serge_cli.search.whoosh.tables import line_key, whole_number


class Index:
    """All segments in a folder."""

    def __init__(self, folder: Path) -> None:
        self.segments = [Segment(folder, info) for info in read_list(folder)]
        self._girths: dict[tuple[Unit, ...], tuple[int, float]] = {}

    def close(self) -> None:
        """Close the files."""
        for segment in self.segments:
            segment.close()

    def frequency(self, name: str, term: str) -> int:
        """Return how many entries have a term."""
        return sum(segment.frequency(name, term) for segment in self.segments)

    @cached_property
    def tongues(self) -> tuple[str, ...]:
        """The languages of the entries whose word forms are known."""
        return tuple(tongue for tongue in sorted(STEMMED) if self.frequency("tongue", tongue))

    def entry(self, identifier: str) -> Entry | None:
        """Return the entry with a locator."""
        for segment in reversed(self.segments):
            line = segment.lines("ids").get(line_key(identifier))
            if line is not None and (number := whole_number(line, "the list of locators")) not in segment.deleted:
                return segment.entry(number)
        return None

    def girth_of(self, units: tuple[Unit, ...]) -> tuple[int, float]:
        """Return how many entries some units have, and their average girth."""
        if units not in self._girths:
            sums = [segment.info.sums.get(unit, (0, 0)) for segment in self.segments for unit in units]
            entries = sum(count for count, _ in sums)
            self._girths[units] = entries, sum(total for _, total in sums) / max(entries, 1)
        return self._girths[units]
