"""What is on the lines but is no text: code fences, HTML comments, tags around whole lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span, trimmed
from serge_cli.readers.lines import Line

_FENCE = re.compile(r"(`{3,}|~{3,})[^`\n]*$")
_TAG_NAMES = "p|div|center|blockquote|br|span|section|article|header|footer|main|body|html|ul|ol|li|small|font|figure|figcaption|a name"
_HEAD_TAG = re.compile(rf"</?(?:{_TAG_NAMES})\b[^<>\n]{{0,300}}>\s*", re.IGNORECASE)
_WHOLE_TAG = re.compile(rf"</?(?:{_TAG_NAMES})\b[^<>\n]{{0,300}}>$", re.IGNORECASE)
_BLOCKQUOTE = re.compile(r"<(/?)blockquote\b[^<>\n]{0,300}>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Furniture:
    """Numbers of the lines inside code fences and inside `<blockquote>`; what is visible of lines with comments and tags."""

    code: frozenset[int] = frozenset()
    quoted: frozenset[int] = frozenset()
    visible: dict[int, Span] = field(default_factory=dict)


def furniture(text: str, lines: Sequence[Line], markdown: bool) -> Furniture:
    """Return what is no text on the lines; in plain text there is none but comments."""
    comments = _comments(text)
    if not markdown:
        return Furniture(visible=_visible(text, lines, comments, tags=False))
    code = _fenced(text, lines)
    quoted = _regions(text)
    inside = frozenset(n for n, line in enumerate(lines) if quoted and line.span and _covers(quoted, line.span))
    return Furniture(code, inside, _visible(text, [*lines], comments, tags=True))


def _fenced(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of fenced lines, fences too; a fence that nothing closes is none."""
    fences = [n for n, line in enumerate(lines) if line.span and text[line.span.start] in "`~" and _fence(text, line)]
    inside: set[int] = set()
    for first, last in zip(fences[::2], fences[1::2], strict=False):
        inside.update(range(first, last + 1))
    return frozenset(inside)


def _fence(text: str, line: Line) -> bool:
    return line.indent < 4 and _FENCE.match(text, line.span.start, line.span.end) is not None


def _comments(text: str) -> list[Span]:
    found = []
    start = text.find("<!--")
    while start != -1:
        end = text.find("-->", start + 4)
        if end == -1:
            break
        found.append(Span(start, end + 3))
        start = text.find("<!--", end + 3)
    return found


def _regions(text: str) -> list[Span]:
    """Return the stretches between `<blockquote>` and its end, the outermost where they nest."""
    found: list[Span] = []
    depth, start = 0, 0
    for tag in _BLOCKQUOTE.finditer(text):
        if tag.group(1):
            depth = max(0, depth - 1)
            if not depth and start is not None:
                found.append(Span(start, tag.end()))
        else:
            start = tag.start() if not depth else start
            depth += 1
    return [span for n, span in enumerate(found) if not n or span.start >= found[n - 1].end]


def _covers(regions: Sequence[Span], span: Span) -> bool:
    place = bisect_right(regions, span.start, key=lambda region: region.start) - 1
    return place >= 0 and span.start < regions[place].end


def _visible(text: str, lines: Sequence[Line], comments: Sequence[Span], *, tags: bool) -> dict[int, Span]:
    """Return the visible stretch of each line that a comment or a tag at its ends makes shorter."""
    shortened: dict[int, Span] = {}
    for number, line in enumerate(lines):
        if not line.span:
            continue
        span = _without_comments(text, line.span, comments) if comments else line.span
        if tags and span and (text[span.start] == "<" or text[span.end - 1] == ">"):
            span = _without_tags(text, span)
        if span != line.span:
            shortened[number] = span
    return shortened


def _without_comments(text: str, span: Span, comments: Sequence[Span]) -> Span:
    place = bisect_right(comments, span.start, key=lambda comment: comment.start) - 1
    start, end = span.start, span.end
    while 0 <= place < len(comments) and comments[place].start <= start:
        start = max(start, min(end, comments[place].end)) if comments[place].overlaps(Span(start, end)) else start
        place += 1
    if place < len(comments) and 0 <= comments[place].start < end <= comments[place].end:
        end = max(start, comments[place].start)
    return trimmed(text, Span(start, end))


def _without_tags(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] == "<" and (tag := _HEAD_TAG.match(text, start, end)):
        start = tag.end()
    while end > start and text[end - 1] == ">":
        opening = text.rfind("<", max(start, end - 310), end)
        if opening == -1 or not _WHOLE_TAG.match(text, opening, end):
            break
        end = trimmed(text, Span(start, opening)).end
    return trimmed(text, Span(start, end))
