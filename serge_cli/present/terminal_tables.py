"""Persons, and who quotes whom, as table rows: numbers flush right, then names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from serge_cli import messages
from serge_cli.model.results import PersonSummary, Quoting, Tally
from serge_cli.present import describe
from serge_cli.present.listing import Listing
from serge_cli.present.terminal_page import Page


def tabulated(listing: Listing, page: Page) -> bool:
    """Write the listing as rows if its records are of such a kind; return whether they are."""
    persons = [record for record in listing.records if isinstance(record, PersonSummary)]
    quotings = [record for record in listing.records if isinstance(record, Quoting)]
    tallies = [record for record in listing.records if isinstance(record, Tally)]
    if len(persons) > 1:
        _persons(persons, page)
    elif tallies:
        _tallies(tallies, page)
    elif quotings:
        _quotings(quotings, page)
    return len(persons) > 1 or bool(quotings) or bool(tallies)


def _tallies(tallies: Sequence[Tally], page: Page) -> None:
    page.blank()
    for tally in tallies:
        count = describe.number(tally.count)
        lead = 8 - len(count)
        page.line((f"{count}  ", ""), (tally.group or messages.NOT_TOLD, "title"), indent=lead, hang=10 - lead)


def _persons(persons: Sequence[PersonSummary], page: Page) -> None:
    page.blank()
    page.line((f"{messages.BY_COLUMN}{messages.ABOUT_COLUMN:>7}  {messages.NAME_COLUMN}", "aside"), indent=6 - len(messages.BY_COLUMN))
    for person in persons:
        by = describe.number(person.by)
        group = f" ({messages.GROUP})" if person.group else ""
        others = ", ".join(form for form in person.forms if form != person.name)
        name, rest = (
            f"{person.name}{group}",
            f"  {describe.documents(person.documents)}{f'; {messages.ALSO.format(forms=others)}' if others else ''}",
        )
        lead = 6 - len(by)
        page.line((f"{by}{describe.number(person.about):>7}  ", ""), (name, "title"), (rest, "aside"), indent=lead, hang=15 - lead)


def _quotings(quotings: Sequence[Quoting], page: Page) -> None:
    for work, group in groupby(quotings, key=lambda quoting: (quoting.document, quoting.work)):
        page.blank()
        page.line((work[0], "locator"), (" ", ""), (describe.titled(work[1]), "title"))
        for quoting in group:
            speaker = quoting.speaker or messages.SPEAKER_UNKNOWN
            words = describe.counted(quoting.words, *messages.WORDS)
            count = describe.number(quoting.quotations)
            lead = 6 - len(count)
            page.line((f"{count}  ", ""), (speaker, "quoting"), (f"  {words}", "aside"), indent=lead, hang=8 - lead)
