"""Who said it, and who quotes it? Quotations by a person, then those about the person; or any that pass the filters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil

from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.records import QuotationKind
from serge_cli.model.results import NoteText, QuotationAnswer, QuotationHit, Relation
from serge_cli.model.span import Span
from serge_cli.operations.documents import find_document
from serge_cli.operations.people import find_persons, names_of
from serge_cli.operations.search import parse_query
from serge_cli.search.backend import Found, Sort
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.tree import Condition, Field, Filter, Least, Measure, Named, Not, Query, Role, conjunction
from serge_cli.store.library import Library
from serge_cli.store.stored import JOINT

ANY_KIND: tuple[QuotationKind, ...] = tuple(QuotationKind)


@dataclass(frozen=True, slots=True)
class QuotationRequest:
    """Which quotations are asked for.

    `person` asks for those by and about somebody, `by` and `about` for one of the two.
    """

    person: str | None = None
    by: str | None = None
    about: str | None = None
    text: str = ""  # a query in serge's query language on the quotations' words
    unknown: bool = False  # only those without a known speaker
    kinds: tuple[QuotationKind, ...] = (QuotationKind.QUOTATION,)
    forms: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()  # as a user names them
    min_words: int = 0
    min_confidence: float = 0.0
    with_note: bool = False
    limit: int | None = None
    offset: int = 0


def quotes(library: Library, request: QuotationRequest) -> QuotationAnswer:
    """Return the quotations asked for in the order of the corpus, those by the person before those about him."""
    shown: list[tuple[Relation | None, Found]] = []
    understood: dict[str, None] = {}
    total = 0
    for relation, query, persons in _parts(library, request):
        understood |= dict.fromkeys(persons)
        room = None if request.limit is None else request.limit - len(shown)
        answer = library.backend.find(query, Unit.QUOTATION, room, Sort.DOCUMENT, max(0, request.offset - total))
        shown.extend((relation, one) for one in answer.found)
        total += answer.total
    return QuotationAnswer(
        tuple(quotation_hit(library, one.entry, relation, one.matches) for relation, one in shown),
        total,
        tuple(understood),
    )


def quotation_entries(library: Library, request: QuotationRequest) -> Iterator[Entry]:
    """Yield the entries of all quotations asked for, each once and piece by piece, whatever the limit."""
    for query in quotation_queries(library, request):
        for one in library.backend.each(query, Unit.QUOTATION):
            yield from piece_by_piece(library, one.entry)


def piece_by_piece(library: Library, entry: Entry) -> Iterator[Entry]:
    """Yield the entry of a quotation, cut down to its first piece, then those of its later pieces."""
    if not entry.first:
        yield entry
        return
    skip = tuple(span for span in entry.skip if span.end <= entry.first)
    yield replace(entry, text=entry.own_text, skip=skip, first=0)
    yield from library.backend.fetch(library.quotation(entry).later)


def quotation_queries(library: Library, request: QuotationRequest) -> Iterator[Query]:
    """Yield queries whose answers together are the quotations asked for, each once."""
    return (query for _, query, _ in _parts(library, request))


def quotation_hit(library: Library, entry: Entry, relation: Relation | None = None, matches: tuple[Span, ...] = ()) -> QuotationHit:
    """Return the quotation that an entry holds, with its pieces, its source and the notes that source it."""
    stored = library.quotation(entry)
    notes: tuple[NoteText, ...] = library.notes(stored.notes) if stored.notes else ()
    source = library.source(entry.document, stored.work)
    later, before = [], len(entry.own_text)
    for piece in library.backend.fetch(stored.later):
        before += len(JOINT)
        later.append(quotation_hit(library, piece, relation, tuple(_within(matches, Span(before, before + len(piece.text))))))
        before += len(piece.text)
    own = tuple(_within(matches, Span(0, len(entry.own_text))))
    return QuotationHit(stored.quotation, relation, source, stored.place, stored.context, own, notes, tuple(later))


def _within(matches: Iterable[Span], piece: Span) -> Iterator[Span]:
    """Yield the parts of matches that stand in one piece, as offsets into it."""
    for match in matches:
        if match.overlaps(piece):
            yield Span(max(match.start, piece.start), min(match.end, piece.end)).shift(-piece.start)


def _parts(library: Library, request: QuotationRequest) -> Iterator[tuple[Relation | None, Query, tuple[str, ...]]]:
    """Yield queries that together make up the answer, in order and without overlap, with the persons each is about."""
    narrowed = parse_query(library, request.text) & _narrowing(library, request)
    if request.by and request.about:  # what the one says about the other
        speakers, by = _person_filter(library, request.by, Role.SPEAKER)
        subjects, about = _person_filter(library, request.about, Role.SUBJECT)
        yield Relation.BY, narrowed & Query.of(by, about), (*speakers, *subjects)
        return
    said = request.person or request.by
    spoken_of = request.person or request.about
    if said:
        persons, by = _person_filter(library, said, Role.SPEAKER)
        yield Relation.BY, narrowed & Query.of(by), persons
    if spoken_of:
        persons, about = _person_filter(library, spoken_of, Role.SUBJECT)
        others = Query(conjunction((about, Not(by)))) if said else Query.of(about)
        yield Relation.ABOUT, narrowed & others, persons
    if not (said or spoken_of):
        yield None, narrowed, ()


def _person_filter(library: Library, name: str, role: Role) -> tuple[tuple[str, ...], Named]:
    """Return whom a name was understood as, and the condition for quotations by or about them."""
    persons = find_persons(library, name)
    return tuple(one.name for one in persons), Named(role, tuple(names_of(persons)))


def _narrowing(library: Library, request: QuotationRequest) -> Query:
    """Return what the request asks for besides words and persons."""
    conditions = Query.of(*_conditions(library, request))
    return conditions & Query(Not(Least(Measure.SPEAKERS, 1))) if request.unknown else conditions


def _conditions(library: Library, request: QuotationRequest) -> Iterator[Condition]:
    if request.documents:
        yield _one_of(Field.DOC, (find_document(library, name).id for name in request.documents))
    if request.kinds != ANY_KIND:
        yield _one_of(Field.KIND, (kind.value for kind in request.kinds))
    if request.forms:
        yield _one_of(Field.FORM, request.forms)
    if request.languages:
        yield _one_of(Field.LANG, request.languages)
    if request.min_words > 1:
        yield Least(Measure.WORDS, request.min_words)
    if request.with_note:
        yield Least(Measure.NOTES, 1)
    if request.min_confidence > 0:
        yield Least(Measure.CONFIDENCE, ceil(round(1000 * request.min_confidence, 6)))


def _one_of(field: Field, values: Iterable[str]) -> Filter:
    """Return the condition that a field has one of some values, compared as a whole."""
    return Filter(field, tuple(" ".join(value.casefold().split()) for value in values), whole=True)
