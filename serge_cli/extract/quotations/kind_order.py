"""Judge the kinds of a document's quotations in their order: a word echoes an earlier quotation, coordinated ones share their kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.lexicon import everything
from serge_cli.extract.quotations.drafts import Draft
from serge_cli.extract.quotations.kinds import Judgement, judge
from serge_cli.extract.quotations.label_cues import label_cues
from serge_cli.extract.quotations.situations import Situation, first_word, situation
from serge_cli.language import everywhere
from serge_cli.model.document import Document
from serge_cli.model.records import QuotationKind
from serge_cli.model.span import Span
from serge_cli.text.tokens import terms

_ECHO = 6  # words; longer stretches speak for themselves
_SURE = 1.5  # score from which a judgement draws its neighbours along
_COORDINATION = re.compile(r"[^.!?;:()\[\]]{0,32}")


@cache
def _row() -> re.Pattern[str]:
    """Return the pattern of what stands between two that are named in a row: a comma, *and*."""
    joints = everywhere().typography.ands | everywhere().typography.ors
    return re.compile(rf"\s*,?\s*(?:{'|'.join(sorted(joints, key=len, reverse=True))})?\s*")


def judge_all(document: Document, layout: Layout, drafts: Sequence[Draft], markers: Sequence[Span]) -> list[QuotationKind]:
    """Return the kind of each draft."""
    holders = {draft.parent for draft in drafts}
    judgements: list[Judgement] = []
    situations: list[Situation | None] = []
    echoes: list[bool] = []
    words_of = [tuple(terms(draft.span.of(document.text))) for draft in drafts]
    said = _Said(words_of)
    heads = {at: first_word(document.text, layout.paragraphs[at].span) for at in {draft.paragraph for draft in drafts}}
    for number, draft in enumerate(drafts):
        own, paragraph, holds = words_of[number], layout.paragraphs[draft.paragraph], number in holders
        head = heads[draft.paragraph]
        stands = None if draft.kind else situation(document.text, draft, paragraph, markers, own=own, head=head, holds_marks=holds)
        echoes.append(draft.parent is None and said.already(own))
        judgement = judge(stands, echoes[-1], 0.0) if stands else Judgement(draft.kind or QuotationKind.QUOTATION, 9.0)
        situations.append(stands)
        judgements.append(judgement)
        if judgement.kind is QuotationKind.QUOTATION:
            said.take_in(own)
    return _settled(document.text, drafts, situations, echoes, judgements)


class _Said:
    """Which of the short runs of words that a document's quotations consist of have stood in one so far."""

    def __init__(self, quoted: Iterable[tuple[str, ...]]) -> None:
        self._sizes: defaultdict[str, set[int]] = defaultdict(set)  # of the short ones, by their first word
        self._runs: set[tuple[str, ...]] = set()
        for words in quoted:
            if 0 < len(words) <= _ECHO:
                self._sizes[words[0]].add(len(words))

    def take_in(self, words: tuple[str, ...]) -> None:
        """Remember the runs that stand in `words`."""
        for at, word in enumerate(words):
            if word in self._sizes:
                self._runs.update(words[at : at + size] for size in self._sizes[word] if size > 1 or len(words) == 1)

    def already(self, words: tuple[str, ...]) -> bool:
        """Return whether the short run `words` has stood in a quotation taken in."""
        return words in self._runs


def _settled(
    text: str, drafts: Sequence[Draft], situations: Sequence[Situation | None], echoes: Sequence[bool], judgements: list[Judgement]
) -> list[QuotationKind]:
    """Judge again those that are coordinated with a sure one."""
    for number in (*range(len(drafts)), *reversed(range(len(drafts)))):
        if situations[number] and _listed_title(text, drafts, judgements, number):
            judgements[number] = Judgement(QuotationKind.TITLE, 0.0)
    kinds = _with_known_titles(situations, [judgement.kind for judgement in judgements])
    for number, stands in enumerate(situations):
        if stands and kinds[number] is not QuotationKind.TITLE and abs(judgements[number].score) < _SURE:
            beside = _beside(text, drafts, judgements, number)
            kinds[number] = judge(stands, echoes[number], beside).kind if beside else kinds[number]
    return kinds


def _with_known_titles(situations: Sequence[Situation | None], kinds: Sequence[QuotationKind]) -> list[QuotationKind]:
    """Return the kinds, with what is a title in one place a title in the others too, its first words alone as well; a nickname is none."""
    judged = [(stands, kind) for stands, kind in zip(situations, kinds, strict=True)]
    titles = {bare for stands, kind in judged if stands and kind is QuotationKind.TITLE and len(bare := _bare(stands)) > 1}
    little = everything().function_words | everything().articles
    shortened = {words[:size] for words in titles for size in range(1, len(words)) if words[size - 1].casefold() not in little}
    return [_known_title(stands, kind, titles, shortened) if stands else kind for stands, kind in judged]


def _known_title(s: Situation, kind: QuotationKind, titles: set[tuple[str, ...]], shortened: set[tuple[str, ...]]) -> QuotationKind:
    if not s.written[:1].isupper() or label_cues(s.language).label(s.before_words):
        return kind
    short = kind is QuotationKind.TERM and _bare(s) in shortened and not s.begins_paragraph
    return QuotationKind.TITLE if _bare(s) in titles or short else kind


def _bare(s: Situation) -> tuple[str, ...]:
    """Return the words as written, without the stops at their end."""
    return tuple(s.written.rstrip(" .,;:").replace("’", "'").split())


def _listed_title(text: str, drafts: Sequence[Draft], judgements: Sequence[Judgement], number: int) -> bool:
    """Return whether capitalised words stand in a row with a title: “Sex Slavery”, “Gates of Freedom” and “Marriage”."""
    here = drafts[number]
    if judgements[number].kind is QuotationKind.TITLE or not text[here.span.start].isupper() or text[here.span.end - 1] in ".!?":
        return False
    return any(
        other is not None and judgements[other].kind is QuotationKind.TITLE and _coordinated(text, here, drafts[other], _row())
        for other in (_neighbour(drafts, number, -1), _neighbour(drafts, number, 1))
    )


def _coordinated(text: str, one: Draft, two: Draft, between: re.Pattern[str]) -> bool:
    first, second = sorted((one.outer, two.outer))
    return first.end <= second.start and bool(between.fullmatch(text, first.end, second.start))


def _beside(text: str, drafts: Sequence[Draft], judgements: Sequence[Judgement], number: int) -> float:
    """Return 1 where a sure quotation stands next to this one with no more than “and” or a comma between, -0.6 where a sure term does."""
    here = drafts[number]
    for other in (_neighbour(drafts, number, -1), _neighbour(drafts, number, 1)):
        if other is None or abs(judgements[other].score) < _SURE:
            continue
        if _coordinated(text, here, drafts[other], _COORDINATION):
            return 1.0 if judgements[other].kind is QuotationKind.QUOTATION else -0.6
    return 0.0


def _neighbour(drafts: Sequence[Draft], number: int, step: int) -> int | None:
    at = number + step
    while 0 <= at < len(drafts) and abs(at - number) < 12:
        if drafts[at].parent == drafts[number].parent:
            return at if drafts[at].paragraph == drafts[number].paragraph else None
        at += step
    return None
