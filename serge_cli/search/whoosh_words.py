"""Which words of the index a word or pattern of a query stands for, and where they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from serge_cli.search.conditions import glob_expression
from serge_cli.search.expansion import accepts, chosen, distance_within
from serge_cli.search.query import Fuzzy, Pattern, Wildcard, Word
from serge_cli.search.stems import stem
from serge_cli.search.whoosh_fields import BLOCK
from serge_cli.search.whoosh_index import Index, Postings
from serge_cli.search.whoosh_lexicon import Lines

_LETTER = "[^\t\n]"


@dataclass(frozen=True, slots=True)
class Form:
    """A word of the index that a query's word stands for, in entries of some languages (None: in all)."""

    word: str
    tongues: tuple[str, ...] | None = None


class Vocabulary:
    """The words of one shelf."""

    def __init__(self, index: Index, field: str) -> None:
        self._index, self._field = index, field
        self._postings: dict[str, Postings] = {}
        self._frequencies: dict[str, int] = {}

    def forms(self, word: Word) -> list[Form]:
        """Return the forms of a word that stand in the index, the word as written first."""
        forms = [Form(word.text)] if self.frequency(word.text) else []
        if word.exact:
            return forms
        tongues: dict[str, list[str]] = {}
        for tongue in self._index.tongues:
            key = f"{tongue}:{stem(word.text, tongue)}"
            for segment in self._index.segments:
                for form in (segment.lines(f"{self._field}.forms").get(key) or "").split():
                    known = tongues.setdefault(form, [])
                    if tongue not in known:
                        known.append(tongue)
        return forms + [Form(form, tuple(tongues[form])) for form in sorted(tongues) if form != word.text]

    def expansion(self, pattern: Pattern) -> tuple[list[str], list[str]]:
        """Return the words that a pattern stands for, and what to tell where some are left out."""
        found = self.accepted(pattern)
        self._frequencies.update(found)
        return chosen(pattern, found.items())

    def accepted(self, pattern: Pattern) -> Counter[str]:
        """Return all words that a pattern accepts, with their frequencies."""
        found: Counter[str] = Counter()
        for segment in self._index.segments:
            for word, count in matching_lines(segment.lines(self._field), pattern):
                found[word] += count
        return found

    def frequency(self, word: str) -> int:
        """Return in how many entries a word stands."""
        if word not in self._frequencies:
            self._frequencies[word] = self._index.frequency(self._field, word)
        return self._frequencies[word]

    def postings(self, word: str, within: Sequence[int] | None = None) -> Postings:
        """Return where a word stands; where `within` is given (rising numbers), other entries may be left out."""
        known = self._postings.get(word)
        if known is None:
            if within is not None and len(within) * BLOCK < self.frequency(word):
                return self._index.postings(self._field, word, within)
            known = self._postings[word] = self._index.postings(self._field, word)
        return known


def matching_lines(lines: Lines, pattern: Pattern) -> Iterator[tuple[str, int]]:
    """Yield the words that a pattern accepts, with their frequencies."""
    if isinstance(pattern, Wildcard):
        prefix = re.match(r"[^*?]*", pattern.pattern).group()  # type: ignore[union-attr]
        found = lines.matching(glob_expression(pattern.pattern[len(prefix) :], _LETTER), prefix)
        yield from ((word, int(count)) for word, count in found)
    elif isinstance(pattern, Fuzzy):
        near = lines.matching(_kept_piece(pattern))
        yield from ((word, int(count)) for word, count in near if distance_within(pattern.text, word, pattern.distance))
    else:
        accepted = accepts(pattern)
        for line in lines.text().splitlines():
            word, _, count = line.partition("\t")
            if accepted(word):
                yield word, int(count)


def _kept_piece(pattern: Fuzzy) -> str:
    """Return an expression for words that keep one piece of a fuzzy word, shifted by at most the distance.

    Of distance + 1 pieces of a word, that many changes leave at least one as it is.
    """
    text, most = pattern.text, pattern.distance
    cuts = [len(text) * part // (most + 1) for part in range(most + 2)]
    alternatives = []
    for start, end in pairwise(cuts):
        before = f"{_LETTER}{{{max(0, start - most)},{start + most}}}"
        rest = len(text) - end
        after = f"{_LETTER}{{{max(0, rest - most)},{rest + most}}}"
        alternatives.append(f"{before}{re.escape(text[start:end])}{after}")
    return f"(?:{'|'.join(alternatives)})"
