"""Whether a line goes on in the next one: the marks of a break that somebody meant and of one that the margin made."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from serge_cli.readers.page import Page
from serge_cli.readers.signs import Sign, SignedLine

_FINAL = ".!?…:;"
_CLOSERS = "’'”\"»›)]*_"
_OPENERS = "‘“\"'«‹„‚([*_-—– \u00a0¿¡"
_GAP = 12  # code points of white space between a paragraph and the lines that it announces
_FULL = 45  # columns; a shorter line was not broken by a margin
SET_IN = 2  # columns beyond the margin from which lines count as set in
STANZA = 66  # columns; lines up to this width in a run of their own may be verse
_ROOM = 4  # columns that a ragged margin may leave free though the next word would have fitted


def is_final(text: str, line: SignedLine, marks: str = _FINAL) -> bool:
    """Tell whether the line ends a sentence, closing marks and brackets aside."""
    position = line.span.end - 1
    while position > line.span.start and text[position] in _CLOSERS:
        position -= 1
    return text[position] in marks


def starts_low(text: str, line: SignedLine) -> bool:
    """Tell whether the line's first letter is a small one."""
    for position in range(line.span.start, min(line.span.end, line.span.start + 8)):
        if text[position] not in _OPENERS:
            return text[position].islower()
    return False


def has_room(text: str, before: SignedLine, line: SignedLine, page: Page) -> bool:
    """Tell whether the next line's first word would have fitted into the line, so that the break was meant."""
    end = line.span.start
    while end < line.span.end and end < line.span.start + 40 and not text[end].isspace():
        end += 1
    return before.width + 1 + end - line.span.start + _ROOM <= page.width


def flows_on(text: str, before: SignedLine, line: SignedLine, page: Page) -> bool:
    """Tell whether the sentence of one line goes on in the next, whatever mark seems to stand at that line's head."""
    if is_final(text, before):
        return False
    if page.width:
        return not has_room(text, before, line, page)
    return len(before.span) >= _FULL and line.sign is Sign.TEXT and starts_low(text, line)


def stands_alone(text: str, before: SignedLine, line: SignedLine, page: Page) -> bool:
    """Tell whether a paragraph ends with the one line and another begins with the next, in a text without blank lines."""
    return is_final(text, before, ".!?…") and has_room(text, before, line, page) and not starts_low(text, line)


def _is_stanza(text: str, run: Sequence[SignedLine], page: Page) -> bool:
    """Tell whether all lines are short, and set in where the text around is not, or announced by a colon and of like length."""
    if page.first_indent or page.packed or any(len(line.span) > STANZA for line in run):
        return False
    if all(line.indent >= page.margin + SET_IN for line in run):
        return True
    announced = text[max(0, run[0].span.start - _GAP) : run[0].span.start].rstrip().endswith(":")
    marked = any(text[line.span.start] in _OPENERS for line in run)
    lengths = [len(line.span) for line in run]
    return announced and not marked and min(lengths) * 2 > max(lengths)


def deliberate(text: str, run: Sequence[SignedLine], page: Page) -> set[int]:
    """Return all line numbers but the first where each line of the run is a paragraph: turns of a talk, short statements.

    Each ends a sentence, begins like one, and was broken before the margin. Verse may do all three; it is known by being set in.
    """
    if len(run) < 2 or any(line.sign is not Sign.TEXT for line in run) or _is_stanza(text, run, page):
        return set()
    pairs = list(itertools.pairwise(run))
    ended = all(is_final(text, line, ".!?…") and not starts_low(text, line) for line in run)
    if ended and all(has_room(text, *pair, page) or not page.width for pair in pairs):
        return set(range(1, len(run)))
    return set()
