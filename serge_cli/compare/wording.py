"""Whether words that are the same words are written the same way, and what would make them so.

White space never counts, nor do the marks of emphasis that a markup puts around words, nor the punctuation at a quotation's two ends,
which follows the sentence that quotes (Chicago Manual 6.9, 13.7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from serge_cli.compare.alignment import Piece
from serge_cli.compare.quoted import Quoted
from serge_cli.compare.sources import Stretch
from serge_cli.model.span import Span
from serge_cli.text.folding import APOSTROPHES

_MARKUP = re.compile(r"[*_`]+|</?(?:i|b|em|strong)>")
_MARKS = re.compile(r"[\"'“”‘’„‚«»‹›]")


def plain(text: str) -> str:
    """Return a text with what never counts taken out of it."""
    return " ".join(_MARKUP.sub("", text).split())


def same_wording(quoted: Quoted, stretch: Stretch, piece: Piece, text: str) -> bool:
    """Return whether a quotation, `text` without its note markers, is written as its source is."""
    return plain(text) == plain(stretch.text(piece.start, piece.end))


def repairs(quoted: Quoted, stretch: Stretch, piece: Piece) -> Iterator[tuple[Span, str]]:
    """Yield the stretches of a quotation that are written otherwise than in the source, each with what the source has.

    Quotation marks are left as they are: a draft sets those inside a quotation in its own style.
    """
    for run in piece.runs:
        for offset in range(run.length):
            ours = Span(*quoted.stretches[run.quoted + offset])
            theirs = " ".join(stretch.text(run.start + offset, run.start + offset + 1).split())
            if ours.of(quoted.text) != theirs:
                yield ours, theirs
            if offset:
                yield from _sign_repair(quoted, stretch, run.quoted + offset, run.start + offset)


def _sign_repair(quoted: Quoted, stretch: Stretch, ours: int, theirs: int) -> Iterator[tuple[Span, str]]:
    span = Span(quoted.stretches[ours - 1][1], quoted.stretches[ours][0])
    draft, source = span.of(quoted.text), " ".join(stretch.between(theirs).split(" "))
    if draft in APOSTROPHES and source in APOSTROPHES:  # within a word
        yield from [(span, source)] * (draft != source)
        return
    if _bare(draft) != _bare(source) and not (_MARKS.search(draft) or _MARKS.search(source) or _MARKUP.search(draft + source)):
        yield span, " ".join(source.split("\n")) if "\n" not in draft else source


def _bare(signs: str) -> str:
    return " ".join(signs.split()) + (" " if signs[-1:].isspace() else "")
