"""Join quotations and the notes that source them, both ways."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli.extract.layout import Layout
from serge_cli.model.document import Document
from serge_cli.model.records import Footnote, Quotation


def link_notes(
    document: Document, layout: Layout, quotations: Sequence[Quotation], footnotes: Sequence[Footnote]
) -> tuple[tuple[Quotation, ...], tuple[Footnote, ...]]:
    """Return quotations with the labels of their notes, and notes with the quotations they source (provisional: unlinked)."""
    return tuple(quotations), tuple(footnotes)
