"""How an entry is stored: its fields as one pickle of plain tuples, which opens without importing anything.

Not compressed: of single paragraphs that would save a third and take longer than all else that is done to them.
"""

from __future__ import annotations

from operator import attrgetter
from pickle import dumps, loads

from serge_cli.model.span import Span
from serge_cli.search.schema import Entry, Quoted, Unit

_NAMES = Entry.__match_args__
_UNIT, _SKIP, _QUOTED = (_NAMES.index(name) for name in ("unit", "skip", "quoted"))
_VALUES = attrgetter(*_NAMES)


def encode_entry(entry: Entry) -> bytes:
    """Return an entry as bytes."""
    values = list(_VALUES(entry))
    values[_UNIT] = entry.unit.value
    if entry.skip:
        values[_SKIP] = tuple((span.start, span.end) for span in entry.skip)
    if entry.quoted:
        values[_QUOTED] = tuple((q.span.start, q.span.end, q.quotation, q.speaker, q.language) for q in entry.quoted)
    return dumps(tuple(values), 4)


def decode_entry(stored: bytes) -> Entry:
    """Return an entry from its bytes."""
    values = list(loads(stored))  # noqa: S301 (our own cache; the manifest guards it)
    values[_UNIT] = Unit(values[_UNIT])
    values[_SKIP] = tuple(Span(*pair) for pair in values[_SKIP])
    values[_QUOTED] = tuple(Quoted(Span(start, end), *rest) for start, end, *rest in values[_QUOTED])
    return Entry(*values)
