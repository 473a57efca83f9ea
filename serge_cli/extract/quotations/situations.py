"""Where a quotation stands: the words before and after it in its sentence, and what its own words look like."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from serge_cli.extract.lexicon import lexicon
from serge_cli.extract.quotations.drafts import Draft
from serge_cli.language import abbreviations
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Paragraph, ParagraphKind
from serge_cli.model.span import START, Span
from serge_cli.text.sentences import sentence_ends
from serge_cli.text.tokens import terms, written_words

_REACH = 140  # code points read either way
_CLAUSE_END = re.compile(r"[,;:—–()\-”’»\"](?:(?<=[,;:—–()])|(?<=-)-|(?<=[”’»\"])(?=\s))")  # , or -- or ” before a space
_ONLY_SIGNS = re.compile(r"[ \t\n\u00a0\u202f*_“‘«„\"'—–-]*")
_MAY_FOLLOW = re.compile(r"[ \t\n.,;:!?)\u00a0*_’”\"'»“«]*")  # between words and their note marker
_PLACEHOLDER = "§"  # stands for the quotation where the sentence after it is cut


@dataclass(frozen=True, slots=True)
class Situation:
    """A quotation with its surroundings, cut at the sentence's ends and at the paragraph's."""

    written: str  # the words inside the marks
    words: tuple[str, ...]  # the same, folded
    before: str  # from the sentence's start
    before_words: tuple[str, ...]
    clause_words: tuple[str, ...]  # those of them after the last comma, dash or bracket
    named_before: bool  # a name may stand among them
    after: str  # to the sentence's end
    after_words: tuple[str, ...]
    language: str
    kind: ParagraphKind
    begins_paragraph: bool
    opens_paragraph: bool  # its sentence is the paragraph's first
    note_at_end: bool
    note_in_sentence: bool
    nested: bool
    holds_marks: bool

    @property
    def first(self) -> str:
        """Return the first sign inside the marks."""
        return self.written[:1]

    @property
    def last(self) -> str:
        """Return the last sign inside the marks."""
        return self.written[-1:]

    @property
    def capital(self) -> bool:
        """Return whether the words begin with a capital."""
        return self.first.isupper()

    @property
    def sign_before(self) -> str:
        """Return the last visible sign of the sentence before the words."""
        return self.before.rstrip()[-1:]

    @property
    def sign_after(self) -> str:
        """Return the first visible sign of the sentence behind the words."""
        return self.after.lstrip()[:1]

    @property
    def word_before(self) -> str:
        """Return the word right before, folded; empty where the words open their sentence."""
        return self.before_words[-1] if self.before_words else ""


def situation(
    text: str, draft: Draft, paragraph: Paragraph, markers: Sequence[Span], *, own: tuple[str, ...], head: int, holds_marks: bool
) -> Situation:
    """Return the situation of a draft in `text`.

    `markers` are all note markers, sorted; `own` are the folded words inside its marks, `head` is where its paragraph's words begin (see
    `first_word`); `holds_marks`: other quotations stand in it.
    """
    before = _before(text, paragraph.span, draft.outer)
    after = "" if _sentence_ends(text, draft) else _after(text, paragraph.span, draft.outer)
    words = tuple(terms(before))
    clause = _clause_start(before)
    marker = _next_marker(markers, draft.outer.end)
    return Situation(
        written=draft.span.of(text),
        words=own,
        before=before,
        before_words=words,
        clause_words=tuple(terms(before[clause:])) if clause else words,
        named_before=_named(before, words, paragraph.language),
        after=after,
        after_words=tuple(terms(after)),
        language=paragraph.language,
        kind=paragraph.kind,
        begins_paragraph=draft.outer.start <= head,
        opens_paragraph=draft.outer.start - len(before) <= paragraph.span.start,
        note_at_end=marker is not None and _MAY_FOLLOW.fullmatch(text, draft.outer.end, marker.start) is not None,
        note_in_sentence=marker is not None and marker.start <= draft.outer.end + len(after),
        nested=draft.parent is not None,
        holds_marks=holds_marks,
    )


def first_word(text: str, paragraph: Span) -> int:
    """Return where the paragraph's words begin, after what may stand before them: marks, dashes, emphasis."""
    found = _ONLY_SIGNS.match(text, paragraph.start, paragraph.end)
    return found.end() if found else paragraph.start


def _before(text: str, paragraph: Span, outer: Span) -> str:
    window = text[max(paragraph.start, outer.start - _REACH) : outer.start]
    ends = list(sentence_ends(window + _PLACEHOLDER, abbreviations=abbreviations()))
    return window[ends[-1] :].lstrip() if ends else window.lstrip()


def _sentence_ends(text: str, draft: Draft) -> bool:
    """Return whether the words end with a stop and another sentence begins behind them."""
    following = text[draft.outer.end : draft.outer.end + 3].strip()[:1]
    return text[draft.span.end - 1] == "." and following.isupper() and text[draft.outer.end].isspace()


def _after(text: str, paragraph: Span, outer: Span) -> str:
    window = text[outer.end : min(paragraph.end, outer.end + _REACH)]
    end = next(sentence_ends(_PLACEHOLDER + window, abbreviations=abbreviations()), None)
    return window.rstrip() if end is None else window[: end - 1]


def _clause_start(before: str) -> int:
    end = 0
    for found in _CLAUSE_END.finditer(before, 0, len(before.rstrip(" ,:—–-"))):
        end = found.end()
    return end


def _next_marker(markers: Sequence[Span], offset: int) -> Span | None:
    at = bisect_left(markers, offset, key=START)
    return markers[at] if at < len(markers) else None


def _named(before: str, words: Sequence[str], code: str) -> bool:
    """Return whether a capitalised word stands there that is no little word at the sentence's start; `words` are those before, folded."""
    little = _little(code)
    pairs = zip(written_words(before), words, strict=True)
    capital = [word for written, word in pairs if written[0].isupper() and len(written) > 1]
    return not little.issuperset(capital)


@cache
def _little(code: str) -> frozenset[str]:
    return lexicon(code).function_words | lexicon(code).groups
