"""What counts as what, in one table: the weights of words, the costs of jumps, and where one verdict ends and another begins.

A similarity score is no verdict; these numbers only choose which words of a source a quotation is held against. Costs are in weights of
words: a word that hardly any passage has weighs 1, one that most have `LIGHTEST`.
"""

from __future__ import annotations

from math import log2
from typing import Final

LIGHTEST: Final = 0.15
_DOUBLINGS: Final = 10  # a word that stands in one of 2**10 passages, or fewer, weighs 1

NEAR: Final = 25  # words of the source that may be left out, unmarked, within one piece
FAR: Final = 60  # words of the source from which on an ellipsis is far
SLIP: Final = 0.04  # for each word that one side has more between two runs
MARKED_JUMP: Final = 0.3  # onwards in the same document, over a sign of omission
UNMARKED_JUMP: Final = 1.0
BACKWARD_JUMP: Final = 1.1
FOREIGN_JUMP: Final = 1.2  # to another document
MOST_REPEATS: Final = 20  # places of a pair of words in a quotation that are followed up
LONGEST_GAP: Final = 1_000  # words between two runs that are aligned one by one
FEW_RUNS: Final = 12
MOST_RUNS: Final = 48
LEAST_RUN: Final = 0.5  # weight of a run, where there are more than few

PIECE_WORDS: Final = 4  # a piece that stands by itself has so many words, or weighs as much as this:
PIECE_WEIGHT: Final = 1.8
SCATTERED: Final = 0.5  # of the words of a gap must be alike for any to count
UNCOVERED: Final = 4  # words in a row that no candidate explains: they are looked for elsewhere
LEAST_SHARE: Final = 0.66  # of a quotation's weight that must be found; below, it is absent
MOST_STRANGE: Final = 0.6  # what a word weighs at most that is not found
OMITTED: Final = 0.1  # what a word of the source weighs that is left out without a sign
SPLICED_SHARE: Final = 0.88  # the same, where it takes several places
SHORT: Final = 5  # a quotation of fewer words is judged only by a rare word
RARE: Final = 0.6  # the weight of a rare word
MISREAD: Final = 0.6  # of the letters of a word are those of the source's: it is that word, with wrong letters


def weight(frequency: int, passages: int) -> float:
    """Return how much a word tells that stands in `frequency` of that many passages."""
    return min(1.0, max(LIGHTEST, log2((passages + 1) / (frequency + 1)) / _DOUBLINGS))
