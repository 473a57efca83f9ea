"""Italics that quote, as against italics for titles, foreign words and stress: the document's own convention decides.

A document quotes in italics when italic passages of sentence length stand where quoted words stand (after a cue of saying, in
another language than their paragraph, as paragraphs of their own) more often than marks do. Elsewhere italics are left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from serge_cli.extract.languages import document_language, language_of
from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.lexicon import lexicon
from serge_cli.extract.quotations.displays import TEXT_KINDS, Whole
from serge_cli.language import language, languages
from serge_cli.model.document import Document, Emphasis
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Paragraph, ParagraphKind, QuotationKind
from serge_cli.model.span import Span, trimmed
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

_UTTERANCE = 4  # words; an italic stretch this long can be an utterance
_BUILT_IN = 3  # words; a stretch so short is built into its sentence
_TELLING = 20  # code points; too short to identify the language
_SAMPLE = 60  # quotations that establish the document's convention
_REACH = 60  # code points before a stretch in which its cue stands
_BLANK = re.compile(r"\s*+")
_STOPS = re.compile(r"[ \t\n.,;:]*+")
_BODY = TEXT_KINDS | {ParagraphKind.NOTE}


@dataclass(frozen=True, slots=True)
class Italic:
    """An italic stretch within a paragraph, and how it stands there."""

    span: Span
    outer: Span
    marks: tuple[str, str]
    paragraph: int
    words: tuple[str, ...]
    foreign: bool  # in another language than its paragraph
    cued: bool  # words of saying or a colon stand before it
    whole: bool  # it is all of its paragraph

    @property
    def utterance(self) -> bool:
        """Return whether the stretch stands where quoted words stand and is long enough for them."""
        return len(self.words) >= _UTTERANCE and (self.foreign or self.cued or self.whole)


def read_italics(document: Document, layout: Layout, ends: Sequence[int]) -> list[Italic]:
    """Return the italic stretches of the running text and the notes, in order; `ends` are the ends of the paragraphs' words."""
    starts = [paragraph.span.start for paragraph in layout.paragraphs]
    found = []
    for emphasis in document.emphasis:
        at = bisect_right(starts, emphasis.outer.start) - 1
        if not emphasis.strong and at >= 0 and layout.paragraphs[at].kind in _BODY:
            found.append(_italic(document.text, emphasis, layout.paragraphs[at], at, ends[at]))
    return found


def quote_in_italics(italics: Sequence[Italic], quoted: int) -> bool:
    """Return whether italics are the document's way to quote; `quoted` counts its quotations in marks."""
    utterances = sum(1 for italic in italics if italic.utterance)
    return utterances >= 2 and utterances > quoted


def italic_wholes(italics: Sequence[Italic]) -> Iterator[tuple[int, Whole]]:
    """Yield the paragraphs that stand wholly in italics, as utterances can."""
    for italic in italics:
        if italic.whole and len(italic.words) >= 3:
            yield italic.paragraph, Whole(italic.span, italic.marks, italic=True)


def judged_italics(document: Document, layout: Layout, italics: Sequence[Italic]) -> Iterator[tuple[Italic, QuotationKind]]:
    """Yield the italic stretches of a document that quotes in italics with what they are, without those that only stress."""
    roman = _roman_words(document.text, italics)
    for italic in italics:
        paragraph = layout.paragraphs[italic.paragraph]
        kind = _kind(italic, document.text, paragraph)
        if kind is None and len(italic.words) <= _BUILT_IN and roman.isdisjoint(italic.words):
            kind = _built_in(italic, document.text, paragraph)
        if kind is not None:
            yield italic, kind


def foreign_italics(
    document: Document, layout: Layout, italics: Sequence[Italic], quoted: Sequence[Span]
) -> Iterator[tuple[Italic, QuotationKind]]:
    """Yield the foreign words and names in italics of a document that quotes in marks, and often in another language than its own.

    They are recognised by letters or function words; a word that never occurs in roman type is foreign after an article: before the
    *Matura*. Two with capitals are a name, three that begin with one a title: *Trente ans de coulisses*.
    """
    if not italics or not _quotes_foreign_words(document, layout, quoted):
        return
    roman = _roman_words(document.text, italics)
    for italic in italics:
        paragraph = layout.paragraphs[italic.paragraph]
        last = terms(document.text[max(paragraph.span.start, italic.outer.start - _REACH) : italic.outer.start])[-1:]
        built_in = bool(last) and last[0] in lexicon(paragraph.language).determiners
        odd = built_in and len(italic.words) <= _BUILT_IN and roman.isdisjoint(italic.words)
        if odd or italic.foreign:
            capitals = [word[:1].isupper() for word in italic.span.of(document.text).split()]
            named = len(capitals) > 1 and (all(capitals) or (capitals[0] and len(capitals) > 2))
            yield italic, QuotationKind.TITLE if named else QuotationKind.TERM


def _quotes_foreign_words(document: Document, layout: Layout, quoted: Sequence[Span]) -> bool:
    """Return whether a good part of the first quotations are in another language than most of the text."""
    main = document_language(layout.paragraphs)
    asked = [span for span in quoted if len(span) >= _TELLING][:_SAMPLE]
    foreign = sum(1 for span in asked if language_of(span.of(document.text), main) != main)
    return foreign >= 3


def _roman_words(text: str, italics: Sequence[Italic]) -> frozenset[str]:
    """Return the words of the text outside the italics: what stands in italics only is stressed nowhere."""
    ends = [0, *(italic.outer.end for italic in italics)]
    starts = [*(italic.outer.start for italic in italics), len(text)]
    return frozenset(word for start, end in zip(ends, starts, strict=True) for word in terms(text[start:end]))


def _built_in(italic: Italic, text: str, paragraph: Paragraph) -> QuotationKind | None:
    """Return what words that stand in italics only are: after a verb of saying quoted, after an article a foreign word."""
    last = terms(text[max(paragraph.span.start, italic.outer.start - _REACH) : italic.outer.start])[-1:]
    known = lexicon(paragraph.language)
    if not last or not text[italic.span.start].islower():
        return None
    if known.reports(last[0]):
        return QuotationKind.QUOTATION
    return QuotationKind.TERM if last[0] in known.determiners else None


def _kind(italic: Italic, text: str, paragraph: Paragraph) -> QuotationKind | None:
    """Return what an italic stretch is by its words and its cue; None if they give no evidence."""
    if italic.utterance:
        return QuotationKind.QUOTATION
    if _titled(italic, text, paragraph):
        return QuotationKind.TITLE
    return QuotationKind.TERM if italic.foreign else None


def _italic(text: str, emphasis: Emphasis, paragraph: Paragraph, index: int, end: int) -> Italic:
    span = trimmed(text, emphasis.span)
    words = tuple(terms(span.of(text)))
    return Italic(
        span,
        emphasis.outer,
        (text[emphasis.outer.start : emphasis.span.start], text[emphasis.span.end : emphasis.outer.end]),
        index,
        words,
        _foreign(span.of(text), words, paragraph.language),
        _cued(text[max(paragraph.span.start, emphasis.outer.start - _REACH) : emphasis.outer.start], paragraph.language),
        _is_whole(text, paragraph.span.start, emphasis.outer, end),
    )


def _is_whole(text: str, start: int, outer: Span, end: int) -> bool:
    """Return whether only white space stands before a stretch in its paragraph, from `start` on, and stops behind it, up to `end`."""
    return _BLANK.fullmatch(text, start, outer.start) is not None and _STOPS.fullmatch(text, outer.end, max(end, outer.end)) is not None


def _foreign(written: str, words: Sequence[str], code: str) -> bool:
    """Return whether the words are not of the paragraph's language: by their language, their letters, their little words."""
    if language_of(written, code) != code:
        return True
    table = language(code)
    if table.function_words and not written.isascii():
        letters = {character for character in written.casefold() if character.isalpha() and not character.isascii()}
        if letters - set(table.letters):
            return True
    others = _foreign_words(code)
    return not others.isdisjoint(map(fold, words)) and any(word not in table.function_words and fold(word) in others for word in words)


@cache
def _foreign_words(code: str) -> frozenset[str]:
    """Return the function words of all languages but this."""
    return frozenset().union(*(table.function_words for other, table in languages().items() if other != code))


def _cued(before: str, code: str) -> bool:
    stripped = before.rstrip(" \t\n*_")
    if stripped.endswith((":", "«", "“")):
        return True
    last = terms(stripped)[-4:]
    known = lexicon(code)
    return not stripped.endswith((".", ";", "!", "?")) and any(known.reports(word) or word in known.complementizers for word in last)


def _titled(italic: Italic, text: str, paragraph: Paragraph) -> bool:
    last = terms(text[max(paragraph.span.start, italic.outer.start - 40) : italic.outer.start])[-3:]
    cues = language(paragraph.language).typography.title_cues
    written = italic.span.of(text)
    capitals = [word[:1].isupper() for word in written.split() if word[:1].isalpha() and len(word) > 3]
    return written[:1].isupper() and (any(word in cues for word in last) or (len(capitals) > 1 and all(capitals)))
