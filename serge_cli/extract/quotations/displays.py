"""The records of displayed quotations: a paragraph wholly in marks or italics, and what a displayed paragraph is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.layout.names_on_lines import is_name, no_names
from serge_cli.extract.people.naming_words import plain_words
from serge_cli.extract.quotations.quoted_pieces import QuotedPiece
from serge_cli.model.document import Document, StatedKind
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Form, ParagraphKind
from serge_cli.model.span import Span, trimmed
from serge_cli.text.folding import fold

TEXT_KINDS = frozenset({ParagraphKind.PARAGRAPH, ParagraphKind.BLOCKQUOTE, ParagraphKind.DIALOGUE, ParagraphKind.VERSE})
_KIND_OF = {Form.DIALOGUE: ParagraphKind.DIALOGUE, Form.VERSE: ParagraphKind.VERSE}
_BEFORE = re.compile(r"[ \t\n*_>]*+[(\[]?")
_AFTER = " \t\n.,;:*_"
_CLOSING = {"(": ")", "[": "]"}
_SOURCE = re.compile(
    r"[\s.,;*_]*(?:[(\[][^()\[\]]{1,160}[)\]]|(?:(?:[—–-]{1,3}\s?){1,2}|\n\s*)[^\W\d_a-zß-ÿа-я][^!?\n]{1,80}(?:\n[^!?\n]{1,60})?)[\s.,;*_]*$"
)

_CITATION = re.compile(r"(?<=[.!?…’”\"'»)\]—*_])\s*(?:\[[^\[\]\n]{0,120}\d[^\[\]\n]{0,60}\]|\([^()\n]{2,80}\d{4}[^()\n]{0,40}\))[\s*_]*$")
_NAMED_CITATION = re.compile(r"[ \t]+\[[^\W\d_a-zß-ÿа-я][^\[\]\n]{1,120}\d{4}[a-z]?[^\[\]\n]{0,60}\][\s*_]*[.,;]?[\s*_]*$")
_SIGNED = re.compile(
    r"(?:(?<=[.!?…’”\"'»)\]—*_])[ \t]*|\n\s*)(?:(?:[—–―]|--)\s*){1,2}[*_(]{0,2}"
    r"(?P<name>[^\W\d_][^!?\n—–]{1,90}(?:\n[^!?\n—–]{1,60})?)$"
)
_BRACKETED = re.compile(r"(?:\n[\s>]*|(?<=[.!?…’”\"'»—*_])[ \t]+)[(\[](?P<name>[^\W\d_][^()\[\]\n]{1,60})[)\]][\s*_]*$")
_LAST_LINE = re.compile(
    r"(?<=[.!?…”\"’])\n[\s>*_]*(?P<name>(?P<person>[^\W\d_][\w.’'\- ]{3,38})(?:,\s(?=[\dA-ZÀ-Þ“\"‘])[^!?\n]{1,60})?)[*_]{0,2}$"
)
_FAR_IN = 8  # columns
_PLACED = re.compile(rf"\n(?P<space>[ \t]{{{_FAR_IN},}})(?P<name>[^\W\d_][^!?\n—–]{{1,60}})$")
_TAIL = 260  # code points of a display's end in which its source may stand


def before_source(text: str, words: Span) -> Span:
    """Return displayed words without the citation and the signature behind them: `[Owens 1991, 6]`, `— Tennyson`, `(Participant O)`."""
    tail = text[max(words.start, words.end - _TAIL) : words.end]
    kept = _NAMED_CITATION.sub("", _CITATION.sub("", tail))
    signed = _SIGNED.search(kept) or _BRACKETED.search(kept) or _set_far_in(kept) or _named_last(kept)
    if signed and _is_signature(signed["name"]):
        kept = kept[: signed.start()]
    return trimmed(text, Span(words.start, words.end - len(tail) + len(kept))) or words


def _set_far_in(tail: str) -> re.Match[str] | None:
    """Return the last line where it is set in much farther than the one above it, as who signs is."""
    found = _PLACED.search(tail)
    above = tail[: found.start()].rpartition("\n")[2] if found else ""
    return found if found and len(found["space"]) >= len(above) - len(above.lstrip()) + _FAR_IN else None


def _named_last(tail: str) -> re.Match[str] | None:
    """Return the last line where it is a person's name by the given name, or that and a work: Otto Lind, The Mill."""
    found = _LAST_LINE.search(tail)
    return found if found and " " in found["person"] and is_name(found["person"], strict=True) else None


def is_cited(text: str, words: Span) -> bool:
    """Return whether a citation stands behind the last stop of a paragraph, as it does behind displayed words."""
    return _CITATION.search(text[max(words.start, words.end - _TAIL) : words.end]) is not None


def _is_signature(name: str) -> bool:
    """Return whether words behind a dash sign what stands before: most of them begin with a capital, and they are few."""
    parts = [word for word in re.findall(r"[^\W_]+", name) if len(word) > 2 and not word.isdigit()]
    if fold(name) in plain_words(None) or name.casefold() in no_names():
        return False  # (Refrain) (And)
    return 0 < len(parts) <= 12 and name[0].isupper() and 2 * sum(word[0].isupper() for word in parts) > len(parts)


@dataclass(frozen=True, slots=True)
class Whole:
    """A paragraph that stands wholly in marks or italics: its words and the marks as written."""

    span: Span
    marks: tuple[str, str]
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A document's paragraphs with what is known of them before displayed quotations are found."""

    document: Document
    layout: Layout
    ends: Sequence[int]  # where each paragraph's words end, before its note markers
    wholes: Mapping[int, Whole]
    italics_quote: bool  # the document's way to quote is italics

    def words(self, index: int) -> str:
        """Return the words of one paragraph."""
        return self.document.text[self.layout.paragraphs[index].span.start : self.ends[index]]

    def plain(self, index: int, form: Form) -> Display:
        """Return the display of a whole paragraph, in its marks where it has some."""
        whole = self.wholes.get(index)
        if whole is not None:
            return Display(form, whole.span, whole.marks, verse=form is Form.VERSE)
        words = Span(self.layout.paragraphs[index].span.start, self.ends[index])
        return Display(form, before_source(self.document.text, self._before_stated(words)), verse=form is Form.VERSE)

    def _before_stated(self, words: Span) -> Span:
        """Return displayed words without their source, where the format names it at their end."""
        first = bisect_right(self.document.stated, words.start, key=lambda stated: stated.span.start)
        last = bisect_left(self.document.stated, words.end, key=lambda stated: stated.span.start)
        inside = self.document.stated[first:last]
        start = next((each.span.start for each in inside if each.kind is StatedKind.SOURCE and each.span.end >= words.end), None)
        return words if start is None else trimmed(self.document.text, Span(words.start, start)) or words


@dataclass(frozen=True, slots=True)
class Display:
    """What a displayed paragraph is.

    `quoted` is False where the paragraph as a whole is nobody's words: a credit line, a turn of an interview.
    """

    form: Form
    span: Span
    marks: tuple[str, str] = ("", "")
    quoted: bool = True
    verse: bool = False

    @property
    def kind(self) -> ParagraphKind:
        """Return the kind of the paragraph that displays it."""
        return ParagraphKind.VERSE if self.verse else _KIND_OF.get(self.form, ParagraphKind.BLOCKQUOTE)


def marked_wholes(document: Document, layout: Layout, pieces: Sequence[QuotedPiece], ends: Sequence[int]) -> Iterator[tuple[int, Whole]]:
    """Yield the paragraphs wholly in marks; `ends[i]` is where paragraph i's words end, before its note markers."""
    for piece in pieces:
        start = layout.paragraphs[piece.paragraph].span.start
        if piece.depth == 0 and piece.marks[0] and _BEFORE.fullmatch(document.text, start, piece.outer.start):
            if piece.marks == ("‹", "›"):
                continue  # arrows: ‹ previous up next ›; single guillemets quote inside other marks only
            rest = document.text[piece.outer.end : ends[piece.paragraph]]
            opening = document.text[start : piece.outer.start].strip(_AFTER)
            if opening:  # in brackets as a whole, as translations stand
                rest = rest.strip(_AFTER).removesuffix(_CLOSING.get(opening, ""))
            if not rest.strip(_AFTER) or (_SOURCE.match(rest) and len(piece.span) > 60):
                yield piece.paragraph, Whole(piece.span, piece.marks)
