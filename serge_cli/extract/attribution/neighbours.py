"""Rules that look at the quotations around one: pieces of one utterance, a run under one cue, turns of dialogue, whom the work is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache

from serge_cli.extract.attribution.casting import DISPLAYED, Cast
from serge_cli.extract.attribution.focus import Focus, is_subject
from serge_cli.extract.attribution.lexicon import COORDINATORS, Lexicon
from serge_cli.extract.attribution.resolving import Verdict
from serge_cli.extract.attribution.stream import SENTENCE_ENDS, Item, Kind, Stream, sentence_bounds
from serge_cli.model.records import Form, ParagraphKind, Quotation, QuotationKind
from serge_cli.model.span import Span
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

Place = tuple[Stream, int, Focus]  # where a quotation stands: its stream, its item there, the focus along it

_PLAIN = 0.7  # confidence of a cue
_SHORT = 4  # words: a shorter one without any cue is a label as often as not
_LONGEST_TAG = 30  # items of a tag with all that is said of the speaker
_APART = 13  # items between two quotations that one cue can carry
_RESUMED = 10  # words that only go on with what was said
_AGAIN = frozenset({"ibid", "idem", "ebd", "ebenda", "loc"})
_AND = frozenset({"and", "et", "und", "y", "e", "и"})
_ALWAYS = 15  # mentions in a work
_ECHOED = 5  # letters: a shorter word is found anywhere
_WORD = re.compile(r"[^\W_]+")
_LONG = 7  # words: a shorter one in a sentence that does not name the person either


def fill_from_neighbours(cast: Cast, quotations: Sequence[Quotation], verdicts: dict[str, Verdict]) -> None:
    """Give the quotations that no cue explains the speaker that their surroundings tell; changes `verdicts`."""
    asked = [q for q in quotations if q.kind is QuotationKind.QUOTATION]
    _join_pieces(asked, verdicts)
    last: Quotation | None = None
    for number, quotation in enumerate(asked):
        own = verdicts[quotation.id]
        told = [rule(cast, quotation, last, verdicts) for rule in (_turn, _run, _displayed, _sentence_subject)] if own.open else []
        echo = (
            _echo(asked[max(0, number - 12) : number], quotation, verdicts) if own.open or not own.name or _owned(own, quotation) else None
        )
        if echo is not None and _owned(own, quotation):
            own = echo
        told.append(echo)
        verdicts[quotation.id] = max((own, *(verdict for verdict in told if verdict is not None)), key=lambda v: v.confidence)
        if quotation.parent is None:
            last = quotation
    _echo_terms(quotations, verdicts)
    _run_back(cast, asked, verdicts)
    _join_pieces(asked, verdicts)


def _owned(verdict: Verdict, quotation: Quotation) -> bool:
    """Return whether a word in marks only follows its owner: of “Marsh’s ‘gravity’”, just quoted from Cole, Cole has spoken."""
    beside = verdict.cue is not None and 0 <= quotation.span.start - verdict.cue.end <= 3
    return verdict.rule == "owned-words" and beside and " " not in quotation.text.strip()


def _echo_terms(quotations: Sequence[Quotation], verdicts: dict[str, Verdict]) -> None:
    """Give a word in marks that was just quoted to whom it was quoted from: so little of this ‘froth’."""
    for number, quotation in enumerate(quotations):
        if quotation.kind is QuotationKind.TERM and verdicts[quotation.id].open:
            before = [q for q in quotations[max(0, number - 12) : number] if q.kind is QuotationKind.QUOTATION]
            verdicts[quotation.id] = _echo(before, quotation, verdicts) or verdicts[quotation.id]


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
            if own.name and own.name != best.name and own.confidence >= _PLAIN:
                continue  # another has a tag of his own
            if best.name and (not own.name or own.confidence < best.confidence):
                rule = own.rule if own.name == best.name else "continued"
                verdicts[quotation.id] = replace(best, rule=rule or "continued", confidence=best.confidence - 0.03)


def _run(cast: Cast, quotation: Quotation, last: Quotation | None, verdicts: dict[str, Verdict]) -> Verdict | None:
    """Share one cue among ‘A’, ‘B’ and ‘C’, among what stands on both sides of a tag, and among displayed quotations in a row."""
    told = verdicts.get(last.id, Verdict()) if last is not None else Verdict()
    if last is None or told.open or quotation.parent is not None or quotation.form is Form.DIALOGUE:
        return None
    if _broken_off(cast, told, last, quotation):
        return replace(told, rule="run", confidence=told.confidence - 0.04)
    between = _between(cast, last, quotation)
    if between is None or _is_cited(cast, quotation):
        return None
    if _tagged(told, last, quotation, between) or _resumes(cast, quotation):
        return replace(told, rule="run", confidence=told.confidence - 0.08)
    words = sum(item.kind is Kind.WORD for item in between)
    stopped = any(item.kind in SENTENCE_ENDS for item in between)
    in_a_row = quotation.form in DISPLAYED and last.form in DISPLAYED and not words
    another = any(item.kind is Kind.NAME for item in between) and words > 1
    if another or (stopped and not in_a_row):
        return None
    return replace(told, rule="run", confidence=told.confidence - (0.08 if words <= 3 else 0.2))


def _broken_off(cast: Cast, told: Verdict, last: Quotation, quotation: Quotation) -> bool:
    """Return whether a sentence goes on that its tag broke off: “Here”, cried Marsh, who owned two of them, “is a loom”."""
    here, before = cast.place(quotation), cast.place(last)
    if here is None or before is None or here[0] is not before[0] or not 0 < here[1] - before[1] <= _LONGEST_TAG:
        return False
    stream, index, _ = here
    tagged = told.rule == "cue-after" and stream.kinds[index - 1] in {Kind.COMMA, Kind.DASH, Kind.CLOSE}
    between = stream.kinds[before[1] + 1 : index]
    return tagged and quotation.text[:1].islower() and not any(kind in SENTENCE_ENDS or kind is Kind.QUOTE for kind in between)


def _between(cast: Cast, last: Quotation, quotation: Quotation) -> list[Item] | None:
    """Return the few items between two quotations of one stream; None where they stand far apart or a wall parts them."""
    here, before = cast.place(quotation), cast.place(last)
    if here is None or before is None or here[0] is not before[0] or not 0 < here[1] - before[1] <= _APART:
        return None
    between = here[0].items[before[1] + 1 : here[1]]
    return None if any(item.kind is Kind.WALL for item in between) else between


def _is_cited(cast: Cast, quotation: Quotation) -> bool:
    """Return whether a citation of its own follows a quotation in parentheses: “A” (Marsh, p. 4). “B” (The Weaver, May 1911)."""
    place = cast.place(quotation)
    if place is None:
        return False
    stream, index, _ = place
    index += stream.kinds[index + 1] is Kind.STOP
    if stream.kinds[index + 1] is not Kind.OPEN:
        return False
    head = stream.words[index + 2]
    return stream.kinds[index + 2] in {Kind.NAME, Kind.QUOTE} or (len(head) > 2 and head not in _AGAIN and stream.capital(index + 2))


def _resumes(cast: Cast, quotation: Quotation) -> bool:
    """Return whether nothing but “And again:”, “And on the next page:” or “And to the other:” stands before a quotation."""
    place = cast.place(quotation)
    if place is None or place[0].kinds[place[1] - 1] is not Kind.COLON:
        return False
    stream, index, _ = place
    start, _ = sentence_bounds(stream, index)
    said, words = stream.words[start : index - 1], stream.lexicon(index)
    return 0 < len(said) < _RESUMED and (words.resuming.issuperset(said) or _turns_to(said, words))


def _turns_to(said: Sequence[str], words: Lexicon) -> bool:
    """Return whether the words only say to whom or of what more is said: “And to the other: …”, “Of the bishop: …”."""
    first = said[1] if said[0] in COORDINATORS and len(said) > 1 else said[0]
    return first in words.turning and not any(word in words.cues or word in words.subjects for word in said)


def _tagged(told: Verdict, last: Quotation, quotation: Quotation, between: list[Item]) -> bool:
    """Return whether only the tag of the quotation before stands between: “…,” she informed him in 1874. “…”."""
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
    if place is not None and cast.is_sole_subject(quotation) and _tells_of_himself(cast, place, quotation, subject):
        return Verdict(cast.persons[subject].name, subject, "displayed", 0.62)
    if place is not None and (place[2].before(place[1], paragraphs=2) not in {-1, subject} or _announced_by_another(cast, place, subject)):
        return None
    in_a_row = (
        last is not None and last.form in DISPLAYED and not any(item.kind is Kind.WORD for item in _between(cast, last, quotation) or ())
    )
    if in_a_row and last is not None and not verdicts[last.id].open and verdicts[last.id].person != subject:
        return None
    return Verdict(cast.persons[subject].name, subject, "displayed", 0.84 if _theirs(cast, quotation, place) else 0.45)


def _tells_of_himself(cast: Cast, place: Place, quotation: Quotation, subject: int) -> bool:
    """Return whether unannounced displayed words say I: an excerpt from what the one whom the work is about has written."""
    stream, index, _ = place
    announced = stream.kinds[index - 1] is Kind.COLON or (
        stream.kinds[index - 1] is Kind.BREAK and stream.kinds[index - 2] is not Kind.STOP
    )
    first = stream.lexicon(index).speaking_i
    return not announced and not first.isdisjoint(terms(fold(quotation.text))) and not cast.names_himself(quotation, subject)


def _theirs(cast: Cast, quotation: Quotation, place: tuple[Stream, int, Focus] | None) -> bool:
    """Return whether a displayed quotation is likely its work's subject's: named always, or in the paragraphs before."""
    subject = cast.subject(quotation)
    near = place is None or place[2].before(place[1], paragraphs=3) == subject
    return cast.is_sole_subject(quotation) and (near or cast.weights(quotation)[subject] >= _ALWAYS)


def _sentence_subject(cast: Cast, quotation: Quotation, last: Quotation | None, verdicts: dict[str, Verdict]) -> Verdict | None:
    """Give a longer quotation woven into a work about one person, with nobody else in sight, to that person."""
    place = cast.place(quotation)
    if place is None or not _woven(cast, quotation) or not cast.is_sole_subject(quotation):
        return None
    stream, index, focus = place
    subject = cast.subject(quotation)
    start, _ = sentence_bounds(stream, index)
    words = stream.lexicon(index)
    cites = not words.quoting.isdisjoint(stream.words[start:index])
    named = stream.kinds[index - 1] is Kind.NAME and stream.refs[index - 1] == subject
    predicate = named or stream.words[index - 1] in words.subjects  # he “gave the rich a reason”
    if cites or predicate or cast.names_himself(quotation, subject):
        return None
    seen = _seen_before(cast, place, Span(start, index), subject)
    judged = seen is Seen.HIM and stream.words[index - 1] in words.passives  # her novels are “long walks in short shoes”: so others say
    if judged or seen is Seen.ANOTHER or (start == index and _announced_by_another(cast, place, subject)):
        return None
    length = len(quotation.text.split())
    if length < (_SHORT if seen is Seen.HIM or start == index else _LONG):
        return None
    person = focus.before(index)
    if person != subject and seen is not Seen.HIM and not _anywhere(cast, quotation, start == index, person):
        return None
    return Verdict(cast.persons[subject].name, subject, "subject", 0.8 if person == subject else 0.7)


def _woven(cast: Cast, quotation: Quotation) -> bool:
    """Return whether a quotation stands in a sentence of the running text, outside notes and other quotations."""
    paragraph = cast.paragraph(quotation)
    noted = paragraph is None or paragraph.kind is ParagraphKind.NOTE
    return not noted and quotation.parent is None and quotation.form is Form.INLINE


def _anywhere(cast: Cast, quotation: Quotation, opens: bool, person: int) -> bool:
    """Return whether a work names its subject so often that his words need nothing near them; `person` is in focus there."""
    subject = cast.subject(quotation)
    if cast.weights(quotation)[subject] >= _ALWAYS:
        return opens or person < 0
    place = cast.place(quotation)
    known = subject in cast.feminine or subject in cast.masculine
    return opens and person < 0 and known and place is not None and place[2].alone(place[1], subject in cast.feminine)


class Seen(Enum):
    """Who stands in the part of a sentence before a quotation."""

    NOBODY = auto()
    HIM = auto()  # the person the work is about, by name or pronoun
    ANOTHER = auto()  # somebody else, a body, people in general: the words may be theirs


def _seen_before(cast: Cast, place: Place, part: Span, subject: int, announcing: bool = False) -> Seen:
    """Tell whom `part` of a sentence shows nearest to its end (`announcing`: first): the subject, or another who may be speaking."""
    stream, _, focus = place
    told = False
    order = range(part.start, part.end) if announcing else range(part.end - 1, part.start - 1, -1)
    for index in order:
        item, words = stream.items[index], stream.lexicon(index)
        if item.kind is Kind.NAME:
            found = _named(cast, stream, index, part, subject)
        elif item.kind is Kind.WORD and (item.text in words.subjects or item.text in words.possessives):
            reported = index > part.start and stream.items[index - 1].text in words.complementizers
            found = Seen.NOBODY if reported else _pronoun(cast, stream, index, focus, subject)
        elif item.text in words.relatives and item.text in words.question_words and not announcing:
            found = _antecedent(stream, index, subject)
        else:
            people = item.text in words.groups or item.text in words.things or item.text.removesuffix("s") in words.describers
            found = Seen.ANOTHER if told and people and not announcing else Seen.NOBODY
            spoken_to = stream.words[index - 1] in words.passives and stream.words[index - 2] in words.humans  # the skipper is told to
            told = told or (words.reports(item.text) and not spoken_to)
        if found is not Seen.NOBODY:
            return found
    return Seen.NOBODY


def _antecedent(stream: Stream, who: int, subject: int) -> Seen:
    """Tell whom “who” takes up: in “a well-meaning don, who had found in them ‘…’” not the one the work is about."""
    before = who - 1 - (stream.kinds[who - 1] is Kind.COMMA)
    if stream.kinds[before] is Kind.NAME:
        return Seen.HIM if stream.refs[before] == subject else Seen.ANOTHER
    return Seen.ANOTHER if stream.words[before].isalpha() else Seen.NOBODY


def _named(cast: Cast, stream: Stream, index: int, part: Span, subject: int) -> Seen:
    """Tell whom a name shows that is no mere object of a verb."""
    items = stream.items
    owns = index + 1 < part.end and items[index + 1].text == "'s"
    if items[index].ref == subject:
        before, words = items[index - 1] if index > part.start else None, stream.lexicon(index)
        verb = before is not None and before.kind is Kind.WORD and not before.capital and before.text not in words.small
        object_ = verb and before is not None and before.text not in words.prepositions | words.relatives | words.connectives
        return Seen.HIM if owns or not object_ or is_subject(stream, index, part.start) else Seen.NOBODY
    return Seen.ANOTHER if owns or (is_subject(stream, index, part.start) and not _listed(stream, index)) else Seen.NOBODY


def _pronoun(cast: Cast, stream: Stream, index: int, focus: Focus, subject: int) -> Seen:
    """Return whether he or she is the subject of the work: the gender fits, and nobody else that it fits is nearer."""
    feminine = stream.items[index].text in stream.lexicon(index).feminine
    return Seen.HIM if cast.gender_fits(subject, feminine) and focus.before(index, feminine) in {-1, subject} else Seen.ANOTHER


def _listed(stream: Stream, name: int) -> bool:
    """Return whether a name goes on a list of names: Serge, Zinoviev, Kamenev and Trotsky."""
    items = stream.items
    joined = name > 1 and (items[name - 1].kind is Kind.COMMA or items[name - 1].text in _AND)
    return joined and items[name - 2].kind is Kind.NAME


def _announced_by_another(cast: Cast, place: Place, subject: int) -> bool:
    """Return whether the sentence before one that opens with a quotation has another person than the subject at its head."""
    stream, index, _ = place
    end = index - 1
    while end > 0 and stream.items[end].kind in {Kind.STOP, Kind.COLON, Kind.BREAK}:
        end -= 1
    if end <= 0 or stream.items[end].kind in SENTENCE_ENDS:
        return False
    start, _ = sentence_bounds(stream, end)
    return _seen_before(cast, place, Span(start, end + 1), subject, announcing=True) is Seen.ANOTHER


def _echo(earlier: list[Quotation], quotation: Quotation, verdicts: dict[str, Verdict]) -> Verdict | None:
    """Give words taken up again from a quotation just before to its speaker."""
    words = _bare(quotation.text).strip()
    if quotation.parent is not None or len(words) < _ECHOED:
        return None
    spaces = words.count(" ")
    for other in reversed(earlier if spaces != 1 else earlier[-4:]):
        told = verdicts.get(other.id)
        if other.parent is None and told is not None and told.name and f" {words} " in _bare(other.text):
            return replace(told, rule="echo", confidence=min(0.8, told.confidence - (0.05 if spaces else 0.15)))
    return None


@lru_cache(maxsize=64)  # each quotation is compared with the dozen after it
def _bare(text: str) -> str:
    return " " + " ".join(_WORD.findall(fold(text))) + " "
