"""How the sentence around marked words frames them: with a parenthesis that names their speaker, as a clause, as nothing but themselves.

Each function is one observation that `kinds.EVIDENCE` weighs.
"""

from __future__ import annotations

import re
from functools import cache

from serge_cli.extract.lexicon import lexicon
from serge_cli.extract.quotations.situations import Situation
from serge_cli.model.records import ParagraphKind
from serge_cli.text.tokens import terms

_STOPS = frozenset(".!?…")
_COMMA = re.compile(r"[,–—]\s")
_LONGEST_PARENTHESIS = 8  # words


def stands_alone(s: Situation) -> bool:
    """Return whether the words are a whole sentence of the paragraph: nothing of it stands before or after them."""
    alone = not s.before_words and not s.after_words and s.kind is ParagraphKind.PARAGRAPH
    return alone and s.written[:1].isupper() and s.written[-1:] in _STOPS


def parenthesis(s: Situation) -> bool:
    """Return whether a parenthesis names the speaker: “it was, as Wray would have it, ‘…’”; so spottete ein Flugblatt, sei es „…“."""
    parts = _COMMA.split(s.before)[1:]
    opening = _parentheses(s.language)
    if s.named_before and s.before.rstrip().endswith(",") and _opens(s.clause_words, opening) and len(s.clause_words) < len(s.before_words):
        return True
    verbs = lexicon(s.language).verbs
    return any(_opens(words, opening) and not verbs.isdisjoint(words) for words in map(terms, parts[-3:-1]))


def _opens(words: tuple[str, ...] | list[str], opening: frozenset[str]) -> bool:
    return 3 <= len(words) <= _LONGEST_PARENTHESIS and words[0] in opening


@cache
def _parentheses(code: str) -> frozenset[str]:
    """Return the words that open a parenthesis on the speaker: as, so, wie, comme."""
    known = lexicon(code)
    return known.weak_introducers | {phrase[0] for phrase in known.introducers if len(phrase) == 1}


def reported_clause(s: Situation) -> float:
    """Grade “that” right before the words 1, at the head of their clause less: … and that the differences were “…”."""
    that = lexicon(s.language).complementizers
    if not that.isdisjoint(s.before_words[-1:]):
        return 1.0
    return 0.0 if that.isdisjoint(s.clause_words[:2]) else 0.4


def after_colon(s: Situation) -> float:
    """Grade a colon before the words: less where the sentence goes on behind them, which are then a part of it."""
    if not s.before.rstrip().endswith(":"):
        return 0.0
    return 0.5 if s.after.lstrip()[:1].islower() else 1.0


def own_article(s: Situation) -> float:
    """Grade that a short stretch brings its article along: “a valve”, “some hireling” 1, “the long view” less.

    A label leaves it outside: the so-called “iron law”.
    """
    if not 2 <= len(s.words) <= 5 or not s.written[:1].islower() or "-" in s.written.split(maxsplit=1)[0]:
        return 0.0
    known = lexicon(s.language)
    first = s.words[0]
    if first in known.plain_articles or (first in known.indefinites and first not in known.articles):
        return 0.2
    return float(first in known.articles or first in known.owners or first in known.shared_possessives)


def predicated(s: Situation) -> bool:
    """Return whether a stretch with its own article is what somebody or something is: the bishop is “that mitred nonentity”."""
    known = lexicon(s.language)
    return own_article(s) > 0 and bool(s.before_words) and s.before_words[-1] in known.passives


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
    turn = s.written[:1].isupper() and s.written[-1:] in _STOPS and not s.after_words and not s.nested
    return turn and 0 < len(s.clause_words) <= 5 and s.clause_words[-1] in known.pauses


def bare_tag(s: Situation) -> bool:
    """Return whether a speech tag follows without a comma: “Right” he says."""
    if s.before_words or not s.written[:1].isupper() or not s.after[:1].isspace():
        return False
    known = lexicon(s.language)
    after = s.after_words[:2]
    named = s.after.lstrip()[:1].isupper() or (bool(after) and (after[0] in known.subjects or after[0] in known.speaking_i))
    return named and len(after) == 2 and after[1] in known.verbs


def thing_says(s: Situation) -> bool:
    """Return whether a paper or a letter is said to go on with the words: ‘To A. P.,’ it goes."""
    known = lexicon(s.language)
    after = s.after_words[:2]
    if s.written[-1:] not in ",.!?" or len(after) < 2 or after[1] not in known.direct:
        return False
    return after[0] in known.things or after[0] in known.subjects
