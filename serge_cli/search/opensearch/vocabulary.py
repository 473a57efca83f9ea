"""Which words of an index in a cluster a word or pattern of a query stands for, and in how many entries each stands.

The words have records of their own, so that the engine finds patterns and fuzzy words by its automata; serge's own test decides then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge

from serge_cli.search.opensearch.asking import ALL, ODD, Body, all_of, any_of, none_of
from serge_cli.search.opensearch.cluster import Cluster, RefusedError, buckets_in, parted, total_of
from serge_cli.search.opensearch.documents import is_odd, present_field, stem_keys, term, unsealed, value, words_field
from serge_cli.search.opensearch.marker import Marker
from serge_cli.search.query.asked_words import Form, KnownWords
from serge_cli.search.query.patterns import accepts
from serge_cli.search.query.stems import STEMMED, stem
from serge_cli.search.query.tree import Fuzzy, Pattern, Wildcard, Word

_FEW = 64  # words that are counted one by one
_TOGETHER = 5_000  # words that are counted in one question
_LONGEST_EXPRESSION = 1_000  # letters; what the engine takes


class Vocabulary(KnownWords):
    """The words of one group of entries."""

    def __init__(self, cluster: Cluster, marker: Marker, group: int) -> None:
        super().__init__()
        self._cluster, self._index, self._key, self.group = cluster, marker.name, marker.key, group

    def frequency(self, word: str) -> int:
        """Return in how many entries a word stands."""
        return self.frequencies((word,))[word]

    def frequencies(self, asked: Iterable[str]) -> dict[str, int]:
        """Return in how many entries each of some words stands."""
        listed = list(dict.fromkeys(asked))
        unknown = [word for word in listed if word not in self._frequencies]
        if len(unknown) > _FEW:
            self._count_together(unknown)
        elif unknown:
            answers = self._cluster.searches(self._index, [_number(self._having(word)) for word in unknown])
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
            return list(self._sought(ALL))

    def _sought(self, query: Body) -> Iterator[str]:
        """Yield the words that the engine finds by a query, rising, and those of which it knows a digest only."""
        yield from self._words(any_of([query, ODD]))

    def _words(self, query: Body) -> Iterator[str]:
        ours = {"term": {"word_group": str(self.group)}}
        for hit in self._cluster.hits(self._index, all_of([ours, query]), "word"):
            yield unsealed(hit.get("_source"), self._key)

    def starting(self, prefix: str) -> Iterator[str]:
        """Yield the words that begin with a prefix, sorted."""
        whole = prefix if not is_odd(prefix) else ""
        found = merge(self._words(all_of([{"prefix": {"word": whole}}, none_of(ODD)])), sorted(self._words(ODD)))
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

    def _other_forms(self, word: Word) -> list[Form]:
        keys = stem_keys(word.text, sorted(STEMMED))
        others = sorted(set(self._words({"terms": {"word_stems": keys}})) - {word.text})
        forms = [Form(each, tuple(code for code in sorted(STEMMED) if stem(each, code) == stem(word.text, code))) for each in others]
        bodies = [_number(all_of([self._having(form.word), _in_languages(form.languages or ())])) for form in forms]
        answers = self._cluster.searches(self._index, bodies) if bodies else []
        return [form for form, answer in zip(forms, answers, strict=True) if total_of(answer)]

    def forget(self) -> None:
        """Forget what is known of words where it is much, before another question is asked."""
        if self.is_large:
            self._frequencies.clear()
            self._forms.clear()


def _number(query: Body) -> Body:
    """Return the question how many a query finds."""
    return {"size": 0, "track_total_hits": True, "query": query}


def _in_languages(languages: Iterable[str]) -> Body:
    return {"terms": {"languages": sorted(map(value, languages))}}


def _narrowed(pattern: Pattern) -> Body:
    """Return a query for records of words that finds all that a pattern accepts, and perhaps others."""
    if isinstance(pattern, Wildcard):
        written = re.sub(r"[\\]", r"\\\\", pattern.pattern)
        return {"wildcard": {"word": {"value": written}}} if len(written) <= _LONGEST_EXPRESSION else ALL
    if isinstance(pattern, Fuzzy):
        fuzzy = {"value": pattern.text, "fuzziness": pattern.distance, "transpositions": True, "rewrite": "constant_score"}
        return {"fuzzy": {"word": fuzzy}}
    from serge_cli.search.opensearch.expressions import engine_expression  # noqa: PLC0415 - RE2 is seldom asked for

    written = engine_expression(pattern)
    if not written or len(written) > _LONGEST_EXPRESSION:
        return ALL
    return {"regexp": {"word": {"value": written, "flags": "NONE"}}}
