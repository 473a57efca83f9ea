"""Chicago notes and bibliography: the entry of the bibliography (Chicago Manual of Style, 17th edition, 14.61–14.71, 14.100–14.224)."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli.model.imprint import ARTICLE, BOOK, CHAPTERS, NEWS, PAGES_OF_THE_WEB, REPORT, THESIS
from serge_cli.present.citation import Citation, clean
from serge_cli.present.prose import (
    closed,
    commas,
    day_of,
    edition_of,
    house_and_year,
    inverted_list,
    issue_of,
    italic,
    named_as,
    pages_of,
    quoted,
    sentences,
    with_asterisks,
)


def present(citations: Sequence[Citation]) -> str:
    """Return each host work once, on a line of its own, sorted as a bibliography is."""
    entries = {with_asterisks(entry(citation)): None for citation in citations}
    return "".join(f"{each}\n" for each in sorted(entries, key=lambda each: each.strip("“*").casefold()))


def entry(citation: Citation) -> str:
    """Return the entry of the host work, its italics marked."""
    authors = inverted_list(citation.authors, 10, 7)
    if not authors and citation.kind == BOOK and citation.editors:
        authors = f"{inverted_list(citation.editors, 10, 7)}, {'eds' if len(citation.editors) > 1 else 'ed'}"
    whole = citation.kind in {BOOK, REPORT}
    title = italic(citation.title) if whole else quoted(citation.title)
    translated = named_as("Translated by", citation.translators)
    published = _book(citation) if whole else _part(citation)
    return sentences(authors, title or ("" if authors else citation.document), translated, published, citation.address)


def _book(citation: Citation) -> str:
    edited = named_as("Edited by", citation.editors) if citation.authors else ""
    volume = f"Vol. {clean(citation.imprint.volume)}" if citation.imprint.volume else ""
    return sentences(edited, edition_of(citation), volume, house_and_year(citation))


def _part(citation: Citation) -> str:
    """Return where a part of something was published."""
    imprint, kind, pages = citation.imprint, citation.kind, pages_of(citation)
    container = italic(citation.container)
    if kind in CHAPTERS and container:
        volume = f"vol. {clean(imprint.volume)}" if imprint.volume else ""
        within = commas(container, edition_of(citation), volume, named_as("edited by", citation.editors), pages)
        return sentences(f"In {within}", house_and_year(citation))
    if kind in NEWS | PAGES_OF_THE_WEB:
        return commas(container, day_of(citation))
    if kind == ARTICLE and container:
        dated = issue_of(citation)
        return (f"{dated}: {pages}" if dated.endswith(")") else commas(dated, pages)) if pages else dated
    if kind == THESIS:
        return commas("Thesis", clean(imprint.publisher), citation.year)
    if container:
        return sentences(container, house_and_year(citation))
    date = "" if citation.year in citation.publication else citation.year
    return closed(commas(citation.publication, clean(imprint.publisher), date))
