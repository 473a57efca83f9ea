"""Say whom a subject means: a name, “he”, “the author”, “I”, or somebody without a name, each resolved in its own way."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise

from serge_cli.extract.attribution.antecedents import around, foremost, in_note, sourced
from serge_cli.extract.attribution.casting import Cast
from serge_cli.extract.attribution.focus import Focus
from serge_cli.extract.attribution.stream import Kind, Stream, sentence_bounds
from serge_cli.extract.attribution.turns import SOMEBODY
from serge_cli.extract.attribution.voices import Candidate, Means, Subject
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Quotation
from serge_cli.model.span import Span
from serge_cli.people.names import parse_name

_REACH = 30  # items
_TURNS = 4  # paragraphs: somebody asked about and told of
_OFTEN = 6  # mentions
_FAMILY = 50  # persons of a work, the most named first, among whom somebody's kin is looked for
_BACK = 4  # quotations before one, those inside others among them
THRESHOLD = 0.5  # below this nobody is named


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one quotation. An empty name with a rule means: somebody whom the text does not name."""

    name: str = ""
    person: int = -1
    rule: str = ""
    confidence: float = 0.0
    cue: Span | None = None
    written: Span | None = None

    @property
    def open(self) -> bool:
        """Return whether nothing is known, or too little."""
        return not self.rule or self.confidence < THRESHOLD


@dataclass(frozen=True, slots=True)
class Hearing:
    """One quotation being judged, with the verdicts on those before it (parents among them)."""

    cast: Cast
    quotation: Quotation
    stream: Stream
    index: int
    focus: Focus
    earlier: Mapping[str, Verdict]

    def resolve(self, candidate: Candidate) -> Verdict | None:
        """Return the verdict for a candidate; None if the subject cannot be resolved."""
        means = candidate.subject.means
        early = {Means.FIRST: self._first_person, Means.YOU: self._first_person, Means.SAME: self._quoted_last, Means.WRITER: self._writer}
        if means in early:
            return early[means](candidate)
        if means is Means.DESCRIBED or (means is Means.OWNED and candidate.subject.person not in self.cast.groups):
            return self._described(candidate, candidate.subject, 0.12)
        if means is Means.UNNAMED:
            return self._verdict(candidate, "", -1)
        if means in {Means.NAME, Means.OWNED}:
            return self._person(candidate, self.cast.bearer(candidate.subject.person, self.quotation), 0.0)
        return self._pronoun(candidate)

    def _writer(self, candidate: Candidate) -> Verdict | None:
        """Give what is read on a paper to the one whom the work is about: where nobody else is in focus, or where it is about him alone."""
        leading = self.cast.subject(self.quotation)
        if leading < 0 or self.cast.interview(self.quotation) or self.cast.names_himself(self.quotation, leading):
            return None
        start, _ = sentence_bounds(self.stream, candidate.first)
        written = self.stream.words[start : self.index]
        if self.focus.my_kin(candidate.first) or not self.stream.lexicon(candidate.first).other_hands.isdisjoint(pairwise(written)):
            return None  # my brother's log; a note in another hand
        another = self.focus.before(candidate.first) not in {-1, leading} and not self.cast.is_sole_subject(self.quotation)
        return None if another else self._person(candidate, leading, 0.0)

    def _pronoun(self, candidate: Candidate) -> Verdict | None:
        """Resolve he, she, the poet, the author or an omitted subject; somebody without a name where nobody fits."""
        subject = candidate.subject
        unnamed = self._unnamed(subject)
        if unnamed is not None:
            return self._described(candidate, *unnamed)
        if subject.means is Means.PRONOUN and self._is_strangers(subject):
            return self._verdict(candidate, "", -1, 0.1)
        person, loss = self._referent(subject)
        if person >= 0:
            loss += 0.2 * self.cast.names_himself(self.quotation, person) + 0.15 * self._oddly_she(subject, person)
            return None if person in self._authors() else self._person(candidate, self.cast.bearer(person, self.quotation), loss)
        if self._is_person_apart(subject):
            return self._described(candidate, subject, 0.2)
        return self._verdict(candidate, "", -1, 0.15) if subject.means in {Means.ROLE, Means.PRONOUN} else None

    def _unnamed(self, subject: Subject) -> tuple[Subject, float] | None:
        """Return who without a name is meant, and what the guess takes from the confidence: his mother, the sheriff."""
        kin = self._kin(subject)
        if kin is not None:
            return Subject(Means.DESCRIBED, *kin, feminine=subject.feminine), 0.2
        if subject.means is Means.PRONOUN and self._is_strangers(subject):
            return None
        officer = self._officer(subject)
        if officer is not None:
            return Subject(Means.DESCRIBED, *officer, feminine=None), 0.25
        return (subject, 0.2) if self._is_person_apart(subject, told_apart=True) else None

    def _is_strangers(self, subject: Subject) -> bool:
        """Return whether “she” is “a visitor” who heads the sentence; not so in “when a visitor read it to her, she said”."""
        if not self.focus.stranger(subject.first):
            return False
        start, _ = sentence_bounds(self.stream, subject.first)
        words = self.stream.lexicon(subject.first)
        meant = (words.objects & words.feminine) if subject.feminine else words.masculine_objects
        return meant.isdisjoint(self.stream.words[start : subject.first])

    def _quoted_last(self, candidate: Candidate) -> Verdict | None:
        """Resolve “its author”, “the same agent”: whoever speaks the quotation before."""
        number = self.cast.number[self.quotation.id]
        before = [q for q in self.cast.in_order[max(0, number - _BACK) : number] if q.parent == self.quotation.parent]
        told = self.earlier.get(before[-1].id) if before else None
        return self._verdict(candidate, told.name, told.person, 0.12) if told is not None and told.name and not told.open else None

    def _is_person_apart(self, subject: Subject, told_apart: bool = False) -> bool:
        """Return whether “the boy” may be somebody without a name; `told_apart`: he is described, “the boy with the tray”."""
        words, last = self.stream.lexicon(subject.last), subject.last
        if subject.means is not Means.ROLE or self.stream.words[last] not in words.people:
            return False
        return not told_apart or self.stream.words[last + 1] in words.prepositions

    def _described(self, candidate: Candidate, subject: Subject, loss: float) -> Verdict:
        """Return “his mother” as written; under her name where the text tells it."""
        noun, words = self.stream.words[subject.last], self.stream.lexicon(subject.last)
        if self.stream.words[subject.first] in words.plain_articles:
            person = self.cast.called(noun, subject.feminine or None)
        else:
            person = self.cast.kin_named(noun, subject.feminine or None) if noun in words.kin else -1
        if person >= 0 and person not in self._authors():
            return self._person(candidate, person, loss)
        person = max(self._kin_of_another(subject), self._kin_of_speaker(subject))
        if person >= 0:
            return self._person(candidate, person, loss + 0.1)
        return self._verdict(candidate, self._description(subject), -1, loss)

    def _kin_of_another(self, subject: Subject) -> int:
        """Return the one a work is about where “her brother” is said of a woman of his name: Hanka Rotblit's brother is Szymon; else -1."""
        stream, words = self.stream, self.stream.lexicon(subject.last)
        owner, noun = stream.words[subject.first], stream.words[subject.last]
        if owner not in words.possessives or noun not in words.kin or not self.cast.is_sole_subject(self.quotation):
            return -1
        leading = self.cast.subject(self.quotation)
        feminine = noun in words.feminine_kin
        possessor = self.focus.before(subject.first, owner in words.feminine)
        related = possessor not in {-1, leading} and _surname(self.cast, possessor) == _surname(self.cast, leading)
        return leading if related and leading in (self.cast.feminine if feminine else self.cast.masculine) else -1

    def _kin_of_speaker(self, subject: Subject) -> int:
        """Return the one other person of the speaker's surname whom “my father”, said inside a quotation, can mean; else -1."""
        words, noun = self.stream.lexicon(subject.last), self.stream.words[subject.last]
        outer = self.earlier.get(self.quotation.parent or "")
        if outer is None or outer.person < 0 or self.stream.words[subject.first] not in words.my_words or noun not in words.kin:
            return -1
        known = self.cast.feminine if noun in words.feminine_kin else self.cast.masculine
        family = [person for person, _ in self.cast.ranked(self.quotation)[:_FAMILY] if person in known and person != outer.person]
        family = [person for person in family if _surname(self.cast, person) == _surname(self.cast, outer.person)]
        return family[0] if len(family) == 1 and len(self.cast.persons[family[0]].name.split()) > 1 else -1

    def _oddly_she(self, subject: Subject, person: int) -> bool:
        """Return whether “she” would mean somebody who is often named and never plainly a woman."""
        feminine = subject.means is Means.PRONOUN and bool(subject.feminine)
        return feminine and person not in self.cast.feminine and self.cast.weights(self.quotation)[person] >= _OFTEN

    def _kin(self, subject: Subject) -> tuple[int, int] | None:
        """Return the items of “his mother” where “she” means her."""
        if subject.means is not Means.PRONOUN or subject.feminine is None:
            return None
        leading = self.cast.subject(self.quotation)
        found = self.focus.kin(
            subject.first,
            subject.feminine,
            paragraphs=_TURNS if self.cast.interview(self.quotation) or self.cast.is_memoir(self.quotation) else 1,
        )
        if found is None or leading < 0 or not self.focus.fits(leading, subject.feminine) or self.cast.turn(self.quotation) >= 0:
            return found
        words, owner = self.stream.lexicon(found[0]), self.stream.words[found[0]]
        others = (
            owner in words.possessives and (owner in words.feminine) is not subject.feminine and self.focus.near(found[0], subject.first)
        )
        mine = owner in words.my_words  # his mother is hers, of whom the work is
        if self.cast.names_himself(self.quotation, leading) and self.focus.near(found[0], subject.first):
            return found  # ‘Mr Bell,’ his tutor noted
        return found if (mine or others) and not self.focus.names(leading, subject.first) else None

    def _officer(self, subject: Subject) -> tuple[int, int] | None:
        """Return the items of “the sheriff” where he means him, and not the one whom the whole work is about."""
        if subject.means is not Means.PRONOUN or self.cast.is_sole_subject(self.quotation):
            return None
        return self.focus.officer(subject.first, subject.feminine)

    def _authors(self) -> frozenset[int]:
        return self.cast.authors(self.cast.work_id(self.quotation))

    def _person(self, candidate: Candidate, person: int, loss: float) -> Verdict:
        return self._verdict(candidate, self.cast.persons[person].name, person, loss)

    def _verdict(self, candidate: Candidate, name: str, person: int, loss: float = 0.0) -> Verdict:
        cue = self._span(candidate.cue_from(self.stream, self.index), candidate.last)
        written = self._span(candidate.subject.first, candidate.subject.last)
        return Verdict(name, person, candidate.rule, candidate.confidence - loss, cue, written)

    def _span(self, first: int, last: int) -> Span:
        return Span(self.stream.starts[first], self.stream.ends[last])

    def _description(self, subject: Subject) -> str:
        """Return “His mother” as a name: as written, with a small letter where no name heads it."""
        span = self._span(subject.first, subject.last)
        words = " ".join(span.of(self.cast.document.text).split())
        named = self.cast.mentions_in(span)
        return words if named and named[0].span.start == span.start else words[:1].lower() + words[1:]

    def _first_person(self, candidate: Candidate) -> Verdict | None:
        """Resolve “I”: the speaker of the quotation around it; in an interview the current speaker; else the author of the work."""
        you = candidate.subject.means is Means.YOU
        start, _ = sentence_bounds(self.stream, candidate.subject.first)
        if not self.stream.lexicon(self.index).quoting.isdisjoint(self.stream.words[start : self.index]):
            return None  # I quote at length
        outer = self.earlier.get(self.quotation.parent or "")
        if outer is not None and you:
            return self._addressed(candidate)
        if outer is not None:
            loss = max(0.0, candidate.confidence - outer.confidence)
            return self._told_by(candidate, outer.name, outer.person, loss) if outer.name else None
        turn = self.cast.turn(self.quotation, other=you)
        if turn == SOMEBODY:
            return self._verdict(candidate, "", -1)
        if turn >= 0:
            return self._told_by(candidate, self.cast.persons[turn].name, turn, 0.05)
        work = self.cast.work(self.quotation)
        return self._told_by(candidate, work.authors[0], -1, 0.05) if work and work.authors and not you else None

    def _addressed(self, candidate: Candidate) -> Verdict | None:
        """Resolve “you” inside a quotation by whom it calls by name: “Arthur, you tell them that ‘…’”."""
        kinds = self.stream.kinds
        called = {
            self.stream.refs[index]
            for index in self.stream.signs
            if kinds[index] is Kind.NAME and kinds[index + 1] is Kind.COMMA and (index == 0 or kinds[index - 1] is Kind.COMMA)
        }
        person = called.pop() if len(called) == 1 else -1
        return self._person(candidate, person, 0.15) if person >= 0 else None

    def _told_by(self, candidate: Candidate, name: str, person: int, loss: float) -> Verdict:
        told = self._verdict(candidate, name, person, loss)
        return Verdict(told.name, told.person, "first-person", told.confidence, told.cue, told.written)

    def _referent(self, subject: Subject) -> tuple[int, float]:
        """Return whom a pronoun, a role or an omitted subject means, and what the guess takes from the confidence."""
        leading = self.cast.subject(self.quotation)
        if subject.means is Means.AUTHOR and leading >= 0:
            return leading, 0.08
        noted = self._noted(subject)
        return (noted, 0.2) if noted >= 0 else self._in_context(subject, leading)

    def _in_context(self, subject: Subject, leading: int) -> tuple[int, float]:
        """Return whom a subject means by those who stand before it, and what the guess takes from the confidence."""
        gender = subject.feminine if subject.means in {Means.PRONOUN, Means.ROLE} else self._omitted_gender(subject)
        extra = 0.15 if subject.means is Means.ROLE else 0.0
        others = self._spoken_of(subject.first) | self._talking() | self._asker(subject.first)
        fits = leading >= 0 and leading not in others and self.focus.fits(leading, gender)
        if subject.means is Means.ROLE:
            meant, loss = self._role(subject, leading if fits else -1)
            if meant >= 0 and meant not in others:
                return meant, loss
        person = self.focus.before(subject.first, gender, but=others)
        if gender and person not in self.cast.feminine and subject.means is Means.PRONOUN:
            known = self.focus.nearer(subject.first, gender, -1, others)
            if known >= 0:
                return known, extra + 0.2
        if person >= 0:
            sure = gender is None or (person == leading and self.cast.is_sole_subject(self.quotation))
            extra += 0.45 * (not sure and self.focus.rivals(subject.first, gender))
            return person, extra * (1 if person == leading else 2) + self._doubt(subject, person)
        if self.quotation.parent in self.earlier:
            return self._outside(subject, leading, others)
        return self._beyond(subject, gender, others, leading if fits else -1, extra)

    def _role(self, subject: Subject, leading: int) -> tuple[int, float]:
        """Return whom “the poet” means: whom the text called so, or whom the work is about, if he is young or it is on nobody else."""
        noun = self.stream.words[subject.last]
        if leading < 0:
            return self.cast.called(noun, subject.feminine), 0.1
        if noun in self.stream.lexicon(subject.last).young:
            return leading, 0.2  # the girl whose life is told
        return (leading, 0.22) if self.cast.is_sole_subject(self.quotation) else (-1, 0.0)

    def _beyond(self, subject: Subject, gender: bool | None, others: Collection[int], leading: int, extra: float) -> tuple[int, float]:
        """Return whom a pronoun means that no subject before it in its paragraph explains: a name near by, or the one the work is about."""
        sole = leading >= 0 and self.cast.is_sole_subject(self.quotation)
        near, loss = self._near(subject, gender, others, leading, sole)
        if near < 0 and self.cast.interview(self.quotation):
            return self.focus.topic(subject.first, gender, others, _TURNS), extra + 0.25
        if near >= 0 or (self.cast.is_memoir(self.quotation)):
            return near, extra + loss
        if leading >= 0:
            return leading, extra + (0.06 if sole else 0.25)
        person = self.focus.before(subject.first, gender, paragraphs=3, but=others)
        if person < 0 and gender is not None:
            person = self.focus.named(subject.first, gender, others, paragraphs=2)
        if person >= 0:
            return person, extra + 0.3
        person = self.focus.after(subject.first, gender)
        if person >= 0 or gender is None or subject.means is not Means.PRONOUN:
            return person, extra + 0.15
        return foremost(self.cast, self.quotation, gender, {*others, *self._authors()}), 0.3

    def _noted(self, subject: Subject) -> int:
        """Return whom a pronoun in a note means: who is named there, whom the note is on, or who says what it sources; else -1."""
        gender = subject.feminine
        if gender is None or subject.means is not Means.PRONOUN:
            return -1
        person = in_note(self.cast, self.quotation, self.stream.starts[subject.first], gender)
        told = (self.earlier[quotation].person for quotation in sourced(self.cast, self.quotation) if quotation in self.earlier)
        return person if person >= 0 else next((found for found in told if found >= 0 and self.cast.gender_fits(found, gender)), -1)

    def _near(self, subject: Subject, gender: bool | None, others: Collection[int], leading: int, sole: bool) -> tuple[int, float]:
        """Return who near by is no subject and yet meant, with the loss; where the whole work is about one person, only in his absence."""
        pronoun = gender is not None and subject.means is Means.PRONOUN
        if sole:
            if not pronoun or gender is None:
                return -1, 0.0
            nearer = self.focus.nearer(subject.first, gender, leading, others)
            if nearer < 0 and self.focus.another(subject.first, gender, leading, others):
                return leading, 0.35
            return nearer, 0.25
        named = self.focus.named(subject.first, gender, {*others, leading}) if pronoun and gender is not None else -1
        return (named if named >= 0 else self.focus.owner(subject.first, gender, others)), 0.2

    def _doubt(self, subject: Subject, person: int) -> float:
        """Return how doubtful it is that the subject means the person in focus: least for whom the whole work is about."""
        unsure = 0.1 if subject.means is Means.PRONOUN and subject.feminine and person not in self.cast.feminine else 0.0
        if person == self.cast.subject(self.quotation):
            return unsure + 0.03
        return unsure + (0.1 if subject.means is Means.OMITTED else 0.2)

    def _outside(self, subject: Subject, leading: int, others: Collection[int]) -> tuple[int, float]:
        """Return whom “he” inside a quotation means that names nobody before: the person the work is about, unless he speaks himself."""
        outer = self.earlier[self.quotation.parent or ""].person
        if subject.means is not Means.PRONOUN or subject.feminine is None:
            return -1, 0.25
        if leading >= 0 and leading != outer and leading not in others and self.focus.fits(leading, subject.feminine):
            return leading, 0.25
        parent = self.cast.by_id[self.quotation.parent or ""]
        return around(self.cast, parent, subject.feminine, {*others, outer, *self._authors()}), 0.3

    def _talking(self) -> frozenset[int]:
        """Return the two who talk with each other in an interview: to each other they are I and you, never he or she."""
        return frozenset({self.cast.turn(self.quotation), self.cast.turn(self.quotation, other=True)}) - {-1, SOMEBODY}

    def _omitted_gender(self, subject: Subject) -> bool | None:
        """Return whether she or he was the last subject before an omitted one: «Él no se daba cuenta. …», escribe."""
        stream = self.stream
        words = stream.lexicon(subject.first)
        if subject.means is not Means.OMITTED or not words.prodrop:
            return None
        for index in range(subject.first - 1, max(subject.first - _REACH, -1), -1):
            if stream.kinds[index] in {Kind.BREAK, Kind.WALL, Kind.NAME}:
                break
            if stream.words[index] in words.subjects and stream.capital(index):
                return stream.words[index] in words.feminine
        return None

    def _asker(self, asked: int) -> frozenset[int]:
        """Return those named before “her” as an object: in “Marsh asked her what” and “Marsh was, to her, ‘…’” she is not Marsh."""
        stream, words = self.stream, self.stream.lexicon(asked)
        governed = stream.words[asked - 1] in words.asking or stream.words[asked - 1] in words.prepositions
        owns = (
            stream.words[asked - 1] not in words.asking
            and stream.words[asked] in words.possessives
            and stream.words[asked + 1] not in words.no_nouns | words.articles | {""}
        )
        if owns or not governed or stream.words[asked] not in words.objects or stream.words[asked] in words.subjects:
            return frozenset()  # in her own words
        start, _ = sentence_bounds(stream, asked)
        return frozenset(stream.refs[index] for index in range(start, asked) if stream.kinds[index] is Kind.NAME)

    def _spoken_of(self, pronoun: int) -> frozenset[int]:
        """Return the persons after a preposition earlier in the sentence: in “a letter to Vosper she wrote” she is not Vosper."""
        stream, words = self.stream, self.stream.lexicon(pronoun)
        start, _ = sentence_bounds(stream, pronoun)
        return frozenset(
            stream.refs[index]
            for index in range(start + 1, pronoun)
            if stream.kinds[index] is Kind.NAME and stream.words[index - 1] in words.prepositions
        )


def _surname(cast: Cast, person: int) -> str:
    return parse_name(cast.persons[person].name).surname
