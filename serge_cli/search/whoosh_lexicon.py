"""Sorted lines beside each segment: its words with their frequencies, word families, filter terms and locators.

Whoosh's term dictionary is walked term by term in Python; a sorted text is searched by bisection, and scanned by `re` at the speed of C.
The files are named as Whoosh names a segment's own, so that Whoosh removes them with the segment.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

Line = tuple[str, str]  # key and value
_ANY = "surrogatepass"  # what a user types may hold bytes that are no letters; they stand in no line
_LONG_LINE = 60  # code points: where lines with a piece are rarer than every so many, they are looked for one by one


def write_lines(path: Path, lines: Iterable[Line]) -> None:
    """Write sorted lines; keys and values hold no tab and no newline."""
    write_sorted(path, (f"{key}\t{value}" for key, value in lines))


def write_sorted(path: Path, lines: Iterable[str]) -> None:
    """Write lines of a key, a tab and a value, sorted."""
    path.write_text("\n".join(["", *sorted(lines), ""]), "utf-8", newline="\n")


def line_key(written: str) -> str:
    """Return a text as it can stand in a line."""
    return written.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


class Lines:
    """A file of sorted lines, mapped into memory; an absent file has none."""

    def __init__(self, path: Path) -> None:
        self._map: mmap.mmap | bytes = b"\n"
        self._text: str | None = None
        if path.exists():
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def close(self) -> None:
        """Let go of the file."""
        if isinstance(self._map, mmap.mmap):
            self._map.close()

    def get(self, key: str) -> str | None:
        """Return the value of a key."""
        sought = key.encode(errors=_ANY) + b"\t"
        at = self._first(sought)
        if self._map[at : at + len(sought)] != sought:
            return None
        return self._map[at + len(sought) : self._map.find(b"\n", at)].decode()

    def starting(self, prefix: str) -> Iterator[Line]:
        """Yield the lines whose keys begin with `prefix`, in order."""
        at = self._first(prefix.encode(errors=_ANY))
        begin = prefix.encode(errors=_ANY)
        while self._map[at : at + len(begin)] == begin and at < len(self._map):
            end = self._map.find(b"\n", at)
            key, _, value = self._map[at:end].decode().partition("\t")
            yield key, value
            at = end + 1

    def columns(self, expression: str, prefix: str = "", piece: str = "") -> tuple[list[str], list[str]]:
        """Return the keys and the values of the lines whose keys begin with `prefix` and go on as a regular expression says.

        In the expression `.` must not match a tab or newline. `piece` is something that every such line holds.
        """
        text = self._text_of(prefix)
        if len(piece) > 1 and text.count(piece) * _LONG_LINE < len(text):
            text = "\n".join(_lines_with(piece, text))
        lines = re.findall(rf"^{re.escape(prefix)}{expression}\t.*$", text, re.MULTILINE)
        cells = "\t".join(lines).split("\t")
        return (cells[::2], cells[1::2]) if lines else ([], [])

    def keys(self, expression: str, prefix: str = "") -> list[str]:
        """Return the keys of the lines that `columns` tells of."""
        return re.findall(rf"^({re.escape(prefix)}{expression})\t", self._text_of(prefix), re.MULTILINE)

    def _text_of(self, prefix: str) -> str:
        """Return the lines that begin with `prefix`."""
        if not prefix:
            return self.text()
        first, last = self._first(prefix.encode(errors=_ANY)), self._first(prefix.encode(errors=_ANY) + b"\xff")
        return self._map[first:last].decode()

    def text(self) -> str:
        """Return all lines."""
        if self._text is None:
            self._text = self._map[1:].decode()
        return self._text

    def _first(self, sought: bytes) -> int:
        """Return the offset of the first line not below `sought`."""
        low, high = 1, len(self._map)
        while low < high:
            line = self._map.rfind(b"\n", 0, (low + high) // 2) + 1  # the line around the middle
            line = max(line, low)
            if self._map[line : line + len(sought)] < sought:
                low = self._map.find(b"\n", line) + 1
            else:
                high = line
        return low


def _lines_with(piece: str, text: str) -> Iterator[str]:
    """Yield the lines that hold a piece."""
    at = text.find(piece)
    while at >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield text[text.rfind("\n", 0, at) + 1 : end]
        at = text.find(piece, end)
