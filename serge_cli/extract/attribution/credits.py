"""Read who signs displayed quotations: a credit behind their last words, in a line or in a paragraph of its own, in any format.

All displayed paragraphs above a credit are its author's, back to the last credit or running text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from serge_cli.extract.attribution.citations_behind import SIGNATURE_LEFT, name_on_line, owner
from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.layout.names_on_lines import is_name, no_names
from serge_cli.extract.people.naming_words import plain_words
from serge_cli.language import everywhere
from serge_cli.model.document import Block, Document, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Form, ParagraphKind, Person, Quotation
from serge_cli.model.span import Span
from serge_cli.text.folding import fold

DISPLAYED = frozenset({Form.BLOCK, Form.VERSE, Form.EPIGRAPH})
_APART = frozenset({ParagraphKind.BLOCKQUOTE, ParagraphKind.VERSE, ParagraphKind.SIGNATURE})
_PASSED = frozenset({ParagraphKind.NOTE, ParagraphKind.SEPARATOR})  # what may stand between displayed words and their credit
_RIGHT = 12  # columns; a line so far in stands where names are signed
_LONGEST = 120  # code points of a credit
_BEHIND = re.compile(r"[\s>.,;:”’\"'»›“*_]*(?:\[\d{1,3}\])?[\s>*_]*")  # what may part the words from their credit
_DASHES = re.compile(r"(?:[-–—―]{1,3}\s?)+")
_BRACKETS = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Credit:
    """The name that a credit gives, as written, and where it stands."""

    name: str
    span: Span


def find_credits(document: Document, layout: Layout, quotations: Sequence[Quotation], persons: Sequence[Person]) -> dict[str, Credit]:
    """Return by their ids the credits of the displayed quotations that have one."""
    shown: defaultdict[str, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        if quotation.parent is None and quotation.form in DISPLAYED:
            shown[quotation.paragraph].append(quotation)
    found: dict[str, Credit] = {}
    above: list[Quotation] = []
    last: Credit | None = None
    for index, paragraph in enumerate(layout.paragraphs if shown else ()):
        own = shown.get(paragraph.id, [])
        if own:
            above = [*(above if _goes_on(own[0]) else ()), *own]
            rest = Span(own[-1].span.end, paragraph.span.end)
            credit = read_credit(document.text, rest, persons, apart=document.text.startswith("\n", rest.start))
        elif above and paragraph.kind not in _PASSED:
            block = document.blocks[index]
            dashed, apart = bool(_DASHES.fullmatch(block.mark)), paragraph.kind in _APART or _is_to_the_right(block)
            credit = read_credit(document.text, paragraph.span, persons, dashed=dashed, apart=apart)
            above = above if credit else []
        else:
            continue
        if credit is not None and _repeats(credit.name):
            credit = replace(last, span=credit.span) if last else None
        if credit is not None:
            last = credit
            found |= dict.fromkeys((quotation.id for quotation in above), credit)
            above = []
    return found


def _is_to_the_right(block: Block) -> bool:
    return block.shape is Shape.INDENTED and block.level >= _RIGHT and len(block.lines) < 2


def _goes_on(quotation: Quotation) -> bool:
    """Return whether a display carries on the one above it: what stands in marks of its own may have an author of its own."""
    return not quotation.marks[0] or quotation.continues is not None


def read_credit(text: str, span: Span, persons: Sequence[Person], *, dashed: bool = False, apart: bool = False) -> Credit | None:
    """Return the name that a stretch gives and does little more: behind a dash, in brackets, or where it stands `apart` alone."""
    if len(span) > _LONGEST:
        return None
    behind = _BEHIND.match(text, span.start, span.end)
    start = behind.end() if behind else span.start
    dashes = _DASHES.match(text, start, span.end)
    start = dashes.end() if dashes else start
    closing = "" if dashes else _BRACKETS.get(text[start : start + 1], "")
    if not (dashed or dashes or closing or apart):
        return None
    end = span.start + len(span.of(text).rstrip(" \t\n>.*_"))
    if closing:
        start, end = start + 1, end - 1
        if text[end : end + 1] != closing or any(sign.isdigit() for sign in text[start:end]):
            return None  # with a year or a page it is a citation
    named = _wrapped_name(text, start, end) or _signed().match(text, start, end)
    if named is None:
        return None
    name = owner(named["name"])
    if name == named["name"].rstrip("._*,") and not SIGNATURE_LEFT.fullmatch(text, named.end(), end):
        return None
    sure = bool(dashed or dashes) or (closing and named.end() == end) or is_personal(name, named.span("name"), persons)
    plain = " " not in name and (fold(name) in plain_words(None) or name.casefold() in no_names())
    return Credit(name, Span(*named.span("name"))) if sure and (not plain or _repeats(name)) else None


def _repeats(name: str) -> bool:
    """Return whether a credit names again whom the one above it names: ibid."""
    return fold(name) in everywhere().notes.ibid


def _wrapped_name(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return a name that goes on in the next line: its first line has no more than a given name."""
    named = _signed(r"\s+").match(text, start, end)
    first, parted, _ = named["name"].partition("\n") if named else ("", "", "")
    return named if parted and fold(first.strip()) in everywhere().naming.given_names else None


@cache
def _signed(gap: str = r"[^\S\n]+") -> re.Pattern[str]:
    bylines = "|".join(sorted(re.escape(word) for word in everywhere().imprint.bylines))
    return re.compile(rf"[*_]{{0,2}}(?:(?i:{bylines})\s)?[*_]{{0,2}}{name_on_line(gap)}")


def is_personal(name: str, place: tuple[int, int], persons: Sequence[Person]) -> bool:
    """Return whether words are surely a person's name: by the given name, or since somebody is called so elsewhere too."""
    if is_name(name, strict=True):
        return True
    bearers = (person for person in persons if not person.group and fold(name) in {fold(form) for form in (person.name, *person.forms)})
    return any(not place[0] <= mention.start < place[1] for person in bearers for mention in person.mentions)
