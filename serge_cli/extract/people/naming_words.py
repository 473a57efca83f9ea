"""The naming words of all languages together, folded: texts mix languages."""

from __future__ import annotations

from functools import cache

from serge_cli.language import everywhere, languages
from serge_cli.language.profile import Language
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.people.names import titles
from serge_cli.text.folding import fold


@dataclass(frozen=True, slots=True)
class NamingWords:
    """The naming words of all languages, folded: texts mix languages."""

    given: frozenset[str]
    feminine: frozenset[str]
    roles: frozenset[str]
    not_names: frozenset[str]
    groups: frozenset[str]
    feminine_titles: frozenset[str]
    offices: frozenset[str]
    plain: frozenset[str]  # function words, verbs and the like: no name though a capital stands at a sentence's head
    closed: frozenset[str]  # function words of all languages: never a surname
    articles: frozenset[str]
    places: frozenset[str]  # prepositions of place and time
    settled: frozenset[str]  # town, village, river, inhabitants: what a name that is a place's goes with
    utterances: frozenset[str]  # words, saying, letter
    heads: frozenset[str]  # titles and roles: stand before a name
    masculine: frozenset[str]  # given names of men; some are a woman's in another language
    epithets: frozenset[str]  # old, young
    of_words: frozenset[str]
    of_place: frozenset[str]
    elided_of: frozenset[str]  # d’
    called: frozenset[str]  # named
    masculine_titles: frozenset[str]
    gendered: frozenset[str]  # titles that tell women from men
    maiden: frozenset[str]  # miss
    born: frozenset[str]  # née


@cache
def naming_words() -> NamingWords:
    """Return the naming words of all languages together."""

    def naming(field: str) -> frozenset[str]:
        return frozenset(fold(word) for word in getattr(everywhere().naming, field))

    def reporting(*fields: str) -> frozenset[str]:
        return frozenset(fold(word) for field in fields for word in getattr(everywhere().reporting, field))

    return NamingWords(
        given=naming("given_names"),
        feminine=naming("feminine_names"),
        roles=naming("roles"),
        not_names=naming("not_names"),
        groups=naming("group_words"),
        feminine_titles=naming("feminine_titles"),
        offices=naming("offices"),
        plain=plain_words(None),
        closed=reporting(*_NO_SURNAMES),
        utterances=reporting("nouns"),
        heads=naming("roles") | titles(),
        masculine=naming("masculine_names"),
        epithets=naming("epithets"),
        of_words=naming("of_words"),
        of_place=naming("of_place"),
        called=naming("called"),
        masculine_titles=naming("masculine_titles"),
        gendered=naming("masculine_titles") | naming("feminine_titles"),
        maiden=naming("maiden_titles"),
        born=naming("born"),
        elided_of=naming("of_words") & everywhere().typography.elisions,
        articles=reporting("articles") - reporting("complementizers") - naming("vocatives"),
        settled=naming("place_words"),
        places=naming("place_prepositions") | naming("street_words"),
    )


_CLOSED = (
    "subject_pronouns", "possessive_pronouns", "group_pronouns", "complementizers", "auxiliaries", "connectives", "articles",
    "prepositions", "relatives", "first_person", "author_words", "object_pronouns",
)  # fmt: skip
_NO_SURNAMES = (
    "subject_pronouns",
    "complementizers",
    "connectives",
    "articles",
    "prepositions",
    "relatives",
    "object_pronouns",
)
_OPEN = ("verbs", "nouns")


@cache
def plain_words(code: str | None) -> frozenset[str]:
    """Return the plain words of all languages, folded; verbs and nouns of one where its code is given: in English Weiss is a name.

    A word of another language counts as it is written only: without its accent it may be a name, Pa and Sá beside på and så.
    """
    every = languages()
    tables = [every[code]] if code in every else list(every.values())
    small = {table.code: _small_words(table) for table in every.values()}
    elsewhere = frozenset(word for words in small.values() for word in words if fold(word) == word)
    open_words = frozenset(word for table in tables for name in _OPEN for word in getattr(table.reporting, name))
    return elsewhere | frozenset(fold(word) for word in open_words.union(*(small[table.code] for table in tables)))


def _small_words(table: Language) -> frozenset[str]:
    return table.function_words.union(*(getattr(table.reporting, name) for name in _CLOSED))


@cache
def common_words(code: str) -> frozenset[str]:
    """Return the words that are no name though a capital stands at a sentence's head: plain ones, roles and offices."""
    return plain_words(code) | naming_words().roles | naming_words().offices
