"""What a command passes to a presenter: records of one kind, and details of the request."""

from __future__ import annotations

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.results import (
    DocumentSummary,
    Finding,
    FootnoteHit,
    FormatSummary,
    Hit,
    KeptIndex,
    LibraryInfo,
    ListedCorrection,
    NearHit,
    Passage,
    PersonSummary,
    QuotationHit,
    Quoting,
    Tally,
)

Overview = Finding | PersonSummary | Quoting | LibraryInfo | KeptIndex | Tally | FormatSummary | ListedCorrection
Record = Hit | NearHit | QuotationHit | FootnoteHit | Passage | DocumentSummary | Overview


@dataclass(frozen=True, slots=True)
class Listing:
    """Results to show. `total` counts all matches, `records` are shown; `persons` are those the request refers to.

    `keys` are the words by which concordance lines are sorted: -1 is the first to the left of a match, 0 the match itself.
    `brief` shows a few lines of each hit on a terminal; `reading` shows passages one after the other, to be read on.
    `grid` shows who quotes whom as a grid where the format can.
    """

    records: tuple[Record, ...]
    total: int
    persons: tuple[str, ...] = ()
    keys: tuple[int, ...] = ()
    brief: bool = False
    reading: bool = False
    concordance: bool = False  # tables have a row for each match, with its context
    grid: bool = False

    @property
    def cut(self) -> bool:
        """Return whether there are more results than are shown."""
        return self.total > len(self.records)
