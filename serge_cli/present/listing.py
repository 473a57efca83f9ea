"""What a command hands to a presenter: records of one kind, and what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
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
    Passage,
    PersonSummary,
    QuotationHit,
    Quoting,
    Tally,
)

Overview = Finding | PersonSummary | Quoting | LibraryInfo | KeptIndex | Tally | FormatSummary
Record = Hit | QuotationHit | FootnoteHit | Passage | DocumentSummary | Overview


class Side(StrEnum):
    """By which context concordance lines are sorted."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Listing:
    """An answer to be shown. `total` counts all that match, `records` are those asked for; `persons` whom the request was understood as.

    `heads` tells, where answers are counted by person, who is meant by each name under which the documents know somebody.
    """

    records: tuple[Record, ...]
    total: int
    persons: tuple[str, ...] = ()
    side: Side | None = None
    heads: Mapping[str, str] = field(default_factory=dict)

    @property
    def cut(self) -> bool:
        """Tell whether there is more than is shown."""
        return self.total > len(self.records)
