"""The scores of entries that were read: ranking.py's arithmetic over what matching.py finds in each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from serge_cli.search.backend import Found
from serge_cli.search.query import ranking
from serge_cli.search.query.entry_words import Reading
from serge_cli.search.query.matching import Expansions, Match, examined, near_slots, occurrences
from serge_cli.search.query.positions import closeness, near_starts, phrase_starts
from serge_cli.search.query.tree import Examined, Leaf, Near, Node, Word, accents, bare_words, positive_leaves
from serge_cli.text.tokens import accented_words

Matched = tuple[Reading, Match]


class Weighing(NamedTuple):
    """What the scores of one query depend on, besides the entries: how rare each of its leaves is, and all entries' average length norm."""

    root: Node
    expansions: Expansions
    weights: Sequence[float]
    average: float


def scored(weighing: Weighing, matched: Sequence[Matched], *, close: bool) -> list[Found]:
    """Return entries that match with their scores, in the same order."""
    told = scores(weighing, [reading for reading, _ in matched], close=close)
    return [Found(reading.entry, score, match) for (reading, match), score in zip(matched, told, strict=True)]


def scores(weighing: Weighing, readings: Sequence[Reading], *, close: bool) -> list[float]:
    """Return the scores of entries that match, those with the accents that were typed above the others, which are ranked by themselves.

    Closeness of words counts where `close`.
    """
    typed = accents(weighing.root)
    above = [bool(typed) and typed <= accented_words(reading.entry.text, reading.entry.skip) for reading in readings]
    found = [0.0] * len(readings)
    for accented in (True, False):
        numbers = [number for number, each in enumerate(above) if each is accented]
        for number, score in _scored(weighing, readings, numbers, close=close):
            found[number] = score + ranking.ACCENTS if accented else score
    return found


def _scored(weighing: Weighing, readings: Sequence[Reading], numbers: Iterable[int], *, close: bool) -> list[tuple[int, float]]:
    words = bare_words(weighing.root)
    candidates = [_candidate(weighing, words, number, readings[number]) for number in numbers]
    near = (lambda number: closeness([readings[number].anyhow(w) for w in words])) if close and ranking.measures_closeness(words) else None
    return [(candidate.number, score) for score, candidate in ranking.ranked(candidates, None, near)]


def _candidate(weighing: Weighing, words: Sequence[Word], number: int, reading: Reading) -> ranking.Candidate:
    fixed, factor = ranking.damping_terms(weighing.average)
    leaves = list(dict.fromkeys(positive_leaves(weighing.root)))
    counts = [_counts(leaf, reading, weighing.expansions) for leaf in leaves]
    dampened = fixed + factor * ranking.length_norm(reading.entry, len(reading.words))
    share = ranking.words_share(weighing.weights, [written + ranking.OTHER_FORM * other for written, other in counts], dampened)
    literal = all(written for leaf, (written, _) in zip(leaves, counts, strict=True) if isinstance(leaf, Word))
    together = words and phrase_starts([reading.literal(word.text) for word in words])
    return ranking.Candidate(number, 2 if together else int(literal), share, reading.entry.order)


def _counts(leaf: Leaf, reading: Reading, expansions: Expansions) -> tuple[int, int]:
    """Return how often a leaf occurs as written, and in other forms."""
    if isinstance(leaf, Word):
        written = len(reading.literal(leaf.text))
        return written, len(reading.anyhow(leaf)) - written
    if isinstance(leaf, Near):
        return min(1, len(near_starts(near_slots(leaf, reading, expansions), leaf.distance))), 0
    found = examined(leaf, reading, expansions) if isinstance(leaf, Examined) else occurrences(leaf, reading, expansions)
    return len(found), 0
