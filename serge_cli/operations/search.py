"""Where is this said? Passages and notes that answer a query, ranked, each with its source, its speaker and the notes it calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from serge_cli.language import abbreviations
from serge_cli.model.records import ParagraphKind, Speaker
from serge_cli.model.results import Hit, SearchAnswer, Voice
from serge_cli.model.span import Span
from serge_cli.operations.hints import hints
from serge_cli.operations.library import Library
from serge_cli.operations.naming import find_document
from serge_cli.operations.pieces import place_of
from serge_cli.operations.stored import StoredPassage, note_of, note_pieces, passage_of, quotation_of
from serge_cli.search.backend import Found, Sort
from serge_cli.search.parsing import parse
from serge_cli.search.query import ALL_VOICES, Condition, Field, Filter, Query, Years
from serge_cli.search.schema import Unit
from serge_cli.text.sentences import sentences

_UNITS = (Unit.PASSAGE, Unit.NOTE)


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What is searched for: a query in serge's query language, and what narrows it. Empty filters let everything pass."""

    text: str
    limit: int | None = 10
    offset: int = 0
    sort: Sort = Sort.RELEVANCE
    documents: tuple[str, ...] = ()  # as a user names them
    authors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    voices: frozenset[Voice] = ALL_VOICES


def search(library: Library, request: SearchRequest | str) -> SearchAnswer:
    """Return the passages and notes that answer the request; QueryError where the query cannot be understood."""
    if isinstance(request, str):
        request = SearchRequest(request)
    query = _query(library, request)
    answer = library.backend.find(query, _UNITS, request.limit, request.sort, request.offset)
    why = answer.notes if answer.total else (*answer.notes, *hints(library.backend, query, _UNITS))
    return SearchAnswer(tuple(_hits(library, answer.found)), answer.total, why)


def _query(library: Library, request: SearchRequest) -> Query:
    narrowing: list[Condition] = []
    if request.documents:
        narrowing.append(Filter(Field.DOC, tuple(find_document(library, name).id for name in request.documents)))
    for field, values in ((Field.AUTHOR, request.authors), (Field.LANG, request.languages), (Field.KIND, request.kinds)):
        if values:
            narrowing.append(Filter(field, values))
    if request.years:
        narrowing.append(Years(*request.years))
    return parse(request.text) & Query.of(*narrowing, voices=request.voices)


def _hits(library: Library, found: Sequence[Found]) -> list[Hit]:
    inner = {one.entry.id: _quotation_at(one) for one in found}
    quotations = library.entries([locator for locator in inner.values() if locator])
    speakers = {locator: quotation_of(entry).quotation.speaker for locator, entry in quotations.items()}
    return [_hit(library, one, inner[one.entry.id], speakers) for one in found]


def _hit(library: Library, found: Found, quotation: str | None, speakers: dict[str, Speaker | None]) -> Hit:
    if found.entry.unit is Unit.NOTE:
        return _note_hit(library, found)
    entry, stored = found.entry, passage_of(found.entry)
    first = found.matches[0] if found.matches else Span(0, 0)
    sentence = sentence_around(entry.text, first)
    called = [call.note for call in stored.calls if sentence.contains(call.span)]
    return Hit(
        id=entry.id,
        voice=found.voice,
        source=library.source(entry.document, stored.paragraph.work),
        place=stored.place(first),
        text=entry.text,
        matches=found.matches,
        sentence=sentence,
        score=found.score,
        kind=stored.paragraph.kind,
        speaker=speakers.get(quotation) if quotation else None,
        quotation=quotation,
        notes=_labels(stored),
        shown_notes=library.notes(called),
        exact=found.exact,
    )


def _note_hit(library: Library, found: Found) -> Hit:
    entry, stored, pieces = found.entry, note_of(found.entry), note_pieces(found.entry)
    first = found.matches[0] if found.matches else Span(0, 0)
    place = place_of(entry.text, pieces, first) if pieces else stored.place or stored.sentences[0].place
    return Hit(
        id=entry.id,
        voice=Voice.NOTE,
        source=library.source(entry.document, stored.footnote.work),
        place=place,
        text=entry.text,
        matches=found.matches,
        sentence=sentence_around(entry.text, first),
        score=found.score,
        kind=ParagraphKind.NOTE,
        exact=found.exact,
    )


def sentence_around(text: str, stretch: Span) -> Span:
    """Return the stretch of `text` from the beginning of the sentence where `stretch` begins to the end of the one where it ends."""
    inside = [one for one in sentences(text, abbreviations=abbreviations()) if one.start < max(stretch.end, stretch.start + 1)]
    around = [one for one in inside if one.end > stretch.start] or inside[-1:]
    return Span(around[0].start, around[-1].end) if around else Span(0, len(text))


def _quotation_at(found: Found) -> str | None:
    """Return the innermost quotation that holds the first match."""
    if not found.matches or found.entry.unit is not Unit.PASSAGE:
        return None
    holding = [quoted for quoted in found.entry.quoted if quoted.span.contains(found.matches[0])]
    return min(holding, key=lambda quoted: len(quoted.span)).quotation if holding else None


def _labels(stored: StoredPassage) -> tuple[str, ...]:
    return tuple(dict.fromkeys(call.label for call in stored.calls))
