"""Weigh what the rules propose for one quotation, and resolve pronouns, “the author” and the first person to persons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from serge_cli.extract.lexicon import Lexicon, lexicon
from serge_cli.extract.speaking import cues_after, cues_before, cues_owned
from serge_cli.extract.speaking.casting import DISPLAYED, Cast
from serge_cli.extract.speaking.cues_inside import Tag, speech_tag
from serge_cli.extract.speaking.cues_notes import cited_author
from serge_cli.extract.speaking.focus import Focus
from serge_cli.extract.speaking.stream import Kind, Stream, sentence_bounds
from serge_cli.extract.speaking.voices import Candidate, Means, scene_of
from serge_cli.model.records import Form, Quotation, QuotationKind
from serge_cli.model.span import Span

THRESHOLD = 0.5  # below this nobody is named
_RULES = (*cues_before.RULES, *cues_owned.RULES, *cues_after.RULES)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one quotation. An empty name with a confidence means: somebody whom the text does not name."""

    name: str = ""
    person: int = -1
    rule: str = ""
    confidence: float = 0.0
    cue: Span | None = None
    written: Span | None = None

    @property
    def open(self) -> bool:
        """Tell whether nothing at all is known."""
        return not self.rule or (bool(self.name) and self.confidence < THRESHOLD)


def judge(cast: Cast, quotation: Quotation, earlier: Mapping[str, Verdict]) -> Verdict:
    """Return the verdict of the rules on one quotation; `earlier` are those on the quotations before it (parents among them)."""
    if quotation.kind is not QuotationKind.QUOTATION:
        return Verdict()
    proposals = [*_from_cues(cast, quotation, earlier), *_from_inside(cast, quotation, earlier), *_from_note(cast, quotation)]
    return _best(proposals)


def _best(proposals: list[Verdict]) -> Verdict:
    if not proposals:
        return Verdict()
    top: dict[str, Verdict] = {}
    support: defaultdict[str, int] = defaultdict(int)
    for proposal in proposals:
        support[proposal.name] += 1
        if proposal.name not in top or proposal.confidence > top[proposal.name].confidence:
            top[proposal.name] = proposal
    ranked = sorted(top.values(), key=lambda verdict: -verdict.confidence)
    first = ranked[0]
    confidence = first.confidence
    if support[first.name] > 1:
        confidence += (1 - confidence) * 0.3
    if len(ranked) > 1:
        confidence -= max(0.0, 0.35 - 1.5 * (first.confidence - ranked[1].confidence))
    return Verdict(first.name, first.person, first.rule, confidence, first.cue, first.written)


def _from_cues(cast: Cast, quotation: Quotation, earlier: Mapping[str, Verdict]) -> list[Verdict]:
    place = cast.place(quotation)
    if place is None:
        return []
    stream, index, focus = place
    scene = scene_of(stream, index, quotation.form in DISPLAYED)
    found = [candidate for rule in _RULES for candidate in rule(scene)]
    return [verdict for candidate in found if (verdict := _resolve(cast, quotation, candidate, stream, focus, earlier))]


def _resolve(
    cast: Cast, quotation: Quotation, candidate: Candidate, stream: Stream, focus: Focus, earlier: Mapping[str, Verdict]
) -> Verdict | None:
    subject = candidate.subject
    items = stream.items
    cue = Span(items[candidate.first].start, items[candidate.last].end)
    written = Span(items[subject.first].start, items[subject.last].end)
    if subject.means is Means.FIRST or subject.means is Means.YOU:
        return _first_person(cast, quotation, candidate, cue, written, earlier)
    if subject.means is Means.DESCRIBED or (subject.means is Means.OWNED and subject.person not in cast.groups):
        return Verdict(_description(cast, written), -1, candidate.rule, candidate.confidence - 0.12, cue, written)
    if subject.means is Means.UNNAMED:
        return Verdict("", -1, candidate.rule, candidate.confidence, cue, written)
    if subject.means in {Means.NAME, Means.OWNED}:
        person, loss = subject.person, 0.0
    else:
        person, loss = _referent(cast, quotation, candidate, stream, focus, earlier)
    if person < 0:
        known = subject.means in {Means.ROLE, Means.PRONOUN}
        return Verdict("", -1, candidate.rule, candidate.confidence - 0.15, cue, written) if known else None
    if person in cast.authors(_work(cast, quotation)) and subject.means is not Means.NAME:
        return None
    return Verdict(cast.persons[person].name, person, candidate.rule, candidate.confidence - loss, cue, written)


def _description(cast: Cast, written: Span) -> str:
    """Return “His mother” as a name: as written, with a small letter where no name heads it."""
    words = " ".join(written.of(cast.document.text).split())
    named = cast.mentions_in(written)
    return words if named and named[0].span.start == written.start else words[:1].lower() + words[1:]


def _work(cast: Cast, quotation: Quotation) -> str:
    paragraph = cast.paragraph(quotation)
    return paragraph.work if paragraph else ""


def _name_span(stream: Stream, first: int, last: int) -> Span:
    return Span(stream.items[first].start, stream.items[last].end)


def _referent(
    cast: Cast, quotation: Quotation, candidate: Candidate, stream: Stream, focus: Focus, earlier: Mapping[str, Verdict]
) -> tuple[int, float]:
    """Return whom a pronoun, “the author”, “the poet” or an omitted subject means, and what the guess takes from the confidence."""
    subject = candidate.subject
    work_subject = cast.subject(quotation)
    if subject.means is Means.AUTHOR and work_subject >= 0:
        return work_subject, 0.08
    gender = subject.feminine if subject.means in {Means.PRONOUN, Means.ROLE} else None
    extra = 0.15 if subject.means is Means.ROLE else 0.0
    others = _spoken_of(stream, subject.first)
    person = focus.before(subject.first, gender, but=others)
    if person >= 0:
        unsure = 0.1 if gender and person not in cast.feminine else 0.0
        return person, extra + unsure + (0.03 if person == work_subject else 0.1 if subject.means is Means.OMITTED else 0.2)
    if quotation.parent and quotation.parent in earlier:
        outer = earlier[quotation.parent].person
        other = work_subject >= 0 and work_subject != outer and focus.fits(work_subject, gender)
        return (work_subject if other and subject.means is Means.PRONOUN else -1), 0.25
    if work_subject >= 0 and focus.fits(work_subject, gender) and work_subject not in others:
        return work_subject, extra + (0.06 if cast.is_sole_subject(quotation) else 0.25)
    person = focus.before(subject.first, gender, paragraphs=3, but=others)
    return (person, extra + 0.3) if person >= 0 else (focus.after(subject.first, gender), extra + 0.15)


def _spoken_of(stream: Stream, pronoun: int) -> frozenset[int]:
    """Return the persons after a preposition in the pronoun's own sentence, before it: in “a letter to Vosper she wrote” she is not Vosper."""
    start, _ = sentence_bounds(stream.items, pronoun)
    words = stream.lexicon(pronoun)
    items = stream.items
    return frozenset(
        items[index].ref
        for index in range(start + 1, pronoun)
        if items[index].kind is Kind.NAME and items[index - 1].kind is Kind.WORD and items[index - 1].text in words.prepositions
    )


def _first_person(
    cast: Cast, quotation: Quotation, candidate: Candidate, cue: Span, written: Span, earlier: Mapping[str, Verdict]
) -> Verdict | None:
    """“I asked”: the speaker of the quotation around it; in an interview whoever has the turn; else the author of the work."""
    confidence = candidate.confidence
    outer = earlier.get(quotation.parent or "")
    you = candidate.subject.means is Means.YOU
    if outer is not None:
        named = bool(outer.name) and not you
        return Verdict(outer.name, outer.person, "first-person", min(confidence, outer.confidence), cue, written) if named else None
    turn = cast.turn(quotation, other=you)
    if turn >= 0:
        return Verdict(cast.persons[turn].name, turn, "first-person", confidence - 0.05, cue, written)
    work = cast.work(quotation)
    if you or work is None or not work.authors or cast.interview(quotation):
        return None
    return Verdict(work.authors[0], -1, "first-person", confidence - 0.05, cue, written)


def _from_inside(cast: Cast, quotation: Quotation, earlier: Mapping[str, Verdict]) -> list[Verdict]:
    tag = speech_tag(cast.document.text, quotation.span, cast.mentions_in(quotation.span), _words_inside(cast, quotation))
    if tag is None:
        return []
    if tag.person >= 0:
        return [Verdict(cast.persons[tag.person].name, tag.person, "speech-tag", 0.9, tag.span, tag.written)]
    if not tag.first_person:
        return [_third_person_tag(cast, quotation, tag)]
    subject = cast.subject(quotation)
    work = cast.work(quotation)
    if subject >= 0:
        return [Verdict(cast.persons[subject].name, subject, "speech-tag", 0.82, tag.span, tag.written)]
    if work is not None and work.authors:
        return [Verdict(work.authors[0], -1, "speech-tag", 0.6, tag.span, tag.written)]
    return []


def _words_inside(cast: Cast, quotation: Quotation) -> Lexicon:
    """Return the words of the quotation's language; of the paragraph's where it is not known."""
    paragraph = cast.paragraph(quotation)
    return lexicon(quotation.language if quotation.language != "und" or paragraph is None else paragraph.language)


def _third_person_tag(cast: Cast, quotation: Quotation, tag: Tag) -> Verdict:
    """“…, répondit-il”: in running text whoever is in focus; in a dialogue nobody can tell."""
    place = cast.place(quotation)
    if place is not None and quotation.form is not Form.DIALOGUE:
        person = place[2].before(place[1], tag.feminine)
        if person < 0 and place[2].fits(cast.subject(quotation), tag.feminine):
            person = cast.subject(quotation)
        if person >= 0:
            return Verdict(cast.persons[person].name, person, "speech-tag", 0.75, tag.span, tag.written)
    return Verdict("", -1, "speech-tag", 0.7, tag.span, tag.written)


def _from_note(cast: Cast, quotation: Quotation) -> list[Verdict]:
    found = []
    for note in cast.notes_of(quotation):
        if note.body_span is None:
            continue
        author = cited_author(cast.document.text, note.body_span, cast.mentions_in(note.body_span))
        if author is not None:
            found.append(Verdict(cast.persons[author.person].name, author.person, "note-citation", 0.78, author.span, author.span))
    return found if quotation.form is not Form.DIALOGUE else []
