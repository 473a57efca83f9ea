"""How an entry is stored: its fields as one compressed pickle of plain tuples, which opens without importing anything."""

from __future__ import annotations

import zlib
from dataclasses import fields
from pickle import dumps, loads

from serge_cli.model.span import Span
from serge_cli.search.schema import Entry, Quoted, Unit

_NAMES = tuple(field.name for field in fields(Entry))
_UNIT, _SKIP, _QUOTED = (_NAMES.index(name) for name in ("unit", "skip", "quoted"))
_LEVEL = 1  # of compression: the fastest


def encode_entry(entry: Entry) -> bytes:
    """Return an entry as bytes."""
    values = [getattr(entry, name) for name in _NAMES]
    values[_UNIT] = entry.unit.value
    values[_SKIP] = tuple((span.start, span.end) for span in entry.skip)
    values[_QUOTED] = tuple((q.span.start, q.span.end, q.quotation, q.speaker, q.language) for q in entry.quoted)
    return zlib.compress(dumps(tuple(values), 4), _LEVEL)


def decode_entry(stored: bytes) -> Entry:
    """Return an entry from its bytes."""
    values = list(loads(zlib.decompress(stored)))  # noqa: S301 (our own cache; the manifest guards it)
    values[_UNIT] = Unit(values[_UNIT])
    values[_SKIP] = tuple(Span(*pair) for pair in values[_SKIP])
    values[_QUOTED] = tuple(Quoted(Span(start, end), *rest) for start, end, *rest in values[_QUOTED])
    return Entry(*values)
