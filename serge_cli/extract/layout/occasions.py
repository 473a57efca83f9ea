"""Read a line on the occasion of a lecture or a review, with whoever gives it: `The Grant Lecture, delivered by Professor Jane Doe`."""

from __future__ import annotations

import re
from functools import cache

from serge_cli.extract.layout.clues import dates_in, is_name, leading_name, shown_name
from serge_cli.language import languages
from serge_cli.language.imprints import delivery_words
from serge_cli.model.quick_dataclass import dataclass

_CUT = re.compile(r"[,;(|]|\s[–—-]\s|\.\s(?=[^\W\d_]{3})")


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who spoke or reviewed, and when, as far as the line tells."""

    speaker: str
    date: str | None


@cache
def _pattern() -> re.Pattern[str]:
    listed = sorted(delivery_words(), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(phrase) for phrase in listed) + r")\s+(?=[^\W\d_])", re.IGNORECASE)


@cache
def _titles() -> frozenset[str]:
    return frozenset(title for table in languages().values() for title in table.naming.titles)


def read_occasion(words: str) -> Occasion | None:
    """Return who speaks on the occasion that a line names; None where it names nobody."""
    found = _pattern().search(words)
    if found is None:
        return None
    parts = words[found.end() :].split()
    while parts and parts[0].casefold().rstrip(".") in _titles():
        parts = parts[1:]
    name = leading_name(_CUT.split(" ".join(parts), maxsplit=1)[0]).rstrip(".")
    return Occasion(shown_name(name), dates_in(words)) if is_name(name) else None
