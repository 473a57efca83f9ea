"""APA: the reference and the in-text citation (Publication Manual, 7th edition, 8.6 for secondary sources, 9.4–9.30, 10.1–10.16)."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli import messages
from serge_cli.model.imprint import ARTICLE, BOOK, CHAPTERS, NEWS, REPORT, THESIS
from serge_cli.present.citation import Citation, Name, clean
from serge_cli.present.prose import (
    commas,
    day_of,
    edition_of,
    is_range,
    italic,
    listed,
    pages_of,
    quoted,
    sentences,
    with_asterisks,
)

_NO_DATE = "n.d."
_MOST = 20


def present(citations: Sequence[Citation]) -> str:
    """Return for each record its reference and, on a second line, the parenthetical citation."""
    return "\n".join(f"{with_asterisks(_reference(citation))}\n{with_asterisks(_in_text(citation))}\n" for citation in citations)


def _reference(citation: Citation) -> str:
    authors = _people(citation.authors)
    in_book = citation.kind in CHAPTERS and bool(citation.container)
    if not authors and not in_book and citation.editors:
        authors = f"{_people(citation.editors)} ({_editors(citation.editors)})"
    title = _title(citation, in_book)
    date = f"({_dated(citation)})"
    head = (authors, date, title) if authors else (title or citation.document, date)
    address = f" {citation.address}" if citation.address else ""  # no stop behind an address (9.36)
    return f"{sentences(*head, _published(citation, in_book))}{address}"


def _title(citation: Citation, in_book: bool) -> str:
    """Return the title with translator, edition and volume in parentheses; italic if it is that of a work of its own (9.19)."""
    translators = commas(*(f"{name.initials_first}, Trans." for name in citation.translators))
    volume = f"Vol. {clean(citation.imprint.volume)}" if citation.imprint.volume and citation.kind in {BOOK, REPORT} else ""
    edition = "" if in_book else edition_of(citation)
    details = "; ".join(filter(None, (translators, commas(edition, volume))))
    alone = citation.kind not in {ARTICLE, *NEWS} and not in_book
    title = italic(citation.title) if alone else citation.title
    return f"{title} ({details})" if title and details else title


def _published(citation: Citation, in_book: bool) -> str:
    imprint, pages = citation.imprint, pages_of(citation)
    container = italic(citation.container)
    if in_book:
        editors = listed([name.initials_first for name in citation.editors], " & ")
        volume = f"Vol. {clean(imprint.volume)}" if imprint.volume else ""
        at = f"{'pp.' if is_range(pages) else 'p.'} {pages}" if pages else ""
        details = commas(edition_of(citation), volume, at)
        within = commas(f"{editors} ({_editors(citation.editors)})" if editors else "", container)
        return sentences(f"In {within}{f' ({details})' if details else ''}", clean(imprint.publisher))
    if citation.kind == ARTICLE or citation.kind in NEWS:
        number = f"({clean(imprint.issue)})" if imprint.issue else ""
        return commas(container, f"{italic(clean(imprint.volume))}{number}", pages) if container else citation.publication
    if citation.kind == THESIS:
        return f"[Thesis, {clean(imprint.publisher)}]" if imprint.publisher else ""
    return sentences(container, clean(imprint.publisher) or ("" if citation.container else citation.publication))


def _people(names: Sequence[Name]) -> str:
    each = [name.initials for name in names]
    if len(each) > _MOST:
        return f"{', '.join(each[: _MOST - 1])}, … {each[-1]}"
    return f"{', '.join(each[:-1])}, & {each[-1]}" if len(each) > 1 else "".join(each)


def _editors(names: Sequence[Name]) -> str:
    return "Eds." if len(names) > 1 else "Ed."


def _dated(citation: Citation) -> str:
    if len(citation.day) < 2 or citation.kind in {ARTICLE, BOOK, *CHAPTERS}:
        return citation.year or _NO_DATE
    month_and_day, _, _ = day_of(citation).rpartition(" ")
    return f"{citation.year}, {month_and_day.rstrip(',')}"


def _in_text(citation: Citation) -> str:
    names = [name.family for name in citation.authors]
    host = (f"{names[0]} et al." if len(names) > 2 else " & ".join(names)) or quoted(citation.title) or citation.document
    at = commas(host, citation.year or _NO_DATE, citation.place.replace("par.", "para."))
    if not citation.quoted:
        return f"({at})"
    doubt = f" [{messages.UNCERTAIN}]" if citation.doubtful else ""
    speakers = listed([name.family for name in citation.speakers], " & ")
    return f"({f'{speakers}{doubt}, ' if speakers else ''}as cited in {at})"
