"""APA: the reference and the in-text citation (Publication Manual, 7th edition, 8.6 for secondary sources, 9.4–9.30)."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli import messages
from serge_cli.present.citation import Citation, closed
from serge_cli.present.safety import one_line

_NO_DATE = "n.d."


def present(citations: Sequence[Citation]) -> str:
    """Return for each record its reference and, on a second line, the parenthetical citation."""
    return "\n".join(f"{_reference(citation)}\n{_in_text(citation)}\n" for citation in citations)


def _reference(citation: Citation) -> str:
    *first, last = [name.initials for name in citation.authors] or [""]
    authors = f"{', '.join(first)}, & {last}" if first else last
    translator = f" ({one_line(citation.host.translator)}, Trans.)" if citation.host.translator else ""
    title = f"{citation.title}{translator}"
    parts = [f"({citation.year or _NO_DATE})."]
    parts = [closed(authors), *parts, closed(title)] if authors else [closed(title or citation.document), *parts]
    return " ".join(filter(None, (*parts, closed(citation.publication) if citation.publication else "", one_line(citation.host.url or ""))))


def _in_text(citation: Citation) -> str:
    host = citation.authors[0].family if citation.authors else f"“{citation.title or citation.document}”"
    year = citation.year or _NO_DATE
    place = citation.place.replace("par.", "para.")
    if not citation.quoted:
        return f"({host}, {year}, {place})"
    doubt = f" [{messages.UNCERTAIN}]" if citation.doubtful else ""
    speaker = f"{citation.speaker.family}{doubt}, " if citation.speaker else ""
    return f"({speaker}as cited in {host}, {year}, {place})"
