"""What is wrong with the notes of a document: signs without a note, notes without a sign, gaps, doubles, disorder, empty bodies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from serge_cli.extract.notes.labels import Family
from serge_cli.extract.notes.rivals import Chain
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Footnote, Notice, NoticeCode
from serge_cli.model.span import Span


@dataclass(frozen=True, slots=True)
class Listed:
    """A note as it was found: the record, and the list that its body stands in (None where the file prints no body)."""

    note: Footnote
    chain: int | None
    value: int
    family: Family


def findings(chains: Sequence[Chain], listed: Sequence[Listed]) -> tuple[Notice, ...]:
    """Return the warnings about a document's notes, in the order of the text."""
    doubles, loose = _double_ids(listed), _loose_labels(listed)
    found = [*_dangling(listed), *_bodies(listed, doubles)]
    by_chain: dict[int, list[Listed]] = defaultdict(list)
    for item in listed:
        if item.chain is not None:
            by_chain[item.chain].append(item)
    for number, members in by_chain.items():
        items = sorted(members, key=_body_start)
        if chains[number].heads[0].form not in {"caret", "anchor"} and chains[number].heads[0].family is not Family.SYMBOL:
            found.extend(_gaps(items, loose))
            found.extend(_disorder(items))
        found.extend(_doubles(items, doubles))
    return tuple(sorted(found, key=lambda notice: (notice.span, notice.code)))


def _body_start(item: Listed) -> int:
    return item.note.body_span.start if item.note.body_span is not None else 0


def _place(note: Footnote) -> Span:
    if note.body_span is not None:
        return note.body_span
    return note.markers[0].span


def _loose_labels(listed: Sequence[Listed]) -> frozenset[str]:
    return frozenset(item.note.label for item in listed if item.chain is None)


def _dangling(listed: Sequence[Listed]) -> Iterator[Notice]:
    loose = [item.note for item in listed if item.chain is None]
    if loose and len(loose) == len(listed):
        markers = f"marker {loose[0].label}" if len(loose) == 1 else f"{len(loose)} markers"
        yield Notice(NoticeCode.DANGLING_MARKER, loose[0].markers[0].span, f"{markers}, but the file contains no notes")
        return
    for note in loose:
        for marker in note.markers:
            yield Notice(NoticeCode.DANGLING_MARKER, marker.span, f"marker {note.label} has no note")


def _bodies(listed: Sequence[Listed], doubles: frozenset[str]) -> Iterator[Notice]:
    for item in listed:
        note = item.note
        if item.chain is None or note.body_span is None:
            continue
        if not note.body:
            yield Notice(NoticeCode.EMPTY_NOTE, note.body_span, f"note {note.label} is empty")
        if not note.markers and note.id not in doubles:
            yield Notice(NoticeCode.ORPHAN_NOTE, note.body_span, f"note {note.label} has no marker in the text")


def _double_ids(listed: Sequence[Listed]) -> frozenset[str]:
    """Return the notes that repeat a label of their own list: they are doubles, not orphans."""
    seen: set[tuple[int, str]] = set()
    doubles = set()
    for item in sorted((i for i in listed if i.chain is not None), key=_body_start):
        key = (item.chain or 0, item.note.label)
        if key in seen:
            doubles.add(item.note.id)
        seen.add(key)
    return frozenset(doubles)


def _doubles(items: Sequence[Listed], doubles: frozenset[str]) -> Iterator[Notice]:
    for item in items:
        if item.note.id in doubles:
            yield Notice(NoticeCode.DUPLICATE_NOTE, _place(item.note), f"a second note {item.note.label} in the same list")


def _gaps(items: Sequence[Listed], loose: frozenset[str]) -> Iterator[Notice]:
    for before, after in pairwise(items):
        missing = [str(value) for value in range(before.value + 1, after.value)]
        if missing and not set(missing) & loose:
            what = f"note {missing[0]} is" if len(missing) == 1 else f"notes {missing[0]} to {missing[-1]} are"
            yield Notice(NoticeCode.NOTE_GAP, _place(after.note), f"{what} missing before note {after.note.label}")


def _disorder(items: Sequence[Listed]) -> Iterator[Notice]:
    """Report each note that is first called before the one that precedes it, or stands before it in the list."""
    last: Footnote | None = None
    for item in items:
        note = item.note
        if not note.markers:
            continue
        if last is not None and note.markers[0].span.start < last.markers[0].span.start:
            yield Notice(
                NoticeCode.NOTE_ORDER, note.markers[0].span, f"the marker of note {note.label} comes before that of note {last.label}"
            )
        else:
            last = note
