"""Cut the lines of a text into blocks: paragraphs, headings, quoted and indented stretches, list items, rules, tables.

One scanner serves plain text and Markdown. A blank line always parts blocks; what else does depends on how the text is set (see
`lines`): in a text whose paragraphs are single lines every line is a block but for stanzas, in a hard-wrapped text lines are joined.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import cache

from serge_cli.language.imprints import byline_words, calendar_words, given_names
from serge_cli.model.document import Block, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span, trimmed
from serge_cli.readers.lines import (
    SET_IN,
    STANZA,
    Line,
    Page,
    Sign,
    SignedLine,
    deliberate,
    flows_on,
    measure,
    opens_note,
    scan_lines,
    sign_of,
    stands_alone,
)

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


_SHORT = 100  # columns
_MOST = 10  # lines; a longer run is no title page
_YEAR = re.compile(r"\b1[4-9]\d\d\b|\b20\d\d\b")
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*\.?\s+){1,3}[^\W\d_][\w’'-]*")


def head_cuts(text: str, run: Sequence[SignedLine], *, opens: bool = False) -> set[int]:
    """Return the numbers of the lines (from 0) before which a run of short head lines is to be cut; `opens` for a file's first run."""
    if not 1 < len(run) <= _MOST or any(line.sign is not Sign.TEXT or len(line.span) > _SHORT for line in run[:2]):
        return set()
    words = [line.span.of(text) if line.sign is Sign.TEXT and len(line.span) <= _SHORT else "" for line in run]
    cues = [number for number, line in enumerate(words) if line and is_head_cue(line)]
    if opens:
        cues += [number for number in range(len(words)) if _is_author_line(words, number)]
    if not cues:
        return set()
    cuts = {number + step for number in cues for step in (0, 1)}
    first = min(cues)
    if first > 1 and _is_name(words[first - 1]):
        cuts.add(first - 1)
    return cuts


def _is_author_line(words: Sequence[str], number: int) -> bool:
    """Tell whether a line is a person's name by its given name, and no part of a title that goes on over the lines."""
    line = words[number]
    before = words[number - 1].split()[-1:] if number else []
    goes_on = bool(before) and (before[0].islower() or before[0][-1] in ",:;&-–—")
    return _is_name(line) and line.split()[0].casefold() in given_names() and not goes_on


def is_head_cue(words: str) -> bool:
    """Tell whether a short line is a byline, a date or a remark in parentheses."""
    if len(words) > _SHORT:
        return False
    if words[0] in "([" and words[-1] in ")]":
        return True
    if _begins_byline(words):
        return True
    parts = words.split()
    dated = len(parts) <= 5 or (len(parts) <= 8 and any(part.strip(",.").casefold() in calendar_words() for part in parts))
    return len(words) <= 40 and dated and _YEAR.search(words) is not None and words[-1] not in ",;:"


def _begins_byline(words: str) -> bool:
    lowered = words.casefold()
    if not lowered.startswith(_byline_openings()):
        return False
    return any(lowered.startswith(cue) and words[len(cue) :].lstrip()[:1].isupper() for cue in _byline_openings())


@cache
def _byline_openings() -> tuple[str, ...]:
    return tuple(f"{cue} " for cue in byline_words())


def _is_name(words: str) -> bool:
    found = _NAME.fullmatch(words[:60])
    return found is not None and len(words) <= 60 and all(part[0].isupper() for part in words.split())


_UNDERLINED = 100  # columns; a longer line is no underlined heading

Run = list[SignedLine]

_SHAPES = {
    Sign.RULE: Shape.RULE,
    Sign.HEADING: Shape.HEADING,
    Sign.QUOTED: Shape.QUOTED,
    Sign.ITEM: Shape.LIST_ITEM,
    Sign.ORDERED: Shape.ORDERED_ITEM,
    Sign.NOTE: Shape.ORDERED_ITEM,
    Sign.ROW: Shape.VERBATIM,
    Sign.CODE: Shape.VERBATIM,
}


def scan_blocks(text: str, *, start: int = 0, markdown: bool = False) -> tuple[Block, ...]:
    """Return the blocks of `text` from offset `start` on, in order; with `markdown`, HTML tags around lines are left outside."""
    lines = [line for line in scan_lines(text) if line.span.start >= start]
    runs = list(_runs(text, lines, furniture(text, lines, markdown)))
    page = measure(runs)
    return tuple(_block(piece, page) for number, run in enumerate(runs) for piece in _pieces(text, run, page, opens=not number))


def _runs(text: str, lines: Sequence[Line], around: Furniture) -> Iterator[Run]:
    """Yield the stretches of lines that no blank line parts; fenced code is one of its own."""
    run: Run = []
    for number, line in enumerate(lines):
        if not line.span and not run:
            continue
        if number in around.code:
            signed = SignedLine(Sign.CODE, line.span, line.indent) if line.span else None
            if run and run[-1].sign is not Sign.CODE:
                yield run
                run = []
            run += [signed] if signed else []
            continue
        signed = _signed(text, number, line, around)
        if run and (signed.sign is Sign.BLANK or run[-1].sign is Sign.CODE):
            yield run
            run = []
        if signed.sign is not Sign.BLANK:
            run.append(signed)
    if run:
        yield run


def _signed(text: str, number: int, line: Line, around: Furniture) -> SignedLine:
    span = around.visible.get(number, line.span)
    signed = sign_of(text, Line(span, line.indent))
    if number in around.quoted and signed.sign is not Sign.BLANK:
        return SignedLine(Sign.QUOTED, signed.span if signed.sign is Sign.QUOTED else span, 0, 1, "<blockquote>")
    return signed


def _pieces(text: str, run: Run, page: Page, *, opens: bool) -> Iterator[Run]:
    """Yield the blocks' lines of one run."""
    run = _underlined(text, run)
    cuts = head_cuts(text, run, opens=opens) | deliberate(text, run, page)
    piece: Run = []
    for number, line in enumerate(run):
        if piece and (number in cuts or _begins(text, piece, line, page)):
            yield piece
            piece = []
        piece.append(line)
    if piece:
        yield piece


def _underlined(text: str, run: Run) -> Run:
    """Make a heading of a single line with a line of `=` or `-` straight under it; the line under it is no block."""
    if len(run) < 2 or run[0].sign is not Sign.TEXT or run[1].sign is not Sign.RULE or len(run[0].span) > _UNDERLINED:
        return run
    characters = set(run[1].span.of(text))
    if characters == {"="} or (characters == {"-"} and text[run[0].span.end - 1] not in ".,;:…-–—"):
        heading = SignedLine(Sign.HEADING, run[0].span, run[0].indent, 1 if characters == {"="} else 2, run[1].mark)
        return [heading, *run[2:]]
    return run


_ALONE = {Sign.RULE, Sign.HEADING}


def _begins(text: str, piece: Run, line: SignedLine, page: Page) -> bool:
    """Tell whether a new block begins with `line`, after the lines of `piece`."""
    before = piece[-1]
    if line.sign in _ALONE or before.sign in _ALONE or line.sign is Sign.NOTE:
        return True
    if Sign.QUOTED in {line.sign, before.sign}:
        return line.sign is not before.sign or line.level != before.level
    if Sign.ROW in {line.sign, before.sign} or Sign.CODE in {line.sign, before.sign}:
        return line.sign is not before.sign
    if line.sign in {Sign.ITEM, Sign.ORDERED}:
        return piece[0].sign is line.sign or not flows_on(text, before, line, page)
    if opens_note(text, line):
        return not flows_on(text, before, line, page)
    return _breaks(text, piece, line, page)


def _breaks(text: str, piece: Run, line: SignedLine, page: Page) -> bool:
    """Tell whether a plain line begins a paragraph though no blank line stands before it."""
    before = piece[-1]
    if page.first_indent and line.indent == page.first_indent:
        return True
    if _set_off(text, piece, line, page):
        return True
    if page.width and len(before.span) <= 2 * page.width:
        return page.packed and not page.first_indent and stands_alone(text, before, line, page)
    if flows_on(text, before, line, page):
        return False
    if page.packed or piece[0].sign is not Sign.TEXT:
        return True
    return max(before.width, line.width) > STANZA


def _set_off(text: str, piece: Run, line: SignedLine, page: Page) -> bool:
    """Tell whether the margin changes for good: into an indented stretch after a colon, or out of one."""
    before = piece[-1]
    if piece[0].sign is not Sign.TEXT:
        return False
    if line.indent >= page.margin + SET_IN > before.indent:
        return text[before.span.end - 1] in ":," or (not page.width and len(before.span) > STANZA)
    set_in = all(each.indent >= page.margin + SET_IN for each in piece) and not page.first_indent
    return set_in and line.indent <= page.margin and len(piece) > 1


def _block(piece: Run, page: Page) -> Block:
    first = piece[0]
    lines = tuple(line.span for line in piece)
    span = Span(first.span.start, lines[-1].end)
    if first.sign is not Sign.TEXT:
        return Block(span, _SHAPES[first.sign], first.level, first.mark, lines)
    indent = min(line.indent for line in piece) - page.margin
    if indent < SET_IN or (page.first_indent and len(piece) == 1 and first.indent == page.first_indent):
        return Block(span, Shape.PROSE, 0, "", lines)
    return Block(span, Shape.INDENTED, indent, "", lines)
