"""The verdict on a quotation, from its alignment with a few candidates. Pure: the same words and candidates, the same verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from serge_cli.compare import costs, surroundings
from serge_cli.compare.alignment import Alignment, Piece, align, found_whole
from serge_cli.compare.differences import Compared, compare_blocks, gravest_first
from serge_cli.compare.meanings import Meanings, meanings
from serge_cli.compare.quoted import Quoted, read_plainly
from serge_cli.compare.sources import Stretch, without
from serge_cli.compare.wording import repairs, same_wording
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span
from serge_cli.model.verdicts import Caution, Difference, Reason, Verdict, Warned

_RANK = {verdict: number for number, verdict in enumerate(Verdict)}


@dataclass(frozen=True, slots=True)
class Opinion:
    """A verdict with what it rests on. `pieces` are where in the stretches the quotation's pieces stand."""

    verdict: Verdict
    share: float = 0.0
    pieces: tuple[tuple[Stretch, int, int], ...] = ()  # words `first` to before `last` of a stretch
    differences: tuple[Difference, ...] = ()
    warnings: tuple[Warned, ...] = ()
    uncovered: tuple[range, ...] = ()  # words that these candidates do not explain
    repairs: tuple[tuple[Span, str], ...] = ()
    reason: Reason | None = None

    @property
    def rank(self) -> tuple[int, int, float]:
        """Return the key by which opinions are sorted, the best first."""
        return _RANK[self.verdict], len(self.differences), -self.share


def judge(quoted: Quoted, stretches: Sequence[Stretch], weights: Mapping[str, float], skip: Sequence[Span] = ()) -> Opinion:
    """Return the verdict on a quotation held against some candidates; `weights` are those of its words, `skip` its note markers."""
    if not quoted.words:
        return Opinion(Verdict.UNCHECKED, reason=Reason.NO_WORDS)
    if quoted.edited and (as_it_stands := _literal(quoted, stretches, skip)):
        return as_it_stands
    if too_short(quoted, weights):
        return Opinion(Verdict.UNCHECKED, reason=Reason.TOO_SHORT)
    alignment = align(quoted, stretches, weights)
    if not alignment.pieces:
        return Opinion(Verdict.ABSENT, uncovered=(range(len(quoted.words)),))
    return _Case(quoted, stretches, alignment, skip).opinion()


def _literal(quoted: Quoted, stretches: Sequence[Stretch], skip: Sequence[Span]) -> Opinion | None:
    """Return the verdict where the brackets and dots of a quotation stand in the source; None where they do not."""
    if quoted.signs & {0, len(quoted.words)}:  # an end cut off is no word of the source's
        return None
    plainly = read_plainly(quoted.text, skip)
    whole = found_whole(plainly, stretches)
    if whole is None:
        return None
    alignment = Alignment((Piece(whole.where, (whole,), ()),), 1.0)
    opinion = _Case(plainly, stretches, alignment, skip).opinion()
    return opinion if opinion.verdict is Verdict.EXACT else None


def too_short(quoted: Quoted, weights: Mapping[str, float]) -> bool:
    """Return whether a quotation has so few words, none of them rare, that finding them would prove nothing."""
    return len(quoted.words) < costs.SHORT and max(weights[word] for word in quoted.words) < costs.RARE


class _Case:
    """One quotation with its alignment while it is judged."""

    def __init__(self, quoted: Quoted, stretches: Sequence[Stretch], alignment: Alignment, skip: Sequence[Span]) -> None:
        self.quoted, self.stretches, self.alignment, self.skip = quoted, stretches, alignment, skip
        self.compared = [self._compared(piece) for piece in alignment.pieces]

    def opinion(self) -> Opinion:
        """Return the verdict with its grounds."""
        pieces = self.alignment.pieces
        verdict = self._verdict()
        found = tuple((self.stretches[piece.where], piece.start, piece.end) for piece in pieces)
        differences = gravest_first(difference for compared in self.compared for difference in compared.differences)
        return Opinion(
            verdict,
            self.alignment.share,
            found,
            () if verdict is Verdict.ABSENT else differences,
            tuple(self._warnings()) if verdict is not Verdict.ABSENT else (),
            tuple(self.alignment.uncovered(self.quoted)),
            tuple(self._repairs()) if verdict is Verdict.TYPOGRAPHY else (),
        )

    def _compared(self, piece: Piece) -> Compared:
        return compare_blocks(self.quoted, self.stretches[piece.where], piece.blocks, self._meanings(piece))

    def _meanings(self, piece: Piece) -> Meanings:
        return meanings(self.stretches[piece.where].at(piece.start)[0].language)

    def _verdict(self) -> Verdict:
        pieces, share = self.alignment.pieces, self.alignment.share
        if any(not self._in_order(one, other) for one, other in pairwise(pieces)):
            return Verdict.SPLICED if share >= costs.SPLICED_SHARE else Verdict.ABSENT
        if any(compared.differences for compared in self.compared):
            return Verdict.ALTERED if share >= costs.LEAST_SHARE else Verdict.ABSENT
        if len(pieces) > 1 or self.quoted.remarked or any(compared.edited for compared in self.compared):
            return Verdict.EDITED
        if self.quoted.signs & {0, len(self.quoted.words)}:
            return Verdict.EDITED
        respaced = any(compared.respaced for compared in self.compared)
        if not respaced and same_wording(self.quoted, self.stretches[pieces[0].where], pieces[0], self._text()):
            return Verdict.EXACT
        return Verdict.EDITED if self._uses_signs() else Verdict.TYPOGRAPHY

    def _text(self) -> str:
        stretches = self.quoted.stretches
        return without(self.quoted.text, Span(stretches[0][0], stretches[-1][1]), self.skip)

    def _uses_signs(self) -> bool:
        """Return whether the writer owns up to a change of letters in brackets, or to an end cut off."""
        return bool(self.quoted.patched or self.quoted.inserted or self.quoted.signs)

    def _in_order(self, one: Piece, other: Piece) -> bool:
        """Return whether a piece follows another in the same document, over a sign of omission."""
        first, second = self.stretches[one.where], self.stretches[other.where]
        onwards = other.start >= one.end if one.where == other.where else second.order > first.order
        marked = self.quoted.marked(one.runs[-1].quoted_end, other.runs[0].quoted)
        return first.document == second.document and onwards and marked

    def _warnings(self) -> Iterator[Warned]:
        pieces = self.alignment.pieces
        first, last = pieces[0], pieces[-1]
        yield from surroundings.before(self.stretches[first.where], first.start, self._meanings(first))
        for one, other in pairwise(pieces):
            if self._in_order(one, other):
                stretch = self.stretches[other.where]
                yield Warned(Caution.FAR_ELLIPSIS, " ".join(stretch.text(other.start, min(other.end, other.start + 8)).split()))
        for piece, compared in zip(pieces, self.compared, strict=True):
            yield from surroundings.within(self.stretches[piece.where], compared.omitted, self._meanings(piece))
        yield from surroundings.behind(self.stretches[last.where], last.end, self._meanings(last))

    def _repairs(self) -> Iterator[tuple[Span, str]]:
        for piece in self.alignment.pieces:
            yield from repairs(self.quoted, self.stretches[piece.where], piece)
