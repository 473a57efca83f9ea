"""Read a line of the page as a person's name: its shape, its degrees and particles, and where it ends."""

from __future__ import annotations

import re
from functools import cache

from serge_cli.extract.layout.openings import calendar_words, credit_words, either, particles
from serge_cli.language import everywhere

NAME_WORD = re.compile(r"(?:[^\W\d_]\.){1,4}|[^\W\d_](?:[^\W\d_]|[’'‘-](?=[^\W\d_]))*\.?")
_INITIALS = re.compile(r"((?:[^\W\d_]\.\s?){1,4}-?)(?=[^\W\d_]{2})")


@cache
def no_names() -> frozenset[str]:
    """Return what stands in no name: months, peoples, bodies, the little words."""
    return everywhere().naming.not_names | everywhere().naming.group_words | calendar_words() | everywhere().function_words


def name_words(words: str) -> list[str]:
    """Return the words of a person's name; an empty list where the line is none."""
    spaced = _INITIALS.sub(lambda found: found.group(1).strip() + " ", words) if "." in words else words
    parts = spaced.split()
    if not 2 <= len(parts) <= 6:
        return []
    good = all(NAME_WORD.fullmatch(part) and (part[0].isupper() or part in particles()) for part in parts)
    capitals = [part for part in parts if part[0].isupper()]
    if not good or len(capitals) < 2 or not parts[-1][0].isupper() or (parts[-1].endswith(".") and len(parts[-1]) < 3):
        return []
    return [] if any(part.casefold() in no_names() for part in capitals) else parts


def is_name(words: str, *, strict: bool = False) -> bool:
    """Return whether the line is a person's name; with `strict`, only where a known given name or initials say so."""
    parts = name_words(words)
    return bool(parts) and (not strict or parts[0].endswith(".") or parts[0].casefold() in everywhere().naming.given_names)


@cache
def _degrees() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{either(everywhere().naming.degrees)})\s)+(?=\S+\s\S)", re.IGNORECASE)


def shown_name(name: str) -> str:
    """Return a name as it is usually written: without `Dr.`; one in capitals only gets small letters."""
    name = _degrees().sub("", name)
    name = name.strip(" .,;:*_") if not re.search(r"\b[^\W\d_]\.$", name) else name.strip(" ,;:*_")
    if name.isupper():
        return name.title()
    words = name.split()
    surname = len(words) > 1 and len(words[-1]) > 3 and words[-1].isupper() and not words[-1].endswith(".")
    return " ".join((*words[:-1], words[-1].title())) if surname else name


def leading_name(part: str) -> str:
    """Return the name at the head of `Jane Doe Published March 3`, else the part itself."""
    words = part.split()
    kept: list[str] = []
    for word in words:
        if len(kept) >= 2 and (word.casefold() in _stops() or (not word[0].isupper() and word not in particles())):
            break
        kept.append(word)
    return " ".join(kept)


@cache
def _stops() -> frozenset[str]:
    return frozenset(opening.split()[0] for opening in credit_words()) | calendar_words() | everywhere().imprint.name_stops
