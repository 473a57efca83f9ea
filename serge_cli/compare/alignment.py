"""A quotation laid beside its sources word for word: pieces, each in one place, and the blocks within them where the words differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from serge_cli.compare import costs
from serge_cli.compare.quoted import Quoted
from serge_cli.compare.runs import Run, chain, follows
from serge_cli.compare.sources import Stretch
from serge_cli.model.quick_dataclass import dataclass

STOP = re.compile(r"[.?!…\n;:]")
_SLACK = 3  # words of the source, besides as many as the quotation has, among which unmatched ends are looked for


@dataclass(frozen=True, slots=True)
class Block:
    """Words `quoted` to `quoted_end` of the quotation stand where the source has words `start` to `end`."""

    quoted: int
    quoted_end: int
    start: int
    end: int

    def __bool__(self) -> bool:
        return self.quoted < self.quoted_end or self.start < self.end


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the quotation that stands in one place: the runs alike, in order, and the blocks between and around them."""

    where: int
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]

    @property
    def start(self) -> int:
        """Return the number of the first word of the source that belongs to the piece."""
        return min(self.runs[0].start, *(block.start for block in self.blocks if block.start < block.end), self.runs[0].start)

    @property
    def end(self) -> int:
        """Return the number of the word of the source behind the piece."""
        return max(self.runs[-1].end, *(block.end for block in self.blocks if block.start < block.end), self.runs[-1].end)


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pieces in the order of the quotation; `share` is how much of its weight stands in them."""

    pieces: tuple[Piece, ...]
    share: float

    def uncovered(self, quoted: Quoted) -> list[range]:
        """Return the words in a row that no run has, where they are many."""
        edges = [0, *(edge for piece in self.pieces for run in piece.runs for edge in (run.quoted, run.quoted_end)), len(quoted.words)]
        gaps = [range(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
        return [gap for gap in gaps if len(gap) >= costs.UNCOVERED]


def align(quoted: Quoted, stretches: Sequence[Stretch], weights: Mapping[str, float]) -> Alignment:
    """Return the quotation laid beside the stretches that explain it best; without pieces where none shares words with it."""
    whole = found_whole(quoted, stretches)
    groups = [[whole]] if whole else _groups(quoted, chain(quoted, stretches, weights), weights)
    pieces = [_piece(quoted, stretches, groups, number) for number in range(len(groups))]
    return Alignment(tuple(pieces), _share(quoted, stretches, pieces, weights))


def _share(quoted: Quoted, stretches: Sequence[Stretch], pieces: Sequence[Piece], weights: Mapping[str, float]) -> float:
    """Return how much of a quotation's weight stands in its pieces, words with wrong letters included.

    What the source has more, without a sign of omission, counts against it: words scattered over a paragraph are no quotation.
    """
    matched = {word for piece in pieces for run in piece.runs for word in range(run.quoted, run.quoted_end)}
    for piece in pieces:
        matched.update(word for block in piece.blocks for word in _misread(quoted, stretches[piece.where], block))
    found = strange = 0.0
    for number, word in enumerate(quoted.words):
        if number in matched:
            found += weights[word]
        elif number not in quoted.inserted:
            strange += min(costs.MOST_STRANGE, weights[word])
    strange += costs.OMITTED * sum(_omitted(quoted, block) for piece in pieces for block in piece.blocks)
    return found / ((found + strange) or 1.0)


def _omitted(quoted: Quoted, block: Block) -> int:
    """Return how many words the source has more than the quotation, where no sign stands for them."""
    return 0 if quoted.marked(block.quoted, block.quoted_end) else max(0, block.end - block.start - (block.quoted_end - block.quoted))


def _misread(quoted: Quoted, stretch: Stretch, block: Block) -> Iterator[int]:
    """Yield the words of the quotation that a slip of the pen, or of a machine that reads print, would make of the source's."""
    if not block.quoted < block.quoted_end or block.quoted_end - block.quoted != block.end - block.start:
        return
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - most quotations do without

    for number, place in zip(range(block.quoted, block.quoted_end), range(block.start, block.end), strict=True):
        if Levenshtein.normalized_similarity(quoted.words[number], stretch.words[place]) >= costs.MISREAD:
            yield number


def found_whole(quoted: Quoted, stretches: Sequence[Stretch]) -> Run | None:
    """Return the first place where all the words stand side by side."""
    spaced = f" {' '.join(quoted.words)} "
    for where, stretch in enumerate(stretches):
        place = stretch.spaced.find(spaced)
        if place >= 0:
            return Run(0, where, stretch.spaced.count(" ", 0, place), len(quoted.words))
    return None


def _groups(quoted: Quoted, runs: list[Run], weights: Mapping[str, float]) -> list[list[Run]]:
    """Return runs in pieces; a piece too small to stand by itself is left out, and those around it may then be one."""
    while True:
        groups: list[list[Run]] = []
        for run in runs:
            if groups and _is_one_piece(quoted, groups[-1][-1], run):
                groups[-1].append(run)
            else:
                groups.append([run])
        kept = [group for group in groups if _stands(quoted, group, weights)] or groups[:1]
        if len(kept) == len(groups):
            return groups
        runs = [run for group in kept for run in group]


def _is_one_piece(quoted: Quoted, before: Run, run: Run) -> bool:
    if not follows(before, run):
        return False
    most = costs.FAR if quoted.marked(before.quoted_end, run.quoted) else costs.NEAR
    return run.start - before.end <= most + run.quoted - before.quoted_end


def _stands(quoted: Quoted, group: list[Run], weights: Mapping[str, float]) -> bool:
    words = [word for run in group for word in quoted.words[run.quoted : run.quoted_end]]
    return len(words) >= costs.PIECE_WORDS or sum(weights[word] for word in words) >= costs.PIECE_WEIGHT


def _piece(quoted: Quoted, stretches: Sequence[Stretch], groups: list[list[Run]], number: int) -> Piece:
    group = groups[number]
    where = group[0].where
    stretch = stretches[where]
    runs = list(_refined(quoted, stretch, group))
    after = groups[number + 1][0].quoted if number + 1 < len(groups) else len(quoted.words)
    runs = _with_tail(quoted, stretch, runs, after)
    if number == 0:
        runs = _with_head(quoted, stretch, runs)
    blocks = [Block(one.quoted_end, other.quoted, one.end, other.start) for one, other in pairwise(runs)]
    head = [_head_block(stretch, runs[0])] if number == 0 else []
    tail = _tail_block(stretch, runs[-1], after, last=number + 1 == len(groups))
    return Piece(where, tuple(runs), tuple(block for block in (*head, *blocks, tail) if block))


def _refined(quoted: Quoted, stretch: Stretch, group: list[Run]) -> Iterator[Run]:
    """Yield the runs of a piece with the words alike between them."""
    for one, other in pairwise(group):
        yield one
        yield from _alike(quoted, stretch, range(one.quoted_end, other.quoted), range(one.end, other.start), one.where)
    yield group[-1]


def _alike(quoted: Quoted, stretch: Stretch, ours: range, theirs: range, where: int) -> Iterator[Run]:
    if not ours or not theirs or len(ours) > costs.LONGEST_GAP:
        return
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - most quotations do without

    edits = Levenshtein.editops(quoted.own[ours.start : ours.stop], stretch.words[theirs.start : theirs.stop])
    blocks = [block for block in edits.as_matching_blocks() if block.size]
    if len(ours) < costs.UNCOVERED or sum(block.size for block in blocks) >= costs.SCATTERED * len(ours):
        yield from (Run(ours.start + block.a, where, theirs.start + block.b, block.size) for block in blocks)


def _with_tail(quoted: Quoted, stretch: Stretch, runs: list[Run], after: int) -> list[Run]:
    last = runs[-1]
    ours = range(last.quoted_end, after)
    theirs = range(last.end, min(len(stretch.words), last.end + len(ours) + _SLACK))
    return [*runs, *_alike(quoted, stretch, ours, theirs, last.where)]


def _with_head(quoted: Quoted, stretch: Stretch, runs: list[Run]) -> list[Run]:
    first = runs[0]
    ours = range(first.quoted)
    theirs = range(max(0, first.start - len(ours) - _SLACK), first.start)
    return [*_alike(quoted, stretch, ours, theirs, first.where), *runs]


def _head_block(stretch: Stretch, run: Run) -> Block:
    """Return the words before the first run; beside them so many of the source's, back to a stop."""
    start = run.start
    while run.start - start < run.quoted and start > 0 and not STOP.search(stretch.between(start)):
        start -= 1
    return Block(0, run.quoted, start, run.start)


def _tail_block(stretch: Stretch, run: Run, after: int, *, last: bool) -> Block:
    """Return the words behind the last run; beside them so many of the source's, up to a stop."""
    end = run.end
    while last and end - run.end < after - run.quoted_end and end < len(stretch.words) and not STOP.search(stretch.between(end)):
        end += 1
    return Block(run.quoted_end, after, run.end, end)
