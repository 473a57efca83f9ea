"""Markdown to paste into notes: each record a quotation block with its source, its footnote in `[^…]` form (Pandoc, GitHub)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Final

from serge_cli.model.records import Form
from serge_cli.model.results import (
    DocumentSummary,
    Finding,
    FootnoteHit,
    FormatSummary,
    Hit,
    KeptIndex,
    LibraryInfo,
    ListedCorrection,
    NoteText,
    Passage,
    PersonSummary,
    Place,
    QuotationHit,
    Quoting,
    Source,
    Tally,
)
from serge_cli.model.span import Span
from serge_cli.present import describe
from serge_cli.present.grid import WORK_COLUMNS, grid
from serge_cli.present.listing import Listing, Overview, Record
from serge_cli.present.overview import overview_lines
from serge_cli.present.plain import said
from serge_cli.present.safety import one_line

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|~$&])")
_LEADING: Final = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|[-=]|$)")  # lists, rules and underlined headings


def present(listing: Listing) -> Iterator[str]:
    """Yield the records as Markdown blocks; the text of a note follows the first record that refers to it."""
    if listing.records and all(isinstance(record, Quoting) for record in listing.records):
        yield from _grid(listing)
        return
    printed_notes: set[str] = set()
    for record in listing.records:
        fresh = [note for note in notes(record) if note.id not in printed_notes]
        printed_notes.update(note.id for note in fresh)
        lines = [*block(record), *(line for note in fresh for line in ("", f"{_anchor(note)}: {escaped(note.plain or '')}"))]
        yield "\n".join(line.rstrip() for line in lines) + "\n\n"


def _grid(listing: Listing) -> Iterator[str]:
    """Yield who quotes whom as a table (GitHub Flavored Markdown, Pandoc's pipe tables); numbers are flush right."""
    heads, *rows = grid(listing.records)
    yield _row(heads)
    yield f"|{' --- |' * WORK_COLUMNS}{' ---: |' * (len(heads) - WORK_COLUMNS)}\n"
    yield from map(_row, rows)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(map(_inline, cells))} |\n"


def notes(record: Record) -> tuple[NoteText, ...]:
    """Return the notes that a record shows, but for those of which the file prints no text."""
    shown: tuple[NoteText, ...] = ()
    match record:
        case Hit():
            shown = record.shown_notes
        case QuotationHit() | Passage():
            shown = record.notes
        case FootnoteHit():
            shown = (NoteText.of(record.footnote), *record.chain)
    return tuple(note for note in shown if note.plain is not None)


def escaped(text: str) -> str:
    """Return `text` escaped so that Markdown prints it literally, including brackets and asterisks."""
    return _LEADING.sub(_defused, _inline(text))


def _inline(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", one_line(text))


def _defused(lead: re.Match[str]) -> str:
    return f"{lead[1]}{lead[2][:-1]}\\{lead[2][-1]}"


@singledispatch
def block(record: Record) -> Iterable[str]:
    """Yield the lines of one record."""
    raise TypeError(type(record).__name__)


@block.register
def _(hit: Hit) -> Iterable[str]:
    window = hit.sentence
    text = window.of(hit.text)
    yield f"> {_emphasised(text, describe.clipped(hit.matches, window))}{_calls(notes(hit))}"
    yield ">"
    yield _attribution(hit.id, describe.voice(hit), describe.source(hit.source), _where(hit.source, hit.place))


@block.register
def _(hit: QuotationHit) -> Iterable[str]:
    quotation = hit.quotation
    yield from _quoted_lines(hit, _calls(notes(hit)))
    yield ">"
    yield _attribution(quotation.id, describe.speaker_name(quotation.speaker), describe.host(hit.source), _where(hit.source, hit.place))


@block.register
def _(hit: FootnoteHit) -> Iterable[str]:
    for sentence in hit.sentences:
        yield f"> {escaped(sentence.text)}{_own_call(hit)}"
        yield ">"
    where = _where(hit.source, hit.place) if hit.place else ""
    yield _attribution(hit.footnote.id, describe.source(hit.source), where) + ("" if hit.sentences else _own_call(hit))


@block.register
def _(passage: Passage) -> Iterable[str]:
    *lines, last = passage.text.split("\n")
    yield from (f"> {escaped(line)}" for line in lines)
    yield f"> {escaped(last)}{_calls(notes(passage))}"
    yield ">"
    yield _attribution(passage.paragraph.id, describe.source(passage.source), _where(passage.source, passage.place))


@block.register
def _(document: DocumentSummary) -> Iterable[str]:
    yield f"- **{escaped(document.document)}** {_where_path(document.path)}"
    yield from (f"  - {escaped(describe.titled(work))}" for work in document.works)
    yield f"  - {', '.join(describe.counts(document))}"


@block.register(Finding)
@block.register(PersonSummary)
@block.register(Quoting)
@block.register(Tally)
@block.register(KeptIndex)
@block.register(LibraryInfo)
@block.register(FormatSummary)
@block.register(ListedCorrection)
def _(record: Overview) -> Iterable[str]:
    head, *rest = map(escaped, overview_lines(record))
    yield f"- **{head}**"
    yield from (f"  - {line}" for line in rest)


def _emphasised(text: str, matches: Iterable[Span]) -> str:
    out: list[str] = []
    last = 0
    for match in matches:
        out += [_inline(text[last : match.start]), f"**{_inline(match.of(text))}**"]
        last = match.end
    return _LEADING.sub(_defused, "".join([*out, _inline(text[last:])]))


def _attribution(*parts: str) -> str:
    *said, where = parts
    return "> — " + ", ".join(escaped(part) for part in said) + (f" {where}" if where else "")


def _where(source: Source, place: Place) -> str:
    return _where_path(describe.position(source, place))


def _where_path(path: str) -> str:
    return f"`{one_line(path).replace('`', '')}`"


def _quoted_lines(hit: QuotationHit, calls: str) -> Iterator[str]:
    if hit.quotation.form is not Form.VERSE:
        yield f"> {escaped(said(hit))}{calls}"
        return
    *lines, last = (line.strip() for piece in hit.pieces for line in describe.marked(piece.quotation).split("\n"))
    yield from (f"> {escaped(line)}\\" for line in lines)
    yield f"> {escaped(last)}{calls}"


def _anchor(note: NoteText) -> str:
    return f"[^{describe.key(note.id)}]"


def _own_call(hit: FootnoteHit) -> str:
    return _calls(note for note in notes(hit) if note.id == hit.footnote.id)


def _calls(shown: Iterable[NoteText]) -> str:
    return "".join(map(_anchor, shown))
