"""Paragraphs that stand wholly in marks: nothing but note markers, stops or the source in brackets follows the closing mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.quotations.displays import Whole
from serge_cli.extract.quotations.quoted_pieces import QuotedPiece
from serge_cli.model.document import Document

_BEFORE = re.compile(r"[ \t\n*_>]*+[(\[]?")
_AFTER = " \t\n.,;:*_"
_CLOSING = {"(": ")", "[": "]"}
_SOURCE = re.compile(r"[\s.,;*_]*(?:[(\[][^()\[\]]{1,160}[)\]]|(?:[—–-]{1,3}\s?|\n\s*)[^\W\d_a-zß-ÿа-я][^!?\n]{1,80})[\s.,;*_]*$")


def marked_wholes(document: Document, layout: Layout, pieces: Sequence[QuotedPiece], ends: Sequence[int]) -> Iterator[tuple[int, Whole]]:
    """Yield the paragraphs wholly in marks; `ends[i]` is where paragraph i's words end, before its note markers."""
    for piece in pieces:
        start = layout.paragraphs[piece.paragraph].span.start
        if piece.depth == 0 and piece.marks[0] and _BEFORE.fullmatch(document.text, start, piece.outer.start):
            if piece.marks == ("‹", "›"):
                continue  # arrows: ‹ previous up next ›; single guillemets quote inside other marks only
            rest = document.text[piece.outer.end : ends[piece.paragraph]]
            opening = document.text[start : piece.outer.start].strip(_AFTER)
            if opening:  # in brackets as a whole, as translations stand
                rest = rest.strip(_AFTER).removesuffix(_CLOSING.get(opening, ""))
            if not rest.strip(_AFTER) or (_SOURCE.match(rest) and len(piece.span) > 60):
                yield piece.paragraph, Whole(piece.span, piece.marks)
