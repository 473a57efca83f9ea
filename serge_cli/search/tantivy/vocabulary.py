"""Which words of the index a word or pattern of a query stands for, in one group of units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from tantivy import Query

from serge_cli.search.query.asked_words import Form
from serge_cli.search.query.patterns import accepts, chosen, near
from serge_cli.search.query.stems import STEMMED, stem
from serge_cli.search.query.tree import Fuzzy, Pattern, Wildcard, Word
from serge_cli.search.tantivy.families import Families
from serge_cli.search.tantivy.fields import TERMS, term
from serge_cli.search.tantivy.index import Index
from serge_cli.search.tantivy.joining import all_of

_MOST_KNOWN = 10_000  # words


class Vocabulary:
    """The words in a field. What is known of a word is kept: hints ask for the same words many times."""

    def __init__(self, index: Index, families: Families, field: str) -> None:
        self._index, self._families, self.field = index, families, field
        self._frequencies: dict[str, int] = {}

    @cached_property
    def _all(self) -> list[tuple[str, int]]:
        return self._index.words(self.field)

    def frequency(self, word: str) -> int:
        """Return in how many entries a word stands."""
        if word not in self._frequencies:
            if len(self._frequencies) > _MOST_KNOWN:
                self._frequencies.clear()
            self._frequencies[word] = self._index.frequency(self.field, word)
        return self._frequencies[word]

    def forms(self, word: Word) -> list[Form]:
        """Return the forms of a word that stand in the index, the word as written first."""
        forms = [Form(word.text)] if self.frequency(word.text) else []
        if word.exact:
            return forms
        languages: dict[str, list[str]] = {}
        for language in sorted(STEMMED):
            for form in self._families.of(self.field, language, stem(word.text, language)):
                if form != word.text and self._stands(form, language):
                    languages.setdefault(form, []).append(language)
        return forms + [Form(form, tuple(languages[form])) for form in sorted(languages)]

    def _stands(self, form: str, language: str) -> bool:
        """Return whether an entry of a language has a word."""
        schema = self._index.schema
        both = (Query.term_query(schema, self.field, form), Query.term_query(schema, TERMS, term("language", language)))
        return self._index.count(all_of(both)) > 0

    def expansion(self, pattern: Pattern) -> tuple[list[str], list[str]]:
        """Return the words that a pattern stands for, and notes where some are left out."""
        return chosen(pattern, self.accepted(pattern))

    def accepted(self, pattern: Pattern) -> Sequence[tuple[str, int]]:
        """Return all words that a pattern accepts, with their frequencies."""
        if isinstance(pattern, Fuzzy):
            counts = dict(self._all)
            size, most = len(pattern.text), pattern.distance
            words = [word for word in counts if size - most <= len(word) <= size + most]
            return [(word, counts[word]) for word in near(words, pattern)]
        prefix = re.split(r"[*?]", pattern.pattern)[0] if isinstance(pattern, Wildcard) else ""
        accepted = accepts(pattern)
        words_of = self._index.words(self.field, prefix) if prefix else self._all
        return [(word, count) for word, count in words_of if accepted(word)]
