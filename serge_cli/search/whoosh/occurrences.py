"""Where the words, patterns and phrases of a query stand in one segment, read from postings: positions only where they are needed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, compress, repeat
from operator import add

from serge_cli.search.query.asked_words import Form, Slot
from serge_cli.search.query.entry_words import Stretch
from serge_cli.search.query.matching import ExaminedMatch
from serge_cli.search.query.ranking import OTHER_FORM
from serge_cli.search.query.tree import Examined, Leaf, Near, Pattern, Phrase, Wildcard, Word
from serge_cli.search.whoosh.bits import bits_at, close_together, holding
from serge_cli.search.whoosh.phrases import Phrases, Starting
from serge_cli.search.whoosh.postings import FEW, Postings, Totals
from serge_cli.search.whoosh.segment import Segment
from serge_cli.search.whoosh.vocabulary import QueryWords

Examine = Callable[[Examined, set[int] | None], dict[int, list[ExaminedMatch]]]
PLACE_BITS = 32
_FEW_NEAR = 300  # occurrences are looked at one by one for words near each other where they are fewer than one of so many words


class _Read(dict[str, Postings]):
    """Where words of a query stand in one segment, read when it is first asked for."""

    def __init__(self, place: int, segment: Segment, asked: QueryWords) -> None:
        super().__init__()
        self._place, self._segment, self._asked = place, segment, asked

    def __missing__(self, word: str) -> Postings:
        self[word] = self._segment.read(self._asked.terms(word)[self._place])
        return self[word]


class Occurrences:
    """The occurrences of one query's words in one segment.

    Entries are their numbers in the segment; places are numbers of words, from 0, in an entry. `within` None is all entries.
    """

    def __init__(self, place: int, segment: Segment, asked: QueryWords, examine: Examine) -> None:
        self._segment, self._asked, self._examine = segment, asked, examine
        self._postings = _Read(place, segment, asked)
        self._phrases = Phrases(segment, asked, self._postings.__getitem__)
        self._nearby: dict[Near, tuple[set[int] | None, set[int]]] = {}  # and where they were looked for
        self._totals: dict[Slot, Totals] = {}

    def postings(self, word: str) -> Postings:
        """Return where a word stands."""
        return self._postings[word]

    def entries(self, leaf: Leaf, within: set[int] | None) -> set[int]:
        """Return the entries in which a leaf stands, of those in `within`."""
        if isinstance(leaf, Word):
            return set().union(*(self._having(form, within) for form in self._asked.forms(leaf)))
        if isinstance(leaf, Phrase):
            having = self.phrase(leaf, within).counts.keys()
            found = set(having) if within is None else within & having
            return found | self.entries(solid, within) if (solid := solid_of(leaf)) else found
        if isinstance(leaf, Examined):
            found = set(self._examine(leaf, within))
            return found if within is None else within & found
        if isinstance(leaf, Near):
            near = self._near(leaf, within)
            return near if within is None else near & within
        return self._slot_entries(self._asked.expansion(leaf), within)

    def phrase(self, leaf: Phrase, within: set[int] | None) -> Starting:
        """Return where a phrase begins, as places in the segment; some of the entries may lie outside `within`."""
        return self._phrases.of(leaf, within)

    def frequencies(self, leaf: Leaf, numbers: Sequence[int], *, literal: bool) -> Sequence[float]:
        """Return how much a leaf stands in each of some entries (rising), other forms of a word at their lesser weight.

        Where `literal`, a word is known to stand in all of them as written.
        """
        if isinstance(leaf, Word):
            return self._word_frequencies(leaf, numbers, literal=literal)
        if isinstance(leaf, Near):
            near = self._near(leaf, set(numbers))
            return [float(number in near) for number in numbers]
        if isinstance(leaf, Phrase):
            found = map(self.phrase(leaf, set(numbers)).counts.get, numbers, repeat(0))
            solid = solid_of(leaf)
            return list(map(add, found, self.frequencies(solid, numbers, literal=False)) if solid else found)
        if isinstance(leaf, Examined):
            known = self._examine(leaf, set(numbers))
            return [float(len(known.get(number, ()))) for number in numbers]
        return self._total(self._asked.expansion(leaf)).of(numbers)

    def places(self, word: Word, numbers: Sequence[int]) -> list[list[int]]:
        """Return the rising places of a word, in whatever form, in each of some entries."""
        places: dict[int, list[int]] = {number: [] for number in numbers}
        for form in self._asked.forms(word):
            postings, allowed = self.postings(form.word), self._allowed(form)
            for number, place in postings.within(numbers):
                if allowed is None or allowed[number]:
                    places[number].append(place)
        return list(map(sorted, places.values()))

    def placed(self, leaf: Word | Pattern | Phrase, within: set[int]) -> Iterator[tuple[Sequence[int], Iterable[int]]]:
        """Yield entries and, one for each, where in the segment a leaf begins; entries outside `within` may be among them."""
        if isinstance(leaf, Phrase):
            found = self.phrase(leaf, within).places
            yield [number for number, _ in found], [place for _, place in found]
            return
        forms = self._asked.forms(leaf) if isinstance(leaf, Word) else [Form(word) for word in self._asked.expansion(leaf)]
        for form in forms:
            yield self._placed(self.postings(form.word), self._allowed(form), within)

    def stretches(self, leaf: Word | Pattern | Phrase, within: set[int]) -> dict[int, list[Stretch]]:
        """Return in each entry the first and the last word of every match of a leaf; entries outside `within` may be among them."""
        starts = self._segment.starts
        solid = solid_of(leaf) if isinstance(leaf, Phrase) else None
        found = self.stretches(solid, within) if solid else {}
        width = len(leaf.parts) - 1 if isinstance(leaf, Phrase) else 0
        for numbers, places in self.placed(leaf, within):
            for number, place in zip(numbers, places, strict=True):
                first = place - starts[number]
                found.setdefault(number, []).append((first, first + width))
        return found

    def examined(self, leaf: Examined, within: set[int]) -> dict[int, list[ExaminedMatch]]:
        """Return the matches of what is found by reading, by entries, of which some may lie outside `within`."""
        return self._examine(leaf, within)

    def _placed(self, postings: Postings, allowed: bytes | None, within: set[int]) -> tuple[Sequence[int], Iterable[int]]:
        starts = self._segment.starts
        if allowed is not None or postings.hardly(within):
            pairs = list(postings.within(_allowed_of(within, allowed)))
            return [number for number, _ in pairs], [starts[number] + place for number, place in pairs]
        numbers = postings.numbers if postings.is_once else list(postings.repeated(postings.numbers))
        return numbers, map(add, map(starts.__getitem__, numbers), postings.places)

    # Words

    def _having(self, form: Form, within: set[int] | None) -> set[int]:
        found = among(self.postings(form.word), within)
        return _allowed_of(found, self._allowed(form))

    def _allowed(self, form: Form) -> bytes | None:
        """Return a byte for every entry, 1 for those in whose languages a word is a form; None for all."""
        return None if form.languages is None else self._segment.in_languages(form.languages)

    def _word_frequencies(self, word: Word, numbers: Sequence[int], *, literal: bool) -> Sequence[float]:
        frequencies = _counts(self.postings(word.text), numbers, literal=literal)
        others = self._in_other_forms(word, set(numbers))
        return (
            [often + other for often, other in zip(frequencies, map(others.get, numbers, repeat(0.0)), strict=True)]
            if others
            else frequencies
        )

    def _in_other_forms(self, word: Word, numbers: set[int]) -> dict[int, float]:
        """Return how much other forms of a word count in those of some entries where any stands."""
        counted: dict[int, float] = {}
        for form in self._asked.forms(word):
            if form.languages is not None:
                postings = self.postings(form.word)
                both = among(postings, _allowed_of(numbers, self._allowed(form)))
                for number, count in postings.counted(both) if both else ():
                    if number in both:
                        counted[number] = counted.get(number, 0.0) + count * OTHER_FORM
        return counted

    # Words of a slot

    def _slot_entries(self, slot: Slot, within: set[int] | None) -> set[int]:
        if len(slot) == 1:
            return among(self.postings(slot[0]), within)
        if within is not None and len(within) * FEW < self._segment.size:
            return set().union(*(among(self.postings(word), within) for word in slot))
        found = self._total(slot).entries()
        return found if within is None else within & found

    def _total(self, slot: Slot) -> Totals:
        """Return how often words of a slot stand in every entry."""
        if slot not in self._totals:
            self._totals[slot] = Totals(self._segment.size, list(map(self.postings, slot)))
        return self._totals[slot]

    # Words near each other

    def near_codes(self, leaf: Near, within: set[int] | None) -> list[list[int]]:
        """Return where each word of a group stands in the entries that have them all: numbers, the entry's, then the place."""
        slots, both = self._having_all(leaf, within)
        return self._codes(slots, both)

    def _having_all(self, leaf: Near, within: set[int] | None) -> tuple[list[Slot], set[int]]:
        """Return the words of a group, the rarest first, and the entries that have them all."""
        slots = sorted((slot for slot in self._asked.slots(leaf) if slot is not None), key=self._asked.slot_estimate)
        for slot in slots:
            within = self._slot_entries(slot, within)
        return slots, within or set()

    def _codes(self, slots: Sequence[Slot], both: set[int]) -> list[list[int]]:
        return [[code for word in slot for code in _codes(self.postings(word), both)] for slot in slots]

    def _near(self, leaf: Near, within: set[int] | None) -> set[int]:
        """Return the entries in which words stand near each other; where it is known, some may lie outside `within`."""
        if leaf not in self._nearby:
            self._nearby[leaf] = within, self._near_entries(leaf, within)
        looked, found = self._nearby[leaf]
        if looked is None or (within is not None and within <= looked):
            return found
        return self._near_entries(leaf, within)

    def _near_entries(self, leaf: Near, within: set[int] | None) -> set[int]:
        slots, both = self._having_all(leaf, within)
        standing = [(postings, len(postings.places)) for slot in slots for postings in map(self.postings, slot) if len(postings)]
        if sum(number * len(both) // len(postings) for postings, number in standing) * _FEW_NEAR < self._segment.info.words:
            return near_groups(self._codes(slots, both), leaf.distance)
        bits = close_together([self._slot_bits(slot, both) for slot in slots], leaf.distance)
        found = [(number, sure) for number, sure in holding(bits, self._segment.starts, leaf.distance) if number in both]
        unsure = {number for number, sure in found if not sure}
        return {number for number, sure in found if sure} | near_groups(self._codes(slots, unsure), leaf.distance)

    def _slot_bits(self, slot: Slot, within: set[int]) -> int:
        """Return a bit for every place in the segment at which a word of a slot stands; entries outside `within` may be left out."""
        known = self._segment.bits(self._asked.field, slot[0]) if len(slot) == 1 else None
        if known is not None:
            return int.from_bytes(known, "little")
        places = (self._placed(postings, None, within)[1] for postings in map(self.postings, slot))
        return bits_at(chain.from_iterable(places), self._segment.info.words)


def near_groups(codes: Sequence[Sequence[int]], distance: int) -> set[int]:
    """Return the groups in which a word of every slot stands near the others; a code is the group's number, then the place in it."""
    number = len(codes)
    last = [-1 << 62] * number
    before = -1
    found: set[int] = set()
    for packed in sorted([code * number + slot for slot, listed in enumerate(codes) for code in listed]):
        code, slot = divmod(packed, number)
        last[slot] = code
        if slot != before and min(last) >= code - distance:
            found.add(code >> PLACE_BITS)
        before = slot
    return found


def solid_of(phrase: Phrase) -> Phrase | Word | Wildcard | None:
    """Return what else a phrase stands for: its words with hyphens as one."""
    return Phrase(phrase.solid) if len(phrase.solid) > 1 else next(iter(phrase.solid), None)


def among(postings: Postings, within: Collection[int] | None) -> set[int]:
    """Return the entries in which a term stands, of those in `within`."""
    if within is None:
        return set(postings.numbers)
    if len(within) * FEW < len(postings):
        return {number for number, _ in postings.standing(within)}
    return within.intersection(postings.numbers) if isinstance(within, set) else set(within).intersection(postings.numbers)


def _allowed_of(numbers: set[int], allowed: bytes | None) -> set[int]:
    """Return those of some entries that are marked."""
    return numbers if allowed is None else set(compress(numbers, map(allowed.__getitem__, numbers)))


def _counts(postings: Postings, numbers: Sequence[int], *, literal: bool) -> Sequence[int]:
    """Return how often a word stands in each of some entries (where `literal`, in all of them)."""
    if literal and len(numbers) == len(postings):
        return postings.counts
    known = postings.several() if literal and len(numbers) * FEW > len(postings) else dict(postings.counted(numbers))
    return list(map(known.get, numbers, repeat(int(literal))))


def _codes(postings: Postings, within: set[int]) -> Iterable[int]:
    """Return the occurrences in some entries, each as one number."""
    if postings.hardly(within):
        return [number << PLACE_BITS | place for number, place in postings.within(within)]
    pairs = zip(postings.repeated(postings.numbers), postings.places, strict=True)
    return [number << PLACE_BITS | place for number, place in pairs if number in within]
