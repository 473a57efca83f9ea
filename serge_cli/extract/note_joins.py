"""Join signs and bodies by label, each within its scope: page, chapter, work or whole file.

A sign calls the next body of its label that follows it, as page-bottom notes and lists at the end of a chapter or a work stand
after what they explain. Lists that stand together behind the text they serve (the notes to all chapters at the end of a book) are
matched with the stretches between the restarts of the numbering, one by one, or not at all: a wrong note is worse than none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from serge_cli.extract.layout import Layout
from serge_cli.extract.note_bodies import Body
from serge_cli.extract.note_chains import Chain
from serge_cli.extract.note_labels import Family
from serge_cli.extract.note_signs import Sign, Style, Trust
from serge_cli.model.records import ParagraphKind

_PARTS = frozenset({ParagraphKind.HEADING, ParagraphKind.TITLE, ParagraphKind.SEPARATOR})
_GLOBAL = frozenset({"caret", "anchor"})


@dataclass(frozen=True, slots=True)
class Joined:
    """Which signs call which body; `loose` are the signs that no body answers, in the order of the text."""

    calls: dict[int, tuple[Sign, ...]]  # by the body's place in the list of bodies
    loose: tuple[Sign, ...]


class _Scopes:
    """The bodies of a document by label, and the lists that stand together."""

    def __init__(self, layout: Layout, chains: Sequence[Chain], bodies: Sequence[Body], signs: Sequence[Sign]) -> None:
        self.layout, self.chains, self.bodies = layout, chains, bodies
        self.by_label: dict[str, list[int]] = defaultdict(list)
        for at, body in enumerate(bodies):
            self.by_label[body.head.label].append(at)
        self.starts = [body.span.start for body in bodies]
        styles = {chain.style for chain in chains}
        self.running = [
            sign
            for sign in signs
            if (sign.trust > Trust.DOUBTFUL or (sign.style in styles and sign.closes and sign.label in self.by_label))
            and self.inside(sign) is None
        ]
        self.stacks = self._stack()
        self.stack_of = {number: stack for stack in self.stacks for number in stack}
        self.stretches = {stack: self._stretches(stack) for stack in self.stacks if len(stack) > 1}

    def inside(self, sign: Sign) -> int | None:
        """Return the place of the body that holds the sign."""
        at = bisect_right(self.starts, sign.span.start) - 1
        return at if at >= 0 and any(piece.contains(sign.span) for piece in self.bodies[at].pieces) else None

    def _stack(self) -> list[tuple[int, ...]]:
        stacks: list[list[int]] = []
        starts = [sign.span.start for sign in self.running]
        ends: dict[int, int] = {}
        for body in self.bodies:
            ends[body.chain] = max(ends.get(body.chain, 0), body.span.end)
        for number in range(len(self.chains)):
            previous = stacks[-1][-1] if stacks else None
            if previous is not None and self._together(previous, number, starts, ends):
                stacks[-1].append(number)
            else:
                stacks.append([number])
        return [tuple(stack) for stack in stacks]

    def _together(self, previous: int, number: int, starts: Sequence[int], ends: dict[int, int]) -> bool:
        before, after = self.chains[previous], self.chains[number]
        if before.heads[0].family is not after.heads[0].family or before.heads[0].family is Family.SYMBOL:
            return False
        if before.heads[0].form in _GLOBAL or not before.labels & after.labels:
            return False
        return bisect_right(starts, after.heads[0].start) == bisect_right(starts, ends[previous])

    def _stretches(self, stack: tuple[int, ...]) -> list[int]:
        """Return where each stretch of numbering begins that a stack of lists serves; [] where stretches and lists do not pair off."""
        end = self.chains[stack[0]].heads[0].start
        earlier = [other for other in self.stacks if other[-1] < stack[0]]
        floor = self.chains[earlier[-1][-1]].heads[-1].start if earlier else -1
        family = self.chains[stack[0]].heads[0].family
        served = [sign for sign in self.running if floor < sign.span.start < end and sign.family is family]
        for parted in (True, False):
            begins = _restarts(served, self.layout, parted)
            if len(begins) == len(stack):
                return begins
        return []


def _restarts(served: Sequence[Sign], layout: Layout, parted: bool) -> list[int]:
    """Return where the numbering of `served` begins anew: at each label that is the first again, after a heading where `parted`."""
    begins: list[int] = []
    last: Sign | None = None
    for sign in served:
        anew = last is None or (sign.label == served[0].label != last.label)
        if anew and last is not None and parted:
            anew = any(layout.paragraphs[index].kind in _PARTS for index in range(last.block + 1, sign.block + 1))
        if anew:
            begins.append(sign.span.start)
        last = sign
    return begins


def join(layout: Layout, chains: Sequence[Chain], bodies: Sequence[Body], signs: Sequence[Sign]) -> Joined:
    """Return which signs call which of `bodies`."""
    scopes = _Scopes(layout, chains, bodies, signs)
    calls: dict[int, list[Sign]] = defaultdict(list)
    doubtful: dict[int, list[Sign]] = defaultdict(list)
    loose: list[Sign] = []
    for sign in signs:
        at = _answer(scopes, sign)
        if at is None:
            loose.append(sign)
        elif sign.trust is Trust.DOUBTFUL:
            doubtful[at].append(sign)
        else:
            calls[at].append(sign)
    _settle(scopes, calls, doubtful)
    return Joined({at: tuple(sorted(found, key=lambda s: s.span)) for at, found in calls.items()}, tuple(loose))


def _answer(scopes: _Scopes, sign: Sign) -> int | None:
    """Return the place of the body that the sign calls."""
    candidates = [at for at in scopes.by_label.get(sign.label, ()) if _fits(sign, scopes.chains[scopes.bodies[at].chain])]
    if not candidates:
        return None
    if scopes.bodies[candidates[0]].head.form in _GLOBAL:
        return candidates[0]
    holder = scopes.inside(sign)
    if holder is not None:
        stack = scopes.stack_of[scopes.bodies[holder].chain]
        return next((at for at in candidates if scopes.bodies[at].chain in stack), None)
    following = next((at for at in candidates if scopes.bodies[at].head.start > sign.span.start), None)
    return None if following is None else _in_scope(scopes, sign, following)


def _fits(sign: Sign, chain: Chain) -> bool:
    if chain.heads[0].form == "caret":
        return sign.style in {Style.CARET, Style.MARKED}
    if chain.heads[0].family is Family.SYMBOL:
        return True
    return sign.style is chain.style or (sign.trust > Trust.DOUBTFUL and (sign.style is not Style.CARET or chain.style is None))


def _in_scope(scopes: _Scopes, sign: Sign, at: int) -> int | None:
    body = scopes.bodies[at]
    chain = scopes.chains[body.chain]
    if any(_restarts_between(sign, other, chain) for other in scopes.chains[max(0, body.chain - 3) : body.chain]):
        return None
    stack = scopes.stack_of[body.chain]
    if len(stack) == 1:
        return at
    in_stack = [place for place in scopes.by_label[sign.label] if scopes.bodies[place].chain in stack]
    begins = scopes.stretches[stack]
    if not begins:
        return in_stack[0] if len(in_stack) == 1 else None
    wanted = stack[max(0, bisect_right(begins, sign.span.start) - 1)]
    return next((place for place in in_stack if scopes.bodies[place].chain == wanted), None)


def _restarts_between(sign: Sign, other: Chain, chain: Chain) -> bool:
    """Tell whether another list of the same numbering stands between the sign and its supposed list: the sign is of that list's part."""
    first = other.heads[0]
    return (
        first.start > sign.span.start
        and first.family is chain.heads[0].family is not Family.SYMBOL
        and sign.label not in other.labels
        and bool(other.labels & chain.labels)
    )


def _settle(scopes: _Scopes, calls: dict[int, list[Sign]], doubtful: dict[int, list[Sign]]) -> None:
    """Give each body that no sure sign calls the doubtful one that stands where the order of the numbers wants it."""
    ceilings = _ceilings(scopes, calls)
    floors: dict[int, int] = defaultdict(lambda: -1)
    for at, body in enumerate(scopes.bodies):
        if at in calls:
            floors[body.chain] = max(floors[body.chain], min(sign.span.start for sign in calls[at]))
            continue
        fitting = [s for s in doubtful.get(at, ()) if floors[body.chain] < s.span.start < ceilings[at]]
        if not fitting:
            continue
        if body.head.family is Family.SYMBOL:
            earlier = [scopes.bodies[o].head.start for o in scopes.by_label[body.head.label] if o < at]
            calls[at] = [s for s in fitting if s.span.start > (earlier[-1] if earlier else -1)]
            continue
        chosen = next((s for s in fitting if s.closes), fitting[0])
        calls[at] = [chosen]
        floors[body.chain] = chosen.span.start


def _ceilings(scopes: _Scopes, calls: dict[int, list[Sign]]) -> list[int]:
    """Return for each body before which offset its sign must stand: where the next of its list is called for sure, or its own head."""
    nearest: dict[int, int] = {}
    out = [0] * len(scopes.bodies)
    for at in range(len(scopes.bodies) - 1, -1, -1):
        body = scopes.bodies[at]
        out[at] = min(nearest.get(body.chain, body.head.start), body.head.start)
        if at in calls:
            nearest[body.chain] = min(sign.span.start for sign in calls[at])
    return out
