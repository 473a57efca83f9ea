"""`path:line:column: text`, one line per record: the format that editors and grep-like tools understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch

from serge_cli import messages
from serge_cli.model.results import (
    DocumentSummary,
    Finding,
    FootnoteHit,
    FormatSummary,
    Hit,
    KeptIndex,
    LibraryInfo,
    NoteText,
    Passage,
    PersonSummary,
    QuotationHit,
    Quoting,
    Tally,
)
from serge_cli.present import describe
from serge_cli.present.flow import reflowed
from serge_cli.present.listing import Listing, Record
from serge_cli.present.overview import overview_lines
from serge_cli.present.plain import said
from serge_cli.present.safety import one_line


def present(listing: Listing) -> Iterator[str]:
    """Yield one line per record; a note yields one for its body and one for every sentence that refers to it."""
    for record in listing.records:
        for where, text in places(record):
            yield f"{where}: {text}\n" if text else f"{where}\n"


@singledispatch
def places(record: Record) -> Iterable[tuple[str, str]]:
    """Yield positions with the text at each."""
    raise TypeError(type(record).__name__)


@places.register
def _(hit: Hit) -> Iterable[tuple[str, str]]:
    yield describe.position(hit.source, hit.place), reflowed(describe.excerpt(hit)).text


@places.register
def _(hit: QuotationHit) -> Iterable[tuple[str, str]]:
    yield describe.position(hit.source, hit.place), f"{describe.speaker_name(hit.quotation.speaker)}: {said(hit)}"


@places.register
def _(hit: FootnoteHit) -> Iterable[tuple[str, str]]:
    footnote = hit.footnote
    if hit.place is not None:
        yield describe.position(hit.source, hit.place), describe.note(NoteText.of(footnote))
    for sentence in hit.sentences:
        yield describe.position(hit.source, sentence.place), reflowed(one_line(sentence.text)).text


@places.register
def _(passage: Passage) -> Iterable[tuple[str, str]]:
    yield describe.position(passage.source, passage.place), reflowed(one_line(passage.text)).text


@places.register
def _(document: DocumentSummary) -> Iterable[tuple[str, str]]:
    titles = "; ".join(work.title or messages.UNKNOWN_TITLE for work in document.works)
    yield f"{one_line(document.path)}:1:1", one_line(titles)


@places.register
def _(finding: Finding) -> Iterable[tuple[str, str]]:
    where = describe.located(finding.path, finding.place)
    yield where, one_line("; ".join(filter(None, (f"{finding.code.value}: {finding.message}", finding.hint))))


@places.register(PersonSummary)
@places.register(Quoting)
@places.register(Tally)
@places.register(KeptIndex)
@places.register(LibraryInfo)
@places.register(FormatSummary)
def _(record: PersonSummary | Quoting | LibraryInfo | KeptIndex | Tally | FormatSummary) -> Iterable[tuple[str, str]]:
    head, *rest = map(one_line, overview_lines(record))
    yield head, "; ".join(rest)
