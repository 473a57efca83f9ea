"""Who said it, and who quotes it? Quotations by a person, then those about the person; or any that pass the filters."""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import QuotationKind
from serge_cli.model.results import NoteText, QuotationAnswer, QuotationHit, Relation
from serge_cli.model.span import Span
from serge_cli.operations.documents import find_document
from serge_cli.operations.people import find_persons, names_of
from serge_cli.operations.search import parse_query
from serge_cli.search.backend import Found, Sort
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.tree import Condition, Field, Filter, Not, Query, conjunction, in_documents, person
from serge_cli.store.library import Library
from serge_cli.store.stored import quotation_of
from serge_cli.text.tokens import terms

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
        found, number = _stretch(library, query, request, max(0, request.offset - total), room)
        shown.extend((relation, one) for one in found)
        total += number
    return QuotationAnswer(
        tuple(quotation_hit(library, one.entry, relation, one.matches) for relation, one in shown),
        total,
        tuple(understood),
    )


def quotation_entries(library: Library, request: QuotationRequest) -> Iterator[Entry]:
    """Yield the entries of all quotations asked for, each once, whatever the limit."""
    for _, query, _ in _parts(library, request):
        for one in library.backend.each(query, Unit.QUOTATION):
            if _passes(one.entry, request):
                yield one.entry


def _stretch(library: Library, query: Query, request: QuotationRequest, offset: int, room: int | None) -> tuple[list[Found], int]:
    """Return at most `room` quotations that match a query and the request, from an offset on, and their total."""
    if not _reads_all(request):
        answer = library.backend.find(query, Unit.QUOTATION, room, Sort.DOCUMENT, offset)
        return list(answer.found), answer.total
    found: list[Found] = []
    passed = 0
    for one in library.backend.each(query, Unit.QUOTATION):
        if _passes(one.entry, request):
            if passed >= offset and (room is None or len(found) < room):
                found.append(one)
            passed += 1
    return found, passed


def quotation_hit(library: Library, entry: Entry, relation: Relation | None = None, matches: tuple[Span, ...] = ()) -> QuotationHit:
    """Return the quotation that an entry holds, with its source and the notes that source it."""
    stored = quotation_of(entry)
    notes: tuple[NoteText, ...] = library.notes(stored.notes) if stored.notes else ()
    source = library.source(entry.document, stored.work)
    return QuotationHit(stored.quotation, relation, source, stored.place, stored.context, matches, notes)


def _parts(library: Library, request: QuotationRequest) -> Iterator[tuple[Relation | None, Query, tuple[str, ...]]]:
    """Yield queries that together make up the answer, in order and without overlap, with the persons each is about."""
    narrowed = parse_query(library, request.text) & _narrowing(library, request)
    if request.by and request.about:  # what the one says about the other
        speakers, by = _person_filter(library, request.by, Field.BY)
        subjects, about = _person_filter(library, request.about, Field.ABOUT)
        yield Relation.BY, narrowed & Query.of(by, about), (*speakers, *subjects)
        return
    said = request.person or request.by
    spoken_of = request.person or request.about
    if said:
        persons, by = _person_filter(library, said, Field.BY)
        yield Relation.BY, narrowed & Query.of(by), persons
    if spoken_of:
        persons, about = _person_filter(library, spoken_of, Field.ABOUT)
        others = Query(conjunction((about, Not(by)))) if said else Query.of(about)
        yield Relation.ABOUT, narrowed & others, persons
    if not (said or spoken_of):
        yield None, narrowed, ()


def _person_filter(library: Library, name: str, field: Field) -> tuple[tuple[str, ...], Filter]:
    """Return whom a name was understood as, and the filter for quotations by or about them."""
    persons = find_persons(library, name)
    return tuple(one.name for one in persons), person(*names_of(persons), field=field)


def _narrowing(library: Library, request: QuotationRequest) -> Query:
    """Return what of the request the index can answer besides words and persons."""
    conditions = Query.of(*_conditions(library, request))
    return conditions & Query(Not(Filter(Field.BY, ("*",)))) if request.unknown else conditions


def _conditions(library: Library, request: QuotationRequest) -> Iterator[Condition]:
    if request.documents:
        yield in_documents(*(find_document(library, name).id for name in request.documents))
    if request.kinds != ANY_KIND:
        yield Filter(Field.KIND, tuple(kind.value for kind in request.kinds))
    if request.forms:
        yield Filter(Field.FORM, request.forms)
    if request.languages:
        yield Filter(Field.LANG, request.languages)


def _reads_all(request: QuotationRequest) -> bool:
    """Return whether the request has a filter that the index cannot answer, so that every quotation must be read."""
    return request.with_note or request.min_confidence > 0 or request.min_words > 1


def _passes(entry: Entry, request: QuotationRequest) -> bool:
    if request.with_note and not entry.labels:
        return False
    if entry.confidence < request.min_confidence:
        return False
    return request.min_words <= 1 or len(terms(entry.text)) >= request.min_words
