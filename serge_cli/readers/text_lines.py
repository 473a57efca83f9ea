"""The lines of a text: what each begins with, how the page is set, and whether a line goes on in the next one.

Markdown's signs follow CommonMark 0.31, simplified; the dashes that open a turn of dialogue count as list marks. Everything about the
page is measured on the whole file, so that one odd line decides nothing.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span, trimmed

_TAB = 4  # columns; what Markdown counts for a tab
_WIDE_SPACE = "\u3000"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its visible stretch (empty for a blank line) and its indentation in columns."""

    span: Span
    indent: int

    @property
    def width(self) -> int:
        """The column after the last visible code point."""
        return self.indent + len(self.span)


def scan_lines(text: str) -> Iterator[Line]:
    """Yield the lines of `text` in order, blank ones too; a blank one stands for a form feed."""
    start = 0
    for raw in text.split("\n"):
        for number, part in enumerate(raw.split("\f")):
            if number:
                yield _line("", start)  # a page begins
            yield _line(part, start)
            start += len(part) + 1


def _line(raw: str, start: int) -> Line:
    words = raw.strip()
    left = raw.index(words)
    columns = len(raw[:left].replace(_WIDE_SPACE, "  ").expandtabs(_TAB)) if left else left
    return Line(Span(start + left, start + left + len(words)), columns)


class Sign(StrEnum):
    """The kinds of lines."""

    BLANK = "blank"
    TEXT = "text"
    RULE = "rule"
    HEADING = "heading"
    QUOTED = "quoted"
    ITEM = "item"
    ORDERED = "ordered"
    NOTE = "note"
    ROW = "row"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class SignedLine:
    """A line with its sign. `span` is what remains without mark and sign; `level` as in Block."""

    sign: Sign
    span: Span
    indent: int = 0
    level: int = 0
    mark: str = ""

    @property
    def width(self) -> int:
        """The column after the last visible code point."""
        return self.indent + len(self.span)


_RULE_CHARACTERS = frozenset("-–—_*=~+#·•§❧❦⁂†◊◆◇○●■□★☆✦✻❖.…<>|^\\/¤※∗⁎⁑⁕∴∵♦♣♠⚜✠✢✣✤✥✶✷✸✹✺✽❀❁❂❋❈▪▫▲△◦⸙")
_WORDS = re.compile(r"[^\W\d_](?!\))")  # no sign begins with a letter but `a)`
_HEADING = re.compile(r"(?P<signs>#{1,6})[ \t]+(?=\S)")
_CLOSING_HASHES = re.compile(r"[ \t]#+$")
_ITEM = re.compile(r"([-*+•‣·–])[ \t\u00a0]+(?=\S)|([—―])[ \t\u00a0]?(?=[^\s—―])")
_ORDERED = re.compile(r"(\d{1,3}[.)]|\(\d{1,3}\)|\([a-z]\)|[a-z]\)|\[\d{1,3}\])[ \t\u00a0]+(?=\S)")
_NOTE = re.compile(r"(\[\^[^\]\s]{1,40}\]:)[ \t]*(?=\S)")
_SUPERSCRIPT = re.compile(r"[*_]{0,2}<sup>", re.IGNORECASE)
_ROW = re.compile(r"\|.|[ \t]*:?-{2,}:?[ \t]*\|")
_QUOTED = re.compile(r"[>\s]+")
_HTML_HEADING = re.compile(r"(?P<tag><h(?P<level>[1-6])\b[^<>]{0,200}>)(?P<words>.*)</h(?P=level)>", re.IGNORECASE)
_HTML_RULE = re.compile(r"<hr\b[^<>]{0,100}>$", re.IGNORECASE)


def sign_of(text: str, line: Line) -> SignedLine:
    """Return the line with its sign, mark and level told apart from its words."""
    if not line.span:
        return SignedLine(Sign.BLANK, line.span, line.indent)
    start, end = line.span.start, line.span.end
    if _WORDS.match(text, start, end):
        return SignedLine(Sign.TEXT, line.span, line.indent)
    if _ROW.match(text, start, end):
        return SignedLine(Sign.ROW, line.span, line.indent)
    if is_rule(text, line.span) or _HTML_RULE.match(text, start, end):
        return SignedLine(Sign.RULE, line.span, line.indent, mark=line.span.of(text))
    if text[start] == ">":
        return _quoted(text, line)
    heading = _heading(text, line) if text[start] in "#<" else None
    return heading or _marked(text, line)


def is_rule(text: str, span: Span) -> bool:
    """Return whether nothing but the characters of rules and ornaments stands there; one ornament alone (`*`, `§`) will do."""
    if text[span.start] not in _RULE_CHARACTERS:
        return False
    characters = set(span.of(text)) - set(" \t\u00a0")
    if not characters <= _RULE_CHARACTERS:
        return False
    return len(span) >= 3 or not characters & set("#<>|\\/^.…†")


def _heading(text: str, line: Line) -> SignedLine | None:
    if found := _HEADING.match(text, line.span.start, line.span.end):
        closing = _CLOSING_HASHES.search(text, found.end(), line.span.end)
        span = trimmed(text, Span(found.end(), closing.start() if closing else line.span.end))
        return SignedLine(Sign.HEADING, span, line.indent, len(found["signs"]), found["signs"])
    if html := _HTML_HEADING.fullmatch(text, line.span.start, line.span.end):
        span = trimmed(text, Span(*html.span("words")))
        return SignedLine(Sign.HEADING, span, line.indent, int(html["level"]), html["tag"]) if span else None
    return None


def _quoted(text: str, line: Line) -> SignedLine:
    signs = _QUOTED.match(text, line.span.start, line.span.end)
    assert signs is not None
    span = Span(signs.end(), line.span.end)
    return SignedLine(Sign.QUOTED if span else Sign.BLANK, span, line.indent, signs.group().count(">"), ">")


_MARKS = ((_NOTE, Sign.NOTE), (_ORDERED, Sign.ORDERED), (_ITEM, Sign.ITEM))


def _marked(text: str, line: Line) -> SignedLine:
    for pattern, sign in _MARKS:
        found = pattern.match(text, line.span.start, line.span.end)
        if found:
            mark = found.group().strip()
            return SignedLine(sign, Span(found.end(), line.span.end), line.indent, line.indent, mark)
    return SignedLine(Sign.TEXT, line.span, line.indent)


def opens_note(text: str, line: SignedLine) -> bool:
    """Return whether a superscript stands at the line's head, as before the text of a note."""
    return _SUPERSCRIPT.match(text, line.span.start, line.span.end) is not None


LONG = 120  # columns; hardly any text is broken by hand at more, and no head of a work has longer lines
_NARROW = 40  # columns; hardly any prose is broken at less


@dataclass(frozen=True, slots=True)
class Page:
    """The measures of a text, in columns."""

    margin: int  # indentation of its ordinary lines
    width: int  # where lines were broken; 0 where every paragraph is one line
    first_indent: int  # how far a new paragraph's first line is set in, where that alone parts paragraphs
    packed: bool  # paragraphs follow each other without blank lines


def measure(runs: Sequence[Sequence[SignedLine]]) -> Page:
    """Return the measures of a text from its runs of lines without a blank line between."""
    lines = [line for run in runs for line in run if line.sign is Sign.TEXT]
    width = _width(runs, lines)
    margin = _margin(lines, wrapped=bool(width))
    return Page(margin, width, _first_indent(runs, margin) if width else width, _packed(runs, width))


def _margin(lines: Sequence[SignedLine], *, wrapped: bool) -> int:
    """Return the least indentation that a good part of the text has: first lines may be set in more, and so are displays."""
    weight: Counter[int] = Counter()
    for line in lines:
        weight[line.indent] += min(len(line.span), LONG)
    share = 4 if wrapped else 2
    return min((indent for indent in weight if weight[indent] * share >= max(weight.values())), default=0)


def _width(runs: Sequence[Sequence[SignedLine]], lines: Sequence[SignedLine]) -> int:
    """Return the width at which the lines were broken: that of the widest lines that go on, but for odd ones out."""
    inner = sorted(
        (line.width for run in runs for line in run[:-1] if line.sign in {Sign.TEXT, Sign.ITEM, Sign.ORDERED, Sign.QUOTED}), reverse=True
    )
    width = inner[len(inner) // 20] if inner else 0
    long = sum(len(line.span) for line in lines if len(line.span) > LONG)
    return 0 if width < _NARROW or long >= 0.4 * sum(len(line.span) for line in lines) else width


def _packed(runs: Sequence[Sequence[SignedLine]], width: int) -> bool:
    """Return whether most paragraphs have no blank line around them."""
    if width:
        return sum(map(len, runs)) > 25 * len(runs)
    full = [len(run) > 1 for run in runs for line in run if line.sign is Sign.TEXT and len(line.span) > STANZA]
    return sum(full) > 0.5 * len(full)


def _first_indent(runs: Sequence[Sequence[SignedLine]], margin: int) -> int:
    """Return how far first lines are set in: an indented line, then one at the margin, again and again."""
    steps: Counter[int] = Counter()
    stretches = 0
    for run in runs:
        for line, after in itertools.pairwise(run):
            if line.sign is Sign.TEXT is after.sign and line.indent > margin:
                steps[line.indent] += after.indent == margin
                stretches += after.indent == line.indent
    indent, count = max(steps.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    return indent if count >= 2 and count * 2 > stretches else 0


_SENTENCE = (".", "!", "?", "…")
_FINAL = (*_SENTENCE, ":", ";")
_WORD = re.compile(r"\S+")
_CLOSERS = "’'”\"»›)]*_"
_OPENERS = "‘“\"'«‹„‚([*_-—– \u00a0¿¡"
_GAP = 12  # code points of white space between a paragraph and the lines that it announces
SET_IN = 2  # columns beyond the margin from which lines count as set in
STANZA = 66  # columns; lines up to this width in a run of their own may be verse
_LONG_VERSE, _CREDITED_VERSE = 84, 140  # columns of verse that is set in as a whole; of its last line, where the poet may be named
_ROOM = 5  # columns that a ragged margin may leave free beside the next word, the space before it included


def is_final(text: str, line: SignedLine, marks: tuple[str, ...] = _FINAL) -> bool:
    """Return whether the line ends a sentence, closing marks and brackets aside."""
    return line.span.of(text).rstrip(_CLOSERS).endswith(marks)


def starts_low(text: str, line: SignedLine) -> bool:
    """Return whether the line's first letter is a small one."""
    return line.span.of(text).lstrip(_OPENERS)[:1].islower()


def has_room(text: str, before: SignedLine, line: SignedLine, page: Page) -> bool:
    """Return whether the next line's first word would have fitted into the line, so that the break was meant."""
    word = _WORD.match(text, line.span.start, line.span.end)
    return word is not None and before.width + len(word.group()) + _ROOM <= page.width


def flows_on(text: str, before: SignedLine, line: SignedLine, page: Page) -> bool:
    """Return whether the sentence of one line goes on in the next, whatever mark seems to stand at that line's head."""
    if is_final(text, before):
        return False
    if page.width:
        return not has_room(text, before, line, page)
    return len(before.span) >= _NARROW and line.sign is Sign.TEXT and starts_low(text, line)


def stands_alone(text: str, before: SignedLine, line: SignedLine, page: Page) -> bool:
    """Return whether a paragraph ends with the one line and another begins with the next, in a text without blank lines."""
    return is_final(text, before, _SENTENCE) and has_room(text, before, line, page) and not starts_low(text, line)


def is_set_in_stanza(run: Sequence[SignedLine], page: Page) -> bool:
    """Return whether all lines of a run are set in, and none is longer than verse: the last may name the poet behind its words."""
    if page.first_indent or page.packed or any(line.sign is not Sign.TEXT or line.indent < page.margin + SET_IN for line in run):
        return False
    return len(run[-1].span) <= _CREDITED_VERSE and all(len(line.span) <= _LONG_VERSE for line in run[:-1])


def _is_stanza(text: str, run: Sequence[SignedLine], page: Page) -> bool:
    """Return whether all lines are short, and set in where the text around is not, or announced by a colon and of like length."""
    if is_set_in_stanza(run, page):
        return True
    if page.first_indent or page.packed or any(len(line.span) > STANZA for line in run):
        return False
    announced = text[max(0, run[0].span.start - _GAP) : run[0].span.start].rstrip().endswith(":")
    marked = any(text[line.span.start] in _OPENERS for line in run)
    lengths = [len(line.span) for line in run]
    return announced and not marked and min(lengths) * 2 > max(lengths)


def deliberate(text: str, run: Sequence[SignedLine], page: Page) -> set[int]:
    """Return all line numbers where each line of the run is a paragraph: turns of a talk, short statements.

    Each ends a sentence, begins like one, and was broken before the margin. Verse may do all three; it is known by being set in.
    """
    if any(line.sign is not Sign.TEXT for line in run) or _is_stanza(text, run, page):
        return set()
    ended = all(is_final(text, line, _SENTENCE) and not starts_low(text, line) for line in run)
    meant = ended and (not page.width or all(has_room(text, *pair, page) for pair in itertools.pairwise(run)))
    return set(range(len(run))) if meant else set()
