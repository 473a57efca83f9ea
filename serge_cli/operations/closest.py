"""What comes closest to a question that nothing answers: passages with most of its words, the rarest counting most, and what they lack.

Candidates are found by the rarest words of the question, and by words of nearly the same spelling for those that stand nowhere. Of each
the best stretch of words decides: how much of the question stands in it (by BM25's rarity, as in ranking.py), then how close together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.search.backend import Backend, Found, Sort
from serge_cli.search.entry import Unit
from serge_cli.search.query.entry_words import Reading
from serge_cli.search.query.ranking import rarity
from serge_cli.search.query.suggestions import suggestions
from serge_cli.search.query.tree import And, Close, Leaf, Near, Node, Or, Phrase, Query, Word, conjunction

MOST_SHOWN = 3
_CANDIDATES = 24
_RAREST = 6  # words by which candidates are found
_COMMON = 4  # a word that one of so many entries has finds no candidates
_LEAST_SHARE = 0.5  # of the weight of the words that stand anywhere
_SPELLED_OTHERWISE = 0.8
_ELSEWHERE = 0.3  # of a word's weight, where it stands in the passage outside its best stretch
_WIDEST = 3  # words of a stretch for each that is asked for


@dataclass(frozen=True, slots=True)
class Closest:
    """A passage that comes close, and the words of the question that it lacks, as typed."""

    found: Found
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sought:
    """A word of the question: what it weighs, how many entries have it, and words of the index that it may be meant for."""

    word: Word
    weight: float
    frequency: int
    meant: tuple[str, ...]

    @property
    def node(self) -> Node:
        """What finds the word."""
        return Or(tuple(Word(each, exact=True) for each in self.meant)) if self.meant else self.word


def closest(backend: Backend, query: Query, units: tuple[Unit, ...], meant: Mapping[str, tuple[str, ...]]) -> list[Closest]:
    """Return the passages that come closest to a query which nothing answers, best first.

    `meant` are known suggestions for words that stand nowhere.
    """
    parts = query.root.parts if isinstance(query.root, And) else (query.root,)
    words = dict.fromkeys(word for part in parts for word in _words_of(part))
    if len(words) < 2:
        return []
    entries = backend.find(Query(), units, limit=0).total
    sought = list(_sought(backend, words, units, entries, meant))
    asked = _finding(sought, entries)
    if len(asked) < 2:
        return []
    conditions = [part for part in parts if not any(_words_of(part))]
    ranked = []
    for found in _candidates(backend, asked, units, Query(conjunction(conditions), query.voices), entries):
        value, lacks = _closeness(found, sought)
        if value:
            ranked.append((-value, found.entry.order, Closest(found, lacks)))
    return [each for *_, each in sorted(ranked, key=lambda row: row[:2])[:MOST_SHOWN]]


def _candidates(backend: Backend, asked: Sequence[_Sought], units: tuple[Unit, ...], among: Query, entries: int) -> Sequence[Found]:
    """Return passages that have some of the words.

    Where the words are common, each stands nearly everywhere: the shortest passages that have all have them close together.
    """
    nodes = tuple(dict.fromkeys(each.node for each in asked))
    if sum(each.frequency * _COMMON < entries for each in asked) < 2:
        found = backend.find(among & Query(conjunction(nodes)), units, _CANDIDATES, Sort.LENGTH).found
        if len(found) >= MOST_SHOWN:
            return found
    return backend.find(among & Query(Or(nodes)), units, _CANDIDATES).found


def _words_of(node: Node) -> Iterator[Word]:
    """Yield the words asked for in a part of a query, as words in any form."""
    if isinstance(node, Word):
        yield node
    elif isinstance(node, Phrase | Near):
        yield from (Word(part.text) for part in node.parts if isinstance(part, Word))
    elif isinstance(node, Close):
        for part in node.parts:
            yield from _words_of(part) if isinstance(part, Leaf) else ()


def _sought(
    backend: Backend, words: Iterable[Word], units: tuple[Unit, ...], entries: int, known: Mapping[str, tuple[str, ...]]
) -> Iterator[_Sought]:
    for word in words:
        number = backend.frequency(word.text) or backend.find(Query(word), units, limit=0).total
        meant = () if number else known[word.text] if word.text in known else suggestions(word.text, backend)
        yield _Sought(word, rarity(entries, min(entries, number)), number, meant)


def _finding(sought: Sequence[_Sought], entries: int) -> list[_Sought]:
    """Return the words by which candidates are found: the rarest that stand anywhere, no common ones if others are enough."""
    standing = sorted((each for each in sought if each.frequency or each.meant), key=lambda each: each.frequency)
    rare = [each for each in standing if each.frequency * _COMMON < entries]
    return (rare if len(rare) > 1 else standing)[:_RAREST]


def _closeness(found: Found, sought: Sequence[_Sought]) -> tuple[float, tuple[str, ...]]:
    """Return how close an entry comes, 0 for not at all, and the words that it lacks."""
    reading = Reading(found.entry)
    places = {each: reading.of_words(each.meant) if each.meant else reading.anyhow(each.word) for each in sought}
    weights = {each: each.weight * (_SPELLED_OTHERWISE if each.meant else 1.0) for each in sought if places[each]}
    lacks = tuple(each.word.text for each in sought if each.meant or not places[each])
    standing = sum(each.weight for each in sought if each.frequency or each.meant)
    if len(weights) < 2 or sum(weights.values()) < _LEAST_SHARE * standing:
        return 0.0, lacks
    best, width = _best_stretch({each: places[each] for each in weights}, weights, _WIDEST * len(sought))
    elsewhere = _ELSEWHERE * (sum(weights.values()) - best)
    return best + elsewhere + len(weights) / (len(weights) + width), lacks


def _best_stretch(places: Mapping[_Sought, list[int]], weights: Mapping[_Sought, float], widest: int) -> tuple[float, int]:
    """Return the weight of the different words in the heaviest stretch of at most so many words, and how wide it is."""
    merged = sorted((place, number) for number, listed in enumerate(places.values()) for place in listed)
    heavy = list(map(weights.__getitem__, places))
    counts = [0] * len(heavy)
    best, first, weight = (0.0, 0), 0, 0.0
    for place, number in merged:
        counts[number] += 1
        weight += heavy[number] if counts[number] == 1 else 0.0
        while place - merged[first][0] >= widest or counts[merged[first][1]] > 1:
            left = merged[first][1]
            counts[left] -= 1
            weight -= heavy[left] if not counts[left] else 0.0
            first += 1
        best = max(best, (weight, merged[first][0] - place))
    return best[0], -best[1]
