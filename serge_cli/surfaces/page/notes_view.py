"""The view of notes: which works are cited most, and notes with what they refer back to."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli import messages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import FootnoteHit
from serge_cli.operations.footnotes import NoteAnswer
from serge_cli.operations.most_cited import CitedMost
from serge_cli.present import describe
from serge_cli.surfaces.page.frame import View
from serge_cli.surfaces.page.links import Links
from serge_cli.surfaces.page.shortened import shortened
from serge_cli.surfaces.page.tags import NOTHING, Html, items, join, link, tag

PER_PAGE = 40


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which notes are shown: those that cite a work, those of a document; the page, from 1."""

    cites: str = ""
    document: str = ""
    page: int = 1


def notes_view(wanted: Wanted, answer: NoteAnswer, most: CitedMost, links: Links) -> View:
    """Return notes, before them what the notes cite most."""
    whose = f" that cite “{wanted.cites}”" if wanted.cites else ""
    where = f" of {wanted.document}" if wanted.document else ""
    listed = [note_item(hit, links) for hit in answer.notes]
    content = join(
        (
            tag("h1", f"{answer.total:,} {'note' if answer.total == 1 else 'notes'}{where}{whose}"),
            _cited(most, links) if not wanted.cites else link(links.notes(), "all notes"),
            tag("ol", *listed, class_="hits-found") if listed else NOTHING,
            _pages(wanted, answer.total, links),
        )
    )
    return View("Notes", content, "notes")


def _cited(most: CitedMost, links: Links) -> Html:
    rows = [join((link(links.notes(cites=title), title), tag("span", f" {count:,}", class_="count"))) for title, count in most.titles]
    if not rows:
        return NOTHING
    part = tag("p", f"counted in the first {most.read:,} notes", class_="count") if not most.whole else NOTHING
    return tag("section", tag("h2", "Cited most"), part, items(rows, "ol"))


def note_item(hit: FootnoteHit, links: Links) -> Html:
    """Return a note with the sentences that call it, the quotations it sources and its chain of back references."""
    note = hit.footnote
    words = note.plain if note.plain is not None else messages.NO_NOTE_TEXT
    chain: Sequence[Html] = [
        join((link(links.place(one.id), one.id), f" [{one.label}] ", shortened(one.plain or messages.NO_NOTE_TEXT, None)))
        for one in hit.chain
    ]
    called = [tag("q", sentence.text) for sentence in hit.sentences[:3]]
    sourced = [link(links.quotation(one.id), f"{one.id} {describe.speaker_name(one.speaker)}") for one in hit.quotations]
    return tag(
        "li",
        tag("p", link(links.place(note.id), note.id, class_="locator"), " · ", describe.source(hit.source), class_="about"),
        tag("p", f"[{note.label}] ", shortened(words, links.place(note.id)), class_="words"),
        tag("div", tag("strong", messages.REFERS_TO), items(chain, "ol"), class_="chain") if chain else None,
        tag("p", join(called, " "), class_="evidence") if called else tag("p", messages.NEVER_CALLED, class_="evidence"),
        tag("p", "sources ", join(sourced, ", "), class_="source") if sourced else None,
        class_="hit",
        tabindex=-1,
    )


def _pages(wanted: Wanted, total: int, links: Links) -> Html:
    last = -(-total // PER_PAGE)
    if last < 2 or not links.served:
        return NOTHING
    number = wanted.page
    back = link(links.notes(wanted.cites, wanted.document, number - 1), "‹ previous", rel="prev") if number > 1 else None
    on = link(links.notes(wanted.cites, wanted.document, number + 1), "next ›", rel="next") if number < last else None
    return tag("nav", back, f" {number} of {last} ", on, class_="turning", aria_label="Pages of notes")
