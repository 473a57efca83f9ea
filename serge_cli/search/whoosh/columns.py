"""Writing what a segment keeps of each entry: the entry itself, its quoted stretches, and columns of numbers."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from itertools import accumulate, compress, islice
from operator import lt
from pathlib import Path
from typing import NamedTuple

from serge_cli.search.backend import NO_YEAR
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.conditions import measure_of
from serge_cli.search.query.ranking import length_norm
from serge_cli.search.query.tree import Measure
from serge_cli.search.whoosh.blocks import BlocksWriter
from serge_cli.search.whoosh.entries import TYPICAL, Cast, Source, encode_cast, encode_entry, encode_source
from serge_cli.search.whoosh.fields import NUMBERS, UNITS
from serge_cli.search.whoosh.files import ValuesWriter, little
from serge_cli.search.whoosh.segment_list import Sums
from serge_cli.text.fingerprints import lead_of_words
from serge_cli.text.tokens import terms


class Shared(NamedTuple):
    """Under which numbers is stored what an entry shares with others: its source, and the persons in it."""

    source: int
    cast: int


_UNIT_NUMBERS = {unit: number for number, unit in enumerate(UNITS)}


class ColumnsWriter:
    """The columns of one segment, in files that `path` names by their endings."""

    def __init__(self, path: Callable[[str], Path]) -> None:
        self._path = path
        self._columns = {name: array(code) for name, code in NUMBERS.items() if name != "start"}
        self._lengths: array[int] = array("I")
        self._entries = BlocksWriter(path("entries"), TYPICAL)
        self._sources, self._casts = ValuesWriter(path("sources")), ValuesWriter(path("casts"))
        self._quoted: array[int] = array("I")
        self.words = 0  # of the segment

    def add_source(self, source: Source) -> int:
        """Take in what many entries share; return the number under which it is stored."""
        return self._sources.add(encode_source(source))

    def add_cast(self, cast: Cast) -> int:
        """Take in the persons of an entry; return the number under which they are stored."""
        return self._casts.add(encode_cast(cast))

    def add(self, entry: Entry, shared: Shared, words: list[str], edges: Sequence[int]) -> None:
        """Take in the next entry; `edges` are those of its outermost quotations, as places of words."""
        length = len(words)
        columns = self._columns
        columns["norm"].append(length_norm(entry, length))
        columns["size"].append(len(entry.text))
        columns["rank"].append(entry.order)
        columns["date"].append(NO_YEAR if entry.year is None else entry.year)
        columns["unit"].append(_UNIT_NUMBERS[entry.unit])
        columns["source"].append(shared.source)
        columns["cast"].append(shared.cast)
        for measure in (Measure.SPEAKERS, Measure.NOTES):
            columns[measure].append(min(0xFF, measure_of(entry, measure)))
        columns["confidence"].append(measure_of(entry, Measure.CONFIDENCE))
        columns["print"].append(lead_of_words(terms(entry.own_text) if entry.skip or entry.first else words))
        self._lengths.append(length)
        self._entries.add(encode_entry(entry))
        if entry.unit is Unit.PASSAGE:
            self._quoted.extend(map(self.words.__add__, edges))
        self.words += length

    def starts(self) -> array[int]:
        """Return how many words the segment has before each entry."""
        return array("I", islice(accumulate(self._lengths, initial=0), len(self._lengths)))

    @property
    def stored(self) -> int:
        """How many bytes the entries take."""
        return self._entries.size

    @property
    def longest(self) -> int:
        """How many words the longest text has."""
        return max(self._lengths, default=0)

    @property
    def rises(self) -> bool:
        """Whether the entries come in the order of the corpus."""
        ranks = self._columns["rank"]
        return all(map(lt, ranks, islice(ranks, 1, None)))

    def sums(self) -> Sums:
        """Return how many entries each unit has, and the sum of their length norms."""
        units, norms = self._columns["unit"].tobytes(), self._columns["norm"]
        sums = {}
        for unit, number in _UNIT_NUMBERS.items():
            marks = units.translate(bytes(number == other for other in range(256)))
            if any(marks):
                sums[unit] = sum(marks), sum(compress(norms, marks))
        return sums

    def finish(self) -> None:
        """Write all columns."""
        for values in (self._entries, self._sources, self._casts):
            values.finish()
        self._path("quoted").write_bytes(little(self._quoted).tobytes())
        columns = self._columns | {"start": self.starts()}
        with self._path("columns").open("xb") as file:
            for name in NUMBERS:
                file.write(little(columns[name]).tobytes())

    def discard(self) -> None:
        """Close the files, also on a full disk; what was taken in is lost."""
        for values in (self._entries, self._sources, self._casts):
            values.discard()
