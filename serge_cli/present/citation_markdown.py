"""Markdown to paste into a draft: the words as a block quotation, the Chicago note as its footnote."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli.present.citation import Citation
from serge_cli.present.citation_chicago import note
from serge_cli.present.markdown import escaped
from serge_cli.present.prose import closed, with_emphasis


def present(citations: Sequence[Citation]) -> str:
    """Return for each record its block quotation and its note."""
    return "\n".join(map(_block, citations))


def _block(citation: Citation) -> str:
    return f"> {escaped(citation.words)}[^{citation.key}]\n\n[^{citation.key}]: {with_emphasis(closed(note(citation)), escaped)}\n"
