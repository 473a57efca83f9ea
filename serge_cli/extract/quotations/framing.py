"""How the sentence around marked words frames them: with a verb of saying, a parenthesis that names their speaker, as a clause, alone.

Each function is one observation of `FRAMES`, which a careful reader would give as a reason; some are graded. What they weigh is
learned (`kinds`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from serge_cli.extract.lexicon import lexicon
from serge_cli.extract.quotations.citing import page_in_brackets
from serge_cli.extract.quotations.situations import Situation
from serge_cli.extract.quotations.title_signs import capitals
from serge_cli.language import language
from serge_cli.model.records import ParagraphKind
from serge_cli.text.tokens import terms

SURE, LIKELY, WEAK, NO = "+", "~", "-", ""  # grades
Grade = str
_STOPS = frozenset(".!?…")
_COMMA = re.compile(r"[,–—]\s")
_LONGEST_PARENTHESIS = 8  # words
_SENTENCE_CLOSE = re.compile(r"[.!?…]['’”\"»“«)]?$")
_NAME_IN_BRACKETS = re.compile(r"\s*[\[(](?:[A-ZÀ-ÞА-Я][\w.’'-]*,?\s*){1,4}(?:[\])]|\d)")
_CLAUSE_END = re.compile(r"[,;:—–]")
_OWNER = re.compile(r"[A-ZÀ-Þ][\w-]+[’']s?$")  # Lassalle’s “iron law”
_NAME = re.compile(r"[A-ZÀ-Þ][\w-]+")  # the Bonnot “Gang Affair”
_SMALL_AT_END = re.compile(r"[a-zß-ÿ]$")
_FOR_SOMEBODY = re.compile(r"\W*\w+\s+[A-ZÀ-ÞА-Я]")  # For Whitlock, …
_MARKED_BEFORE = re.compile(r"[”»\"]\s(?P<since>[^”»\"]*)$")


def stands_alone(s: Situation) -> bool:
    """Return whether the words are a whole sentence of the paragraph: nothing of it stands before or after them."""
    alone = not s.before_words and not s.after_words and s.kind is ParagraphKind.PARAGRAPH
    return alone and s.capital and s.last in _STOPS


def parenthesis(s: Situation) -> bool:
    """Return whether a parenthesis names the speaker: “it was, as Wray would have it, ‘…’”; so spottete ein Flugblatt, sei es „…“."""
    opening = _parentheses(s.language)
    if opening.isdisjoint(s.before_words):
        return False
    if s.named_before and s.sign_before == "," and _opens(s.clause_words, opening) and len(s.clause_words) < len(s.before_words):
        return True
    verbs = lexicon(s.language).verbs
    parts = _COMMA.split(s.before)[1:][-3:-1]
    return any(_opens(words, opening) and not verbs.isdisjoint(words) for words in map(terms, parts))


def _opens(words: tuple[str, ...] | list[str], opening: frozenset[str]) -> bool:
    return 3 <= len(words) <= _LONGEST_PARENTHESIS and words[0] in opening


@cache
def _parentheses(code: str) -> frozenset[str]:
    """Return the words that open a parenthesis on the speaker: as, so, wie, comme."""
    known = lexicon(code)
    return known.weak_introducers | {phrase[0] for phrase in known.introducers if len(phrase) == 1}


def reported_clause(s: Situation) -> Grade:
    """Grade “that”: sure right before the words, weak at the head of their clause: … and that the differences were “…”."""
    that = lexicon(s.language).complementizers
    if s.word_before in that:
        return SURE
    return NO if that.isdisjoint(s.clause_words[:2]) else WEAK


def after_colon(s: Situation) -> Grade:
    """Grade a colon before the words: likely where the sentence goes on behind them, which are then a part of it."""
    if s.sign_before != ":":
        return NO
    return LIKELY if s.sign_after.islower() else SURE


def own_article(s: Situation) -> Grade:
    """Grade that a short stretch brings its article along: “a valve”, “some hireling” surely, “the long view” weakly.

    A label leaves it outside: the so-called “iron law”.
    """
    if not 2 <= len(s.words) <= 5 or not s.first.islower() or "-" in s.written.split(maxsplit=1)[0]:
        return NO
    known = lexicon(s.language)
    first = s.words[0]
    if first in known.plain_articles or (first in known.indefinites and first not in known.articles):
        return WEAK
    return SURE if first in known.articles or first in known.owners or first in known.shared_possessives else NO


def predicated(s: Situation) -> bool:
    """Return whether a stretch with its own article is what somebody or something is: the bishop is “that mitred nonentity”."""
    known = lexicon(s.language)
    return s.word_before in known.passives and own_article(s) != NO


def answered(s: Situation) -> bool:
    """Return whether the sentence goes on to say that the words were an answer: “On the contrary” was her answer."""
    known = lexicon(s.language)
    after = s.after_words[:4]
    if not after or after[0] in known.connectives or after[0] in known.prepositions:
        return False
    return any(word in known.answers and after[at - 1] in known.determiners for at, word in enumerate(after) if at)


def resumed(s: Situation) -> bool:
    """Return whether somebody who has spoken goes on without a verb: And after a while “Pity.”."""
    known = lexicon(s.language)
    turn = s.capital and s.last in _STOPS and not s.after_words and not s.nested
    return turn and 0 < len(s.clause_words) <= 5 and s.clause_words[-1] in known.pauses


def bare_tag(s: Situation) -> bool:
    """Return whether a speech tag follows without a comma: “Right” he says."""
    if s.before_words or not s.capital or not s.after[:1].isspace():
        return False
    known = lexicon(s.language)
    after = s.after_words[:2]
    named = s.sign_after.isupper() or (bool(after) and (after[0] in known.subjects or after[0] in known.speaking_i))
    return named and len(after) == 2 and after[1] in known.verbs


def thing_says(s: Situation) -> bool:
    """Return whether a paper or a letter is said to go on with the words: ‘To A. P.,’ it goes."""
    known = lexicon(s.language)
    after = s.after_words[:2]
    if s.last not in ",.!?" or len(after) < 2 or after[1] not in known.direct:
        return False
    return after[0] in known.things or after[0] in known.subjects


def verb_before(s: Situation) -> Grade:
    """Grade a verb of saying before the words: next to them or with “that” sure, farther off less; a lone word needs more."""
    known = lexicon(s.language)
    words = s.before_words[-9:]
    for distance, word in enumerate(reversed(words)):
        if word in known.verbs and words[-distance - 2 : -distance - 1] not in _no_verb_after(s.language):
            in_clause, several = distance < len(s.clause_words), len(s.words) > 1
            if distance and known.complementizers.intersection(words[-distance:]):
                return SURE if in_clause else LIKELY
            if distance <= 2:
                return SURE if several else LIKELY
            return LIKELY if several and in_clause else WEAK
    return NO


@cache
def _no_verb_after(code: str) -> frozenset[tuple[str, ...]]:
    """Return the words after which a form is a noun: a hint, his warning."""
    known = lexicon(code)
    return frozenset((word,) for word in (known.articles | known.possessives) - known.objects)


def verb_after(s: Situation) -> bool:
    """Return whether a speech tag follows: “…,” he said."""
    if s.sign_after in {".", ";"} or not (s.last in ",!?.…—–-" or s.sign_after in {",", "—", "–"}):
        return False
    known = lexicon(s.language)
    reach = 4 if len(s.words) > 1 or s.capital else 2
    return any(word in known.verbs for word in s.after_words[:reach])


def label_by_somebody(s: Situation) -> Grade:
    """Grade that somebody in particular is said to use the words: what he calls “…”, critics have termed “…”; what they call, weakly."""
    known = lexicon(s.language)
    recent = s.before_words[-16 if s.word_before in known.prepositions else -7 :]
    marked = _MARKED_BEFORE.search(s.before)
    if marked and (since := terms(marked["since"])) and since[0] not in known.connectives:
        recent = recent[-len(since) :]  # a verb before an earlier quotation governs that one
    nouns_follow = _no_verb_after(s.language)
    verbs = (i for i in range(len(recent) - 1, -1, -1) if recent[i] in known.label_verbs and recent[i - 1 : i] not in nouns_follow)
    at = next(verbs, None)
    if at is None or (at and recent[at - 1] in known.auxiliaries & known.passives):
        return NO
    if at and recent[at - 1] in known.groups:
        return WEAK
    return SURE if s.named_before or not _agents(s.language).isdisjoint(s.before_words) else NO


@cache
def _agents(code: str) -> frozenset[str]:
    known = lexicon(code)
    return known.subjects | known.authors | known.roles


def noun_of_saying(s: Situation) -> Grade:
    """Grade a noun that stands for an utterance: his insistence that “…” sure, the phrase “…” weak."""
    known = lexicon(s.language)
    last = s.clause_words[-5:]
    if known.nouns.isdisjoint(last):
        return NO
    if verb_before(s):
        return WEAK if last[-1] in known.nouns else NO  # he had written one word, “…”
    if not any(
        word in known.nouns and last[i - 1 : i] not in _verbs_after(s.language) for i, word in enumerate(last) if i or len(last) < 5
    ):
        return NO
    return SURE if s.named_before or not known.possessives.isdisjoint(s.before_words) else WEAK


@cache
def _verbs_after(code: str) -> frozenset[tuple[str, ...]]:
    """Return the words after which a form that may be a noun is a verb: they call, to name."""
    known = lexicon(code)
    return frozenset((word,) for word in known.subjects | known.groups | known.infinitive_marks)


def introduced(s: Situation) -> bool:
    """Return whether “according to …” or the like goes before."""
    known = lexicon(s.language)
    words = s.before_words
    if words and words[0] in known.weak_introducers and _FOR_SOMEBODY.match(s.before):
        return True
    phrases = _introducing_phrases(s.language)
    first = [at for at, word in enumerate(words) if word in phrases]
    return any(words[at : at + len(phrase)] == phrase for at in first for phrase in phrases[words[at]])


@cache
def _introducing_phrases(code: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the introducers of several words by their first word."""
    phrases = [phrase for phrase in lexicon(code).introducers if len(phrase) > 1]
    return {first: tuple(phrase for phrase in phrases if phrase[0] == first) for first in {phrase[0] for phrase in phrases}}


def sentence_of_its_own(s: Situation) -> Grade:
    """Grade that the words begin with a capital and end as a sentence does; a stop after a name in capitals belongs to the text around."""
    if not s.capital:
        return NO
    if len(s.words) < 2:
        return SURE if s.last in "!?" or (s.last == "." and s.sign_before == ":") else NO
    if not _SENTENCE_CLOSE.search(s.written):
        return NO
    return WEAK if s.last == "." and s.sign_before.isalpha() and capitals(s) == "T" else SURE


def opens_speech(s: Situation) -> bool:
    """Return whether the words open their sentence and break off for a speech tag: “It was theft, sir,” he went on."""
    if s.before_words or len(s.words) < 2 or s.last not in ",?!" or not s.capital:
        return False
    known = lexicon(s.language)
    clause = terms(_CLAUSE_END.split(s.after.lstrip(" ,"))[0])[:9]
    return bool(clause) and (clause[0] in known.subjects or any(word in known.verbs for word in clause))


def grammatical(s: Situation) -> bool:
    """Return whether the little words of a sentence make up a good part."""
    known = lexicon(s.language)
    return len(s.words) >= 5 and 5 * len(list(filter(known.function_words.__contains__, s.words))) >= 2 * len(s.words)


def owned(s: Situation) -> bool:
    """Return whether a name in the possessive stands right before the words."""
    last = s.before.rsplit(maxsplit=1)[-1:]
    return bool(last) and _OWNER.search(last[0]) is not None


def attributive(s: Situation) -> bool:
    """Return whether a name stands right before a short stretch, as in the Bonnot “Gang Affair”."""
    if len(s.words) > 3:
        return False
    last = s.before.rsplit(maxsplit=2)[-2:]
    named = len(last) == 2 and _NAME.fullmatch(last[1]) is not None and _SMALL_AT_END.search(last[0]) is not None
    return named and not language(s.language).naming.capital_nouns


def determined(s: Situation) -> bool:
    """Return whether an article or possessive builds a short stretch into the sentence, as in a ‘weapon’ for the struggle."""
    known = lexicon(s.language)
    if len(s.words) > 4 or s.word_before not in known.determiners or own_article(s):
        return False
    object_of_verb = s.word_before in known.objects and any(known.reports(word) for word in s.before_words[-2:-1])
    return not object_of_verb  # they called her “…”


def source_in_brackets(s: Situation) -> bool:
    """Return whether a name or a page stands in brackets behind the words; the label of a note there counts as a note only."""
    return bool(_NAME_IN_BRACKETS.match(s.after) or (not s.note_at_end and page_in_brackets().match(s.after)))


def turn(s: Situation) -> bool:
    """Return whether the words open their paragraph with a capital, as a turn of talk does."""
    return s.begins_paragraph and s.kind is ParagraphKind.PARAGRAPH and s.capital


FRAMES: tuple[tuple[str, Callable[[Situation], Grade | bool]], ...] = (
    ("verb-before", verb_before),
    ("verb-after", verb_after),
    ("bare-tag", bare_tag),
    ("thing-says", thing_says),
    ("answered", answered),
    ("resumed", resumed),
    ("own-article", own_article),
    ("predicated", predicated),
    ("label-by-somebody", label_by_somebody),
    ("noun-of-saying", noun_of_saying),
    ("owned", owned),
    ("introduced", introduced),
    ("colon", after_colon),
    ("that", reported_clause),
    ("parenthesis", parenthesis),
    ("stands-alone", stands_alone),
    ("source-in-brackets", source_in_brackets),
    ("sentence", sentence_of_its_own),
    ("grammatical", grammatical),
    ("turn", turn),
    ("speech-opening", opens_speech),
    ("attributive", attributive),
    ("determined", determined),
)
