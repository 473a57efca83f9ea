"""The words before a label or a title (“so-called”, “the journal”), folded, per language; all languages together where it is unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from serge_cli.language import everywhere, languages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms


@dataclass(frozen=True, slots=True)
class LabelCues:
    """Folded cues: `labels` are runs of words, by their last one; `titles` are single nouns."""

    labels: Mapping[str, tuple[tuple[str, ...], ...]]
    titles: frozenset[str]
    gapped: Mapping[str, frozenset[str]]  # the first words of those of two that others may part, by the last: known (in the press) as
    signs: frozenset[str] = frozenset()  # what has an inscription: banner, plaque
    release_words: frozenset[str] = frozenset()  # soon after a title: appeared, published
    near_titles: frozenset[str] = frozenset()  # of the nouns those that mean something else too
    work_verbs: frozenset[tuple[str, ...]] = frozenset()  # before the title of a work: reviewed, author of

    def label(self, words: Sequence[str]) -> bool:
        """Return whether the folded `words` end in a cue for a label."""
        last = words[-1] if words else ""
        if any(tuple(words[-len(cue) :]) == cue for cue in self.labels.get(last, ())):
            return True
        return last in self.gapped and not self.gapped[last].isdisjoint(words[-7:-2])

    def title(self, words: Sequence[str]) -> bool:
        """Return whether one of the last three folded `words` is a noun that a title follows; for some only the last counts."""
        return any(word in self.titles for word in words[-3:]) or not self.near_titles.isdisjoint(words[-1:])

    def work(self, words: Sequence[str]) -> bool:
        """Return whether the folded `words` end in what somebody does with a work: the author of, had reviewed."""
        return tuple(words[-1:]) in self.work_verbs or tuple(words[-2:]) in self.work_verbs


@cache
def label_cues(code: str) -> LabelCues:
    """Return the cues of a language, under its code."""
    words = languages().get(code, everywhere()).typography
    labels: defaultdict[str, tuple[tuple[str, ...], ...]] = defaultdict(tuple)
    gapped: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for cue in {tuple(terms(cue)) for cue in words.label_cues}:
        labels[cue[-1]] += (cue,)
        if len(cue) == 2 and cue[1] in everywhere().typography.label_joins:
            gapped[cue[1]] |= {cue[0]}
    titles = {fold(word) for word in words.title_cues}
    verbs = frozenset(tuple(terms(cue)) for cue in words.work_verbs)
    signs = frozenset(fold(word) for word in words.signs)
    released = frozenset(fold(word) for word in words.release_words)
    near = frozenset(fold(word) for word in words.near_title_cues)
    return LabelCues(labels, frozenset(titles), gapped, signs, released, near, verbs)
