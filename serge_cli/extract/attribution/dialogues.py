"""Untagged dialogue: paragraphs that open with somebody's words, one after the other, by two persons in turn.

The rule is the printers' (Chicago Manual of Style 13.39): a new paragraph for every change of speaker. So all words of a paragraph that
opens with some are one person's, and where two talk, the one before last is speaking again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from serge_cli.extract.attribution.casting import Cast
from serge_cli.extract.attribution.resolving import THRESHOLD, Verdict
from serge_cli.extract.attribution.stream import SENTENCE_ENDS, Kind, Stream
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Form, Quotation, QuotationKind
from serge_cli.text.folding import fold

_PARTED = frozenset({Kind.BREAK, Kind.WALL, None})
_SPOKEN = frozenset({Form.INLINE, Form.DIALOGUE})
_BEFORE_WORDS = frozenset({Kind.DASH, Kind.OPEN})
_NAMED = 0.66  # confidence of whoever was addressed by name just before
_LOSS = 0.06  # for each turn that is taken for granted
_AROUND = 40  # words beside the spoken ones in a paragraph: with more of them it is no turn of a dialogue
_TAG = 8  # words that may follow those that end a paragraph: all she said
_CITED = frozenset({"signature", "parenthesis", "note-citation", "run-back"})  # rules that find a source: such quotations are no talk


@dataclass(frozen=True, slots=True)
class Turn:
    """The words of one person in a dialogue, from its paragraph; `opens` where the paragraph begins with them."""

    words: tuple[Quotation, ...]
    opens: bool


def fill_from_dialogue(cast: Cast, quotations: Sequence[Quotation], verdicts: dict[str, Verdict]) -> None:
    """Give the words of a dialogue that no tag explains to the current speaker; changes `verdicts`."""
    for talk in _talks(cast, quotations):
        tellers = [_teller(cast, turn, verdicts) for turn in talk]
        if any(teller is not None and teller.rule in _CITED for teller in tellers):
            continue
        if len({teller.name for teller in tellers if teller is not None and teller.name}) <= 2:
            _take_turns(cast, talk, tellers, verdicts)
        for turn, teller in zip(talk, tellers, strict=True):
            for words in turn.words:
                if (
                    teller is not None
                    and teller.name
                    and not _announced(cast, words)
                    and (verdicts[words.id].open or _pronoun(cast, words, verdicts))
                ):
                    verdicts[words.id] = replace(teller, rule="turn", confidence=teller.confidence - 0.01)


def _announced(cast: Cast, words: Quotation) -> bool:
    """Return whether a colon announces words amid a turn: they may be another's."""
    place = cast.place(words)
    return place is not None and place[0].kinds[place[1] - 1] is Kind.COLON


def _talks(cast: Cast, quotations: Sequence[Quotation]) -> Iterator[list[Turn]]:
    """Yield the dialogues: turns in paragraphs that follow each other, of which all but the first open with them."""
    talk: list[Turn] = []
    end = -1
    stream: Stream | None = None
    for turn in _turns(cast, quotations):
        place = cast.place(turn.words[0])
        last = cast.place(turn.words[-1])
        if place is None or last is None:
            continue
        alike = not talk or talk[-1].words[0].form is turn.words[0].form  # marks and dashes make no talk together
        follows = alike and turn.opens and place[0] is stream and end >= 0 and _next_paragraph(place[0], end, place[1])
        if not follows:
            if len(talk) > 1:
                yield talk
            talk = []
        talk.append(turn)
        stream, end = last[0], last[1]
    if len(talk) > 1:
        yield talk


def _turns(cast: Cast, quotations: Sequence[Quotation]) -> Iterator[Turn]:
    """Yield the turns: the words of a paragraph that opens with some; of another the last words alone, where they end it."""
    paragraph: list[Quotation] = []
    for quotation in quotations:
        if quotation.parent is not None or quotation.kind is QuotationKind.TITLE or quotation.form not in _SPOKEN:
            continue
        goes_on = bool(paragraph) and quotation.continues == paragraph[-1].id
        if paragraph and paragraph[-1].paragraph != quotation.paragraph and not goes_on:
            yield from _turn(cast, paragraph)
            paragraph = []
        paragraph.append(quotation)
    if paragraph:
        yield from _turn(cast, paragraph)


def _turn(cast: Cast, paragraph: Sequence[Quotation]) -> Iterator[Turn]:
    place = cast.place(paragraph[0])
    if place is None:
        return
    stream, index, _ = place
    index -= stream.kinds[index - 1] in _BEFORE_WORDS and index > 0
    if index == 0 or stream.kinds[index - 1] in _PARTED:
        if _beside(stream, index) <= _AROUND:
            yield Turn(tuple(paragraph), opens=True)
    elif not paragraph[-1].text[:1].islower() and (last := cast.place(paragraph[-1])) is not None and _only_a_tag_follows(stream, last[1]):
        yield Turn((paragraph[-1],), opens=False)


def _beside(stream: Stream, index: int) -> int:
    """Count the words that are nobody's from item `index` to the end of the paragraph, as far as they matter."""
    count = 0
    while stream.kinds[index] not in _PARTED and count <= _AROUND:
        count += stream.kinds[index] is Kind.WORD
        index += 1
    return count


def _only_a_tag_follows(stream: Stream, index: int) -> bool:
    """Return whether the words at item `index` end their paragraph, with a short tag of the same sentence at most."""
    stop = next((at for at in range(index + 1, index + _TAG + 2) if stream.kinds[at] in SENTENCE_ENDS | {None}), -1)
    stop += stream.soft(stop)
    return stop >= 0 and (stream.kinds[stop] in _PARTED or stream.kinds[stop + 1] in _PARTED)


def _next_paragraph(stream: Stream, last: int, first: int) -> bool:
    """Return whether one paragraph break and the end of a tag or sentence is all between two items."""
    breaks = sum(stream.kinds[index] in _PARTED for index in range(last + 1, first)) if first - last < 60 else 2
    return breaks == 1


def _teller(cast: Cast, turn: Turn, verdicts: Mapping[str, Verdict]) -> Verdict | None:
    """Return the surest verdict on the words of a turn; None where nothing is known of them, or where they are two persons'."""
    dark = [words for words in turn.words if _pronoun(cast, words, verdicts)]
    known = [verdict for words in turn.words if not (verdict := verdicts[words.id]).open and words not in dark]
    names = {verdict.name for verdict in known}
    return max(known, key=lambda verdict: verdict.confidence) if len(names) == 1 else None


def _pronoun(cast: Cast, words: Quotation, verdicts: Mapping[str, Verdict]) -> str:
    """Return the pronoun that is all a tag says of the speaker: “Ah,” she said; nothing where it says more."""
    verdict = verdicts[words.id]
    written = fold(verdict.written.of(cast.document.text)) if verdict.written is not None and not verdict.name else ""
    return written if written in cast.lexicon(cast.paragraph(words)).subjects else ""


def _take_turns(cast: Cast, talk: Sequence[Turn], tellers: list[Verdict | None], verdicts: Mapping[str, Verdict]) -> None:
    """Let the person before last go on, from the first turn to the last and back; whoever is addressed by name answers."""
    _alternate(cast, talk, tellers, verdicts)
    for at in range(1, len(talk)):
        if tellers[at] is None:
            called = _addressed(cast, talk[at - 1], tellers[at - 1])
            tellers[at] = called if _may_be(cast, talk[at], called, verdicts) else None
    _alternate(cast, talk, tellers, verdicts)
    _narrate(cast, talk, tellers)


def _narrate(cast: Cast, talk: Sequence[Turn], tellers: list[Verdict | None]) -> None:
    """Give the turns between those of one person to the teller of a memoir who speaks of himself right before."""
    first, work = talk[0].words[0], cast.work(talk[0].words[0])
    names = {teller.name for teller in tellers if teller is not None}
    if work is None or not work.authors or len(names) != 1 or not cast.is_memoir(first) or not _says_i(cast, first):
        return
    for at, teller in enumerate(tellers):
        if teller is None and all(tellers[other] for other in (at - 1, at + 1) if 0 <= other < len(talk)):
            tellers[at] = Verdict(work.authors[0], -1, "turn", _NAMED)


def _says_i(cast: Cast, words: Quotation) -> bool:
    """Return whether the paragraph before says I."""
    place = cast.place(words)
    if place is None:
        return False
    stream, index, _ = place
    return not stream.lexicon(index).speaking_i.isdisjoint(stream.words[max(0, index - _AROUND) : index])


def _alternate(cast: Cast, talk: Sequence[Turn], tellers: list[Verdict | None], verdicts: Mapping[str, Verdict]) -> None:
    order = range(len(talk))
    for at in (*order, *reversed(order)):
        for other in (at - 2, at + 2):
            if tellers[at] is None and 0 <= other < len(talk) and _may_be(cast, talk[at], tellers[other], verdicts):
                tellers[at] = _again(tellers[other], tellers[(at + other) // 2])


def _may_be(cast: Cast, turn: Turn, teller: Verdict | None, verdicts: Mapping[str, Verdict]) -> bool:
    """Return whether the pronouns in the tags of a turn can mean somebody."""
    if teller is None:
        return False
    for words in turn.words:
        pronoun, lexicon = _pronoun(cast, words, verdicts), cast.lexicon(cast.paragraph(words))
        feminine = pronoun in lexicon.feminine
        kin = fold(teller.name.split()[-1]) if teller.name and teller.person < 0 else ""
        known = kin in lexicon.feminine_kin if kin in lexicon.kin else None
        if pronoun and (not cast.gender_fits(teller.person, feminine) or (known is not None and known is not feminine)):
            return False
    return True


def _again(teller: Verdict | None, between: Verdict | None) -> Verdict | None:
    """Return the verdict on somebody who had a turn two turns ago, if somebody else had, or may have had, the one between."""
    if teller is None or not teller.name or (between is not None and between.name == teller.name):
        return None
    confidence = teller.confidence - _LOSS
    return replace(teller, rule="turn", confidence=confidence) if confidence >= THRESHOLD else None


def _addressed(cast: Cast, turn: Turn, teller: Verdict | None) -> Verdict | None:
    """Return the one person whom the words of a turn address by name: “Which what, Davy?”."""
    text = cast.document.text
    for words in turn.words:
        for named in cast.mentions_in(words.span):
            before, after = text[words.span.start : named.span.start].rstrip(), text[named.span.end : words.span.end + 1].lstrip()
            heads = not before or fold(before.split()[-1].rstrip(".")) in cast.lexicon(cast.paragraph(words)).titles
            called = (heads and after[:1] == ",") or (before.endswith(",") and after[:1] in {"?", "!", ".", ",", ""})
            person = cast.persons[named.person]
            another = named.person not in cast.authors(cast.work_id(words)) and (teller is None or teller.name != person.name)
            if called and another and not person.group:
                return Verdict(person.name, named.person, "addressed", _NAMED)
    return None
