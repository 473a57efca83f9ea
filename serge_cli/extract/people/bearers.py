"""Decide who bears a name: which full names are one person's, whom a surname, a title or a given name means.

A title parts men from women of one surname, and Mrs from Miss. A name that several bear is whoever's is named far oftener; where
nobody is, whoever's was named in full last; and otherwise it stays a name of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from serge_cli.extract.people.name_shapes import is_initials
from serge_cli.extract.people.name_spans import NameSpan, tidy
from serge_cli.extract.people.naming_words import naming_words
from serge_cli.language import abbreviations, everywhere
from serge_cli.people.names import compatible, parse_name
from serge_cli.people.transliteration import sound_key
from serge_cli.text.folding import fold

MAN, WOMAN, MISS, ANYBODY = "m", "f", "miss", ""
_FAMILY = 100  # full names of one surname among which a fuller form is looked for
_LEAD = 2  # times more often than anybody else: who is meant where several bear a name
_SHARE = 0.1  # of the mentions by title and surname, the full ones of whom that title means


class Name(NamedTuple):
    """Whom a name means: a full name in the text, or a title and a name of which no full one is known."""

    text: str
    kind: str = ""  # of a title without a full name: man, woman, miss


@cache
def kind_of_title(style: str) -> str:
    """Return whether a title is a man's, a woman's or an unmarried woman's; "" where it is anybody's."""
    words, title = naming_words(), fold(style.rstrip("."))
    if title in words.maiden:
        return MISS
    if title in words.feminine_titles:
        return WOMAN
    return MAN if title in words.masculine_titles else ANYBODY


class Bearers:
    """Who bears which name in a document."""

    def __init__(self, names: Sequence[NameSpan], authors: Iterable[str]) -> None:
        self._fulls: defaultdict[str, dict[str, None]] = defaultdict(dict)  # by the key of their surname
        self._longest: dict[str, str] = {}
        self._given: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._counts: Counter[str] = Counter()  # of full names
        self._titled_fulls: set[tuple[str, str]] = set()
        self._first: Counter[tuple[str, str]] = Counter()  # where a full name, or a title with a surname, stands first
        self._titled: Counter[tuple[str, str]] = Counter()
        self._decided: dict[tuple[str, str], tuple[Name, ...]] = {}
        self._offices: defaultdict[str, Counter[str]] = defaultdict(Counter)  # titles of nobody's sex, by full name and by surname
        several = [span for span in names if not span.single]
        for name in (*dict.fromkeys(full_name(span) for span in several), *dict.fromkeys(authors)):
            self._fulls[sound_key(parse_name(name).surname)][name] = None
        for held in self._fulls.values():
            for name in held:
                self._add_given(self.fullest(name))
        for span in names:
            if not span.doubtful:
                self._count(span)

    def _add_given(self, name: str) -> None:
        given = parse_name(name).given
        if given and not is_initials(given[0]) and given[0] not in abbreviations():
            self._given[given[0]][name] = None

    def _count(self, span: NameSpan) -> None:
        kind = kind_of_title(span.style)
        if not span.single:
            name = self.fullest(full_name(span))
            self._counts[name] += 1
            self._titled_fulls.add((name, kind))
            self._first.setdefault((name, ""), span.span.start)
            self._offices[name].update([_office(span)])
        elif kind:
            key = sound_key(span.text)
            self._titled[key, kind] += 1
            self._first.setdefault((key, kind), span.span.start)
        else:
            key = sound_key(span.text)
            self._offices[key].update([_office(span)])
            self._first.setdefault((key, _office(span)), span.span.start)

    def fullest(self, name: str) -> str:
        """Return the fullest form of a full name: N. Sukhanov is Nikolai Sukhanov."""
        if name not in self._longest:
            given = _given(name)
            held = islice(self._fulls.get(sound_key(parse_name(name).surname), ()), _FAMILY)
            same = [other for other in held if compatible(given, _given(other)) and _wife(name) == _wife(other)]
            spelled = [other for other in same if not any(map(is_initials, _given(other)))] or same
            self._longest[name] = max(spelled, key=len, default=name)
        return self._longest[name]

    def who(self, span: NameSpan) -> tuple[Name, ...]:
        """Return whom a single word, with its title, can mean: one person, several alike, or nobody known."""
        key = (span.parts[0], kind_of_title(span.style))
        if key not in self._decided:
            self._decided[key] = self._titled_name(*key) if key[1] else self._bare_name(key[0])
        office = _office(span)
        if office and not key[1]:
            return tuple(name for name in self._decided[key] if not self._is_another(name.text, sound_key(key[0]), office))
        return self._decided[key]

    def _is_another(self, name: str, key: str, office: str) -> bool:
        """Return whether an office with a surname means another than a full name: Justice Marsh, where Professor Anna Marsh comes later."""
        held, times = self._offices.get(name, Counter()), self._offices[key][office]
        other = any(title for title in held if title != office) and not held[office]
        return other and times >= self._counts[name] and self._first[key, office] < self._first[name, ""]

    def own(self, span: NameSpan) -> Name:
        """Return the name of who is known by this single word alone, or by it with a title."""
        return self._own(span.parts[0], kind_of_title(span.style))

    def _own(self, word: str, kind: str) -> Name:
        """Return the word as a name, with its kind of title where it has other bearers; alone it is rather a man's."""
        key, given = sound_key(word), fold(word) in naming_words().given
        kinds = [each for each in (MAN, WOMAN, MISS) if self._titled[key, each]]
        one = len(kinds) == 1 or (given and MAN not in kinds)
        if not kinds or (one and (given or not self._surnamed(word))):
            return Name(word)
        return Name(word, kind or (MAN if MAN in kinds else ANYBODY))

    # --- a title and a name

    def _titled_name(self, word: str, kind: str) -> tuple[Name, ...]:
        key = sound_key(word)
        fulls = self._surnamed(word)
        given = [name for name in self._given.get(fold(word), ()) if self._sex(name) in {ANYBODY, _sex(kind)}]
        if given and not fulls:
            return self._likeliest(given)  # Lady Catherine
        bearers = [name for name in fulls if self._can_be(name, key, kind)]
        if len(bearers) == 1 and self._is_used(bearers[0], key, kind):
            return (Name(bearers[0]),)
        return ()

    def _can_be(self, name: str, key: str, kind: str) -> bool:
        """Return whether a full name may be whom a title with the surname means."""
        if (name, kind) in self._titled_fulls:
            return True
        sex = self._sex(name)
        if sex == ANYBODY:
            return kind == MAN or not self._titled[key, MAN]
        if kind == MISS and (name, WOMAN) in self._titled_fulls:
            return False  # Miss Marsh is not Mrs. Anna Marsh
        return sex == _sex(kind) and not (kind == WOMAN and self._titled[key, MISS])

    def _is_used(self, name: str, key: str, kind: str) -> bool:
        """Return whether a full name is used so that the title with the surname can stand for it."""
        full, titled = self._counts[name], self._titled[key, kind]
        if (name, kind) in self._titled_fulls:  # Mr. John Marsh beside Mr. Marsh is another, unless he was called so first
            return self._first[name, ""] < self._first[key, kind]
        return full >= _SHARE * titled or not full

    # --- a word alone

    def _bare_name(self, word: str) -> tuple[Name, ...]:
        key = sound_key(word)
        fulls, given = self._surnamed(word), list(self._given.get(fold(word), ()))
        if given and (not fulls or (fold(word) in naming_words().given and self._weight(given) > self._weight(fulls))):
            return self._likeliest(given)
        if not fulls:
            return ()
        counts = Counter({Name(name): self._counts[name] for name in fulls})
        for kind in (MAN, WOMAN, MISS):
            times = self._titled[key, kind]
            meant = self._titled_name(word, kind) if times else ()
            for name in meant:
                counts[name] += times
            if not meant and times and kind == MAN:
                counts[self._own(word, kind)] = times
        return _leading(self._spellings(counts))

    def _spellings(self, counts: dict[Name, int]) -> dict[Name, int]:
        """Return the counts with spellings of a given name taken together: Michael and Mikhail Bakunin."""
        found: dict[tuple[str, str], Name] = {}
        summed: dict[Name, int] = {}
        for name in sorted(counts, key=lambda name: -counts[name]):
            given = _given(name.text)
            key = (given[0][:1], self._sex(name.text)) if given and not name.kind else (name.text, name.kind)
            first = found.setdefault(key, name)
            summed[first] = summed.get(first, 0) + counts[name]
        return summed

    def _likeliest(self, names: Iterable[str]) -> tuple[Name, ...]:
        return _leading({Name(name): self._counts[name] for name in names})

    def _weight(self, names: Iterable[str]) -> int:
        return sum([self._counts[name] for name in names])

    def _surnamed(self, word: str) -> list[str]:
        """Return the fullest names that end with a surname, in any of its spellings and cases."""
        key = sound_key(word)
        if key not in self._fulls:
            key = next((sound_key(stem) for stem in _stems(word) if sound_key(stem) in self._fulls), key)
        return list(dict.fromkeys(self.fullest(name) for name in self._fulls.get(key, ())))

    def _sex(self, name: str) -> str:
        """Return whether a full name is a man's or a woman's, by the given name, else by the titles before it."""
        words, given = naming_words(), _given(name)
        if _wife(name):
            return WOMAN
        if given and given[0] in words.given and not (given[0] in words.feminine and given[0] in words.masculine):
            return WOMAN if given[0] in words.feminine else MAN
        if (name, WOMAN) in self._titled_fulls or (name, MISS) in self._titled_fulls:
            return WOMAN
        return MAN if (name, MAN) in self._titled_fulls else ANYBODY


def _office(span: NameSpan) -> str:
    """Return the title before a name where it is nobody's by sex: justice."""
    return "" if kind_of_title(span.style) else fold(span.style.rstrip("."))


def full_name(span: NameSpan) -> str:
    """Return a full name in ordinary case, a wife's by her husband's with the title: Mrs. Henry Marsh."""
    name = tidy(span.parts)
    given = fold(span.parts[0])
    man = given in naming_words().masculine and given not in naming_words().feminine
    return f"{span.style} {name}" if man and kind_of_title(span.style) == WOMAN else name


def _given(name: str) -> tuple[str, ...]:
    return parse_name(name).given


def _wife(name: str) -> bool:
    """Return whether a name is a wife's by her husband's: Mrs. Henry Marsh."""
    return kind_of_title(name.partition(" ")[0]) == WOMAN


def _sex(kind: str) -> str:
    return WOMAN if kind == MISS else kind


def _leading(counts: dict[Name, int]) -> tuple[Name, ...]:
    """Return the name that has far more mentions than any other; all of them where none has."""
    ranked = sorted(counts, key=lambda name: -counts[name])
    if len(ranked) > 1 and counts[ranked[0]] < _LEAD * counts[ranked[1]]:
        return tuple(ranked)
    return tuple(ranked[:1])


def _stems(word: str) -> list[str]:
    """Return what an inflected surname may be in the nominative: Корсунцевым is Корсунцев."""
    return [
        word[: -len(ending)] + tail
        for ending in everywhere().naming.case_endings
        if word.endswith(ending) and len(word) > len(ending) + 3
        for tail in ("", *everywhere().naming.nominative_endings)
    ]
