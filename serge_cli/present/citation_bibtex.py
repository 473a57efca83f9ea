"""BibTeX: one entry. Words quoted at second hand are an @incollection of their speaker, with the host as `booktitle` and `bookauthor`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote

from serge_cli import messages
from serge_cli.present.citation import Citation, Name
from serge_cli.present.citation_chicago import note
from serge_cli.present.safety import one_line

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


def present(citations: Sequence[Citation]) -> str:
    """Return the entries, one for each key: a record cited twice is one entry."""
    return "\n".join({citation.key: _entry(citation) for citation in citations}.values())


def _entry(citation: Citation) -> str:
    kind = "incollection" if citation.quoted else "misc"
    lines = [f"  {name} = {{{value}}}," for name, value in _fields(citation) if value]
    return "\n".join((f"@{kind}{{{citation.key},", *lines, "}")) + "\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    host = " and ".join(map(_author, citation.authors))
    title = escaped(citation.title)
    if citation.quoted:
        yield "author", _author(citation.speaker) if citation.speaker else ""
        yield "title", escaped(citation.source_work or f"“{citation.words}”")
        yield "booktitle", title
        yield "bookauthor", host
    else:
        yield "author", host
        yield "title", title
    yield "translator", escaped(one_line(citation.host.translator or ""))
    yield "howpublished", escaped(citation.publication)
    yield "year", escaped(citation.year)
    yield "pages", escaped(citation.page)
    yield "url", quote(one_line(citation.host.url or ""), safe=_IN_URLS)
    yield "note", escaped(f"{note(citation)}{f' [{messages.UNCERTAIN}]' if citation.doubtful and not citation.speaker else ''}")
    yield "annote", escaped(citation.words) if citation.quoted else ""


def _author(name: Name) -> str:
    if not name.given:
        return f"{{{escaped(name.family)}}}"
    return ", ".join(f"{{{part}}}" if _STEERING.search(part) else part for part in map(escaped, (name.family, name.given)))


def escaped(text: str) -> str:
    """Return `text` escaped so that BibTeX reads it literally."""
    return text.translate(_ESCAPES)
