"""Where the commonest words of a segment stand, a bit for every place in it.

A common word's postings take long to read and little to say: `the` stands nearly everywhere. As one number with a bit for every word of
the segment, two of them meet in a single operation, and whether one stands next to a rarer word is looked up in a byte. Only words that
make up a 64th of all are kept so, of which a language has about ten; their bits take a tenth of the text's own size.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import count
from pathlib import Path

from serge_cli.model.late_pattern import late_pattern
from serge_cli.search.whoosh.files import close, mapped
from serge_cli.search.whoosh.tables import Line, Lines, whole_number, write_lines

SHARE = 64  # a word is common where it is one of so many
_SOME = late_pattern(rb"[^\0]")


class BitsWriter:
    """The bits of one field's words, of a segment of `size` words."""

    def __init__(self, path: Path, lines: Path, size: int) -> None:
        self._path, self._lines, self._size = path, lines, size
        self._words: list[str] = []
        self._bits: list[bytes] = []

    def takes(self, occurrences: int) -> bool:
        """Return whether a word that occurs so often is common."""
        return occurrences * SHARE >= self._size

    def add(self, word: str, places: Iterable[int]) -> None:
        """Take in a word with its places in the segment; words come sorted."""
        self._words.append(word)
        marks = bytearray(b"0" * self._size)
        last = self._size - 1
        for place in places:
            marks[last - place] = 49  # the digit 1
        self._bits.append(int(bytes(marks), 2).to_bytes(_bytes(self._size), "little"))

    def write(self) -> None:
        """Write what was taken in."""
        with self._path.open("xb") as file:
            file.write(b"".join(self._bits))
        write_lines(self._lines, self._found())

    def _found(self) -> Iterator[Line]:
        for word, bits, number in zip(self._words, self._bits, count()):
            yield word, f"{number * len(bits)} {len(bits)}"


class Bits:
    """The bits of one field's common words, mapped into memory."""

    def __init__(self, path: Path, lines: Lines) -> None:
        self._lines = lines
        self._map = mapped(path)

    def of(self, word: str) -> bytes | None:
        """Return the bits of a word, None where it is not common."""
        line = self._lines.get(word)
        if line is None:
            return None
        start, _, size = line.partition(" ")
        at = whole_number(start, "the list of common words")
        return self._map[at : at + whole_number(size, "the list of common words")]

    def close(self) -> None:
        """Close the file."""
        close(self._map)


def one_after_the_other(slots: Iterable[tuple[int, bytes]]) -> Iterator[int]:
    """Yield the places from which words stand at some offsets each, rising; a slot is an offset and a word's bits."""
    met = -1
    size = 0
    for offset, bits in slots:
        met &= int.from_bytes(bits, "little") >> offset
        size = max(size, len(bits))
    whole = met.to_bytes(size, "little")
    for some in _SOME.finditer(whole):
        at = some.start()
        base = at * 8
        for bit in _bits_of(whole[at]):
            yield base + bit


def close_together(words: Iterable[int], distance: int) -> bytes:
    """Return a bit for every place at which, or `distance` places before which at most, each of some words stands."""
    met = -1
    for bits in words:
        spread, reach = bits, 0
        while reach < distance:
            step = min(reach + 1, distance - reach)
            spread |= spread << step
            reach += step
        met &= spread
    return met.to_bytes(_bytes(met.bit_length()), "little")


def holding(bits: bytes, starts: Sequence[int], distance: int) -> Iterator[tuple[int, bool]]:
    """Yield the entries in which a place has a bit, and whether one is sure to be owed to words of the entry itself.

    `starts` are the first places of entries, and the one after all. A bit of `close_together` less than `distance` places
    after the first may be owed to the entry before.
    """
    first = _first(bits, 0)
    while first is not None and first < starts[-1]:
        entry = bisect_right(starts, first) - 1
        after = starts[entry + 1]
        sure = first if first >= starts[entry] + distance else _first(bits, starts[entry] + distance)
        yield entry, sure is not None and sure < after
        first = _first(bits, after)


def _first(bits: bytes, place: int) -> int | None:
    """Return the first place from `place` on that has a bit."""
    at = place >> 3
    if at < len(bits) and (rest := bits[at] >> (place & 7)):
        return place + _lowest(rest)
    found = _SOME.search(bits, at + 1)
    return found and 8 * found.start() + _lowest(found.group()[0])


def _lowest(byte: int) -> int:
    return (byte & -byte).bit_length() - 1


def bits_at(places: Iterable[int], size: int) -> int:
    """Return a bit for each of some places, of `size` places in all."""
    marks = bytearray(_bytes(size))
    for place in places:
        marks[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(marks, "little")


def standing(places: Iterable[int], offset: int, bits: bytes) -> list[int]:
    """Return those of some places at an `offset` from which a word stands that has these bits; places may lie before or after all."""
    last = len(bits) * 8 - offset
    return [place for place in places if -offset <= place < last and bits[place + offset >> 3] >> (place + offset & 7) & 1]


def _bytes(size: int) -> int:
    return (size + 7) // 8


@cache
def _bits_of(byte: int) -> tuple[int, ...]:
    return tuple(bit for bit in range(8) if byte >> bit & 1)
