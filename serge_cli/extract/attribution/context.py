"""A document prepared for attribution: its tokens, its persons, where each quotation stands, whom each work is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from serge_cli.extract.attribution.addressing import narrator
from serge_cli.extract.attribution.credits import DISPLAYED, find_credits
from serge_cli.extract.attribution.genders import gender_by_name, surer
from serge_cli.extract.attribution.token_tags import Area, Chunk, PersonNumber, QuotationNumber, Tokens, read_tokens
from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.lexicon import lexicon
from serge_cli.language import everywhere
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Footnote, Form, Paragraph, ParagraphKind, Person, Quotation, QuotationKind, Work
from serge_cli.model.span import Span
from serge_cli.people.names import parse_name, same_person, spelled_titles, titles
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

_BEHIND_LABEL = re.compile(r"(?:\([^()|#]{0,12}\)){0,3}([:.|-])")
_APART = frozenset({ParagraphKind.NOTE, ParagraphKind.NAVIGATION})
_WALLS = frozenset(
    {
        ParagraphKind.HEADING,
        ParagraphKind.TITLE,
        ParagraphKind.BYLINE,
        ParagraphKind.FRONT_MATTER,
        ParagraphKind.SEPARATOR,
    }
)
_BEARER_REACH = 60  # names before a title that stands as a noun among which its bearer is looked for
_TITLE_WEIGHT = 6  # mentions that a name in the title is worth
_LEAST = 6  # mentions that make somebody whom a work is about
_LEAD = 1.5  # and how many times more than anybody else
_OWN_THING = re.compile(r"[.|](?P<name>N)[X!]?[Vw]{1,2}p(?=[wUH])")  # Marsh shook his head
_OTHERS = frozenset("|#Ppo")  # tags in a sentence after which a pronoun may mean somebody else
_TOLD, _SPOKEN = (
    0.1,
    0.4,
)  # a narrative: this share of the text is quoted inline, and of the quotations begins its paragraph


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands: its tokens and its index among them."""

    tokens: Tokens
    index: int


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """Whom a work is about (`subject`, the number of a person), how much (a class of its share of all mentions), who wrote it."""

    subject: PersonNumber | None = None
    share: str = "0"
    authors: frozenset[PersonNumber] = frozenset()


class Context:
    """A document prepared for attribution. Persons, and others who speak, are known by numbers into `names`."""

    def __init__(
        self,
        document: Document,
        layout: Layout,
        quotations: Sequence[Quotation],
        footnotes: Sequence[Footnote],
        persons: Sequence[Person],
    ) -> None:
        self.text, self.document, self.persons = document.text, document, persons
        self.quotations = sorted(quotations, key=lambda q: (q.span.start, -q.span.end))
        self.number = {quotation.id: QuotationNumber(number) for number, quotation in enumerate(self.quotations)}
        self._last_parts: dict[str, QuotationNumber] = {}  # of what runs over several paragraphs, by the ids of its other parts
        for part in reversed(self.quotations):
            if part.continues is not None and part.form is not Form.DIALOGUE:
                self._last_parts[part.continues] = self._last_parts.get(part.id, self.number[part.id])
        self.names = [person.name for person in persons]
        self.groups = [person.group for person in persons]
        self.genders = gender_by_name(document.text, persons)
        self.described: dict[str, PersonNumber] = {}  # by head noun: those told apart without a name
        self.unnamed: set[PersonNumber] = set()  # the same
        self.paragraphs: dict[str, Paragraph] = {paragraph.id: paragraph for paragraph in layout.paragraphs}
        self.places: dict[QuotationNumber, Place] = {}
        self._layout = layout
        self._works: dict[str, Work] = {work.id: work for work in layout.works}
        mentions = ((span, PersonNumber(number)) for number, person in enumerate(persons) for span in person.mentions)
        self._mentions = sorted((span.start, span.end, number) for span, number in mentions)
        self._mention_starts = [start for start, _, _ in self._mentions]
        self.counts = Counter(number for _, _, number in self._mentions)
        self._surnames: defaultdict[str, list[PersonNumber]] = defaultdict(list)
        for number, name in enumerate(self.names):
            self._surnames[parse_name(name).surname].append(PersonNumber(number))
        self._notes = {(note.work, note.label): note for note in footnotes}
        self._markers = sorted(Chunk(m.span.start, m.span.end) for note in footnotes for m in note.markers)
        self._facts: dict[str, WorkFacts] = {}
        self._labels: dict[int, list[int]] = {}
        self.streams: list[Tokens] = []
        self._read()
        self._learn_genders()
        self.credits = find_credits(document, layout, self.quotations, persons)

    # --- persons

    def mentions(self, span: Span) -> list[tuple[int, int, PersonNumber]]:
        """Return start, end and number of the names inside a stretch, in order."""
        return self._mentions[bisect_left(self._mention_starts, span.start) : bisect_left(self._mention_starts, span.end)]

    def by_surname(self, written: str, near: Sequence[PersonNumber]) -> PersonNumber:
        """Return the person whom a citation names: one named nearby first, else the one named most, else a new one."""
        key = parse_name(written).surname
        namesakes = self._surnames[key]
        bearers = [number for number in namesakes if same_person(self.names[number], written)]
        for number in near:
            if number in bearers:
                return number
        if bearers:
            return max(bearers, key=lambda number: self.counts[number])
        number = self._new(written)
        namesakes.append(number)
        return number

    def _new(self, name: str) -> PersonNumber:
        self.names.append(name)
        self.groups.append(False)
        self.genders.append("?")
        return PersonNumber(len(self.names) - 1)

    def described_at(self, tokens: Tokens, index: int) -> PersonNumber | None:
        """Return who is meant by a noun for persons at a token: “the clerk”, “his old mother”; None beside a name."""
        tags = tokens.tags
        if tags[index + 1 : index + 2] in {"N", "H"}:
            return None
        first = index - 1
        while first >= 0 and index - first <= 3 and tags[first] in "wH":
            first -= 1
        if first < 0 or tags[first] not in "Dpm" or (first and tags[first - 1] == "N"):
            return None
        noun, known = tokens.words[index], tokens.lexicon(index)
        bearer = None if tokens.words[first] in known.indefinites else self._bearer(tokens, noun, index)
        if bearer is not None:
            return bearer
        if noun not in self.described:
            self.described[noun] = self._new(" ".join(self.text[tokens.starts[first] : tokens.ends[index]].split()))
            self.unnamed.add(self.described[noun])
            self.genders[-1] = _gender_of(noun)
        return self.described[noun]

    def _bearer(self, tokens: Tokens, noun: str, index: int) -> PersonNumber | None:
        """Return who bears a title that stands as a noun, “the doctor”: of several persons the one named last."""
        bearers = self._titled.get(noun, set())
        if len(bearers) < 2:
            return next(iter(bearers), None)
        people = tokens.people
        near = people[max(0, bisect_left(people, index) - _BEARER_REACH) : bisect_left(people, index)]
        return next((number for at in reversed(near) if (number := tokens.persons.get(at)) in bearers), None)

    @cached_property
    def _titled(self) -> dict[str, set[PersonNumber]]:
        """Who bears each title, by the nouns that say it: Dr. Marsh is the doctor."""
        found: defaultdict[str, set[PersonNumber]] = defaultdict(set)
        for number, person in enumerate(self.persons):
            for form in () if person.group else person.forms:
                title = ""
                for word in form.split():
                    if (each := fold(word.rstrip("."))) not in titles():
                        break
                    title = each
                for noun in spelled_titles(title):
                    found[noun].add(PersonNumber(number))
        return found

    # --- works and notes

    def work_of(self, quotation: Quotation) -> str:
        """Return the id of the work around a quotation."""
        paragraph = self.paragraphs.get(quotation.paragraph)
        return paragraph.work if paragraph else ""

    def end_of(self, quotation: Quotation, place: Place) -> int:
        """Return where a quotation ends, marks included, with the paragraphs that carry it on: there its source stands."""
        last = self.places.get(self._last_parts.get(quotation.id, self.number[quotation.id]), place)
        return last.tokens.ends[last.index]

    def facts(self, work: str) -> WorkFacts:
        """Return whom a work is about and who wrote it."""
        if work not in self._facts:
            self._facts[work] = self._find_facts(self._works[work]) if work in self._works else WorkFacts()
        return self._facts[work]

    def _find_facts(self, work: Work) -> WorkFacts:
        persons = [PersonNumber(number) for number in range(len(self.persons))]
        authors = frozenset(n for n in persons if any(same_person(self.names[n], author) for author in work.authors))
        inside = Counter(n for _, _, n in self.mentions(work.span) if not self.groups[n] and n not in authors)
        mentions = sum(inside.values())
        title = set(terms(fold(work.title or "")))
        entitled = [n for n in inside if parse_name(self.names[n]).surname in title]
        for number in entitled:
            inside[number] += _TITLE_WEIGHT
        stated = (n for name in work.subjects for n in persons if n not in authors and same_person(self.names[n], name))
        subject = told = next(stated, None)
        if subject is None and inside:
            first = max(inside, key=lambda number: inside[number])
            second = max((count for number, count in inside.items() if number != first), default=0)
            subject = first if inside[first] >= max(_LEAST, _LEAD * second) else None
        if subject is None:
            return WorkFacts(authors=authors)
        share = inside[subject] / max(1, mentions)
        size = "1" if share < 0.15 else "2" if share < 0.3 else "3" if share < 0.5 else "4"
        return WorkFacts(subject, size + ("t" if subject in entitled or (subject == told and not self.narrative) else ""), authors)

    def notes_of(self, quotation: Quotation) -> list[Footnote]:
        """Return the notes that source a quotation."""
        work = self.work_of(quotation)
        return [note for label in quotation.notes if (note := self._notes.get((work, label)))]

    def marks_note(self, start: int, end: int) -> bool:
        """Return whether a bracket is the marker of a note: [6]."""
        after = bisect_left(self._markers, start - 1, key=lambda marker: marker.start)
        return after < len(self._markers) and self._markers[after].end <= end + 1

    @cached_property
    def narrative(self) -> bool:
        """Return whether the document tells a story: much of it is speech, and speech opens paragraphs."""
        outer = [q for q in self.quotations if q.parent is None and q.form not in DISPLAYED]
        spoken = sum(len(q.span) for q in outer)
        if not outer or spoken < _TOLD * len(self.text):
            return False
        opening = 0
        for quotation in outer:
            paragraph = self.paragraphs.get(quotation.paragraph)
            opening += paragraph is not None and quotation.span.start - paragraph.span.start < 4
        return opening >= _SPOKEN * len(outer)

    @cached_property
    def narrator(self) -> PersonNumber | None:
        """Return the person who tells a story in the first person, where there is one with a name."""
        return narrator(self.text, self.quotations, self.streams[0], self.mentions) if self.narrative and self.streams else None

    def labels(self, tokens: Tokens) -> list[int]:
        """Return the tokens of names that stand before a colon at the head of a paragraph: labels of turns."""
        key = id(tokens)
        if key not in self._labels:
            self._labels[key] = [i for i in sorted(tokens.persons) if self._is_label(tokens, i)]
        return self._labels[key]

    def _is_label(self, tokens: Tokens, index: int) -> bool:
        """Return whether a name at the head of a paragraph says whose turn it is: a colon behind it, or in capitals a stop or dash."""
        tags = tokens.tags
        if index and tags[index - 1] not in "|#":
            return False
        sign = _BEHIND_LABEL.match(tags, index + 1)
        return sign is not None and (sign[1] == ":" or self.text[tokens.ends[index] - 2 : tokens.ends[index]].isupper())

    @cached_property
    def _titles(self) -> tuple[list[int], list[Span]]:
        """Where titles begin, and the titles."""
        marked = [quotation.span for quotation in self.quotations if quotation.kind is QuotationKind.TITLE]
        quoted = {quotation.span for quotation in self.quotations}
        italic = [e.span for e in self.document.emphasis if e.span not in quoted and e.span.of(self.text)[:1].isupper()]
        titles = sorted([*marked, *italic])
        return [title.start for title in titles], titles

    def titles_in(self, area: Span) -> list[Span]:
        """Return the titles of works in a stretch: in italics with a capital, or found to be titles in marks."""
        starts, titles = self._titles
        return titles[bisect_left(starts, area.start) : bisect_left(starts, area.end)]

    # --- reading

    def _read(self) -> None:
        inner: defaultdict[str | None, list[Quotation]] = defaultdict(list)
        for quotation in self.quotations:
            inner[quotation.parent if quotation.parent in self.number else None].append(quotation)
        main, apart = self._areas()
        self._add(main, inner[None])
        starts = [quotation.span.start for quotation in inner[None]]
        for area in apart:
            inside = inner[None][bisect_left(starts, area.span.start) : bisect_left(starts, area.span.end)]
            if inside:
                self._add([area], inside)
        for parent, nested in inner.items():
            if parent is not None:
                outer = self.quotations[self.number[parent]]
                paragraph = self.paragraphs.get(outer.paragraph)
                language = outer.language if outer.language != "und" or paragraph is None else paragraph.language
                self._add([Area(outer.span, lexicon(language))], nested)

    def _areas(self) -> tuple[list[Area], list[Area]]:
        """Return the running text, and the notes and page furniture that are read apart."""
        main: list[Area] = []
        apart: list[Area] = []
        wall, work = False, ""
        for chain in self._layout.passages():
            for number, piece in enumerate(chain):
                words = lexicon(piece.language)
                if piece.kind in _APART:
                    apart.append(Area(piece.span, words))
                    continue
                wall = wall or piece.work != work
                main.append(Area(piece.span, words, number > 0, wall or piece.kind in _WALLS))
                wall, work = piece.kind in _WALLS, piece.work
        return main, apart

    def _add(self, areas: Sequence[Area], quotations: Sequence[Quotation]) -> None:
        if not areas:
            return
        chunks = [self._chunk(quotation) for quotation in quotations]
        chunks += self._name_chunks(areas, chunks)
        low = bisect_left(self._markers, min(area.span.start for area in areas), key=lambda chunk: chunk.start)
        high = bisect_left(self._markers, max(area.span.end for area in areas), key=lambda chunk: chunk.start)
        chunks += self._markers[low:high]
        chunks.sort(key=lambda chunk: (chunk.start, -chunk.end))
        tokens = read_tokens(self.text, areas, chunks)
        self.streams.append(tokens)
        for index, number in tokens.quotations.items():
            self.places[number] = Place(tokens, index)

    def _name_chunks(self, areas: Sequence[Area], quoted: Sequence[Chunk]) -> Iterator[Chunk]:
        starts = [chunk.start for chunk in quoted]
        for area in areas:
            for start, end, number in self.mentions(area.span):
                before = bisect_left(starts, start + 1) - 1
                if before < 0 or quoted[before].end <= start:
                    yield Chunk(start, end, person=number)

    def _chunk(self, quotation: Quotation) -> Chunk:
        """Return a quotation with its marks, and the spaces inside «…», as one token."""
        text = self.text
        start, end = quotation.span.start, quotation.span.end
        opening, closing = quotation.marks
        while start > 0 and text[start - 1] in " \u00a0\u202f" and opening and opening in "«„“‹":
            start -= 1
        if opening and text.startswith(opening, start - len(opening)):
            start -= len(opening)
        while end < len(text) and text[end] in " \u00a0\u202f" and closing and closing in "»›":
            end += 1
        if closing and text.startswith(closing, end):
            end += len(closing)
        return Chunk(start, end, quotation=self.number[quotation.id])

    def _learn_genders(self) -> None:
        """Take a gender from the pronouns that head sentences after one with a single name and no pronoun, where no given name tells it."""
        votes: defaultdict[PersonNumber, Counter[str]] = defaultdict(Counter)
        for tokens in self.streams[:1]:
            tags = tokens.tags
            at = tags.find(".P")
            while at >= 0:
                sentence = tags[tags.rfind(".", 0, at) + 1 : at]
                if sentence.count("N") == 1 and len(sentence) < 60 and _OTHERS.isdisjoint(sentence):
                    number = tokens.persons[at - len(sentence) + sentence.index("N")]
                    votes[number]["f" if tokens.words[at + 1] in tokens.lexicon(at).feminine else "m"] += 1
                at = tags.find(".P", at + 2)
            for own in _OWN_THING.finditer(tags):
                owner = tokens.persons[own.start("name")]
                votes[owner]["f" if tokens.words[own.end() - 1] in tokens.lexicon(own.start()).feminine else "m"] += 1
        for number, heard in votes.items():
            if self.genders[number] == "?" and not self.groups[number]:
                self.genders[number] = surer(heard) or "?"


@cache
def _gender_of(noun: str) -> str:
    """Return the gender of a folded noun for persons: `f`, `m`, or `?` where it does not tell."""
    naming = everywhere().naming
    if any(noun in map(fold, words) for words in (naming.feminine_kin, naming.women)):
        return "f"
    return "m" if any(noun in map(fold, words) for words in (naming.masculine_kin, naming.men)) else "?"
