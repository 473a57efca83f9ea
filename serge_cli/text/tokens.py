"""The one tokenizer: index, query and highlight all see the same words at the same places.

A word is a run of letters, marks and digits (Unicode Standard Annex 29, simplified). Apostrophes and hyphens part words, so that
`l’homme`, `Serge’s` and `counter-revolution` are found by each of their parts and, as consecutive words, as a whole. A word broken
at a line end by a hyphen is one word. Initialisms with stops (`U.S.A.`) are one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from serge_cli.model.span import Span
from serge_cli.text.folding import fold

_WORD = re.compile(
    r"""
    (?P<initials>(?<![^\W_])[^\W\d_]\.(?:[^\W\d_]\.)+)            # U.S.A.
    | (?P<broken>[^\W\d_]+(?:[-‐\u00ad]\n[ \t]*(?=[^\W\d_])[^\W\d_]+|\u00ad[^\W\d_]+)+)   # revo-\nlution, soft hyphens
    | (?P<plain>(?:[^\W_]|[\u0300-\u036f])+)
    """,
    re.VERBOSE,
)
_JOINT = re.compile(r"[-‐\u00ad]\n[ \t]*|\u00ad")
_PLAIN = re.compile(r"[^\W_]+")
_NOT_PLAIN = re.compile(r"\.[^\W\d_]\.|[-‐]\n|[\u00ad\u0300-\u036f]")  # what a text with initials, broken words or marks has


@dataclass(frozen=True, slots=True)
class Token:
    """A word: its folded form and the stretch it covers, in code points of the text that was tokenized."""

    text: str
    start: int
    end: int


def tokenize(text: str, skip: Sequence[Span] = ()) -> Iterator[Token]:
    """Yield the words of `text` in order; a word inside one of the `skip` spans (sorted: note markers) is passed over.

    A word that a skipped span touches is cut there, so `word14` with the marker `14` skipped is `word`.
    """
    if not skip:
        yield from _words(text, 0, len(text))
        return
    position = 0
    for span in skip:
        if span.start > position:
            yield from _words(text, position, span.start)
        position = max(position, span.end)
    yield from _words(text, position, len(text))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _WORD.finditer(text, start, end):
        written = found.group()
        if found.lastgroup == "broken":
            written = _JOINT.sub("", written)
        elif found.lastgroup == "initials":
            written = written.replace(".", "")
        yield Token(fold(written), found.start(), found.end())


def terms(text: str) -> list[str]:
    """Return the folded words of `text`."""
    return folded_words(text)


def folded_words(text: str, skip: Sequence[Span] = ()) -> list[str]:
    """Return the words that `tokenize` yields, folded, without their places: several times faster on plain text."""
    if _is_plain(text, skip):
        return _plain_words(_blanked(text, skip))
    return [token.text for token in tokenize(text, skip)]


def words_and_places(text: str, skip: Sequence[Span] = ()) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the words that `tokenize` yields, folded, and the stretch that each covers."""
    if _is_plain(text, skip):
        visible = _blanked(text, skip)
        return _plain_words(visible), [found.span() for found in _PLAIN.finditer(visible)]
    tokens = list(tokenize(text, skip))
    return [token.text for token in tokens], [(token.start, token.end) for token in tokens]


def _is_plain(text: str, skip: Sequence[Span]) -> bool:
    return not _NOT_PLAIN.search(text) and all(skip)


def _plain_words(text: str) -> list[str]:
    if text.isascii():
        return _PLAIN.findall(text.lower())
    return [fold(word) for word in _PLAIN.findall(text)]


def _blanked(text: str, skip: Sequence[Span]) -> str:
    """Return the text with every skipped letter as a NUL."""
    if not skip:
        return text
    pieces: list[str] = []
    position = 0
    for span in skip:
        start, end = max(position, span.start), max(position, span.end)
        pieces += (text[position:start], "\0" * (end - start))
        position = end
    pieces.append(text[position:])
    return "".join(pieces)
