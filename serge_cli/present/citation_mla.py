"""MLA: the entry for the works cited and the in-text citation (MLA Handbook, 9th edition, 5 and 6.77)."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli import messages
from serge_cli.present.citation import Citation, closed
from serge_cli.present.safety import one_line


def present(citations: Sequence[Citation]) -> str:
    """Return for each record its entry and, on a second line, the parenthetical citation."""
    return "\n".join(f"{_entry(citation)}\n{_in_text(citation)}\n" for citation in citations)


def _entry(citation: Citation) -> str:
    first, *others = citation.authors or (None,)
    authors = first.inverted if first else ""
    if len(others) == 1 and others[0]:
        authors += f", and {others[0].straight}"
    elif others:
        authors += ", et al"
    title = f"“{citation.title}{'' if citation.title.endswith(('?', '!')) else '.'}”" if citation.title else ""
    translator = f"Translated by {one_line(citation.host.translator)}" if citation.host.translator else ""
    date = citation.year if citation.year not in citation.publication else ""
    rest = ", ".join(filter(None, (translator, citation.publication, date, one_line(citation.host.url or ""))))
    return " ".join(filter(None, (closed(authors) if authors else "", title, closed(rest) if rest else ""))) or closed(citation.document)


def _in_text(citation: Citation) -> str:
    host = citation.authors[0].family if citation.authors else f"“{citation.title or citation.document}”"
    place = f" {citation.page}" if citation.page else f", {citation.place}"  # a page has no comma before it (6.16)
    if not citation.quoted:
        return f"({host}{place})"
    doubt = f" [{messages.UNCERTAIN}]" if citation.doubtful else ""
    speaker = f"{citation.speaker.straight}{doubt}, " if citation.speaker else ""
    return f"({speaker}qtd. in {host}{place})"
