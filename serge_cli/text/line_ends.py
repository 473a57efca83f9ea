"""Words broken at line ends, as typesetters, scanners and converters leave them: `cap-` / `tion`, `suppres¬` / `sion`, soft hyphens.

A hyphen at a line's end goes, unless the file has the word more often with it, the language keeps it (`self-` / `evident`,
`dit-` / `il`) or a capital follows. `pre-` / `and post-war` is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Protocol

from serge_cli.model.span import Span
from serge_cli.text.folding import fold
from serge_cli.text.tokens import folded_words

# a sign, and then, looking back over it, what it may break: so the search need only stop at signs
_BREAK = re.compile(r"[-‐¬\u00ad](?:(?<=\u00ad)(?:[ \t]*+\n[ \t]*+)?|(?<=[^\W\d_][-‐¬])[ \t]*+\n[ \t]*+(?=[ \t>]*+[^\W\d_]))")
_HYPHENED = re.compile(r"([^\W\d_]+)[-‐](?=([^\W\d_]+))")
_HYPHENS = "-‐¬\u00ad"
_BEFORE = re.compile(r"[^\W\d_]+\Z")
_AFTER = re.compile(r"[ \t>]*([^\W\d_]+)")
_LONGEST = 60  # code points of a part of a word


class Hyphens(Protocol):
    """What a language says of a hyphen at a line's end: its `typography`."""

    @property
    def hyphened_firsts(self) -> frozenset[str]:
        """Words that keep it behind them."""

    @property
    def hyphened_lasts(self) -> frozenset[str]:
        """Words that keep it before them."""

    @property
    def ands(self) -> frozenset[str]:
        """Before one of these, the hyphen stands for a part that follows later."""

    @property
    def ors(self) -> frozenset[str]:
        """As `ands`."""


class LineEnds:
    """The broken words of a text."""

    def __init__(self, text: str, typography: Hyphens) -> None:
        self._text, self.typography = text, typography

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(folded_words(_BREAK.sub(" ", self._text)))

    @cached_property
    def _hyphened(self) -> Counter[tuple[str, str]]:
        return Counter((fold(found[1]), fold(found[2])) for found in _HYPHENED.finditer(self._text))

    def inside(self) -> Iterator[tuple[Span, str]]:
        """Yield what breaks words, line break included, and what is shown in its place."""
        if "\u00ad" not in self._text and "\n" not in self._text:
            return
        for found in _BREAK.finditer(self._text):
            printed = self._shown(found.start(), found.end())
            if printed is not None:
                yield Span(*found.span()), printed

    def across(self, span: Span, following: Span) -> str | None:
        """Return what is shown for a hyphen at the end of one piece of a paragraph, before the next; None if no word is broken there."""
        last = span.end - 1
        if not span or self._text[last] not in _HYPHENS or not self._text[last - 1 : last].isalpha():
            return None
        return self._shown(last, following.start) if self._text[following.start : following.start + 1].isalpha() else None

    def _shown(self, at: int, rest: int) -> str | None:
        sign = self._text[at]
        if sign in "¬\u00ad":
            return ""
        before, after = _BEFORE.search(self._text[max(0, at - _LONGEST) : at]), _AFTER.match(self._text, rest, rest + _LONGEST)
        if before is None or after is None:
            return None
        return self._between(before[0], after[1])

    def _between(self, before: str, after: str) -> str | None:
        """Return what stands between the two parts of a word; None where they are none."""
        if not after[0].islower():
            return "-"
        first, last = fold(before), fold(after)
        joined = self._words[first + last]
        hyphened = self._hyphened[first, last]
        if joined or hyphened:
            return "" if joined >= hyphened else "-"
        if after in self.typography.ands or after in self.typography.ors:
            return None
        kept = len(first) == 1 or before.casefold() in self.typography.hyphened_firsts or after in self.typography.hyphened_lasts
        return "-" if kept else ""
