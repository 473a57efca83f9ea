"""Which words of an index a pattern stands for, and how many of them are searched."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from heapq import nlargest
from itertools import accumulate
from operator import itemgetter

from serge_cli.search.query.conditions import glob_expression
from serge_cli.search.query.tree import Fuzzy, Pattern, Regular, Wildcard

MOST_WORDS = 1_000  # that a pattern may stand for; of more, the most frequent are taken
MOST_STANDING = 750_000  # entries in which they stand, added up, whatever the number of words


def accepts(pattern: Pattern) -> Callable[[str], bool]:
    """Return the test whether a pattern stands for a folded word."""
    if isinstance(pattern, Regular):
        from serge_cli.search.query.expressions import Expression  # noqa: PLC0415 - RE2 is seldom asked for

        return Expression(pattern.pattern).matches
    if isinstance(pattern, Wildcard):
        expression = re.compile(glob_expression(pattern.pattern, "."), re.DOTALL)
        return lambda word: expression.fullmatch(word) is not None
    return lambda word: bool(near((word,), pattern))


def near(words: Sequence[str], pattern: Fuzzy) -> list[str]:
    """Return those of some words that become a fuzzy word by as many changes as it allows (optimal string alignment)."""
    from rapidfuzz import process  # noqa: PLC0415 - seldom asked for
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    found = process.extract(pattern.text, words, scorer=OSA.distance, score_cutoff=pattern.distance, limit=None)
    return [word for word, _, _ in sorted(found, key=itemgetter(2))]


def chosen(pattern: Pattern, accepted: Iterable[tuple[str, int]]) -> tuple[list[str], list[str]]:
    """Return the words looked for, of all that a pattern stands for with their frequencies, and a note where some are left out."""
    words = list(accepted)
    some = words
    if len(words) > MOST_WORDS:
        least = nlargest(MOST_WORDS, [count for _, count in words])[-1]
        some = [pair for pair in words if pair[1] >= least]
    some = sorted(some, key=lambda pair: (-pair[1], pair[0]))[:MOST_WORDS]
    within = bisect_right(list(accumulate(count for _, count in some)), MOST_STANDING)
    looked_for = [word for word, _ in some[: max(within, 1)]]
    if len(looked_for) == len(words):
        return looked_for, []
    looked = f"the {len(looked_for):,} most frequent are" if len(looked_for) > 1 else "the most frequent is"
    return looked_for, [f"{written(pattern)} stands for {len(words):,} words; {looked} searched."]


def written(pattern: Pattern) -> str:
    """Return a pattern as it is typed."""
    if isinstance(pattern, Fuzzy):
        return f"{pattern.text}~{pattern.distance}"
    return f"/{pattern.pattern}/" if isinstance(pattern, Regular) else pattern.pattern
