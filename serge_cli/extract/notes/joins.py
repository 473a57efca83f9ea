"""Join signs and bodies by label, each within its scope: page, chapter, work or whole file.

A sign calls the next body of its label that follows it, as page-bottom notes and lists at the end of a chapter or a work stand
after what they explain. Lists that stand together behind the text they serve (the notes to all chapters at the end of a book) are
matched with the stretches between the restarts of the numbering, one by one, or not at all: a wrong note is worse than none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.notes.bodies import Body
from serge_cli.extract.notes.labels import Family
from serge_cli.extract.notes.marker_signs import Sign, Style, Trust
from serge_cli.extract.notes.rivals import Chain
from serge_cli.extract.notes.scopes import EVERYWHERE, Scopes
from serge_cli.model.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Joined:
    """Which signs call which body; `loose` are the signs that no body answers, in the order of the text."""

    calls: dict[int, tuple[Sign, ...]]  # by the body's place in the list of bodies
    loose: tuple[Sign, ...]


def join(layout: Layout, chains: Sequence[Chain], bodies: Sequence[Body], signs: Sequence[Sign]) -> Joined:
    """Return which signs call which of `bodies`."""
    scopes = Scopes(layout, chains, bodies, signs)
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
    return Joined({at: tuple(sorted(found, key=lambda s: s.span.start)) for at, found in calls.items()}, tuple(loose))


def _answer(scopes: Scopes, sign: Sign) -> int | None:
    """Return the place of the body that the sign calls."""
    places = scopes.labelled.get(sign.label)
    if not places:
        return None
    first = scopes.bodies[places[0]]
    if first.head.form in EVERYWHERE and _fits(sign, scopes.chains[first.chain]):
        return places[0]
    holder = scopes.holder(sign)
    if holder is not None:
        own = scopes.placed.get((scopes.bodies[holder].chain, sign.label))
        return own if own is not None and _fits_within(sign, scopes.chains[scopes.bodies[own].chain]) else None
    following = next((at for at in scopes.following(sign) if _fits(sign, scopes.chains[scopes.bodies[at].chain])), None)
    if following is None or scopes.is_foreign(sign, following) or _serves_another_part(scopes, sign, following):
        return None
    return scopes.in_stack(sign, following)


def _fits(sign: Sign, chain: Chain) -> bool:
    """Return whether a sign is written as those are that call the list's notes."""
    if chain.first.form == "caret":
        return sign.style in {Style.CARET, Style.MARKED}
    if chain.first.family is Family.SYMBOL:
        return True
    return sign.style is chain.style or (sign.trust > Trust.DOUBTFUL and (sign.style is not Style.CARET or chain.style is None))


def _fits_within(sign: Sign, chain: Chain) -> bool:
    """Return whether a sign in a note's own body calls a note of its list: `[3]` there may be a volume, where the notes are called by 3."""
    return _fits(sign, chain) and chain.style in {None, sign.style}


def _serves_another_part(scopes: Scopes, sign: Sign, at: int) -> bool:
    """Return whether the list directly behind the sign lacks its label, and the list at `at` restarts the numbering."""
    number = scopes.bodies[at].chain
    chain = scopes.chains[number]
    if number == 0 or chain.first.family is Family.SYMBOL or number - 1 in scopes.stack_of[number]:
        return False
    before = scopes.chains[number - 1]
    first = before.first
    behind = first.start > sign.span.start and first.family is chain.first.family
    return behind and sign.label not in before.labels and chain.first.label in before.labels


def _settle(scopes: Scopes, calls: dict[int, list[Sign]], doubtful: dict[int, list[Sign]]) -> None:
    """Assign to each body that no sure sign calls the doubtful one that fits the order of the numbers."""
    ceilings = _ceilings(scopes, calls)
    floors: dict[int, int] = defaultdict(int)
    symbols: dict[str, int] = defaultdict(int)
    for at, body in enumerate(scopes.bodies):
        low = floors[body.chain]
        if at in calls:
            floors[body.chain] = max(low, min(sign.span.start for sign in calls[at]))
        elif body.head.family is Family.SYMBOL:
            calls[at] = [sign for sign in doubtful.get(at, ()) if sign.span.start > symbols[body.head.label]]
        elif fitting := [sign for sign in doubtful.get(at, ()) if low < sign.span.start < ceilings[at]]:
            calls[at] = [next((sign for sign in fitting if sign.closes), fitting[0])]
            floors[body.chain] = calls[at][0].span.start
        symbols[body.head.label] = body.head.start


def _ceilings(scopes: Scopes, calls: dict[int, list[Sign]]) -> dict[int, int]:
    """Return for each body before which offset its sign must stand: where the next of its list is called for sure, or its own head."""
    nearest: dict[int, int] = {}
    out: dict[int, int] = {}
    for at, body in reversed([*enumerate(scopes.bodies)]):
        out[at] = min(nearest.get(body.chain, body.head.start), body.head.start)
        if at in calls:
            nearest[body.chain] = min(sign.span.start for sign in calls[at])
    return out
