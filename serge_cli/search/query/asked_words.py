"""The words, patterns and phrases of a query as words of an index: what each engine that finds by words needs to know of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.query.entry_words import Families
from serge_cli.search.query.matching import rows
from serge_cli.search.query.patterns import chosen
from serge_cli.search.query.ranking import rarity
from serge_cli.search.query.tree import (
    ANY_WORD,
    Across,
    Close,
    Near,
    Node,
    Or,
    Pattern,
    Phrase,
    Wildcard,
    Word,
    patterns,
    positive_leaves,
    words,
)

MOST_KNOWN = 10_000  # words
_MANY = 1 << 60  # entries: more than any other estimate

Slot = tuple[str, ...]  # words that may fill one place of a phrase


@dataclass(frozen=True, slots=True)
class Form:
    """A word of the index that a query's word stands for, in entries of some languages (None: in all)."""

    word: str
    languages: tuple[str, ...] | None = None


class KnownWords(ABC):
    """The words of one group of units. What is known of a word is kept: hints ask for the same words many times."""

    def __init__(self) -> None:
        self._frequencies: dict[str, int] = {}
        self._forms: dict[Word, list[Form]] = {}

    @property
    def is_large(self) -> bool:
        """Return whether much is known of words."""
        return max(len(self._frequencies), len(self._forms)) > MOST_KNOWN

    def forms(self, word: Word) -> list[Form]:
        """Return the forms of a word that stand in the index, the word as written first."""
        forms = self._forms.get(word)
        if forms is None:
            written = [Form(word.text)] if self.frequency(word.text) else []
            forms = self._forms[word] = written if word.exact else written + self._other_forms(word)
        return forms

    def expansion(self, pattern: Pattern) -> tuple[list[str], list[str]]:
        """Return the words that a pattern stands for, and notes where some are left out."""
        found = self.accepted(pattern)
        self._frequencies.update(found)
        return chosen(pattern, found.items())

    @abstractmethod
    def accepted(self, pattern: Pattern) -> Mapping[str, int]:
        """Return all words that a pattern accepts, with their frequencies."""

    @abstractmethod
    def frequency(self, word: str) -> int:
        """Return in how many entries a word stands."""

    @abstractmethod
    def _other_forms(self, word: Word) -> list[Form]:
        """Return the forms of a word in some languages that stand in the index, without the word as written, sorted."""


class AskedWords:
    """The words, patterns and phrases of one query, as words of one group of units."""

    def __init__(self, vocabulary: KnownWords, root: Node) -> None:
        self._vocabulary, self._root = vocabulary, root
        self._expansions: dict[Pattern, Slot] = {}
        self.notes: list[str] = []  # what the reader of the answer should know
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
        return self._vocabulary.forms(word)

    def families(self) -> Families:
        """Return the forms of every word in the query."""
        return {
            word: {form.word: None if form.languages is None else frozenset(form.languages) for form in self.forms(word)}
            for word in words(self._root)
        }

    def expansion(self, pattern: Pattern) -> Slot:
        """Return the words that a pattern stands for."""
        return self._expansions[pattern]

    def slots(self, leaf: Phrase | Near) -> list[Slot | None]:
        """Return what may fill each place of a phrase; None for any word."""
        return [None if part == ANY_WORD else self.slot(part) for part in leaf.parts]

    def estimate(self, leaf: Node) -> int:
        """Return in about how many entries a leaf stands: the sum over its words, the rarest slot of a phrase."""
        if isinstance(leaf, Or):
            return sum(map(self.estimate, leaf.parts))
        if isinstance(leaf, Close):
            return min(map(self.estimate, leaf.parts))
        if isinstance(leaf, Across):
            return sum(min(map(self._vocabulary.frequency, words)) for words in rows(leaf.pattern).fixed)
        if isinstance(leaf, Word):
            return self.slot_estimate(form.word for form in self.forms(leaf))
        if isinstance(leaf, Phrase | Near):
            return min(self.slot_estimate(slot) for slot in self.slots(leaf) if slot is not None)
        return self.slot_estimate(self._expansions[leaf]) if isinstance(leaf, Pattern) else _MANY

    def rarities(self, entries: int) -> list[float]:
        """Return how rare each leaf that is asked for is among so many entries, in the order written."""
        return [rarity(entries, min(entries, self.estimate(leaf))) for leaf in dict.fromkeys(positive_leaves(self._root))]

    def slot_estimate(self, slot: Iterable[str]) -> int:
        """Return in about how many entries a slot's words stand."""
        return sum(map(self._vocabulary.frequency, slot))

    def slot(self, part: Word | Wildcard) -> Slot:
        """Return the words that may fill one place of a phrase."""
        return (part.text,) if isinstance(part, Word) else self._expansions[part]
