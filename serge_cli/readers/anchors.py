"""Find note markers and note bodies that the format itself marks up: `<sup>3</sup>`, `[^3]`, `[^3]: text`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from serge_cli.model.document import Block, NoteAnchor, Shape
from serge_cli.model.span import Span

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
_LEAD = "*_ \t"


def find_anchors(text: str, blocks: Sequence[Block]) -> tuple[NoteAnchor, ...]:
    """Return the marked-up note markers and bodies inside the blocks and before them, sorted."""
    if "[^" not in text and _RAISED.search(text) is None:
        return ()
    starts = [block.span.start for block in blocks]
    found = []
    for match in _ANCHOR.finditer(text):
        place = bisect_right(starts, match.start()) - 1
        heads = match["colon"] and place + 1 < len(blocks) and _only_space(text, match.end(), starts[place + 1])
        block = blocks[place + 1] if heads else blocks[place] if place >= 0 else None
        if block is not None and block.shape is not Shape.VERBATIM and (heads or match.start() < block.span.end):
            found.append(_anchor(text, match, block))
    bodies = {anchor.label for anchor in found if anchor.body}
    return tuple(anchor for anchor in found if anchor.body or anchor.label in bodies or not _is_exponent(text, anchor))


def _only_space(text: str, start: int, end: int) -> bool:
    return end - start < 40 and not text[start:end].strip()


def _anchor(text: str, match: re.Match[str], block: Block) -> NoteAnchor:
    span = Span(*match.span())
    if match["caret"]:
        body = bool(match["colon"]) and not text[block.span.start : max(block.span.start, span.start)].strip()
        end = span.end if body or not match["colon"] else span.end - 1
        return NoteAnchor(Span(span.start, end), match["caret"], body)
    at_head = not text[block.span.start : span.start].strip(_LEAD) if span.start - block.span.start < 8 else False
    return NoteAnchor(span, match["raised"], at_head and span.end < block.span.end)


def _is_exponent(text: str, anchor: NoteAnchor) -> bool:
    """Tell whether the raised sign is a power (`km²`, 10⁶) or an ordinal's ending (XIXe) and no note's."""
    before = text[max(0, anchor.span.start - 16) : anchor.span.start]
    if text[anchor.span.start] == "[":
        return False
    if anchor.label.isdigit():
        return _UNIT.search(before) is not None
    return anchor.label.isalpha() and len(anchor.label) == 1 and _ROMAN_OR_DIGIT.search(before) is not None
