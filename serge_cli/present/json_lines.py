"""JSON Lines in the wire format `serge/1`: one object per record, then one summary."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from serge_cli.model.results import LibraryInfo
from serge_cli.model.verdicts import Audited
from serge_cli.present.listing import Listing
from serge_cli.present.safety import escaped_json
from serge_cli.wire import Wire
from serge_cli.wire.answers import SUMMARY, wire_answer
from serge_cli.wire.table import ABSENT


def present(listing: Listing) -> Iterator[str]:
    """Yield the records as JSON Lines, and the summary; a library is one object, with nothing behind it."""
    for record in listing.records:
        yield line(wire_answer(record))
    if not (listing.records and isinstance(listing.records[0], LibraryInfo)):
        yield summary(listing.total, len(listing.records), listing.persons)


def present_verdicts(items: Iterable[Audited]) -> Iterator[str]:
    """Yield the quotations of a draft with their verdicts as JSON Lines, and the summary."""
    count = 0
    for count, item in enumerate(items, 1):  # noqa: B007 - the number of the last is that of all
        yield line(wire_answer(item))
    yield summary(count, count)


def line(value: Wire) -> str:
    """Return a JSON value on one line: letters unescaped, terminal control characters escaped."""
    return escaped_json(json.dumps(value, ensure_ascii=False)) + "\n"


def summary(total: int, shown: int, persons: tuple[str, ...] = ()) -> str:
    """Return the last line: the total number of records, the number printed, the persons the request refers to."""
    return line(SUMMARY.write(None, total=total, shown=shown, persons=list(persons) or ABSENT))
