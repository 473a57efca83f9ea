"""Say whose words a quotation is, with the evidence, or leave it open."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli.extract.layout import Layout
from serge_cli.model.document import Document
from serge_cli.model.records import Footnote, Person, Quotation


def attribute(
    document: Document,
    layout: Layout,
    quotations: Sequence[Quotation],
    footnotes: Sequence[Footnote],
    persons: Sequence[Person],
) -> tuple[Quotation, ...]:
    """Return the quotations with speaker, about and source_work where the text tells them (provisional: untold)."""
    return tuple(quotations)
