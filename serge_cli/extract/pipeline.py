"""The order of extraction: layout, notes, quotations, people, speakers, links. Each step is one module and one call."""

from __future__ import annotations

from serge_cli.extract.attribution.attribute import attribute
from serge_cli.extract.languages import document_language
from serge_cli.extract.layout.continuations import join_continuations
from serge_cli.extract.layout.lay_out import Layout, lay_out
from serge_cli.extract.notes.back_references import resolve, unresolved
from serge_cli.extract.notes.find_notes import find_notes
from serge_cli.extract.notes.note_links import link_notes
from serge_cli.extract.people.find_people import find_people
from serge_cli.extract.quotations.find_quotations import find_quotations
from serge_cli.extract.unmarked import Unmarked
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Extraction, Footnote, Notice, Person, Quotation
from serge_cli.people.authority import Authority


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with everything found in it but its speakers."""

    layout: Layout
    quotations: tuple[Quotation, ...]
    footnotes: tuple[Footnote, ...]
    persons: tuple[Person, ...]
    notices: tuple[Notice, ...]

    @property
    def language(self) -> str:
        """Return the language of the document."""
        return document_language(self.layout.paragraphs)


def extract(document: Document, known: Authority | None = None) -> Extraction:
    """Return everything found in `document`; `known` are persons with their names from outside the text."""
    if _has_markup(document):
        unmarked = Unmarked(document)
        return unmarked.put_back(_extract(unmarked.document, known))
    return _extract(document, known)


def printed(document: Document) -> Document:
    """Return the document that extraction reads: without its markup."""
    return Unmarked(document).document if _has_markup(document) else document


def as_written(document: Document, quotation: Quotation) -> Quotation:
    """Return a quotation that was found in the document as printed, with its place and its words in the file."""
    return Unmarked(document).quotation(quotation) if _has_markup(document) else quotation


def _has_markup(document: Document) -> bool:
    return bool(document.markup) or any(anchor.words for anchor in document.anchors)


def _extract(document: Document, known: Authority | None) -> Extraction:
    found = prepare(document, known)
    return Extraction(
        document=document.id,
        language=found.language,
        works=found.layout.works,
        paragraphs=found.layout.paragraphs,
        quotations=attribute(document, found.layout, found.quotations, found.footnotes, found.persons),
        footnotes=found.footnotes,
        notices=found.notices,
        persons=found.persons,
    )


def prepare(document: Document, known: Authority | None = None) -> Prepared:
    """Return what attribution is given: layout, quotations with their notes, notes, persons; of a document without markup."""
    layout = lay_out(document)
    notes = find_notes(document, layout)
    joined = join_continuations(document, notes.layout)
    quoted = find_quotations(document, joined, notes.markers)
    persons = find_people(document, quoted.layout, known or Authority())
    quotations, linked_notes = link_notes(document, quoted.layout, quoted.quotations, notes.footnotes)
    footnotes = resolve(document, linked_notes, quoted.layout.paragraphs)
    notices = (*document.notices, *notes.notices, *quoted.notices, *unresolved(footnotes))
    in_order = sorted(notices, key=lambda notice: (notice.span.start, notice.code))
    return Prepared(quoted.layout, quotations, footnotes, persons, tuple(in_order))
