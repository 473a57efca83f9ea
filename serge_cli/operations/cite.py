"""Find what is to be cited: passages, notes, and quotations with all their pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import QuotationHit
from serge_cli.operations.quotes import quotation_hit
from serge_cli.operations.show import Shown, show
from serge_cli.search.entry import Entry
from serge_cli.store.library import Library
from serge_cli.store.stored import quotation_of

_BETWEEN = 12  # quotations of others that may stand between two pieces of one
_MOST = 200  # pieces of one quotation


@dataclass(frozen=True, slots=True)
class Cited:
    """What a locator names; `later` are the further pieces of a quotation of several (“…,” he said, “…”)."""

    record: Shown
    later: tuple[QuotationHit, ...] = ()


def cite(library: Library, locators: Sequence[str]) -> tuple[Cited, ...]:
    """Return what the locators name; a piece of a quotation stands for the whole.

    UsageError where one is not a locator, NothingFound where there is no such text.
    """
    return tuple(_whole(library, record) for locator in locators for record in show(library, locator))


def _whole(library: Library, record: Shown) -> Cited:
    if not isinstance(record, QuotationHit):
        return Cited(record)
    first = record
    seen = {first.quotation.id}
    while (earlier := first.quotation.continues) and earlier not in seen and (entry := library.entry(earlier)):
        first = quotation_hit(library, entry)
        seen.add(earlier)
    return Cited(first, tuple(quotation_hit(library, entry) for entry in _later(library, first.quotation.id)))


def _later(library: Library, first: str) -> Iterator[Entry]:
    """Yield the pieces that continue a quotation, in the order of the text; other quotations may stand between."""
    document, _, number = first.rpartition(":q")
    pieces, between = {first}, 0
    if not number.isdecimal():
        return
    for following in count(int(number) + 1):
        entry = library.entry(f"{document}:q{following}")
        if entry is None or between >= _BETWEEN or len(pieces) >= _MOST:
            return
        if quotation_of(entry).quotation.continues in pieces:
            pieces.add(entry.id)
            between = 0
            yield entry
        else:
            between += 1
