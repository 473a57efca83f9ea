"""Everybody who may have said a quotation, with what can be seen of each: named nearby, cited, the subject of the work, in turn."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import field

from serge_cli.extract.attribution.addressing import is_called
from serge_cli.extract.attribution.citations_behind import REACH, citations_behind, signature
from serge_cli.extract.attribution.context import Context, Place
from serge_cli.extract.attribution.credits import DISPLAYED
from serge_cli.extract.attribution.observations import before, end_before, observe
from serge_cli.extract.attribution.token_tags import PersonNumber, QuotationNumber, squeezed
from serge_cli.extract.lexicon import lexicon
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Form, Quotation
from serge_cli.model.span import Span
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

_REACH, _FAR_REACH = 110, 400  # tokens to the left in which names are looked for; in a narrative
_MOST, _MOST_FAR = 7, 10  # persons named there that are looked at
_BEHIND = 45  # tokens to the right
_NOUNS_REACH = 50  # tokens to the left in which nouns for persons are looked for
_OTHER_REACH = 150  # tokens to either side in which other quotations of the paragraph are looked at
_SEEN_BEHIND = re.compile("[.|#NH]")
_CUE_BEHIND = re.compile(r",?(?:V[wX]?D?N|NV)")
_UNSAID = re.compile(r"([!tO])[wX]?V[TD,:]{0,2}$")  # I never said “…”; it is easy to say “…”; the chance of saying “…”
_ALONE_BEHIND = re.compile(r",?[X!]*V(?=[.,;|#]|$)")  # a verb of saying without a subject: «…», decía.
_ALONE_BEFORE = re.compile(r"(?:^|[.|#])[X!]*V[:,]?$")
_INNER_TAG = re.compile(r"[—–]\s?(?P<verb>[^\W\d_]+)\s$")  # a dash and a verb before a name within a turn
_LEADING = (":", ",", ":|", "T")  # signs at the end of what leads in
_OBLIQUE = "ORBFAKWt(,"  # tags before a name that is not the subject of its clause
_LOOKED_INTO = 400  # code points of a quotation in which the first person is looked for
_LENGTHS = ((1, "1"), (3, "3"), (8, "8"), (20, "20"))  # words
_NOTE_NAMES = 3  # names at the head of a note that are looked at


@dataclass(slots=True)
class Candidate:
    """What is seen of one person: observations, and the tokens that mention him, nearest first on each side."""

    observations: list[str] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)
    cited: Span | None = None  # the bracket, signature or note that names him
    together: tuple[PersonNumber, ...] = ()  # everybody whom that bracket, or the list that a pronoun stands for, names, in its order


class Candidates(defaultdict[PersonNumber | None, Candidate]):
    """Candidates by number; None, nobody, is one of them."""

    def __init__(self) -> None:
        super().__init__(Candidate)
        self.nearby: list[PersonNumber] = []  # persons named to the left, nearest first
        self.signer: PersonNumber | None = None  # whom the credit of a displayed quotation names: no other speaks

    def see(self, number: PersonNumber | None, *observations: str) -> None:
        """Note what is seen of a candidate."""
        self[number].observations.extend(observations)


def gather(context: Context, number: QuotationNumber) -> Candidates:
    """Return the candidates for a quotation, by what can be seen without knowing who spoke before."""
    quotation, found = context.quotations[number], Candidates()
    _see_quotation(context, quotation, found)
    place = context.places.get(number)
    if place is not None:
        _named_before(context, place, found)
        _named_behind(context, place, quotation, found)
        _cited(context, place, quotation, found)
        _signed(context, place, quotation, found)
        _surroundings(context, place, found)
        _about(context, place, quotation, found)
        _labelled(context, place, quotation, found)
        _inside(context, quotation, found)
        _cues_of_others(place, found)
        _noted(context, quotation, found)
        _traits(context, quotation, found)
    return found


def _see_quotation(context: Context, quotation: Quotation, found: Candidates) -> None:
    """Note what the quotation itself says about whether anybody is named for it."""
    words = quotation.text.count(" ") + 1
    length = next((name for limit, name in _LENGTHS if words <= limit), "99")
    kind, form = quotation.kind.value, quotation.form.value
    nested = "nested" if quotation.parent else "outer"
    found.see(None, f"~{form}", f"~{kind}", f"~len{length}", f"~{kind}{length}", f"~{nested}")


def _person_at(context: Context, place: Place, index: int, near: bool) -> PersonNumber | None:
    tag = place.tokens.tags[index]
    if tag == "N":
        return place.tokens.persons[index]
    return context.described_at(place.tokens, index) if tag == "H" and near else None


def _named_before(context: Context, place: Place, found: Candidates) -> None:
    tags, index = place.tokens.tags, place.index
    reach, most = (_FAR_REACH, _MOST_FAR) if context.narrative else (_REACH, _MOST)
    first = max(0, index - reach, tags.rfind("#", 0, index) + 1)
    seen: Counter[PersonNumber] = Counter()
    lead: dict[PersonNumber, int] = {}  # those named in the sentence that leads in, with their last mention in it
    people = place.tokens.people
    for at in reversed(people[bisect_left(people, first) : bisect_left(people, index)]):
        number = _person_at(context, place, at, at > index - _NOUNS_REACH)
        if number is None:
            continue
        seen[number] += 1
        if seen[number] > 2:
            continue
        observations, ends = observe(tags, at, index)
        found[number].mentions.append(at)
        found.see(number, *observations)
        if not ends or (ends == 1 and tags[index - 1] == "|"):
            lead.setdefault(number, at)
        if seen[number] == 1:
            rank = min(len(found.nearby), 4)
            found.see(number, f"Lrank{rank}", f"Lrank{rank}s{min(ends, 2)}")
            found.nearby.append(number)
            if len(found.nearby) >= most:
                break
    _see_lead(tags, index, lead, found)


def _see_lead(tags: str, index: int, lead: dict[PersonNumber, int], found: Candidates) -> None:
    """Note of those named in the sentence that leads in how many they are, and how it ends."""
    sign = end_before(tags, index)
    sign = sign if sign in _LEADING else "|" if sign[-1:] == "|" else "o"
    found.see(None, f"~lead{min(len(lead), 2)}{sign}")
    for order, (number, at) in enumerate(lead.items()):
        governor = before(tags, at)
        role = governor if governor in _OBLIQUE else "o"
        place = f"{min(order, 2)}of{min(len(lead), 3)}"
        found.see(number, f"lead{place}{sign}", f"lead{place}{sign}<{role}", f"lead{sign}<{role}v{'V' in tags[at:index]:d}")


def _named_behind(context: Context, place: Place, quotation: Quotation, found: Candidates) -> None:
    tags, index = place.tokens.tags, place.index
    ends = names = 0
    seen: set[PersonNumber] = set()
    for sign in _SEEN_BEHIND.finditer(tags, index + 1, index + _BEHIND):
        tag, at = sign[0], sign.start()
        if tag in ".|#":
            ends += 1
            if tag == "#" or ends > (3 if quotation.form in DISPLAYED else 2):
                return
        else:
            number = _person_at(context, place, at, not ends)
            if number is None:
                continue
            names += 1
            if number not in seen:
                seen.add(number)
                observations, parted = observe(tags, at, index)
                found[number].mentions.append(at)
                found.see(number, *observations, f"Rrank{min(names - 1, 3)}s{min(parted, 2)}")


def _cited(context: Context, place: Place, quotation: Quotation, found: Candidates) -> None:
    form, end = quotation.form.value, context.end_of(quotation, place)
    for citation in citations_behind(context.text, end, context.titles_in(Span(end, end + REACH))):
        at = f"cite{citation.distance}"
        if context.marks_note(citation.start, citation.end):
            continue
        if citation.form == "s":
            if citation.distance > 1:
                continue
            said = "V" in place.tokens.tags[max(0, place.index - 3) : place.index]
            found.see(None, "~siglum", f"~siglum{bool(found.nearby):d}{said:d}")
            continue
        if not citation.names:
            at = f"{'page' if citation.form == 'p' else 'year'}{citation.distance}"
            found.see(None, f"~{at}")
            for rank, number in enumerate(found.nearby[:4]):
                found.see(number, f"{at}r{rank}")
            continue
        found.see(None, f"~{at}")
        numbers = tuple(context.by_surname(name, found.nearby) for name in citation.names)
        for order, number in enumerate(numbers):
            found.see(
                number,
                at,
                f"{at}k{citation.order}n{min(order, 1)}",
                f"{at}{'signal' if citation.signalled else ''}",
                f"{at}{form}",
                f"{at}{'known' if number in found.nearby else 'new'}",
                f"{at}{citation.form}",
            )
            found[number].cited, found[number].together = Span(citation.start, citation.end), numbers


def _signed(context: Context, place: Place, quotation: Quotation, found: Candidates) -> None:
    if quotation.form is Form.DIALOGUE:
        return
    credit = context.credits.get(quotation.id)
    end = context.end_of(quotation, place)
    signed = (credit.name, credit.span.start, credit.span.end) if credit else signature(context.text, quotation.span.start, end)
    if signed is not None:
        name, start, end = signed
        number = context.by_surname(name, found.nearby)
        found.signer = number if credit else None
        found.see(number, "signed", f"signed{quotation.form.value}")
        found[number].cited = Span(start, end)


def _surroundings(context: Context, place: Place, found: Candidates) -> None:
    tags, index = place.tokens.tags, place.index
    left, right = tags[index - 1 : index] or "^", tags[index + 1 : index + 2] or "$"
    found.see(
        None,
        f"~l{squeezed(tags[max(0, index - 4) : index])}",
        f"~r{squeezed(tags[index + 1 : index + 4])}",
        f"~lr{left}{right}",
        f"~first{left in '|#^':d}",
    )
    if _ALONE_BEHIND.match(tags, index + 1) or _ALONE_BEFORE.search(tags[max(0, index - 6) : index]):
        found.see(None, "~dropped")
        for rank, number in enumerate(found.nearby[:3]):
            found.see(number, f"dropped{rank}", f"dropped{rank}{'g' if context.groups[number] else ''}")
    unsaid = _UNSAID.search(tags[max(0, index - 8) : index])
    if unsaid:
        found.see(None, "~unsaid", f"~unsaid{unsaid[1]}")


def _about(context: Context, place: Place, quotation: Quotation, found: Candidates) -> None:
    facts = context.facts(context.work_of(quotation))
    if facts.subject is not None:
        tags, index = place.tokens.tags, place.index
        at, nearby = f"subject{facts.share}", found.nearby
        found.see(
            facts.subject,
            "subject",
            at,
            f"{at}{quotation.form.value}",
            f"{at}{'near' if facts.subject in nearby else 'far'}",
            f"{at}l{tags[index - 1 : index] or '^'}r{tags[index + 1 : index + 2] or '$'}",
            f"{at}top{nearby[:1] == [facts.subject]:d}",
            f"{at}n{min(len(nearby), 3)}",
            f"{at}note{bool(quotation.notes):d}",
        )
    for number in facts.authors:
        if number in found:
            found.see(number, "author")


def _labelled(context: Context, place: Place, quotation: Quotation, found: Candidates) -> None:
    """Note whose turn it is where names before a colon head the paragraphs."""
    tokens, labels = place.tokens, context.labels(place.tokens)
    last = bisect_right(labels, place.index) - 1
    if last < 0:
        return
    holder = tokens.persons[labels[last]]
    paragraphs = _breaks(tokens.tags, labels[last], place.index)
    found.see(holder, f"turn{paragraphs}", f"turn{paragraphs}{quotation.form.value}", f"turns{min(len(labels), 5)}")
    other = next((number for at in range(last - 1, -1, -1) if (number := tokens.persons[labels[at]]) != holder), None)
    if other is not None:
        found.see(other, "otherturn")


def _breaks(tags: str, first: int, end: int) -> int:
    """Return how many paragraphs end between two tokens, at most three."""
    found = 0
    while found < 3 and (first := tags.find("|", first, end) + 1):
        found += 1
    return found


def _inside(context: Context, quotation: Quotation, found: Candidates) -> None:
    """Note who is named in the words themselves, and who is called by name: hardly the speaker."""
    for start, end, number in context.mentions(quotation.span):
        called = is_called(context.text, start, end, quotation)
        tagged = _INNER_TAG.search(context.text, quotation.span.start, start) if quotation.form is Form.DIALOGUE else None
        if tagged and lexicon(quotation.language).reports(fold(tagged["verb"])):
            found.see(number, "tagged")  # —¿Dónde? —preguntó Marsh.
            continue
        found.see(number, "called" if called else "inside")
        if called and start - quotation.span.start < 3:
            found.see(number, "called0")


def _cues_of_others(place: Place, found: Candidates) -> None:
    """Note who is named right behind other quotations of the paragraph."""
    tags, index, persons = place.tokens.tags, place.index, place.tokens.persons
    first = max(tags.rfind("|", 0, index), tags.rfind("#", 0, index)) + 1
    last = tags.find("|", index)
    last = len(tags) if last < 0 else last
    at = tags.find("Q", max(first, index - _OTHER_REACH))
    while 0 <= at < min(last, index + _OTHER_REACH):
        cue = _CUE_BEHIND.match(tags, at + 1) if at != index else None
        if cue:
            named = tags.index("N", at + 1)
            found.see(persons[named], "neighbour", f"neighbour{'L' if at < index else 'R'}")
        at = tags.find("Q", at + 1)


def _noted(context: Context, quotation: Quotation, found: Candidates) -> None:
    for note in context.notes_of(quotation):
        if note.body_span is None:
            continue
        for order, (start, end, number) in enumerate(context.mentions(note.body_span)[:_NOTE_NAMES]):
            head = f"note{order}{start - note.body_span.start >= 30:d}"
            found.see(number, head, f"{head}{bool(found.nearby):d}{quotation.form.value}")
            found[number].cited = found[number].cited or Span(start, end)


def _traits(context: Context, quotation: Quotation, found: Candidates) -> None:
    """Note what is known of each candidate apart from where he stands."""
    words = lexicon(quotation.language)
    said = terms(fold(quotation.text[:_LOOKED_INTO]))
    first_person = not words.speaking_i.isdisjoint(said) or not words.my_words.isdisjoint(said)
    subject = context.facts(context.work_of(quotation)).subject
    form = quotation.form.value
    for number, candidate in found.items():
        if number is None:
            continue
        group = context.groups[number]
        see = candidate.observations.append
        if first_person:
            see("I-group" if group else "I-subject" if number == subject else "I-other")
        if number in context.unnamed:
            see("described")
            see(f"described{form}")
        if group:
            see("group")
            see(f"group{form}")
        see(f"count{min(context.counts[number], 12).bit_length()}")
        if " " in context.names[number]:
            see("full")
        see("candidate")
