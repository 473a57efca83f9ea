"""Who quotes whom: for each work and speaker how many quotations and words."""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli.model.results import Quoting
from serge_cli.operations.people import find_persons
from serge_cli.operations.quotes import QuotationRequest, quotation_queries
from serge_cli.search.entry import Unit
from serge_cli.store.library import Library

_Counted = tuple[int, int]  # quotations, and their words


def who(library: Library, request: QuotationRequest | None = None) -> tuple[Quoting, ...]:
    """Return who quotes whom in the quotations asked for: work by work, most quoted speakers first.

    Words that several say together count for each of them. Where a speaker is asked for, there is no row of others.
    """
    asked = request or QuotationRequest()
    wanted = {person.name for person in find_persons(library, asked.by)} if asked.by else None
    names = _Names(library.persons.main_names())
    rows: dict[tuple[str, str], dict[str | None, _Counted]] = {}  # of works, by the speaker
    for query in quotation_queries(library, asked):
        for group, sums in library.backend.sums(query, Unit.QUOTATION).items():
            of_work = rows.setdefault((group.document, group.work), {})
            for name in names[group.speakers]:
                if wanted is None or name in wanted:
                    quotations, words = of_work.get(name, (0, 0))
                    of_work[name] = quotations + sums.entries, words + sums.words
    return tuple(quoting for place in sorted(rows) if rows[place] for quoting in _quotings(library, *place, rows[place]))


def _quotings(library: Library, document: str, work: str, counted: dict[str | None, _Counted]) -> Iterator[Quoting]:
    """Yield who is quoted in a work, most quoted speakers first, nobody last."""
    described = library.source(document, work).work
    for name, (quotations, words) in sorted(counted.items(), key=lambda row: (row[0] is None, -row[1][0], row[0] or "")):
        yield Quoting(document, described, name, quotations, words)


class _Names(dict[tuple[str, ...], tuple[str | None, ...]]):
    """Who speaks, each once, by the names that a document uses; nobody where that is not told."""

    def __init__(self, main: dict[str, str]) -> None:
        super().__init__()
        self._main = main

    def __missing__(self, speakers: tuple[str, ...]) -> tuple[str | None, ...]:
        self[speakers] = tuple(dict.fromkeys(self._main.get(name, name) for name in speakers)) or (None,)
        return self[speakers]
