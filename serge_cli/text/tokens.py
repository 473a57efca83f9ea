"""The one tokenizer: index, query and highlight all see the same words at the same places.

A word is a run of letters, marks and digits (Unicode Standard Annex 29, simplified). Apostrophes and hyphens part words, so that
`l’homme`, `Serge’s` and `counter-revolution` are found by each of their parts and, as consecutive words, as a whole. A word broken
at a line end by a hyphen is one word. Initialisms with stops (`U.S.A.`) are one word. Chinese, Japanese and Korean are written
without blanks between words (or with endings that cling to them), so each of their signs is a word: what is sought inside a run is
found as consecutive words, and no dictionary decides what it may be.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import START, Span
from serge_cli.text.folding import accented, fold

SIGNS = (  # kana, Han, Hangul: Unicode blocks, with their compatibility and half-width forms, for a set of `re`
    "\u1100-\u11ff\u3005-\u3007\u3041-\u3096\u309b-\u30fa\u30fc-\u318f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff"
)
_JOINT = late_pattern(r"[-‐¬\u00ad]\n[ \t]*|\u00ad")
_PLAIN = late_pattern(r"[^\W_]+")
_INITIALS_WRITTEN = r"(?<![^\W_])[^\W\d_]\.(?:[^\W\d_]\.)+"
_ORDINARY_WORD_WRITTEN = rf"(?=[^\W_])(?:{_INITIALS_WRITTEN}|[^\W_]+)"
_INITIALS = late_pattern(_INITIALS_WRITTEN)
_SIGN_OF_INITIALS = late_pattern(r"\.[^\W\d_]\.")
_ORDINARY_WORD = late_pattern(_ORDINARY_WORD_WRITTEN)
_PIECES = late_pattern(f"({_ORDINARY_WORD_WRITTEN})")
_ASCII_WORDS = "".join(chr(code).lower() if chr(code).isalnum() else " " for code in range(128))  # a table for str.translate
_BEYOND_ASCII = late_pattern(r"[^\x00-\x7f]+")
_BEYOND_PLAIN = late_pattern(r"[\u00ad\u0300-\u036f\u1100-\u11ff]")  # but for the signs from this one on
_LATER_SIGNS = "\u3005"
_PIECE = 8_000  # code points, at least, that are cut into words at once


@cache
def _word(signs: str) -> re.Pattern[str]:
    """Return what matches a word in texts with some signs; sets of all of them take long to compile, and few texts have any."""
    letter = rf"[^\W\d_{signs}]"
    return re.compile(
        rf"""
        (?P<initials>(?<![^\W_])[^\W\d_]\.(?:[^\W\d_]\.)+)            # U.S.A.
        | (?P<broken>{letter}+(?:[-‐¬\u00ad]\n[ \t]*(?={letter}){letter}+|\u00ad{letter}+)+)   # revo-\nlution, soft hyphens
        | (?P<plain>[^\W_{signs}](?:[^\W_{signs}]|[\u0300-\u036f])*)
        | (?P<sign>(?:(?!_)\w)[\u3099\u309a\uff9e\uff9f]?)  # with the marks that make か into が
        """,
        re.VERBOSE,
    )


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(rf"[{SIGNS}]")


def signs_in(text: str) -> str:
    """Return SIGNS where a text has some of them, else nothing."""
    return SIGNS if not text.isascii() and max(text) >= SIGNS[0] and _sign().search(text) else ""


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
    word, position = _word(signs_in(text)), 0
    for span in skip:
        if span.start > position:
            yield from _tokens(word.finditer(text, position, span.start))
        position = max(position, span.end)
    yield from _tokens(word.finditer(text, position, len(text)))


def _tokens(words: Iterator[re.Match[str]]) -> Iterator[Token]:
    for found in words:
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
    """Return the words that `tokenize` yields, folded, without their places: several times faster on ordinary text."""
    plain = _plain(text, skip)
    if plain is None:
        return [token.text for token in tokenize(text, skip)]
    return _split(_INITIALS.sub(_joined_initials, plain) if _SIGN_OF_INITIALS.search(plain) else plain)


def words_in_pieces(text: str, skip: Sequence[Span] = ()) -> Iterator[list[str]]:
    """Yield the words that `folded_words` returns, some paragraphs at a time: a long text is never held as a list of all its words."""
    start = at = 0
    while start < len(text):
        end = _end_of_piece(text, start, skip)
        until = bisect_left(skip, end, lo=at, key=START)
        yield folded_words(text[start:end], [span.shift(-start) for span in skip[at:until]])
        start, at = end, until


def _end_of_piece(text: str, start: int, skip: Sequence[Span]) -> int:
    """Return where a piece of a text ends: at an empty line, which no word and none of the `skip` spans crosses."""
    end = start
    while (end := text.find("\n\n", end + _PIECE)) >= 0:
        before = bisect_left(skip, end + 2, key=START)
        if before == 0 or skip[before - 1].end <= end:
            return end + 2
    return len(text)


def written_words(text: str) -> list[str]:
    """Return the words that `tokenize` yields as they are written, with the stops, breaks and soft hyphens inside them."""
    plain = _plain(text, ())
    return [found.group() for found in _word(signs_in(text)).finditer(text)] if plain is None else _ORDINARY_WORD.findall(plain)


def words_and_counts(text: str, skip: Sequence[Span], offsets: Sequence[int]) -> tuple[list[str], list[int]]:
    """Return the words that `tokenize` yields, folded, and how many of them begin before each of some rising offsets."""
    plain = _plain(text, skip)
    if plain is None or _SIGN_OF_INITIALS.search(plain) or any(_is_inside_word(plain, offset) for offset in offsets):
        words, stretches = words_and_places(text, skip)
        starts = [start for start, _ in stretches]
        return words, [bisect_left(starts, offset) for offset in offsets]
    words = []
    counts: list[int] = []
    position = 0
    for offset in offsets:
        words += _split(plain[position:offset])
        counts.append(len(words))
        position = offset
    words += _split(plain[position:])
    return words, counts


def words_and_places(text: str, skip: Sequence[Span] = ()) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the words that `tokenize` yields, folded, and the stretch that each covers: several times faster on ordinary text."""
    plain = _plain(text, skip)
    if plain is None:
        tokens = list(tokenize(text, skip))
        return [token.text for token in tokens], [(token.start, token.end) for token in tokens]
    pieces = _PIECES.split(plain)  # what is between words, and words, in turn
    edges = list(accumulate(map(len, pieces)))
    words = [word.replace(".", "") if "." in word else word for word in pieces[1::2]]
    return list(map(fold, words)), list(zip(edges[::2], edges[1::2], strict=False))


def accented_words(text: str, skip: Sequence[Span] = ()) -> set[str]:
    """Return those of the words that `tokenize` yields which have accents, with these."""
    if text.isascii() or not _PLAIN.search("".join(_BEYOND_ASCII.findall(text))):
        return set()
    written = {text[start:end] for start, end in words_and_places(text, skip)[1]}
    return {word for each in written if not each.isascii() and (word := accented(_JOINT.sub("", each)))}


def spaced_words(text: str, skip: Sequence[Span] = ()) -> str | None:
    """Return a text as long, its words folded and all else blank; None where folding changes the length of words, or joins pieces."""
    plain = _plain(text, skip)
    if plain is None or not plain.isascii() or _SIGN_OF_INITIALS.search(plain):
        return None
    return plain.translate(_ASCII_WORDS)


def places_of_words(text: str, skip: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the stretch that each of the words covers which `tokenize` yields."""
    plain = _plain(text, skip)
    if plain is None or _SIGN_OF_INITIALS.search(plain):
        return words_and_places(text, skip)[1]
    return [found.span() for found in _PLAIN.finditer(plain)]


def _plain(text: str, skip: Sequence[Span]) -> str | None:
    """Return a text as long, in ASCII unless it has letters beyond, what is skipped as NUL; None where it takes `tokenize` to part it."""
    if "-\n" in text or not all(skip):
        return None
    if not text.isascii():
        beyond = "".join(_BEYOND_ASCII.findall(text))
        if _BEYOND_PLAIN.search(beyond) or (max(beyond) >= _LATER_SIGNS and _sign().search(beyond)) or "‐\n" in text or "¬\n" in text:
            return None
        if not _PLAIN.search(beyond):
            text = text.encode("ascii", "replace").decode("ascii")
    return _blanked(text, skip)


def _split(plain: str) -> list[str]:
    """Return the folded words of a text without initials."""
    return plain.translate(_ASCII_WORDS).split() if plain.isascii() else list(map(fold, _PLAIN.findall(plain)))


def _is_inside_word(plain: str, offset: int) -> bool:
    return 0 < offset < len(plain) and plain[offset - 1].isalnum() and plain[offset].isalnum()


def _joined_initials(found: re.Match[str]) -> str:
    return found.group().replace(".", "") + " "


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
