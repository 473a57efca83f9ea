"""Everything attribution looks things up in: the streams of a document, its persons, its quotations by place, whom each work is about."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from serge_cli.extract.attribution.cues_notes import NamedIn
from serge_cli.extract.attribution.focus import Focus
from serge_cli.extract.attribution.genders import gender_by_name
from serge_cli.extract.attribution.leading import is_portrait, is_sole, leader, own_kin, pronoun_votes
from serge_cli.extract.attribution.lexicon import Lexicon, lexicon
from serge_cli.extract.attribution.stream import Area, Chunk, Kind, Stream, read_stream
from serge_cli.extract.attribution.turns import SOMEBODY, Turns, initials_of, turns_of
from serge_cli.extract.attribution.unnamed import WIFE, epithets, kin_names
from serge_cli.extract.layout.lay_out import Layout
from serge_cli.language import everywhere
from serge_cli.model.document import Document
from serge_cli.model.records import Footnote, Form, Paragraph, ParagraphKind, Person, Quotation, QuotationKind, Work
from serge_cli.model.span import Span
from serge_cli.people.names import parse_name, same_person
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

_INITIALS = re.compile(r"(?<![\w.])(?:[^\W\d_]\.){2,3}(?![\w.]|\s[^\W\d_a-z])")
_APART = frozenset({ParagraphKind.NOTE, ParagraphKind.NAVIGATION})
_WALLS = frozenset({ParagraphKind.HEADING, ParagraphKind.TITLE, ParagraphKind.BYLINE, ParagraphKind.FRONT_MATTER, ParagraphKind.SEPARATOR})
_TITLE_WEIGHT = 6  # mentions that a name in the title is worth
_OWN_KIN = 3  # mentions of the teller's own kin: fewer make no memoir
_QUESTIONS = 2  # fewer make no interview
DISPLAYED = frozenset({Form.BLOCK, Form.VERSE, Form.EPIGRAPH, Form.DIALOGUE})


class Cast:
    """A document prepared for attribution."""

    def __init__(
        self, document: Document, layout: Layout, quotations: Sequence[Quotation], footnotes: Sequence[Footnote], persons: Sequence[Person]
    ) -> None:
        self.document = document
        self.layout = layout
        self.persons = persons
        self.in_order = sorted(quotations, key=lambda q: (q.span.start, -q.span.end))
        self.number = {quotation.id: number for number, quotation in enumerate(self.in_order)}
        self._markers = sorted(
            (Chunk(m.span.start, m.span.end, Kind.WORD) for note in footnotes for m in note.markers), key=lambda chunk: chunk.start
        )
        self._memoirs: dict[str, bool] = {}
        self._heads: dict[str, str] = {}
        self._named_inside: defaultdict[str, set[int]] = defaultdict(set)
        self._sole: dict[str, bool] = {}
        self.by_id = {quotation.id: quotation for quotation in quotations}
        self.groups = frozenset(number for number, person in enumerate(persons) if person.group)
        self._mentions = sorted((span.start, span.end, number) for number, person in enumerate(persons) for span in person.mentions)
        self._mention_starts = [start for start, _, _ in self._mentions]
        self._paragraphs = {paragraph.id: paragraph for paragraph in layout.paragraphs}
        self._works = {work.id: work for work in layout.works}
        self.feminine, self.masculine = gender_by_name(document.text, persons)
        self._notes_by_label: dict[tuple[str, str], Footnote] = {(note.work, note.label): note for note in footnotes}
        self._bodies = sorted(((note.body_span, note) for note in footnotes if note.body_span is not None), key=lambda body: body[0])
        self._ranked: dict[str, list[tuple[int, int]]] = {}
        self._subject_of_work: dict[str, int] = {}
        self._weight_of: dict[str, Counter[int]] = {}
        self._authors_of_work: dict[str, frozenset[int]] = {}
        marked = [quotation.span for quotation in quotations if quotation.kind is QuotationKind.TITLE]
        quoted = {quotation.span for quotation in quotations}
        italic = [e.span for e in document.emphasis if e.span not in quoted and e.span.of(document.text)[:1].isupper()]
        self._titles = sorted([*marked, *italic])
        self._places: dict[str, tuple[Stream, int, Focus]] = {}
        self._streams: list[Stream] = []
        self._by_initials = initials_of(self.persons)
        self._read()
        self._learn_gender()
        self._turns = turns_of(self._streams[0], self.groups, self._by_initials | self._question_labels()) if self._streams else Turns()
        self._set_focus()
        self._kin_names, self._epithets = kin_names(self._streams, self.groups), epithets(self._streams, self.groups)

    def _question_labels(self) -> dict[str, int]:
        """Return who asks (Q:) and who answers (A:) in an interview with such labels: whom its title names, else somebody."""
        heads = [self.document.text[p.span.start : p.span.start + 2].casefold() for p in self.layout.paragraphs]
        if heads.count("q:") < _QUESTIONS:
            return {}
        titled = [found for work in self.layout.works if (found := self._in_title(work, self.groups | self.authors(work.id))) >= 0]
        answering = titled[0] if len(titled) == 1 else SOMEBODY
        return {"q": SOMEBODY, "a": answering, "r": answering}

    def gender_fits(self, person: int, feminine: bool) -> bool:
        """Return whether a pronoun of that gender can mean the person."""
        return person not in (self.masculine if feminine else self.feminine)

    def _learn_gender(self) -> None:
        """Tell the gender of the other persons from the pronouns that follow them as subjects of a sentence."""
        known = self.feminine | self.masculine | self.groups
        women, men = set(self.feminine), set(self.masculine)
        for number, votes in pronoun_votes(self._streams, known).items():
            if abs(votes) >= 1:
                (women if votes > 0 else men).add(number)
        self.feminine, self.masculine = frozenset(women), frozenset(men)

    def lexicon(self, paragraph: Paragraph | None) -> Lexicon:
        """Return the words of the paragraph's language."""
        return lexicon(paragraph.language if paragraph else "und")

    def paragraph(self, quotation: Quotation) -> Paragraph | None:
        """Return the paragraph a quotation stands in."""
        return self._paragraphs.get(quotation.paragraph)

    def work(self, quotation: Quotation) -> Work | None:
        """Return the work a quotation stands in."""
        paragraph = self.paragraph(quotation)
        return self._works.get(paragraph.work) if paragraph else None

    def work_id(self, quotation: Quotation) -> str:
        """Return the id of the work a quotation stands in; nothing where its paragraph is not known."""
        paragraph = self.paragraph(quotation)
        return paragraph.work if paragraph else ""

    def place(self, quotation: Quotation) -> tuple[Stream, int, Focus] | None:
        """Return the stream a quotation stands in, its item there, and the focus along that stream."""
        return self._places.get(quotation.id)

    def mentions_in(self, span: Span) -> list[NamedIn]:
        """Return the names inside a stretch, in order."""
        low = bisect_left(self._mention_starts, span.start)
        high = bisect_left(self._mention_starts, span.end)
        return [NamedIn(number, Span(start, end)) for start, end, number in self._mentions[low:high] if end <= span.end]

    def about(self, quotation: Quotation) -> tuple[str, ...]:
        """Return the names of the persons named inside a quotation, each once, in order."""
        inside = (self.persons[named.person] for named in self.mentions_in(quotation.span))
        return tuple(dict.fromkeys(person.name for person in inside if not person.group))

    def kin_named(self, noun: str, feminine: bool | None) -> int:
        """Return the one person whom the text calls somebody's sister, widow, …; -1 for nobody or several."""
        return self._only(self._kin_names.get(noun, frozenset()), feminine)

    def called(self, noun: str, feminine: bool | None) -> int:
        """Return the one person whom the text calls a clerk, a poet, …; -1 for nobody or several."""
        return self._only(self._epithets.get(noun, frozenset()), feminine)

    def _only(self, found: AbstractSet[int], feminine: bool | None) -> int:
        person = next(iter(found)) if len(found) == 1 else -1
        return person if person >= 0 and (feminine is None or self.gender_fits(person, feminine)) else -1

    def bearer(self, person: int, quotation: Quotation) -> int:
        """Return who “Mrs. Cole” is by her own name, where the text is about Cole and tells whom he married; else the person given."""
        name, leading = parse_name(self.persons[person].name), self.subject(quotation)
        if name.given or person not in self.feminine or " " not in self.persons[person].name or leading < 0:
            return person
        wife = self.kin_named(WIFE, feminine=True)
        return wife if wife >= 0 and parse_name(self.persons[leading].name).surname == name.surname else person

    def names_himself(self, quotation: Quotation, person: int) -> bool:
        """Return whether the words of an utterance, all its pieces, name a person: then they are hardly that person's."""
        if not self._named_inside:
            for piece in self.in_order:
                head = self._heads.setdefault(piece.id, self._heads.get(piece.continues or "", piece.id))
                self._named_inside[head].update(named.person for named in self.mentions_in(piece.span))
        return person in self._named_inside[self._heads[quotation.id]]

    def titles_in(self, area: Span) -> list[Span]:
        """Return the stretches of an area that are set as titles: in italics with a capital, or found to be titles in marks."""
        low = bisect_left(self._titles, area.start, key=lambda span: span.start)
        high = bisect_left(self._titles, area.end, key=lambda span: span.start)
        return self._titles[low:high]

    def notes_of(self, quotation: Quotation) -> list[Footnote]:
        """Return the notes that source a quotation."""
        paragraph = self.paragraph(quotation)
        work = paragraph.work if paragraph else ""
        found = (self._notes_by_label.get((work, label)) for label in quotation.notes)
        return [note for note in found if note is not None]

    def note_at(self, place: int) -> Footnote | None:
        """Return the note in whose body a code point stands."""
        at = bisect_right(self._bodies, place, key=lambda body: body[0].start) - 1
        return self._bodies[at][1] if at >= 0 and place < self._bodies[at][0].end else None

    def subject(self, quotation: Quotation) -> int:
        """Return the number of the person whom the work around a quotation is about; -1 where that is nobody in particular."""
        paragraph = self.paragraph(quotation)
        return self._subject(paragraph.work) if paragraph else -1

    def weights(self, quotation: Quotation) -> Counter[int]:
        """Return how much the work around a quotation speaks of each person, in mentions."""
        work = self.work(quotation)
        return self._weights(work) if work is not None else Counter()

    def ranked(self, quotation: Quotation) -> list[tuple[int, int]]:
        """Return the persons of whom the work around a quotation speaks with their weights, the heaviest first."""
        work = self.work_id(quotation)
        if work not in self._ranked:
            self._ranked[work] = [(person, weight) for person, weight in self.weights(quotation).most_common() if person not in self.groups]
        return self._ranked[work]

    def is_sole_subject(self, quotation: Quotation) -> bool:
        """Return whether the work is so much about its subject that words without any cue are likely the subject's."""
        work = self.work(quotation)
        subject = self.subject(quotation)
        if work is None or subject < 0 or self.interview(quotation):
            return False
        if work.id not in self._sole:
            excluded = self.groups | self.authors(work.id)
            self._sole[work.id] = not self.is_memoir(quotation) and is_sole(self._weights(work), subject, bool(work.subjects), excluded)
        return self._sole[work.id]

    def is_memoir(self, quotation: Quotation) -> bool:
        """Return whether the teller of the work around a quotation speaks of kin of his own: then nobody is he by default."""
        work = self.work_id(quotation)
        if work not in self._memoirs:
            told = self._kin_of_teller[work] >= _OWN_KIN
            self._memoirs[work] = told and not is_portrait(self.weights(quotation), self.subject(quotation))
        return self._memoirs[work]

    @cached_property
    def _kin_of_teller(self) -> Counter[str]:
        """Return how often the teller of each work speaks of kin of his own in its running text."""
        starts = [(paragraph.span.start, paragraph.work) for paragraph in self.layout.paragraphs]
        places = (place for stream in self._streams[:1] for place in own_kin(stream))
        return Counter(starts[bisect_right(starts, place, key=lambda start: start[0]) - 1][1] for place in places)

    def turn(self, quotation: Quotation, other: bool = False) -> int:
        """Return the person who has the turn in an interview at a quotation (or, `other`, whoever had the turn before); else -1."""
        place = self.place(quotation)
        if place is None or place[0] is not self._streams[0]:
            return -1
        return self._turns.other(place[1]) if other else self._turns.holder(place[1])

    def interview(self, quotation: Quotation) -> bool:
        """Return whether a quotation stands in a text whose paragraphs are headed by those who speak."""
        return self.turn(quotation) != -1

    def authors(self, work: str) -> frozenset[int]:
        """Return the numbers of the persons who wrote a work."""
        if work not in self._authors_of_work:
            names = self._works[work].authors if work in self._works else ()
            self._authors_of_work[work] = frozenset(
                number for number, person in enumerate(self.persons) if any(same_person(person.name, name) for name in names)
            )
        return self._authors_of_work[work]

    def _subject(self, work: str) -> int:
        if work not in self._subject_of_work:
            self._subject_of_work[work] = self._find_subject(work)
        return self._subject_of_work[work]

    def _find_subject(self, work: str) -> int:
        record = self._works.get(work)
        if record is None:
            return -1
        excluded = self.groups | self.authors(work)
        for name in record.subjects:
            meant = [number for number, person in enumerate(self.persons) if number not in excluded and same_person(person.name, name)]
            if meant:
                return next((number for number in meant if self.persons[number].name == name), meant[0])
        excluded = excluded | self._all_authors()  # an afterword is not on the introduction's author
        leading = leader(self._weights(record), excluded)
        leading = leading if leading >= 0 else self._in_title(record, excluded)
        return leading if leading >= 0 else self._inherited(record, excluded)

    def _all_authors(self) -> frozenset[int]:
        """Return the numbers of the persons who wrote any of the works."""
        if "" not in self._authors_of_work:
            self._authors_of_work[""] = frozenset().union(*(self.authors(work) for work in self._works))
        return self._authors_of_work[""]

    def _inherited(self, record: Work, excluded: AbstractSet[int]) -> int:
        """Return the person whom the work before is about, where this one is added to it: a note on the text, or one that names him too."""
        before = next(reversed(self._subject_of_work.values()), -1)  # works are asked for in their order
        added = not everywhere().imprint.supplements.isdisjoint(terms(fold(record.title or "")))
        return before if before not in excluded and (added or self._weights(record)[before] > 0) else -1

    def _weights(self, record: Work) -> Counter[int]:
        """Return how much a work speaks of each person: named in its running text, named first, named in its title."""
        if not self._weight_of:
            self._weight_of = self._weigh_all()
        return self._weight_of[record.id]

    def _weigh_all(self) -> dict[str, Counter[int]]:
        weighed: dict[str, Counter[int]] = {work: Counter() for work in self._works}
        for paragraph in self.layout.paragraphs:
            weights = weighed.get(paragraph.work)
            if weights is not None and paragraph.kind not in _APART | _WALLS:
                named = [named.person for named in self.mentions_in(paragraph.span)]
                weights.update(named if weights else named + 2 * named[:1])
        for work, weights in weighed.items():
            title = set(terms(self._works[work].title or ""))
            for number in list(weights):
                if title and any(set(terms(form)) <= title for form in self.persons[number].forms):
                    weights[number] += _TITLE_WEIGHT
        return weighed

    def _in_title(self, record: Work, excluded: frozenset[int]) -> int:
        """Return the one person whom the title of a work names; -1 for nobody or several."""
        title = set(terms(record.title or ""))
        spoken_of = self._weights(record)
        named = [
            number
            for number, person in enumerate(self.persons)
            if number not in excluded and spoken_of[number] and title and any(set(terms(form)) <= title for form in person.forms)
        ]
        return named[0] if len(named) == 1 else -1

    def _read(self) -> None:
        children: dict[str | None, list[Quotation]] = defaultdict(list)
        for quotation in self.in_order:
            children[quotation.parent if quotation.parent in self.by_id else None].append(quotation)
        main, apart = self._areas()
        self._add_stream(main, children[None])
        for area in apart:
            inside = _inside(children[None], area.span)
            if inside:
                self._add_stream([area], inside)
        for parent, inner in children.items():
            if parent is not None:
                outer = self.by_id[parent]
                self._add_stream([Area(outer.span, self.lexicon(self._paragraphs.get(outer.paragraph)))], inner)

    def _areas(self) -> tuple[list[Area], list[Area]]:
        main: list[Area] = []
        apart: list[Area] = []
        wall = False
        work = ""
        for chain in self.layout.passages():
            for number, piece in enumerate(chain):
                words = self.lexicon(piece)
                if piece.kind in _APART:
                    apart.append(Area(piece.span, words))
                    continue
                wall = wall or piece.work != work
                main.append(Area(piece.span, words, joined=number > 0, wall=wall or piece.kind in _WALLS))
                wall = piece.kind in _WALLS
                work = piece.work
        return main, apart

    def _add_stream(self, areas: list[Area], quotations: Sequence[Quotation]) -> None:
        chunks = [self._chunk(quotation, self.number[quotation.id]) for quotation in quotations]
        chunks += self._name_chunks(areas, chunks)
        low = bisect_left(self._markers, min(area.span.start for area in areas), key=lambda chunk: chunk.start) if areas else 0
        high = bisect_left(self._markers, max(area.span.end for area in areas), key=lambda chunk: chunk.start) if areas else 0
        chunks += self._markers[low:high]
        chunks.sort(key=lambda chunk: (chunk.start, -chunk.end))
        self._streams.append(read_stream(self.document.text, areas, chunks))

    def _set_focus(self) -> None:
        leading = {self._subject(work.id) for work in self.layout.works} - {-1}
        labels = frozenset(self._turns.places)
        for number, stream in enumerate(self._streams):
            focus = Focus(stream, self.groups, (self.feminine, self.masculine), leading, labels if number == 0 else ())
            for index in stream.signs:
                if stream.kinds[index] is Kind.QUOTE:
                    self._places[self.in_order[stream.refs[index]].id] = (stream, index, focus)

    def _name_chunks(self, areas: Sequence[Area], quoted: Sequence[Chunk]) -> list[Chunk]:
        starts = [chunk.start for chunk in quoted]
        found: list[Chunk] = []
        for area in areas:
            low = bisect_left(self._mention_starts, area.span.start)
            for start, end, number in self._mentions[low : bisect_left(self._mention_starts, area.span.end)]:
                before = bisect_right(starts, start) - 1
                if before < 0 or quoted[before].end <= start:
                    found.append(Chunk(start, end, Kind.NAME, number))
            found += self._initialled(area.span, starts, quoted)
        return found

    def _initialled(self, area: Span, starts: Sequence[int], quoted: Sequence[Chunk]) -> Iterator[Chunk]:
        """Yield the persons written with initials alone: H.T., where one person of the text has them."""
        for written in _INITIALS.finditer(self.document.text, area.start, area.end):
            person = self._by_initials.get(fold(written.group().replace(".", "")), -1)
            mention = bisect_right(self._mention_starts, written.start()) - 1
            before = bisect_right(starts, written.start()) - 1
            named = mention >= 0 and self._mentions[mention][1] > written.start()
            if person >= 0 and not named and (before < 0 or quoted[before].end <= written.start()):
                yield Chunk(*written.span(), Kind.NAME, person)

    def _chunk(self, quotation: Quotation, number: int) -> Chunk:
        text = self.document.text
        start, end = quotation.span.start, quotation.span.end
        opening, closing = quotation.marks
        while start > 0 and text[start - 1] in " \u00a0\u202f" and opening in "«„“‹" and opening:
            start -= 1
        if opening and text.startswith(opening, start - len(opening)):
            start -= len(opening)
        while end < len(text) and text[end] in " \u00a0\u202f" and closing in "»›" and closing:
            end += 1
        if closing and text.startswith(closing, end):
            end += len(closing)
        return Chunk(start, end, Kind.QUOTE, number)


def _inside(quotations: Sequence[Quotation], span: Span) -> list[Quotation]:
    low = bisect_left(quotations, span.start, key=lambda q: q.span.start)
    high = bisect_left(quotations, span.end, key=lambda q: q.span.start)
    return list(quotations[low:high])
