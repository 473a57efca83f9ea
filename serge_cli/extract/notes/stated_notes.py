"""The notes of a document whose format joins them to their markers itself: nothing is guessed, neither a note nor a sign."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from serge_cli.extract.notes.bodies import Body, before_way_back
from serge_cli.extract.notes.body_heads import Head
from serge_cli.extract.notes.joins import Joined
from serge_cli.extract.notes.marker_signs import Sign, Style, Trust
from serge_cli.extract.notes.rivals import Chain
from serge_cli.model.document import Document, NoteAnchor
from serge_cli.model.span import Span

_NUMBERED = re.compile(r"\s*(?:\d{1,4}[.)]\s*)?")


def stated_notes(document: Document) -> tuple[list[Chain], list[Body], Joined]:
    """Return each note as a list of its own (labels repeat as they like), its body, and which signs call which body."""
    bodies: list[Body] = []
    numbers: dict[str, int] = {}
    for anchor, block in _in_blocks(document, body=True):
        at = numbers.get(anchor.key)
        if at is not None and not anchor.label:  # the note goes on
            pieces = (*bodies[at].pieces, before_way_back(document.text, document.blocks[block].span))
            bodies[at] = replace(bodies[at], pieces=pieces, blocks=(*bodies[at].blocks, block))
            continue
        numbers.setdefault(anchor.key, len(bodies))
        head = _head(document, anchor, block)
        words = before_way_back(document.text, Span(head.body, max(head.body, document.blocks[block].span.end)))
        bodies.append(Body(head, len(bodies), (words,), (block,)))
    calls: dict[int, list[Sign]] = defaultdict(list)
    loose = []
    for anchor, block in _in_blocks(document, body=False):
        sign = Sign(anchor.span, anchor.label, Style.MARKED, Trust.CERTAIN, block, closes=True)
        at = numbers.get(anchor.key)
        if at is None:
            loose.append(sign)
        else:
            calls[at].append(sign)
    chains = [Chain((body.head,), None, False, frozenset({body.head.label})) for body in bodies]
    return chains, bodies, Joined({at: tuple(found) for at, found in calls.items()}, tuple(loose))


def _in_blocks(document: Document, *, body: bool) -> Iterator[tuple[NoteAnchor, int]]:
    """Yield the markers or the bodies with the number of the block that each stands in; a body's label may stand right before it."""
    ends = [block.span.end for block in document.blocks]
    for anchor in sorted(document.anchors, key=lambda anchor: anchor.span):
        at = bisect_left(ends, anchor.span.end + (not anchor.span))
        if anchor.body is not body or at == len(ends):
            continue
        block = document.blocks[at].span
        if block.contains(anchor.span) or (body and _NUMBERED.fullmatch(document.text, anchor.span.end, max(anchor.span.end, block.start))):
            yield anchor, at


def _head(document: Document, anchor: NoteAnchor, block: int) -> Head:
    span = document.blocks[block].span
    numbered = document.text[anchor.span.end : span.start].strip()  # a number that the reader took for that of a list is the note's
    body = anchor.span.end if numbered else max(anchor.span.end, span.start)
    return Head(anchor.label, "anchor", True, block, anchor.span.start, body, anchor.span.start <= span.start)
