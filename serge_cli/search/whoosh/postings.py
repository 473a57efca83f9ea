"""Where a term stands in one segment, as arrays that are read whole at memory's speed.

Postings are written as a byte for the types of numbers, then all numbers of a kind in one piece: the rising entry numbers;
how often the term stands in each, left out where that is once everywhere; and all its places, left out for terms of
filters. Each piece has the narrowest type that holds its greatest number.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate, chain, compress, count, repeat

from serge_cli.errors import DamagedIndex
from serge_cli.search.whoosh.files import WIDEST, narrow, wide, width

FEW = 16  # where so many times fewer entries are in question than a term has, they are looked up one by one
_FEW_TOTALS = 8  # times fewer postings than entries: a table of those that have any takes less time than one of all
_STRIDE = 256  # postings between two places where it is noted how many occurrences came before
_FEW_PLACES = 8  # the same where places are asked for, of as many as the term has places
_SEVERAL = b"\0\0" + b"\1" * 254  # a table that marks counts over 1
_NONE = WIDEST + 1  # in place of a type
_BYTES = bytes(range(256))


class Postings:
    """A term's postings: `numbers` are those of its entries, rising; `counts` how often it stands in each; `places` all its places there.

    A place is the number of a word, from 0, in its entry; the places of an entry follow on those of the entry before.
    """

    __slots__ = ("_starts", "counts", "is_once", "numbers", "places")

    def __init__(self, numbers: array[int], counts: bytes | array[int], places: array[int]) -> None:
        self.numbers, self.counts, self.places = numbers, counts, places
        self.is_once = len(places) == len(numbers)  # in each entry
        self._starts: Sequence[int] | None = None

    def __len__(self) -> int:
        return len(self.numbers)

    def without(self, deleted: frozenset[int]) -> Postings:
        """Return the postings of all entries but those with some numbers."""
        kept = [number not in deleted for number in self.numbers]
        counts = list(compress(self.counts, kept))
        places = compress(self.places, self.repeated(kept)) if self.places else ()
        return Postings(array("I", compress(self.numbers, kept)), _narrow(counts), array(self.places.typecode, places))

    def repeated(self, values: Iterable[int]) -> Iterator[int]:
        """Yield values, one for each entry, as often as the term stands in it."""
        return iter(values) if self.is_once else chain.from_iterable(map(repeat, values, self.counts))

    def standing(self, numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield those of some entries in which the term stands, each with its place in the lists."""
        known = self.numbers
        end = len(known)
        for number, place in zip(numbers, map(bisect_left, repeat(known), numbers), strict=True):
            if place < end and known[place] == number:
                yield number, place

    def placed(self, numbers: Collection[int], before: Sequence[int]) -> list[int]:
        """Return the places in the segment of all occurrences in some entries; `before` each entry stand that many words."""
        known, places, counts, starts = self.numbers, self.places, self.counts, self.starts
        end = len(known)
        pairs = zip(numbers, map(bisect_left, repeat(known), numbers), strict=True)
        found = [(before[number], starts[at], counts[at]) for number, at in pairs if at < end and known[at] == number]
        placed = [first + places[start] for first, start, _ in found]
        for first, start, often in found if not self.is_once else ():
            if often > 1:
                placed += map(first.__add__, places[start + 1 : start + often])
        return placed

    def within(self, numbers: Collection[int]) -> Iterator[tuple[int, int]]:
        """Yield all occurrences in some entries: entry and place, entry by entry as they are given."""
        known, places, counts = self.numbers, self.places, self.counts
        end = len(known)
        starts = self.starts if self.is_once or len(numbers) * _STRIDE > end else SparseStarts(counts)
        for number, at in zip(numbers, map(bisect_left, repeat(known), numbers), strict=True):
            if at < end and known[at] == number:
                start = starts[at]
                yield number, places[start]
                if counts[at] > 1:
                    yield from zip(repeat(number), places[start + 1 : start + counts[at]], strict=False)

    def hardly(self, numbers: Collection[int]) -> bool:
        """Return whether some entries are so few that the term's places in them are better looked up one by one than read whole."""
        return len(numbers) * _FEW_PLACES < len(self.places)

    def counted(self, numbers: Collection[int]) -> Iterable[tuple[int, int]]:
        """Return, of some entries in which the term stands, how often; others are perhaps included."""
        if len(numbers) * FEW < len(self.numbers):
            return [(number, self.counts[at]) for number, at in self.standing(numbers)]
        return zip(self.numbers, self.counts, strict=True)

    def several(self) -> dict[int, int]:
        """Return how often the term stands in the entries in which it stands more than once."""
        if self.is_once:
            return {}
        over = self.counts.translate(_SEVERAL) if isinstance(self.counts, bytes) else [count > 1 for count in self.counts]
        return dict(compress(zip(self.numbers, self.counts, strict=True), over))

    @property
    def starts(self) -> Sequence[int]:
        """How many occurrences come before each posting."""
        if self._starts is None:
            self._starts = range(len(self.numbers) + 1) if self.is_once else list(accumulate(self.counts, initial=0))
        return self._starts


class SparseStarts:
    """How many occurrences come before a posting, where few are asked for."""

    __slots__ = ("_before", "_counts")

    def __init__(self, counts: bytes | array[int]) -> None:
        self._counts = counts
        strides = [sum(counts[start : start + _STRIDE]) for start in range(0, len(counts), _STRIDE)]
        self._before = list(accumulate(strides, initial=0))

    def __getitem__(self, place: int) -> int:
        stride = place // _STRIDE
        return self._before[stride] + sum(self._counts[stride * _STRIDE : place])


class Totals:
    """How often any of some terms stands in each entry of a segment of `size` entries."""

    def __init__(self, size: int, terms: Sequence[Postings]) -> None:
        self._few = sum(map(len, terms)) * _FEW_TOTALS < size
        counted: dict[int, int] | list[int] = defaultdict(int) if self._few else [0] * size
        for postings in terms:
            for number in postings.numbers:  # this loop is several times quicker than a Counter, which hashes
                counted[number] += 1
            for number, often in postings.several().items():
                counted[number] += often - 1
        self._counted = counted

    def entries(self) -> set[int]:
        """Return the entries in which any term stands."""
        return set(self._counted if self._few else compress(count(), self._counted))

    def of(self, numbers: Iterable[int]) -> list[int]:
        """Return how often the terms stand in each of some entries."""
        if isinstance(self._counted, dict):
            return list(map(self._counted.get, numbers, repeat(0)))
        return list(map(self._counted.__getitem__, numbers))


NOWHERE = Postings(array("I"), b"", array("H"))


def read_postings(data: bytes, number: int, size: int) -> Postings:
    """Return the postings of a term that stands in `number` entries of a segment of `size`."""
    return Postings(*unpack_postings(data, number, size))


def _narrow(counts: Sequence[int]) -> bytes | array[int]:
    return bytes(counts) if max(counts, default=0) < 256 else array("I", counts)


def pack_postings(numbers: Sequence[int], counts: Sequence[int] | None, places: Sequence[int] | None) -> bytes:
    """Return postings as bytes; `counts` None: once in each entry."""
    of_numbers, rising = narrow(numbers, numbers[-1])
    of_counts, often = (_NONE, b"") if counts is None else narrow(counts, max(counts))
    of_places, where = (_NONE, b"") if places is None else narrow(places, max(places))
    return bytes((of_numbers | of_counts << 2 | of_places << 4,)) + rising + often + where


def unpack_postings(data: bytes, number: int, size: int) -> tuple[array[int], bytes | array[int], array[int]]:
    """Return the postings of a term in `number` entries of `size`: their numbers, how often it stands in each, all its places."""
    kinds = data[0] if data else _NONE
    of_numbers, of_counts, of_places = kinds & 3, kinds >> 2 & 3, kinds >> 4
    counted = 1 + number * width(of_numbers)
    placed = counted + (0 if of_counts == _NONE else number * width(of_counts))
    if number <= 0 or of_numbers == _NONE or of_places > _NONE or placed > len(data):
        raise DamagedIndex("postings are cut")
    often = b"\1" * number if of_counts == _NONE else data[counted:placed]
    counts = wide(of_counts, often) if 0 < of_counts < _NONE else often
    total = 0 if of_places == _NONE else number if of_counts == _NONE else sum(counts)
    if placed + total * width(of_places) != len(data):
        raise DamagedIndex("postings are cut")
    places = array("H") if of_places == _NONE else wide(of_places, data[placed:])
    numbers = wide(of_numbers, data[1:counted])
    if _beyond(numbers, data[1:counted], size):
        raise DamagedIndex("postings name an entry that is not there")
    return numbers, counts, places


def _beyond(numbers: array[int], data: bytes, size: int) -> bool:
    """Return whether any number is not below `size`: by its highest byte, which is quicker than by `max`, wherever that is enough."""
    width_of = numbers.itemsize
    highest, top = data[width_of - 1 :: width_of], (size - 1) >> 8 * (width_of - 1)
    if top > 0xFF:
        return False
    first = highest.find(top)
    return bool(highest.translate(None, _BYTES[: top + 1])) or (first >= 0 and max(numbers[first:]) >= size)
