"""Chicago notes-and-bibliography: a full note (Chicago Manual of Style, 17th edition, 14.19–14.55; quoted at second hand, 14.260)."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli import messages
from serge_cli.present.citation import Citation, closed
from serge_cli.present.safety import one_line


def present(citations: Sequence[Citation]) -> str:
    """Return each citation as the text of a note, on a line of its own."""
    return "".join(f"{closed(note(citation))}\n" for citation in citations)


def note(citation: Citation) -> str:
    """Return the note without its final full stop."""
    host = ", ".join(filter(None, (host_of(citation), citation.place, one_line(citation.host.url or ""))))
    printed = [
        messages.ITS_NOTE.format(label=one_line(shown.label), body=one_line(shown.plain).rstrip("."))
        for shown in citation.notes
        if shown.plain
    ]
    host = "; ".join((host, *printed))
    if not citation.quoted:
        return host
    speaker = citation.speaker.straight if citation.speaker else ""
    if citation.doubtful:
        speaker += f" [{messages.UNCERTAIN}]"
    work = f"*{citation.source_work}*" if citation.source_work else ""
    first = ", ".join(filter(None, (speaker, work)))
    return f"{first}, quoted in {host}" if first else f"Quoted in {host}"


def host_of(citation: Citation) -> str:
    """Return author, title and publication of the host work as a note gives them."""
    authors = _listed([name.straight for name in citation.authors])
    title = _quoted_title(citation.title)
    date = citation.year if citation.year not in citation.publication else ""
    translator = messages.CITED_TRANSLATOR.format(name=one_line(citation.host.translator)) if citation.host.translator else ""
    rest = ", ".join(filter(None, (translator, citation.publication, date)))
    lead = ", ".join(filter(None, (authors, title)))
    return f"{lead} {rest}".strip() if lead and rest else lead or rest or citation.document


def _quoted_title(title: str) -> str:
    """Return a title in quotation marks with a comma inside them, unless it ends with its own punctuation."""
    inner = title.replace("“", "‘").replace("”", "’")
    return f"“{inner}{'' if inner.endswith(('?', '!')) else ','}”" if inner else ""


def _listed(names: list[str]) -> str:
    if len(names) > 3:
        return f"{names[0]} et al."
    *first, last = names or [""]
    return f"{', '.join(first)} and {last}" if first else last
