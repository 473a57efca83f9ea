"""The orders in which answers can come, as sort keys; document order settles every tie."""

from __future__ import annotations

from collections.abc import Callable

from serge_cli.search.backend import Found, Sort

NO_YEAR = 10_000  # after every year


def sort_key(sort: Sort) -> Callable[[Found], tuple[float, int]]:
    """Return the key that brings answers into an order: best, first, oldest or shortest first."""
    keys: dict[Sort, Callable[[Found], float]] = {
        Sort.RELEVANCE: lambda found: -found.score,
        Sort.DOCUMENT: lambda found: 0,
        Sort.DATE: lambda found: NO_YEAR if found.entry.year is None else found.entry.year,
        Sort.LENGTH: lambda found: len(found.entry.text),
    }
    chosen = keys[sort]
    return lambda found: (chosen(found), found.entry.order)
