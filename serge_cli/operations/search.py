"""Where is this said? Passages and notes that match a query, ranked, with source, speaker and notes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from serge_cli.errors import NothingFound
from serge_cli.language import abbreviations
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import ParagraphKind, Speaker
from serge_cli.model.results import Hit, NearHit, SearchAnswer, Voice
from serge_cli.model.span import Span, trimmed
from serge_cli.operations.documents import find_document, find_documents
from serge_cli.operations.people import find_persons, names_of
from serge_cli.search.backend import Found, Sort
from serge_cli.search.entry import Unit
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
from serge_cli.text.sentences import LONGEST_CONTEXT, near, sentence_ends
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
    why = () if answer.total else _hints(library, query)
    near = () if answer.total else _near(library, request, query)
    return SearchAnswer(tuple(_hits(library, request, answer.found)), answer.total, (*answer.notes, *why), near)


def _near(library: Library, request: SearchRequest, query: Query) -> tuple[NearHit, ...]:
    """Return what comes closest to a query that nothing answers."""
    from serge_cli.operations.closest import closest  # noqa: PLC0415 - only where nothing is found

    found = closest(library.backend, query, _UNITS)
    hits = _hits(library, request, [each.found for each in found])
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


def _hits(library: Library, request: SearchRequest, found: Sequence[Found]) -> list[Hit]:
    inner = {one.entry.id: _quotation_at(one) for one in found}
    quotations = library.entries([locator for locator in inner.values() if locator])
    speakers = {locator: library.quotation(entry).quotation.speaker for locator, entry in quotations.items()}
    return [_hit(library, request, one, inner[one.entry.id], speakers) for one in found]


def _hit(library: Library, request: SearchRequest, found: Found, quotation: str | None, speakers: dict[str, Speaker | None]) -> Hit:
    if found.entry.unit is Unit.NOTE:
        return _note_hit(library, request, found)
    entry, stored = found.entry, passage_of(found.entry)
    lead = _lead(found)
    sentence = _shown(request, entry.text, lead)
    called = [call.note for call in stored.calls if sentence.contains(call.span)]
    return Hit(
        id=entry.id,
        voice=found.voice,
        source=library.source(entry.document, stored.paragraph.work),
        place=stored.place(lead),
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
        removed=stored.plain.removed,
    )


def _note_hit(library: Library, request: SearchRequest, found: Found) -> Hit:
    entry, stored = found.entry, note_of(found.entry)
    lead = _lead(found)
    return Hit(
        id=entry.id,
        voice=Voice.NOTE,
        source=library.source(entry.document, stored.footnote.work),
        place=stored.place_of(lead),
        text=entry.text,
        matches=found.matches,
        sentence=_shown(request, entry.text, lead),
        score=found.score,
        kind=ParagraphKind.NOTE,
        exact=found.exact,
        removed=stored.plain.removed,
    )


def _lead(found: Found) -> Span:
    """Return the match to show: the first place where all words are together, else the first match."""
    if not found.matches:
        return Span(0, 0)
    if not found.exact:
        return found.matches[0]
    return max(found.matches, key=lambda match: (len(match.of(found.entry.text).split()), -match.start))


def _shown(request: SearchRequest, text: str, stretch: Span) -> Span:
    if request.whole:
        return Span(0, len(text))
    return near(text, sentence_around(text, stretch, request.context), stretch, LONGEST_CONTEXT * (1 + request.context))


def sentence_around(text: str, stretch: Span, more: int = 0) -> Span:
    """Return the sentences of `text` that `stretch` covers, and `more` on either side."""
    found = _sentences_to(text, max(stretch.end, stretch.start + 1), more + 1)
    if not found:
        return Span(0, len(text))
    after = bisect_left(found, max(stretch.end, stretch.start + 1), key=lambda one: one.start)
    first = min(bisect_right(found, stretch.start, key=lambda one: one.end), max(after - 1, 0))
    return Span(found[max(0, first - more)].start, found[min(len(found), max(after, first + 1) + more) - 1].end)


def _sentences_to(text: str, offset: int, further: int) -> list[Span]:
    """Return the sentences of `text` up to an offset, and so many that begin after it; what comes later is not read."""
    found: list[Span] = []
    for start, end in pairwise(chain((0,), sentence_ends(text, abbreviations=abbreviations()), (len(text),))):
        if sentence := trimmed(text, Span(start, end)):
            found.append(sentence)
            further -= sentence.start >= offset
            if not further:
                break
    return found


def _quotation_at(found: Found) -> str | None:
    """Return the innermost quotation that holds the match to show."""
    if not found.matches or found.entry.unit is not Unit.PASSAGE:
        return None
    holding = [quoted for quoted in found.entry.quoted if quoted.span.contains(_lead(found))]
    return min(holding, key=lambda quoted: len(quoted.span)).quotation if holding else None


def _labels(stored: StoredPassage) -> tuple[str, ...]:
    return tuple(dict.fromkeys(call.label for call in stored.calls))


def _hints(library: Library, query: Query) -> tuple[str, ...]:
    """Return sentences that say why nothing was found, each with what to do."""
    from serge_cli.search.query.suggestions import emptied_by, missing, nearest_looser  # noqa: PLC0415 - only where nothing is found

    lost = missing(query, library.backend, _UNITS)
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
