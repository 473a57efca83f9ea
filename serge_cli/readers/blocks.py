"""Cut the lines of a text into blocks: paragraphs, headings, quoted and indented stretches, list items, rules, tables.

A blank line always parts blocks of plain text; in Markdown its parser says what does (see `commonmark`). What else parts them depends
on how the text is set (see `lines`): in a text whose paragraphs are single lines every line is a block but for stanzas, in a
hard-wrapped text lines are joined.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from serge_cli.language import everywhere
from serge_cli.model.document import Block, Shape
from serge_cli.model.span import Span
from serge_cli.readers.text_lines import (
    LONG,
    SET_IN,
    STANZA,
    Line,
    Page,
    Sign,
    SignedLine,
    deliberate,
    flows_on,
    is_set_in_stanza,
    measure,
    opens_note,
    scan_lines,
    sign_of,
    stands_alone,
)

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def comments(text: str) -> list[Span]:
    """Return the HTML comments of a text, in order."""
    closed, end, _ = text.rpartition("-->")  # what is opened behind it has no end
    return [Span(*found.span()) for found in _COMMENT.finditer(closed + end)]


def _without_comments(text: str) -> str:
    """Return a text with blanks in place of its comments, line for line."""
    closed, end, rest = text.rpartition("-->")
    return _COMMENT.sub(lambda found: re.sub(r"[^\n\f]", " ", found.group()), closed + end) + rest


_MOST = 10  # lines; a longer run is no title page
_UNFINISHED = (",", ":", ";", "&", "-", "–", "—")
_YEAR = re.compile(r"\b1[4-9]\d\d\b|\b20\d\d\b")
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*\.?\s+){1,3}[^\W\d_][\w’'-]*")


def head_cuts(text: str, run: Sequence[SignedLine], *, opens: bool = False) -> set[int]:
    """Return the numbers of the lines (from 0) before which a run of short head lines is to be cut; `opens` for a file's first run."""
    words = [line.span.of(text) if line.sign is Sign.TEXT and len(line.span) <= LONG else "" for line in run[:_MOST]]
    if len(run) > _MOST or not all(words[:2]):
        return set()
    cues = [number for number, line in enumerate(words) if line and is_head_cue(line)]
    if opens:
        cues += [number for number, pair in enumerate(zip(["", *words], words, strict=False)) if _is_author_line(*pair)]
    named = [number - 1 for number in sorted(cues)[:1] if _is_name(words[number - 1])]
    return {*cues, *(number + 1 for number in cues), *named}


def _is_author_line(before: str, line: str) -> bool:
    """Return whether a line is a person's name by its given name, and no part of a title that goes on over the lines."""
    goes_on = before.rpartition(" ")[2].islower() or before.endswith(_UNFINISHED)
    return not goes_on and _is_name(line) and line.partition(" ")[0].casefold() in everywhere().naming.given_names


@cache
def _calendar() -> frozenset[str]:
    return everywhere().imprint.months | everywhere().imprint.seasons


def is_head_cue(words: str) -> bool:
    """Return whether a short line is a byline, a date or a remark in parentheses."""
    if _begins_byline(words) or (words.startswith(("(", "[")) and words.endswith((")", "]"))):
        return True
    parts = words.split()
    dated = len(parts) <= 5 or (len(parts) <= 8 and any(part.strip(",.").casefold() in _calendar() for part in parts))
    return len(words) <= 40 and dated and _YEAR.search(words) is not None and not words.endswith(_UNFINISHED)


def _begins_byline(words: str) -> bool:
    lowered = words.casefold()
    if not lowered.startswith(_byline_openings()):
        return False
    return any(lowered.startswith(cue) and words[len(cue) :].lstrip()[:1].isupper() for cue in _byline_openings())


@cache
def _byline_openings() -> tuple[str, ...]:
    return tuple(f"{cue} " for cue in everywhere().imprint.bylines | everywhere().imprint.translators)


def _is_name(words: str) -> bool:
    return _NAME.fullmatch(words) is not None and all(part[0].isupper() for part in words.split())


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


def scan_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a plain text, in order; HTML comments are left outside."""
    return cut_blocks(text, list(_runs(text)))


def cut_blocks(text: str, runs: Sequence[Run], whole: Collection[int] = ()) -> tuple[Block, ...]:
    """Return the blocks of runs of lines; those whose numbers are in `whole` make one block each."""
    page = measure(runs)
    parts = ([run] if number in whole else _pieces(text, run, page, opens=not number) for number, run in enumerate(runs))
    return tuple(_block(piece, page) for pieces in parts for piece in pieces)


def _runs(text: str) -> Iterator[Run]:
    """Yield the stretches of lines that no blank line parts."""
    run: Run = []
    for line, shown in zip(scan_lines(text), scan_lines(_without_comments(text)), strict=True):
        signed = sign_of(text, Line(shown.span, line.indent))
        if signed.sign is not Sign.BLANK:
            run.append(signed)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _pieces(text: str, run: Run, page: Page, *, opens: bool) -> Iterator[Run]:
    """Yield the blocks' lines of one run."""
    run = _dashed_verse(text, _underlined(text, run), page)
    heads = {cut for cut in head_cuts(text, run, opens=opens) if not 0 < cut < len(run) or not flows_on(text, run[cut - 1], run[cut], page)}
    cuts = heads | deliberate(text, run, page)
    if not cuts and not page.width and len(run) > 1 and is_set_in_stanza(run, page):
        yield run
        return
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
    match run:
        case [SignedLine(sign=Sign.TEXT) as words, SignedLine(sign=Sign.RULE) as rule, *rest] if len(words.span) <= LONG:
            signs = set(rule.span.of(text))
            if signs == {"="} or (signs == {"-"} and not words.span.of(text).endswith((".", "…", *_UNFINISHED))):
                return [SignedLine(Sign.HEADING, words.span, words.indent, 1 if signs == {"="} else 2, rule.mark), *rest]
    return run


def _dashed_verse(text: str, run: Run, page: Page) -> Run:
    """Return verse that begins with a dash as plain lines: it is set in as a whole and names its poet, as no turn of talk does."""
    first = run[0]
    if first.sign is not Sign.ITEM or first.mark not in _DASHES or len(run) < 2 or not _POET.search(run[-1].span.of(text)):
        return run
    start = text.rfind(first.mark, 0, first.span.start)
    lines = [SignedLine(Sign.TEXT, Span(start, first.span.end), first.indent), *run[1:]]
    return lines if is_set_in_stanza(lines, page) else run


_DASHES = frozenset("—―")
_POET = re.compile(r"[.!?…”\"’]\s+[—―–]\s?[^\W\d_][^.!?]{1,40}$")
_ALONE = {Sign.RULE, Sign.HEADING}


def _begins(text: str, piece: Run, line: SignedLine, page: Page) -> bool:
    """Return whether a new block begins with `line`, after the lines of `piece`."""
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
    """Return whether a plain line begins a paragraph though no blank line stands before it."""
    before = piece[-1]
    if page.first_indent and line.indent == page.first_indent:
        return True
    if _set_off(text, piece, line, page):
        return True
    if page.width:
        return page.packed and not page.first_indent and stands_alone(text, before, line, page)
    if flows_on(text, before, line, page):
        return False
    if page.packed or piece[0].sign is not Sign.TEXT:
        return True
    return max(before.width, line.width) > STANZA


def _set_off(text: str, piece: Run, line: SignedLine, page: Page) -> bool:
    """Return whether the margin changes permanently: into an indented stretch after a colon, or out of one."""
    before = piece[-1]
    if piece[0].sign is not Sign.TEXT:
        return False
    if line.indent >= page.margin + SET_IN > before.indent:
        return before.span.of(text).endswith((":", ",")) or (not page.width and len(before.span) > STANZA)
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
