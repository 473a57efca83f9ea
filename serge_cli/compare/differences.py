"""What a block of other words is: dropped, added, substituted or moved; marked by the writer or not; and whether it matters.

A changed negation, number, date, name, quantifier or modal matters however small it is (FIELD notes: the likeness of two texts of which
one has lost its *not* is 97 of 100).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import field

from serge_cli.compare.alignment import STOP, Block
from serge_cli.compare.meanings import Meanings
from serge_cli.compare.quoted import Quoted
from serge_cli.compare.sources import Stretch
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.span import Span
from serge_cli.model.verdicts import Change, Difference, Material
from serge_cli.text.folding import fold

_NUMBER = re.compile(r"\d+(?:st|nd|rd|th|s)?")
_YEAR = re.compile(r"1\d\d\d|20\d\d")
_ORDER = {kind: number for number, kind in enumerate(Material)}
_LETTERS = re.compile(r"[^\W\d_]+")
_IN_BRACKETS = re.compile(r"\s*\[[^\[\]]*\]\W*")


@dataclass(frozen=True, slots=True)
class Compared:
    """What blocks come to: the unmarked differences, and whether anything was changed with a sign, or parted otherwise only."""

    differences: tuple[Difference, ...] = ()
    edited: bool = False
    respaced: bool = False
    omitted: tuple[tuple[int, int], ...] = field(default=())  # words of the source left out over a sign


def compare_blocks(quoted: Quoted, stretch: Stretch, blocks: Iterable[Block], words: Meanings) -> Compared:
    """Return what the blocks of a piece come to."""
    desk = _Desk(quoted, stretch, words)
    for block in blocks:
        desk.take(block)
    return Compared(tuple(_moved(desk.differences)), desk.edited, desk.respaced, tuple(desk.omitted))


def gravest_first(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return differences in the order of what they change: those that matter first, a negation before all."""
    return tuple(sorted(differences, key=lambda one: (_ORDER.get(one.material, len(_ORDER)) if one.material else len(_ORDER), one.span)))


class _Desk:
    """The differences of one piece while its blocks are compared."""

    def __init__(self, quoted: Quoted, stretch: Stretch, words: Meanings) -> None:
        self.quoted, self.stretch, self.meanings = quoted, stretch, words
        self.differences: list[Difference] = []
        self.omitted: list[tuple[int, int]] = []
        self.edited = self.respaced = False

    def take(self, block: Block) -> None:
        """Compare one block."""
        ours = [number for number in range(block.quoted, block.quoted_end) if number not in self.quoted.inserted]
        theirs = list(range(block.start, block.end))
        if self._is_respaced(block) or self._leaves_brackets_out(ours, block):
            self.respaced = True
            return
        ours, theirs = self._without_patched(ours, theirs)
        if self.quoted.marked(block.quoted, block.quoted_end):
            self.edited = True
            if theirs:
                self.omitted.append((theirs[0], theirs[-1] + 1))
            theirs = [] if self._is_omission(block) or not ours else theirs[: len(ours)]
            if not ours:
                return
        if ours or theirs:
            self.differences.append(self._difference(block, ours, theirs))

    def _is_respaced(self, block: Block) -> bool:
        ours, theirs = self.quoted.words[block.quoted : block.quoted_end], self.stretch.words[block.start : block.end]
        return bool(ours) and "".join(ours) == "".join(theirs)

    def _leaves_brackets_out(self, ours: Sequence[int], block: Block) -> bool:
        """Return whether the source's words are a remark in brackets by whoever quotes there, which another may leave out."""
        if ours or block.end - block.start > 4 or block.start == block.end:
            return False
        written = self.stretch.between(block.start) + self.stretch.text(block.start, block.end)
        return bool(_IN_BRACKETS.fullmatch(written + self.stretch.between(min(block.end, len(self.stretch.words) - 1))))

    def _without_patched(self, ours: list[int], theirs: list[int]) -> tuple[list[int], list[int]]:
        """Return what is left beside words that are changed in brackets (`quarrel[ed]`), each taken with the word it was."""
        for number in [each for each in ours if each in self.quoted.patched]:
            before, after = self.quoted.patched[number]
            fits = [place for place in theirs if _fits(self.stretch.words[place], before, after)]
            if fits:
                self.edited = True
                ours, theirs = [each for each in ours if each != number], [place for place in theirs if place != fits[0]]
        return ours, theirs

    def _is_omission(self, block: Block) -> bool:
        return any(sign in self.quoted.signs for sign in range(block.quoted, block.quoted_end + 1))

    def _difference(self, block: Block, ours: Sequence[int], theirs: Sequence[int]) -> Difference:
        stretches, text = self.quoted.stretches, self.quoted.text
        if ours:
            span = Span(stretches[ours[0]][0], stretches[ours[-1]][1])
        else:
            place = stretches[block.quoted - 1][1] if block.quoted else 0
            span = Span(place, place)
        source = self.stretch.text(theirs[0], theirs[-1] + 1) if theirs else ""
        draft = span.of(text)
        kind = self._kind([self.quoted.words[each] for each in ours], [self.stretch.words[each] for each in theirs])
        matters = None if kind is Change.MOVED else material(draft, source, self.meanings, opens=self._opens(ours, theirs))
        return Difference(kind, " ".join(draft.split()), " ".join(source.split()), span, matters, *self._where(theirs))

    def _opens(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        """Return whether the words open a sentence, so that a capital tells nothing."""
        return bool(ours and not ours[0]) or bool(theirs and (not theirs[0] or STOP.search(self.stretch.between(theirs[0]))))

    def _where(self, theirs: Sequence[int]) -> tuple[str, Span | None]:
        """Return the passage in which words of the source stand, and where in it; None where they are of several, or none."""
        if not theirs:
            return "", None
        (passage, first), (other, last) = self.stretch.at(theirs[0]), self.stretch.at(theirs[-1])
        if passage is not other:
            return "", None
        return passage.id, Span(passage.stretches[first][0], passage.stretches[last][1])

    def _kind(self, ours: Sequence[str], theirs: Sequence[str]) -> Change:
        if not theirs:
            return Change.ADDED
        if not ours:
            return Change.DROPPED
        return Change.MOVED if len(ours) > 1 and Counter(ours) == Counter(theirs) else Change.SUBSTITUTED


def _fits(word: str, before: str, after: str) -> bool:
    return len(word) >= len(before) + len(after) and word.startswith(before) and word.endswith(after) and bool(before or after)


def _moved(differences: Sequence[Difference]) -> list[Difference]:
    """Return differences, words added here and dropped there taken as moved."""
    left = list(differences)
    for added in [one for one in differences if one.kind is Change.ADDED]:
        words = _folded(added.draft)
        for dropped in left:
            if dropped.kind is Change.DROPPED and _folded(dropped.source) == words:
                left.remove(dropped)
                left[left.index(added)] = replace(added, kind=Change.MOVED, source=dropped.source, material=None)
                break
    return left


def _folded(text: str) -> list[str]:
    return [fold(word) for word in re.findall(r"[^\W_]+", text)]


def material(draft: str, source: str, words: Meanings, *, opens: bool = False) -> Material | None:
    """Return what a change of words changes in what is said, the gravest; None where only the wording is another."""
    ours, theirs = Counter(_folded(draft)), Counter(_folded(source))
    changed = set((ours - theirs) + (theirs - ours))
    if changed & words.negations:
        return Material.NEGATION
    if changed & words.months or any(_YEAR.fullmatch(word) for word in changed):
        return Material.DATE
    if changed & words.numbers or any(_NUMBER.fullmatch(word) for word in changed):
        return Material.NUMBER
    if _names(draft, words, opens=opens) != _names(source, words, opens=opens):
        return Material.NAME
    if changed & words.quantifiers:
        return Material.QUANTIFIER
    return Material.MODALITY if changed & words.modals else None


def _names(text: str, words: Meanings, *, opens: bool) -> set[str]:
    """Return the words with a capital that are no common words; in a language whose nouns have capitals, the known given names."""
    names = {fold(word) for word in _LETTERS.findall(text)[opens:] if word[0].isupper() and len(word) > 1}
    return names - words.no_names if words.given_names is None else names & words.given_names
