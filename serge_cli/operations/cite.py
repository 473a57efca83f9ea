"""Find what is to be cited: passages, notes, and quotations with all their pieces."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli.model.results import QuotationHit
from serge_cli.operations.quotes import quotation_hit
from serge_cli.operations.show import Shown, show
from serge_cli.store.library import Library


def cite(library: Library, locators: Sequence[str]) -> tuple[Shown, ...]:
    """Return what the locators name; a piece of a quotation stands for the whole.

    UsageError where one is not a locator, NothingFound where there is no such text.
    """
    return tuple(_whole(library, record) for locator in locators for record in show(library, locator))


def _whole(library: Library, record: Shown) -> Shown:
    seen: set[str] = set()
    while isinstance(record, QuotationHit) and (earlier := record.quotation.continues) and earlier not in seen:
        entry = library.entry(earlier)
        if entry is None:
            break
        seen.add(earlier)
        record = quotation_hit(library, entry)
    return record
