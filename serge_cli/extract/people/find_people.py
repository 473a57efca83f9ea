"""Find the persons a document names, without a model: full names, surnames, initials, titles and roles.

A run of capitals is a person if there is evidence for it: a known person, a given name, initials, a title, a verb of
saying beside it. What a name means is decided by counts over the whole document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.layout.speech_labels import labels_at
from serge_cli.extract.people.bearers import Bearers, Name, full_name, kind_of_title
from serge_cli.extract.people.evidence import Evidence
from serge_cli.extract.people.full_names import FullNames
from serge_cli.extract.people.name_shapes import of_many, sharing_surnames
from serge_cli.extract.people.name_spans import Area, NameSpan, name_spans
from serge_cli.extract.people.naming_words import naming_words
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Paragraph, ParagraphKind, Person
from serge_cli.model.span import Span
from serge_cli.people.authority import Authority, KnownPerson
from serge_cli.people.transliteration import sound_key
from serge_cli.text.folding import fold

_HEADINGS = frozenset({ParagraphKind.HEADING, ParagraphKind.TITLE, ParagraphKind.NAVIGATION, ParagraphKind.SEPARATOR})
_SENTENCE_ENDS = frozenset('.!?…:;“”’»"')
_NEAR = 4000  # code points back in which the bearer of a name that several bear is looked for
_USUAL = 5  # mentions with a title that make it part of the name shown
_FAIR = 0.05  # of somebody's mentions those by the full name, for it to be the name shown


@dataclass(slots=True)
class _Found:
    """A person being gathered from the text."""

    name: Name
    forms: dict[str, None] = field(default_factory=dict)  # as written, without titles
    titled: dict[str, None] = field(default_factory=dict)  # with them
    short: Counter[tuple[str, str]] = field(default_factory=Counter)  # by one word: the title as shown, the word as written
    mentions: list[Span] = field(default_factory=list)
    group: bool = False
    known: KnownPerson | None = None
    certain: bool = False  # named elsewhere than in headings and references


def find_people(document: Document, layout: Layout, known: Authority) -> tuple[Person, ...]:
    """Return the persons named in the document with every form and mention, in order; groups flagged."""
    labels = labels_at(document.text, [p.span.start for p in layout.paragraphs])
    areas = [Area(p.span, p.language, _is_heading(document.text, p), labels.get(p.span.start)) for p in layout.paragraphs]
    spans = name_spans(document.text, areas)
    evidence = Evidence(document.text, spans)
    full = FullNames(spans, evidence, known)
    names = [piece for span in spans for piece in full.divide(span)]
    certain = [name for name in names if full.accepts(name.parts) or name.single]
    bearers = Bearers(certain, (*sharing_surnames(document.text, spans), *_authors(layout, document)))
    resolver = _Resolver(document.text, full, bearers, known, evidence)
    for span in names:
        resolver.add(span)
    return tuple(_person(entry) for entry in resolver.found.values() if entry.certain)


def _is_heading(text: str, paragraph: Paragraph) -> bool:
    """Return whether a block is a heading, and no sentence that stands where one is expected."""
    return paragraph.kind in _HEADINGS and paragraph.span.of(text).rstrip()[-1:] not in _SENTENCE_ENDS


def _authors(layout: Layout, document: Document) -> Iterator[str]:
    for work in layout.works:
        yield from work.authors
    yield from document.metadata.authors


def _person(entry: _Found) -> Person:
    name = _shown(entry)
    written = (" ".join(form.split()) for form in (*entry.forms, *entry.titled))
    return Person(name, tuple(dict.fromkeys((name, *written))), tuple(entry.mentions), entry.group)


def _shown(entry: _Found) -> str:
    """Return the name to show: the full one where it or the surname alone is used; else the form used most."""
    name = entry.name.text
    if entry.known or entry.group or not entry.short:
        return name
    _, most = max(entry.short, key=entry.short.__getitem__)
    full = len(entry.mentions) - entry.short.total()
    if " " in name and (full >= _FAIR * len(entry.mentions) or not full or fold(name).endswith(f" {fold(most)}")):
        return name
    return _short_name(entry)


def _short_name(entry: _Found) -> str:
    """Return the single word used most; with its title where that tells bearers of the name apart, or is usual."""
    words: Counter[str] = Counter()
    for (_, word), times in entry.short.items():
        words[word] += times
    word = max(words, key=words.__getitem__)
    titles = Counter({style: times for (style, other), times in entry.short.items() if other == word})
    style = max(titles, key=titles.__getitem__)
    if entry.name.kind and not style:
        style = max((each for each in titles if kind_of_title(each) == entry.name.kind), key=titles.__getitem__, default="")
    return f"{style} {word}" if style and (entry.name.kind or titles[style] >= _USUAL) else word


class _Resolver:
    """Gathers the persons that the runs of capitals name, in the order of the text."""

    def __init__(self, text: str, full: FullNames, bearers: Bearers, known: Authority, evidence: Evidence) -> None:
        self._text, self._full, self._bearers, self._known, self._evidence = text, full, bearers, known, evidence
        self._last: dict[str, tuple[int, Name]] = {}  # where a bearer of each surname and given name was named last
        self.found: dict[Name, _Found] = {}

    def add(self, span: NameSpan) -> None:
        """Add the mention that a run of capitals is, if it names anybody."""
        person = self._known.find(span.text)
        group = False
        if person:
            name: Name | None = Name(person.name)
            group = person.group
        elif not span.single:
            name, group = self._several(span)
        else:
            name, group = self._single(span)
        if name is not None:
            self._enter(name, span, group, person)

    def _enter(self, name: Name, span: NameSpan, group: bool, person: KnownPerson | None) -> None:
        entry = self.found.get(name)
        if entry is None:
            entry = self.found[name] = _Found(name, group=group, known=person)
        written = span.span.of(self._text)
        entry.forms[written] = None
        style = span.style if kind_of_title(span.style) else span.article
        if span.style and not group:
            entry.titled[f"{span.style} {written}"] = None
        if span.single:
            entry.short.update([(style.rstrip("."), span.text if written.isupper() else written)])
        entry.mentions.append(span.span)
        entry.certain = entry.certain or not span.doubtful
        if span.style or not span.single:
            for word in (span.parts[0], span.parts[-1]):
                self._last[sound_key(word)] = (span.span.start, name)

    def _several(self, span: NameSpan) -> tuple[Name | None, bool]:
        if self._full.accepts(span.parts):
            return Name(self._bearers.fullest(full_name(span))), False
        return Name(span.text), True

    def _single(self, span: NameSpan) -> tuple[Name | None, bool]:
        word, words = span.text, naming_words()
        folded = fold(word)
        if len(folded) < 2 or (span.common and span.opens and not span.title):
            return None, False
        meant = self._bearers.who(span)
        if meant:
            return self._nearest(span, meant), False
        if folded in words.groups and span.article and not span.capital_nouns:
            return Name(f"The {word}"), True
        named = self._names_somebody(span, word, folded)
        if named and word.isupper():
            labelled = Name(word.title())
            return (labelled, False) if labelled in self.found else (Name(word), True)
        return (self._bearers.own(span) if named else None), False

    def _nearest(self, span: NameSpan, meant: Sequence[Name]) -> Name:
        """Return who is meant: of several whoever was named in full last, else nobody known."""
        first, *others = meant
        start, last = self._last.get(sound_key(span.text)) or (span.span.start, None)
        if others and last is not None and last in meant and span.span.start < start + _NEAR:
            return last
        return self._bearers.own(span) if others else first

    def _names_somebody(self, span: NameSpan, word: str, folded: str) -> bool:
        """Return whether a word of no full name is a name: a body's (CNT), a given one, one with evidence."""
        words, seen = naming_words(), self._evidence
        if word.isupper():
            return seen.names_a_body(word)
        spoken = seen.speaks(word) and seen.always_capital(word) and not span.capital_nouns
        if folded in words.groups or of_many(folded):
            return False
        if folded in words.not_names:
            return spoken and not span.article
        if folded in words.plain and not (span.title and seen.always_capital(word)):  # Aunt Con
            return False
        return (folded in words.given and not span.article) or span.title or seen.speaks_for(word) or (spoken and not span.opens)
