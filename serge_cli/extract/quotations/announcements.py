"""Decide whether a paragraph announces the words that the next one displays: “… he writes:”, “as follows”, “her own summing-up:”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from serge_cli.extract.lexicon import lexicon
from serge_cli.language import everywhere
from serge_cli.model.span import Span
from serge_cli.text.folding import fold
from serge_cli.text.tokens import tokenize

SURE, FAIR, SLIGHT = 5, 3, 2  # how much a sign of an announcement is worth
_REACH = 400  # code points of the paragraph's end that are read
_SENTENCE = re.compile(r"(?<=[.!?…])[’”\"»“«)\]]*\s+(?=[^\W\d_])")
_TRAIL = " \t\n\u00a0\u202f*_"


def announcement(text: str, paragraph: Span, code: str) -> int:
    """Return how surely the paragraph's last sentence introduces somebody's words; `SURE` and more is a clear announcement."""
    sentence, ending = _last_sentence(text, paragraph)
    if not (ending.isalpha() or ending in ":：,—–"):
        return 0
    tokens = list(tokenize(sentence))
    words = [token.text for token in tokens]
    quotes = not lexicon(code).quoting.isdisjoint(words) if ending in ":：" else False  # I would like to quote it in full, but …
    named = any(sentence[token.start].isupper() for token in tokens[1:])
    return (
        (FAIR if ending in ":：" else 0)
        + _saying(words, code, quotes)
        + (SLIGHT if named or not (lexicon(code).subjects | lexicon(code).possessives).isdisjoint(words) else 0)
        + (0 if _folded("announcers").isdisjoint(words) else FAIR)
        + (FAIR if _broken_off(words, code, ending) else 0)
        - (0 if _folded("enumerations").isdisjoint(words) else SURE)
        - _own_voice(words, code, quotes)
    )


def breaks_off(text: str, paragraph: Span, code: str) -> bool:
    """Return whether the paragraph's last sentence opens with its source and breaks off: “According to Orlov, the hall was the”."""
    sentence, ending = _last_sentence(text, paragraph)
    return ending.isalpha() and _broken_off([token.text for token in tokenize(sentence)], code, ending)


def _last_sentence(text: str, paragraph: Span) -> tuple[str, str]:
    """Return the paragraph's last sentence, and the sign that it ends with."""
    tail = text[max(paragraph.start, paragraph.end - _REACH) : paragraph.end]
    return _SENTENCE.split(tail)[-1], tail.rstrip(_TRAIL)[-1:]


def _saying(words: Sequence[str], code: str, quotes: bool) -> int:
    known = lexicon(code)
    if any(known.reports(word) for word in words[-3:]):
        return SURE
    return FAIR if quotes or any(known.reports(word) or word in known.nouns for word in words) else 0


def _broken_off(words: Sequence[str], code: str, ending: str) -> bool:
    """Return whether a sentence opens with its source and breaks off: “As he describes it,”, “According to her, the”."""
    known = lexicon(code)
    phrases = (phrase for phrase in known.introducers if phrase[0] not in known.weak_introducers)
    introduced = any(tuple(words[: len(phrase)]) == phrase for phrase in phrases)
    as_somebody_says = ending == "," and bool(words) and words[0] in known.weak_introducers
    return ending not in ":：" and (introduced or as_somebody_says)


def _own_voice(words: Sequence[str], code: str, quotes: bool) -> int:
    """Return what speaks against somebody else's words: “Let me explain:”, “I shall say this:”."""
    known = lexicon(code)
    if len(_folded("passages").intersection(words)) > 1:
        return -SLIGHT  # I want to read you a passage
    return 0 if quotes or known.first_person.isdisjoint(words) or not known.subjects.isdisjoint(words) else SURE


@cache
def _folded(field: str) -> frozenset[str]:
    """Return the words of one field of all languages' words of saying, folded."""
    return frozenset(fold(word) for word in getattr(everywhere().reporting, field))
