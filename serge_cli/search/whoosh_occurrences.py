"""Where the words, patterns and phrases of a query stand, read from postings: positions only where they are needed.

An occurrence is one number, made of the entry's and the word's place in it; so occurrences of words compare, and meet in sets, as numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat
from operator import add

from serge_cli.search.matching import Families
from serge_cli.search.places import near_starts
from serge_cli.search.query import ANY_WORD, Leaf, Near, Node, Pattern, Phrase, Wildcard, Word, patterns, words
from serge_cli.search.ranking import OTHER_FORM
from serge_cli.search.whoosh_index import Index, Postings
from serge_cli.search.whoosh_words import Form, Vocabulary

_SHIFT = 36
_ENTRY = (1 << _SHIFT) + 1009  # the entry's number times this; the odd little part spreads the numbers in a set's table
_LATER = 1 << _SHIFT  # than every place
FEW = 8  # where so many times fewer entries are wanted than a word has, they are looked up one by one

Slot = tuple[str, ...]  # words that may fill one place of a phrase


class Sequences:
    """The occurrences of a phrase, each by its first word."""

    def __init__(self, codes: set[int]) -> None:
        self._codes = codes
        self.counts = Counter([code >> _SHIFT for code in codes])  # by entry

    def firsts(self) -> dict[int, int]:
        """Return the first place of the phrase in every entry."""
        return {code >> _SHIFT: code - (code >> _SHIFT) * _ENTRY for code in sorted(self._codes, reverse=True)}


class Occurrences:
    """The occurrences of one query's words in one shelf."""

    def __init__(self, index: Index, vocabulary: Vocabulary, root: Node) -> None:
        self._index, self._vocabulary, self._root = index, vocabulary, root
        self._forms: dict[Word, list[Form]] = {}
        self._sequences: dict[Phrase, tuple[set[int] | None, Sequences]] = {}  # and where they were looked for
        self._totals: dict[Slot, Counter[int]] = {}
        self._expansions: dict[Pattern, Slot] = {}
        self.notes: list[str] = []
        for pattern in dict.fromkeys(patterns(root)):
            if pattern != ANY_WORD:
                accepted, remarks = vocabulary.expansion(pattern)
                self._expansions[pattern] = tuple(accepted)
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
            wanted = self._wanted(within)
            found = set().union(*(self._numbers(form, wanted) for form in self.forms(leaf)))
            return found if within is None else found & within
        if isinstance(leaf, Phrase):
            having = self.sequences(leaf, within).counts.keys()
            return set(having) if within is None else within & having
        if isinstance(leaf, Near):
            return self._near(leaf, within)
        return self._slot_entries(self._expansions[leaf], within)

    def frequencies(self, leaf: Leaf, numbers: list[int]) -> list[float]:
        """Return how much a leaf stands in each of some entries (rising numbers), other forms of a word at their lesser weight."""
        if isinstance(leaf, Word):
            return self._word_frequencies(leaf, numbers)
        if isinstance(leaf, Near):
            near = self._near(leaf, set(numbers))
            return [float(number in near) for number in numbers]
        total = self.sequences(leaf, set(numbers)).counts if isinstance(leaf, Phrase) else self._total(self._expansions[leaf])
        return [total[number] for number in numbers]

    def sequences(self, leaf: Phrase, within: set[int] | None) -> Sequences:
        """Return the occurrences of a phrase; some may lie outside `within`."""
        if leaf in self._sequences:
            looked, known = self._sequences[leaf]
            if looked is None or (within is not None and within <= looked):
                return known
        found = self._sequence(self.slots(leaf), within)
        self._sequences[leaf] = within, found
        return found

    def places(self, word: Word, numbers: list[int]) -> list[list[int]]:
        """Return where a word stands, in whatever form, in each of some entries (rising numbers)."""
        standing = [(self._vocabulary.postings(form.word, numbers), self._spoken(form)) for form in self.forms(word)]
        return [
            sorted(place for postings, spoken in standing if spoken is None or number in spoken for place in postings.at(number))
            for number in numbers
        ]

    def first_places(self, leaf: Leaf, numbers: set[int]) -> dict[int, int]:
        """Return the first place of a leaf in those of some entries where it stands."""
        if isinstance(leaf, Near):
            return self._first_near(leaf, numbers)
        first: dict[int, int] = {}
        if isinstance(leaf, Phrase):
            return {number: place for number, place in self.sequences(leaf, numbers).firsts().items() if number in numbers}
        forms = self.forms(leaf) if isinstance(leaf, Word) else [Form(word) for word in self._expansions[leaf]]
        wanted = self._wanted(numbers)
        for form in forms:
            postings = self._vocabulary.postings(form.word, wanted)
            spoken = self._spoken(form)
            for number, place in zip(postings.numbers, postings.firsts(), strict=True):
                if number in numbers and (spoken is None or number in spoken) and place < first.get(number, _LATER):
                    first[number] = place
        return first

    def families(self) -> Families:
        """Return the forms of every word in the query."""
        return {
            word: {form.word: None if form.tongues is None else frozenset(form.tongues) for form in self.forms(word)}
            for word in words(self._root)
        }

    # Words of a slot

    def _words(self, part: Word | Wildcard) -> Slot:
        return (part.text,) if isinstance(part, Word) else self._expansions[part]

    def _slot_estimate(self, slot: Slot) -> int:
        return sum(self._vocabulary.frequency(word) for word in slot)

    def _slot_entries(self, slot: Slot, within: set[int] | None) -> set[int]:
        if len(slot) == 1:
            numbers = self._vocabulary.postings(slot[0], self._wanted(within)).numbers
            return set(numbers) if within is None else within.intersection(numbers)
        found = self._total(slot).keys()
        return set(found) if within is None else within & found

    def _total(self, slot: Slot) -> Counter[int]:
        """Return how often words of a slot stand in every entry that has one."""
        if slot not in self._totals:
            postings = [self._vocabulary.postings(word) for word in slot]
            self._totals[slot] = Counter(
                chain.from_iterable(chain.from_iterable(map(repeat, each.numbers, each.counts)) for each in postings)
            )
        return self._totals[slot]

    def _numbers(self, form: Form, wanted: list[int] | None) -> Iterable[int]:
        numbers = self._vocabulary.postings(form.word, wanted).numbers
        spoken = self._spoken(form)
        return numbers if spoken is None else spoken.intersection(numbers)

    def _spoken(self, form: Form) -> frozenset[int] | None:
        """Return the entries in whose languages a word is a form, None for all."""
        return None if form.tongues is None else self._index.speaking(form.tongues)

    def _word_frequencies(self, word: Word, numbers: list[int]) -> list[float]:
        wanted = self._wanted(set(numbers)) if len(numbers) * FEW < self._index.size else None
        frequencies: Sequence[float] = _counts(self._vocabulary.postings(word.text, wanted), numbers)
        for form in self.forms(word):
            if form.tongues is not None:
                postings = self._vocabulary.postings(form.word, wanted)
                spoken = self._spoken(form)
                others = {
                    n: c * OTHER_FORM for n, c in zip(postings.numbers, postings.counts, strict=True) if spoken is None or n in spoken
                }
                frequencies = [frequency + others.get(number, 0.0) for frequency, number in zip(frequencies, numbers, strict=True)]
        return list(frequencies)

    def _wanted(self, within: set[int] | None) -> list[int] | None:
        """Return the entries to look up, None where reading all is as quick."""
        return None if within is None or len(within) * FEW > self._index.size else sorted(within)

    # Positions

    def _occurrences(self, slot: Slot, within: set[int] | None, back: int = 0) -> Iterable[int]:
        """Return the occurrences of a slot's words in some entries, others perhaps included, each moved `back` by some places."""
        every: list[Iterable[int]] = []
        wanted = self._wanted(within)
        for word in slot:
            postings = self._vocabulary.postings(word, wanted)
            few = within is not None and len(within) * FEW < len(postings.numbers)
            every.append(_codes_in(postings, within or set(), back) if few else _codes(postings, back))
        return every[0] if len(every) == 1 else chain.from_iterable(every)

    def _sequence(self, slots: Sequence[Slot | None], within: set[int] | None) -> Sequences:
        """Return where, in some entries, words of the slots stand one after the other; the rarest slot is looked for first.

        Every occurrence is moved back to where the phrase would begin, so that those of one phrase are equal numbers. (One moved to
        before its entry equals none of the first slot, which is always filled and never moved.)
        """
        filled = sorted((self._slot_estimate(slot), offset, slot) for offset, slot in enumerate(slots) if slot is not None)
        _, offset, rarest = filled[0]
        codes = self._occurrences(rarest, within, offset)
        found = set(codes if within is None else (code for code in codes if code >> _SHIFT in within))
        for estimate, offset, slot in filled[1:]:
            few = {code >> _SHIFT for code in found} if len(found) * FEW < estimate else None
            found.intersection_update(self._occurrences(slot, few, offset))
        return Sequences(found)

    def _near_codes(self, leaf: Near, within: set[int] | None) -> list[list[int]]:
        """Return the occurrences of each slot in the entries that have them all."""
        slots = sorted((slot for slot in self.slots(leaf) if slot is not None), key=self._slot_estimate)
        for slot in slots:
            within = self._slot_entries(slot, within)
        both = within or set()
        return [[code for code in self._occurrences(slot, both) if code >> _SHIFT in both] for slot in slots]

    def _near(self, leaf: Near, within: set[int] | None) -> set[int]:
        codes = self._near_codes(leaf, within)
        number = len(codes)
        last = [-1 << 62] * number
        found: set[int] = set()
        for packed in sorted(code * number + slot for slot, listed in enumerate(codes) for code in listed):
            code, slot = divmod(packed, number)
            last[slot] = code
            if min(last) >= code - leaf.distance:
                found.add(code >> _SHIFT)
        return found

    def _first_near(self, leaf: Near, numbers: set[int]) -> dict[int, int]:
        places: dict[int, list[list[int]]] = {}
        codes = self._near_codes(leaf, numbers)
        for slot, listed in enumerate(codes):
            for code in sorted(listed):
                places.setdefault(code >> _SHIFT, [[] for _ in codes])[slot].append(code - (code >> _SHIFT) * _ENTRY)
        starts = {number: near_starts(slots, leaf.distance) for number, slots in places.items()}
        return {number: each[0] for number, each in starts.items() if each}


def _counts(postings: Postings, numbers: list[int]) -> Sequence[int]:
    """Return how often a word stands in each of some entries."""
    if numbers == postings.numbers:
        return postings.counts
    if len(numbers) * FEW < len(postings.numbers):
        return list(map(postings.count, numbers))
    known = dict(zip(postings.numbers, postings.counts, strict=True))
    return [known.get(number, 0) for number in numbers]


def _codes(postings: Postings, back: int) -> Iterable[int]:
    entries: Iterable[int] = [number * _ENTRY - back for number in postings.numbers]
    if len(postings.places) != len(postings.numbers):
        entries = chain.from_iterable(map(repeat, entries, postings.counts))
    return map(add, entries, postings.places)


def _codes_in(postings: Postings, within: set[int], back: int) -> Iterator[int]:
    for number in within:
        shifted = number * _ENTRY - back
        for place in postings.at(number):
            yield shifted + place
