"""The order of extraction: layout, notes, quotations, people, speakers, links. Each step is one module and one call."""

from __future__ import annotations

from serge_cli.extract.attribution.attribute import attribute
from serge_cli.extract.languages import document_language
from serge_cli.extract.layout.continuations import join_continuations
from serge_cli.extract.layout.lay_out import lay_out
from serge_cli.extract.notes.back_references import resolve, unresolved
from serge_cli.extract.notes.find_notes import find_notes
from serge_cli.extract.notes.note_links import link_notes
from serge_cli.extract.people.find_people import find_people
from serge_cli.extract.quotations.find_quotations import find_quotations
from serge_cli.model.document import Document
from serge_cli.model.records import Extraction
from serge_cli.people.authority import Authority


def extract(document: Document, known: Authority | None = None) -> Extraction:
    """Return everything found in `document`; `known` are persons with their names from outside the text."""
    layout = lay_out(document)
    notes = find_notes(document, layout)
    joined = join_continuations(document, notes.layout)
    quoted = find_quotations(document, joined, notes.markers)
    persons = find_people(document, quoted.layout, known or Authority())
    linked_quotations, linked_notes = link_notes(document, quoted.layout, quoted.quotations, notes.footnotes)
    footnotes = resolve(document, linked_notes)
    quotations = attribute(document, quoted.layout, linked_quotations, footnotes, persons)
    return Extraction(
        document=document.id,
        language=document_language(joined.paragraphs),
        works=quoted.layout.works,
        paragraphs=quoted.layout.paragraphs,
        quotations=quotations,
        footnotes=footnotes,
        notices=tuple(sorted((*notes.notices, *quoted.notices, *unresolved(footnotes)), key=lambda n: (n.span.start, n.code))),
        persons=persons,
    )
