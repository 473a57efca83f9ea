"""Plain text, for pipes and files: one record per block, never wrapped, no colour; a blank line ends each block.

Persons and the rows of `who` take one line each, so that line tools can count and filter them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch

from serge_cli import messages
from serge_cli.model.records import Form, ParagraphKind, Quotation
from serge_cli.model.results import (
    DocumentSummary,
    Finding,
    FootnoteHit,
    FormatSummary,
    Hit,
    KeptIndex,
    LibraryInfo,
    ListedCorrection,
    NearHit,
    NoteText,
    Passage,
    PersonSummary,
    QuotationHit,
    Quoting,
    Relation,
    Tally,
)
from serge_cli.present import describe
from serge_cli.present.flow import reflowed
from serge_cli.present.listing import Listing, Overview, Record
from serge_cli.present.overview import overview_lines
from serge_cli.present.safety import one_line, visible

SEPARATOR = " · "
VERSE_BREAK = " / "


def present(listing: Listing) -> Iterator[str]:
    """Yield the listing as blocks of lines; quotations by and about a person have separate headings, works to be read on their titles."""
    relation: Relation | None = None
    work = ""
    for record in listing.records:
        if listing.reading and isinstance(record, Passage):
            if record.source.work.id != work:
                work = record.source.work.id
                yield f"{describe.titled(record.source.work)}\n{one_line(record.source.path)}\n\n"
            yield f"{record.paragraph.id}\n{_whole(record)}\n\n"
            continue
        if isinstance(record, QuotationHit) and record.relation is not relation:
            relation = record.relation
            yield from _heading(relation, listing.persons)
        lines = [line.rstrip() for line in block(record) if line]
        yield (
            "; ".join(lines) + "\n"
            if isinstance(record, PersonSummary | Quoting | Tally | FormatSummary | ListedCorrection)
            else "\n".join(lines) + "\n\n"
        )


def _heading(relation: Relation | None, persons: tuple[str, ...]) -> Iterator[str]:
    if relation is not None and persons:
        said = messages.HEADING_BY if relation is Relation.BY else messages.HEADING_ABOUT
        yield said.format(persons=describe.persons(persons)) + "\n\n"


@singledispatch
def block(record: Record) -> Iterable[str]:
    """Yield the lines of one record without empty ones."""
    raise TypeError(type(record).__name__)


@block.register
def _(hit: Hit) -> Iterable[str]:
    yield SEPARATOR.join((hit.id, describe.voice(hit)))
    yield reflowed(describe.excerpt(hit)).text
    yield from notes(hit.shown_notes)
    yield describe.source(hit.source)
    yield describe.whereabouts(hit.source, hit.place)


@block.register
def _(near: NearHit) -> Iterable[str]:
    yield describe.lacking(near)
    yield from block(near.hit)


@block.register
def _(hit: QuotationHit) -> Iterable[str]:
    quotation = hit.quotation
    yield SEPARATOR.join((quotation.id, describe.speaker_name(quotation.speaker), *describe.traits(quotation)))
    yield said(hit)
    if sentence := describe.context(hit):
        yield messages.IN_SENTENCE.format(sentence=sentence)
    yield SEPARATOR.join(filter(None, (describe.evidence(quotation), *particulars(quotation))))
    yield from notes(hit.notes)
    yield describe.host(hit.source)
    yield describe.whereabouts(hit.source, hit.place)


@block.register
def _(hit: FootnoteHit) -> Iterable[str]:
    footnote = hit.footnote
    yield footnote.id
    yield describe.note(NoteText.of(footnote))
    yield from (f"{messages.REFERS_TO} {link.id} {describe.note(link)}" for link in hit.chain)
    for marker, sentence in zip(footnote.calls, hit.sentences, strict=False):
        yield messages.CALLED_IN.format(paragraph=marker.paragraph, place=describe.spot(sentence.place))
        yield reflowed(one_line(sentence.text)).text
    if not footnote.markers:
        yield messages.NEVER_CALLED
    for quotation in hit.quotations:
        yield messages.SOURCES.format(locator=quotation.id, speaker=describe.speaker_name(quotation.speaker))
        yield quoted(quotation)
    yield describe.source(hit.source)
    yield describe.whereabouts(hit.source, hit.place or (hit.sentences[0].place if hit.sentences else None))


@block.register
def _(passage: Passage) -> Iterable[str]:
    yield SEPARATOR.join((passage.paragraph.id, passage.paragraph.kind.value))
    yield _whole(passage)
    yield from notes(passage.notes)
    for quotation in passage.quotations:
        yield SEPARATOR.join((quotation.id, describe.speaker_name(quotation.speaker), *describe.traits(quotation), quoted(quotation)))
    yield describe.source(passage.source)
    yield describe.whereabouts(passage.source, passage.place)


@block.register
def _(document: DocumentSummary) -> Iterable[str]:
    yield SEPARATOR.join((document.document, document.format, document.language))
    yield from map(describe.titled, document.works)
    yield SEPARATOR.join(describe.counts(document))
    yield one_line(document.path)


@block.register(Finding)
@block.register(PersonSummary)
@block.register(Quoting)
@block.register(Tally)
@block.register(KeptIndex)
@block.register(LibraryInfo)
@block.register(FormatSummary)
@block.register(ListedCorrection)
def _(record: Overview) -> Iterable[str]:
    return map(one_line, overview_lines(record))


def _whole(passage: Passage) -> str:
    """Return the text of a passage on one line; verse keeps its lines."""
    text = visible(passage.text)
    return text if passage.paragraph.kind is ParagraphKind.VERSE else reflowed(text).text


def said(hit: QuotationHit) -> str:
    """Return a quotation with all its pieces, each between its marks, on one line."""
    between = VERSE_BREAK if hit.quotation.form is Form.VERSE else " "
    return between.join(quoted(piece.quotation) for piece in hit.pieces)


def quoted(quotation: Quotation) -> str:
    """Return a quotation between its marks on one line; lines of verse are separated by a slash."""
    text = describe.marked(quotation)
    if quotation.form is Form.VERSE:
        return visible(VERSE_BREAK.join(line.strip() for line in text.split("\n") if line.strip()))
    return reflowed(one_line(text)).text


def particulars(quotation: Quotation) -> Iterator[str]:
    """Yield the work a quotation is taken from and the persons it names."""
    if quotation.source_work:
        yield one_line(messages.FROM_WORK.format(work=quotation.source_work))
    if quotation.about:
        yield one_line(messages.ABOUT.format(persons=", ".join(quotation.about)))


def notes(shown: Iterable[NoteText]) -> Iterator[str]:
    """Yield each note on a separate line."""
    return map(describe.note, shown)
