"""Which words of the index a word or pattern of a query stands for, in one group of units."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from tantivy import Query

from serge_cli.search.query.asked_words import Form, KnownWords
from serge_cli.search.query.conditions import glob_expression
from serge_cli.search.query.patterns import near
from serge_cli.search.query.stems import STEMMED, stem
from serge_cli.search.query.tree import Fuzzy, Pattern, Wildcard, Word
from serge_cli.search.tantivy.families import Families
from serge_cli.search.tantivy.fields import TERMS, term
from serge_cli.search.tantivy.index import Index
from serge_cli.search.tantivy.joining import all_of

_LETTER = r"[^\t\n]"


class Vocabulary(KnownWords):
    """The words in a field."""

    def __init__(self, index: Index, families: Families, field: str) -> None:
        super().__init__()
        self._index, self._families, self.field = index, families, field

    def frequency(self, word: str) -> int:
        """Return in how many entries a word stands."""
        if word not in self._frequencies:
            self._frequencies[word] = self._index.frequency(self.field, word)
        return self._frequencies[word]

    def _other_forms(self, word: Word) -> list[Form]:
        languages: dict[str, list[str]] = {}
        for language in sorted(STEMMED):
            for form in self._families.of(self.field, language, stem(word.text, language)):
                if form != word.text and self._stands(form, language):
                    languages.setdefault(form, []).append(language)
        return [Form(form, tuple(languages[form])) for form in sorted(languages)]

    def _stands(self, form: str, language: str) -> bool:
        """Return whether an entry of a language has a word."""
        schema = self._index.schema
        both = (Query.term_query(schema, self.field, form), Query.term_query(schema, TERMS, term("language", language)))
        return self._index.count(all_of(both)) > 0

    def accepted(self, pattern: Pattern) -> dict[str, int]:
        """Return all words that a pattern accepts, with their frequencies."""
        if isinstance(pattern, Fuzzy):
            size, most = len(pattern.text), pattern.distance
            words = [word for word in self._all if size - most <= len(word) <= size + most]
            return {word: self._all[word] for word in near(words, pattern)}
        if isinstance(pattern, Wildcard):
            prefix = re.split(r"[*?]", pattern.pattern)[0]
            lines = _lines(self._index.words(self.field, prefix)) if prefix else self._lines
            return _read(re.findall(rf"\n({glob_expression(pattern.pattern, _LETTER)}\t.*)", lines))
        from serge_cli.search.query.expressions import Expression  # noqa: PLC0415 - RE2 is seldom asked for

        return _read(line.decode() for line in Expression(pattern.pattern).lines(self._lines.encode()))

    @cached_property
    def _all(self) -> dict[str, int]:
        return dict(self._index.words(self.field))

    @cached_property
    def _lines(self) -> str:
        return _lines(self._all.items())


def _lines(words: Iterable[tuple[str, int]]) -> str:
    """Return words with their frequencies as lines, each after a newline, through which an expression runs at the speed of C."""
    return "".join([f"\n{word}\t{count}" for word, count in words])


def _read(lines: Iterable[str]) -> dict[str, int]:
    """Return the words and frequencies of some lines."""
    return {word: int(count) for word, _, count in (line.partition("\t") for line in lines)}
