"""Whose words answer a query: the regions of a passage, and in which of them a query matches.

All words outside quotations are one region, each outermost quotation is another. A query matches in a region where all that it asks for
stands there; what it excludes, and its fields, are asked of the whole passage.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from serge_cli.model.results import Voice
from serge_cli.search.query.positions import Positions
from serge_cli.search.query.tree import And, Leaf, Node, Or, conjunction, positive_leaves

OWN = 0  # the region of the words outside quotations; those of quotations are odd numbers


def region(edges: Positions, first: int, last: int) -> int | None:
    """Return the region that has the words at `first` and at `last`, None where they stand in two; `edges` are those of quotations."""
    found = bisect_right(edges, first)
    if first != last and bisect_right(edges, last) != found:
        return None
    return found if found & 1 else OWN


def voice(where: int) -> Voice:
    """Return the voice of a region of a passage."""
    return Voice.OWN if where == OWN else Voice.QUOTED


def by_region(root: Node) -> Node | None:
    """Return that part of a query which a region of an entry that matches it may lack; None where it has no such part."""
    parts = [part for part in (root.parts if isinstance(root, And) else (root,)) if any(positive_leaves(part))]
    return conjunction(parts) if parts else None


def matching_regions(node: Node, holding: Callable[[Leaf], set[int]], all_or_none: Callable[[Node], set[int]]) -> set[int]:
    """Return the regions in which a query matches.

    `holding` returns those in which something asked for stands, `all_or_none` those of the entries that a field or an exclusion lets pass.
    """
    if isinstance(node, Leaf):
        return holding(node)
    if not isinstance(node, And | Or):
        return all_or_none(node)
    parts = (matching_regions(part, holding, all_or_none) for part in node.parts)
    return set.intersection(*parts) if isinstance(node, And) else set().union(*parts)
