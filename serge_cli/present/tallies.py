"""Count results by document, author, person or year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from serge_cli.model.results import FootnoteHit, Hit, QuotationHit, Tally
from serge_cli.present import describe
from serge_cli.present.listing import Listing, Record


def tallied(listing: Listing, by: str) -> Listing:
    """Return the number of records in each group, largest first; a work of two authors counts for both.

    Words that several persons say together count for each.
    """
    counts = Counter(group for record in listing.records for group in _groups(record, by))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0] is None, item[0] or ""))
    return Listing(tuple(Tally(by, group, count) for group, count in ordered), len(ordered))


def _groups(record: Record, by: str) -> Iterable[str | None]:
    if not isinstance(record, Hit | QuotationHit | FootnoteHit):
        return ()
    if by == "person":
        speakers = record.quotation.speakers if isinstance(record, QuotationHit) else filter(None, [getattr(record, "speaker", None)])
        return dict.fromkeys(speaker.name for speaker in speakers) or (None,)
    source = record.source
    if by == "author":
        return source.work.authors or (None,)
    return (source.document,) if by == "doc" else (describe.year(source.work) or None,)
