"""The same source words quoted twice in a draft, each time in another wording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from serge_cli.compare.judging import judge
from serge_cli.compare.meanings import remarks
from serge_cli.compare.quoted import Quoted, read_quotation
from serge_cli.compare.sources import read_passage, stretches_of
from serge_cli.model.span import Span
from serge_cli.model.verdicts import Caution, Verdict, Warned

_SHINGLE = 4  # words in a row that two quotations share
_MOST = 8  # quotations that share a shingle; more is a formula


def requoted(quotations: Sequence[tuple[str, Sequence[Span]]]) -> dict[int, tuple[Warned, ...]]:
    """Return a warning for each quotation (text and note markers) whose words another has otherwise, by its number."""
    read = [read_quotation(text, skip, remarks()) for text, skip in quotations]
    found: dict[int, tuple[Warned, ...]] = {}
    for first, second in sorted(_pairs(read)):
        shorter, longer = sorted((first, second), key=lambda number: len(read[number].words))
        if _differ(read[shorter], quotations[longer]):
            found.setdefault(first, (Warned(Caution.QUOTED_DIFFERENTLY, " ".join(quotations[second][0].split())),))
            found.setdefault(second, (Warned(Caution.QUOTED_DIFFERENTLY, " ".join(quotations[first][0].split())),))
    return found


def _pairs(read: Sequence[Quoted]) -> set[tuple[int, int]]:
    """Return the pairs of quotations that share a shingle."""
    holders: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, quoted in enumerate(read):
        for place in range(len(quoted.words) - _SHINGLE + 1):
            holders[quoted.words[place : place + _SHINGLE]].add(number)
    sets = {frozenset(numbers) for numbers in holders.values() if 1 < len(numbers) <= _MOST}
    return {(first, second) for numbers in sets for first in numbers for second in numbers if first < second}


def _differ(shorter: Quoted, longer: tuple[str, Sequence[Span]]) -> bool:
    passage = read_passage("other", "draft", 0, longer[0], skip=longer[1])
    opinion = judge(shorter, stretches_of([passage]), dict.fromkeys(shorter.words, 1.0))
    return opinion.verdict is Verdict.ALTERED
