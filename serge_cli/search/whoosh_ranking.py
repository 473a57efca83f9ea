"""The best of the entries found, without scoring those that cannot be among them. The scores are ranking.py's."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nsmallest
from operator import add

from serge_cli.search import ranking
from serge_cli.search.backend import Sort
from serge_cli.search.places import closeness
from serge_cli.search.query import Node, Word, bare_words, positive_leaves
from serge_cli.search.whoosh_evaluation import Evaluation
from serge_cli.search.whoosh_index import Index
from serge_cli.search.whoosh_occurrences import SHIFT, Occurrences

Scored = tuple[float, int]  # score and entry number
_COLUMN_OF = {Sort.DATE: "date", Sort.LENGTH: "size"}


class Ranking:
    """The order of one query's entries in one shelf, which has `entries` of `average` girth."""

    def __init__(self, index: Index, occurrences: Occurrences, evaluation: Evaluation, root: Node, entries: int, average: float) -> None:
        self._index, self._occurrences, self._evaluation, self._root = index, occurrences, evaluation, root
        self._leaves = list(dict.fromkeys(positive_leaves(root)))
        self._weights = [ranking.rarity(entries, min(entries, occurrences.estimate(leaf))) for leaf in self._leaves]
        self._damping = ranking.dampings(average)

    def best(self, found: set[int], wanted: int | None, sort: Sort) -> list[Scored]:
        """Return the first `wanted` entries in an order, with their scores."""
        if sort is Sort.RELEVANCE:
            return self._by_relevance(found, wanted)
        order = self._index.numbers("rank")
        if sort is Sort.DOCUMENT:
            chosen = _first(found, wanted, order, None)
        else:
            chosen = _first(found, wanted, order, self._index.numbers(_COLUMN_OF[sort]))
        scores = {number: score for score, number in self._scored(set(chosen), None, close=False)}
        return [(scores[number], number) for number in chosen]

    def _by_relevance(self, found: set[int], wanted: int | None) -> list[Scored]:
        return self._scored(found, wanted, close=True)

    def _scored(self, found: set[int], wanted: int | None, *, close: bool) -> list[Scored]:
        """Return the best entries by their scores; classes that cannot be among them are left out."""
        words = bare_words(self._root)
        together = self._together(found, words)
        classes = [(2, together)]
        if wanted is None or len(together) < wanted:
            rest = found - together
            literal = self._literal(rest)
            classes += [(1, literal), (0, rest - literal)]
            if wanted is not None and len(together) + len(literal) >= max(wanted, ranking.CLOSE_LOOK + len(together)):
                classes.pop()
        candidates = [candidate for tier, numbers in classes for candidate in self._candidates(tier, numbers)]
        near = (
            (lambda number: closeness([self._occurrences.places(word, number) for word in words]))
            if (close and ranking.measures_closeness(words))
            else None
        )
        return [(score, candidate.number) for score, candidate in ranking.ranked(candidates, wanted, near)]

    def _together(self, found: set[int], words: Sequence[Word]) -> set[int]:
        if len(words) == 1:
            return self._occurrences.entries(Word(words[0].text, exact=True), found)
        return {code >> SHIFT for code in self._evaluation.together(found)}

    def _literal(self, numbers: set[int]) -> set[int]:
        """Return those of some entries in which every word stands as written."""
        for leaf in self._leaves:
            if isinstance(leaf, Word):
                numbers = self._occurrences.entries(Word(leaf.text, exact=True), numbers)
        return numbers

    def _candidates(self, tier: int, numbers: set[int]) -> list[ranking.Candidate]:
        listed = sorted(numbers)
        order = self._index.numbers("rank")
        return [ranking.Candidate(number, tier, share, order[number]) for number, share in zip(listed, self._shares(listed), strict=True)]

    def _shares(self, numbers: list[int]) -> list[float]:
        """Return ranking.words_share of each entry."""
        most = sum(self._weights)
        if not most or not numbers:
            return [0.0] * len(numbers)
        girths = self._index.numbers("girth")
        damping = [self._damping(girths[number]) for number in numbers]
        shares = [0.0] * len(numbers)
        for leaf, weight in zip(self._leaves, self._weights, strict=True):
            written, others = self._occurrences.counts(leaf, numbers)
            frequencies = [one + ranking.OTHER_FORM * other for one, other in zip(written, others, strict=True)]
            shares = list(map(add, shares, [weight * (f / (f + d)) for f, d in zip(frequencies, damping, strict=True)]))
        return [share / most for share in shares]


def _first(found: set[int], wanted: int | None, order: Sequence[int], column: Sequence[int] | None) -> list[int]:
    def key(number: int) -> tuple[int, int]:
        return (0 if column is None else column[number]), order[number]

    return sorted(found, key=key) if wanted is None else nsmallest(wanted, found, key=key)
