"""Distinguish lists of notes from other lists, using the whole document.

A chain of heads (1., 2., 3. …) is a list of notes where one of these holds:
- its form is used for notes alone (`[^1]:`, `<sup>1</sup>` at the head of a line, `[Footnote 1: …]`, `^ …`);
- it stands under a heading for notes;
- most of its labels are called by signs that stand before it, most of the labels called by such signs are answered by lists of the
  same form, and it is not announced by a colon, as an enumeration is.
Symbols make no chains: a `* …` is a note where a `*` that clings to a word stands before it, unanswered, and it is no row of bullets.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from serge_cli.extract.notes.body_heads import Head
from serge_cli.extract.notes.calls import COMMON, ENOUGH, Calls
from serge_cli.extract.notes.labels import Family, family_of
from serge_cli.extract.notes.marker_signs import Sign, Style
from serge_cli.extract.notes.rivals import Chain, is_sure, without_rivals
from serge_cli.model.document import Document, Shape

_LONGEST_STEP = 3  # a list may miss two notes and still be one


def _chain(run: Sequence[Head], style: Style | None, headed: bool) -> Chain:
    return Chain(tuple(run), style, headed, frozenset(head.label for head in run))


def chains(document: Document, heads: Sequence[Head], signs: Sequence[Sign], headed: Collection[int]) -> list[Chain]:
    """Return the lists of notes among all possible heads. `headed` are the blocks that stand under a heading for notes."""
    calls = Calls(signs)
    symbols = _Symbols(document, heads)
    grown = _grow(heads, headed)
    proven: list[Chain] = []
    for run in grown:
        under = run[0].block in headed
        style = calls.style(run)
        if run[0].family is Family.SYMBOL:
            if symbols.calls_for(run[0], calls, under):
                proven.append(_chain(run, Style.SYMBOL, under))
        elif _says_so(document, run[0], style) or _is_told(document, run, style, under):
            proven.append(_chain(run, style, under))
    proven += _alike(grown, proven, calls)
    return _answering(proven, calls, signs)


def _alike(grown: Iterable[Sequence[Head]], proven: Sequence[Chain], calls: Calls) -> list[Chain]:
    """Return the lists of a single note that are written, and called, like a longer one of the document."""
    known = {(chain.first.form, chain.style) for chain in proven if chain.style in COMMON and not chain.headed}
    taken = {chain.first.start for chain in proven}
    alone = [run for run in grown if len(run) == 1 and run[0].start not in taken]
    return [_chain(run, style, False) for run in alone if (style := calls.style(run)) and (run[0].form, style) in known]


def _says_so(document: Document, head: Head, style: Style | None) -> bool:
    """Return whether a list's form says that it holds notes. Raised figures that nothing calls may be the numbers of verses."""
    if not head.certain or head.form.partition(":")[0] not in {"sup", "superscript"}:
        return head.certain
    return style is not None or _is_below(document, head, Shape.RULE)


def _is_told(document: Document, run: Sequence[Head], style: Style | None, under: bool) -> bool:
    """Return whether a list holds notes by its heading, or without one by the signs that call it."""
    if under:
        return style is not None or run[0].value == 1 or len(run) > 2
    return style is not None and _may_be_bare(document, run, style)


def _grow(heads: Sequence[Head], headed: Collection[int]) -> list[list[Head]]:
    runs: list[list[Head]] = []
    opened: dict[tuple[str, bool], list[list[Head]]] = defaultdict(list)
    for head in heads:
        if head.family is Family.SYMBOL or head.family is Family.NAMED:
            runs.append([head])
            continue
        known = opened[head.form, head.block in headed]
        run = next((r for r in reversed(known[-4:]) if _follows(r[-1], head)), None)
        if head.weak and not (head.block in headed and (run[-1].value + 1 == head.value if run else head.value == 1)):
            continue
        if run is None:
            run = []
            runs.append(run)
            known.append(run)
        run.append(head)
    return runs


def _follows(last: Head, head: Head) -> bool:
    step = head.value - last.value
    if not step:
        return head.block <= last.block + 1
    return step > 0 and (head.certain or step <= _LONGEST_STEP)


class _Symbols:
    """The heads that are symbols, by their label."""

    def __init__(self, document: Document, heads: Sequence[Head]) -> None:
        self._document = document
        self._heads: dict[str, list[Head]] = defaultdict(list)
        for head in heads:
            if head.family is Family.SYMBOL:
                self._heads[head.label].append(head)
        self._bullets = Counter(head.block for head in self._heads["*"])
        self._starts = {label: [head.start for head in found] for label, found in self._heads.items()}

    def calls_for(self, head: Head, calls: Calls, under: bool) -> bool:
        """Return whether a sign like `head` stands before it that none of its kind before it has answered, and it is no bullet in a row."""
        same = self._heads[head.label]
        at = bisect_left(self._starts[head.label], head.start)
        in_row = sum(self._bullets[block] for block in (head.block - 1, head.block, head.block + 1)) > 1
        if head.label == "*" and (in_row or (head.first and _is_announced(self._document, head))):
            return False
        found = (calls.last_before(style, head.label, head.start) for style in _SYMBOL_STYLES)
        called = max((place for place in found if place is not None), default=None)
        return called is not None and (under or not at or called > same[at - 1].start)


_SYMBOL_STYLES = (Style.SYMBOL, Style.RAISED, Style.BRACKET, Style.PAREN, Style.MARKED)


def _may_be_bare(document: Document, run: Sequence[Head], style: Style) -> bool:
    """Return whether a list without a heading may hold notes: no colon announces it, and common signs call more than one of it."""
    if not run[0].block or _is_below(document, run[0], Shape.RULE):
        return True
    return not _is_announced(document, run[0]) and (len(run) > 1 or style not in COMMON)


def _is_below(document: Document, head: Head, shape: Shape) -> bool:
    return bool(head.block) and document.blocks[head.block - 1].shape is shape


def _is_announced(document: Document, head: Head) -> bool:
    """Return whether a colon ends the block before a head: then it is a bullet, or the first of an enumeration."""
    return bool(head.block) and document.blocks[head.block - 1].span.of(document.text).endswith(":")


def _answering(proven: Iterable[Chain], calls: Calls, signs: Sequence[Sign]) -> list[Chain]:
    """Keep the lists that stand under a heading or are certain, and of the others those that answer most of the signs of their style."""
    listed = list(proven)
    answered: dict[tuple[Style | None, Family], set[str]] = defaultdict(set)
    for chain in listed:
        answered[chain.style, chain.first.family] |= chain.labels
    enough = {key: _is_enough(key, labels, calls) for key, labels in answered.items()}
    kept = [chain for chain in listed if is_sure(chain) or enough[chain.style, chain.first.family]]
    return without_rivals(sorted(kept, key=lambda chain: chain.first.start), calls, signs)


def _is_enough(key: tuple[Style | None, Family], labels: set[str], calls: Calls) -> bool:
    style, family = key
    if style is None or style in COMMON:
        return True
    called = {label for label in calls.labels(style) if family_of(label) is family}
    return len(labels & called) >= ENOUGH * len(called)
