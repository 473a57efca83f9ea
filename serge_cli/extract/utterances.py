"""Join the pieces of one utterance: those that marks join over paragraphs, and those a speech tag interrupts (“…,” he said, “…”)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from serge_cli.extract.drafts import Draft
from serge_cli.extract.layout import Layout
from serge_cli.extract.lexicon import lexicon
from serge_cli.model.document import Document
from serge_cli.model.records import Form, QuotationKind
from serge_cli.text.tokens import terms

_LONGEST_TAG = 90  # code points of a speech tag between two pieces
_INTERRUPTED = ",—–-…"
_SENTENCE_INSIDE = re.compile(r"[.!?]\s+[^\s\W\d_a-z]")


def join_utterances(
    document: Document, layout: Layout, drafts: Sequence[Draft], kinds: Sequence[QuotationKind], continues: dict[int, int]
) -> list[int | None]:
    """Return for each draft the index of the piece it continues; `continues` maps keys of pieces to those before them."""
    joined: list[int | None] = [None] * len(drafts)
    last_of_key: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        if draft.key >= 0:
            joined[number] = last_of_key.get(draft.key, last_of_key.get(continues.get(draft.key, -1)))
            last_of_key[draft.key] = number
    before: dict[int | None, int] = {}
    for number, draft in enumerate(drafts):
        previous = before.get(draft.parent)
        if joined[number] is None and previous is not None and _both_said(drafts, kinds, previous, number):
            code = layout.paragraphs[draft.paragraph].language
            joined[number] = previous if _interrupted(document.text, drafts[previous], draft, code) else None
        before[draft.parent] = number
    return joined


def _both_said(drafts: Sequence[Draft], kinds: Sequence[QuotationKind], first: int, second: int) -> bool:
    same = drafts[first].paragraph == drafts[second].paragraph and drafts[first].form is drafts[second].form is Form.INLINE
    return same and kinds[first] is kinds[second] is QuotationKind.QUOTATION


def _interrupted(text: str, one: Draft, two: Draft, code: str) -> bool:
    """Tell whether a speech tag, and nothing else, stands between two pieces of one utterance."""
    gap = text[one.outer.end : two.outer.start]
    return len(gap) <= _LONGEST_TAG and _tag(gap, code) and (_breaks_off(one, gap, text) or _goes_on(gap, text, two, code))


def _tag(gap: str, code: str) -> bool:
    """Tell whether the words between are a speech tag and nothing more."""
    words = terms(gap)
    return 0 < len(words) <= 10 and any(word in lexicon(code).verbs for word in words[:5]) and not _SENTENCE_INSIDE.search(gap.strip())


def _breaks_off(one: Draft, gap: str, text: str) -> bool:
    """Tell whether the first piece stops in the middle of a sentence, and the tag too."""
    stopped = text[one.span.end - 1] in _INTERRUPTED or gap.lstrip()[:1] in {",", "—", "–"}
    return stopped and gap.rstrip()[-1:] in {",", "—", "–", ":", ";"}


def _goes_on(gap: str, text: str, two: Draft, code: str) -> bool:
    """Tell whether the tag ends its sentence and the second piece has no tag of its own."""
    if gap.rstrip()[-1:] != "." and not text[two.span.start].islower():
        return gap.rstrip()[-1:] in {","}
    after = terms(text[two.outer.end : two.outer.end + 60])[:4]
    return gap.lstrip()[:1] != "." and not any(word in lexicon(code).verbs for word in after)
