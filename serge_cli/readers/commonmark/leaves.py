"""The lines of a Markdown text, each with what markdown-it-py takes it for: heading, quotation, item, note, code, a tag.

The blocks are then cut as in plain text (`blocks`), for how verse, talk and the lines of a head are set is no matter of Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, fence
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from serge_cli.model.document import Markup
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import START, Span, trimmed
from serge_cli.readers.blocks import comments
from serge_cli.readers.commonmark.spans import Found, TracingParser, marked_up, note_call, outermost, tag_markup, wiki_link
from serge_cli.readers.text_lines import Line, Sign, SignedLine, scan_lines, sign_of

_DEEPEST = 20  # containers and inline marks inside each other, as the parser itself has it; what is deeper is read as plain lines
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PARAGRAPH_TAG = re.compile(r"<(?:p|div|li|dd|dt|blockquote|section|article|h[1-6])\b", re.IGNORECASE)
_OPEN_FENCE = re.compile(r"(?:`{3,}|~{3,})[\w+-]{0,20}")
_BLOCKQUOTE = re.compile(r"<(/?)blockquote\b[^<>\n]{0,300}>", re.IGNORECASE)
_UNSEEN = re.compile(r"<(?:script|style|template)\b", re.IGNORECASE)
_NO_WORDS = re.compile(r"(?:[>\s+*:|=-]|\[\^[^\]\s]{1,200}\]:)*")
_CALLOUT = re.compile(r"\[!([\w-]{1,40})(?:\|[^\]\n]{0,100})?\][+-]?[ \t]*")
_QUOTING_CALLOUTS = frozenset({"quote", "cite"})
_CREDIT_LINE = re.compile(r"(?:[—–―]|-{1,3})[ \t\u00a0]?(?=[^\W\d_]|[*_\[“\"])")
_CREDIT_BEHIND = re.compile(r"(?<=[.!?…”\"’»*_)])[ \t\u00a0]+(?=(?:[—–―]|--)[ \t\u00a0]?[*_]{0,3}[^\W\d_][^.!?\n]{1,90}\.?$)")


@dataclass(slots=True)
class Leaf:
    """Lines that belong together: a paragraph, a heading, a code block; `found` is what stands in them, in offsets of the document."""

    lines: list[SignedLine]
    whole: bool = False  # one block, however it is set
    note: str = ""  # the key of the note whose words they are
    found: tuple[Found, ...] = ()
    markup: tuple[Markup, ...] = ()


@dataclass(slots=True)
class _Around:
    """What stands around a leaf: how deep it is quoted, the list mark and the note that it is the first of."""

    quotes: list[bool] = field(default_factory=list)  # of each blockquote, whether it quotes
    mark: tuple[Sign, str] | None = None
    notes: list[str] = field(default_factory=list)
    label: str = ""
    opened: int = 0  # the line of that label
    heading: Token | None = None
    tables: int = 0
    items: int = 0

    @property
    def depth(self) -> int:
        return sum(self.quotes)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEEPEST})
    parser.use(footnote_plugin, move_to_end=False).use(deflist_plugin).enable("table")
    parser.disable(["code", "emphasis"])
    parser.core.ruler.disable(["inline", "text_join"])
    parser.block.ruler.at("fence", _closed_fence, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.inline = TracingParser(parser.inline)
    parser.inline.ruler.before("link", "wikilink", wiki_link)
    parser.inline.ruler.at("footnote_ref", note_call)
    return parser


def _closed_fence(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Read fenced code; a fence that nothing closes is none, so that no essay ends as code."""
    if not fence(state, first, last, silent):
        return False
    if not silent:
        end = state.line - 1
        written = state.src[state.bMarks[end] + state.tShift[end] : state.eMarks[end]].strip()
        if end == first or not written.startswith(state.tokens[-1].markup) or written.strip(written[0]):
            state.tokens.pop()
            state.line = first
            return False
    return True


def read_leaves(text: str, start: int) -> list[Leaf]:
    """Return the leaves of a Markdown text from offset `start` on, in order."""
    return _Reader(text, start).leaves()


def _apart(leaves: Sequence[Leaf]) -> list[Leaf]:
    """Return the leaves without lines that one before has: definitions within definitions, deeper than the parser goes, say them twice."""
    end = 0
    for leaf in leaves:
        leaf.lines = [line for line in leaf.lines if line.span.start >= end]
        end = max([end, *(line.span.end for line in leaf.lines)])
    return [leaf for leaf in leaves if leaf.lines or leaf.markup]


class _Reader:
    """Reads the parser's tokens, which tell lines, and gives them back their places in the text."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.first = text, text.count("\n", 0, start)
        self.lines = list(scan_lines(text))
        self.env: dict[str, Any] = {}
        self.tokens = _parser().parse(text[start:], self.env)
        self.comments, self.regions = comments(text), _quoted_regions(text)
        self.taken: set[int] = set()
        self.defined: dict[str, int] = {}  # how often each label

    def leaves(self) -> list[Leaf]:
        found = [*self._walk(), *self._forgotten()]
        for leaf in found:
            leaf.lines = [line for line in leaf.lines if line.span and line.sign is not Sign.BLANK]
        found = [leaf for leaf in found if leaf.lines or leaf.markup]
        return _apart(sorted(found, key=lambda leaf: leaf.lines[0].span if leaf.lines else leaf.markup[0].span))

    def _walk(self) -> Iterator[Leaf]:
        around = _Around()
        for number, token in enumerate(self.tokens):
            if token.type == "footnote_reference_close" and around.label:  # a note that says nothing
                yield Leaf([SignedLine(Sign.TEXT, self.lines[around.opened].span)], True, around.notes[-1])
            self._enter(around, number, token)
            if token.type == "inline" and not around.tables:
                yield from self._inline(around, token)
            elif token.type in {"fence", "hr", "table_open", "html_block"}:
                yield from self._other(around, token)

    def _enter(self, around: _Around, number: int, token: Token) -> None:
        """Note which container begins or ends with the token."""
        match token.type:
            case "blockquote_open":
                around.quotes.append(self._quotes(number))
            case "blockquote_close":
                around.quotes.pop()
            case "list_item_open":
                around.items += 1
                around.mark = (Sign.ORDERED, token.info + token.markup) if token.info else (Sign.ITEM, token.markup)
            case "list_item_close":
                around.items, around.mark = around.items - 1, None
            case "footnote_reference_open":
                around.label, around.opened = str(token.meta["label"]), self._numbers(token)[0]
                self.defined[around.label] = self.defined.get(around.label, 0) + 1
                around.notes.append(f"{around.label}~{self.defined[around.label]}")
            case "footnote_reference_close":
                around.notes.pop()
                around.label = ""
            case "heading_open" | "heading_close":
                around.heading = token if token.nesting == 1 else None
            case "table_open" | "table_close":
                around.tables += token.nesting

    def _quotes(self, number: int) -> bool:
        """Return whether a blockquote shows somebody's words, and is no callout and no frame around notes."""
        depth = 0
        for token in islice(self.tokens, number, None):
            depth += token.nesting if token.type.startswith("blockquote") else 0
            if not depth:
                return True
            if token.type == "footnote_reference_open":
                return False
            if token.type == "inline" and depth == 1 and (callout := _CALLOUT.match(token.content)):
                return callout[1].casefold() in _QUOTING_CALLOUTS
        return True

    def _numbers(self, token: Token) -> range:
        first, last = token.map or (0, 0)
        return range(self.first + first, self.first + max(last, first + 1))

    def _inline(self, around: _Around, token: Token) -> Iterator[Leaf]:
        numbers = self._numbers(token)
        self.taken.update(numbers)
        spans, places = [], []
        offset = 0
        for number, written in zip(numbers, token.content.split("\n"), strict=False):
            words = written.strip()
            if words:
                span = _within(self.text, self.lines[number].span, words)
                spans.append((number, span))
                places.append((offset + written.index(words[0]), span.start))
            offset += len(written) + 1
        parser = _parser().inline
        assert isinstance(parser, TracingParser)
        traced = parser.traced(token.content, _parser(), self.env)
        markup = [replace(each, span=_moved(each.span, places)) for each in marked_up(token.content, traced)]
        found = tuple(replace(each, span=_moved(each.span, places), inner=each.inner and _moved(each.inner, places)) for each in traced)
        leaf = self._leaf(around, spans)
        leaf.found, leaf.markup = found, (*leaf.markup, *markup)
        leaf.whole = leaf.whole or any(each.rule == "footnote_inline" for each in found)  # it may run over lines
        yield from self._parted(around, leaf)

    def _leaf(self, around: _Around, spans: Sequence[tuple[int, Span]]) -> Leaf:
        """Return the lines with the sign that their container gives them; the mark is that of the first."""
        note = around.notes[-1] if around.notes else ""
        if around.heading is not None and not note:  # a definition that begins with a heading is a note all the same
            level = int(around.heading.tag[1:])
            return Leaf([SignedLine(Sign.HEADING, span, level=level, mark=around.heading.markup) for _, span in spans], True, note)
        if around.label:
            mark, around.label, around.mark = f"[^{around.label}]:", "", None
            return Leaf(_first(Sign.NOTE, spans, mark, 0), True, note, (), tuple(self._prefixes(spans)))
        if around.depth:
            return Leaf(
                [SignedLine(Sign.QUOTED, span, level=around.depth, mark=">") for _, span in spans],
                True,
                note,
                (),
                tuple(self._prefixes(spans)),
            )
        if around.mark is not None:
            (sign, written), around.mark = around.mark, None
            return Leaf(_first(sign, spans, written, self.lines[spans[0][0]].indent if spans else 0), True, note)
        if note or around.items or around.quotes:
            return Leaf([SignedLine(Sign.TEXT, span) for _, span in spans], True, note, (), tuple(self._prefixes(spans)))
        return self._paragraph(spans)

    def _paragraph(self, spans: Sequence[tuple[int, Span]]) -> Leaf:
        """Return a paragraph of running text, or the verse of a line block (`| …` on every line)."""
        if spans and all(self.text[span.start] == "|" for _, span in spans):
            bare = [(number, trimmed(self.text, Span(span.start + 1, max(span.start + 1, span.end)))) for number, span in spans]
            lines = [SignedLine(Sign.TEXT, span) for _, span in bare if span]
            return Leaf(lines, True, "", (), tuple(self._prefixes(bare)))
        fences = tuple(Markup(span) for _, span in spans if _OPEN_FENCE.fullmatch(self.text, span.start, span.end))
        return Leaf([self._signed(number, span) for number, span in spans], markup=fences)

    def _signed(self, number: int, span: Span) -> SignedLine:
        if _covers(self.regions, span):
            return SignedLine(Sign.QUOTED, span, level=1, mark="<blockquote>")
        signed = sign_of(self.text, Line(span, self.lines[number].indent))
        return signed if signed.sign not in {Sign.ROW, Sign.HEADING, Sign.QUOTED} else SignedLine(Sign.TEXT, span, signed.indent)

    def _prefixes(self, spans: Sequence[tuple[int, Span]]) -> Iterator[Markup]:
        """Yield the signs at the heads of all lines but the first: they stand inside the block."""
        for number, span in spans[1:]:
            line = self.lines[number].span
            if line.start < span.start:
                yield Markup(Span(line.start, span.start))

    def _parted(self, around: _Around, leaf: Leaf) -> Iterator[Leaf]:
        """Yield a leaf without what is no part of it: the name under or behind the words of a blockquote, a callout's head."""
        if not leaf.lines or not around.quotes:
            yield leaf
            return
        head = _CALLOUT.match(self.text, leaf.lines[0].span.start, leaf.lines[0].span.end)
        if head:
            title = Span(head.end(), leaf.lines[0].span.end)
            says = around.depth and title
            last = Markup(Span(title.end - 1, title.end), f"{self.text[title.end - 1]}:") if says else None
            shown = (Markup(Span(head.start(), head.end())), *filter(None, [last]))
            yield Leaf([SignedLine(Sign.TEXT, title)] if title else [], True, leaf.note, (), shown)
            leaf.lines = leaf.lines[1:]
        if leaf.lines and around.depth:
            yield from self._credited(leaf)
        elif leaf.lines:
            yield leaf

    def _credited(self, leaf: Leaf) -> Iterator[Leaf]:
        last = leaf.lines[-1]
        behind = _CREDIT_BEHIND.search(self.text, last.span.start, last.span.end)
        if len(leaf.lines) > 1 and _CREDIT_LINE.match(self.text, last.span.start, last.span.end):
            leaf.lines = leaf.lines[:-1]
            yield Leaf([last], True, leaf.note)
        elif behind:
            leaf.lines[-1] = replace(last, span=Span(last.span.start, behind.start()))
            yield Leaf([replace(last, span=Span(behind.end(), last.span.end))], True, leaf.note)
        yield leaf

    def _other(self, around: _Around, token: Token) -> Iterator[Leaf]:
        numbers, around.label = self._numbers(token), ""
        self.taken.update(numbers)
        note = around.notes[-1] if around.notes else ""
        lines = [self.lines[number] for number in numbers if number < len(self.lines) and self.lines[number].span]
        if not lines:
            return
        match token.type:
            case "html_block":
                yield from self._tagged(numbers, note)
            case "hr":
                yield Leaf([SignedLine(Sign.RULE, lines[0].span, mark=lines[0].span.of(self.text))], True, note)
            case _:
                sign = Sign.CODE if token.type == "fence" else Sign.ROW
                yield Leaf([SignedLine(sign, line.span, line.indent) for line in lines], True, note)

    def _tagged(self, numbers: Sequence[int], note: str) -> Iterator[Leaf]:
        """Yield the words of an HTML block, line by line, and its tags as markup."""
        lines = [(number, self.lines[number]) for number in numbers if number < len(self.lines) and self.lines[number].span]
        area = Span(lines[0][1].span.start, lines[-1][1].span.end)
        if _UNSEEN.match(self.text, area.start):
            yield Leaf([SignedLine(Sign.CODE, line.span, line.indent) for _, line in lines], True, note)
            return
        first = max(0, bisect_left(self.comments, area.start, key=START) - 1)
        near = self.comments[first : bisect_left(self.comments, area.end, key=START)]
        hidden = [Span(max(each.start, area.start), min(each.end, area.end)) for each in near if each.overlaps(area)]
        tags = [Span(*found.span()) for found in _TAG.finditer(self.text, area.start, area.end)]
        markup = [*map(Markup, hidden), *(each for tag in tags if not _covers(hidden, tag) for each in tag_markup(tag, tag.of(self.text)))]
        markup += [
            each
            for found in _ENTITY.finditer(self.text, area.start, area.end)
            for each in marked_up(self.text, [Found("entity", Span(*found.span()))])
        ]
        markup = outermost(markup)
        shown: list[SignedLine] = []
        for number, line in lines:
            if shown and _PARAGRAPH_TAG.match(self.text, line.span.start):
                yield Leaf(shown, False, note)
                shown = []
            signed = sign_of(self.text, line)
            span = _visible(self.text, line.span, markup)
            if span:
                shown.append(signed if signed.sign is Sign.HEADING else self._signed(number, span))
        yield Leaf(shown, False, note, (), tuple(markup))

    def _forgotten(self) -> Iterator[Leaf]:
        """Yield the lines of which the parser tells nothing: addresses of links, and what is set too deep for it."""
        defined = {
            n for each in self.env.get("references", {}).values() for n in range(self.first + each["map"][0], self.first + each["map"][1])
        }
        for number in range(self.first + bool(self.first), len(self.lines)):
            line = self.lines[number]
            if number in self.taken or not line.span or _NO_WORDS.fullmatch(self.text, line.span.start, line.span.end):
                continue
            if number in defined:
                yield Leaf([], markup=(Markup(line.span),))
            else:
                yield Leaf([sign_of(self.text, line)])


def _first(sign: Sign, spans: Sequence[tuple[int, Span]], mark: str, indent: int) -> list[SignedLine]:
    return [SignedLine(Sign.TEXT if at else sign, span, indent, indent, mark) for at, (_, span) in enumerate(spans)]


def _within(text: str, line: Span, words: str) -> Span:
    """Return where on a line the words stand that the parser has taken from it: at its end, but for what closes a heading."""
    start = line.end - len(words) if text.endswith(words, line.start, line.end) else text.find(words, line.start, line.end)
    return Span(start, start + len(words)) if start >= line.start else line


def _moved(span: Span, places: Sequence[tuple[int, int]]) -> Span:
    """Return a stretch of the parser's text in the document; `places` are the beginnings of lines in both."""
    return Span(start := _place(span.start, places), max(start, _place(max(span.start, span.end - 1), places) + bool(span)))


def _place(offset: int, places: Sequence[tuple[int, int]]) -> int:
    written, place = places[max(0, bisect_right(places, offset, key=itemgetter(0)) - 1)]
    return place + offset - written


def _visible(text: str, line: Span, markup: Sequence[Markup]) -> Span:
    """Return a line without the tags at its ends."""
    first = max(0, bisect_left(markup, line.start, key=lambda each: each.span.start) - 1)
    near = markup[first : bisect_left(markup, line.end, key=lambda each: each.span.start)]
    inside = [each.span for each in near if each.span.overlaps(line) and not each.printed.strip()]
    span = line
    for tag in inside:
        if tag.start <= span.start:
            span = trimmed(text, Span(min(max(span.start, tag.end), span.end), span.end))
    for tag in reversed(inside):
        if tag.end >= span.end > tag.start:
            span = trimmed(text, Span(span.start, max(span.start, tag.start)))
    return span


def _quoted_regions(text: str) -> list[Span]:
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
    """Return whether `span` begins inside one of the regions, which are in order."""
    place = bisect_right(regions, span.start, key=lambda region: region.start) - 1
    return place >= 0 and span.start < regions[place].end
