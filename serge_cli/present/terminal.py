"""Results on a terminal: text, voice, source, notes and place, written by Rich."""

from __future__ import annotations

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
    Relation,
    Sentence,
    Voice,
)
from serge_cli.model.shown import Plain
from serge_cli.model.span import Span
from serge_cli.present import describe
from serge_cli.present.flow import ELLIPSIS, reflowed, window
from serge_cli.present.listing import Listing, Overview, Record
from serge_cli.present.overview import overview_lines
from serge_cli.present.plain import particulars
from serge_cli.present.screen import Screen
from serge_cli.present.terminal_page import Highlight, Page, Segment
from serge_cli.present.terminal_tables import tabulated

DOT = (" · ", "aside")
LINES_IN_BRIEF = 4  # of the words of a hit and its notes: three hits fill a screen of 24 lines
NOTES_IN_BRIEF = 2
VOICES = {Voice.OWN: "own", Voice.QUOTED: "quoting", Voice.NOTE: "note"}


def present(listing: Listing, screen: Screen) -> str:
    """Return the listing as one text for the screen, escape sequences included."""
    page = Page(screen, brief=listing.brief)
    if listing.reading:
        _read_on(listing, page)
        return page.text()
    relation: Relation | None = None
    if listing.total > 1:
        page.line((headline(listing), "aside"))
    if tabulated(listing, page):
        return page.text()
    for number, record in enumerate(listing.records):
        if isinstance(record, QuotationHit) and record.relation is not relation:
            relation = record.relation
            _heading(page, relation, listing.persons)
        if number or listing.total > 1:
            page.blank()
        show(record, page)
    return page.text()


def headline(listing: Listing) -> str:
    """Return the number of results and, if not all are shown, the number shown."""
    noun = messages.NOUNS.get(type(listing.records[0]).__name__, messages.RECORDS) if listing.records else messages.RECORDS
    found = describe.counted(listing.total, *noun)
    return messages.SHOWN_OF.format(shown=describe.number(len(listing.records)), total=found) if listing.cut else found


def _heading(page: Page, relation: Relation | None, persons: tuple[str, ...]) -> None:
    if relation is not None and persons:
        said = messages.HEADING_BY if relation is Relation.BY else messages.HEADING_ABOUT
        page.blank()
        page.line((said.format(persons=describe.persons(persons)), "heading"))


@singledispatch
def show(record: Record, page: Page) -> None:
    """Write one record on the page."""
    raise TypeError(type(record).__name__)


@show.register
def _(hit: Hit, page: Page) -> None:
    notes = hit.shown_notes[:NOTES_IN_BRIEF] if page.brief else hit.shown_notes
    _words(hit, page, LINES_IN_BRIEF - len(notes))
    page.cut((hit.id, "locator"), DOT, (describe.voice(hit), VOICES[hit.voice]))
    _notes(page, notes)
    page.reference(describe.source(hit.source), hit.source, hit.place)


def _words(hit: Hit, page: Page, lines: int) -> None:
    """Write what is shown of a hit; in brief, a few lines around the first match."""
    text, matches = describe.excerpt(hit), describe.clipped(hit.matches, hit.sentence)
    if not page.brief:
        page.prose(text, _matches(matches), indent=0)
        return
    plain = reflowed(text)
    matches = [plain.to_shown(match) for match in matches]
    shown = window(plain.text, matches[0].start if matches else 0, page.screen.measure, lines)
    before, after = ELLIPSIS + " " if shown.start else "", " " + ELLIPSIS if shown.end < len(plain.text) else ""
    inside = [match.shift(len(before)) for match in describe.clipped(matches, shown)]
    page.prose(f"{before}{shown.of(plain.text)}{after}", _matches(inside), indent=0)


@show.register
def _(near: NearHit, page: Page) -> None:
    page.line((describe.lacking(near), "warning"))
    show(near.hit, page)


@show.register
def _(hit: QuotationHit, page: Page) -> None:
    quotation = hit.quotation
    words, matches = _pieces(hit)
    page.prose(words, _matches(matches), indent=0, keep_breaks=quotation.form is Form.VERSE)
    _quotation_head(page, quotation, indent=2)
    if sentence := describe.context(hit):
        page.line((messages.IN_SENTENCE.format(sentence=sentence), "aside"), indent=2)
    said = " · ".join(filter(None, (describe.evidence(quotation), *particulars(quotation))))
    if said:
        page.line((said, "aside"), indent=2)
    _notes(page, hit.notes)
    page.reference(describe.host(hit.source), hit.source, hit.place)


def _pieces(hit: QuotationHit) -> tuple[str, list[Span]]:
    """Return a quotation with all its pieces, each between its marks, and where the matches then stand."""
    words, matches = "", []
    for piece in hit.pieces:
        if words:
            words += "\n" if hit.quotation.form is Form.VERSE else " "
        before = len(words) + len(piece.quotation.marks[0])
        matches += [span.shift(before) for span in piece.matches]
        words += describe.marked(piece.quotation)
    return words, matches


def _quotation_head(page: Page, quotation: Quotation, indent: int = 0) -> None:
    traits: list[Segment] = [part for trait in describe.traits(quotation) for part in (DOT, (trait, "aside"))]
    page.line((quotation.id, "locator"), DOT, (describe.speaker_name(quotation.speaker), "quoting"), *traits, indent=indent)


@show.register
def _(hit: FootnoteHit, page: Page) -> None:
    footnote = hit.footnote
    page.line((footnote.id, "locator"))
    page.prose(describe.note(NoteText.of(footnote)), base="note" if footnote.body is not None else "warning")
    for link in hit.chain:
        page.line((f"{messages.REFERS_TO} ", "aside"), (link.id, "locator"), (f" {describe.note(link)}", "note"), indent=4)
    for marker, sentence in zip(footnote.calls, hit.sentences, strict=False):
        called = messages.CALLED_IN.format(paragraph=marker.paragraph, place=describe.spot(sentence.place))
        page.line((called, "aside"), indent=2)
        page.prose(sentence.text, _marker(marker.span, sentence), indent=4)
    if not footnote.markers:
        page.line((messages.NEVER_CALLED, "warning"), indent=2)
    for quotation in hit.quotations:
        page.line((messages.SOURCES.format(locator=quotation.id, speaker=describe.speaker_name(quotation.speaker)), "aside"), indent=2)
        page.prose(describe.marked(quotation), base="quoted", indent=4, keep_breaks=quotation.form is Form.VERSE)
    page.reference(describe.source(hit.source), hit.source, hit.place or (hit.sentences[0].place if hit.sentences else None))


def _marker(marker: Span, sentence: Sentence) -> list[Highlight]:
    whole = sentence.place.span
    shown = Plain(sentence.text, sentence.removed).to_shown(marker.shift(-whole.start)) if whole.contains(marker) else None
    return [(shown, "match")] if shown else []


@show.register
def _(passage: Passage, page: Page) -> None:
    page.line((passage.paragraph.id, "locator"), DOT, (passage.paragraph.kind.value, "aside"))
    page.prose(passage.text, _marked(passage), keep_breaks=passage.paragraph.kind is ParagraphKind.VERSE)
    _notes(page, passage.notes)
    for quotation in passage.quotations:
        speaker = describe.speaker_name(quotation.speaker)
        page.cut((quotation.id, "locator"), DOT, (speaker, "quoting"), DOT, (describe.marked(quotation), "aside"))
    page.line((describe.source(passage.source), ""), indent=2)
    page.place(passage.source, passage.place)


def _read_on(listing: Listing, page: Page) -> None:
    """Write passages one after the other, each work under its title, notes where they stand in the file."""
    work = ""
    for record in listing.records:
        if isinstance(record, Passage | QuotationHit | FootnoteHit) and record.source.work.id != work:
            work = record.source.work.id
            page.line((describe.titled(record.source.work), "heading"))
            page.line((record.source.path, "aside"))
        page.blank()
        if isinstance(record, Passage):
            _passage(record, page)
        elif isinstance(record, FootnoteHit):
            page.line((record.footnote.id, "aside"))
            page.prose(describe.note(NoteText.of(record.footnote)), base="note-aside")
        else:
            show(record, page)


def _passage(passage: Passage, page: Page) -> None:
    kind = passage.paragraph.kind
    page.cut((passage.paragraph.id, "locator"), *(() if kind is ParagraphKind.PARAGRAPH else (DOT, (kind.value, "aside"))), indent=0)
    page.prose(passage.text, _marked(passage), keep_breaks=kind is ParagraphKind.VERSE)
    for note in passage.notes:
        page.cut((describe.note(note), "note-aside"))


def _marked(passage: Passage) -> list[Highlight]:
    """Return the quotations of a passage, and above them the one asked for."""
    return [*((span, "quoted") for span in passage.quoted if span), *((span, "match") for span in passage.asked if span)]


@show.register
def _(document: DocumentSummary, page: Page) -> None:
    first, *rest = document.works or (None,)
    if first:
        page.line((document.document, "locator"), DOT, (first.title or messages.UNKNOWN_TITLE, "title"))
        page.line((describe.credits_of(first), ""), indent=2)
    else:
        page.line((document.document, "locator"))
    for work in rest:
        if work:
            page.line((work.title or messages.UNKNOWN_TITLE, "title"), indent=2)
            page.line((describe.credits_of(work), ""), indent=2)
    page.line((" · ".join((*describe.counts(document), describe.language(document.language), document.format)), "aside"), indent=2)
    page.line((document.path, "aside"), indent=2)


@show.register(Finding)
@show.register(PersonSummary)
@show.register(KeptIndex)
@show.register(LibraryInfo)
@show.register(FormatSummary)
@show.register(ListedCorrection)
def _(record: Overview, page: Page) -> None:
    head, first, *rest = (*overview_lines(record), "")
    page.line((head, "title"))
    page.line((first, ""), indent=2)
    for line in filter(None, rest):
        page.line((line, "aside"), indent=2)


def _matches(spans: list[Span]) -> list[Highlight]:
    return [(span, "match") for span in spans]


def _notes(page: Page, shown: tuple[NoteText, ...]) -> None:
    for note in shown:
        if page.brief:
            page.cut((describe.note(note), "note-aside"))
        else:
            page.line((describe.note(note), "note-aside"), indent=2)
