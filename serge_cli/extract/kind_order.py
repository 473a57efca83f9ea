"""Judge the kinds of a document's quotations in their order: a word echoes an earlier quotation, coordinated ones share their kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from serge_cli.extract.drafts import Draft
from serge_cli.extract.kinds import Verdict, judge
from serge_cli.extract.layout import Layout
from serge_cli.extract.situations import Situation, situation
from serge_cli.model.document import Document
from serge_cli.model.records import QuotationKind
from serge_cli.model.span import Span
from serge_cli.text.tokens import terms

_ECHO = 6  # words; longer stretches speak for themselves
_SURE = 1.8
_COORDINATION = re.compile(r"[^.!?;:()\[\]]{0,32}")


def judge_all(document: Document, layout: Layout, drafts: Sequence[Draft], markers: Sequence[Span]) -> list[QuotationKind]:
    """Return the kind of each draft."""
    holders = {draft.parent for draft in drafts}
    verdicts: list[Verdict] = []
    situations: list[Situation | None] = []
    echoes: list[bool] = []
    said: set[tuple[str, ...]] = set()
    for number, draft in enumerate(drafts):
        stands = None if draft.kind else situation(document.text, draft, layout.paragraphs[draft.paragraph], markers, number in holders)
        words = tuple(terms(draft.span.of(document.text)))
        echoes.append(words in said)
        verdict = judge(stands, words in said, beside=False) if stands else Verdict(draft.kind or QuotationKind.QUOTATION, 9.0)
        situations.append(stands)
        verdicts.append(verdict)
        if verdict.kind is QuotationKind.QUOTATION:
            said.update(words[at : at + size] for size in range(1, _ECHO + 1) for at in range(len(words) - size + 1))
    for number, stands in enumerate(situations):
        if stands and verdicts[number].kind is QuotationKind.TERM and _beside_sure(document.text, drafts, verdicts, number):
            verdicts[number] = judge(stands, echoes[number], beside=True)
    return [verdict.kind for verdict in verdicts]


def _beside_sure(text: str, drafts: Sequence[Draft], verdicts: Sequence[Verdict], number: int) -> bool:
    """Tell whether a sure quotation stands next to this one, with no more than “and”, “or”, a comma between."""
    here = drafts[number]
    for other in (_neighbour(drafts, number, -1), _neighbour(drafts, number, 1)):
        if other is None or verdicts[other].kind is not QuotationKind.QUOTATION or verdicts[other].score < _SURE:
            continue
        first, second = sorted((here.outer, drafts[other].outer))
        if first.end <= second.start and _COORDINATION.fullmatch(text, first.end, second.start):
            return True
    return False


def _neighbour(drafts: Sequence[Draft], number: int, step: int) -> int | None:
    at = number + step
    while 0 <= at < len(drafts) and abs(at - number) < 12:
        if drafts[at].parent == drafts[number].parent:
            return at if drafts[at].paragraph == drafts[number].paragraph else None
        at += step
    return None
