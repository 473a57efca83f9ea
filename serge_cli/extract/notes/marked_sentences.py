"""The sentence a note's marker hangs on.

Markers are taken out before the passage is parted into sentences, for a figure glued to a stop would hide it. A marker after the
stop belongs to the sentence before it (Chicago Manual of Style 14.26: signs follow punctuation).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from serge_cli.language import abbreviations
from serge_cli.model.span import Span, trimmed
from serge_cli.text.sentences import sentences


def marked_sentences(text: str, passage: Span, markers: Sequence[Span]) -> dict[Span, Span]:
    """Return for each of `markers` (sorted, disjoint, in `passage`) the sentence it hangs on, marker included, in code points."""
    pieces, position = [], passage.start
    for marker in markers:
        pieces.append(text[position : marker.start])
        position = marker.end
    pieces.append(text[position : passage.end])
    bare = "".join(pieces)
    found = sentences(bare, None, abbreviations())
    if not found:
        return {marker: trimmed(text, passage) for marker in markers}
    ends = list(accumulate(len(piece) for piece in pieces[:-1]))
    starts = [sentence.start for sentence in found]
    owners = [max(0, bisect_left(starts, place) - 1) for place in _visible_before(bare, ends)]
    taken = list(accumulate((len(marker) for marker in markers), initial=passage.start))
    whole = [Span(s.start + taken[bisect_right(ends, s.start)], s.end + taken[bisect_left(ends, s.end)]) for s in found]
    for marker, owner in zip(markers, owners, strict=True):
        whole[owner] = Span(min(whole[owner].start, marker.start), max(whole[owner].end, marker.end))
    return {marker: trimmed(text, whole[owner]) for marker, owner in zip(markers, owners, strict=True)}


def _visible_before(bare: str, places: Sequence[int]) -> list[int]:
    """Return for each of the ascending `places` where the visible text before it ends, at least 1; one pass over the text."""
    out: list[int] = []
    floor = visible = 1
    for place in places:
        end = place
        while end > floor and bare[end - 1].isspace():
            end -= 1
        visible = end if end > floor else visible
        floor = max(floor, place)
        out.append(visible)
    return out
