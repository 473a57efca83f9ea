"""An entry as bytes, for an engine that stores what it is given: a line of JSON, then the payload as it is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from serge_cli.errors import DamagedIndex
from serge_cli.model.span import Span
from serge_cli.search.entry import Entry, Quoted, Unit

_ANY = "surrogatepass"  # names of files may hold bytes that are no letters


def entry_bytes(entry: Entry) -> bytes:
    """Return an entry as bytes."""
    fields = (
        *(entry.id, entry.unit, entry.document, entry.order, entry.text, [_pair(span) for span in entry.skip]),
        *(_quoted(entry.quoted), entry.language, entry.kind, entry.form, entry.title, entry.authors, entry.year, entry.work),
        *(entry.speakers, entry.subjects, entry.by, entry.about, entry.labels, entry.confidence, _quoted(entry.marked), entry.first),
    )
    return f"{json.dumps(fields, ensure_ascii=False, separators=(',', ':'))}\n{entry.payload}".encode(errors=_ANY)


def entry_of(written: bytes) -> Entry:
    """Return the entry that was written; DamagedIndex where the bytes are of none."""
    try:
        head, _, payload = written.decode("utf-8", _ANY).partition("\n")
        return _entry(payload, *json.loads(head))
    except (TypeError, ValueError, RecursionError) as error:
        raise DamagedIndex("an entry cannot be read") from error


def _entry(payload: str, *fields: Any) -> Entry:
    identifier, unit, document, order, text, skip, quoted, *told = fields
    language, kind, form, title, authors, year, work, *lists, confidence, marked, first = told
    speakers, subjects, by, about, labels = map(tuple, lists)
    named = (speakers, subjects, by, about, labels, confidence, _read_quoted(marked), first)
    shown = (identifier, Unit(unit), document, order, text, payload, tuple(Span(*pair) for pair in skip), _read_quoted(quoted))
    return Entry(*shown, language, kind, form, title, tuple(authors), year, work, *named)


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _quoted(stretches: Iterable[Quoted]) -> list[tuple[Any, ...]]:
    return [(*_pair(q.span), q.quotation, q.speaker, q.language, q.kind, q.form, q.by, q.about, q.labels) for q in stretches]


def _read_quoted(written: Iterable[list[Any]]) -> tuple[Quoted, ...]:
    return tuple(
        Quoted(Span(start, end), *told, *map(tuple, lists))
        for start, end, *told, by, about, labels in written
        for lists in ((by, about, labels),)
    )
