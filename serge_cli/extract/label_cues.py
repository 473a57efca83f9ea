"""The words before a label or a title (“so-called”, “the journal”), folded, per language; all languages together where it is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from serge_cli.language import languages
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms


@dataclass(frozen=True, slots=True)
class LabelCues:
    """Folded cues: `labels` are runs of words, longest first; `titles` are single nouns."""

    labels: tuple[tuple[str, ...], ...]
    titles: frozenset[str]

    def label(self, words: Sequence[str]) -> bool:
        """Tell whether the folded `words` end in a cue for a label."""
        tail = tuple(words[-5:])
        return any(tail[-len(cue) :] == cue for cue in self.labels)

    def title(self, words: Sequence[str]) -> bool:
        """Tell whether one of the last three folded `words` is a noun that a title follows."""
        return any(word in self.titles for word in words[-3:])


@cache
def label_cues(code: str) -> LabelCues:
    """Return the cues of a language, under its code."""
    known = languages()
    tables = [known[code]] if code in known else list(known.values())
    labels = {tuple(terms(cue)) for table in tables for cue in table.typography.label_cues}
    titles = {fold(word) for table in tables for word in table.typography.title_cues}
    return LabelCues(tuple(sorted(labels, key=lambda cue: (-len(cue), cue))), frozenset(titles))
