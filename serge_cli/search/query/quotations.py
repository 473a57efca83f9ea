"""Fields that ask for quotations, asked of passages: all that stands beside them is sought inside one quotation.

`by:trotsky party` means of a passage what it means of a quotation: words by Trotsky, and party among them. NOT leaves out passages that
have such a quotation. A value that paragraphs have too (`kind:title`) means either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from serge_cli.model.records import ParagraphKind, QuotationKind
from serge_cli.search.entry import Quoted
from serge_cli.search.query.conditions import has_value, passes
from serge_cli.search.query.entry_words import Part, Reading, Stretch
from serge_cli.search.query.tree import And, Condition, Everything, Field, Filter, Inside, Leaf, Node, Not, Or

_FIELDS = frozenset({Field.BY, Field.ABOUT, Field.PERSON, Field.FORM, Field.NOTE})
_KINDS = frozenset(QuotationKind)
_BOTH = _KINDS & frozenset(ParagraphKind)

Found = Callable[[Leaf, Reading | Part], list[Stretch]]  # where something asked for stands


def asks_quotations(condition: Node) -> bool:
    """Return whether a condition is one on quotations."""
    if not isinstance(condition, Filter):
        return False
    return condition.field in _FIELDS or (condition.field is Field.KIND and not _KINDS.isdisjoint(condition.values))


def of_passages(node: Node) -> Node:
    """Return the tree of a query as it is asked of passages; notes and quotations are asked as it is."""
    if isinstance(node, Or):
        return Or(tuple(map(of_passages, node.parts)))
    if isinstance(node, Not):
        return Not(of_passages(node.part))
    parts = node.parts if isinstance(node, And) else (node,)
    if any(map(_is_about_quotations, parts)):
        inside = Inside(node)
        return Or((node, inside)) if any(map(_means_either, parts)) else inside
    return And(tuple(map(of_passages, node.parts))) if isinstance(node, And) else node


def _is_about_quotations(node: Node) -> bool:
    return all(map(_is_about_quotations, node.parts)) if isinstance(node, And | Or) else asks_quotations(node)


def _means_either(node: Node) -> bool:
    if isinstance(node, And | Or):
        return any(map(_means_either, node.parts))
    return isinstance(node, Filter) and node.field is Field.KIND and not _BOTH.isdisjoint(node.values)


def inside(node: Node, reading: Reading, found: Found) -> Iterator[tuple[Stretch, list[Stretch]]]:
    """Yield the quotations of a passage that match, each with what in it was asked for: all of it where no words were."""
    for first, after, quoted in reading.marked():
        if first < after:
            answer = _answer(node, Part(reading, first, after), quoted, found)
            if answer is not None:
                yield (first, after - 1), answer or [(first, after - 1)]


def _answer(node: Node, part: Part, quoted: Quoted, found: Found) -> list[Stretch] | None:
    """Return where a part of an entry has what is asked for, None where it does not match."""
    if isinstance(node, And | Or):
        answers = [_answer(each, part, quoted, found) for each in node.parts]
        given = [answer for answer in answers if answer is not None]
        if not given or (isinstance(node, And) and len(given) < len(answers)):
            return None
        return sorted({stretch for answer in given for stretch in answer})
    if isinstance(node, Not):
        return [] if _answer(node.part, part, quoted, found) is None else None
    if isinstance(node, Filter) and asks_quotations(node):
        return [] if has_value(node, quoted) else None
    if isinstance(node, Condition):
        return [] if passes(node, part.entry) else None
    return [] if isinstance(node, Everything) else found(node, part) or None
