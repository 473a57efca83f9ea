"""What a line's beginning says of it: rule, heading, quotation sign, list mark, note label, table row.

Markdown's signs follow CommonMark 0.31, simplified; the dashes that open a turn of dialogue count as list marks.
"""

from __future__ import annotations

import re
from enum import StrEnum

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span, trimmed
from serge_cli.readers.lines import Line


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
    indent: int
    level: int = 0
    mark: str = ""

    @property
    def width(self) -> int:
        """The column after the last visible code point."""
        return self.indent + len(self.span)


_RULE_CHARACTERS = frozenset("-–—_*=~+#·•§❧❦⁂†◊◆◇○●■□★☆✦✻❖.…<>|^\\/¤※∗⁎⁑⁕∴∵♦♣♠⚜✠✢✣✤✥✶✷✸✹✺✽❀❁❂❋❈▪▫▲△◦⸙")
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_CLOSING_HASHES = re.compile(r"[ \t]#+$")
_ITEM = re.compile(r"([-*+•‣·–])[ \t\u00a0]+(?=\S)|([—―])[ \t\u00a0]?(?=[^\s—―])")
_ORDERED = re.compile(r"(\d{1,3}[.)]|\(\d{1,3}\)|\([a-z]\)|[a-z]\)|\[\d{1,3}\])[ \t\u00a0]+(?=\S)")
_NOTE = re.compile(r"(\[\^[^\]\s]{1,40}\]:)[ \t]*(?=\S)")
_SUPERSCRIPT = re.compile(r"[*_]{0,2}<sup>", re.IGNORECASE)
_DELIMITER_ROW = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*\|")
_HTML_HEADING = re.compile(r"<h([1-6])\b[^<>]{0,200}>", re.IGNORECASE)
_HTML_RULE = re.compile(r"<hr\b[^<>]{0,100}>$", re.IGNORECASE)


def sign_of(text: str, line: Line) -> SignedLine:
    """Return the line with its sign, mark and level told apart from its words."""
    if not line.span:
        return SignedLine(Sign.BLANK, line.span, 0)
    start, end = line.span.start, line.span.end
    if text[start].isalpha() and text[start + 1 : start + 2] != ")":
        return SignedLine(Sign.TEXT, line.span, line.indent)  # no sign begins with a letter but `a)`
    if (text[start] == "|" and len(line.span) > 1) or _DELIMITER_ROW.match(text, start, end):
        return SignedLine(Sign.ROW, line.span, line.indent)
    if is_rule(text, line.span) or _HTML_RULE.match(text, start, end):
        return SignedLine(Sign.RULE, line.span, line.indent, mark=line.span.of(text)[:80])
    if text[start] == ">":
        return _quoted(text, line)
    heading = _heading(text, line) if text[start] in "#<" else None
    return heading or _marked(text, line)


def is_rule(text: str, span: Span) -> bool:
    """Tell whether nothing but the characters of rules and ornaments stands there; one ornament alone (`*`, `§`) will do."""
    if text[span.start] not in _RULE_CHARACTERS:
        return False
    characters = set(span.of(text)) - set(" \t\u00a0")
    if not characters <= _RULE_CHARACTERS:
        return False
    return len(span) >= 3 or not characters & set("#<>|\\/^.…†")


def _heading(text: str, line: Line) -> SignedLine | None:
    found = _HEADING.match(text, line.span.start, line.span.end)
    if found:
        span = Span(found.end(), line.span.end)
        closing = _CLOSING_HASHES.search(text, max(span.start, span.end - 12), span.end)
        if closing:
            span = trimmed(text, Span(span.start, closing.start()))
        return SignedLine(Sign.HEADING, span, line.indent, len(found.group(1)), found.group(1))
    html = _HTML_HEADING.match(text, line.span.start, line.span.end)
    if html and text.endswith(f"</h{html.group(1)}>", html.end(), line.span.end):
        span = trimmed(text, Span(html.end(), line.span.end - 5))
        return SignedLine(Sign.HEADING, span, line.indent, int(html.group(1)), html.group()) if span else None
    return None


def _quoted(text: str, line: Line) -> SignedLine:
    position, depth = line.span.start, 0
    while position < line.span.end and (text[position] == ">" or text[position].isspace()):
        depth += text[position] == ">"
        position += 1
    span = Span(position, line.span.end)
    if not span:
        return SignedLine(Sign.BLANK, Span(position, position), 0, depth, ">")
    return SignedLine(Sign.QUOTED, span, 0, depth, ">")


_MARKS = ((_NOTE, Sign.NOTE), (_ORDERED, Sign.ORDERED), (_ITEM, Sign.ITEM))


def _marked(text: str, line: Line) -> SignedLine:
    for pattern, sign in _MARKS:
        found = pattern.match(text, line.span.start, line.span.end)
        if found:
            mark = found.group().strip()
            return SignedLine(sign, Span(found.end(), line.span.end), line.indent, line.indent, mark)
    return SignedLine(Sign.TEXT, line.span, line.indent)


def opens_note(text: str, line: SignedLine) -> bool:
    """Tell whether a superscript stands at the line's head, as before the text of a note."""
    return _SUPERSCRIPT.match(text, line.span.start, line.span.end) is not None
