"""The signs of a document by how they are written and by label, for asking how well they call a list of notes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from serge_cli.extract.notes.body_heads import Head
from serge_cli.extract.notes.marker_signs import Sign, Style, Trust

ENOUGH = 0.6  # of a list's labels must be called
_PREFERENCE = (Style.MARKED, Style.CARET, Style.RAISED, Style.BRACKET, Style.PAREN, Style.GLUED, Style.SPACED)
COMMON = frozenset({Style.PAREN, Style.GLUED, Style.SPACED})  # signs whose look says little


class Calls:
    """The signs of a document by style and label, for asking how well they call a list."""

    def __init__(self, signs: Sequence[Sign]) -> None:
        self._starts: dict[tuple[Style, str], list[int]] = defaultdict(list)
        self._labels: dict[Style, set[str]] = defaultdict(set)
        for sign in signs:
            if sign.style is not Style.PAREN or sign.closes:
                self._starts[sign.style, sign.label].append(sign.span.start)
            if sign.trust > Trust.DOUBTFUL or sign.closes:
                self._labels[sign.style].add(sign.label)

    def before(self, style: Style, head: Head) -> bool:
        """Return whether a sign of `style` that calls `head` stands before it."""
        starts = self._starts.get((style, head.label))
        return starts is not None and starts[0] < head.start

    def last_before(self, style: Style, label: str, position: int) -> int | None:
        """Return where the last such sign before `position` stands."""
        starts = self._starts.get((style, label), [])
        at = bisect_left(starts, position)
        return starts[at - 1] if at else None

    def style(self, run: Sequence[Head]) -> Style | None:
        """Return the style of the signs that call most of a run's labels, the more trusted one where several do; None where none does."""
        for style in _PREFERENCE:
            if sum(self.before(style, head) for head in run) >= ENOUGH * len(run) and (style not in COMMON or self._in_order(style, run)):
                return style
        return None

    def _in_order(self, style: Style, run: Sequence[Head]) -> bool:
        """Return whether signs as common as glued figures stand in the order of the notes they would call."""
        position = met = 0
        for head in run:
            starts = self._starts.get((style, head.label), [])
            at = bisect_right(starts, position)
            if at < len(starts) and starts[at] < head.start:
                position = starts[at]
                met += 1
        return met >= ENOUGH * len(run) if style is not Style.SPACED else met == len(run) > 2

    def labels(self, style: Style) -> set[str]:
        """Return the labels that signs of `style` call."""
        return self._labels[style]
