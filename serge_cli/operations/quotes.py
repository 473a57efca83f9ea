"""Who said it, and who quotes it? Quotations by a person, then those about the person; or any that the filters let pass."""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import QuotationKind
from serge_cli.model.results import NoteText, QuotationAnswer, QuotationHit, Relation
from serge_cli.operations.asking import asked
from serge_cli.operations.library import Library
from serge_cli.operations.naming import find_document
from serge_cli.operations.persons import find_persons, names_of
from serge_cli.operations.stored import quotation_of
from serge_cli.search.backend import Found, Sort
from serge_cli.search.query import Condition, Field, Filter, Query, person
from serge_cli.search.schema import Entry, Unit
from serge_cli.text.tokens import terms

ANY_KIND: tuple[QuotationKind, ...] = tuple(QuotationKind)


@dataclass(frozen=True, slots=True)
class QuotationRequest:
    """Which quotations are asked for. `person` asks for those by and about somebody, `by` and `about` for one of the two."""

    person: str | None = None
    by: str | None = None
    about: str | None = None
    text: str = ""  # a query in serge's query language on the quotations' words
    unknown: bool = False  # only those whose speaker the text does not tell
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
    found: dict[str, tuple[Relation | None, Found]] = {}
    understood: dict[str, None] = {}
    for relation, persons, answer in _answers(library, request):
        understood |= dict.fromkeys(persons)
        for one in answer:
            found.setdefault(one.entry.id, (relation, one))
    chosen = list(found.values())
    shown = chosen[request.offset :] if request.limit is None else chosen[request.offset : request.offset + request.limit]
    return QuotationAnswer(tuple(quotation_hit(library, one, relation) for relation, one in shown), len(chosen), tuple(understood))


def quotation_entries(library: Library, request: QuotationRequest) -> tuple[Entry, ...]:
    """Return the entries of all quotations asked for, each once, whatever the limit."""
    return tuple({one.entry.id: one.entry for _, _, answer in _answers(library, request) for one in answer}.values())


def _answers(library: Library, request: QuotationRequest) -> Iterator[tuple[Relation | None, tuple[str, ...], list[Found]]]:
    narrowed = asked(library, request.text) & Query.of(*_conditions(library, request))
    for relation, query, persons in _parts(library, request, narrowed):
        answer = library.backend.find(query, Unit.QUOTATION, None, Sort.DOCUMENT)
        yield relation, persons, [one for one in answer.found if _passes(one.entry, request)]


def quotation_hit(library: Library, found: Found, relation: Relation | None = None) -> QuotationHit:
    """Return a quotation that was found, with its source and the notes that source it."""
    return stored_hit(library, found.entry, relation, found)


def stored_hit(library: Library, entry: Entry, relation: Relation | None = None, found: Found | None = None) -> QuotationHit:
    """Return the quotation that an entry holds."""
    stored = quotation_of(entry)
    notes: tuple[NoteText, ...] = library.notes(stored.notes) if stored.notes else ()
    source = library.source(entry.document, stored.work)
    matches = found.matches if found else ()
    return QuotationHit(stored.quotation, relation, source, stored.place, stored.context, matches, notes)


def _parts(library: Library, request: QuotationRequest, narrowed: Query) -> Iterator[tuple[Relation | None, Query, tuple[str, ...]]]:
    """Yield the queries whose answers make up the whole, in their order, with the persons whom each was understood as."""
    if request.by and request.about:  # what the one says about the other
        speakers, by = _person_filter(library, request.by, Field.BY)
        subjects, about = _person_filter(library, request.about, Field.ABOUT)
        yield Relation.BY, narrowed & Query.of(by, about), (*speakers, *subjects)
        return
    relations = (
        (Relation.BY, Field.BY, request.person or request.by),
        (Relation.ABOUT, Field.ABOUT, request.person or request.about),
    )
    for relation, field, name in relations:
        if name:
            persons, condition = _person_filter(library, name, field)
            yield relation, narrowed & Query.of(condition), persons
    if not any(name for _, _, name in relations):
        yield None, narrowed, ()


def _person_filter(library: Library, name: str, field: Field) -> tuple[tuple[str, ...], Filter]:
    """Return whom a name was understood as, and the filter for quotations by or about them."""
    persons = find_persons(library, name)
    return tuple(one.name for one in persons), person(*names_of(persons), field=field)


def _conditions(library: Library, request: QuotationRequest) -> Iterator[Condition]:
    if request.documents:
        yield Filter(Field.DOC, tuple(find_document(library, name).id for name in request.documents))
    if request.kinds != ANY_KIND:
        yield Filter(Field.KIND, tuple(kind.value for kind in request.kinds))
    if request.forms:
        yield Filter(Field.FORM, request.forms)
    if request.languages:
        yield Filter(Field.LANG, request.languages)


def _passes(entry: Entry, request: QuotationRequest) -> bool:
    if request.unknown and entry.by:
        return False
    if request.with_note and not entry.labels:
        return False
    if entry.confidence < request.min_confidence:
        return False
    return request.min_words <= 1 or len(terms(entry.text)) >= request.min_words
