"""From what a user types to a query about this library: the documents that `doc:` names are looked up as they are everywhere else."""

from __future__ import annotations

from dataclasses import replace

from serge_cli.operations.library import Library
from serge_cli.operations.naming import find_documents
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.tree import And, Field, Filter, Node, Not, Or, Query

_WILD = frozenset("*?")


def asked(library: Library, text: str) -> Query:
    """Return the query that `text` means; QueryError where it cannot be understood, NothingFound where it names no document."""
    query = parse(text)
    return replace(query, root=_named(library, query.root))


def _named(library: Library, node: Node) -> Node:
    if isinstance(node, And | Or):
        return replace(node, parts=tuple(_named(library, part) for part in node.parts))
    if isinstance(node, Not):
        return Not(_named(library, node.part))
    if isinstance(node, Filter) and node.field is Field.DOC:
        return replace(node, values=tuple(identifier for value in node.values for identifier in _documents(library, value)))
    return node


def _documents(library: Library, value: str) -> list[str]:
    return [value] if _WILD & set(value) else [card.id for card in find_documents(library, value)]
