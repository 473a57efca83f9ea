"""Find the persons a document names, without a model: full names, surnames, initials, titles and roles.

A run of capitals is a person where something speaks for it: a known person, a given name, initials, a title, a verb of saying beside
it. A surname alone stands for the one full name that ends with it; where several do, it stays apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from serge_cli.extract.layout import Layout
from serge_cli.extract.lexicon import everything
from serge_cli.extract.name_spans import NameSpan, name_spans, naming_words
from serge_cli.model.document import Document
from serge_cli.model.records import Person
from serge_cli.model.span import Span
from serge_cli.people.authority import Authority, KnownPerson
from serge_cli.people.names import compatible, parse_name
from serge_cli.people.transliteration import sound_key
from serge_cli.text.folding import fold

_PLURAL_ENDINGS = ("ists", "isms", "ism", "ist", "isme", "iste", "istes", "ismus", "isten", "ismo", "istas", "ista", "ians", "ites")
_NEXT_WORD = re.compile(r"(?P<possessive>['’]s?\b)?[ \t]*(?P<open>\()?,?\s*(?P<word>[^\W\d_]+)?")
_LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+)[\s,:]*$")


@dataclass(slots=True)
class _Found:
    """A person being gathered from the text."""

    name: str
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[Span] = field(default_factory=list)
    group: bool = False
    known: KnownPerson | None = None


def find_people(document: Document, layout: Layout, known: Authority) -> tuple[Person, ...]:
    """Return the persons named in the document with every form and mention, in order of first mention; groups flagged."""
    areas = [paragraph.span for paragraph in layout.paragraphs]
    spans = list(name_spans(document.text, areas))
    evidence = _Evidence(document.text, spans)
    found: dict[str, _Found] = {}
    full = _full_names(spans, evidence, known)
    for author in _authors(layout, document):
        full.setdefault(sound_key(parse_name(author).surname), []).append(author)
    resolver = _Resolver(full, known, evidence)
    for span in spans:
        for name, group, part, person in resolver.names(span):
            entry = found.setdefault(name, _Found(name, group=group, known=person))
            entry.forms[part.of(document.text)] += 1
            entry.mentions.append(part)
    return tuple(_person(entry) for entry in found.values())


def _authors(layout: Layout, document: Document) -> Iterable[str]:
    for work in layout.works:
        yield from work.authors
    yield from document.metadata.authors


def _person(entry: _Found) -> Person:
    forms = tuple(dict.fromkeys((entry.name, *(" ".join(form.split()) for form in entry.forms))))
    return Person(entry.name, forms, tuple(entry.mentions), entry.group)


class _Evidence:
    """What speaks for a single capitalised word being a person, counted over the document."""

    def __init__(self, text: str, spans: Sequence[NameSpan]) -> None:
        self._scores: defaultdict[str, float] = defaultdict(float)
        self._counts: Counter[str] = Counter()
        lower = everything()
        for span in spans:
            if len(span.parts) > 2:
                continue
            word = fold(span.parts[-1])
            self._counts[word] += 1
            self._scores[word] += self._weigh(text, span, lower.verbs | lower.label_verbs, lower.auxiliaries)

    @staticmethod
    def _weigh(text: str, span: NameSpan, verbs: frozenset[str], auxiliaries: frozenset[str]) -> float:
        score = 2.0 if span.title else 0.0
        if span.article or span.preposition:
            score -= 1.5
        after = _NEXT_WORD.match(text, span.span.end, min(len(text), span.span.end + 40))
        if after and after["possessive"]:
            score += 0.7
        word = fold(after["word"]) if after and after["word"] and not after["open"] else ""
        if word in verbs and after and after["word"][0].islower():
            score += 1.0
        elif word in auxiliaries:
            score += 0.4
        before = _LAST_WORD.search(text, max(0, span.span.start - 24), span.span.start)
        if before and fold(before["word"]) in verbs and before["word"][0].islower():
            score += 0.7
        if text[span.span.start - 1 : span.span.start] == "(" and text[span.span.end : span.span.end + 1] in {")", ","}:
            score += 1.0
        return score

    def speaks_for(self, word: str) -> bool:
        """Tell whether the document treats the single word as a person."""
        folded = fold(word)
        return self._scores[folded] >= 0.9 and self._scores[folded] >= 0.12 * self._counts[folded]


def _full_names(spans: Sequence[NameSpan], evidence: _Evidence, known: Authority) -> dict[str, list[str]]:
    """Return the full names written in the text by the key of their surname, each once, in order."""
    names: dict[str, list[str]] = defaultdict(list)
    for span in spans:
        for name in _persons_in(span, known):
            if parse_name(name).given and name not in (listed := names[sound_key(parse_name(name).surname)]):
                listed.append(name)
    return names


def _persons_in(span: NameSpan, known: Authority) -> list[str]:
    text = span.text
    if known.find(text):
        return [text]
    if len(span.parts) >= 2 and looks_personal(span):
        return [_tidy(span)]
    return []


def _tidy(span: NameSpan) -> str:
    """Return the name in ordinary case: VICTOR SERGE is Victor Serge."""
    return " ".join(p.title() if len(p) > 3 and p.isupper() and "." not in p else p for p in span.parts)


def looks_personal(span: NameSpan) -> bool:
    """Tell whether a run of several capitals is built like a person's name."""
    words = naming_words()
    folded = [fold(part) for part in span.parts]
    if len(folded) > 5 or folded[-1] in words.groups or (folded[-1] in words.not_names and not span.title):
        return False
    if folded[-1].endswith(_PLURAL_ENDINGS) or span.parts[-1].isdigit():
        return False
    first = folded[0].split("-")[0]
    if first in words.given or "." in span.parts[0] or len(span.parts[0]) == 1:
        return span.parts[-1].islower() is False and len(span.parts[-1]) > 1
    if any(part in words.not_names or part in words.groups or part in words.plain for part in folded):
        return False
    return not span.article


class _Resolver:
    """Say whom each run of capitals names."""

    def __init__(self, full: dict[str, list[str]], known: Authority, evidence: _Evidence) -> None:
        self._full = full
        self._known = known
        self._evidence = evidence
        self._surnames: dict[str, str | None] = {}

    def names(self, span: NameSpan) -> list[tuple[str, bool, Span, KnownPerson | None]]:
        """Return the name, whether it is a group, and its stretch, for a run of capitals; nothing where it names nobody."""
        person = self._known.find(span.text)
        if person:
            return [(person.name, person.group, span.span, person)]
        if len(span.parts) >= 2:
            return self._several(span)
        return self._single(span)

    def _several(self, span: NameSpan) -> list[tuple[str, bool, Span, KnownPerson | None]]:
        words = naming_words()
        if looks_personal(span):
            return [(self._fullest(_tidy(span)), False, span.span, None)]
        folded = [fold(part) for part in span.parts]
        if any(part in words.groups for part in folded):
            return [(span.text, True, span.span, None)]
        return []

    def _fullest(self, name: str) -> str:
        parsed = parse_name(name)
        same = [other for other in self._full.get(sound_key(parsed.surname), ()) if compatible(parsed.given, parse_name(other).given)]
        spelled = [other for other in same if all(len(given) > 1 for given in parse_name(other).given)] or same
        return max(spelled, key=len, default=name)

    def _single(self, span: NameSpan) -> list[tuple[str, bool, Span, KnownPerson | None]]:
        word = span.parts[0]
        folded = fold(word)
        words = naming_words()
        if len(folded) < 2 or (folded in words.plain and span.opens):
            return []
        full = self._by_surname(word)
        if full:
            return [(full, False, span.span, None)]
        if folded in words.groups and span.article:
            return [(f"The {word}", True, span.span, None)]
        if folded in words.not_names or folded in words.groups or folded.endswith(_PLURAL_ENDINGS) or folded in words.plain:
            return []
        if word.isupper() and len(word) > 1:
            return []
        given = folded in words.given and not span.article
        if given or span.title or self._evidence.speaks_for(word):
            return [(word, False, span.span, None)]
        return []

    def _by_surname(self, word: str) -> str | None:
        key = sound_key(word)
        if key not in self._surnames:
            distinct = {self._fullest(name) for name in self._full.get(key, ())}
            self._surnames[key] = distinct.pop() if len(distinct) == 1 else None
        return self._surnames[key]
