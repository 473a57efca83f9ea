"""Show the beginning of a long text among others, with a link to the place where all of it is read."""

from __future__ import annotations

from dataclasses import replace

from serge_cli.model.results import Passage, QuotationHit
from serge_cli.present.citation import citation_of
from serge_cli.present.citation_chicago import present as chicago
from serge_cli.surfaces.page.tags import Html, join, link, text

LISTED = 1_500  # characters of a text among others
ALONE = 20_000  # of one by itself
_CITED = 500  # of a note in a citation


def shortened(words: str, address: str | None, most: int = LISTED) -> Html:
    """Return a text, cut between words where it is longer than `most` characters, with a link to all of it."""
    if len(words) <= most:
        return text(words)
    return join((beginning(words, most), " ", link(address, "read all of it") if address else None))


def beginning(words: str, most: int) -> str:
    """Return the beginning of a text, cut between words where it is longer than `most` characters."""
    if len(words) <= most:
        return words
    end = words.rfind(" ", most // 2, most)
    return f"{words[: end if end > 0 else most]}…"


def citation(record: Passage | QuotationHit) -> str:
    """Return the citation of a passage or quotation, to be copied, with the beginnings of long notes."""
    notes = tuple(replace(note, body=beginning(note.plain or "", _CITED), unmarked=None) if note.plain else note for note in record.notes)
    told: Passage | QuotationHit = replace(record, notes=notes)
    if isinstance(told, Passage):
        told = replace(told, text="")  # of a passage the place is cited, not the words
    return beginning(chicago([citation_of(told)]).strip(), ALONE)
