"""How an entry is stored: as a pickle of plain tuples, which opens without importing anything.

What many entries of a segment share, their source, is stored once, in a file of its own; an entry says at which offset. A long payload
is deflated with a dictionary of what payloads are made of, which leaves a third of it. Texts are not: of single paragraphs that would
save a third and take longer than all else that is done to them.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from operator import attrgetter
from pickle import dumps, loads

from serge_cli.model.span import Span
from serge_cli.search.schema import Entry, Quoted, Unit

Source = tuple[Unit, str, str, tuple[str, ...], int | None, str, str, str]
source_of: Callable[[Entry], Source] = attrgetter("unit", "document", "title", "authors", "year", "language", "kind", "form")

_LONG = 128  # code points of a payload
_WINDOW = -12  # deflate without a header, in a window of 4 kB
_TYPICAL = (
    b'"markers":[{"start":"body":null,"body_start":null,"body_end":null,"cites":[],"resolves_to":null,"chain":[],"quotations":[],"label":"'
    b'"sentences":[["{"id":".1","kind":"heading","footnote_ids":["speaker":{"name":"","as_written":"","rule":"verb_after","confidence":0.95'
    b',"cue":{"text":"said","start":1,"end":2}},"rule":"verb_before","rule":"byline","about":["","source_work":"","kind":"term","form":"block"'
    b'{"paragraph":{"id":":p1","kind":"paragraph","work":".1","start":10,"end":20,"line":3,"language":"en","continues":null,"level":0},'
    b'"pieces":[[0,10,20,3,1]],"notes":[],"quotations":[":q1",":q2"]}'
    b'{"id":":q1","start":10,"end":20,"marks":["\xe2\x80\x9c","\xe2\x80\x9d"],"marks":["\\"","\\""],"marks":["\'","\'"],'
    b'"kind":"quotation","form":"inline","parent":null,"continues":null,"paragraph":":p1","language":"en","speaker":null,"about":[],'
    b'"source_work":null,"notes":[],"corrected":false,"line":3,"column":1,"passage":":p1","work":".1","lead":"","tail":"","note_ids":[]}'
)


def encode_source(source: Source) -> bytes:
    """Return a source as bytes."""
    return dumps((source[0].value, *source[1:]), 4)


def decode_source(stored: bytes | memoryview) -> Source:
    """Return a source from its bytes, which others may follow."""
    unit, document, title, authors, year, language, kind, form = loads(stored)  # noqa: S301 (our own cache; the manifest guards it)
    return Unit(unit), document, title, authors, year, language, kind, form


def encode_entry(entry: Entry, source: int) -> bytes:
    """Return an entry as bytes; its source is stored at the offset `source`."""
    return dumps(
        (
            source,
            entry.id,
            entry.order,
            entry.text,
            _deflated(entry.payload) if len(entry.payload) > _LONG else entry.payload,
            tuple([(span.start, span.end) for span in entry.skip]),
            tuple([(q.span.start, q.span.end, q.quotation, q.speaker, q.language) for q in entry.quoted]),
            entry.by,
            entry.about,
            entry.labels,
            entry.confidence,
        ),
        4,
    )


def decode_entry(stored: bytes, source_at: Callable[[int], Source]) -> Entry:
    """Return an entry from its bytes."""
    source, identifier, order, text, payload, skip, quoted, *own = loads(stored)  # noqa: S301 (our own cache; the manifest guards it)
    unit, document, title, authors, year, language, kind, form = source_at(source)
    return Entry(
        identifier,
        unit,
        document,
        order,
        text,
        _inflated(payload) if isinstance(payload, bytes) else payload,
        tuple(Span(*pair) for pair in skip),
        tuple(Quoted(Span(start, end), *rest) for start, end, *rest in quoted),
        language,
        kind,
        form,
        title,
        authors,
        year,
        *own,
    )


def _deflated(payload: str) -> bytes:
    deflate = zlib.compressobj(1, zlib.DEFLATED, _WINDOW, 5, zlib.Z_DEFAULT_STRATEGY, _TYPICAL)
    return deflate.compress(payload.encode()) + deflate.flush()


def _inflated(payload: bytes) -> str:
    return zlib.decompressobj(_WINDOW, _TYPICAL).decompress(payload).decode()
