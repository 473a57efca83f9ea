"""The notes of a document whose format joins them to their markers itself: nothing is guessed, neither a note nor a sign."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from serge_cli.extract.noting.bodies import Body
from serge_cli.extract.noting.chains import Chain
from serge_cli.extract.noting.heads import Head
from serge_cli.extract.noting.joins import Joined
from serge_cli.extract.noting.signs import Sign, Style, Trust
from serge_cli.model.document import Document, NoteAnchor
from serge_cli.model.span import Span, trimmed


def stated_notes(document: Document) -> tuple[list[Chain], list[Body], Joined]:
    """Return each note as a list of its own (labels repeat as they like), its body, and which signs call which body."""
    starts = [block.span.start for block in document.blocks]
    heads: list[Head] = []
    bodies: list[Body] = []
    numbers: dict[str, int] = {}
    for anchor, block in _in_blocks(document, starts, body=True):
        numbers.setdefault(anchor.key, len(bodies))
        heads.append(_head(document, anchor, block))
        words = trimmed(document.text, Span(heads[-1].body, max(heads[-1].body, document.blocks[block].span.end)))
        bodies.append(Body(heads[-1], len(bodies), (words,), (block,)))
    calls: dict[int, list[Sign]] = defaultdict(list)
    loose = []
    for anchor, block in _in_blocks(document, starts, body=False):
        sign = Sign(anchor.span, anchor.label, Style.MARKED, Trust.CERTAIN, block, closes=True)
        at = numbers.get(anchor.key)
        if at is None:
            loose.append(sign)
        else:
            calls[at].append(sign)
    chains = [Chain((head,), None, False, frozenset({head.label})) for head in heads]
    return chains, bodies, Joined({at: tuple(found) for at, found in calls.items()}, tuple(loose))


def _in_blocks(document: Document, starts: Sequence[int], *, body: bool) -> Iterator[tuple[NoteAnchor, int]]:
    """Yield the markers or the bodies with the number of the block that each stands in."""
    for anchor in sorted(document.anchors, key=lambda anchor: anchor.span):
        block = bisect_right(starts, anchor.span.start) - 1
        if anchor.body is body and block >= 0 and document.blocks[block].span.contains(anchor.span):
            yield anchor, block


def _head(document: Document, anchor: NoteAnchor, block: int) -> Head:
    return Head(
        anchor.label, "anchor", True, block, anchor.span.start, anchor.span.end, anchor.span.start == document.blocks[block].span.start
    )
