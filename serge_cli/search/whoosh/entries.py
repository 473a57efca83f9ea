"""How an entry is stored: a head of numbers, its payload, then all its texts as one in UTF-8, each as long as a number says.

What many entries of a segment share, their source and the persons in them, is stored once, in files of its own; columns
say which it is.
Entries are deflated many at a time (`blocks`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from operator import attrgetter
from struct import Struct
from struct import error as StructError  # noqa: N812

from serge_cli.errors import DamagedIndex
from serge_cli.model.span import Span
from serge_cli.search.entry import Entry, Quoted, Unit
from serge_cli.search.whoosh.files import WIDEST, narrow, wide, width

Source = tuple[Unit, str, str, tuple[str, ...], int | None, str, str, str, str]
source_of: Callable[[Entry], Source] = attrgetter("unit", "document", "title", "authors", "year", "language", "kind", "form", "work")
Names = tuple[str, ...]
Cast = tuple[Names, Names, Names, Names]
cast_of: Callable[[Entry], Cast] = attrgetter("speakers", "subjects", "by", "about")

_HEAD = Struct("<qBI")  # order; the type of the numbers that follow, and how many they are
_COUNTS = 6  # the first: bytes of the payload; how many skipped, quoted and marked, of these marked, labels; code points of the first piece
_QUOTED = 6  # numbers of a quoted stretch: start, end, whether its speaker is known, how many by, about, labels
_TOLD = 5  # texts of a quoted stretch, before by, about and labels: locator, speaker, language, kind, form
_OF_ROLE, _OF_NAME = "\x1e", "\x1f"  # part the lists of a cast, and stand before each name
_ESCAPED = str.maketrans({"\\": r"\\", _OF_ROLE: r"\e", _OF_NAME: r"\n"})
_COUNT = Struct("<BI")
# what payloads are made of, by which even the first of a block is short
TYPICAL = (
    b'"markers":[{"start":"body":null,"body_start":null,"body_end":null,"cites":[],"resolves_to":null,"chain":[],"quotations":[],"label":"'
    b'"sentences":[["{"id":".1","kind":"heading","footnote_ids":["speaker":{"name":"","as_written":"","rule":"verb_after","confidence":0.95'
    b',"cue":{"text":"said","start":1,"end":2}},"rule":"verb_before","rule":"byline","about":["","source_work":"","kind":"term","form":"block"'
    b'{"paragraph":{"id":":p1","kind":"paragraph","work":".1","start":10,"end":20,"line":3,"language":"en","continues":null,"level":0},'
    b'"pieces":[[0,10,20,3,1]],"notes":[],"quotations":[":q1",":q2"]}'
    b'{"id":":q1","start":10,"end":20,"marks":["\xe2\x80\x9c","\xe2\x80\x9d"],"marks":["\\"","\\""],"marks":["\'","\'"],'
    b'"kind":"quotation","form":"inline","parent":null,"continues":null,"paragraph":":p1","language":"en","speaker":null,"about":[],'
    b'"source_work":null,"notes":[],"corrected":false,"line":3,"column":1,"passage":":p1","work":".1","lead":"","tail":"","note_ids":[]}'
)
_ANY = "surrogatepass"  # names of files may hold bytes that are no letters


def encode_source(source: Source) -> bytes:
    """Return a source as bytes."""
    unit, document, title, authors, year, *rest = source
    texts = (unit.value, document, title, "" if year is None else str(year), *rest, *authors)
    width_of, lengths = narrow([len(text) for text in texts], max(map(len, texts)))
    return b"".join((_COUNT.pack(width_of, len(texts)), lengths, "".join(texts).encode(errors=_ANY)))


def decode_source(stored: bytes) -> Source:
    """Return a source from its bytes."""
    try:
        lengths, at = _numbers(stored, *_COUNT.unpack_from(stored), start=_COUNT.size)
        unit, document, title, year, language, kind, form, work, *authors = _cut(stored[at:].decode("utf-8", _ANY), lengths)
        return Unit(unit), document, title, tuple(authors), int(year) if year else None, language, kind, form, work
    except (ValueError, StructError) as error:
        raise DamagedIndex("what entries share cannot be read") from error


def encode_cast(cast: Cast) -> bytes:
    """Return the persons in an entry as bytes."""
    return _OF_ROLE.join("".join(_OF_NAME + name.translate(_ESCAPED) for name in names) for names in cast).encode(errors=_ANY)


def decode_cast(stored: bytes) -> Cast:
    """Return the persons in an entry from their bytes."""
    try:
        speakers, subjects, by, about = map(_names, stored.decode("utf-8", _ANY).split(_OF_ROLE))
    except ValueError as error:
        raise DamagedIndex("the persons in an entry cannot be read") from error
    return speakers, subjects, by, about


def speakers_in(stored: bytes) -> Names:
    """Return the speakers alone from the bytes of a cast."""
    return _names(stored.partition(_OF_ROLE.encode())[0].decode("utf-8", _ANY))


def _names(joined: str) -> Names:
    names = joined.split(_OF_NAME)[1:]
    if "\\" in joined:
        names = [re.sub(r"\\(.)", lambda found: _SIGNS.get(found[1], found[1]), name) for name in names]
    return tuple(names)


_SIGNS = {"e": _OF_ROLE, "n": _OF_NAME}


def encode_entry(entry: Entry) -> bytes:
    """Return an entry as bytes, without what it shares with others and what columns have."""
    payload = entry.payload.encode(errors=_ANY)
    texts = [entry.id, entry.text]
    quoted = (*entry.quoted, *entry.marked)
    numbers = [len(payload), *map(len, (entry.skip, quoted, entry.marked, entry.labels)), entry.first]
    for span in entry.skip:
        numbers += span.start, span.end
    for q in quoted:
        numbers += q.span.start, q.span.end, q.speaker is not None, len(q.by), len(q.about), len(q.labels)
        texts += q.quotation, q.speaker or "", q.language, q.kind, q.form, *q.by, *q.about, *q.labels
    texts += entry.labels
    numbers.extend(map(len, texts))
    kind, packed = narrow(numbers, max(numbers))
    head = _HEAD.pack(entry.order, kind, len(numbers))
    return b"".join((head, packed, payload, "".join(texts).encode(errors=_ANY)))


def decode_entry(stored: bytes, source: Source, cast: Cast, confidence: float) -> Entry:
    """Return an entry from its bytes and what stands elsewhere."""
    try:
        return _entry(stored, source, cast, confidence)
    except (ValueError, StructError) as error:
        raise DamagedIndex("an entry cannot be read") from error


def _entry(stored: bytes, source: Source, cast: Cast, confidence: float) -> Entry:
    order, width_of, number = _HEAD.unpack_from(stored)
    numbers, at = _numbers(stored, width_of, number, start=_HEAD.size)
    held, skipped, quoted, marked, labels, own = numbers[:_COUNTS]
    spans_end = _COUNTS + 2 * skipped
    lengths_at = spans_end + _QUOTED * quoted
    payload_end = at + held
    identifier, text, *texts = _cut(stored[payload_end:].decode("utf-8", _ANY), numbers[lengths_at:])
    told = numbers[spans_end:lengths_at]
    first = _TOLD * quoted + sum(told[3::_QUOTED]) + sum(told[4::_QUOTED]) + sum(told[5::_QUOTED]) if quoted else 0
    if len(texts) != first + labels or marked > quoted:
        raise DamagedIndex("an entry is cut")
    stretches = tuple(_quoted(told, texts)) if quoted else ()
    unit, document, title, authors, year, language, kind, form, work = source
    return Entry(
        identifier,
        unit,
        document,
        order,
        text,
        stored[at:payload_end].decode("utf-8", _ANY),
        tuple(map(Span, numbers[_COUNTS:spans_end:2], numbers[_COUNTS + 1 : spans_end : 2])) if skipped else (),
        stretches[: quoted - marked],
        language,
        kind,
        form,
        title,
        authors,
        year,
        work,
        *cast,
        tuple(texts[first:]) if labels else (),
        confidence,
        stretches[quoted - marked :],
        own,
    )


def _quoted(numbers: list[int], texts: list[str]) -> Iterator[Quoted]:
    """Yield the quoted stretches that numbers and texts tell of; other texts may follow."""
    at = 0
    for place in range(0, len(numbers), _QUOTED):
        start, end, spoken, by, about, labels = numbers[place : place + _QUOTED]
        quotation, speaker, language, kind, form = texts[at : at + _TOLD]
        at += _TOLD
        told = (Span(start, end), quotation, speaker if spoken else None, language, kind, form)
        if by or about or labels:
            about_at, labels_at = at + by, at + by + about
            end_at = labels_at + labels
            yield Quoted(*told, tuple(texts[at:about_at]), tuple(texts[about_at:labels_at]), tuple(texts[labels_at:end_at]))
            at = end_at
        else:
            yield Quoted(*told)


def _numbers(stored: bytes, width_of: int, number: int, *, start: int) -> tuple[list[int], int]:
    """Return numbers of a type that stand in bytes from `start` on, and where they end."""
    end = start + number * width(width_of) if width_of <= WIDEST else 0
    if not start <= end <= len(stored):
        raise DamagedIndex("an entry is cut")
    return wide(width_of, stored[start:end]).tolist(), end


def _cut(joined: str, lengths: list[int]) -> list[str]:
    """Return the texts of these lengths that were joined."""
    texts = []
    at = 0
    for length in lengths:
        texts.append(joined[at : at + length])
        at += length
    if at != len(joined):
        raise DamagedIndex("an entry is cut")
    return texts
