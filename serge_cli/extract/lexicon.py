"""The words of saying and naming of one language, folded once, as the rules of attribution ask for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from serge_cli.language import language, languages
from serge_cli.language.profile import Language
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
    authors: frozenset[str]
    complementizers: frozenset[str]
    letters: frozenset[str]
    quoting: frozenset[str]
    agents: frozenset[str]
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    participle_endings: tuple[str, ...]
    first_person: frozenset[str]
    my_words: frozenset[str]
    feminine: frozenset[str]
    objects: frozenset[str]
    relatives: frozenset[str]
    connectives: frozenset[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    masculine_articles: frozenset[str]
    feminine_articles: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    kin: frozenset[str]
    function_words: frozenset[str]
    past_participles: tuple[str, ...]
    infinitive_marks: frozenset[str]
    indefinites: frozenset[str]
    clitics: frozenset[str]
    addressing: frozenset[str]
    hedges: frozenset[str]
    infinitive_endings: tuple[str, ...]
    second_person: frozenset[str]
    offices: frozenset[str]
    bodies: frozenset[str]
    feminine_kin: frozenset[str]
    tags_inside: bool
    prodrop: bool  # a verb may stand without its subject
    # unions of the above, made once because the rules ask for them at every word
    humans: frozenset[str] = frozenset()  # roles, kin and offices
    described: frozenset[str] = frozenset()  # kin, offices and bodies: may speak without a name
    describers: frozenset[str] = frozenset()  # every common noun for whoever speaks
    owners: frozenset[str] = frozenset()  # his, my
    determiners: frozenset[str] = frozenset()  # the, a, his
    definite: frozenset[str] = frozenset()  # the, this
    speaking_i: frozenset[str] = frozenset()  # i, je: the first person as subject
    plural_subjects: frozenset[str] = frozenset()  # they, we, i, you, who: may stand before a bare verb
    small: frozenset[str] = frozenset()  # what may stand before the first name of a sentence
    tag_words: frozenset[str] = frozenset()  # what may stand between a verb of saying and the name after it
    no_nouns: frozenset[str] = frozenset()  # words that a participle may follow without belonging to them

    def reports(self, word: str) -> bool:
        """Tell whether a folded word is a verb that reports or names."""
        return word in self.verbs or word in self.label_verbs

    def bare(self, word: str) -> bool:
        """Tell whether a form is the bare one of a verb that also has forms in -s and -ed: protest, record; no singular has it."""
        said = self.verbs | self.label_verbs
        return word + "s" in said and (word + "ed" in said or word + "d" in said)

    def participle(self, word: str) -> bool:
        """Tell whether a verb form takes its subject from the main clause (adding, écrivant)."""
        return len(word) > 4 and word.endswith(self.participle_endings)


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _of(tables: tuple[Language, ...]) -> Lexicon:
    def reporting(field: str) -> frozenset[str]:
        return _folded(word for table in tables for word in getattr(table.reporting, field))

    def naming(field: str) -> frozenset[str]:
        return _folded(word for table in tables for word in getattr(table.naming, field))

    phrases = {tuple(phrase.replace("'", " ").split()) for phrase in reporting("introducers")}
    return Lexicon(
        verbs=reporting("verbs"),
        label_verbs=reporting("label_verbs"),
        nouns=reporting("nouns"),
        introducers=tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase))),
        weak_introducers=reporting("weak_introducers"),
        subjects=reporting("subject_pronouns"),
        possessives=reporting("possessive_pronouns"),
        groups=reporting("group_pronouns"),
        authors=reporting("author_words"),
        complementizers=reporting("complementizers"),
        letters=reporting("letter_words"),
        quoting=reporting("quoting_verbs"),
        agents=reporting("agents"),
        auxiliaries=reporting("auxiliaries"),
        passives=reporting("passives"),
        participle_endings=tuple(ending for table in tables for ending in table.reporting.participle_endings),
        first_person=reporting("first_person"),
        my_words=reporting("first_person_possessives"),
        feminine=reporting("feminine_pronouns"),
        objects=reporting("object_pronouns"),
        relatives=reporting("relatives"),
        connectives=reporting("connectives"),
        articles=reporting("articles"),
        prepositions=reporting("prepositions"),
        masculine_articles=reporting("masculine_articles"),
        feminine_articles=reporting("feminine_articles"),
        titles=naming("titles"),
        roles=naming("roles"),
        kin=naming("kin_words"),
        function_words=_folded(word for table in tables for word in (*table.function_words, *table.stop_words)),
        past_participles=tuple(fold(ending) for table in tables for ending in table.reporting.past_participles),
        infinitive_marks=reporting("infinitive_marks"),
        indefinites=reporting("indefinites"),
        clitics=reporting("clitics"),
        addressing=reporting("addressing_verbs"),
        hedges=reporting("hedges"),
        infinitive_endings=tuple(ending for table in tables for ending in table.reporting.infinitive_endings),
        second_person=reporting("second_person"),
        offices=naming("offices"),
        bodies=naming("group_words"),
        feminine_kin=naming("feminine_kin"),
        tags_inside=any(table.reporting.tags_inside for table in tables),
        prodrop=any(table.reporting.drops_subject for table in tables),
    )


def _with_unions(words: Lexicon) -> Lexicon:
    humans = words.roles | words.kin | words.offices
    return replace(
        words,
        humans=humans,
        described=words.kin | words.offices | words.bodies,
        describers=humans | words.bodies | words.authors,
        owners=words.possessives | words.my_words,
        determiners=words.articles | words.possessives,
        definite=words.articles - words.indefinites,
        speaking_i=words.first_person - words.my_words - (words.objects - {"i"}),
        plural_subjects=words.groups | words.first_person | words.relatives | words.second_person,
        small=words.articles | words.connectives | words.titles | words.roles | words.auxiliaries,
        tag_words=words.articles | words.possessives | humans | words.titles,
        no_nouns=words.connectives | words.prepositions | words.objects | words.subjects | words.auxiliaries,
    )


@cache
def lexicon(code: str) -> Lexicon:
    """Return the lexicon of one language, by its ISO 639-1 code; of all together for an unknown one."""
    return _with_unions(_of((language(code),))) if code in languages() else everything()


@cache
def everything() -> Lexicon:
    """Return the words of all languages together."""
    return _with_unions(_of(tuple(languages().values())))
