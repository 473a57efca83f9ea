"""The notes at the foot of the pages: where they begin on each page, and which of their lines begin a note.

They stand below a rule, in smaller type, or at least begin with a raised figure, and their numbers go on from page to page. Which
figures at the heads of lines are numbers of notes is decided for the whole document: those that make the best chain, where going on by
one is best, a gap costs and a new beginning is allowed; a false figure cannot derail it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from serge_cli.readers.pdf.glyphs import Rule, Sheet
from serge_cli.readers.pdf.text_rows import Line

_LABEL = re.compile(r"\s*(\d{1,3}|[*†‡§]{1,3})(?=[\s.)\u00a0]|[^\W\d_]|[\"“‘'\[(<«])")
_SMALLER = 0.96  # of the text's size
_LEAST_SHARE = 0.2  # of the characters that a size must have to be the text's
_REACH = 90  # heads before one, among which its predecessor is looked for
_GAP_COSTS, _MOST_GAP, _NEW_BEGINNING_COSTS = 0.4, 40, 0.8


@dataclass(slots=True)
class FootNote:
    """A note: its label, its lines, the page that it begins on."""

    label: str
    page: int
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class _Head:
    """A line that may begin a note."""

    zone: int
    at: int  # in the zone
    label: str
    number: int  # 0 for a sign
    worth: float


@dataclass(slots=True)
class _Zone:
    """The lines at the foot of a column that are notes, if any of them begins one or goes on from the column before."""

    index: int
    page: int
    lines: list[Line]
    ruled: bool


def body_size(pages: Sequence[Sequence[Line]]) -> float:
    """Return the size of the text: the largest that a good share of the characters have, for notes may outweigh it."""
    sizes: Counter[float] = Counter()
    for line in (line for lines in pages for line in lines):
        sizes[line.size] += len(line.text)
    whole = sum(sizes.values())
    return max((size for size in sizes if sizes[size] >= _LEAST_SHARE * whole), default=max(sizes, key=lambda s: sizes[s], default=0.0))


def part_notes(sheets: Sequence[Sheet], pages: Sequence[list[Line]], size: float) -> tuple[list[list[Line]], list[FootNote]]:
    """Return the lines of each page that are text, and the notes in order."""
    called = [_called(lines) for lines in pages]
    columns = [(sheet, lines) for sheet, page in zip(sheets, pages, strict=True) for lines in _columns(page)]
    separators = _separators(columns)
    zones = [
        _zone(index, sheet, lines, size, called=called[sheet.index], ruled=_below_rule(sheet, lines, size, separators))
        for index, (sheet, lines) in enumerate(columns)
    ]
    chain = _chain([head for zone in zones for head in _heads(zone, called)])
    begins = {(head.zone, head.at): head.label for head in chain}
    notes: list[FootNote] = []
    noted: set[int] = set()
    for zone in zones:
        for at in range(_start(zone, begins, going_on=bool(notes)), len(zone.lines)):
            if (label := begins.get((zone.index, at))) is not None:
                notes.append(FootNote(label, zone.page))
            if notes:
                notes[-1].lines.append(zone.lines[at])
                noted.add(id(zone.lines[at]))
    return [[line for line in page if id(line) not in noted] for page in pages], notes


def _columns(page: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of each column of a page; what runs over both columns counts with the last."""
    numbers = sorted({line.column for line in page})
    if numbers in ([], [0]):
        return [list(page)] if page else []
    out = [[line for line in page if line.column == number] for number in numbers if number]
    wide = [line for line in page if not line.column]
    if wide and wide[-1] is page[-1]:
        foot = [line for at, line in enumerate(page) if not line.column and all(not each.column for each in page[at:])]
        out[-1] += foot
    return out


def label_of(line: Line) -> str:
    """Return the label with which a line begins; nothing where it begins with none."""
    if raised := line.raised_head:
        return raised if len(raised) < 4 and (raised.isdigit() or not raised.isalnum()) else ""
    found = _LABEL.match(line.text)
    return found[1] if found else ""


def _called(lines: Sequence[Line]) -> frozenset[str]:
    """Return the raised signs of a page, those that begin a line excepted."""
    out = set()
    for line in lines:
        met = False
        for text, raised, _, _ in line.tokens:
            if raised and met:
                out.add(text.strip())
            met = met or bool(text.strip())
    return frozenset(out)


# --- zones


def _zone(index: int, sheet: Sheet, lines: Sequence[Line], size: float, *, called: frozenset[str], ruled: int) -> _Zone:
    if ruled:
        return _Zone(index, sheet.index, list(lines[len(lines) - ruled :]), ruled=True)
    small = 0
    while small < len(lines) and lines[-1 - small].size <= _SMALLER * size:
        small += 1
    tail = small or _raised_tail(lines, called)
    return _Zone(index, sheet.index, list(lines[len(lines) - tail :]), ruled=False)


_Ruled = tuple[int, int]  # where a rule begins in its column, and how long it is


def _separators(columns: Sequence[tuple[Sheet, Sequence[Line]]]) -> frozenset[_Ruled]:
    """Return the rules of several columns below which notes begin: others alike part off notes that go on."""
    found = Counter(
        _likeness(rule, lines)
        for sheet, lines in columns
        for rule in sheet.rules
        if (below := _below(rule, lines)) and _is_short(rule, lines) and _begins_with_lines(rule, lines) and label_of(below[0])
    )
    return frozenset(likeness for likeness, times in found.items() if times > 1)


def _likeness(rule: Rule, lines: Sequence[Line]) -> _Ruled:
    return round((rule.left - min(line.left for line in lines)) / 4), round((rule.right - rule.left) / 4)


def _below(rule: Rule, lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.baseline < rule.height and line.right > rule.left - 6]


def _below_rule(sheet: Sheet, lines: Sequence[Line], size: float, separators: frozenset[_Ruled]) -> int:
    """Return how many of the last lines stand below a rule that parts notes from the text."""
    for rule in sorted(sheet.rules, key=lambda rule: -rule.height):
        below = _below(rule, lines)
        if not below or not _begins_with_lines(rule, lines) or _underlines(rule, lines) or rule.height > 0.9 * sheet.height:
            continue
        small = sum(line.size <= _SMALLER * size for line in below)
        if small < 0.8 * len(below) and not _is_short(rule, lines):
            continue
        if any(line is not each for line, each in zip(lines[len(lines) - len(below) :], below, strict=True)):
            continue
        if label_of(below[0]) or small == len(below) or _likeness(rule, lines) in separators:
            return len(below)
    return 0


def _begins_with_lines(rule: Rule, lines: Sequence[Line]) -> bool:
    return any(abs(line.left - rule.left) < 14 for line in lines)


def _is_short(rule: Rule, lines: Sequence[Line]) -> bool:
    """Return whether a rule ends long before the lines; one of their width parts off notes that go on from the page before."""
    return rule.right - rule.left < 0.75 * (max(line.right for line in lines) - min(line.left for line in lines))


def _underlines(rule: Rule, lines: Sequence[Line]) -> bool:
    """Return whether a rule stands right below words."""
    return any(0 <= line.baseline - rule.height < 0.4 * line.size and line.left < rule.right and rule.left < line.right for line in lines)


def _raised_tail(lines: Sequence[Line], called: frozenset[str]) -> int:
    """Return how many of the last lines are notes in the text's own size: from the first raised head whose sign the page calls."""
    heads = (at for at in range(1, len(lines)) if lines[at].raised_head in called and _gap(lines, at) > 1.5 * lines[at].size)
    return len(lines) - next(heads, len(lines))


def _gap(lines: Sequence[Line], at: int) -> float:
    return lines[at - 1].baseline - lines[at].baseline


def _start(zone: _Zone, begins: dict[tuple[int, int], str], *, going_on: bool) -> int:
    """Return the line of a zone from which on it is notes: its end where none begins there and none goes on."""
    first = next((at for at in range(len(zone.lines)) if (zone.index, at) in begins), None)
    if first is None:
        return 0 if going_on and zone.ruled else len(zone.lines)
    if not first:
        return 0
    if zone.ruled:  # the rule may be that of a table above the notes
        larger = [at for at in range(first) if _SMALLER * zone.lines[at].size >= zone.lines[first].size]
        return larger[-1] + 1 if larger else 0
    gaps = [_gap(zone.lines, at) for at in range(1, first + 1)]
    parted = [at for at, gap in enumerate(gaps, 1) if not 0 < gap < 1.7 * zone.lines[at].size]
    return parted[-1] if parted else (0 if going_on else first)


# --- heads


def _heads(zone: _Zone, called: Sequence[frozenset[str]]) -> Iterator[_Head]:
    near = called[zone.page] | (called[zone.page - 1] if zone.page else frozenset())
    for at, line in enumerate(zone.lines):
        label = label_of(line)
        if label:
            worth = -0.1 + 0.5 * bool(line.raised_head) + 0.7 * (label in near) + 0.4 * zone.ruled
            yield _Head(zone.index, at, label, int(label) if label.isdigit() else 0, worth)


def _chain(heads: Sequence[_Head]) -> list[_Head]:
    """Return the heads that make the best chain, with the signs that are no numbers."""
    numbered = [head for head in heads if head.number]
    totals: list[float] = []
    before: list[int | None] = []
    best_so_far: list[int] = []  # the best end up to each place
    for at, head in enumerate(numbered):
        total, source = head.worth - 0.02 * min(head.number, _MOST_GAP), None
        for earlier in range(max(0, at - _REACH), at):
            step = head.number - numbered[earlier].number - 1
            if 0 <= step <= _MOST_GAP and (reached := totals[earlier] + head.worth - _cost(step)) > total:
                total, source = reached, earlier
        if head.number == 1 and best_so_far:
            reached = totals[best_so_far[-1]] + head.worth - _NEW_BEGINNING_COSTS
            if reached >= total:
                total, source = reached, best_so_far[-1]
        totals.append(total)
        before.append(source)
        best_so_far.append(at if not best_so_far or total > totals[best_so_far[-1]] else best_so_far[-1])
    chosen = _traced(before, best_so_far[-1]) if best_so_far else []
    signs = [head for head in heads if not head.number and head.worth >= 1.0]
    return sorted([*(numbered[at] for at in chosen), *signs], key=lambda head: (head.zone, head.at))


def _cost(step: int) -> float:
    return _GAP_COSTS * min(step, 4)


def _traced(before: Sequence[int | None], at: int | None) -> list[int]:
    out = []
    while at is not None:
        out.append(at)
        at = before[at]
    return out[::-1]
