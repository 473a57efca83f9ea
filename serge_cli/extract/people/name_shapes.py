"""Decide from form and context whether a run of capitals names a person (given names, initials, endings) or a town."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache

from serge_cli.extract.people.name_spans import NameSpan, tidy
from serge_cli.extract.people.naming_words import naming_words
from serge_cli.language import everywhere
from serge_cli.people.names import particles
from serge_cli.text.folding import fold

_COMMON_WORDS = r"(?P<words>(?:[^\W\d_]+(?:-[^\W\d_]+)*\s*){1,5})"


def looks_personal(parts: Sequence[str], *, title: bool) -> bool:
    """Return whether a run of several capitals is built like a person's name."""
    words = naming_words()
    folded, last = [fold(part) for part in parts], parts[-1]
    if len(folded) > 5 or folded[-1] in words.groups or (folded[-1] in words.not_names and not _is_called(folded[0], title)):
        return False
    if of_many(folded[-1]) or last.isdigit() or last.islower() or len(last) < 2:
        return False
    middle = [part for part in folded[1:] if part not in particles()]
    if any(part in words.closed for part in middle) or _repeats(folded):
        return False  # Jesus Who; Emma Goldman Emma Goldman
    if is_sure(parts):
        return True
    return not any(part in words.not_names or part in words.groups or part in words.plain for part in folded if part not in particles())


def _repeats(folded: Sequence[str]) -> bool:
    """Return whether a run says a word, or a whole name, twice."""
    half = len(folded) // 2
    return folded[:half] == folded[half:] or any(one == two and not is_initials(one) for one, two in itertools.pairwise(folded))


def _is_called(first: str, title: bool) -> bool:
    """Return whether a title or a given name makes a person of a run that ends with a place: Jack London."""
    words = naming_words()
    return title or (first in words.given and first not in words.plain and first not in words.not_names)


def of_many(word: str) -> bool:
    """Return whether a word is made like that for a school or its followers, and not like a Swedish surname (Lindqvist)."""
    return word.endswith(everywhere().naming.school_endings) and not word.endswith(everywhere().naming.surname_endings)


def is_sure(parts: Sequence[str]) -> bool:
    """Return whether a run of capitals is a full name by its own make: a given name or initials before a surname."""
    first, *_ = parts
    return is_initials(first) or fold(first).partition("-")[0] in naming_words().given


def is_initials(part: str) -> bool:
    """Return whether a part of a name is a letter or letters with stops."""
    return "." in part or len(part) == 1


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(everywhere().typography.ands)}|&)\s")


def sharing_surnames(text: str, spans: Sequence[NameSpan]) -> Iterator[str]:
    """Yield the full name of those who share the surname behind the next one's: Anna Marsh, of “Anna and Grace Marsh”."""
    given = naming_words().given
    for one, two in itertools.pairwise(spans):
        alone = one.single and len(two.parts) == 2 and fold(one.text) in given and fold(two.parts[0]) in given
        if alone and _and().fullmatch(text, one.span.end, two.span.start):
            yield f"{tidy(one.parts)} {two.parts[-1]}"


def is_place(text: str, span: NameSpan) -> bool:
    """Return whether a place is named so here: the town of Lisle, the streets of Lisle; Lisle, a weaving town of two thousand people."""
    return span.single and not span.title and (span.of_place or _is_explained(text, span.span.end))


@cache
def _in_apposition() -> re.Pattern[str]:
    """Return the pattern of what explains a name behind a comma: `, a weaving town`."""
    elided = everywhere().typography.elisions
    articles = "|".join(f"{word}['’]" if word in elided else word for word in everywhere().reporting.apposition_articles)
    return re.compile(rf",\s+(?:{articles})\s*{_COMMON_WORDS}")


def _is_explained(text: str, end: int) -> bool:
    """Return whether what ends at `end` is called a town behind a comma; “Marsh, a village schoolmistress” is none."""
    beside = _in_apposition().match(text, end)
    words = [fold(word) for word in beside["words"].split()] if beside else []
    plain = naming_words().plain
    head = next(
        (word for word, following in itertools.zip_longest(words, words[1:]) if following is None or following in plain),
        "",
    )
    return head in naming_words().settled
