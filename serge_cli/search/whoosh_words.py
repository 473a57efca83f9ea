"""Which words of the index a word or pattern of a query stands for, and where they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.conditions import glob_expression
from serge_cli.search.expansion import accepts, chosen
from serge_cli.search.query import Fuzzy, Pattern, Wildcard, Word
from serge_cli.search.stems import stem
from serge_cli.search.whoosh_fields import BLOCK
from serge_cli.search.whoosh_index import Index, Postings

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
        prefix, expression = _sieve(pattern)
        found: Counter[str] = Counter()
        for segment in self._index.segments:
            for word, count in segment.lines(self._field).matching(expression, prefix):
                found[word] += int(count)
        if isinstance(pattern, Wildcard):
            return found
        accepted = accepts(pattern)
        return Counter({word: count for word, count in found.items() if accepted(word)})

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


def _sieve(pattern: Pattern) -> tuple[str, str]:
    """Return how the words that a pattern accepts begin, and an expression, quick to search for, that they all match after that."""
    if isinstance(pattern, Wildcard):
        prefix = re.split(r"[*?]", pattern.pattern, maxsplit=1)[0]
        return prefix, glob_expression(pattern.pattern[len(prefix) :], _LETTER)
    return "", _kept_piece(pattern) if isinstance(pattern, Fuzzy) else f"{_LETTER}+"


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
