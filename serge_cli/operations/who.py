"""Who quotes whom: for each work and speaker how many quotations and words."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from serge_cli.model.results import Quoting
from serge_cli.operations.people import find_persons
from serge_cli.operations.quotes import QuotationRequest, quotation_queries
from serge_cli.search.backend import Group
from serge_cli.search.entry import Unit
from serge_cli.store.library import Library


class _Group(NamedTuple):
    document: str
    work: str
    speaker: str | None


def who(library: Library, request: QuotationRequest | None = None) -> tuple[Quoting, ...]:
    """Return who quotes whom in the quotations asked for: work by work, most quoted speakers first.

    Words that several say together count for each of them. Where a speaker is asked for, there is no row of others.
    """
    asked = request or QuotationRequest()
    wanted = {person.name for person in find_persons(library, asked.by)} if asked.by else None
    main = library.persons.main_names()
    quotations: Counter[_Group] = Counter()
    words: Counter[_Group] = Counter()
    for query in quotation_queries(library, asked):
        for group, sums in library.backend.sums(query, Unit.QUOTATION).items():
            for name in _names(group, main):
                if wanted is None or name in wanted:
                    row = _Group(group.document, group.work, name)
                    quotations[row] += sums.entries
                    words[row] += sums.words
    ordered = sorted(
        quotations,
        key=lambda group: (group.document, group.work, group.speaker is None, -quotations[group], group.speaker or ""),
    )
    return tuple(_quoting(library, group, quotations[group], words[group]) for group in ordered)


def _names(group: Group, main: dict[str, str]) -> set[str | None]:
    """Return who speaks; nobody where that is not told."""
    names: set[str | None] = {main.get(name, name) for name in group.speakers}
    return names or {None}


def _quoting(library: Library, group: _Group, quotations: int, words: int) -> Quoting:
    return Quoting(group.document, library.source(group.document, group.work).work, group.speaker, quotations, words)
