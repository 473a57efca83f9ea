"""Which words of the index a word or pattern of a query stands for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import repeat
from operator import add

from serge_cli.search.query.asked_words import MOST_KNOWN, AskedWords, Form, KnownWords
from serge_cli.search.query.conditions import glob_expression
from serge_cli.search.query.patterns import near
from serge_cli.search.query.stems import stem
from serge_cli.search.query.tree import Fuzzy, Node, Pattern, Wildcard, Word
from serge_cli.search.whoosh.segment import Index
from serge_cli.search.whoosh.tables import Columns, Lines, Term

_LETTER = "[^\t\n]"


class Vocabulary(KnownWords):
    """The words of one group; `field` holds them."""

    def __init__(self, index: Index, field: str) -> None:
        super().__init__()
        self._index, self.field = index, field
        self._terms: dict[str, list[Term | None]] = {}

    @property
    def is_large(self) -> bool:
        """Return whether much is known of words."""
        return len(self._terms) > MOST_KNOWN or super().is_large

    def terms(self, word: str) -> list[Term | None]:
        """Return what each segment knows of a word, deleted entries counted."""
        if word not in self._terms:
            self._terms[word] = [segment.table(self.field).find(word) for segment in self._index.segments]
        return self._terms[word]

    def _other_forms(self, word: Word) -> list[Form]:
        languages: dict[str, list[str]] = {}
        for language in self._index.languages:
            root = stem(word.text, language)
            for segment in self._index.segments:
                for form in segment.forms(self.field, language, root):
                    known = languages.setdefault(form, [])
                    if language not in known:
                        known.append(language)
        return [Form(form, tuple(languages[form])) for form in sorted(languages) if form != word.text]

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
        """Return the words that a fuzzy word accepts, with their frequencies; only words spelled much like it are compared with it."""
        words = self._index.spellings(self.field).about(pattern.text, pattern.distance)
        return {word: self.frequency(word) for word in near(words, pattern)}

    def _counted(self, select: Callable[[Lines], Columns]) -> dict[str, int]:
        """Return the words that are selected from the table of each segment, with their frequencies."""
        counted: dict[str, int] = {}
        for segment in self._index.segments:
            words, counts = segment.terms(self.field, select)
            counted.update(zip(words, map(add, map(counted.get, words, repeat(0)), counts) if counted else counts, strict=True))
        return counted


class QueryWords(AskedWords):
    """The words of one query, with what each segment knows of them; `field` holds them."""

    def __init__(self, vocabulary: Vocabulary, root: Node) -> None:
        super().__init__(vocabulary, root)
        self.field, self.terms = vocabulary.field, vocabulary.terms
