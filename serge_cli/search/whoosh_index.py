"""The open index: its segments, and what is asked of all of them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from serge_cli.search.schema import Entry, Unit
from serge_cli.search.stems import STEMMED
from serge_cli.search.whoosh_lexicon import line_key
from serge_cli.search.whoosh_list import read_list
from serge_cli.search.whoosh_reading import Segment


class Index:
    """All segments in a folder."""

    def __init__(self, folder: Path) -> None:
        self.segments = [Segment(folder, info) for info in read_list(folder)]
        self.size = sum(segment.size for segment in self.segments)
        self._girths: dict[tuple[Unit, ...], tuple[int, float]] = {}

    def close(self) -> None:
        """Let go of files."""
        for segment in self.segments:
            segment.close()

    def frequency(self, name: str, term: str) -> int:
        """Return how many entries have a term, those deleted and not yet cleared away included."""
        return sum(segment.frequency(name, term) for segment in self.segments)

    @cached_property
    def tongues(self) -> tuple[str, ...]:
        """The languages of the entries whose word forms are known."""
        return tuple(tongue for tongue in sorted(STEMMED) if self.frequency("tongue", tongue))

    def entry(self, identifier: str) -> Entry | None:
        """Return the entry with a locator."""
        for segment in reversed(self.segments):
            line = segment.lines("ids").get(line_key(identifier))
            if line is not None and int(line) not in segment.deleted:
                return segment.entry(int(line))
        return None

    def girth_of(self, units: tuple[Unit, ...]) -> tuple[int, float]:
        """Return how many entries some units have, and their average girth."""
        if units not in self._girths:
            sums = [(segment.lines("sums").get(unit) or "0 0").split() for segment in self.segments for unit in units]
            entries = sum(int(count) for count, _ in sums)
            self._girths[units] = entries, sum(int(total) for _, total in sums) / max(entries, 1)
        return self._girths[units]
