"""Decide from form and context whether a run of capitals names a person (given names, initials, endings) or a town."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache

from serge_cli.extract.people.name_spans import NameSpan, naming_words
from serge_cli.language import everywhere
from serge_cli.people.authority import Authority
from serge_cli.text.folding import fold

_COMMON_WORDS = r"(?P<words>(?:[^\W\d_]+(?:-[^\W\d_]+)*\s*){1,5})"


def looks_personal(span: NameSpan) -> bool:
    """Return whether a run of several capitals is built like a person's name."""
    words = naming_words()
    folded = [fold(part) for part in span.parts]
    if len(folded) > 5 or folded[-1] in words.groups or (folded[-1] in words.not_names and not _is_called(span, folded[0])):
        return False
    if of_many(folded[-1]) or span.parts[-1].isdigit():
        return False
    first = folded[0].split("-")[0]
    if first in words.given or "." in span.parts[0] or len(span.parts[0]) == 1:
        return span.parts[-1].islower() is False and len(span.parts[-1]) > 1
    if any(part in words.not_names or part in words.groups or part in words.plain for part in folded):
        return False
    return not span.article


def _is_called(span: NameSpan, first: str) -> bool:
    """Return whether a title or a given name makes a person of a run that ends with a place or a people: Anatole France, Jack London."""
    words = naming_words()
    return span.title or (first in words.given and first not in words.plain and first not in words.not_names)


def of_many(word: str) -> bool:
    """Return whether a word is made like that for a school or its followers, and not like a Swedish surname (Lindqvist)."""
    return word.endswith(everywhere().naming.school_endings) and not word.endswith(everywhere().naming.surname_endings)


def is_sure(span: NameSpan, known: Authority) -> bool:
    """Return whether a run of capitals is a full name by its own make: a known person, a given name, initials."""
    first = fold(span.parts[0]).split("-")[0]
    return first in naming_words().given or "." in span.parts[0] or len(span.parts[0]) == 1 or known.find(span.text) is not None


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(everywhere().typography.ands)}|&)\s")


def sharing_surnames(text: str, spans: Sequence[NameSpan]) -> Iterator[str]:
    """Yield the full name of those who share the surname behind the next one's: Anna Marsh, of “Anna and Grace Marsh”."""
    given = naming_words().given
    for one, two in itertools.pairwise(spans):
        alone = len(one.parts) == 1 and len(two.parts) == 2 and fold(one.parts[0]) in given and fold(two.parts[0]) in given
        if alone and _and().fullmatch(text, one.span.end, two.span.start):
            yield f"{tidy(one)} {two.parts[-1]}"


def tidy(span: NameSpan) -> str:
    """Return the name in ordinary case: VICTOR SERGE is Victor Serge."""
    return " ".join(p.title() if len(p) > 3 and p.isupper() and "." not in p else p for p in span.parts)


def is_place(text: str, span: NameSpan) -> bool:
    """Return whether a place is named so here: the town of Lisle, the streets of Lisle; Lisle, a weaving town of two thousand people."""
    if len(span.parts) > 1 or span.title:
        return False
    return span.of_place or (text[span.span.end : span.span.end + 1] == "," and _is_explained(text, span.span.end))


@cache
def _in_apposition() -> re.Pattern[str]:
    """Return the pattern of what explains a name behind a comma: `, a weaving town`."""
    elided = everywhere().typography.elisions
    articles = "|".join(f"{word}['’]" if word in elided else word for word in everywhere().reporting.apposition_articles)
    return re.compile(rf",\s+(?:{articles})\s*{_COMMON_WORDS}")


def _is_explained(text: str, end: int) -> bool:
    """Return whether what ends at `end` is called a town behind a comma; “Marsh, a village schoolmistress” is none."""
    beside = _in_apposition().match(text, end, min(len(text), end + 80))
    words = [fold(word) for word in beside["words"].split()] if beside else []
    plain = naming_words().plain
    head = next((word for word, following in itertools.zip_longest(words, words[1:]) if following is None or following in plain), "")
    return head in naming_words().settled
