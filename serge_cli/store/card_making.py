"""Make the card of a document from what was found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Extraction, Footnote, ParagraphKind, QuotationKind
from serge_cli.model.span import Span
from serge_cli.store.cards import LONG, Card, Counts, NoteName, NoticeAt, PersonOnCard
from serge_cli.store.joined import utterances
from serge_cli.text.tokens import words_in_pieces

if TYPE_CHECKING:
    from serge_cli.model.document import Document
    from serge_cli.text.lines import LineIndex


@dataclass(frozen=True, slots=True)
class Places:
    """Under which locators the words of a document are: `elsewhere` as a card has it; the passages and notes with their lengths."""

    elsewhere: dict[str, str]
    lengths: Iterable[tuple[str, int]]


def make_card(document: Document, extraction: Extraction, places: Places, lines: LineIndex) -> Card:
    """Return the card of a document with its extraction, and where its words are."""
    return Card(
        id=document.id,
        path=document.path,
        format=document.format,
        encoding=document.encoding,
        sha256=document.sha256,
        language=extraction.language,
        works=extraction.works,
        counts=_counts(document, extraction),
        notes=tuple(NoteName(note.label, note.id, note.body is not None) for note in extraction.footnotes),
        elsewhere=tuple(places.elsewhere.items()),
        notices=tuple(
            NoticeAt(n, lines.line(n.span.start), lines.column(n.span.start), document.place(n.span.start)) for n in extraction.notices
        ),
        persons=tuple(_persons(extraction)),
        paragraphs=len(extraction.paragraphs),
        long=tuple((locator, length) for locator, length in places.lengths if length > LONG),
    )


def _persons(extraction: Extraction) -> Iterator[PersonOnCard]:
    """Yield the persons found in the text, then whoever speaks or is spoken of without being among them."""
    quotations = [each.whole for each in utterances(extraction.quotations) if each.whole.kind is QuotationKind.QUOTATION]
    by = Counter(name for quotation in quotations for name in {speaker.name for speaker in quotation.speakers})
    about = Counter(name for quotation in quotations for name in quotation.about)
    for person in extraction.persons:
        yield PersonOnCard(person.name, person.forms, person.group, len(person.mentions), by[person.name], about[person.name])
    found = {person.name for person in extraction.persons}
    for name in dict.fromkeys((*by, *about)):
        if name not in found:
            yield PersonOnCard(name, (), False, 0, by[name], about[name])


def _counts(document: Document, extraction: Extraction) -> Counts:
    quotations = [each.whole for each in utterances(extraction.quotations)]
    kinds = [quotation.kind for quotation in quotations]
    attributed = sum(q.speaker is not None for q in quotations if q.kind is QuotationKind.QUOTATION)
    return Counts(
        words=sum(map(len, words_in_pieces(document.text, _markers(extraction.footnotes)))),
        paragraphs=sum(p.kind is ParagraphKind.PARAGRAPH and p.continues is None for p in extraction.paragraphs),
        quotations=kinds.count(QuotationKind.QUOTATION),
        attributed=attributed,
        terms=kinds.count(QuotationKind.TERM),
        titles=kinds.count(QuotationKind.TITLE),
        footnotes=len(extraction.footnotes),
        notices=len(extraction.notices),
    )


def _markers(footnotes: tuple[Footnote, ...]) -> list[Span]:
    return sorted(marker.span for note in footnotes for marker in note.markers)
