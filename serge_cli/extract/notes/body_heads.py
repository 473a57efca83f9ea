"""Every place that could be the head of a note's body: a label at the head of a block or of a line in it.

Heads of one form whose labels ascend make a chain; whether a chain is a list of notes is decided in note_chains.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from serge_cli.extract.notes.labels import Family, family_of, plain_digits, value_of
from serge_cli.extract.notes.marker_signs import opens_sentence
from serge_cli.language import everywhere
from serge_cli.model.document import Block, Document, NoteAnchor, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span, trimmed


@dataclass(frozen=True, slots=True)
class Head:
    """The label of a possible note body. `start` is where the label begins, `body` where the words after it do (in code points)."""

    label: str
    form: str  # how the label is written: "1." "[1]" "1)" "^" …; heads of one list share it
    certain: bool  # the form is used for notes alone
    block: int
    start: int
    body: int
    first: bool = True  # the head opens its block
    weak: bool = False  # a bare number before a small letter or another number: a head only as the very next of a list under a heading

    @property
    def family(self) -> Family:
        """Return what kind of label it has."""
        return family_of(self.label) or Family.NAMED

    @property
    def value(self) -> int:
        """Return the place of the label in the order of its family; 0 for names and symbols."""
        return value_of(self.label)


_HEAD = r"""
      \[\^(?P<caret>[^\]\s\[]{1,200})\]:
    | <sup>\s?[\[(]?(?P<sup>[^<>\n\[\]()]{1,8})[\])]?\s?</sup>[.:)]?
    | (?P<superscript>[⁰¹²³⁴-⁹]{1,3})(?![.:)]?[\d⁰¹²³⁴-⁹])[.:)]?
    | \[(?:LABELS)[ ](?P<footnote>[^\]\s:]{1,5}):
    | (?:LABELS)[ ](?P<word>\d{1,3})[.:)]
    | \[(?P<bracket>\d{1,4}[*a-z]?|[A-Za-z]|[ivxl]{1,6}|\*{1,3}|[†‡§¶]{1,2})\]:?
    | \[(?:fn|note)(?P<fn>\d{1,3})\]:?
    | \((?P<paren>\d{1,3}|[a-z]|[ivxl]{1,6}|\*{1,3}|[†‡])\)
    | (?P<dot>\d{1,3}[*a-z]?|[a-z]|[ivxl]{1,6})\.(?=\s|[^\W\d_]|$)
    | (?P<half>\d{1,3}[*a-z]?|[a-z]|[ivxl]{1,6}|\*)\)
    | (?P<bare>\d{1,3}[a-z]?)(?=[ \t]+\S)
    | (?P<up>[\^↑])(?=\s|[^\W\d_])
    | (?P<symbol>\*{1,3}(?!\*)|[†‡]{1,2}|¶|§{1,2}(?![ ]?\d))
    """  # LABELS: note, footnote
_RETURN = re.compile(r"[ \t]*[\^↑](?:[ \t]?(?:[a-z]|\d{1,2}[.,]\d{1,2})\b)*")  # Wikipedia's way back: `^ a b`
_CERTAIN = frozenset({"fn", "caret", "sup", "superscript", "footnote", "up"})
_LONGEST_HEADING = 80  # code points
_SPACES = re.compile(r"\s*")
_MARK_ENDS = re.compile(r"[\s#*_=:.\-–—]+")


@cache
def _pattern() -> re.Pattern[str]:
    labels = "|".join(re.escape(word) for word in everywhere().notes.label_words)
    return re.compile(_HEAD.replace("LABELS", labels), re.VERBOSE | re.IGNORECASE)


def heads(document: Document) -> list[Head]:
    """Return every possible head of a note body, in the order of the text."""
    found: list[Head] = []
    bodies = {anchor.span.start: anchor for anchor in document.anchors if anchor.body}
    for index, block in enumerate(document.blocks):
        if block.shape not in {Shape.VERBATIM, Shape.RULE, Shape.CHROME, Shape.HEADING}:
            found.extend(_in_block(document, index, block, bodies))
    return _counted(found)


def is_note_heading(written: str) -> bool:
    """Return whether a line heads notes: "Notes", "Anmerkungen zu Kapitel 2"; any language, for texts mix them."""
    return len(written) <= _LONGEST_HEADING and _heads_notes(written)


@lru_cache(maxsize=4096)
def _heads_notes(written: str) -> bool:
    plain = _MARK_ENDS.sub(" ", written).strip().casefold()
    head, _, more = plain.partition(" ")
    joint, _, _ = more.partition(" ")
    return plain in everywhere().notes.headings or (head in everywhere().notes.headings and joint in everywhere().notes.heading_joints)


def _in_block(document: Document, index: int, block: Block, bodies: dict[int, NoteAnchor]) -> Iterator[Head]:
    previous: Head | None = None
    opened = False
    lines = block.lines or (block.span,)
    for line in lines:
        first = line is lines[0]
        head = _marked(document, index, block) if first and block.mark else None
        head = head or _at(document.text, line, block.span.end, index, first)
        head = head or _anchored(document.text, line, bodies.get(line.start), index, first)
        if first and head is None:
            opened = is_note_heading(line.of(document.text))
        if head is not None and (first or opened or _continues_list(previous, head)):
            opened = False
            previous = head
            yield head


def _continues_list(previous: Head | None, head: Head) -> bool:
    """Return whether a head inside a block stands there as the next of its list, not as a number that begins a line by chance."""
    if head.form in {"caret", "footnote"}:
        return True
    if previous is None or previous.form != head.form:
        return previous is not None and head.family is Family.SYMBOL is previous.family
    return head.form == "up" or head.value == previous.value + 1


def _anchored(text: str, line: Span, anchor: NoteAnchor | None, index: int, first: bool) -> Head | None:
    if anchor is None:
        return None
    body = trimmed(text, Span(min(anchor.span.end, line.end), line.end), ".:) \t").start
    return Head(anchor.label, "anchor", True, index, line.start, body, first)


def _marked(document: Document, index: int, block: Block) -> Head | None:
    """Return the head that the reader took off the block as its list mark."""
    mark = block.mark.strip()
    found = _pattern().match(mark + " x") if mark else None
    if found is None:
        return None
    lead = lead_of(document.text, block)
    start = block.span.start - len(lead.rpartition(mark)[2]) - len(mark) if mark in lead else block.span.start
    return _head(found, index, start, _after_return(document.text, block.span.start, block.span.end), True)


def lead_of(text: str, block: Block) -> str:
    """Return what stands before a block on its line: spaces, and the mark that the reader took off."""
    return text[text.rfind("\n", 0, block.span.start) + 1 : block.span.start]


def _at(text: str, line: Span, block_end: int, index: int, first: bool) -> Head | None:
    found = _pattern().match(text, line.start, line.end)
    if found is None:
        return None
    spaces = _SPACES.match(text, _after_return(text, found.end(), line.end), block_end)
    body = spaces.end() if spaces else block_end
    kind = found.lastgroup
    weak = kind == "bare" and not opens_sentence(text, body, block_end)
    if weak and not first:
        return None
    if kind == "symbol" and text.startswith(("*", *found.group()), found.end()):
        return None
    if kind == "symbol" and found.group().startswith("*") and body == found.end() and "*" in text[body : line.end]:
        return None  # *emphasis* at the head of a line
    head = _head(found, index, line.start, body, first)
    return replace(head, weak=True) if head and weak else head


def _after_return(text: str, start: int, end: int) -> int:
    back = _RETURN.match(text, start, end)
    return back.end() if back and back.end() < end and text[back.end()].isspace() else start


def _head(found: re.Match[str], index: int, start: int, body: int, first: bool) -> Head | None:
    kind = found.lastgroup or ""
    label = plain_digits(found[kind])
    if kind == "up":
        return Head("^", "up", True, index, start, body, first)
    family = family_of(label)
    if not family and kind not in {"caret", "footnote"}:
        return None
    if kind in {"dot", "half", "bracket", "paren"} and family is Family.ROMAN and label != label.lower():
        return None
    certain = kind in _CERTAIN and (kind != "sup" or family is not Family.LETTER)
    form = kind if family is not Family.SYMBOL else "symbol"
    return Head(label, f"{form}:{family}" if form not in {"symbol", "caret", "footnote"} else form, certain, index, start, body, first)


def _counted(found: list[Head]) -> list[Head]:
    """Return the heads, those written `^ …` numbered by counting; a gap of blocks begins a new list."""
    out: list[Head] = []
    number = last = 0
    for head in found:
        if head.form == "up":
            number = number * (head.block <= last + 1) + 1
            last = head.block
            head = Head(str(number), "up", True, head.block, head.start, head.body, head.first)  # noqa: PLW2901
        out.append(head)
    return out
