"""Where phrases begin in one segment.

All the words of a segment are counted through: a word's place in the segment is the number of words before its entry and its place in
the entry. So places of different words compare as plain numbers whatever entry they are in. The rarest word of a phrase says where the
phrase could begin; each further word, the rarest first, leaves those beginnings from which it stands at the right distance. Common words
are asked by their bits (bits.py); where all are common, their bits meet in one operation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from operator import add

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.query.asked_words import Slot
from serge_cli.search.query.tree import Phrase
from serge_cli.search.whoosh.bits import one_after_the_other, standing
from serge_cli.search.whoosh.postings import FEW, Postings
from serge_cli.search.whoosh.segment import Segment
from serge_cli.search.whoosh.vocabulary import QueryWords


class Starting:
    """Where a phrase begins: entries with places in the segment, rising."""

    def __init__(self, places: list[tuple[int, int]]) -> None:
        self.places = places
        self.counts = Counter([entry for entry, _ in places])  # by entry


@dataclass(frozen=True, slots=True)
class _Filled:
    """Words that may stand at an offset from a phrase's beginning; `bits` where it is one common word."""

    estimate: int
    offset: int
    words: Slot
    bits: bytes | None


class Phrases:
    """The phrases of one query in one segment."""

    def __init__(self, segment: Segment, asked: QueryWords, postings: Callable[[str], Postings]) -> None:
        self._segment, self._asked, self._postings = segment, asked, postings
        self._known: dict[Phrase, tuple[set[int] | None, Starting]] = {}  # and where they were looked for

    def of(self, phrase: Phrase, within: set[int] | None) -> Starting:
        """Return where a phrase begins; some of the entries may lie outside `within`."""
        if phrase in self._known:
            looked, known = self._known[phrase]
            if looked is None or (within is not None and within <= looked):
                return known
        places = sorted(self._beginnings(self._filled(phrase), within))
        found = Starting(self._kept(places, len(phrase.parts)))
        self._known[phrase] = within, found
        return found

    def _filled(self, phrase: Phrase) -> list[_Filled]:
        """Return the slots of a phrase that ask for words: the rarest first, common words last."""
        filled = []
        for offset, words in enumerate(self._asked.slots(phrase)):
            if words is not None:
                bits = self._segment.bits(self._asked.field, words[0]) if len(words) == 1 else None
                filled.append(_Filled(self._asked.slot_estimate(words), offset, words, bits))
        return sorted(filled, key=lambda slot: (slot.bits is not None, slot.estimate))

    def _beginnings(self, filled: Sequence[_Filled], within: set[int] | None) -> Iterable[int]:
        """Return the places from which every slot is filled; ends of entries are not looked at."""
        rarest = filled[0]
        common = [(slot.offset, slot.bits) for slot in filled if slot.bits is not None]
        if rarest.bits is not None and (within is None or len(within) * FEW > self._segment.size):
            return one_after_the_other(common)
        found = set(self._places(rarest.words, within))
        for slot in filled[1:]:
            if slot.bits is None:
                fewer = len(found) * FEW < (slot.estimate if within is None else len(within))
                entries = set(self._segment.holding(found)) if fewer else within
                further = rarest.offset - slot.offset
                found.intersection_update(map(further.__add__, self._places(slot.words, entries)))
        places: Iterable[int] = found
        for offset, bits in common:
            places = standing(places, offset - rarest.offset, bits)
        return [place - rarest.offset for place in places]

    def _places(self, words: Slot, within: set[int] | None) -> Iterator[int]:
        """Yield where words stand in the segment; where `within` is given, other entries may be left out."""
        return chain.from_iterable(self._places_of(self._postings(word), within) for word in words)

    def _places_of(self, postings: Postings, within: set[int] | None) -> Iterable[int]:
        starts = self._segment.starts
        if within is None or not postings.hardly(within):
            return map(add, map(starts.__getitem__, postings.repeated(postings.numbers)), postings.places)
        return postings.placed(within, starts)

    def _kept(self, places: list[int], width: int) -> list[tuple[int, int]]:
        """Return each place with the entry that holds it, those left out from which the next `width` words go on to another entry."""
        starts, deleted = self._segment.starts, self._segment.deleted
        return [
            (entry, place)
            for entry, place in zip(self._segment.holding(places), places, strict=True)
            if 0 <= place < self._segment.info.words and place + width <= starts[entry + 1] and entry not in deleted
        ]
