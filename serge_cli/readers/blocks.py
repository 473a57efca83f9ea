"""Cut the lines of a text into blocks: paragraphs, headings, quoted and indented stretches, list items, rules, tables.

One scanner serves plain text and Markdown. A blank line always parts blocks; what else does depends on how the text is set (see
`page`): in a text whose paragraphs are single lines every line is a block but for stanzas, in a hard-wrapped text lines are joined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from serge_cli.model.document import Block, Shape
from serge_cli.model.span import Span
from serge_cli.readers.fences import Furniture, furniture
from serge_cli.readers.flow import SET_IN, STANZA, deliberate, flows_on, stands_alone
from serge_cli.readers.heads import head_cuts
from serge_cli.readers.lines import Line, scan_lines
from serge_cli.readers.page import Page, measure
from serge_cli.readers.signs import Sign, SignedLine, opens_note, sign_of

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
