"""Why nothing was found: words that the library does not know, with the nearest that it knows; a voice that was left out."""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli.search.backend import Backend
from serge_cli.search.query import ALL_VOICES, Leaf, Phrase, Query, Word, positive_leaves
from serge_cli.search.schema import Unit

_OFFERED = 3  # words offered for one unknown word
_SHORT = 4  # letters up to which a word may differ by one letter only


def hints(backend: Backend, query: Query, unit: Unit | tuple[Unit, ...]) -> tuple[str, ...]:
    """Return sentences that say why nothing answers the query, each with what to do."""
    unknown = tuple(_unknown_words(backend, query))
    if unknown:
        return unknown
    if query.voices != ALL_VOICES and backend.find(Query(query.root), unit, 1).total:
        return ("There are answers in another voice; leave out the option or “in:”.",)
    if any(isinstance(leaf, Phrase) for leaf in positive_leaves(query.root)):
        return ("Every word is there; try them without the quotation marks.",)
    return ()


def _unknown_words(backend: Backend, query: Query) -> Iterator[str]:
    for word in dict.fromkeys(word for leaf in positive_leaves(query.root) for word in _words(leaf)):
        if backend.frequency(word) or _has_forms(backend, word):
            continue
        near = [other for other, _ in backend.near_words(word, 1 if len(word) <= _SHORT else 2)][:_OFFERED]
        offered = f" Did you mean {' or '.join(f'“{other}”' for other in near)}?" if near else ""
        yield f"No text has the word “{word}”.{offered}"


def _words(leaf: Leaf) -> Iterator[str]:
    if isinstance(leaf, Word):
        yield leaf.text
    elif isinstance(leaf, Phrase):
        yield from (part.text for part in leaf.parts if isinstance(part, Word))


def _has_forms(backend: Backend, word: str) -> bool:
    """Tell whether another form of the word is found: `parties` where the texts have `party` only."""
    return backend.find(Query(Word(word)), (Unit.PASSAGE, Unit.NOTE), 1).total > 0
