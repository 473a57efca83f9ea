"""RIS: one reference, tag by tag (Research Information Systems format, 2011 tags). Quoted words are a CHAP of their speaker in the host."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from serge_cli.present.citation import Citation
from serge_cli.present.citation_chicago import note
from serge_cli.present.safety import one_line


def present(citations: Sequence[Citation]) -> str:
    """Return the references; every value on one line."""
    return "\n".join(map(_reference, citations))


def _reference(citation: Citation) -> str:
    return "".join(f"{tag}  - {value}\n" for tag, value in _tags(citation) if value) + "ER  - \n"


def _tags(citation: Citation) -> Iterator[tuple[str, str]]:
    hosts = [name.inverted for name in citation.authors]
    if citation.quoted:
        yield "TY", "CHAP"
        yield "AU", citation.speaker.inverted if citation.speaker else ""
        yield "TI", citation.source_work or f"“{citation.words}”"
        yield "T2", citation.title
        yield from (("A2", host) for host in hosts)
    else:
        yield "TY", "GEN"
        yield from (("AU", host) for host in hosts)
        yield "TI", citation.title
    yield "PB", citation.publication
    yield "PY", citation.year
    yield "SP", citation.page
    yield "UR", one_line(citation.host.url or "")
    yield "N1", note(citation)
    yield "AB", citation.words if citation.quoted else ""
    yield "ID", citation.key
