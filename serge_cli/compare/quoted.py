"""A quotation as words, with the signs by which its writer owns up to changes: ellipses, brackets, remarks such as *emphasis added*.

Chicago Manual 13.50 to 13.62: an ellipsis (bracketed or not) stands for words left out; brackets hold what the quoting writer puts in,
be it a word or the changed letter of one (`[t]he`, `quarrel[ed]`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import field

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span
from serge_cli.text.tokens import folded_words, words_and_places

_ELLIPSIS = re.compile(r"…|\.[ \u00a0\u202f]?\.[ \u00a0\u202f]?\.")
_BRACKET = re.compile(r"\[[^\[\]]{0,400}\]")
_ROUND = re.compile(r"\([^()]{0,80}\)")
_JOINT = frozenset("[]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation's words, folded, and the stretch of the text that each covers.

    `signs` are the numbers of words before which an ellipsis stands (as many as there are words: behind the last); `inserted` the words
    in brackets; `patched` the words with a part in brackets, each with what stands before and after that part.
    """

    text: str
    words: tuple[str, ...]
    stretches: tuple[tuple[int, int], ...]
    signs: frozenset[int] = frozenset()
    inserted: frozenset[int] = frozenset()
    patched: dict[int, tuple[str, str]] = field(default_factory=dict)
    remarked: bool = False  # a remark of the quoting writer was taken out

    @property
    def own(self) -> tuple[str, ...]:
        """Return the words that should be the source's: nothing in the place of each that is inserted."""
        return tuple("" if number in self.inserted else word for number, word in enumerate(self.words)) if self.inserted else self.words

    @property
    def edited(self) -> bool:
        """Return whether the writer says that something is changed."""
        return bool(self.remarked or self.signs or self.inserted or self.patched)

    def marked(self, first: int, last: int) -> bool:
        """Return whether a sign stands before a word from `first` to `last`, or one of those between is inserted."""
        if not (self.signs or self.inserted):
            return False
        return any(sign in self.signs for sign in range(first, last + 1)) or any(word in self.inserted for word in range(first, last))


def read_quotation(text: str, skip: Sequence[Span] = (), remarks: Collection[tuple[str, ...]] = ()) -> Quoted:
    """Return a quotation's words and signs; `skip` are note markers, `remarks` what writers say of their changes, as folded words."""
    taken = list(_remarks(text, remarks)) if remarks and ("[" in text or "(" in text) else []
    words, stretches = words_and_places(text, sorted((*skip, *taken)))
    if "[" not in text and "…" not in text and "." not in text:
        return Quoted(text, tuple(words), tuple(stretches), remarked=bool(taken))
    brackets = [found.span() for found in _BRACKET.finditer(text)]
    joined = list(_joined(text, words, stretches, brackets))
    starts = [start for _, (start, _), _, _ in joined]
    signs = {bisect_left(starts, sign.start()) for sign in _ELLIPSIS.finditer(text)}
    return Quoted(
        text,
        tuple(word for word, *_ in joined),
        tuple(stretch for _, stretch, _, _ in joined),
        frozenset(signs),
        frozenset(number for number, (*_, inserted, _) in enumerate(joined) if inserted),
        {number: patch for number, (*_, patch) in enumerate(joined) if patch is not None},
        bool(taken),
    )


def read_plainly(text: str, skip: Sequence[Span] = ()) -> Quoted:
    """Return a quotation's words as they stand, brackets and dots taken for the source's own."""
    words, stretches = words_and_places(text, skip)
    return Quoted(text, tuple(words), tuple(stretches))


def _remarks(text: str, remarks: Collection[tuple[str, ...]]) -> Iterator[Span]:
    for pattern in (_BRACKET, _ROUND):
        for found in pattern.finditer(text):
            if tuple(folded_words(found.group())) in remarks:
                yield Span(*found.span())


_Part = tuple[str, tuple[int, int], bool, tuple[str, str] | None]


def _joined(text: str, words: list[str], stretches: list[tuple[int, int]], brackets: list[tuple[int, int]]) -> Iterator[_Part]:
    """Yield words, their stretches, whether they are inserted, how they are patched; the parts of a word that brackets part are joined."""
    number = 0
    while number < len(words):
        last = number
        while last + 1 < len(words) and _clings(text, stretches[last][1], stretches[last + 1][0]):
            last += 1
        inside = [_within(stretches[part], brackets) for part in range(number, last + 1)]
        yield (
            "".join(words[number : last + 1]),
            (stretches[number][0], stretches[last][1]),
            all(inside),
            _patch(words[number : last + 1], inside) if any(inside) and not all(inside) else None,
        )
        number = last + 1


def _clings(text: str, end: int, start: int) -> bool:
    return start > end and all(sign in _JOINT for sign in text[end:start])


def _within(stretch: tuple[int, int], brackets: list[tuple[int, int]]) -> bool:
    number = bisect_right(brackets, stretch[0], key=lambda bracket: bracket[0]) - 1
    return number >= 0 and stretch[1] <= brackets[number][1]


def _patch(parts: Sequence[str], inside: Sequence[bool]) -> tuple[str, str]:
    """Return what stands before the first and after the last bracket of a word."""
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    return "".join(parts[:first]), "".join(parts[last + 1 :])
