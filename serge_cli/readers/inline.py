"""What stands inside the blocks of a text: emphasis, and the note markers and bodies that are marked up as such.

Emphasis is `*…*`, `_…_`, `**…**`, `<i>`, `<em>`, `<b>`, `<strong>`, within one block, across its lines. After CommonMark 0.31 §6.2,
simplified: a run of marks opens where words follow it and none precedes it, closes the other way round; inside a word it only closes.
So neither `G. * P.`, nor `word*` with a note sign, nor `snake_case` is emphasis. Notes are `<sup>3</sup>`, `[^3]`, `[^3]: text`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from serge_cli.model.document import Block, Emphasis, NoteAnchor, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span, trimmed

_MARK = re.compile(r"(?=[\\`*_<])(?:\\[*_`\\]|`+|\*{1,3}|_{1,3}|(?i:<(?P<end>/?)(?P<tag>i|em|b|strong)(?:\s[^<>\n]{0,200})?>))")
_LETTER = re.compile(r"\w")
_TICKS = re.compile("`+")


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
    code_until = block.span.start
    ticks = _CodeSpans(text, block.span)
    for mark in _MARK.finditer(text, block.span.start, block.span.end):
        if mark.start() < code_until or text[mark.start()] == "\\":
            continue
        if text[mark.start()] == "`":
            code_until = ticks.end_of(mark)
        elif mark["tag"]:
            yield from _tag(text, mark, stacks)
        else:
            yield from _run(text, block.span, mark, stacks)


class _CodeSpans:
    """Where code spans end: at the next run of as many backticks; looked up in one pass."""

    def __init__(self, text: str, area: Span) -> None:
        self._next: dict[int, int] = {}
        last: dict[str, int] = {}
        for run in _TICKS.finditer(text, area.start, area.end):
            if run.group() in last:
                self._next[last[run.group()]] = run.end()
            last[run.group()] = run.start()

    def end_of(self, opening: re.Match[str]) -> int:
        """Return where the code span that begins with these backticks ends; where they end themselves if none does."""
        return self._next.get(opening.start(), opening.end())


def _tag(text: str, mark: re.Match[str], stacks: dict[str, list[_Opener]]) -> Iterator[Emphasis]:
    name = mark["tag"].lower()
    if not mark["end"]:
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
    """Return whether a run of marks between the two characters may open and may close (CommonMark's left- and right-flanking)."""
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
    return min(stack[-1].left, left, 2)


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


_ANCHOR = re.compile(
    r"""
    (?:<a\b[^<>\n]{0,200}>)?<sup\b[^<>\n]{0,100}>(?:<a\b[^<>\n]{0,200}>)?
        [\[(]?(?P<raised>[0-9]{1,3}[a-z]?|[a-z]|[*†‡§¶]{1,4}|[ivxl]{1,6})[\])]?
    (?:</a>)?</sup>(?:</a>)?
    | \[\^(?P<caret>[^\]\s\[]{1,40})\](?P<colon>:?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RAISED = re.compile(r"<sup\b", re.IGNORECASE)
_UNIT = re.compile(r"(?<![^\W_])(?:\d[\d.,]*\s?(?:[cdkm]?m|km|ha)|10|[xyzrn])$")
_ROMAN_OR_DIGIT = re.compile(r"(?:[0-9]|\b[IVXLC]+)$")
_LEAD = re.compile(r"[*_ \t]*")
_SPACE = re.compile(r"\s*")


def find_anchors(text: str, blocks: Sequence[Block]) -> tuple[NoteAnchor, ...]:
    """Return the marked-up note markers and bodies inside the blocks and before them, sorted."""
    if "[^" not in text and _RAISED.search(text) is None:
        return ()
    starts = [block.span.start for block in blocks]
    found = []
    for match in _ANCHOR.finditer(text):
        place = bisect_right(starts, match.start())
        heads = match["colon"] and place < len(blocks) and _is_filled(_SPACE, text, match.end(), starts[place])
        block = blocks[place] if heads else blocks[place - 1] if place else None
        if block is not None and block.shape is not Shape.VERBATIM and (heads or match.start() < block.span.end):
            found.append(_anchor(text, match, block))
    bodies = {anchor.label for anchor in found if anchor.body}
    return tuple(anchor for anchor in found if anchor.body or anchor.label in bodies or not _is_exponent(text, anchor))


def _is_filled(signs: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Return whether nothing but some signs stands between two places."""
    return signs.fullmatch(text, start, max(start, end)) is not None


def _anchor(text: str, match: re.Match[str], block: Block) -> NoteAnchor:
    start, end = match.span()
    if match["caret"]:
        body = bool(match["colon"]) and _is_filled(_SPACE, text, block.span.start, start)
        return NoteAnchor(Span(start, end if body else match.start("colon")), match["caret"], body)
    at_head = end < block.span.end and _is_filled(_LEAD, text, block.span.start, start)
    return NoteAnchor(Span(start, end), match["raised"], at_head)


def _is_exponent(text: str, anchor: NoteAnchor) -> bool:
    """Return whether the raised sign is a power (`km²`, 10⁶) or an ordinal's ending (XIXe) and no note's."""
    before = text[max(0, anchor.span.start - 16) : anchor.span.start]
    if text[anchor.span.start] == "[":
        return False
    if anchor.label.isdigit():
        return _UNIT.search(before) is not None
    return anchor.label.isalpha() and len(anchor.label) == 1 and _ROMAN_OR_DIGIT.search(before) is not None
