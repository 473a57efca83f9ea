"""Which words of an index in a cluster a word or pattern of a query stands for, and in how many entries each stands.

The words have records of their own, so that the engine finds patterns and fuzzy words by its automata; serge's own test decides then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge

from serge_cli.search.opensearch.cluster import Body, Cluster, RefusedError, buckets_in, parted, total_of
from serge_cli.search.opensearch.documents import is_odd, present_field, stem_keys, term, unsealed, value, words_field
from serge_cli.search.opensearch.marker import Marker
from serge_cli.search.query.entry_words import Families
from serge_cli.search.query.matching import rows
from serge_cli.search.query.patterns import accepts, chosen
from serge_cli.search.query.ranking import rarity
from serge_cli.search.query.stems import STEMMED, stem
from serge_cli.search.query.tree import (
    ANY_WORD,
    Across,
    Close,
    Fuzzy,
    Near,
    Node,
    Or,
    Pattern,
    Phrase,
    Regular,
    Wildcard,
    Word,
    patterns,
    positive_leaves,
    words,
)

_MANY = 1 << 60  # entries: more than any other estimate
_FEW = 64  # words that are counted one by one
_TOGETHER = 5_000  # words that are counted in one question
_LONGEST_EXPRESSION = 1_000  # letters; what the engine takes
_MOST_KNOWN = 10_000  # words

Slot = tuple[str, ...]  # words that may fill one place of a phrase


class Vocabulary:
    """The words of one group of entries. What is known of a word is kept: hints ask for the same words many times."""

    def __init__(self, cluster: Cluster, marker: Marker, group: int) -> None:
        self._cluster, self._index, self._key, self.group = cluster, marker.name, marker.key, group
        self._frequencies: dict[str, int] = {}
        self._forms: dict[Word, dict[str, frozenset[str] | None]] = {}

    def frequency(self, word: str) -> int:
        """Return in how many entries a word stands."""
        return self.frequencies((word,))[word]

    def frequencies(self, asked: Iterable[str]) -> dict[str, int]:
        """Return in how many entries each of some words stands."""
        if len(self._frequencies) > _MOST_KNOWN:
            self._frequencies.clear()
        listed = list(dict.fromkeys(asked))
        unknown = [word for word in listed if word not in self._frequencies]
        if len(unknown) > _FEW:
            self._count_together(unknown)
        elif unknown:
            bodies = [{"size": 0, "track_total_hits": True, "query": self._having(word)} for word in unknown]
            answers = self._cluster.searches(self._index, bodies)
            self._frequencies.update(zip(unknown, map(total_of, answers), strict=True))
        return {word: self._frequencies[word] for word in listed}

    def _count_together(self, unknown: Sequence[str]) -> None:
        """Count in how many entries each of many words stands."""
        field = present_field(self.group)
        for some in parted(unknown, _TOGETHER):
            kept = [term(word) for word in some]
            counting = {"terms": {"field": field, "include": kept, "size": len(kept)}}
            answer = self._cluster.search(self._index, {"size": 0, "query": {"terms": {field: kept}}, "aggs": {"words": counting}})
            counts = {bucket["key"]: bucket["doc_count"] for bucket in buckets_in(answer, "words")}
            self._frequencies.update((word, counts.get(sent, 0)) for word, sent in zip(some, kept, strict=True))

    def _having(self, word: str) -> Body:
        return {"term": {words_field(self.group): term(word)}}

    def accepted(self, pattern: Pattern) -> dict[str, int]:
        """Return the words of entries that a pattern accepts, with their frequencies."""
        test = accepts(pattern)
        found = [word for word in self._candidates(pattern) if test(word)]
        return {word: count for word, count in self.frequencies(found).items() if count}

    def _candidates(self, pattern: Pattern) -> list[str]:
        """Return the words among which are all that a pattern accepts."""
        try:
            return list(self._sought(_narrowed(pattern)))
        except RefusedError:  # an expression too large for the engine's automata
            return list(self._sought({"match_all": {}}))

    def _sought(self, query: Body) -> Iterator[str]:
        """Yield the words that the engine finds by a query, rising, and those of which it knows a digest only."""
        either = {"bool": {"should": [query, {"term": {"odd": True}}], "minimum_should_match": 1}}
        yield from self._words({"bool": {"filter": [either]}})

    def _words(self, query: Body) -> Iterator[str]:
        ours = {"term": {"word_group": str(self.group)}}
        for hit in self._cluster.hits(self._index, {"bool": {"filter": [ours, query]}}, "word"):
            yield unsealed(hit.get("_source"), self._key)

    def starting(self, prefix: str) -> Iterator[str]:
        """Yield the words that begin with a prefix, sorted."""
        whole = prefix if not is_odd(prefix) else ""
        not_odd = {"bool": {"filter": [{"prefix": {"word": whole}}], "must_not": [{"term": {"odd": True}}]}}
        odd = sorted(self._words({"bool": {"filter": [{"exists": {"field": "word"}}, {"term": {"odd": True}}]}}))
        found = merge(self._words(not_odd), odd)
        page: list[str] = []
        for word in found:
            if word.startswith(prefix):
                page.append(word)
            if len(page) > _FEW:
                yield from self._standing(page)
                page = []
        yield from self._standing(page)

    def _standing(self, listed: Sequence[str]) -> list[str]:
        return [word for word, count in self.frequencies(listed).items() if count]

    def forms(self, word: Word) -> dict[str, frozenset[str] | None]:
        """Return the forms of a word that stand in entries: in those of which languages (None: in all)."""
        if word not in self._forms:
            self._forms[word] = self._sought_forms(word)
        return self._forms[word]

    def _sought_forms(self, word: Word) -> dict[str, frozenset[str] | None]:
        found: dict[str, frozenset[str] | None] = {word.text: None} if self.frequency(word.text) else {}
        if word.exact:
            return found
        keys = stem_keys(word.text, sorted(STEMMED))
        others = sorted(set(self._words({"terms": {"word_stems": keys}})) - {word.text})
        of_languages = {other: frozenset(code for code in STEMMED if stem(other, code) == stem(word.text, code)) for other in others}
        bodies = [
            {"size": 0, "track_total_hits": True, "query": {"bool": {"filter": [self._having(other), _in_languages(languages)]}}}
            for other, languages in of_languages.items()
        ]
        answers = self._cluster.searches(self._index, bodies) if bodies else []
        return found | {other: of_languages[other] for other, answer in zip(of_languages, answers, strict=True) if total_of(answer)}


def _in_languages(languages: Iterable[str]) -> Body:
    return {"terms": {"languages": sorted(map(value, languages))}}


def _narrowed(pattern: Pattern) -> Body:
    """Return a query for records of words that finds all that a pattern accepts, and perhaps others."""
    if isinstance(pattern, Wildcard):
        written = re.sub(r"[\\]", r"\\\\", pattern.pattern)
        return {"wildcard": {"word": {"value": written}}} if len(written) <= _LONGEST_EXPRESSION else {"match_all": {}}
    if isinstance(pattern, Fuzzy):
        fuzzy = {"value": pattern.text, "fuzziness": pattern.distance, "transpositions": True, "rewrite": "constant_score"}
        return {"fuzzy": {"word": fuzzy}}
    from serge_cli.search.opensearch.expressions import engine_expression  # noqa: PLC0415 - RE2 is seldom asked for

    written = engine_expression(pattern)
    if not written or len(written) > _LONGEST_EXPRESSION:
        return {"match_all": {}}
    return {"regexp": {"word": {"value": written, "flags": "NONE"}}}


class QueryWords:
    """The words, patterns and phrases of one query, as words of one group of entries."""

    def __init__(self, vocabulary: Vocabulary, root: Node) -> None:
        self._vocabulary, self._root = vocabulary, root
        self.group = vocabulary.group
        self.notes: list[str] = []  # what the reader of the answer should know
        self.expansions: dict[Pattern, frozenset[str]] = {}
        for pattern in dict.fromkeys(patterns(root)):
            if pattern != ANY_WORD:
                looked_for, remarks = chosen(pattern, vocabulary.accepted(pattern).items())
                self.expansions[pattern] = frozenset(looked_for)
                self.notes.extend(remarks)

    def families(self) -> Families:
        """Return the forms of every word in the query."""
        return {word: self._vocabulary.forms(word) for word in words(self._root)}

    def slots(self, parts: Sequence[Word | Wildcard]) -> list[Slot | None]:
        """Return what may fill each place of a phrase; None for any word."""
        return [None if part == ANY_WORD else self.slot(part) for part in parts]

    def slot(self, part: Word | Pattern) -> Slot:
        """Return the words as written that a word or pattern stands for."""
        return (part.text,) if isinstance(part, Word) else tuple(sorted(self.expansions[part]))

    def rarities(self, entries: int) -> list[float]:
        """Return how rare each leaf that is asked for is among so many entries, in the order written."""
        return [rarity(entries, min(entries, self._standing(leaf))) for leaf in dict.fromkeys(positive_leaves(self._root))]

    def _standing(self, leaf: Node) -> int:
        """Return in about how many entries a leaf stands: the sum over its words, the rarest word of a phrase."""
        if isinstance(leaf, Phrase | Near | Close | Or):
            either = sum if isinstance(leaf, Or) else min
            return either(self._standing(part) for part in leaf.parts if part != ANY_WORD)
        if isinstance(leaf, Across):
            return sum(min(self._vocabulary.frequencies(fixed).values()) for fixed in rows(leaf.pattern).fixed)
        if isinstance(leaf, Word):
            return sum(self._vocabulary.frequencies(self._vocabulary.forms(leaf)).values())
        if isinstance(leaf, Wildcard | Fuzzy | Regular):
            return sum(self._vocabulary.frequencies(self.expansions[leaf]).values())
        return _MANY
