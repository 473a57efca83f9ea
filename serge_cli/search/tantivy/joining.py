"""Queries of tantivy joined to one."""

from __future__ import annotations

from collections.abc import Iterable

from tantivy import Occur, Query

from serge_cli.search.tantivy.index import EVERYTHING, NOTHING


def all_of(queries: Iterable[Query]) -> Query:
    """Return the query for entries that match all."""
    listed = list(queries)
    if len(listed) < 2:
        return listed[0] if listed else EVERYTHING
    return Query.boolean_query([(Occur.Must, query) for query in listed])


def any_of(queries: Iterable[Query]) -> Query:
    """Return the query for entries that match at least one."""
    listed = list(queries)
    if len(listed) < 2:
        return listed[0] if listed else NOTHING
    return Query.boolean_query([(Occur.Should, query) for query in listed])


def none_of(query: Query) -> Query:
    """Return the query for entries that do not match one."""
    return Query.boolean_query([(Occur.Must, unscored(EVERYTHING)), (Occur.MustNot, query)])


def unscored(query: Query) -> Query:
    """Return a query that finds the same and counts nothing."""
    return Query.const_score_query(query, 0.0)
