"""What goes on before, behind and within a quotation in its source: a *but* cut off, a *not* left out, a denial before it.

The contract, so that it can be trusted: a limit counts where it is the next thing in the same sentence; a negation where it is the word
before, a denial where it ends right before, in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from serge_cli.compare.meanings import Meanings, Phrases
from serge_cli.compare.sources import Stretch
from serge_cli.model.verdicts import Caution, Warned

_END = re.compile(r"[.?!…\n]")
_SHOWN = 8  # words that a warning shows


def behind(stretch: Stretch, end: int, words: Meanings) -> Iterator[Warned]:
    """Yield the limit before which a quotation stops whose last word stands before word `end` of the source."""
    if end >= len(stretch.words) or _END.search(stretch.between(end)):
        return
    if begins_with(stretch.words[end:], words.limits):
        yield Warned(Caution.STOPS_BEFORE_A_LIMIT, _text(stretch, end, end + _SHOWN))


def before(stretch: Stretch, start: int, words: Meanings) -> Iterator[Warned]:
    """Yield the negation or denial behind which a quotation begins at word `start` of the source."""
    if start <= 0 or _END.search(stretch.between(start)):
        return
    first = start
    while first > 0 and start - first < _SHOWN and not _END.search(stretch.between(first)):
        first -= 1
    lead = stretch.words[first:start]
    if any(lead[-len(phrase) :] == phrase for phrase in words.denials):
        yield Warned(Caution.BEGINS_AFTER_A_DENIAL, _text(stretch, first, start))
    elif lead[-1:] and lead[-1] in words.negations:
        yield Warned(Caution.BEGINS_AFTER_A_NEGATION, _text(stretch, first, start))


def within(stretch: Stretch, omitted: Iterable[tuple[int, int]], words: Meanings) -> Iterator[Warned]:
    """Yield the negation or limit that an ellipsis leaves out; words `first` to `last` of the source are left out."""
    for first, last in omitted:
        left_out = stretch.words[first:last]
        if not words.negations.isdisjoint(left_out):
            yield Warned(Caution.OMITS_A_NEGATION, _text(stretch, first, last))
        elif any(begins_with(left_out[place:], words.limits) for place in range(len(left_out))):
            yield Warned(Caution.OMITS_A_LIMIT, _text(stretch, first, last))


def begins_with(words: Sequence[str], phrases: Phrases) -> bool:
    """Return whether words begin with one of some phrases."""
    return any(tuple(words[:length]) in phrases for length in range(1, 6))


def _text(stretch: Stretch, first: int, last: int) -> str:
    return " ".join(stretch.text(first, min(last, len(stretch.words))).split())
