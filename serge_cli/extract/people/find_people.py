"""Find the persons a document names, without a model: full names, surnames, initials, titles and roles.

A run of capitals is a person if there is evidence for it: a known person, a given name, initials, a title, a verb of saying beside
it. A surname alone stands for the one full name that ends with it; where several do, it stays a person of its own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import field
from functools import cache

from serge_cli.extract.attribution.lexicon import Lexicon, everything
from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.people.name_shapes import is_place, is_sure, looks_personal, of_many, sharing_surnames, tidy
from serge_cli.extract.people.name_spans import NameSpan, name_spans, naming_words
from serge_cli.language import everywhere
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Person
from serge_cli.model.span import Span
from serge_cli.people.authority import Authority, KnownPerson
from serge_cli.people.names import compatible, parse_name
from serge_cli.people.transliteration import sound_key
from serge_cli.text.folding import fold

_CITED = re.compile(r"[)\]:]|,(?!\s[^\W\d_A-Z]{2}\w)|\s\d{4}")  # (Marsh, p. 4), but not (Wrong, but in the right direction)
_WORD = re.compile(r"[^\W_]+")
_ASCII_WORDS = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))  # a table for str.translate
_LOWER = re.compile(r"[a-zà-öø-ÿа-яё]{3,}")
_LAST_WORD_BACKWARDS = re.compile(r"[\s,:]*(?P<word>[^\W\d_]+)")


_OWNED_WORD = re.compile(r"\s(?P<word>[a-zà-öø-ÿ]+)")
_STOPS = frozenset({".", ";", "!", "?", ""})
_ENOUGH = 0.6  # evidence that makes a single capitalised word a person


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
    areas = [(paragraph.span, paragraph.language) for paragraph in layout.paragraphs]
    spans = name_spans(document.text, areas)
    evidence = _Evidence(document.text, spans)
    found: dict[str, _Found] = {}
    full = _full_names(spans, evidence, known)
    for name in sharing_surnames(document.text, spans):
        full.setdefault(sound_key(parse_name(name).surname), []).append(name)
    for author in _authors(layout, document):
        full.setdefault(sound_key(parse_name(author).surname), []).append(author)
    seen = Counter(tidy(span) for span in spans if len(span.parts) > 1)
    resolver = _Resolver(full, seen, known, evidence)
    for span in spans:
        if _born().search(document.text, max(0, span.span.start - 24), span.span.start):
            continue
        for name, group, part, person in resolver.names(span):
            if name not in found:
                found[name] = _Found(name, group=group, known=person)
            entry = found[name]
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
    """What speaks for a capitalised word being a person's surname, counted over the document."""

    def __init__(self, text: str, spans: Sequence[NameSpan]) -> None:
        self._scores: defaultdict[str, float] = defaultdict(float)
        self._counts: Counter[str] = Counter()
        self._inside: Counter[str] = Counter()  # where the capital does not come from a sentence's head
        self._heads: defaultdict[str, float] = defaultdict(float)  # what speaks for it at a sentence's head, where it has a capital anyway
        self._open: set[str] = set()  # words in capitals that stand outside brackets too: (FH 12) cites a book
        self._lower = _lower_words(text)
        self._alone = {fold(span.parts[0]) for span in spans if len(span.parts) == 1}
        for span in spans:
            if len(span.parts) > 3:
                continue
            word = fold(span.parts[-1])
            self._counts[word] += 1
            if text[max(0, span.span.start - 1) : span.span.start] not in {"(", "["}:
                self._open.add(span.parts[-1])
            inside = not span.opens or len(span.parts) > 1 or span.title
            self._inside[word] += inside
            (self._scores if inside else self._heads)[word] += _weigh(text, span)

    def alone(self, word: str) -> bool:
        """Return whether the word also stands alone as a name: then “Clearly” in “Clearly Engels” is no part of it."""
        return fold(word) in self._alone

    def always_capital(self, word: str) -> bool:
        """Return whether the word never stands in small letters."""
        return fold(word) not in self._lower

    def distinct(self, span: NameSpan) -> bool:
        """Return whether the words before a known surname look like another given name: neither a sentence's head nor a common word."""
        if span.opens:
            return False
        return not any(fold(part) in self._lower or fold(part) in naming_words().plain for part in span.parts[:-1])

    def makes_name(self, span: NameSpan) -> bool:
        """Return whether the document treats the last of several words as a person, or the first, where the last stands alone too."""
        return self.speaks_for(span.parts[-1]) or (len(span.parts) == 2 and self.alone(span.parts[-1]) and self.speaks_for(span.parts[0]))

    def names_a_body(self, word: str) -> bool:
        """Return whether a word in capitals stands for a body: it speaks, and not only as what a bracket cites."""
        return len(word) <= 6 and word in self._open and self.speaks_for(word)

    def speaks_for(self, word: str) -> bool:
        """Return whether the document treats the single word as a person."""
        folded = fold(word)
        head = self._heads[folded]
        if not self._inside[folded]:
            return head >= 1.0 and folded not in self._lower and not _many_people(folded)
        score = self._scores[folded] + head
        return score >= _ENOUGH and score >= 0.12 * self._counts[folded]


def _lower_words(text: str) -> frozenset[str]:
    """Return the words that stand in small letters somewhere, folded."""
    chunks = set(text.split())  # of what stands between spaces much is said again and again
    plain = " ".join([chunk for chunk in chunks if chunk.isascii()]).translate(_ASCII_WORDS)
    others = _WORD.findall(" ".join([chunk for chunk in chunks if not chunk.isascii()]))
    small = {word for word in plain.split() if len(word) > 2 and word.isalpha() and word.islower()}
    return frozenset(small.union(fold(word) for word in others if _LOWER.fullmatch(word)))


def _many_people(word: str) -> bool:
    """Return whether the word is a plural for people: Scholars, Critics, Historians."""
    words = everything()
    return word.endswith("s") and (
        word[:-1] in words.describers or word[:-1] in words.people or word[:-1].endswith(everywhere().naming.profession_endings)
    )


def _weigh(text: str, span: NameSpan) -> float:
    """Return what speaks for a run of capitals being a person, by what stands around it."""
    words = everything()
    score = 2.0 if span.title else 0.0
    if span.capital_nouns and (span.article or not span.opens):
        return score
    score += 1.0 if span.of_words else 0.0
    if span.article or span.preposition:
        score -= 1.5
    elif not span.opens:
        score += 0.15
    return score + _weigh_after(text, span, words) + _weigh_before(text, span, words) - 2.0 * is_place(text, span)


@cache
def _next_word() -> re.Pattern[str]:
    life = "|".join(re.escape(sign) for sign in everywhere().naming.life_signs)
    return re.compile(rf"(?P<possessive>['’]s?\b)|\s?\((?P<life>\d{{4}}|{life})|(?P<comma>,?)\s*(?P<word>[a-zà-öø-ÿа-я]+)?")


@cache
def _born() -> re.Pattern[str]:
    """Return the pattern of what stands before another name of the person just named."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in everywhere().naming.born)})\s+$")


def _weigh_after(text: str, span: NameSpan, words: Lexicon) -> float:
    after = _next_word().match(text, span.span.end, min(len(text), span.span.end + 40))
    if after is None:
        return 0.0
    if after["possessive"]:
        owned = _OWNED_WORD.match(text, after.end())
        return 1.0 if owned and fold(owned["word"]) in words.nouns else 0.7  # Marsh’s verdict
    if after["life"]:
        return 1.5
    return _weigh_word_after(text, span, after, words)


def _weigh_word_after(text: str, span: NameSpan, after: re.Match[str], words: Lexicon) -> float:
    word = fold(after["word"]) if after["word"] else ""
    helped = word in words.auxiliaries and word not in words.passives
    if word in everywhere().naming.personal_words or (helped and _says_then(text, after.end(), words)):
        return 1.0  # Marsh, who; Marsh had once told him
    noun = span.opens and word in words.nouns and text[after.end() : after.end() + 1] in _STOPS
    if not word or noun or (after["comma"] and word in words.auxiliaries):  # “Fine words.”: no verb after a name; “Lisle, a town”: no has
        return 0.0
    return _verb_weight(word, span, words)


def _says_then(text: str, start: int, words: Lexicon) -> bool:
    """Return whether a verb of saying follows, after auxiliaries and adverbs at most."""
    following = (fold(word) for word in _WORD.findall(text, start, start + 40))
    verb = next(
        (word for word in following if word not in words.auxiliaries and not word.endswith(everywhere().reporting.adverb_endings)), ""
    )
    return verb in words.verbs


def _weigh_before(text: str, span: NameSpan, words: Lexicon) -> float:
    cited = text[max(0, span.span.start - 1) : span.span.start] in {"(", "["} and _CITED.match(text, span.span.end) is not None
    word, start = _word_before(text, span.span.start)
    said = word[:1].islower() and _says(fold(word), words)
    return cited + (0.7 if said or _introduced(text, start, fold(word), words) else 0.0)


def _word_before(text: str, end: int) -> tuple[str, int]:
    """Return the word that ends before the code point `end`, white space, commas and colons between, and where it begins."""
    found = _LAST_WORD_BACKWARDS.match(text[max(0, end - 24) : end][::-1])
    return (found["word"][::-1], end - found.end()) if found else ("", end)


def _says(word: str, words: Lexicon) -> bool:
    return word in words.verbs or word in words.agents or word in words.quoting or word in naming_words().called


def _introduced(text: str, end: int, last: str, words: Lexicon) -> bool:
    """Return whether “according to”, “selon”, “laut” stands before a name; `last` is the word right before it, beginning at `end`."""
    phrases = words.introducers_to.get(last, ())
    if not phrases:
        return False
    earlier = fold(_word_before(text, end)[0])
    return any(phrase[-2] == earlier if len(phrase) > 1 else last not in words.weak_introducers for phrase in phrases)


def _verb_weight(word: str, span: NameSpan, words: Lexicon) -> float:
    """Weigh the word after a name: a verb of saying speaks for a person; at a sentence's head only in the third person or the past."""
    if word in words.auxiliaries:
        return 0.5
    if not words.reports(word):
        return 0.45 if word.endswith(everywhere().reporting.past_endings) else 0.0
    return 0.2 if span.opens and words.reports(word + "s") else 1.0


def _full_names(spans: Sequence[NameSpan], evidence: _Evidence, known: Authority) -> dict[str, list[str]]:
    """Return the full names written in the text by the key of their surname, each once, in order; sure ones before doubtful ones."""
    names: dict[str, list[str]] = defaultdict(list)
    for doubtful in (False, True):
        for span in spans:
            if len(span.parts) < 2 or not looks_personal(span) or is_sure(span, known) is doubtful:
                continue
            key = sound_key(parse_name(span.text).surname)
            if doubtful and span.opens and evidence.alone(span.parts[-1]):
                continue
            if doubtful and not (evidence.distinct(span) if key in names else evidence.makes_name(span)):
                continue
            if parse_name(span.text).given and (name := tidy(span)) not in names[key]:
                names[key].append(name)
    return names


class _Resolver:
    """Return the person that each run of capitals names."""

    def __init__(self, full: dict[str, list[str]], seen: Counter[str], known: Authority, evidence: _Evidence) -> None:
        self._full = full
        self._known = known
        self._evidence = evidence
        self._seen = seen
        self._surnames: dict[str, str | None] = {}  # by the word as written
        self._longest: dict[str, str] = {}
        self._given: defaultdict[str, set[str]] = defaultdict(set)
        for names in full.values():
            for name in names:
                given = parse_name(name).given
                if given and len(given[0]) > 2:
                    self._given[given[0]].add(self._fullest(name))

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
            key = sound_key(parse_name(span.text).surname)
            if is_sure(span, self._known) or tidy(span) in self._full.get(key, ()):
                return [(self._fullest(tidy(span)), False, span.span, None)]
        folded = [fold(part) for part in span.parts]
        if any(part in words.groups for part in folded):
            return [(span.text, True, span.span, None)]
        return self._last_part(span)

    def _last_part(self, span: NameSpan) -> list[tuple[str, bool, Span, KnownPerson | None]]:
        """Read “Both Cole” and “English-speaking Serge” as the surname alone, where the surname is known."""
        if span.starts and self._by_surname(span.parts[-1]) is not None and fold(span.parts[-1]) not in naming_words().not_names:
            tail = NameSpan(Span(span.starts[-1], span.span.end), span.parts[-1:], False, False, False, False, starts=span.starts[-1:])
            return self._single(tail)
        return []

    def _fullest(self, name: str) -> str:
        if name not in self._longest:
            self._longest[name] = self._fullest_form(name)
        return self._longest[name]

    def _fullest_form(self, name: str) -> str:
        parsed = parse_name(name)
        same = [other for other in self._full.get(sound_key(parsed.surname), ()) if compatible(parsed.given, parse_name(other).given)]
        spelled = [other for other in same if all(len(given) > 1 for given in parse_name(other).given)] or same
        return max(spelled, key=len, default=name)

    def _single(self, span: NameSpan) -> list[tuple[str, bool, Span, KnownPerson | None]]:
        word = span.parts[0]
        folded = fold(word)
        words = naming_words()
        if len(folded) < 2 or (span.common and span.opens and not span.title):
            return []
        full = self._by_surname(word) or self._by_given_name(word)
        if full and span.lady and _of_a_man(full):
            full = self._lady(span.lady, word)
        if full:
            return [(full, False, span.span, None)]
        if folded in words.groups and span.article and not span.capital_nouns:
            return [(f"The {word}", True, span.span, None)]
        if folded in words.not_names or folded in words.groups or of_many(folded):
            return []
        if folded in words.plain and not (span.title and self._evidence.always_capital(word)):  # Aunt Con
            return []
        return self._unlinked(span, word)

    def _lady(self, title: str, surname: str) -> str:
        """Return the person that “Mrs Marsh” names where the surname is a man's: the one woman with it, otherwise his wife, as written."""
        women = {self._fullest(name) for name in self._bearers(surname) if not _of_a_man(name)}
        return next(iter(women)) if len(women) == 1 else f"{title.rstrip('.')} {surname}"

    def _unlinked(self, span: NameSpan, word: str) -> list[tuple[str, bool, Span, KnownPerson | None]]:
        """Read a word that belongs to no full name: initialisms of bodies (CNT), given names, surnames that something speaks for."""
        if word.isupper():
            return [(word, True, span.span, None)] if self._evidence.names_a_body(word) else []
        given = fold(word) in naming_words().given and not span.article
        return [(word, False, span.span, None)] if given or span.title or self._evidence.speaks_for(word) else []

    def _by_surname(self, word: str) -> str | None:
        """Return the full name a surname stands for: the only one, or who is named first and most; nobody of a family."""
        if word not in self._surnames:
            counts: Counter[str] = Counter()
            for name in self._bearers(word):
                counts[self._fullest(name)] += self._seen[name]
            named = max(counts, key=lambda name: counts[name], default=None)
            family = len(counts) > 2 and named is not None and list(counts.values()).count(counts[named]) > 1
            self._surnames[word] = None if family else named
        return self._surnames[word]

    def _bearers(self, word: str) -> Sequence[str]:
        """Return the full names that end with a surname, in any of its spellings and cases."""
        key = sound_key(word)
        if key not in self._full:
            key = next((sound_key(stem) for stem in _stems(word) if sound_key(stem) in self._full), key)
        return self._full.get(key, ())

    def _by_given_name(self, word: str) -> str | None:
        """Return the one full name that begins with a given name written alone."""
        names = self._given.get(fold(word), set())
        return next(iter(names)) if len(names) == 1 else None


def _of_a_man(name: str) -> bool:
    """Return whether a full name is a man's: then Mrs. with his surname is his wife."""
    given = parse_name(name).given
    return bool(given) and given[0] in naming_words().given and given[0] not in naming_words().feminine


def _stems(word: str) -> list[str]:
    """Return what a surname in an oblique case may be in the nominative: Корсунцевым, Корсунцева are Корсунцев."""
    return [
        word[: -len(ending)] + tail
        for ending in everywhere().naming.case_endings
        if word.endswith(ending) and len(word) > len(ending) + 3
        for tail in ("", *everywhere().naming.nominative_endings)
    ]
