"""The best of the entries found, without scoring those that cannot be among them. The scores are ranking.py's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nlargest, nsmallest
from itertools import compress
from operator import itemgetter

from serge_cli.search.backend import Sort
from serge_cli.search.query import ranking
from serge_cli.search.query.asked_words import Form
from serge_cli.search.query.positions import closeness
from serge_cli.search.query.tree import Node, Word, accents, bare_words, positive_leaves, whole_phrase
from serge_cli.search.whoosh.evaluation import Entries, Evaluation
from serge_cli.search.whoosh.vocabulary import QueryWords

_COLUMN_OF = {Sort.DATE: "date", Sort.LENGTH: "size"}
_MANY = 4  # times as many entries as wanted, from which on it is worth while to leave some unscored
Place = tuple[int, int]  # an entry: its segment's place among the segments, its number there
Scored = tuple[float, Place]
Sets = Sequence[set[int]]  # entries of each segment


class Ranking:
    """The order of one query's entries in one group, whose entries have an `average` length norm; `rarities` are those of its leaves."""

    def __init__(self, asked: QueryWords, root: Node, evaluations: Sequence[Evaluation], rarities: Sequence[float], average: float) -> None:
        self._asked, self._root, self._evaluations = asked, root, evaluations
        self._accents = accents(root)
        self._leaves = list(dict.fromkeys(positive_leaves(root)))
        self._weights = rarities
        self._damping = ranking.damping_terms(average)

    def best(self, found: Sequence[Entries], wanted: int | None, sort: Sort) -> list[Scored]:
        """Return the first `wanted` of the entries found in an order, with their scores."""
        if sort is Sort.RELEVANCE and self._leaves:
            return self._scored(list(map(set, found)), wanted, close=True)  # where only filters are asked for all are equal
        chosen = in_order(self._evaluations, found, wanted, _COLUMN_OF.get(sort))
        sets: list[set[int]] = [set() for _ in found]
        for segment, number in chosen:
            sets[segment].add(number)
        scores = {place: score for score, place in self._scored(sets, None, close=False)}
        return [(scores[place], place) for place in chosen]

    def _scored(self, found: Sets, wanted: int | None, *, close: bool) -> list[Scored]:
        """Return the best entries by their scores; those with the accents that were typed first."""
        exact = [entries.intersection(*each) for entries, each in zip(found, self._accented(), strict=True)] if self._accents else []
        if not any(exact):
            return self._by_class(found, wanted, close=close)
        first = [(score + ranking.ACCENTS, place) for score, place in self._by_class(exact, wanted, close=close)]
        rest = None if wanted is None else wanted - len(first)
        others = [entries - known for entries, known in zip(found, exact, strict=True)]
        return first if rest == 0 else first + self._by_class(others, rest, close=close)

    def _accented(self) -> list[list[Sequence[int]]]:
        """Return for each segment the entries that have each word typed with accents."""
        return [[each.segment.postings("accents", word).numbers for word in self._accents] for each in self._evaluations]

    def _by_class(self, found: Sets, wanted: int | None, *, close: bool) -> list[Scored]:
        """Return the best entries by their scores; classes that cannot be among them are left out."""
        words = bare_words(self._root)
        together = self._together(found)
        scored = self._in_class(2, together, 1.0, wanted)
        missing = None if wanted is None else wanted - _number(together)
        if missing is None or missing > 0:
            rest = [entries - known for entries, known in zip(found, together, strict=True)]
            literal = self._literal(rest)
            looked = ranking.CLOSE_LOOK if close and ranking.measures_closeness(words) else 0
            most = None if missing is None else max(looked, missing)
            others = self._in_class(1, literal, 0.0, most)
            if most is None or _number(literal) < most:
                others += self._in_class(0, [entries - known for entries, known in zip(rest, literal, strict=True)], 0.0, most)
            scored += self._nearer(others, looked, words) if looked else others
        return self._sorted(scored, wanted)

    def _nearer(self, scored: list[Scored], looked: int, words: Sequence[Word]) -> list[Scored]:
        """Return entries with the closeness of their words in the scores of the best."""
        ordered = self._sorted(scored, None)
        nearness: dict[Place, float] = {}
        for segment, evaluation in enumerate(self._evaluations):
            numbers = [number for _, (place, number) in ordered[:looked] if place == segment]
            if numbers:
                slots = zip(*(evaluation.occurrences.places(word, numbers) for word in words), strict=True)
                nearness |= {(segment, number): closeness(each) for number, each in zip(numbers, slots, strict=True)}
        return [(score + ranking.CLOSENESS_SHARE * nearness[place], place) for score, place in ordered[:looked]] + ordered[looked:]

    def _together(self, found: Sets) -> list[set[int]]:
        """Return the entries in which all the words asked for stand together."""
        whole = whole_phrase(self._root)
        if whole is None:
            return [set() for _ in found]
        leaf = whole if len(whole.parts) > 1 else whole.parts[0]
        pairs = zip(self._evaluations, found, strict=True)
        return [each.occurrences.entries(leaf, entries) if entries else set() for each, entries in pairs]

    def _literal(self, found: Sets) -> list[set[int]]:
        """Return those of some entries in which every word stands as written."""
        literal = list(found)
        sure = [word for word in bare_words(self._root) if self._asked.forms(word) == [Form(word.text)]]  # found as written, or not at all
        for leaf in self._leaves:
            if isinstance(leaf, Word) and leaf not in sure:
                exact = Word(leaf.text, exact=True)
                pairs = zip(self._evaluations, literal, strict=True)
                literal = [each.occurrences.entries(exact, entries) if entries else entries for each, entries in pairs]
        return literal

    def _in_class(self, tier: int, sets: Sets, near: float, wanted: int | None) -> list[Scored]:
        """Return the entries of one class with their scores, at least the `wanted` best of them."""
        scored: list[Scored] = []
        for segment, entries in enumerate(sets):
            if entries:
                scored.extend(
                    (score, (segment, number)) for score, number in self._of_segment(segment, sorted(entries), tier, near, wanted)
                )
        return scored

    def _of_segment(self, segment: int, numbers: list[int], tier: int, near: float, wanted: int | None) -> Iterator[tuple[float, int]]:
        evaluation = self._evaluations[segment]
        frequencies = [evaluation.occurrences.frequencies(leaf, numbers, literal=tier > 0) for leaf in self._leaves]
        norms = list(itemgetter(*numbers, 0)(evaluation.segment.numbers("norm")))[:-1]
        if wanted is not None and len(numbers) > _MANY * wanted and len(frequencies) == 1:
            kept = self._promising(frequencies[0], norms, tier, near, wanted)
            numbers, norms = list(compress(numbers, kept)), list(compress(norms, kept))
            frequencies = [list(compress(frequencies[0], kept))]
        scores = ranking.scores(tier, self._shares(frequencies, norms), near)
        if wanted is None or len(scores) <= wanted:
            return zip(scores, numbers, strict=True)
        least = nlargest(wanted, scores)[-1]
        best = [(score, number) for score, number in zip(scores, numbers, strict=True) if score >= least]
        return iter(best if len(best) <= wanted or not evaluation.segment.info.rises else _first_of_equals(best, least, wanted))

    def _promising(self, frequencies: Sequence[float], norms: Sequence[int], tier: int, near: float, wanted: int) -> list[bool]:
        """Return for each entry whether it may be among the best, by how much the one thing asked for stands in it.

        Those in which it stands most say how high the score must be; where even the shortest text would not reach it, no text does.
        """
        tally = sorted(Counter(frequencies).items(), reverse=True)
        enough = seen = 0
        while seen < wanted:
            seen += tally[enough][1]
            enough += 1
        least = tally[enough - 1][0]
        pairs = [(frequency, norm) for frequency, norm in zip(frequencies, norms, strict=True) if frequency >= least]
        sure = ranking.scores(tier, self._shares([[f for f, _ in pairs]], [norm for _, norm in pairs]), near)
        threshold = nlargest(wanted, sure)[-1]
        rarer = [frequency for frequency, _ in tally[enough:]]
        for frequency, score in zip(rarer, ranking.scores(tier, self._shares([rarer], [ranking.FLOOR] * len(rarer)), near), strict=True):
            if score < threshold:
                break
            least = frequency
        return [frequency >= least for frequency in frequencies]

    def _shares(self, frequencies: Sequence[Sequence[float]], norms: Sequence[int]) -> list[float]:
        """Return ranking.words_share of each entry, from the frequencies of every leaf."""
        most = sum(self._weights)
        if not most or not norms:
            return [0.0] * len(norms)
        fixed, factor = self._damping
        dampings = [fixed + factor * norm for norm in norms]
        shares = [0.0] * len(norms)
        for weight, each in zip(self._weights, frequencies, strict=True):
            shares = [s + weight * (f / (f + d)) for s, f, d in zip(shares, each, dampings, strict=True)]
        return [share / most for share in shares]

    def _sorted(self, scored: list[Scored], wanted: int | None) -> list[Scored]:
        """Return the best in order."""
        if wanted is not None and wanted <= 0:
            return []
        orders = [evaluation.segment.numbers("rank") for evaluation in self._evaluations]
        return sorted(scored, key=lambda each: (-each[0], orders[each[1][0]][each[1][1]]))[:wanted]


def in_order(
    evaluations: Sequence[Evaluation], found: Sequence[Entries], wanted: int | None = None, column: str | None = None
) -> list[Place]:
    """Return the first `wanted` of the entries found (None: all) by a column of numbers and document order."""
    keyed: list[tuple[int, int, Place]] = []
    for place, (evaluation, entries) in enumerate(zip(evaluations, found, strict=True)):
        segment = evaluation.segment
        order = segment.numbers("rank")
        if column is None:
            some = _lowest(entries, wanted) if wanted is not None and segment.info.rises else entries
            keyed.extend((0, order[number], (place, number)) for number in some)
        else:
            values = segment.numbers(column)
            keyed.extend((values[number], order[number], (place, number)) for number in entries)
    return [place for *_, place in (sorted(keyed) if wanted is None else nsmallest(wanted, keyed))]


def _lowest(entries: Entries, wanted: int) -> Sequence[int]:
    return nsmallest(wanted, entries) if isinstance(entries, set) else entries[:wanted]


def _first_of_equals(scored: list[tuple[float, int]], least: float, wanted: int) -> list[tuple[float, int]]:
    """Return the first `wanted` of entries in document order; of those with the least score only as many as are wanting."""
    above = [each for each in scored if each[0] > least]
    return above + [each for each in scored if each[0] == least][: wanted - len(above)]


def _number(sets: Sets) -> int:
    return sum(map(len, sets))
