"""Which of the passages found speak in a voice, in one segment, by the places of quotations: no text is read.

The edges of all quotations rise. So the number of edges before a word says whether it is quoted (it is odd), and in which quotation.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, repeat

from serge_cli.model.results import Voice
from serge_cli.search.query.tree import Examined, Leaf, Near, Node, Pattern, Phrase, Word
from serge_cli.search.query.voices import by_region, matching_regions
from serge_cli.search.whoosh.occurrences import PLACE_BITS, Occurrences, near_groups, solid_of
from serge_cli.search.whoosh.segment import Segment

Answer = Callable[[Node, set[int]], set[int]]  # the entries that a part of the query matches, of some
_PLACE = (1 << PLACE_BITS) - 1


class Speaking:
    """Passages of a segment that match a query, of which those with quotations may or may not match in a voice."""

    def __init__(self, segment: Segment, occurrences: Occurrences, passages: set[int], answer: Answer) -> None:
        self._segment, self._occurrences, self._answer = segment, occurrences, answer
        self._edges = segment.quoted
        self._quoting = passages & segment.quoting
        self._plain = passages - self._quoting

    def entries(self, root: Node, voice: Voice) -> set[int]:
        """Return the passages in which the query matches in this voice."""
        asked = by_region(root)
        if voice is Voice.OWN:
            if asked is None:
                return self._plain.union(filter(self._has_own_words, self._quoting))
            return self._plain | (matching_regions(asked, self._own, self._passing_own) & self._quoting if self._quoting else set())
        if asked is None or not self._quoting:
            return self._quoting
        regions = matching_regions(asked, self._quotations, self._passing_quotations)
        return self._quoting.intersection(self._segment.holding(self._edges[where - 1] for where in regions))

    # Own words: regions are known by the entry, which has one

    def _own(self, leaf: Leaf) -> set[int]:
        if isinstance(leaf, Near):
            slots = self._occurrences.near_codes(leaf, self._quoting)
            return near_groups([[code for code in listed if not self._edges_before(code) & 1] for listed in slots], leaf.distance)
        if isinstance(leaf, Examined):
            return {number for number, regions in self._examined(leaf) if all(not edges & 1 for edges in regions)}
        found: set[int] = set()
        for numbers, places in self._placed(leaf):
            found.update(compress(numbers, [not edges & 1 for edges in map(bisect_right, repeat(self._edges), places)]))
        return found

    def _passing_own(self, node: Node) -> set[int]:
        return set(filter(self._has_own_words, self._answer(node, self._quoting)))

    def _has_own_words(self, number: int) -> bool:
        first, last = self._bounds(number)
        edges, starts = self._edges[first:last], self._segment.starts
        return sum(edges[1::2]) - sum(edges[::2]) < starts[number + 1] - starts[number]

    # Quotations: regions are known by how many edges come before them, and the first of their own

    def _quotations(self, leaf: Leaf) -> set[int]:
        if isinstance(leaf, Near):
            slots = self._occurrences.near_codes(leaf, self._quoting)
            pairs = [[(self._edges_before(code), code & _PLACE) for code in listed] for listed in slots]
            quoted = [[edges << PLACE_BITS | place for edges, place in listed if edges & 1] for listed in pairs]
            return near_groups(quoted, leaf.distance)
        if isinstance(leaf, Examined):
            return {edges for _, regions in self._examined(leaf) if len(regions) == 1 for edges in regions if edges & 1}
        return {edges for _, places in self._placed(leaf) for edges in map(bisect_right, repeat(self._edges), places) if edges & 1}

    def _passing_quotations(self, node: Node) -> set[int]:
        bounds = map(self._bounds, self._answer(node, self._quoting))
        return {where for first, last in bounds for where in range(first + 1, last, 2)}

    # Places

    def _examined(self, leaf: Examined) -> Iterator[tuple[int, set[int]]]:
        """Yield for each match of what is found by reading its entry, and how many edges come before what is asked for in it.

        A match in which a quotation begins or ends within what is asked for is left out.
        """
        for number, matches in self._occurrences.examined(leaf, self._quoting).items():
            start = self._segment.starts[number]
            for _, members in matches:
                pairs = {tuple(bisect_right(self._edges, start + place) for place in member) for member in members}
                if all(first == last for first, last in pairs):
                    yield number, {first for first, _ in pairs}

    def _placed(self, leaf: Word | Pattern | Phrase) -> Iterator[tuple[Sequence[int], Iterable[int]]]:
        """Yield entries and, one for each, where a leaf begins that does not cross the edge of a quotation."""
        if isinstance(leaf, Phrase) and (solid := solid_of(leaf)):
            yield from self._placed(solid)
        width = len(leaf.parts) - 1 if isinstance(leaf, Phrase) else 0
        for numbers, places in self._occurrences.placed(leaf, self._quoting):
            if width:
                edges, listed = self._edges, list(places)
                kept = [bisect_right(edges, place) == bisect_right(edges, place + width) for place in listed]
                yield list(compress(numbers, kept)), list(compress(listed, kept))
            else:
                yield numbers, places

    def _edges_before(self, code: int) -> int:
        """Return how many edges come before a word, which is given by its entry and its place there."""
        return bisect_right(self._edges, self._segment.starts[code >> PLACE_BITS] + (code & _PLACE))

    def _bounds(self, number: int) -> tuple[int, int]:
        """Return how many edges come before an entry, and how many before the next."""
        starts, firsts = self._segment.starts, self._segment.first_quoted
        return 2 * bisect_left(firsts, starts[number]), 2 * bisect_left(firsts, starts[number + 1])
