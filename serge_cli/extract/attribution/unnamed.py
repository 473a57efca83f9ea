"""Those who are spoken of without a name: his mother, a visitor, the sheriff."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import compress, count

from serge_cli.extract.attribution.lexicon import everything
from serge_cli.extract.attribution.stream import SENTENCE_ENDS, Kind, Stream, sentence_bounds
from serge_cli.language import everywhere
from serge_cli.text.folding import fold

_ASIDE = frozenset({Kind.COMMA, Kind.DASH, Kind.OPEN})
_OF = frozenset({"of", "de", "d", "von", "di"})
_ONE = frozenset({"one", "another", "un", "une", "einer", "eine", "uno", "una"})
WIFE = "wife"
_MARRIED = frozenset({"married", "marries", "epousa", "epouse", "heiratete", "caso", "sposo"})
_OPENS = SENTENCE_ENDS | {Kind.COLON}  # before the first words of a sentence, or of a turn: “Q: The sheriff came”
_WHICH = frozenset(
    ["late", "elder", "older", "eldest", "younger", "youngest", "twin", "only", "own", "dear", "poor", "old", "first", "second"]
)
_LONGEST = 4  # words from an article to its noun


def _places(stream: Stream, watched: frozenset[str]) -> list[int]:
    """Return the items of a stream that are one of some words."""
    return list(compress(count(), map(watched.__contains__, stream.words)))


@cache
def _kin_words() -> frozenset[str]:
    return _masculine_kin() | everything().feminine_kin


@cache
def _people_words() -> frozenset[str]:
    return everything().people | everything().humans


@cache
def _heads_of_strangers() -> frozenset[str]:
    return _people_words() | _OF


def kin_of(stream: Stream) -> Iterator[tuple[int, int, bool]]:
    """Yield the first and last item of each “his mother”, “my husband”, “Cole's widow”, and whether it is a woman."""
    texts, kinds = stream.words, stream.kinds
    for index in _places(stream, _kin_words()):
        word = texts[index]
        if not index or stream.capital(index) or kinds[index + 1] is Kind.NAME:
            continue
        words = stream.lexicon(index)
        feminine = word in words.feminine_kin
        if not feminine and word not in _masculine_kin():
            continue
        head = index - 1 - (texts[index - 1] in _WHICH and index > 1)  # my late brother
        first = head - (texts[head] == "'s" and head > 0)
        owner = kinds[first] is Kind.NAME and first < head
        if (not owner and texts[head] not in words.owners) or texts[first - 1] in words.passives:
            continue  # “who was his sister” tells who she is
        yield first, index, feminine


def is_object(stream: Stream, first: int, last: int) -> bool:
    """Return whether a verb or preposition stands before a noun phrase, and none with its subject after it: in 1810 his mother was ill."""
    before, words = stream.words[first - 1], stream.lexicon(first)
    if stream.words[last + 1] in words.passives:
        return False
    return first > 0 and bool(before) and (before not in words.small or before in words.prepositions)


def kin_names(streams: Sequence[Stream], groups: Collection[int]) -> dict[str, set[int]]:
    """Return whom the text names as kin: “her sister Grace”, “his wife, Anna Marsh,”, “Anna Marsh, his wife,”, by the word for it."""
    found: dict[str, set[int]] = {}
    for stream in streams:
        for index in stream.signs:
            if stream.kinds[index] is Kind.NAME and stream.refs[index] not in groups and (noun := _kin_beside(stream, index)):
                found.setdefault(noun, set()).add(stream.refs[index])
    return found


def _kin_beside(stream: Stream, name: int) -> str:
    """Return the word for kin that stands, with its owner, right before a name or in an apposition after it; else nothing."""
    texts, words = stream.words, stream.lexicon(name)
    parted = stream.kinds[name - 1] is Kind.COMMA
    before = name - 1 - parted
    if texts[before] in words.feminine_kin or texts[before] in _masculine_kin():
        owned = texts[before - 1] in words.owners or texts[before - 1] == "'s" or (parted and texts[before - 1] in words.definite)
        return texts[before] if owned else ""
    married = name + 1 + (stream.kinds[name + 1] is Kind.COMMA)
    married += texts[married] in words.relatives
    if texts[married] in _MARRIED:
        return WIFE  # Anna Marsh, who married him; a man who does so finds no “wife” to stand for
    noun = texts[name + 3] if texts[name + 3] in words.feminine_kin or texts[name + 3] in _masculine_kin() else ""
    if texts[name + 1] in words.passives:  # Anna Marsh was the daughter of
        return noun if texts[name + 2] in words.owners or texts[name + 2] in words.definite else ""
    owned = texts[name + 2] in words.owners and stream.kinds[name + 1] is Kind.COMMA
    return noun if owned and stream.kinds[name + 4] in _ASIDE | SENTENCE_ENDS else ""


def epithets(streams: Sequence[Stream], groups: Collection[int]) -> dict[str, set[int]]:
    """Return whom the text calls by a common noun: “the governor, Si Larbi,”, “Anna Marsh, a clerk,”, “Father Dolan” (the priest)."""
    found: dict[str, set[int]] = {}
    for stream in streams:
        for index in stream.signs:
            if stream.kinds[index] is Kind.NAME and stream.refs[index] not in groups:
                for noun in _nouns_beside(stream, index):
                    found.setdefault(noun, set()).add(stream.refs[index])
    return found


def _nouns_beside(stream: Stream, name: int) -> Iterator[str]:
    """Yield the nouns that say what the one named at an item is: before the name, after it and a comma, and what a title stands for."""
    texts, kinds, words = stream.words, stream.kinds, stream.lexicon(name)
    before = texts[name - 1]
    if before in words.humans:
        yield before
    yield from (office for title, office in words.title_offices if title == before)
    parted = kinds[name - 1] is Kind.COMMA and kinds[name + 1] is Kind.COMMA
    if parted and texts[name - 2] in words.humans and not words.definite.isdisjoint(texts[max(0, name - 5) : name - 2]):
        yield texts[name - 2]
    if kinds[name + 1] is Kind.COMMA and texts[name + 2] in words.articles:
        last = next((at for at in range(name + 3, name + 3 + _LONGEST) if not texts[at + 1] or texts[at + 1] in words.no_nouns), name)
        if texts[last] in words.humans:
            yield texts[last]


def strangers_of(stream: Stream) -> Iterator[int]:
    """Yield the items of nouns for somebody new and unnamed who heads a sentence: “A visitor objected”, “One of the women rose”."""
    texts, kinds = stream.words, stream.kinds
    people = _people_words()
    for index in _places(stream, _heads_of_strangers()):
        word = texts[index]
        if word not in people and texts[index - 1] not in _ONE:
            continue
        words = stream.lexicon(index)
        if word in _OF and _heads(stream, index - 1):
            yield index
            continue
        first = index - 1
        while index - first < 4 and texts[first] and texts[first] not in words.indefinites and texts[first] not in words.prepositions:
            first -= 1
        before = first - 1 - (texts[first - 1] in words.connectives)
        named = kinds[index + 1] is Kind.NAME or (kinds[index + 1] is Kind.COMMA and kinds[index + 2] is Kind.NAME)
        named = named or kinds[index + 1] in SENTENCE_ENDS  # “A terrible man.” says something of him who is spoken of
        if texts[first] in words.indefinites and kinds[before] in SENTENCE_ENDS and not named:
            yield index


def _heads(stream: Stream, index: int) -> bool:
    """Return whether a word heads its sentence, or follows what opens it: “Then, one of them rose”; an aside does not."""
    kinds = stream.kinds
    if kinds[index - 1] is not Kind.COMMA:
        return kinds[index - 1] in SENTENCE_ENDS or index == 0
    first, _ = sentence_bounds(stream, index, 20)
    return index - first <= _LONGEST or stream.words[first] in stream.lexicon(index).connectives


def officers_of(stream: Stream) -> Iterator[tuple[int, int, bool]]:
    """Yield the first and last item of each “The sheriff” that heads a sentence, and whether it is a woman for sure."""
    texts, kinds = stream.words, stream.kinds
    offices = everything().offices
    for index in _places(stream, offices):
        word = texts[index]
        if not index or kinds[index + 1] is Kind.NAME:
            continue
        words, first = stream.lexicon(index), index - 1
        while index - first < _LONGEST and texts[first] and texts[first] not in words.articles and texts[first] not in words.prepositions:
            first -= 1
        before = first - 1 - (texts[first - 1] in words.connectives)
        heads = before < 0 or kinds[before] in _OPENS or (kinds[before] is Kind.COMMA and words.reports(texts[index + 1]))
        if texts[first] in words.definite and heads:
            yield first, index, word in words.feminine_kin


@cache
def _masculine_kin() -> frozenset[str]:
    return frozenset(fold(word) for word in everywhere().naming.masculine_kin)
