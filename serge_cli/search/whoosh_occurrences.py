"""Where the words, patterns and phrases of a query stand, read from postings: positions only where they are needed.

An occurrence is one number, the entry's shifted left and the word's place in it; so occurrences of words compare, and meet, as numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from operator import add

from serge_cli.search.places import near_starts
from serge_cli.search.query import ANY_WORD, Leaf, Near, Node, Pattern, Phrase, Wildcard, Word, patterns
from serge_cli.search.whoosh_fields import joined_positions, unpack_positions
from serge_cli.search.whoosh_index import Index, Postings
from serge_cli.search.whoosh_words import Form, Vocabulary

SHIFT = 32
FEW = 8  # where so many times fewer entries are wanted than a word has, they are looked up one by one

Slot = tuple[str, ...]  # words that may fill one place of a phrase


class Occurrences:
    """The occurrences of one query's words in one shelf."""

    def __init__(self, index: Index, vocabulary: Vocabulary, root: Node) -> None:
        self._index, self._vocabulary = index, vocabulary
        self._forms: dict[Word, list[Form]] = {}
        self._codes: dict[Slot, list[int]] = {}
        self._starts: dict[Leaf, tuple[set[int] | None, set[int]]] = {}  # and where they were looked for
        self._expansions: dict[Pattern, Slot] = {}
        self.notes: list[str] = []
        for pattern in dict.fromkeys(patterns(root)):
            if pattern != ANY_WORD:
                words, remarks = vocabulary.expansion(pattern)
                self._expansions[pattern] = tuple(words)
                self.notes.extend(remarks)

    @property
    def expansions(self) -> dict[Pattern, frozenset[str]]:
        """The words that each pattern stands for."""
        return {pattern: frozenset(words) for pattern, words in self._expansions.items()}

    def forms(self, word: Word) -> list[Form]:
        """Return the forms in which a word stands in the index."""
        if word not in self._forms:
            self._forms[word] = self._vocabulary.forms(word)
        return self._forms[word]

    def slots(self, leaf: Phrase | Near) -> list[Slot | None]:
        """Return what may fill each place of a phrase; None for any word."""
        return [None if part == ANY_WORD else self._words(part) for part in leaf.parts]

    def estimate(self, leaf: Leaf) -> int:
        """Return in about how many entries a leaf stands: the sum over its words, the rarest slot of a phrase."""
        if isinstance(leaf, Word):
            return sum(self._vocabulary.frequency(form.word) for form in self.forms(leaf))
        if isinstance(leaf, Phrase | Near):
            return min(self._slot_estimate(slot) for slot in self.slots(leaf) if slot is not None)
        return self._slot_estimate(self._expansions[leaf])

    def entries(self, leaf: Leaf, within: set[int] | None) -> set[int]:
        """Return the entries in which a leaf stands, of those in `within`."""
        if isinstance(leaf, Word):
            found = set().union(*(self._numbers(form, within) for form in self.forms(leaf)))
            return found if within is None else found & within
        if isinstance(leaf, Phrase):
            found = {code >> SHIFT for code in self.starts(leaf, within)}
            return found if within is None else found & within
        if isinstance(leaf, Near):
            return self._near(leaf, within)
        return self._slot_entries(self._expansions[leaf], within)

    def counts(self, leaf: Leaf, numbers: Sequence[int]) -> tuple[list[int], list[int]]:
        """Return how often a leaf stands in each of some entries: as written, and in other forms."""
        none = [0] * len(numbers)
        if isinstance(leaf, Word):
            written = self._counts((leaf.text,), numbers)
            others = none
            for form in self.forms(leaf):
                if form.tongues is not None:
                    counts = self._counts((form.word,), numbers)
                    spoken = self._speaking(form.tongues)
                    if spoken is not None:
                        counts = [count if number in spoken else 0 for count, number in zip(counts, numbers, strict=True)]
                    others = list(map(add, others, counts))
            return written, others
        if isinstance(leaf, Phrase):
            starts = Counter(code >> SHIFT for code in self.starts(leaf, set(numbers)))
            return [starts[number] for number in numbers], none
        if isinstance(leaf, Near):
            near = self._near(leaf, set(numbers))
            return [int(number in near) for number in numbers], none
        return self._counts(self._expansions[leaf], numbers), none

    def starts(self, leaf: Phrase, within: set[int] | None) -> set[int]:
        """Return the occurrences of a phrase, by its first word; some may lie outside `within`."""
        if leaf in self._starts:
            looked, starts = self._starts[leaf]
            if looked is None or (within is not None and within <= looked):
                return starts
        starts = self._sequence(self.slots(leaf), within)
        self._starts[leaf] = within, starts
        return starts

    def places(self, word: Word, number: int) -> list[int]:
        """Return where a word stands in one entry, in whatever form."""
        found: list[int] = []
        for form in self.forms(word):
            spoken = None if form.tongues is None else self._speaking(form.tongues)
            if spoken is None or number in spoken:
                value = self._vocabulary.postings(form.word, [number]).at(number)
                found.extend(unpack_positions(value) if value else ())
        return sorted(found)

    def first_places(self, leaf: Leaf, numbers: set[int]) -> dict[int, int]:
        """Return the first place of a leaf in those of some entries where it stands."""
        if isinstance(leaf, Word):
            found = {number: self.places(leaf, number) for number in numbers}
            return {number: places[0] for number, places in found.items() if places}
        if isinstance(leaf, Phrase):
            codes: Iterable[int] = (code for code in self._sequence(self.slots(leaf), numbers) if code >> SHIFT in numbers)
        elif isinstance(leaf, Near):
            return self._first_near(leaf, numbers)
        else:
            codes = (code for code in self._occurrences(self._expansions[leaf], numbers) if code >> SHIFT in numbers)
        first: dict[int, int] = {}
        for code in sorted(codes, reverse=True):
            first[code >> SHIFT] = code & ((1 << SHIFT) - 1)
        return first

    # Words of a slot

    def _words(self, part: Word | Wildcard) -> Slot:
        return (part.text,) if isinstance(part, Word) else self._expansions[part]

    def _slot_estimate(self, slot: Slot) -> int:
        return sum(self._vocabulary.frequency(word) for word in slot)

    def _slot_entries(self, slot: Slot, within: set[int] | None) -> set[int]:
        wanted = self._wanted(within)
        found = set().union(*(self._vocabulary.postings(word, wanted).numbers for word in slot))
        return found if within is None else found & within

    def _numbers(self, form: Form, within: set[int] | None) -> Iterable[int]:
        numbers = self._vocabulary.postings(form.word, self._wanted(within)).numbers
        spoken = None if form.tongues is None else self._speaking(form.tongues)
        return numbers if spoken is None else spoken.intersection(numbers)

    def _speaking(self, tongues: tuple[str, ...]) -> set[int] | None:
        """Return the entries in one of some languages, None for all."""
        return self._index.speaking(tongues)

    def _counts(self, slot: Slot, numbers: Sequence[int]) -> list[int]:
        wanted = self._wanted(set(numbers))
        if len(slot) == 1:
            postings = self._vocabulary.postings(slot[0], wanted)
            if len(numbers) * FEW < len(postings.numbers):
                return [postings.count(number) for number in numbers]
            known = dict(zip(postings.numbers, postings.counts, strict=True))
            return [known.get(number, 0) for number in numbers]
        total = dict.fromkeys(numbers, 0)
        for word in slot:
            postings = self._vocabulary.postings(word, wanted)
            for number, count in zip(postings.numbers, postings.counts, strict=True):
                if number in total:
                    total[number] += count
        return list(map(total.__getitem__, numbers))

    def _wanted(self, within: set[int] | None) -> list[int] | None:
        """Return the entries to look up, None where reading all is as quick."""
        return None if within is None or len(within) * FEW > self._index.size else sorted(within)

    # Positions

    def _occurrences(self, slot: Slot, within: set[int] | None) -> list[int]:
        """Return the occurrences of a slot's words in some entries, others perhaps included; of one word, rising."""
        if slot in self._codes:
            return self._codes[slot]
        codes: list[int] = []
        for word in slot:
            postings = self._vocabulary.postings(word, self._wanted(within))
            if within is not None and len(within) * FEW < len(postings.numbers):
                codes.extend(_codes_in(postings, within))
            else:
                codes.extend(_codes(postings))
        if within is None:
            self._codes[slot] = codes
        return codes

    def _sequence(self, slots: Sequence[Slot | None], within: set[int] | None) -> set[int]:
        """Return where words of the slots stand one after the other, the rarest slot looked for first."""
        filled = [(self._slot_estimate(slot), offset, slot) for offset, slot in enumerate(slots) if slot is not None]
        _, here, rarest = min(filled)
        found = set(self._occurrences(rarest, within))
        if within is not None:
            found = {code for code in found if code >> SHIFT in within}
        for _, offset, slot in sorted(filled):
            if offset != here and found:
                found = {code + offset - here for code in found}
                numbers = {code >> SHIFT for code in found}
                found.intersection_update(self._occurrences(slot, numbers if len(numbers) * FEW < self._slot_estimate(slot) else None))
                here = offset
        return {code - here for code in found} if here else found

    def _near_codes(self, leaf: Near, within: set[int] | None) -> list[list[int]]:
        """Return the occurrences of each slot in the entries that have them all."""
        slots = sorted((slot for slot in self.slots(leaf) if slot is not None), key=self._slot_estimate)
        for slot in slots:
            within = self._slot_entries(slot, within)
        both = within or set()
        return [[code for code in self._occurrences(slot, both) if code >> SHIFT in both] for slot in slots]

    def _near(self, leaf: Near, within: set[int] | None) -> set[int]:
        codes = self._near_codes(leaf, within)
        number = len(codes)
        last = [-1 << 62] * number
        found: set[int] = set()
        for packed in sorted(code * number + slot for slot, listed in enumerate(codes) for code in listed):
            code, slot = divmod(packed, number)
            last[slot] = code
            if min(last) >= code - leaf.distance:
                found.add(code >> SHIFT)
        return found

    def _first_near(self, leaf: Near, numbers: set[int]) -> dict[int, int]:
        places: dict[int, list[list[int]]] = {}
        codes = self._near_codes(leaf, numbers)
        for slot, listed in enumerate(codes):
            for code in sorted(listed):
                places.setdefault(code >> SHIFT, [[] for _ in codes])[slot].append(code & ((1 << SHIFT) - 1))
        starts = {number: near_starts(slots, leaf.distance) for number, slots in places.items()}
        return {number: each[0] for number, each in starts.items() if each}


def _codes(postings: Postings) -> list[int]:
    entries = [number << SHIFT for number in postings.numbers]
    return list(map(add, chain.from_iterable(map(repeat, entries, postings.counts)), joined_positions(postings.values, postings.counts)))


def _codes_in(postings: Postings, within: set[int]) -> list[int]:
    found: list[int] = []
    for number in within:
        value = postings.at(number)
        if value:
            shifted = number << SHIFT
            found.extend([shifted + place for place in unpack_positions(value)])
    return found
