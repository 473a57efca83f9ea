"""Where a quotation stands: the words before and after it in its sentence, and what its own words look like."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from serge_cli.extract.drafts import Draft
from serge_cli.model.records import Paragraph, ParagraphKind
from serge_cli.model.span import Span
from serge_cli.text.tokens import Token, tokenize

_REACH = 160  # code points read either way
_SENTENCE_END = re.compile(r"(?<![A-Z])[.!?…][’”\"»)\]]*\s+(?=[^a-z\s])")
_OPENING_SIGNS = " \t\n\u00a0\u202f*_“‘«„\"'"


@dataclass(frozen=True, slots=True)
class Situation:
    """A piece with its surroundings, cut at the sentence's ends and at the paragraph's."""

    written: str  # the words inside the marks
    words: tuple[str, ...]  # the same, folded
    before: str
    before_words: tuple[str, ...]
    named_before: bool  # a capitalised word that does not begin the sentence
    after: str
    after_words: tuple[str, ...]
    language: str
    kind: ParagraphKind
    begins_paragraph: bool
    ends_paragraph: bool
    note_at_end: bool
    note_in_sentence: bool
    nested: bool
    holds_marks: bool


def situation(text: str, piece: Draft, paragraph: Paragraph, markers: Sequence[Span], holds_marks: bool) -> Situation:
    """Return the situation of a piece; `markers` are all note markers, sorted."""
    before = _before(text, paragraph.span, piece.outer)
    after = _after(text, paragraph.span, piece.outer)
    tokens = list(tokenize(before))
    inside = piece.span.of(text)
    marker = _next_marker(markers, piece.outer.end)
    return Situation(
        written=inside,
        words=tuple(token.text for token in tokenize(inside)),
        before=before,
        before_words=tuple(token.text for token in tokens),
        named_before=_named(before, tokens),
        after=after,
        after_words=tuple(token.text for token in tokenize(after)),
        language=paragraph.language,
        kind=paragraph.kind,
        begins_paragraph=not text[paragraph.span.start : piece.outer.start].strip(_OPENING_SIGNS + "—–-"),
        ends_paragraph=not text[piece.outer.end : paragraph.span.end].strip(" \t\n.,;:"),
        note_at_end=marker is not None and not text[piece.outer.end : marker.start].strip(" \t\n.,;:!?)\u00a0*_"),
        note_in_sentence=marker is not None and marker.start <= piece.outer.end + len(after),
        nested=piece.parent is not None,
        holds_marks=holds_marks,
    )


def _before(text: str, paragraph: Span, outer: Span) -> str:
    tail = text[max(paragraph.start, outer.start - _REACH) : outer.start]
    ends = [found.end() for found in _SENTENCE_END.finditer(tail)]
    return tail[ends[-1] :] if ends else tail


def _after(text: str, paragraph: Span, outer: Span) -> str:
    head = text[outer.end : min(paragraph.end, outer.end + _REACH)]
    found = _SENTENCE_END.search(head)
    return head[: found.start() + 1] if found else head


def _next_marker(markers: Sequence[Span], offset: int) -> Span | None:
    at = bisect_left(markers, Span(offset, offset))
    return markers[at] if at < len(markers) else None


def _named(before: str, tokens: Sequence[Token]) -> bool:
    first = tokens[0].start if tokens and before.lstrip(_OPENING_SIGNS) else -1
    return any(before[token.start].isupper() and token.end - token.start > 1 for token in tokens if token.start != first)
