"""Markdown to paste into a draft: the words as a block quotation, the Chicago note as its footnote."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli.present.citation import Citation, closed
from serge_cli.present.citation_chicago import note
from serge_cli.present.markdown import escaped


def present(citations: Sequence[Citation]) -> str:
    """Return for each record its block quotation and its note."""
    return "\n".join(map(_block, citations))


def _block(citation: Citation) -> str:
    said = escaped(note(citation))
    if citation.source_work:
        said = said.replace(escaped(f"*{citation.source_work}*"), f"*{escaped(citation.source_work)}*", 1)
    return f"> {escaped(citation.words)}[^{citation.key}]\n\n[^{citation.key}]: {closed(said)}\n"
