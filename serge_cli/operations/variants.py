"""Words that several works of the library quote, or have: each wording beside the one it is held against.

No pair of texts is compared: of every quotation some rows of four words are kept (in each window of three the one with most letters, so
that any seven words alike are noticed), then all passages are read once, and those with such a row are aligned with the quotation.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from serge_cli.compare.judging import Opinion, judge
from serge_cli.compare.meanings import remarks
from serge_cli.compare.quoted import Quoted, read_quotation
from serge_cli.compare.sources import Stretch, read_passage, stretches_of
from serge_cli.errors import NothingFound
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.records import QuotationKind
from serge_cli.model.results import Voice
from serge_cli.model.span import Span
from serge_cli.model.verdicts import Audited, Judged, Reason, Standing, Verdict
from serge_cli.operations.quotes import QuotationRequest, piece_by_piece, quotation_entries
from serge_cli.operations.translations import translations
from serge_cli.operations.verify import UNITS, Verifier, standing
from serge_cli.search.entry import Entry
from serge_cli.search.query.tree import Query
from serge_cli.store.library import Library
from serge_cli.store.stored import quotation_of
from serge_cli.text.tokens import folded_words

_ROW = 4
_WINDOW = 3
_FORMULA = 40  # quotations with the same row of words: it is a formula, and tells nothing
_FEWEST = 6  # words of a quotation that is looked for
_SAME = frozenset({Verdict.EXACT, Verdict.TYPOGRAPHY, Verdict.EDITED, Verdict.ALTERED})

_SHARED = 0.2  # of a quotation's rows that a place must have to be looked at

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Seed:
    """A quotation that is looked for elsewhere."""

    entry: Entry
    quoted: Quoted
    passage: str
    rows: frozenset[Row]


@dataclass(frozen=True, slots=True)
class _Match:
    """A place elsewhere with a seed's words, and the opinion on the seed held against it."""

    seed: str
    entry: Entry
    words: Span
    opinion: Opinion


def variants(library: Library, locator: str | None = None, person: str | None = None, *, different: bool = False) -> tuple[Audited, ...]:
    """Return every further wording of what several works share, with the place it is held against; grouped, in the order of the corpus.

    Translations, which only the page of their common source tells, come last, unchecked.
    Of all quotations, of one by its locator, or of those by and about a person; `different` leaves out what is word for word the same.
    """
    seeds = {seed.entry.id: seed for seed in _seeds(library, locator, person)}
    matches = sorted(_matches(library, seeds), key=lambda match: (seeds[match.seed].entry.order, match.entry.order))
    listed: set[frozenset[str]] = set()
    items = []
    for match in matches:
        seed = seeds[match.seed]
        place = standing(library, match.entry, match.words)
        pair = frozenset((seed.entry.id, place.quotation or place.id))
        if pair in listed or (different and match.opinion.verdict is not Verdict.ALTERED):
            continue
        listed.add(pair)
        items.append(_item(library, seed, Judged(seed.entry.text, match.opinion.verdict, match.opinion.differences, (place,))))
    return (*items, *_translated(library, seeds, locator))


def _translated(library: Library, seeds: dict[str, _Seed], locator: str | None) -> Iterator[Audited]:
    others = {seed.entry.id: seed for seed in _seeds(library, None, None)} if locator else {}
    every = others | seeds
    for pair in translations(library, (seed.entry for seed in every.values())):
        one, other = pair if pair[0].id in seeds else pair[::-1]
        if one.id in seeds:
            place = _own_place(library, every[other.id])
            yield _item(library, seeds[one.id], Judged(one.text, Verdict.UNCHECKED, found=(place,), reason=Reason.TRANSLATION))


def _seeds(library: Library, locator: str | None, person: str | None) -> Iterator[_Seed]:
    if locator is not None:
        entry = library.entry(locator)
        if entry is None or not entry.is_quotation:
            raise NothingFound(f"There is no quotation {locator}.", "List them with: serge quotes")
        entries: Iterable[Entry] = piece_by_piece(library, entry)
    else:
        entries = quotation_entries(library, QuotationRequest(person=person, kinds=(QuotationKind.QUOTATION,)))
    for entry in entries:
        quoted = read_quotation(entry.text, entry.skip, remarks())
        if len(quoted.words) >= _FEWEST or locator is not None:
            yield _Seed(entry, quoted, quotation_of(entry).passage, frozenset(_rows(quoted.words)))


def _rows(words: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of words by which a quotation is noticed."""
    rows = [tuple(words[place : place + _ROW]) for place in range(len(words) - _ROW + 1)]
    for place in range(max(1, len(rows) - _WINDOW + 1)):
        if window := rows[place : place + _WINDOW]:
            yield max(window, key=lambda row: (sum(map(len, row)), row))


def _matches(library: Library, seeds: dict[str, _Seed]) -> Iterator[_Match]:
    """Yield the places elsewhere that have the words of a seed."""
    holders: defaultdict[Row, set[str]] = defaultdict(set)
    for name, seed in seeds.items():
        for row in seed.rows:
            holders[row].add(name)
    verifier = Verifier(library)
    telling = {row: names for row, names in holders.items() if len(names) <= _FORMULA}
    for unit in UNITS:
        for one in library.backend.each(Query(), unit):
            yield from _in_passage(one.entry, seeds, telling, verifier)


def _in_passage(entry: Entry, seeds: dict[str, _Seed], telling: dict[Row, set[str]], verifier: Verifier) -> Iterator[_Match]:
    words = folded_words(entry.text, entry.skip)
    rows = telling.keys() & set(zip(*(words[place:] for place in range(_ROW)), strict=False))
    shared = Counter(name for row in rows for name in telling[row])
    enough = (seeds[name] for name, count in shared.items() if count >= _SHARED * len(seeds[name].rows))
    others = [seed for seed in enough if seed.entry.document != entry.document]
    if not others:
        return
    stretches = stretches_of([read_passage(entry.id, entry.document, entry.order, entry.text, skip=entry.skip, language=entry.language)])
    for seed in others:
        match = _match(entry, seed, stretches, verifier)
        if match:
            yield match


def _match(entry: Entry, seed: _Seed, stretches: Sequence[Stretch], verifier: Verifier) -> _Match | None:
    weights = {word: verifier.weight(word) for word in seed.quoted.words}
    opinion = judge(seed.quoted, stretches, weights, seed.entry.skip)
    if opinion.verdict not in _SAME or len(opinion.pieces) != 1:
        return None
    _, first, last = opinion.pieces[0]
    (passage,) = stretches[0].passages
    return _Match(seed.entry.id, entry, Span(passage.stretches[first][0], passage.stretches[last - 1][1]), opinion)


def _item(library: Library, seed: _Seed, judged: Judged) -> Audited:
    """Return a seed's wording, with its own place, held against the other."""
    own = _own_place(library, seed)
    return Audited(replace(judged, removed=own.removed), own.source.path, own.place, seed.entry.id, seed.passage, wording=own)


def _own_place(library: Library, seed: _Seed) -> Standing:
    stored = library.quotation(seed.entry)
    return Standing(
        seed.passage,
        library.source(seed.entry.document, stored.work),
        stored.place,
        seed.entry.text,
        Span(0, len(seed.entry.text)),
        Voice.QUOTED,
        stored.quotation.speakers,
        seed.entry.id,
        library.notes(stored.notes),
        stored.quotation.shown.removed if stored.quotation.shown else (),
    )
