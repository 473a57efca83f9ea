"""Every sign in a text that could call a note, with how far its look can be trusted. Whether it does is decided in notes.py.

Typography after the Chicago Manual of Style 14.24-26: a note's sign follows the word or the closing mark it hangs on, and stands
after punctuation, dashes excepted. A raised figure after a single letter or a number is an exponent until a list of notes proves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import IntEnum, StrEnum
from functools import cache
from string import ascii_lowercase

from serge_cli.extract.notes.labels import Family, family_of, plain_digits, value_of
from serge_cli.language import abbreviations, everywhere
from serge_cli.model.document import Document, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span


class Style(StrEnum):
    """How a sign is written."""

    MARKED = "marked"  # the format itself says that it calls a note
    CARET = "caret"  # [^3]
    RAISED = "raised"  # <sup>3</sup>, ³
    BRACKET = "bracket"  # [3], [*], [note 3]
    PAREN = "paren"  # (3)
    SYMBOL = "symbol"  # * †
    GLUED = "glued"  # word.3
    SPACED = "spaced"  # word 3.


class Trust(IntEnum):
    """How sure a sign is by its look alone."""

    DOUBTFUL = 0  # calls a note only where a note answers
    LIKELY = 1
    CERTAIN = 2


@dataclass(frozen=True, slots=True)
class Sign:
    """A stretch that may call the note `label`; `closes` where it stands as a note's sign does, after a stop or a closing mark."""

    span: Span
    label: str
    style: Style
    trust: Trust
    block: int
    closes: bool
    several: bool = False  # one of several labels in one sign: [1, 2]

    @property
    def family(self) -> Family:
        """Return what kind of label it has."""
        return family_of(self.label)

    @property
    def value(self) -> int:
        """Return the place of the label in the order of its family."""
        return value_of(self.label)


_SIGN = re.compile(
    r"""
    (?=[<\[(⁰¹²³⁴-⁹*†‡§¶\d]|[ \u00a0\u202f]\d)(?:  # passes over nearly every character at once
      <sup>[ ]?(?P<sup>[^<>\n]{1,16})[ ]?</sup>
    | \[\^(?P<caret>[^\]\s\[]{1,200})\](?!:)
    | \[(?P<bracket>\d{1,3}[*a-z]?(?:(?:,[ ]?|[–-])\d{1,3}){0,5})\](?:\(\#[^)\s]{1,80}\))?
    | \[(?P<symbols>\*{1,3}|†{1,2}|‡{1,2}|§|¶)\]
    | \[(?P<letter>[A-Za-z]|[ivxl]{1,6})\]
    | \[(?P<named>(?:[Nn]ote|nb|[Nn]|fn)[ ]\d{1,3})\]
    | \[(?:FN|Fn|fn|Note|note)(?P<fn>\d{1,3})\]
    | \((?P<paren>\d{1,3}|\*{1,3}|[†‡]|[a-z]|[ivxl]{1,6})\)
    | (?P<superscript>[⁰¹²³⁴-⁹]{1,3})
    | (?P<star>\*+)
    | (?P<dagger>†{1,2}|‡{1,2}|§{1,2}|¶)
    | (?:(?<=[^\W\d_]|[.,;:!?…’”"»)\]'])|(?<=[^\s(\[—–-][“«]))(?P<glued>[1-9]\d{0,2})(?![\w%°])(?![.,:]\d)
    | (?<=[^\W\d_]|[’”»)])[ \u00a0\u202f](?P<spaced>[1-9]\d{0,2})(?=[ \u00a0\u202f]?[.,;:!?»”)](?!\d)|[ ]?$|[ ]?\n|[ ][^\W\d_a-zà-ÿа-я]))
    """,
    re.VERBOSE,
)
_LONGEST_RANGE = 12  # notes that one sign calls
_MOST_STARS = 3  # that call a note or open emphasis
_STOPS = ".!?…"
_CLOSERS = "’”\"'»)]*_›‹“«"
_AFTER = ".,;:!?…)]’”\"'»—–"
_UNITS = frozenset({"m", "km", "cm", "mm", "dm", "ha", "in", "ft", "s", "e", "x", "y", "z", "n", "r"})
_REACH = 32  # code points before a sign that are looked at
_WORD_BEFORE = re.compile(r"[^\W_]*$")
_HUNG_ON = tuple(_STOPS + _CLOSERS)
_CLOSED = tuple("’”»“«)]")
_LONE_LETTER = re.compile(r"(?:^|[\x00-\x40\[-`{-\x7f])[A-Za-z]$")
_YEAR_OR_WORD = re.compile(r"\d{4}|(?!\d+$)[^\W_]{3,}|[^\W\d_]{2}")
_STANDS_OFF = re.compile(r"[.!?…’”\"'»)\]›‹“«,;:][ \u00a0\u202f\u2009]$")
_NUMBER = re.compile(r"\s?\d")
_FIRST_LETTER = re.compile(r"\s*[‘“«\"'(*_\[„‹]*(?P<letter>\S?)")
_YEAR = re.compile(r"\d{4}")
_LETTERS = tuple(ascii_lowercase)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A stretch of a block that may be a sign, with what stands before and after it."""

    text: str
    block: Span
    span: Span
    index: int

    def before(self) -> str:
        return self.text[max(self.block.start, self.span.start - _REACH) : self.span.start]

    def after(self) -> str:
        return self.text[self.span.end] if self.span.end < self.block.end else ""

    def sign(self, label: str, style: Style, trust: Trust) -> Sign:
        return Sign(self.span, label, style, trust, self.index, self.closes())

    def closes(self) -> bool:
        """Return whether it stands as a note's sign does: after a stop, a comma or a closing mark, or before one."""
        before, after = self.before(), self.after()
        if before.rstrip().endswith(_HUNG_ON) or before.endswith((",", ";", ":")):
            return True
        return not after or after in _AFTER or (after.isspace() and opens_sentence(self.text, self.span.end, self.block.end))

    def enumerates(self) -> bool:
        """Return whether it counts the members of a series: `: (1) bread, (2) peace and (3) land`."""
        before = self.before()
        if before.rstrip() == before or (self.after() and self.after() in _AFTER):
            return False
        before = before.rstrip()
        return before.endswith((":", ";", ",", "—", "–", "(")) or _last_word(before).casefold() in _joints()

    def is_subscript(self) -> bool:
        """Return whether it is an index or stands in a formula: a[1], f_n[2], x = [3]."""
        before = self.before()
        return _LONE_LETTER.search(before) is not None or before.rstrip().endswith(("=", "+", "_", "\\"))

    def clings(self) -> bool:
        """Return whether a raised figure hangs on a word, a year or a mark, and is no exponent, ordinal or verse number."""
        before = self.before()
        word = _last_word(before)
        if not word:
            return not before.endswith(tuple("^=+/−-")) and not (before.rstrip() != before and self.after().isalnum())
        return _YEAR_OR_WORD.fullmatch(word) is not None and word.casefold() not in _UNITS

    def may_be_glued(self) -> bool:
        """Return whether figures without any mark of their own may be a sign: a word of letters before them, no abbreviation."""
        before = self.before()
        bare = before.rstrip(_CLOSERS + _STOPS + ",;:")
        word = _last_word(bare)
        if not word or word.isdigit():
            return (before.endswith(_CLOSED) and bool(bare)) or (bare != before and _YEAR.fullmatch(word) is not None)
        if not word[-1].islower():
            return bare != before and len(word) > 1
        return len(word) > 1 and not (before.endswith(".") and word.casefold() in abbreviations())

    def may_be_spaced(self) -> bool:
        """Return whether a figure that stands by itself may be a sign: not the number of a page, a chapter or a note."""
        word = _last_word(self.before().rstrip())
        return word.casefold() not in _counted_words() and not word.isdigit()

    def is_dagger(self) -> bool:
        """Return whether † or § follows a word, and does not say that somebody died or which section is meant."""
        before = self.before()
        clings = bool(before) and before == before.rstrip() and not before.endswith(tuple("([§"))
        return (clings or self.stands_off()) and _NUMBER.match(self.text, self.span.end, self.block.end) is None

    def stands_off(self) -> bool:
        """Return whether one blank parts it from the stop, comma or closing mark that it follows, as older printers set it: `so.’ †`."""
        return _STANDS_OFF.search(self.before()) is not None


def _last_word(before: str) -> str:
    found = _WORD_BEFORE.search(before)
    return found.group() if found else ""


def opens_sentence(text: str, start: int, end: int) -> bool:
    """Return whether what follows begins with a capital, or nothing does."""
    letter = (_FIRST_LETTER.match(text, start, end) or {"letter": ""})["letter"]
    return not letter or letter.isupper()


@cache
def _counted_words() -> frozenset[str]:
    """Return the words of all languages that a number follows: page, chapter, note."""
    return everywhere().notes.page | everywhere().notes.see_note


def signs(document: Document) -> list[Sign]:
    """Return every sign of `document` that could call a note, in the order of the text; signs that open a block are left out."""
    found: list[Sign] = []
    marked = _marked(document)
    for index, block in enumerate(document.blocks):
        if block.shape in {Shape.VERBATIM, Shape.RULE, Shape.CHROME}:
            continue
        found.extend(sign for sign in _in_block(document.text, block.span, index) if sign.span.start not in marked)
    found.extend(_anchored(document))
    return sorted(found, key=lambda sign: (sign.span.start, sign.label))


def _marked(document: Document) -> set[int]:
    return {i for anchor in document.anchors if not anchor.body for i in range(anchor.span.start, anchor.span.end)}


def _anchored(document: Document) -> Iterator[Sign]:
    starts = iter(enumerate(document.blocks))
    current = next(starts, None)
    for anchor in sorted(document.anchors, key=lambda a: a.span.start):
        while current is not None and current[1].span.end < anchor.span.end:
            current = next(starts, None)
        if current is None or anchor.body or not current[1].span.contains(anchor.span) or anchor.span.start == current[1].span.start:
            continue
        written = anchor.span.of(document.text)
        if "<sup" in written:
            yield from _raised(_Spot(document.text, current[1].span, anchor.span, current[0]), anchor.label)
        else:
            yield Sign(anchor.span, anchor.label, Style.MARKED, Trust.CERTAIN, current[0], True)


def _in_block(text: str, block: Span, index: int) -> Iterator[Sign]:
    opened: list[int] = []
    for found in _SIGN.finditer(text, block.start, block.end):
        kind = found.lastgroup or ""
        spot = _Spot(text, block, Span(*found.span("spaced" if kind == "spaced" else 0)), index)
        if kind == "star":
            yield from _star(spot, opened)
        elif spot.span.start == block.start:
            continue
        elif kind in {"sup", "superscript"}:
            yield from _raised(spot, plain_digits(found[kind]))
        else:
            yield from _plain(spot, kind, found[kind])


def _star(spot: _Spot, opened: list[int]) -> Iterator[Sign]:
    """Return whether a star calls a note and does not open or close emphasis: nothing is open, and it clings to what stands before."""
    before, after = spot.before() or " ", spot.after() or " "
    left, count = spot.span.start, len(spot.span)
    if before.rstrip() == before or (after.isspace() and spot.stands_off() and not opened):
        while opened and count >= opened[-1]:
            left += opened[-1]
            count -= opened.pop()
        if 0 < count <= _MOST_STARS and (after.isspace() or after in _AFTER) and not opened:
            yield replace(spot, span=Span(left, spot.span.end)).sign("*" * count, Style.SYMBOL, Trust.DOUBTFUL)
            return
    if 0 < count <= _MOST_STARS and not after.isspace():
        opened.append(count)


def _raised(spot: _Spot, written: str) -> Iterator[Sign]:
    labels = [part.strip(" []()") for part in written.split(",")]
    if not all(family_of(label) for label in labels):
        return
    trust = Trust.CERTAIN if spot.clings() else Trust.DOUBTFUL
    for label in labels:
        lettered = family_of(label) in {Family.LETTER, Family.ROMAN}
        yield spot.sign(label, Style.RAISED, Trust.DOUBTFUL if lettered else trust)


def _plain(spot: _Spot, kind: str, written: str) -> Iterator[Sign]:
    if kind == "caret":
        yield spot.sign(written, Style.CARET, Trust.CERTAIN)
    elif kind == "glued":
        if spot.may_be_glued():
            yield spot.sign(written, Style.GLUED, Trust.DOUBTFUL)
    elif kind == "spaced":
        if spot.may_be_spaced():
            yield spot.sign(written, Style.SPACED, Trust.DOUBTFUL)
    elif kind == "dagger":
        if spot.is_dagger():
            yield spot.sign(written, Style.SYMBOL, Trust.DOUBTFUL)
    elif kind == "paren":
        if not spot.enumerates():
            yield spot.sign(written, Style.PAREN, Trust.DOUBTFUL)
    else:
        yield from _bracketed(spot, kind, written)


def _spelled_out(written: str) -> list[str]:
    """Return the labels that a label or a range of labels stands for: 3–5 is 3, 4, 5; none for years and other ranges."""
    first, dash, last = written.replace("–", "-").partition("-")
    if not dash:
        return [written]
    if not (first.isdigit() and last.isdigit()):
        return []
    labels = [str(number) for number in range(int(first), int(last) + 1)]
    return labels if 1 < len(labels) <= _LONGEST_RANGE else []


def _bracketed(spot: _Spot, kind: str, written: str) -> Iterator[Sign]:
    labels = [label for part in written.split(",") for label in _spelled_out(part.strip())]
    if not labels or any(label.startswith("0") for label in labels):
        return
    if len(labels) > 1:
        trust = Trust.LIKELY if spot.closes() and not spot.is_subscript() else Trust.DOUBTFUL
        yield from (replace(spot.sign(label, Style.BRACKET, trust), several=True) for label in labels)
        return
    sure = kind != "letter" and not labels[0].endswith(_LETTERS) and not spot.enumerates() and not spot.is_subscript()
    yield spot.sign(labels[0], Style.BRACKET, Trust.LIKELY if sure else Trust.DOUBTFUL)


@cache
def _joints() -> frozenset[str]:
    """Return the words that join two numbers: and, or."""
    return everywhere().typography.ands | everywhere().typography.ors
