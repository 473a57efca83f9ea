"""Put together what is known of the works of a file: corpus.toml before the file, that before exports, and these before guesses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from serge_cli import messages
from serge_cli.corpus.csl_items import Item
from serge_cli.corpus.statements import Conflict, WorkEntry, conflicts, joined, left_open, overruled
from serge_cli.corpus.walk import CATALOG_NAME
from serge_cli.model.document import Metadata
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Notice, NoticeCode, Work
from serge_cli.model.span import Span


@dataclass(frozen=True, slots=True)
class Described:
    """The works of a file as they are known in all, and notices of what is stated differently."""

    works: tuple[Work, ...]
    notices: tuple[Notice, ...] = ()


def describe(works: Sequence[Work], metadata: Metadata, items: Mapping[int, Item], stated: Sequence[WorkEntry]) -> Described:
    """Return works as read from a file with what exports say of them (`items`, by number from 1) and what corpus.toml does."""
    known, notices = [], []
    for number, (work, catalog) in enumerate(zip(works, stated, strict=True), 1):
        own = _own(metadata) if number == 1 else WorkEntry()
        item = items.get(number)
        sides = [(CATALOG_NAME, catalog), (messages.THE_FILE, own)]
        if item is not None:
            sides += [(item.source, item.entry), (messages.THE_TEXT, left_open(_entry(work), joined(catalog, own)))]
        notices += [_notice(work, conflict) for conflict in _conflicts(sides)]
        open_parts = left_open(item.entry, own) if item is not None else WorkEntry()
        known.append(overruled(overruled(work, open_parts), catalog))
    return Described(tuple(known), tuple(notices))


def _conflicts(sides: Sequence[tuple[str, WorkEntry]]) -> Iterator[Conflict]:
    if sum(entry != WorkEntry(entry.number) for _, entry in sides) > 1:
        yield from conflicts(sides)


def _own(metadata: Metadata) -> WorkEntry:
    return WorkEntry(
        0,
        metadata.title,
        metadata.authors or None,
        metadata.translator,
        metadata.date,
        metadata.publication,
        metadata.url,
        metadata.imprint,
    )


def _entry(work: Work) -> WorkEntry:
    """Return what the text itself says of a work, as far as it was read from it."""
    return WorkEntry(0, work.title, work.authors or None, work.translator, work.date, None, None, work.imprint)


def _notice(work: Work, conflict: Conflict) -> Notice:
    said = ", ".join(messages.STATED_BY.format(side=side, words=words) for side, words in conflict.sides)
    start = work.span.start
    return Notice(NoticeCode.CONFLICTING_METADATA, Span(start, start), messages.STATED_DIFFERENTLY.format(part=conflict.part, said=said))
