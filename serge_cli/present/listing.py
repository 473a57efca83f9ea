"""What a command passes to a presenter: records of one kind, and details of the request."""

from __future__ import annotations

from enum import StrEnum

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


class Side(StrEnum):
    """The side by which concordance lines are sorted."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Listing:
    """Results to show. `total` counts all matches, `records` are shown; `persons` are those the request refers to.

    `brief` shows a few lines of each hit on a terminal.
    """

    records: tuple[Record, ...]
    total: int
    persons: tuple[str, ...] = ()
    side: Side | None = None
    brief: bool = False

    @property
    def cut(self) -> bool:
        """Return whether there are more results than are shown."""
        return self.total > len(self.records)
