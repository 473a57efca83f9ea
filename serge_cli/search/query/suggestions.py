"""What to say when nothing is found: which word is missing, what was perhaps meant, which filter emptied the answer, what else to ask."""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.search.backend import Backend
from serge_cli.search.entry import UNIT_GROUPS, Unit
from serge_cli.search.query.patterns import written
from serge_cli.search.query.tree import (
    ALL_VOICES,
    Across,
    And,
    Close,
    Condition,
    Headings,
    Inside,
    Leaf,
    Least,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Query,
    Wildcard,
    Word,
    Years,
    conjunction,
    positive_leaves,
)

MOST_SUGGESTIONS = 3
_SHORTEST = 3  # letters of a word for which others are suggested
_TWO_CHANGES_FROM = 6  # letters; in shorter words two changes make another word
_NEAR_WITHIN = 10  # words
_COMMON = 2_000  # entries: words that stand in more are costly to find near each other, and all of them stand in more entries anyhow


@dataclass(frozen=True, slots=True)
class Missing:
    """A word, pattern or phrase that stands nowhere, with words of the index that it may have been meant for."""

    text: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Looser:
    """A query that asks for less and finds something: what was left out or changed, as shown to a user, and how much it finds."""

    query: Query
    change: str
    total: int


def missing(query: Query, backend: Backend, unit: Unit | tuple[Unit, ...]) -> list[Missing]:
    """Return the words and phrases of a query that nothing answers which stand in no entry, each with suggestions."""
    found: list[Missing] = []
    for leaf in dict.fromkeys(positive_leaves(query.root)):
        absent = [part for part in _simple(leaf) if not _stands(part, backend, unit)]
        found.extend(
            Missing(part.text if isinstance(part, Word) else shown(part), suggestions(part.text, backend) if isinstance(part, Word) else ())
            for part in absent
        )
        if (
            not absent
            and isinstance(leaf, Phrase | Near | Close | Across)
            and ((query.root == leaf and query.voices == ALL_VOICES) or not backend.find(Query(leaf), unit, limit=0).total)
        ):
            found.append(Missing(shown(leaf)))
    return list(dict.fromkeys(found))


def _stands(part: Leaf, backend: Backend, unit: Unit | tuple[Unit, ...]) -> bool:
    """Return whether a word or pattern stands in an entry."""
    in_body = unit == UNIT_GROUPS[0] and isinstance(part, Word) and backend.frequency(part.text)
    return bool(in_body or backend.find(Query(part), unit, limit=0).total)


def suggestions(word: str, backend: Backend, most: int = MOST_SUGGESTIONS) -> tuple[str, ...]:
    """Return words of the index one letter, else two, away from a folded word: first those with its first letter, then the frequent."""
    if len(word) < _SHORTEST:
        return ()
    for distance in (1, 2) if len(word) >= _TWO_CHANGES_FROM else (1,):
        near = [(other, count) for other, count in backend.near_words(word, distance) if other != word and not other.isdigit()]
        if near:
            return tuple(other for other, _ in sorted(near, key=lambda pair: (pair[0][:1] != word[:1], -pair[1], pair[0]))[:most])
    return ()


def emptied_by(query: Query, backend: Backend, unit: Unit | tuple[Unit, ...]) -> list[Looser]:
    """Return the queries that find something without one of the filters, for every filter that emptied the answer alone."""
    return [looser for looser in _counted(_without_filters(query), backend, unit) if looser.total]


def nearest_looser(query: Query, backend: Backend, unit: Unit | tuple[Unit, ...]) -> Looser | None:
    """Return the least change of the query that finds something: no filter, near words for a phrase, a word less, any of the words."""
    steps = (_without_filters(query), _phrases_loosened(query, backend), _without_one_word(query), _any_word(query))
    for step in steps:
        best = max(_counted(step, backend, unit), key=lambda looser: looser.total, default=None)
        if best is not None and best.total:
            return best
    return None


def _counted(changes: Iterator[tuple[Query, str]], backend: Backend, unit: Unit | tuple[Unit, ...]) -> Iterator[Looser]:
    for query, change in changes:
        yield Looser(query, change, backend.find(query, unit, limit=0).total)


def _parts(query: Query) -> tuple[Node, ...]:
    return query.root.parts if isinstance(query.root, And) else (query.root,)


def _without(query: Query, part: Node) -> Query:
    return replace(query, root=conjunction(other for other in _parts(query) if other is not part))


def _without_filters(query: Query) -> Iterator[tuple[Query, str]]:
    for part in _parts(query):
        if len(_parts(query)) > 1 and isinstance(part, Condition | Not):
            yield _without(query, part), f"without {shown(part)}"
    if query.voices != ALL_VOICES:
        yield replace(query, voices=ALL_VOICES), "in all voices"


def _phrases_loosened(query: Query, backend: Backend) -> Iterator[tuple[Query, str]]:
    for part in _parts(query):
        if isinstance(part, Phrase | Near):
            words = tuple(dict.fromkeys(each for each in part.parts if each != Wildcard("*")))
            rest = [other for other in _parts(query) if other is not part]
            common = all(isinstance(each, Word) and backend.frequency(each.text) >= _COMMON for each in words)
            if isinstance(part, Phrase) and len(words) > 1 and not common:
                near = Near(words, _NEAR_WITHIN)
                yield replace(query, root=conjunction((*rest, near))), shown(near)
            loose = tuple(Word(each.text) if isinstance(each, Word) else each for each in words)
            yield replace(query, root=conjunction((*rest, *loose))), " ".join(map(shown, loose))
        elif isinstance(part, Close):
            rest = [other for other in _parts(query) if other is not part]
            yield replace(query, root=conjunction((*rest, *part.parts))), " ".join(map(shown, part.parts))


def _without_one_word(query: Query) -> Iterator[tuple[Query, str]]:
    leaves = [part for part in _parts(query) if isinstance(part, Leaf)]
    if len(leaves) > 1:
        for leaf in leaves:
            yield _without(query, leaf), f"without {shown(leaf)}"


def _any_word(query: Query) -> Iterator[tuple[Query, str]]:
    leaves = tuple(part for part in _parts(query) if isinstance(part, Leaf))
    if len(leaves) > 1:
        rest = [part for part in _parts(query) if part not in leaves]
        yield replace(query, root=conjunction((*rest, Or(leaves)))), " OR ".join(map(shown, leaves))


def _simple(leaf: Leaf) -> tuple[Leaf, ...]:
    if isinstance(leaf, Close):
        return tuple(simple for part in leaf.parts if isinstance(part, Leaf) for simple in _simple(part))
    if isinstance(leaf, Across):
        return ()
    return tuple(part for part in leaf.parts if part != Wildcard("*")) if isinstance(leaf, Phrase | Near) else (leaf,)


def shown(node: Node) -> str:
    """Return a part of a query as it is typed."""
    if isinstance(node, Not):
        return f"NOT {shown(node.part)}"
    if isinstance(node, And | Or):
        return f"({f' {type(node).__name__.upper()} '.join(map(shown, node.parts))})"
    if isinstance(node, Leaf):
        return _shown_words(node)
    return _shown_condition(node) if isinstance(node, Condition) else "*"


def _shown_words(leaf: Leaf) -> str:
    if isinstance(leaf, Word):
        return f"={leaf.text}" if leaf.exact else leaf.text
    if isinstance(leaf, Phrase | Near):
        words = " ".join(part.text if isinstance(part, Word) else part.pattern for part in leaf.parts)
        return f'"{words}"~{leaf.distance}' if isinstance(leaf, Near) else f'"{words}"'
    if isinstance(leaf, Close):
        return f" {_link(leaf)} ".join(map(shown, leaf.parts))
    if isinstance(leaf, Across):
        return f"/{leaf.pattern}/"
    return shown(leaf.part) if isinstance(leaf, Inside) else written(leaf)


def _link(close: Close) -> str:
    if close.sentence:
        return "SENTENCE"
    name = "BEFORE" if close.ordered else "NEAR"
    return name if close.distance is None else f"{name}/{close.distance}"


def _shown_condition(condition: Condition) -> str:
    if isinstance(condition, Headings):
        return "in:headings"
    if isinstance(condition, Years):
        return f"year:{condition.first}" if condition.first == condition.last else f"year:{condition.first}..{condition.last}"
    if isinstance(condition, Least):
        return f"{condition.measure} ≥ {condition.number}"
    if isinstance(condition, Named):
        return f'{condition.role}:"{" or ".join(condition.names)}"'
    values = [f'"{value}"' if " " in value else value for value in condition.values]
    return " OR ".join(f"{condition.field}:{value}" for value in values)
