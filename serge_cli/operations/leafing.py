"""Read a document leaf by leaf: so many of its passages and notes at a time, so that a long one can be read at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from serge_cli.errors import NothingFound
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import Finding, FootnoteHit, Passage
from serge_cli.model.span import Span
from serge_cli.operations.browse import sequence
from serge_cli.operations.check import card_findings
from serge_cli.operations.documents import find_document
from serge_cli.operations.footnote import footnote_hit
from serge_cli.operations.portions import Leaves, Part, number_at, part_of
from serge_cli.operations.search import found_in
from serge_cli.operations.show import which
from serge_cli.search.entry import Entry, Unit
from serge_cli.store.cards import Card
from serge_cli.store.library import Library
from serge_cli.store.stored import Call, StoredPassage, note_of, passage_of, quotation_of

_MOST_HITS = 500


@dataclass(frozen=True, slots=True)
class Read:
    """A passage, or a portion of one, with the places where it calls notes; offsets are into the text shown."""

    passage: Passage
    calls: tuple[Call, ...]
    part: Part

    @property
    def id(self) -> str:
        """Return the locator of the whole passage."""
        return self.passage.paragraph.id


@dataclass(frozen=True, slots=True)
class ReadNote:
    """A note, or a portion of one, as the file prints it; `words` are those shown, None where the file has none."""

    hit: FootnoteHit
    words: str | None
    part: Part

    @property
    def id(self) -> str:
        """Return the locator of the whole note."""
        return self.hit.footnote.id


@dataclass(frozen=True, slots=True)
class Match:
    """What a query finds in a passage or note, or in a portion of one: its locator, the leaf it stands on, the words in the text shown."""

    id: str
    part: int
    leaf: int
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A stretch of a document. `number` counts from 1; `findings` are the warnings about it; `matches` what a query finds in the document.

    `passages` counts the passages and notes that a query finds.
    """

    card: Card
    path: str
    number: int
    count: int
    records: tuple[Read | ReadNote, ...]
    findings: tuple[Finding, ...] = ()
    matches: tuple[Match, ...] = ()
    passages: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which leaf is asked for: that on which `at` stands, that on which `call` is called, else by number; and what to mark."""

    number: int = 1
    at: str = ""
    call: str = ""
    query: str = ""


def leaf(library: Library, document: str, wanted: Wanted | None = None, *, whole: bool = False) -> Leaf:
    """Return a leaf of a document, or all of it on one. NothingFound where there is no such document or text."""
    asked = wanted or Wanted()
    card = find_document(library, document)
    leaves = Leaves(sequence(card, "p"), dict(card.long), whole=whole)
    number = min(max(1, _number(library, card, leaves, asked)), leaves.count)
    found = found_in(library, card.id, asked.query, _MOST_HITS) if asked.query.strip() else ()
    matches = tuple(match for one in found for match in _matches(one.entry, one.matches, leaves))
    return Leaf(
        card,
        library.path(card),
        number,
        leaves.count,
        tuple(_records(library, leaves, number)),
        tuple(card_findings(library, card)),
        matches,
        len({match.id for match in matches}),
    )


def _number(library: Library, card: Card, leaves: Leaves, wanted: Wanted) -> int:
    """Return the number of the leaf that is asked for."""
    if wanted.call:
        return _where_called(library, card, leaves, wanted.call)
    return _where(library, card, leaves, wanted.at) if wanted.at else wanted.number


def _where(library: Library, card: Card, leaves: Leaves, at: str) -> int:
    entry = _entry(library, card, at)
    if not entry.is_quotation:
        return leaves.leaf_of(entry.id) or 1  # a note of which the file prints no text stands on none
    home = quotation_of(entry).passage
    return _within(library, leaves, home, at)


def _where_called(library: Library, card: Card, leaves: Leaves, note: str) -> int:
    """Return the leaf on which a note is called; where that is nowhere, the one on which it is printed."""
    markers = note_of(_entry(library, card, note)).footnote.markers
    home = dict(card.elsewhere).get(markers[0].paragraph, markers[0].paragraph) if markers else note
    return _within(library, leaves, home, note)


def _within(library: Library, leaves: Leaves, home: str, wanted: str) -> int:
    """Return the leaf on which a quotation or the sign of a note stands that is in a passage."""
    count = leaves.counts.get(home, 1)
    if count == 1 or (entry := library.entry(home)) is None:
        return leaves.leaf_of(home) or 1
    quoted = ((each.quotation, each.span) for each in (*entry.quoted, *entry.marked))
    called = ((call.note, call.span) for call in passage_of(entry).calls)
    start = next((span.start for own, span in (*quoted, *called) if own == wanted), 0)
    return leaves.leaf_of(home, number_at(entry.text, start, count)) or 1


def _entry(library: Library, card: Card, locator: str) -> Entry:
    entry = library.entry(dict(card.elsewhere).get(locator, locator))
    if entry is None or entry.document != card.id:
        raise NothingFound(f"No such locator: {locator}.", which(card, locator))
    return entry


def _records(library: Library, leaves: Leaves, number: int) -> Iterator[Read | ReadNote]:
    """Yield what stands on a leaf; a text of which several portions stand there is read once."""
    wanted: dict[str, list[int]] = {}
    for locator, part in leaves.units(number):
        wanted.setdefault(locator, []).append(part)
    entries = library.backend.fetch(list(wanted))
    shown = {entry.id: [part_of(entry.text, each, leaves.counts.get(entry.id, 1)) for each in wanted[entry.id]] for entry in entries}
    passages = {entry.id: passage_of(entry) for entry in entries if entry.unit is not Unit.NOTE}
    around = _Around(library, [(entry, passages[entry.id], shown[entry.id]) for entry in entries if entry.id in passages])
    for entry in entries:
        if entry.unit is Unit.NOTE:
            hit = footnote_hit(library, entry)
            printed = hit.footnote.plain is not None
            yield from (ReadNote(hit, part.span.of(entry.text) if printed else None, part) for part in shown[entry.id])
        else:
            yield from (around.passage(entry, passages[entry.id], part) for part in shown[entry.id])


class _Around:
    """The quotations and the notes in the portions shown of some passages, all looked up together; nothing else of them is."""

    def __init__(self, library: Library, shown: Sequence[tuple[Entry, StoredPassage, Sequence[Part]]]) -> None:
        self._library = library
        quoted = [name for entry, stored, parts in shown for part in parts for name in _quoted(entry, stored, part)]
        self._quotations = {entry.id: library.quotation(entry).quotation for entry in library.backend.fetch(list(dict.fromkeys(quoted)))}
        calls = (call for _, stored, parts in shown for part in parts for call in _called(stored, part))
        self._notes = {note.id: note for note in library.notes(call.note for call in calls)}

    def passage(self, entry: Entry, stored: StoredPassage, part: Part) -> Read:
        """Return a passage, or a portion of it, with what stands in it."""
        calls, places = _called(stored, part), _quoted(entry, stored, part)
        known = {name: place for name, place in places.items() if name in self._quotations}
        passage = Passage(
            paragraph=stored.paragraph,
            text=part.span.of(entry.text),
            source=self._library.source(entry.document, stored.paragraph.work),
            place=stored.place(part.span),
            quotations=tuple(map(self._quotations.__getitem__, known)),
            notes=tuple(self._notes[note] for note in dict.fromkeys(call.note for call in calls) if note in self._notes),
            quoted=tuple(known.values()),
        )
        return Read(passage, calls, part)


def _called(stored: StoredPassage, part: Part) -> tuple[Call, ...]:
    """Return the calls in a portion of a passage, their offsets into it."""
    return tuple(replace(call, span=shown) for call in stored.calls if (shown := part.clipped(call.span)))


def _quoted(entry: Entry, stored: StoredPassage, part: Part) -> dict[str, Span]:
    """Return the quotations in a portion of a passage by their locators, in their order, with their offsets into it."""
    places = {each.quotation: shown for each in (*entry.quoted, *entry.marked) if (shown := part.clipped(each.span))}
    return {name: places[name] for name in stored.quotations if name in places}


def _matches(entry: Entry, matches: Sequence[Span], leaves: Leaves) -> Iterator[Match]:
    """Yield what matches in an entry, portion by portion."""
    count = leaves.counts.get(entry.id, 1)
    found: dict[int, list[Span]] = {} if matches else {0: []}
    for span in matches:
        for number in range(number_at(entry.text, span.start, count), number_at(entry.text, span.end - 1, count) + 1):
            found.setdefault(number, []).append(span)
    for number, spans in found.items():
        part = part_of(entry.text, number, count)
        place = leaves.leaf_of(entry.id, number)
        if place is not None:
            yield Match(entry.id, number, place, tuple(shown for span in spans if (shown := part.clipped(span))))
