"""Which words of the index a word or pattern of a query stands for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, repeat
from operator import add

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.query.conditions import glob_expression
from serge_cli.search.query.entry_words import Families
from serge_cli.search.query.matching import rows
from serge_cli.search.query.patterns import chosen, near
from serge_cli.search.query.ranking import rarity
from serge_cli.search.query.stems import stem
from serge_cli.search.query.tree import (
    ANY_WORD,
    Across,
    Close,
    Fuzzy,
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
from serge_cli.search.whoosh.segment import Index
from serge_cli.search.whoosh.tables import Columns, Lines, Term

_MANY = 1 << 60  # entries: more than any other estimate
_LETTER = "[^\t\n]"
_MOST_KNOWN = 10_000  # words

Slot = tuple[str, ...]  # words that may fill one place of a phrase


@dataclass(frozen=True, slots=True)
class Form:
    """A word of the index that a query's word stands for, in entries of some languages (None: in all)."""

    word: str
    languages: tuple[str, ...] | None = None


class Vocabulary:
    """The words of one group; `field` holds them. What is known of a word is kept: hints ask for the same words many times."""

    def __init__(self, index: Index, field: str) -> None:
        self._index, self.field = index, field
        self._frequencies: dict[str, int] = {}
        self._terms: dict[str, list[Term | None]] = {}
        self._forms: dict[Word, list[Form]] = {}

    @property
    def is_large(self) -> bool:
        """Return whether much is known of words."""
        return max(len(self._frequencies), len(self._terms), len(self._forms)) > _MOST_KNOWN

    def terms(self, word: str) -> list[Term | None]:
        """Return what each segment knows of a word, deleted entries counted."""
        if word not in self._terms:
            self._terms[word] = [segment.table(self.field).find(word) for segment in self._index.segments]
        return self._terms[word]

    def forms(self, word: Word) -> list[Form]:
        """Return the forms of a word that stand in the index, the word as written first."""
        if word not in self._forms:
            self._forms[word] = self._sought(word)
        return self._forms[word]

    def _sought(self, word: Word) -> list[Form]:
        forms = [Form(word.text)] if self.frequency(word.text) else []
        if word.exact:
            return forms
        languages: dict[str, list[str]] = {}
        for language in self._index.languages:
            root = stem(word.text, language)
            for segment in self._index.segments:
                for form in segment.forms(self.field, language, root):
                    known = languages.setdefault(form, [])
                    if language not in known:
                        known.append(language)
        return forms + [Form(form, tuple(languages[form])) for form in sorted(languages) if form != word.text]

    def expansion(self, pattern: Pattern) -> tuple[list[str], list[str]]:
        """Return the words that a pattern stands for, and notes where some are left out."""
        found = self.accepted(pattern)
        self._frequencies.update(found)
        return chosen(pattern, found.items())

    def accepted(self, pattern: Pattern) -> Mapping[str, int]:
        """Return all words that a pattern accepts, with their frequencies."""
        if isinstance(pattern, Fuzzy):
            return self._near(pattern)
        if isinstance(pattern, Wildcard):
            prefix, *others = re.split(r"[*?]", pattern.pattern)
            expression, piece = glob_expression(pattern.pattern[len(prefix) :], _LETTER), max(others, key=len, default="")
            return self._counted(lambda table: table.columns(expression, prefix, piece))
        from serge_cli.search.query.expressions import Expression  # noqa: PLC0415 - RE2 is seldom asked for

        compiled = Expression(pattern.pattern)
        return self._counted(lambda table: table.scanned(compiled.lines, *compiled.range()))

    def frequency(self, word: str) -> int:
        """Return in how many entries a word stands."""
        if word not in self._frequencies:
            pairs = zip(self._index.segments, self.terms(word), strict=True)
            known = (segment.living(self.field, word, term.frequency) for segment, term in pairs if term)
            self._frequencies[word] = sum(known)
        return self._frequencies[word]

    def _near(self, pattern: Fuzzy) -> dict[str, int]:
        """Return the words that a fuzzy word accepts, with their frequencies; only words of about its length are compared with it."""
        size, most = len(pattern.text), pattern.distance
        sizes = f"{_LETTER}{{{max(1, size - most)},{size + most}}}"
        words = chain.from_iterable(segment.keys(self.field, sizes) for segment in self._index.segments)
        return {word: self.frequency(word) for word in near(words, pattern)}

    def _counted(self, select: Callable[[Lines], Columns]) -> dict[str, int]:
        """Return the words that are selected from the table of each segment, with their frequencies."""
        counted: dict[str, int] = {}
        for segment in self._index.segments:
            words, counts = segment.terms(self.field, select)
            counted.update(zip(words, map(add, map(counted.get, words, repeat(0)), counts) if counted else counts, strict=True))
        return counted


class QueryWords:
    """The words, patterns and phrases of one query, as words of one group of units."""

    def __init__(self, vocabulary: Vocabulary, root: Node) -> None:
        self.field = vocabulary.field
        self._vocabulary, self._root = vocabulary, root
        self._expansions: dict[Pattern, Slot] = {}
        self.notes: list[str] = []  # what the reader of the answer should know
        for pattern in dict.fromkeys(patterns(root)):
            if pattern != ANY_WORD:
                accepted, remarks = vocabulary.expansion(pattern)
                self._expansions[pattern] = tuple(accepted)
                self.notes.extend(remarks)

    def terms(self, word: str) -> list[Term | None]:
        """Return what each segment knows of a word."""
        return self._vocabulary.terms(word)

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
        return [None if part == ANY_WORD else self._words(part) for part in leaf.parts]

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

    def _words(self, part: Word | Wildcard) -> Slot:
        return (part.text,) if isinstance(part, Word) else self._expansions[part]
