"""The words of a field by how they are spelled: which of them may be a few changes away from another word, without comparing all.

A change moves a letter's neighbours by one place at most, so two changes leave a word its first letter, its last, or all between.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

_MOST = 2  # changes for which letters say anything
_EDGE = 2  # letters at an end that one change can alter: it may swap two
_LEAST_CORE = 3  # letters between the ends, fewer of which too many words have


class Spellings:
    """Some words, by their length and then by their first and last letters."""

    def __init__(self, words: Iterable[str]) -> None:
        self._sized: dict[int, list[str]] = defaultdict(list)
        for word in words:
            self._sized[len(word)].append(word)
        self._parted: dict[int, _Parted] = {}

    def about(self, word: str, distance: int) -> list[str]:
        """Return all words that may be so many changes away from a word, each once; others are among them."""
        sizes = [size for size in range(len(word) - distance, len(word) + distance + 1) if size in self._sized]
        core = word[_EDGE:-_EDGE]
        if distance > _MOST or len(core) < _LEAST_CORE:
            return [each for size in sizes for each in self._sized[size]]
        found: dict[str, None] = {}
        for size in sizes:
            if size not in self._parted:
                self._parted[size] = _Parted(self._sized[size])
            found |= dict.fromkeys(self._parted[size].alike(word, core if distance > 1 else ""))
        return list(found)


class _Parted:
    """Words of one length."""

    def __init__(self, words: list[str]) -> None:
        self._first: dict[str, list[str]] = defaultdict(list)
        self._last: dict[str, list[str]] = defaultdict(list)
        for word in words:
            self._first[word[0]].append(word)
            self._last[word[-1]].append(word)
        self._size, self._text = len(words[0]) + 1, "\n".join(words)

    def alike(self, word: str, core: str) -> Iterator[str]:
        """Yield the words that have the first letter of a word, or its last, or its `core`, if that is not empty."""
        yield from self._first.get(word[0], ())
        yield from self._last.get(word[-1], ())
        at = self._text.find(core) if core else -1
        while at >= 0:
            start = at - at % self._size
            yield self._text[start : start + self._size - 1]
            at = self._text.find(core, start + self._size)
