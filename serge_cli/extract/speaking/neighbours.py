"""Rules that look at the quotations around one: pieces of one utterance, a run under one cue, turns of dialogue, whom the work is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from serge_cli.extract.speaking.casting import DISPLAYED, Cast
from serge_cli.extract.speaking.resolving import Verdict
from serge_cli.extract.speaking.stream import SENTENCE_ENDS, Item, Kind, sentence_bounds
from serge_cli.model.records import Form, ParagraphKind, Quotation, QuotationKind
from serge_cli.text.folding import fold

_SHORT = 4  # words: a shorter one without any cue is a label as often as not
_APART = 13  # items between two quotations that one cue can carry
_LONG = 7  # words: a shorter one in a sentence that does not name the person either


def fill_from_neighbours(cast: Cast, quotations: Sequence[Quotation], verdicts: dict[str, Verdict]) -> None:
    """Give the quotations that no cue explains the speaker that their surroundings tell; changes `verdicts`."""
    asked = [q for q in quotations if q.kind is QuotationKind.QUOTATION]
    _join_pieces(asked, verdicts)
    last: Quotation | None = None
    for number, quotation in enumerate(asked):
        own = verdicts[quotation.id]
        told = [rule(cast, quotation, last, verdicts) for rule in (_turn, _run, _displayed, _sentence_subject)] if own.open else []
        if own.open or not own.name:
            told.append(_echo(asked[max(0, number - 12) : number], quotation, verdicts))
        verdicts[quotation.id] = max((own, *(verdict for verdict in told if verdict is not None)), key=lambda v: v.confidence)
        if quotation.parent is None:
            last = quotation
    _run_back(cast, asked, verdicts)
    _join_pieces(asked, verdicts)


def _run_back(cast: Cast, asked: Sequence[Quotation], verdicts: dict[str, Verdict]) -> None:
    """Let the citation behind the last quotation of a sentence stand for those before it too: the will is ‘A’ and ‘B’ [Marsh, p. 4]."""
    for number in range(len(asked) - 2, -1, -1):
        here, following = cast.place(asked[number]), cast.place(asked[number + 1])
        told = verdicts[asked[number + 1].id]
        if here is None or following is None or here[0] is not following[0] or told.rule not in {"parenthesis", "run-back"}:
            continue
        between = here[0].items[here[1] + 1 : following[1]]
        if verdicts[asked[number].id].open and not any(item.kind in SENTENCE_ENDS or item.kind is Kind.CLOSE for item in between):
            verdicts[asked[number].id] = replace(told, rule="run-back", confidence=told.confidence - 0.12)


def _join_pieces(asked: list[Quotation], verdicts: dict[str, Verdict]) -> None:
    """Give all pieces of an utterance the speaker of the surest one."""
    chains: dict[str, str] = {}
    pieces: dict[str, list[Quotation]] = {}
    for quotation in asked:
        head = chains.get(quotation.continues or "", quotation.continues or quotation.id)
        chains[quotation.id] = head
        pieces.setdefault(head, []).append(quotation)
    for group in pieces.values():
        if len(group) < 2:
            continue
        best = max((verdicts[q.id] for q in group), key=lambda v: (bool(v.name), v.confidence))
        for quotation in group:
            own = verdicts[quotation.id]
            if best.name and (not own.name or own.confidence < best.confidence):
                rule = own.rule if own.name == best.name else "continued"
                verdicts[quotation.id] = replace(best, rule=rule or "continued", confidence=best.confidence - 0.03)


def _run(cast: Cast, quotation: Quotation, last: Quotation | None, verdicts: dict[str, Verdict]) -> Verdict | None:
    """Share one cue among ‘A’, ‘B’ and ‘C’, among what stands on both sides of a tag, and among displayed quotations in a row."""
    told = verdicts.get(last.id, Verdict()) if last is not None else Verdict()
    if last is None or told.open or quotation.parent is not None or quotation.form is Form.DIALOGUE:
        return None
    between = _between(cast, last, quotation)
    if between is None:
        return None
    if _tagged(told, last, quotation, between):
        return replace(told, rule="run", confidence=told.confidence - 0.08)
    words = sum(item.kind is Kind.WORD for item in between)
    stopped = any(item.kind in SENTENCE_ENDS for item in between)
    in_a_row = quotation.form in DISPLAYED and last.form in DISPLAYED and not words
    another = any(item.kind is Kind.NAME for item in between) and words > 1
    if another or (stopped and not in_a_row):
        return None
    return replace(told, rule="run", confidence=told.confidence - (0.08 if words <= 3 else 0.2))


def _between(cast: Cast, last: Quotation, quotation: Quotation) -> list[Item] | None:
    """Return the few items between two quotations of one stream; None where they stand far apart or a wall parts them."""
    here, before = cast.place(quotation), cast.place(last)
    if here is None or before is None or here[0] is not before[0] or not 0 < here[1] - before[1] <= _APART:
        return None
    between = here[0].items[before[1] + 1 : here[1]]
    return None if any(item.kind is Kind.WALL for item in between) else between


def _tagged(told: Verdict, last: Quotation, quotation: Quotation, between: list[Item]) -> bool:
    """Tell whether only the tag of the quotation before stands between: “…,” she informed him in 1874. “…”."""
    if told.cue is None or not last.span.end <= told.cue.start < quotation.span.start or not between:
        return False
    inner = [item for item in between if item.kind in SENTENCE_ENDS and item.text != "soft"]
    return len(inner) == 1 and inner[0] is between[-1] and inner[0].kind is Kind.STOP


def _turn(cast: Cast, quotation: Quotation, last: Quotation | None, verdicts: dict[str, Verdict]) -> Verdict | None:
    """Let turns of a dialogue alternate: the third is the first speaker's."""
    if quotation.form is not Form.DIALOGUE or last is None or last.form is not Form.DIALOGUE:
        return None
    number = cast.number[quotation.id]
    turns = [q for q in cast.in_order[max(0, number - 4) : number] if q.parent is None and q.form is Form.DIALOGUE]
    if len(turns) < 2:
        return None
    told = verdicts.get(turns[-2].id)
    return replace(told, rule="turn", confidence=told.confidence - 0.15) if told and told.name else None


def _displayed(cast: Cast, quotation: Quotation, last: Quotation | None, verdicts: dict[str, Verdict]) -> Verdict | None:
    """Give a displayed quotation in a work about one person to that person."""
    subject = cast.subject(quotation)
    if quotation.form not in {Form.BLOCK, Form.EPIGRAPH, Form.VERSE} or quotation.parent is not None or subject < 0:
        return None
    place = cast.place(quotation)
    if place is not None and place[2].before(place[1], paragraphs=2) not in {-1, subject}:
        return None
    return Verdict(cast.persons[subject].name, subject, "displayed", 0.84 if cast.is_sole_subject(quotation) else 0.45)


def _sentence_subject(cast: Cast, quotation: Quotation, last: Quotation | None, verdicts: dict[str, Verdict]) -> Verdict | None:
    """Give a longer quotation woven into a work about one person, with nobody else in sight, to that person."""
    place = cast.place(quotation)
    paragraph = cast.paragraph(quotation)
    if place is None or quotation.parent is not None or quotation.form is not Form.INLINE or not cast.is_sole_subject(quotation):
        return None
    if paragraph is None or paragraph.kind is ParagraphKind.NOTE:
        return None
    subject = cast.subject(quotation)
    stream, index, focus = place
    start, _ = sentence_bounds(stream.items, index)
    pronouns = stream.lexicon(index).subjects
    named = any((item.kind is Kind.NAME and item.ref == subject) or item.text in pronouns for item in stream.items[start:index])
    long = len(quotation.text.split()) >= (_SHORT if named or start == index else _LONG)
    person = focus.before(index)
    if not long or (person not in {-1, subject} and start != index):
        return None
    return Verdict(cast.persons[subject].name, subject, "subject", 0.8 if person == subject else 0.76)


def _echo(earlier: list[Quotation], quotation: Quotation, verdicts: dict[str, Verdict]) -> Verdict | None:
    """Give words taken up again from a quotation just before to its speaker."""
    words = fold(" ".join(quotation.text.split())).strip(" .,;:!?…")
    if " " not in words or quotation.parent is not None:
        return None
    for other in reversed(earlier if words.count(" ") > 1 else earlier[-1:]):
        told = verdicts.get(other.id)
        if other.parent is None and told is not None and told.name and words in fold(" ".join(other.text.split())):
            return replace(told, rule="echo", confidence=min(0.8, told.confidence - 0.05))
    return None
