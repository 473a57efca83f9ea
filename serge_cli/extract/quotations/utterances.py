"""Join the pieces of one utterance: those that marks join over paragraphs, and those a speech tag interrupts (“…,” he said, “…”)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.lexicon import lexicon
from serge_cli.extract.quotations.drafts import Draft
from serge_cli.extract.quotations.quoted_pieces import PieceKey
from serge_cli.language import abbreviations, everywhere
from serge_cli.model.document import Document, Shape
from serge_cli.model.records import Form, Paragraph, QuotationKind
from serge_cli.text.sentences import sentences
from serge_cli.text.tokens import terms

_LONGEST_TAG = 110  # code points of a speech tag between two pieces
_SENTENCE_END = re.compile(r"[.!?…]\W+")
_DISPLAYED = frozenset({Form.BLOCK, Form.VERSE, Form.EPIGRAPH})
_MARKUP = " \t\n>*_"
_INTERRUPTED = ",—–-…"


def join_utterances(
    document: Document, layout: Layout, drafts: Sequence[Draft], kinds: Sequence[QuotationKind], continues: dict[PieceKey, PieceKey]
) -> list[int | None]:
    """Return for each draft the index of the piece it continues; `continues` maps keys of pieces to those before them."""
    joined: list[int | None] = [None] * len(drafts)
    last_of_key: dict[PieceKey, int] = {}
    for number, draft in enumerate(drafts):
        if draft.key is not None:
            earlier = continues.get(draft.key)
            joined[number] = last_of_key.get(draft.key, None if earlier is None else last_of_key.get(earlier))
            last_of_key[draft.key] = number
    before: dict[int | None, int] = {}
    for number, draft in enumerate(drafts):
        if joined[number] is None and draft.parent is None and draft.form in _DISPLAYED:
            joined[number] = _display_before(document, drafts, number, before.get(None))
        previous = before.get(draft.parent)
        if joined[number] is None and previous is not None and _both_said(drafts, kinds, previous, number):
            joined[number] = previous if _interrupted(document.text, layout.paragraphs[draft.paragraph], drafts[previous], draft) else None
        before[draft.parent] = number
    return joined


def _display_before(document: Document, drafts: Sequence[Draft], number: int, previous: int | None) -> int | None:
    """Return the display that this one carries on: right above it, set in alike, neither in marks, and no source behind its words."""
    two = drafts[number]
    if previous is None or drafts[previous].form not in _DISPLAYED or drafts[previous].marks[0] or two.marks[0]:
        return None
    one = drafts[previous]
    blocks = document.blocks[one.paragraph], document.blocks[two.paragraph]
    alike = blocks[0].shape is blocks[1].shape in {Shape.QUOTED, Shape.INDENTED} and blocks[0].level == blocks[1].level
    aside = two.span.of(document.text)[:1] in "(["
    follows = two.paragraph == one.paragraph + 1 and alike and not aside
    return previous if follows and not document.text[one.span.end : blocks[0].span.end].strip(_MARKUP) else None


def _both_said(drafts: Sequence[Draft], kinds: Sequence[QuotationKind], first: int, second: int) -> bool:
    same = drafts[first].paragraph == drafts[second].paragraph and drafts[first].form is drafts[second].form is Form.INLINE
    return same and kinds[first] is kinds[second] is QuotationKind.QUOTATION


def _interrupted(text: str, paragraph: Paragraph, one: Draft, two: Draft) -> bool:
    """Return whether a speech tag, and nothing else, stands between two pieces of one utterance."""
    gap = text[one.outer.end : two.outer.start].strip()
    if not gap or len(gap) > _LONGEST_TAG or not _hangs_on(text[one.span.end - 1], gap) or not _tag(gap, paragraph.language):
        return False
    if _in_subordinate_clause(text, paragraph, one):
        return False
    if gap[-1] in ",—–:;" or gap.endswith("--"):
        return True
    return gap[-1] == "." and not _tagged_after(text, paragraph, two)


def _in_subordinate_clause(text: str, paragraph: Paragraph, piece: Draft) -> bool:
    """Return whether a piece is woven into a clause that only leads up: When they cut wages “in the common interest,” he wrote, “…”."""
    before = text[paragraph.span.start : piece.outer.start]
    words = terms(_SENTENCE_END.split(before)[-1])
    woven = before.rstrip()[-1:].isalpha()
    subordinating = lexicon(paragraph.language).connectives - everywhere().reporting.clause_links
    return woven and bool(words) and words[0] in subordinating


def _hangs_on(last: str, gap: str) -> bool:
    """Return whether the tag goes on with the sentence that the first piece began, or follows its question."""
    return last in _INTERRUPTED or gap[0] in ",—–-" or (last in "?!" and gap[0].islower())


def _tag(gap: str, code: str) -> bool:
    """Return whether the words between are a speech tag and nothing more."""
    words = terms(gap)
    return any(word in lexicon(code).verbs for word in words[:5]) and _one_sentence(gap)


def _one_sentence(gap: str) -> bool:
    return len(sentences(gap, abbreviations=abbreviations())) == 1


def _tagged_after(text: str, paragraph: Paragraph, two: Draft) -> bool:
    """Return whether the second piece has a speech tag of its own, and may have another speaker."""
    after = text[two.outer.end : min(paragraph.span.end, two.outer.end + 60)]
    return any(word in lexicon(paragraph.language).verbs for word in terms(after)[:4])
