"""What stands around a text, in all languages at once: the head of a file is too short to tell its language by."""

from __future__ import annotations

from functools import cache

from serge_cli.language import languages


@cache
def byline_words() -> frozenset[str]:
    """Return the words that open a byline in any language, lower case."""
    return frozenset().union(*(table.imprint.bylines | table.imprint.translators for table in languages().values()))
