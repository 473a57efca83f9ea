"""Recognise, from what follows quoted words, a citation or a title: a page or a source in brackets."""

from __future__ import annotations

import re
from functools import cache

from serge_cli.language import everywhere


@cache
def page_in_brackets() -> re.Pattern[str]:
    """Return the pattern of a bracket with a page or a reference: `(p. 4)`, `[Marsh 1934, 17]`."""
    signs = everywhere().notes.bracket_signs
    return re.compile(rf"[,.;]?\s*[\[(](?:{signs}|[^()\[\]]{{0,60}}\b\d{{1,4}}(?:[-–]\d+)?[\])])", re.IGNORECASE)


@cache
def citation() -> re.Pattern[str]:
    """Return the pattern of what follows a title in a citation: a place, a journal, a volume."""
    return re.compile(rf"\s*[,.;]?\s*(?:{everywhere().notes.citation_signs}|[A-Z*_]|\(|\d|$)")
