"""The scores of entries that were read, by the formulas of ranking.py: for every backend that has the words of its hits at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from serge_cli.search.backend import Found
from serge_cli.search.query import ranking
from serge_cli.search.query.entry_words import Reading
from serge_cli.search.query.matching import Expansions, Match, examined, near_slots, occurrences
from serge_cli.search.query.positions import closeness, near_starts
from serge_cli.search.query.tree import Examined, Leaf, Near, Node, Word, accents, bare_words, positive_leaves
from serge_cli.text.tokens import accented_words

Answered = tuple[Reading, Match]


class Scoring:
    """The scores of one query's answers among entries with an `average` length norm; `weights` are the rarities of what is asked for."""

    def __init__(self, root: Node, expansions: Expansions, weights: Sequence[float], average: float) -> None:
        self._expansions, self._weights = expansions, weights
        self._leaves = list(dict.fromkeys(positive_leaves(root)))
        self._bare, self._accents = bare_words(root), accents(root)
        self._damping = ranking.damping_terms(average)

    def found(self, answered: Sequence[Answered], *, close: bool = True) -> list[Found]:
        """Return entries that match with their scores; the closeness of their words counts where `close`."""
        found: list[Found] = []
        for above in (True, False):
            some = [each for each in answered if self.has_accents(each[0]) is above]
            ranked = self._by_class(some, close=close)
            found += [replace(each, score=each.score + ranking.ACCENTS) for each in ranked] if above else ranked
        return found

    def candidate(self, number: int, reading: Reading, match: Match) -> ranking.Candidate:
        """Return an entry that matches with its class and the words' share of its score."""
        counts = [self._counts(leaf, reading) for leaf in self._leaves]
        fixed, factor = self._damping
        dampened = fixed + factor * ranking.length_norm(reading.entry, len(reading.words))
        share = ranking.words_share(self._weights, [written + ranking.OTHER_FORM * other for written, other in counts], dampened)
        literal = all(written for leaf, (written, _) in zip(self._leaves, counts, strict=True) if isinstance(leaf, Word))
        return ranking.Candidate(number, 2 if match.exact else int(literal), share, reading.entry.order)

    def has_accents(self, reading: Reading) -> bool:
        """Return whether an entry has every word that was typed with accents so."""
        return bool(self._accents) and self._accents <= accented_words(reading.entry.text, reading.entry.skip)

    def _by_class(self, answered: Sequence[Answered], *, close: bool) -> list[Found]:
        candidates = [self.candidate(number, *each) for number, each in enumerate(answered)]

        def near(number: int) -> float:
            return closeness([answered[number][0].anyhow(word) for word in self._bare])

        measured = near if close and ranking.measures_closeness(self._bare) else None
        return [
            Found(answered[each.number][0].entry, score, answered[each.number][1])
            for score, each in ranking.ranked(candidates, None, measured)
        ]

    def _counts(self, leaf: Leaf, reading: Reading) -> tuple[int, int]:
        """Return how often a leaf occurs as written, and in other forms."""
        if isinstance(leaf, Word):
            written = len(reading.literal(leaf.text))
            return written, len(reading.anyhow(leaf)) - written
        if isinstance(leaf, Near):
            return min(1, len(near_starts(near_slots(leaf, reading, self._expansions), leaf.distance))), 0
        found = examined(leaf, reading, self._expansions) if isinstance(leaf, Examined) else occurrences(leaf, reading, self._expansions)
        return len(found), 0
