"""BibTeX, as biber and pybtex read it: one entry, of the host work; its note says what is quoted from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote

from serge_cli.model.imprint import ARTICLE, CHAPTERS, NEWS, dashed
from serge_cli.present.citation import Citation, Name, clean
from serge_cli.present.citation_chicago import remark

_ESCAPES: Final = str.maketrans(  # parsers count every brace, one behind a backslash too
    {sign: f"\\{sign}" for sign in "&%$#_"}
    | {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_STEERING: Final = re.compile(r"[,\\]|\band\b", re.IGNORECASE)  # separates names in a list, or looks like TeX
_IN_URLS: Final = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '{}\\"<>^`|')


_TYPES: Final = {
    "book": "book",
    "paper-conference": "inproceedings",
    "thesis": "phdthesis",
    "report": "techreport",
    "manuscript": "unpublished",
}


def present(citations: Sequence[Citation]) -> str:
    """Return the entries, one for each key: a record cited twice is one entry."""
    return "\n".join({citation.key: _entry(citation) for citation in citations}.values())


def _entry(citation: Citation) -> str:
    lines = [f"  {name} = {{{value}}}," for name, value in _fields(citation) if value]
    return "\n".join((f"@{_type(citation)}{{{citation.key},", *lines, "}")) + "\n"


def _type(citation: Citation) -> str:
    if citation.container and (citation.kind == ARTICLE or citation.kind in NEWS):
        return "article"
    if citation.container and citation.kind in CHAPTERS - {"paper-conference"}:
        return "incollection"
    return _TYPES.get(citation.kind, "misc")


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    imprint, entry = citation.imprint, _type(citation)
    container = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}.get(entry, "howpublished")
    house = {"phdthesis": "school", "techreport": "institution", "misc": "organization"}.get(entry, "publisher")
    yield "author", " and ".join(map(_author, citation.authors))
    yield "editor", " and ".join(map(_author, citation.editors))
    yield "translator", " and ".join(map(_author, citation.translators))
    yield "title", escaped(citation.title or citation.document)
    yield container, escaped(citation.container or (citation.publication if container == "howpublished" else ""))
    yield "volume", escaped(clean(imprint.volume))
    yield "number", escaped(clean(imprint.issue))
    yield "pages", escaped(dashed(clean(imprint.pages), "--"))
    yield "edition", escaped(clean(imprint.edition))
    yield house, escaped(clean(imprint.publisher))
    yield "address", escaped(clean(imprint.place))
    yield "year", escaped(citation.year)
    yield "month", str(citation.day[1]) if len(citation.day) > 1 else ""
    yield "doi", quote(clean(imprint.doi), safe=_IN_URLS)
    yield "isbn", escaped(clean(imprint.isbn))
    yield "url", quote(clean(citation.host.url), safe=_IN_URLS)
    yield "note", escaped(remark(citation))
    yield "serge", escaped(citation.lasting)  # no style prints it


def _author(name: Name) -> str:
    if not name.given:
        return f"{{{escaped(name.family)}}}"
    parts = map(escaped, filter(None, (name.family, name.suffix, name.given)))
    return ", ".join(f"{{{part}}}" if _STEERING.search(part) else part for part in parts)


def escaped(text: str) -> str:
    """Return `text` escaped so that BibTeX reads it literally."""
    return text.translate(_ESCAPES)
