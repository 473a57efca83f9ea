"""Who quotes whom as a grid: a row for each work, a column for each speaker, the most quoted first, and in it the number of quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from serge_cli import messages
from serge_cli.model.results import Quoting
from serge_cli.present import describe
from serge_cli.present.listing import Record

_WORK = ("document", "work", "title", "authors")
WORK_COLUMNS = len(_WORK)


def grid(records: Iterable[Record]) -> Iterator[list[str]]:
    """Yield the heads of the columns, then the cells of each row; no number where nothing is quoted."""
    quotings = [record for record in records if isinstance(record, Quoting)]
    totals: Counter[str | None] = Counter()
    for quoting in quotings:
        totals[quoting.speaker] += quoting.quotations
    speakers = sorted(totals, key=lambda name: (name is None, -totals[name], name or ""))
    yield [*_WORK, *(name or messages.SPEAKER_UNKNOWN for name in speakers)]
    works = {(quoting.document, quoting.work.id): quoting for quoting in quotings}
    cells = {(quoting.document, quoting.work.id, quoting.speaker): quoting.quotations for quoting in quotings}
    for key, quoting in works.items():
        numbers = (cells.get((*key, name)) for name in speakers)
        named = (quoting.document, quoting.work.id, quoting.work.title or "", describe.authors(quoting.work))
        yield [*named, *(str(number) if number else "" for number in numbers)]
