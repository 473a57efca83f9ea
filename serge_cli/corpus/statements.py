"""What is stated of a work from several sides: corpus.toml, the file itself, an export, and how they are put together.

The more deliberate statement wins, part by part. Where the publication is stated as one text, a weaker statement of container and
publisher is dropped, and the other way round: they would contradict each other in one citation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from serge_cli.model.imprint import PARTS, UNKNOWN, Imprint, dashed, merged, statement, without_place
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.records import Work
from serge_cli.people.names import parse_name
from serge_cli.text.tokens import terms


@dataclass(frozen=True, slots=True)
class WorkEntry:
    """What is stated of a work; None where nothing is. `number` counts the works of a file from 1."""

    number: int = 0
    title: str | None = None
    authors: tuple[str, ...] | None = None
    translator: str | None = None
    date: str | None = None
    publication: str | None = None
    url: str | None = None
    imprint: Imprint = UNKNOWN


_TEXTS = ("title", "translator", "date", "publication", "url")
_COMPARED = ("title", "authors", "translator", "date", "publication", *PARTS[1:], "editors")  # a kind is often a guess
Said = tuple[str, WorkEntry]  # who states it, and what


@dataclass(frozen=True, slots=True)
class Conflict:
    """A part of a work's description of which two sides say different things: each with its words, the winning one first."""

    part: str
    sides: tuple[tuple[str, str], ...]


def overruled(work: Work, entry: WorkEntry) -> Work:
    """Return a work with what an entry states of it; the entry wins."""
    publication = None if work.publication == statement(work.imprint) else work.publication
    imprint = work.imprint
    if entry.publication is not None:
        publication = entry.publication
        imprint = imprint if entry.imprint.is_placed else without_place(imprint)
    elif entry.imprint.is_placed:
        publication = None
    imprint = merged(entry.imprint, imprint)
    stated = {name: getattr(entry, name) for name in (*_TEXTS, "authors") if name != "publication" and getattr(entry, name) is not None}
    return replace(work, **stated, imprint=imprint, publication=publication or statement(imprint))


def joined(upper: WorkEntry, lower: WorkEntry) -> WorkEntry:
    """Return what two entries state together; where both state something, what the upper one does."""
    rest = left_open(lower, upper)
    said = {name: getattr(rest, name) if getattr(upper, name) is None else getattr(upper, name) for name in (*_TEXTS, "authors")}
    return WorkEntry(upper.number, **said, imprint=merged(upper.imprint, rest.imprint))


def left_open(entry: WorkEntry, stated: WorkEntry) -> WorkEntry:
    """Return of an entry what the other, stronger one does not state."""
    rest = {name: None if getattr(stated, name) is not None else getattr(entry, name) for name in (*_TEXTS, "authors")}
    imprint = without_place(entry.imprint) if stated.publication and not stated.imprint.is_placed else entry.imprint
    parts = {name: "" if getattr(stated.imprint, name) else getattr(imprint, name) for name in PARTS}
    editors = () if stated.imprint.editors else imprint.editors
    if stated.imprint.is_placed:
        rest["publication"] = None
    return WorkEntry(entry.number, **rest, imprint=Imprint(**parts, editors=editors, surnames=imprint.surnames))


def conflicts(sides: Sequence[Said]) -> Iterator[Conflict]:
    """Yield what the sides, the strongest first, state differently of one work."""
    for part in _COMPARED:
        said = [(who, _part(entry, part)) for who, entry in sides]
        stated = [(who, words) for who, words in said if words]
        same = _SAME.get(part, _same_words)
        if any(not same(stated[0][1], words) for _, words in stated[1:]):
            yield Conflict(part, tuple((who, "; ".join(words)) for who, words in stated))


def _part(entry: WorkEntry, part: str) -> tuple[str, ...]:
    value = getattr(entry, part) if part in WorkEntry.__slots__ else getattr(entry.imprint, part)
    return (value,) if isinstance(value, str) and value else tuple(value or ())


def _same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    a, b = ([terms(words) for words in said] for said in (one, other))
    return a == b


def _same_title(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two titles are the same, one of them perhaps without its subtitle."""
    a, b = sorted((terms(one[0]), terms(other[0])), key=len)
    return bool(a) and b[: len(a)] == a


def _same_names(one: Sequence[str], other: Sequence[str]) -> bool:
    return sorted(parse_name(name).surname for name in one) == sorted(parse_name(name).surname for name in other)


def _same_date(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two dates agree as far as both go: 1934 with 1934-05-12, not with 1935."""
    a, b = ({word for word in terms(said[0]) if len(word) == 4 and word.isdecimal()} or set(terms(said[0])) for said in (one, other))
    return bool(a & b)


def _same_pages(one: Sequence[str], other: Sequence[str]) -> bool:
    return dashed(one[0]) == dashed(other[0])


_SAME: dict[str, Callable[[Sequence[str], Sequence[str]], bool]] = {
    "title": _same_title,
    "authors": _same_names,
    "editors": _same_names,
    "translator": _same_names,
    "date": _same_date,
    "pages": _same_pages,
}
