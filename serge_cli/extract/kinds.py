"""Decide whether marked words are a quotation, a term or a title, by adding up named evidence.

A quotation reproduces what somebody said or wrote; a term is a label, a slogan, a foreign word, a scare quote; a title names a work or an
organisation. Each line of `EVIDENCE` is one observation a careful reader would give as a reason, with its weight: above zero
speaks for a quotation, below for a term. To extend it, add a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from serge_cli.extract.label_cues import label_cues
from serge_cli.extract.lexicon import lexicon
from serge_cli.extract.situations import Situation
from serge_cli.model.records import ParagraphKind, QuotationKind

_SENTENCE_CLOSE = re.compile(r"[.!?…]['’”\"»]?$")
_EDITED = re.compile(r"\[[^\]\d][^\]]{0,30}\]")
_SOURCE = re.compile(r"\s*[,.]?\s*\((?=[^()]{1,120}\))(?:[^\W\d_a-z]|ibid|pp?\.|[^()]{0,80}\d)", re.IGNORECASE)
_NAME_IN_BRACKETS = re.compile(r"\s*[\[(](?:[A-ZÀ-ÞА-Я][\w.’'-]*\s*){1,4}[\])]")
_DETERMINERS = frozenset("a an the this that these those such some any his her its their our my your of so no".split())
_CITATION = re.compile(r"\s*[,.;]?\s*(?:in\b|[A-Z*_]|\(|\d|vol|no\.|pp?\.|dans\b|$)")
_YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20\d\d\b")
TITLE_THRESHOLD = 1.5


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason: its name, its weight, and the observation, which may be graded between 0 and 1."""

    name: str
    weight: float
    seen: Callable[[Situation], float | bool]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind, and how strongly the evidence speaks for a quotation rather than a term."""

    kind: QuotationKind
    score: float
    reasons: tuple[str, ...] = ()


def verb_before(s: Situation) -> float:
    """Grade a verb of saying before the words: next to them 1, farther off less."""
    known = lexicon(s.language)
    for distance, word in enumerate(reversed(s.before_words[-9:])):
        if word in known.verbs:
            return 1.0 if distance <= 2 else 0.6
    return 0.0


def verb_after(s: Situation) -> bool:
    """Tell whether a speech tag follows: “…,” he said."""
    if s.after.lstrip()[:1] in {".", ";"} or not (s.written[-1:] in ",!?.…—–-" or s.after.lstrip()[:1] in {",", "—", "–"}):
        return False
    known = lexicon(s.language)
    return any(word in known.verbs for word in s.after_words[:4])


def label_by_somebody(s: Situation) -> bool:
    """Tell whether somebody in particular is said to use the words: what he calls “…”, critics have termed “…”."""
    known = lexicon(s.language)
    recent = s.before_words[-7:]
    at = next((i for i in range(len(recent) - 1, -1, -1) if recent[i] in known.label_verbs), None)
    if at is None or (at and recent[at - 1] in known.auxiliaries and recent[at - 1] in known.passives):
        return False
    agents = known.subjects | known.groups | known.authors | known.roles
    return s.named_before or any(word in agents for word in s.before_words[-12:])


def noun_of_saying(s: Situation) -> float:
    """Grade a noun that stands for an utterance: his insistence that “…” 1, the phrase “…” less."""
    known = lexicon(s.language)
    recent = s.before_words[-4:]
    if not any(word in known.nouns for word in recent):
        return 0.0
    return 1.0 if s.named_before or any(word in known.possessives for word in s.before_words[-6:]) else 0.4


def introduced(s: Situation) -> bool:
    """Tell whether “according to …” or the like goes before."""
    known = lexicon(s.language)
    words = s.before_words[-10:]
    return any(
        words[at : at + len(phrase)] == phrase
        for phrase in known.introducers
        if len(phrase) > 1
        for at in range(len(words) - len(phrase) + 1)
    )


def sentence_of_its_own(s: Situation) -> bool:
    """Tell whether the words begin with a capital and end as a sentence does."""
    return s.written[:1].isupper() and bool(_SENTENCE_CLOSE.search(s.written)) and len(s.words) > 1


def grammatical(s: Situation) -> bool:
    """Tell whether the little words of a sentence make up a good part."""
    known = lexicon(s.language)
    return len(s.words) >= 4 and sum(word in known.function_words for word in s.words) >= 0.4 * len(s.words)


def determined(s: Situation) -> bool:
    """Tell whether a short stretch is built into the sentence as a noun: a ‘weapon’ for …"""
    return len(s.words) <= 4 and bool(s.before_words) and s.before_words[-1] in (_DETERMINERS | lexicon(s.language).articles)


def _length(low: int, high: int) -> Callable[[Situation], bool]:
    return lambda s: low <= len(s.words) <= high


EVIDENCE: tuple[Evidence, ...] = (
    Evidence("one-word", -2.0, _length(0, 1)),
    Evidence("two-words", -1.7, _length(2, 2)),
    Evidence("three-words", -1.3, _length(3, 3)),
    Evidence("few-words", -0.4, _length(4, 5)),
    Evidence("clause-length", 0.6, _length(6, 7)),
    Evidence("sentence-length", 1.6, _length(8, 11)),
    Evidence("passage-length", 3.0, _length(12, 10**9)),
    Evidence("verb-before", 2.4, verb_before),
    Evidence("verb-after", 2.6, verb_after),
    Evidence("label-by-somebody", 2.4, label_by_somebody),
    Evidence("noun-of-saying", 1.5, noun_of_saying),
    Evidence("introduced", 2.0, introduced),
    Evidence("colon", 2.0, lambda s: s.before.rstrip().endswith(":")),
    Evidence("comma", 0.4, lambda s: s.before.rstrip().endswith(",")),
    Evidence("that", 0.9, lambda s: bool(set(s.before_words[-1:]) & lexicon(s.language).complementizers)),
    Evidence("source-in-brackets", 2.4, lambda s: bool(_SOURCE.match(s.after) and _NAME_IN_BRACKETS.match(s.after) or _page(s.after))),
    Evidence("note-marker", 2.0, lambda s: s.note_at_end),
    Evidence("note-in-sentence", 0.7, lambda s: s.note_in_sentence and not s.note_at_end),
    Evidence("person-in-sentence", 0.4, lambda s: s.named_before),
    Evidence("sentence", 1.5, sentence_of_its_own),
    Evidence("grammatical", 0.7, grammatical),
    Evidence("edited", 2.4, lambda s: bool(_EDITED.search(s.written))),
    Evidence("cut", 1.0, lambda s: "..." in s.written or "…" in s.written),
    Evidence("holds-marks", 0.5, lambda s: s.holds_marks),
    Evidence("turn", 1.5, lambda s: s.begins_paragraph and s.kind is ParagraphKind.PARAGRAPH and s.written[:1].isupper()),
    Evidence("label-cue", -2.4, lambda s: label_cues(s.language).label(s.before_words)),
    Evidence("determined", -0.9, determined),
)


def _page(after: str) -> bool:
    head = after[:60].lower()
    return bool(re.match(r"[,.;]?\s*\((?:pp?\.|s\.|ibid|op\.|cf\.|[^()]{0,50}\b\d{1,4}(?:[-–]\d+)?\))", head))


def judge(s: Situation, echoes: bool, beside: bool) -> Verdict:
    """Return the kind. `echoes`: the words repeat an earlier quotation; `beside`: a sure quotation is coordinated with them."""
    if title_score(s) >= TITLE_THRESHOLD:
        return Verdict(QuotationKind.TITLE, 0.0)
    score = 1.6 * echoes * (len(s.words) > 1) + 1.2 * beside
    reasons = []
    for evidence in EVIDENCE:
        value = float(evidence.seen(s) or 0.0)
        if value:
            score += evidence.weight * value
            reasons.append(evidence.name)
    kind = QuotationKind.QUOTATION if score > 0 else QuotationKind.TERM
    return Verdict(kind, score, tuple(reasons))


def title_score(s: Situation) -> float:
    """Return how much speaks for the name of a work or an organisation."""
    if not s.written[:1].isupper() or s.written[-1:] in ",;:" or len(s.words) > 16:
        return 0.0
    cued = label_cues(s.language).title(s.before_words)
    capitals = _capitals(s)
    score = 1.5 * cued
    if len(capitals) >= 2 and all(capitals):
        score += 0.8 + 0.8 * any(word in label_cues(s.language).titles for word in s.words)
    if s.kind in {ParagraphKind.NOTE, ParagraphKind.BACK_MATTER} and _CITATION.match(s.after):
        score += 1.0 + 0.6 * bool(_YEAR.search(s.after)) + 0.4 * s.before.rstrip().endswith(",")
    if verb_after(s) or s.before.rstrip().endswith(":"):
        score -= 1.5
    return score - (0.8 if verb_before(s) == 1.0 and not cued else 0.0)


def _capitals(s: Situation) -> list[bool]:
    known = lexicon(s.language)
    plain = [word.strip("“”‘’\"'.,:!?()") for word in s.written.split()]
    return [word[0].isupper() for word in plain if word and word[0].isalpha() and word.casefold() not in known.function_words]
