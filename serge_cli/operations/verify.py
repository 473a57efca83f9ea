"""Is the quotation right? Words held against the library: the passages that may hold them, the verdict, the places.

Candidates come from the index by the rarest words; what they leave unexplained is asked for again, so that pieces of several places are
found. Everything that decides is in `compare`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from serge_cli.compare import costs
from serge_cli.compare.judging import Opinion, judge
from serge_cli.compare.meanings import remarks
from serge_cli.compare.quoted import Quoted, read_quotation
from serge_cli.compare.sources import Passage, Stretch, read_passage, stretches_of
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import Place, Voice
from serge_cli.model.span import Span
from serge_cli.model.verdicts import Audited, Judged, Standing, Verdict
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.tree import And, Node, Not, Or, Phrase, Query, Word, in_documents
from serge_cli.store.library import Library
from serge_cli.store.stored import note_of, passage_of

UNITS = (Unit.PASSAGE, Unit.NOTE)
_ANCHORS = 3  # words or pairs of words that are asked for at once
_CANDIDATES = 3  # passages that are looked at first; the more often it is asked, the more
_ROUNDS = 3
_PARTS = 3  # unexplained parts of a quotation that are asked for at once
_HOPELESS = 0.4  # share of a quotation below which, asked for twice, it is not asked for again
_ROW = 5  # words side by side that are asked for together
_COMMON = 0.35  # where even the rarest words weigh less, pairs of words are asked for
_KEPT = 2_000  # passages whose words are remembered


@dataclass(frozen=True, slots=True)
class Scope:
    """Which documents count: all, or only `documents`; never `without` (the draft itself, where it stands in the library)."""

    documents: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def narrow(self, node: Node) -> Node:
        """Return a query narrowed to these documents."""
        parts = [node]
        parts += [in_documents(*self.documents)] if self.documents else []
        parts += [Not(in_documents(*self.without))] if self.without else []
        return And(tuple(parts)) if len(parts) > 1 else node


@dataclass(frozen=True, slots=True)
class Found:
    """An opinion with the stretches that it was formed on."""

    opinion: Opinion
    stretches: tuple[Stretch, ...]


def verify(library: Library, text: str) -> Audited:
    """Return the verdict on words of no file, however they are remembered, with every work that has them."""
    return Audited(Verifier(library).check(text, thorough=True), "-", Place(1, 1, Span(0, len(text))))


class Verifier:
    """A library held ready for many quotations: the frequencies and passages that it has looked up are remembered."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._passages = max(1, library.backend.find(Query(), UNITS, 1).total)
        self._weights: dict[str, float] = {}
        self._read: dict[str, tuple[Entry, Passage]] = {}

    def check(self, text: str, skip: Sequence[Span] = (), scope: Scope | None = None, *, thorough: bool = False) -> Judged:
        """Return the verdict on a quotation; `skip` are the note markers in it. `thorough` looks at the wordings of several works."""
        scope = scope or Scope()
        quoted = read_quotation(text, skip, remarks())
        found = self._found(quoted, skip, scope)
        opinion = found.opinion
        places = tuple(self._standing(*piece) for piece in opinion.pieces)
        if opinion.verdict in {Verdict.ABSENT, Verdict.UNCHECKED}:
            nearest = places[:1] if opinion.verdict is Verdict.ABSENT else ()
            return Judged(text, opinion.verdict, nearest=nearest, reason=opinion.reason)
        others = self._others(quoted, skip, found, thorough=thorough) if len(opinion.pieces) == 1 else ()
        listed = {(place.id, place.stretch): place for place in (*places, *others)}
        return Judged(text, opinion.verdict, opinion.differences, tuple(listed.values()), opinion.warnings, repairs=opinion.repairs)

    def _found(self, quoted: Quoted, skip: Sequence[Span], scope: Scope) -> Found:
        """Return the best opinion; what the first candidates leave unexplained is asked for until nothing new comes."""
        inquiry = _Inquiry(self, quoted, skip)
        everything = (range(len(quoted.words)),) if quoted.words else ()
        wanted: Iterable[range] = everything
        for attempt in range(_ROUNDS):
            news = [inquiry.ask(part, scope, in_pairs=attempt > 0) for part in wanted]
            if attempt and not any(news):
                break
            opinion = inquiry.judge()
            absent = opinion.verdict is Verdict.ABSENT
            wanted = (*everything, *_longest(opinion.uncovered)) if absent else _longest(opinion.uncovered)
            if opinion.verdict.passes or not wanted or (attempt and absent and opinion.share < _HOPELESS):
                break
        if inquiry.opinion.verdict is Verdict.SPLICED and quoted.signs:
            inquiry.gather_in_one_document()
        return Found(inquiry.opinion, inquiry.stretches)

    def weight(self, word: str) -> float:
        """Return how much a folded word tells in this library."""
        known = self._weights.get(word)
        if known is None:
            known = self._weights[word] = costs.weight(self.library.backend.frequency(word), self._passages)
        return known

    def passage(self, entry: Entry) -> Passage:
        """Return the passage that an entry holds, with its words read."""
        known = self._read.get(entry.id)
        if known is None:
            if len(self._read) >= _KEPT:
                self._read.clear()
            number = int(entry.id.rpartition(":p")[2]) if entry.unit is Unit.PASSAGE else None
            passage = read_passage(
                entry.id, entry.document, entry.order, entry.text, skip=entry.skip, number=number, language=entry.language
            )
            known = self._read[entry.id] = (entry, passage)
        return known[1]

    def _others(self, quoted: Quoted, skip: Sequence[Span], found: Found, *, thorough: bool) -> Iterator[Standing]:
        """Yield the further places of the words; `thorough`, also those of works with a wording of their own."""
        (stretch, _, _), *_ = found.opinion.pieces
        weights = {word: self.weight(word) for word in quoted.words}
        spaced = f" {' '.join(quoted.words)} "
        for other in found.stretches:
            if other is stretch or not (thorough or spaced in other.spaced):
                continue
            opinion = judge(quoted, (other,), weights, skip)
            if len(opinion.pieces) == 1 and opinion.verdict not in {Verdict.ABSENT, Verdict.SPLICED, Verdict.UNCHECKED}:
                yield self._standing(*opinion.pieces[0])

    def _standing(self, stretch: Stretch, first: int, last: int) -> Standing:
        passage, start = stretch.at(first)
        end = min(start + last - first, len(passage.words))
        words = Span(passage.stretches[start][0], passage.stretches[end - 1][1])
        entry = self.library.entry(passage.id) if passage.id not in self._read else self._read[passage.id][0]
        assert entry is not None
        return standing(self.library, entry, words)


def _longest(parts: Sequence[range]) -> Sequence[range]:
    return parts if len(parts) <= _PARTS else sorted(parts, key=lambda part: (-len(part), part.start))[:_PARTS]


class _Inquiry:
    """The search for what one quotation is of: the passages that have come up so far, and the opinion that they lead to."""

    def __init__(self, verifier: Verifier, quoted: Quoted, skip: Sequence[Span]) -> None:
        self.verifier, self.quoted, self.skip = verifier, quoted, skip
        self.weights = {word: verifier.weight(word) for word in dict.fromkeys(quoted.words)}
        self.known: dict[str, Passage] = {}
        self.asked: set[tuple[Scope, Node]] = set()
        self.stretches: tuple[Stretch, ...] = ()
        self.opinion = judge(quoted, (), self.weights, skip)

    def judge(self) -> Opinion:
        """Return the opinion on all that has come up."""
        self.stretches = tuple(stretches_of(self.known.values()))
        self.opinion = judge(self.quoted, self.stretches, self.weights, self.skip)
        return self.opinion

    def ask(self, part: range, scope: Scope, *, in_pairs: bool) -> bool:
        """Look for the passages with most of the telling words of a part of the quotation; return whether any is new."""
        fresh = (anchor for anchor in self._anchors(part, in_pairs=in_pairs) if (scope, anchor) not in self.asked)
        anchors = list(islice(fresh, _ANCHORS))
        self.asked.update((scope, anchor) for anchor in anchors)
        if not anchors:
            return False
        query = Query(scope.narrow(Or(tuple(anchors)) if len(anchors) > 1 else anchors[0]))
        found = self.verifier.library.backend.find(query, UNITS, _CANDIDATES + 2 * in_pairs).found
        before = len(self.known)
        self.known |= {one.entry.id: self.verifier.passage(one.entry) for one in found}
        return len(self.known) > before

    def gather_in_one_document(self) -> None:
        """Ask each document that has a piece for those of the others, parted as the writer's signs part them: it may have them all."""
        edges = [0, *sorted(self.quoted.signs), len(self.quoted.words)]
        parts = [range(start, end) for start, end in pairwise(edges) if start < end]
        documents = dict.fromkeys(stretch.document for stretch, _, _ in self.opinion.pieces)
        news = [self.ask(part, Scope((document,)), in_pairs=False) for document in documents for part in parts]
        if any(news):
            self.judge()

    def _anchors(self, part: range, *, in_pairs: bool) -> Iterator[Node]:
        """Yield the rarest words that the library has, then pairs of neighbours; pairs first where no word is rare."""
        frequency = self.verifier.library.backend.frequency
        words = sorted({self.quoted.words[number] for number in part}, key=lambda word: (-self.weights[word], word))
        known = [word for word in words[: 4 * _ANCHORS] if frequency(word)]
        if in_pairs or not known or self.weights[known[0]] < _COMMON:
            yield from self._pairs(part)
        yield from (Word(word, exact=True) for word in known)

    def _pairs(self, part: range) -> Iterator[Node]:
        """Yield a row of words, then pairs of neighbours, the rarest first.

        Where words of two places are spliced, one place has a row of them, however common they are.
        """
        words = self.quoted.words[part.start : part.stop]
        row = words[-_ROW:] if part.start else words[:_ROW]
        pairs = sorted(set(pairwise(words)), key=lambda pair: (-sum(map(self.weights.__getitem__, pair)), pair))
        for side_by_side in (*([row] if len(row) > 2 else ()), *pairs):
            if all(map(self.verifier.library.backend.frequency, side_by_side)):
                yield Phrase(tuple(Word(word, exact=True) for word in side_by_side))


def standing(library: Library, entry: Entry, words: Span) -> Standing:
    """Return where a stretch of a passage or note stands: its place, in whose voice, called by which notes."""
    if entry.unit is Unit.NOTE:
        stored = note_of(entry)
        source = library.source(entry.document, stored.footnote.work)
        return Standing(entry.id, source, stored.place_of(words), entry.text, words, Voice.NOTE, removed=stored.plain.removed)
    passage = passage_of(entry)
    inner = entry.innermost(words)
    held = library.entry(inner) if inner else None
    quotation = library.quotation(held) if held else None
    called = quotation.notes if quotation else tuple(call.note for call in passage.calls if words.start <= call.span.start <= words.end + 2)
    return Standing(
        entry.id,
        library.source(entry.document, passage.paragraph.work),
        passage.place(words),
        entry.text,
        words,
        Voice.QUOTED if inner else Voice.OWN,
        quotation.quotation.speakers if quotation else (),
        inner,
        library.notes(called),
        passage.plain.removed,
    )
