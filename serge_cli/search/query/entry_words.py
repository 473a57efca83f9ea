"""An entry's words and where each stands, read only as far as a query asks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from serge_cli.language import abbreviations
from serge_cli.search.entry import Entry, Quoted, Unit
from serge_cli.search.query.positions import outermost
from serge_cli.search.query.stems import stem, stemmer
from serge_cli.search.query.tree import Word
from serge_cli.search.query.voices import OWN
from serge_cli.text.sentences import sentence_ends
from serge_cli.text.tokens import folded_words, places_of_words, spaced_words, words_and_counts

FEW_WORDS = 3  # that are looked for one by one

Stretch = tuple[int, int]  # first and last word of a match; or where it begins and ends in the text
Families = Mapping[Word, Mapping[str, frozenset[str] | None]]  # forms of a word: in entries of which languages (None: of all)


class Reading:
    """An entry, read. `families` are known forms of words; without them stems are compared."""

    __slots__ = ("_families", "_known", "_spaced", "_stems", "_stretches", "entry", "present", "words")

    words: list[str]  # folded, in order
    present: frozenset[str]  # every word once
    _spaced: str | None  # the words with nothing but blanks between them, each where it stands in the text
    _stretches: list[Stretch]  # where each word begins and ends

    def __init__(self, entry: Entry, families: Families | None = None) -> None:
        self.entry = entry
        self._families = families
        self._known: dict[str, list[int]] = {}  # places of words asked for
        self._stems: dict[str, Mapping[str, Sequence[str]]] = {}

    def __getattr__(self, name: str) -> object:
        """Read the words when they are first asked for: a filter does without."""
        entry = self.entry
        if name == "_stretches":
            self._stretches = places_of_words(entry.text, entry.skip)
            return self._stretches
        if name not in {"words", "present", "_spaced"}:
            raise AttributeError(name)
        self._spaced = spaced_words(entry.text, entry.skip)
        self.words = folded_words(entry.text, entry.skip) if self._spaced is None else self._spaced.split()
        self.present = frozenset(self.words)
        return getattr(self, name)

    def literal(self, word: str) -> list[int]:
        """Return the rising places at which the word stands as written: numbers of words from 0."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = _places(word, self.words) if word in self.present else []
        return known

    def forms(self, word: Word) -> list[str]:
        """Return the entry's words that are this one or, unless exact, other forms of it by the rules of one of the entry's languages."""
        present = self.present
        if word.exact:
            return [word.text] if word.text in present else []
        if self._families is not None:
            here = [(form, languages) for form, languages in self._families[word].items() if form in present]
            return [form for form, languages in here if languages is None or not languages.isdisjoint(self.entry.languages)]
        same = {other for language in self.entry.languages for other in self._of_stem(language).get(stem(word.text, language), ())}
        return sorted(same | {word.text} if word.text in present else same)

    def _of_stem(self, language: str) -> Mapping[str, Sequence[str]]:
        """Return the entry's words by their stems in a language."""
        if language not in self._stems:
            found: dict[str, list[str]] = {}
            root = stemmer(language)
            for word in self.present:
                found.setdefault(root(word), []).append(word)
            self._stems[language] = found
        return self._stems[language]

    def anyhow(self, word: Word) -> list[int]:
        """Return the rising places at which the word stands in any form."""
        forms = self.forms(word)
        return self.literal(forms[0]) if len(forms) == 1 else self.of_words(forms)

    def of_words(self, words: Iterable[str]) -> list[int]:
        """Return the rising places at which any of the words stands."""
        asked = self.present.intersection(words)
        if len(asked) > FEW_WORDS:
            return [place for place, word in enumerate(self.words) if word in asked]
        return sorted(place for word in asked for place in self.literal(word))

    def where(self, places: Iterable[int]) -> Mapping[int, Stretch]:
        """Return where in the text each of some words begins and ends, others perhaps included."""
        asked = set(places)
        if not asked:
            return {}
        words, spaced = self.words, self._spaced
        if spaced is None:
            return {place: self._stretches[place] for place in asked}
        found: dict[int, Stretch] = {}
        for word in {words[place] for place in asked}:
            size = len(word)
            found.update(zip(self.literal(word), [(at, at + size) for at in _beginnings(word, spaced)], strict=True))
        return found

    def regions(self) -> set[int]:
        """Return the regions of a passage that have words (voices.py)."""
        edges = quotation_edges(self.entry)
        words, spaced = self.words, self._spaced
        if spaced is not None:
            quoted = {number for number, within in enumerate(pairwise(edges), 1) if number & 1 and _has_word(spaced, *within)}
            outside = zip((0, *edges[1::2]), (*edges[::2], len(spaced)), strict=True)
            return quoted | {OWN} if not quoted or any(_has_word(spaced, *between) for between in outside) else quoted
        counts = self._counted(edges)
        sizes = [after - first for first, after in zip(counts[::2], counts[1::2], strict=True)]
        quoted = {2 * number + 1 for number, size in enumerate(sizes) if size}
        return quoted if quoted and sum(sizes) == len(words) else quoted | {OWN}

    def marked(self) -> list[tuple[int, int, Quoted]]:
        """Return what stands between quotation marks or displayed, each with the places of its first word and the one after its last."""
        stretches = (*self.entry.quoted, *self.entry.marked)
        offsets = sorted({edge for quoted in stretches for edge in (quoted.span.start, quoted.span.end)})
        before = dict(zip(offsets, self._counted(offsets), strict=True))
        return [(before[quoted.span.start], before[quoted.span.end], quoted) for quoted in stretches]

    def sentence_starts(self) -> list[int]:
        """Return the places of the first words of all sentences but the first."""
        return self._counted(list(sentence_ends(self.entry.text, abbreviations=abbreviations())))

    def _counted(self, offsets: list[int]) -> list[int]:
        """Return how many words begin before each of some rising offsets."""
        if self.words and self._spaced is None:
            starts = [start for start, _ in self._stretches]
            return [bisect_left(starts, offset) for offset in offsets]
        return words_and_counts(self.entry.text, self.entry.skip, offsets)[1]


class Part:
    """The words of a reading from `first` up to `after`, asked as a reading is."""

    __slots__ = ("_after", "_first", "_reading", "entry")

    def __init__(self, reading: Reading, first: int, after: int) -> None:
        self._reading, self._first, self._after = reading, first, after
        self.entry = reading.entry

    @property
    def words(self) -> list[str]:
        """The words up to the end of the part."""
        return self._reading.words[: self._after]

    def literal(self, word: str) -> list[int]:
        """Return the rising places at which the word stands as written."""
        return self._within(self._reading.literal(word))

    def anyhow(self, word: Word) -> list[int]:
        """Return the rising places at which the word stands in any form."""
        return self._within(self._reading.anyhow(word))

    def of_words(self, words: Iterable[str]) -> list[int]:
        """Return the rising places at which any of the words stands."""
        return self._within(self._reading.of_words(words))

    def sentence_starts(self) -> list[int]:
        """Return the places of the first words of all sentences of the whole but the first."""
        return self._reading.sentence_starts()

    def _within(self, places: list[int]) -> list[int]:
        return places[bisect_left(places, self._first) : bisect_left(places, self._after)]


def quotation_edges(entry: Entry) -> list[int]:
    """Return where the outermost quotations of a passage begin and end in its text."""
    return outermost((each.span.start, each.span.end) for each in entry.quoted) if entry.unit is Unit.PASSAGE else []


def words_and_edges(entry: Entry) -> tuple[list[str], list[int]]:
    """Return the words of an entry, folded, and the edges of its outermost quotations, of those with words, as places of words."""
    words, counts = words_and_counts(entry.text, entry.skip, quotation_edges(entry))
    return words, [edge for pair in zip(counts[::2], counts[1::2], strict=True) if pair[0] < pair[1] for edge in pair]


def _places(word: str, words: list[str]) -> list[int]:
    places = []
    at = -1
    for _ in range(words.count(word)):
        at = words.index(word, at + 1)
        places.append(at)
    return places


def _has_word(spaced: str, start: int, end: int) -> bool:
    """Return whether a word begins in a stretch of a text of words with nothing but blanks between them."""
    if start and spaced[start - 1] != " ":  # one goes on from before
        start = spaced.find(" ", start, end)
    return start >= 0 and not spaced[start:end].isspace() and start < end


def _beginnings(word: str, spaced: str) -> list[int]:
    """Return where a word begins in a text of words with nothing but blanks between them."""
    sought, within = f" {word} ", f" {spaced} "
    found = []
    at = within.find(sought)
    while at >= 0:
        found.append(at)
        at = within.find(sought, at + len(word) + 1)
    return found
