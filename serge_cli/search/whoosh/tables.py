"""Sorted lines beside each segment: its words and terms with their frequencies, word families and locators.

A sorted text is searched by bisection, and scanned by `re` at the speed of C. For words and terms a second file tells
where each line begins and where the postings of its key begin, all as 32-bit numbers.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import accumulate, takewhile
from pathlib import Path
from typing import NamedTuple

from serge_cli.errors import DamagedIndex
from serge_cli.search.whoosh.files import close, little, mapped
from serge_cli.search.whoosh.postings import pack_postings

Line = tuple[str, str]  # key and value
Columns = tuple[list[str], list[str]]  # keys, and the value of each
_ANY = "surrogatepass"  # what a user types, and names of files, may hold bytes that are no letters
_MOST_DIGITS = 18
_LONG_LINE = 60  # code points: where lines with a piece are rarer than every so many, they are looked for one by one
PLACE_BITS = 32  # of an occurrence, which is an entry's number before a place in it
_NARROW = 0xFFFF
_PLACE = 0xFFFF_FFFF


class Term(NamedTuple):
    """What is known of a term: in how many entries it stands, where its postings begin, how many bytes they take."""

    frequency: int
    start: int
    size: int


def write_lines(path: Path, lines: Iterable[Line]) -> None:
    """Write sorted lines; keys and values hold no tab and no newline."""
    write_sorted(path, (f"{key}\t{value}" for key, value in lines))


def write_sorted(path: Path, lines: Iterable[str]) -> None:
    """Write lines of a key, a tab and a value, sorted."""
    with path.open("xb") as file:
        file.write("\n".join(["", *sorted(lines), ""]).encode(errors=_ANY))


def line_key(written: str) -> str:
    """Return a text as it can stand in a line."""
    return written.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


class Lines:
    """A file of sorted lines, mapped into memory. It begins and ends with a newline, so every search for one finds it."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._map = mapped(path)
        self._text: str | None = None
        if self._map[:1] != b"\n" or self._map[-1:] != b"\n":
            raise DamagedIndex(f"{self._name} is cut")

    def close(self) -> None:
        """Close the file."""
        close(self._map)

    def get(self, key: str) -> str | None:
        """Return the value of a key."""
        sought = key.encode(errors=_ANY) + b"\t"
        at = self._first(sought)
        return self._decoded(at + len(sought), self._end(at)) if self._map[at : at + len(sought)] == sought else None

    def several(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the values of some keys, unknown ones left out; those that stand near each other are found sooner together."""
        found: dict[str, str] = {}
        sought = sorted((key.encode(errors=_ANY) + b"\t", key) for key in keys)
        at, last = 1, self._first(sought[-1][0]) if sought else 1
        for written, key in sought:
            at = self._first(written, at, last)
            if self._map[at : at + len(written)] == written:
                found[key] = self._decoded(at + len(written), self._end(at))
        return found

    def starting(self, prefix: str) -> Iterator[Line]:
        """Yield the lines whose keys begin with `prefix`, in order."""
        return takewhile(lambda line: line[0].startswith(prefix), self.following(prefix))

    def following(self, key: str) -> Iterator[Line]:
        """Yield the lines from a key on, in order."""
        at = self._first(key.encode(errors=_ANY))
        while at < len(self._map):
            end = self._end(at)
            found, _, value = self._decoded(at, end).partition("\t")
            yield found, value
            at = end + 1

    def columns(self, expression: str, prefix: str = "", piece: str = "") -> Columns:
        """Return the keys and the values of the lines whose keys begin with `prefix` and go on as a regular expression says.

        In the expression `.` must not match a tab or newline. `piece` is something that every such line holds.
        """
        text = self._text_of(prefix)
        if len(piece) > 1 and text.count(piece) * _LONG_LINE < len(text):
            text = "\n".join(["", *_lines_with(piece, text)])
        return _cells("\t".join(re.findall(rf"\n({re.escape(prefix)}{expression}\t.*)", text)))

    def scanned(self, scan: Callable[[bytes], list[bytes]], first: bytes, last: bytes) -> Columns:
        """Return the keys and the values of the lines that `scan` picks, of those from `first` on up to what begins with `last`."""
        picked = scan(self._map[self._first(first) : self._first(last + b"\xff")])
        return _cells(b"\t".join(picked).decode())

    def keys(self, expression: str, prefix: str = "") -> list[str]:
        """Return the keys of the lines that `columns` tells of."""
        return re.findall(rf"\n({re.escape(prefix)}{expression})\t", self._text_of(prefix))

    def _text_of(self, prefix: str) -> str:
        """Return the lines that begin with `prefix`, each after a newline, which `re` finds quicker than the beginning of a line."""
        if not prefix:
            return self.text()
        first, last = self._first(prefix.encode(errors=_ANY)), self._first(prefix.encode(errors=_ANY) + b"\xff")
        return self._decoded(first - 1, last)

    def text(self) -> str:
        """Return all lines, each after a newline."""
        if self._text is None:
            self._text = self._decoded(0, len(self._map))
        return self._text

    def _first(self, sought: bytes, low: int = 1, high: int | None = None) -> int:
        """Return the offset of the first line not below `sought`, which stands where lines begin at `low` and `high` or between."""
        high = len(self._map) if high is None else high
        while low < high:  # either comes nearer to the other at every step
            line = self._map.rfind(b"\n", 0, (low + high) // 2) + 1  # the line around the middle
            line = max(line, low)
            if self._map[line : line + len(sought)] < sought:
                low = self._end(line) + 1
            else:
                high = line
        return low

    def _end(self, line: int) -> int:
        """Return where a line ends that begins before the end of the file."""
        return self._map.find(b"\n", line)

    def _decoded(self, start: int, end: int) -> str:
        try:
            return self._map[start:end].decode(errors=_ANY)
        except UnicodeDecodeError as error:
            raise DamagedIndex(f"{self._name} is no text") from error


class Terms(Lines):
    """Sorted terms with their frequencies, and where their postings stand."""

    def __init__(self, path: Path, places: Path) -> None:
        super().__init__(path)
        self._path = places

    def find(self, term: str) -> Term | None:
        """Return what is known of a term, None where there is none."""
        sought = term.encode(errors=_ANY) + b"\t"
        data, length, known = self._map, len(sought), self._places
        lines = len(known) // 2
        number = bisect_left(known, sought, 0, lines, key=lambda line: data[line : line + length])
        line = known[number]
        if number == lines or data[line : line + length] != sought:
            return None
        start, end = known[lines + number : lines + number + 2]
        return Term(whole_number(self._decoded(line + length, self._end(line)), self._name), start, end - start)

    @cached_property
    def _places(self) -> array[int]:
        """Where each line begins, then where its postings begin, then where the last ones end."""
        data = mapped(self._path)
        numbers = little(array("I", data[: len(data) - len(data) % 4]))
        close(data)
        if len(numbers) % 2 == 0:
            raise DamagedIndex(f"{self._path.name} is cut")
        return numbers


def whole_number(written: str, name: str) -> int:
    """Return the number that stands in a line of a file."""
    if written.isdecimal() and len(written) <= _MOST_DIGITS:
        return int(written)
    raise DamagedIndex(f"{name} has no number where one belongs")


def _cells(joined: str) -> Columns:
    """Return the keys and the values of lines joined by tabs."""
    cells = joined.split("\t")
    return (cells[::2], cells[1::2]) if joined else ([], [])


def _lines_with(piece: str, text: str) -> Iterator[str]:
    """Yield the lines that hold a piece."""
    at = text.find(piece)
    while at >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield text[text.rfind("\n", 0, at) + 1 : end]
        at = text.find(piece, end)


class Occurring(NamedTuple):
    """Where a term stands: rising entry numbers, how often in each (None: once), all its places (None: a filter)."""

    numbers: Sequence[int]
    counts: Sequence[int] | None = None
    places: Sequence[int] | None = None


def unpack_occurrences(codes: array[int], longest: int) -> Occurring:
    """Return the postings of a word from its occurrences; no text has over `longest` words."""
    if len(codes) == 1:  # as half of all words
        return Occurring((codes[0] >> PLACE_BITS,), None, (codes[0] & _PLACE,))
    raw = little(codes).tobytes()  # a place before its entry's number
    halves = little(array("I", raw))
    numbers = halves[1::2]
    places = little(array("H", raw))[::4] if longest <= _NARROW else halves[::2]
    if len(set(numbers)) == len(numbers):
        return Occurring(numbers, None, places)
    tally = Counter(numbers)
    return Occurring(list(tally), list(tally.values()), places)


class TermsWriter:
    """The tables of terms and the postings of one segment; `path` names files by their endings. Terms come sorted."""

    def __init__(self, path: Callable[[str], Path]) -> None:
        self._path = path
        self._postings = path("postings").open("xb")
        self._begin()
        self._at = 0

    def add(self, term: str, where: Occurring) -> None:
        """Write a term with its postings."""
        packed = pack_postings(*where)
        self._postings.write(packed)
        self._lines.append(f"{term}\t{len(where.numbers)}")
        self._starts.append(self._at)
        self._at += len(packed)

    def finish_table(self, name: str) -> None:
        """Write the table of the terms that have come since the last one."""
        self._starts.append(self._at)
        lines = accumulate((len(line.encode(errors="surrogatepass")) + 1 for line in self._lines), initial=1)
        places = array("I", lines)
        places.pop()  # the end of the last line
        write_sorted(self._path(name), self._lines)
        with self._path(f"{name}.at").open("xb") as file:
            file.write(little(places).tobytes() + little(self._starts).tobytes())
        self._begin()

    def close(self) -> None:
        """Write what is left and close the file."""
        self._postings.close()

    def discard(self) -> None:
        """Close the file, also on a full disk."""
        with suppress(OSError):
            self._postings.close()

    def _begin(self) -> None:
        self._lines: list[str] = []
        self._starts: array[int] = array("I")
