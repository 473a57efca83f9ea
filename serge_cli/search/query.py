"""The query language: words to a Query that every backend understands (provisional)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query."""

    text: str = ""
