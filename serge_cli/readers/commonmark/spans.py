"""What stands inside the paragraphs of a Markdown text, by markdown-it-py, with the places that its tokens do not tell.

The parser's own rules decide what is a link, a code span, an escape; here it is only written down where each began and ended.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from serge_cli.model.document import Markup
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span

_PLAIN = frozenset({"text", "newline", "emphasis", "strikethrough"})  # rules whose findings are no markup, or are sought elsewhere
_KEPT_TAG = re.compile(r"</?(?:sup|i|em|b|strong)\b", re.IGNORECASE)  # what emphasis and note signs are known by
_QUOTING_TAG = re.compile(r"<(/?)q\b", re.IGNORECASE)
_BREAKING_TAG = re.compile(r"<(?:br|p|div|li|td|th|tr)\b", re.IGNORECASE)
_ELEMENT = re.compile(
    r"</?(?:a|abbr|address|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|"
    r"colgroup|data|dd|del|details|dfn|dialog|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|h[1-6]|head|header|"
    r"hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|menu|meta|nav|noscript|object|ol|optgroup|option|"
    r"output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|"
    r"sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr)[\s/>]|<[!?]",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[^\w\s]+")
_QUOTING_SIGNS = re.compile(r"[\"'“”„‘’«»`]+")
NOTE_CALL = re.compile(r"\[\^[^\[\]\s]{1,200}\]")
WIKI_LINK = re.compile(r"!?\[\[([^\[\]\n|]{1,300})(?:\|([^\[\]\n]{1,300}))?\]\]")


@dataclass(frozen=True, slots=True)
class Found:
    """What one rule of the parser has found: a stretch of its text, and the stretch inside that it parsed on."""

    rule: str
    span: Span
    inner: Span | None = None


class TracingParser(ParserInline):
    """An inline parser that writes down what each of its rules has found, in offsets of the text it was first given."""

    def __init__(self, parser: ParserInline) -> None:
        super().__init__()
        self.__dict__.update(parser.__dict__)
        self.found: list[Found] = []
        self._base = self._next = 0  # where the text that is parsed begins, and where one would that is parsed next
        self._inner: Span | None = None

    def traced(self, src: str, md: MarkdownIt, env: Any) -> list[Found]:
        """Parse a text and return what was found in it."""
        self.found, self._base, self._next = [], 0, 0
        self.parse(src, md, env, [])
        return self.found

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        """Parse a text; one that lies inside another (a note, an image) is counted from the outer one's beginning."""
        outer, self._base = self._base, self._next
        self.tokenize(StateInline(src, md, env, tokens))  # what is emphasis is told elsewhere, so its marks are not paired here
        self._base = outer
        return tokens

    def tokenize(self, state: StateInline) -> None:
        """Carry out the rules as the parser does, and write down which had success and where."""
        rules = list(zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True))
        base, first, end = self._base, state.pos, state.posMax
        while state.pos < end:
            start, self._inner = state.pos, None
            self._next = base + start + 2  # where what `^[` and `![` open begins
            name = next((name for name, rule in rules if rule(state, False)), "") if state.level < state.md.options["maxNesting"] else ""
            if not name:
                state.append_pending(state.src[state.pos])
                state.pos += 1
            elif name not in _PLAIN:
                self.found.append(Found(name, Span(base + start, base + state.pos), self._inner))
        if state.pending:
            state.pushPending()
        self._inner = Span(base + first, base + end)


def wiki_link(state: StateInline, silent: bool) -> bool:
    """Read `[[target]]` and `[[target|words]]`, as wikis and notebooks have it."""
    return _sign(WIKI_LINK, "wikilink", state, silent)


def note_call(state: StateInline, silent: bool) -> bool:
    """Read `[^label]`, whether a note of that label is defined or not: it is missed where it is not."""
    return _sign(NOTE_CALL, "footnote_ref", state, silent)


def _sign(pattern: re.Pattern[str], kind: str, state: StateInline, silent: bool) -> bool:
    found = pattern.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push(kind, "", 0)
    state.pos = found.end()
    return True


def marked_up(text: str, found: Sequence[Found]) -> Iterator[Markup]:
    """Yield the stretches of a paragraph that are markup, or printed otherwise than they are written, in offsets of its text."""
    for each in found:
        written = each.span.of(text)
        match each.rule:
            case "escape":
                yield Markup(each.span, written[1:])
            case "entity":
                yield Markup(each.span, html.unescape(written))
            case "backticks" if written.strip("`"):
                yield from _mute(each.span, written, len(written) - len(written.lstrip("`")), _SIGNS)
            case "autolink":
                yield from _mute(each.span, written, 1, _QUOTING_SIGNS)
            case "image":
                yield Markup(each.span)
            case "link" if each.inner:
                yield from (Markup(Span(each.span.start, each.inner.start)), Markup(Span(each.inner.end, each.span.end)))
            case "wikilink":
                yield from _wiki_markup(each.span, written)
            case "html_inline":
                yield from tag_markup(each.span, written)


def _mute(span: Span, written: str, size: int, signs: re.Pattern[str]) -> Iterator[Markup]:
    """Yield the marks around code or an address, `size` code points each, and the signs inside that mean nothing there."""
    yield Markup(Span(span.start, span.start + size))
    for sign in signs.finditer(written, size, len(written) - size):
        yield Markup(Span(span.start + sign.start(), span.start + sign.end()), sign[0], code=True)
    yield Markup(Span(span.end - size, span.end))


def _wiki_markup(span: Span, written: str) -> Iterator[Markup]:
    link = WIKI_LINK.fullmatch(written)
    if written.startswith("!") or link is None:
        yield Markup(span)
        return
    words = link.span(2 if link[2] else 1)
    yield from (Markup(Span(span.start, span.start + words[0])), Markup(Span(span.start + words[1], span.end)))


def tag_markup(span: Span, written: str) -> Iterator[Markup]:
    """Yield a tag of HTML as markup, unless emphasis or note signs are known by it; `<q>` is printed as a quotation mark."""
    if not _ELEMENT.match(written):
        return  # no tag: `<author>` in an essay about markup is a word
    if quoting := _QUOTING_TAG.match(written):
        yield Markup(span, "”" if quoting[1] else "“")
    elif not _KEPT_TAG.match(written):
        yield Markup(span, " " if _BREAKING_TAG.match(written) else "")


def outermost(markup: Iterable[Markup]) -> list[Markup]:
    """Return the markup in order, without what lies inside other markup, as an entity does in a comment."""
    kept: list[Markup] = []
    for each in sorted(markup, key=lambda each: (each.span.start, -each.span.end)):
        if not kept or each.span.start >= kept[-1].span.end:
            kept.append(each)
    return kept
