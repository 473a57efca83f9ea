"""Signs without a note body: which of them call notes all the same, and which of them call the same one.

A file may print its signs without its notes. Bracketed numbers then call notes where they ascend from 1 (or, in an excerpt, from any
number, if most stand where a note's sign stands); single ones far from the order are something else. The numbering restarts after
a heading where 1 is followed by 2 again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.notes.calls import ENOUGH
from serge_cli.extract.notes.labels import Family
from serge_cli.extract.notes.marker_signs import Sign, Style, Trust
from serge_cli.extract.notes.rivals import Chain
from serge_cli.extract.notes.scopes import is_parted
from serge_cli.model.quick_dataclass import dataclass

_STEP = 3  # numbers by which the next sign may be ahead


@dataclass(frozen=True, slots=True)
class Group:
    """The signs that call one note whose body the file does not print."""

    label: str
    signs: tuple[Sign, ...]


def strays(layout: Layout, chains: Sequence[Chain], loose: Sequence[Sign], called: Sequence[Sign]) -> list[Group]:
    """Return the notes that `loose` signs call; `called` are the signs that bodies answer."""
    loose = [sign for sign in loose if not sign.several]
    numbered = [] if _called_otherwise(chains) else _counted(loose, called)
    accepted = [*_sure(loose), *numbered, *_missed(loose, chains)]
    accepted.sort(key=lambda sign: (sign.span.start, sign.label))
    return list(_grouped(layout, accepted))


def _called_otherwise(chains: Sequence[Chain]) -> bool:
    """Return whether all lists of the document are called by other signs than numbers in brackets, which then are something else."""
    styles = {chain.style for chain in chains if chain.first.family is not Family.SYMBOL}
    return bool(styles) and styles.isdisjoint({Style.BRACKET, None})


def _sure(loose: Sequence[Sign]) -> Iterator[Sign]:
    for sign in loose:
        numbered = sign.style is Style.BRACKET and sign.family is Family.NUMBER
        if sign.trust is Trust.CERTAIN or (sign.trust is Trust.LIKELY and not numbered):
            yield sign


def _counted(loose: Sequence[Sign], called: Sequence[Sign]) -> list[Sign]:
    """Return the bracketed numbers that go with the counting of the document."""
    known = {sign for sign in called if sign.style is Style.BRACKET}
    numbered = [s for s in (*loose, *known) if s.style is Style.BRACKET and s.family is Family.NUMBER]
    numbered.sort(key=lambda sign: sign.span.start)
    highest, fitting = 0, []
    first = 0
    for sign in numbered:
        if sign in known or _next(sign, highest):
            first = first or sign.value
            highest = max(highest, sign.value)
            fitting.append(sign)
    if not known and first > _STEP and sum(sign.closes for sign in fitting) < ENOUGH * len(fitting):
        return []  # page numbers of a printed edition stand anywhere in the sentence
    return [sign for sign in fitting if sign not in known]


def _next(sign: Sign, highest: int) -> bool:
    """Return whether a bracketed number goes on with the counting; one in the place of an enumeration must be the very next."""
    if sign.trust is Trust.DOUBTFUL:
        return highest > 0 and sign.value == highest + 1
    return sign.value <= highest + _STEP or (highest == 0 and sign.closes)


def _missed(loose: Sequence[Sign], chains: Sequence[Chain]) -> Iterator[Sign]:
    """Yield signs like those that call a list's notes, whose number the list passes over."""
    lists = [chain for chain in chains if chain.style is Style.PAREN and chain.first.family is Family.NUMBER]
    ends = [chain.last.start for chain in lists]
    for sign in loose:
        at = bisect_right(ends, sign.span.start)
        if at == len(lists) or sign.style is not Style.PAREN or sign.family is not Family.NUMBER or not sign.closes:
            continue
        if lists[at].first.value < sign.value < lists[at].last.value and sign.label not in lists[at].labels:
            yield sign


def _grouped(layout: Layout, accepted: Sequence[Sign]) -> Iterator[Group]:
    known: dict[str, list[Sign]] = {}
    last: Sign | None = None
    for sign, following in zip_longest(accepted, accepted[1:]):
        if last is not None and _restarts(layout, last, sign, following, known):
            yield from (Group(label, tuple(signs)) for label, signs in known.items())
            known = {}
        known.setdefault(sign.label, []).append(sign)
        last = sign
    yield from (Group(label, tuple(signs)) for label, signs in known.items())


def _restarts(layout: Layout, last: Sign, sign: Sign, following: Sign | None, known: dict[str, list[Sign]]) -> bool:
    """Return whether the numbering begins again with `sign`: in another work, or after a heading with 1 and then 2."""
    if layout.paragraphs[last.block].work != layout.paragraphs[sign.block].work:
        return True
    counts_again = sign.label == "1" and known.keys() > {"1"} and following is not None and following.label == "2"
    return counts_again and is_parted(layout, last, sign)
