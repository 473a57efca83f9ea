"""Judge the kinds of a document's quotations: each alone first, then beside its neighbours and its other occurrences.

What is a title once is a title everywhere, what stands in a row is of one kind, and a repeated label is nobody's words: `observe_again`
notes for each what the first judgement makes of those it belongs with, and learned weights decide (`kinds`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from heapq import nlargest
from itertools import chain

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.quotations.drafts import Draft
from serge_cli.extract.quotations.kinds import FIRST, KINDS, SETTLED, Likely, Occurrences, likeliest, likely, observe
from serge_cli.extract.quotations.situations import first_word, situation
from serge_cli.language import everywhere
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import QuotationKind
from serge_cli.model.span import Span
from serge_cli.text.tokens import terms, words_in_pieces

_Sums = tuple[int, float, list[float]]  # of probabilities: how many, their sum, the two highest

_ECHO = 6  # words; longer stretches speak for themselves
_MINOR = 3  # times as often as others that a document's chief marks stand
_NEAR = 12  # drafts on either side among which a neighbour is looked for
_SURE = 0.6
_LEVELS = ((0.1, "0"), (0.35, "1"), (0.65, "2"), (0.9, "3"))
_COORDINATION = re.compile(r"[^.!?;:()\[\]]{0,32}")
_TITLE = KINDS.index(QuotationKind.TITLE)
_STATED: dict[QuotationKind, Likely] = {
    QuotationKind.QUOTATION: (1.0, 0.0, 0.0),
    QuotationKind.TITLE: (0.0, 1.0, 0.0),
    QuotationKind.TERM: (0.0, 0.0, 1.0),
}


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts of a document with what can be seen of each alone; nothing of those whose kind is known."""

    text: str
    drafts: Sequence[Draft]
    seen: Mapping[int, list[str]]  # by the number of the draft


def judge_all(document: Document, layout: Layout, drafts: Sequence[Draft], markers: Sequence[Span]) -> list[QuotationKind]:
    """Return the kind of each draft."""
    drafted = observe_all(document, layout, drafts, markers)
    again = observe_again(drafted, {number: likely(seen, FIRST) for number, seen in drafted.seen.items()})
    return [
        likeliest(likely(again[number], SETTLED)) if number in again else draft.kind or QuotationKind.QUOTATION
        for number, draft in enumerate(drafts)
    ]


def observe_all(document: Document, layout: Layout, drafts: Sequence[Draft], markers: Sequence[Span]) -> Drafted:
    """Return what can be seen of each draft alone."""
    text = document.text
    holders = {draft.parent for draft in drafts}
    words_of = [tuple(terms(draft.span.of(text))) for draft in drafts]
    heads = {at: first_word(text, layout.paragraphs[at].span) for at in {draft.paragraph for draft in drafts}}
    occurrences = _occurrences(text, drafts, words_of)
    seen = {}
    for number, draft in enumerate(drafts):
        if draft.kind is None:
            paragraph, head = layout.paragraphs[draft.paragraph], heads[draft.paragraph]
            own, holds = words_of[number], number in holders
            stands = situation(text, draft, paragraph, markers, own=own, head=head, holds_marks=holds)
            seen[number] = observe(stands, occurrences[number])
    return Drafted(text, drafts, seen)


def _occurrences(text: str, drafts: Sequence[Draft], words_of: Sequence[tuple[str, ...]]) -> list[Occurrences]:
    """Return for each draft how often its words stand in marks and without, and whether a longer quotation holds them."""
    marked, echoes = Counter(words_of), _echoes(words_of)
    single = {words[0] for words in marked if len(words) == 1}
    all_single = Counter(filter(single.__contains__, chain.from_iterable(words_in_pieces(text)))) if single else Counter()
    marks = Counter(draft.marks[0] for draft in drafts if draft.parent is None and draft.kind is None)
    most = max(marks.values(), default=0)
    return [
        Occurrences(
            times=marked[words],
            bare=all_single[words[0]] - marked[words] if len(words) == 1 else 0,
            minor_marks=draft.parent is None and most > _MINOR * marks[draft.marks[0]],
            echo=echoes.get(words, ""),
        )
        for draft, words in zip(drafts, words_of, strict=True)
    ]


def _echoes(words_of: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """Return the short runs of words that stand in marks by themselves and in a longer quotation, with how long that one is."""
    sizes: defaultdict[str, set[int]] = defaultdict(set)
    short = {words for words in words_of if 0 < len(words) <= _ECHO}
    for words in short:
        sizes[words[0]].add(len(words))
    found: dict[tuple[str, ...], str] = {}
    for words in sorted(set(words_of), key=len):
        length = "long" if len(words) > _ECHO else "short"
        for at, word in enumerate(words):
            for size in sizes.get(word, ()):
                run = words[at : at + size]
                if size < len(words) and run in short:
                    found[run] = length
    return found


def observe_again(drafted: Drafted, first: Mapping[int, Likely]) -> dict[int, list[str]]:
    """Return what can be seen of each draft, with what the first judgement makes of its neighbours and its other occurrences."""
    words_of = {number: _bare(drafted, number) for number in drafted.seen}
    alike = _alike(words_of, first)
    titles = {words_of[number] for number, found in first.items() if found[_TITLE] > 1 / 2}
    shortened = {words[:size] for words in titles for size in range(1, len(words))}
    again = {}
    for number, seen in drafted.seen.items():
        words = words_of[number]
        more = [*_elsewhere(alike[_folded(words)], first[number]), *_beside(drafted, first, number)]
        if words in shortened and words[0][0].isupper():
            more.append("short title")
        parent = drafted.drafts[number].parent
        if parent is not None and parent in first:
            more.append(f"within {likeliest(first[parent])}")
        again[number] = seen + more
    return again


def _alike(words_of: Mapping[int, tuple[str, ...]], first: Mapping[int, Likely]) -> dict[tuple[str, ...], list[_Sums]]:
    """Return of all drafts with the same words, folded, what they are likely to be together, by kinds."""
    alike: defaultdict[tuple[str, ...], list[Likely]] = defaultdict(list)
    for number, words in words_of.items():
        alike[_folded(words)].append(first[number])
    return {words: [_sums(column) for column in zip(*found, strict=True)] for words, found in alike.items()}


def _sums(column: Sequence[float]) -> _Sums:
    return len(column), sum(column), nlargest(2, column)


def _bare(drafted: Drafted, number: int) -> tuple[str, ...]:
    """Return the words as written, without the stops at their end."""
    return tuple(drafted.drafts[number].span.of(drafted.text).rstrip(" .,;:?!").replace("’", "'").removesuffix("'s").split())


def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


def _elsewhere(alike: Sequence[_Sums], own: Likely) -> list[str]:
    """Return what the other occurrences of the words are likely to be, on the average and at the most."""
    found = []
    for (number, together, most), mine, kind in zip(alike, own, KINDS[:2], strict=False):
        if number > 1:
            found.append(f"elsewhere {kind} {_level((together - mine) / (number - 1))}")
            if most[mine == most[0]] > 3 / 4:
                found.append(f"once {kind}")
    return found


def _level(probability: float) -> str:
    return next((name for most, name in _LEVELS if probability < most), "4")


def _beside(drafted: Drafted, first: Mapping[int, Likely], number: int) -> Iterator[str]:
    """Yield what the neighbours are likely to be, and whether they stand in a row with the words or only near."""
    for step, side in ((-1, "before"), (1, "behind")):
        other = _neighbour(drafted.drafts, number, step)
        if other is None:
            continue
        found = first.get(other) or _STATED[drafted.drafts[other].kind or QuotationKind.QUOTATION]
        kind = str(likeliest(found)) if max(found) > _SURE else "unsure"
        left, right = sorted((drafted.drafts[other].outer, drafted.drafts[number].outer))
        near = right.start >= left.end and bool(_COORDINATION.fullmatch(drafted.text, left.end, right.start))
        in_row = near and bool(_row().fullmatch(drafted.text, left.end, right.start))
        yield f"{side} {'in row' if in_row else 'near' if near else 'far'} {kind}"
        if near:
            yield f"beside {kind}"
        if in_row:
            yield f"in row {kind}"


@cache
def _row() -> re.Pattern[str]:
    """Return the pattern of what stands between two that are named in a row: a comma, *and*."""
    joints = everywhere().typography.ands | everywhere().typography.ors
    return re.compile(rf"\s*,?\s*(?:{'|'.join(sorted(joints, key=len, reverse=True))})?\s*")


def _neighbour(drafts: Sequence[Draft], number: int, step: int) -> int | None:
    at = number + step
    while 0 <= at < len(drafts) and abs(at - number) < _NEAR:
        if drafts[at].parent == drafts[number].parent:
            return at if drafts[at].paragraph == drafts[number].paragraph else None
        at += step
    return None
