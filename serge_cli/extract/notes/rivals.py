"""Choose between lists that want the same signs: the notes themselves, and what only looks like them.

A numbered list within the text, the numbers of paragraphs and numbered headings begin like notes. They give themselves away:
- their blocks hold the signs that a surer list behind them answers, as running text does;
- a surer list behind them wants the same signs.
A list is sure where it stands under a heading for notes or in a form that is used for notes alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from serge_cli.extract.notes.body_heads import Head
from serge_cli.extract.notes.calls import ENOUGH, Calls
from serge_cli.extract.notes.labels import Family
from serge_cli.extract.notes.marker_signs import Sign, Style
from serge_cli.model.quick_dataclass import dataclass

_NEAREST = 4  # sure lists behind a list that are held against it
_COMPARED = 12  # labels that two lists have in common
_MOST_BLOCKS = 200  # of a list that are looked at
_RUNNING = 0.25  # of a list's blocks hold signs that another answers: it is running text


@dataclass(frozen=True, slots=True)
class Chain:
    """A list of notes: its heads in order, and how the signs are written that call them."""

    heads: tuple[Head, ...]
    style: Style | None
    headed: bool
    labels: frozenset[str]

    @property
    def first(self) -> Head:
        """Return the head of its first note."""
        return self.heads[0]

    @property
    def last(self) -> Head:
        """Return the head of its last note."""
        return self.heads[-1]


def is_sure(chain: Chain) -> bool:
    """Return whether a list is one of notes by its heading or its form, whatever calls it."""
    return chain.headed or chain.first.certain or chain.first.family is Family.SYMBOL


def without_rivals(ordered: Sequence[Chain], calls: Calls, signs: Sequence[Sign]) -> list[Chain]:
    """Return the lists without those that are part of the text; `ordered` are sorted by where they begin."""
    held = _Held(signs)
    sure: list[Chain] = []
    kept: list[Chain] = []
    for chain in reversed(ordered):
        if chain.first.certain or not any(_is_text(chain, other, calls, held) for other in sure[-_NEAREST:]):
            kept.append(chain)
            if is_sure(chain) and chain.first.family is not Family.SYMBOL:
                sure.append(chain)
    return _without_enumerations(kept[::-1], calls)


def _is_text(chain: Chain, surer: Chain, calls: Calls, held: _Held) -> bool:
    """Return whether `surer`, a list behind `chain`, shows that `chain` is a part of the text whose notes it holds."""
    if surer.style is None or surer.first.start < chain.last.start:
        return False
    alike = chain.first.family is surer.first.family
    if (alike or not is_sure(chain)) and held.share(chain, surer) > max(_RUNNING, held.share(surer, chain)):
        return True
    return alike and not is_sure(chain) and _are_rivals(chain, surer, calls)


class _Held:
    """The signs of a document by block, for asking which of them stand in the blocks of a list."""

    def __init__(self, signs: Sequence[Sign]) -> None:
        self._by_block: dict[int, list[Sign]] = defaultdict(list)
        for sign in signs:
            self._by_block[sign.block].append(sign)

    def share(self, chain: Chain, other: Chain) -> float:
        """Return the share of the blocks of `chain` that hold a sign which `other` answers."""
        blocks = {head.block for head in chain.heads[:_MOST_BLOCKS]}
        return sum(any(self._answered(block, other)) for block in blocks) / len(blocks)

    def _answered(self, block: int, other: Chain) -> Iterator[bool]:
        return (sign.style is other.style and sign.label in other.labels for sign in self._by_block.get(block, ()))


def _without_enumerations(ordered: Sequence[Chain], calls: Calls) -> list[Chain]:
    """Drop the enumerations among lists of several forms: where two want the same sign, the less sure one is no list of notes."""
    kept: list[Chain] = []
    for chain in ordered:
        while kept and _compete(kept[-1], chain, calls) and _rank(kept[-1]) < _rank(chain):
            kept.pop()
        if not kept or not _compete(kept[-1], chain, calls) or _rank(kept[-1]) == _rank(chain):
            kept.append(chain)
    return kept


def _compete(before: Chain, after: Chain, calls: Calls) -> bool:
    differ = before.first.form != after.first.form or before.headed != after.headed
    return differ and _are_rivals(before, after, calls)


def _are_rivals(before: Chain, after: Chain, calls: Calls) -> bool:
    """Return whether two lists want the same signs: those between them do not call the labels that both have again."""
    if before.style is None or before.style is not after.style:
        return False
    end = after.first.start
    shared = [head for head in before.heads if head.label in after.labels][:_COMPARED]
    called = [(head, calls.last_before(before.style, head.label, end)) for head in shared]
    again = sum(place is not None and place > head.start for head, place in called)
    return bool(shared) and again < ENOUGH * len(shared)


def _rank(chain: Chain) -> tuple[bool, bool]:
    """Return how sure a list is: by heading or form, else where its labels are written like the signs that call them."""
    like = {Style.BRACKET: "bracket:", Style.PAREN: "paren:", Style.RAISED: "superscript:"}.get(chain.style or Style.MARKED, ":")
    sure = is_sure(chain)
    return sure, sure or chain.first.form.startswith(like)
