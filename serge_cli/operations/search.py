"""Where is this said? Passages and notes that match a query, ranked, with source, speaker and notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from serge_cli.errors import NothingFound
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.records import ParagraphKind, Speaker
from serge_cli.model.results import Hit, NearHit, SearchAnswer, Voice
from serge_cli.operations.documents import find_document, find_documents
from serge_cli.operations.people import find_persons, names_of
from serge_cli.operations.windows import Window, best_window, window_at
from serge_cli.search.backend import Found, Sort
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.tree import (
    ALL_VOICES,
    And,
    Condition,
    Field,
    Filter,
    Node,
    Not,
    Or,
    Query,
    Years,
    in_documents,
    positive_leaves,
)
from serge_cli.store.library import Library
from serge_cli.store.stored import StoredPassage, note_of, passage_of
from serge_cli.text.tokens import terms

if TYPE_CHECKING:
    from serge_cli.search.query.suggestions import Looser, Missing

_UNITS = (Unit.PASSAGE, Unit.NOTE)
_WILD = frozenset("*?")
_PERSONS = frozenset({Field.BY, Field.ABOUT, Field.PERSON})
_PRINTED = Query.of(Filter(Field.KIND, ("*",)))  # notes that the file does not print have no kind; no word is found in them anyhow


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What is searched for: a query in serge's query language, and what narrows it.

    Empty filters match everything.
    """

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
    context: int = 0  # sentences to show before and after the one of the match
    whole: bool = False  # show the whole passage


def search(library: Library, request: SearchRequest | str) -> SearchAnswer:
    """Return the passages and notes that answer the request; QueryError where the query cannot be understood."""
    if isinstance(request, str):
        request = SearchRequest(request)
    query = _query(library, request)
    asked = query if any(positive_leaves(query.root)) else query & _PRINTED
    answer = library.backend.find(asked, _UNITS, request.limit, request.sort, request.offset)
    if not answer.total:
        return _nothing(library, request, query, answer.notes)
    return SearchAnswer(tuple(_hits(library, request, answer.found, query.voices)), answer.total, answer.notes)


def _nothing(library: Library, request: SearchRequest, query: Query, notes: tuple[str, ...]) -> SearchAnswer:
    """Return why nothing answers a query, and what comes closest."""
    from serge_cli.search.query.suggestions import missing  # noqa: PLC0415 - only where nothing is found

    lost = missing(query, library.backend, _UNITS)
    why = _hints(library, query, lost)
    return SearchAnswer((), 0, (*notes, *why), _near(library, request, query, {each.text: each.suggestions for each in lost}))


def _near(library: Library, request: SearchRequest, query: Query, meant: Mapping[str, tuple[str, ...]]) -> tuple[NearHit, ...]:
    """Return what comes closest to a query that nothing answers."""
    from serge_cli.operations.closest import closest  # noqa: PLC0415 - only where nothing is found

    found = closest(library.backend, query, _UNITS, meant)
    hits = _hits(library, request, [each.found for each in found], query.voices)
    return tuple(NearHit(hit, each.lacks) for hit, each in zip(hits, found, strict=True))


def _query(library: Library, request: SearchRequest) -> Query:
    narrowing: list[Condition] = []
    if request.documents:
        narrowing.append(in_documents(*(find_document(library, name).id for name in request.documents)))
    for field, values in (
        (Field.AUTHOR, request.authors),
        (Field.LANG, request.languages),
        (Field.KIND, request.kinds),
    ):
        if values:
            narrowing.append(Filter(field, values))
    if request.years:
        narrowing.append(Years(*request.years))
    return parse_query(library, request.text) & Query.of(*narrowing, voices=request.voices)


def found_in(library: Library, document: str, text: str, limit: int) -> tuple[Found, ...]:
    """Return what answers a query in one document, in its order, without what is shown around the words."""
    query = parse_query(library, text) & Query.of(in_documents(document))
    asked = query if any(positive_leaves(query.root)) else query & _PRINTED
    return library.backend.find(asked, _UNITS, limit, Sort.DOCUMENT).found


def parse_query(library: Library, text: str) -> Query:
    """Parse a query and look up the documents that `doc:` names, and the persons whom `by:` and its like mean.

    QueryError where it is wrong, NothingFound where it names no document.
    """
    query = parse(text)
    return replace(query, root=_looked_up(library, query.root))


def _looked_up(library: Library, node: Node) -> Node:
    if isinstance(node, And | Or):
        return replace(node, parts=tuple(_looked_up(library, part) for part in node.parts))
    if isinstance(node, Not):
        return Not(_looked_up(library, node.part))
    if isinstance(node, Filter) and node.field is Field.DOC:
        return in_documents(*(identifier for value in node.values for identifier in _documents(library, value)))
    if isinstance(node, Filter) and node.field in _PERSONS and not _WILD.intersection(*node.values):
        return _persons(library, node)
    return node


def _persons(library: Library, asked: Filter) -> Filter:
    """Return the filter for every name of the persons whom a filter names; for the words of names where it names nobody known."""
    try:
        found = [each for value in asked.values for each in find_persons(library, value)]
    except NothingFound:
        return asked
    return Filter(asked.field, tuple(dict.fromkeys(" ".join(terms(name)) for name in names_of(found))), whole=True)


def _documents(library: Library, value: str) -> list[str]:
    return [value] if _WILD & set(value) else [card.id for card in find_documents(library, value)]


def _hits(library: Library, request: SearchRequest, found: Sequence[Found], voices: frozenset[Voice]) -> list[Hit]:
    windows = [_window(request, one, voices) for one in found]
    inner = [_quotation_at(one.entry, window) for one, window in zip(found, windows, strict=True)]
    quotations = library.entries([locator for locator in dict.fromkeys(inner) if locator])
    speakers = {locator: library.quotation(entry).quotation.speaker for locator, entry in quotations.items()}
    return [_hit(library, one, window, locator, speakers) for one, window, locator in zip(found, windows, inner, strict=True)]


def _window(request: SearchRequest, found: Found, voices: frozenset[Voice]) -> Window:
    entry = found.entry
    if not found.matches and entry.quoted and Voice.OWN not in voices:  # nothing but quotations is asked for
        return window_at(entry.text, entry.quoted[0].span, request.context, whole=request.whole)
    return best_window(entry.text, entry.language, found.match, request.context, whole=request.whole)


def _quotation_at(entry: Entry, window: Window) -> str | None:
    """Return the innermost quotation that holds the words to show, or else the first of them."""
    return next(filter(None, (entry.innermost(stretch) for stretch in (window.together, window.lead) if stretch)), None)


def _hit(library: Library, found: Found, window: Window, quotation: str | None, speakers: dict[str, Speaker | None]) -> Hit:
    if found.entry.unit is Unit.NOTE:
        return _note_hit(library, found, window)
    entry, stored, match = found.entry, passage_of(found.entry), found.match
    called = [call.note for call in stored.calls if window.shown.contains(call.span)]
    return Hit(
        id=entry.id,
        voice=Voice.QUOTED if quotation else Voice.OWN,
        source=library.source(entry.document, stored.paragraph.work),
        place=stored.place(window.lead),
        text=entry.text,
        matches=match.spans,
        sentence=window.shown,
        score=found.score,
        kind=stored.paragraph.kind,
        speaker=speakers.get(quotation) if quotation else None,
        quotation=quotation,
        notes=_labels(stored),
        shown_notes=library.notes(called),
        exact=match.exact,
        removed=stored.plain.removed,
        voices=match.voices,
        match_voices=match.match_voices,
    )


def _note_hit(library: Library, found: Found, window: Window) -> Hit:
    entry, stored, match = found.entry, note_of(found.entry), found.match
    return Hit(
        id=entry.id,
        voice=Voice.NOTE,
        source=library.source(entry.document, stored.footnote.work),
        place=stored.place_of(window.lead),
        text=entry.text,
        matches=match.spans,
        sentence=window.shown,
        score=found.score,
        kind=ParagraphKind.NOTE,
        exact=match.exact,
        removed=stored.plain.removed,
        voices=match.voices,
        match_voices=match.match_voices,
    )


def _labels(stored: StoredPassage) -> tuple[str, ...]:
    return tuple(dict.fromkeys(call.label for call in stored.calls))


def _hints(library: Library, query: Query, lost: Sequence[Missing]) -> tuple[str, ...]:
    """Return sentences that say why nothing was found, each with what to do; `lost` is what stands nowhere."""
    from serge_cli.search.query.suggestions import emptied_by, nearest_looser  # noqa: PLC0415 - only where nothing is found

    said = tuple(map(_missing, lost))
    if any(one.suggestions for one in lost):
        return said
    looser = emptied_by(query, library.backend, _UNITS) or filter(None, [nearest_looser(query, library.backend, _UNITS)])
    return (*said, *map(_looser, looser))


def _missing(one: Missing) -> str:
    what = one.text if one.text.startswith('"') else f"the word “{one.text}”"
    offered = f" Did you mean {' or '.join(f'“{other}”' for other in one.suggestions)}?" if one.suggestions else ""
    return f"No document contains {what}.{offered}"


def _looser(one: Looser) -> str:
    found = "there is 1" if one.total == 1 else f"there are {one.total:,}"
    where = one.change if one.change.startswith(("without ", "in all ")) else f"for {one.change}"
    return f"{where[0].upper()}{where[1:]} {found}."
