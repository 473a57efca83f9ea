"""Distinguish numbered headings from the heads of notes: `1. THREE MEN IN A ROOM`.

Both begin with a number and a stop. A heading stands by itself between running texts; it is in capitals, or the same number opens a
note elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.notes.body_heads import Head
from serge_cli.model.document import Document, Shape
from serge_cli.model.records import ParagraphKind

_LONGEST = 12  # words
_STOPS = (".", ",", ";")


def without_headings(document: Document, layout: Layout, heads: Sequence[Head]) -> list[Head]:
    """Return the possible heads of notes without those that are the numbers of headings."""
    numbered = _numbered(document, layout, heads)
    starts = {head.start for head in numbered}
    labels = Counter(head.label for head in heads if head.start not in starts)
    answered = bool(numbered[1:]) and all(labels[head.label] for head in numbered)
    dropped = {head.start for head in numbered if answered or _words(document, head).isupper()}
    return [head for head in heads if head.start not in dropped]


def _numbered(document: Document, layout: Layout, heads: Sequence[Head]) -> list[Head]:
    """Return the heads that may be headings' numbers; one that counts on from such may stand over a short text."""
    found: list[Head] = []
    for head in heads:
        is_heading = layout.paragraphs[head.block].kind is ParagraphKind.HEADING
        counts_on = bool(found) and found[-1].form == head.form and head.value == found[-1].value + 1
        if (is_heading or counts_on) and _may_head(document, head):
            found.append(head)
    return found


def _may_head(document: Document, head: Head) -> bool:
    """Return whether the head stands in a block that looks like a heading."""
    if head.certain or not head.first:
        return False
    block = document.blocks[head.block]
    words = _words(document, head)
    short = len(words.split()) <= _LONGEST and not words.endswith(_STOPS)
    return short and block.shape is not Shape.HEADING and any(map(str.isalpha, words))


def _words(document: Document, head: Head) -> str:
    return document.blocks[head.block].span.of(document.text)
