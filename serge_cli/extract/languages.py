"""Identify the language of a text by its function words and letters; undecided if the evidence is weak.

The most frequent words of a language make a third to a half of any text in it (Zipf; used so since Ingle 1976). A word that several
languages have counts for each by its share only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from serge_cli.language import UNDETERMINED, languages
from serge_cli.model.document import Document
from serge_cli.model.records import Paragraph
from serge_cli.model.span import Span
from serge_cli.text.folding import APOSTROPHES

_SIGNS = "".join(sorted(APOSTROPHES))
_WORD = re.compile(rf"[^\W\d_]+[{_SIGNS}]?")
_ASCII_WORDS = "".join(chr(code) if chr(code).isalpha() or chr(code) in "'`" else " " for code in range(128))  # for str.translate
_TYPOGRAPHY = (("’", "'"), ("‘", "'"), ("“", " "), ("”", " "), ("—", " "), ("–", " "), ("…", " "))  # often all that is not ASCII
_SAMPLE = 4_000  # code points that are enough to identify a language
_FEWEST_WORDS = 5
_EVIDENCE = 1.6  # shares of function words and letters below which nothing is said
_LEAD = 1.25  # how far the best must be ahead of the second
_DENSITY = 0.1  # the least share of evidence among the words


def language_of(text: str, inherited: str = UNDETERMINED) -> str:
    """Return the code of the language that `text` is in; `inherited` if there is too little evidence."""
    sample = text[:_SAMPLE].casefold()
    words = _words(sample)
    number = len(words) - words.count("'") - words.count("`")
    if not sample.isascii():
        for code, letter in _scripts().items():
            if (times := len(letter.findall(sample))) >= 2 and times * 2 > number:
                return code
    if number < _FEWEST_WORDS:
        return inherited
    scores = _scores(words)
    best, second = sorted(scores, key=lambda code: -scores[code])[:2]
    score = scores[best]
    sure = score >= _EVIDENCE and score >= scores[second] * _LEAD and score >= _DENSITY * number
    return best if sure else inherited


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    """Return for each language with letters of its own the pattern of a word that begins with one."""
    return {code: re.compile(rf"(?<![^\W\d_])[{table.script}]") for code, table in languages().items() if table.script}


def _words(sample: str) -> list[str]:
    """Return the words of a sample, each with an apostrophe that follows it; other apostrophes may stand between as words."""
    plain = sample
    if not sample.isascii():
        for sign, instead in _TYPOGRAPHY:
            plain = plain.replace(sign, instead)
    if plain.isascii():
        return plain.replace("'", "' ").replace("`", "` ").translate(_ASCII_WORDS).split()
    return _WORD.findall(sample)


def _scores(words: Sequence[str]) -> dict[str, float]:
    """Return each language's evidence: the words it has, by their share, and its letters."""
    shares, letters = _tables()
    scores: dict[str, float] = dict.fromkeys(languages(), 0.0)
    for word, times in Counter(filter(shares.__contains__, words)).items():
        for code, share in shares[word]:
            scores[code] += share * times
    beyond = [] if "".join(words).isascii() else [word for word in words if not word.isascii()]
    for word, times in Counter(beyond).items():
        for letter in letters.keys() & set(word):
            for code, share in letters[letter]:
                scores[code] += share * times / 2
    return scores


_Shares = dict[str, tuple[tuple[str, float], ...]]


@cache
def _tables() -> tuple[_Shares, _Shares]:
    """Return the languages that a word, with or without an apostrophe behind it, and a letter speak for, each with its share."""
    known = languages()
    words = _shared({code: frozenset(table.function_words) for code, table in known.items()})
    elided = _shared({code: table.typography.elisions for code, table in known.items()})
    letters = _shared({code: frozenset(table.letters) for code, table in known.items()})
    cut = {word + sign: owners for word, owners in (words | elided).items() for sign in _SIGNS}
    return words | cut, letters


def _shared(sets: dict[str, frozenset[str]]) -> _Shares:
    owners: dict[str, list[str]] = {}
    for code, members in sets.items():
        for member in members:
            owners.setdefault(member, []).append(code)
    return {member: tuple((code, 1 / len(codes)) for code in codes) for member, codes in owners.items()}


def document_language(paragraphs: Iterable[Paragraph]) -> str:
    """Return the language of most of the text of a document's paragraphs."""
    return _prevailing((paragraph.language, paragraph.span) for paragraph in paragraphs)


def paragraph_languages(document: Document, paragraphs: Sequence[Span]) -> list[str]:
    """Return every paragraph's language; one that is too short is taken to be in the document's main language."""
    identified = [language_of(span.of(document.text)) for span in paragraphs]
    main = _stated(document) or _prevailing(zip(identified, paragraphs, strict=True))
    return [main if code == UNDETERMINED else code for code in identified]


def _prevailing(identified: Iterable[tuple[str, Span]]) -> str:
    weight: Counter[str] = Counter()
    for code, span in identified:
        weight[code] += len(span)
    del weight[UNDETERMINED]
    return max(weight, key=lambda code: (weight[code], code)) if weight else UNDETERMINED


def _stated(document: Document) -> str:
    """Return the language code that the file itself states (`en` of `en-GB`), empty where it states none."""
    code = (document.metadata.language or "").replace("_", "-").split("-")[0].strip().lower()
    return code if code.isalpha() and len(code) == 2 else ""
