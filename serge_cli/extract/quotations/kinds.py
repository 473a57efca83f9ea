"""Decide whether marked words are a quotation, a term or a title, by adding up named evidence.

A quotation reproduces what somebody said or wrote; a term is a label, a slogan, a foreign word, a scare quote; a title names a work or an
organisation. Each line of `EVIDENCE` is one observation a careful reader would give as a reason, with its weight: above zero
speaks for a quotation, below for a term. To extend it, add a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from serge_cli.extract.lexicon import lexicon
from serge_cli.extract.quotations.citing import citation, cited_again, page_in_brackets, trade_in_brackets
from serge_cli.extract.quotations.framing import (
    after_colon,
    answered,
    bare_tag,
    own_article,
    parenthesis,
    predicated,
    reported_clause,
    resumed,
    stands_alone,
    thing_says,
)
from serge_cli.extract.quotations.label_cues import label_cues
from serge_cli.extract.quotations.situations import Situation
from serge_cli.language import everywhere, language
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import ParagraphKind, QuotationKind
from serge_cli.text.tokens import terms

_SENTENCE_CLOSE = re.compile(r"[.!?…]['’”\"»)]?$")
_EDITED = re.compile(r"\[[^\]\d][^\]]{0,30}\]")
_NAME_IN_BRACKETS = re.compile(r"\s*[\[(](?:[A-ZÀ-ÞА-Я][\w.’'-]*,?\s*){1,4}(?:[\])]|\d)")
_YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20\d\d\b")
_YEAR_IN_BRACKETS = re.compile(r"\s*\((?:1[5-9]|20)\d\d\b")
_CLAUSE_END = re.compile(r"[,;:—–]")
_CREDIT = re.compile(r"\W*[A-ZÀ-ÞА-Я](?:\.(?=\s?[A-ZÀ-ÞА-Я,])|[^.!?]){1,60},\s*$")  # — Annis Farraday, “Instructions”
_OWNER = re.compile(r"[A-ZÀ-Þ][\w-]+[’']s?$")  # Lassalle’s “iron law”
_NAME = re.compile(r"[A-ZÀ-Þ][\w-]+")  # the Bonnot “Gang Affair”
_SMALL_AT_END = re.compile(r"[a-zß-ÿ]$")
_FOR_SOMEBODY = re.compile(r"\W*\w+\s+[A-ZÀ-ÞА-Я]")  # For Whitlock, …
_MARKED_BEFORE = re.compile(r"[”»\"]\s(?P<since>[^”»\"]*)$")
_DASHES = frozenset({"—", "–", "-"})
_TWO_CAPITALS = 0.8
TITLE_THRESHOLD = 1.5


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason: its name, its weight, and the observation, which may be graded between 0 and 1."""

    name: str
    weight: float
    seen: Callable[[Situation], float | bool]


@dataclass(frozen=True, slots=True)
class Judgement:
    """The kind, and how strongly the evidence speaks for a quotation rather than a term."""

    kind: QuotationKind
    score: float


def verb_before(s: Situation) -> float:
    """Grade a verb of saying before the words: next to them or with “that” 1, farther off less; a lone word needs more."""
    known = lexicon(s.language)
    words = s.before_words[-9:]
    if known.verbs.isdisjoint(words):
        return 0.0
    for distance, word in enumerate(reversed(words)):
        if word in known.verbs and words[-distance - 2 : -distance - 1] not in _no_verb_after(s.language):
            in_clause = distance < len(s.clause_words)
            if distance and known.complementizers.intersection(words[-distance:]):
                return 1.0 if in_clause else 0.8
            near = 1.0 if distance <= 2 else 0.7 if in_clause else 0.4
            beside = distance == 0 and known.infinitive_marks.isdisjoint(words[-2:-1])
            return near * (1.0 if len(s.words) > 1 else 0.9 if beside else 0.6)
    return 0.0


@cache
def _no_verb_after(code: str) -> frozenset[tuple[str, ...]]:
    """Return the words after which a form is a noun: a hint, his warning."""
    known = lexicon(code)
    return frozenset((word,) for word in (known.articles | known.possessives) - known.objects)


def verb_after(s: Situation) -> bool:
    """Return whether a speech tag follows: “…,” he said."""
    if s.after.lstrip()[:1] in {".", ";"} or not (s.written[-1:] in ",!?.…—–-" or s.after.lstrip()[:1] in {",", "—", "–"}):
        return False
    known = lexicon(s.language)
    reach = 4 if len(s.words) > 1 or s.written[:1].isupper() else 2
    return any(word in known.verbs for word in s.after_words[:reach])


def label_by_somebody(s: Situation) -> float:
    """Grade that somebody in particular is said to use the words: what he calls “…”, critics have termed “…”; what they call less."""
    known = lexicon(s.language)
    recent = s.before_words[-16 if s.before_words and s.before_words[-1] in known.prepositions else -7 :]
    if known.label_verbs.isdisjoint(recent):
        return 0.0
    marked = _MARKED_BEFORE.search(s.before)
    if marked and (since := terms(marked["since"])) and since[0] not in known.connectives:
        recent = recent[-len(since) :]  # a verb before an earlier quotation governs that one
    nouns_follow = _no_verb_after(s.language)
    verbs = (i for i in range(len(recent) - 1, -1, -1) if recent[i] in known.label_verbs and recent[i - 1 : i] not in nouns_follow)
    at = next(verbs, None)
    if at is None or (at and recent[at - 1] in known.auxiliaries and recent[at - 1] in known.passives):
        return 0.0
    if at and recent[at - 1] in known.groups:
        return 0.3
    return float(s.named_before or not _agents(s.language).isdisjoint(s.before_words[-12:]))


@cache
def _agents(code: str) -> frozenset[str]:
    known = lexicon(code)
    return known.subjects | known.authors | known.roles


def noun_of_saying(s: Situation) -> float:
    """Grade a noun that stands for an utterance: his insistence that “…” 1, the phrase “…” less."""
    known = lexicon(s.language)
    if verb_before(s):
        return 0.4 * (s.clause_words[-1:] != () and s.clause_words[-1] in known.nouns)  # he had written one word, “…”
    last = s.clause_words[-5:]
    if known.nouns.isdisjoint(last) or not any(
        word in known.nouns and last[i - 1 : i] not in _verbs_after(s.language) for i, word in enumerate(last) if i or len(last) < 5
    ):
        return 0.0
    return 1.0 if s.named_before or any(word in known.possessives for word in s.before_words[-6:]) else 0.4


@cache
def _verbs_after(code: str) -> frozenset[tuple[str, ...]]:
    """Return the words after which a form that may be a noun is a verb: they call, to name."""
    known = lexicon(code)
    return frozenset((word,) for word in known.subjects | known.groups | known.infinitive_marks)


def introduced(s: Situation) -> bool:
    """Return whether “according to …” or the like goes before."""
    known = lexicon(s.language)
    words = s.before_words[-10:]
    if words and s.before_words[0] in known.weak_introducers and _FOR_SOMEBODY.match(s.before):
        return True
    phrases = _introducing_phrases(s.language)
    if phrases.keys().isdisjoint(words):
        return False
    return any(words[at : at + len(phrase)] == phrase for at, word in enumerate(words) for phrase in phrases.get(word, ()))


@cache
def _introducing_phrases(code: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the introducers of several words by their first word."""
    phrases = [phrase for phrase in lexicon(code).introducers if len(phrase) > 1]
    return {first: tuple(phrase for phrase in phrases if phrase[0] == first) for first in {phrase[0] for phrase in phrases}}


def sentence_of_its_own(s: Situation) -> float:
    """Grade that the words begin with a capital and end as a sentence does; a stop after a name in capitals belongs to the text around."""
    if not s.written[:1].isupper():
        return 0.0
    if len(s.words) < 2:
        return float(s.written[-1:] in "!?" or (s.written[-1:] == "." and s.before.rstrip().endswith(":")))
    built_in = s.written[-1:] == "." and s.before.rstrip()[-1:].isalpha()
    return (0.2 if built_in and _capitals(s) >= 0.7 else 1.0) * bool(_SENTENCE_CLOSE.search(s.written))


def opens_speech(s: Situation) -> bool:
    """Return whether the words open their sentence and break off for a speech tag: “It was theft, sir,” he went on."""
    if s.before_words or len(s.words) < 2 or s.written[-1:] not in ",?!" or not s.written[:1].isupper():
        return False
    known = lexicon(s.language)
    clause = terms(_CLAUSE_END.split(s.after.lstrip(" ,"))[0])[:9]
    return bool(clause) and (clause[0] in known.subjects or any(word in known.verbs for word in clause))


def grammatical(s: Situation) -> bool:
    """Return whether the little words of a sentence make up a good part."""
    known = lexicon(s.language)
    return len(s.words) >= 5 and sum(word in known.function_words for word in s.words) >= 0.4 * len(s.words)


def owned(s: Situation) -> bool:
    """Return whether a name in the possessive stands right before the words."""
    last = s.before.rsplit(maxsplit=1)[-1:]
    return bool(last) and _OWNER.search(last[0]) is not None


def _name_right_before(s: Situation) -> bool:
    last = s.before.rsplit(maxsplit=2)[-2:]
    named = len(last) == 2 and _NAME.fullmatch(last[1]) is not None and _SMALL_AT_END.search(last[0]) is not None
    return named and not language(s.language).naming.capital_nouns


def determined(s: Situation) -> bool:
    """Return whether an article or possessive builds a short stretch into the sentence, as in a ‘weapon’ for the struggle."""
    known = lexicon(s.language)
    if len(s.words) > 4 or not s.before_words or s.before_words[-1] not in known.determiners or own_article(s):
        return False
    object_of_verb = s.before_words[-1] in known.objects and any(known.reports(word) for word in s.before_words[-2:-1])
    return not object_of_verb  # they called her “…”


def source_in_brackets(s: Situation) -> bool:
    """Return whether a name or a page stands in brackets behind the words; the label of a note there counts as a note only."""
    return bool(_NAME_IN_BRACKETS.match(s.after) or (not s.note_at_end and page_in_brackets().match(s.after)))


def _length(low: int, high: int) -> Callable[[Situation], bool]:
    return lambda s: low <= len(s.words) <= high


EVIDENCE: tuple[Evidence, ...] = (
    Evidence("one-word", -2.0, _length(0, 1)),
    Evidence("two-words", -1.9, _length(2, 2)),
    Evidence("three-words", -1.4, _length(3, 3)),
    Evidence("few-words", -0.5, _length(4, 5)),
    Evidence("long-words", 0.4, lambda s: len(s.words) < 6 and len(s.written) > 42),
    Evidence("clause-length", 0.6, _length(6, 7)),
    Evidence("sentence-length", 1.6, _length(8, 11)),
    Evidence("passage-length", 3.0, _length(12, 10**9)),
    Evidence("verb-before", 2.4, verb_before),
    Evidence("verb-after", 2.6, verb_after),
    Evidence("bare-tag", 2.6, bare_tag),
    Evidence("thing-says", 2.6, thing_says),
    Evidence("answered", 2.6, answered),
    Evidence("resumed", 3.0, resumed),
    Evidence("own-article", 2.0, own_article),
    Evidence("predicated", 0.6, predicated),
    Evidence("label-by-somebody", 2.4, label_by_somebody),
    Evidence("noun-of-saying", 1.5, noun_of_saying),
    Evidence("owned", 1.6, owned),
    Evidence("introduced", 2.0, introduced),
    Evidence("colon", 2.0, after_colon),
    Evidence("comma", 0.4, lambda s: s.before.rstrip().endswith(",")),
    Evidence("that", 0.9, reported_clause),
    Evidence("parenthesis", 1.8, parenthesis),
    Evidence("stands-alone", 1.5, stands_alone),
    Evidence("source-in-brackets", 2.4, source_in_brackets),
    Evidence("note-marker", 2.0, lambda s: s.note_at_end),
    Evidence("note-in-sentence", 0.7, lambda s: s.note_in_sentence and not (s.note_at_end or s.nested)),
    Evidence("person-in-sentence", 0.4, lambda s: s.named_before and not s.nested),
    Evidence("sentence", 1.5, sentence_of_its_own),
    Evidence("grammatical", 0.7, grammatical),
    Evidence("edited", 2.4, lambda s: bool(_EDITED.search(s.written))),
    Evidence("cut", 1.0, lambda s: "..." in s.written or "…" in s.written),
    Evidence("holds-marks", 0.5, lambda s: s.holds_marks),
    Evidence("turn", 1.5, lambda s: s.begins_paragraph and s.kind is ParagraphKind.PARAGRAPH and s.written[:1].isupper()),
    Evidence("speech-opening", 2.2, opens_speech),
    Evidence("label-cue", -2.4, lambda s: label_cues(s.language).label(s.before_words)),
    Evidence("attributive", -0.6, lambda s: len(s.words) <= 3 and _name_right_before(s)),
    Evidence("determined", -0.9, determined),
)


def judge(s: Situation, echoes: bool, beside: float) -> Judgement:
    """Return the kind. `echoes`: the words repeat an earlier quotation; `beside`: how surely the coordinated ones are quotations."""
    if title_score(s) >= TITLE_THRESHOLD:
        return Judgement(QuotationKind.TITLE, 0.0)
    score = (2.9 if len(s.words) > 1 else 1.5) * echoes + 1.2 * beside
    for evidence in EVIDENCE:
        value = evidence.seen(s)
        if value:
            score += evidence.weight * value
    kind = QuotationKind.QUOTATION if score > 0 else QuotationKind.TERM
    return Judgement(kind, score)


def title_score(s: Situation) -> float:
    """Return how much speaks for the name of a work or an organisation."""
    if not s.written[:1].isupper() or s.written[-1:] in ";:" or len(s.words) > 16:
        return 0.0
    cites = (s.kind in {ParagraphKind.NOTE, ParagraphKind.BACK_MATTER} or _in_brackets(s.before)) and bool(citation().match(s.after))
    cues = label_cues(s.language)
    score = (
        (1.5 + 0.8 * cues.title(s.clause_words[-1:])) * (cues.title(s.clause_words) or _named_thing(s))
        + (_capitals(s) if language(s.language).typography.capital_titles else max(_capitals(s), _first_capital(s)))
        + 1.0 * _done_with_a_work(s)
        + 1.0 * bool(_YEAR_IN_BRACKETS.match(s.after))
        + 1.5 * bool(trade_in_brackets().match(s.after))
    )
    if s.opens_paragraph and _CREDIT.match(s.before) and not s.after.strip(" .,"):
        score += 1.2 + 0.4 * (s.before.lstrip()[:1] in _DASHES)
    score += 1.0 * _in_reference(s) + 0.8 * _is_released(s) + 1.6 * cited_again(s.after)
    if cites:
        score += 1.0 + 0.6 * bool(_YEAR.search(s.after)) + 0.4 * s.before.rstrip().endswith(",")
    return score - _spoken(s, cites)


def _in_reference(s: Situation) -> bool:
    """Return whether the words open a sentence of a reference: Tosh, Neil (1979). “Some Amateurs”. Tayside Review."""
    if s.before_words or s.begins_paragraph:
        return False
    stopped = s.written[-1:].isalnum() and s.after[:1] in {".", ","}
    listed = s.kind is ParagraphKind.BACK_MATTER and not s.after
    return (s.kind is ParagraphKind.NOTE and stopped) or (s.kind is ParagraphKind.BACK_MATTER and (stopped or listed))


def _is_released(s: Situation) -> bool:
    """Return whether it goes on with what happens to a work: “Salt Roads” was published; a label would have an article before it."""
    plot = everywhere().typography.plot_words
    is_retold = s.after_words[:1] and s.after_words[0] in lexicon(s.language).relatives and not plot.isdisjoint(s.after_words[1:5])
    if is_retold and s.written[-1:].isalnum():
        return True  # “The Saw”, which is about her father
    labelled = s.before_words[-1:] and s.before_words[-1] in lexicon(s.language).articles
    if labelled and (len(s.words) < 3 or _capitals(s) < _TWO_CAPITALS):
        return False
    return len(s.words) <= 8 and not label_cues(s.language).release_words.isdisjoint(s.after_words[:4])


def _in_brackets(before: str) -> bool:
    """Return whether the words stand in a bracket that begins like a citation: [Emma Lyon, “Bread”, p. 4]."""
    bracket = max(before.rfind("["), before.rfind("("))
    inside = before[bracket + 1 :].strip(" *_")
    leads = (",", ":", *everywhere().typography.citation_leads)
    return bracket >= 0 and not set(inside) & set("])") and (not inside or inside.endswith(leads))


def _spoken(s: Situation, cites: bool) -> float:
    """Return what speaks against a title: somebody is said to say or to call so."""
    against = 1.0 * verb_after(s) + 1.0 * label_by_somebody(s) + 1.4 * (verb_before(s) == 1.0)
    if not cites:
        against += 1.5 * (after_colon(s) == 1.0) + 0.8 * (not s.before_words and s.written[-1:] in "?!")
    return against + 0.6 * label_cues(s.language).label(s.before_words)


def _done_with_a_work(s: Situation) -> bool:
    """Return whether the words stand where somebody writes, reads or sings a work, and look like its title; a banner reads otherwise."""
    cues = label_cues(s.language)
    habit = not language(s.language).typography.capital_titles or _capitals(s) >= 0.7
    return habit and cues.work(s.before_words) and cues.signs.isdisjoint(s.clause_words)


def _named_thing(s: Situation) -> bool:
    """Return whether a thing with a title is said to be called that: a song, which was called “…”; a poem she calls “…”."""
    known = lexicon(s.language)
    words = list(s.before_words[-10:])
    if not words or words.pop() not in known.label_verbs:
        return False
    passive = bool(words) and words[-1] in known.passives
    while words and words[-1] in known.relatives | known.auxiliaries | known.passives:
        words.pop()
    titles = label_cues(s.language).titles
    return not titles.isdisjoint(words if passive else words[-2:])  # the book I wrote on it is called “…”


def _first_capital(s: Situation) -> float:
    """Return how much the words look like a title where its first word alone has a capital: Волжский вестник."""
    if not 2 <= len(s.words) <= 6 or not s.written[-1:].isalnum() or not s.before_words:
        return 0.0
    institution = any(word in label_cues(s.language).titles for word in s.words)
    return 0.5 + 0.8 * bool(set(s.before_words[-2:]) & everywhere().typography.inside_words) + 1.0 * institution


@cache
def _little(code: str) -> frozenset[str]:
    return lexicon(code).function_words | lexicon(code).prepositions


def _capitals(s: Situation) -> float:
    """Return how much the capitals look like a title's: every word but the little ones has one."""
    known = lexicon(s.language)
    plain = [word.strip("“”‘’\"'.,:!?()") for word in s.written.split()]
    weighty = [word for word in plain if word and word[0].isalpha() and word.casefold() not in _little(s.language)]
    if len(plain) > 2 and plain[0].casefold() in known.prepositions and weighty and weighty[-1] == plain[-1]:
        weighty.insert(0, plain[0])  # Against the Novel
    article = bool(s.words) and s.words[0] in known.articles
    if len(weighty) < 2 - article or not all(word[0].isupper() for word in weighty):
        return 0.0
    stands_in = bool(set(s.before_words[-2:]) & everywhere().typography.inside_words)
    institution = s.written[-1:] not in "?!" and any(word in label_cues(s.language).titles for word in s.words)
    return 0.8 * (len(weighty) > 1) + 0.7 * article + 0.6 * (len(weighty) >= 4) + 0.8 * stands_in + 0.8 * institution
