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

_COORDINATORS = "and but or yet so et mais ou und aber oder doch y e pero o ed ma и а но или"
COORDINATORS = frozenset(_COORDINATORS.split())


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
    papers: frozenset[str]
    reading: frozenset[str]
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
    no_articles: bool  # a common noun speaks without an article
    capital_nouns: bool
    prodrop: bool  # a verb may stand without its subject
    direct: frozenset[str]
    finding: frozenset[str]
    going_on: frozenset[tuple[str, str]]
    topics: frozenset[tuple[str, str]]
    other_hands: frozenset[tuple[str, str]]
    title_offices: frozenset[tuple[str, str]]
    things: frozenset[str]
    no_doers: frozenset[str]
    masculine_objects: frozenset[str]
    reasons: frozenset[str]
    same: frozenset[str]
    young: frozenset[str]
    turning: frozenset[str]
    its: frozenset[str]
    works: frozenset[str]
    texts: frozenset[str]
    own_papers: frozenset[str]
    text_verbs: frozenset[str]
    making: frozenset[str]
    asides: tuple[tuple[str, ...], ...]
    pointers: frozenset[str]
    human_endings: tuple[str, ...]
    adjectives: frozenset[str]
    whose: frozenset[str]
    negations: frozenset[str]
    asking: frozenset[str]
    question_words: frozenset[str]
    contracted: frozenset[str]
    bare_verbs: frozenset[str]
    resuming: frozenset[str]
    people: frozenset[str]
    particles: frozenset[str]
    answers: frozenset[str]
    pauses: frozenset[str]
    plain_articles: frozenset[str]
    shared_possessives: frozenset[str]
    group_possessives: frozenset[str]
    either: frozenset[str]
    supposing: frozenset[str]
    moods: frozenset[str]
    # unions of the above, made once because the rules ask for them at every word
    humans: frozenset[str] = frozenset()  # roles, kin and offices
    described: frozenset[str] = frozenset()  # kin, offices and bodies: may speak without a name
    describers: frozenset[str] = frozenset()  # every common noun for whoever speaks
    owners: frozenset[str] = frozenset()  # his, my, your
    determiners: frozenset[str] = frozenset()  # the, a, his
    speaking_i: frozenset[str] = frozenset()  # i, je: the first person as subject
    cues: frozenset[str] = frozenset()  # every word that may report; some only right beside the words
    worded: frozenset[str] = frozenset()  # every noun that has words: utterances and writings
    links: frozenset[str] = frozenset()  # that, how, him: link a verb with the words it reports
    introducers_to: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)  # by their last word
    tags: dict[str, str] = field(default_factory=dict)  # what a word can do in an attribution, as `token_tags` lists it

    def reports(self, word: str) -> bool:
        """Return whether a folded word is a verb that reports or names."""
        return word in self.verbs or word in self.label_verbs

    def bare(self, word: str) -> bool:
        """Return whether a form is the bare one of a verb that also has forms in -s and -ed: protest, record; no singular has it."""
        return word in self.bare_verbs or (self.reports(word + "s") and (self.reports(word + "ed") or self.reports(word + "d")))

    def participle(self, word: str) -> bool:
        """Return whether a verb form takes its subject from the main clause (adding, écrivant)."""
        return len(word) > 4 and word.endswith(self.participle_endings)


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
    "authors": "author_words",
    "complementizers": "complementizers",
    "papers": "letter_words",
    "reading": "reading_words",
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
    "masculine_articles": "masculine_articles",
    "feminine_articles": "feminine_articles",
    "infinitive_marks": "infinitive_marks",
    "indefinites": "indefinites",
    "clitics": "clitics",
    "addressing": "addressing_verbs",
    "hedges": "hedges",
    "second_person": "second_person",
    "direct": "direct_verbs",
    "finding": "finding_verbs",
    "things": "thing_pronouns",
    "no_doers": "no_doers",
    "masculine_objects": "masculine_objects",
    "reasons": "reasons",
    "same": "same_words",
    "turning": "turning",
    "its": "thing_possessives",
    "works": "judged_nouns",
    "texts": "text_nouns",
    "own_papers": "own_papers",
    "text_verbs": "text_verbs",
    "making": "making_verbs",
    "pointers": "pointers",
    "adjectives": "adjectives",
    "whose": "whose",
    "negations": "negations",
    "asking": "asking_verbs",
    "question_words": "question_words",
    "contracted": "contracted",
    "bare_verbs": "bare_verbs",
    "resuming": "resuming",
    "answers": "answer_words",
    "pauses": "pauses",
    "plain_articles": "plain_articles",
    "shared_possessives": "shared_possessives",
    "group_possessives": "group_possessives",
    "either": "either_pronouns",
    "supposing": "supposing_verbs",
    "moods": "reported_moods",
}  # field here -> field of the language's Reporting table
_NAMING = {
    "titles": "titles",
    "roles": "roles",
    "kin": "kin_words",
    "offices": "offices",
    "bodies": "group_words",
    "feminine_kin": "feminine_kin",
    "people": "people_words",
    "young": "young_people",
    "particles": "particles",
}  # field here -> field of the language's Naming table
_ENDINGS = ("participle_endings", "past_participles", "infinitive_endings", "human_endings")


def _of(tables: tuple[Language, ...]) -> Lexicon:
    def folded(part: str, field: str) -> frozenset[str]:
        return frozenset(written(word) for table in tables for word in getattr(getattr(table, part), field))

    fields: dict[str, Any] = {name: folded("reporting", field) for name, field in _SAYING.items()}
    fields |= {name: folded("naming", field) for name, field in _NAMING.items()}
    for name in _ENDINGS:
        fields[name] = tuple(fold(ending) for table in tables for ending in getattr(table.reporting, name))
    phrases = {tuple(phrase.replace("'", " ").split()) for phrase in folded("reporting", "introducers")}
    return Lexicon(
        **fields,
        asides=tuple(sorted(tuple(phrase.split()) for phrase in folded("reporting", "asides"))),
        topics=frozenset((fold(first), fold(last)) for table in tables for first, last in table.reporting.topics),
        other_hands=frozenset((fold(one), fold(hand)) for table in tables for one, hand in table.reporting.other_hands),
        title_offices=frozenset((fold(title), fold(office)) for table in tables for title, office in table.naming.title_offices),
        going_on=frozenset((fold(verb), fold(on)) for table in tables for verb, on in table.reporting.going_on),
        introducers=tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase))),
        function_words=frozenset(fold(word) for table in tables for word in table.function_words),
        capital_nouns=any(table.naming.capital_nouns for table in tables),
        tags_inside=any(table.reporting.tags_inside for table in tables),
        no_articles=all(table.reporting.drops_article for table in tables),
        prodrop=any(table.reporting.drops_subject for table in tables),
    )


def _with_unions(words: Lexicon) -> Lexicon:
    humans = words.roles | words.kin | words.offices
    return replace(
        words,
        humans=humans,
        described=words.kin | words.offices | words.bodies,
        describers=humans | words.bodies | words.authors,
        owners=words.possessives | words.my_words | (words.shared_possessives - words.group_possessives),
        determiners=words.articles | words.possessives,
        speaking_i=words.first_person - words.my_words - (words.objects - {"i"}),
        cues=words.verbs | words.label_verbs | words.finding | words.direct | {verb for verb, _ in words.going_on},
        worded=words.nouns | words.texts,
        links=words.complementizers | words.objects,
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
        ("H", words.authors | words.humans | words.people),
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
