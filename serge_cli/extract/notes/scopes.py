"""Which list of notes a stretch of text belongs to: the one that follows it, the own work's before another's, one of a stack."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.notes.bodies import Body
from serge_cli.extract.notes.labels import Family
from serge_cli.extract.notes.marker_signs import Sign, Trust
from serge_cli.extract.notes.rivals import Chain
from serge_cli.model.records import ParagraphKind

_PARTS = frozenset({ParagraphKind.HEADING, ParagraphKind.TITLE, ParagraphKind.SEPARATOR})
EVERYWHERE = frozenset({"caret", "anchor"})  # forms whose labels hold for the whole file
_NEAREST = 4  # lists that are looked at before and after a place


class Scopes:
    """The bodies of a document by label, and the lists that stand together behind the text they serve."""

    def __init__(self, layout: Layout, chains: Sequence[Chain], bodies: Sequence[Body], signs: Sequence[Sign]) -> None:
        self.layout, self.chains, self.bodies = layout, chains, bodies
        self.labelled: dict[str, list[int]] = defaultdict(list)
        self.placed: dict[tuple[int, str], int] = {}
        for at, body in enumerate(bodies):
            self.labelled[body.head.label].append(at)
            self.placed.setdefault((body.chain, body.head.label), at)
        self._starts = [body.span.start for body in bodies]
        self._heads = {label: [bodies[at].head.start for at in places] for label, places in self.labelled.items()}
        self._running = self._signs_outside(signs)
        self._homes = {(sign.label, layout.paragraphs[sign.block].work) for sign in self._running}
        self.stacks = list(self._stack())
        self.stack_of = {number: stack for stack in self.stacks for number in stack}
        self._times = Counter((self.stack_of[number][0], label) for number, label in self.placed)
        self._stretches = self._pair_off()

    def _signs_outside(self, signs: Sequence[Sign]) -> list[Sign]:
        """Return the signs in running text that are sure enough to tell where a numbering restarts."""
        styles = {chain.style for chain in self.chains}
        sure = (s for s in signs if s.trust > Trust.DOUBTFUL or (s.style in styles and s.closes and s.label in self.labelled))
        return [sign for sign in sure if self.holder(sign) is None]

    def holder(self, sign: Sign) -> int | None:
        """Return the place of the body that holds the sign."""
        at = bisect_right(self._starts, sign.span.start) - 1
        return at if at >= 0 and any(piece.contains(sign.span) for piece in self.bodies[at].pieces) else None

    def following(self, sign: Sign) -> Iterator[int]:
        """Yield the places of the next few bodies with the sign's label that begin after it."""
        places = self.labelled.get(sign.label, [])
        first = bisect_right(self._heads.get(sign.label, []), sign.span.start)
        yield from places[first : first + _NEAREST]

    def is_foreign(self, sign: Sign, at: int) -> bool:
        """Return whether a body belongs to another work, whose own text calls that label."""
        home = self.layout.paragraphs[self.bodies[at].head.block].work
        return home != self.layout.paragraphs[sign.block].work and (sign.label, home) in self._homes

    def in_stack(self, sign: Sign, at: int) -> int | None:
        """Return which body of the stack of lists around `at` the sign calls; None where that is not certain."""
        stack = self.stack_of[self.bodies[at].chain]
        if len(stack) == 1:
            return at
        begins = self._stretches[stack]
        if begins:
            wanted = stack[max(0, bisect_right(begins, sign.span.start) - 1)]
            return self.placed.get((wanted, sign.label))
        return at if self._times[stack[0], sign.label] == 1 else None

    def _stack(self) -> Iterator[tuple[int, ...]]:
        """Yield the lists that stand together: no sign between them, and the numbering restarts."""
        starts = [sign.span.start for sign in self._running]
        ends: dict[int, int] = defaultdict(int)
        for body in self.bodies:
            ends[body.chain] = max(ends[body.chain], body.span.end)
        stack: list[int] = []
        for number, chain in enumerate(self.chains):
            apart = not stack or bisect_right(starts, chain.first.start) != bisect_right(starts, ends[stack[-1]])
            if stack and (apart or not _begins_again(self.chains[stack[-1]], chain)):
                yield tuple(stack)
                stack = []
            stack.append(number)
        if stack:
            yield tuple(stack)

    def _pair_off(self) -> dict[tuple[int, ...], list[int]]:
        """Return for each stack where the stretches of text begin that its lists serve; [] where they do not pair off."""
        out: dict[tuple[int, ...], list[int]] = {}
        starts = [sign.span.start for sign in self._running]
        begin = 0
        for stack in self.stacks:
            first = self.chains[stack[0]].first
            served = self._running[begin : bisect_left(starts, first.start)]
            out[stack] = self._stretches_of([sign for sign in served if sign.family is first.family], len(stack))
            begin = bisect_left(starts, self.chains[stack[-1]].last.start)
        return out

    def _stretches_of(self, served: Sequence[Sign], wanted: int) -> list[int]:
        for parted in (True, False):
            begins = list(self._restarts(served, parted))
            if len(begins) == wanted:
                return begins
        return []

    def _restarts(self, served: Sequence[Sign], parted: bool) -> Iterator[int]:
        """Yield where the numbering restarts: where the first label stands again, behind a heading where `parted`."""
        last: Sign | None = None
        for sign in served:
            if last is None or (sign.label == served[0].label != last.label and not (parted and not is_parted(self.layout, last, sign))):
                yield sign.span.start
            last = sign


def is_parted(layout: Layout, before: Sign, after: Sign) -> bool:
    """Return whether a heading or a line between sections stands between two signs, or holds the second."""
    return any(paragraph.kind in _PARTS for paragraph in layout.paragraphs[before.block + 1 : after.block + 1])


def _begins_again(before: Chain, after: Chain) -> bool:
    first, second = before.first, after.first
    if first.family is not second.family or first.family is Family.SYMBOL or first.form in EVERYWHERE:
        return False
    return any(head.label in before.labels for head in after.heads)
