"""Decide which runs of capitals are full names, by make and by counts over the document; divide the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from serge_cli.extract.people.evidence import Evidence
from serge_cli.extract.people.name_shapes import is_initials, is_sure, looks_personal
from serge_cli.extract.people.name_spans import NameSpan, tidy
from serge_cli.extract.people.naming_words import naming_words
from serge_cli.language import everywhere
from serge_cli.people.authority import Authority
from serge_cli.people.names import parse_name
from serge_cli.people.transliteration import sound_key
from serge_cli.text.folding import fold

_OFTEN = 3  # times a word stands alone as a name before a rare run with it counts as chance
_RARE = 2  # times a run may occur by chance


class FullNames:
    """The full names of a document; `surnames` has the keys of theirs."""

    def __init__(self, spans: Sequence[NameSpan], evidence: Evidence, known: Authority) -> None:
        self._evidence, self._known = evidence, known
        self._decided: dict[tuple[str, ...], bool] = {}
        self.surnames: set[str] = set()
        several = {span.parts: span for span in spans if not span.single}
        for sure in (True, False):
            for parts, span in several.items():
                if is_sure(parts) is sure and self.accepts(parts):
                    self.surnames.add(sound_key(parse_name(span.text).surname))

    def accepts(self, parts: tuple[str, ...]) -> bool:
        """Return whether a run of words is one person's full name."""
        if parts not in self._decided:
            self._decided[parts] = self._known.find(" ".join(parts)) is not None or self._decide(parts)
        return self._decided[parts]

    def _decide(self, parts: tuple[str, ...]) -> bool:
        name = tidy(parts)
        titled = bool(self._evidence.titled[name])
        if not looks_personal(parts, title=titled) or not parse_name(" ".join(parts)).given:
            return False
        _, *middle, last = parts
        if not everywhere().naming.loose_particles.isdisjoint(map(fold, middle)) and self._stands_alone(last):
            return False  # Mary of Ralph; Jack the Dodger
        return self._is_sure_name(parts, name) if is_sure(parts) else self._is_likely_name(parts, name)

    def _stands_alone(self, word: str) -> bool:
        """Return whether a word is somebody's name by itself."""
        alone = bool(self._evidence.alone(word))
        return alone and (fold(word) in naming_words().given or self._evidence.speaks_for(word) or self._evidence.speaks(word))

    def _is_sure_name(self, parts: Sequence[str], name: str) -> bool:
        """Decide on a run that begins with a given name or initials: what speaks against it."""
        words, seen = naming_words(), self._evidence
        (one, *middle, last), count = parts, seen.runs[name]
        first = fold(one)
        if seen.titled[name]:
            return True
        if not is_initials(one):
            if (first in words.plain or first in words.not_names) and not seen.inside[name] and seen.alone(last):
                return False  # Will Anna come?
            if any("." in part for part in middle) and not seen.always_capital(last):
                return False  # Marsh, Anna N. Humanities and the Press
            if first in words.not_names and not seen.always_capital(last):
                return False
        beside = first in words.not_names or seen.alone(one) >= _OFTEN  # Cassandra Katharine; last June Kitty
        return not (beside and fold(last) in words.given and count <= _RARE and seen.alone(last) >= _OFTEN)

    def _is_likely_name(self, parts: Sequence[str], name: str) -> bool:
        """Decide on a run of words that are no given names: what speaks for it."""
        seen, last = self._evidence, parts[-1]
        count, alone = seen.runs[name], seen.alone(last)
        titled = bool(seen.titled[name])
        if not count or (alone and not seen.inside[name] and not titled):
            return False
        if alone > count and fold(last) in naming_words().given:
            return False  # Harvest Thanksgiving Tony
        first = seen.alone(parts[0])
        whole = first > max(alone, _OFTEN * count)
        if count <= _RARE and not titled and first >= _OFTEN and (alone >= _OFTEN or whole):
            return False  # Hitler Contra Stalin; Memex Revisited
        if not titled and not all(seen.always_capital(part) for part in parts if not part.islower()):
            return False  # Liberty Includes
        if sound_key(parse_name(name).surname) in self.surnames:
            return bool(seen.inside[name]) or titled
        return seen.speaks_for(last) or (bool(alone) and seen.speaks_for(parts[0]))

    def divide(self, span: NameSpan) -> Iterator[NameSpan]:
        """Yield the names that a run is made of; what a run that is no full name leaves makes nobody a person."""
        if span.single or self.accepts(span.parts) or any(fold(part) in naming_words().groups for part in span.parts):
            yield span
            return
        count = len(span.parts)
        ends = combinations(range(count + 1), 2)
        for start, end in sorted(ends, key=lambda pair: (pair[0] - pair[1], -pair[0])):  # the longest, the last of them
            if end - start > 1 and self._accepts_inside(span.parts, start, end):
                yield from self._pieces(span, 0, start)
                yield span.piece(start, end)
                yield from self._pieces(span, end, count)
                return
        yield from self._pieces(span, 0, count)

    def _accepts_inside(self, parts: tuple[str, ...], start: int, end: int) -> bool:
        """Return whether part of a run is a full name; initials that go with what stands before begin none."""
        twice = len(set(parts[start:end])) < end - start
        return not (start and is_initials(parts[start])) and not twice and self.accepts(parts[start:end])

    def _pieces(self, span: NameSpan, first: int, last: int) -> Iterator[NameSpan]:
        """Yield the words of part of a run that are names by themselves: all where all are, else the last."""
        numbers = [number for number in range(first, last) if not span.parts[number].islower()]
        if not all(self._stands_alone(span.parts[number]) for number in numbers):
            numbers = numbers[-1:] if last == len(span.parts) else []
        for number in numbers:
            yield span.piece(number, number + 1).left_over()
