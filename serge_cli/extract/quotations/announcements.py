"""Decide whether a paragraph announces the words that the next one displays: “… he writes:”, “as follows”, “her own summing-up:”."""

from __future__ import annotations

import re
from functools import cache

from serge_cli.extract.lexicon import lexicon
from serge_cli.language import everywhere
from serge_cli.model.span import Span
from serge_cli.text.folding import fold
from serge_cli.text.tokens import Token, tokenize

_REACH = 400  # code points of the paragraph's end that are read
_SENTENCE = re.compile(r"(?<=[.!?…])[’”\"»“«)\]]*\s+(?=[^\W\d_])")
_TRAIL = " \t\n\u00a0\u202f*_"


def announcement(text: str, paragraph: Span, code: str) -> float:
    """Return how surely the paragraph's last sentence introduces somebody's words; 1 and more is a clear announcement."""
    sentence, ending = _last_sentence(text, paragraph)
    if not (ending.isalpha() or ending in ":：,—–"):
        return 0.0
    words = list(tokenize(sentence))
    quotes = ending in ":：" and _quotes(words, code)
    return (
        _colon(ending)
        + _saying(words, code, quotes)
        + _person(sentence, words, code)
        + _pointing(words)
        + _broken_off(words, code, ending)
        - _listing(words)
        - _own_voice(words, code, quotes)
    )


def breaks_off(text: str, paragraph: Span, code: str) -> bool:
    """Return whether the paragraph's last sentence opens with its source and breaks off: “According to Orlov, the hall was the”."""
    sentence, ending = _last_sentence(text, paragraph)
    return ending.isalpha() and _broken_off(list(tokenize(sentence)), code, ending) > 0


def _last_sentence(text: str, paragraph: Span) -> tuple[str, str]:
    """Return the paragraph's last sentence, and the sign that it ends with."""
    tail = text[max(paragraph.start, paragraph.end - _REACH) : paragraph.end]
    return _SENTENCE.split(tail)[-1], tail.rstrip(_TRAIL)[-1:]


def _colon(ending: str) -> float:
    return {":": 0.6, "：": 0.6, ",": 0.2, "—": 0.3, "–": 0.3}.get(ending, 0.1)


def _saying(words: list[Token], code: str, quotes: bool) -> float:
    known = lexicon(code)
    last = [word.text for word in words[-12:]]
    if any(known.reports(word) for word in last[-3:]):
        return 0.9
    if any(known.reports(word) for word in last) or quotes:
        return 0.6
    return 0.5 if any(word in known.nouns for word in last) else 0.0


def _person(sentence: str, words: list[Token], code: str) -> float:
    pronouns = lexicon(code).subjects | lexicon(code).possessives
    named = any(sentence[word.start].isupper() for word in words[1:])
    return 0.4 if named or any(word.text in pronouns for word in words) else 0.0


def _quotes(words: list[Token], code: str) -> bool:
    """Return whether the sentence says that somebody is quoted: “I would like to quote it in full, but …”."""
    return any(word.text in lexicon(code).quoting for word in words[-24:])


def _broken_off(words: list[Token], code: str, ending: str) -> float:
    """Return what it is worth that a sentence opens with its source and breaks off: “As he describes it,”, “According to her, the”."""
    known = lexicon(code)
    opening = [word.text for word in words[:4]]
    introduced = any(tuple(opening[: len(phrase)]) == phrase for phrase in known.introducers if phrase[0] not in known.weak_introducers)
    as_somebody_says = ending == "," and opening[:1] and opening[0] in known.weak_introducers
    return 0.5 if ending not in ":：" and (introduced or as_somebody_says) else 0.0


def _own_voice(words: list[Token], code: str, quotes: bool) -> float:
    """Return what speaks against somebody else's words: “Let me explain:”, “I shall say this:”."""
    known = lexicon(code)
    if len({word.text for word in words[-16:]} & _folded("passages")) >= 2:
        return -0.3  # I want to read you a passage
    if quotes:
        return 0.0
    mine = any(word.text in known.first_person for word in words[-12:])
    return 0.9 if mine and not any(word.text in known.subjects for word in words) else 0.0


def _pointing(words: list[Token]) -> float:
    return 0.5 if any(word.text in _folded("announcers") for word in words) else 0.0


def _listing(words: list[Token]) -> float:
    return 1.0 if any(word.text in _folded("enumerations") for word in words[-14:]) else 0.0


@cache
def _folded(field: str) -> frozenset[str]:
    """Return the words of one field of all languages' words of saying, folded."""
    return frozenset(fold(word) for word in getattr(everywhere().reporting, field))
