"""RIS: one reference, tag by tag (Research Information Systems format, 2011 tags). It is the host work; N1 says what is quoted from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from serge_cli.model.imprint import dashed
from serge_cli.present.citation import Citation, clean
from serge_cli.present.citation_chicago import remark

_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "manuscript": "UNPB",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "personal_communication": "PCOMM",
    "post": "BLOG",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}


def present(citations: Sequence[Citation]) -> str:
    """Return the references; every value on one line."""
    return "\n".join(map(_reference, citations))


def _reference(citation: Citation) -> str:
    return "".join(f"{tag}  - {value}\n" for tag, value in _tags(citation) if value) + "ER  - \n"


def _tags(citation: Citation) -> Iterator[tuple[str, str]]:
    imprint = citation.imprint
    first, _, last = dashed(clean(imprint.pages)).partition("–")
    yield "TY", _TYPES.get(citation.kind, "GEN")
    yield from (("AU", name.inverted) for name in citation.authors)
    yield "TI", citation.title or citation.document
    yield "T2", citation.container
    yield from (("A2" if citation.container else "ED", name.inverted) for name in citation.editors)
    yield from (("A4", name.inverted) for name in citation.translators)
    yield "VL", clean(imprint.volume)
    yield "IS", clean(imprint.issue)
    yield "ET", clean(imprint.edition)
    yield "PB", clean(imprint.publisher) or ("" if citation.container else citation.publication)
    yield "CY", clean(imprint.place)
    yield "PY", citation.year
    yield "DA", "/".join(f"{part:02}" for part in citation.day) if len(citation.day) > 1 else ""
    yield "SP", first
    yield "EP", last
    yield "SN", clean(imprint.isbn)
    yield "DO", clean(imprint.doi)
    yield "UR", clean(citation.host.url)
    yield "N1", remark(citation)
    yield "C1", citation.lasting
    yield "ID", citation.key
