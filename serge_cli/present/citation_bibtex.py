"""BibTeX: one entry. Words quoted at second hand are an @incollection of their speaker, with the host as `booktitle` and `bookauthor`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from serge_cli import messages
from serge_cli.present.citation import Citation, Name
from serge_cli.present.citation_chicago import note
from serge_cli.present.safety import one_line

_SPECIAL = re.compile(r"([&%$#_])")
_OTHERS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "{": r"\{", "}": r"\}"}


def present(citations: Sequence[Citation]) -> str:
    """Return the entries."""
    return "\n".join(map(_entry, citations))


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
    yield "url", one_line(citation.host.url or "")
    yield "note", escaped(f"{note(citation)}{f' [{messages.UNCERTAIN}]' if citation.doubtful and not citation.speaker else ''}")
    yield "annote", escaped(citation.words) if citation.quoted else ""


def _author(name: Name) -> str:
    return escaped(name.inverted) if name.given else f"{{{escaped(name.family)}}}"


def escaped(text: str) -> str:
    """Return `text` so that BibTeX reads it as it stands."""
    return "".join(_OTHERS.get(character, _SPECIAL.sub(r"\\\1", character)) for character in text)
