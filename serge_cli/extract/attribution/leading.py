"""Whom a work is about: the person it names most, and how far that goes; and of what gender the pronouns make the persons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from serge_cli.extract.attribution.focus import is_subject
from serge_cli.extract.attribution.stream import SENTENCE_ENDS, Kind, Stream

_NAME_OR_END = SENTENCE_ENDS | {Kind.NAME}
_OFTEN = 4  # mentions
_PORTRAYED = 10  # mentions


def leader(weights: Counter[int], excluded: Collection[int]) -> int:
    """Return the person a text speaks of most, if often and by far (or named before all others) enough to be whom it is about; else -1."""
    ranked = [(person, weight) for person, weight in weights.most_common() if person not in excluded]
    if not ranked:
        return -1
    second = ranked[1][1] if len(ranked) > 1 else 0
    person, most = ranked[0]
    enough = most >= _OFTEN and (most >= 1.5 * second or (most > second and person == next(iter(weights))))
    return person if enough else -1


def is_sole(weights: Counter[int], subject: int, stated: bool, excluded: Collection[int]) -> bool:
    """Return whether a person is named so often, and others so seldom, that he is what the work is about and nobody else."""
    times = weights[subject]
    others = [weight for person, weight in weights.items() if person != subject and person not in excluded]
    most = max(others, default=0)
    if times >= 10:
        return stated or times >= 2 * most or times >= 0.4 * (times + sum(others))
    return (times >= 3 and most <= 1) or (times >= 4 and times >= (1.5 if stated else 2) * most)


def is_portrait(weights: Counter[int], subject: int) -> bool:
    """Return whether a person is named far oftener than all others: memories of him are about him, whatever kin the teller speaks of."""
    most = max((weight for person, weight in weights.items() if person != subject), default=0)
    return subject >= 0 and weights[subject] >= max(_PORTRAYED, 3 * most)


def own_kin(stream: Stream) -> Iterator[int]:
    """Yield where, in code points, the teller speaks of “my father”, as memoirs do."""
    for index, word in enumerate(stream.words):
        if word and word in (words := stream.lexicon(index)).my_words and stream.words[index + 1] in words.kin | words.feminine_kin:
            yield stream.starts[index]


def pronoun_votes(streams: Sequence[Stream], known: Collection[int]) -> Counter[int]:
    """Return, for each person not `known`, how many more times she than he follows the name as subject of a sentence."""
    votes: Counter[int] = Counter()
    for stream in streams:
        opened = 0
        for index in stream.signs:
            kind = stream.kinds[index]
            if kind in SENTENCE_ENDS:
                opened = index + 1
            elif kind is Kind.NAME and (person := stream.refs[index]) not in known and is_subject(stream, index, opened):
                votes[person] += _votes_after(stream, index)
    return votes


def _votes_after(stream: Stream, name: int) -> int:
    """Count the words for her less those for him between a name and the next, in one sentence."""
    words = stream.lexicon(name)
    count = 0
    for at in range(name + 1, len(stream)):
        text = stream.words[at]
        if text in words.addressing or stream.kinds[at] in _NAME_OR_END:
            break  # told the Bishop that she: whoever
        if text in words.objects and text in words.possessives and stream.words[at + 1] in words.no_nouns | words.articles | {""}:
            continue  # he kept things from her
        if text in words.subjects or text in words.possessives:
            count += 1 if text in words.feminine else -1
    return count
