"""Recognise, from what follows quoted words, a citation or a title: a page or a source in brackets, op. cit., a book's price."""

from __future__ import annotations

import re
from functools import cache

from serge_cli.extract.notes.note_words import op_cit
from serge_cli.language import everywhere

_AFTER_COMMA = re.compile(r"\s*,\s*")


@cache
def page_in_brackets() -> re.Pattern[str]:
    """Return the pattern of a bracket with a page or a reference: `(p. 4)`, `[Marsh 1934, 17]`."""
    signs = everywhere().notes.bracket_signs
    return re.compile(rf"[,.;]?\s*[\[(](?:{signs}|[^()\[\]]{{0,60}}\b\d{{1,4}}(?:[-–]\d+)?[\])])", re.IGNORECASE)


@cache
def citation() -> re.Pattern[str]:
    """Return the pattern of what follows a title in a citation: a place, a journal, a volume."""
    return re.compile(rf"\s*[,.;]?\s*(?:{everywhere().notes.citation_signs}|[A-Z*_]|\(|\d|$)")


@cache
def trade_in_brackets() -> re.Pattern[str]:
    """Return the pattern of a bracket with the extent or the price of a book."""
    return re.compile(rf"\s*\([^()]{{0,80}}?(?:\b\d{{2,4}}\s?(?:{everywhere().imprint.extents})\b|[£$€]\s?\d|\d\s?€)")


def cited_again(after: str) -> bool:
    """Return whether `op. cit.` or its like follows behind a comma."""
    comma = _AFTER_COMMA.match(after)
    return comma is not None and op_cit().match(after, comma.end()) is not None
