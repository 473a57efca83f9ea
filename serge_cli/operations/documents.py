"""The documents of the library, with what each holds."""

from __future__ import annotations

from serge_cli.model.results import DocumentSummary
from serge_cli.store.cards import Card
from serge_cli.store.library import Library


def documents(library: Library) -> tuple[DocumentSummary, ...]:
    """Return a summary of every document, in the order of their paths."""
    return tuple(summary(library, card) for card in library.cards())


def summary(library: Library, card: Card) -> DocumentSummary:
    """Return the summary of one document."""
    counts = card.counts
    return DocumentSummary(
        document=card.id,
        path=library.path(card),
        format=card.format,
        language=card.language,
        works=card.works,
        words=counts.words,
        paragraphs=counts.paragraphs,
        quotations=counts.quotations,
        attributed=counts.attributed,
        footnotes=counts.footnotes,
        notices=counts.notices,
    )
