"""What stands around a text, in all languages at once: the head of a file is too short to tell its language by."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from serge_cli.language import languages
from serge_cli.language.profile import Imprint


def _all(pick: Callable[[Imprint], Iterable[str]]) -> frozenset[str]:
    return frozenset(entry.casefold() for table in languages().values() for entry in pick(table.imprint))


@cache
def byline_words() -> frozenset[str]:
    """Return the words that open a byline or a translator's line, lower case."""
    return _all(lambda imprint: imprint.bylines | imprint.translators)


@cache
def translator_words() -> frozenset[str]:
    """Return the words before a translator's name."""
    return _all(lambda imprint: imprint.translators)


@cache
def credit_words() -> frozenset[str]:
    """Return the openings of remarks on where a text comes from."""
    return _all(lambda imprint: imprint.credits | imprint.sources)


@cache
def source_words() -> frozenset[str]:
    """Return the openings that stand right before the publication's name."""
    return _all(lambda imprint: imprint.sources)


@cache
def header_labels() -> dict[str, str]:
    """Return a header's field names with the name of what each states (`title`, `authors`, …; `front` for anything else)."""
    return {label: meaning for table in languages().values() for label, meaning in table.imprint.labels}


@cache
def calendar_words() -> frozenset[str]:
    """Return the months and seasons."""
    return _all(lambda imprint: imprint.months | imprint.seasons)


@cache
def season_words() -> frozenset[str]:
    """Return the seasons."""
    return _all(lambda imprint: imprint.seasons)


@cache
def date_words() -> frozenset[str]:
    """Return the months, seasons and weekdays, and the small words of dates."""
    return calendar_words() | _all(lambda imprint: imprint.weekdays)


@cache
def ordinal_words() -> frozenset[str]:
    """Return the words by which chapters are numbered."""
    return _all(lambda imprint: imprint.ordinals)


@cache
def author_verbs() -> frozenset[str]:
    """Return what follows the name where a line presents the author: `teaches`, `lives`."""
    return _all(lambda imprint: imprint.author_verbs)


@cache
def division_words() -> frozenset[str]:
    """Return the words before a chapter's or a part's number."""
    return _all(lambda imprint: imprint.divisions)


@cache
def supplement_words() -> frozenset[str]:
    """Return the words for a piece that is added to another: note, postscript."""
    return _all(lambda imprint: imprint.supplements)


@cache
def closing_words() -> frozenset[str]:
    """Return the openings of remarks after a text."""
    return _all(lambda imprint: imprint.closings)


@cache
def aside_words() -> frozenset[str]:
    """Return the headings after which nothing of the text follows."""
    return _all(lambda imprint: imprint.asides)


@cache
def link_openings() -> frozenset[str]:
    """Return the openings of lines that lead elsewhere."""
    return _all(lambda imprint: imprint.links)


@cache
def link_words() -> frozenset[str]:
    """Return the single words that lines of links consist of."""
    return _all(lambda imprint: imprint.link_words)


@cache
def farewell_words() -> frozenset[str]:
    """Return the openings of a letter's last line before the name."""
    return _all(lambda imprint: imprint.farewells)


@cache
def contents_words() -> frozenset[str]:
    """Return the headings of lists of contents."""
    return _all(lambda imprint: imprint.contents)


@cache
def delivery_words() -> frozenset[str]:
    """Return what stands before a speaker's name inside a line on the occasion."""
    return _all(lambda imprint: imprint.deliveries)


@cache
def reply_words() -> frozenset[str]:
    """Return what follows the name in the heading of an answer."""
    return _all(lambda imprint: imprint.replies)


@cache
def letter_openings() -> frozenset[str]:
    """Return what follows the name of whoever writes a letter to the paper, before a colon."""
    return _all(lambda imprint: imprint.writes)


@cache
def page_remarks() -> frozenset[str]:
    """Return the phrases by which a line speaks of the page itself."""
    return _all(lambda imprint: imprint.remarks)


@cache
def ending_words() -> frozenset[str]:
    """Return the lines that end a text."""
    return _all(lambda imprint: imprint.endings)


@cache
def edit_words() -> frozenset[str]:
    """Return what stands in brackets behind a heading for the page's editors."""
    return _all(lambda imprint: imprint.edits)


@cache
def interruptions() -> frozenset[str]:
    """Return the lines of the page that stand amid its text."""
    return _all(lambda imprint: imprint.interruptions)


@cache
def vital_words() -> frozenset[str]:
    """Return the words for birth and death."""
    return _all(lambda imprint: imprint.vital_words)


@cache
def abstract_words() -> frozenset[str]:
    """Return what stands before an abstract or its keywords."""
    return _all(lambda imprint: imprint.abstracts)


@cache
def bibliography_words() -> frozenset[str]:
    """Return the headings of lists of books."""
    return _all(lambda imprint: imprint.bibliographies)


@cache
def periodical_words() -> frozenset[str]:
    """Return the words that names of periodicals have in them."""
    return _all(lambda imprint: imprint.periodicals)


@cache
def honorifics() -> frozenset[str]:
    """Return the words of all languages before a person's name: miss, herr, docteur."""
    return frozenset().union(*(table.naming.titles for table in languages().values()))


@cache
def first_person_words() -> frozenset[str]:
    """Return the words of all languages by which who tells a thing means himself."""
    return frozenset().union(*(table.reporting.first_person for table in languages().values()))


@cache
def function_words() -> frozenset[str]:
    """Return the most frequent words of all languages."""
    return frozenset().union(*(table.function_words for table in languages().values()))


@cache
def given_names() -> frozenset[str]:
    """Return the given names of all languages."""
    return frozenset().union(*(table.naming.given_names for table in languages().values()))


_FIRST = re.compile(r"\W*\w+")


@lru_cache(maxsize=64)
def _first_words(openings: frozenset[str]) -> frozenset[str]:
    """Return the first words of the openings, with an empty one where an opening has none."""
    return frozenset(found.group() if (found := _FIRST.match(each)) else "" for each in openings)


def opening_of(words: str, openings: frozenset[str]) -> str:
    """Return the longest of `openings` that `words` (case folded) begin with as whole words; empty where none fits."""
    first = _FIRST.match(words[:60])
    starts = _first_words(openings)
    if (first is None or first.group() not in starts) and "" not in starts:
        return ""
    position = len(longest := words[:60])
    while position > 0:
        candidate = longest[:position].rstrip(" :.,;–—-")
        if candidate in openings and (position == len(words) or not words[position].isalnum()):
            return candidate
        position -= 1
    return ""
