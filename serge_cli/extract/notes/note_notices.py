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


def findings(chains: Sequence[Chain], listed: Sequence[Listed]) -> tuple[Notice, ...]:
    """Return the warnings about a document's notes, in the order of the text."""
    doubles, loose = _double_ids(listed), _loose_labels(listed)
    found = [*_dangling(listed), *_bodies(listed, doubles)]
    by_chain: dict[int, list[Listed]] = defaultdict(list)
    for item in listed:
        if item.chain is not None:
            by_chain[item.chain].append(item)
    for number, members in by_chain.items():
        items = sorted(members, key=_place)
        if chains[number].first.form not in {"caret", "anchor"} and chains[number].first.family is not Family.SYMBOL:
            found.extend(_gaps(items, loose))
            found.extend(_disorder(items))
        found.extend(_doubles(items, doubles))
    return tuple(sorted(found, key=lambda notice: (notice.span, notice.code)))


def _place(item: Listed) -> Span:
    """Return where a note of a list stands."""
    assert item.note.body_span is not None
    return item.note.body_span


def _loose_labels(listed: Sequence[Listed]) -> frozenset[str]:
    return frozenset(item.note.label for item in listed if item.chain is None)


def _dangling(listed: Sequence[Listed]) -> Iterator[Notice]:
    loose = [item.note for item in listed if item.chain is None]
    if loose and len(loose) == len(listed):
        first, *others = loose
        markers = f"{len(loose)} markers" if others else f"marker {first.label}"
        yield Notice(NoticeCode.DANGLING_MARKER, first.markers[0].span, f"{markers}, but the file contains no notes")
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
    seen: set[tuple[int | None, str]] = set()
    doubles = set()
    for item in sorted((i for i in listed if i.chain is not None), key=_place):
        key = (item.chain, item.note.label)
        if key in seen:
            doubles.add(item.note.id)
        seen.add(key)
    return frozenset(doubles)


def _doubles(items: Sequence[Listed], doubles: frozenset[str]) -> Iterator[Notice]:
    for item in items:
        if item.note.id in doubles:
            yield Notice(NoticeCode.DUPLICATE_NOTE, _place(item), f"a second note {item.note.label} in the same list")


def _gaps(items: Sequence[Listed], loose: frozenset[str]) -> Iterator[Notice]:
    for before, after in pairwise(items):
        missing = [str(value) for value in range(before.value + 1, after.value)]
        if missing and loose.isdisjoint(missing):
            first, last = missing[0], missing[-1]
            what = f"note {first} is" if first == last else f"notes {first} to {last} are"
            yield Notice(NoticeCode.NOTE_GAP, _place(after), f"{what} missing before note {after.note.label}")


def _disorder(items: Sequence[Listed]) -> Iterator[Notice]:
    """Report each note that is first called before the one that precedes it, or stands before it in the list."""
    last: Footnote | None = None
    for item in items:
        note = item.note
        if not note.markers:
            continue
        called = note.markers[0].span
        if last is not None and called < last.markers[0].span:
            yield Notice(NoticeCode.NOTE_ORDER, called, f"the marker of note {note.label} comes before that of note {last.label}")
        else:
            last = note
