"""In which order answers come: pure arithmetic, the same for every backend.

A score is a class and a fraction. Class 2: all words stand together in order, as written; 1: every word stands somewhere as written;
0: some word stands only in another form. The fraction is seven tenths BM25F (Robertson, Zaragoza and Taylor, CIKM 2004: the two fields are
the word as written and its other forms at half weight; one saturation for both) over the most it could be, and three tenths closeness of
the words. Short texts count as of FLOOR words, headings and furniture as of FURNITURE more, so that a heading is not above all for its
brevity. Where words are typed with accents, entries that have them so are ranked before the others, by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from heapq import nsmallest
from math import log

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import ParagraphKind
from serge_cli.search.entry import Entry
from serge_cli.search.query.tree import Word

SATURATION = 1.2  # BM25's k1
LENGTH_SHARE = 0.6  # BM25's b
OTHER_FORM = 0.5  # weight of a word in another form
ACCENTS = 3.0  # above all classes: every word that was typed with accents stands with these
WORDS_SHARE = 0.7
CLOSENESS_SHARE = 0.3
CLOSE_LOOK = 50  # closeness is measured for this many entries, the best otherwise
FLOOR = 40
FURNITURE = 60
MOST_BARE_WORDS = 8  # with more words, their closeness is not measured
_FURNITURE_KINDS = frozenset(
    {
        ParagraphKind.TITLE,
        ParagraphKind.BYLINE,
        ParagraphKind.FRONT_MATTER,
        ParagraphKind.HEADING,
        ParagraphKind.SEPARATOR,
        ParagraphKind.NAVIGATION,
        ParagraphKind.SIGNATURE,
        ParagraphKind.BACK_MATTER,
    }
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that matches: its number in the backend, its class so far, the words' share of its score (0..1), its document order."""

    number: int
    tier: int
    words: float
    order: int


def length_norm(entry: Entry, words: int) -> int:
    """Return the length norm of an entry: the length, in words, that BM25 takes it to have."""
    return max(words, FLOOR) + (FURNITURE if entry.kind in _FURNITURE_KINDS else 0)


def rarity(entries: int, having: int) -> float:
    """Return BM25's inverse document frequency of something that `having` of `entries` have; always above 0."""
    return log(1 + (entries - having + 0.5) / (having + 0.5))


def damping_terms(average: float) -> tuple[float, float]:
    """Return BM25's terms that dampen frequency, for entries of an `average` length norm: one fixed, one to multiply by the norm."""
    return SATURATION * (1 - LENGTH_SHARE), SATURATION * LENGTH_SHARE / (average or 1.0)


def words_share(weights: Sequence[float], frequencies: Sequence[float], damping: float) -> float:
    """Return BM25F's sum over what is asked for, as a share of the most it could be."""
    most = sum(weights)
    total = 0.0
    for weight, frequency in zip(weights, frequencies, strict=True):
        total += weight * (frequency / (frequency + damping))  # in this order: every backend must round alike
    return total / most if most else 0.0


def scores(tier: int, words: Iterable[float], closeness: float) -> list[float]:
    """Return the scores of entries of one class and closeness, as `score` does."""
    near = CLOSENESS_SHARE * closeness
    return [tier + WORDS_SHARE * share + near for share in words]


def measures_closeness(words: Sequence[Word]) -> bool:
    """Return whether the closeness of these bare words counts."""
    return 2 <= len(words) <= MOST_BARE_WORDS


def score(tier: int, words: float, closeness: float) -> float:
    """Return the score of an entry."""
    return tier + WORDS_SHARE * words + CLOSENESS_SHARE * closeness  # in this order: every backend must round alike


def ranked(candidates: Iterable[Candidate], wanted: int | None, closeness: Callable[[int], float] | None) -> list[tuple[float, Candidate]]:
    """Return the best candidates with their scores, best first; `closeness` is asked for entries below class 2 by their number."""
    if closeness is None:
        return _best([(score(c.tier, c.words, 1.0 if c.tier == 2 else 0.0), c) for c in candidates], wanted)
    listed = list(candidates)
    together = [(score(2, c.words, 1.0), c) for c in listed if c.tier == 2]
    if wanted is not None and len(together) >= wanted:
        return _best(together, wanted)
    rest = sorted((c for c in listed if c.tier < 2), key=lambda c: (-c.tier, -c.words, c.order))
    looked = [(score(c.tier, c.words, closeness(c.number)), c) for c in rest[:CLOSE_LOOK]]
    return _best([*together, *looked, *((score(c.tier, c.words, 0.0), c) for c in rest[CLOSE_LOOK:])], wanted)


def _best(scored: Sequence[tuple[float, Candidate]], wanted: int | None) -> list[tuple[float, Candidate]]:
    def key(pair: tuple[float, Candidate]) -> tuple[float, int]:
        return -pair[0], pair[1].order

    return sorted(scored, key=key) if wanted is None else nsmallest(wanted, scored, key=key)
