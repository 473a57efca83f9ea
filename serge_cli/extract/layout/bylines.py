"""Read a byline: the authors and the translator that a line names."""

from __future__ import annotations

import re
from functools import cache

from serge_cli.extract.layout.dates import read_date
from serge_cli.extract.layout.names_on_lines import NAME_WORD, is_name, leading_name, no_names, shown_name
from serge_cli.extract.layout.openings import LINE, either, opening_of, particles, plain
from serge_cli.extract.layout.remarks import is_periodical
from serge_cli.language import abbreviations, everywhere
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.text.sentences import sentence_ends

_SENTENCE = 4  # words behind a stop that are more than a date or a place
_BAR = re.compile(r"\s*[|•·]\s*")


@dataclass(frozen=True, slots=True)
class Byline:
    """The authors and the translator that a line names."""

    authors: tuple[str, ...] = ()
    translator: str | None = None
    explicit: bool = False  # the line says `by` or an equivalent


@cache
def _author_openings() -> frozenset[str]:
    return everywhere().imprint.bylines - everywhere().imprint.translators


@cache
def _between_names() -> re.Pattern[str]:
    words = everywhere().typography.ands | everywhere().naming.joint_words
    return re.compile(rf"\s*(?:,|;|&|/|\b(?:{either(words)})\b)\s*")


def read_byline(words: str) -> Byline | None:
    """Return the authors and translator that a line names; None if it is no byline."""
    words = plain(words)
    if not words or len(words) > LINE:
        return None
    lowered = words.casefold()
    translator = _after(words, opening_of(lowered, everywhere().imprint.translators))
    if translator:
        return Byline(translator=translator, explicit=True)
    opening = opening_of(lowered, _author_openings())
    if opening:
        rest = words[len(opening) :].lstrip(" :—–-")
        if _goes_on(rest):
            return None
        return _named(rest, explicit=True) if rest[:1].isupper() or rest.split(" ", 1)[0] in particles() else None
    name, *behind = _BAR.split(words)
    if behind and all(read_date(part) or is_periodical(part) for part in behind):
        words = name
    like_a_head = words.isupper() and words.endswith(".")  # FEAST DAYS.
    named = is_name(_between_names().split(words, maxsplit=1)[0], strict=like_a_head)
    return _named(words, explicit=False) if named else None


def _goes_on(rest: str) -> bool:
    """Return whether another sentence begins on the line: then it is one of running text that only happens to begin with `by`."""
    ends = [end for end in sentence_ends(rest, abbreviations=abbreviations()) if end < len(rest.rstrip())]
    return bool(ends) and len(rest[ends[0] :].split()) >= _SENTENCE


def _after(words: str, opening: str) -> str | None:
    rest = words[len(opening) :].lstrip(" :.—–-") if opening else ""
    name = re.split(r"[,;(|]| – | — ", rest, maxsplit=1)[0].strip()
    return shown_name(name) if is_name(name) else None


def _named(rest: str, *, explicit: bool) -> Byline | None:
    authors: list[str] = []
    parts = re.split(r"\s*[|•·(]\s*|\s[–—-]\s|\s{2,}", rest, maxsplit=1)
    for part in _between_names().split(parts[0]):
        name = leading_name(part) if explicit else part
        if not is_name(name):
            break
        authors.append(shown_name(name))
    if not authors and explicit and _single(parts[0]):
        authors.append(shown_name(parts[0]))
    if not explicit and len(authors) != len(_between_names().split(rest)):
        return None
    return Byline(tuple(authors), None, explicit) if authors else None


def _single(words: str) -> bool:
    """Return whether the words are one capitalised word: a pen name (`by Voltaire`)."""
    return NAME_WORD.fullmatch(words) is not None and words[0].isupper() and len(words) > 3 and words.casefold() not in no_names()


@cache
def _posted_by() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(everywhere().imprint.posted_by)})\s+(?=[^\W\d_])")


def poster(words: str) -> str | None:
    """Return the name in a line on when and by whom a text was posted: `Posted on March 3 by Jane Doe`."""
    line = plain(words)
    if not opening_of(line.casefold(), everywhere().imprint.posted):
        return None
    found = _posted_by().search(line)
    read = read_byline(line[found.start() :]) if found else None
    return read.authors[0] if read and read.authors else None


def presented_author(words: str) -> str | None:
    """Return the name with which a line begins that presents its author: `Jane Doe teaches history at …`."""
    line = plain(words)
    name = leading_name(line)
    if not is_name(name):
        return None
    rest = line[len(name) :].lstrip(" ,").casefold()
    return shown_name(name) if opening_of(rest, everywhere().imprint.author_verbs) else None
