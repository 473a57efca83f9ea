"""The scores of entries that were read: ranking.py's arithmetic over what matching.py finds in each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from serge_cli.model.quick_dataclass import replace
from serge_cli.search.backend import Found
from serge_cli.search.query import ranking
from serge_cli.search.query.entry_words import Reading
from serge_cli.search.query.matching import Expansions, Match, examined, near_slots, occurrences
from serge_cli.search.query.positions import closeness, near_starts
from serge_cli.search.query.tree import Examined, Leaf, Near, Node, Word, accents, bare_words, positive_leaves
from serge_cli.text.tokens import accented_words

Matched = tuple[Reading, Match]


def scored(
    root: Node, matches: Sequence[Matched], expansions: Expansions, weights: Sequence[float], average: float, *, close: bool
) -> list[Found]:
    """Return entries with their scores, those with the accents that were typed above the others, which are ranked by themselves.

    `weights` say how rare each leaf is, `average` is the length norm of all entries; closeness of words counts where `close`.
    """
    return [
        replace(each, score=each.score + above) if above else each
        for above, some in _by_accents(root, matches)
        for each in _scored(root, some, expansions, weights, average, close=close)
    ]


def _by_accents(root: Node, matches: Sequence[Matched]) -> list[tuple[float, list[Matched]]]:
    """Return what is ranked by itself: entries with the accents that were typed, and by how much they stand above the others."""
    words = accents(root)
    exact = [words and words <= accented_words(reading.entry.text, reading.entry.skip) for reading, _ in matches]
    return [
        (ranking.ACCENTS, list(compress(matches, exact))),
        (0.0, [pair for pair, above in zip(matches, exact, strict=True) if not above]),
    ]


def _scored(
    root: Node, matches: Sequence[Matched], expansions: Expansions, weights: Sequence[float], average: float, *, close: bool
) -> list[Found]:
    leaves = list(dict.fromkeys(positive_leaves(root)))
    fixed, factor = ranking.damping_terms(average)
    candidates = []
    for number, (reading, found) in enumerate(matches):
        counts = [_counts(leaf, reading, expansions) for leaf in leaves]
        dampened = fixed + factor * ranking.length_norm(reading.entry, len(reading.words))
        share = ranking.words_share(weights, [written + ranking.OTHER_FORM * other for written, other in counts], dampened)
        literal = all(written for leaf, (written, _) in zip(leaves, counts, strict=True) if isinstance(leaf, Word))
        tier = 2 if found.exact else int(literal)
        candidates.append(ranking.Candidate(number, tier, share, reading.entry.order))
    words = bare_words(root)
    near = (
        (lambda number: closeness([matches[number][0].anyhow(w) for w in words])) if close and ranking.measures_closeness(words) else None
    )
    return [Found(matches[c.number][0].entry, value, matches[c.number][1]) for value, c in ranking.ranked(candidates, None, near)]


def _counts(leaf: Leaf, reading: Reading, expansions: Expansions) -> tuple[int, int]:
    """Return how often a leaf occurs as written, and in other forms."""
    if isinstance(leaf, Word):
        written = len(reading.literal(leaf.text))
        return written, len(reading.anyhow(leaf)) - written
    if isinstance(leaf, Near):
        return min(1, len(near_starts(near_slots(leaf, reading, expansions), leaf.distance))), 0
    found = examined(leaf, reading, expansions) if isinstance(leaf, Examined) else occurrences(leaf, reading, expansions)
    return len(found), 0
