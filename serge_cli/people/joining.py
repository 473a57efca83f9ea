"""Whom the names of many documents mean: forms of one name are joined with evidence, never against it.

A document knows its persons by itself. Over a library the same name is the same person. Other names of one surname are
joined in three steps. Full names whose given names agree are one person (Benjamin Tucker, Benjamin R. Tucker). Given
names that only correspond (Michael and Mikhail, F. and Frederick, Micheal) are joined where the surname has no other
bearer to speak of. A surname alone means its one bearer. Evidence against: another bearer, two persons whom corpus.toml
tells apart, a title of the one sex (Mr and Mrs Harrow are known by nothing else). Groups are joined by equal names only.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache

from serge_cli.language import everywhere
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.people.authority import KnownPerson
from serge_cli.people.cognates import are_cognate
from serge_cli.people.names import WrittenName, compatible, parse_name
from serge_cli.people.persons import LibraryPerson
from serge_cli.people.transliteration import sound_key
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

_CROWD = 200  # full names of one surname, from which on nothing but equal names is joined
_OFTENER = 50  # times that one bearer is named for each time that all others are, so that they do not count
_SHARE = 2  # times as often as with what is not known to be a given name a surname may stand alone
_SLIPS = 10  # times that a given name is written rightly for each slip of the pen
_LONG = 6  # letters from which on surnames that only sound alike are one


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person as one document knows it: the name shown, every form written, how often named, spoken by, spoken about."""

    document: str
    name: str
    forms: tuple[str, ...] = ()
    group: bool = False
    mentions: int = 0
    by: int = 0
    about: int = 0


@dataclass(slots=True)
class _Bearer:
    """One name of the library, with all sightings of it."""

    sightings: list[Sighting]
    known: KnownPerson | None
    name: str = ""
    parts: WrittenName = field(default_factory=lambda: WrittenName((), ""))
    weight: int = 0

    def __post_init__(self) -> None:
        """Choose the commonest spelling and read its parts."""
        spelled = Counter[str]()
        for one in self.sightings:
            spelled[one.name] += 1
        self.name = self.known.name if self.known else max(spelled, key=lambda name: (spelled[name], name))
        parts = parse_name(self.name)
        self.parts = WrittenName(tuple(piece for part in parts.given for piece in re.split("[-‐]", part) if piece), parts.surname)
        self.weight = sum(max(one.mentions, one.by, 1) for one in self.sightings)

    @property
    def is_group(self) -> bool:
        """Return whether any document takes this for a group."""
        return any(one.group for one in self.sightings)

    @property
    def is_spelled(self) -> bool:
        """Return whether the name has a given name that is more than an initial."""
        return bool(self.parts.given) and len(self.parts.given[0]) > 1


Cluster = list[_Bearer]


def joined(sightings: Iterable[Sighting], known: Sequence[KnownPerson] = ()) -> list[LibraryPerson]:
    """Return the persons of a library from those of its documents, in the order in which they come first."""
    sightings = list(sightings)
    bearers = _bearers(sightings, known)
    families: defaultdict[str, Cluster] = defaultdict(list)
    clusters: list[Cluster] = []
    for bearer in bearers:
        if bearer.is_group or not bearer.parts.surname or _is_own(bearer.name):
            clusters.append([bearer])
        else:
            families[sound_key(bearer.parts.surname)].append(bearer)
    for family in families.values():
        clusters += _family(family)
    rank = {id(bearer): number for number, bearer in enumerate(bearers)}
    documents = {document: number for number, document in enumerate(dict.fromkeys(one.document for one in sightings))}
    return [_person(each, documents) for each in sorted(clusters, key=lambda each: min(rank[id(bearer)] for bearer in each))]


def _bearers(sightings: Iterable[Sighting], known: Sequence[KnownPerson]) -> list[_Bearer]:
    """Return the names of the library; those of corpus.toml take in all forms that it gives to one person alone."""
    meant = Counter(_key(form) for person in known for form in dict.fromkeys(person.forms))
    by_form = {_key(form): person for person in known for form in person.forms if meant[_key(form)] == 1}
    by_form |= {_key(person.name): person for person in known}
    found: defaultdict[str, list[Sighting]] = defaultdict(list)
    for one in sightings:
        person = by_form.get(_key(one.name))
        found[_key(person.name if person else one.name)].append(one)
    return [_Bearer(each, by_form.get(key)) for key, each in found.items()]


def _family(bearers: Cluster) -> Iterator[Cluster]:
    """Yield the persons of one surname."""
    fulls = sorted((each for each in bearers if each.parts.given), key=lambda each: (-each.weight, each.name))
    alone = [each for each in bearers if not each.parts.given]
    if len(fulls) > _CROWD:
        yield from ([each] for each in bearers)
        return
    clusters: list[Cluster] = []
    for each in sorted(fulls, key=lambda each: not each.is_spelled):
        agreeing = [cluster for cluster in clusters if all(_agree(each, other) for other in cluster)]
        if len(agreeing) == 1:
            agreeing[0].append(each)
        else:
            clusters.append([each])
    clusters = _with_corresponding(clusters)
    for each in alone:
        bearer = _bearer_of(each, clusters)
        if bearer is not None:
            bearer.append(each)
        else:
            yield [each]
    yield from clusters


def _agree(one: _Bearer, other: _Bearer) -> bool:
    """Return whether two full names are forms of one by the names alone."""
    if (one.known and other.known) or not _same_surname(one, other):
        return False
    first, second = one.parts.given, other.parts.given
    if first == second:
        return True
    return one.is_spelled and other.is_spelled and sound_key(first[0]) == sound_key(second[0]) and compatible(first, second)


def _with_corresponding(clusters: list[Cluster]) -> list[Cluster]:
    """Join to the bearer named most those whose given names correspond, where others are not worth mention."""
    if len(clusters) < 2:
        return clusters
    ordered = sorted(clusters, key=lambda cluster: -_weight(cluster))
    most = next((each for each in ordered if any(bearer.is_spelled for bearer in each)), None)
    if most is None:
        return clusters
    like = [each for each in ordered if each is not most and all(_correspond(a, b) for a in each for b in most)]
    like = [each for each in like if each[0].is_spelled or _is_undivided(each, like)]
    joint = [*most, *(bearer for each in like for bearer in each)]
    others = [each for each in ordered if each is not most and each not in like]
    return [joint, *others] if _counts_alone(joint, others) else clusters


def _is_undivided(one: Cluster, clusters: Sequence[Cluster]) -> bool:
    """Return whether initials correspond to all others: J. A. and J. B. are two, though either may be John."""
    return all(_correspond(a, b) for other in clusters for a in one for b in other)


def _correspond(one: _Bearer, other: _Bearer) -> bool:
    """Return whether two given names may be one: initials, another language's form, a slip of the pen."""
    if (one.known and other.known) or not _same_surname(one, other):
        return False
    lesser, greater = sorted((one.weight, other.weight))
    slips = greater >= _SLIPS * lesser
    first, second = sorted((one.parts.given, other.parts.given), key=len)
    pairs = ((first[0], second[0]), (first[-1], second[-1]), (first[min(1, len(first) - 1)], second[min(1, len(second) - 1)]))
    heads, tails, seconds = (_may_be_one(a, b, slips=slips) for a, b in pairs)
    return heads and (len(first) == 1 or tails or seconds)


def _may_be_one(one: str, other: str, *, slips: bool) -> bool:
    """Return whether two given names or initials may be one; `slips` says whether one may be a slip of the pen."""
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return are_cognate(one, other) or (slips and _is_slip(one, other))


def _is_slip(one: str, other: str) -> bool:
    """Return whether two words differ by two neighbouring letters that changed places."""
    if len(one) != len(other) or len(one) < 4:
        return False
    differing = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differing) != 2 or differing[1] != differing[0] + 1:
        return False
    first, second = differing
    return (one[first], one[second]) == (other[second], other[first])


def _bearer_of(alone: _Bearer, clusters: Sequence[Cluster]) -> Cluster | None:
    """Return the one person whom a surname by itself means."""
    equal = [each for each in clusters if any(fold(b.parts.surname) == fold(alone.parts.surname) for b in each)]
    bearers = equal or [each for each in clusters if any(_same_surname(b, alone) for b in each)]
    bearers = [each for each in bearers if not (alone.known and any(b.known for b in each))]
    if not bearers:
        return None
    most = max(bearers, key=_weight)
    others = [each for each in bearers if each is not most]
    trusted = any(_has_known_given(bearer) for bearer in most) or _SHARE * _weight(most) >= alone.weight
    return most if trusted and _counts_alone(most, others) else None


def _counts_alone(one: Cluster, others: Sequence[Cluster]) -> bool:
    """Return whether the others who bear a surname are not worth mention beside one.

    What is not known to be a given name is often a chance neighbour, and counts a tenth.
    """
    against = sum(_weight(each) * (10 if any(map(_has_known_given, each)) else 1) for each in others)
    return _OFTENER * against <= 10 * _weight(one)


def _same_surname(one: _Bearer, other: _Bearer) -> bool:
    """Return whether surnames that sound alike are one: Trotzky and Trotsky, but neither Caplan and Kaplan nor Zin and Zinn."""
    a, b = one.parts.surname, other.parts.surname
    return a == b or (min(len(a), len(b)) >= _LONG and (a[0] == b[0] or not (a + b).isascii()))


def _has_known_given(bearer: _Bearer) -> bool:
    given = bearer.parts.given
    return bool(given) and (len(given[0]) == 1 or given[0] in _known_given())


def _weight(cluster: Cluster) -> int:
    return sum(bearer.weight for bearer in cluster)


@cache
def _known_given() -> frozenset[str]:
    return frozenset(map(fold, everywhere().naming.given_names))


@cache
def _titles_of_a_sex() -> frozenset[str]:
    naming = everywhere().naming
    return frozenset(map(fold, naming.masculine_titles | naming.feminine_titles | naming.maiden_titles))


def _is_own(name: str) -> bool:
    """Return whether a name is joined to no other: it has a title of one sex, or words that are no name (the Conquest of Bread)."""
    words = name.split()
    if len(words) < 2:
        return False
    if fold(words[0].rstrip(".")) in _titles_of_a_sex() or fold(words[0]) in _articles():
        return True
    return any(word.islower() and fold(word) not in _sure_particles() for word in words)


@cache
def _sure_particles() -> frozenset[str]:
    """Return the particles of names that join no common words: von, de, but not of."""
    naming = everywhere().naming
    return frozenset(map(fold, naming.particles - naming.loose_particles))


@cache
def _articles() -> frozenset[str]:
    return frozenset(map(fold, everywhere().reporting.articles)) - _sure_particles()


def _person(cluster: Cluster, order: Mapping[str, int]) -> LibraryPerson:
    """Return one person: the name is that of corpus.toml, else the one that most documents spell out."""
    known = next((bearer.known for bearer in cluster if bearer.known), None)
    main = max(cluster, key=lambda each: (bool(each.known), each.is_spelled, bool(each.parts.given), len(each.sightings), each.weight))
    every = [main, *(bearer for bearer in cluster if bearer is not main)]
    sightings = [one for bearer in every for one in bearer.sightings]
    names = _unique((main.name, *(one.name for one in sightings)))
    return LibraryPerson(
        name=main.name,
        names=names,
        forms=_unique(form for one in sightings for form in (one.name, *one.forms)),
        by=sum(one.by for one in sightings),
        about=sum(one.about for one in sightings),
        documents=tuple(sorted({one.document for one in sightings}, key=order.__getitem__)),
        group=any(bearer.is_group for bearer in cluster),
        aliases=known.aliases if known else (),
    )


def _key(name: str) -> str:
    return " ".join(terms(name))


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
