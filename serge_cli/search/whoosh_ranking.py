"""The best of the entries found, without scoring those that cannot be among them. The scores are ranking.py's."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest, nsmallest

from serge_cli.search import ranking
from serge_cli.search.backend import Sort
from serge_cli.search.places import closeness
from serge_cli.search.query import Node, Word, bare_words, positive_leaves
from serge_cli.search.schema import Unit
from serge_cli.search.whoosh_evaluation import Evaluation
from serge_cli.search.whoosh_index import Index
from serge_cli.search.whoosh_occurrences import Occurrences

Scored = tuple[float, int]  # score and entry number
_COLUMN_OF = {Sort.DATE: "date", Sort.LENGTH: "size"}


class Ranking:
    """The order of one query's entries in one shelf."""

    def __init__(self, index: Index, occurrences: Occurrences, evaluation: Evaluation, root: Node, shelf: tuple[Unit, ...]) -> None:
        self._index, self._occurrences, self._evaluation, self._root = index, occurrences, evaluation, root
        entries, average = index.girth_of(shelf)
        self._leaves = list(dict.fromkeys(positive_leaves(root)))
        self._weights = [ranking.rarity(entries, min(entries, occurrences.estimate(leaf))) for leaf in self._leaves]
        self._damping = ranking.damping_terms(average)

    def best(self, found: set[int], wanted: int | None, sort: Sort) -> list[Scored]:
        """Return the first `wanted` entries in an order, with their scores."""
        if sort is Sort.RELEVANCE:
            return self._scored(found, wanted, close=True)
        column = None if sort is Sort.DOCUMENT else self._index.numbers(_COLUMN_OF[sort])
        chosen = _first(found, wanted, self._index.numbers("rank"), column)
        scores = {number: score for score, number in self._scored(set(chosen), None, close=False)}
        return [(scores[number], number) for number in chosen]

    def _scored(self, found: set[int], wanted: int | None, *, close: bool) -> list[Scored]:
        """Return the best entries by their scores; classes that cannot be among them are left out."""
        words = bare_words(self._root)
        together = self._together(found)
        scored = self._in_class(2, together, 1.0)
        if wanted is None or len(together) < wanted:
            rest = found - together
            literal = self._literal(rest)
            looked = ranking.CLOSE_LOOK if close and ranking.measures_closeness(words) else 0
            others = self._in_class(1, literal, 0.0)
            if wanted is None or len(literal) < max(looked, wanted - len(together)):
                others += self._in_class(0, rest - literal, 0.0)
            scored += self._nearer(others, looked, words) if looked else others
        return self._sorted(scored, wanted)

    def _nearer(self, scored: list[Scored], looked: int, words: Sequence[Word]) -> list[Scored]:
        """Return entries with the closeness of their words in the scores of the best."""
        ordered = self._sorted(scored, None if len(scored) <= looked else looked)
        numbers = sorted(number for _, number in ordered)
        slots = zip(*(self._occurrences.places(word, numbers) for word in words), strict=True)
        nearness = dict(zip(numbers, map(closeness, slots), strict=True))
        close = [(score + ranking.CLOSENESS_SHARE * nearness[number], number) for score, number in ordered]
        return close if len(close) == len(scored) else close + list(set(scored) - set(ordered))

    def _together(self, found: set[int]) -> set[int]:
        """Return the entries in which all the words asked for stand together."""
        whole = self._evaluation.whole
        if whole is None or not found:
            return set()
        return self._occurrences.entries(whole if len(whole.parts) > 1 else whole.parts[0], found)

    def _literal(self, numbers: set[int]) -> set[int]:
        """Return those of some entries in which every word stands as written."""
        for leaf in self._leaves:
            if isinstance(leaf, Word):
                numbers = self._occurrences.entries(Word(leaf.text, exact=True), numbers)
        return numbers

    def _in_class(self, tier: int, numbers: set[int], near: float) -> list[Scored]:
        listed = sorted(numbers)
        return [(ranking.score(tier, share, near), number) for share, number in zip(self._shares(listed), listed, strict=True)]

    def _shares(self, numbers: list[int]) -> list[float]:
        """Return ranking.words_share of each entry."""
        most = sum(self._weights)
        if not most or not numbers:
            return [0.0] * len(numbers)
        fixed, factor = self._damping
        dampings = [fixed + factor * girth for girth in map(self._index.numbers("girth").__getitem__, numbers)]
        shares = [0.0] * len(numbers)
        for leaf, weight in zip(self._leaves, self._weights, strict=True):
            frequencies = self._occurrences.frequencies(leaf, numbers)
            shares = [s + weight * (f / (f + d)) for s, f, d in zip(shares, frequencies, dampings, strict=True)]
        return [share / most for share in shares]

    def _sorted(self, scored: list[Scored], wanted: int | None) -> list[Scored]:
        """Return the best in order; only those that reach the score of the last wanted are sorted."""
        if wanted is not None and len(scored) > wanted:
            if wanted <= 0:
                return []
            least = nlargest(wanted, [score for score, _ in scored])[-1]
            scored = [each for each in scored if each[0] >= least]
        order = self._index.numbers("rank")
        return sorted(scored, key=lambda each: (-each[0], order[each[1]]))[:wanted]


def _first(found: set[int], wanted: int | None, order: Sequence[int], column: Sequence[int] | None) -> list[int]:
    def key(number: int) -> tuple[int, int]:
        return (0 if column is None else column[number]), order[number]

    return sorted(found, key=key) if wanted is None else nsmallest(wanted, found, key=key)
