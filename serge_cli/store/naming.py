"""Locators of several libraries that answer together: each begins with the name of its library and a slash, `essays/001:p12`.

An index knows nothing of it: names are put before locators when an answer leaves a library, and taken away when a question enters it.
A name holds no slash and no colon (settings.py), so the first slash ends it.
"""

from __future__ import annotations

from serge_cli.model.quick_dataclass import replace
from serge_cli.model.records import Footnote, Paragraph, Quotation, Work
from serge_cli.search.entry import Entry
from serge_cli.store.cards import Card

SIGN = "/"


def named(library: str, locator: str) -> str:
    """Return a locator or a document's id with the name of its library before it; unchanged where the library needs no name."""
    return f"{library}{SIGN}{locator}" if library and locator else locator


def unnamed(library: str, locator: str) -> str | None:
    """Return a locator without the name of its library; None where it is that of another."""
    name, sign, own = locator.partition(SIGN)
    return own if sign and library and name == library else None


def named_entry(library: str, entry: Entry, order: int) -> Entry:
    """Return an entry as one of several libraries gives it, at its place in the order of all."""
    return replace(
        entry,
        id=named(library, entry.id),
        document=named(library, entry.document),
        order=order,
        quoted=tuple(replace(quoted, quotation=named(library, quoted.quotation)) for quoted in entry.quoted),
        marked=tuple(replace(marked, quotation=named(library, marked.quotation)) for marked in entry.marked),
        library=library,
    )


def named_work(library: str, work: Work) -> Work:
    """Return a work with the name of its library."""
    return replace(work, id=named(library, work.id)) if library else work


def named_paragraph(library: str, paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with the name of its library before its locators."""
    if not library:
        return paragraph
    continues = named(library, paragraph.continues or "") or None
    return replace(paragraph, id=named(library, paragraph.id), work=named(library, paragraph.work), continues=continues)


def named_quotation(library: str, quotation: Quotation) -> Quotation:
    """Return a quotation with the name of its library before its locators."""
    if not library:
        return quotation
    return replace(
        quotation,
        id=named(library, quotation.id),
        paragraph=named(library, quotation.paragraph),
        parent=named(library, quotation.parent or "") or None,
        continues=named(library, quotation.continues or "") or None,
    )


def named_footnote(library: str, footnote: Footnote) -> Footnote:
    """Return a note with the name of its library before its locators."""
    if not library:
        return footnote
    return replace(
        footnote,
        id=named(library, footnote.id),
        work=named(library, footnote.work),
        markers=tuple(replace(marker, paragraph=named(library, marker.paragraph)) for marker in footnote.markers),
        resolves_to=tuple(named(library, note) for note in footnote.resolves_to),
        quotations=tuple(named(library, quotation) for quotation in footnote.quotations),
    )


def named_card(library: str, card: Card) -> Card:
    """Return a document's card with the name of its library before its locators."""
    return replace(
        card,
        id=named(library, card.id),
        works=tuple(named_work(library, work) for work in card.works),
        notes=tuple(replace(note, id=named(library, note.id)) for note in card.notes),
        elsewhere=tuple((named(library, paragraph), named(library, locator)) for paragraph, locator in card.elsewhere),
        long=tuple((named(library, locator), length) for locator, length in card.long),
    )
