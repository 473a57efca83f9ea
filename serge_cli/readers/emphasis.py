"""Find italic and bold: `*…*`, `_…_`, `**…**`, `<i>`, `<em>`, `<b>`, `<strong>`, within one block, across its lines.

After CommonMark 0.31 §6.2, simplified: a run of marks opens where words follow it and none precedes it, closes the other way
round; inside a word it only closes. So neither `G. * P.`, nor `word*` with a note sign, nor `snake_case` is emphasis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from serge_cli.model.document import Block, Emphasis, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span, trimmed

_MARK = re.compile(r"(?=[\\`*_<])(?:\\[*_`\\]|`+|\*{1,3}|_{1,3}|(?i:<(/?)(i|em|b|strong)(?:\s[^<>\n]{0,200})?>))")
_LETTER = re.compile(r"\w")


@dataclass(slots=True)
class _Opener:
    start: int
    end: int
    left: int  # marks not yet used, counted from `end` backwards


def find_emphasis(text: str, blocks: tuple[Block, ...]) -> tuple[Emphasis, ...]:
    """Return the emphasised stretches of all blocks, sorted; delimiters stay outside `span`, inside `outer`."""
    found = [each for block in blocks if block.shape not in {Shape.VERBATIM, Shape.RULE} for each in _in_block(text, block)]
    return tuple(sorted(found, key=lambda e: (e.outer.start, -e.outer.end)))


def _in_block(text: str, block: Block) -> Iterator[Emphasis]:
    if _MARK.search(text, block.span.start, block.span.end) is None:
        return
    stacks: dict[str, list[_Opener]] = {"*": [], "_": [], "i": [], "em": [], "b": [], "strong": []}
    code_until = -1
    ticks = _CodeSpans(text, block.span)
    for mark in _MARK.finditer(text, block.span.start, block.span.end):
        if mark.start() < code_until or text[mark.start()] == "\\":
            continue
        if text[mark.start()] == "`":
            code_until = ticks.end_of(mark)
        elif mark.group(2):
            yield from _tag(text, mark, stacks)
        else:
            yield from _run(text, block.span, mark, stacks)


class _CodeSpans:
    """Where code spans end: at the next run of as many backticks; looked up in one pass."""

    def __init__(self, text: str, area: Span) -> None:
        self._next: dict[int, int] = {}
        last: dict[int, re.Match[str]] = {}
        if text.find("`", area.start, area.end) == -1:
            return
        for run in re.finditer(r"`+", text[area.start : area.end]):
            size = len(run.group())
            if size in last:
                self._next[last[size].start() + area.start] = run.end() + area.start
            last[size] = run

    def end_of(self, opening: re.Match[str]) -> int:
        """Return where the code span that begins with these backticks ends; where they end themselves if none does."""
        return self._next.get(opening.start(), opening.end())


def _tag(text: str, mark: re.Match[str], stacks: dict[str, list[_Opener]]) -> Iterator[Emphasis]:
    name = mark.group(2).lower()
    if not mark.group(1):
        stacks[name].append(_Opener(mark.start(), mark.end(), 0))
    elif stacks[name]:
        opener = stacks[name].pop()
        yield from _emphasis(text, Span(opener.start, mark.end()), opener.end, mark.start(), name in {"b", "strong"})


def _run(text: str, area: Span, mark: re.Match[str], stacks: dict[str, list[_Opener]]) -> Iterator[Emphasis]:
    character, left = text[mark.start()], len(mark.group())
    before = text[mark.start() - 1] if mark.start() > area.start else " "
    after = text[mark.end()] if mark.end() < area.end else " "
    opens, closes = _flanks(before, after)
    stack = stacks[character]
    if closes and not (character == "_" and after.isalnum()):
        position = mark.start()
        while left and stack:
            size = _size(stack, left)
            if not size:
                break
            opener = stack[-1]
            inner = opener.start + opener.left
            opener.left -= size
            yield from _emphasis(text, Span(inner - size, position + size), inner, position, size == 2)
            position, left = position + size, left - size
            if not opener.left:
                stack.pop()
            _close_inner(stacks, inner - size)
    if left and opens and not before.isalnum():
        stack.append(_Opener(mark.end() - left, mark.end(), left))


def _flanks(before: str, after: str) -> tuple[bool, bool]:
    """Tell whether a run of marks between the two characters may open and may close (CommonMark's left- and right-flanking)."""
    space_before, space_after = before.isspace(), after.isspace()
    sign_before, sign_after = not (before.isalnum() or space_before), not (after.isalnum() or space_after)
    opens = not space_after and (not sign_after or space_before or sign_before)
    closes = not space_before and (not sign_before or space_after or sign_after)
    return opens, closes


def _size(stack: list[_Opener], left: int) -> int:
    """Return how many marks the closer of `left` marks shares with the nearest opener that fits; openers that do not are dropped."""
    if not any(_fits(opener.left, left) for opener in stack[-4:]):
        return 0
    while not _fits(stack[-1].left, left):
        stack.pop()
    return 2 if min(stack[-1].left, left) >= 2 else 1


def _fits(opened: int, closing: int) -> bool:
    return opened == closing or 3 in {opened, closing}


def _close_inner(stacks: dict[str, list[_Opener]], start: int) -> None:
    """Drop the openers inside a stretch that was closed around them."""
    for stack in stacks.values():
        while stack and stack[-1].start > start:
            stack.pop()


def _emphasis(text: str, outer: Span, start: int, end: int, strong: bool) -> Iterator[Emphasis]:
    span = trimmed(text, Span(start, max(start, end)))
    if _LETTER.search(text, span.start, span.end):
        yield Emphasis(span, outer, strong)
