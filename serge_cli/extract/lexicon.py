"""The words of saying and naming of one language, folded once, as the rules of attribution ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from functools import cache
from typing import Any

from serge_cli.language import language, languages
from serge_cli.language.profile import Language
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.text.folding import fold


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words of one language; of all languages together where the language of a passage is not known."""

    verbs: frozenset[str]
    label_verbs: frozenset[str]
    nouns: frozenset[str]
    introducers: tuple[tuple[str, ...], ...]  # longest first
    weak_introducers: frozenset[str]
    subjects: frozenset[str]
    possessives: frozenset[str]
    groups: frozenset[str]
    plurals: frozenset[str]
    authors: frozenset[str]
    complementizers: frozenset[str]
    quoting: frozenset[str]
    agents: frozenset[str]
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    first_person: frozenset[str]
    my_words: frozenset[str]
    feminine: frozenset[str]
    objects: frozenset[str]
    relatives: frozenset[str]
    connectives: frozenset[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    roles: frozenset[str]
    kin: frozenset[str]
    function_words: frozenset[str]
    infinitive_marks: frozenset[str]
    indefinites: frozenset[str]
    second_person: frozenset[str]
    offices: frozenset[str]
    bodies: frozenset[str]
    direct: frozenset[str]
    finding: frozenset[str]
    going_on: frozenset[tuple[str, str]]
    things: frozenset[str]
    texts: frozenset[str]
    negations: frozenset[str]
    contracted: frozenset[str]
    people: frozenset[str]
    titles: frozenset[str]
    answers: frozenset[str]
    pauses: frozenset[str]
    plain_articles: frozenset[str]
    shared_possessives: frozenset[str]
    group_possessives: frozenset[str]
    # unions of the above, made once because the rules ask for them at every word
    humans: frozenset[str] = frozenset()  # roles, kin and offices
    describers: frozenset[str] = frozenset()  # every common noun for whoever speaks
    owners: frozenset[str] = frozenset()  # his, my, your
    determiners: frozenset[str] = frozenset()  # the, a, his
    speaking_i: frozenset[str] = frozenset()  # i, je: the first person as subject
    cues: frozenset[str] = frozenset()  # every word that may report; some only right beside the words
    worded: frozenset[str] = frozenset()  # every noun that has words: utterances and writings
    introducers_to: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)  # by their last word
    tags: dict[str, str] = field(default_factory=dict)  # what a word can do in an attribution, as `token_tags` lists it

    def reports(self, word: str) -> bool:
        """Return whether a folded word is a verb that reports or names."""
        return word in self.verbs or word in self.label_verbs


_ACCENTED = frozenset({"él"})  # he, where the same letters without the accent are an article


def written(word: str) -> str:
    """Return a word as the lexicon has it: folded, but for the few that only an accent tells from a smaller word."""
    folded = fold(word)
    return word.casefold() if folded != word and word.casefold() in _ACCENTED else folded


_SAYING = {
    "verbs": "verbs",
    "label_verbs": "label_verbs",
    "nouns": "nouns",
    "weak_introducers": "weak_introducers",
    "subjects": "subject_pronouns",
    "possessives": "possessive_pronouns",
    "groups": "group_pronouns",
    "plurals": "plural_pronouns",
    "authors": "author_words",
    "complementizers": "complementizers",
    "quoting": "quoting_verbs",
    "agents": "agents",
    "auxiliaries": "auxiliaries",
    "passives": "passives",
    "first_person": "first_person",
    "my_words": "first_person_possessives",
    "feminine": "feminine_pronouns",
    "objects": "object_pronouns",
    "relatives": "relatives",
    "connectives": "connectives",
    "articles": "articles",
    "prepositions": "prepositions",
    "infinitive_marks": "infinitive_marks",
    "indefinites": "indefinites",
    "second_person": "second_person",
    "direct": "direct_verbs",
    "finding": "finding_verbs",
    "things": "thing_pronouns",
    "texts": "text_nouns",
    "negations": "negations",
    "contracted": "contracted",
    "answers": "answer_words",
    "pauses": "pauses",
    "plain_articles": "plain_articles",
    "shared_possessives": "shared_possessives",
    "group_possessives": "group_possessives",
}  # field here -> field of the language's Reporting table
_NAMING = {
    "roles": "roles",
    "kin": "kin_words",
    "offices": "offices",
    "bodies": "group_words",
    "people": "people_words",
    "titles": "titles",
}  # field here -> field of the language's Naming table


def _of(tables: tuple[Language, ...]) -> Lexicon:
    def folded(part: str, field: str) -> frozenset[str]:
        return frozenset(written(word) for table in tables for word in getattr(getattr(table, part), field))

    fields: dict[str, Any] = {name: folded("reporting", field) for name, field in _SAYING.items()}
    fields |= {name: folded("naming", field) for name, field in _NAMING.items()}
    phrases = {tuple(phrase.replace("'", " ").split()) for phrase in folded("reporting", "introducers")}
    return Lexicon(
        **fields,
        going_on=frozenset((fold(verb), fold(on)) for table in tables for verb, on in table.reporting.going_on),
        introducers=tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase))),
        function_words=frozenset(fold(word) for table in tables for word in table.function_words),
    )


def _with_unions(words: Lexicon) -> Lexicon:
    humans = words.roles | words.kin | words.offices
    return replace(
        words,
        humans=humans,
        describers=humans | words.bodies | words.authors,
        owners=words.possessives | words.my_words | (words.shared_possessives - words.group_possessives),
        determiners=words.articles | words.possessives,
        speaking_i=words.first_person - words.my_words - (words.objects - {"i"}),
        cues=words.verbs | words.label_verbs | words.finding | words.direct | {verb for verb, _ in words.going_on},
        worded=words.nouns | words.texts,
        introducers_to=_by_word(words.introducers, -1),
    )


def _by_word(phrases: Iterable[tuple[str, ...]], place: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases by the word at `place`, in their order."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        found[phrase[place]] = (*found.get(phrase[place], ()), phrase)
    return found


def _with_tags(words: Lexicon) -> Lexicon:
    """Return the lexicon with one tag for each word; where a word can do several things the first listed holds."""
    weak = words.weak_introducers
    sets: tuple[tuple[str, Iterable[str]], ...] = (
        ("S", ("'s",)),
        ("p", words.possessives),
        ("P", words.subjects),
        ("m", words.my_words),
        ("I", words.speaking_i),
        ("Y", words.second_person),
        ("B", words.agents),
        ("A", weak & {"as", "wie", "comme", "como", "come", "как"}),
        ("F", weak & {"for", "pour", "fur", "para", "per", "для"}),
        ("K", (phrase[0] for phrase in words.introducers if len(phrase) == 1 and phrase[0] not in weak)),
        ("K", ("according",)),
        ("O", ("of", "de")),
        ("t", words.infinitive_marks | {"to"}),
        ("W", ("with",)),
        ("r", words.relatives),
        ("T", words.complementizers),
        ("G", words.groups),
        ("C", words.connectives),
        ("x", words.passives),
        ("!", words.negations),
        ("V", words.cues | words.quoting),
        ("X", words.auxiliaries),
        ("U", words.worded),
        ("o", words.objects),
        ("H", words.authors | words.humans | words.people | words.titles),
        ("R", words.prepositions),
        ("D", words.articles),
    )
    tags: dict[str, str] = {}
    for tag, members in sets:
        for word in members:
            tags.setdefault(word, tag)
    return replace(words, tags=tags)


@cache
def lexicon(code: str) -> Lexicon:
    """Return the lexicon of one language, by its ISO 639-1 code; of all together for an unknown one."""
    return _with_tags(_with_unions(_of((language(code),)))) if code in languages() else everything()


@cache
def everything() -> Lexicon:
    """Return the words of all languages together."""
    return _with_tags(_with_unions(_of(tuple(languages().values()))))
