"""Which words of an index a pattern stands for, and how many of them are looked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from heapq import nsmallest

from serge_cli.search.conditions import glob_expression
from serge_cli.search.query import Fuzzy, Pattern, Regular, Wildcard

MOST_WORDS = 1_000  # that a pattern may stand for; of more, the most frequent are taken


def accepts(pattern: Pattern) -> Callable[[str], bool]:
    """Return the test whether a pattern stands for a folded word."""
    if isinstance(pattern, Regular):
        from serge_cli.search.regular import Automaton  # noqa: PLC0415 - seldom asked for

        return Automaton(pattern.pattern).matches
    if isinstance(pattern, Wildcard):
        expression = re.compile(glob_expression(pattern.pattern, "."), re.DOTALL)
        return lambda word: expression.fullmatch(word) is not None
    return lambda word: distance_within(pattern.text, word, pattern.distance)


def chosen(pattern: Pattern, accepted: Iterable[tuple[str, int]]) -> tuple[list[str], list[str]]:
    """Return the words looked for, of all that a pattern stands for with their frequencies, and what to tell where some are left out."""
    words = list(accepted)
    looked_for = [word for word, _ in nsmallest(MOST_WORDS, words, key=lambda pair: (-pair[1], pair[0]))]
    if len(words) <= MOST_WORDS:
        return looked_for, []
    return looked_for, [f"{written(pattern)} stands for {len(words):,} words; the {MOST_WORDS:,} most frequent are looked for."]


def written(pattern: Pattern) -> str:
    """Return a pattern as it is typed."""
    if isinstance(pattern, Fuzzy):
        return f"{pattern.text}~{pattern.distance}"
    return f"/{pattern.pattern}/" if isinstance(pattern, Regular) else pattern.pattern


def distance_within(one: str, other: str, most: int) -> bool:
    """Tell whether at most `most` letters must be put in, left out or changed to make one word the other (Levenshtein)."""
    if abs(len(one) - len(other)) > most:
        return False
    previous = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, against in enumerate(other, 1):
            current.append(min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (letter != against)))
        if min(current) > most:
            return False
        previous = current
    return previous[-1] <= most
