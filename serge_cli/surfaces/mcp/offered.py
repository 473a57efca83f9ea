"""The tools: each asks one operation and answers as `--json` does. They know nothing of the protocol."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from itertools import chain
from typing import Any, Final

from serge_cli import index_messages, messages
from serge_cli.errors import NothingFound, UsageError
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import QuotationKind
from serge_cli.model.results import QuotationHit, Voice
from serge_cli.operations.audit import audit_text
from serge_cli.operations.browse import browse
from serge_cli.operations.cite import cite as find_cited
from serge_cli.operations.correct import Wanted
from serge_cli.operations.correct import correct as keep_correction
from serge_cli.operations.documents import find_document
from serge_cli.operations.footnote import footnote as find_footnote
from serge_cli.operations.locators import where_now
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.search import SearchRequest
from serge_cli.operations.search import search as find
from serge_cli.operations.show import Shown
from serge_cli.operations.verify import verify as judge
from serge_cli.operations.who import who as count
from serge_cli.present.citation import citation_of, missing
from serge_cli.present.verdicts.wordings import summary
from serge_cli.search.backend import Sort
from serge_cli.settings import Why
from serge_cli.store.library import Library
from serge_cli.surfaces.mcp.asked import CHANGED, CITED, LONGEST_ANSWER, Answer, Changed, Cited, DraftFormat
from serge_cli.wire import Wire
from serge_cli.wire.answers import wire_answer

_LIMIT = 10
_CUT: Final = "The answer was cut to {shown} of {total}: ask for a part of it (offset, a range such as 001:p1-p20)."
_NOT_ALL: Final = (
    "There was time for the quotations {first:,} to {last:,} of {total:,}; the others were not checked. Ask for them with offset {offset}."
)
_JUDGING: Final = 10.0  # seconds of processor time for the quotations of a draft; clients wait for a minute
_TOO_LONG: Final = "This is too long for an answer ({length:,} characters)."
_SUFFIXES: Final = {DraftFormat.MARKDOWN: ".md", DraftFormat.PLAINTEXT: ".txt"}


Asked = Callable[[Library, Wire], Answer]  # from arguments that fit the tool's schema


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool as assistants see it."""

    name: str
    says: str
    answer: Asked
    changes: bool = False


def search(library: Library, asked: Wire) -> Answer:
    """Return the passages and notes that match; where none does, what comes close."""
    voices = frozenset(map(Voice, asked["voices"])) if "voices" in asked else frozenset(Voice)
    request = SearchRequest(
        asked["query"], asked.get("limit", _LIMIT), asked.get("offset", 0), Sort(asked.get("sort", Sort.RELEVANCE.value)),
        _documents(library, asked), languages=tuple(asked.get("languages", ())), voices=voices, context=asked.get("context", 0),
    )  # fmt: skip
    answer = find(library, request)
    return Answer(tuple(map(wire_answer, answer.hits or answer.near)), answer.total, remarks=answer.hints)


def quotations(library: Library, asked: Wire) -> Answer:
    """Return quotations by or about somebody, or any."""
    request = QuotationRequest(
        by=asked.get("by"), about=asked.get("about"), unknown=asked.get("unknown", False), text=asked.get("query", ""),
        kinds=tuple(map(QuotationKind, asked.get("kinds", ("quotation",)))), min_confidence=asked.get("min_confidence", 0.0),
        documents=_documents(library, asked), limit=asked.get("limit", _LIMIT), offset=asked.get("offset", 0),
    )  # fmt: skip
    answer = quotes(library, request)
    return Answer(tuple(map(wire_answer, answer.quotations)), answer.total, answer.persons)


def footnote(library: Library, asked: Wire) -> Answer:
    """Return the notes of a document with a label."""
    return _whole(find_footnote(library, _document(library, asked["document"]), asked["label"]))


def show(library: Library, asked: Wire) -> Answer:
    """Return what locators name, in full."""
    locators, remarks = current(library, asked["locators"])
    return _whole(chain.from_iterable(browse(library, locator, asked.get("context", 0)) for locator in locators), remarks)


def verify(library: Library, asked: Wire) -> Answer:
    """Return the verdict on words."""
    text = asked["text"].strip()
    if not text:
        raise UsageError("The text is empty.", "Give the words of the quotation.")
    return _whole([judge(library, text)])


def audit(library: Library, asked: Wire) -> Answer:
    """Return the verdicts on the quotations of a draft from `offset` on, as far as there is time; say how far that was."""
    suffix, start = _SUFFIXES[DraftFormat(asked.get("format", DraftFormat.MARKDOWN.value))], asked.get("offset", 0)
    items, total = audit_text(library, asked["text"], suffix, _JUDGING, start)
    remarks = [summary(items)] if items else []
    if items and start + len(items) < total:
        remarks += [_NOT_ALL.format(first=start + 1, last=start + len(items), total=total, offset=start + len(items))]
    return Answer(tuple(map(wire_answer, items[: asked.get("limit")])), total, remarks=tuple(remarks))


def who(library: Library, asked: Wire) -> Answer:
    """Return who quotes whom."""
    found = count(library, QuotationRequest(by=asked.get("by"), documents=_documents(library, asked)))
    start = asked.get("offset", 0)
    return Answer(tuple(map(wire_answer, found[start : start + asked.get("limit", _LIMIT)])), len(found))


def cite(library: Library, asked: Wire) -> Answer:
    """Return a citation for each locator."""
    locators, remarks = current(library, asked["locators"])
    style = asked.get("style", "chicago").replace("-", "_")
    present: Callable[[Sequence[Any]], str] = import_module(f"serge_cli.present.citation_{style}").present
    found = find_cited(library, locators)
    cited = {each.id: each for each in (_cited(one, present) for one in found)}  # pieces of one quotation are one
    return Answer(tuple(CITED.write(each) for each in cited.values()), len(cited), remarks=remarks)


def _cited(found: Shown, present: Callable[[Sequence[Any]], str]) -> Cited:
    citation = citation_of(found)
    speaker = found.quotation.speaker if isinstance(found, QuotationHit) else None
    confidence = round(speaker.confidence, 3) if speaker else None
    return Cited(citation.locator, citation.lasting, present([citation]).strip(), confidence, tuple(missing(citation)))


def correct(library: Library, asked: Wire) -> Answer:
    """Keep a correction of quotations."""
    locators, remarks = current(library, asked["locators"])
    kind = QuotationKind(asked["kind"]) if "kind" in asked else None
    done = keep_correction(library, locators, Wanted(asked.get("speaker"), kind, asked.get("not_a_quotation", False)))
    known = [f"Stored as typed; the library knows {' and '.join(done.known[:3])}."] if done.known else []
    changed = tuple(CHANGED.write(Changed(kept.quotation.id, kept.path)) for kept in done.kept)
    return Answer(changed, len(changed), remarks=(*remarks, *known))


def with_gaps(library: Library, answer: Answer) -> Answer:
    """Return an answer with remarks on what the library lacks: files that cannot be read; texts of the user's own."""
    bundled = any(member.places.why_corpus is Why.BUNDLED for member in library.members)
    gaps = filter(None, (messages.BUNDLED if bundled else "", index_messages.unread(len(library.unread))))
    return Answer(answer.results, answer.total, answer.persons, (*answer.remarks, *gaps))


def current(library: Library, locators: Iterable[str]) -> tuple[list[str], tuple[str, ...]]:
    """Return the locators at which words now stand, and remarks on those that have moved; UsageError where one is a path."""
    found = [where_now(library, _no_path(library, locator)) for locator in locators]
    return [locator for now in found for locator in now.locators], tuple(now.remark for now in found if now.remark)


def _documents(library: Library, asked: Wire) -> tuple[str, ...]:
    return tuple(_document(library, name) for name in asked.get("documents", ()))


def _document(library: Library, name: str) -> str:
    return find_document(library, _no_path(library, name)).id


def _no_path(library: Library, name: str) -> str:
    """Return a name or locator; UsageError where it is a path: documents are named by ids and titles alone."""
    identifier = name.partition(":")[0]
    if identifier in library.identifiers or not ({"/", "\\"} & set(name) or name.startswith((".", "~"))):
        return name
    if len(library.members) > 1 and identifier.partition("/")[0] in {member.name for member in library.members}:
        return name
    raise UsageError(f"“{name}” looks like a path.", "Name a document by its id or a part of its title.")


def _whole(records: Iterable[Any], remarks: Sequence[str] = ()) -> Answer:
    results = tuple(map(wire_answer, records))
    return Answer(results, len(results), remarks=tuple(remarks))


def within(answer: Answer, longest: int = LONGEST_ANSWER) -> Answer:
    """Return an answer with no more results than it has room for; NothingFound where there is none for the first."""
    room, kept = longest, 0
    for result in answer.results:
        room -= len(json.dumps(result, ensure_ascii=False))
        if room < 0:
            break
        kept += 1
    if kept == len(answer.results):
        return answer
    if not kept:
        raise NothingFound(_TOO_LONG.format(length=longest - room), "Ask for less context, or for single paragraphs.")
    return Answer(answer.results[:kept], answer.total, answer.persons, (*answer.remarks, _CUT.format(shown=kept, total=answer.total)))


TOOLS: Final = (
    Tool("search", "Find where something is said: passages and notes with their voice (own words, a quotation and whose, a note).", search),
    Tool("quotations", "List quotations by or about a person, or without a known speaker, with evidence and confidence.", quotations),
    Tool("footnote", "Show a note, the sentences that refer to it and the quotations it sources.", footnote),
    Tool("show", "Show paragraphs, quotations, notes, a range (001:p12-p14) or a document (001) in full.", show),
    Tool("verify", "Check whether words stand in the library, exactly or altered, and where. Use it before you quote.", verify),
    Tool("audit", "Check every quotation of a draft, given as text, against its sources.", audit),
    Tool("who", "Count who quotes whom.", who),
    Tool("cite", "Cite quotations, passages or notes in a style.", cite),
)
CORRECT: Final = Tool("correct", "Correct the speaker or kind of quotations permanently, as the user says.", correct, changes=True)
