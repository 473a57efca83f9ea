"""MLA: the entry for the works cited and the in-text citation (MLA Handbook, 9th edition, 5 and 6.77)."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli import messages
from serge_cli.model.imprint import BOOK, CHAPTERS, REPORT, THESIS
from serge_cli.present.citation import Citation, clean
from serge_cli.present.prose import (
    commas,
    day_of,
    edition_of,
    inverted_list,
    is_range,
    italic,
    listed,
    named_as,
    pages_of,
    quoted,
    sentences,
    with_asterisks,
)


def present(citations: Sequence[Citation]) -> str:
    """Return for each record its entry and, on a second line, the parenthetical citation."""
    return "\n".join(f"{with_asterisks(_entry(citation))}\n{with_asterisks(_in_text(citation))}\n" for citation in citations)


def _entry(citation: Citation) -> str:
    imprint, whole = citation.imprint, citation.kind in {BOOK, REPORT, THESIS}
    authors = inverted_list(citation.authors, 2, 1)
    if not authors and whole and citation.editors:
        authors = commas(inverted_list(citation.editors, 2, 1), "editors" if len(citation.editors) > 1 else "editor")
    title = italic(citation.title) if whole else quoted(citation.title)
    pages = f"{'pp.' if is_range(pages_of(citation)) else 'p.'} {pages_of(citation)}" if imprint.pages and not whole else ""
    container = commas(
        italic(citation.container),
        named_as("edited by", citation.editors) if citation.authors or not whole else "",
        edition_of(citation),
        f"vol. {clean(imprint.volume)}" if imprint.volume else "",
        f"no. {clean(imprint.issue)}" if imprint.issue else "",
        clean(imprint.publisher) or ("" if citation.container else citation.publication),
        "" if citation.year in citation.publication else _date(citation),
        pages,
        citation.address,
    )
    named = title or ("" if authors else citation.document)
    return sentences(authors, named, named_as("Translated by", citation.translators), container[:1].upper() + container[1:])


def _date(citation: Citation) -> str:
    """Return the date as MLA has it: of books the year, else as exactly as it is known (5.68)."""
    return citation.year if citation.kind in {BOOK, REPORT, THESIS, *CHAPTERS} else day_of(citation, european=True)


def _in_text(citation: Citation) -> str:
    names = [name.family for name in citation.authors]
    title = italic(citation.title) if citation.kind in {BOOK, REPORT, THESIS} else quoted(citation.title)
    host = (f"{names[0]} et al." if len(names) > 2 else listed(names)) or title or citation.document
    at = f"{host} {citation.page}" if citation.page else commas(host, citation.place)  # a page has no comma before it (6.16)
    if not citation.quoted:
        return f"({at})"
    doubt = f" [{messages.UNCERTAIN}]" if citation.doubtful else ""
    speakers = listed([name.straight for name in citation.speakers])
    return f"({f'{speakers}{doubt}, ' if speakers else ''}qtd. in {at})"
