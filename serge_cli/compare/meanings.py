"""The words of a language that decide what a sentence says, folded as words of texts are, phrases as rows of words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from serge_cli.language import UNDETERMINED, everywhere, language
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.text.folding import fold
from serge_cli.text.tokens import folded_words

Phrases = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Meanings:
    """What `language.profile.Checking` and its neighbours state of a language."""

    limits: Phrases
    denials: Phrases
    negations: frozenset[str]
    quantifiers: frozenset[str]
    modals: frozenset[str]
    numbers: frozenset[str]
    months: frozenset[str]
    no_names: frozenset[str]
    given_names: frozenset[str] | None  # where every noun has a capital: the only names that can be told


@lru_cache(maxsize=64)
def meanings(code: str) -> Meanings:
    """Return the words of a language; of all languages where it is not determined or not known."""
    known = code != UNDETERMINED and bool(language(code).function_words)
    table = language(code) if known else everywhere()
    checking, naming = table.checking, table.naming
    return Meanings(
        limits=_phrases(checking.limits),
        denials=_phrases(checking.denials),
        negations=_words(checking.negations),
        quantifiers=_words(checking.quantifiers),
        modals=_words(checking.modals),
        numbers=_words(checking.numbers),
        months=_words(table.imprint.months) - _words(checking.modals),
        no_names=_words(table.function_words | naming.not_names),
        given_names=_words(naming.given_names) if known and naming.capital_nouns else None,
    )


@lru_cache(maxsize=1)
def remarks() -> Phrases:
    """Return what writers of any language say in brackets on a quotation."""
    return _phrases(everywhere().checking.remarks)


def _words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _phrases(phrases: Iterable[str]) -> Phrases:
    return frozenset(tuple(folded_words(phrase)) for phrase in phrases)
